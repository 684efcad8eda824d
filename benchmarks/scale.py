"""A night beside the history behind it, on DuckDB and on Spark: the curve of docs/scale.md.

    python -m benchmarks.scale [--events 1000000 10000000] [--engines duckdb spark] [--workers 2] [--data FOLDER]

For each size: all history but the last day as one night, then one more night, on each engine. The shop is the large
demo shop with so many browse events in 547 days. Printed are wall seconds and, in brackets, those of the processor,
which others on the machine don't change; the peak memory of the night's own process, and of Spark's together.
``--workers 1 2`` has the same nights on clusters of as many workers of one core each, so that what a second one brings
can be seen. What was delivered and what a size's first night left stay in FOLDER, for the next call.
"""

import argparse
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks import scaled_shop
from benchmarks.watching import Watched, watch
from orchestration import cluster
from orchestration.settings import PROJECT

_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Engine:
    """What tables are built on.

    Attributes:
        name: duckdb or spark.
        workers: of Spark's cluster, one core each.
    """

    name: str
    workers: int = 0

    def __str__(self) -> str:
        return f"Spark, {self.workers} worker{'s' * (self.workers > 1)}" if self.workers else "DuckDB"


def main() -> None:
    """Runs the nights and prints a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[1_000_000, 10_000_000], help="sizes of the history")
    parser.add_argument("--engines", choices=["duckdb", "spark"], nargs="+", default=["duckdb", "spark"])
    parser.add_argument("--workers", type=int, nargs="+", default=[2], help="of Spark's clusters")
    parser.add_argument("--memory", default="512MB", help="DuckDB's limit")
    parser.add_argument("--worker-memory", default="2g", help="of each of Spark's processes that compute")
    parser.add_argument("--data", type=Path, help="where shops are kept; default: nowhere")
    asked = parser.parse_args()
    engines = [Engine("duckdb")] if "duckdb" in asked.engines else []
    engines += [Engine("spark", workers) for workers in asked.workers if "spark" in asked.engines]
    print(f"{'events':>12}  {'engine':<18}{'first night':>18}{'one more':>18}{'memory':>11}{'of Spark':>11}")
    with tempfile.TemporaryDirectory(prefix="perennial-scale-") as nowhere:
        for events in asked.events:
            folder = (asked.data or Path(nowhere)).absolute() / f"{events}"
            scaled_shop.deliver_events(events, folder)
            for engine in engines:
                _measure(engine, events, folder, asked.memory, asked.worker_memory)


def _measure(engine: Engine, events: int, folder: Path, memory: str, worker_memory: str) -> None:
    data = folder / f"{engine.name}-{engine.workers}"
    shutil.rmtree(data, ignore_errors=True)
    plan = cluster.Plan(data / "spark", workers=engine.workers, memory=worker_memory)
    settings = {"engine": engine.name, "spark_remote": plan.remote, "memory_limit": memory}
    runs = []
    with _started(plan) if engine.workers else nullcontext(_alone) as spark:
        for day in (scaled_shop.FIRST_NIGHT, scaled_shop.LAST_NIGHT):
            scaled_shop.let_in(folder, data, day)
            runs.append(spark(partial(_night, day, folder, data, settings)))
    told = "".join(f"{f'{run.seconds:,.0f} s ({run.cpu_seconds + theirs:,.0f})':>18}" for run, _, theirs in runs)
    more, peak, _ = runs[1]
    of_spark = f"{peak / 1e6:>8,.0f} MB" if engine.workers else ""
    print(f"{events:>12,}  {engine!s:<18}{told}{more.peak_bytes / 1e6:>8,.0f} MB{of_spark}", flush=True)


def _night(day: date, folder: Path, data: Path, settings: dict[str, str]) -> Watched:
    spill = scaled_shop.settings_of(folder, data).warehouse(scaled_shop.SHOP).with_suffix(".duckdb.spill")
    return watch(scaled_shop.night(day), scaled_shop.environment(folder, data, **settings), PROJECT, spill)


# Runs a night, and says how much memory Spark's processes held at the most meanwhile, and their seconds of CPU.
Watching = Callable[[Callable[[], Watched]], tuple[Watched, int, float]]


def _alone(run: Callable[[], Watched]) -> tuple[Watched, int, float]:
    return run(), 0, 0.0


@contextmanager
def _started(plan: cluster.Plan) -> Iterator[Watching]:
    cluster.start(plan)
    try:
        yield lambda run: _beside(run, [process.pid for process in cluster.running(plan.folder)])
    finally:
        cluster.stop(plan.folder)


def _beside(run: Callable[[], Watched], pids: Sequence[int]) -> tuple[Watched, int, float]:
    held, over = [0], threading.Event()

    def look() -> None:
        while not over.wait(0.5):
            held.append(sum(_memory(pid) for pid in _family(pids)))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    before = sum(map(_cpu_seconds, _family(pids)))
    try:
        watched = run()
    finally:
        over.set()
        watcher.join()
    return watched, max(held), sum(map(_cpu_seconds, _family(pids))) - before


def _family(pids: Sequence[int]) -> list[int]:
    """The processes and all that came of them: a worker's executors, an executor's Pythons."""
    found = list(pids)
    for pid in found:
        try:
            threads = Path(f"/proc/{pid}/task").iterdir()
            children = [child for task in threads for child in (task / "children").read_text().split()]
        except OSError:  # it has ended
            continue
        found += [int(child) for child in children if int(child) not in found]
    return found


def _memory(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_BYTES
    except OSError:
        return 0


def _cpu_seconds(pid: int) -> float:
    """Of the process and of those that it has seen end."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return sum(map(int, fields[11:15])) / _TICKS


if __name__ == "__main__":
    main()
