"""What a common budget would bring: which of tonight's candidates to send what, and what each limit costs.

A what-if for marketers. It sends nothing and changes no audience; those follow from the campaigns' files alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl
from rich import box
from rich.table import Table

from ml import campaigns as memberships_of
from ml.allocation import Choice, Limits, choose
from ml.campaigns.advancing import ONE_DAY, Cap
from ml.fairness import ATTRIBUTES, LEAST_RATIO, MIN_GROUP, UNKNOWN
from orchestration import audiences
from orchestration.campaigns import Campaign
from orchestration.previewing import customer_groups
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
_OTHERS = "others"
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
        quiet: campaigns for which tomorrow is a quiet day.
        capped: pairs of customer and campaign that a contact cap stops.
    """

    evening: date
    offers: pl.DataFrame
    choice: Choice
    is_margin: bool
    unvalued: tuple[str, ...]
    quiet: tuple[str, ...] = ()
    capped: int = 0


def plan(
    shop: Shop,
    warehouse: Warehouse,
    live: Sequence[Campaign],
    budget: float | None = None,
    most_customers: int | None = None,
    most_of: Mapping[str, int] | None = None,
    alike: str | None = None,
    least_share: float = LEAST_RATIO,
) -> Plan:
    """Whom to send what if all live campaigns drew on one budget on the latest evening, nobody held out.

    Everyone whom a campaign asks for, in whose way nothing stands and whom no contact cap stops, may get any of its
    arms, unless tomorrow is a quiet day. What a message is worth is the learned effect times the customer's order value
    where learners have won (``ml.customer_uplift``), else what the file assumes; the cost is taken off.

    Args:
        shop: the shop.
        warehouse: its warehouse.
        live: the campaigns.
        budget: what all messages and offers together may cost.
        most_customers: how many customers may get one.
        most_of: how many customers may get a campaign, by its id, or one of its arms, by ``<id>:<arm>``: what is in
            stock of what it offers.
        alike: age_band, gender or country: none of its groups is chosen much less often than customers on the whole.
        least_share: how often, beside all, at the least.

    Raises:
        FileNotFoundError: the shop has no warehouse yet.
        LookupError: no night has been built yet.
        ValueError: there is no campaign or arm of a name in ``most_of``, or nothing is known of ``alike``.
    """
    arms_of = {f"{campaign.campaign_id}:{arm.name}": campaign for campaign in live for arm in campaign.told_arms}
    strange = sorted(set(most_of or {}) - {campaign.campaign_id for campaign in live} - arms_of.keys())
    if strange:
        raise ValueError(f"{shop.name} has no live campaign {', '.join(strange)}.")
    if alike is not None and alike not in ATTRIBUTES:
        raise ValueError(f"{alike!r} is none of {', '.join(ATTRIBUTES)}, by which customers may be chosen alike.")
    with warehouse.connect(read_only=True) as con:
        evenings = audiences.told_evenings(con)
        if not evenings:
            raise LookupError(f"No night of {shop.name} has been built yet: run `perennial nightly` first.")
        evening = evenings[-1]
        asked = audiences.candidates(con, shop, live, evening).filter(pl.col("suppressed_because").is_null())
        stopped = stopped_by_caps(audiences.stored(con), shop, live, evening)
        groups = _groups(customer_groups(con, evening), alike) if alike else None
        learned: pl.DataFrame = con.sql(_LEARNED, params={"evening": evening}).pl()
        values: pl.DataFrame = con.sql(_ORDER_VALUE, params={"evening": evening}).pl()
    quiet = tuple(sorted(it.campaign_id for it in live if it.rules(shop).is_quiet(evening + ONE_DAY)))
    free = asked.filter(~pl.col("campaign_id").is_in(quiet)).join(
        stopped, on=["campaign_id", "customer_id"], how="anti"
    )
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
        free.select("campaign_id", "customer_id", "expected_amount")
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
    if groups is not None:
        offers = offers.join(groups, on="customer_id", how="left").with_columns(pl.col("group").fill_null(_OTHERS))
    limits = Limits(
        budget=budget,
        most_customers=most_customers,
        most_of_offer={_offer_name(name): most for name, most in (most_of or {}).items() if name in arms_of},
        most_of_campaign={name: most for name, most in (most_of or {}).items() if name not in arms_of},
        least_share=least_share if groups is not None else 0.0,
    )
    valued = set(offers["campaign_id"])
    return Plan(
        evening=evening,
        offers=offers,
        choice=choose(offers, limits),
        is_margin=share is not None,
        unvalued=tuple(sorted(set(known["campaign_id"]) - valued)),
        quiet=quiet,
        capped=asked.join(stopped, on=["campaign_id", "customer_id"], how="semi").height,
    )


def _offer_name(place: str) -> str:
    """The name of an arm's offer among the choice's: win_back:offer is "win_back: offer"."""
    return place.replace(":", ": ", 1)


def stopped_by_caps(memberships: pl.DataFrame, shop: Shop, live: Sequence[Campaign], evening: date) -> pl.DataFrame:
    """The customers who have had as many messages as they may by tomorrow: ``campaign_id``, ``customer_id``.

    Tomorrow's own messages are what the plan decides on, so they don't count.
    """
    before = memberships_of.rewind(memberships, evening)
    day = evening + ONE_DAY
    over_all = shop.campaigns.cap
    shops = memberships_of.at_cap(before, Cap(over_all.messages, over_all.days) if over_all else None, day)
    frames = [pl.DataFrame(schema={"campaign_id": pl.String, "customer_id": pl.String})]
    for campaign in live:
        own = memberships_of.at_cap(before, campaign.rules(shop).cap, day, campaign.campaign_id)
        stopped = pl.concat([shops, own]).unique()
        frames.append(pl.DataFrame({"customer_id": stopped}).select(pl.lit(campaign.campaign_id).alias("campaign_id"),
                                                                    "customer_id"))  # fmt: skip
    return pl.concat(frames)


def _groups(customers: pl.DataFrame, name: str) -> pl.DataFrame:
    """Each customer's group by an attribute; groups too small to be judged are one.

    Raises:
        ValueError: the shop knows nothing of it.
    """
    if not customers[name].count():
        raise ValueError(f"The shop knows no customer's {name}, so nobody can be chosen alike by it.")
    group = pl.col(name).cast(pl.String).fill_null(UNKNOWN)
    return customers.select(
        "customer_id", group=pl.when(group.len().over(group) >= MIN_GROUP).then(group).otherwise(pl.lit(_OTHERS))
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
        kind, _, what = name.partition(" ")
        said = words.get(name, f"One more of {what} would bring {{price:,.2f}} more.")
        if kind == "group":
            said = (
                f"If one customer fewer of the group {what} had to be sent something, {{price:,.2f}} more would come."
            )
        told.append(said.format(price=price) if price > 1e-9 else f"The limit on {name} doesn't bind.")
    if found.capped:
        told.append(f"Contact caps stop {found.capped:,} messages that campaigns ask for.")
    if found.quiet:
        told.append(f"Left out, since tomorrow is a quiet day for them: {', '.join(found.quiet)}.")
    if found.unvalued:
        told.append(f"Left out, since their files assume no uplift and none is learned: {', '.join(found.unvalued)}.")
    return told
