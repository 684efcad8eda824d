"""A file that changes, or a disk that fails, while it is read: read whole or not at all, and made up for later."""

import errno
import os
import threading

import pytest

from assets.ingest import files
from tests.assets.ingest.conftest import Door

SMALL_BATCH = 2_000


@pytest.fixture(scope="module")
def door_of_all(tmp_path_factory):
    door = Door(tmp_path_factory.mktemp("door") / "landing")
    yield door
    door.close()


@pytest.fixture
def door(door_of_all):
    door_of_all.con.execute("drop schema if exists raw cascade")
    for path in door_of_all.landing.iterdir():
        path.unlink()
    return door_of_all


def lines(door, first, count=200):
    return door.text(*(door.line(first + number) for number in range(count)))


@pytest.mark.parametrize("how", ["grows", "is swapped"])
def test_a_file_that_changes_while_it_is_looked_through_is_read_whole_by_the_next_night(
    door, monkeypatch, how, figures
):
    path = door.deliver("a.csv", lines(door, 0))
    decompressed = files._decompressed

    def and_changes(raw, head):
        for number, block in enumerate(decompressed(raw, head)):
            yield block
            if number:
                continue
            if how == "grows":
                with path.open("a") as file:
                    file.write(door.line(900) + "\n")
            else:
                path.with_name(".new").write_text(lines(door, 500))
                path.with_name(".new").replace(path)

    with monkeypatch.context() as patch:
        patch.setattr(files, "_decompressed", and_changes)
        door.run()
    assert door.orders() == []
    assert door.refusals() == {"a.csv": "it changed while it was read; it is tried again at the next run"}
    door.run()
    assert door.refusals() == {}
    assert len(door.orders()) == (201 if how == "grows" else 200)
    figures.add(faults=1)


def test_files_that_are_swapped_all_the_time_are_never_read_by_half(door, figures):
    contents = [lines(door, 0), lines(door, 1000, 300)]
    whole = {frozenset(text.splitlines()[1:]) for text in contents}
    path = door.deliver("a.csv", contents[0])
    ended = threading.Event()

    def swap():
        turn = 0
        while not ended.wait(0.001):
            turn += 1
            path.with_name(".new").write_text(contents[turn % 2])
            path.with_name(".new").replace(path)

    swapping = threading.Thread(target=swap)
    swapping.start()
    try:
        for _ in range(12):
            door.run(batch_bytes=SMALL_BATCH)
            assert len(door.orders()) in (0, 200, 300)
    finally:
        ended.set()
        swapping.join()
    door.touch("a.csv")
    door.run()
    assert len(door.orders()) in {len(part) for part in whole}
    figures.add(faults=1)


@pytest.mark.parametrize("batch_bytes", [SMALL_BATCH, 1 << 20])
def test_a_disk_that_fails_while_a_file_is_read_is_no_fault_of_the_file(door, monkeypatch, batch_bytes, figures):
    door.deliver("a.csv", lines(door, 0))
    door.deliver("b.csv", lines(door, 500))
    read = files._Hashing.read
    # In the first pass over the file, or in the second one, which large files have.
    calls = {"left": 5 if batch_bytes == SMALL_BATCH else 1}

    def fails(self, size=-1):
        if str(self._raw.name).endswith("a.csv"):
            calls["left"] -= 1
            if calls["left"] == 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO), str(self._raw.name))
        return read(self, size)

    with monkeypatch.context() as patch:
        patch.setattr(files._Hashing, "read", fails)
        door.run(batch_bytes=batch_bytes)
    assert "Input/output error" in door.refusals()["a.csv"]
    assert len(door.orders()) == 200
    door.run(batch_bytes=batch_bytes)
    assert door.refusals() == {}
    assert len(door.orders()) == 400
    figures.add(faults=1)
