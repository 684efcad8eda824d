"""``nights.*``: which days this run builds, where dbt reads them."""

from collections.abc import Iterator, Sequence
from typing import Any

import dagster as dg

from orchestration.dbt import rules
from orchestration.logs import LOGS
from orchestration.nights import write_plan
from orchestration.partitions import nightly, nights, table_specs
from orchestration.reader import ReaderStore
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_TABLES = {
    "event_dates": "One row per event_date whose events this run sums up.",
    "as_of_dates": "One row per evening as of which this run judges customers.",
    "transition_dates": "One row per day whose moves between stages this run tells.",
    "migration_dates": "One row per evening whose migrations since four weeks before this run tells.",
    "ledger_dates": "One row per evening whose predictions this run holds against what came.",
    "ledger_months": "One row per month whose predictions this run sums up.",
    "known_until": "One row: the last evening that is known; nothing later counts as an outcome.",
    "campaigns": "One row per campaign whose results this run tells anew.",
    "weeks": "One row per Monday of a week whose voices this run sums up.",
}


def night_plan(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """The run's days: what was asked for, what changed since it was built, and their neighbours."""
    raw = [dg.AssetKey(["raw", log]) for log in LOGS]
    texts = {dg.AssetKey(["nights", table]): text for table, text in _TABLES.items()}
    specs = table_specs(texts, raw, {"duckdb"}, "team:operations")

    @dg.multi_asset(specs=specs, name="night_plan", **nightly(partitions))
    def _plan(
        context: dg.AssetExecutionContext, warehouse: Warehouse, reader: ReaderStore
    ) -> Iterator[dg.MaterializeResult[Any]]:
        with warehouse.connect() as con:
            version = reader.model_version()
            plan = write_plan(
                con,
                nights(context),
                shop.first_date,
                rules(shop),
                version,
                shop.looks_ahead.all_days,
                shop.campaign_results.days,
            )
        counts = warehouse.row_counts([".".join(spec.key.path) for spec in specs])
        for spec in specs:
            days = getattr(plan, spec.key.path[1], None)
            span = {"days": f"{days[0]} to {days[-1]}" if days else "none"} if isinstance(days, Sequence) else {}
            yield dg.MaterializeResult(
                asset_key=spec.key, metadata={"dagster/row_count": counts[".".join(spec.key.path)], **span}
            )

    return _plan
