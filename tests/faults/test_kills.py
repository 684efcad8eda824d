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
    figures.go_on()
    # What goes on draws other deaths than what it goes on from.
    chance = random.Random(f"{os.environ.get('PERENNIAL_KILLS_SEED', '1')} {figures.counts['kills']}")
    unequal = []
    while (left := KILLS - figures.counts["kills"]) > 0:
        arena.restore()
        deaths = arena.deaths(chance, min(IN_A_ROW, left))
        with watching(arena.settings.published, arena.shop.name) as watched:
            # Once a night has reached its end, there is nothing left to be disturbed.
            killed = list(takewhile(arena.kill, deaths))
            arena.finish()
        differences = {} if arena.state() == arena.expected else arena.differences() or {"published files": (0, 0)}
        if differences:
            unequal.append((list(map(str, deaths)), differences))
        figures.add(
            kills=len(killed),
            survived=0 if differences or watched.faults else len(killed),
            looks=watched.looks,
            mixed=len(watched.faults),
            rows_lost=sum(missing for missing, _ in differences.values()),
            rows_invented=sum(extra for _, extra in differences.values()),
        )
        assert not watched.faults, (list(map(str, deaths)), watched.faults[:5])
    assert unequal == []
