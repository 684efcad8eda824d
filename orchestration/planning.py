"""What a common budget would bring: which of tonight's candidates to send what, and what each limit costs.

A what-if for marketers. It sends nothing and changes no audience; those follow from the campaigns' files alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl
from rich import box
from rich.table import Table

from ml.allocation import Choice, Limits, choose
from orchestration import audiences
from orchestration.campaigns import Campaign
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_LEARNED = """
    select customer_id, channel, uplift_probability from ml.customer_uplift
    where is_by_learner and as_of_date = $evening
"""
_ORDER_VALUE = """
    select customer_id, cast(sum(gross_amount) as double) / nullif(sum(order_count), 0) as order_value
    from intermediate.customer_days where event_date <= $evening and event_date > $evening - 365 group by customer_id
"""
_LEARNED_SCHEMA = {"customer_id": pl.String, "channel": pl.String, "uplift_probability": pl.Float64}
_VALUE_SCHEMA = {"customer_id": pl.String, "order_value": pl.Float64}


@dataclass(frozen=True)
class Plan:
    """A choice among tonight's candidates.

    Attributes:
        evening: the evening.
        offers: all that could be sent: ``customer_id``, ``offer`` (campaign and arm), ``campaign_id``, ``value``,
            ``cost``, ``basis`` (learned or assumed).
        choice: what to send; see ``ml.allocation``.
        is_margin: whether values are margin; else they are revenue, since the shop doesn't say what is left of it.
        unvalued: campaigns of whose messages nothing is known or assumed.
    """

    evening: date
    offers: pl.DataFrame
    choice: Choice
    is_margin: bool
    unvalued: tuple[str, ...]


def plan(
    shop: Shop,
    warehouse: Warehouse,
    live: Sequence[Campaign],
    budget: float | None = None,
    most_customers: int | None = None,
    most_of: Mapping[str, int] | None = None,
) -> Plan:
    """Whom to send what if all live campaigns drew on one budget on the latest evening, nobody held out.

    Everyone whom a campaign asks for, and in whose way nothing stands, may get any of its arms. What a message is worth
    is the learned effect times the customer's order value where learners have won (``ml.customer_uplift``), else what
    the file assumes; the cost is taken off.

    Args:
        shop: the shop.
        warehouse: its warehouse.
        live: the campaigns.
        budget: what all messages and offers together may cost.
        most_customers: how many customers may get one.
        most_of: how many customers may get a campaign, by its id.

    Raises:
        FileNotFoundError: the shop has no warehouse yet.
        LookupError: no night has been built yet.
        ValueError: there is no campaign of a name in ``most_of``.
    """
    strange = sorted(set(most_of or {}) - {campaign.campaign_id for campaign in live})
    if strange:
        raise ValueError(f"{shop.name} has no live campaign {', '.join(strange)}.")
    with warehouse.connect(read_only=True) as con:
        evenings = audiences.told_evenings(con)
        if not evenings:
            raise LookupError(f"No night of {shop.name} has been built yet: run `perennial nightly` first.")
        evening = evenings[-1]
        asked = audiences.candidates(con, shop, live, evening).filter(pl.col("suppressed_because").is_null())
        learned: pl.DataFrame = con.sql(_LEARNED, params={"evening": evening}).pl()
        values: pl.DataFrame = con.sql(_ORDER_VALUE, params={"evening": evening}).pl()
    share = shop.campaign_results.margin_share
    arms = pl.DataFrame(
        [
            (campaign.campaign_id, campaign.channel, f"{campaign.campaign_id}: {arm.name}", float(arm.cost))
            for campaign in live
            for arm in campaign.told_arms
        ],
        schema={"campaign_id": pl.String, "channel": pl.String, "offer": pl.String, "cost": pl.Float64},
        orient="row",
    )
    by_learner = pl.col("uplift_probability") * pl.col("order_value")
    known = (
        asked.select("campaign_id", "customer_id", "expected_amount")
        .join(arms, on="campaign_id")
        .join(learned.match_to_schema(_LEARNED_SCHEMA), on=["customer_id", "channel"], how="left")
        .join(values.match_to_schema(_VALUE_SCHEMA), on="customer_id", how="left")
        .with_columns(
            amount=pl.coalesce(by_learner, "expected_amount"),
            basis=pl.when(by_learner.is_not_null()).then(pl.lit("learned")).otherwise(pl.lit("assumed")),
        )
    )
    offers = (
        known.drop_nulls("amount")
        .with_columns(value=pl.col("amount") * (1.0 if share is None else float(share)) - pl.col("cost"))
        .select("customer_id", "offer", "campaign_id", "value", "cost", "basis")
        .sort("customer_id", "offer")
    )
    limits = Limits(budget=budget, most_customers=most_customers, most_of_campaign=most_of or {})
    valued = set(offers["campaign_id"])
    return Plan(
        evening=evening,
        offers=offers,
        choice=choose(offers, limits),
        is_margin=share is not None,
        unvalued=tuple(sorted(set(known["campaign_id"]) - valued)),
    )


def tabulate(found: Plan, currency: str) -> Table:
    """The plan for the terminal: a row per campaign and arm, then what limits cost."""
    what = "margin" if found.is_margin else "revenue (the shop's file says nothing of its margin)"
    table = Table(
        title=f"One budget for all campaigns, evening of {found.evening}: expected {what} less cost, in {currency}",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
    )
    for name in ("campaign: arm", "could get it", "chosen", "cost", "expected", "told by"):
        table.add_column(name, justify="left" if name in ("campaign: arm", "told by") else "right")
    chosen = found.choice.chosen.group_by("offer").agg(pl.len(), pl.col("cost", "value").sum())
    rows = (
        found.offers.group_by("offer")
        .agg(could=pl.len(), basis=pl.col("basis").unique().sort().str.join(", "))
        .join(chosen, on="offer", how="left")
        .fill_null(0)
        .sort("value", "offer", descending=[True, False])
    )
    for row in rows.iter_rows(named=True):
        table.add_row(
            row["offer"], f"{row['could']:,}", f"{row['len']:,}", f"{row['cost']:,.2f}", f"{row['value']:,.2f}",
            row["basis"],
        )  # fmt: skip
    table.add_section()
    total = found.choice.chosen
    table.add_row(
        "all", f"{found.offers['customer_id'].n_unique():,}", f"{total.height:,}", f"{total['cost'].sum():,.2f}",
        f"{found.choice.value:,.2f}", "",
    )  # fmt: skip
    return table


def sentences(found: Plan, currency: str) -> list[str]:
    """What limits cost, and what is left out, as sentences."""
    words = {
        "budget": f"One more {currency} of budget would bring {{price:,.2f}} more.",
        "most_customers": "One more customer would bring {price:,.2f} more.",
    }
    told = []
    for name, price in found.choice.prices.items():
        said = words.get(name, f"One more of {name.removeprefix('campaign ')} would bring {{price:,.2f}} more.")
        told.append(said.format(price=price) if price > 1e-9 else f"The limit on {name} doesn't bind.")
    if found.unvalued:
        told.append(f"Left out, since their files assume no uplift and none is learned: {', '.join(found.unvalued)}.")
    return told
