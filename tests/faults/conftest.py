"""What the tests that try to break a night have in common: the figures that ``make faults`` writes down."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import shared_folder
from tests.faults.harness import Arena, Forge


class Figures:
    """Counts of what a test tried and what came of it, kept by test in the file that PERENNIAL_FAULT_FIGURES names."""

    def __init__(self, test: str) -> None:
        self.counts: Counter[str] = Counter()
        self._test = test
        self._path = os.environ.get("PERENNIAL_FAULT_FIGURES")

    def go_on(self) -> None:
        """Takes over what the same test counted in an earlier run that was cut short."""
        self.counts = Counter(self._kept().get(self._test, {}))

    def add(self, **counts: int) -> None:
        """Adds to the counts, and writes them down: a run that is cut short has told what it did."""
        self.counts.update(counts)
        if self._path:
            Path(self._path).write_text(json.dumps({**self._kept(), self._test: self.counts}, indent=1))

    def _kept(self) -> dict[str, dict[str, int]]:
        path = Path(self._path or "")
        return json.loads(path.read_text()) if path.is_file() else {}


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """The figures of the test that asks for them."""
    return Figures(request.node.nodeid)


@pytest.fixture(scope="session")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arena]:
    """A toy shop with a night before it that can be disturbed in any way."""
    own = tmp_path_factory.mktemp("arena")
    shared = shared_folder(tmp_path_factory, "arena")
    forge = Forge(own / "forge.log")
    yield Arena(shared, own, forge)
    forge.close()
