"""Hands a campaign's list to the tools that send: files in their import layouts, a manifest, and a row in the record.

``layouts`` says which columns a tool reads, ``contacts`` finds addresses, in a file or in the vault.
What was exported when stands in ``record.exports`` and ``record.exported_customers``, which no rebuild touches.
"""

import csv
import hashlib
import json
import os
import shutil
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from ml.campaigns import sendable
from orchestration import audiences, audit
from orchestration.exports.contacts import kept_addresses, read_contacts
from orchestration.exports.layouts import LAYOUTS, Layout
from orchestration.roles import check_may_see_contacts
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.spreadsheets import is_formula, unformulaic
from orchestration.warehouse import Warehouse

_MANIFEST = "manifest.json"


class ExportRefusedError(ValueError):
    """The export may not or cannot be made; the message says why, and what to do."""


@dataclass(frozen=True)
class Written:
    """One file of an export."""

    name: str
    rows: int
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Export:
    """An export as its manifest tells it.

    Attributes:
        export_id: its name, also its folder's.
        shop: the shop.
        campaign_id: the campaign.
        layout: for which tool.
        kind: full or delta.
        as_of_date: the evening that the list is of.
        exported_at: when it was made, UTC.
        exported_by: who made it.
        has_contacts: whether addresses are in it.
        list_size: customers on the list.
        left_out: customers of the list whose address is missing or can't be used.
        files: its files: the whole list, or who is to be added and who to be removed.
    """

    export_id: str
    shop: str
    campaign_id: str
    layout: str
    kind: str
    as_of_date: date
    exported_at: datetime
    exported_by: str
    has_contacts: bool
    list_size: int
    left_out: int
    files: tuple[Written, ...]


def export(
    shop: Shop,
    settings: Settings,
    warehouse: Warehouse,
    campaign_id: str,
    layout: str,
    *,
    exported_at: datetime,
    exported_by: str,
    delta: bool = False,
    contacts: Path | None = None,
    from_vault: bool = False,
) -> tuple[Export, Path]:
    """Writes the campaign's list, as of the latest evening.

    Args:
        shop: the shop.
        settings: where exports go.
        warehouse: the shop's warehouse.
        campaign_id: the campaign.
        layout: the tool, of ``LAYOUTS``.
        exported_at: when, with a time zone.
        exported_by: who.
        delta: only who has to be added and who to be removed since the last export of the campaign in this layout.
        contacts: a CSV with ``customer_id`` (the shop's own number, or the pseudonym) and ``email``; None = none.
        from_vault: take addresses from the vault; those of the file, if there is one, count before them.

    Returns:
        The export, and its folder.

    Raises:
        ExportRefusedError: there is no such layout or campaign, the list is too small, or the tool needs addresses.
        AccessError: addresses are asked of the vault by somebody who may not see them.
    """
    has_contacts = bool(contacts) or from_vault
    tool = _layout(layout, has_contacts)
    if from_vault:
        check_may_see_contacts(settings.dashboard_roles, exported_by)
    with warehouse.connect(read_only=True) as con:
        members, evening = _list(con, campaign_id, shop)
        before = _exported(con, campaign_id, layout) if delta else set()
        number = _count(con, campaign_id, layout, evening) + 1
    listed = set(members["customer_id"])
    addresses = kept_addresses(settings, shop.name, listed | before) if from_vault else {}
    addresses |= read_contacts(contacts, settings, shop.name) if contacts else {}
    # An address that a spreadsheet would run can't be guarded without becoming another address.
    addresses = {customer: email for customer, email in addresses.items() if not is_formula(email)}
    members = _with_addresses(members, addresses)
    lists = {"list": listed} if not delta else {"add": listed - before, "remove": before - listed}
    reachable = set(members.filter(pl.col("email").is_not_null())["customer_id"]) if tool.needs_email else listed
    least = shop.campaigns.minimum_export
    if len(reachable) < least:
        raise ExportRefusedError(
            f"{campaign_id} has {len(reachable)} customers to send to on {evening}, fewer than {least}: so few "
            "are not exported, lest somebody is singled out (campaigns.minimum_export in the shop's file)."
        )
    export_id = f"{evening}-{campaign_id}-{layout}-{number}"
    folder = settings.exports(shop.name) / export_id
    gone = _with_addresses(pl.DataFrame({"customer_id": sorted(before - listed)}, schema={"customer_id": pl.String}),
                           addresses)  # fmt: skip
    writing = _make_folder(folder)
    try:
        files = []
        for name, customers in lists.items():
            source = gone if name == "remove" else members
            rows = source.filter(pl.col("customer_id").is_in(list(customers)))
            if tool.needs_email:
                rows = rows.filter(pl.col("email").is_not_null())
            files.append(_write(writing / f"{name}.csv", rows, tool, has_contacts, is_removal=name == "remove"))
        made = Export(
            export_id=export_id, shop=shop.name, campaign_id=campaign_id, layout=layout,
            kind="delta" if delta else "full", as_of_date=evening, exported_at=exported_at.astimezone(UTC),
            exported_by=exported_by, has_contacts=has_contacts, list_size=len(listed),
            left_out=len(listed - reachable), files=tuple(files),
        )  # fmt: skip
        text = json.dumps(asdict(made), indent=2, default=lambda value: value.isoformat())
        (writing / _MANIFEST).write_text(text + "\n", encoding="utf-8")
        # The record first: a list that is in the record and not on the disk is made again, not the other way round.
        with warehouse.connect() as con:
            _record(con, made, lists, reachable)
        audit.note(
            settings, exported_at, exported_by, "exported", export_id, shop.name,
            rows={file.name: file.rows for file in files}, has_contacts=has_contacts,
            contacts_from=[name for name, is_so in (("vault", from_vault), ("file", contacts)) if is_so],
        )  # fmt: skip
        writing.rename(folder)
    finally:
        shutil.rmtree(writing, ignore_errors=True)
    return made, folder


def _layout(name: str, has_contacts: bool) -> Layout:
    tool = LAYOUTS.get(name)
    if tool is None:
        raise ExportRefusedError(f"There is no layout {name!r}: there are {', '.join(LAYOUTS)}.")
    if tool.needs_email and not has_contacts:
        raise ExportRefusedError(
            f"{name} knows people by their address alone: hand in a file of customer_id and email with --contacts, or "
            "take addresses from the vault with --with-contacts."
        )
    return tool


def _list(con: duckdb.DuckDBPyConnection, campaign_id: str, shop: Shop) -> tuple[pl.DataFrame, date]:
    told = con.execute("select status, as_of_date from marts.campaigns where campaign_id = ?", [campaign_id]).fetchall()
    if not told or told[0][1] is None:
        names = ", ".join(
            name for (name,) in con.execute("select campaign_id from marts.campaigns order by 1").fetchall()
        )
        raise ExportRefusedError(f"{shop.name} has no built campaign {campaign_id!r}; it has {names or 'none'}.")
    frame: pl.DataFrame = con.sql(
        """
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
        """,
        params={"campaign": campaign_id, "evening": told[0][1]},
    ).pl()
    held_out = audiences.ever_held_out(con).get(campaign_id, set())
    listed = sendable(frame, campaign_id, held_out)
    if audiences.is_there(con, "marts.campaign_messages"):
        faulty: pl.DataFrame = con.sql(
            "select customer_id, send_date from marts.campaign_messages "
            "where campaign_id = $campaign and fault is not null",
            params={"campaign": campaign_id},
        ).pl()
        listed = listed.join(faulty, on=["customer_id", "send_date"], how="anti").sort("customer_id")
    return listed, told[0][1]


def _with_addresses(members: pl.DataFrame, addresses: dict[str, str]) -> pl.DataFrame:
    known = pl.DataFrame(
        {"customer_id": list(addresses), "email": list(addresses.values())},
        schema={"customer_id": pl.String, "email": pl.String},
    )
    return members.join(known, on="customer_id", how="left").sort("customer_id")


def _write(path: Path, rows: pl.DataFrame, tool: Layout, has_contacts: bool, is_removal: bool) -> Written:
    """UTF-8, LF, quotes where needed; null is empty, and no cell is run by a spreadsheet."""
    columns = tool.columns(has_contacts, is_removal)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([unformulaic(heading) for heading in columns])
        for row in rows.iter_rows(named=True):
            writer.writerow([_cell(value(row)) for value in columns.values()])
    content = path.read_bytes()
    return Written(path.name, rows.height, len(content), hashlib.sha256(content).hexdigest())


def _cell(value: Any) -> str:
    return "" if value is None else unformulaic(str(value))


def _make_folder(folder: Path) -> Path:
    """A new folder beside the one it becomes, for the eyes of its owner alone."""
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Path(tempfile.mkdtemp(prefix=f".writing-{os.getpid()}-", dir=folder.parent))


# The record.


def _exported(con: duckdb.DuckDBPyConnection, campaign_id: str, layout: str) -> set[str]:
    """Whom the tool holds by what was exported so far: a whole list starts anew, a delta adds and removes."""
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


def _count(con: duckdb.DuckDBPyConnection, campaign_id: str, layout: str, evening: date) -> int:
    if not audiences.is_there(con, "record.exports"):
        return 0
    rows = con.execute(
        "select count(*) from record.exports where campaign_id = ? and layout = ? and as_of_date = ?",
        [campaign_id, layout, evening],
    ).fetchall()
    return int(rows[0][0])


def _record(con: duckdb.DuckDBPyConnection, made: Export, lists: dict[str, set[str]], reachable: set[str]) -> None:
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
        there = sorted(customers if is_removed else customers & reachable)
        con.execute(
            "insert into record.exported_customers select ?, unnest(?::varchar[]), ?",
            [made.export_id, there, is_removed],
        )
    con.execute("commit")
