"""Arms that a fair draw can't have made are found."""

import numpy as np
import pytest
from scipy import stats

from ml.lift import sample_ratio_p_value
from ml.lift.ratios import SUSPICIOUS


def test_against_a_plan_it_is_the_chi_square_test():
    said = sample_ratio_p_value([820], [180], planned_holdout_share=0.2)
    assert said == pytest.approx(stats.chisquare([820, 180], [800, 200]).pvalue)


def test_without_a_plan_groups_are_held_against_each_other():
    sent, held_out = [500, 300, 90], [120, 80, 30]
    said = sample_ratio_p_value(sent, held_out)
    assert said == pytest.approx(stats.chi2_contingency([sent, held_out], correction=False).pvalue)


def test_fair_draws_are_seldom_suspected_and_lost_buyers_are_found():
    chance = np.random.default_rng(5)
    group = chance.integers(0, 3, (2_000, 1_500))
    is_sent = chance.random((2_000, 1_500)) < 0.8

    def p(groups, sent):
        return sample_ratio_p_value(
            np.bincount(groups[sent], minlength=3).tolist(), np.bincount(groups[~sent], minlength=3).tolist()
        )

    fair = np.array([p(*row) for row in zip(group, is_sent, strict=True)])
    assert 0.03 < (fair < 0.05).mean() < 0.07
    # Of the best customers a third of those who were sent it are missing.
    is_there = ~((group[0] == 2) & is_sent[0] & (chance.random(1_500) < 0.35))
    assert p(group[0][is_there], is_sent[0][is_there]) < SUSPICIOUS


def test_where_there_is_nothing_to_compare_nothing_is_said():
    assert sample_ratio_p_value([10, 0], [5, 0]) is None
    assert sample_ratio_p_value([10, 5], [0, 0]) is None
    assert sample_ratio_p_value([], [], planned_holdout_share=0.5) is None
    with pytest.raises(ValueError, match="between 0 and 1"):
        sample_ratio_p_value([1], [1], planned_holdout_share=1.0)
