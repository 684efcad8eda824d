"""What a process takes while it runs: its memory, and what DuckDB spills, over time."""

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, STDOUT, Popen

_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_EVERY_SECONDS = 0.1


@dataclass(frozen=True)
class Sample:
    """A moment: seconds since the epoch, and the process's own memory and the spilled files in bytes."""

    at: float
    memory_bytes: int
    spilled_bytes: int


@dataclass(frozen=True)
class Watched:
    """A process that has ended.

    Attributes:
        began: when it was begun, in seconds since the epoch.
        ended: when it had ended.
        peak_bytes: the most memory that it held, as the kernel counts it.
        cpu_seconds: what it and those that it waited for took of the processor: the same on a busy machine.
        samples: what was seen while it ran.
        output: what it said.
    """

    began: float
    ended: float
    peak_bytes: int
    cpu_seconds: float
    samples: tuple[Sample, ...]
    output: str

    @property
    def seconds(self) -> float:
        """How long it ran."""
        return self.ended - self.began

    def peaks(self, first: float, last: float) -> tuple[int, int]:
        """The most memory and the most spilled between two moments, in bytes."""
        seen = [sample for sample in self.samples if first <= sample.at <= last]
        return max((s.memory_bytes for s in seen), default=0), max((s.spilled_bytes for s in seen), default=0)


def watch(line: Sequence[str], environment: Mapping[str, str], folder: Path, spill: Path) -> Watched:
    """Runs a command to its end and looks at it ten times a second.

    Args:
        line: the command and its arguments.
        environment: its environment.
        folder: where it runs.
        spill: the folder that DuckDB spills to; it needn't be there.

    Raises:
        SystemExit: it failed; says what it said.
    """
    began = time.time()
    process = Popen(line, env=dict(environment), cwd=folder, stdout=PIPE, stderr=STDOUT)
    samples: list[Sample] = []
    ended = threading.Event()
    sampler = threading.Thread(target=_sample, args=(process.pid, spill, samples.append, ended.wait), daemon=True)
    sampler.start()
    assert process.stdout is not None  # noqa: S101  # it is a pipe
    output = process.stdout.read().decode(errors="replace")
    _, status, usage = os.wait4(process.pid, 0)
    done = time.time()
    ended.set()
    sampler.join()
    if status:
        raise SystemExit(f"{' '.join(line)} failed:\n{output}")
    cpu = usage.ru_utime + usage.ru_stime
    return Watched(began, done, usage.ru_maxrss * 1024, cpu, tuple(samples), output)


def _sample(pid: int, spill: Path, note: Callable[[Sample], None], ended: Callable[[float], bool]) -> None:
    while not ended(_EVERY_SECONDS):
        try:
            memory = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE_BYTES
        except OSError:
            return
        note(Sample(time.time(), memory, _spilled(spill)))


def _spilled(folder: Path) -> int:
    total = 0
    try:
        with os.scandir(folder) as found:
            for entry in found:
                total += entry.stat().st_size
    except OSError:  # not there yet, or a file that has just gone
        return total
    return total
