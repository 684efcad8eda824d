"""A machine that fails in other ways than by dying: the night says what to do, and the next one makes up for it."""

import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest

from orchestration import publication
from orchestration.warehouse import Warehouse
from tests.faults.harness import NIGHT

pytestmark = pytest.mark.slow
DAY_SECONDS = 86_400


@pytest.fixture
def disturbed(arena, figures):
    """The arena before its night; afterwards the night is run undisturbed and must end as it should."""
    arena.restore()
    yield arena
    arena.finish()
    assert arena.state() == arena.expected
    figures.add(faults=1)


@pytest.fixture
def undisturbed(arena, figures):
    """The arena before its night; afterwards it must have ended as it should, without another run."""
    arena.restore()
    yield arena
    assert arena.state() == arena.expected
    figures.add(faults=1)


def fails(arena, changes=None, **order):
    """A night that must fail without dying; what it says."""
    before = publication.current(arena.settings.published, arena.shop.name)
    answer = arena.ask("night", changes, night=NIGHT.isoformat(), **order)
    assert answer["status"] == 0, answer
    assert answer["failures"], answer
    assert publication.current(arena.settings.published, arena.shop.name) == before
    assert publication.verify(before) == []
    return "\n".join(answer["failures"])


@contextmanager
def mounted(folder, megabytes):
    """The folder on a file system of its own, as large as said; what was in it is there, and stays."""
    moved = folder.with_name(folder.name + ".aside")
    folder.rename(moved)
    folder.mkdir()
    line = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    said = subprocess.run(line, check=False, capture_output=True, text=True)
    if said.returncode:
        folder.rmdir()
        moved.rename(folder)
        pytest.skip(f"a small disk can't be mounted here ({said.stderr.strip()}): needs root and a Linux that lets it")
    try:
        shutil.copytree(moved, folder, symlinks=True, dirs_exist_ok=True)
        yield
        shutil.rmtree(moved)
        shutil.copytree(folder, moved, symlinks=True)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)
        folder.rmdir()
        moved.rename(folder)


def used_megabytes(folder):
    return int(subprocess.run(["du", "-sm", str(folder)], check=True, capture_output=True).stdout.split()[0])


@pytest.mark.parametrize("name", ["warehouse", "published"])
def test_a_full_disk_is_told_and_nothing_is_lost(disturbed, name):
    folder = disturbed.work / name
    with mounted(folder, used_megabytes(folder) + 1):
        said = fails(disturbed)
    assert "The disk is full: free some space" in said
    assert str(disturbed.work) in said


def test_a_folder_that_cant_be_written_to_is_told_and_nothing_is_lost(disturbed):
    folder = disturbed.work / "published"
    with mounted(folder, 100):
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        said = fails(disturbed)
        subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True)
    assert "The night can't write there" in said


def test_too_little_memory_is_told_with_the_setting_that_gives_more(disturbed):
    said = fails(disturbed, {"memory_limit": "1MB"})
    assert "raise PERENNIAL_MEMORY_LIMIT (now 1MB)" in said


def test_a_clock_that_goes_wrong_moves_nothing(undisturbed):
    # Behind the files' own times, and behind the night before.
    answer = undisturbed.ask("night", night=NIGHT.isoformat(), clock_behind_seconds=800 * DAY_SECONDS)
    assert answer["failures"] == []


def test_two_nights_at_once_run_one_after_the_other(undisturbed):
    ended = undisturbed.ask("two_nights", night=NIGHT.isoformat())["ended"]
    assert [night["failures"] for night in ended] == [[], []]


@contextmanager
def _watching(folder: Path) -> Iterator[set[str]]:
    """The files that are seen in a folder meanwhile; what DuckDB spills is gone once it has been read back."""
    seen: set[str] = set()
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(0.005):
            if folder.is_dir():
                seen.update(path.name for path in folder.iterdir())

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield seen
    finally:
        ended.set()
        watcher.join()


def test_a_memory_limit_that_spills_changes_no_result(tmp_path, figures):
    sql = "select hash(i) as h, repeat('x', 80) || i as text from range(1_500_000) as t(i) order by h"
    found, spilled = [], []
    for limit in ("60MB", "1GB"):
        path = tmp_path / f"{limit}.duckdb"
        warehouse = Warehouse(path=str(path), memory_limit=limit, threads=1)
        with warehouse.connect() as con, _watching(Path(f"{path}.spill")) as seen:
            con.execute(f"create table sorted as {sql}")
            found.append(con.execute("select count(*), sum(hash(text, rowid)) from sorted").fetchall())
        spilled.append(bool(seen))
    assert found[0] == found[1]
    assert spilled == [True, False]
    figures.add(faults=1)


def test_a_warehouse_in_an_older_format_goes_on(disturbed):
    """As docs/operators.md says: what an older DuckDB wrote is read and written on, and can be brought up to date."""
    path = disturbed.settings.warehouse(disturbed.shop.name)
    older = path.with_suffix(".older")
    with duckdb.connect() as con:
        con.execute(f"attach '{path}' as now (read_only)")
        con.execute(f"attach '{older}' as older (storage_version 'v1.0.0')")
        con.execute("copy from database now to older")
    os.replace(older, path)
