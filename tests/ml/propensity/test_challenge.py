"""Only a challenger that is better beyond chance takes over."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from ml.propensity import challenge

DAY = date(2025, 6, 30)


def said(probability) -> pl.DataFrame:
    ids = [f"c{number}" for number in range(len(probability))]
    return pl.DataFrame({"customer_id": ids, "as_of_date": [DAY] * len(ids), "probability": probability})


def shop(size=2000, seed=0):
    rng = np.random.default_rng(seed)
    truth = 1 / (1 + np.exp(-rng.normal(-1, 1.5, size)))
    came = rng.random(size) < truth
    outcomes = said(truth).select("customer_id").with_columns(outcome=pl.Series(came))
    return truth, outcomes


def test_the_truth_beats_a_blurred_score():
    truth, outcomes = shop()
    verdict = challenge(said(np.full(len(truth), outcomes["outcome"].mean())), said(truth), outcomes)
    assert verdict.is_promoted
    assert verdict.log_loss_high < 0
    assert verdict.text.startswith("the challenger takes over")


def test_a_worse_challenger_stays_out():
    truth, outcomes = shop()
    verdict = challenge(said(truth), said(np.clip(truth * 1.6, 0.01, 0.99)), outcomes)
    assert not verdict.is_promoted
    assert verdict.log_loss_difference > 0


def test_equals_are_no_reason_to_change():
    truth, outcomes = shop()
    assert not challenge(said(truth), said(truth), outcomes).is_promoted


def test_noise_seldom_promotes():
    promoted = 0
    for seed in range(30):
        truth, outcomes = shop(600, seed)
        noise = np.random.default_rng(seed + 100).normal(0, 0.15, (2, 600))
        first, second = (np.clip(truth + each * truth * (1 - truth), 0.001, 0.999) for each in noise)
        promoted += challenge(said(first), said(second), outcomes).is_promoted
    assert promoted <= 3


def test_too_few_to_compare_promotes_nobody():
    truth, outcomes = shop(50)
    verdict = challenge(said(np.full(50, 0.5)), said(truth), outcomes)
    assert not verdict.is_promoted
    assert verdict.log_loss_difference is None
    assert "too few" in verdict.text


def test_customers_that_one_side_lacks_are_left_out():
    truth, outcomes = shop()
    unknown = outcomes.with_columns(pl.when(pl.int_range(pl.len()) >= 300).then("outcome").alias("outcome"))
    assert challenge(said(truth).tail(1000), said(truth).head(1500), unknown).n == 500


def test_repeated_rows_are_refused():
    truth, outcomes = shop()
    with pytest.raises(ValueError, match="challenger has 1 repeated"):
        challenge(said(truth), pl.concat([said(truth), said(truth).head(1)]), outcomes)
