"""Whether a run's process is there still, as the daemon's monitoring asks."""

import os
import subprocess
import sys
import time

import dagster as dg
import pytest
from dagster import DagsterRunStatus
from dagster._core.events import EngineEventData
from dagster._core.launcher import WorkerStatus

from orchestration import launcher
from orchestration.instance import _CONFIG, _LAUNCHER, PID_TAG, prepare_home
from orchestration.launcher import Launcher, is_alive

HOUR = 3600


@pytest.fixture(params=["as Linux tells it", "as any system tells it"])
def any_system(request, monkeypatch, tmp_path):
    if request.param == "as any system tells it":
        monkeypatch.setattr(launcher, "_PROC", tmp_path)
    return request.param


@pytest.fixture
def ended():
    """A process that has ended, of which nobody has asked how."""
    process = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE)
    process.stdout.read()
    yield process
    process.wait()


def test_a_process_is_there_until_it_ends(any_system, ended):
    assert is_alive(os.getpid(), time.time())
    ended.wait()
    assert not is_alive(ended.pid, time.time())


def test_who_was_given_the_number_later_is_another(ended):
    give_up = time.monotonic() + 30
    while is_alive(ended.pid, time.time()):  # it ends in a moment, and is there until somebody asks how
        assert time.monotonic() < give_up
    assert not is_alive(os.getpid(), time.time() - 1000 * HOUR)


@pytest.fixture
def instance(tmp_path, monkeypatch):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    with dg.DagsterInstance.from_config(str(prepare_home(tmp_path))) as found:
        yield found


@dg.job
def nothing():
    pass


@pytest.mark.parametrize("where", ["in a tag", "in its events", "nowhere"])
@pytest.mark.parametrize("is_there", [True, False])
def test_a_run_is_found_by_its_process(instance, ended, where, is_there):
    ended.wait()
    process = os.getpid() if is_there else ended.pid
    run = instance.create_run_for_job(
        nothing, status=DagsterRunStatus.STARTED, tags={PID_TAG: str(process)} if where == "in a tag" else {}
    )
    if where == "in its events":
        instance.report_engine_event("begun", run, EngineEventData.in_process(process))
    assert isinstance(instance.run_launcher, Launcher)
    found = instance.run_launcher.check_run_worker_health(run)
    is_lost = where != "nowhere" and not is_there
    assert found.status == (WorkerStatus.NOT_FOUND if is_lost else WorkerStatus.RUNNING)
    assert (str(process) in (found.msg or "")) == is_lost


@pytest.mark.parametrize("edited", ["", "# by hand\n"])
def test_settings_of_before_get_the_launcher_unless_somebody_has_edited_them(tmp_path, monkeypatch, edited):
    monkeypatch.setenv("DAGSTER_HOME", str(tmp_path))
    config = prepare_home(tmp_path) / "dagster.yaml"
    now = config.read_text()
    assert _LAUNCHER in _CONFIG
    assert _LAUNCHER in now
    before = now.replace(_LAUNCHER, "") + edited
    config.write_text(before)
    prepare_home(tmp_path)
    assert config.read_text() == (before if edited else now)
