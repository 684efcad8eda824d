"""A night that is killed anywhere, as often as may be, ends as if nothing had happened once it is let run."""

import os
import random
from itertools import takewhile

import pytest

from tests.faults.harness import watching

pytestmark = pytest.mark.slow

# How many kills, and after how many the night is let run to its end: `make faults` asks for more of both ends.
KILLS = int(os.environ.get("PERENNIAL_KILLS", "30"))
IN_A_ROW = int(os.environ.get("PERENNIAL_KILLS_IN_A_ROW", "6"))


def test_a_night_that_is_killed_over_and_over_loses_and_invents_nothing(arena, figures):
    chance = random.Random(int(os.environ.get("PERENNIAL_KILLS_SEED", "1")))
    tried, unequal = 0, []
    lost = invented = 0
    while tried < KILLS:
        arena.restore()
        deaths = arena.deaths(chance, min(IN_A_ROW, KILLS - tried))
        with watching(arena.settings.published, arena.shop.name) as watched:
            # Once a night has reached its end, there is nothing left to be disturbed.
            killed = list(takewhile(arena.kill, deaths))
            arena.finish()
        tried += len(killed)
        is_equal = arena.state() == arena.expected
        is_whole = is_equal and not watched.faults
        if not is_equal:
            differences = arena.differences()
            unequal.append((list(map(str, deaths)), differences))
            lost += sum(missing for missing, _ in differences.values())
            invented += sum(extra for _, extra in differences.values())
        figures.add(
            kills=len(killed), survived=len(killed) if is_whole else 0, looks=watched.looks, mixed=len(watched.faults)
        )
        assert not watched.faults, (list(map(str, deaths)), watched.faults[:5])
    figures.add(rows_lost=lost, rows_invented=invented)
    assert unequal == []
