"""The raw tables: one per log of the contract, and those that account for what was delivered."""

import duckdb

from orchestration.expressions import quoted
from orchestration.logs import LOGS, Log


def create_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the raw tables that aren't there yet: one per log of the contract, quarantine and days."""
    con.execute("create schema if not exists raw")
    for log in LOGS.values():
        columns = ", ".join(f"{quoted(column.name)} {column.sql_type}" for column in log.columns)
        con.execute(
            f"create table if not exists raw.{log.name} (event_date date not null, {columns}, "
            "file_id varchar not null, line_number bigint not null, record_hash uhugeint not null, "
            "copy_number integer not null)"
        )
        _add_columns(con, log)
    con.execute(
        """
        create table if not exists raw.quarantine (log varchar, file_name varchar, file_id varchar, line_number bigint,
            raw_text varchar, reason varchar);
        create table if not exists raw.accepted (ingest_id bigint);
        create table if not exists raw.pseudonym_key (check_value varchar);
        create table if not exists raw.event_days (log varchar, event_date date, ingest_id bigint,
            primary key (log, event_date));
        """
    )


def _add_columns(con: duckdb.DuckDBPyConnection, log: Log) -> None:
    """Gives a table that was made by an earlier contract the columns that the log has since gained."""
    there = con.execute(
        "select column_name from information_schema.columns where table_schema = 'raw' and table_name = ?", [log.name]
    ).fetchall()
    for column in log.columns:
        if (column.name,) not in there:
            con.execute(f"alter table raw.{log.name} add column {quoted(column.name)} {column.sql_type}")
