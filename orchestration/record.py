"""``record.published_scores``: every score that was ever published, as it was said. Nothing here is built again.

A rebuild drops what follows from ``raw``; what was once told to marketers doesn't follow from it. What came of the
scores is ``marts.prediction_ledger``.
"""

from datetime import date

import duckdb

_TABLE = "record.published_scores"


def make_record(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the record like ``ml.customer_scores``, and gives it the columns that those have since gained."""
    con.execute("create schema if not exists record")
    con.execute(f"create table if not exists {_TABLE} as from ml.customer_scores limit 0")
    new = con.execute(
        """
        select column_name, data_type from information_schema.columns
        where table_schema = 'ml' and table_name = 'customer_scores' and column_name not in (
            select column_name from information_schema.columns
            where table_schema = 'record' and table_name = 'published_scores'
        )
        order by ordinal_position
        """
    ).fetchall()
    for name, kind in new:
        con.execute(f'alter table {_TABLE} add column "{name}" {kind}')


def keep_published(con: duckdb.DuckDBPyConnection, evening: date) -> int:
    """Writes down the scores of an evening that has just been published.

    What was said first stands: an evening that is published again, after a correction say, leaves its record as it is.

    Returns:
        How many scores were written down.
    """
    con.execute("begin")
    con.execute(
        f"""
        insert into {_TABLE} by name
        select * from ml.customer_scores
        where as_of_date = $evening and not exists (select 1 from {_TABLE} where as_of_date = $evening)
        """,
        {"evening": evening},
    )
    kept: int = con.execute(f"select count(*) from {_TABLE} where as_of_date = ?", [evening]).fetchall()[0][0]
    con.execute("commit")
    return kept
