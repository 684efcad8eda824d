"""What is known of each customer's buying: the frame that everything here starts from, and its distinct rows.

What a history means for the future is not here.
"""

import math
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

Array = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]

HISTORY_COLUMNS: tuple[str, ...] = (
    "customer_id", "frequency", "recency_days", "T_days", "monetary_value", "gap_cv",
)  # fmt: skip

_COUNTED = ("frequency", "recency_days", "T_days")
_WHOLE = 2.0**53


@dataclass(frozen=True)
class Counts:
    """Distinct (frequency, recency, T), sorted, with how many customers have each: all that a purchase process asks.

    Attributes:
        frequency: order days after the first, (n,), at most as many as days between the first and the last.
        recency_days: from the first to the last order day, (n,).
        T_days: from the first order day to the cutoff, (n,).
        weight: customers, (n,).
    """

    frequency: Array
    recency_days: Array
    T_days: Array
    weight: Array

    def __len__(self) -> int:
        return len(self.frequency)

    @cached_property
    def frequencies(self) -> tuple[Array, Codes, Array]:
        """The distinct frequencies, few where rows are many, which of them each row has, and customers of each."""
        found, codes = np.unique(self.frequency, return_inverse=True)
        return found, codes.astype(np.int64), np.bincount(codes, self.weight, len(found)).astype(np.float64)

    def total(self, values: Array | npt.NDArray[np.bool_]) -> float:
        """The sum over customers of a number per row, (n,)."""
        return float(np.sum(self.weight * values))

    def thinned(self, size: int) -> "Counts":
        """At most ``size`` rows that stand for all: every so-many-th customer in sorted order (systematic sampling).

        Sorted, the sample is stratified by frequency, recency and T: nearer to the whole than a random one, and the
        same whatever order customers came in.
        """
        if len(self) <= size:
            return self
        total = self.weight.sum()
        picked = np.searchsorted(np.cumsum(self.weight), (np.arange(size) + 0.5) * (total / size))
        rows, times = np.unique(picked, return_counts=True)
        return replace(self.part(rows), weight=times * (total / size))

    def part(self, rows: slice | Codes) -> "Counts":
        """Some of the rows."""
        return Counts(*(getattr(self, field.name)[rows] for field in fields(self)))

    def seen_later(self, days: float) -> "Counts":
        """The same histories after so many days more without an order."""
        return replace(self, T_days=self.T_days + days)


def check_histories(histories: pl.DataFrame, name: str = "histories") -> pl.DataFrame:
    """The histories in their types, sorted by ``customer_id``.

    Args:
        histories: one row per customer who ever bought, with ``HISTORY_COLUMNS``; ``monetary_value`` and ``gap_cv``
            may be missing, which counts as all null.
        name: what the frame is called in errors.

    Raises:
        ValueError: a column is missing, ``customer_id`` is null or repeated, or a count is null, negative, not finite,
            or impossible (recency beyond T, repeat orders on the first day, recency without repeat orders).
    """
    missing = [column for column in ("customer_id", *_COUNTED) if column not in histories.columns]
    if missing:
        raise ValueError(f"{name} lacks {', '.join(missing)}: expected {', '.join(HISTORY_COLUMNS)}")
    for column in ("monetary_value", "gap_cv"):
        if column not in histories.columns:
            histories = histories.with_columns(pl.lit(None, pl.Float64).alias(column))
    typed = histories.select(
        pl.col("customer_id").cast(pl.String), *(pl.col(column).cast(pl.Float64) for column in HISTORY_COLUMNS[1:])
    )
    frequency, recency, tenure = (pl.col(column) for column in _COUNTED)
    wrong = {
        "customer_id is null": pl.col("customer_id").is_null(),
        **{f"{column} is null": pl.col(column).is_null() for column in _COUNTED},
        **{f"{column} is negative or not finite": ~(pl.col(column).is_finite() & (pl.col(column) >= 0))
           for column in _COUNTED},
        "recency_days is beyond T_days": recency > tenure,
        "recency_days is 0 with repeat orders": (frequency > 0) & (recency == 0),
        "recency_days is above 0 without repeat orders": (frequency == 0) & (recency > 0),
        "monetary_value is not finite": ~pl.col("monetary_value").is_finite(),
    }  # fmt: skip
    found = typed.select(condition.sum().alias(what) for what, condition in wrong.items())
    bad = [f"{what} in {count} rows" for what, count in zip(found.columns, found.row(0), strict=True) if count]
    if bad:
        raise ValueError(f"{name}: {'; '.join(bad)}: expected one row per customer who ever bought")
    ordered = typed.sort("customer_id")
    if (ordered["customer_id"] == ordered["customer_id"].shift()).any():
        repeated = ordered.height - ordered["customer_id"].n_unique()
        raise ValueError(f"{name}.customer_id is repeated in {repeated} rows: expected one row per customer")
    return ordered


def histories_from_features(features: pl.DataFrame) -> pl.DataFrame:
    """Histories of the buyers among rows of ``features.customer_features`` of one evening.

    A feature row's ``recency_days`` counts back from the evening; a history's runs from the first order day to the
    last, which is the field's t_x.

    Args:
        features: one row per customer: ``customer_id``, ``repeat_count``, ``tenure_days``, ``recency_days``,
            ``monetary_value``, ``gap_cv``. Customers who never bought have null in ``tenure_days``; they are left out.

    Returns:
        ``HISTORY_COLUMNS``, one row per customer who ever bought, in the order of ``features``.
    """
    return features.filter(pl.col("tenure_days").is_not_null()).select(
        pl.col("customer_id").cast(pl.String),
        frequency=pl.col("repeat_count").cast(pl.Int64),
        recency_days=(pl.col("tenure_days") - pl.col("recency_days")).cast(pl.Int64),
        T_days=pl.col("tenure_days").cast(pl.Int64),
        monetary_value=pl.col("monetary_value").cast(pl.Float64),
        gap_cv=pl.col("gap_cv").cast(pl.Float64),
    )


def count_histories(histories: pl.DataFrame) -> Counts:
    """The distinct rows of checked histories."""
    if not histories.height:
        none = np.empty(0)
        return Counts(none, none, none, none)
    columns = [histories[column].to_numpy() for column in _COUNTED]
    sizes = [float(column.max()) + 1 for column in columns]
    whole = columns[0] * sizes[1] * sizes[2] + columns[1] * sizes[2] + columns[2]
    if math.prod(sizes) < _WHOLE and all((column == np.floor(column)).all() for column in columns):
        # Days are whole, as a rule: then three numbers are one, and counting is sorting numbers.
        keys, weight = np.unique(whole.astype(np.int64), return_counts=True)
        rest, tenure = np.divmod(keys, int(sizes[2]))
        frequency, recency = np.divmod(rest, int(sizes[1]))
        return Counts(*(each.astype(np.float64) for each in (frequency, recency, tenure, weight)))
    distinct = histories.group_by(_COUNTED).agg(weight=pl.len().cast(pl.Float64)).sort(_COUNTED)
    return Counts(*(distinct[column].to_numpy() for column in (*_COUNTED, "weight")))


def find_rows(histories: pl.DataFrame, counts: Counts) -> Codes:
    """For each customer of checked histories, which row of their ``counts`` is theirs, (customers,)."""
    rows = pl.DataFrame({column: getattr(counts, column) for column in _COUNTED}).with_row_index("row")
    return (
        histories.select(_COUNTED)
        .join(rows, on=_COUNTED, how="left", maintain_order="left")["row"]
        .to_numpy()
        .astype(np.int64)
    )
