"""Draws can be made again, depend on no other draw, and come out in the shares that were asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.campaigns import HOLDOUT, Arm, assignment_key, draw_arms, is_globally_held_out, uniform

KEY = assignment_key(b"a key for tests")
PEOPLE = [f"customer-{number}" for number in range(20_000)]
ARMS = [Arm("plain"), Arm("offer", weight=3)]


def test_a_draw_is_the_same_whoever_else_is_drawn():
    all_at_once = dict(zip(PEOPLE, draw_arms(KEY, "spring", PEOPLE, 0.2, ARMS), strict=True))
    some = PEOPLE[5000:4000:-7]
    assert draw_arms(KEY, "spring", some, 0.2, ARMS) == [all_at_once[person] for person in some]


def test_arms_come_in_the_shares_that_were_asked_for():
    drawn = draw_arms(KEY, "spring", PEOPLE, 0.2, ARMS)
    # Four standard deviations of a share of 20,000.
    assert drawn.count(HOLDOUT) / len(PEOPLE) == pytest.approx(0.2, abs=0.012)
    assert drawn.count("plain") / len(PEOPLE) == pytest.approx(0.2, abs=0.012)
    assert drawn.count("offer") / len(PEOPLE) == pytest.approx(0.6, abs=0.014)


def test_campaigns_and_the_global_holdout_are_drawn_apart():
    spring = [arm == HOLDOUT for arm in draw_arms(KEY, "spring", PEOPLE, 0.5, ARMS)]
    autumn = [arm == HOLDOUT for arm in draw_arms(KEY, "autumn", PEOPLE, 0.5, ARMS)]
    everywhere = is_globally_held_out(KEY, PEOPLE, 0.5)
    for one, other in ((spring, autumn), (spring, everywhere), (autumn, everywhere)):
        both = sum(a and b for a, b in zip(one, other, strict=True)) / len(PEOPLE)
        assert both == pytest.approx(0.25, abs=0.013)


@given(small=st.floats(0, 1), large=st.floats(0, 1))
def test_a_larger_holdout_keeps_all_whom_a_smaller_one_held_out_and_moves_nobody_between_arms(small, large):
    small, large = sorted((small, large))
    before = draw_arms(KEY, "spring", PEOPLE[:200], small, ARMS)
    after = draw_arms(KEY, "spring", PEOPLE[:200], large, ARMS)
    assert all(b == HOLDOUT if a == HOLDOUT else b in (a, HOLDOUT) for a, b in zip(before, after, strict=True))


def test_another_key_draws_otherwise_and_parts_do_not_run_together():
    other = assignment_key(b"another key")
    assert draw_arms(other, "spring", PEOPLE[:500], 0.5, ARMS) != draw_arms(KEY, "spring", PEOPLE[:500], 0.5, ARMS)
    assert uniform(KEY, "ab", "c") != uniform(KEY, "a", "bc")
    assert KEY != b"a key for tests"
