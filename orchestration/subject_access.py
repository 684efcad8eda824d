"""Everything that is known of one customer, as files: ``perennial subject-access``."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from orchestration import audit
from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.sessions import guest_rows, sessions_of
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.tombstones import tombstone
from orchestration.vault import has_vault, open_vault
from orchestration.warehouse import Warehouse


def subject_access(
    shop: Shop,
    settings: Settings,
    warehouse: Warehouse,
    customer: str,
    to: Path,
    *,
    at: datetime,
    by: str,
    is_pseudonym: bool = False,
) -> dict[str, int]:
    """Writes a JSON file of every row of the customer in every table, their contact data and the exports they are in.

    Args:
        shop: the shop.
        settings: where things are.
        warehouse: its warehouse.
        customer: the shop's own number, or the pseudonym.
        to: the file to write, for its owner's eyes alone.
        at: when, with a time zone.
        by: who asks.
        is_pseudonym: whether ``customer`` is one.

    Returns:
        By table, how many rows there are.

    Raises:
        LookupError: nothing is known of the customer.
        FileNotFoundError: there is no warehouse.
        FileExistsError: ``to`` is there already.
    """
    key = pseudonym_key(settings, shop.name)
    name = customer if is_pseudonym else pseudonym(key, customer)
    tables = _rows(warehouse, name, key)
    contact: Mapping[str, Any] = {}
    if has_vault(settings, shop.name):
        with open_vault(settings, shop.name) as vault:
            contact = {one: asdict(known) for one, known in vault.get([name]).items()}.get(name, {})
    if not tables and not contact:
        raise LookupError(f"{shop.name} knows nothing of customer {customer!r}.")
    content = {
        "shop": shop.title,
        "customer": None if is_pseudonym else customer,
        "pseudonym": name,
        "written_at": at.isoformat(timespec="seconds"),
        "contact": contact,
        "tables": tables,
    }
    text = json.dumps(content, indent=1, ensure_ascii=False, default=str) + "\n"
    audit.note(settings, at, by, "looked up all that is known", "subject-access", shop.name,
               customer=tombstone(key, name), has_contacts=bool(contact))  # fmt: skip
    with os.fdopen(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    return {table: len(rows) for table, rows in tables.items()}


def _rows(warehouse: Warehouse, name: str, key: bytes) -> dict[str, list[dict[str, Any]]]:
    """The customer's rows by table; of exports, readings and guests what is theirs by export, review or session."""
    with warehouse.connect(read_only=True) as con:
        sessions = sorted(sessions_of(con, [name], key).own)
        columns: dict[str, list[str]] = dict(
            con.execute(
                """
                select schema_name || '.' || table_name, list(column_name) from duckdb_columns()
                where database_name = current_database() and schema_name in (
                    'raw', 'staging', 'intermediate', 'features', 'ml', 'marts', 'record')
                group by 1 order by 1
                """
            ).fetchall()
        )
        reviews = "select review_id from staging.stg_shop__reviews where customer_id = $name"
        exports = "select export_id from record.exported_customers where customer_id = $name"
        found = {}
        for table, names in columns.items():
            asked: dict[str, Any] = {"name": name}
            if "customer_id" in names:
                condition = "customer_id = $name"
                if sessions and (as_guest := guest_rows(names, "select unnest($sessions::varchar[])")):
                    condition += f" or {as_guest}"
                    asked["sessions"] = sessions
            elif "review_id" in names and "staging.stg_shop__reviews" in columns:
                condition = f"review_id in ({reviews})"
            elif table == "record.exports" and "record.exported_customers" in columns:
                condition = f"export_id in ({exports})"
            else:
                continue
            told = con.execute(f"select * from {table} where {condition}", asked)
            heading = [column[0] for column in told.description or ()]
            rows = [dict(zip(heading, row, strict=True)) for row in told.fetchall()]
            if rows:
                found[table] = rows
        return found
