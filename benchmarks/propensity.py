"""Who will buy, who is leaving, on Online Retail: models beside the recency rule and a buy-till-you-die model alone.

    python -m benchmarks.propensity [--shop online_retail] [--warehouse FILE --compiled DIR] [--speed 1000000]

Runs one night over all that was delivered, computes features of evenings 30 days apart with its own SQL, and then
stands on each of the last evenings whose window has closed: models are fitted on what was known on that evening, score
it, and are held against what came. Differences are bootstrapped over customers. ``--speed`` also times features to
all scores of a night (purchase, churn, value of three horizons, tiers) for so many customers (rows of the shop drawn
again), in batches of 100,000.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import polars as pl
from rich.console import Console
from rich.table import Table

from data.public_shops import deliver
from ml import customer_scores, customer_value, propensity
from ml.horizons import Horizons
from ml.propensity.columns import Array
from ml.propensity.metrics import auc, judge
from ml.propensity.population import buyers
from orchestration.settings import get_settings

LAST = date(2011, 12, 9)
STEP_DAYS = 30
HORIZONS = ((30, "purchase"), (90, "churn"))
JUDGED_EVENINGS = 4
FEWEST_CLOSED = 3
RESAMPLES = 400
BATCH_ROWS = 100_000
NAMES = ("model", "recency rule", "buy-till-you-die alone")


@dataclass(frozen=True)
class Judged:
    """What was said on judged evenings and what came: one row per buyer and evening; probabilities of the label."""

    label: str
    horizon_days: int
    evenings: tuple[date, ...]
    customer_id: pl.Series
    outcome: Array
    said: dict[str, Array]


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shop", default="online_retail", help="a public shop with purchases")
    parser.add_argument("--last", type=date.fromisoformat, default=LAST, help="the shop's last day")
    parser.add_argument("--warehouse", type=Path, help="a warehouse after a night, instead of running one")
    parser.add_argument("--compiled", type=Path, help="the folder of that night's compiled models")
    parser.add_argument("--speed", type=int, default=0, help="also time so many customers")
    parser.add_argument("--only-speed", action="store_true", help="leave the tables out")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="perennial-propensity-") as folder:
        place = Path(folder)
        if not asked.warehouse:
            asked.warehouse, asked.compiled = _night(asked.shop, asked.last, place)
        features, orders = _features(asked.warehouse, asked.compiled, asked.last, place)
    console = Console(width=120)
    for horizon, label in () if asked.only_speed else HORIZONS:
        console.print(_table(_judge(features, orders, horizon, label, asked.last)))
    if asked.speed:
        console.print(_speed(features, orders, asked.last, asked.speed))


def _night(shop: str, last: date, place: Path) -> tuple[Path, Path]:
    """A night over everything delivered, in a folder of its own."""
    deliver(shop, get_settings().real_data, place / "landing" / shop)
    environment = {**os.environ, "PERENNIAL_DATA": str(place), "PERENNIAL_PSEUDONYM_KEY": "benchmark"}
    line = [sys.executable, "-m", "orchestration.cli", "nightly", "--shop", shop, "--date", str(last)]
    subprocess.run(line, env=environment, check=True, stdout=subprocess.DEVNULL)
    return place / "warehouse" / f"{shop}.duckdb", place / "dbt" / shop / "compiled" / "perennial" / "models"


def _features(warehouse: Path, compiled: Path, last: date, place: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Features of evenings 30 days apart, by the night's own SQL on a copy of its warehouse; and all order days."""
    # Compiled SQL names the database, which is named for its file.
    copy = place / "copy" / warehouse.name
    copy.parent.mkdir()
    shutil.copy(warehouse, copy)
    with duckdb.connect(str(copy), config={"memory_limit": "2GB", "threads": "2"}) as con:
        con.execute("set timezone = 'UTC'")
        (first,) = con.execute("select min(event_date) from intermediate.customer_days").fetchall()[0]
        evenings = [last - timedelta(days=STEP_DAYS * back) for back in range((last - first).days // STEP_DAYS)]
        con.execute("create or replace table nights.as_of_dates as select unnest(?::date[]) as as_of_date", [evenings])
        sql = (compiled / "features" / "customer_features.sql").read_text(encoding="utf-8")
        features = con.sql(f"select * from ({sql}) order by as_of_date, customer_id").pl()
        orders = con.sql(
            "select customer_id, event_date, cast(net_amount as double) as net_amount, order_count > 0 as is_order "
            "from intermediate.customer_days where order_count > 0 or net_amount <> 0"
        ).pl()
    return features, orders


def _came(orders: pl.DataFrame, evening: date, days: int) -> pl.DataFrame:
    """``customer_id``, ``order_day_count``, ``net_amount`` of the window after an evening."""
    window = pl.col("event_date").is_between(evening + timedelta(days=1), evening + timedelta(days=days))
    return (
        orders.filter(window)
        .group_by("customer_id")
        .agg(order_day_count=pl.col("is_order").cast(pl.Int64).sum(), net_amount=pl.col("net_amount").sum())
    )


def _with_btyd(features: pl.DataFrame, orders: pl.DataFrame, evening: date, days: int, first: date) -> pl.DataFrame:
    """The evening's features with what a buy-till-you-die model says, fitted and levelled on what was known then."""
    tonight = features.filter(pl.col("as_of_date") == evening)
    earlier = evening - timedelta(days=days)
    closed = []
    if earlier >= first:
        nearest = max(day for day in features["as_of_date"].unique() if day <= earlier)
        histories = customer_value.histories_from_features(features.filter(pl.col("as_of_date") == nearest))
        closed = [(nearest, histories, _came(orders, nearest, days).with_columns(horizon_days=pl.lit(days)))]
    histories = customer_value.histories_from_features(tonight)
    model = customer_value.fit(histories, evening, closed)
    said = customer_value.score(model, histories, (days,)).select(
        "customer_id",
        btyd_alive_probability="alive_probability",
        btyd_purchase_probability=f"purchase_probability_{days}d",
        btyd_expected_order_days=f"expected_order_days_{days}d",
    )
    return tonight.join(said, on="customer_id", how="left", maintain_order="left")


def _judge(features: pl.DataFrame, orders: pl.DataFrame, days: int, label: str, last: date) -> Judged:
    evenings = sorted(features["as_of_date"].unique())
    known = []
    for evening in evenings:
        bought = _came(orders, evening, days).filter(pl.col("order_day_count") > 0)["customer_id"].implode()
        rows = _with_btyd(features, orders, evening, days, evenings[0])
        known.append(rows.with_columns(outcome=pl.col("customer_id").is_in(bought)))
    rows = pl.concat(known)
    closed = [day for day in evenings if day + timedelta(days=days) <= last]
    judged = [
        day
        for day in closed[-JUDGED_EVENINGS:]
        if sum(earlier + timedelta(days=days) <= day for earlier in closed) >= FEWEST_CLOSED
    ]
    parts = []
    for evening in judged:
        until = rows.filter(pl.col("as_of_date") + pl.duration(days=days) <= evening)
        model = propensity.fit(until, label, days, evening)
        tonight = rows.filter(pl.col("as_of_date") == evening).filter(buyers(rows))
        said = propensity.score(model, tonight.drop("outcome"))
        parts.append(
            said.with_columns(outcome=tonight["outcome"].cast(pl.Float64), btyd=tonight["btyd_purchase_probability"])
        )
    all_rows = pl.concat(parts)
    is_churn = label == "churn"
    outcome, btyd = all_rows["outcome"].to_numpy(), all_rows["btyd"].to_numpy()
    said_by = (
        all_rows["probability"].to_numpy(),
        all_rows["baseline_recency_probability"].to_numpy(),
        1 - btyd if is_churn else btyd,
    )
    return Judged(
        label,
        days,
        tuple(judged),
        all_rows["customer_id"],
        1 - outcome if is_churn else outcome,
        dict(zip(NAMES, said_by, strict=True)),
    )


def _table(judged: Judged) -> Table:
    rows = len(judged.outcome)
    table = Table(
        title=f"{judged.label} within {judged.horizon_days} days, buyers as of "
        f"{', '.join(map(str, judged.evenings))}: {rows:,} rows, base rate {judged.outcome.mean():.3f}"
    )
    for heading in ("", "AUC", "Brier", "ECE", "lift, top tenth", "AUC less (95 %)", "Brier more (95 %)"):
        table.add_column(heading, justify="left" if not heading else "right")
    gains = _gains(judged)
    for name in NAMES:
        figures = judge(judged.said[name], judged.outcome)
        table.add_row(
            name, f"{figures.auc:.4f}", f"{figures.brier:.4f}", f"{figures.ece:.4f}", f"{figures.lift:.2f}",
            *(gains[name] if name != NAMES[0] else ("", "")),
        )  # fmt: skip
    return table


def _gains(judged: Judged) -> dict[str, tuple[str, str]]:
    """How much the model is ahead of each baseline, with intervals over customers drawn anew."""
    rng = np.random.default_rng(0)
    _, codes = np.unique(judged.customer_id.to_numpy(), return_inverse=True)
    rows_of = [np.flatnonzero(codes == code) for code in range(codes.max() + 1)]
    ours = judged.said[NAMES[0]]
    drawn = [
        np.concatenate([rows_of[code] for code in rng.integers(0, len(rows_of), len(rows_of))])
        for _ in range(RESAMPLES)
    ]
    gains = {}
    for name in NAMES[1:]:
        theirs = judged.said[name]

        def ahead(rows: np.ndarray, theirs: Array = theirs) -> tuple[float, float]:
            outcome = judged.outcome[rows]
            areas = auc(ours[rows], outcome) or 0.5, auc(theirs[rows], outcome) or 0.5
            squares = np.mean((theirs[rows] - outcome) ** 2) - np.mean((ours[rows] - outcome) ** 2)
            return areas[0] - areas[1], float(squares)

        whole = ahead(np.arange(len(ours)))
        low, high = np.quantile([ahead(rows) for rows in drawn], (0.025, 0.975), axis=0)
        texts = [f"{whole[at]:+.4f} ({low[at]:+.4f} to {high[at]:+.4f})" for at in (0, 1)]
        gains[name] = (texts[0], texts[1])
    return gains


def _speed(features: pl.DataFrame, orders: pl.DataFrame, last: date, customers: int) -> str:
    """Features to all scores, in batches as a night hands them out: seconds, and the peak memory of this process.

    Models are those of the shop. What is scored are its last evening's customers, drawn again as often as needed, each
    with days of their own more since the first and the last order, so that histories differ as in a large shop.
    """
    horizons = Horizons(*(days for days, _ in HORIZONS))
    evenings = features["as_of_date"].unique().sort().to_list()
    came = [
        _came(orders, evening, days).with_columns(as_of_date=pl.lit(evening), horizon_days=pl.lit(days))
        for evening in evenings
        for days in horizons.all_days
        if evening + timedelta(days=days) <= last
    ]
    models = customer_scores.fit(features, pl.concat(came), horizons, evenings[-1], candidates=2)
    tonight = features.filter(pl.col("as_of_date") == evenings[-1])
    rng = np.random.default_rng(0)
    seconds = 0.0
    for start in range(0, customers, BATCH_ROWS):
        size = min(BATCH_ROWS, customers - start)
        later = pl.Series(rng.integers(0, 700, size))
        rows = tonight.sample(size, with_replacement=True, seed=start).with_columns(
            pl.col("recency_days", "tenure_days") + later,
            customer_id=pl.int_range(start, start + size).cast(pl.String),
        )
        batches = rows.to_arrow().combine_chunks().to_batches()
        began = time.perf_counter()
        for _ in customer_scores.score_batches(models, iter(batches)):
            pass
        seconds += time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{customers:,} customers of {len(features.columns)} columns: all scores, values and tiers in {seconds:.0f} s, "
        f"peak memory {peak:,.0f} MB"
    )


if __name__ == "__main__":
    main()
