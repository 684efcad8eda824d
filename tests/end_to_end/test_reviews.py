"""Reading reviews in whole nights: each text once per version of the reader, whatever happens."""

from dataclasses import replace
from datetime import date, timedelta

import dagster as dg
import duckdb
import pytest

from assets import tables
from assets.messages import message_assets
from ml import reading
from ml.reading.reading import Reader
from orchestration import run
from orchestration.definitions import resources
from orchestration.nights import Window
from orchestration.partitions import daily_partitions
from orchestration.reader import ReaderStore
from orchestration.settings import DraftSettings
from tests.chats import endpoint, give, said

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
    place.first_night(LAST)
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


def test_readings_name_what_ran_the_reader_and_those_of_an_older_warehouse_go_without(
    make_place, deliveries, monkeypatch
):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(LAST - timedelta(days=1))
    assert place.query("select distinct engine from ml.review_annotations") == [("fp32",)]
    with duckdb.connect(place.settings.warehouse(place.shop.name)) as con:
        for table in ("readings.texts", "ml.review_annotations"):
            con.execute(f"alter table {table} drop column engine")
    monkeypatch.setattr(ReaderStore, "model_version", lambda self: "reader-other")
    place.night(LAST)
    assert place.query(
        f"select distinct review_date >= '{LAST}', engine from ml.review_annotations "
        f"where review_date in ('{FIRST}', '{LAST}') order by 1"
    ) == [(False, None), (True, "fp32")]


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


def test_features_follow_another_reader_even_after_a_run_that_died_on_the_way(make_place, deliveries, monkeypatch):
    place, fresh = make_place(), make_place("fresh")
    for each in (place, fresh):
        each.deliver(deliveries)
    place.first_night(LAST)
    read = Reader.read

    def finds_all_dreadful(self, texts):
        for chunk in read(self, texts):
            yield [(row, replace(reading, sentiment=(0.9, 0.06, 0.04))) for row, reading in chunk]

    monkeypatch.setattr(ReaderStore, "model_version", lambda self: "reader-dreadful")
    monkeypatch.setattr(Reader, "read", finds_all_dreadful)
    with monkeypatch.context() as patch:
        patch.setattr("assets.tables._build", dies_at_features(tables._build))
        assert not run.run_nights(place.shop, place.settings, Window(FIRST, LAST)).succeeded
    place.night(LAST)

    fresh.night(LAST)
    features = "select * from features.customer_features where as_of_date in (date '2024-03-01', date '2024-04-09')"
    assert place.query(f"{features} order by all") == fresh.query(f"{features} order by all")
    means = place.query("select distinct sentiment_mean_365d from features.customer_features where review_count > 0")
    assert means == [(pytest.approx(-0.86),)]


def dies_at_features(build):
    def dies(dbt, select, *rest):
        if select == tables.FEATURES:
            raise dg.Failure("killed", allow_retries=False)
        return build(dbt, select, *rest)

    return dies


def test_what_ships_is_a_trained_reader_that_names_its_sources():
    card = reading.read_card(reading.SHIPPED)
    assert {"womens_clothing", "wnut17", "mams", "queryner", "bitext_support"} <= card.trained_on.keys()
    assert "amazon_musical_instruments" not in card.trained_on
    assert reading.model_version(reading.SHIPPED).startswith("reader-")


def test_a_language_model_that_is_set_up_drafts_and_its_key_is_nowhere(make_place, deliveries, tmp_path):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(LAST)
    # Nobody complains in the toy shop; now all do who have ever written.
    with duckdb.connect(place.settings.warehouse(place.shop.name)) as con:
        con.execute("update ml.review_annotations set complaint_probability = 1")
        con.execute(
            "update marts.customer_lifecycle as known set has_open_complaint = true, days_since_last_complaint = "
            "known.as_of_date - (select max(review_date) from ml.review_annotations as told "
            "where told.customer_id = known.customer_id) where review_count > 0"
        )
        writers = con.execute("select count(distinct customer_id) from ml.review_annotations").fetchall()
    key = "sk-very-secret"
    (tmp_path / "dagster").mkdir()
    with endpoint(give(said('{"subject": "Sorry", "body": "You get 500 euros."}'))) as (url, asked):
        place.settings.drafts = DraftSettings(url=url, model="small-1", key=key)
        result = dg.materialize(
            [message_assets(place.shop, place.settings, daily_partitions(place.shop))],
            instance=dg.DagsterInstance.local_temp(str(tmp_path / "dagster")),
            resources={"warehouse": resources(place.shop, place.settings)["warehouse"]},
            partition_key=str(LAST),
        )
    (check,) = [it for it in result.get_asset_check_evaluations() if it.check_name == "language_model_drafts_soundly"]
    assert (check.passed, check.severity) == (False, dg.AssetCheckSeverity.WARN)
    drafts = place.query("select customer_id, drafted_by, model_fault from marts.reply_drafts")
    assert [(len({customer for customer, *_ in drafts}),)] == writers
    assert {(by, fault.split(":")[0]) for _, by, fault in drafts} == {
        ("template", "it speaks of money, which the template doesn't")
    }
    assert {bearer for _, bearer, _ in asked} == {f"Bearer {key}"}
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(b"small-1" in path.read_bytes() for path in files)
    assert not [path for path in files if key.encode() in path.read_bytes()]
