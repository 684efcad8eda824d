"""Files into mapped rows, rows set aside, and counts of both: what needs nothing but the files, the shop and its keys.

Which files are new and what they replace is ``load``'s matter; so is the transaction.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime

import duckdb
import pyarrow as pa

from assets.ingest import mapping
from assets.ingest.contacts import ContactKeeper
from assets.ingest.hmac_keys import set_hmac_key
from assets.ingest.rows import Rows
from assets.ingest.sources import Reading, RefusedFileError, batches, make_source
from orchestration.logs import LOGS
from orchestration.pseudonyms import session_key
from orchestration.shops import Shop, ShopFileError
from orchestration.tombstones import tombstone_key


class FileReader:
    """Reads files into the raw tables and the quarantine of a connection.

    Args:
        con: a database with raw tables (``schema.create_tables``), in UTC, under ``each_try_on_its_own``.
        shop: the shop, with its mapping.
        key: secret key of the customers' pseudonyms.
        forgotten: tombstones of the customers of whom nothing is taken in.
        run_at: when, in UTC.
        batch_bytes: text parsed at once.
        vault: where contact data goes; None = it is read and kept nowhere.

    Raises:
        ShopFileError: an expression of the shop's file is no SQL, or looks beyond its row.
    """

    def __init__(
        self,
        con: duckdb.DuckDBPyConnection,
        shop: Shop,
        key: bytes,
        forgotten: Collection[str],
        run_at: datetime,
        batch_bytes: int,
        vault: ContactKeeper | None = None,
    ) -> None:
        self._con = con
        self._first_date = shop.first_date
        self._mappings = shop.logs
        self._plans = {name: mapping.plan(shop, LOGS[name]) for name in shop.logs}
        self._rows = Rows(con, self._plans, vault, run_at)
        self._batch_bytes = batch_bytes
        for name, secret in (("pseudonym", key), ("tombstone", tombstone_key(key)), ("session", session_key(key))):
            set_hmac_key(con, name, secret)
        con.execute(
            "create or replace temp table forgotten as select unnest(?::varchar[]) as tombstone", [list(forgotten)]
        )

    def read(self, group: Sequence[Reading]) -> Iterator[tuple[str, set[date]]]:
        """Reads the files, which are numbered and counted as they go by.

        Yields:
            After each batch of rows, their log and their days.

        Raises:
            RefusedFileError: one of them can't be read after all.
            ShopFileError: an expression of the shop's file can't be used at all.
        """
        table = []
        for number, reading in enumerate(group):
            reading.number, reading.record_count = number, 0
            for log in reading.logs:
                delivery = self._mappings[log].delivery_date(reading.file.name) or self._first_date
                named = {"log": log, "file_id": reading.file_ids[log], "file_name": reading.file.name}
                table.append({"__file": number, **named, "delivery": delivery})
        self._con.register("group_files", pa.Table.from_pylist(table))
        self._con.execute(
            """
            create or replace temp table all_files as from group_files;
            create or replace temp table batch_counts (__file integer, log varchar, quarantined bigint, other bigint,
                forgotten bigint);
            """
        )
        self._con.unregister("group_files")
        for batch in batches(group, self._plans, self._mappings, self._batch_bytes):
            self._con.register("chunk", pa.concat_tables(batch.tables))
            make_source(self._con, batch, self._plans, self._mappings[batch.logs[0]])
            for log in batch.logs:
                try:
                    days = self._rows.load(self._plans[log], self._mappings[log], batch)
                except ShopFileError as error:
                    # Parquet brings its own types: if they don't suit the mapping, that is the file's matter.
                    if self._mappings[log].file_format != "parquet":
                        raise
                    raise RefusedFileError(group[batch.first_file], f"it has the wrong types: {error}") from error
                yield log, days
            self._con.unregister("chunk")

    def counts(self, log: str) -> dict[int, tuple[int, int, int]]:
        """Of the files that were read last, by number: records set aside, of other logs, and of forgotten customers."""
        rows = self._con.execute(
            "select __file, sum(quarantined)::bigint, sum(other)::bigint, sum(forgotten)::bigint "
            "from batch_counts where log = ? group by all",
            [log],
        ).fetchall()
        return {number: (quarantined, other, forgotten) for number, quarantined, other, forgotten in rows}


@contextmanager
def each_try_on_its_own(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """While it lasts, expressions fail row by row."""
    # An expression that stands in two TRYs is else computed once, outside of both: one bad row would stop the night.
    before = con.execute("select current_setting('disabled_optimizers')").fetchall()[0][0]
    disabled = ",".join(filter(None, [before, "common_subexpressions"]))
    con.execute(f"set disabled_optimizers = '{disabled}'")
    try:
        yield
    finally:
        con.execute(f"set disabled_optimizers = '{before}'")
