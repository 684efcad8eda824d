"""From a shop's past campaigns to what tonight's customers would do: which rows teach, and what is foretold of whom.

Campaigns of one channel are learned from together. Contest, learners and classes are in the modules beside this one.
"""

from dataclasses import dataclass
from hashlib import sha256

import numpy as np
import numpy.typing as npt
import polars as pl

from ml.uplift.classes import classify
from ml.uplift.contest import Contest, compete
from ml.uplift.learners import Engagement, Flags, Floats
from ml.uplift.picking import fit_picker

# Below so many orders of held-out customers, learners can't but learn noise: no contest is held.
LEAST_ORDERS = 100
# The latest so many rows teach: more make a contest longer, not better.
_MOST_ROWS = 20_000
# How far back days since the last order or visit are told; who has none is put beyond it.
_NEVER_DAYS = 400.0
# Who was sent little is taken for a usual reader of newsletters: of 14 messages one in two clicks on one.
CLICK_SHARE = "click_share"
_CLICKS, _SENDS = "earlier_click_count_365d", "earlier_send_count_365d"
_USUAL_CLICKS, _USUAL_SENDS = 0.5, 14.0
UPLIFT_SCHEMA = pl.Schema(
    {
        "customer_id": pl.String,
        "channel": pl.String,
        "uplift_class": pl.String,
        "uplift_probability": pl.Float64,
        "order_probability_without": pl.Float64,
        "is_by_learner": pl.Boolean,
    }
)


@dataclass(frozen=True)
class Lessons:
    """What campaigns teach about one channel.

    Attributes:
        channel: the channel.
        names: of the features, which are known before a message.
        x: features, a row per campaign and customer.
        came: 1 where an order came in the days after, else 0.
        is_sent: whether they were sent a message; drawn by lot.
        people: who each row is; the same number for the same customer.
        chance: how likely each row was to be sent one: the share of its campaign.
        campaign_count: of how many campaigns they are.
    """

    channel: str
    names: tuple[str, ...]
    x: Floats
    came: Floats
    is_sent: Flags
    people: npt.NDArray[np.int64]
    chance: Floats
    campaign_count: int

    @property
    def rule(self) -> Floats:
        """What one rule that any shop would write ranks by: who ordered last goes first."""
        return -self.x[:, self.names.index("days_since_order")]

    @property
    def engagement(self) -> Engagement | None:
        """What the learner that goes by clicks needs; None = the shop doesn't know who clicked."""
        return Engagement(self.names.index(CLICK_SHARE), self.chance) if CLICK_SHARE in self.names else None

    @property
    def mean_effect(self) -> float:
        """Of the message, over all."""
        return float(self.came[self.is_sent].mean() - self.came[~self.is_sent].mean())

    @property
    def digest(self) -> str:
        """Stands for all of it: the same lessons give the same contest."""
        said = sha256("|".join((self.channel, *self.names)).encode())
        for values in (self.x, self.came, self.is_sent, self.people, self.chance):
            said.update(np.ascontiguousarray(values).tobytes())
        return said.hexdigest()[:16]

    @property
    def are_enough(self) -> bool:
        """Whether so many ordered, in either arm, that something can be learned."""
        return all(self.came[arm].sum() >= LEAST_ORDERS for arm in (self.is_sent, ~self.is_sent))


def gather_lessons(customers: pl.DataFrame, channel: str) -> Lessons:
    """The rows of a channel's closed campaigns that teach.

    Only campaigns whose customers were held out with the same chance, to a twentieth, are learned from together, those
    of the chance that most customers met: else a campaign that is sent to more, or ordered from more, would be taken
    for an effect.

    Args:
        customers: one row per campaign and customer whose days have passed, of campaigns drawn by lot: ``campaign_id``,
            ``customer_id``, ``is_held_out``, ``order_count``, ``entered_date``, ``days_since_order``, and
            whatever else was known before: ``days_…``, ``earlier_…``.
        channel: the channel they are of.
    """
    chance = pl.col("is_held_out").mean().over("campaign_id").mul(20).round().alias("chance")
    rows = customers.drop_nulls("order_count").with_columns(chance)
    if rows.height:
        usual = rows["chance"].value_counts().sort("count", "chance", descending=True)["chance"][0]
        rows = rows.filter(pl.col("chance") == usual)
    rows = rows.sort("entered_date", "campaign_id", "customer_id").tail(_MOST_ROWS)
    names, x = features(rows)
    return Lessons(
        channel=channel,
        names=names,
        x=x,
        came=(rows["order_count"] > 0).to_numpy().astype(np.float64),
        is_sent=~rows["is_held_out"].to_numpy().astype(np.bool_),
        people=rows["customer_id"].rank("dense").to_numpy().astype(np.int64),
        chance=rows.select((~pl.col("is_held_out")).mean().over("campaign_id")).to_series().to_numpy(),
        campaign_count=rows["campaign_id"].n_unique(),
    )


def features(rows: pl.DataFrame) -> tuple[tuple[str, ...], Floats]:
    """What was known before a message as numbers: logarithms of counts and amounts, and days as they are.

    Args:
        rows: the columns ``days_…`` and ``earlier_…``.

    Returns:
        Names, and a row of features per row; what no log tells is 0.
    """
    days, earlier = (sorted(name for name in rows.columns if name.startswith(kind)) for kind in ("days_", "earlier_"))
    found = rows.select(
        pl.col(days).cast(pl.Float64).fill_null(_NEVER_DAYS),
        *(pl.col(name).cast(pl.Float64).fill_null(0.0).clip(lower_bound=0.0).log1p() for name in earlier),
        *([click_share()] if {_CLICKS, _SENDS} <= set(earlier) else []),
    )
    return tuple(found.columns), np.asarray(found.to_numpy(), np.float64).reshape(rows.height, len(found.columns))


def click_share() -> pl.Expr:
    """Of the messages of the year before, the share that a customer clicked on, drawn to what is usual."""
    clicks, sends = (pl.col(name).cast(pl.Float64).fill_null(0.0) for name in (_CLICKS, _SENDS))
    return ((clicks + _USUAL_CLICKS) / (sends + _USUAL_SENDS)).alias(CLICK_SHARE)


def hold_contest(lessons: Lessons) -> Contest:
    """Whether a learner may pick, judged on customers that it hasn't learned from."""
    return compete(
        lessons.x, lessons.came, lessons.is_sent, lessons.rule, people=lessons.people, engagement=lessons.engagement
    )


def foretell(lessons: Lessons, contest: Contest, customers: pl.DataFrame, worth: float) -> pl.DataFrame:
    """What a message of the channel would change for each of tonight's customers.

    Args:
        lessons: what past campaigns teach.
        contest: that was held on them.
        customers: ``customer_id`` and the columns ``days_…`` and ``earlier_…`` of the lessons, as of tonight.
        worth: see ``classify``.

    Returns:
        ``UPLIFT_SCHEMA``, sorted by customer. Where no learner may pick, the same effect, that of all, is said of
        everyone (``is_by_learner`` false), and no class: customers can't be told apart.

    Raises:
        ValueError: the customers' features aren't those of the lessons.
    """
    names, x = features(customers)
    if names != lessons.names:
        raise ValueError(f"features of tonight and of the past differ: {sorted(set(names) ^ set(lessons.names))}")
    if customers.is_empty():
        return pl.DataFrame(schema=UPLIFT_SCHEMA)
    picker = fit_picker(
        lessons.x, lessons.came, lessons.is_sent, lessons.rule, contest=contest, engagement=lessons.engagement
    )
    effect = picker.effect(x)
    without = np.clip(picker.untreated.predict(x), 0.0, 1.0)
    classes = classify(effect, without, worth) if contest.is_used else pl.Series([None] * len(x), dtype=pl.String)
    return (
        customers.select("customer_id")
        .with_columns(
            channel=pl.lit(lessons.channel),
            uplift_class=classes,
            uplift_probability=pl.Series(effect),
            order_probability_without=pl.Series(without),
            is_by_learner=pl.lit(contest.is_used),
        )
        .match_to_schema(UPLIFT_SCHEMA)
        .sort("customer_id")
    )
