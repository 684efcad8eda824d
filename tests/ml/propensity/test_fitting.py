"""What is learned, from what, and what isn't."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml import propensity
from tests.ml.propensity.conftest import CUTOFF, HORIZON, seen, snapshots_of, tonight


def test_it_tells_buyers_from_others_better_than_recency_does(model):
    assert model.reason is None
    assert model.metrics.model.auc > model.metrics.recency_rule.auc + 0.02
    assert model.metrics.model.brier < model.metrics.recency_rule.brier
    assert model.metrics.model.ece < 0.08


def test_scores_follow_the_true_rates(model, snapshots):
    last = snapshots.filter(pl.col("as_of_date") == snapshots["as_of_date"].max())
    scores = propensity.score(model, tonight(snapshots)).join(last.select("customer_id", "true_rate"), on="customer_id")
    assert (
        scores.filter(pl.col("abstain_reason").is_null())
        .select(pl.corr("probability", "true_rate", method="spearman"))
        .item()
        > 0.6
    )


def test_a_season_in_the_last_window_is_not_carried_on_whole(model, snapshots):
    known = seen(snapshots).filter(pl.col("outcome").is_not_null())
    last = pl.col("as_of_date") == known["as_of_date"].max()
    draw = pl.Series(np.random.default_rng(2).random(known.height))
    busy = known.with_columns(outcome=pl.col("outcome").cast(pl.Boolean) | (last & (draw < 0.5)))
    fitted = propensity.fit(busy, "purchase", HORIZON, CUTOFF, candidates=3)
    plain, after = (propensity.score(each, tonight(snapshots))["probability"].mean() for each in (model, fitted))
    in_season = busy.filter(last)["outcome"].mean()
    assert plain + 0.1 < in_season
    assert plain < after < plain + (in_season - plain) * 0.6


def test_shuffled_labels_teach_nothing(snapshots):
    rng = np.random.default_rng(1)
    known = seen(snapshots).filter(pl.col("outcome").is_not_null())
    shuffled = known.with_columns(outcome=pl.Series(rng.permutation(known["outcome"].to_numpy())))
    fitted = propensity.fit(shuffled, "purchase", HORIZON, CUTOFF, candidates=2)
    assert abs(fitted.metrics.model.auc - 0.5) < 0.07


def test_no_label_window_reaches_into_the_next_part(model):
    split = model.split
    assert split.is_embargoed
    assert max(split.fit) + timedelta(days=HORIZON) <= min(split.search)
    assert max(split.search) + timedelta(days=HORIZON) <= min(split.calibration)
    assert max(split.calibration) + timedelta(days=HORIZON) <= CUTOFF


def test_what_came_after_the_cutoff_is_not_learned_from(snapshots):
    earlier = CUTOFF - timedelta(days=3 * HORIZON)
    known = seen(snapshots)
    until = known.filter(pl.col("as_of_date") <= earlier - timedelta(days=HORIZON))
    told = propensity.fit(known, "purchase", HORIZON, earlier, candidates=2)
    assert told.metrics == propensity.fit(until, "purchase", HORIZON, earlier, candidates=2).metrics
    assert max(told.split.calibration) + timedelta(days=HORIZON) <= earlier


def test_the_same_rows_in_any_order_give_the_same_model(model, snapshots):
    shuffled = seen(snapshots).sample(fraction=1, shuffle=True, seed=3)
    assert propensity.fit(shuffled, "purchase", HORIZON, CUTOFF, candidates=3).model_version == model.model_version


def test_what_tells_nobody_apart_is_left_out(model, snapshots):
    more = seen(snapshots).with_columns(review_count=pl.lit(None, pl.Int64), unit_count=pl.lit(1))
    fitted = propensity.fit(more, "purchase", HORIZON, CUTOFF, candidates=2)
    assert model.left_out == {"shop_gap_median_days": "the same for everyone on each evening"}
    assert fitted.left_out["review_count"] == "null throughout"
    assert fitted.left_out["unit_count"] == "the same throughout"


def test_sensitive_attributes_are_read_only_where_the_shop_says_so(snapshots):
    ages = pl.Series(np.random.default_rng(0).integers(18, 80, snapshots.height))
    more = seen(snapshots).with_columns(age=ages, gender=ages % 2)
    assert not {"age", "gender"} & set(propensity.fit(more, "purchase", HORIZON, CUTOFF, candidates=2).feature_names)
    fitted = propensity.fit(more, "purchase", HORIZON, CUTOFF, candidates=2, allowed=["age"])
    assert "age" in fitted.feature_names
    assert "gender" not in fitted.feature_names


def test_a_large_shop_is_fitted_on_a_draw_of_customers(snapshots):
    fitted = propensity.fit(seen(snapshots), "purchase", HORIZON, CUTOFF, candidates=2, max_rows=1_000)
    assert 600 < fitted.learned["buyers"] + fitted.learned["prospects"] <= 1_300


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (lambda shop: shop.head(0), "no closed window"),
        (lambda shop: shop.filter(pl.col("outcome").is_null()), "no closed window"),
        (lambda shop: shop.filter(pl.col("customer_id") == "c00000"), "too little to learn from"),
        (lambda shop: shop.filter(pl.col("customer_id") < "c00030"), "too little to learn from"),
        (lambda shop: shop.with_columns(outcome=pl.lit(value=False)), "too little to learn from"),
        (lambda shop: shop.with_columns(outcome=pl.lit(value=True)), "too little to learn from"),
        (lambda shop: shop.select("customer_id", "as_of_date", "order_count", "outcome"), None),
        (lambda shop: shop.with_columns(order_count=1, recency_days=0, tenure_days=0), None),
        (lambda shop: shop.filter(pl.col("as_of_date") == pl.col("as_of_date").min()), "too little"),
    ],
    ids=["empty", "all open", "one customer", "few", "nobody buys", "all buy", "one feature", "today", "one evening"],
)
@pytest.mark.parametrize("label", ["purchase", "churn"])
def test_a_thin_shop_gets_a_prior_with_its_reason(rows, reason, label):
    shop = rows(seen(snapshots_of(customers=250, evenings=4, seed=5)))
    fitted = propensity.fit(shop, label, HORIZON, CUTOFF, candidates=2)
    assert (reason is None and fitted.reason is None) or reason in fitted.reason
    scores = propensity.score(fitted, shop.drop("outcome"))
    numbers = scores.select("probability_low", "probability", "probability_high", "baseline_recency_probability")
    assert numbers.null_count().sum_horizontal().item() == 0
    assert all(numbers[name].is_between(0, 1).all() for name in numbers.columns)
    assert (numbers["probability_low"] <= numbers["probability"]).all()
    assert (numbers["probability"] <= numbers["probability_high"]).all()
    if reason:
        assert (scores["abstain_reason"] == fitted.reason).all()


def test_columns_that_are_null_throughout_crash_nothing(snapshots):
    bare = seen(snapshots).with_columns(
        pl.lit(None, pl.Float64).alias(name) for name in ("session_count_30d", "days_since_last_session", "btyd_x")
    )
    fitted = propensity.fit(bare, "purchase", HORIZON, CUTOFF, candidates=2)
    assert fitted.reason is None
    assert propensity.score(fitted, tonight(snapshots))["probability"].is_finite().all()


def test_a_small_shop_with_a_buy_till_you_die_model_takes_its_word():
    shop = seen(snapshots_of(customers=20, evenings=2)).with_columns(btyd_purchase_probability=pl.lit(0.3))
    fitted = propensity.fit(shop, "purchase", HORIZON, CUTOFF)
    given = shop.with_columns(
        btyd_purchase_probability=pl.when(pl.col("customer_id") < "c00010").then(0.1).otherwise(0.6)
    )
    scores = propensity.score(fitted, given.filter(pl.col("order_count") > 0)).sort("customer_id")
    low, high = scores.filter(pl.col("customer_id") < "c00010"), scores.filter(pl.col("customer_id") >= "c00010")
    assert low["probability"].max() < high["probability"].min()
    assert ((scores["probability_high"] - scores["probability_low"]) > 0.1).all()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda shop: shop.drop("outcome"), "lacks outcome"),
        (lambda shop: pl.concat([shop, shop.head(1)]), "1 repeated rows"),
        (lambda shop: shop.with_columns(customer_id=pl.lit(None, pl.String)), "customer_id is null"),
        (lambda shop: shop.with_columns(recency_days=pl.lit(float("inf"))), "recency_days is NaN or infinite"),
    ],
)
def test_wrong_rows_are_refused_by_name(snapshots, change, message):
    with pytest.raises(ValueError, match=message):
        propensity.fit(change(seen(snapshots)), "purchase", HORIZON, CUTOFF)


@pytest.mark.parametrize(("label", "horizon"), [("value", 30), ("churn", 0)])
def test_an_unknown_question_is_refused(snapshots, label, horizon):
    with pytest.raises(ValueError, match="expected"):
        propensity.fit(seen(snapshots), label, horizon, date(2025, 1, 1))


def test_where_buy_till_you_die_alone_does_better_its_word_is_taken(snapshots):
    # It knows the truth, on a level of its own that no half of the model may read; the shop's columns say nothing.
    rng = np.random.default_rng(2)
    truth = 1 - (-HORIZON * pl.col("true_rate")).exp()
    noise = pl.Series("session_count_30d", rng.integers(0, 9, snapshots.height))
    known = snapshots.select(
        "customer_id", "as_of_date", "order_count", "outcome", noise, btyd_purchase_probability=truth
    )
    fitted = propensity.fit(known, "purchase", HORIZON, CUTOFF, excluded=["btyd_purchase_probability"], candidates=1)
    assert fitted.reason is not None
    assert "buy-till-you-die alone did better" in fitted.reason
    evening = known.filter(pl.col("as_of_date") == known["as_of_date"].max()).drop("outcome")
    scores = propensity.score(fitted, evening).join(
        evening.select("customer_id", "btyd_purchase_probability"), on="customer_id"
    )
    assert scores.select(pl.corr("probability", "btyd_purchase_probability", method="spearman")).item() > 0.999
