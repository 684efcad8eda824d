"""Customer value models on CDNOW: published parameters, holdout, chances of buying, intervals, and speed.

    python -m benchmarks.customer_value [--data DIR] [--customers 1000000] [--without-speed]

CDNOW (Fader & Hardie, brucehardie.com/datasets): 23,570 customers who first bought in early 1997, followed to the end
of June 1998; the sample is a tenth of them. What a model learns from, is chosen by and is levelled by ends with its
cutoff; everything after is only held against it. The speed of fitting is measured beside lifetimes, which is not among
Perennial's dependencies: `pip install 'perennial[peers]'`; without it that part says so.
"""

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

import numpy as np
import polars as pl
from scipy.stats import rankdata
from threadpoolctl import threadpool_limits

from ml import customer_value, propensity
from ml.customer_value.closed_windows import ClosedWindow
from ml.customer_value.estimating import estimate
from ml.customer_value.histories import Array, check_histories, count_histories, find_rows
from ml.customer_value.process import PurchaseProcess
from ml.customer_value.processes import PROCESSES
from ml.customer_value.scoring import score
from ml.customer_value.spending import fit_spending
from orchestration.settings import Settings

CUTOFF = date(1997, 9, 30)
HOLDOUT_DAYS = 39 * 7
EARLIER = tuple(date(1997, month, day) for month, day in ((4, 30), (5, 31), (6, 30), (7, 31), (8, 31)))
FIRST_EVENING = date(1997, 5, 31)
PURCHASE_CUTOFFS = (date(1998, 3, 31), date(1998, 5, 31))

# Fader, Hardie & Lee 2005 (BG/NBD and Pareto/NBD), Batislam et al. 2007 by way of R's BTYDplus (MBG/NBD), in weeks.
_PUBLISHED = MappingProxyType(
    {
        "bg_nbd": ((0.243, 4.414, 0.793, 2.426), -9582.43),
        "mbg_nbd": ((), -9582.14),
        "pareto_nbd": ((0.553, 10.578, 0.606, 11.669), -9594.98),
    }
)
_PUBLISHED_SPENDING = ((6.25, 3.74, 15.44), -4055.92)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Settings().real_data, help="folder of the public sets")
    parser.add_argument("--customers", type=int, default=1_000_000, help="how many to measure the speed with")
    parser.add_argument("--without-speed", action="store_true", help="leave out what takes time on purpose")
    chosen = parser.parse_args()
    folder = chosen.data / "cdnow"
    if not folder.is_dir():
        raise SystemExit(f"no folder {folder}: name the folder of the public data with --data or PERENNIAL_REAL_DATA")
    sample = order_days(folder / "CDNOW_sample.txt", columns=5)
    master = order_days(folder / "CDNOW_master.txt", columns=4)
    with threadpool_limits(limits=1):
        show_published(sample)
        show_holdout("sample", sample)
        show_holdout("master", master)
        show_value(master)
        show_chances(master)
        if not chosen.without_speed:
            show_speed(sample, master, chosen.customers)


def order_days(path: Path, columns: int) -> pl.DataFrame:
    """``customer_id``, ``order_date``, ``unit_count``, ``net_amount``: one row per customer and day with an order.

    Args:
        path: a CDNOW file, its columns set apart by blanks: the id first, amount last, and the date two before.
        columns: how many a line has: the sample's lines carry a second id.

    Returns:
        The rows, sorted by customer and day.
    """
    lines = [line.split() for line in path.read_text().splitlines()]
    rows = [(line[0], line[-3], int(line[-2]), float(line[-1])) for line in lines
            if len(line) == columns and line[-3].isdigit()]  # fmt: skip
    orders = pl.DataFrame(rows, schema=["customer_id", "order_date", "unit_count", "net_amount"], orient="row")
    return (
        orders.with_columns(pl.col("order_date").str.to_date("%Y%m%d"))
        .group_by("customer_id", "order_date")
        .agg(pl.col("unit_count", "net_amount").sum())
        .sort("customer_id", "order_date")
    )


def histories_at(orders: pl.DataFrame, cutoff: date) -> pl.DataFrame:
    """What ``customer_value.fit`` takes, as known at the end of ``cutoff``."""
    first, last = pl.col("order_date").min(), pl.col("order_date").max()
    gaps = pl.col("order_date").diff().dt.total_days()
    return (
        orders.filter(pl.col("order_date") <= cutoff)
        .group_by("customer_id", maintain_order=True)
        .agg(
            frequency=pl.len().cast(pl.Int64) - 1,
            recency_days=(last - first).dt.total_days(),
            T_days=(pl.lit(cutoff, pl.Date) - first).dt.total_days(),
            monetary_value=pl.col("net_amount").mean(),
            gap_cv=gaps.std() / gaps.mean(),
        )
    )


def outcomes_after(orders: pl.DataFrame, cutoff: date, horizon_days: int) -> pl.DataFrame:
    """What came in the days after ``cutoff``, of those who bought."""
    until = cutoff + timedelta(days=horizon_days)
    return (
        orders.filter((pl.col("order_date") > cutoff) & (pl.col("order_date") <= until))
        .group_by("customer_id")
        .agg(
            horizon_days=pl.lit(horizon_days),
            order_day_count=pl.len().cast(pl.Int64),
            net_amount=pl.col("net_amount").sum(),
        )
    )


def closed_windows(orders: pl.DataFrame, cutoffs: Sequence[date], known: date) -> list[ClosedWindow]:
    """For each cutoff, the window from it to the day up to which everything is known."""
    return [
        (cutoff, histories_at(orders, cutoff), outcomes_after(orders, cutoff, (known - cutoff).days))
        for cutoff in cutoffs
    ]


def with_outcomes(frame: pl.DataFrame, orders: pl.DataFrame, cutoff: date, horizon_days: int) -> pl.DataFrame:
    """A frame of customers with ``order_day_count`` and ``net_amount`` of what came after ``cutoff``."""
    came = outcomes_after(orders, cutoff, horizon_days).drop("horizon_days")
    joined = frame.drop("net_amount", strict=False).join(came, on="customer_id", how="left", maintain_order="left")
    return joined.with_columns(pl.col("order_day_count", "net_amount").fill_null(0).cast(pl.Float64))


def show_published(sample: pl.DataFrame) -> None:
    """Parameters and log-likelihoods of the sample's first 39 weeks beside the published ones."""
    histories = check_histories(histories_at(sample, CUTOFF))
    counts = count_histories(histories)
    in_weeks = float(counts.weight @ counts.frequency) * np.log(7)
    print("CDNOW sample, 39 weeks; parameters in weeks\n")
    print(f"{'':<12}{'parameters':<36}{'log-likelihood':>16}{'published':>12}  published parameters")
    for name, (parameters, log_likelihood) in _PUBLISHED.items():
        process = PROCESSES[name]
        fitted = estimate(process, counts, leaving_spread=None)
        scale = np.ones(len(fitted.parameters))
        scale[list(process.time_parameters)] = 1 / 7
        found = np.array(fitted.parameters) * scale
        likelihood = (fitted.log_likelihood or 0.0) + in_weeks
        told = " ".join(f"{value:.3f}" for value in parameters)
        shown = " ".join(f"{value:.3f}" for value in found)
        print(f"{name:<12}{shown:<36}{likelihood:>16.2f}{log_likelihood:>12.2f}  {told}")
    repeats = (
        sample.filter(pl.col("order_date") <= CUTOFF)
        .filter(pl.int_range(pl.len()).over("customer_id") > 0)
        .group_by("customer_id")
        .agg(count=pl.len().cast(pl.Float64), mean=pl.col("net_amount").mean())
        .sort("customer_id")
    )
    spending = fit_spending(repeats["count"].to_numpy(), repeats["mean"].to_numpy())
    found = f"{spending.p:.3f} {spending.q:.3f} {spending.gamma:.3f}"
    parameters, log_likelihood = _PUBLISHED_SPENDING
    told = " ".join(f"{value:.3f}" for value in parameters)
    print(f"{'gamma_gamma':<12}{found:<36}{spending.log_likelihood:>16.2f}{log_likelihood:>12.2f}  {told}\n")


def show_holdout(name: str, orders: pl.DataFrame) -> None:
    """Order days of the next 39 weeks: each process, and the model as chosen."""
    histories = check_histories(histories_at(orders, CUTOFF))
    counts = count_histories(histories)
    codes = find_rows(histories, counts)
    model = customer_value.fit(histories, CUTOFF, closed_windows(orders, EARLIER, CUTOFF))
    actual = with_outcomes(histories, orders, CUTOFF, HOLDOUT_DAYS)["order_day_count"].to_numpy()
    print(f"CDNOW {name}, order days of the next 39 weeks: mean absolute error, correlation, total\n")
    print(f"{'':<28}{'MAE':>8}{'corr':>8}{'total':>9}")
    for each in PROCESSES.values():
        expected = each.foresee(estimate(each, counts).parameters, counts, HOLDOUT_DAYS).expected_order_days[codes]
        print(_holdout_line(each.name, actual, expected))
    print(_holdout_line("always nothing", actual, np.zeros(len(actual))))
    unlevelled = replace(model, levels=(), pooled_level=None)
    column = f"expected_order_days_{HOLDOUT_DAYS}d"
    for label, each_model in ((f"chosen: {model.process}", unlevelled), ("chosen, level corrected", model)):
        print(_holdout_line(label, actual, score(each_model, histories, (HOLDOUT_DAYS,))[column].to_numpy()))
    print("\nchosen by the windows closed before the cutoff (means over them, totals set right):")
    for candidate in model.candidates:
        print(f"  {candidate.name:<14}deviance {candidate.deviance:.4f}  MAE {candidate.mean_absolute_error:.4f}"
              f"  corr {candidate.correlation:.4f}  log loss {candidate.log_loss:.4f}"
              f"  total {candidate.total_ratio:.3f}")  # fmt: skip
    levels = ", ".join(f"{level.horizon_days} d {level.order_days_ratio:.3f}" for level in model.levels)
    pooled = model.pooled_level.order_days_ratio if model.pooled_level else 1.0
    print(f"levels: {levels}; all {pooled:.3f}\n")


def _holdout_line(label: str, actual: Array, expected: Array) -> str:
    error = float(np.mean(np.abs(actual - expected)))
    correlation = float(np.corrcoef(actual, expected)[0, 1]) if np.ptp(expected) else float("nan")
    return f"{label:<28}{error:>8.4f}{correlation:>8.4f}{expected.sum() / actual.sum() - 1:>+9.1%}"


def show_value(master: pl.DataFrame) -> None:
    """Value over the next 39 weeks beside past spend, with the intervals' coverage."""
    histories = check_histories(histories_at(master, CUTOFF))
    model = customer_value.fit(histories, CUTOFF, closed_windows(master, EARLIER, CUTOFF))
    actual = with_outcomes(histories, master, CUTOFF, HOLDOUT_DAYS)["net_amount"].to_numpy()
    spent = histories["monetary_value"].to_numpy() * (histories["frequency"].to_numpy() + 1)
    print("CDNOW master, value of the next 39 weeks in dollars\n")
    print(f"{'':<28}{'MAE':>8}{'Spearman':>10}{'Gini':>8}{'total':>9}")
    unlevelled = replace(model, levels=(), pooled_level=None, order_value_ratio=1.0)
    column = f"expected_value_{HOLDOUT_DAYS}d_amount"
    plain = score(unlevelled, histories, (HOLDOUT_DAYS,))
    levelled = score(model, histories, (HOLDOUT_DAYS,))
    print(_value_line(f"{model.process} x gamma_gamma", actual, plain[column].to_numpy()))
    print(_value_line("the same, level corrected", actual, levelled[column].to_numpy()))
    print(_value_line("past spend", actual, spent))
    print(_value_line("past spend, at the true total", actual, spent * actual.sum() / spent.sum()))
    print(_value_line("always nothing", actual, np.zeros(len(actual))))
    low, high = (levelled[f"expected_value_{HOLDOUT_DAYS}d_{bound}_amount"].to_numpy() for bound in ("low", "high"))
    inside = (actual >= low) & (actual <= high)
    wide = high > 0
    top = levelled["value_tier"].is_in(["top_1_pct", "top_5_pct", "top_10_pct"]).to_numpy()
    print(f"\nintervals of 80 %: hold for {inside.mean():.1%} of all, {inside[wide].mean():.1%} of the "
          f"{wide.mean():.1%} who are not simply expected to buy nothing, {inside[top].mean():.1%} of the top tenth; "
          f"stretched by {model.interval_stretch}\n")  # fmt: skip


def _value_line(label: str, actual: Array, expected: Array) -> str:
    error = float(np.mean(np.abs(actual - expected)))
    if not np.ptp(expected):
        return f"{label:<28}{error:>8.2f}"
    spearman = float(np.corrcoef(rankdata(actual), rankdata(expected))[0, 1])
    gini = _gini(actual, expected) / _gini(actual, actual)
    return f"{label:<28}{error:>8.2f}{spearman:>10.4f}{gini:>8.4f}{expected.sum() / actual.sum() - 1:>+9.1%}"


def _gini(actual: Array, expected: Array) -> float:
    """Area between the share of customers, best expected first, and the share of value that they brought."""
    brought = np.cumsum(actual[np.argsort(-expected, kind="stable")]) / actual.sum()
    return float(brought.mean() - 0.5)


def show_chances(master: pl.DataFrame) -> None:
    """Who buys within 30 days: the purchase process alone, and a propensity model that reads what it says."""
    print("CDNOW master, an order within 30 days of the cutoff\n")
    print(f"{'':<36}{'base':>8}{'AUC':>8}{'Brier':>8}{'ECE':>8}")
    for cutoff in PURCHASE_CUTOFFS:
        evenings = [cutoff - timedelta(days=30 * months) for months in range(7, -1, -1)]
        evenings = [evening for evening in evenings if evening > FIRST_EVENING]
        snapshots = [_snapshot(master, evening, evenings) for evening in evenings]
        past, tonight = pl.concat(snapshots[:-1]), snapshots[-1]
        actual = tonight["outcome"].to_numpy()
        process = _value_model(master, cutoff, evenings)
        print(_chance_line(f"{cutoff} {process.process}", actual, tonight["btyd_purchase_probability"].to_numpy()))
        model = propensity.fit(past, label="purchase", horizon_days=30, cutoff=cutoff, max_rows=60_000, candidates=3)
        scores = propensity.score(model, tonight.drop("outcome"))
        print(_chance_line(f"{cutoff} propensity", actual, scores["probability"].to_numpy()))
        rule = scores["baseline_recency_probability"].to_numpy()
        print(_chance_line(f"{cutoff} recency rule", actual, rule))
    print()


def _value_model(orders: pl.DataFrame, cutoff: date, evenings: Sequence[date]) -> customer_value.CustomerValueModel:
    """As a shop would have had it that evening: levelled by the windows of 30 days that had closed, the last three."""
    closed = [evening for evening in evenings if (cutoff - evening).days >= 30][-3:]
    windows = [(evening, histories_at(orders, evening), outcomes_after(orders, evening, 30)) for evening in closed]
    return customer_value.fit(histories_at(orders, cutoff), cutoff, windows)


def _snapshot(orders: pl.DataFrame, cutoff: date, evenings: Sequence[date]) -> pl.DataFrame:
    """Every buyer's features as ``features.customer_features`` has them, what the value model says, and the outcome."""
    last = pl.col("order_date").max()
    ago = (pl.lit(cutoff, pl.Date) - pl.col("order_date")).dt.total_days()
    gaps = pl.col("order_date").diff().dt.total_days()
    features = (
        orders.filter(pl.col("order_date") <= cutoff)
        .group_by("customer_id", maintain_order=True)
        .agg(
            order_count=pl.len().cast(pl.Int64),
            recency_days=(pl.lit(cutoff, pl.Date) - last).dt.total_days(),
            tenure_days=(pl.lit(cutoff, pl.Date) - pl.col("order_date").min()).dt.total_days(),
            monetary_value=pl.col("net_amount").mean(),
            net_amount=pl.col("net_amount").sum(),
            unit_count=pl.col("unit_count").sum(),
            gap_mean_days=gaps.mean(),
            gap_median_days=gaps.median(),
            gap_cv=gaps.std() / gaps.mean(),
            **{f"order_count_{days}d": (ago < days).sum().cast(pl.Int64) for days in (30, 90, 180)},
            **{f"net_amount_{days}d": pl.col("net_amount").filter(ago < days).sum() for days in (30, 90, 180)},
        )
        .with_columns(
            as_of_date=pl.lit(cutoff, pl.Date), overdue_ratio=pl.col("recency_days") / pl.col("gap_median_days")
        )
    )
    scores = score(_value_model(orders, cutoff, evenings), histories_at(orders, cutoff), (30,)).select(
        "customer_id",
        btyd_alive_probability="alive_probability",
        btyd_purchase_probability="purchase_probability_30d",
        btyd_expected_order_days="expected_order_days_30d",
    )
    joined = features.join(scores, on="customer_id", how="left", maintain_order="left")
    came = with_outcomes(joined, orders, cutoff, 30)
    return joined.with_columns(outcome=came["order_day_count"] > 0)


def _chance_line(label: str, actual: "np.ndarray", chance: Array) -> str:
    ranks = rankdata(chance)
    some = int(actual.sum())
    auc = (ranks[actual].sum() - some * (some + 1) / 2) / (some * (len(actual) - some))
    brier = float(np.mean((chance - actual) ** 2))
    groups = np.array_split(np.argsort(chance, kind="stable"), 10)
    ece = sum(len(rows) * abs(chance[rows].mean() - actual[rows].mean()) for rows in groups) / len(actual)
    return f"{label:<36}{actual.mean():>8.1%}{auc:>8.4f}{brier:>8.4f}{ece:>8.4f}"


def show_speed(sample: pl.DataFrame, master: pl.DataFrame, customers: int) -> None:
    """Seconds to fit beside lifetimes on the same rows, and to fit and score many customers."""
    try:
        import lifetimes
    except ImportError:
        print("lifetimes is not installed, so nothing to be faster than: pip install 'perennial[peers]'\n")
        lifetimes = None
    print(f"{'seconds to fit, the least of some':<34}{'Perennial':>11}{'lifetimes':>11}{'ratio':>8}")
    for name, orders in (("sample", sample), ("master", master)):
        histories = check_histories(histories_at(orders, CUTOFF))
        frame = histories.to_pandas()
        columns = (frame["frequency"], frame["recency_days"] / 7, frame["T_days"] / 7)
        for process, fitter in (("bg_nbd", "BetaGeoFitter"), ("mbg_nbd", "ModifiedBetaGeoFitter"),
                                ("pareto_nbd", "ParetoNBDFitter")):  # fmt: skip
            own = _least_seconds(lambda: _fit_alone(PROCESSES[process], histories), 20)  # noqa: B023
            if lifetimes is None:
                print(f"{name + ', ' + process:<34}{own:>11.4f}")
                continue
            peer = _least_seconds(lambda: getattr(lifetimes, fitter)().fit(*columns), 1 if name == "master" else 3)  # noqa: B023
            print(f"{name + ', ' + process:<34}{own:>11.4f}{peer:>11.3f}{peer / own:>8.0f}")
    many = _many(master, CUTOFF, customers)
    checked = check_histories(many)
    print(f"\n{customers:,} customers, {len(count_histories(checked)):,} distinct histories")
    for process in PROCESSES.values():
        print(f"  fit {process.name:<14}{_least_seconds(lambda: _fit_alone(process, checked), 3):>8.2f} s")  # noqa: B023
    closed = [(EARLIER[-1], _many(master, EARLIER[-1], customers), _many_outcomes(master, customers))]
    started = time.perf_counter()
    model = customer_value.fit(many, CUTOFF, closed)
    fitted = time.perf_counter()
    customer_value.score(model, many)
    scored = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  fit, choose, level and tier {fitted - started:.2f} s, score three horizons {scored - fitted:.2f} s, "
          f"peak memory {peak:,.0f} MB")  # fmt: skip


def _many(orders: pl.DataFrame, cutoff: date, customers: int) -> pl.DataFrame:
    """As many customers as asked: CDNOW's over and over, first bought up to two years earlier, other amounts."""
    chance = np.random.default_rng(19970101)
    histories = histories_at(orders, CUTOFF).select("customer_id")  # the same customers at any cutoff
    as_known = histories_at(orders.filter(pl.col("order_date") <= cutoff), cutoff)
    histories = histories.join(as_known, on="customer_id", how="left", maintain_order="left")
    rows = np.arange(customers) % histories.height
    factor = np.exp(chance.normal(0, 0.3, customers))
    return histories[rows].with_columns(
        pl.Series("customer_id", np.arange(customers)).cast(pl.String),
        pl.col("T_days") + pl.Series(chance.integers(0, 730, customers)),
        pl.col("monetary_value") * pl.Series(factor),
    )


def _many_outcomes(orders: pl.DataFrame, customers: int) -> pl.DataFrame:
    """What came of them in the 30 days after the last closed cutoff."""
    base = with_outcomes(histories_at(orders, CUTOFF).select("customer_id"), orders, EARLIER[-1], 30)
    rows = base[np.arange(customers) % base.height]
    return rows.with_columns(
        pl.Series("customer_id", np.arange(customers)).cast(pl.String), horizon_days=pl.lit(30)
    ).filter(pl.col("order_day_count") > 0)


def _fit_alone(process: PurchaseProcess, histories: pl.DataFrame) -> object:
    counts = count_histories(histories)
    return estimate(process, counts)


def _least_seconds(work: Callable[[], object], rounds: int) -> float:
    """Of so many rounds the quickest: what else the machine does only ever adds."""
    seconds = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


if __name__ == "__main__":
    main()
