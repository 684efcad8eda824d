"""How far tonight's numbers have moved from those a model was fitted on: the population stability index.

What is done about a drift is not here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

MODERATE = 0.1
LARGE = 0.25
_BINS = 10
_FLOOR = 1e-4


@dataclass(frozen=True)
class ReferenceBins:
    """How one column was spread when the model was fitted.

    Attributes:
        name: the column.
        edges: upper edges of the bins, ascending, the last one left out; a value belongs to the first edge that it
            doesn't exceed.
        shares: per bin, of all rows; nulls are the rest.
        null_share: of all rows.
    """

    name: str
    edges: tuple[float, ...]
    shares: tuple[float, ...]
    null_share: float


def reference_bins(expected: pl.DataFrame) -> tuple[ReferenceBins, ...]:
    """Tenths of each numeric column (fewer where values repeat), to be kept beside a model."""
    found = []
    for name in expected.columns:
        values = _numbers(expected[name])
        known = values[~np.isnan(values)]
        edges: tuple[float, ...] = ()
        if len(known):
            cuts = np.quantile(known, np.linspace(0, 1, _BINS + 1)[1:-1], method="lower")
            # The largest value ends no bin: one more of it would be beyond nothing.
            edges = tuple(sorted({float(cut) for cut in cuts if cut < known.max()}))
        shares, null_share = _shares(edges, values)
        found.append(ReferenceBins(name, edges, tuple(shares), null_share))
    return tuple(found)


def population_stability(expected: pl.DataFrame | Sequence[ReferenceBins], actual: pl.DataFrame) -> pl.DataFrame:
    """The population stability index of every column: the sum over bins of (a - e) ln(a / e).

    e and a are a bin's shares then and now, held above 1 in 10,000; nulls are a bin of their own. Below 0.1 a column
    counts as stable, above 0.25 as moved for good: Lewis (1994), An Introduction to Credit Scoring; Siddiqi (2006).

    Args:
        expected: the rows fitted on, or the bins kept of them (``reference_bins``).
        actual: tonight's rows; a column that is missing counts as all null.

    Returns:
        ``name``, ``psi``, ``level`` (``stable``, ``moderate``, ``large``), the largest first; no row for an empty
        side, since nothing can be said of it.
    """
    reference = reference_bins(expected) if isinstance(expected, pl.DataFrame) else expected
    rows = []
    for bins in reference:
        if not actual.height or not (sum(bins.shares) + bins.null_share):
            continue
        now = _numbers(actual[bins.name]) if bins.name in actual.columns else np.full(actual.height, np.nan)
        shares, null_share = _shares(bins.edges, now)
        before = np.maximum([*bins.shares, bins.null_share], _FLOOR)
        after = np.maximum([*shares, null_share], _FLOOR)
        psi = float(np.sum((after - before) * np.log(after / before)))
        level = "stable" if psi < MODERATE else "moderate" if psi < LARGE else "large"
        rows.append((bins.name, psi, level))
    schema = {"name": pl.String, "psi": pl.Float64, "level": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row").sort(["psi", "name"], descending=[True, False])


def _numbers(column: pl.Series) -> np.ndarray:
    return column.cast(pl.Float64).to_numpy().astype(np.float64, copy=True)


def _shares(edges: Sequence[float], values: np.ndarray) -> tuple[list[float], float]:
    if not len(values):
        return [0.0] * (len(edges) + 1), 0.0
    is_null = np.isnan(values)
    bins = np.searchsorted(np.array(edges, float), values[~is_null], side="left")
    counts = np.bincount(bins, minlength=len(edges) + 1)
    return (counts / len(values)).tolist(), float(is_null.mean())
