"""Reading reviews in whole nights: each text once per version of the reader, whatever happens."""

from datetime import date, timedelta

import dagster as dg
import pytest

from ml import reading
from ml.reading.reading import Reader
from orchestration import run
from orchestration.reader import ReaderStore
from orchestration.warehouse import Window

FIRST = date(2024, 3, 1)
LAST = FIRST + timedelta(days=39)


@pytest.fixture
def texts_read(monkeypatch):
    """The texts that the reader is given, in the order of nights."""
    given = []
    read = Reader.read

    def watched(self, texts):
        given.extend(texts)
        return read(self, texts)

    monkeypatch.setattr(Reader, "read", watched)
    return given


def test_every_review_has_its_annotation_and_every_mention_its_place(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.night(LAST)
    assert place.query("select count(*) from ml.review_annotations") == place.query(
        "select count(*) from staging.stg_shop__reviews"
    )
    for table in ("review_entities", "review_aspects"):
        assert place.query(
            f"""
            select count(*) from ml.{table} as mention inner join staging.stg_shop__reviews as review using (review_id)
            where mention.mention <> substring(
                case field when 'title' then review.title else review.body end,
                start_offset + 1, end_offset - start_offset
            )
            """
        ) == [(0,)]


def test_a_text_is_read_once_however_often_it_comes(make_place, deliveries, texts_read):
    place = make_place()
    place.deliver(deliveries)
    place.night(LAST - timedelta(days=1))
    assert len(texts_read) == len(set(texts_read)) > 0
    known = len(texts_read)
    place.night(LAST)
    run.forget_built_tables(place.shop, place.settings)
    place.night(LAST)
    assert len(texts_read) == known


def test_a_run_that_ends_amid_the_reading_keeps_what_it_has_read(make_place, deliveries, texts_read, monkeypatch):
    place = make_place()
    place.deliver(deliveries)
    monkeypatch.setattr("ml.reading.reading._CHUNK_TEXTS", 1)
    read = Reader.read

    def dies_after_two(self, texts):
        for number, chunk in enumerate(read(self, texts)):
            if number == 2:
                raise dg.Failure("killed", allow_retries=False)
            yield chunk

    with monkeypatch.context() as patch:
        patch.setattr(Reader, "read", dies_after_two)
        assert not run.run_nights(place.shop, place.settings, Window(LAST, LAST)).succeeded
    first = len(texts_read)
    assert place.query("select count(*) from readings.texts") == [(2,)]
    place.night(LAST)
    assert len(texts_read) - first == first - 2
    assert place.query("select count(*) from ml.review_annotations") == place.query(
        "select count(*) from staging.stg_shop__reviews"
    )


def test_another_reader_reads_the_nights_that_are_asked_for_again(make_place, deliveries, texts_read, monkeypatch):
    place = make_place()
    place.deliver(deliveries)
    place.night(LAST)
    once = len(texts_read)
    monkeypatch.setattr(ReaderStore, "model_version", lambda self: "reader-other")
    # An ordinary night leaves history to a backfill.
    place.night(LAST)
    assert len(texts_read) < 2 * once
    place.night(FIRST, LAST)
    assert len(texts_read) == 2 * once
    assert place.query("select distinct model_version from ml.review_annotations") == [("reader-other",)]


def test_what_ships_is_a_trained_reader_that_names_its_sources():
    card = reading.read_card(reading.SHIPPED)
    assert {"womens_clothing", "wnut17", "mams", "queryner", "bitext_support"} <= card.trained_on.keys()
    assert "amazon_musical_instruments" not in card.trained_on
    assert reading.model_version(reading.SHIPPED).startswith("reader-")
