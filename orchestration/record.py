"""``record.*``: scores and lists that were published, as they were said. Nothing here is built again.

A rebuild drops what follows from ``raw``; what was once told to marketers doesn't follow from it. What came of the
scores is ``marts.prediction_ledger``; of the lists, ``marts.recommendation_scorecard``.
"""

from datetime import date

import duckdb

_SCORES = "published_scores"
_LISTS = "published_recommendations"


def make_record(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the record of scores like ``ml.customer_scores``, and gives it the columns that those have since gained."""
    _make_like(con, _SCORES, "customer_scores")


def make_list_record(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the record of lists like ``ml.recommendation_trials``, likewise."""
    _make_like(con, _LISTS, "recommendation_trials")


def _make_like(con: duckdb.DuckDBPyConnection, record: str, table: str) -> None:
    con.execute("create schema if not exists record")
    con.execute(f"create table if not exists record.{record} as from ml.{table} limit 0")
    new = con.execute(
        """
        select column_name, data_type from information_schema.columns
        where table_schema = 'ml' and table_name = $table and column_name not in (
            select column_name from information_schema.columns
            where table_schema = 'record' and table_name = $record
        )
        order by ordinal_position
        """,
        {"table": table, "record": record},
    ).fetchall()
    for name, kind in new:
        con.execute(f'alter table record.{record} add column "{name}" {kind}')


def keep_published_lists(con: duckdb.DuckDBPyConnection, evening: date) -> int:
    """Writes down the lists of an evening that has just been published, if they are the first of its week.

    What an evening's lists bring takes weeks to show, and those of the next evening are hardly others.

    Returns:
        How many places of lists were written down of the evening.
    """
    con.execute("begin")
    con.execute(
        f"""
        insert into record.{_LISTS} by name
        select * from ml.recommendation_trials
        where as_of_date = $evening and not exists (
            select 1 from record.{_LISTS} where date_trunc('week', as_of_date) = date_trunc('week', $evening::date)
        )
        order by list_name, customer_id, place
        """,
        {"evening": evening},
    )
    kept: int = con.execute(f"select count(*) from record.{_LISTS} where as_of_date = ?", [evening]).fetchall()[0][0]
    con.execute("commit")
    return kept


def keep_published(con: duckdb.DuckDBPyConnection, evening: date) -> int:
    """Writes down the scores of an evening that has just been published.

    What was said first stands: an evening that is published again, after a correction say, leaves its record as it is.

    Returns:
        How many scores were written down.
    """
    con.execute("begin")
    con.execute(
        f"""
        insert into record.{_SCORES} by name
        select * from ml.customer_scores
        where as_of_date = $evening and not exists (select 1 from record.{_SCORES} where as_of_date = $evening)
        """,
        {"evening": evening},
    )
    kept: int = con.execute(f"select count(*) from record.{_SCORES} where as_of_date = ?", [evening]).fetchall()[0][0]
    con.execute("commit")
    return kept
