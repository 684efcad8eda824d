"""Whether a score treats groups of customers alike: who is selected, how rightly, and how well probabilities hold.

Which attributes there are, and what is done about a finding, is not here. The attributes are for judging, not for
scoring.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

Floats = npt.NDArray[np.float64]

# Four fifths: US Equal Employment Opportunity Commission (1978), Uniform Guidelines on Employee Selection Procedures.
LEAST_RATIO = 0.8
# Differences of rates between groups: Hardt, Price & Srebro (2016), equality of opportunity, with a tolerance.
LARGEST_GAP = 0.1
MIN_GROUP = 50
MIN_OUTCOMES = 10
ATTRIBUTES = ("age_band", "gender", "country")
UNKNOWN = "(not known)"

GROUP_SCHEMA = pl.Schema(
    {
        "attribute": pl.String,
        "group": pl.String,
        "n": pl.Int64,
        "is_judged": pl.Boolean,
        "base_rate": pl.Float64,
        "selection_rate": pl.Float64,
        "true_positive_rate": pl.Float64,
        "false_positive_rate": pl.Float64,
        "mean_probability": pl.Float64,
        "calibration_gap": pl.Float64,
    }
)


@dataclass(frozen=True)
class Fairness:
    """The verdict on one attribute.

    Attributes:
        attribute: what the groups differ in.
        groups: judged groups.
        selection_ratio: lowest selection rate over the highest; None where fewer than two groups could be judged or
            nobody is selected.
        true_positive_gap: between the highest and the lowest true positive rate; None where it isn't known of two
            groups.
        false_positive_gap: likewise of the false positive rate.
        calibration_gap: the largest distance, in any group, between mean probability and rate of the event.
        is_fair: ratio at least 0.8 and gaps at most 0.1, as far as they are known, or no further off than chance makes
            groups of these sizes; None where no two groups could be judged.
        text: the verdict as a sentence.
    """

    attribute: str
    groups: int
    selection_ratio: float | None
    true_positive_gap: float | None
    false_positive_gap: float | None
    calibration_gap: float | None
    is_fair: bool | None
    text: str


def judge_fairness(
    scores: pl.DataFrame,
    outcomes: pl.DataFrame,
    attributes: pl.DataFrame,
    threshold: float | None = None,
    names: Sequence[str] = ATTRIBUTES,
) -> tuple[list[Fairness], pl.DataFrame]:
    """Compares groups of customers under a score, with fairlearn's rates (Weerts et al. 2023).

    Args:
        scores: ``customer_id``, ``probability``.
        outcomes: ``customer_id``, ``outcome`` (whether the label came true; null = not known).
        attributes: ``customer_id`` and any of ``names``; an empty value is a group of its own.
        threshold: who is selected: a probability at least this high; None = the highest tenth, as a campaign would.
        names: the attributes to judge; those that the shop doesn't have are passed over.

    Returns:
        A verdict for each attribute that is there, and the groups' figures (``GROUP_SCHEMA``). Groups below 50
        customers are listed, not judged; a true (false) positive rate needs 10 customers with (without) the event.

    Raises:
        ValueError: a customer is repeated in one of the frames.
    """
    for name, frame in (("scores", scores), ("outcomes", outcomes), ("attributes", attributes)):
        if repeated := frame.height - frame["customer_id"].n_unique():
            raise ValueError(f"{name} has {repeated} repeated rows: expected one per customer_id")
    rows = (
        scores.select("customer_id", "probability")
        .join(outcomes.select("customer_id", pl.col("outcome").cast(pl.Int64)), on="customer_id")
        .drop_nulls()
        .join(attributes, on="customer_id", how="left")
        .sort("customer_id")
    )
    threshold = _top_tenth(rows["probability"]) if threshold is None else threshold
    rows = rows.with_columns(selected=(pl.col("probability") >= threshold).cast(pl.Int64))
    present = [name for name in names if name in attributes.columns and attributes[name].count()]
    figures = [_groups(rows, name) for name in present] if rows.height else []
    tables = pl.concat(figures) if figures else pl.DataFrame(schema=GROUP_SCHEMA)
    return [_verdict(name, table) for name, table in zip(present, figures, strict=bool(figures))], tables


def _top_tenth(probability: pl.Series) -> float:
    top = probability.sort(descending=True)
    return float(top[max(0, top.len() // 10 - 1)]) if top.len() else 1.0


def _groups(rows: pl.DataFrame, attribute: str) -> pl.DataFrame:
    from fairlearn.metrics import MetricFrame, count, selection_rate, true_positive_rate
    from fairlearn.metrics import false_positive_rate as false_rate

    group = rows[attribute].cast(pl.String).fill_null(UNKNOWN)
    outcome, selected = rows["outcome"].to_numpy(), rows["selected"].to_numpy()
    by_group = MetricFrame(
        metrics={
            "n": count,
            "selection_rate": selection_rate,
            "true_positive_rate": true_positive_rate,
            "false_positive_rate": false_rate,
        },
        y_true=outcome,
        y_pred=selected,
        sensitive_features=group.to_numpy(),
    ).by_group
    found = []
    for name in sorted(by_group.index):
        mine = (group == name).to_numpy()
        n, positive = int(mine.sum()), int(outcome[mine].sum())
        rates = by_group.loc[name]
        base, mean = float(outcome[mine].mean()), float(rows["probability"].to_numpy()[mine].mean())
        found.append(
            {
                "attribute": attribute,
                "group": str(name),
                "n": n,
                "is_judged": n >= MIN_GROUP,
                "base_rate": base,
                "selection_rate": float(rates["selection_rate"]),
                "true_positive_rate": float(rates["true_positive_rate"]) if positive >= MIN_OUTCOMES else None,
                "false_positive_rate": float(rates["false_positive_rate"]) if n - positive >= MIN_OUTCOMES else None,
                "mean_probability": mean,
                "calibration_gap": mean - base,
            }
        )
    return pl.DataFrame(found, schema=GROUP_SCHEMA)


def _verdict(attribute: str, table: pl.DataFrame) -> Fairness:
    judged = table.filter(pl.col("is_judged"))
    if judged.height < 2:
        text = f"{attribute}: fewer than two groups of at least {MIN_GROUP} customers, so nothing to compare"
        return Fairness(attribute, judged.height, None, None, None, None, None, text)
    customers = judged["n"].to_numpy().astype(float)
    positives = customers * judged["base_rate"].to_numpy()
    selection = judged["selection_rate"].to_numpy()
    ratio = float(selection.min() / selection.max()) if selection.max() > 0 else None
    true_gap, false_gap = _gap(judged["true_positive_rate"]), _gap(judged["false_positive_rate"])
    off = np.abs(judged["calibration_gap"].to_numpy())
    calibration = float(off.max())
    faults = []
    if ratio is not None and ratio < LEAST_RATIO and _is_beyond_chance(selection, customers):
        faults.append(f"selected {ratio:.2f} times as often")
    for words, name, gap, sizes in (
        ("true positive rates", "true_positive_rate", true_gap, positives),
        ("false positive rates", "false_positive_rate", false_gap, customers - positives),
    ):
        known = judged[name].is_not_null().to_numpy()
        rates = judged[name].drop_nulls().to_numpy()
        if gap is not None and gap > LARGEST_GAP and _is_beyond_chance(rates, sizes[known]):
            faults.append(f"{words} {gap:.2f} apart")
    spread = np.sqrt(judged["base_rate"].to_numpy() * (1 - judged["base_rate"].to_numpy()) / customers)
    if calibration > LARGEST_GAP and (off > np.maximum(LARGEST_GAP, _quantile(len(off)) * spread)).any():
        faults.append(f"probabilities off by {calibration:.2f}")
    text = f"{attribute}: " + ("; ".join(faults) if faults else f"{judged.height} groups are treated alike")
    return Fairness(attribute, judged.height, ratio, true_gap, false_gap, calibration, not faults, text)


def _is_beyond_chance(rates: Floats, sizes: Floats) -> bool:
    """Whether the lowest and the highest rate differ by more than chance makes the furthest of so many groups differ.

    A test of two proportions at 5 %, divided by the number of pairs (Bonferroni).
    """
    low, high = int(np.argmin(rates)), int(np.argmax(rates))
    pooled = float((rates[low] * sizes[low] + rates[high] * sizes[high]) / (sizes[low] + sizes[high]))
    spread = np.sqrt(pooled * (1 - pooled) * (1 / sizes[low] + 1 / sizes[high]))
    return bool(rates[high] - rates[low] > _quantile(len(rates) * (len(rates) - 1) // 2) * spread)


def _quantile(tests: int) -> float:
    from scipy.stats import norm

    return float(norm.isf(0.025 / max(tests, 1)))


def _gap(rates: pl.Series) -> float | None:
    known = rates.drop_nulls().to_numpy()
    return float(known.max() - known.min()) if len(known) > 1 else None
