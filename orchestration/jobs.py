"""The jobs: ``nightly`` and ``train`` and when they run, and ``retrain_reader``, which somebody launches."""

from typing import Any

import dagster as dg

from assets.recommenders import latest_recommender
from orchestration.dbt import rules
from orchestration.models import ModelStore
from orchestration.partitions import WAREHOUSE_POOL
from orchestration.reader import ReaderStore
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.training import challenge
from orchestration.warehouse import Warehouse

# Late enough for the day's deliveries, early enough for the morning.
NIGHTLY_HOUR = 3
# Sunday at six, when the night is over.
_TRAINING_TIMES = "0 6 * * 0"


def nightly_job() -> Any:
    """Everything, from landing files to published tables, for one night or a range of nights.

    It runs in one process, as all runs of these definitions do: a process per step would cost more than most steps do.
    """
    return dg.define_asset_job(
        "nightly",
        selection=dg.AssetSelection.all(),
        description="From landing files to published tables. Launch it for a day, or for a range of days as one run.",
        owners=["team:operations"],
    )


def retraining_job(shop: Shop, settings: Settings) -> Any:
    """The reader learns the shop; of no night, as it takes minutes and is worth it a few times a year."""

    @dg.op(name="adapt_reader", description="The reader learns the shop, and reads for it if it has become better.")
    def _retrain(context: dg.OpExecutionContext, warehouse: Warehouse) -> None:
        # Loads libraries that no other job needs.
        from orchestration.reader_retraining import RetrainingError, read_shop, retrain_reader

        try:
            outcome = retrain_reader(shop, settings, read_shop(warehouse, None), context.log.info)
        except (RetrainingError, FileNotFoundError) as error:
            raise dg.Failure(str(error), allow_retries=False) from error
        for gain in outcome.gains:
            context.log.info(
                f"{gain.head}, {gain.what}: {gain.before:.4f} → {gain.after:.4f} "
                f"(gain {gain.low:+.4f} to {gain.high:+.4f}, {gain.count:,} texts)"
            )
        for reason in outcome.reasons:
            context.log.info(reason)
        context.log.info(
            f"{outcome.model_version} {'reads from now on' if outcome.is_champion else 'is kept aside'}; it is in "
            f"{outcome.folder}"
        )

    @dg.job(
        name="retrain_reader", executor_def=dg.in_process_executor, description=retraining_job.__doc__,
        owners=["team:data"],
    )  # fmt: skip
    def _job() -> None:
        _retrain()

    return _job


def nightly_schedule(job: Any, shop: Shop) -> Any:
    """The night that has ended, every morning; a shop whose history is closed has it stopped."""
    status = dg.DefaultScheduleStatus.STOPPED if shop.last_date else dg.DefaultScheduleStatus.RUNNING
    return dg.build_schedule_from_partitioned_job(
        job,
        hour_of_day=NIGHTLY_HOUR,
        default_status=status,
        description=f"Runs the night that has ended, every day at {NIGHTLY_HOUR}:00 by the shop's clock.",
        owners=["team:operations"],
    )


def training_job(shop: Shop) -> Any:
    """Trains challengers of the customer models, which take over where they are better, and the week's recommender."""

    @dg.op(name="train_challengers", description=training_job.__doc__, pool=WAREHOUSE_POOL)
    def _train(context: dg.OpExecutionContext, warehouse: Warehouse, models: ModelStore, reader: ReaderStore) -> None:
        try:
            _, contests = challenge(shop, warehouse, models, rules(shop))
        except LookupError as error:
            raise dg.Failure(str(error.args[0]), allow_retries=False) from error
        for contest in contests:
            context.log.info(f"{contest.label}: {contest.text}")
        recommender = latest_recommender(shop, warehouse, models, reader, context.log.info)
        context.log.info(f"{recommender.model_version} makes the lists")

    @dg.job(name="train", executor_def=dg.in_process_executor, description=training_job.__doc__, owners=["team:data"])
    def _job() -> None:
        _train()

    return _job


def training_schedule(job: Any, shop: Shop) -> Any:
    """Once a week; a shop whose history is closed has it stopped."""
    status = dg.DefaultScheduleStatus.STOPPED if shop.last_date else dg.DefaultScheduleStatus.RUNNING
    return dg.ScheduleDefinition(
        name="train_weekly",
        job=job,
        cron_schedule=_TRAINING_TIMES,
        execution_timezone=shop.timezone,
        default_status=status,
        description="Trains challengers of the customer models and the week's recommender, on Sundays at 6:00.",
        owners=["team:data"],
    )
