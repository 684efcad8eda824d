"""A Spark cluster on this machine, for ``make cluster``: a master, workers and a Connect server, on loopback alone.

It starts and stops processes. What is built there is dbt's matter; what a cluster of one's own needs, docs/scale.md's.
"""

import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

HOST = "127.0.0.1"
CONNECT_PORT, MASTER_PORT = 15002, 7077
_STARTS_WITHIN_SECONDS = 120.0
_ENDS_WITHIN_SECONDS = 20.0
_CONNECT = "connect"


class ClusterError(RuntimeError):
    """The cluster could not be started or stopped; the message says what to do."""


@dataclass(frozen=True)
class Plan:
    """What is started.

    Attributes:
        folder: where it keeps its tables, work folders, logs and process ids.
        workers: how many workers; 0 = none and no master: the Connect server computes by itself.
        cores: of each worker, or of the Connect server that computes by itself.
        memory: of each worker's executor and of the Connect server, such as "1g".
        connect_port: where clients come in.
        master_port: where workers do.
        settings: what else Spark is told, beside what is set here.
    """

    folder: Path
    workers: int = 2
    cores: int = 1
    memory: str = "1g"
    connect_port: int = CONNECT_PORT
    master_port: int = MASTER_PORT
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def remote(self) -> str:
        """What SPARK_REMOTE must be."""
        return f"sc://localhost:{self.connect_port}"

    @property
    def ports(self) -> dict[str, int]:
        """The ports that others come in by, by what listens there."""
        return (
            {"master": self.master_port, _CONNECT: self.connect_port} if self.workers else {_CONNECT: self.connect_port}
        )

    @property
    def master(self) -> str:
        """What the Connect server computes on."""
        return f"spark://{HOST}:{self.master_port}" if self.workers else f"local[{self.cores}]"


@dataclass(frozen=True)
class Process:
    """A process that was started: its name, its id, and what it writes."""

    name: str
    pid: int
    log: Path


def commands(plan: Plan, bin_folder: Path) -> dict[str, list[str]]:
    """The command line of each process by its name, in the order in which they are started.

    Args:
        plan: what is started.
        bin_folder: where the pyspark package keeps its scripts. It has none that start a cluster, but that which
            starts any class.
    """
    run = str(bin_folder / "spark-class")
    lines: dict[str, list[str]] = {}
    if plan.workers:
        lines["master"] = [run, "org.apache.spark.deploy.master.Master", "--host", HOST]
        lines["master"] += ["--port", str(plan.master_port), "--webui-port", "0"]
    for number in range(1, plan.workers + 1):
        lines[f"worker-{number}"] = [
            *(run, "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--port", "0", "--webui-port", "0"),
            *("--cores", str(plan.cores), "--memory", plan.memory),
            *("--work-dir", str(plan.folder / "work" / f"worker-{number}"), plan.master),
        ]
    settings = {
        "spark.connect.grpc.binding.address": HOST,
        "spark.connect.grpc.binding.port": str(plan.connect_port),
        # Derby, which keeps the list of tables, takes one process: this one.
        "spark.sql.catalogImplementation": "hive",
        "spark.hadoop.javax.jdo.option.ConnectionURL": f"jdbc:derby:;databaseName={plan.folder}/metastore;create=true",
        "spark.sql.warehouse.dir": str(plan.folder / "tables"),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": str(2 * max(plan.workers, 1) * plan.cores),
        "spark.driver.host": HOST,
        "spark.driver.memory": plan.memory,
        "spark.executor.memory": plan.memory,
        "spark.ui.enabled": "false",
        "spark.log.level": "WARN",
        **plan.settings,
    }
    lines[_CONNECT] = [
        *(str(bin_folder / "spark-submit"), "--class", "org.apache.spark.sql.connect.service.SparkConnectServer"),
        *("--name", "perennial", "--master", plan.master, "--driver-java-options", _mark(plan.folder)),
        *(word for name, value in settings.items() for word in ("--conf", f"{name}={value}")),
        "spark-internal",
    ]
    return lines


def start(plan: Plan, within_seconds: float = _STARTS_WITHIN_SECONDS) -> list[Process]:
    """Starts the processes of the plan, and waits until clients can come in.

    Args:
        plan: what is started.
        within_seconds: how long each process may take until it answers.

    Raises:
        ClusterError: Java or pyspark is missing, a cluster of this folder runs already, a port is taken, or a process
            ended or did not answer in time. What had been started by then is stopped.
    """
    bin_folder = _scripts()
    check_java(os.environ)
    if there := running(plan.folder):
        raise ClusterError(f"It runs already ({_told(there)}): `make cluster-stop` first.")
    for what, port in plan.ports.items():
        if _answers(port):
            raise ClusterError(f"Port {port} is taken by another program: name another one with --{what}-port.")
    for name in ("logs", "run", "work"):
        (plan.folder / name).mkdir(parents=True, exist_ok=True)
    started: list[Process] = []
    try:
        for name, line in commands(plan, bin_folder).items():
            process = _spawn(plan.folder, name, line)
            started.append(process)
            _await(process, plan, within_seconds)
    except BaseException:
        # They are this process's own, whatever their command lines say by now.
        for process in started[::-1]:
            _end(process.pid, lambda pid: not _has_ended(pid), _ENDS_WITHIN_SECONDS)
        _forget(plan.folder)
        raise
    return started


def stop(folder: Path, within_seconds: float = _ENDS_WITHIN_SECONDS) -> list[Process]:
    """Ends what was started in this folder and still runs, the last to come first.

    Returns:
        The processes that were ended.
    """
    ended = running(folder)[::-1]
    for process in ended:
        _end(process.pid, lambda pid: _is_ours(pid, folder), within_seconds)
    _forget(folder)
    return ended


def running(folder: Path) -> list[Process]:
    """What was started in this folder and still runs, in the order in which it was started.

    An id that is noted there and is another program's by now is none of ours.
    """
    noted = [Process(note.stem.split("-", 1)[1], int(note.read_text()), _log(folder, note)) for note in _notes(folder)]
    return [process for process in noted if _is_ours(process.pid, folder)]


def check_java(environment: Mapping[str, str]) -> str:
    """The Java that Spark will run on.

    Raises:
        ClusterError: there is none, or it is too old.
    """
    home = environment.get("JAVA_HOME")
    java = str(Path(home) / "bin" / "java") if home else shutil.which("java", path=environment.get("PATH"))
    how = "install Java 17, such as the package openjdk-17-jre-headless"
    try:
        said = subprocess.run([java or "java", "-version"], capture_output=True, text=True, check=True).stderr  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as error:
        raise ClusterError(f"Spark needs Java, and {java or 'java'} can't be run: {how}.") from error
    version = re.search(r'version "((\d+)[^"]*)"', said)
    if not version or int(version[2]) < 17:
        found = version[1] if version else said.strip()
        raise ClusterError(f"Spark needs Java 17 or newer, and {java} is {found}: {how}.")
    return str(java)


def _scripts() -> Path:
    found = importlib.util.find_spec("pyspark")
    if found is None or found.origin is None:
        raise ClusterError("Spark is not installed: `make cluster` installs it, or pip does with '.[spark]'.")
    return Path(found.origin).parent / "bin"


def _mark(folder: Path) -> str:
    # Stands in the command line of each process, so that an id can be told to be ours.
    return f"-Dperennial.cluster={folder}"


def _spawn(folder: Path, name: str, line: list[str]) -> Process:
    log = folder / "logs" / f"{name}.log"
    environment = {
        **os.environ,
        "SPARK_LOCAL_IP": HOST,
        "SPARK_DAEMON_JAVA_OPTS": _mark(folder),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_DRIVER_PYTHON": sys.executable,
    }
    environment.pop("SPARK_REMOTE", None)  # the server would take itself for a client
    environment.pop("SPARK_HOME", None)  # of another Spark
    with log.open("wb") as out:
        # In a session of its own: the key that ends a terminal's program doesn't end the cluster.
        process = subprocess.Popen(  # noqa: S603
            line, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=out, start_new_session=True
        )
    number = len(_notes(folder))
    (folder / "run" / f"{number}-{name}.pid").write_text(str(process.pid))
    return Process(name, process.pid, log)


def _await(process: Process, plan: Plan, within_seconds: float) -> None:
    give_up = time.monotonic() + within_seconds
    while not _is_ready(process, plan):
        is_gone = _has_ended(process.pid)
        if is_gone or time.monotonic() > give_up:
            said = "\n".join(process.log.read_text(errors="replace").splitlines()[-15:])
            what = "ended" if is_gone else f"did not answer within {within_seconds:.0f} s"
            raise ClusterError(f"Spark's {process.name} {what}; its log ({process.log}) closes with:\n{said}")
        time.sleep(0.1)


def _is_ready(process: Process, plan: Plan) -> bool:
    if process.name == "master":
        return _answers(plan.master_port)
    if process.name == _CONNECT:
        return _answers(plan.connect_port)
    return "Successfully registered with master" in process.log.read_text(errors="replace")


def _has_ended(pid: int) -> bool:
    """Whether a child of this process's has ended, whoever has asked after it by now."""
    try:
        return os.waitpid(pid, os.WNOHANG)[0] != 0
    except ChildProcessError:
        return True


def _end(pid: int, is_there: Callable[[int], bool], within_seconds: float) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGTERM)
        give_up = time.monotonic() + within_seconds
        while is_there(pid):
            if time.monotonic() > give_up:
                os.kill(pid, signal.SIGKILL)
            time.sleep(0.1)


def _forget(folder: Path) -> None:
    for note in _notes(folder):
        note.unlink()


def _answers(port: int) -> bool:
    with socket.socket() as client:
        client.settimeout(1)
        return client.connect_ex((HOST, port)) == 0


def _notes(folder: Path) -> list[Path]:
    return sorted((folder / "run").glob("*.pid"))


def _log(folder: Path, note: Path) -> Path:
    return folder / "logs" / f"{note.stem.split('-', 1)[1]}.log"


def _is_ours(pid: int, folder: Path) -> bool:
    # A process of ours that has ended, and that nobody has asked after yet, has no command line any more.
    line = subprocess.run(  # noqa: S603
        ["ps", "-ww", "-o", "stat=,command=", "-p", str(pid)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split(maxsplit=1)
    return len(line) == 2 and not line[0].startswith("Z") and f"{_mark(folder)} " in line[1] + " "


def _told(processes: list[Process]) -> str:
    return ", ".join(f"{process.name} {process.pid}" for process in processes)
