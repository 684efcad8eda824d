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
    """Counts of what was tried and what came of it, written to the file that PERENNIAL_FAULT_FIGURES names."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def add(self, **counts: int) -> None:
        """Adds to the counts, and writes them down: a run that is cut short has told what it did."""
        self.counts.update(counts)
        if path := os.environ.get("PERENNIAL_FAULT_FIGURES"):
            Path(path).write_text(json.dumps(self.counts, indent=1))


@pytest.fixture(scope="session")
def figures() -> Figures:
    """The figures of this run of the tests."""
    return Figures()


@pytest.fixture(scope="session")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arena]:
    """A toy shop with a night before it that can be disturbed in any way."""
    own = tmp_path_factory.mktemp("arena")
    shared = shared_folder(tmp_path_factory, "arena")
    forge = Forge(own / "forge.log")
    yield Arena(shared, own, forge)
    forge.close()
