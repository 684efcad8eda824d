import os
import stat
from pathlib import Path

import pytest

from orchestration.rights import keep_private, tighten
from orchestration.settings import Settings


@pytest.fixture(autouse=True)
def _usual_umask():
    # A night that ran in this process has set its own.
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize(("group_reads", "folder", "file"), [(False, 0o700, 0o600), (True, 0o750, 0o640)])
def test_what_is_written_is_for_the_owner_and_the_group_if_it_is_named(tmp_path, group_reads, folder, file):
    keep_private(Settings(data=tmp_path, group_reads=group_reads))

    (tmp_path / "warehouse").mkdir()
    (tmp_path / "warehouse" / "toy.duckdb").touch()

    assert mode(tmp_path / "warehouse") == folder
    assert mode(tmp_path / "warehouse" / "toy.duckdb") == file


def test_what_was_open_to_others_is_closed_and_nothing_is_opened(tmp_path):
    settings = Settings(data=tmp_path, group_reads=True)
    modes = {
        "warehouse": (0o2775, 0o2750),
        "warehouse/toy.duckdb": (0o666, 0o640),
        "models/toy.json": (0o600, 0o600),
        "published/toy.csv": (0o644, 0o640),
        "exports": (0o755, 0o700),
        "exports/toy.csv": (0o644, 0o600),
        "audit/audit.ndjson": (0o664, 0o600),
        "landing/toy.csv": (0o644, 0o644),
        "keys/toy.key": (0o644, 0o644),
    }
    for name, (before, _) in modes.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.mkdir() if "/" not in name else path.touch()
        path.chmod(before)
    outside = tmp_path / "elsewhere"
    outside.touch(0o644)
    (tmp_path / "models" / "link").symlink_to(outside)

    tighten(settings)

    assert {name: oct(mode(tmp_path / name)) for name in modes} == {
        name: oct(after) for name, (_, after) in modes.items()
    }
    assert mode(outside) & 0o044, "what a link leads to is not ours"


def test_without_a_group_only_readers_of_what_is_published_get_in(tmp_path):
    for name in ("warehouse", "published"):
        (tmp_path / name).mkdir(mode=0o755)

    tighten(Settings(data=tmp_path))

    assert mode(tmp_path / "warehouse") == 0o700
    assert mode(tmp_path / "published") == 0o750
