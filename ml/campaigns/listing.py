"""Whom a campaign may hand to the tools that send: the last look before customers leave the house."""

from collections.abc import Collection, Mapping

import polars as pl


def sendable(
    memberships: pl.DataFrame, campaign_id: str, held_out: Collection[str], person_of: Mapping[str, str] | None = None
) -> pl.DataFrame:
    """The members of a campaign who have had its message, or get it tomorrow.

    Args:
        memberships: of any campaigns (``MEMBERSHIP_SCHEMA``, other columns are kept).
        campaign_id: the campaign.
        held_out: the customers who were ever published as held out of it.
        person_of: per customer who has turned out to be another one, the person they are.

    Returns:
        A row per customer, ascending. Nobody who is held out or suppressed, has left, or was held out at any time under
        any of their ids.
    """
    known = dict(person_of or {})
    people = {known.get(customer, customer) for customer in held_out}
    rows = memberships.filter(
        pl.col("campaign_id") == campaign_id,
        pl.col("left_on").is_null(),
        pl.col("send_date").is_not_null(),
        pl.col("suppressed_because").is_null(),
        ~pl.col("is_held_out"),
    )
    is_out = [known.get(customer, customer) in people for customer in rows["customer_id"]]
    return rows.filter(~pl.Series(is_out, dtype=pl.Boolean)).sort("customer_id")
