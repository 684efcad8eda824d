"""Dagster's daemon and the run that it launched die amid a night: the run is told as failed, the next ends well.

With them dies the server that launched the run, which sees no more than the daemon that nobody is at work on it.
"""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import dagster as dg
import pytest
import yaml
from dagster import DagsterRunStatus

from orchestration.settings import PROJECT
from tests.faults.harness import KEY, NIGHT

pytestmark = pytest.mark.slow
WORKSPACE = PROJECT / "orchestration" / "workspace.yaml"
STEPS_BEFORE_DEATH = 4
WAIT_SECONDS = 400


class Operator:
    """What somebody has who runs the arena's shop by Dagster's daemon."""

    def __init__(self, arena, folder: Path) -> None:
        folder.mkdir()
        (folder / f"{arena.shop.name}.yml").write_text(arena.shop.model_dump_json(exclude={"name"}))
        self._home = arena.settings.dagster_home(arena.shop.name)
        self._log = folder / "daemon.log"
        self._environment = {
            **os.environ, "PERENNIAL_SHOP": arena.shop.name, "PERENNIAL_SHOPS": str(folder),
            "PERENNIAL_DATA": str(arena.work), "PERENNIAL_PSEUDONYM_KEY": KEY, "PERENNIAL_READER_ENGINE": "fp32",
            "DAGSTER_HOME": str(self._home), "DAGSTER_DISABLE_TELEMETRY": "true", "PYTHONWARNINGS": "ignore",
        }  # fmt: skip
        config = self._home / "dagster.yaml"
        settings = yaml.safe_load(config.read_text())
        # Two minutes otherwise, and one.
        settings["run_monitoring"] |= {"poll_interval_seconds": 1, "free_slots_after_run_end_seconds": 1}
        config.write_text(yaml.safe_dump(settings))

    def _line(self, name: str, *arguments: str) -> list[str]:
        return [str(Path(sys.executable).with_name(name)), *arguments, "-w", str(WORKSPACE)]

    def queue(self) -> None:
        """Puts a run of the night into the daemon's queue."""
        line = self._line("dagster", "job", "backfill", "-j", "nightly", "--partitions", str(NIGHT), "--noprompt")
        subprocess.run(line, env=self._environment, cwd=PROJECT, check=True, capture_output=True)

    @contextmanager
    def daemon(self):
        """The daemon, with all that it starts; at the end none of them is left, and none was asked to end."""
        with self._log.open("a") as log:
            process = subprocess.Popen(
                self._line("dagster-daemon", "run"), env=self._environment, cwd=PROJECT, stdout=log, stderr=log,
                start_new_session=True,
            )  # fmt: skip
            try:
                yield
            finally:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()

    @contextmanager
    def instance(self):
        with dg.DagsterInstance.from_config(str(self._home)) as instance:
            yield instance

    def wait(self, instance, is_reached):
        """Waits until that is true of the runs, oldest first, and returns them."""
        give_up = time.monotonic() + WAIT_SECONDS
        while True:
            runs = list(reversed(instance.get_runs()))
            if is_reached(runs):
                return runs
            assert time.monotonic() < give_up, (runs, self._log.read_text()[-3000:])
            time.sleep(0.2)


def test_a_daemon_that_is_killed_amid_a_night_leaves_no_run_hanging_and_the_next_ends_as_it_should(
    arena, tmp_path, figures
):
    arena.restore()
    operator = Operator(arena, tmp_path / "shops")
    with operator.instance() as instance:
        before = len(instance.get_runs())
        # The second waits for the first: one at a time.
        operator.queue()
        operator.queue()
        with operator.daemon():
            operator.wait(
                instance,
                lambda runs: instance.get_run_stats(runs[before].run_id).steps_succeeded >= STEPS_BEFORE_DEATH,
            )
        killed, waiting = operator.wait(instance, lambda runs: len(runs) == before + 2)[before:]
        assert (killed.status, waiting.status) == (DagsterRunStatus.STARTED, DagsterRunStatus.QUEUED)
        with operator.daemon():
            killed, waited = operator.wait(instance, lambda runs: runs[-1].is_finished)[before:]
        assert (killed.status, waited.status) == (DagsterRunStatus.FAILURE, DagsterRunStatus.SUCCESS)
        said = [entry.user_message or entry.message for entry in instance.all_logs(killed.run_id)]
        assert any("ended before it did. The next night makes up for it" in text for text in said), said
    assert arena.state() == arena.expected
    figures.add(faults=1)
