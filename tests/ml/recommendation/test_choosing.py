import numpy as np
import pytest

from ml.recommendation import worth_of


def test_a_margins_weight_goes_from_none_to_all_that_a_sale_earns():
    margin = np.array([10.0, 20.0, 40.0, np.nan, -5.0])
    assert worth_of(margin, 0) == pytest.approx([1, 1, 1, 1, 1])
    assert worth_of(margin, 1) == pytest.approx([10 / 15, 20 / 15, 40 / 15, 1, 0.01])
    assert worth_of(margin, 0.5)[:3] == pytest.approx(np.sqrt(margin[:3] / 15))


def test_without_a_margin_that_is_known_all_are_worth_the_same():
    assert worth_of(np.full(3, np.nan), 1).tolist() == [1, 1, 1]
    assert worth_of(np.array([-1.0, -2.0]), 1).tolist() == [1, 1]
    assert worth_of(np.zeros(0), 1).tolist() == []
