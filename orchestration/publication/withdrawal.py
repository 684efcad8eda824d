"""Takes customers out of what was published: the current night is published again without them, older ones go.

``current`` is one whole night throughout. A reader that has an old file open keeps it until it lets go.
"""

import json
from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from orchestration import publication
from orchestration.publication import folders
from orchestration.publication.manifest import MANIFEST

_QUOTE = "_review_id"


def withdraw(root: Path, shop: str, customers: Collection[str], con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Publishes the current night again without the customers, and removes every other night that has them.

    Args:
        root: folder of all published shops.
        shop: the shop.
        customers: their pseudonyms.
        con: any connection that may read files; not the warehouse's.

    Returns:
        By night's folder that had them, how many rows of them there were.
    """
    home = root.absolute() / shop
    current = publication.current(root, shop)
    if current is None:
        return {}
    con.execute("create or replace temp table gone as select unnest(?::varchar[]) as customer_id", [list(customers)])
    held = {}
    for night in sorted((home / "nights").glob("[0-9]*")):
        if rows := sum(_rows(con, night, table) for table in _tables(night)):
            held[night.name] = rows
    if current.name in held:
        _publish_without(con, root, shop, current)
    with folders.only_publisher(home):
        folders.sweep(home)
        for name in held:
            folders.remove(home / "nights" / name)
    return held


def _tables(night: Path) -> dict[str, Any]:
    tables: dict[str, Any] = json.loads((night / MANIFEST).read_text(encoding="utf-8"))["tables"]
    return tables


def _columns(night: Path, table: str) -> list[str]:
    return [column["name"] for column in _tables(night)[table]["columns"]]


def _source(night: Path, table: str) -> str:
    path = str(night / "parquet" / f"{table}.parquet").replace("'", "''")
    return f"read_parquet('{path}')"


def _theirs(night: Path, table: str) -> str | None:
    """The condition of a table's rows that are theirs; None = it can't have any."""
    columns = _columns(night, table)
    if "customer_id" in columns:
        return "coalesce(customer_id in (select customer_id from gone), false)"
    if "review_id" in columns and "review_texts" in _tables(night):
        return f"coalesce(review_id in ({_reviews(night)}), false)"
    return None


def _reviews(night: Path) -> str:
    return (
        f"select review_id from {_source(night, 'review_texts')} "
        "where customer_id in (select customer_id from gone) and review_id is not null"
    )


def _rows(con: duckdb.DuckDBPyConnection, night: Path, table: str) -> int:
    condition = _theirs(night, table)
    if condition is None:
        return 0
    sql = f"select count(*) from {_source(night, table)} where {condition}"
    return int(con.execute(sql).fetchall()[0][0])


def _select(night: Path, table: str) -> str:
    condition = _theirs(night, table)
    columns = _columns(night, table)
    quotes = [name for name in columns if name.endswith(_QUOTE)] if "review_texts" in _tables(night) else []
    nulled = [
        f'case when coalesce("{key}" in ({_reviews(night)}), false) then null else "{name}" end as "{name}"'
        for key in quotes
        for name in columns
        if name.startswith(key.removesuffix("review_id"))
    ]
    replaced = f"replace ({', '.join(nulled)})" if nulled else ""
    return f"select * {replaced} from {_source(night, table)} where {f'not {condition}' if condition else 'true'}"


def _publish_without(con: duckdb.DuckDBPyConnection, root: Path, shop: str, night: Path) -> None:
    said = json.loads((night / MANIFEST).read_text(encoding="utf-8"))
    texts: dict[str, str] = {}
    for name, table in said["tables"].items():
        texts[name] = table["description"]
        texts |= {f"{name}.{column['name']}": column["description"] for column in table["columns"]}
    publication.publish(
        con,
        {name: _select(night, name) for name in said["tables"]},
        root=root,
        shop=shop,
        as_of_date=date.fromisoformat(said["as_of_date"]),
        written_at=datetime.fromisoformat(said["written_at"]),
        descriptions={key: text for key, text in texts.items() if text},
        facts=said["facts"],
        keep_nights=10_000,  # which nights go is decided here
    )
