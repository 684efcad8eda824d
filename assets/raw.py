"""``raw.*``: what was delivered, exactly once, with its quarantine and ledger."""

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import dagster as dg
import polars as pl

from assets import door
from assets.ingest.elsewhere import UnseenLandingError
from assets.ingest.load import IngestReport, ingest
from orchestration.keys import KeyFileError
from orchestration.lock import hold_night_lock
from orchestration.logs import LOGS
from orchestration.partitions import nightly, nights, started_at
from orchestration.pseudonyms import pseudonym_key
from orchestration.settings import Settings
from orchestration.shops import Shop, ShopFileError, has_contacts
from orchestration.tombstones import ReturnedError, known_tombstones
from orchestration.vault import VaultError, open_vault
from orchestration.warehouse import Warehouse

_QUARANTINE = dg.AssetKey(["raw", "quarantine"])
_LEDGER = dg.AssetKey(["raw", "ingested_files"])
# So many refused files are named to whoever runs the nights.
_SHOWN = 50
# Above this share of unreadable rows in what a run took in, something is wrong with the file, not with some rows.
QUARANTINE_WARN_SHARE, QUARANTINE_STOP_SHARE = 0.01, 0.2


def raw_assets(shop: Shop, settings: Settings, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """The shop's logs as tables, filled from its landing folder."""
    specs = [
        dg.AssetSpec(
            ["raw", log.name],
            description=f"{log.grain} " + ("As delivered." if shop.has(log.name) else "This shop keeps no such log."),
            group_name="raw",
            kinds={"duckdb", "file"},
            owners=["team:operations"],
        )
        for log in LOGS.values()
    ]
    extra = {
        _QUARANTINE: "One row per delivered row that can't be read, with file, line, text and the reason.",
        _LEDGER: "One row per log and delivered file: how many of its rows were loaded, quarantined or duplicates.",
    }
    specs += [
        dg.AssetSpec(key, description=text, group_name="raw", kinds={"duckdb"}, owners=["team:operations"])
        for key, text in extra.items()
    ]
    checks = [
        dg.AssetCheckSpec(
            "every_row_accounted_for", asset=_LEDGER, blocking=True,
            description="Rows in the file = loaded + quarantined + exact duplicates + rows of another log + forgotten.",
        ),
        dg.AssetCheckSpec(
            "every_file_readable", asset=_LEDGER, description="No delivered file was refused as a whole."
        ),
        dg.AssetCheckSpec(
            "few_rows_quarantined", asset=_QUARANTINE, blocking=True,
            description=f"At most {QUARANTINE_WARN_SHARE:.0%} of the run's rows are unreadable; above "
            f"{QUARANTINE_STOP_SHARE:.0%} the night stops.",
        ),
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=[*checks, *door.door_specs(shop)], name="ingest", **nightly(partitions))
    def _ingest(
        context: dg.AssetExecutionContext, warehouse: Warehouse
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        # Also for runs that the UI launches: a night's steps share tables, so nights must not mix.
        hold_night_lock(settings, shop.name)
        with warehouse.connect() as con:
            try:
                # A shop without contact data needs no vault, and no key for one.
                vault = open_vault(settings, shop.name) if has_contacts(shop) else nullcontext()
                with vault as keeper:
                    report = ingest(
                        con,
                        shop,
                        settings.landing(shop.name),
                        key=pseudonym_key(settings, shop.name),
                        run_id=context.run.run_id,
                        run_at=started_at(context),
                        vault=keeper,
                        forgotten=known_tombstones(con, settings.tombstones(shop.name), shop.name),
                        batch_bytes=settings.batch_megabytes << 20,
                        spread=warehouse.spread,
                        progress=_log_progress(context),
                    )
            except (ShopFileError, KeyFileError, VaultError, ReturnedError, UnseenLandingError) as error:
                raise dg.Failure(str(error), allow_retries=False) from error
        counts = warehouse.row_counts([".".join(spec.key.path) for spec in specs])
        for spec in specs:
            entries = [entry for entry in report.entries if entry.log == spec.key.path[1]]
            yield dg.MaterializeResult(
                asset_key=spec.key,
                metadata={"dagster/row_count": counts[".".join(spec.key.path)], "new_files": len(entries)},
            )
        yield from _checks(report, warehouse)
        yield from door.judge(shop, warehouse, nights(context))

    return _ingest


def _log_progress(context: dg.AssetExecutionContext) -> Any:
    def progress(done: int, total: int, name: str) -> None:
        # A line per hundred files: enough to see it move, few enough to read.
        if total and (done % 100 == 0 or done == total):
            context.log.info(f"read {done} of {total} new files {name}")

    return progress


def _checks(report: IngestReport, warehouse: Warehouse) -> Iterator[dg.AssetCheckResult]:
    unbalanced = warehouse.query(_UNBALANCED)
    yield dg.AssetCheckResult(
        asset_key=_LEDGER,
        check_name="every_row_accounted_for",
        passed=unbalanced.is_empty(),
        metadata={
            "records": report.total("record_count"),
            "loaded": report.total("loaded_count"),
            "quarantined": report.total("quarantined_count"),
            "duplicates": report.total("duplicate_count"),
            "of_another_log": report.total("other_log_count"),
            "forgotten": report.total("forgotten_count"),
            "unbalanced_files": unbalanced.get_column("file_name").to_list()[:20],
        },
    )
    refused = warehouse.query(
        "select file_name, max(reason) as reason from raw.ingested_files where status = 'refused' group by 1 order by 1"
    )
    yield dg.AssetCheckResult(
        asset_key=_LEDGER,
        check_name="every_file_readable",
        passed=refused.is_empty(),
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"refused": _table(refused)},
    )
    # What no night has taken over yet: running a stopped night again must not let it pass.
    bad, read = warehouse.query(_NOT_TAKEN_OVER).row(0)
    share = bad / read if read else 0.0
    yield dg.AssetCheckResult(
        asset_key=_QUARANTINE,
        check_name="few_rows_quarantined",
        passed=share <= QUARANTINE_WARN_SHARE,
        severity=dg.AssetCheckSeverity.ERROR if share > QUARANTINE_STOP_SHARE else dg.AssetCheckSeverity.WARN,
        metadata={"quarantined": bad, "read": read, "share": share},
    )


def _table(rows: pl.DataFrame) -> dg.MetadataValue:
    """Rows as Dagster's pages show them without a click; a number where there are none."""
    if rows.is_empty():
        return dg.MetadataValue.int(0)
    return dg.MetadataValue.table(
        [dg.TableRecord(row) for row in rows.head(_SHOWN).to_dicts()],
        schema=dg.TableSchema(columns=[dg.TableColumn(name) for name in rows.columns]),
    )


_NOT_TAKEN_OVER = """
select coalesce(sum(quarantined_count), 0)::bigint, coalesce(sum(record_count - other_log_count), 0)::bigint
from raw.ingested_files where status = 'loaded' and ingest_id > (select coalesce(max(ingest_id), 0) from raw.accepted)
"""

# Counted twice, by the splitter of the files and in the tables: the two must agree, file by file.
_UNBALANCED = f"""
with in_tables as (
    {" union all ".join(f"select '{log}' as log, file_id, copy_number = 1 as is_first from raw.{log}" for log in LOGS)}
),
counted as (
    select log, file_id, count(*) filter (is_first) as loaded, count(*) filter (not is_first) as duplicates
    from in_tables group by log, file_id
),
set_aside as (
    select log, file_id, count(*) as quarantined from raw.quarantine group by log, file_id
)
select files.log, files.file_name
from raw.ingested_files as files
left join counted using (log, file_id)
left join set_aside using (log, file_id)
where record_count <> loaded_count + quarantined_count + duplicate_count + other_log_count + forgotten_count
    or (status = 'loaded' and (
        loaded_count <> coalesce(loaded, 0)
        or duplicate_count <> coalesce(duplicates, 0)
        or quarantined_count <> coalesce(quarantined, 0)
    ))
order by all
"""
