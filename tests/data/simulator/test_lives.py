"""The exact probabilities against what happens, and the rules of living."""

from dataclasses import replace

import numpy as np
import pytest

from data.simulator.lives import GONE, LOOKING, Clocks, live, order_probability, order_table, state_at

DAYS = 200


def alike(people, count, *, steps, rate=1 / 20, dropout=1 / 60):
    """Many people with the same rates, all of whom come on day 0 with an order."""
    market_rate = 0.6  # looking must go clearly faster than a step
    many = people.part(np.zeros(count, np.int64))
    return replace(
        many,
        number=np.arange(count),
        born=np.zeros(count),
        orders_at_birth=np.ones(count, bool),
        steps=np.full(count, steps),
        step_rate=np.full(count, steps / (1 / rate - 1 / market_rate)),
        market_rate=np.full(count, market_rate),
        dropout_rate=np.full(count, dropout),
    )


def content(who, _day, _looked):
    return np.zeros(len(who))


def orders_between(lives, first, last, count):
    found = lives.searches
    inside = found.is_order & (found.ended >= first) & (found.ended < last)
    return np.bincount(found.person[inside], minlength=count)


@pytest.mark.parametrize("steps", [1, 2, 4])
def test_the_probability_of_an_order_is_what_happens_from_every_state(small, steps):
    count = 40_000
    people = alike(small.people, count, steps=steps)
    # A clock that doesn't run evenly: every third day is twice as long.
    clocks = Clocks.of(np.tile(np.where(np.arange(DAYS) % 3 == 0, 2.0, 0.8), (count, 1)))
    lives = live(people, clocks, np.random.default_rng(steps), content)
    now, ahead = 40, 25
    state, dropout = state_at(lives.history, clocks.bounds[:, now])
    chance = order_probability(people, state, dropout, clocks.bounds[:, now + ahead] - clocks.bounds[:, now])
    ordered = orders_between(lives, now, now + ahead, count) > 0
    assert set(np.unique(state)) == {GONE, *range(steps + 1)}
    for value in np.unique(state):
        rows = state == value
        expected, spread = chance[rows].sum(), np.sqrt((chance[rows] * (1 - chance[rows])).sum())
        assert abs(ordered[rows].sum() - expected) <= 4.5 * spread + 1e-9, (value, ordered[rows].mean())
    assert not chance[state == GONE].any()
    assert chance[state == LOOKING].mean() > chance[state == steps].mean()


@pytest.mark.parametrize("steps", [1, 4])
def test_the_expected_number_of_orders_is_what_happens(small, steps):
    count = 40_000
    people = alike(small.people, count, steps=steps)
    clocks = Clocks.of(np.ones((count, DAYS)))
    lives = live(people, clocks, np.random.default_rng(10 + steps), content)
    now, ahead = 30, 120
    state, _ = state_at(lives.history, clocks.bounds[:, now])
    expected = order_table(people, ahead).expected(np.arange(count), state, np.full(count, float(ahead)))
    came = orders_between(lives, now, now + ahead, count)
    for value in range(steps + 1):
        rows = state == value
        off = came[rows].mean() - expected[rows].mean()
        assert abs(off) < 4.5 * came[rows].std() / np.sqrt(rows.sum()) + 0.01


def test_more_steps_make_more_even_gaps(small):
    spread = {}
    for steps in (1, 4):
        people = alike(small.people, 3_000, steps=steps, dropout=1e-6)
        lives = live(people, Clocks.of(np.ones((3_000, DAYS))), np.random.default_rng(3), content)
        found = lives.searches
        order = np.lexsort((found.ended, found.person))
        gaps = np.diff(found.ended[order])[np.diff(found.person[order]) == 0]
        spread[steps] = gaps.std() / gaps.mean()
    assert spread[4] < spread[1] - 0.2


def test_who_is_pleased_stays_longer(small):
    def mood(value):
        people = alike(small.people, 5_000, steps=2)
        clocks = Clocks.of(np.ones((5_000, DAYS)))
        return live(people, clocks, np.random.default_rng(4), lambda who, _day, _looked: np.full(len(who), value))

    assert np.isfinite(mood(-1.0).died).mean() > np.isfinite(mood(1.0).died).mean() + 0.1


def test_a_clock_turns_days_into_times_and_back():
    clocks = Clocks.of(np.array([[1.0, 2.0, 0.5, 4.0], [1.0, 1.0, 1.0, 1.0]]))
    rows, days = np.array([0, 0, 0, 1]), np.array([0.5, 1.25, 3.9, 2.75])
    assert clocks.day_at(rows, clocks.time_at(rows, days)) == pytest.approx(days)
    assert clocks.time_at(np.array([0]), np.array([2.0])) == pytest.approx([3.0])
    assert clocks.time_at(np.array([1]), np.array([-7.5])) == pytest.approx([-7.5])


@pytest.mark.parametrize("day", [200, 330, 450, 546, 700])
def test_in_the_whole_shop_the_truth_is_calibrated(standard, day):
    people, clocks = standard.clocks(0)
    now = clocks.bounds[:, day + 1]
    state, dropout = state_at(standard.histories[0], now)
    known = ~people.is_guest & (people.born < day + 1)
    for days in (30, 90):
        chance = order_probability(people, state, dropout, clocks.bounds[:, day + 1 + days] - now)
        low, high = np.searchsorted(standard.orders.time, [day + 1, day + 1 + days])
        came = np.bincount(standard.orders.person[low:high], minlength=len(people)) > 0
        spread = np.sqrt((chance[known] * (1 - chance[known])).sum())
        assert abs(came[known].sum() - chance[known].sum()) < 4.5 * spread


def test_nobody_orders_before_they_come_or_after_they_left(standard):
    orders = standard.orders
    assert (orders.time >= standard.people.born[orders.person] - 1e-9).all()
    assert (orders.time <= standard.died[orders.person] + 1e-9).all()
