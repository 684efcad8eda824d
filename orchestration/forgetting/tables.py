"""Customers' rows in the warehouse: found by name of column, whatever the schema; deleted with the ledger kept in step.

What was summed up over a customer and others stays until the next night, which builds the days that lost rows anew.
"""

import shutil
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

import duckdb

from orchestration.expressions import quoted
from orchestration.forgetting.receipt import Place
from orchestration.forgetting.words import Words
from orchestration.logs import LOGS
from orchestration.nights import forget_built
from orchestration.sessions import Sessions, guest_rows
from orchestration.tombstones import stored_tombstones
from orchestration.warehouse import Warehouse

_QUOTE = "_review_id"  # quote_1_review_id: quote_1_… tell of that review


def _columns(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    rows = con.execute(
        """
        select schema_name || '.' || table_name, list(column_name order by column_index)
        from duckdb_columns() semi join duckdb_tables() using (database_name, schema_name, table_name)
        where database_name = current_database() group by 1 order by 1
        """
    ).fetchall()
    return dict(rows)


def customers_in(con: duckdb.DuckDBPyConnection) -> set[str]:
    """The pseudonyms that any table has."""
    tables = [table for table, columns in _columns(con).items() if "customer_id" in columns]
    if not tables:
        return set()
    union = " union ".join(f"select customer_id from {table}" for table in tables)
    return {name for (name,) in con.execute(union).fetchall() if name is not None}


def first_days(warehouse: Warehouse, customers: Collection[str]) -> dict[str, date]:
    """For each of the customers who has rows, the first day of them."""
    union = " union all ".join(
        f"select customer_id, event_date from raw.{log.name}"
        for log in LOGS.values()
        if any(column.name == "customer_id" for column in log.columns)
    )
    theirs = "customer_id in (select unnest($names::varchar[]))"
    with warehouse.connect(read_only=True) as con:
        sql = f"select customer_id, min(event_date) from ({union}) where {theirs} group by customer_id"
        return dict(con.execute(sql, {"names": list(customers)}).fetchall())


def handed_on(warehouse: Warehouse, customers: Collection[str]) -> list[str]:
    """The exports that had any of them: other tools hold those now."""
    with warehouse.connect(read_only=True) as con:
        if "record.exported_customers" not in _columns(con):
            return []
        theirs = "customer_id in (select unnest(?::varchar[])) and not is_removed"
        sql = f"select distinct export_id from record.exported_customers where {theirs}"
        return sorted(name for (name,) in con.execute(sql, [list(customers)]).fetchall())


def erase(warehouse: Warehouse, customers: Collection[str], words: Words, sessions: Sessions) -> list[Place]:
    """Deletes the customers' rows from every table, in one transaction, and notes the days that lost any.

    What they did before they signed in goes with it: the rows of guests in sessions of their own.

    Returns:
        A place per table that could have held them.
    """
    with warehouse.connect() as con:
        con.execute(
            "create or replace temp table gone as select unnest(?::varchar[]) as customer_id", [list(customers)]
        )
        con.execute(
            "create or replace temp table gone_sessions as select unnest(?::varchar[]) as session_id",
            [list(sessions.own)],
        )
        columns = _columns(con)
        con.execute("begin")
        reviews = [table for table, names in columns.items() if {"customer_id", "review_id"} <= set(names)]
        told = [f"select review_id from {table} semi join gone using (customer_id)" for table in reviews]
        con.execute(f"create or replace temp table gone_reviews as {' union '.join(told)}")
        con.execute("delete from gone_reviews where review_id is null")
        con.execute("create or replace temp table gone_texts (text_hash varchar)")
        if "ml.review_annotations" in columns:
            con.execute(
                "insert into gone_texts select text_hash::varchar from ml.review_annotations "
                "semi join gone_reviews using (review_id)"
            )
        places = _erase_raw(con, words, sessions)
        for table, names in columns.items():
            if not table.startswith("raw."):
                places += _erase_table(con, table, names)
        con.execute("commit")
    return places


def _erase_table(con: duckdb.DuckDBPyConnection, table: str, names: list[str]) -> list[Place]:
    if "customer_id" in names:
        condition = _theirs(names)
    elif "review_id" in names:
        condition = "review_id in (select review_id from gone_reviews)"
    elif "text_hash" in names:
        condition = "text_hash::varchar in (select text_hash from gone_texts)"
    else:
        return _erase_quotes(con, table, names)
    return [Place("warehouse", table, _changed(con, f"delete from {table} where {condition}"))]


def _theirs(names: Collection[str]) -> str:
    by_name = "customer_id in (select customer_id from gone)"
    as_guest = guest_rows(names, "select session_id from gone_sessions")
    return f"({by_name} or {as_guest})" if as_guest else by_name


def _erase_quotes(con: duckdb.DuckDBPyConnection, table: str, names: list[str]) -> list[Place]:
    places = []
    for key in (name for name in names if name.endswith(_QUOTE)):
        prefix = key.removesuffix("review_id")
        nulls = ", ".join(f"{quoted(name)} = null" for name in names if name.startswith(prefix))
        changed = _changed(
            con, f"update {table} set {nulls} where {quoted(key)} in (select review_id from gone_reviews)"
        )
        places.append(Place("warehouse", f"{table}, {prefix}*", changed))
    return places


def _erase_raw(con: duckdb.DuckDBPyConnection, words: Words, sessions: Sessions) -> list[Place]:
    """Raw rows, with ledger and days: a file that is in the landing folder no more can't be read again."""
    ingest_id = con.execute("select coalesce(max(ingest_id), 0) + 1 from raw.ingested_files").fetchall()[0][0]
    con.execute("create or replace temp table cleared (log varchar, file_id varchar, loaded bigint, duplicates bigint, "
                "quarantined bigint)")  # fmt: skip
    places = []
    for log in LOGS.values():
        if not any(column.name == "customer_id" for column in log.columns):
            continue
        table, theirs = f"raw.{log.name}", _theirs([column.name for column in log.columns])
        con.execute(
            f"""
            insert into cleared
            select '{log.name}', file_id, count(*) filter (copy_number = 1), count(*) filter (copy_number > 1), 0
            from {table} where {theirs} group by file_id;
            insert or replace into raw.event_days
            select distinct '{log.name}', event_date, {ingest_id} from {table} where {theirs};
            """
        )
        deleted = _changed(con, f"delete from {table} where {theirs}")
        places.append(Place("warehouse", table, deleted))
    rows = con.execute(
        "select rowid, coalesce(raw_text, '') || ' ' || coalesce(reason, '') from raw.quarantine"
    ).fetchall()
    named = [number for number, text in rows if words.are_in(text) or sessions.are_in(text)]
    con.execute(
        "insert into cleared select log, file_id, 0, 0, count(*) from raw.quarantine "
        "where rowid in (select unnest(?::bigint[])) group by all",
        [named],
    )
    con.execute("delete from raw.quarantine where rowid in (select unnest(?::bigint[]))", [named])
    places.append(Place("warehouse", "raw.quarantine", len(named)))
    places.append(
        Place("warehouse", "raw.ingested_files, counts brought along", _changed(con, f"""
            update raw.ingested_files set loaded_count = loaded_count - gone.loaded, ingest_id = {ingest_id},
                duplicate_count = duplicate_count - gone.duplicates,
                quarantined_count = quarantined_count - gone.quarantined,
                forgotten_count = forgotten_count + gone.loaded + gone.duplicates + gone.quarantined
            from (
                select log, file_id, sum(loaded)::bigint as loaded, sum(duplicates)::bigint as duplicates,
                    sum(quarantined)::bigint as quarantined
                from cleared group by all
            ) as gone
            where raw.ingested_files.log = gone.log and raw.ingested_files.file_id = gone.file_id and status = 'loaded'
        """))
    )  # fmt: skip
    return places


def erase_elsewhere(warehouse: Warehouse) -> list[Place]:
    """Deletes all that another engine holds of the warehouse or has built of it; the next night builds it again.

    Its files can't be changed row by row, and whoever is in one of them may be in each.
    """
    folder = Path(warehouse.tables)
    if not warehouse.tables or not folder.exists():
        return []
    with warehouse.connect() as con:
        forget_built(con)
    count = sum(1 for _ in folder.rglob("*.parquet"))
    shutil.rmtree(folder)
    return [Place("spark", "files of tables, all of them; the next night builds them again", count)]


def _changed(con: duckdb.DuckDBPyConnection, sql: str) -> int:
    return int(con.execute(sql).fetchall()[0][0])


def mark_forgotten(warehouse: Warehouse, tombstones: Collection[str], on: date) -> None:
    """Notes in the warehouse that it is free of them; nights run again from here on."""
    with warehouse.connect() as con:
        fresh = sorted(set(tombstones) - stored_tombstones(con))
        con.execute("insert into raw.forgotten select unnest(?::varchar[]), ?", [fresh, on])


def touched_files(
    warehouse: Warehouse, customers: Collection[str], words: Words, sessions: Sessions
) -> Mapping[str, set[int]]:
    """The delivered files that any row of theirs came from, each with the lines that were set aside and name them."""
    touched: dict[str, set[int]] = {}
    with warehouse.connect(read_only=True) as con:
        for log in LOGS.values():
            if any(column.name == "customer_id" for column in log.columns):
                theirs, asked = "customer_id in (select unnest($names::varchar[]))", {"names": list(customers)}
                if as_guest := guest_rows(
                    [column.name for column in log.columns], "select unnest($sessions::varchar[])"
                ):
                    theirs, asked["sessions"] = f"({theirs} or {as_guest})", list(sessions.own)
                rows = con.execute(
                    f"""
                    with theirs as (
                        select distinct files.log, files.content_id from raw.ingested_files as files
                        where files.log = '{log.name}' and files.file_id in (
                            select file_id from raw.{log.name} where {theirs}
                        )
                    )
                    select distinct file_name from raw.ingested_files semi join theirs using (log, content_id)
                    """,
                    asked,
                ).fetchall()
                touched |= {name: set() for (name,) in rows if name not in touched}
        rows = con.execute(
            "select file_name, line_number, coalesce(raw_text, '') || ' ' || reason from raw.quarantine"
        ).fetchall()
    for name, line, text in rows:
        if words.are_in(text) or sessions.are_in(text):
            touched.setdefault(name, set()).add(line)
    return touched


def read_files(warehouse: Warehouse) -> set[str]:
    """The delivered files whose rows the warehouse has had."""
    with warehouse.connect(read_only=True) as con:
        rows = con.execute("select distinct file_name from raw.ingested_files where status <> 'refused'").fetchall()
    return {name for (name,) in rows}
