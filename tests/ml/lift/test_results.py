"""A row for the campaign, for each arm, for each arm and week; and nothing told where nothing can be."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml.lift import EFFECT_SCHEMA, Terms, campaign_effects, estimate, sequential_factor
from ml.lift.results import covariates

TERMS = Terms(result_days=14)
BEGIN = date(2024, 5, 6)


def customers(seed=1, count=1_200, weeks=1, effect=0.1, campaign="spring"):
    chance = np.random.default_rng(seed)
    own = chance.beta(0.8, 4, count)
    held_out = chance.random(count) < 0.25
    arm = np.where(held_out, "holdout", np.where(chance.random(count) < 0.5, "a", "b"))
    came = chance.random(count) < np.clip(own + effect * ~held_out, 0, 1)
    return pl.DataFrame(
        {
            "campaign_id": campaign,
            "customer_id": [f"c{number:04d}" for number in range(count)],
            "arm": arm,
            "is_held_out": held_out,
            "entered_date": [BEGIN + timedelta(days=7 * (number % weeks)) for number in range(count)],
            "followed_days": 14,
            "order_count": came.astype(int),
            "gross_amount": came * chance.gamma(2, 20, count),
            "earlier_order_count_90d": chance.poisson(own * 3),
            "days_since_order": pl.Series(chance.integers(1, 300, count)).set(pl.Series(own < 0.02), None),
            "days_since_visit": chance.integers(1, 300, count),
            "days_since_cart": pl.Series([None] * count, dtype=pl.Int64),
            "days_between_orders": pl.Series(chance.uniform(1, 60, count)).set(pl.Series(own < 0.05), None),
        }
    ).with_columns(pl.col("gross_amount").cast(pl.Decimal(18, 4)))


def whole(effects):
    return effects.filter(pl.col("arm").is_null(), pl.col("week").is_null()).row(0, named=True)


def test_there_is_a_row_for_the_campaign_each_arm_and_each_arm_and_week():
    effects = campaign_effects(customers(weeks=2), TERMS)
    assert dict(effects.schema) == EFFECT_SCHEMA
    assert effects.select("arm", "week").rows() == [
        (None, None),
        ("a", None), ("a", 1), ("a", 2),
        ("b", None), ("b", 1), ("b", 2),
        ("holdout", None), ("holdout", 1), ("holdout", 2),
    ]  # fmt: skip
    assert effects.filter(pl.col("arm") == "holdout")["lift"].null_count() == 3
    assert effects.filter(pl.col("arm") == "a", pl.col("week").is_null())["verdict"][0] == "brought_orders"


def test_the_lift_is_that_of_all_who_were_sent_it_beside_those_held_out():
    frame = customers()
    row = whole(campaign_effects(frame, TERMS))
    frame = frame.sort("customer_id")
    by_hand = estimate(
        (frame["order_count"] > 0).to_numpy().astype(float), ~frame["is_held_out"].to_numpy(), covariates(frame)
    )
    low, high = by_hand.interval()
    assert row["lift"] == pytest.approx(by_hand.difference, abs=1e-6)
    assert (row["lift_low"], row["lift_high"]) == pytest.approx((low, high), abs=1e-6)
    assert row["lift_sequential_low"] == pytest.approx(by_hand.widened(sequential_factor(1_200))[0], abs=1e-6)
    assert row["verdict"] == "brought_orders"
    assert row["amount_lift_low"] > 0


def test_the_order_of_rows_changes_nothing():
    frame = pl.concat([customers(), customers(seed=2, campaign="autumn")])
    assert campaign_effects(frame, TERMS).equals(
        campaign_effects(frame.sample(fraction=1, shuffle=True, seed=3), TERMS)
    )


def test_while_days_are_open_the_verdict_goes_by_the_interval_for_who_looks_every_day():
    # So weak that the interval for one look sees it, and the other does not.
    frame = customers(seed=4, effect=0.07)
    closed, opened = (
        whole(campaign_effects(frame.with_columns(followed_days=pl.lit(days)), TERMS)) for days in (14, 13)
    )
    assert (closed["is_closed"], opened["is_closed"]) == (True, False)
    assert closed["lift_low"] > 0 > closed["lift_sequential_low"]
    assert closed["verdict"] == "brought_orders"
    assert (opened["verdict"], opened["lift"]) == ("cannot_tell", closed["lift"])
    assert "so far" in opened["verdict_text"]


def test_where_nobody_was_held_out_it_says_observational_and_tells_no_lift():
    frame = customers().filter(~pl.col("is_held_out"))
    effects = campaign_effects(frame, TERMS)
    assert set(effects["verdict"]) == {"observational"}
    assert not effects["is_randomised"].any()
    assert effects["lift"].null_count() == effects["amount_lift_low"].null_count() == effects.height


def test_without_a_log_of_purchases_nothing_is_told():
    frame = customers().with_columns(order_count=pl.lit(None, pl.Int64), gross_amount=pl.lit(None, pl.Decimal(18, 4)))
    row = whole(campaign_effects(frame, TERMS))
    assert (row["verdict"], row["lift"]) == ("orders_unknown", None)


def test_arms_from_which_buyers_are_missing_are_found_with_and_without_a_plan():
    frame = customers()
    lost = frame.filter(pl.col("is_held_out") | (pl.col("earlier_order_count_90d") < 1))
    assert whole(campaign_effects(frame, TERMS))["sample_ratio_p_value"] > 0.001
    assert whole(campaign_effects(lost, TERMS))["verdict"] == "arms_differ"
    planned = Terms(14, {"spring": 0.5})
    assert whole(campaign_effects(frame, planned))["verdict"] == "arms_differ"


def test_one_customer_and_none_at_all_have_results_too():
    row = whole(campaign_effects(customers().head(1), TERMS))
    assert row["lift"] is None
    assert campaign_effects(customers().clear(), TERMS).is_empty()


def test_a_campaign_that_goes_on_says_how_many_more_weeks_it_takes():
    row = whole(campaign_effects(customers(weeks=4, effect=0.0), TERMS))
    assert row["verdict"] == "cannot_tell"
    assert row["weeks_needed"] == -(-row["customers_needed"] // 300)


def test_a_campaign_is_held_against_its_planned_share_and_each_of_its_arms_against_those_held_out():
    # A quarter is held out, and the rest goes to two arms: beside one of them stand 40 %, not 25 %.
    fair = campaign_effects(customers(), Terms(14, {"spring": 0.25}))
    assert fair["verdict"].drop_nulls().str.contains("arms_differ").sum() == 0
    lost = campaign_effects(customers(), Terms(14, {"spring": 0.4}))
    assert whole(lost)["verdict"] == "arms_differ"
    assert whole(lost)["sample_ratio_p_value"] < 1e-6
    assert lost.filter(pl.col("arm").is_not_null()).equals(fair.filter(pl.col("arm").is_not_null()))
