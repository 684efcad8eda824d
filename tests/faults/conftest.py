"""The toy shop that the tests of this folder try to break."""

from collections.abc import Iterator

import pytest

from tests.conftest import shared_folder
from tests.faults.harness import Arena, Forge


@pytest.fixture(scope="session")
def arena(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arena]:
    """A toy shop with a night before it that can be disturbed in any way."""
    own = tmp_path_factory.mktemp("arena")
    shared = shared_folder(tmp_path_factory, "arena")
    forge = Forge(own / "forge.log")
    yield Arena(shared, own, forge)
    forge.close()
