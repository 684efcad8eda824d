"""``staging`` to ``marts``: the tables that dbt builds, in three calls with the models' steps between them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import dbt_assets

from orchestration.columns import lineages
from orchestration.dbt import Dbt, DbtError, Translator, asset_events
from orchestration.nights import mark_built
from orchestration.partitions import morning_freshness, nightly
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

STAGING = "staging"
FEATURES = "intermediate features"
MARTS = "marts"
_COLUMNS = "select table_schema, table_name, column_name, data_type from information_schema.columns order by all"


def table_assets(
    shop: Shop, manifest: Mapping[str, Any], partitions: dg.DailyPartitionsDefinition
) -> tuple[dg.AssetsDefinition, dg.AssetsDefinition, dg.AssetsDefinition]:
    """The tables that reviews are read from, those that models score, and those that are made of their scores."""
    translator = Translator(morning_freshness(shop))

    @dbt_assets(
        manifest=manifest, select=STAGING, name="staging", dagster_dbt_translator=translator, **nightly(partitions)
    )
    def _staging(warehouse: Warehouse, dbt: Dbt) -> Iterator[Any]:
        yield from _build(dbt, STAGING, warehouse, manifest)

    @dbt_assets(
        manifest=manifest, select=FEATURES, name="features", dagster_dbt_translator=translator, **nightly(partitions)
    )
    def _features(warehouse: Warehouse, dbt: Dbt) -> Iterator[Any]:
        yield from _build(dbt, FEATURES, warehouse, manifest)

    @dbt_assets(manifest=manifest, select=MARTS, name="marts", dagster_dbt_translator=translator, **nightly(partitions))
    def _marts(warehouse: Warehouse, dbt: Dbt) -> Iterator[Any]:
        events = list(_build(dbt, MARTS, warehouse, manifest))
        failed = [e for e in events if isinstance(e, dg.AssetCheckResult) and not e.passed]
        if not any(check.severity == dg.AssetCheckSeverity.ERROR for check in failed):
            with warehouse.connect() as con:
                mark_built(con)
        yield from events

    return _staging, _features, _marts


def _build(dbt: Dbt, select: str, warehouse: Warehouse, manifest: Mapping[str, Any]) -> Iterator[Any]:
    try:
        results = dbt.build(select)
    except DbtError as error:
        # What dbt can't build now, it can't build in five seconds.
        raise dg.Failure(str(error), allow_retries=False) from error
    tables = [
        f"{node['schema']}.{node['name']}"
        for result in results
        if (node := manifest["nodes"][result.unique_id])["resource_type"] == "model"
    ]
    sql = {result.unique_id: result.sql for result in results if result.sql and result.unique_id.startswith("model.")}
    columns = warehouse.query(_COLUMNS).rows()
    found = lineages(sql, columns, Path(dbt.target))
    yield from asset_events(results, manifest, warehouse.row_counts(tables), found)


def read_manifest(dbt: Dbt) -> dict[str, Any]:
    """The prepared manifest.

    Raises:
        FileNotFoundError: it isn't prepared; says how to do it.
    """
    if not dbt.manifest.exists():
        raise FileNotFoundError(f"{dbt.manifest} is missing: run `perennial prepare` once.")
    manifest: dict[str, Any] = json.loads(dbt.manifest.read_text())
    return manifest
