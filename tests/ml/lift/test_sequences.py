"""Looking every day costs width, not truth."""

import math

import numpy as np
import pytest

from ml.lift import estimate, sequential_factor
from ml.lift.sequences import PLANNED


def test_it_is_the_formula_of_waudby_smith_and_others():
    rho = math.sqrt((-2 * math.log(0.05) + math.log(-2 * math.log(0.05) + 1)) / PLANNED)
    t = 600.0
    # Theorem 2.2, in standard errors of a mean of t numbers.
    width = math.sqrt(2 * (t * rho**2 + 1) / (t**2 * rho**2) * math.log(math.sqrt(t * rho**2 + 1) / 0.05))
    assert sequential_factor(t) == pytest.approx(width * math.sqrt(t))


def test_it_is_least_where_it_was_planned_to_be_and_always_covers_fourteen_looks():
    factors = [sequential_factor(float(customers)) for customers in np.geomspace(10, 1e7, 200)]
    assert min(factors) >= sequential_factor(PLANNED * 1.0) - 0.03
    assert min(factors) > 2.914
    assert sequential_factor(100) > sequential_factor(PLANNED) < sequential_factor(100_000)


def test_without_customers_there_is_no_interval():
    with pytest.raises(ValueError, match="no customer"):
        sequential_factor(0)


def test_who_looks_at_every_new_day_is_misled_by_plain_intervals_and_not_by_these():
    """Customers come in day after day for 60 days; nothing is true of the message. Does any look say otherwise?"""
    plain_wrong = sequential_wrong = 0
    for seed in range(200):
        chance = np.random.default_rng(seed)
        is_sent = chance.random(6_000) < 0.5
        came = (chance.random(6_000) < 0.25).astype(float)
        looks = [estimate(came[:n], is_sent[:n]) for n in range(200, 6_001, 100)]
        plain_wrong += any(low > 0 or high < 0 for low, high in (look.interval() for look in looks))
        factors = [sequential_factor(float(n)) for n in range(200, 6_001, 100)]
        bounds = [look.widened(factor) for look, factor in zip(looks, factors, strict=True)]
        sequential_wrong += any(low > 0 or high < 0 for low, high in bounds)
    assert plain_wrong > 40
    assert sequential_wrong <= 10
