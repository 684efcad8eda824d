"""From a batch of source records to rows: the good ones into a log's raw table, those that can't be read set aside."""

from collections.abc import Mapping
from datetime import date, datetime

import duckdb

from assets.ingest import mapping
from assets.ingest.contacts import ContactKeeper, delivered_contacts
from assets.ingest.scrubbing import scrub_delivery, scrub_quarantine
from assets.ingest.sources import Batch, raw_text
from orchestration.expressions import quoted
from orchestration.logs import Log
from orchestration.shops import LogMapping, ShopFileError

# How much of a quarantined record's text is kept; a longer one is in the file, at the line that is named.
KEPT_TEXT_CHARACTERS = 100_000
_KEPT = "belongs and is_good and not is_forgotten"
# A record that can't be read may still name a customer who was forgotten: each of its words is tried as a number.
_WORDS = "select distinct unnest(words) as id from worded"
_TAINTED = r"""
    with worded as materialized (
        select __file, __line, string_split_regex({text}, '[\s,;|"''{{}}:\[\]]+') as words
        from bad join chunk using (__file, __line) where exists (from forgotten)
    )
    select distinct __file, __line from worded
    where list_has_any(words, (select coalesce(list(id), []) from ({ids}) where is_forgotten))
"""


class Rows:
    """Writes rows and quarantine within the caller's transaction; one instance per run.

    The connection has the batch's records as ``source``, ``chunk`` and ``unsplit`` (see ``sources``) and the files as
    ``all_files``; counts per file go to ``batch_counts``.

    Args:
        con: the warehouse.
        plans: what is read of each log.
        vault: where contact data goes; None = nowhere.
        run_at: when, in UTC.
    """

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        plans: Mapping[str, mapping.Plan],
        vault: ContactKeeper | None,
        run_at: datetime,
    ) -> None:
        self._con = con
        self._vault = vault
        self._run_at = run_at
        # Files whose records may hold contact data, read or not: what can't be read of them is not kept as text.
        self._with_contacts = {name for name, plan in plans.items() if plan.log.contacts}

    def load(self, plan: mapping.Plan, mapped: LogMapping, batch: Batch) -> set[date]:
        """Loads one log's rows of ``source`` and quarantines the bad ones; returns the days that got rows.

        Raises:
            ShopFileError: an expression of the shop's file can't be used on these source columns.
        """
        types = self._types(plan)
        self._con.execute(
            f"create or replace temp table batch_files as select * from all_files where log = '{plan.log.name}'"
        )
        self._con.execute(f"create or replace temp table pseudonyms as {mapping.pseudonyms_select(plan)}")
        self._con.execute(f"create or replace temp table sessions as {mapping.sessions_select(plan)}")
        self._con.execute(f"create or replace temp table typed as {mapping.typed_select(plan, types)}")
        scrub_delivery(self._con, "typed", plan.log)
        self._insert(plan.log)
        self._keep_contacts(plan)
        self._quarantine(plan, types, mapped, batch)
        rows = self._con.execute(f"select distinct event_date from typed where {_KEPT}").fetchall()
        return {day for (day,) in rows}

    def _keep_contacts(self, plan: mapping.Plan) -> None:
        # Before the rows are committed: a run that is killed in between puts the same into the vault again.
        if self._vault and mapping.contact_columns(plan):
            self._vault.put(delivered_contacts(self._con, plan, _KEPT, self._run_at))

    def _types(self, plan: mapping.Plan) -> dict[str, str]:
        expressions = {name: expression.sql for name, expression in plan.columns.items()}
        if plan.where:
            expressions["where"] = plan.where.sql
        types = {}
        for name, sql in expressions.items():
            try:
                types[name] = self._type(f"({sql})")
                self._type(
                    mapping.cast_expression(plan, name, types[name]) if name in plan.columns else f"({sql})::boolean"
                )
            except duckdb.Error as error:
                raise ShopFileError(
                    f"shop {plan.shop.name}, logs.{plan.log.name}, {name}: {sql!r} can't be computed from the source "
                    f"columns: {str(error).splitlines()[0]}"
                ) from error
        return types

    def _type(self, sql: str) -> str:
        return str(self._con.execute(f"describe select {sql} as it from source").fetchall()[0][1])

    def _insert(self, log: Log) -> None:
        columns = ", ".join(quoted(column.name) for column in log.columns)
        # A thing that is described alike in one delivery is described once; an event is itself down to its last column.
        parts = ", ".join(f"coalesce(cast({quoted(c.name)} as varchar), chr(0))" for c in log.columns)
        identity = f"md5_number(concat_ws(chr(31), event_date, {parts}))" if log.is_catalogue else "__hash"
        self._con.execute(
            f"""
            insert into raw.{log.name} by name
            select event_date, {columns}, file_id, __line as line_number, {identity} as record_hash, 1 as copy_number
            from typed join batch_files using (__file) where {_KEPT}
            """
        )

    def _quarantine(self, plan: mapping.Plan, types: dict[str, str], mapped: LogMapping, batch: Batch) -> None:
        log = plan.log.name
        is_first = log == batch.first_log
        # Records that can't be split have no log of their own: they count once, for the first log of the file.
        unsplit = "union all select __file, __line, reason from unsplit" if is_first else ""
        text = raw_text(batch, mapped)
        hides = bool(self._with_contacts.intersection(batch.file_logs))
        kept_text = "null" if hides else f"left({text}, {KEPT_TEXT_CHARACTERS})"
        reasons = mapping.reasons_select(plan, types, "doubtful", hides)
        self._con.execute(
            f"""
            create or replace temp table doubtful as
            select __file, __line from typed where not is_forgotten and (belongs is null or (belongs and not is_good));
            create or replace temp table bad as {reasons} {unsplit};
            create or replace temp table tainted as {_TAINTED.format(text=text, ids=mapping.with_pseudonyms(_WORDS))};
            delete from bad where (__file, __line) in (select (__file, __line) from tainted);
            insert into batch_counts
            select __file, '{log}', count(*) filter (what = 'bad'), count(*) filter (what = 'other'),
                count(*) filter (what = 'forgotten')
            from (
                select __file, 'bad' as what from bad
                union all select __file, 'forgotten' from tainted
                union all select __file, 'forgotten' from typed where is_forgotten and belongs is not false
                union all select __file, 'other' from typed where not belongs
                union all select __file, 'other' from unsplit where {"false" if is_first else "true"}
            ) group by __file;
            create or replace temp table set_aside as
            select '{log}' as log, batch_files.file_name, batch_files.file_id, bad.__line as line_number,
                {kept_text}::varchar as raw_text, bad.reason
            from bad join chunk using (__file, __line) join batch_files using (__file);
            """
        )
        scrub_quarantine(self._con, "set_aside")
        self._con.execute("insert into raw.quarantine by name from set_aside")
