"""The corpus that ``make fuzz`` begins with, and what it has found, through its targets."""

import pytest

from tests.faults import fuzz


@pytest.mark.parametrize("target", fuzz.TARGETS)
def test_what_is_held_of_any_bytes_is_held_of_those_that_are_known(target):
    known = list(fuzz.corpus(target))
    assert len(known) > 40
    for data in known:
        fuzz.TARGETS[target](data)
