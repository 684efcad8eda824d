"""``record.campaign_shares``: what share of each campaign's customers was to be held out while they were drawn.

A file may say another share tomorrow; who was drawn under today's was drawn under today's. No rebuild touches it.
"""

from collections.abc import Iterable
from datetime import date

import duckdb

from orchestration.campaigns import Campaign
from orchestration.shops import Shop

_TABLE = "record.campaign_shares"


def note_shares(con: duckdb.DuckDBPyConnection, shop: Shop, campaigns: Iterable[Campaign], evening: date) -> None:
    """Writes down the shares of the campaigns that draw customers by the evening, where they aren't written down yet.

    Args:
        con: the warehouse.
        shop: the shop.
        campaigns: those that are run.
        evening: the latest evening.
    """
    con.execute("create schema if not exists record")
    con.execute(
        f"create table if not exists {_TABLE} (campaign_id varchar, holdout_share double, first_send_date date, "
        "primary key (campaign_id, holdout_share, first_send_date))"
    )
    for campaign in campaigns:
        first = campaign.rules(shop).first_evening
        if first <= evening:
            con.execute(
                f"insert or ignore into {_TABLE} values (?, ?, ?::date + 1)",
                [campaign.campaign_id, campaign.holdout_share, first],
            )


def planned_shares(con: duckdb.DuckDBPyConnection) -> dict[str, float]:
    """The share by campaign, where it is known and the same for all of its customers.

    A campaign whose file has said several shares has none: whoever was held out under a larger one and is left without
    a message since is in no arm, so the arms are of neither share. Nor has one whose first message is older than its
    file says: somebody else drew those customers.
    """
    return dict(
        con.execute(
            f"""
            select campaign_id, min(holdout_share) from {_TABLE} as planned
            group by campaign_id
            having count(distinct holdout_share) = 1 and min(holdout_share) > 0 and max(first_send_date) <= (
                select min(touched.entered_date) from intermediate.int_campaign_customers__followed as touched
                where touched.campaign_id = planned.campaign_id
            )
            """
        ).fetchall()
    )
