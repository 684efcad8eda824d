"""What each campaign would save by sending its offer to nobody who orders anyway.

Who does is told by uplift learners, where one has won (``ml/uplift``). Nothing here changes who gets what.
"""

from collections.abc import Mapping, Sequence
from datetime import date

import duckdb
import polars as pl

from ml.uplift import Saving, discount_saved
from orchestration.campaigns import Campaign
from orchestration.shops import Shop

# What an order came to within the year that ends with the evening.
ORDER_VALUE = """
    select (sum(gross_amount) / nullif(sum(order_count), 0))::double as order_value from intermediate.customer_days
    where event_date > $evening - 365 and event_date <= $evening
"""
_KNOWN = """
    select customer_id, channel, uplift_probability, order_probability_without from ml.customer_uplift
    where uplift_class is not null
"""


def savings(
    con: duckdb.DuckDBPyConnection, shop: Shop, campaigns: Sequence[Campaign], told: pl.DataFrame, evening: date
) -> Mapping[str, tuple[Saving, bool]]:
    """Per campaign with an offer whose members can be told apart, what leaving its sure things alone would save.

    Args:
        con: the warehouse.
        shop: the shop, which may say what is left of an order.
        campaigns: those that are run.
        told: memberships with ``uplift_class``, as ``audiences.with_latest`` gives them.
        evening: the latest evening.

    Returns:
        By campaign's id: the saving over those who are in tonight, not held out, in whose way nothing stands and whose
        arm has an offer; and whether the shop's margin is known, without which ``lost_amount`` means nothing.
    """
    known: pl.DataFrame = con.sql(_KNOWN).pl()
    value = con.sql(ORDER_VALUE, params={"evening": evening}).pl()["order_value"][0]
    share = shop.campaign_results.margin_share
    margin = float(value) * share if value and share is not None else None
    members = told.filter(
        pl.col("left_on").is_null(), ~pl.col("is_held_out"), pl.col("suppressed_because").is_null(),
        pl.col("uplift_class").is_not_null(),
    ).join(known, on=["customer_id", "channel"], maintain_order="left")  # fmt: skip
    found: dict[str, tuple[Saving, bool]] = {}
    for campaign in campaigns:
        of_arms = []
        for arm in campaign.told_arms:
            offer = campaign.offer_of(arm.name)
            mine = members.filter(pl.col("campaign_id") == campaign.campaign_id, pl.col("arm") == arm.name)
            if offer is not None and mine.height:
                of_arms.append(_of_arm(mine, float(offer.cost_amount), margin))
        if of_arms:
            whole = Saving(
                sum(it.customer_count for it in of_arms),
                sum(it.discount_amount for it in of_arms),
                sum(it.lost_amount for it in of_arms),
            )
            found[campaign.campaign_id] = whole, margin is not None
    return found


def _of_arm(members: pl.DataFrame, discount: float, margin: float | None) -> Saving:
    return discount_saved(
        members["uplift_class"],
        members["uplift_probability"].to_numpy(),
        members["order_probability_without"].to_numpy(),
        discount,
        margin or 0.0,
    )
