"""How far a step is, as people and the terminal read it."""

import pytest

from orchestration.progress import Progress, read_progress


@pytest.mark.parametrize(
    ("progress", "line"),
    [
        (Progress(1024, 4096, "texts read", 8.0), "1,024 of 4,096 texts read, 128 a second, 24 s left"),
        (Progress(10, 100_000, "texts read", 10.0), "10 of 100,000 texts read, 1 a second, 27.8 h left"),
        (Progress(1, 3, "rounds", 300.0), "1 of 3 rounds, 0.00 a second, 10 min left"),
    ],
)
def test_a_line_tells_what_is_done_at_which_rate_and_what_is_left(progress, line):
    assert str(progress) == line
    assert read_progress(line) == (progress.done, progress.total)


def test_other_lines_are_no_progress():
    assert read_progress("4,096 texts to read, in bf16") is None
    assert read_progress("10 of 20 texts read") is None
