"""How wide intervals of value must be to hold as often as they say: told by windows that have closed.

What an interval is made of is in `intervals`.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ml.customer_value.artefact import CustomerValueModel
from ml.customer_value.histories import Array
from ml.customer_value.intervals import COVERAGE, value_interval
from ml.customer_value.levelling import Expected
from ml.customer_value.scoring import ValueMoments, value_moments

STRETCHES = tuple(round(1 + 0.05 * step, 2) for step in range(21))
"""What is tried: intervals are only ever widened, since a short window says little of how wide a long one must be."""

MIN_CUSTOMERS = 200
"""Below this many customers whose interval is more than nothing, intervals stay as the models say."""

_CUSTOMERS = 20_000


def find_stretch(model: CustomerValueModel, expected: Sequence[Expected]) -> tuple[float, float | None]:
    """The stretch at which intervals hold as often as they say, and how often they hold at it.

    Sought on customers whose interval is more than [0, 0], in the last closed window of each horizon: for all others it
    holds oftener, however wide. The share returned is over all customers of these windows; None where no amount is
    known or no window is closed.

    Args:
        model: chosen, fitted and levelled.
        expected: of each closed window, the earliest first.
    """
    last = {each.window.horizon_days: each for each in expected}
    cases = [_case(model, each) for _, each in sorted(last.items())]
    cases = [case for case in cases if np.isfinite(case[0].expected_value).any()]
    if not cases:
        return 1.0, None
    inside = {stretch: [_inside(moments, actual, stretch) for moments, actual in cases] for stretch in STRETCHES}
    wide = [value_interval(*_moments(moments), 1.0)[1] > 0 for moments, _ in cases]
    stretch = 1.0
    if sum(int(each.sum()) for each in wide) >= MIN_CUSTOMERS:
        missed = {
            each: abs(
                float(np.concatenate([one[rows] for one, rows in zip(holds, wide, strict=True)]).mean()) - COVERAGE
            )
            for each, holds in inside.items()
        }
        stretch = min(STRETCHES, key=lambda each: (round(missed[each], 4), abs(each - 1)))
    return stretch, float(f"{np.concatenate(inside[stretch]).mean():.9e}")


def _case(model: CustomerValueModel, expected: Expected) -> tuple[ValueMoments, Array]:
    """What the model would have said at the window's cutoff, and what came, of customers drawn evenly."""
    window = expected.window.drawn(_CUSTOMERS)
    then = replace(
        model,
        parameters=dict(zip(expected.process.parameter_names, expected.parameters, strict=True)),
        spending=expected.spending,
    )
    moments = value_moments(then, window.histories, window.counts, window.codes, window.horizon_days)
    return moments, window.net_amounts


def _moments(moments: ValueMoments) -> tuple[Array, Array, Array]:
    return moments.purchase_probability, moments.expected_value, moments.expected_square


def _inside(moments: ValueMoments, actual: Array, stretch: float) -> "np.ndarray":
    low, high = value_interval(*_moments(moments), stretch)
    return (actual >= low) & (actual <= high)
