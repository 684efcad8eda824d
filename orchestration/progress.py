"""How far a long step is, as a line that people read in Dagster's log and the terminal turns into a bar."""

import re
from dataclasses import dataclass

_LINE = re.compile(
    r"(?P<done>[\d,]+) of (?P<total>[\d,]+) (?P<what>[^,]+), (?P<rate>[\d,.]+) a second, (?P<left>.+) left"
)


@dataclass(frozen=True)
class Progress:
    """How far a step is.

    Attributes:
        done: how many are done.
        total: how many there are to do.
        what: of what, such as "texts read".
        seconds: that it has taken so far.
    """

    done: int
    total: int
    what: str
    seconds: float

    @property
    def rate(self) -> float:
        """How many a second."""
        return self.done / max(self.seconds, 1e-9)

    @property
    def seconds_left(self) -> float:
        """How long the rest takes at this rate."""
        return (self.total - self.done) / max(self.rate, 1e-9)

    def __str__(self) -> str:
        rate = f"{self.rate:,.0f}" if self.rate >= 1 else f"{self.rate:.2f}"
        return f"{self.done:,} of {self.total:,} {self.what}, {rate} a second, {_duration(self.seconds_left)} left"


def read_progress(line: str) -> tuple[int, int] | None:
    """How many are done, and of how many, if the line is a ``Progress``; else None."""
    found = _LINE.fullmatch(line)
    return (int(found["done"].replace(",", "")), int(found["total"].replace(",", ""))) if found else None


def _duration(seconds: float) -> str:
    whole = round(seconds)
    if whole < 90:
        return f"{whole} s"
    minutes = round(whole / 60)
    return f"{minutes} min" if minutes < 90 else f"{whole / 3600:.1f} h"
