"""Launching runs from Dagster's daemon, and seeing that a run's process is no more.

Dagster's own launcher can't tell: a run whose process died with the daemon, as when the machine loses its power, would
count as running for ever, and every later one would wait for it.
"""

import os
from pathlib import Path

import dagster as dg
from dagster import DagsterEventType
from dagster._core.launcher import CheckRunHealthResult, DefaultRunLauncher, WorkerStatus

from orchestration.instance import PID_TAG, is_our_own

_PROC = Path("/proc")
# A clock that is put right moves the moment at which a process seems to have begun.
_CLOCK_SLACK_SECONDS = 60


class Launcher(DefaultRunLauncher):
    """Dagster's own, which also knows whether a run's process is there; ``run_launcher`` in ``dagster.yaml``."""

    @property
    def supports_check_run_worker_health(self) -> bool:
        """The daemon's monitoring asks."""
        return True

    def check_run_worker_health(self, run: dg.DagsterRun) -> CheckRunHealthResult:
        """Not found if the run's process has ended; a run of which no process is known counts as running."""
        record = self._instance.get_run_record_by_id(run.run_id)
        process = _process_of(self._instance, run)
        if record is None or process is None or is_alive(process, record.start_time):
            return CheckRunHealthResult(WorkerStatus.RUNNING)
        said = f"its process ({process}) ended before it did. The next night makes up for it"
        return CheckRunHealthResult(WorkerStatus.NOT_FOUND, said)


def _process_of(instance: dg.DagsterInstance, run: dg.DagsterRun) -> int | None:
    """The process that `perennial` began the run in, or that a launched run tells of in its events."""
    if is_our_own(run):
        return int(run.tags[PID_TAG])
    told = None
    for entry in instance.all_logs(run.run_id, of_type=DagsterEventType.ENGINE_EVENT):
        metadata = entry.dagster_event.engine_event_data.metadata if entry.dagster_event else {}
        told = metadata["pid"].value if "pid" in metadata else told
    return int(str(told)) if told is not None else None


def is_alive(process: int, since: float | None) -> bool:
    """Whether the process is there, and is no other that was given its number after ``since`` (seconds, epoch)."""
    if not (_PROC / "self" / "stat").exists():
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except PermissionError:
            pass
        return True
    try:
        # Its name, in brackets, may hold anything; after it come the state and, as the 20th, when it began.
        told = (_PROC / str(process) / "stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return False
    booted = next(line.split()[1] for line in (_PROC / "stat").read_text().splitlines() if line.startswith("btime "))
    began = int(booted) + int(told[19]) / os.sysconf("SC_CLK_TCK")
    return told[0] not in "ZX" and (since is None or began <= since + _CLOCK_SLACK_SECONDS)
