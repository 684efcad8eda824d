from datetime import timedelta

import numpy as np
import polars as pl
import pytest

from ml import recommendation
from ml.recommendation import LIST_SCHEMA, Recommender
from ml.recommendation.histories import Lesson, lesson
from tests.ml.recommendation.conftest import EVENING, HORIZON


def _lessons(events: pl.DataFrame, products: pl.Series) -> list[Lesson]:
    evenings = [EVENING - timedelta(days=HORIZON * back) for back in (2, 1)]
    return [lesson(events, day, day + timedelta(days=HORIZON), products) for day in evenings]


def _fit(events: pl.DataFrame, vectors: np.ndarray | None = None) -> tuple[Recommender, recommendation.History]:
    products = events["product_id"].unique()
    history = recommendation.gather(events, EVENING, products)
    return recommendation.fit(history, _lessons(events, products), HORIZON, vectors), history


@pytest.fixture(scope="module")
def fitted(two_tastes: pl.DataFrame) -> tuple[Recommender, recommendation.History]:
    return _fit(two_tastes)


def test_new_products_are_of_the_customers_taste(fitted):
    lists = recommendation.recommend(*fitted)
    new = lists.filter(~pl.col("is_repeat")).sort("customer_id", "place").group_by("customer_id").first()
    is_own = new.select(
        pl.col("customer_id").str.slice(1).cast(pl.Int64) % 2 == pl.col("product_id").str.slice(1).cast(pl.Int64) // 10
    ).to_series()
    assert new.height > 200
    assert is_own.mean() > 0.95


def test_what_comes_every_month_is_foretold_again(fitted, two_tastes):
    lists = recommendation.recommend(*fitted).filter(pl.col("is_repeat"))
    before = two_tastes.filter(pl.col("event_date") <= EVENING)
    # Who had theirs in the last fortnight is not offered it yet.
    favourite = (
        before.group_by("customer_id", "product_id")
        .agg(pl.len(), last=pl.col("event_date").max())
        .filter(pl.col("len") >= 10, pl.col("last") <= EVENING - timedelta(days=14))
    )
    assert favourite.height > 80
    first = lists.sort("customer_id", "place").group_by("customer_id").first()
    hits = first.join(favourite, on=["customer_id", "product_id"]).height
    assert hits / favourite["customer_id"].n_unique() > 0.95


def test_probabilities_come_true(fitted, two_tastes):
    whole = recommendation.recommend(*fitted, length=100)
    came = two_tastes.filter(pl.col("event_date") > EVENING).select("customer_id", "product_id", came=1).unique()
    judged = whole.join(came, on=["customer_id", "product_id"], how="left").with_columns(pl.col("came").fill_null(0))
    for is_repeat in (True, False):
        rows = judged.filter(pl.col("is_repeat") == is_repeat)
        assert rows["probability"].sum() == pytest.approx(rows["came"].sum(), rel=0.2)


def test_lists_are_ordered_and_hold_a_product_once(fitted):
    lists = recommendation.recommend(*fitted, length=7)
    assert lists.schema == LIST_SCHEMA
    assert not lists.select("customer_id", "product_id").is_duplicated().any()
    for _, one in lists.group_by("customer_id"):
        assert one["place"].to_list() == list(range(1, one.height + 1))
        assert one["probability"].is_sorted(descending=True)
        assert one.height <= 7


def test_nobody_is_offered_what_they_have_just_bought_unless_its_rhythm_says_so(two_tastes, fitted):
    lists = recommendation.recommend(*fitted, length=100).filter(pl.col("is_repeat"))
    last = (
        two_tastes.filter(pl.col("event_date") <= EVENING)
        .group_by("customer_id", "product_id")
        .agg(last=pl.col("event_date").max(), count=pl.len())
    )
    shown = lists.join(last, on=["customer_id", "product_id"])
    fresh = shown.filter(pl.col("last") > EVENING - timedelta(days=14), pl.col("count") == 1)
    assert fresh.is_empty()
    assert shown.height > 500


def test_a_history_of_other_products_is_refused(fitted, two_tastes):
    model, _ = fitted
    other = recommendation.gather(two_tastes, EVENING, pl.Series(["p01", "p02"]))
    with pytest.raises(ValueError, match="knows 20 products"):
        recommendation.recommend(model, other)


def test_a_version_is_named_by_what_was_learned(fitted, two_tastes):
    model, _ = fitted
    again, _ = _fit(two_tastes.sample(fraction=1, shuffle=True, seed=9))
    other, _ = _fit(two_tastes.filter(pl.col("customer_id") > "c050"))
    assert again.model_version == model.model_version != other.model_version


def test_a_history_of_the_first_customers_is_theirs_alone(fitted):
    model, history = fitted
    first = history.first(40)
    lists = recommendation.recommend(model, history)
    assert recommendation.recommend(model, first).equals(lists.filter(pl.col("customer_id") < "c040"))


def test_rules_are_kept(fitted):
    model, history = fitted
    barred = recommendation.recommend(model, history, 1).select("customer_id", "product_id").head(20)
    rules = recommendation.Rules(
        is_barred=(history.products == "p03").to_numpy(),
        barred=barred,
        category=np.arange(20) // 5,
        most_per_category=2,
        worth=np.where(history.products == "p12", 1000.0, 1.0).astype(np.float32),
    )
    lists = recommendation.recommend(model, history, 10, rules)
    assert lists.filter(pl.col("product_id") == "p03").is_empty()
    assert lists.join(barred, on=["customer_id", "product_id"]).is_empty()
    category = lists.with_columns(category=pl.col("product_id").str.slice(1).cast(pl.Int64) // 5)
    assert category.group_by("customer_id", "category").len()["len"].max() == 2
    assert lists.filter(pl.col("product_id") == "p12")["place"].unique().to_list() == [1]


def test_no_more_repeats_than_asked_for(fitted):
    lists = recommendation.recommend(*fitted, rules=recommendation.Rules(most_repeats=1))
    assert lists.group_by("customer_id").agg(pl.col("is_repeat").sum())["is_repeat"].max() == 1


def test_what_comes_later_moves_nothing(two_tastes):
    planted = pl.DataFrame(
        {
            "customer_id": ["c000"] * 40,
            "product_id": ["p19"] * 40,
            "event_date": [EVENING + timedelta(days=1 + n % HORIZON) for n in range(40)],
            "unit_count": [1] * 40,
        },
        schema_overrides={"unit_count": two_tastes.schema["unit_count"]},
    )
    plain, other = (
        recommendation.recommend(*_fit(events)) for events in (two_tastes, pl.concat([two_tastes, planted]))
    )
    assert plain.equals(other)


def test_the_order_of_rows_moves_nothing(two_tastes, fitted):
    shuffled = two_tastes.sample(fraction=1, shuffle=True, seed=3)
    assert recommendation.recommend(*_fit(shuffled)).equals(recommendation.recommend(*fitted))


def test_a_product_that_nobody_bought_is_found_by_its_words(two_tastes):
    products = pl.concat([two_tastes["product_id"].unique(), pl.Series(["p99"])]).sort()
    taste = np.array([0 if name < "p10" else 1 for name in products])
    # The newcomer is of the second taste, and new products are like what their buyers know.
    vectors = np.eye(2, dtype=np.float32)[taste]
    history = recommendation.gather(two_tastes, EVENING, products)
    model = recommendation.fit(history, _lessons(two_tastes, products), HORIZON, vectors)
    whole = recommendation.recommend(model, history, length=100)
    chance = whole.filter(pl.col("product_id") == "p99").group_by(
        is_own=pl.col("customer_id").str.slice(1).cast(pl.Int64) % 2 == 1
    )
    own, other = chance.agg(pl.col("probability").sum()).sort("is_own", descending=True)["probability"]
    assert own > 5 * other > 0


def test_customers_without_events_get_what_is_popular(fitted, two_tastes):
    model, _ = fitted
    customers = pl.Series(["c000", "stranger"])
    history = recommendation.gather(two_tastes, EVENING, model.products, customers)
    lists = recommendation.recommend(model, history)
    stranger = lists.filter(pl.col("customer_id") == "stranger")
    assert stranger.height == 10
    assert not stranger["is_repeat"].any()


@pytest.mark.parametrize(
    ("rows", "products", "listed"),
    [
        ([], ["p1", "p2"], 0),
        ([], [], 0),
        ([("c1", "p1")], ["p1"], 1),
        ([("c1", "p1"), ("c1", "p2")], ["p1", "p2"], 2),
        ([("c1", "p1"), ("c2", "p1"), ("c2", "p2")], ["p1", "p2", "p3"], 4),
    ],
)
def test_shops_with_next_to_nothing(rows, products, listed):
    events = pl.DataFrame(
        [(*row, EVENING - timedelta(days=20), 1) for row in rows],
        schema={"customer_id": pl.String, "product_id": pl.String, "event_date": pl.Date, "unit_count": pl.Int64},
        orient="row",
    )
    shelves = pl.Series(products, dtype=pl.String)
    history = recommendation.gather(events, EVENING, shelves)
    model = recommendation.fit(history, [], HORIZON)
    lists = recommendation.recommend(model, history)
    assert lists.height == listed
    assert lists["probability"].is_between(0, 1).all()
