"""The job ``nightly`` and when it runs."""

from typing import Any

import dagster as dg

from orchestration.shops import Shop

# Late enough for the day's deliveries, early enough for the morning.
NIGHTLY_HOUR = 3


def nightly_job() -> Any:
    """Everything, from landing files to published tables, for one night or a range of nights.

    It runs in one process, as all runs of these definitions do: a process per step would cost more than most steps do.
    """
    return dg.define_asset_job(
        "nightly",
        selection=dg.AssetSelection.all(),
        description="From landing files to published tables. Launch it for a day, or for a range of days as one run.",
    )


def nightly_schedule(job: Any, shop: Shop) -> Any:
    """The night that has ended, every morning; a shop whose history is closed has it stopped."""
    status = dg.DefaultScheduleStatus.STOPPED if shop.last_date else dg.DefaultScheduleStatus.RUNNING
    return dg.build_schedule_from_partitioned_job(job, hour_of_day=NIGHTLY_HOUR, default_status=status)
