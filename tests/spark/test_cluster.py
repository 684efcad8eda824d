"""The cluster that ``make cluster`` starts: what it starts, what it refuses, and that it computes and ends."""

import os
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from orchestration import cluster
from tests.spark.conftest import free_port


def java_that_says(folder: Path, version: str) -> dict[str, str]:
    (folder / "bin").mkdir()
    java = folder / "bin" / "java"
    java.write_text(f"#!/bin/sh\necho 'openjdk version \"{version}\" 2025-04-15' >&2\n")
    java.chmod(0o755)
    return {"JAVA_HOME": str(folder)}


def test_each_process_is_bound_to_loopback_and_keeps_to_its_folder(tmp_path):
    plan = cluster.Plan(tmp_path, workers=2, memory="2g", connect_port=1234, master_port=5678)
    lines = cluster.commands(plan, Path("/spark/bin"))
    assert list(lines) == ["master", "worker-1", "worker-2", "connect"]
    assert "--host 127.0.0.1 --port 5678" in " ".join(lines["master"])
    for number in (1, 2):
        worker = " ".join(lines[f"worker-{number}"])
        assert f"--work-dir {tmp_path}/work/worker-{number} spark://127.0.0.1:5678" in worker
        assert "--host 127.0.0.1" in worker
    connect = " ".join(lines["connect"])
    assert "spark.connect.grpc.binding.address=127.0.0.1" in connect
    assert "spark.connect.grpc.binding.port=1234" in connect
    assert f"databaseName={tmp_path}/metastore;" in connect
    assert plan.remote == "sc://localhost:1234"


def test_without_workers_the_connect_server_computes_by_itself(tmp_path):
    plan = cluster.Plan(tmp_path, workers=0, cores=2)
    assert list(cluster.commands(plan, Path("/spark/bin"))) == ["connect"]
    assert plan.master == "local[2]"
    assert list(plan.ports) == ["connect"]


@pytest.mark.parametrize("version", ["17.0.15", "21", "25-ea"])
def test_a_new_enough_java_is_taken(tmp_path, version):
    assert cluster.check_java(java_that_says(tmp_path, version)) == str(tmp_path / "bin" / "java")


@pytest.mark.parametrize("version", ["11.0.2", "1.8.0_402"])
def test_an_old_java_is_refused_and_it_says_what_to_install(tmp_path, version):
    with pytest.raises(cluster.ClusterError, match=rf"17 or newer.*{version}: install Java 17"):
        cluster.check_java(java_that_says(tmp_path, version))


@pytest.mark.parametrize("environment", [{"PATH": "/nowhere"}, {"JAVA_HOME": "/nowhere"}])
def test_without_java_it_says_what_to_install(environment, monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(cluster.ClusterError, match="install Java 17"):
        cluster.check_java(environment)


def test_a_port_that_is_taken_is_named(tmp_path, spark_is_here):
    with socket.create_server((cluster.HOST, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(cluster.ClusterError, match=f"Port {port} is taken.*--connect-port"):
            cluster.start(cluster.Plan(tmp_path, connect_port=port, master_port=free_port()))
    assert cluster.running(tmp_path) == []


def test_an_id_that_is_another_programs_by_now_is_let_be(tmp_path):
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    try:
        (tmp_path / "run").mkdir()
        (tmp_path / "run" / "0-master.pid").write_text(str(other.pid))
        assert cluster.running(tmp_path) == []
        assert cluster.stop(tmp_path) == []
        assert other.poll() is None
        assert not list((tmp_path / "run").iterdir())
    finally:
        other.kill()
        other.wait()


def test_a_server_that_ends_at_once_is_told_of_with_its_log(tmp_path, spark_is_here):
    with pytest.raises(cluster.ClusterError, match="connect ended; its log") as refused:
        cluster.start(cluster.Plan(tmp_path, workers=0, memory="a lot", connect_port=free_port()))
    assert "a lot" in str(refused.value)
    assert not list((tmp_path / "run").iterdir())


@pytest.mark.slow
def test_two_workers_compute_and_all_of_it_ends_by_its_ids(tmp_path, spark_is_here):
    from orchestration.spark.session import session

    plan = cluster.Plan(tmp_path, workers=2, memory="512m", connect_port=free_port(), master_port=free_port())
    started = cluster.start(plan)
    try:
        assert [process.name for process in cluster.running(tmp_path)] == ["master", "worker-1", "worker-2", "connect"]
        with pytest.raises(cluster.ClusterError, match="It runs already"):
            cluster.start(plan)
        with session(plan.remote) as spark:
            spark.sql("create table counted using parquet as select id, id % 7 as rest from range(0, 100000, 1, 4)")
            rows = spark.sql("select rest, count(*) as row_count from counted group by rest order by rest").collect()
        assert [row.row_count for row in rows] == [14286] * 5 + [14285] * 2
        worked = {path.name for path in (tmp_path / "work").iterdir() if any(path.glob("app-*"))}
        assert worked == {"worker-1", "worker-2"}
    finally:
        ended = cluster.stop(tmp_path)
    assert [process.pid for process in ended] == [process.pid for process in started][::-1]
    for process in started:
        with suppress(ChildProcessError):  # somebody has asked after it before
            os.waitpid(process.pid, 0)
        with pytest.raises(ProcessLookupError):
            os.kill(process.pid, 0)
    assert cluster.running(tmp_path) == []
