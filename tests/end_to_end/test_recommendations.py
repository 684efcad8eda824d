"""What is offered, what is written down of it, and how it did: through whole nights of the toy shop."""

from datetime import date, timedelta

import polars as pl
import pytest

from assets import recommendations, recommenders
from assets.recommenders import latest_recommender
from ml.recommendation import judge_lists
from orchestration import publication, run
from orchestration.definitions import resources

FIRST = date(2024, 3, 1)
LAST = FIRST + timedelta(days=39)
HORIZON = 7
HORIZONS = {"purchase_days": HORIZON, "churn_days": 90}
RECORD = "select * from record.published_recommendations order by all"


@pytest.fixture
def place(make_place, deliveries):
    place = make_place(horizons=HORIZONS)
    place.deliver(deliveries)
    return place


def test_the_scorecards_figures_are_those_of_the_lists_against_what_came(place):
    place.first_night(LAST)
    evening = FIRST + timedelta(days=27)
    trials = pl.DataFrame(
        place.query(
            "select list_name, customer_id, place, product_id from ml.recommendation_trials "
            f"where as_of_date = date '{evening}'"
        ),
        schema=["list_name", "customer_id", "place", "product_id"],
        orient="row",
    )
    assert set(trials["list_name"]) == {"recommended", "popular", "personal"}
    events = pl.DataFrame(
        place.query(
            "select customer_id, product_id, event_date from intermediate.int_customer_products__summed "
            "where unit_count > 0"
        ),
        schema=["customer_id", "product_id", "event_date"],
        orient="row",
    )
    before = events.filter(pl.col("event_date") <= evening).select("customer_id", "product_id").unique()
    came = (
        events.filter(pl.col("event_date").is_between(evening + timedelta(days=1), evening + timedelta(days=HORIZON)))
        .select("customer_id", "product_id")
        .unique()
        .join(trials.select("customer_id").unique(), on="customer_id", how="semi")
    )
    share = before.group_by("product_id").agg(share=pl.col("customer_id").n_unique() / before["customer_id"].n_unique())
    scorecard = place.query(
        "select bought, list_name, customer_count, recall, precision, ndcg, average_precision, coverage, novelty_bits, "
        f"as_of_date, is_published from marts.recommendation_trial_scorecard where as_of_date = date '{evening}'"
    )
    assert {(row[0], row[1]) for row in scorecard} >= {
        (bought, name) for bought in ("all", "again") for name in ("recommended", "popular", "personal")
    }
    for bought, name, customers, *figures, coverage, novelty, _, is_published in scorecard:
        asked = {
            "all": came,
            "again": came.join(before, on=["customer_id", "product_id"], how="semi"),
            "new": came.join(before, on=["customer_id", "product_id"], how="anti"),
        }[bought]
        lists = trials.filter(pl.col("list_name") == name).drop("list_name")
        (judged,) = judge_lists(lists, asked, share, [10]).rows(named=True)
        expected = [judged[figure] for figure in ("recall", "precision", "ndcg", "average_precision")]
        assert customers == judged["customer_count"]
        assert figures == pytest.approx(expected, abs=1e-8)
        assert (coverage, novelty) == pytest.approx((judged["coverage"], judged["novelty"]), abs=1e-8)
        assert is_published is False


def test_the_first_lists_of_a_week_are_written_down_and_judged_when_their_horizon_has_passed(place):
    monday = LAST - timedelta(days=LAST.weekday() + 7)
    for night in (monday, monday + timedelta(days=1), monday + timedelta(days=7)):
        place.night(night)
    kept = place.query("select distinct as_of_date from record.published_recommendations order by 1")
    assert kept == [(monday,), (monday + timedelta(days=7),)]
    said = place.query(RECORD)
    judged = place.query(
        "select list_name, customer_count from marts.recommendation_scorecard where bought = 'all' and is_published "
        f"and as_of_date = date '{monday}' order by 1"
    )
    assert [name for name, _ in judged] == ["personal", "popular", "recommended"]
    assert judged[0][1] > 10

    folder = publication.current(place.settings.published, "toy")
    shown = pl.read_parquet(folder / "parquet" / "recommendation_scorecard.parquet")
    assert set(shown["is_published"]) == {True, False}

    latest = run.forget_built_tables(place.shop, place.settings)
    place.night(latest)
    assert place.query(RECORD) == said


def test_a_kept_recommender_is_used_again_until_what_it_learned_from_changes(place, make_place, deliveries):
    late = f"purchases-{FIRST + timedelta(days=20)}.csv"
    (place.settings.landing("toy") / late).unlink()
    cutoff = FIRST + timedelta(days=34)
    folder = place.settings.models("toy") / "recommender" / str(cutoff) / "due"
    place.night(LAST - timedelta(days=2))
    first = folder.stat().st_mtime_ns
    place.night(LAST - timedelta(days=1))
    assert folder.stat().st_mtime_ns == first
    versions = place.query("select distinct model_version, as_of_date from ml.recommendations")
    assert [as_of for _, as_of in versions] == [LAST - timedelta(days=1)]
    made = resources(place.shop, place.settings)
    asked = latest_recommender(place.shop, made["warehouse"], made["models"], made["reader"])
    assert [version for version, _ in versions] == [asked.model_version]
    assert folder.stat().st_mtime_ns == first

    place.deliver({late: deliveries[late]})
    place.night(LAST)
    assert folder.stat().st_mtime_ns > first

    # Another shop that knew all of it from the start, and ran no night before.
    straight = make_place("straight", horizons=HORIZONS)
    straight.deliver(deliveries)
    straight.first_night(LAST)
    for table in ("recommendations", "recommendation_trials", "product_neighbours"):
        rows = f"select * from ml.{table} order by all"
        assert straight.query(rows) == place.query(rows) != [], table


def test_lists_that_are_made_some_customers_at_a_time_are_those_of_all_at_once(
    place, make_place, deliveries, monkeypatch
):
    place.first_night(LAST)
    monkeypatch.setattr(recommendations, "_AT_ONCE", 7)
    monkeypatch.setattr(recommendations, "_JUDGED_CUSTOMERS", 7)
    # As many as there are: what is learned is the same, but of the others' events nothing is held.
    monkeypatch.setattr(recommenders, "LEARNED_CUSTOMERS", 36)
    parted = make_place("parted", horizons=HORIZONS)
    parted.deliver(deliveries)
    parted.night(LAST)
    assert len(place.query("select distinct customer_id from ml.recommendations")) > 30
    for table in ("recommendations", "product_neighbours"):
        rows = f"select * from ml.{table} order by all"
        assert parted.query(rows) == place.query(rows) != [], table
    judged = f"select distinct customer_id from ml.recommendation_trials where as_of_date = '{LAST}' order by 1"
    assert parted.query(judged) == place.query(judged)[:7]
    assert parted.query("select table_name from duckdb_tables() where table_name like '%made%'") == []


def test_the_shops_rules_hold_for_what_is_published(make_place, deliveries):
    place = make_place(recommendations={"length": 4, "most_repeats": 1, "never": "category = 'toys'", "pause_days": 0})
    place.deliver(deliveries)
    place.night(LAST)
    folder = publication.current(place.settings.published, "toy")
    lists = pl.read_parquet(folder / "parquet" / "recommendations.parquet")
    assert lists["place"].max() == 4
    toys = {f"P{n:02d}" for n in range(12) if not (n + 17) % 3}
    assert not toys & set(lists["product_id"])
    assert lists.group_by("customer_id").agg(pl.col("is_repeat").sum())["is_repeat"].max() == 1
