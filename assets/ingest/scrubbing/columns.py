"""Columns of temporary tables, scrubbed in place: SQL finds the few values that may give anybody away."""

from collections.abc import Callable

import duckdb
import pyarrow as pa

from assets.ingest.scrubbing import texts, urls
from orchestration.expressions import quoted
from orchestration.logs import Log


def scrub_delivery(con: duckdb.DuckDBPyConnection, table: str, log: Log) -> None:
    """Scrubs the log's free text and addresses of pages."""
    for column in log.columns:
        if column.is_free_text:
            _scrub(con, table, column.name, texts.may_hold_contacts, texts.scrub)
        if column.is_url:
            _scrub(con, table, column.name, urls.may_hold_contacts, urls.scrub_url)


def scrub_quarantine(con: duckdb.DuckDBPyConnection, table: str) -> None:
    """Scrubs ``raw_text``, a record in which both may stand, and ``reason``, which quotes from it."""
    for column in ("raw_text", "reason"):
        _scrub(con, table, column, _record_may_hold_contacts, scrub_record)


def scrub_record(text: str) -> str:
    """A text of which it isn't known what is in it."""
    return texts.scrub(urls.scrub_url(text))


def _record_may_hold_contacts(column: str) -> str:
    return f"{texts.may_hold_contacts(column)} or {urls.may_hold_contacts(column)}"


def _scrub(
    con: duckdb.DuckDBPyConnection,
    table: str,
    name: str,
    may_hold: Callable[[str], str],
    clean: Callable[[str], str],
) -> None:
    column = quoted(name)
    found = con.execute(f"select distinct {column} from {table} where {may_hold(column)}").fetchall()
    scrubbed = [(text, cleaned) for (text,) in found if (cleaned := clean(text)) != text]
    if scrubbed:
        before, after = map(list, zip(*scrubbed, strict=True))
        con.register("scrubbed", pa.table({"before": pa.array(before), "after": pa.array(after)}))
        con.execute(f"update {table} set {column} = after from scrubbed where {table}.{column} = before")
        con.unregister("scrubbed")
