from datetime import date

import numpy as np
import polars as pl
import pytest

from ml.recommendation.histories import History, gather
from ml.recommendation.repeating import bought_pairs, learn_rhythms, repeat_parts

EVENING = date(2025, 6, 30)


def _history(rows: list[tuple[str, str, int]]) -> History:
    events = pl.DataFrame(rows, schema=["customer_id", "product_id", "ago"], orient="row").select(
        "customer_id", "product_id", event_date=pl.lit(EVENING) - pl.duration(days="ago"), unit_count=1
    )
    return gather(events, EVENING, events["product_id"])


def test_pairs_know_their_first_and_last_purchase():
    bought = bought_pairs(_history([("a", "x", 60), ("a", "x", 5), ("a", "x", 30), ("b", "y", 9)]))
    assert bought.times.tolist() == [3, 1]
    assert bought.last_days.tolist() == [5, 9]
    assert bought.first_days.tolist() == [60, 9]


def test_coffee_has_a_rhythm_and_sofas_have_none():
    coffee = [(f"c{n}", "coffee", ago) for n in range(50) for ago in (10, 40, 70)]
    sofas = [(f"c{n}", "sofa", 40) for n in range(50)]
    history = _history(coffee + sofas)
    bought = bought_pairs(history)
    rhythms = learn_rhythms(bought, 2)
    assert rhythms.gap_days[0] == pytest.approx(30, rel=0.01)
    assert rhythms.repeat_share[0] > 0.9
    assert rhythms.repeat_share[1] < 0.15
    expected = repeat_parts(bought, rhythms, 30)["expected_by_rhythm"]
    is_coffee = bought.product == 0
    assert expected[is_coffee].min() > 5 * expected[~is_coffee].max()


def test_who_is_long_overdue_is_no_longer_due():
    rows = [(f"c{n}", "coffee", ago) for n in range(50) for ago in (10, 40, 70)]
    rows += [("late", "coffee", ago) for ago in (200, 230, 260)]
    history = _history(rows)
    bought = bought_pairs(history)
    parts = repeat_parts(bought, learn_rhythms(bought, 1), 30)
    late = history.customers.to_list().index("late")
    assert parts["due"][bought.customer == late] == 0
    assert parts["expected_by_rhythm"][bought.customer == late] < parts["expected_by_rhythm"][0] / 5


def test_no_part_speaks_against_a_product():
    chance = np.random.default_rng(0)
    rows = [(f"c{chance.integers(20)}", f"p{chance.integers(5)}", int(chance.integers(300))) for _ in range(400)]
    bought = bought_pairs(_history(rows))
    for values in repeat_parts(bought, learn_rhythms(bought, 5), 30).values():
        assert np.isfinite(values).all()
        assert (values >= 0).all()
