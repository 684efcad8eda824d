"""The record of exports, which no rebuild touches: what was handed to which tool, and whom it holds since."""

import json
from collections.abc import Collection, Mapping
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import duckdb

from orchestration import audiences

if TYPE_CHECKING:
    from orchestration.exports import Export


def held_by_tool(con: duckdb.DuckDBPyConnection, campaign_id: str, layout: str) -> set[str]:
    """Whom the tool holds by what was exported so far: a whole list starts anew, any other adds and removes."""
    if not audiences.is_there(con, "record.exported_customers"):
        return set()
    rows = con.execute(
        """
        select exports.number, exports.kind, customers.customer_id, customers.is_removed
        from record.exports as exports left join record.exported_customers as customers using (export_id)
        where exports.campaign_id = ? and exports.layout = ? order by exports.number
        """,
        [campaign_id, layout],
    ).fetchall()
    held: set[str] = set()
    last = None
    for number, kind, customer, is_removed in rows:
        if kind == "full" and number != last:
            held.clear()
        last = number
        if customer is not None:
            (held.discard if is_removed else held.add)(customer)
    return held


def exports_of(con: duckdb.DuckDBPyConnection, campaign_id: str, layout: str, evening: date) -> int:
    """How many exports of the campaign there were for the tool as of the evening."""
    if not audiences.is_there(con, "record.exports"):
        return 0
    rows = con.execute(
        "select count(*) from record.exports where campaign_id = ? and layout = ? and as_of_date = ?",
        [campaign_id, layout, evening],
    ).fetchall()
    return int(rows[0][0])


def record(
    con: duckdb.DuckDBPyConnection, made: "Export", lists: Mapping[str, Collection[str]], reachable: Collection[str]
) -> None:
    """Writes down an export and, file by file, who is in it."""
    con.execute("begin")
    con.execute("create schema if not exists record")
    con.execute(
        """
        create table if not exists record.exports (
            number bigint, export_id varchar primary key, campaign_id varchar, layout varchar, kind varchar,
            as_of_date date, exported_at timestamp, exported_by varchar, has_contacts boolean, list_size bigint,
            left_out bigint, files json
        );
        create table if not exists record.exported_customers (
            export_id varchar, customer_id varchar, is_removed boolean
        )
        """
    )
    con.execute(
        "insert into record.exports "
        "select coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from record.exports",
        [
            made.export_id, made.campaign_id, made.layout, made.kind, made.as_of_date,
            made.exported_at.replace(tzinfo=None), made.exported_by, made.has_contacts, made.list_size, made.left_out,
            json.dumps([asdict(file) for file in made.files]),
        ],
    )  # fmt: skip
    for name, customers in lists.items():
        is_removed = name == "remove"
        # Who has no address was never handed over, so a later delta still has them to add.
        there = sorted(customers if is_removed else set(customers) & set(reachable))
        con.execute(
            "insert into record.exported_customers select ?, unnest(?::varchar[]), ?",
            [made.export_id, there, is_removed],
        )
    con.execute("commit")
