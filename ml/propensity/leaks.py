"""Features that look as if they knew the future, found before anything is learned from them.

What else makes a feature useless is in `fitting`.
"""

from datetime import timedelta

import numpy as np
import numpy.typing as npt
import polars as pl

from ml.propensity.columns import Array, choose_features, numbers_of
from ml.propensity.metrics import auc

SCHEMA = pl.Schema({"name": pl.String, "auc": pl.Float64, "following_auc": pl.Float64, "reason": pl.String})
# One feature alone doesn't tell buyers from others as well as this, unless it has seen them buy.
ALMOST_CERTAIN_AUC = 0.97
# What is known of a customer tells of the window after next nearly as well as of the next: honest features of the
# demo shop and of Online Retail lose at most .03 of AUC, a tenth of what is above chance. Who has looked into the next
# window knows little of the one that follows: a future with as much noise again on it loses .09 to .20.
SUDDEN_DECAY = 0.07
KEPT_SHARE = 0.75
_DECAY_ERRORS = 4.0
_TELLING_AUC = 0.6
_COLLAPSED_SHARE = 0.99
_ALIVE_SHARE = 0.95
_BINS = 20
_ROWS = 40_000
_MIN_RARE = 20


def suspicious_features(snapshots: pl.DataFrame, labels: pl.Series, horizon_days: int) -> pl.DataFrame:
    """Features that stand out as only the future makes them stand out.

    Each is judged alone, as the rates of buying in twenty bins counted on half of the rows and tried on the other half,
    so that any shape of dependence shows:

    - it tells buyers from others almost for certain;
    - it tells who buys in its own window, and then, suddenly, not who buys in the window after that;
    - it tells who buys, yet on the latest evening, whose future has not come, it is the same for (nearly) everyone.

    A column of which only a small part is the future can't be told from a good feature this way.

    Args:
        snapshots: rows of features with ``customer_id`` and ``as_of_date``, each pair once.
        labels: whether the row's customer bought within the horizon; null where that isn't known yet. Along the rows.
        horizon_days: length of the window.

    Returns:
        One row per suspect, by name: ``name``, ``auc`` (in its own window), ``following_auc`` (null where no later
        window is known), ``reason``.
    """
    names = choose_features(snapshots)
    known = labels.is_not_null()
    closed = snapshots.filter(known)
    outcome = labels.filter(known).cast(pl.Float64).to_numpy()
    if min(outcome.sum(), len(outcome) - outcome.sum()) < _MIN_RARE or not names:
        return pl.DataFrame(schema=SCHEMA)
    following = _following(closed, outcome, horizon_days)
    if len(outcome) > _ROWS:
        rows = np.random.default_rng(0).choice(len(outcome), _ROWS, replace=False)
        closed, outcome, following = closed[rows], outcome[rows], following[rows]
    numbers = numbers_of(closed, names)
    latest = snapshots.filter(pl.col("as_of_date") == pl.col("as_of_date").max(), ~known)
    has_next = ~np.isnan(following)
    error = _difference_error(outcome[has_next])
    found = []
    for place, name in enumerate(names):
        values = numbers[:, place]
        rates = _rates(values, outcome)
        own = auc(rates, outcome) or 0.5
        after = auc(rates[has_next], following[has_next]) if has_next.sum() > _MIN_RARE else None
        before = auc(rates[has_next], outcome[has_next]) if after is not None else None
        reason = _suspicion(own, before, after, error) or _collapse(closed[name], latest, own)
        if reason:
            found.append((name, own, after, reason))
    return pl.DataFrame(found, schema=SCHEMA, orient="row").sort("name")


def _following(closed: pl.DataFrame, outcome: Array, horizon_days: int) -> Array:
    """What came in the first window that begins after the row's own has ended; NaN where that isn't known."""
    rows = closed.select("customer_id", "as_of_date").with_columns(outcome=pl.Series(outcome))
    days = rows["as_of_date"].unique().sort()
    pairs = [(day, later[0]) for day in days if len(later := days.filter(days >= day + timedelta(days=horizon_days)))]
    next_day = pl.DataFrame(pairs, schema={"as_of_date": pl.Date, "next_date": pl.Date}, orient="row")
    later_rows = rows.rename({"as_of_date": "next_date", "outcome": "following"})
    return (
        rows.join(next_day, on="as_of_date", how="left", maintain_order="left")
        .join(later_rows, on=["customer_id", "next_date"], how="left", maintain_order="left")["following"]
        .to_numpy()
    )


def _rates(values: Array, outcome: Array) -> Array:
    """Each row's rate of buying among rows of the other half whose value is alike."""
    is_null = np.isnan(values)
    known = values[~is_null]
    edges = np.unique(np.quantile(known, np.linspace(0, 1, _BINS + 1)[1:-1])) if len(known) else np.array([])
    bins = np.where(is_null, len(edges) + 1, np.searchsorted(edges, np.where(is_null, 0.0, values), side="left"))
    rates = np.empty(len(values))
    half: npt.NDArray[np.bool_] = np.arange(len(values)) % 2 == 0
    for part in (half, ~half):
        base = outcome[~part].mean()
        hits = np.bincount(bins[~part], weights=outcome[~part], minlength=len(edges) + 2)
        counts = np.bincount(bins[~part], minlength=len(edges) + 2)
        rates[part] = ((hits + 10 * base) / (counts + 10))[bins[part]]
    return rates


def _difference_error(outcome: Array) -> float:
    """About the standard error of the difference of two AUCs at chance (Hanley & McNeil 1982)."""
    positive, negative = outcome.sum(), len(outcome) - outcome.sum()
    if not positive or not negative:
        return float("inf")
    return float(np.sqrt(2 * (positive + negative + 1) / (12 * positive * negative)))


def _suspicion(own: float, before: float | None, after: float | None, error: float) -> str | None:
    if before is None or after is None:
        return f"tells who buys almost for certain (AUC {own:.3f})" if own >= ALMOST_CERTAIN_AUC else None
    lost = before - after
    is_sudden = lost >= max(SUDDEN_DECAY, _DECAY_ERRORS * error) and after - 0.5 <= KEPT_SHARE * (before - 0.5)
    if own >= ALMOST_CERTAIN_AUC and lost > SUDDEN_DECAY:
        return f"tells who buys almost for certain (AUC {own:.3f}), and not who buys in the window after"
    if is_sudden and before >= _TELLING_AUC:
        return f"tells who buys in its own window (AUC {before:.3f}) but not in the one after (AUC {after:.3f})"
    return None


def _collapse(closed: pl.Series, latest: pl.DataFrame, own: float) -> str | None:
    if not latest.height or own < _TELLING_AUC:
        return None
    if _mode_share(latest[closed.name]) >= _COLLAPSED_SHARE and _mode_share(closed) <= _ALIVE_SHARE:
        return f"tells who buys (AUC {own:.3f}), but is the same for everyone on the latest evening"
    return None


def _mode_share(column: pl.Series) -> float:
    return float(column.value_counts()["count"].max()) / column.len()  # type: ignore[arg-type]
