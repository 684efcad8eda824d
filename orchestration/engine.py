"""The engine that a shop's tables are built on: its warehouse and dbt, as the settings say."""

from pathlib import Path

from orchestration.dbt import Dbt
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

CHANGE = "run `perennial rebuild` once to change the engine."


class EngineError(RuntimeError):
    """The warehouse's tables were built on another engine than the one that is set."""


def warehouse_of(shop: Shop, settings: Settings) -> Warehouse:
    """The shop's warehouse."""
    warehouse = Warehouse(
        path=str(settings.warehouse(shop.name)),
        writes_to=str(settings.published),
        tables=str(settings.spark_tables(shop.name)) if settings.engine == "spark" else "",
        memory_limit=settings.memory_limit,
        threads=settings.threads,
        lock_wait_seconds=settings.lock_wait_seconds,
    )
    if settings.engine == "duckdb":
        return warehouse
    from orchestration.spark.mapping import SparkWarehouse

    return SparkWarehouse(**warehouse.model_dump(), remote=settings.spark_remote)


def check_engine(shop: Shop, settings: Settings) -> None:
    """Refuses DuckDB for a warehouse whose tables are views of what Spark has built.

    The other way round, Spark finds tables where it would put views, and says so.

    Raises:
        EngineError: the engine was changed without building anew.
    """
    if settings.engine == "spark" or not Path(settings.warehouse(shop.name)).exists():
        return
    views = "select 1 from duckdb_views() where schema_name = 'features' and not internal limit 1"
    if not warehouse_of(shop, settings).query(views).is_empty():
        raise EngineError(f"The tables of {shop.name} were built on Spark: {CHANGE}")


def dbt_of(shop: Shop, settings: Settings) -> Dbt:
    """The shop's dbt."""
    dbt = Dbt.of(shop, settings)
    if settings.engine == "duckdb":
        return dbt
    from orchestration.spark.building import SparkDbt

    return SparkDbt(
        **dbt.model_dump(),
        remote=settings.spark_remote,
        tables=str(settings.spark_tables(shop.name)),
        lock_wait_seconds=settings.lock_wait_seconds,
    )
