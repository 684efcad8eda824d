"""Groups that a score treats differently are found; groups too small to tell are not judged."""

import numpy as np
import polars as pl
import pytest

from ml.fairness import UNKNOWN, judge_fairness


def shop(size=4000, tilt=0.0, seed=0):
    """Customers of two age bands who buy alike; ``tilt`` lifts the scores of the old."""
    rng = np.random.default_rng(seed)
    old = rng.random(size) < 0.5
    truth = rng.beta(1, 4, size)
    ids = [f"c{number}" for number in range(size)]
    scores = pl.DataFrame({"customer_id": ids, "probability": np.clip(truth + tilt * old, 0, 1)})
    outcomes = pl.DataFrame({"customer_id": ids, "outcome": rng.random(size) < truth})
    attributes = pl.DataFrame({"customer_id": ids, "age_band": np.where(old, "60+", "under 60").tolist()})
    return scores, outcomes, attributes


def test_groups_that_are_treated_alike_are_fair():
    (verdict,), groups = judge_fairness(*shop())
    assert verdict.is_fair
    assert verdict.selection_ratio > 0.8
    assert verdict.calibration_gap < 0.03
    assert groups["group"].to_list() == ["60+", "under 60"]
    assert groups["selection_rate"].mean() == pytest.approx(0.1, abs=0.02)


def test_a_tilted_score_is_found_by_every_figure():
    (verdict,), groups = judge_fairness(*shop(tilt=0.3))
    assert verdict.is_fair is False
    assert verdict.selection_ratio < 0.8
    assert verdict.true_positive_gap > 0.1
    assert verdict.calibration_gap > 0.2
    assert "selected" in verdict.text
    assert groups.filter(group="60+")["calibration_gap"].item() > 0.2


def test_rates_are_those_counted_by_hand():
    ids = [f"c{number:03d}" for number in range(200)]
    group = ["a"] * 100 + ["b"] * 100
    outcome = ([True] * 40 + [False] * 60) * 2
    selected = [0.9] * 20 + [0.1] * 20 + [0.9] * 6 + [0.1] * 54 + [0.9] * 30 + [0.1] * 10 + [0.1] * 60
    (verdict,), groups = judge_fairness(
        pl.DataFrame({"customer_id": ids, "probability": selected}),
        pl.DataFrame({"customer_id": ids, "outcome": outcome}),
        pl.DataFrame({"customer_id": ids, "gender": group}),
        threshold=0.5,
    )
    assert groups["true_positive_rate"].to_list() == [0.5, 0.75]
    assert groups["false_positive_rate"].to_list() == [0.1, 0.0]
    assert groups["selection_rate"].to_list() == [0.26, 0.3]
    assert verdict.true_positive_gap == pytest.approx(0.25)
    assert verdict.selection_ratio == pytest.approx(0.26 / 0.3)
    assert verdict.is_fair is False


def test_small_groups_are_listed_and_not_judged():
    scores, outcomes, attributes = shop()
    few = attributes.with_columns(
        age_band=pl.when(pl.int_range(pl.len()) < 20).then(pl.lit("90+")).otherwise("age_band")
    )
    (verdict,), groups = judge_fairness(scores, outcomes, few)
    assert groups.filter(group="90+")["is_judged"].item() is False
    assert verdict.groups == 2
    assert verdict.is_fair


def test_who_says_nothing_is_a_group():
    scores, outcomes, attributes = shop()
    some = attributes.with_columns(age_band=pl.when(pl.int_range(pl.len()) % 3 > 0).then("age_band"))
    _, groups = judge_fairness(scores, outcomes, some)
    assert UNKNOWN in groups["group"].to_list()


def test_a_shop_without_attributes_or_customers_has_no_verdict():
    scores, outcomes, attributes = shop(200)
    assert judge_fairness(scores, outcomes, attributes.select("customer_id"))[0] == []
    verdicts, groups = judge_fairness(scores.head(0), outcomes, attributes)
    assert verdicts == []
    assert groups.is_empty()
    (one,), _ = judge_fairness(scores.head(40), outcomes, attributes)
    assert one.is_fair is None


def test_repeated_customers_are_refused():
    scores, outcomes, attributes = shop(200)
    with pytest.raises(ValueError, match="attributes has 1 repeated"):
        judge_fairness(scores, outcomes, pl.concat([attributes, attributes.head(1)]))


def test_a_difference_that_chance_makes_is_no_finding():
    # Of sixty, nine are selected instead of six: a ratio of .67, and nothing to be told from it.
    rng = np.random.default_rng(4)
    group = ["a"] * 60 + ["b"] * 60
    probability = np.r_[np.repeat([0.9, 0.1], [9, 51]), np.repeat([0.9, 0.1], [6, 54])]
    ids = [f"c{number}" for number in range(120)]
    scores = pl.DataFrame({"customer_id": ids, "probability": probability})
    outcomes = pl.DataFrame({"customer_id": ids, "outcome": rng.random(120) < probability})
    (verdict,), _ = judge_fairness(scores, outcomes, pl.DataFrame({"customer_id": ids, "gender": group}), threshold=0.5)
    assert verdict.selection_ratio == pytest.approx(6 / 9)
    assert verdict.is_fair
