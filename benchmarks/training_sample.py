"""What models lose by learning from fewer customers, and what that saves: the shop's ``training_customers``.

    python -m benchmarks.training_sample [--events 10000000] [--sizes 2000 10000 50000] [--data FOLDER]

The shop is the large demo shop with so many browse events (ten million: 200,000 customers), after one night on all its
history. As of the last evening whose 90 days have closed, models of each size are trained on what was known then, score
every customer, and are held against what came, and against models that learned from all. Training is told in the
processor's seconds, which a busy machine doesn't change. FOLDER keeps the shop for the next call, and may be that of
``benchmarks.scale``.
"""

import argparse
import json
import multiprocessing
import resource
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import polars as pl

from benchmarks import scaled_shop
from benchmarks.watching import watch
from ml import customer_scores
from ml.customer_scores import SCORE_SCHEMA
from ml.horizons import LABELS, Label
from ml.propensity.columns import Array
from ml.propensity.metrics import auc, judge
from orchestration.nights import snapshots
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop, load_shop
from orchestration.training import train
from orchestration.warehouse import Warehouse

RESAMPLES = 200
_ALL = 10**9


@dataclass(frozen=True)
class Learned:
    """Models of one size: what they took of the processor and of memory, and what they said (one column a label)."""

    seconds: float
    megabytes: float
    scores: pl.DataFrame


def main() -> None:
    """Prints a table for each label."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=10_000_000, help="browse events of the shop's history")
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 10_000, 50_000], help="customers learned from")
    parser.add_argument("--memory", default="512MB", help="DuckDB's limit")
    parser.add_argument("--data", type=Path, help="where the shop is kept; default: nowhere")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="perennial-sample-") as nowhere:
        folder = (asked.data or Path(nowhere)).absolute() / f"{asked.events}"
        shop, settings = _after_a_night(folder, asked.memory)
        evening = [
            day
            for day in snapshots(shop.first_date, scaled_shop.FIRST_NIGHT)
            if day <= scaled_shop.FIRST_NIGHT - timedelta(days=shop.looks_ahead.churn_days)
        ][-1]
        learned = {size: _alone(shop, settings, size, evening, folder) for size in (*asked.sizes, _ALL)}
        for label in LABELS:
            print("\n".join(_told(shop, settings, label, evening, learned)))


def _after_a_night(folder: Path, memory: str) -> tuple[Shop, Settings]:
    data = folder / "duckdb-0"
    settings = scaled_shop.settings_of(folder, data).model_copy(update={"memory_limit": memory})
    scaled_shop.deliver_events(int(folder.name), folder)
    if not (settings.published / scaled_shop.SHOP).exists():
        scaled_shop.let_in(folder, data, scaled_shop.FIRST_NIGHT)
        spill = settings.warehouse(scaled_shop.SHOP).with_suffix(".duckdb.spill")
        environment = scaled_shop.environment(folder, data, memory_limit=memory)
        watch(scaled_shop.night(scaled_shop.FIRST_NIGHT), environment, PROJECT, spill)
    return load_shop(scaled_shop.SHOP, folder / "shops"), settings


def _alone(shop: Shop, settings: Settings, size: int, evening: date, folder: Path) -> Learned:
    """Learns and scores in a process of its own, so that its peak memory is its own."""
    made = folder / "learned"
    process = multiprocessing.get_context("spawn").Process(target=_learn, args=(shop, settings, size, evening, made))
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"training on {size:,} customers failed")
    told = json.loads(made.with_suffix(".json").read_text())
    return Learned(told["seconds"], told["megabytes"], pl.read_parquet(made.with_suffix(".parquet")))


def _learn(shop: Shop, settings: Settings, size: int, evening: date, made: Path) -> None:
    warehouse = _warehouse(shop, settings)
    began = time.process_time()
    models = train(shop.model_copy(update={"training_customers": size}), warehouse, evening)
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    with warehouse.connect() as con:
        features = con.sql(
            "select * from features.customer_features where as_of_date = $evening", params={"evening": evening}
        ).to_arrow_reader(100_000)
        scores = pl.concat(
            pl.DataFrame(pl.from_arrow(batch)).match_to_schema(SCORE_SCHEMA)
            for batch in customer_scores.score_batches(models, features)
        )
    columns = ["customer_id", *(f"{label}_probability" for label in LABELS)]
    scores.select(columns).write_parquet(made.with_suffix(".parquet"))
    made.with_suffix(".json").write_text(json.dumps({"seconds": seconds, "megabytes": peak}))


def _warehouse(shop: Shop, settings: Settings) -> Warehouse:
    path = str(settings.warehouse(shop.name))
    return Warehouse(path=path, memory_limit=settings.memory_limit, threads=settings.threads)


def _told(shop: Shop, settings: Settings, label: Label, evening: date, learned: dict[int, Learned]) -> list[str]:
    column = f"{label}_probability"
    days = shop.looks_ahead.of(label)
    came = _warehouse(shop, settings).query(
        """
        select distinct customer_id from intermediate.customer_days
        where order_count > 0 and event_date > $evening and event_date <= $evening + $days
        """,
        evening=evening,
        days=days,
    )
    rows = learned[_ALL].scores.filter(pl.col(column).is_not_null())["customer_id"].sort()
    bought = rows.is_in(came["customer_id"].implode()).to_numpy()
    outcome = np.where(bought, 1.0, 0.0) if label == "purchase" else np.where(bought, 0.0, 1.0)
    said = {
        size: it.scores.filter(pl.col("customer_id").is_in(rows.implode())).sort("customer_id")[column].to_numpy()
        for size, it in learned.items()
    }
    lines = [
        f"\n{label} within {days} days of {evening}: {len(rows):,} customers, base rate {outcome.mean():.3f}",
        f"{'learned from':>14}{'AUC':>9}{'log loss':>10}{'ECE':>8}{'AUC lost (95 %)':>29}"
        f"{'training':>11}{'memory':>11}",
    ]
    rng = np.random.default_rng(0)
    drawn = [rng.integers(0, len(rows), len(rows)) for _ in range(RESAMPLES)]
    for size, it in learned.items():
        figures = judge(said[size], outcome)
        lost = "" if size == _ALL else _lost(said[_ALL], said[size], outcome, drawn)
        lines.append(
            f"{'all' if size == _ALL else f'{size:,}':>14}{figures.auc:>9.4f}{figures.log_loss:>10.4f}"
            f"{figures.ece:>8.4f}{lost:>29}{it.seconds:>9.0f} s{it.megabytes:>8,.0f} MB"
        )
    return lines


def _lost(best: Array, said: Array, outcome: Array, drawn: list[np.ndarray]) -> str:
    def behind(rows: np.ndarray) -> float:
        return (auc(best[rows], outcome[rows]) or 0.5) - (auc(said[rows], outcome[rows]) or 0.5)

    low, high = np.quantile([behind(rows) for rows in drawn], (0.025, 0.975))
    return f"{behind(np.arange(len(said))):+.4f} ({low:+.4f} to {high:+.4f})"


if __name__ == "__main__":
    main()
