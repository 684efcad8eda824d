"""How many customers it takes is what then suffices."""

import numpy as np
import pytest

from ml.lift import Effect, customers_needed, detectable, estimate


def effect(standard_error=0.01, sent=800, held_out=200):
    return Effect(0.0, standard_error, 500.0, 0.1, 0.1, 1.0, sent, held_out)


def test_as_many_customers_as_are_needed_tell_the_effect_in_four_of_five_campaigns():
    now = effect()
    needed = customers_needed(now, 0.012)
    times = (1_000 + needed) / 1_000
    later = effect(standard_error=0.01 / np.sqrt(times))
    found = np.random.default_rng(1).normal(0.012, later.standard_error, 20_000) / later.standard_error
    assert (np.abs(found) > 1.96).mean() == pytest.approx(0.8, abs=0.01)


def test_who_tells_it_already_needs_nobody_more():
    assert customers_needed(effect(), detectable(effect())) == 0
    assert customers_needed(effect(), 1.01 * detectable(effect())) == 0
    assert customers_needed(effect(), detectable(effect()) / 2) == pytest.approx(3_000, abs=1)


def test_an_effect_of_nothing_takes_no_number_of_customers():
    with pytest.raises(ValueError, match="an effect of nothing"):
        customers_needed(effect(), 0.0)


def test_cuped_needs_fewer():
    chance = np.random.default_rng(2)
    own = chance.beta(0.4, 2.6, 3_000)
    is_sent = chance.random(3_000) < 0.8
    came = (chance.random(3_000) < own).astype(float)
    plain, cuped = estimate(came, is_sent), estimate(came, is_sent, own[:, None])
    assert customers_needed(cuped, 0.01) < 0.85 * customers_needed(plain, 0.01)
