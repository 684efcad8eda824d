"""Writes what the tests of this folder found into ``docs/reliability.md``, between its markers.

Run by ``make faults``, ``make kills`` and ``make fuzz`` after them, with the files of figures as arguments. Of what
wasn't tried this time the page keeps what it says.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from orchestration.settings import PROJECT
from tests.faults.bad_inputs import table

PAGE = PROJECT / "docs" / "reliability.md"
_PYTEST = "python -m pytest tests/faults"
_FINDS = "finds that are not mended"


def added_up(paths: Iterable[Path]) -> Counter[str]:
    """What the files count, by test, as one."""
    found: Counter[str] = Counter()
    for path in paths:
        for counts in json.loads(path.read_text()).values() if path.exists() else ():
            found.update(counts)
    return found


def figures_table(found: Mapping[str, int], page: str = "") -> str:
    """The figures as the page shows them."""

    def told(*names: str) -> str:
        return " / ".join(f"{found[name]:,}" for name in names) if set(names) <= found.keys() else ""

    kills = f"`make faults KILLS={found.get('kills', 1000)}`"
    minutes = round(found.get("fuzz_seconds", 3600) / 60)
    rows = [
        ("kills tried / survived", told("kills", "survived"), kills),
        ("rows lost", told("rows_lost"), kills),
        ("rows invented", told("rows_invented"), kills),
        ("looks at `current` meanwhile / that found no whole night", told("looks", "mixed"), kills),
        ("changes of keys killed, of which every key and backup opens", told("key_kills"), f"`{_PYTEST}/test_keys.py`"),
        (
            "customers forgotten / files in which any is found afterwards", told("forgotten", "found_after"),
            "`python -m pytest tests/end_to_end/test_forgetting.py`",
        ),
        ("other faults tried, all made up for", told("faults"), f"`{_PYTEST}`"),
        ("bad inputs, every row of them accounted for", told("bad_inputs"), f"`{_PYTEST}/test_bad_input.py`"),
        (
            f"files, texts and expressions made up by a fuzzer / {_FINDS}", told("fuzz_executions", "fuzz_finds"),
            f"`make fuzz MINUTES={minutes}`",
        ),
    ]  # fmt: skip
    before = {line.split("|")[1].strip(): line for line in page.splitlines() if line.startswith("| ")}
    lines = ["| what | figure | command |", "|---|---|---|"]
    for what, figure, command in rows:
        lines.append(f"| {what} | {figure} | {command} |" if figure else before.get(what, f"| {what} | not tried | |"))
    return "\n".join(lines)


def put_between(page: str, name: str, text: str) -> str:
    """The page with the text between the markers ``<!-- name -->`` and ``<!-- /name -->``."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if start not in page or end not in page:
        raise ValueError(f"{PAGE} has no markers {start} and {end}")
    return re.sub(f"{start}.*{end}", lambda _: f"{start}\n{text}\n{end}", page, flags=re.DOTALL)


def main(paths: Iterable[Path]) -> None:
    """Brings the page up to date with the figures in the files."""
    page = PAGE.read_text()
    page = put_between(page, "figures", figures_table(added_up(paths), page))
    PAGE.write_text(put_between(page, "bad inputs", table()))


if __name__ == "__main__":
    main(map(Path, sys.argv[1:]))
