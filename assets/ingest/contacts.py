"""Contact data on its way from delivered rows to the vault; it is in no table but the batch's own, in memory."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

import duckdb

from assets.ingest.mapping import Plan, contact_columns
from orchestration.expressions import quoted
from orchestration.vault import Contact, Delivered


class ContactKeeper(Protocol):
    """What keeps contact data; the vault, or a test's stand-in."""

    def put(self, delivered: Iterable[Delivered]) -> int:
        """Keeps what was delivered unless something later is known."""


def delivered_contacts(con: duckdb.DuckDBPyConnection, plan: Plan, kept: str, run_at: datetime) -> Iterator[Delivered]:
    """The latest contact data of each customer among the batch's rows (the table ``typed``).

    What holds since later counts; of rows of one day, that of the later run, then the later line.

    Args:
        con: the warehouse.
        plan: the log's mapping.
        kept: the condition of rows that are taken in.
        run_at: when the run began.
    """
    mapped = {column.name for column in contact_columns(plan)}
    values = ", ".join(quoted(name) if name in mapped else "null" for name in ("email", "phone", "name"))
    since = f"coalesce({quoted(plan.log.instant)}, event_date::timestamp)"
    rows = con.execute(
        f"""
        select customer_id, strftime({since}, '%Y-%m-%dT%H:%M:%S') || ' {run_at.isoformat()} '
            || lpad(__line::varchar, 12, '0') as told_at, {values}
        from typed where {kept} and customer_id is not null
        qualify row_number() over (partition by customer_id order by told_at desc, __file desc) = 1
        """
    ).fetchall()
    for customer, told_at, email, phone, name in rows:
        yield Delivered(customer, told_at, Contact(email, phone, name))
