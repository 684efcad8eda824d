"""Dagster's instance of a shop: its folder, its settings, and clearing away what killed runs left behind."""

import json
import os
from pathlib import Path

import dagster as dg
from dagster import DagsterRunStatus, RunsFilter
from dagster._core.remote_origin import RegisteredCodeLocationOrigin, RemoteRepositoryOrigin

from orchestration.partitions import WAREHOUSE_POOL

# What the settings lacked when runs whose process had gone were left to themselves.
_LAUNCHER = """\
run_launcher:
  module: orchestration.launcher
  class: Launcher
"""
_CONFIG = (
    """\
# Written by perennial; kept as it is once it exists, so it may be edited.
telemetry:
  enabled: false
concurrency:
  runs:
    max_concurrent_runs: 1
  pools:
    default_limit: 1
run_monitoring:
  enabled: true
  free_slots_after_run_end_seconds: 60
"""
    + _LAUNCHER
    + """\
nux:
  enabled: false
run_storage:
  module: dagster._core.storage.runs
  class: SqliteRunStorage
  config: {{base_dir: {history}}}
event_log_storage:
  module: orchestration.event_log
  class: EventLog
  config: {{base_dir: {events}}}
schedule_storage:
  module: dagster._core.storage.schedules
  class: SqliteScheduleStorage
  config: {{base_dir: {schedules}}}
"""
)
# What Dagster's pages call the shop's code, as workspace.yaml says, and the one repository in it.
LOCATION, _REPOSITORY = "perennial", "__repository__"
# The process that a run was begun in.
PID_TAG = "perennial/pid"

_UNFINISHED = [
    DagsterRunStatus.STARTING,
    DagsterRunStatus.STARTED,
    DagsterRunStatus.CANCELING,
]


def prepare_home(folder: Path) -> Path:
    """Makes the instance's folder with its settings, if it isn't there, and points Dagster to it."""
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "dagster.yaml"
    made = _CONFIG.format(
        history=json.dumps(str(folder / "history")),
        events=json.dumps(str(folder / "history" / "runs")),
        schedules=json.dumps(str(folder / "schedules")),
    )
    if not config.exists() or config.read_text() == made.replace(_LAUNCHER, ""):
        config.write_text(made)
    os.environ["DAGSTER_HOME"] = str(folder)
    return folder


def show_on_timeline(instance: dg.DagsterInstance, run_id: str, job: str) -> None:
    """Says, once the run has begun, that it is the shop's: Dagster's timeline leaves out all that belong nowhere.

    A run that Dagster launches itself knows where its job was loaded from; one in our own process is told here.
    """
    origin = RemoteRepositoryOrigin(RegisteredCodeLocationOrigin(LOCATION), _REPOSITORY).get_job_origin(job)
    told: list[str] = []

    def tell(_: object) -> None:
        run = instance.get_run_by_id(run_id)
        if run and not told:
            told.append(run_id)
            instance.run_storage.replace_job_origin(run, origin)

    instance.add_event_listener(run_id, tell)


def is_our_own(run: dg.DagsterRun) -> bool:
    """Whether `perennial` began the run in its own process; one begun again from Dagster's pages has its tags only."""
    return PID_TAG in run.tags and run.parent_run_id is None


def clear_killed_runs(instance: dg.DagsterInstance) -> list[str]:
    """Ends the runs that `perennial` began in a process that is no more, and frees the pool of all that have ended.

    To be called while holding the night's lock.

    Returns:
        The ids of the runs.
    """
    # Whoever holds the night's lock knows that no other process is at work on a run of this kind.
    killed = [run for run in instance.get_runs(RunsFilter(statuses=_UNFINISHED)) if is_our_own(run)]
    for run in killed:
        instance.report_run_failed(run, message="Its process ended before it did. The next night makes up for it.")
    # Not of those alone: who was killed right here has ended runs whose place in the pool nobody else would free.
    pool = instance.event_log_storage.get_concurrency_info(WAREHOUSE_POOL)
    holders = {*pool.active_run_ids, *pool.pending_run_ids, *pool.assigned_run_ids}
    for run_id in holders:
        holder = instance.get_run_by_id(run_id)
        if holder is None or holder.is_finished:
            instance.event_log_storage.free_concurrency_slots_for_run(run_id)
    return [run.run_id for run in killed]
