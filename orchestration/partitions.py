"""Daily partitions in the shop's time zone, what of them a run is about, and what all nightly assets have in common."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import dagster as dg

from orchestration.nights import ONE_DAY, Window
from orchestration.shops import Shop


def daily_partitions(shop: Shop) -> dg.DailyPartitionsDefinition:
    """One partition per day of the shop: from its first date to its last one, or to yesterday."""
    return dg.DailyPartitionsDefinition(
        start_date=shop.first_date.isoformat(),
        end_date=(shop.last_date + ONE_DAY).isoformat() if shop.last_date else None,
        timezone=shop.timezone,
    )


def nights(context: dg.AssetExecutionContext) -> Window:
    """The nights that the run is about: one, or a range in a backfill."""
    keys = context.partition_key_range
    return Window(date.fromisoformat(keys.start), date.fromisoformat(keys.end))


def started_at(context: dg.AssetExecutionContext) -> datetime:
    """When the run began, in UTC; the same for every step of it."""
    record = context.instance.get_run_record_by_id(context.run.run_id)
    return record.create_timestamp.astimezone(UTC) if record else datetime.now(UTC)


WAREHOUSE_POOL = "warehouse"
RETRIES = dg.RetryPolicy(max_retries=2, delay=5, backoff=dg.Backoff.EXPONENTIAL)
# When marketers come in: by then the night must have been published.
MORNING_HOUR = 6
FRESH_BY = f"0 {MORNING_HOUR} * * *"


def morning_freshness(shop: Shop) -> dg.FreshnessPolicy | None:
    """Tables for marketers are made anew between midnight and the morning; a closed history stays as it is."""
    if shop.last_date:
        return None
    return dg.FreshnessPolicy.cron(FRESH_BY, lower_bound_delta=timedelta(hours=6), timezone=shop.timezone)


def table_specs(
    texts: Mapping[dg.AssetKey, str],
    deps: Sequence[dg.AssetKey | Sequence[str]],
    kinds: set[str],
    owner: str = "team:data",
) -> list[dg.AssetSpec]:
    """The tables that one step makes, each in the group of its schema.

    Args:
        texts: what one row of each table is.
        deps: the keys of what they are all made from.
        kinds: what they are made with.
        owner: whose they are.
    """
    return [
        dg.AssetSpec(key, deps=deps, description=text, group_name=key.path[0], kinds=kinds, owners=[owner])
        for key, text in texts.items()
    ]


def nightly(partitions: dg.DailyPartitionsDefinition) -> dict[str, Any]:
    """What all assets have in common: a day's partition, a backfill as one run, retries and the pool of one writer."""
    return {
        "partitions_def": partitions,
        "backfill_policy": dg.BackfillPolicy.single_run(),
        "retry_policy": RETRIES,
        "pool": WAREHOUSE_POOL,
    }
