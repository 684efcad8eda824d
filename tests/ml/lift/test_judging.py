"""The verdict says what may be concluded, and no more."""

import pytest

from ml.lift import Effect, judge

CLEAR = Effect(0.05, 0.01, 900.0, 0.15, 0.10, 0.7, 800, 200)


def verdict(effect=CLEAR, bounds=(0.03, 0.07), **changes):
    known = {
        "is_randomised": True,
        "has_orders": True,
        "is_closed": True,
        "p_value": 0.5,
        "customers_a_week": None,
    }
    return judge(effect, bounds, **{**known, **changes})


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        ({}, "brought_orders", "Brought about 40 more buyers than no message would have (between 24 and 56)."),
        ({"is_closed": False}, "brought_orders", "40 more buyers so far"),
        ({"bounds": (-0.07, -0.03), "effect": Effect(-0.05, 0.01, 900.0, 0.05, 0.1, 1.0, 800, 200)},
         "cost_orders", "Cost about 40 buyers beside no message (between 24 and 56)."),
        ({"bounds": (-0.01, 0.03)}, "cannot_tell", "Cannot tell yet: between 8 fewer and 24 more buyers."),
        ({"effect": None, "bounds": None}, "too_few_orders", "too few customers of one arm have ordered"),
        ({"p_value": 1e-6}, "arms_differ", "the arms are not what a fair draw gives (p = 1e-06)"),
        ({"is_randomised": False}, "observational", "nobody was held out at random"),
        ({"has_orders": False}, "orders_unknown", "no log of purchases"),
    ],
)  # fmt: skip
def test_each_verdict_has_its_sentence(changes, code, said):
    found = verdict(**changes)
    assert found.code == code
    assert said in found.text


def test_who_cannot_tell_says_how_many_more_customers_and_weeks_it_takes():
    found = verdict(bounds=(-0.01, 0.03), customers_a_week=500.0)
    # 2.80 standard errors of .01 beside a tenth of .10: 7.85 times the customers.
    assert found.customers_needed == pytest.approx(6_849, abs=2)
    assert found.weeks_needed == 14
    assert "about 6,849 more customers (14 more weeks)" in found.text
    assert verdict(bounds=(-0.01, 0.03)).weeks_needed is None


def test_a_campaign_large_enough_says_that_a_tenth_would_have_shown():
    sure = Effect(0.001, 0.002, 9_000.0, 0.101, 0.1, 1.0, 80_000, 20_000)
    found = verdict(effect=sure, bounds=(-0.003, 0.005))
    assert (found.code, found.customers_needed) == ("cannot_tell", 0)
    assert "would have shown" in found.text
