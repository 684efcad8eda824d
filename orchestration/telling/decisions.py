"""What of a night somebody should look at: files, rows, models, groups, campaigns, complaints, customers who leave."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from orchestration.telling.deliveries import missing_days
from orchestration.telling.night import Night
from orchestration.telling.wording import count, day, money, name_of, share

# So many texts must speak of a thing, and the share of unkind ones must have risen beyond its range.
_SURGE_TEXTS = 5
# What came of a campaign that ended long ago is no news.
_CAMPAIGN_DAYS = 56
# As the night's check warns of it.
_QUARANTINE_SHARE = 0.01


@dataclass(frozen=True)
class Decision:
    """Something to look at.

    Attributes:
        kind: how bad it is.
        text: what it is, in plain words.
        page: the page of the dashboard that says more; None where there is none.
    """

    kind: Literal["error", "warning"]
    text: str
    page: str | None = None


def decisions(night: Night) -> Iterator[Decision]:
    """What somebody should look at, in the order of a night: what was delivered, models, customers."""
    yield from _deliveries(night)
    yield from _models(night)
    yield from _campaigns(night)
    yield from _customers(night)
    yield from _surges(night)


def _deliveries(night: Night) -> Iterator[Decision]:
    files = night.one(
        "select count(*) filter (status = 'refused') as refused, "
        "sum(quarantined_count) filter (last_event_date > $week)::bigint as bad, "
        "sum(record_count - other_log_count) filter (last_event_date > $week)::bigint as rows from delivered_files",
        week=night.as_of_date - timedelta(days=7),
    )
    if files.get("refused"):
        yield Decision("warning", f"{count(files['refused'])} delivered files could not be read.", "Data")
    if files.get("rows") and files["bad"] / files["rows"] > _QUARANTINE_SHARE:
        bad = share(files["bad"] / files["rows"], 1)
        yield Decision("warning", f"{bad} of the week's rows could not be read and were set aside.", "Data")
    for log, last, days in missing_days(night):
        yield Decision("warning", f"{name_of(log)} end on {day(last)}: {days} days are missing.", "Data")


def _models(night: Night) -> Iterator[Decision]:
    worse = night.ask(
        "select label, horizon_days, scorer from model_scorecard where is_model_worse and lifecycle_stage = 'all' "
        "and as_of_month = (select max(as_of_month) from model_scorecard) group by all order by all"
    )
    for label, days, scorer in worse.rows():
        yield Decision(
            "error", f"The {label} model ({days} days) did worse than the baseline {name_of(scorer).lower()}.", "Models"
        )
    drifted = night.ask(
        "select distinct label from feature_drift where name = 'probability' and level = 'large' order by 1"
    )
    for (label,) in drifted.rows():
        yield Decision("warning", f"Tonight's {label} scores lie far from those that the model learned from.", "Models")


def _campaigns(night: Night) -> Iterator[Decision]:
    results = night.ask(
        "select campaign_id, verdict from campaign_results where arm is null and week is null "
        "and verdict in ('cost_orders', 'arms_differ') and (not is_closed or first_send_date > $since) "
        "order by campaign_id",
        since=night.as_of_date - timedelta(days=_CAMPAIGN_DAYS),
    )
    for campaign, verdict in results.rows():
        if verdict == "cost_orders":
            yield Decision("error", f"The campaign {campaign} cost orders, beyond chance: stop it.", "Campaigns")
        else:
            yield Decision(
                "warning",
                f"In the campaign {campaign} the arms differ more than a fair draw would have them: nothing can be "
                "said of what it brought.",
                "Campaigns",
            )


def _customers(night: Night) -> Iterator[Decision]:
    late, spent = _group(
        night, "lifecycle_stage = 'at_risk' and value_tier in ('top_1_pct', 'top_5_pct', 'top_10_pct')"
    )
    if late:
        yield Decision("warning", f"{count(late)} of the best tenth of customers are late{spent}.", "Customers")
    waiting, spent = _group(night, "has_open_complaint")
    if waiting:
        yield Decision(
            "warning",
            f"{count(waiting)} customers have complained and not been heard of since{spent}.",
            "Customers",
        )


def _group(night: Night, who: str) -> tuple[int, str]:
    """How many customers a condition holds for, and what they brought, in words; none where they are too few."""
    found = night.ask_groups(
        f"select count(*) as n, sum(net_amount_365d)::double as spent from customer_lifecycle where {who}",
        {"n": ("spent",)},
    ).row(0, named=True)
    spent = "" if found["spent"] is None else f"; they brought {money(found['spent'], night.currency)} in the last year"
    return found["n"], spent


def _surges(night: Night) -> Iterator[Decision]:
    surges = night.ask(
        """
        select coalesce(product_name, 'The shop as a whole') as what, aspect, negative_text_count as unkind,
            text_count as texts, negative_share_12w as usual
        from voice_of_customer
        where week_start_date > $since and text_count >= $fewest and negative_share_low > negative_share_12w
        order by negative_text_count desc, what, aspect limit 3
        """,
        since=night.as_of_date - timedelta(days=14),
        fewest=_SURGE_TEXTS,
    )
    for what, aspect, unkind, texts, usual in surges.rows():
        yield Decision(
            "warning",
            f"{what}: {unkind} of {texts} texts in a week complain of {aspect.replace('_', ' ')}; in the twelve weeks "
            f"before it was {usual:.0%}.",
            "Voice",
        )
