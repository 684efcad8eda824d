"""Dagster's instance of a shop: its folder, its settings, and clearing away what killed runs left behind."""

import os
from pathlib import Path

import dagster as dg
from dagster import DagsterRunStatus, RunsFilter

_CONFIG = """\
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
nux:
  enabled: false
"""
_UNFINISHED = [
    DagsterRunStatus.STARTING,
    DagsterRunStatus.STARTED,
    DagsterRunStatus.CANCELING,
]


def prepare_home(folder: Path) -> Path:
    """Makes the instance's folder with its settings, if it isn't there, and points Dagster to it."""
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "dagster.yaml"
    if not config.exists():
        config.write_text(_CONFIG)
    os.environ["DAGSTER_HOME"] = str(folder)
    return folder


def clear_killed_runs(instance: dg.DagsterInstance) -> list[str]:
    """Ends runs that a killed process left unfinished and frees the pool; only while holding the night's lock.

    Returns:
        The ids of the runs.
    """
    killed = instance.get_runs(RunsFilter(statuses=_UNFINISHED))
    for run in killed:
        instance.report_run_failed(run, message="Its process ended before it did. The next night makes up for it.")
    for run in killed:
        instance.event_log_storage.free_concurrency_slots_for_run(run.run_id)
    return [run.run_id for run in killed]
