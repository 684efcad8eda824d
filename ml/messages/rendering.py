"""A template's text with a customer's facts put in, and what is wrong with the result.

Templates are Jinja in a sandbox: they see the facts and nothing else, can't call what the facts don't offer, and can't
change them. A slot without a value is a fault, never a gap in a sentence.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import StrictUndefined
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

_SUBJECT = re.compile(r"Subject: *(?P<subject>[^\n]*)\n\n", re.IGNORECASE)
_LEFTOVER = re.compile(r"\{\{|\}\}|\{%|%\}")


@dataclass(frozen=True)
class Limits:
    """The most characters of a subject and a body."""

    subject: int
    body: int


# A text message of three parts in Unicode; a subject that most inboxes still show the gist of.
LIMITS: Mapping[str, Limits] = {"email": Limits(120, 8000), "sms": Limits(0, 201)}


class TemplateError(ValueError):
    """The template can't be used; the message says why."""


class EmptySlotError(ValueError):
    """A slot of the template has no value for this customer."""


@dataclass(frozen=True)
class Message:
    """One customer's message.

    Attributes:
        subject: the subject; "" for a text message.
        body: the body.
        fault: what is wrong with it, so that it must not be sent; None = nothing.
    """

    subject: str
    body: str
    fault: str | None


@dataclass(frozen=True)
class Template:
    """One wording in one language.

    Attributes:
        name: the template's name.
        language: two-letter code.
        text: ``Subject: …``, an empty line, and the body; a text message has no subject.
        is_html: whether the body is HTML; facts are escaped in it.
    """

    name: str
    language: str
    text: str
    is_html: bool = False

    @cached_property
    def parts(self) -> tuple[Any, Any]:
        """The compiled subject (None without one) and body.

        Raises:
            TemplateError: it is no Jinja.
        """
        found = _SUBJECT.match(self.text)
        body = self.text[found.end() :] if found else self.text
        try:
            subject = _environment(False).from_string(found["subject"]) if found else None
            return subject, _environment(self.is_html).from_string(body.strip())
        except TemplateSyntaxError as error:
            raise TemplateError(f"{self.name}.{self.language}, line {error.lineno}: {error.message}") from error


def render(template: Template, facts: Mapping[str, Any], channel: str) -> Message:
    """The message that the facts make of the template.

    Args:
        template: the wording.
        facts: what the template may use; an empty value is a fault where it is printed, not where it is asked for.
        channel: email or sms, by which it is judged.

    Raises:
        TemplateError: the template is no Jinja, or asks for what the sandbox forbids.
    """
    try:
        subject, body = ("" if part is None else part.render(**facts).strip() for part in template.parts)
    except (EmptySlotError, UndefinedError) as error:
        return Message("", "", f"an empty slot: {error}")
    except (SecurityError, JinjaError, OverflowError, TypeError) as error:
        raise TemplateError(f"{template.name}.{template.language}: {error}") from error
    return Message(subject, body, fault_of(subject, body, channel))


def fault_of(subject: str, body: str, channel: str) -> str | None:
    """What is wrong with a message's form, so that it must not be sent by the channel; None = nothing."""
    limits = LIMITS[channel]
    if not body:
        return "the body is empty"
    if channel == "email" and not subject:
        return "the subject is empty"
    for name, text, most in (("subject", subject, limits.subject), ("body", body, limits.body)):
        if len(text) > most:
            return f"the {name} has {len(text)} characters, {most} at the most"
        if _LEFTOVER.search(text):
            return f"the {name} has a slot left in it"
        if any(unicodedata.category(letter) == "Cc" and (letter != "\n" or name == "subject") for letter in text):
            return f"the {name} has control characters"
    return None


def _filled(value: Any) -> Any:
    """The value of a slot; an empty one is refused."""
    if value is None or (isinstance(value, str) and not value.strip()):
        raise EmptySlotError("a fact that this customer doesn't have")
    return value


def _environment(is_html: bool) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, autoescape=is_html, finalize=_filled, keep_trailing_newline=False, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
