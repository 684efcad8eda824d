"""Lists of ten beside every baseline: Online Retail, the demo shop, or any file of interactions.

    python -m benchmarks.recommendations                                     Online Retail, its last four weeks held out
    python -m benchmarks.recommendations --warehouse FILE [--held-out 28]    a shop's warehouse after a night
    python -m benchmarks.recommendations --interactions FILE --split last|random|time
    python -m benchmarks.recommendations --synthetic 100000x5000             how long a shop of that size takes

A file of interactions is CSV (or tab-separated, by its name) with a header that names ``user``, ``item`` and, where
known, ``time`` (seconds since 1970, or a date) and ``weight`` (rows below ``--least-weight`` are left out). ``last``
holds out each user's latest item, ``random`` a quarter of all rows, ``time`` the days of ``--held-out``.

What is repeated and what is new is counted apart: against what was bought then and had been bought before, and what had
not. Intervals are bootstrapped over customers (95 %).
"""

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import polars as pl
from rich.console import Console
from rich.table import Table
from scipy import sparse

from ml import recommendation
from ml.reading.encoder import default_encoder
from ml.recommendation import History, Lesson, Recommender, Rules
from ml.recommendation.collaborative import cosine_neighbours
from ml.recommendation.histories import lesson
from ml.recommendation.metrics import difference, recall_by_customer
from ml.recommendation.recommending import dense_parts, repeat_scores
from orchestration.settings import get_settings

LESSONS = 3
LENGTH = 20
BATCH = 1024
# Lists by the chance alone; what the pause after a purchase costs has a row of its own.
CHANCE_ALONE = Rules(pause_days=0)
SERVICE = ("POST", "DOT", "C2", "M", "D", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK")


@dataclass(frozen=True)
class Problem:
    """What was known, what came, and what products are called."""

    name: str
    history: History
    lessons: list[Lesson]
    came: sparse.csr_array
    texts: list[str] | None
    categories: pl.Series | None
    horizon_days: int


def main() -> None:
    """Prints a table for all purchases, one for what was bought again, one for what was new."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--warehouse", type=Path, help="a warehouse after a night")
    parser.add_argument("--interactions", type=Path, help="a file of interactions")
    parser.add_argument("--synthetic", help="customers x products, such as 100000x5000: only speed and memory")
    parser.add_argument("--split", choices=("last", "random", "time"), default="time")
    parser.add_argument("--least-weight", type=float, default=float("-inf"))
    parser.add_argument("--held-out", type=int, default=28, help="days")
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    if asked.synthetic:
        customers, products = (int(number) for number in asked.synthetic.split("x"))
        _time_synthetic(customers, products, asked.held_out, asked.seed, Console(width=150))
        return
    if asked.interactions:
        problem = _interactions(asked.interactions, asked.split, asked.held_out, asked.least_weight, asked.seed)
    elif asked.warehouse:
        problem = _warehouse(asked.warehouse, asked.held_out)
    else:
        problem = _online_retail(asked.held_out)
    console = Console(width=190)
    customers, products = problem.history.shape
    console.print(f"{problem.name}: {customers:,} customers, {products:,} products, {problem.came.nnz:,} pairs came")
    vectors = None
    if problem.texts:
        start = time.perf_counter()
        vectors = recommendation.whiten(recommendation.embed(problem.texts, default_encoder()))
        console.print(f"products' words: {time.perf_counter() - start:.1f} s")
    start = time.perf_counter()
    model = recommendation.fit(problem.history, problem.lessons, problem.horizon_days, vectors)
    console.print(f"fit: {time.perf_counter() - start:.1f} s; {model.signals}")
    for blend in (model.again, model.new):
        console.print(
            ", ".join(f"{n} {f:.2f}→{m:.2f}" for n, f, m in zip(blend.parts, blend.few, blend.many, strict=True))
        )
    start = time.perf_counter()
    lists = dict(_all_lists(model, problem.history))
    console.print(f"all lists: {time.perf_counter() - start:.1f} s")
    for title, came, of in _questions(problem):
        console.print(_table(title, lists, came, of, problem.history, problem.categories))


def _time_synthetic(customers: int, products: int, held_out: int, seed: int, console: Console) -> None:
    """Fits, and makes all lists with their reasons, each timed, with the processor's time and the most memory held."""
    with _timed_step(console, "made up"):
        events, vectors = _make_up(customers, products, seed)
        shelves = events["product_id"].unique().sort()
    evening = events["event_date"].max()
    assert isinstance(evening, date)  # noqa: S101  # dates have a latest
    console.print(f"{customers:,} customers, {len(shelves):,} products, {events.height:,} events")
    with _timed_step(console, "fit"):
        ends = [evening - timedelta(days=held_out * back) for back in range(LESSONS)]
        lessons = [lesson(events, end - timedelta(days=held_out), end, shelves) for end in reversed(ends)]
        history = recommendation.gather(events, evening, shelves)
        model = recommendation.fit(history, lessons, held_out, vectors)
        del lessons
    with _timed_step(console, "gathered"):
        history = recommendation.gather(events, evening, shelves)
        model = model.on(history, vectors)
    category = np.arange(len(shelves)) % 40
    with _timed_step(console, "lists"):
        drawn = recommendation.draw_up(model, history, 10, Rules(category=category, most_per_category=4))
    with _timed_step(console, "reasons"):
        reasons = recommendation.explain(model, history, drawn, shelves)
    with _timed_step(console, "neighbours"):
        recommendation.find_neighbours(history, vectors)
    console.print(f"{drawn.height:,} places; {dict(reasons['reason_code'].value_counts(sort=True).rows())}")


@contextmanager
def _timed_step(console: Console, name: str) -> Iterator[None]:
    wall, processor = time.perf_counter(), time.process_time()
    yield
    # In kilobytes, on Linux.
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    console.print(
        f"{name}: {time.perf_counter() - wall:.1f} s, {time.process_time() - processor:.1f} s of processor time, "
        f"{most:.2f} GB at most so far"
    )


def _make_up(customers: int, products: int, seed: int) -> tuple[pl.DataFrame, np.ndarray]:
    """Events of a shop of forty tastes, about 25 purchases and 25 looks a customer over two years; and its vectors."""
    chance = np.random.default_rng(seed)
    tastes, count = 40, 50 * customers
    who = np.sort(chance.integers(customers, size=count))
    taste = np.where(chance.random(count) < 0.7, who % tastes, chance.integers(tastes, size=count))
    shelf = max(products // tastes, 1)
    rank = np.minimum((chance.random(count) ** 2 * shelf).astype(np.int64), shelf - 1)
    is_look = chance.random(count) < 0.5
    events = (
        pl.DataFrame(
            {
                "customer": who,
                "product": (rank * tastes + taste) % products,
                "ago": chance.integers(730, size=count),
                "unit_count": (~is_look).astype(np.int64),
                "view_count": is_look.astype(np.int64),
            }
        )
        .group_by("customer", "product", "ago")
        .agg(pl.col("unit_count", "view_count").sum())
        .sort("customer", "product", "ago")
        .select(
            pl.format("c{}", pl.col("customer").cast(pl.String).str.zfill(8)).alias("customer_id"),
            pl.format("p{}", pl.col("product").cast(pl.String).str.zfill(6)).alias("product_id"),
            pl.lit(date(2025, 6, 30)).sub(pl.duration(days="ago")).alias("event_date"),
            "unit_count",
            pl.lit(0).alias("cart_count"),
            "view_count",
        )
    )
    there = events["product_id"].unique().sort().str.slice(1).cast(pl.Int64).to_numpy()
    vectors = chance.normal(size=(tastes, 384))[there % tastes] + chance.normal(size=(len(there), 384))
    return events, recommendation.whiten(vectors.astype(np.float32))


def _questions(problem: Problem) -> Iterator[tuple[str, sparse.csr_array, str]]:
    before = problem.history.buyers()
    again = sparse.csr_array(problem.came.multiply(before))
    again.eliminate_zeros()
    new = sparse.csr_array(problem.came - again)
    new.eliminate_zeros()
    yield "all that came", problem.came, "all"
    yield "bought again", again, "again"
    yield "new", new, "new"


def _all_lists(model: Recommender, history: History) -> Iterator[tuple[str, pl.DataFrame]]:
    """Lists by name; what a name is of stands before its colon (all, again, new)."""
    bought = history.buyers()
    again, new = _split_lists(model, history)
    yield "all: blend", recommendation.recommend(model, history, LENGTH, CHANCE_ALONE)
    yield "all: blend, a fortnight's pause", recommendation.recommend(model, history, LENGTH)
    yield "again: blend", again
    yield "new: blend", new
    popular = model.popularity
    ever = np.asarray(bought.sum(axis=0)).ravel().astype(np.float32)
    counts = history.summed(history.bought)
    yield (
        "all: most popular",
        _dense_lists(history, lambda rows: np.broadcast_to(popular, (_height(rows), len(popular)))),
    )
    yield (
        "all: personal top, then popular",
        _dense_lists(history, lambda rows: counts[rows].toarray() * 1e3 + popular / (popular.max() + 1)),
    )
    for part in ("times_bought", "recently_bought", "expected_by_rhythm"):
        # A customer's products that a part says nothing of come in no order at all.
        scores = repeat_scores(model, history, part)
        scores.data += 1e-6
        yield f"again: {part}", recommendation.rank_by(scores, history, LENGTH)
    interest = history.interest(model.signals)
    neighbours = cosine_neighbours(bought)
    parts: dict[str, Callable[[slice], np.ndarray]] = {
        "collaborative (EASE)": lambda rows: dense_parts(model, interest[rows])["collaborative"],
        "walks (RP3β)": lambda rows: dense_parts(model, interest[rows])["walk"],
        "item-kNN (cosine)": lambda rows: (bought[rows] @ neighbours).toarray(),
        "most popular of late": lambda rows: np.broadcast_to(popular, (_height(rows), len(popular))),
        "most popular ever": lambda rows: np.broadcast_to(ever, (_height(rows), len(ever))),
    }
    if model.vectors is not None:
        parts["content"] = lambda rows: dense_parts(model, interest[rows])["content"]
    for name, scores_of in parts.items():
        yield f"new: {name}", _dense_lists(history, scores_of, bought)


def _split_lists(model: Recommender, history: History) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Lists of what was bought before alone, and of what is new alone."""
    whole = recommendation.recommend(model, history, 10_000, CHANCE_ALONE)
    found = []
    for is_repeat in (True, False):
        rows = whole.filter(pl.col("is_repeat") == is_repeat)
        place = pl.int_range(1, pl.len() + 1).over("customer_id").cast(pl.Int32)
        found.append(rows.with_columns(place=place).filter(pl.col("place") <= LENGTH))
    return found[0], found[1]


def _height(rows: slice) -> int:
    return int(rows.stop - rows.start)


def _dense_lists(
    history: History, scores_of: Callable[[slice], np.ndarray], left_out: sparse.csr_array | None = None
) -> pl.DataFrame:
    customers, products = history.shape
    most = min(LENGTH, products)
    frames = []
    for start in range(0, customers, BATCH):
        rows = slice(start, min(start + BATCH, customers))
        scores = np.array(scores_of(rows), np.float32)
        if left_out is not None:
            scores[left_out[rows].toarray() > 0] = -1
        best = np.argsort(-scores, axis=1, kind="stable")[:, :most]
        who = np.repeat(np.arange(rows.start, rows.stop), most)
        frames.append(
            pl.DataFrame(
                {
                    "customer_id": history.customers.gather(who),
                    "place": np.tile(np.arange(1, most + 1), len(best)),
                    "product_id": history.products.gather(best.ravel()),
                    "score": np.take_along_axis(scores, best, axis=1).ravel(),
                }
            ).filter(pl.col("score") > 0)
        )
    return pl.concat(frames)


def _spread(
    shown: pl.DataFrame, bought: pl.DataFrame, categories: pl.Series | None, history: History
) -> tuple[str, ...]:
    """How many categories a list of ten holds, and by how much its mix of them is off from what is bought.

    The latter is half the sum of distances between the shares of categories on all lists and among all purchases that
    came (Steck 2018 asks the same of each customer, who buys too little in four weeks to tell).
    """
    if categories is None:
        return ()
    of = pl.DataFrame({"product_id": history.products, "category": categories})
    listed = shown.filter(pl.col("place") <= 10).join(of, on="product_id")
    wide = listed.group_by("customer_id").agg(pl.col("category").n_unique())["category"].mean()
    mixes = [
        frame.group_by("category").agg(share=pl.len() / frame.height)
        for frame in (listed, bought.join(of, on="product_id"))
    ]
    both = mixes[0].join(mixes[1], on="category", how="full", coalesce=True).fill_null(0)
    off = (both["share"] - both["share_right"]).abs().sum() / 2
    return f"{wide:.1f}", f"{off:.2f}"


def _table(
    title: str,
    lists: dict[str, pl.DataFrame],
    came: sparse.csr_array,
    of: str,
    history: History,
    categories: pl.Series | None,
) -> Table:
    pairs = came.tocoo()
    bought = pl.DataFrame(
        {"customer_id": history.customers.gather(pairs.row), "product_id": history.products.gather(pairs.col)}
    )
    share = np.asarray(history.buyers().sum(axis=0)).ravel() / max(history.shape[0], 1)
    popular = pl.DataFrame({"product_id": history.products, "share": share})
    table = Table(title=f"{title}: {bought['customer_id'].n_unique():,} customers")
    columns = [
        "",
        "recall@5 / 10 / 20",
        "95 % (10)",
        "precision@5 / 10 / 20",
        "NDCG@5 / 10 / 20",
        "MAP@5 / 10 / 20",
        "coverage",
        "novelty",
    ]
    if categories is not None:
        columns += ["categories@10", "their share off by"]
    for column in columns:
        table.add_column(column, justify="left" if not column else "right")
    table.add_column("blend's recall@10 less this")
    blend = recall_by_customer(lists[f"{of}: blend"], bought, 10)
    for name, shown in lists.items():
        if not name.startswith(of):
            continue
        judged = recommendation.judge_lists(shown, bought, popular)
        ten = judged.filter(pl.col("length") == 10).row(0, named=True)
        gap = ""
        if name != f"{of}: blend":
            mean, low, high = difference(blend, recall_by_customer(shown, bought, 10))
            gap = f"{mean:+.4f} ({low:+.4f} to {high:+.4f})"
        table.add_row(
            name.split(": ")[1], _at_lengths(judged, "recall"), f"{ten['recall_low']:.4f} to {ten['recall_high']:.4f}",
            *(_at_lengths(judged, figure) for figure in ("precision", "ndcg", "average_precision")),
            f"{ten['coverage']:.2f}", f"{ten['novelty']:.1f}",
            *_spread(shown, bought, categories, history), gap,
        )  # fmt: skip
    return table


def _at_lengths(judged: pl.DataFrame, figure: str) -> str:
    return " / ".join(f"{value:.3f}" for value in judged.sort("length")[figure])


def _timed(name: str, events: pl.DataFrame, names: pl.DataFrame | None, last: date, held_out: int) -> Problem:
    evening = last - timedelta(days=held_out)
    products = events.filter(pl.col("event_date") <= evening)["product_id"].unique().sort()
    judged = lesson(events, evening, last, products)
    evenings = [evening - timedelta(days=held_out * back) for back in range(LESSONS, 0, -1)]
    lessons = [lesson(events, day, day + timedelta(days=held_out), products) for day in evenings]
    texts = categories = None
    if names is not None:
        said = pl.DataFrame({"product_id": products}).join(names, on="product_id", how="left", maintain_order="left")
        texts = said["text"].fill_null("").to_list()
        categories = said["category"] if "category" in said.columns else None
    taught = [one for one in lessons if one.came.nnz]
    return Problem(name, judged.history, taught, judged.came, texts, categories, held_out)


def _online_retail(held_out: int) -> Problem:
    path = get_settings().real_data / "online_retail" / "online_retail.csv.gz"
    lines = (
        pl.read_csv(path, infer_schema=False)
        .cast({"Quantity": pl.Float64})
        .filter(
            pl.col("CustomerID").is_not_null(),
            pl.col("CustomerID") != "",
            pl.col("Quantity") > 0,
            ~pl.col("StockCode").str.to_uppercase().is_in(SERVICE),
        )
    )
    events = lines.group_by(
        customer_id="CustomerID",
        product_id="StockCode",
        event_date=pl.col("InvoiceDate").str.slice(0, 10).str.to_date(),
    ).agg(unit_count=pl.col("Quantity").sum())
    names = lines.group_by(product_id="StockCode").agg(text=pl.col("Description").drop_nulls().mode().sort().first())
    last = events["event_date"].max()
    assert isinstance(last, date)  # noqa: S101  # dates have a latest
    return _timed("Online Retail", events, names, last, held_out)


def _warehouse(path: Path, held_out: int) -> Problem:
    with duckdb.connect(str(path), read_only=True) as con:
        events = con.sql("select * from intermediate.int_customer_products__summed").pl()
        names = con.sql(
            "select product_id, category, concat_ws(' ', product_name, category, brand, attributes) as text "
            "from staging.stg_shop__products "
            "qualify row_number() over (partition by product_id order by valid_from_date desc) = 1"
        ).pl()
    last = events["event_date"].max()
    assert isinstance(last, date)  # noqa: S101  # dates have a latest
    return _timed(path.stem, events, names if names.height else None, last, held_out)


def _interactions(path: Path, split: str, held_out: int, least: float, seed: int) -> Problem:
    separator = "\t" if path.suffix in (".tsv", ".tab") else ","
    rows = pl.read_csv(path, separator=separator, schema_overrides={"user": pl.String, "item": pl.String})
    missing = [name for name in ("user", "item") if name not in rows.columns]
    if missing or (split != "random" and "time" not in rows.columns):
        raise SystemExit(f"{path}: the header must name user, item{'' if split == 'random' else ', time'}")
    if "weight" in rows.columns:
        rows = rows.filter(pl.col("weight") >= least)
    events = rows.rename({"user": "customer_id", "item": "product_id"})
    if split == "time":
        day = pl.col("time")
        day = day.str.to_date() if rows.schema["time"] == pl.String else pl.from_epoch(day.cast(pl.Int64)).dt.date()
        events = events.with_columns(event_date=day, unit_count=pl.lit(1))
        last = events["event_date"].max()
        assert isinstance(last, date)  # noqa: S101  # dates have a latest
        return _timed(path.stem, events, None, last, held_out)
    known, came = _hold_out(events, split, seed)
    products = events["product_id"].unique().sort()
    earlier, later = _hold_out(known, split, seed + 1)
    judged, taught = (_lesson(known, came, products), _lesson(earlier, later, products))
    return Problem(path.stem, judged.history, [taught], judged.came, None, None, 1)


def _lesson(before: pl.DataFrame, after: pl.DataFrame, products: pl.Series) -> Lesson:
    known, came = (frame.select("customer_id", "product_id") for frame in (before, after))
    history = recommendation.gather(known, None, products)
    return Lesson(history, recommendation.gather(came, None, products, history.customers).buyers())


def _hold_out(events: pl.DataFrame, split: str, seed: int) -> tuple[pl.DataFrame, pl.DataFrame]:
    if split == "random":
        is_held = pl.Series(np.random.default_rng(seed).random(events.height) < 0.25)
    else:
        rank = pl.struct("time", "product_id").rank("ordinal", descending=True).over("customer_id")
        is_held = events.select((rank == 1) & (pl.len().over("customer_id") > 1)).to_series()
    return events.filter(~is_held), events.filter(is_held)


if __name__ == "__main__":
    main()
