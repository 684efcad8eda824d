import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ml.reading.frames import frames, joined
from ml.reading.labels import ENTITIES, POLARITIES
from ml.reading.reading import MOST_PIECES

ODD_TEXTS = [
    "",
    " \n\t ",
    "\u0000",
    "\U0001f600",
    "\U0001f44d\U0001f3fd" * 40,
    "مرحبا، المنتج رائع جدا والتوصيل سريع",
    "<p>Great&nbsp;<b>zip</b></p><script>alert(1)</script>",
    "https://example.org/a?b=c https://example.org/d",
    "Die Jacke ist leider viel zu klein und der Reißverschluss klemmt.",
    "a" * 5000,
    "\u202eRIGHT TO LEFT\u202c and e\u0301 combining",
    "Order FH-1048823 never came. " * 3500,  # over 100,000 characters
    "\ud83d lone surrogate".encode("utf-8", "replace").decode(),
]


def test_any_text_is_read_and_every_mention_is_where_it_says(reader):
    texts = [(str(number), None, text) for number, text in enumerate(ODD_TEXTS)]
    readings = reader.read_all(ODD_TEXTS)
    rows, entities, aspects = frames(texts, readings, "v", "fp32")
    assert rows.height == len(ODD_TEXTS)
    assert rows["is_empty"].to_list()[:3] == [True, True, True]
    for mention in (*entities.iter_rows(named=True), *aspects.iter_rows(named=True)):
        text = ODD_TEXTS[int(mention["text_hash"])]
        assert text[mention["start_offset"] : mention["end_offset"]] == mention["mention"] != ""


def test_halves_of_surrogate_pairs_are_read_over(reader):
    text = "The \ud83d zip broke in \udc4d Berlin, \ud83d\ude00 sadly."
    reading = reader.read_all([text])[0]
    assert reading.sentiment is not None
    assert "Berlin" in [text[each.start : each.end] for each in reading.entities]


any_text = st.text(st.characters(codec=None), max_size=300) | st.lists(
    st.sampled_from(
        [*ODD_TEXTS[:-2], "<br/>", "\ud83d", "\x00", "https://a.example/b", "मुझे यह पसंद है", "質量很好", "\u200f"]
    ),
    max_size=5,
).map(" ".join)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(any_text, max_size=6))
def test_whatever_is_written_gets_a_reading_with_its_mentions_in_place(reader, texts):
    readings = reader.read_all(texts)
    assert len(readings) == len(texts)
    for text, reading in zip(texts, readings, strict=True):
        assert (reading.sentiment is None) == (reading.window_count == 0) == (reading.word_count == 0)
        for mention in (*reading.entities, *reading.aspects):
            assert 0 <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end].strip()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=st.none() | st.text(max_size=40), body=st.none() | st.text(max_size=400))
def test_offsets_count_in_the_field_as_it_was_given(reader, title, body):
    reading = reader.read_all([joined(title, body)])
    _, entities, aspects = frames([("h", title, body)], reading, "v", "fp32")
    fields = {"title": title or "", "body": body or ""}
    for mention in (*entities.iter_rows(named=True), *aspects.iter_rows(named=True)):
        assert fields[mention["field"]][mention["start_offset"] : mention["end_offset"]] == mention["mention"] != ""


def test_a_long_text_is_read_to_its_end(reader):
    filler = "It came in a box and I put it on the shelf. " * 60
    reading = reader.read_all([filler + "The zip broke."])[0]
    assert reading.window_count > 1
    assert reading.word_count > MOST_PIECES


def test_equal_texts_are_read_once(reader, monkeypatch):
    seen = []
    run = reader.engine.run
    monkeypatch.setattr(reader.engine, "run", lambda batch: (seen.append(len(batch.lengths)), run(batch))[1])
    readings = reader.read_all(["Great mug", "Poor mug", "Great mug", "Great mug"])
    assert sum(seen) == 2
    assert readings[0] == readings[2] == readings[3] != readings[1]


def test_a_text_reads_the_same_alone_and_among_others(reader):
    texts = ["Great mug, the handle is solid.", "No.", "The zip broke. " * 20]
    together = reader.read_all(texts)
    for text, among in zip(texts, together, strict=True):
        alone = reader.read_all([text])[0]
        assert alone.sentiment == pytest.approx(among.sentiment, abs=1e-4)
        assert [each.start for each in alone.entities] == [each.start for each in among.entities]


def test_probabilities_are_probabilities(reader):
    reading = reader.read_all(["Where is my order FH-1048823?"])[0]
    assert sum(reading.sentiment) == pytest.approx(1, abs=1e-5)
    assert sum(reading.stars) == pytest.approx(1, abs=1e-5)
    assert all(0 <= each <= 1 for each in reading.intents)
    assert {each.label for each in reading.entities} <= set(ENTITIES)
    assert {each.label for each in reading.aspects} <= set(POLARITIES)


def test_another_language_is_flagged_and_too_little_to_tell_is_not(reader):
    german, english, short = reader.read_all(
        ["Die Jacke ist leider viel zu klein und der Reißverschluss klemmt.", "The jacket is far too small.", "ok"]
    )
    assert (german.language, german.is_other_language) == ("de", True)
    assert (english.language, english.is_other_language) == ("en", False)
    assert (short.language, short.is_other_language) == (None, False)
