"""Who is on a campaign's list as of the latest evening, and what is told of each."""

from dataclasses import dataclass
from datetime import date

import duckdb
import polars as pl

from ml.campaigns import sendable
from orchestration import audiences

_MEMBERS = """
    with names as (
        select product_id, arg_max(product_name, valid_from_date) as product_name
        from staging.stg_shop__products where valid_from_date <= $evening group by product_id
    )
    select told.* exclude (products), shown.names as products
    from marts.campaign_audiences as told left join (
        select campaign_id, customer_id, entered_on,
            list(coalesce(names.product_name, offered.product_id) order by offered.place) as names
        from (
            select campaign_id, customer_id, entered_on, unnest(products) as product_id,
                unnest(range(1, len(products) + 1)) as place
            from marts.campaign_audiences where campaign_id = $campaign
        ) as offered left join names on offered.product_id = names.product_id
        group by all
    ) as shown using (campaign_id, customer_id, entered_on)
    where told.campaign_id = $campaign
"""
_MESSAGES = """
    select customer_id, send_date, subject as message_subject, body as message_body, fault
    from marts.campaign_messages where campaign_id = $campaign
"""
_MESSAGE_SCHEMA = {
    "customer_id": pl.String, "send_date": pl.Date, "message_subject": pl.String, "message_body": pl.String,
    "fault": pl.String,
}  # fmt: skip


class NoSuchCampaignError(LookupError):
    """The shop has built no campaign of this name; the message names those that it has."""


@dataclass(frozen=True)
class CampaignList:
    """A campaign's list.

    Attributes:
        members: a row per customer, sorted: the columns of ``marts.campaign_audiences``, products by name, and
            ``message_subject`` and ``message_body`` of those whose message goes out tomorrow.
        evening: the evening that it is of.
        channel: by which its messages go.
    """

    members: pl.DataFrame
    evening: date
    channel: str

    def due(self) -> pl.DataFrame:
        """The members whose message goes out tomorrow."""
        return self.members.filter(pl.col("message_body").is_not_null())


def campaign_list(con: duckdb.DuckDBPyConnection, campaign_id: str) -> CampaignList:
    """Who may be sent the campaign's message, without anybody whose message has a fault.

    Raises:
        NoSuchCampaignError: it was never built.
    """
    told = con.execute(
        "select as_of_date from marts.campaigns where campaign_id = ? and as_of_date is not null", [campaign_id]
    ).fetchall()
    if not told:
        names = [name for (name,) in con.execute("select campaign_id from marts.campaigns order by 1").fetchall()]
        raise NoSuchCampaignError(f"no built campaign {campaign_id!r}; it has {', '.join(names) or 'none'}.")
    ((evening,),) = told
    frame: pl.DataFrame = con.sql(_MEMBERS, params={"campaign": campaign_id, "evening": evening}).pl()
    listed = sendable(frame, campaign_id, audiences.ever_held_out(con).get(campaign_id, set()))
    messages = pl.DataFrame(schema=_MESSAGE_SCHEMA)
    if audiences.is_there(con, "marts.campaign_messages"):
        messages = con.sql(_MESSAGES, params={"campaign": campaign_id}).pl().match_to_schema(_MESSAGE_SCHEMA)
    members = (
        listed.join(messages, on=["customer_id", "send_date"], how="left")
        .filter(pl.col("fault").is_null())
        .drop("fault")
        .sort("customer_id")
    )
    channels = frame["channel"].drop_nulls()
    return CampaignList(members, evening, str(channels[0]) if channels.len() else "email")
