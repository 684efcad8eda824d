"""Whom Hillstrom's two mails persuaded: arm means, learners beside baselines on half splits, and the gate's verdict.

    python -m benchmarks.uplift [--splits 10]

Reads ``hillstrom/hillstrom.csv`` in the folder of public data (``PERENNIAL_REAL_DATA``; from its publisher:
https://blog.minethatdata.com, the MineThatData E-Mail Analytics challenge). The rule is one that any shop would write:
women's mail to those who bought women's things before, men's mail to those who bought men's.
"""

import argparse
import time

import numpy as np
import polars as pl
from rich.console import Console
from rich.table import Table

from ml.uplift import Contest, classify, compete, discount_saved, fit_picker
from orchestration.settings import get_settings

NOBODY = "No E-Mail"
# An order's margin and the cost of a mail decide what an effect is worth; here a visit stands for it.
WORTH, DISCOUNT, MARGIN = 0.02, 5.0, 20.0


def main() -> None:
    """Prints the arms, then for each mail all scores and the verdict."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--splits", type=int, default=10)
    asked = parser.parse_args()
    console = Console(width=120)
    path = get_settings().real_data / "hillstrom" / "hillstrom.csv"
    if not path.exists():
        console.print(f"{path} is missing: set PERENNIAL_REAL_DATA to the folder of the public data sets.")
        return
    customers = pl.read_csv(path, schema_overrides={"spend": pl.Float64})
    console.print(_arms(customers))
    for mail, rule in (("Womens E-Mail", "womens"), ("Mens E-Mail", "mens")):
        rows = customers.filter(pl.col("segment").is_in([mail, NOBODY]))
        x = features(rows)
        visits = rows["visit"].to_numpy().astype(np.float64)
        is_sent = (rows["segment"] == mail).to_numpy()
        ranking = rows[rule].to_numpy().astype(np.float64)
        start = time.perf_counter()
        contest = compete(x, visits, is_sent, ranking, splits=asked.splits)
        console.print(_scores(f"{mail}, visits ({time.perf_counter() - start:.0f} s)", contest))
        console.print(contest.text)
        picker = fit_picker(x, visits, is_sent, ranking, contest=contest)
        effect = picker.effect(x)
        without = np.clip(picker.response.predict(x) - effect, 0, 1)
        classes = classify(effect, without, WORTH)
        saving = discount_saved(classes, effect, without, DISCOUNT, MARGIN)
        console.print(
            f"{dict(sorted(classes.value_counts().rows()))}; sure things left alone save {saving.discount_amount:,.0f} "
            f"of discounts at {DISCOUNT:g} each and lose {saving.lost_amount:,.0f} of margin\n"
        )


def features(customers: pl.DataFrame) -> np.ndarray:
    """What was known of Hillstrom's customers before the mail, as numbers."""
    named = customers.select("zip_code", "channel").to_dummies()
    known = customers.select("recency", pl.col("history").log1p(), "mens", "womens", "newbie")
    return pl.concat([known, named], how="horizontal").to_numpy().astype(np.float64)


def _arms(customers: pl.DataFrame) -> Table:
    table = Table(title="Arms", title_justify="left")
    for name in ("arm", "customers", "visit", "conversion", "spend"):
        table.add_column(name, justify="left" if name == "arm" else "right")
    means = customers.group_by("segment").agg(pl.len(), pl.col("visit", "conversion", "spend").mean()).sort("segment")
    for arm, count, visit, conversion, spend in means.rows():
        table.add_row(arm, f"{count:,}", f"{visit:.5f}", f"{conversion:.5f}", f"{spend:.4f}")
    return table


def _scores(title: str, contest: Contest) -> Table:
    table = Table(title=title, title_justify="left")
    for name in ("", "Qini", "± over splits", "95 %", "slope"):
        table.add_column(name, justify="left" if not name else "right")
    for score in contest.scores:
        slope = "" if score.slope is None else f"{score.slope:.2f}"
        table.add_row(
            score.name,
            f"{score.qini:.4f}",
            f"{score.split_deviation:.4f}",
            f"{score.low:.3f} to {score.high:.3f}",
            slope,
        )
    return table


if __name__ == "__main__":
    main()
