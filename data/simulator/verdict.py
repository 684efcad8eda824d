"""The judge: holds what a published night says of the demo shop against what was really going on.

It reads a published folder and the truth's folder, and nothing else of the pipeline. What a night doesn't publish (yet)
is said to be missing, not passed over.

Two faults must not get past it: scores that say nothing (shuffled, say), which fall short of what the true probability
itself reaches, and scores that know the future. The latter are found exactly: given a customer's true probability p,
whether they then order is a coin toss that no honest figure can know anything of. So for any function s of p and of a
column of the night's, z = Σ s (y - p) / √(Σ s² p (1 - p)) is a standard normal number, unless the column has seen y.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import numpy as np
import polars as pl
from scipy.stats import rankdata, spearmanr
from sklearn.metrics import roc_auc_score

from data.simulator.draws import Floats

# Of what the true probability reaches above chance, how much a score must reach at the least, and how much is good.
_WEAK, _GOOD = 0.50, 0.85
_WEAK_RULE = 0.25  # for what claims to be no more than a rule of thumb
_CALIBRATED = 0.05
_LEAK_Z = 5.0
# How much of the true differences between customers a segmentation must tell at the least.
_TELLING_SHARE, _TELLING_RANKS = 0.02, 0.20
_FAVOURITES = 3
_FEWEST = 50
# A difference between shares says something where its standard error is no larger than this.
_TELLING_ERROR = 0.01
_NOTHING = 1e-9
_CALIBRATION_BINS = 10
_STAGE_RANKS = {"loyal": 5, "active": 5, "new": 4, "won_back": 4, "at_risk": 3, "prospect": 2, "lapsed": 1, "lost": 0}
_SENTIMENTS = {"negative": -1, "neutral": 0, "positive": 1}


class Judgement(StrEnum):
    """What the judge says of a figure."""

    GOOD = "good"
    WEAK = "weak"
    WRONG = "WRONG"
    MISSING = "not published"
    TOO_FEW = "too few to say"


@dataclass(frozen=True)
class Finding:
    """One line of the verdict: what was compared, the figure, what it is held against, and the judgement."""

    subject: str
    what: str
    figure: str
    against: str
    judgement: Judgement


class TruthError(ValueError):
    """The night can't be judged; the message says why and what to do."""


def judge(published: Path, truth: Path, pseudonym: Callable[[str], str]) -> tuple[date, list[Finding]]:
    """Compares a published night with the truth.

    Args:
        published: the folder of a published night.
        truth: the demo shop's truth.
        pseudonym: a customer's pseudonym, by the shop's own number.

    Returns:
        The evening judged, and the verdict line by line.

    Raises:
        TruthError: there is no such night, no truth of its evening, or its customers are not the truth's.
    """
    tables = {path.stem: path for path in sorted((published / "parquet").glob("*.parquet"))}
    if "customer_lifecycle" not in tables:
        raise TruthError(f"{published} holds no published night: run `make nightly` first.")
    customers = pl.read_parquet(tables["customer_lifecycle"])
    if customers.is_empty():
        raise TruthError(f"{published} has no customers: there is nothing to judge.")
    evening: date = customers["as_of_date"][0]
    folder = truth / "evenings" / evening.isoformat()
    if not folder.is_dir():
        raise TruthError(f"There is no truth of the evening {evening}: {folder} is missing.")
    true = pl.read_parquet(folder / "*.parquet")
    names = true.select("customer_no").with_columns(
        customer_id=pl.col("customer_no").map_elements(pseudonym, return_dtype=pl.String)
    )
    joined = customers.join(true.join(names, on="customer_no").drop("as_of_date"), on="customer_id", how="inner")
    if joined.height < 0.95 * customers.height:
        raise TruthError(
            f"Only {joined.height:,} of {customers.height:,} published customers are the demo shop's: "
            "was the night run with another key?"
        )
    findings = [
        *_purchase(joined),
        *_churn(joined),
        *_value(joined),
        *_foresight(joined, customers),
        *_segments(joined, truth),
        _offers(tables, joined, truth),
        *_texts(tables, truth),
        *_effects(tables, truth),
        *_deliveries(tables, truth),
    ]
    return evening, findings


def _purchase(joined: pl.DataFrame) -> Iterator[Finding]:
    label = _Label("30-day orders", "buy_30d_probability", "bought_30d")
    yield from _probability(joined, "purchase_probability", label)
    # What every shop can see, as a score, until there is a better one and to compare it with.
    buyers = joined.filter(pl.col("recency_days").is_not_null())
    yield _discrimination(buyers, "recency_days", label, sign=-1, weak=_WEAK_RULE)


def _churn(joined: pl.DataFrame) -> Iterator[Finding]:
    gone = joined.with_columns(gone_90d=1 - pl.col("buy_90d_probability"), left_90d=~pl.col("bought_90d"))
    yield from _probability(gone, "churn_probability", _Label("90-day churn", "gone_90d", "left_90d"))
    staged = joined.with_columns(stage_rank=pl.col("lifecycle_stage").replace_strict(_STAGE_RANKS, default=None))
    staged = staged.filter(pl.col("stage_rank").is_not_null())
    alive = staged["is_alive"].to_numpy()
    if staged.height < _FEWEST or alive.all() or not alive.any():
        yield Finding("still alive", "lifecycle_stage: AUC", "", "", Judgement.TOO_FEW)
        return
    auc = float(roc_auc_score(alive, staged["stage_rank"].to_numpy()))
    yield Finding("still alive", "lifecycle_stage: AUC", f"{auc:.3f}", "1", _graded(auc, 0.75, 0.62))


@dataclass(frozen=True)
class _Label:
    """What a score is about: its name, the column of its true probability, and that of what came."""

    subject: str
    true: str
    came: str


def _graded(figure: float, good: float, weak: float) -> Judgement:
    return Judgement.GOOD if figure >= good else Judgement.WEAK if figure >= weak else Judgement.WRONG


def _probability(joined: pl.DataFrame, column: str, label: _Label) -> Iterator[Finding]:
    if column not in joined.columns:
        yield Finding(label.subject, column, "", "", Judgement.MISSING)
        return
    scored = joined.filter(pl.col(column).is_not_null())
    yield _discrimination(scored, column, label)
    if scored.height < _FEWEST:
        return
    score, chance = scored[column].to_numpy(), scored[label.true].to_numpy()
    error = calibration_error(score, chance)
    judged = _graded(-error, -_CALIBRATED, -3 * _CALIBRATED)
    yield Finding(label.subject, f"{column}: calibration error", f"{error:.3f}", "0", judged)
    correlation = float(np.corrcoef(score, chance)[0, 1]) if score.std() and chance.std() else 0.0
    yield Finding(label.subject, f"{column}: correlation", f"{correlation:.3f}", "1", _graded(correlation, 0.7, 0.3))


def _discrimination(scored: pl.DataFrame, column: str, label: _Label, sign: int = 1, weak: float = _WEAK) -> Finding:
    outcome = scored[label.came].to_numpy()
    if scored.height < _FEWEST or outcome.all() or not outcome.any():
        return Finding(label.subject, f"{column}: AUC", "", "", Judgement.TOO_FEW)
    auc = float(roc_auc_score(outcome, sign * scored[column].to_numpy()))
    best = float(roc_auc_score(outcome, scored[label.true].to_numpy()))
    reached = (auc - 0.5) / (best - 0.5) if best > 0.5 else 0.0
    return Finding(label.subject, f"{column}: AUC", f"{auc:.3f}", f"{best:.3f}", _graded(reached, _GOOD, weak))


def calibration_error(score: Floats, chance: Floats) -> float:
    """Mean distance between scores and true probabilities, over tenths of the customers by their score.

    Args:
        score: probabilities that were published, one per customer.
        chance: the true ones.
    """
    bins = np.minimum((rankdata(score, "ordinal") - 1) * _CALIBRATION_BINS // len(score), _CALIBRATION_BINS - 1)
    counts = np.bincount(bins.astype(int), minlength=_CALIBRATION_BINS)
    off = np.abs(np.bincount(bins.astype(int), score - chance, _CALIBRATION_BINS))
    return float(off.sum() / counts.sum())


def _value(joined: pl.DataFrame) -> Iterator[Finding]:
    subject, column, true = "yearly value", "expected_value_365d_amount", "expected_amount_365d"
    if column in joined.columns:
        rows = joined.filter(pl.col(column).is_not_null())
        yield _ranks(subject, column, rows, true)
        total = float(rows[true].sum())
        ratio = float(rows[column].sum()) / total if total else float("nan")
        # Of a shop of a few months nobody knows how many stay a year; off by a factor of 1.65 is wrong even then.
        judged = _graded(-abs(np.log(ratio)) if ratio > 0 else -np.inf, -0.1, -0.5)
        yield Finding(subject, f"{column}: total over true", f"{ratio:.2f}", "1", judged)
    else:
        yield Finding(subject, column, "", "", Judgement.MISSING)
    yield _ranks(subject, "net_amount_365d", joined.filter(pl.col("net_amount_365d").is_not_null()), true)


def _ranks(subject: str, column: str, rows: pl.DataFrame, true: str) -> Finding:
    what = f"{column}: rank correlation"
    if rows.height < _FEWEST:
        return Finding(subject, what, "", "", Judgement.TOO_FEW)
    said, worth = _floats(rows[column]), _floats(rows[true])
    rho = float(spearmanr(said, worth).statistic) if said.std() and worth.std() else 0.0
    return Finding(subject, what, f"{rho:.3f}", "1", _graded(rho, 0.5, _TELLING_RANKS))


def _foresight(joined: pl.DataFrame, customers: pl.DataFrame) -> Iterator[Finding]:
    """No figure of the night may know more of the days to come than the true probability does."""
    highest, name, count = 0.0, "", 0
    for column in customers.columns:
        for days in (30, 90):
            z = foresight(joined, column, f"buy_{days}d_probability", f"bought_{days}d")
            if z is not None:
                count += 1
                highest, name = max((highest, name), (abs(z), column))
    judged = Judgement.WRONG if highest > _LEAK_Z else Judgement.GOOD
    what = f"highest of {count} |z|: {name}" if name else "no column to look at"
    yield Finding("foresight", what, f"{highest:.1f}", f"below {_LEAK_Z:g}", judged)


def foresight(joined: pl.DataFrame, column: str, true: str, came: str) -> float | None:
    """How much a column knows of what came, beyond the true probability, as a standard normal number.

    Args:
        joined: one row per customer, with the column, the true probability and what came.
        column: a number, a date or a flag; other columns, and those with fewer than 50 values, give None.
        true: the column of the true probability.
        came: the column of what came.
    """
    kind = joined.schema[column]
    if not (kind.is_numeric() or kind.is_temporal() or kind == pl.Boolean):
        return None
    rows = joined.filter(pl.col(column).is_not_null())
    if rows.height < _FEWEST or rows[column].n_unique() < 2:
        return None
    chance, outcome = rows[true].to_numpy(), rows[came].to_numpy().astype(float)
    doubt = chance * (1 - chance)
    if np.count_nonzero(doubt) < _FEWEST:
        return None
    # What the column says beyond the probability itself: less what a cubic of the probability's rank foretells of it.
    ranks = rankdata(_floats(rows[column])) / rows.height
    powers = np.vander(rankdata(chance) / rows.height, 4) * np.sqrt(doubt)[:, None]
    foretold, *_ = np.linalg.lstsq(powers, ranks * np.sqrt(doubt), rcond=None)
    beyond = ranks - np.vander(rankdata(chance) / rows.height, 4) @ foretold
    spread = float(np.sqrt((beyond**2 * doubt).sum()))
    return float((beyond * (outcome - chance)).sum() / spread) if spread > _NOTHING else None


def _floats(values: pl.Series) -> Floats:
    if values.dtype.is_temporal():
        values = values.to_physical()
    numbers: Floats = values.cast(pl.Float64).to_numpy()
    return numbers


def _segments(joined: pl.DataFrame, truth: Path) -> Iterator[Finding]:
    for column in ("segment_id", "rfm_segment", "lifecycle_stage"):
        rows = joined.filter(pl.col(column).is_not_null())
        what = f"{column}: differences told"
        if rows.height < _FEWEST:
            yield Finding("segments", what, "", "", Judgement.TOO_FEW)
            continue
        share = told_share(rows[column], rows["buy_90d_probability"])
        yield Finding("segments", what, f"{share:.3f}", "1", _graded(share, 0.15, _TELLING_SHARE))
    yield _taste(joined, truth)


def told_share(groups: pl.Series, value: pl.Series) -> float:
    """Share of the variance of ``value`` that lies between groups (η², less what chance gives as many groups)."""
    frame = pl.DataFrame({"group": groups, "value": value})
    means = frame.group_by("group").agg(pl.col("value").mean(), pl.len())
    values, sizes = frame["value"].to_numpy(), means["len"].to_numpy()
    total = float(((values - values.mean()) ** 2).sum())
    between = float(((means["value"].to_numpy() - values.mean()) ** 2 * sizes).sum())
    free = len(values) - len(sizes)
    if not total or free < 1:
        return 0.0
    return max(0.0, 1 - (total - between) / total * (len(values) - 1) / free)


def _taste(joined: pl.DataFrame, truth: Path) -> Finding:
    what = "top_category is a true favourite"
    favourites = pl.read_parquet(truth / "customers" / "*.parquet").select(
        "customer_no", pl.col("favourites").list.head(_FAVOURITES)
    )
    rows = joined.filter(pl.col("top_category").is_not_null()).join(favourites, on="customer_no").sort("customer_no")
    if rows.height < _FEWEST:
        return Finding("tastes", what, "", "", Judgement.TOO_FEW)
    # By chance: what customers would score with the category of another one.
    another = pl.col("top_category").gather((pl.int_range(pl.len()) + pl.len() // 2) % pl.len())
    hits, chance = rows.select(
        own=pl.col("favourites").list.contains(pl.col("top_category")).mean(),
        other=pl.col("favourites").list.contains(another).mean(),
    ).row(0)
    return Finding("tastes", what, f"{hits:.1%}", f"above {chance:.1%}", _graded(hits - chance, 0.15, 0.05))


def _offers(tables: dict[str, Path], joined: pl.DataFrame, truth: Path) -> Finding:
    """Whether new products that are recommended are of the categories that the customer really likes best."""
    subject, what = "recommendations", "new products of a true favourite category"
    if "recommendations" not in tables:
        return Finding(subject, what, "", "", Judgement.MISSING)
    categories = pl.read_parquet(truth / "products.parquet").select("category", product_id="sku")
    favourites = pl.read_parquet(truth / "customers" / "*.parquet").select(
        "customer_no", pl.col("favourites").list.head(_FAVOURITES)
    )
    listed = pl.read_parquet(tables["recommendations"]).filter(~pl.col("is_repeat")).join(categories, on="product_id")
    who = (
        listed.select("customer_id").unique()
        .join(joined.select("customer_id", "customer_no"), on="customer_id")
        .join(favourites, on="customer_no")
        .sort("customer_no")
    )  # fmt: skip
    if who.height < _FEWEST:
        return Finding(subject, what, "", "", Judgement.TOO_FEW)
    own, chance, error = told_tastes(listed, who)
    if error > _TELLING_ERROR:
        return Finding(subject, what, "", "", Judgement.TOO_FEW)
    return Finding(subject, what, f"{own:.1%}", f"above {chance:.1%}", _graded(own - chance, 0.04, 0.015))


def told_tastes(listed: pl.DataFrame, favourites: pl.DataFrame) -> tuple[float, float, float]:
    """How often what is listed is of a favourite category, of the customer's own and of another's.

    Args:
        listed: ``customer_id`` and ``category`` of each place.
        favourites: ``customer_id`` and their ``favourites``, in an order that tells nothing of them.

    Returns:
        The mean share over customers, that with another customer's favourites, and the difference's standard error.
    """
    another = favourites.with_columns(pl.col("favourites").gather((pl.int_range(pl.len()) + pl.len() // 2) % pl.len()))
    own, chance = (
        listed.join(of, on="customer_id")
        .group_by("customer_id")
        .agg(share=pl.col("favourites").list.contains(pl.col("category")).mean())
        .sort("customer_id")["share"]
        .to_numpy()
        for of in (favourites, another)
    )
    return float(own.mean()), float(chance.mean()), float((own - chance).std() / np.sqrt(len(own)))


def _texts(tables: dict[str, Path], truth: Path) -> Iterator[Finding]:
    """What the reader says of the texts that are published, and of the mentions in their bodies."""
    wanted = {"review_annotations": "sentiment", "review_entities": "entities", "review_aspects": "aspects"}
    if not wanted.keys() & tables.keys():
        yield Finding("texts", "sentiment, entities, aspects", "", "", Judgement.MISSING)
        return
    texts = pl.read_parquet(truth / "texts" / "*.parquet")
    if "review_annotations" in tables:
        texts = texts.join(
            pl.read_parquet(tables["review_annotations"]).select("review_id"), on="review_id", how="semi"
        )
    for table, subject in wanted.items():
        if table not in tables:
            yield Finding("texts", subject, "", "", Judgement.MISSING)
            continue
        said = pl.read_parquet(tables[table])
        if subject == "sentiment":
            rows = said.join(texts.select("review_id", true="sentiment"), on="review_id")
            sentiment = rows["sentiment"].replace_strict(_SENTIMENTS, default=None)
            figure = float((sentiment == rows["true"]).fill_null(value=False).sum()) / max(rows.height, 1)
            what = "sentiment: share right"
        else:
            figure = _mention_f1(said, texts, subject)
            what = f"{subject}: F1, same span and label"
        yield Finding("texts", what, f"{figure:.3f}", "1", _graded(figure, 0.8, 0.5))


def _mention_f1(said: pl.DataFrame, texts: pl.DataFrame, subject: str) -> float:
    # A title's mentions are not in the truth.
    said = said.filter(pl.col("field") == "body").rename({"start_offset": "start", "end_offset": "end"})
    if subject == "entities":
        keys = ["review_id", "start", "end", "label"]
        said = said.rename({"entity": "label"})
    else:
        keys = ["review_id", "start", "end", "aspect", "polarity"]
        said = said.with_columns(pl.col("polarity").replace_strict(_SENTIMENTS, return_dtype=pl.Int64))
    true = texts.select("review_id", subject).explode(subject).drop_nulls().unnest(subject).select(keys).unique()
    found = said.filter(pl.col("review_id").is_in(texts["review_id"].implode())).select(keys).unique()
    both = found.join(true, on=keys, how="semi").height
    return 2 * both / (found.height + true.height) if found.height + true.height else 1.0


def _effects(tables: dict[str, Path], truth: Path) -> Iterator[Finding]:
    """What whole campaigns are said to have done: the interval of the lift in the share of customers who order."""
    what = "intervals that hold the true effect"
    if "campaign_results" not in tables:
        yield Finding("campaigns", what, "", "", Judgement.MISSING)
        return
    effects = pl.read_parquet(truth / "effects" / "*.parquet")
    true = effects.group_by(campaign_id="campaign").agg(pl.col("effect").mean())
    results = pl.read_parquet(tables["campaign_results"])
    # While days are open the lift is that of the days so far; the truth is told of all fourteen.
    whole = results.filter(pl.col("arm").is_null(), pl.col("week").is_null(), pl.col("is_closed"))
    said = whole.drop_nulls("lift").join(true, on="campaign_id")
    if said.is_empty():
        yield Finding("campaigns", what, "", "", Judgement.TOO_FEW)
        return
    holds = said.filter(pl.col("effect").is_between(pl.col("lift_low"), pl.col("lift_high"))).height / said.height
    yield Finding("campaigns", what, f"{holds:.0%}", "95% nominal", _graded(holds, 0.9, 0.75))


def _deliveries(tables: dict[str, Path], truth: Path) -> Iterator[Finding]:
    """Planted dirt against what the night's accounts say became of it, to the row."""
    if "delivered_files" not in tables:
        yield Finding("deliveries", "what became of planted dirt", "", "", Judgement.MISSING)
        return
    accounts = pl.read_parquet(tables["delivered_files"])
    dirt, files = pl.read_parquet(truth / "dirt.parquet"), pl.read_parquet(truth / "files.parquet")
    refused = dirt.filter(pl.col("fate") == "refused")["file_name"].to_list()
    whole = files.filter(~pl.col("file_name").is_in(refused))
    absent = dirt.filter(pl.col("fate") == "absent")["file_name"].to_list()

    def planted(fate: str) -> int:
        return int(dirt.filter(pl.col("fate") == fate)["count"].sum())

    pairs = [
        ("rows to be quarantined", planted("quarantined"), int(accounts["quarantined_count"].sum())),
        ("exact duplicates", planted("duplicate"), int(accounts["duplicate_count"].sum())),
        ("unreadable files", planted("refused"), accounts.filter(pl.col("status") == "refused").height),
        ("files that never came", len(absent), len(set(absent) - set(accounts["file_name"].to_list()))),
        ("rows in readable files", int(whole["row_count"].sum()), int(accounts["record_count"].sum())),
    ]
    for what, expected, found in pairs:
        judged = Judgement.GOOD if expected == found else Judgement.WRONG
        yield Finding("deliveries", what, f"{found:,}", f"{expected:,}", judged)
