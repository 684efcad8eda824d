"""Four kinds of customers, and the discounts that one of them need not get."""

import numpy as np
import pytest

from ml.uplift import classify, discount_saved

EFFECT = np.array([0.05, -0.05, 0.001, 0.001, 0.02])
WITHOUT = np.array([0.1, 0.1, 0.8, 0.1, 0.9])


def test_each_customer_is_of_one_kind():
    found = classify(EFFECT, WITHOUT, worth=0.02).to_list()
    assert found == ["persuadable", "do_not_disturb", "sure_thing", "lost_cause", "persuadable"]


def test_who_buys_anyway_is_given_no_discount_and_what_that_saves_is_told():
    saving = discount_saved(classify(EFFECT, WITHOUT, worth=0.02), EFFECT, WITHOUT, discount=5.0, margin=20.0)
    assert saving.customer_count == 1
    assert saving.discount_amount == pytest.approx(0.8 * 5.0)
    assert saving.lost_amount == pytest.approx(0.001 * 15.0)


def test_an_effect_must_be_worth_something():
    with pytest.raises(ValueError, match="everyone is persuadable"):
        classify(EFFECT, WITHOUT, worth=0.0)
