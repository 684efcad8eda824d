"""The Qini curve and coefficient, on customers few enough to count."""

import numpy as np
import pytest

from ml.uplift import qini, qini_curve

# Two persuadables (one in each arm), two sure things, two lost causes.
OUTCOME = np.array([1.0, 0.0, 1.0, 1.0, 0.0, 0.0])
IS_SENT = np.array([True, False, True, False, True, False])
EFFECT = np.array([1.0, 1.0, 0.0, 0.0, 0.0, 0.0])


def test_the_curve_counts_what_the_message_brought_so_far():
    customers, gain = qini_curve(OUTCOME, IS_SENT, EFFECT)
    # Among the two best one came who was sent it, and none who was not; the other four, who are equal, add nothing.
    assert customers.tolist() == [0, 2, 6]
    assert gain.tolist() == [0, 1, 1]


def test_a_ranking_by_the_true_effect_is_good_its_opposite_bad_and_none_at_all_nothing():
    assert qini(OUTCOME, IS_SENT, EFFECT) > 0
    assert qini(OUTCOME, IS_SENT, -EFFECT) < 0
    assert qini(OUTCOME, IS_SENT, np.zeros(6)) == pytest.approx(0.0)
    hindsight = np.where(IS_SENT, OUTCOME, -OUTCOME)
    assert qini(OUTCOME, IS_SENT, hindsight) == pytest.approx(1.0)


def test_a_customer_of_weight_two_counts_as_two():
    weight = np.array([2.0, 1.0, 1.0, 3.0, 1.0, 1.0])
    rows = np.repeat(np.arange(6), weight.astype(int))
    assert qini(OUTCOME, IS_SENT, EFFECT, weight) == pytest.approx(qini(OUTCOME[rows], IS_SENT[rows], EFFECT[rows]))


def test_where_nobody_responds_or_an_arm_is_empty_it_is_zero():
    assert qini(np.zeros(6), IS_SENT, EFFECT) == 0.0
    assert qini(OUTCOME, np.zeros(6, bool), EFFECT) == 0.0
