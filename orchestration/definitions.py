"""The one function that builds Dagster's definitions for a shop; tests give it other resources."""

from typing import Any

import dagster as dg

from assets.campaign_effects import campaign_effect_assets
from assets.campaigns import campaign_assets
from assets.messages import message_assets
from assets.monitoring import monitoring_assets
from assets.nights import night_plan
from assets.published import published_asset, record_specs
from assets.raw import raw_assets
from assets.reasons import reason_assets
from assets.recommendations import recommendation_assets
from assets.report import report_asset
from assets.reviews import review_assets
from assets.scores import score_assets
from assets.segments import segment_assets
from assets.surges import surge_check
from assets.tables import read_manifest, table_assets
from assets.uplift import uplift_assets
from orchestration.alerts.sensors import alert_sensors
from orchestration.columns import with_columns
from orchestration.engine import dbt_of, warehouse_of
from orchestration.jobs import nightly_job, nightly_schedule, retraining_job, training_job, training_schedule
from orchestration.models import ModelStore
from orchestration.partitions import daily_partitions
from orchestration.reader import ReaderStore
from orchestration.settings import Settings
from orchestration.shops import Shop


def resources(shop: Shop, settings: Settings) -> dict[str, Any]:
    """The shop's warehouse, dbt and models."""
    return {
        "warehouse": warehouse_of(shop, settings),
        "dbt": dbt_of(shop, settings),
        "models": ModelStore(folder=str(settings.models(shop.name)), tracking=str(settings.tracking)),
        "reader": ReaderStore(
            folder=str(settings.models(shop.name) / "reader"),
            encoder=str(settings.encoder or ""),
            engine=settings.reader_engine,
            threads=settings.threads,
        ),
    }


def _as_it_is(resource: Any) -> dg.ResourceDefinition:
    """The resource without settings of its own: the launchpad would show each, as if a run could go elsewhere by it."""
    return dg.ResourceDefinition(lambda _: resource, description=(type(resource).__doc__ or "").split("\n")[0])


def build_definitions(shop: Shop, settings: Settings, **overrides: object) -> dg.Definitions:
    """All that Dagster knows of the shop.

    Args:
        shop: the shop.
        settings: where its files are.
        overrides: resources to use instead of the shop's own, by name.
    """
    made = {**resources(shop, settings), **overrides}
    manifest = read_manifest(made["dbt"])
    partitions = daily_partitions(shop)
    staging, features, marts = table_assets(shop, manifest, partitions)
    job, training, retraining = nightly_job(), training_job(shop), retraining_job(shop, settings)
    assets: list[Any] = [
        raw_assets(shop, settings, partitions),
        night_plan(shop, partitions),
        staging,
        review_assets(partitions),
        features,
        segment_assets(shop, partitions),
        score_assets(shop, partitions),
        reason_assets(shop, partitions),
        monitoring_assets(shop, partitions),
        recommendation_assets(shop, partitions),
        campaign_effect_assets(shop, settings, partitions),
        uplift_assets(shop, partitions),
        marts,
        campaign_assets(shop, settings, partitions),
        message_assets(shop, settings, partitions),
        published_asset(shop, settings, partitions, manifest),
        report_asset(shop, settings, partitions),
        *record_specs(),
    ]
    return dg.Definitions(
        assets=dg.map_asset_specs(lambda spec: with_columns(spec, manifest), assets),
        asset_checks=[surge_check()],
        jobs=[job, training, retraining],
        schedules=[nightly_schedule(job, shop), training_schedule(training, shop)],
        sensors=alert_sensors(shop, settings, [job, training, retraining], job),
        resources={name: _as_it_is(resource) for name, resource in made.items()},
        # Backfills from the UI, too: a night's steps run in one process, which holds the night's lock.
        executor=dg.in_process_executor,
    )
