"""A change of keys that is killed with SIGKILL at any line of it: what was locked opens, done again it is finished.

Lines are counted with a trace in a child process. The usual run tries some of them, ``make faults`` all.
"""

import os
import pickle
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from types import FrameType

import duckdb
import pytest

from orchestration import audit, keys, rotation, vault
from orchestration.backup import BackupError, back_up, read, sealing
from orchestration.rotation import change_backup_key, change_vault_key
from orchestration.settings import Settings
from orchestration.vault import Contact, Delivered, VaultError, open_vault
from orchestration.warehouse import Warehouse

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
OLD, NEW = "the key of before", "the key that follows"
PEOPLE = {f"c{n}": Contact(email=f"{n}@example.com") for n in range(3)}
CHANGED = "changed a key"
LEAST_PLACES = 60
MOST_KILLS = int(os.environ.get("PERENNIAL_KILLS", "24"))
_WATCHED = {module.__file__ for module in (audit, keys, rotation, vault, sealing)}


def in_a_child(change: Callable[[], object], kill_at: int | None = None) -> list[tuple[str, int]]:
    """Runs it in a process that is killed before its line of that number; the lines that it came by, if it isn't."""
    hear, said = os.pipe()
    pid = os.fork()
    if pid == 0:
        lines: list[tuple[str, int]] = []

        def trace(frame: FrameType, event: str, _: object):
            if frame.f_code.co_filename not in _WATCHED:
                return None
            if event == "line":
                if len(lines) == kill_at:
                    os.kill(os.getpid(), signal.SIGKILL)
                lines.append((frame.f_code.co_filename, frame.f_lineno))
            return trace

        try:
            sys.settrace(trace)
            change()
            sys.settrace(None)
            with os.fdopen(said, "wb") as pipe:
                pickle.dump(lines, pipe)
        finally:
            os._exit(1)
    os.close(said)
    with os.fdopen(hear, "rb") as pipe:
        told = pipe.read()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert status == (-signal.SIGKILL if kill_at is not None else 1)
    assert bool(told) == (kill_at is None)
    return pickle.loads(told) if told else []  # noqa: S301  # our own child's


def places(lines: list[tuple[str, int]], most: int = MOST_KILLS) -> list[int]:
    """When each line comes first and when it comes last; of those, evenly spread, as many as are to be tried."""
    first = {line: number for number, line in reversed(list(enumerate(lines)))}
    last = {line: number for number, line in enumerate(lines)}
    found = sorted({*first.values(), *last.values()})
    assert len(found) > LEAST_PLACES
    return found[:: max(1, len(found) // most)]


def everyone(settings: Settings) -> dict[str, Contact]:
    with open_vault(settings, "toy") as opened:
        return opened.get()


@pytest.mark.parametrize("where", ["in the key file", "in the environment"])
def test_a_change_of_the_vaults_key_that_is_killed_anywhere_locks_nobody_out(tmp_path, where, figures):
    in_file = where == "in the key file"
    base, data = tmp_path / "base", tmp_path / "data"
    before = Settings(data=data, vault_key=None if in_file else OLD)
    both = Settings(data=data, vault_key=before.vault_key, new_vault_key=None if in_file else NEW)
    after = Settings(data=data, vault_key=None if in_file else NEW)
    with open_vault(before, "toy") as opened:
        opened.put([Delivered(name, "1", contact) for name, contact in PEOPLE.items()])
    shutil.copytree(data, base)

    def change() -> None:
        change_vault_key(both, "toy", NOW, "ada")

    def restored() -> None:
        shutil.rmtree(data)
        shutil.copytree(base, data)

    tried = places(in_a_child(change))
    for number in tried:
        restored()
        in_a_child(change, kill_at=number)
        opening = []
        # The key file is one and the same for both.
        for settings in (before,) if in_file else (before, after):
            try:
                opening.append(everyone(settings))
            except VaultError:
                continue
        assert opening == [PEOPLE], number
        in_a_child(change)
        assert everyone(after) == PEOPLE
        assert audit.verify(after) == []
        assert CHANGED in after.audit.read_text()
    figures.add(key_kills=len(tried))


def test_a_change_of_the_backups_key_that_is_killed_anywhere_locks_no_backup(tmp_path, figures):
    base, folder = tmp_path / "base", tmp_path / "backups"
    before = Settings(data=tmp_path / "data", backup_key=OLD)
    both = Settings(data=tmp_path / "data", backup_key=OLD, new_backup_key=NEW)
    after = Settings(data=tmp_path / "data", backup_key=NEW)
    before.warehouse("toy").parent.mkdir(parents=True)
    with duckdb.connect(before.warehouse("toy")) as con:
        con.execute("create table days as select range as day from range(9)")
    for day in (1, 2):
        back_up(Warehouse(path=str(before.warehouse("toy"))), before, "toy", folder, NOW.replace(day=day))
    held = [read(path, before) for path in sorted(folder.iterdir())]
    shutil.copytree(folder, base)

    def change() -> None:
        change_backup_key(both, folder, NOW, "ada")

    def restored() -> None:
        shutil.rmtree(folder)
        shutil.copytree(base, folder)

    # Each look at a sealed backup costs what a guess at its key does.
    tried = places(in_a_child(change), MOST_KILLS // 4)
    for number in tried:
        restored()
        in_a_child(change, kill_at=number)
        for path, content in zip(sorted(folder.glob("[!.]*")), held, strict=True):
            opening = []
            for settings in (before, after):
                try:
                    opening.append(read(path, settings))
                except BackupError:
                    continue
            assert opening == [content], (number, path)
        in_a_child(change)
        assert [read(path, after) for path in sorted(folder.glob("[!.]*"))] == held
        assert list(folder.glob(".*")) == [], number
    figures.add(key_kills=len(tried))
