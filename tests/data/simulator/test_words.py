"""That many texts are written by other processes, to the same words, and that these processes end with their owner."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.simulator import words
from data.simulator.words import texts_by_day
from data.simulator.world import World

_ASKS_A_WRITER = """
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
import os
from data.simulator.words import _leave_with_parent

if __name__ == "__main__":
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_leave_with_parent) as writers:
        print(writers.submit(os.getpid).result(), flush=True)
        time.sleep(60)
"""


def test_texts_are_the_same_from_other_processes(small: World, monkeypatch: pytest.MonkeyPatch) -> None:
    days = list(range(40, 80))
    here = list(texts_by_day(small, days))
    monkeypatch.setattr(words, "_WORTH_SHARING", 1)
    there = list(texts_by_day(small, days))
    assert sum(map(len, here)) > 50
    assert there == here


def test_writers_end_when_their_owner_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "asks.py"
    script.write_text(_ASKS_A_WRITER)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True) as owner:
        assert owner.stdout is not None
        writer = int(owner.stdout.readline())
        assert _is_running(writer)
        owner.kill()
    deadline = time.monotonic() + 30
    while _is_running(writer) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _is_running(writer)


def _is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
