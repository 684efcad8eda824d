"""``ml.customer_segments`` and ``ml.segment_profiles``: who belongs together, and what sets them apart."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import dagster as dg
import polars as pl

from ml import segmentation
from ml.segmentation import SEGMENT_FEATURES, Segmentation
from orchestration.models import ModelStore
from orchestration.nights import cutoffs
from orchestration.partitions import nightly, table_specs
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_SEGMENTS = dg.AssetKey(["ml", "customer_segments"])
_PROFILES = dg.AssetKey(["ml", "segment_profiles"])


def segment_assets(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """K-means segments: fitted at the cut-offs, each fit matched to the one before, and every evening assigned."""
    texts = {
        _SEGMENTS: "One row per buyer and as_of_date: their segment, and how near they are to its centre.",
        _PROFILES: "One row per fit and segment: its name, its size, and the medians that set it apart.",
    }
    deps = [["features", "customer_features"], ["nights", "as_of_dates"]]
    specs = table_specs(texts, deps, {"scikitlearn", "polars", "duckdb"})
    checks = [
        dg.AssetCheckSpec(
            "every_buyer_has_a_segment", asset=_SEGMENTS, blocking=True,
            description="As many rows as buyers in the features, evening by evening, and none without a segment.",
        )
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="segments", **nightly(partitions))
    def _segments(
        warehouse: Warehouse, models: ModelStore
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        evenings = warehouse.query("select as_of_date from nights.as_of_dates order by 1")["as_of_date"].to_list()
        fits = _fit(shop, evenings, warehouse, models)
        segments = _assign(fits, evenings, warehouse, models)
        warehouse.replace_partition("ml.customer_segments", evenings, segments)
        profiles = pl.concat([segmentation.profile(model) for model in fits.values()])
        warehouse.replace_partition("ml.segment_profiles", list(fits), profiles, column="cutoff")
        latest = fits[max(fits)]
        yield dg.MaterializeResult(
            asset_key=_SEGMENTS,
            metadata={"dagster/row_count": segments.height, "model_version": latest.model_version},
        )
        yield dg.MaterializeResult(
            asset_key=_PROFILES,
            metadata={
                "dagster/row_count": profiles.height,
                "segments": {segment.name: segment.size for segment in latest.segments},
                "left_out": list(latest.left_out),
            },
        )
        yield _check(evenings, segments, warehouse)

    return _segments


def _fit(shop: Shop, evenings: list[date], warehouse: Warehouse, models: ModelStore) -> dict[date, Segmentation]:
    """The fits by cut-off; those of rebuilt evenings are fitted again, and so is all that hangs on them."""
    fits: dict[date, Segmentation] = {}
    previous: Segmentation | None = None
    is_new = False
    for cutoff in cutoffs(shop.first_date, max(evenings)):
        kept = models.segmentation(cutoff)
        is_new = is_new or kept is None or cutoff in evenings
        if kept is None or is_new:
            kept = segmentation.fit(warehouse.query(_buyers([cutoff])).drop("as_of_date"), cutoff, previous)
            models.keep(kept)
        fits[cutoff] = previous = kept
    return fits


def _assign(
    fits: dict[date, Segmentation], evenings: list[date], warehouse: Warehouse, models: ModelStore
) -> pl.DataFrame:
    """Every evening's buyers, by the latest fit of then."""
    frames = [pl.DataFrame(schema=segmentation.ASSIGNED_SCHEMA)]
    by_fit: dict[date, list[date]] = {}
    for evening in evenings:
        by_fit.setdefault(max(cutoff for cutoff in fits if cutoff <= evening), []).append(evening)
    for cutoff, its_evenings in by_fit.items():
        frames += warehouse.map(models.segmentation_work(fits[cutoff]), _buyers(its_evenings))
    return pl.concat(frames).sort("as_of_date", "customer_id")


def _buyers(evenings: list[date]) -> str:
    # Segments are about how people buy; who has not bought has a lifecycle stage, but no segment.
    columns = ", ".join(f"cast({column} as double) as {column}" for column in SEGMENT_FEATURES)
    days = ", ".join(f"date '{evening}'" for evening in evenings)
    return (
        f"select customer_id, as_of_date, {columns} from features.customer_features "
        f"where as_of_date in ({days}) and order_count > 0"
    )


def _check(evenings: list[date], segments: pl.DataFrame, warehouse: Warehouse) -> dg.AssetCheckResult:
    buyers = warehouse.query(
        "select as_of_date, count(*) as buyers from features.customer_features where order_count > 0 "
        "and as_of_date in (select as_of_date from nights.as_of_dates) group by 1"
    )
    assigned = segments.group_by("as_of_date").agg(pl.col("segment_id").count().alias("assigned"))
    off = (
        pl.DataFrame({"as_of_date": evenings}, schema={"as_of_date": pl.Date})
        .join(buyers, on="as_of_date", how="left")
        .join(assigned, on="as_of_date", how="left")
        .filter(pl.col("buyers").fill_null(0) != pl.col("assigned").fill_null(0))
        .sort("as_of_date")
    )
    return dg.AssetCheckResult(
        asset_key=_SEGMENTS,
        check_name="every_buyer_has_a_segment",
        passed=off.is_empty(),
        metadata={"evenings": len(evenings), "off": [str(day) for day in off["as_of_date"].head(20)]},
    )
