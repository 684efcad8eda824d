"""The difference between two arms: by the plain formulas, narrower with CUPED, and right as often as it says."""

import numpy as np
import pytest
from scipy import stats

from ml.lift import estimate


def campaign(seed, count=2_000, effect=0.02, holdout=0.2):
    """Customers with a chance of their own, of which a figure known before tells a part; and what came."""
    chance = np.random.default_rng(seed)
    own = chance.beta(0.4, 2.6, count)
    is_sent = chance.random(count) >= holdout
    came = (chance.random(count) < np.clip(own + effect * is_sent, 0, 1)).astype(float)
    return came, is_sent, np.column_stack([own, own**2])


def test_without_covariates_it_is_welchs_test():
    came, is_sent, _ = campaign(1)
    effect = estimate(came, is_sent)
    welch = stats.ttest_ind(came[is_sent], came[~is_sent], equal_var=False)
    assert effect.difference == pytest.approx(came[is_sent].mean() - came[~is_sent].mean())
    assert effect.degrees_of_freedom == pytest.approx(welch.df)
    assert effect.interval() == pytest.approx(tuple(welch.confidence_interval(0.95)))
    assert effect.variance_ratio == 1.0


def test_cuped_with_one_covariate_is_the_formula_of_deng_and_others():
    came, is_sent, known = campaign(2)
    x = known[:, 0]
    inner = [(x[arm] - x[arm].mean(), came[arm] - came[arm].mean()) for arm in (is_sent, ~is_sent)]
    slope = sum((a * b).sum() for a, b in inner) / sum((a * a).sum() for a, _ in inner)
    adjusted = came - slope * (x - x.mean())
    effect = estimate(came, is_sent, known[:, :1])
    assert effect.difference == pytest.approx(adjusted[is_sent].mean() - adjusted[~is_sent].mean())
    variance = sum(adjusted[arm].var(ddof=1) / arm.sum() for arm in (is_sent, ~is_sent))
    # One slope was taken from the data: of 1,998 degrees of freedom 1,997 are left.
    assert effect.standard_error**2 == pytest.approx(variance * 1998 / 1997)
    assert effect.variance_ratio < 0.9


def test_intervals_hold_the_truth_as_often_as_they_say_and_cuped_makes_them_narrower():
    held, widths = {"plain": 0, "cuped": 0}, {"plain": 0.0, "cuped": 0.0}
    for seed in range(400):
        came, is_sent, known = campaign(seed)
        for name, covariates in (("plain", None), ("cuped", known)):
            low, high = estimate(came, is_sent, covariates).interval()
            held[name] += low <= 0.02 <= high
            widths[name] += high - low
    # 95 % of 400 are 380; fewer than 366 or more than 394 would come of chance once in a thousand times.
    assert all(366 <= count <= 394 for count in held.values()), held
    assert widths["cuped"] < 0.93 * widths["plain"]


def test_a_covariate_that_tells_nothing_or_nothing_new_costs_nothing():
    came, is_sent, known = campaign(3)
    plain = estimate(came, is_sent)
    assert estimate(came, is_sent, np.ones((len(came), 2))) == plain
    noise = np.random.default_rng(0).normal(size=(len(came), 30))
    assert estimate(came, is_sent, noise).standard_error <= plain.standard_error
    twice = np.column_stack([known[:, 0], 3 * known[:, 0] + 1])
    assert estimate(came, is_sent, twice).difference == pytest.approx(estimate(came, is_sent, known[:, :1]).difference)


@pytest.mark.parametrize("seldom", ["buyers", "others"])
def test_where_an_arm_has_too_few_of_a_kind_nothing_is_told(seldom):
    came, is_sent = np.zeros(400), np.arange(400) % 4 > 0
    came[:80] = 1.0
    assert estimate(came, is_sent) is not None
    few = np.zeros(400)
    few[:30] = 1.0
    assert estimate(few if seldom == "buyers" else 1 - few, is_sent) is None
    assert estimate(came, np.ones(400, bool)) is None


def test_an_amount_needs_buyers_but_nobody_who_buys_nothing():
    amounts = np.random.default_rng(1).gamma(2.0, 20.0, 300)
    assert estimate(amounts, np.arange(300) % 2 > 0) is not None


def test_what_is_no_number_and_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="fill nulls first"):
        estimate(np.array([1.0, np.nan]), np.array([True, False]))
    with pytest.raises(ValueError, match="3 outcomes, 2 arms"):
        estimate(np.ones(3), np.array([True, False]))
