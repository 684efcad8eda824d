"""The audit record: every change to what was written is found, and where."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest

from orchestration import audit
from orchestration.settings import Settings

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def settings(tmp_path):
    settings = Settings(data=tmp_path)
    for number in range(5):
        audit.note(settings, AT, "ada", "downloaded", f"table {number}", rows=number)
    return settings


def lines(settings):
    return settings.audit.read_text().splitlines(keepends=True)


def test_a_record_that_nobody_touched_is_whole(settings, tmp_path):
    assert audit.verify(settings) == []
    assert [json.loads(line)["rows"] for line in lines(settings)] == list(range(5))
    assert settings.audit.stat().st_mode & 0o077 == 0
    assert audit.verify(Settings(data=tmp_path / "new")) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda all_: [*all_[:2], all_[2].replace("ada", "bob"), *all_[3:]], "line 3: it doesn't follow"),
        (lambda all_: [*all_[:1], *all_[2:]], "line 2: it doesn't follow"),
        (lambda all_: all_[1:], "line 1: it doesn't follow"),
        (lambda all_: [all_[1], all_[0], *all_[2:]], "line 1: it doesn't follow"),
        (lambda all_: [*all_[:3], all_[2], *all_[3:]], "line 4: it doesn't follow"),
        (lambda all_: all_[:-1], "its end is missing"),
        (lambda all_: [*all_[:4], all_[4][:20]], "line 5: it is no line of the record"),
        (lambda all_: [*all_, '{"at": 1, "seal": "00"}\n'], "line 6: it doesn't follow"),
    ],
)
def test_a_change_is_found_where_it_is(settings, change, place):
    settings.audit.write_text("".join(change(lines(settings))))
    assert place in audit.verify(settings)[0]


def test_a_record_that_was_removed_is_missed(settings):
    settings.audit.unlink()
    assert "is missing" in audit.verify(settings)[0]


def test_a_line_that_was_cut_short_stays_and_is_found_and_those_after_it_are_whole(settings):
    settings.audit.write_text("".join(lines(settings)) + '{"at": "20')
    audit.note(settings, AT, "bob", "exported", "a list")
    assert [fault.split(":")[0].split(", ")[1] for fault in audit.verify(settings)] == ["line 6", "line 7"]
    audit.note(settings, AT, "bob", "exported", "another list")
    assert len(audit.verify(settings)) == 2


def test_writers_at_once_leave_one_chain(tmp_path):
    settings = Settings(data=tmp_path)
    audit.note(settings, AT, "first", "began", "")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: audit.note(settings, AT, str(number), "did", "x" * 5000), range(40)))
    assert len(lines(settings)) == 41
    assert audit.verify(settings) == []
