"""Memberships from one evening to the next: who comes in, who leaves, who gets a message, what stands in the way.

Whoever a campaign asks for is a member until an evening on which they no longer are; each membership brings one message
at the most. What stands in the way of it is told, and looked at again every evening. Nothing of this depends on an
arm: a held-out customer's message counts as if it had been sent, so both arms meet the same caps and limits.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import polars as pl

from ml.campaigns.assigning import HOLDOUT, Arm, draw_arms, is_globally_held_out, uniform

ONE_DAY = timedelta(days=1)

CANDIDATE_SCHEMA = pl.Schema(
    {
        "campaign_id": pl.String,
        "customer_id": pl.String,
        "why_in": pl.String,
        "is_entering": pl.Boolean,
        "suppressed_because": pl.String,
        "rank_value": pl.Float64,
        "expected_amount": pl.Float64,
        "expected_low_amount": pl.Float64,
        "expected_high_amount": pl.Float64,
    }
)
MEMBERSHIP_SCHEMA = pl.Schema(
    {
        "campaign_id": pl.String,
        "customer_id": pl.String,
        "arm": pl.String,
        "is_held_out": pl.Boolean,
        "why_in": pl.String,
        "channel": pl.String,
        "offer": pl.String,
        "due_date": pl.Date,
        "send_date": pl.Date,
        "suppressed_because": pl.String,
        "first_suppressed_because": pl.String,
        "expected_incremental_amount": pl.Float64,
        "expected_incremental_low_amount": pl.Float64,
        "expected_incremental_high_amount": pl.Float64,
        "entered_on": pl.Date,
        "left_on": pl.Date,
    }
)
_MESSAGE = (
    "offer",
    "due_date",
    "send_date",
    "expected_incremental_amount",
    "expected_incremental_low_amount",
    "expected_incremental_high_amount",
)
_EXPECTED = {
    "expected_incremental_amount": "expected_amount",
    "expected_incremental_low_amount": "expected_low_amount",
    "expected_incremental_high_amount": "expected_high_amount",
}
_IN_ORDER = ("campaign_id", "customer_id", "entered_on")


@dataclass(frozen=True)
class Cap:
    """At most so many messages in so many days."""

    messages: int
    days: int


@dataclass(frozen=True)
class Rules:
    """What one campaign keeps to.

    Attributes:
        campaign_id: its id.
        channel: email or sms.
        arms: ways to treat who isn't held out.
        holdout_share: the share that is held out.
        first_evening: nobody comes in before it.
        last_evening: nobody comes in, and no message is due, after it; None = it goes on.
        only_entering: only who has just come into one of its stages comes in.
        cap: on its own messages; None = none.
        at_most: messages of one evening, held-out customers included; None = no limit.
        budget: what its messages may cost in all; None = no limit.
        is_quiet: whether no message goes out on the day.
    """

    campaign_id: str
    channel: str
    arms: Sequence[Arm]
    holdout_share: float
    first_evening: date
    last_evening: date | None = None
    only_entering: bool = False
    cap: Cap | None = None
    at_most: int | None = None
    budget: float | None = None
    is_quiet: Callable[[date], bool] = field(default=lambda _: False)

    @property
    def is_once(self) -> bool:
        """Whether there is but one evening on which it looks at anyone."""
        return self.first_evening == self.last_evening


@dataclass(frozen=True)
class ShopRules:
    """What all campaigns of a shop keep to.

    Attributes:
        key: of the draws.
        global_holdout_share: the share of customers who get no campaign at all.
        cap: on messages of all campaigns together; None = none.
        held_out: per campaign, the customers who were ever published as held out of it.
        person_of: per customer who has turned out to be another one, the person they are; all others are their own.
    """

    key: bytes
    global_holdout_share: float = 0.0
    cap: Cap | None = None
    held_out: Mapping[str, Collection[str]] = field(default_factory=dict)
    person_of: Mapping[str, str] = field(default_factory=dict)


def no_memberships() -> pl.DataFrame:
    """An empty table of memberships."""
    return pl.DataFrame(schema=MEMBERSHIP_SCHEMA)


def rewind(memberships: pl.DataFrame, evening: date) -> pl.DataFrame:
    """The memberships as they stood before the evening, so that it and all later ones can be gone through again.

    What stood in the way of a message before the evening is not known any more where one came later; ``advance`` looks
    at it anew.
    """
    before = memberships.filter(pl.col("entered_on") < evening)
    undone = pl.col("due_date") > evening
    return before.with_columns(
        *[pl.when(undone).then(None).otherwise(pl.col(name)).alias(name) for name in _MESSAGE],
        left_on=pl.when(pl.col("left_on") < evening).then(pl.col("left_on")),
    ).sort(_IN_ORDER)


def advance(
    memberships: pl.DataFrame, evening: date, candidates: pl.DataFrame, campaigns: Sequence[Rules], shop: ShopRules
) -> pl.DataFrame:
    """The memberships at the end of an evening.

    Args:
        memberships: as they stood at the end of the evening before (``MEMBERSHIP_SCHEMA``).
        evening: the evening; a message that it decides on is due the day after.
        candidates: whom each campaign asks for on this evening (``CANDIDATE_SCHEMA``): ``suppressed_because`` is what
            stands in the way of any message to them, ``rank_value`` who goes first where not all can (highest first).
        campaigns: the campaigns, the one that goes first where two want the same customer first.
        shop: what they all keep to.

    Returns:
        All memberships so far, in the order of campaign, customer and evening of entry. A message that is due has a
        ``due_date``, and a ``send_date`` and an offer too unless its customer is held out.
    """
    for campaign in campaigns:
        asked = candidates.filter(pl.col("campaign_id") == campaign.campaign_id)
        memberships = _advance_one(memberships, evening, asked, campaign, shop)
    return memberships.sort(_IN_ORDER)


def _advance_one(
    memberships: pl.DataFrame, evening: date, asked: pl.DataFrame, campaign: Rules, shop: ShopRules
) -> pl.DataFrame:
    mine = pl.col("campaign_id") == campaign.campaign_id
    is_open = mine & pl.col("left_on").is_null()
    staying = is_open & pl.col("customer_id").is_in(asked["customer_id"].implode())
    # Who leaves without a message keeps the reason of their first evening: later ones may have been gone through twice.
    unsent = pl.col("due_date").is_null()
    memberships = memberships.with_columns(
        left_on=pl.when(is_open & ~staying).then(pl.lit(evening)).otherwise(pl.col("left_on")),
        suppressed_because=pl.when(is_open & ~staying & unsent)
        .then(pl.col("first_suppressed_because"))
        .otherwise(pl.col("suppressed_because")),
    )
    if evening < campaign.first_evening or (campaign.last_evening and evening > campaign.last_evening):
        return memberships
    members = memberships.filter(is_open)
    coming = asked.join(members, on="customer_id", how="anti")
    if campaign.only_entering:
        coming = coming.filter("is_entering")
    entered = _enter(coming, evening, campaign, shop)
    waiting = pl.concat([members.filter(unsent), entered])
    decided = _decide(waiting, memberships, evening, asked, campaign, shop)
    decided = decided.with_columns(
        first_suppressed_because=pl.when(pl.col("entered_on") == evening)
        .then(pl.col("suppressed_because"))
        .otherwise(pl.col("first_suppressed_because"))
    )
    return pl.concat([memberships.filter(~(is_open & unsent)), decided])


def _enter(coming: pl.DataFrame, evening: date, campaign: Rules, shop: ShopRules) -> pl.DataFrame:
    """New memberships, with their arms drawn."""
    customers = coming["customer_id"].to_list()
    people = [shop.person_of.get(customer, customer) for customer in customers]
    drawn = draw_arms(shop.key, campaign.campaign_id, people, campaign.holdout_share, campaign.arms)
    out = is_globally_held_out(shop.key, people, shop.global_holdout_share)
    arms = [HOLDOUT if held_out else arm for arm, held_out in zip(drawn, out, strict=True)]
    return (
        coming.select("campaign_id", "customer_id", "why_in")
        .with_columns(
            arm=pl.Series(arms, dtype=pl.String),
            channel=pl.lit(campaign.channel),
            entered_on=pl.lit(evening, pl.Date),
        )
        .with_columns(is_held_out=pl.col("arm") == HOLDOUT)
        .match_to_schema(MEMBERSHIP_SCHEMA, missing_columns="insert")
    )


def _decide(
    waiting: pl.DataFrame,
    memberships: pl.DataFrame,
    evening: date,
    asked: pl.DataFrame,
    campaign: Rules,
    shop: ShopRules,
) -> pl.DataFrame:
    """The waiting members with the message that is due to them tomorrow, or with what stands in its way."""
    day = evening + ONE_DAY
    facts = waiting.drop("suppressed_because").join(
        asked.select("customer_id", "suppressed_because", "rank_value", *_EXPECTED.values()), on="customer_id"
    )
    customers = facts["customer_id"].to_list()
    people = [shop.person_of.get(customer, customer) for customer in customers]
    out = is_globally_held_out(shop.key, people, shop.global_holdout_share)
    # Whoever was held out under any of their ids stays without a message.
    held_out = {shop.person_of.get(customer, customer) for customer in shop.held_out.get(campaign.campaign_id, ())}
    once_held_out = [person in held_out and not now for person, now in zip(people, facts["is_held_out"], strict=True)]
    capped = at_cap(memberships, campaign.cap, day, campaign.campaign_id)
    over_all = at_cap(memberships, shop.cap, day)
    reason = (
        pl.when(pl.Series(out, dtype=pl.Boolean)).then(pl.lit("global_holdout"))
        .when(pl.Series(once_held_out, dtype=pl.Boolean)).then(pl.lit("was_held_out"))
        .when(pl.col("suppressed_because").is_not_null()).then(pl.col("suppressed_because"))
        .when(pl.col("customer_id").is_in(capped.implode())).then(pl.lit("capped_by_campaign"))
        .when(pl.col("customer_id").is_in(over_all.implode())).then(pl.lit("capped"))
        .when(pl.lit(campaign.is_quiet(day))).then(pl.lit("quiet_day"))
    )  # fmt: skip
    # Equals are told apart by a draw, so that no customer goes first for the look of their id.
    chance = [uniform(shop.key, "order", campaign.campaign_id, person) for person in people]
    facts = (
        facts.with_columns(suppressed_because=reason, chance=pl.Series(chance, dtype=pl.Float64))
        .sort(pl.col("rank_value").fill_nan(None), "chance", "customer_id", descending=[True, False, False],
              nulls_last=True)
        .with_columns(is_free=pl.col("suppressed_because").is_null())
        .with_columns(place=pl.col("is_free").cast(pl.Int64).cum_sum())
    )  # fmt: skip
    if campaign.at_most is not None:
        facts = _stop(facts, pl.col("place") > campaign.at_most, "beyond_size")
    costs = pl.DataFrame(
        {"arm": [arm.name for arm in campaign.arms], "cost": [float(arm.cost) for arm in campaign.arms]}
    )
    if campaign.budget is not None:
        sent = memberships.filter((pl.col("campaign_id") == campaign.campaign_id) & pl.col("send_date").is_not_null())
        spent = sent.join(costs, on="arm", how="left")["cost"].sum()
        facts = facts.join(costs, on="arm", how="left", maintain_order="left").with_columns(
            running=pl.when(pl.col("is_free")).then(pl.col("cost").fill_null(0.0)).otherwise(0.0).cum_sum()
        )
        # A hair's breadth for sums of cents.
        facts = _stop(facts, pl.col("running") + spent > campaign.budget + 1e-9, "budget_spent")
    offers = pl.DataFrame(
        {"arm": [arm.name for arm in campaign.arms], "arm_offer": [arm.offer for arm in campaign.arms]},
        schema_overrides={"arm_offer": pl.String},
    )
    goes = pl.col("is_free") & ~pl.col("is_held_out")
    return (
        facts.join(offers, on="arm", how="left", maintain_order="left")
        .with_columns(
            due_date=pl.when("is_free").then(pl.lit(day, pl.Date)),
            send_date=pl.when(goes).then(pl.lit(day, pl.Date)),
            offer=pl.when(goes).then(pl.col("arm_offer")),
            **{name: pl.when("is_free").then(pl.col(source)) for name, source in _EXPECTED.items()},
        )
        .select(MEMBERSHIP_SCHEMA.names())
    )


def _stop(facts: pl.DataFrame, stopped: pl.Expr, reason: str) -> pl.DataFrame:
    stops = pl.col("is_free") & stopped
    return facts.with_columns(
        suppressed_because=pl.when(stops).then(pl.lit(reason)).otherwise(pl.col("suppressed_because")),
        is_free=pl.col("is_free") & ~stopped,
    )


def at_cap(memberships: pl.DataFrame, cap: Cap | None, day: date, campaign_id: str | None = None) -> pl.Series:
    """The customers who have had as many messages as they may in the days that end with ``day``."""
    if cap is None:
        return pl.Series("customer_id", [], dtype=pl.String)
    counted = pl.col("due_date") > day - timedelta(days=cap.days)
    if campaign_id is not None:
        counted = counted & (pl.col("campaign_id") == campaign_id)
    return (
        memberships.filter(counted)
        .group_by("customer_id")
        .len()
        .filter(pl.col("len") >= cap.messages)
        .get_column("customer_id")
        .sort()
    )
