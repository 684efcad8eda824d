"""Running nights in this process, through Dagster: which night is next, the run itself, and what came of it."""

import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import dagster as dg
import duckdb
from dagster import DagsterInstance, ExecuteInProcessResult
from sqlalchemy.exc import OperationalError

from assets.ingest.files import landing_files
from data.public_shops import PUBLIC_SHOPS, Delivery, deliver
from orchestration.definitions import build_definitions, resources
from orchestration.engine import EngineError, check_engine, dbt_of
from orchestration.instance import PID_TAG, clear_killed_runs, prepare_home, show_on_timeline
from orchestration.lock import hold_night_lock
from orchestration.nights import Window, forget_built
from orchestration.remedies import with_remedy
from orchestration.rights import keep_private, tighten
from orchestration.settings import Settings
from orchestration.shops import Shop

_RANGE_START_TAG = "dagster/asset_partition_range_start"
_RANGE_END_TAG = "dagster/asset_partition_range_end"
_PUBLISHED = dg.AssetKey(["published", "current"])


class NightError(RuntimeError):
    """The night can't be run as asked; the message says what to do."""


@dataclass(frozen=True)
class NightResult:
    """What came of a run: what failed, the checks that found something, and whether a night was made current."""

    run_id: str
    window: Window
    failures: list[str]
    findings: list[dg.AssetCheckEvaluation]
    is_published: bool

    @property
    def succeeded(self) -> bool:
        """Whether all steps ended well; checks that only warn don't count."""
        return not self.failures


def prepare(shop: Shop, settings: Settings) -> None:
    """Makes ready what a run needs but shouldn't wait for: who may read what, Dagster's folder, dbt's manifest."""
    keep_private(settings)
    tighten(settings)
    prepare_home(settings.dagster_home(shop.name))
    dbt_of(shop, settings).prepare()


def deliver_if_empty(shop: Shop, settings: Settings) -> Delivery | None:
    """Lays a public shop's file out as deliveries, unless something has been delivered already."""
    landing = settings.landing(shop.name)
    if shop.name not in PUBLIC_SHOPS or (landing.exists() and any(landing.iterdir())):
        return None
    return deliver(shop.name, settings.real_data, landing)


def latest_night(shop: Shop, landing: Path, now: datetime) -> date:
    """The night to run if none is named: the last delivered day, at the latest yesterday by the shop's clock."""
    yesterday = now.astimezone(shop.zone).date() - timedelta(days=1)
    latest = min(yesterday, shop.last_date or yesterday)
    delivered = [
        day
        for file in (landing_files(shop, landing) if landing.exists() else [])
        for log in file.logs
        if (day := shop.logs[log].delivery_date(file.name)) and shop.first_date <= day <= latest
    ]
    return max(delivered, default=latest)


def forget_built_tables(shop: Shop, settings: Settings) -> date:
    """Drops the tables that are built from ``raw``, and says which night brings them back.

    Raises:
        NightError: nothing has been built yet.
        WarehouseBusyError: another night of the shop is running.
    """
    hold_night_lock(settings, shop.name)
    if not settings.warehouse(shop.name).exists():
        raise NightError(f"{shop.name} has no warehouse yet: there is nothing to rebuild.")
    with resources(shop, settings)["warehouse"].connect() as con:
        latest = forget_built(con)
    if latest is None:
        raise NightError(f"No night of {shop.name} has been built yet: there is nothing to rebuild.")
    return latest


def check_window(shop: Shop, window: Window, now: datetime) -> None:
    """Refuses nights that the shop doesn't have.

    Raises:
        NightError: the range is empty, or begins before the shop did, or ends after its last full day.
    """
    last = shop.last_date or now.astimezone(shop.zone).date() - timedelta(days=1)
    if window.first > window.last:
        raise NightError(f"The range ends ({window.last}) before it begins ({window.first}).")
    if window.first < shop.first_date or window.last > last:
        raise NightError(f"{shop.name} has the nights {shop.first_date} to {last}; asked for was {window}.")


def run_nights(
    shop: Shop, settings: Settings, window: Window, on_start: Callable[[DagsterInstance, str], None] | None = None
) -> NightResult:
    """Runs the nightly job for the window as one run, recorded in the shop's Dagster instance.

    Args:
        shop: the shop.
        settings: where things are.
        window: the nights.
        on_start: told the instance and the run's id before it begins, to watch it.

    Raises:
        WarehouseBusyError: another night of the shop is running.
        NightError: the machine failed before or between the steps, such as a full disk; says what to do.
    """
    try:
        return _run_nights(shop, settings, window, on_start)
    except (OSError, duckdb.Error, OperationalError) as error:
        said = getattr(error, "orig", None) or error
        text = f"The night of {shop.name} could not be run: {type(said).__name__}: {said}"
        raise NightError(with_remedy(text, settings)) from error


def _run_nights(
    shop: Shop, settings: Settings, window: Window, on_start: Callable[[DagsterInstance, str], None] | None
) -> NightResult:
    hold_night_lock(settings, shop.name)
    try:
        check_engine(shop, settings)
    except EngineError as error:
        raise NightError(str(error)) from error
    prepare(shop, settings)
    job = build_definitions(shop, settings).resolve_job_def("nightly")
    with DagsterInstance.get() as instance:
        clear_killed_runs(instance)
        run_id = str(uuid.uuid4())
        show_on_timeline(instance, run_id, job.name)
        if on_start:
            on_start(instance, run_id)
        single = window.first == window.last
        result = job.execute_in_process(
            instance=instance,
            run_id=run_id,
            partition_key=window.first.isoformat() if single else None,
            tags={
                PID_TAG: str(os.getpid()),
                **({} if single else {
                    _RANGE_START_TAG: window.first.isoformat(),
                    _RANGE_END_TAG: window.last.isoformat(),
                }),
            },
            # The console belongs to the summary; everything else is in Dagster's event log.
            run_config={"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            raise_on_error=False,
        )  # fmt: skip
    failures = [with_remedy(text, settings) for text in _failures(result)]
    return NightResult(run_id, window, failures, _findings(result), _is_published(result))


def _failures(result: ExecuteInProcessResult) -> list[str]:
    texts = []
    for event in result.filter_events(lambda event: event.is_step_failure):
        error = event.step_failure_data.error
        cause = error.cause if error and error.cause else error
        said = event.step_failure_data.user_failure_data
        text = (said.description if said else None) or (cause.message.strip() if cause else "failed")
        texts.append(f"{event.step_key}: {text}")
    return texts or ([] if result.success else ["the run ended before its steps did"])


def _is_published(result: ExecuteInProcessResult) -> bool:
    made = result.filter_events(lambda event: event.is_step_materialization)
    return any(event.asset_key == _PUBLISHED for event in made)


def _findings(result: ExecuteInProcessResult) -> list[dg.AssetCheckEvaluation]:
    return [evaluation for evaluation in result.get_asset_check_evaluations() if not evaluation.passed]
