"""That what a run builds is divided so that it fits into memory, and that nothing is left out or built twice."""

from datetime import date, timedelta
from itertools import pairwise

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orchestration.parts import customer_parts, day_parts, memory_bytes

FIRST = date(2024, 1, 1)


@given(st.lists(st.integers(0, 50), max_size=40), st.integers(1, 60))
def test_every_day_is_in_one_part_and_no_part_is_larger_than_need_be(rows: list[int], most: int) -> None:
    days = [(FIRST + timedelta(days=2 * number), count) for number, count in enumerate(rows)]
    parts = list(day_parts(days, most))
    held = [[(day, count) for day, count in days if first <= day < end] for first, end in parts]
    assert [each for part in held for each in part] == days
    assert all(len(part) == 1 or sum(count for _, count in part) <= most for part in held)
    # Two neighbours together would be too large.
    for part, following in pairwise(held):
        assert sum(count for _, count in part) + following[0][1] > most


@given(st.integers(-1, 400), st.lists(st.text("0123456789abcdef", min_size=24, max_size=24), min_size=1))
def test_every_customer_is_in_one_part(count: int, ids: list[str]) -> None:
    parts = customer_parts(count)
    assert len(parts) == min(max(count, 1), 256)
    for customer in [*ids, "", "someone else", "Zoë", "~"]:
        assert sum(first <= customer < end for first, end in parts) == 1


def test_a_connections_memory_is_told_in_bytes() -> None:
    for said, meant in (("512MB", 512e6), ("4GB", 4e9), ("1TB", 1e12)):
        with duckdb.connect(config={"memory_limit": said}) as con:
            assert memory_bytes(con) == pytest.approx(meant, rel=0.02)
