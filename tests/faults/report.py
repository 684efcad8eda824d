"""Writes what the tests of this folder found into ``docs/reliability.md``, between its markers.

Run by ``make faults`` after them: ``python -m tests.faults.report build/faults.json``.
"""

import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from orchestration.settings import PROJECT
from tests.faults.bad_inputs import table

PAGE = PROJECT / "docs" / "reliability.md"
_PYTEST = "python -m pytest tests/faults"


def figures_table(found: Mapping[str, int]) -> str:
    """The figures as the page shows them; what wasn't tried in this run is told as such."""

    def told(*names: str) -> str:
        return " / ".join(f"{found[name]:,}" if name in found else "not tried" for name in names)

    kills = f"`make faults KILLS={found.get('kills', 1000)}`"
    rows = [
        ("kills tried / survived", told("kills", "survived"), kills),
        ("rows lost", told("rows_lost"), kills),
        ("rows invented", told("rows_invented"), kills),
        ("looks at `current` meanwhile / that found no whole night", told("looks", "mixed"), kills),
        ("other faults tried, all made up for", told("faults"), f"`{_PYTEST}`"),
        ("bad inputs, every row of them accounted for", told("bad_inputs"), f"`{_PYTEST}/test_bad_input.py`"),
    ]
    lines = ["| what | figure | command |", "|---|---|---|"]
    return "\n".join(lines + [f"| {what} | {figure} | {command} |" for what, figure, command in rows])


def put_between(page: str, name: str, text: str) -> str:
    """The page with the text between the markers ``<!-- name -->`` and ``<!-- /name -->``."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    if start not in page or end not in page:
        raise ValueError(f"{PAGE} has no markers {start} and {end}")
    return re.sub(f"{start}.*{end}", lambda _: f"{start}\n{text}\n{end}", page, flags=re.DOTALL)


def main(path: Path) -> None:
    """Brings the page up to date with the figures in the file."""
    page = PAGE.read_text()
    if path.exists():
        page = put_between(page, "figures", figures_table(json.loads(path.read_text())))
    PAGE.write_text(put_between(page, "bad inputs", table()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
