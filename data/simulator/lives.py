"""When people order and when they leave, and the exact probabilities of it.

Each person has a clock of their own, which the calendar and campaigns make run faster or slower. By that clock they go
through some even steps, then begin to look for something, then order, and start again; and at any moment they may leave
for good.

- Between two orders: ``steps`` exponential steps and the looking, an Erlang-like renewal process, regular to the degree
  of its steps (Platzer & Reutterer 2016); one step is the Poisson buyer of Schmittlein, Morrison & Colombo (1987).
- Leaving: an exponential lifetime by the same clock, whose rate each order's experience raises or lowers until the
  next.

What a person does next depends on their state alone (which step, or looking, or gone), so the probability of an order
within a time has a closed form, and the expected number of orders a small linear system.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from data.simulator.draws import Floats, Whole
from data.simulator.people import People

GONE, LOOKING = -1, 0
_MOST_STEPS = 4
_STARTS_LOOKING_SHARE = 0.45
_MOOD_OF_LEAVING = 0.7
_GRID_DAYS = 2.0  # the fastest rate is below 1.1 a day, for which Runge-Kutta is stable at this step

# Told who ordered (rows of the people) and on which day: how pleased each was, 0 = as usual.
OnOrder = Callable[[Whole, Floats, Floats], Floats]


@dataclass(frozen=True)
class Searches:
    """Each time that somebody began to look for something, an entry per time.

    Attributes:
        person: who, as a row of the people.
        started: from which day, a fraction of it included.
        ended: until which day: of the order, of leaving, or the end of all days.
        is_order: whether it ended in an order.
    """

    person: Whole
    started: Floats
    ended: Floats
    is_order: np.ndarray


@dataclass(frozen=True)
class History:
    """Each change of somebody's state, by person and time.

    Attributes:
        person: who, as a row of the people.
        time: when, on their own clock.
        state: the state from then on: steps left, ``LOOKING`` or ``GONE``.
        dropout: the rate of leaving from then on.
    """

    person: Whole
    time: Floats
    state: Whole
    dropout: Floats


@dataclass(frozen=True)
class Lives:
    """What happened to people; ``died`` is the day of leaving, per person, infinite if beyond the simulated days."""

    searches: Searches
    history: History
    died: Floats


@dataclass(frozen=True)
class Clocks:
    """People's own clocks: ``bounds`` has a row per person and a column per midnight, the first day's included.

    Before the first day clocks run evenly, from below 0.
    """

    bounds: Floats

    @classmethod
    def of(cls, daily: Floats) -> "Clocks":
        """Clocks from their length of each day: a row per person, a column per day."""
        return cls(np.concatenate((np.zeros((len(daily), 1)), np.cumsum(daily, axis=1)), axis=1))

    @property
    def end(self) -> Floats:
        """What each clock shows when all days are over."""
        last: Floats = self.bounds[:, -1]
        return last

    def time_at(self, rows: Whole, day: Floats) -> Floats:
        """What the clocks of ``rows`` show at ``day``, a fraction included."""
        whole = np.clip(day.astype(np.int64), 0, self.bounds.shape[1] - 2)
        start, end = self.bounds[rows, whole], self.bounds[rows, whole + 1]
        time: Floats = np.where(day < 0, day, start + (end - start) * np.minimum(day - whole, 1.0))
        return time

    def day_at(self, rows: Whole, time: Floats) -> Floats:
        """The day, with its fraction, at which the clocks of ``rows`` show ``time``."""
        width = self.bounds.shape[1]
        inside = np.clip(time, 0.0, self.bounds[rows, -1])
        found = np.searchsorted(self._keys, inside + self._gap * rows, side="right") - 1 - rows * width
        found = np.clip(found, 0, width - 2)
        start, end = self.bounds[rows, found], self.bounds[rows, found + 1]
        day: Floats = np.where(time < 0, time, found + np.clip((inside - start) / (end - start), 0.0, 0.999999))
        return day

    @cached_property
    def _gap(self) -> float:
        return float(self.end.max()) + 1.0

    @cached_property
    def _keys(self) -> Floats:
        # One search over all rows: each row's times lie in an interval of their own.
        keys: Floats = (self.bounds + self._gap * np.arange(len(self.bounds))[:, None]).ravel()
        return keys


def live(people: People, clocks: Clocks, chance: np.random.Generator, on_order: OnOrder) -> Lives:
    """Lets people live until the clock ends.

    Args:
        people: the people.
        clocks: their clocks.
        chance: where chance comes from.
        on_order: told of each round's orders (rows of ``people``, day, day on which they began to look).

    Returns:
        What happened.
    """
    record = _Record(clocks)
    count = len(people)
    end = clocks.end
    time = clocks.time_at(np.arange(count), people.born)
    dropout = people.dropout_rate.copy()

    active = np.flatnonzero(people.orders_at_birth & (time < end))
    looked = people.born[active] - 3.0 * chance.standard_exponential(len(active))
    record.cycle(active, looked, people.born[active], np.ones(len(active), bool))
    pleased = on_order(active, people.born[active], looked)
    dropout[active] = _dropout_after(people.dropout_rate[active], pleased)

    is_looking = ~people.orders_at_birth & (chance.random(count) < _STARTS_LOOKING_SHARE)
    steps = np.where(is_looking, 0, people.steps)
    active = np.flatnonzero(time < end)
    while len(active):
        start, k = time[active], steps[active]
        record.change(active, start, k, dropout[active])
        length = chance.standard_exponential((len(active), _MOST_STEPS)) / people.step_rate[active, None]
        length[np.arange(_MOST_STEPS)[None, :] >= k[:, None]] = 0.0
        reached = start[:, None] + np.cumsum(length, axis=1)
        looks = reached[:, -1]
        orders = looks + chance.standard_exponential(len(active)) / people.market_rate[active]
        leaves = start + chance.standard_exponential(len(active)) / dropout[active]
        last = np.minimum(leaves, end[active])
        for step in range(_MOST_STEPS):
            done = (step < k) & (reached[:, step] < last)
            record.change(active[done], reached[done, step], k[done] - 1 - step, dropout[active[done]])
        gone = leaves < np.minimum(orders, end[active])
        record.change(active[gone], leaves[gone], np.full(gone.sum(), GONE), dropout[active[gone]])
        began = looks < last
        is_order = orders < last
        who = active[began]
        started, ended = clocks.day_at(who, looks[began]), clocks.day_at(who, np.minimum(orders, last)[began])
        record.cycle(who, started, ended, is_order[began])
        bought = is_order[began]
        pleased = on_order(who[bought], ended[bought], started[bought])
        dropout[who[bought]] = _dropout_after(people.dropout_rate[who[bought]], pleased)
        time[active] = orders
        active = active[is_order]
        steps = people.steps
    return record.lives(count)


def _dropout_after(rate: Floats, pleased: Floats) -> Floats:
    changed: Floats = rate * np.exp(np.clip(-_MOOD_OF_LEAVING * pleased, -1.5, 1.5))
    return changed


class _Record:
    """Gathers what happens, round by round."""

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks
        self._cycles: list[tuple[Whole, Floats, Floats, np.ndarray]] = []
        self._changes: list[tuple[Whole, Floats, Whole, Floats]] = []

    def cycle(self, person: Whole, started: Floats, ended: Floats, is_order: np.ndarray) -> None:
        self._cycles.append((person, started, ended, is_order))

    def change(self, person: Whole, time: Floats, state: Whole, dropout: Floats) -> None:
        self._changes.append((person, time, state, dropout))

    def lives(self, count: int) -> Lives:
        person, started, ended, is_order = (np.concatenate(parts) for parts in zip(*self._cycles, strict=True))
        who, time, state, dropout = (np.concatenate(parts) for parts in zip(*self._changes, strict=True))
        order = np.lexsort((-state, time, who))
        died = np.full(count, np.inf)
        gone = state == GONE
        died[who[gone]] = self._clocks.day_at(who[gone], time[gone])
        # Large shops have millions of these: narrow types.
        history = History(
            who[order].astype(np.int32),
            time[order],
            state[order].astype(np.int8),
            dropout[order].astype(np.float32),
        )
        return Lives(Searches(person, started, ended, is_order), history, died)


def state_at(history: History, clock_now: Floats) -> tuple[Whole, Floats]:
    """State and dropout rate of each person when their clock shows ``clock_now``; the unborn are ``GONE``.

    Args:
        history: what has changed when.
        clock_now: the time on each person's clock.
    """
    # As many changes as have happened by now, counted per person.
    happened = history.time <= clock_now[history.person]
    counts = np.bincount(history.person[happened], minlength=len(clock_now))
    first = np.searchsorted(history.person, np.arange(len(clock_now)))
    last = np.maximum(first + counts - 1, 0)
    born = counts > 0
    state = np.where(born, history.state[last], GONE).astype(np.int64)
    return state, np.where(born, history.dropout[last], 1.0).astype(np.float64)


def order_probability(people: People, state: Whole, dropout: Floats, ahead: Floats) -> Floats:
    """Probability of at least one order while the clock goes on by ``ahead``.

    The steps left, each at rate a, the looking at rate b, and leaving at rate μ throughout: the probability that a sum
    of exponentials ends within the time and before a killing one. With c = b - a and J as in the code,
    P = b/(b+μ) · [(a/(a+μ))^m · Γ(m, (a+μ)τ) - a^m · J_m(τ)].

    Args:
        people: the people.
        state: steps left, ``LOOKING`` or ``GONE``.
        dropout: rate of leaving until the next order.
        ahead: days on their clocks.
    """
    a, b, mu, tau = people.step_rate, people.market_rate, dropout, ahead
    looking = b / (b + mu) * -np.expm1(-(b + mu) * tau)
    probability = np.where(state == LOOKING, looking, 0.0)
    c = b - a
    j = (np.exp(-(a + mu) * tau) - np.exp(-(b + mu) * tau)) / c
    poisson = np.exp(-(a + mu) * tau)  # the Poisson terms of the gamma distribution's tail
    tail = poisson.copy()
    power = tau * 0 + 1.0
    for m in range(1, _MOST_STEPS + 1):
        done = (a / (a + mu)) ** m * (1.0 - tail)
        value = b / (b + mu) * (done - a**m * j)
        probability = np.where(state == m, value, probability)
        poisson = poisson * (a + mu) * tau / m
        tail = tail + poisson
        power = power * tau / m
        j = (power * np.exp(-(a + mu) * tau) - j) / c
    return np.clip(probability, 0.0, 1.0)


@dataclass(frozen=True)
class OrderTable:
    """Expected orders: ``values`` has the shape (people, states, times), with a time every ``_GRID_DAYS``."""

    values: Floats

    def expected(self, rows: Whole, state: Whole, ahead: Floats) -> Floats:
        """Expected number of orders of the people in ``rows`` while their clocks go on by ``ahead``."""
        position = np.clip(ahead / _GRID_DAYS, 0, self.values.shape[2] - 1.001)
        low = position.astype(np.int64)
        part = position - low
        column = np.maximum(state, 0)
        value = self.values[rows, column, low] * (1 - part) + self.values[rows, column, low + 1] * part
        expected: Floats = np.where(state == GONE, 0.0, value)
        return expected


def order_table(people: People, longest: float) -> OrderTable:
    """Solves the expected number of orders from each state, leaving at each person's own dropout rate.

    With V_0 for looking and V_j for j steps left: V_j' = a (V_{j-1} - V_j) - μ V_j and
    V_0' = b (1 + V_steps - V_0) - μ V_0, all 0 at the start (classical Runge-Kutta).

    Args:
        people: the people.
        longest: the longest time on a clock that will be asked for, in days.
    """
    a, b, mu = people.step_rate[:, None], people.market_rate, people.dropout_rate[:, None]
    rows = np.arange(len(people))

    def slope(value: Floats) -> Floats:
        change = np.empty_like(value)
        change[:, 1:] = a * (value[:, :-1] - value[:, 1:]) - mu * value[:, 1:]
        change[:, 0] = b * (1.0 + value[rows, people.steps] - value[:, 0]) - mu[:, 0] * value[:, 0]
        return change

    value = np.zeros((len(people), _MOST_STEPS + 1))
    values = [value]
    for _ in range(int(np.ceil(longest / _GRID_DAYS)) + 1):
        k1 = slope(value)
        k2 = slope(value + _GRID_DAYS / 2 * k1)
        k3 = slope(value + _GRID_DAYS / 2 * k2)
        k4 = slope(value + _GRID_DAYS * k3)
        value = value + _GRID_DAYS / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
        values.append(value)
    return OrderTable(np.stack(values, axis=2))
