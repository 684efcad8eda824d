"""Bringing ``marts.campaign_audiences`` up to date: which evenings are to be gone through, and whom campaigns ask for.

How memberships move on by an evening is in ``ml/campaigns``; what campaigns say, in ``campaigns``.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import duckdb
import polars as pl

from ml import campaigns as memberships_of
from ml.campaigns import CANDIDATE_SCHEMA, MEMBERSHIP_SCHEMA, ShopRules, assignment_key
from ml.campaigns.advancing import Cap
from orchestration.campaigns import Campaign
from orchestration.expressions import literal, read_expression
from orchestration.nights import asked_evenings
from orchestration.pseudonyms import pseudonym_key
from orchestration.settings import Settings
from orchestration.shops import Shop

AUDIENCES = "marts.campaign_audiences"
_HELD_OUT = "record.campaign_holdouts"
# Another number builds all audiences anew: raise it where memberships would come out otherwise.
_VERSION = 2
_MOST_PRODUCTS = 3


@dataclass(frozen=True)
class Audiences:
    """The memberships, and how they came about.

    Attributes:
        memberships: all of them (``MEMBERSHIP_SCHEMA``).
        evenings: the evenings that audiences are told of, sorted.
        gone_through: the evenings that were gone through now.
    """

    memberships: pl.DataFrame
    evenings: tuple[date, ...]
    gone_through: tuple[date, ...]


def bring_up_to_date(
    con: duckdb.DuckDBPyConnection, shop: Shop, campaigns: Sequence[Campaign], settings: Settings
) -> Audiences:
    """The memberships as of the latest evening; only evenings from the first that has changed are gone through.

    Args:
        con: the warehouse.
        shop: the shop.
        campaigns: those that are run, the one that goes first first.
        settings: where the key of the draws is derived from.
    """
    evenings = told_evenings(con)
    start = _first_due(con, evenings, meaning(shop, campaigns))
    memberships = stored(con)
    if start is not None:
        memberships = memberships_of.rewind(memberships, start)
    rules = [campaign.rules(shop) for campaign in campaigns]
    begins = min((rule.first_evening for rule in rules), default=date.max)
    due = tuple(evening for evening in evenings if start is not None and evening >= max(start, begins))
    keeps = shop_rules(con, shop, settings)
    for evening in due:
        asked = candidates(con, shop, campaigns, evening)
        memberships = memberships_of.advance(memberships, evening, asked, rules, keeps)
    return Audiences(memberships, tuple(evenings), due)


def stored(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """The memberships as they stand; none before the first night with campaigns."""
    if not is_there(con, AUDIENCES):
        return memberships_of.no_memberships()
    columns = ", ".join(MEMBERSHIP_SCHEMA.names())
    frame: pl.DataFrame = con.sql(f"select {columns} from {AUDIENCES} order by all").pl()
    return frame.match_to_schema(MEMBERSHIP_SCHEMA)


def told_evenings(con: duckdb.DuckDBPyConnection) -> list[date]:
    """The evenings that audiences are told of, sorted; one whose tables could not be built is none."""
    asked = [night for (night,) in con.execute("select as_of_date from nights.asked").fetchall()]
    built = {day for (day,) in con.execute("select as_of_date from nights.built_as_of_dates").fetchall()}
    return [evening for evening in asked_evenings(asked) if evening in built]


def meaning(shop: Shop, campaigns: Sequence[Campaign]) -> str:
    """Stands for all that decides who is in, the data apart."""
    said = [_VERSION, shop.campaigns.model_dump_json(), shop.has("customers"), *[it.meaning for it in campaigns]]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def shop_rules(con: duckdb.DuckDBPyConnection, shop: Shop, settings: Settings) -> ShopRules:
    """What all campaigns keep to, with who was ever held out of which."""
    cap = shop.campaigns.cap
    return ShopRules(
        key=assignment_key(pseudonym_key(settings, shop.name)),
        global_holdout_share=shop.campaigns.global_holdout_share,
        cap=Cap(cap.messages, cap.days) if cap else None,
        held_out=ever_held_out(con),
    )


def ever_held_out(con: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """Per campaign, the customers who were ever published as held out of it."""
    held_out: dict[str, set[str]] = {}
    if is_there(con, _HELD_OUT):
        for campaign, customer in con.execute(f"select campaign_id, customer_id from {_HELD_OUT}").fetchall():
            held_out.setdefault(campaign, set()).add(customer)
    return held_out


def candidates(
    con: duckdb.DuckDBPyConnection, shop: Shop, campaigns: Sequence[Campaign], evening: date
) -> pl.DataFrame:
    """Whom each campaign asks for on the evening (``CANDIDATE_SCHEMA``), in the order of campaign and customer."""
    if not campaigns:
        return pl.DataFrame(schema=CANDIDATE_SCHEMA)
    selects = "\nunion all\n".join(_select(con, shop, campaign) for campaign in campaigns)
    frame: pl.DataFrame = con.sql(
        f"""
        with evening as (
            select * from marts.customer_lifecycle where as_of_date = $evening
        ),
        moves as (
            select customer_id, any_value(to_stage) as to_stage from marts.lifecycle_transitions
            where as_of_date = $evening group by customer_id
        )
        {selects}
        order by 1, 2
        """,
        params={"evening": evening},
    ).pl()
    return frame.match_to_schema(CANDIDATE_SCHEMA)


def _select(con: duckdb.DuckDBPyConnection, shop: Shop, campaign: Campaign) -> str:
    sql = {place: read_expression(con, text, place).sql for place, text in campaign.sql}
    conditions = [f"coalesce(cast(({sql['who.where']}) as boolean), false)" if "who.where" in sql else "true"]
    if campaign.who.stages:
        conditions.append(f"lifecycle_stage in ({', '.join(map(literal, campaign.who.stages))})")
    if campaign.who.segments:
        conditions.append(f"segment_id in ({', '.join(map(literal, campaign.who.segments))})")
    entering = ", ".join(map(literal, campaign.schedule.entering))
    size, uplift = campaign.size, campaign.assumed_uplift
    sign = "-" if size and size.order == "lowest" else ""
    rank = f"{sign}cast({sql['size.by']} as double)" if size else "null::double"
    expected = [
        f"expected_value_{uplift.days}d_amount * {share}::double" if uplift else "null::double"
        for share in ((uplift.share, uplift.low, uplift.high) if uplift else (0, 0, 0))
    ]
    return f"""
        select
            {literal(campaign.campaign_id)} as campaign_id,
            customer_id,
            cast(({sql["why"]}) as varchar) as why_in,
            {f"coalesce(to_stage in ({entering}), false)" if entering else "true"} as is_entering,
            {_standing_reason(shop, campaign, sql.get("guardrails.unless"))} as suppressed_because,
            {rank} as rank_value,
            {expected[0]} as expected_amount,
            {expected[1]} as expected_low_amount,
            {expected[2]} as expected_high_amount
        from evening left join moves using (customer_id)
        where {" and ".join(conditions)}
    """


def _standing_reason(shop: Shop, campaign: Campaign, unless: str | None) -> str:
    """What of a customer's evening stands in the way of a message, the weightiest first."""
    cases = []
    # A shop that keeps no customers log asks for consent elsewhere.
    if shop.has("customers"):
        cases.append((f"not coalesce(has_{campaign.channel}_consent, false)", "no_consent"))
    cases.append(("unsubscribed_date is not null", "unsubscribed"))
    cases.append((f"{campaign.channel}_bounced_date is not null", "bounced"))
    if campaign.guardrails.open_complaint == "stop":
        cases.append(("coalesce(has_open_complaint, false)", "open_complaint"))
    if campaign.guardrails.min_days_since_last_order is not None:
        cases.append((f"recency_days < {campaign.guardrails.min_days_since_last_order}", "ordered_lately"))
    if unless is not None:
        cases.append((f"coalesce(cast(({unless}) as boolean), false)", "guardrail"))
    return "case " + " ".join(f"when {condition} then {literal(reason)}" for condition, reason in cases) + " end"


def with_latest(con: duckdb.DuckDBPyConnection, memberships: pl.DataFrame) -> pl.DataFrame:
    """The memberships with what the latest evening says of who is still in: up to three products, and their class.

    An earlier evening's lists are gone, and which of them there had been hangs on which nights were run.
    """
    lists: pl.DataFrame = con.sql(
        f"""
        select customer_id, list(product_id order by place) as products from ml.recommendations
        where place <= {_MOST_PRODUCTS} group by customer_id
        """
    ).pl()
    lists = lists.match_to_schema({"customer_id": pl.String, "products": pl.List(pl.String)})
    classes: pl.DataFrame = con.sql("select customer_id, channel, uplift_class from ml.customer_uplift").pl()
    classes = classes.match_to_schema({"customer_id": pl.String, "channel": pl.String, "uplift_class": pl.String})
    is_member = pl.col("left_on").is_null()
    gets_one = is_member & pl.col("suppressed_because").is_null() & ~pl.col("is_held_out")
    return (
        memberships.join(lists, on="customer_id", how="left", maintain_order="left")
        .join(classes, on=["customer_id", "channel"], how="left", maintain_order="left")
        .with_columns(
            products=pl.when(gets_one).then(pl.col("products")),
            uplift_class=pl.when(is_member).then(pl.col("uplift_class")),
            expected_basis=pl.when(pl.col("expected_incremental_amount").is_not_null()).then(pl.lit("assumed")),
        )
        .select(*MEMBERSHIP_SCHEMA.names()[:7], "products", *MEMBERSHIP_SCHEMA.names()[7:14], "expected_basis",
                "uplift_class", *MEMBERSHIP_SCHEMA.names()[14:])
    )  # fmt: skip


def mark_up_to_date(con: duckdb.DuckDBPyConnection, evenings: Sequence[date], said: str) -> None:
    """Notes which evenings the audiences tell of, under which rules, and who has been held out.

    What was once published as held out stands, so that nobody is sent what they were held out of after a file's change.
    """
    con.execute("begin")
    con.execute("create or replace table nights.audience_evenings (as_of_date date)")
    con.execute("insert into nights.audience_evenings select unnest(?::date[])", [list(evenings)])
    con.execute("create or replace table nights.audience_rules as select ? as meaning", [said])
    con.execute("create table if not exists nights.due_audiences (as_of_date date primary key)")
    con.execute("delete from nights.due_audiences")
    con.execute("create schema if not exists record")
    con.execute(
        f"create table if not exists {_HELD_OUT} (campaign_id varchar, customer_id varchar, held_out_on date, "
        "primary key (campaign_id, customer_id))"
    )
    con.execute(
        f"""
        insert or ignore into {_HELD_OUT}
        select campaign_id, customer_id, min(entered_on) from {AUDIENCES}
        where is_held_out group by campaign_id, customer_id
        """
    )
    con.execute("commit")


def _first_due(con: duckdb.DuckDBPyConnection, evenings: Sequence[date], said: str) -> date | None:
    """The first evening to go through (again); None = all stands as it should."""
    if not evenings:
        return None
    there = all(is_there(con, table) for table in (AUDIENCES, "nights.audience_evenings", "nights.audience_rules"))
    if not there or con.execute("select meaning from nights.audience_rules").fetchall() != [(said,)]:
        return evenings[0]
    built = {day for (day,) in con.execute("select as_of_date from nights.audience_evenings").fetchall()}
    due = {day for (day,) in con.execute("select as_of_date from nights.due_audiences").fetchall()}
    return min((day for day in evenings if day in due or day not in built), default=None)


def is_there(con: duckdb.DuckDBPyConnection, table: str) -> bool:
    """Whether the warehouse has the table."""
    schema, name = table.split(".")
    rows = con.execute(
        "select 1 from information_schema.tables where table_schema = ? and table_name = ?", [schema, name]
    ).fetchall()
    return bool(rows)
