"""Messages: facts where the slots are, no gaps, no code that runs, nothing too long, nothing unescaped."""

import pytest

from ml.messages import Template, TemplateError, render

FACTS = {"shop": "Fernhill", "products": ["Tent", "Mug"], "offer": None, "name": "<b>Ann</b>"}


def write(text, channel="email", facts=FACTS, **options):
    return render(Template("spring", "en", text, **options), facts, channel)


def test_facts_stand_where_the_slots_are():
    message = write(
        "Subject: From {{ shop }}\n\nLook at {{ products | join(' and ') }}.\n{% if offer %}{{ offer }}{% endif %}"
    )
    assert (message.subject, message.body, message.fault) == ("From Fernhill", "Look at Tent and Mug.", None)


@pytest.mark.parametrize(
    "slot", ["{{ offer }}", "{{ nobody }}", "{{ products[2] }}", "{{ '  ' }}", "{{ shop.street }}"]
)
def test_an_empty_slot_is_a_fault_and_nothing_is_sent(slot):
    message = write(f"Subject: Hello\n\nHave {slot} today")
    assert message.fault is not None
    assert message.fault.startswith("an empty slot")
    assert message.body == ""


@pytest.mark.parametrize(
    "text",
    [
        "{{ shop.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ products.append('x') }}",
        "{{ 'x'.format.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{{ range(999999999) | list }}",
    ],
)
def test_a_template_cannot_leave_its_sandbox(text):
    try:
        message = write(f"Subject: Hello\n\n{text}")
    except TemplateError:
        return
    assert message.fault is not None


@pytest.mark.parametrize(
    ("text", "channel", "said"),
    [
        ("Subject: {{ shop }}\n\n", "email", "the body is empty"),
        ("no subject", "email", "the subject is empty"),
        ("Subject: " + "x" * 121 + "\n\nbody", "email", "the subject has 121 characters, 120 at the most"),
        ("x" * 202, "sms", "the body has 202 characters, 201 at the most"),
        ("Subject: Hello\n\n{{ '{{' }} name", "email", "the body has a slot left in it"),
        ("Subject: {{ 'a\\nBcc: x@example.com' }}\n\nbody", "email", "the subject has control characters"),
    ],
)
def test_what_must_not_be_sent_is_told(text, channel, said):
    assert write(text, channel).fault == said


def test_html_is_escaped_and_text_is_not():
    assert write("Subject: Hello\n\n<p>{{ name }}</p>", is_html=True).body == "<p>&lt;b&gt;Ann&lt;/b&gt;</p>"
    assert write("Subject: Hello\n\n{{ name }}").body == "<b>Ann</b>"


def test_a_template_that_is_no_jinja_is_refused_with_its_line():
    with pytest.raises(TemplateError, match=r"spring\.en, line 2"):
        write("Subject: Hello\n\nfine\n{% if %}")
