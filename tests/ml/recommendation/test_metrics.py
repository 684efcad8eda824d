import numpy as np
import polars as pl
import pytest

from ml.recommendation.metrics import difference, judge_lists, recall_by_customer

LISTS = pl.DataFrame(
    {
        "customer_id": ["a", "a", "a", "b", "b", "b"],
        "place": [1, 2, 3, 1, 2, 3],
        "product_id": ["x", "y", "z", "y", "x", "z"],
    }
)
CAME = pl.DataFrame({"customer_id": ["a", "a", "b", "c"], "product_id": ["x", "z", "z", "x"]})
POPULARITY = pl.DataFrame({"product_id": ["x", "y", "z", "w"], "share": [0.5, 0.25, 0.25, 0.1]})


def test_figures_by_hand():
    (row,) = judge_lists(LISTS, CAME, POPULARITY, [3]).rows(named=True)
    assert row["customer_count"] == 3
    assert row["recall"] == pytest.approx((1 + 1 + 0) / 3)
    assert row["precision"] == pytest.approx((2 / 3 + 1 / 3 + 0) / 3)
    best_of_two = 1 + 1 / np.log2(3)
    assert row["ndcg"] == pytest.approx(((1 + 1 / np.log2(4)) / best_of_two + 1 / np.log2(4)) / 3)
    assert row["average_precision"] == pytest.approx(((1 + 2 / 3) / 2 + 1 / 3) / 3)
    assert row["coverage"] == pytest.approx(3 / 4)
    assert row["novelty"] == pytest.approx((1 + 2 + 2) / 3)
    assert row["recall_low"] <= row["recall"] <= row["recall_high"]


def test_only_the_first_places_count():
    (row,) = judge_lists(LISTS, CAME, POPULARITY, [1]).rows(named=True)
    assert row["recall"] == pytest.approx((1 / 2) / 3)
    assert row["ndcg"] == pytest.approx(1 / 3)


def test_differences_are_paired():
    one, other = recall_by_customer(LISTS, CAME, 3), recall_by_customer(LISTS.clear(), CAME, 3)
    mean, low, high = difference(one, other)
    assert mean == pytest.approx(2 / 3)
    assert 0 <= low < mean < high <= 1
    assert difference(one, one) == (0, 0, 0)


def test_no_lists_and_nothing_that_came():
    assert judge_lists(LISTS.clear(), CAME, POPULARITY, [5])["recall"].item() == 0
    assert judge_lists(LISTS, CAME.clear(), POPULARITY, [5])["customer_count"].item() == 0
