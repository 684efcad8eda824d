"""Demo shops that are simulated once for all tests."""

import pytest

from data.simulator.sizes import SIZES
from data.simulator.world import World, simulate


@pytest.fixture(scope="session")
def standard() -> World:
    return simulate(SIZES["standard"], 7)


@pytest.fixture(scope="session")
def small() -> World:
    return simulate(SIZES["small"], 7)
