"""Hands a campaign's list to the tools that send: files in their import layouts, a manifest, and a row in the record.

``layouts`` says which columns a tool reads, ``contacts`` finds addresses and numbers, in a file or in the vault,
``lists`` who is on a list, and ``recording`` writes down what was exported when.
"""

import csv
import hashlib
import json
import os
import re
import shutil
import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import polars as pl

from orchestration import audit
from orchestration.exports.contacts import REACHED_BY, kept_addresses, read_contacts
from orchestration.exports.layouts import LAYOUTS, Columns, Layout
from orchestration.exports.lists import NoSuchCampaignError, campaign_list
from orchestration.exports.recording import exports_of, held_by_tool, record
from orchestration.roles import check_may_see_contacts
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.spreadsheets import unformulaic
from orchestration.warehouse import Warehouse

_MANIFEST = "manifest.json"
_NUMBER = re.compile(r"\+\d{8,15}")


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
        kind: full, delta, or due: those alone whose message goes out tomorrow, with its words.
        as_of_date: the evening that the list is of.
        exported_at: when it was made, UTC.
        exported_by: who made it.
        has_contacts: whether addresses or telephone numbers are in it.
        list_size: customers on the list.
        left_out: customers of the list whose address or number is missing or can't be used.
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
    with_messages: bool = False,
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
        contacts: a CSV with ``customer_id`` (the shop's own number, or the pseudonym) and ``email``, or ``phone`` where
            the campaign goes by text message; None = none.
        from_vault: take addresses or numbers from the vault; those of the file, if there is one, count before them.
        with_messages: only those whose message goes out tomorrow, with its subject and body.

    Returns:
        The export, and its folder.

    Raises:
        ExportRefusedError: there is no such layout or campaign, the list is too small, or the tool needs addresses.
        AccessError: addresses are asked of the vault by somebody who may not see them.
    """
    has_contacts = bool(contacts) or from_vault
    tool = _layout(layout, has_contacts, with_messages, delta)
    if from_vault:
        check_may_see_contacts(settings.dashboard_roles, exported_by)
    with warehouse.connect(read_only=True) as con:
        try:
            found = campaign_list(con, campaign_id)
        except NoSuchCampaignError as error:
            raise ExportRefusedError(f"{shop.name} has {error}") from error
        before = held_by_tool(con, campaign_id, layout) if delta else set()
        number = exports_of(con, campaign_id, layout, found.evening) + 1
    evening, members = found.evening, found.due() if with_messages else found.members
    reach = REACHED_BY.get(found.channel, "email")
    listed = set(members["customer_id"])
    addresses = kept_addresses(settings, shop, listed | before, reach) if from_vault else {}
    addresses |= read_contacts(contacts, settings, shop, reach) if contacts else {}
    members = _with_addresses(members, addresses)
    lists = {"list": listed} if not delta else {"add": listed - before, "remove": before - listed}
    reachable = set(members.filter(pl.col("address").is_not_null())["customer_id"]) if tool.needs_address else listed
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
            if tool.needs_address:
                rows = rows.filter(pl.col("address").is_not_null())
            columns = tool.columns(reach, has_contacts, name == "remove", with_messages)
            files.append(_write(writing / f"{name}.csv", rows, columns))
        made = Export(
            export_id=export_id, shop=shop.name, campaign_id=campaign_id, layout=layout,
            kind="due" if with_messages else "delta" if delta else "full", as_of_date=evening,
            exported_at=exported_at.astimezone(UTC), exported_by=exported_by, has_contacts=has_contacts,
            list_size=len(listed), left_out=len(listed - reachable), files=tuple(files),
        )  # fmt: skip
        text = json.dumps(asdict(made), indent=2, default=lambda value: value.isoformat())
        (writing / _MANIFEST).write_text(text + "\n", encoding="utf-8")
        # The record first: a list that is in the record and not on the disk is made again, not the other way round.
        with warehouse.connect() as con:
            record(con, made, lists, reachable)
        audit.note(
            settings, exported_at, exported_by, "exported", export_id, shop.name,
            rows={file.name: file.rows for file in files}, has_contacts=has_contacts,
            contacts_from=[name for name, is_so in (("vault", from_vault), ("file", contacts)) if is_so],
        )  # fmt: skip
        writing.rename(folder)
    finally:
        shutil.rmtree(writing, ignore_errors=True)
    return made, folder


def _layout(name: str, has_contacts: bool, with_messages: bool, delta: bool) -> Layout:
    tool = LAYOUTS.get(name)
    if tool is None:
        raise ExportRefusedError(f"There is no layout {name!r}: there are {', '.join(LAYOUTS)}.")
    if tool.needs_address and not has_contacts:
        raise ExportRefusedError(
            f"{name} knows people by their address alone: hand in a file of customer_id and email (phone for text "
            "messages) with --contacts, or take them from the vault with --with-contacts."
        )
    if with_messages and tool.wording is None:
        raise ExportRefusedError(f"{name} takes addresses alone: leave --with-messages out.")
    if with_messages and delta:
        raise ExportRefusedError(
            "Messages are those that go out tomorrow, a delta is of who came and left: give one of --with-messages and "
            "--delta."
        )
    return tool


def _with_addresses(members: pl.DataFrame, addresses: dict[str, str]) -> pl.DataFrame:
    known = pl.DataFrame(
        {"customer_id": list(addresses), "address": list(addresses.values())},
        schema={"customer_id": pl.String, "address": pl.String},
    )
    return members.join(known, on="customer_id", how="left").sort("customer_id")


def _write(path: Path, rows: pl.DataFrame, columns: Columns) -> Written:
    """UTF-8, LF, quotes where needed; null is empty, and no cell is run by a spreadsheet."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([unformulaic(heading) for heading in columns])
        for row in rows.iter_rows(named=True):
            writer.writerow([_cell(value(row)) for value in columns.values()])
    content = path.read_bytes()
    return Written(path.name, rows.height, len(content), hashlib.sha256(content).hexdigest())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    # A plus and digits are a number to a spreadsheet; with a quote before it, none to the tool.
    return str(value) if _NUMBER.fullmatch(str(value)) else unformulaic(str(value))


def _make_folder(folder: Path) -> Path:
    """A new folder beside the one it becomes, for the eyes of its owner alone."""
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Path(tempfile.mkdtemp(prefix=f".writing-{os.getpid()}-", dir=folder.parent))
