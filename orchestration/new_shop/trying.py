"""Reading a folder once as a shop's file says, into a warehouse that is thrown away: what would be loaded, what not."""

import secrets
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl

from assets.ingest.load import ingest
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse


@dataclass(frozen=True)
class Trial:
    """What came of reading everything once.

    Attributes:
        accounts: a row per log: ``log``, ``files``, ``refused``, ``rows``, ``loaded``, ``quarantined``, ``duplicates``.
        faults: a row per log and fault, commonest first: ``log``, ``reason``, ``rows``, ``example`` (file and line).
        refusals: a row per file that can't be read: ``file_name``, ``reason``.
        first_date: the first day with rows of orders, visits or reviews; None = there is none.
        last_date: the last one.
    """

    accounts: pl.DataFrame
    faults: pl.DataFrame
    refusals: pl.DataFrame
    first_date: date | None
    last_date: date | None


def try_out(shop: Shop, folder: Path, progress: Callable[[int, int, str], None] = lambda *_: None) -> Trial:
    """Reads a folder's files as the shop's file says, and forgets the rows.

    Args:
        shop: the shop.
        folder: its files.
        progress: called with files done, files in all and the current file's name.

    Raises:
        ShopFileError: an expression can't be used at all.
    """
    with tempfile.TemporaryDirectory() as scratch:
        warehouse = Warehouse(path=str(Path(scratch) / "trial.duckdb"), memory_limit="1GB")
        return _read(warehouse, shop, folder, progress)


def _read(warehouse: Warehouse, shop: Shop, folder: Path, progress: Callable[[int, int, str], None]) -> Trial:
    with warehouse.connect() as con:
        # Of a warehouse that is thrown away, nobody needs the pseudonyms again.
        ingest(
            con, shop, folder, key=secrets.token_bytes(32), run_id="trial", run_at=datetime.now(UTC), progress=progress
        )
        accounts = con.sql(
            """
            select coalesce(nullif(log, ''), '(no log)') as log, count(*) as files,
                count(*) filter (status = 'refused') as refused,
                sum(record_count - other_log_count)::bigint as rows, sum(loaded_count)::bigint as loaded,
                sum(quarantined_count)::bigint as quarantined, sum(duplicate_count)::bigint as duplicates
            from raw.ingested_files group by all order by log
            """
        ).pl()
        faults = con.sql(
            """
            select log, regexp_replace(reason, '(''.*''|".*")', '…') as reason, count(*) as rows,
                min(file_name || ', line ' || line_number) as example
            from raw.quarantine group by 1, 2 order by rows desc, log, reason
            """
        ).pl()
        refusals = con.sql(
            "select file_name, reason from raw.ingested_files where status = 'refused' order by file_name"
        ).pl()
        days = con.sql(
            "select min(first_event_date), max(last_event_date) from raw.ingested_files "
            "where log in ('purchases', 'browse_events', 'reviews')"
        ).fetchall()[0]
    return Trial(accounts, faults, refusals, *days)
