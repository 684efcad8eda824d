"""A fitted model's card: what it learned from, how well it does, for whom, and where it ends; as text and one picture.

Where cards are kept is the caller's choice.
"""

from collections.abc import Sequence
from html import escape

from ml.fairness import Fairness
from ml.propensity.artefact import Propensity
from ml.propensity.metrics import Quality

_SIDE, _MARGIN, _SIZE = 320, 44, 420
_EVENT = {"purchase": "buys within {days} days", "churn": "doesn't buy within {days} days"}


def write_card(model: Propensity, fairness: Sequence[Fairness] = ()) -> str:
    """The card as Markdown; the same text for the same model.

    Args:
        model: a fitted model.
        fairness: verdicts of ``ml.fairness.judge_fairness`` on its scores, if the shop has attributes to judge by.
    """
    event = _EVENT[model.label].format(days=model.horizon_days)
    whom = "customers who have bought" if model.label == "churn" else "customers who have bought or browsed"
    lines = [
        f"# {model.model_version}",
        "",
        f"The probability that a customer {event} after an evening. Asked of {whom}.",
        "",
        "## What it learned from",
        "",
        f"- Cut-off: {model.cutoff}; no window that ends later was looked at.",
        f"- Snapshots: {model.split.note}.",
        f"- Rows: {model.learned['buyers']:,} of buyers, {model.learned['prospects']:,} of others.",
        f"- Features ({len(model.feature_names)}): {_names(model.feature_names)}.",
        f"- Left out ({len(model.left_out)}): {_left_out(model)}.",
        f"- Fitted with {', '.join(f'{name} {version}' for name, version in sorted(model.versions.items()))}; "
        f"seed {model.seed}; {len(model.trials)} trials.",
        "",
        "## How well it does",
        "",
    ]
    if model.reason:
        lines += [
            f"**It is only a prior**: {model.reason}. Scores are the buy-till-you-die probability on the shop's level, "
            "or the rate of customers as recent; they carry this reason.",
        ]
    else:
        lines += [*_figures(model), "", *_calibration(model)]
    lines += ["", "## Whom it treats how", "", *_fairness(fairness), "", "## Where it ends", "", *_limits(model)]
    return "\n".join(lines) + "\n"


def draw_calibration(model: Propensity) -> str:
    """The calibration plot as a standalone SVG: foretold against what came, in ten groups of equal size.

    A point on the diagonal means that as many did as was said. Without figures (a prior) the plot says so.
    """
    bins = model.metrics.calibration_bins
    title = f"{model.model_version}: foretold and come"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_SIZE} {_SIZE}" width="{_SIZE}" height="{_SIZE}" '
        f'role="img" aria-label="{escape(title, quote=True)}" font-family="sans-serif" font-size="12" fill="#222">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{_SIZE}" height="{_SIZE}" fill="#fff"/>',
        f'<text x="{_MARGIN}" y="24" font-size="13">Foretold (across) and come (up), ten groups</text>',
    ]
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        x, y = _at(tick), _up(tick)
        parts += [
            f'<line x1="{x}" y1="{_up(0)}" x2="{x}" y2="{_up(1)}" stroke="#e4e4e4"/>',
            f'<line x1="{_at(0)}" y1="{y}" x2="{_at(1)}" y2="{y}" stroke="#e4e4e4"/>',
            f'<text x="{x}" y="{_up(0) + 18}" text-anchor="middle">{tick:.0%}</text>',
            f'<text x="{_at(0) - 8}" y="{y + 4}" text-anchor="end">{tick:.0%}</text>',
        ]
    parts.append(
        f'<line x1="{_at(0)}" y1="{_up(0)}" x2="{_at(1)}" y2="{_up(1)}" stroke="#888" stroke-dasharray="5 4"/>'
    )
    if not bins:
        parts.append(f'<text x="{_at(0.5)}" y="{_up(0.5)}" text-anchor="middle">a prior: nothing to plot</text>')
    for count, mean, rate in bins:
        parts.append(
            f'<circle cx="{_at(mean)}" cy="{_up(rate)}" r="5" fill="#1f6f5c">'
            f"<title>{count:,} customers: foretold {mean:.1%}, came {rate:.1%}</title></circle>"
        )
    return "\n".join([*parts, "</svg>"]) + "\n"


def _at(share: float) -> float:
    return round(_MARGIN + 16 + share * _SIDE, 1)


def _up(share: float) -> float:
    return round(_MARGIN + (1 - share) * _SIDE, 1)


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "none"


def _left_out(model: Propensity) -> str:
    return "; ".join(f"`{name}` ({why})" for name, why in sorted(model.left_out.items())) or "none"


def _figures(model: Propensity) -> list[str]:
    metrics = model.metrics
    rows: list[tuple[str, Quality | None]] = [
        ("**this model**", metrics.model),
        ("its logistic half alone", metrics.logistic),
        ("its boosted half alone", metrics.booster),
        ("rate of customers as recent", metrics.recency_rule),
        ("this model, where there is a buy-till-you-die probability", metrics.model_where_btyd),
        ("buy-till-you-die alone", metrics.btyd),
    ]
    table = [
        "On the latest closed window, by a model learned from those before it; each half of the customers by a "
        "calibration learned on the other half.",
        "",
        "| | customers | base rate | AUC | Brier | log loss | ECE | lift, top tenth |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return table + [
        f"| {name} | {each.n:,} | {_number(each.base_rate)} | {_number(each.auc)} | {_number(each.brier, 4)} | "
        f"{_number(each.log_loss, 4)} | {_number(each.ece)} | {_number(each.lift, 2)} |"
        for name, each in rows
        if each
    ]


def _calibration(model: Propensity) -> list[str]:
    table = ["| tenth | customers | foretold | came |", "|---|---|---|---|"]
    return table + [
        f"| {place} | {count:,} | {mean:.1%} | {rate:.1%} |"
        for place, (count, mean, rate) in enumerate(model.metrics.calibration_bins, 1)
    ]


def _fairness(fairness: Sequence[Fairness]) -> list[str]:
    if not fairness:
        return ["Not judged: no age band, gender or country is known, or no window has closed since it was fitted."]
    words = {True: "within bounds", False: "**outside the bounds**", None: "not judged"}
    return [f"- {each.text} ({words[each.is_fair]})." for each in fairness]


def _limits(model: Propensity) -> list[str]:
    limits = [
        "- It speaks of customers as the features show them. A campaign, a price or a season that the past didn't have "
        "is not in it.",
        "- The range around a score is for the rate of customers like this one (80 %), with a shop's level that moves "
        f"by {model.spread.level_sd:.2f} in log-odds from window to window; it is no promise about one person.",
        "- It says who is likely to, not whom a message would move: that takes a holdout.",
    ]
    if not model.split.is_embargoed:
        limits.append(
            "- The history is short: windows of neighbouring parts overlap, so its figures are a little kind."
        )
    return limits


def _number(value: float | None, digits: int = 3) -> str:
    return "" if value is None else f"{value:.{digits}f}"
