"""Fitting all models as of a cut-off, from evenings before it and what came after each.

An evening is learned from with what was known on it alone: its buy-till-you-die columns come from a model fitted as of
that evening. Only outcomes of windows that had closed by the cut-off are used.
"""

from collections.abc import Iterator
from datetime import date, timedelta

import polars as pl

from ml import customer_value, propensity
from ml.customer_scores.models import CustomerModels
from ml.customer_scores.scoring import BTYD_COLUMNS, with_btyd
from ml.customer_value import CustomerValueModel
from ml.horizons import LABELS, Horizons, Label

# The level of the value models is corrected from so many closed windows a horizon.
_CLOSED_WINDOWS = 3


def fit(
    snapshots: pl.DataFrame,
    outcomes: pl.DataFrame,
    horizons: Horizons,
    cutoff: date,
    values: dict[date, CustomerValueModel] | None = None,
    candidates: int = 9,
) -> CustomerModels:
    """Fits value, purchase and churn as of ``cutoff``.

    Args:
        snapshots: rows of ``features.customer_features`` on evenings up to ``cutoff``, among them ``cutoff`` itself.
        outcomes: what came after those evenings, in windows that had closed by ``cutoff``: ``customer_id``,
            ``as_of_date``, ``horizon_days``, ``order_day_count``, ``net_amount``; who did nothing may be left out.
        horizons: what is looked ahead.
        cutoff: the evening as of which the models are fitted.
        values: value models of evenings, which depend on the evening alone; those that are missing are put in.
        candidates: how many settings of the boosters are tried.

    Raises:
        ValueError: a snapshot is later than the cut-off, or an outcome's window closed after it.
    """
    _check(snapshots, outcomes, cutoff)
    values = {} if values is None else values
    _fit_values(values, snapshots, outcomes, horizons, cutoff)
    models = {
        label: propensity.fit(
            training_frame(snapshots, outcomes, values, label, horizons, cutoff),
            label=label,
            horizon_days=horizons.of(label),
            cutoff=cutoff,
            candidates=candidates,
        )
        for label in LABELS
    }
    return CustomerModels(cutoff, horizons, values[cutoff], models["purchase"], models["churn"])


def training_frame(
    snapshots: pl.DataFrame,
    outcomes: pl.DataFrame,
    values: dict[date, CustomerValueModel],
    label: Label,
    horizons: Horizons,
    cutoff: date,
) -> pl.DataFrame:
    """The rows that a propensity model learns from: features, ``btyd_…`` columns and ``outcome``, closed windows only.

    Args:
        snapshots: as in ``fit``.
        outcomes: as in ``fit``.
        values: a value model per evening, fitted as of it; those of other evenings are passed over.
        label: whose horizon.
        horizons: what is looked ahead.
        cutoff: windows that close later are left out.
    """
    days = horizons.of(label)
    bought = outcomes.filter((pl.col("horizon_days") == days) & (pl.col("order_day_count") > 0)).select(
        "customer_id", "as_of_date", outcome=pl.lit(value=True)
    )
    last = cutoff - timedelta(days=days)
    evenings = snapshots.filter(pl.col("as_of_date") <= last)["as_of_date"].unique().sort().to_list()
    frames = []
    for evening in evenings:
        rows = with_btyd(values[evening], snapshots.filter(pl.col("as_of_date") == evening), days)
        # What a prior said of the shop's first customers is not what an estimate will say of the later ones.
        if values[evening].is_prior and not values[cutoff].is_prior:
            rows = rows.with_columns(pl.lit(None, rows.schema[name]).alias(name) for name in BTYD_COLUMNS)
        frames.append(rows)
    rows = pl.concat(frames) if frames else with_btyd(values[cutoff], snapshots.clear(), days)
    return rows.join(bought, on=["customer_id", "as_of_date"], how="left").with_columns(
        pl.col("outcome").fill_null(value=False)
    )


def _fit_values(
    values: dict[date, CustomerValueModel],
    snapshots: pl.DataFrame,
    outcomes: pl.DataFrame,
    horizons: Horizons,
    cutoff: date,
) -> None:
    """Puts in a value model for each evening that has none yet, of what was known on it."""
    evenings = sorted({*snapshots["as_of_date"].unique(), cutoff})
    histories = {
        evening: customer_value.histories_from_features(snapshots.filter(pl.col("as_of_date") == evening))
        for evening in evenings
    }
    for evening in evenings:
        if evening not in values:
            closed = list(_closed(evening, evenings, histories, outcomes, horizons))
            values[evening] = customer_value.fit(histories[evening], evening, closed)


def _closed(
    evening: date,
    evenings: list[date],
    histories: dict[date, pl.DataFrame],
    outcomes: pl.DataFrame,
    horizons: Horizons,
) -> Iterator[tuple[date, pl.DataFrame, pl.DataFrame]]:
    """For each horizon the latest windows that had closed by the evening."""
    wanted: dict[date, list[int]] = {}
    for days in horizons.all_days:
        closed = [earlier for earlier in evenings if earlier + timedelta(days=days) <= evening]
        for earlier in closed[-_CLOSED_WINDOWS:]:
            wanted.setdefault(earlier, []).append(days)
    for earlier, lengths in sorted(wanted.items()):
        came = outcomes.filter((pl.col("as_of_date") == earlier) & pl.col("horizon_days").is_in(lengths))
        yield earlier, histories[earlier], came.drop("as_of_date")


def _check(snapshots: pl.DataFrame, outcomes: pl.DataFrame, cutoff: date) -> None:
    latest = snapshots["as_of_date"].max()
    if isinstance(latest, date) and latest > cutoff:
        raise ValueError(f"snapshots reach to {latest}: models of {cutoff} may know nothing later")
    open_windows = outcomes.filter(pl.col("as_of_date") + pl.duration(days=pl.col("horizon_days")) > cutoff)
    if open_windows.height:
        evening, days = open_windows["as_of_date"][0], open_windows["horizon_days"][0]
        raise ValueError(
            f"the window of {days} days after {evening} ends after {cutoff}: its outcome wasn't known then"
        )
