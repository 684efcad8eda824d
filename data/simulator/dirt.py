"""What goes wrong with the demo shop's deliveries, in known amounts.

Every fault of a row is added beside the good row, as by an export that tried twice, so that what the shop really did
stays whole; a fault of a whole file loses that file. The plan says per file what was planted and what must become of
it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pyarrow as pa

from data.simulator.draws import stream
from data.simulator.sizes import Size


class Fate(StrEnum):
    """What must become of planted dirt."""

    QUARANTINED = "quarantined"
    DUPLICATE = "duplicate"
    REFUSED = "refused"
    LOADED = "loaded"
    ABSENT = "absent"


@dataclass(frozen=True)
class Planted:
    """One kind of dirt in one file: how many rows (or files), and what must become of them."""

    file_name: str
    log: str
    kind: str
    fate: Fate
    count: int


# Shares of the history after which single things happen, so that a shop of any size has them all.
_COLUMNS_MOVE, _COLUMN_COMES = 0.40, 0.55
_POUND_SIGNS = (0.60, 0.63)
_UTF16_PRODUCTS, _TRUNCATED_CLICKS, _MISSING_CLICKS = 0.30, 0.70, 0.50
LATEST_DAYS = 3  # how late a file comes at the latest
_LATE_SHARE = 0.012
CATALOGUE_EVERY_DAYS = 7
_EACH_KIND_FROM, _EACH_KIND_DAYS = 0.12, 3


@dataclass(frozen=True)
class DirtPlan:
    """Which deliveries go wrong, and how; a function of size and seed alone."""

    size: Size
    seed: int

    def _at(self, share: float) -> int:
        return int(share * self.size.history_days)

    def arrival(self, log: str, day: int) -> int | None:
        """The day after which the day's file is there; None = it never comes."""
        if log == "browse_events" and day == self._at(_MISSING_CLICKS):
            return None
        chance = stream(self.seed, "late", log, day)
        if log in ("purchases", "browse_events", "reviews") and chance.random() < _LATE_SHARE:
            return day + 1 + int(chance.random() * LATEST_DAYS)
        return day

    def columns(self, log: str, day: int, names: list[str]) -> tuple[list[str], list[Planted]]:
        """The order in which the file has its columns, a new one perhaps among them, and what that plants."""
        if log != "purchases" or self.size.is_parquet:
            return names, []
        planted = []
        if day >= self._at(_COLUMNS_MOVE):
            names = [*names[4:], *names[:4]]
            planted.append(("columns in another order", 1))
        if day >= self._at(_COLUMN_COMES):
            names = [*names[:3], "basket_token", *names[3:]]
            planted.append(("a new column", 1))
        return names, [Planted("", log, kind, Fate.LOADED, count) for kind, count in planted]

    def has_pound_signs(self, day: int) -> bool:
        """Whether the day's prices carry the currency's sign."""
        low, high = (self._at(share) for share in _POUND_SIGNS)
        return low <= day <= high and not self.size.is_parquet

    def spoil_rows(
        self, log: str, day: int, names: list[str], lines: list[str], before: list[str]
    ) -> tuple[list[str], list[Planted]]:
        """Adds bad rows and copies to a file's rows.

        Args:
            log: the log.
            day: the day.
            names: the file's columns, in its order.
            lines: the file's rows without the header and without line ends.
            before: rows of the file before, of which some may be delivered again; empty if there are none.

        Returns:
            The rows to write, and what was planted.
        """
        if len(lines) < 2:
            return lines, []
        chance = stream(self.seed, "dirt", log, day)
        added: list[str] = []
        planted = []

        def some(share_of_days: float, most: int, pool: list[str], is_certain: bool = False) -> list[str]:
            is_today, many = chance.random(2).tolist()
            if not pool or (is_today >= share_of_days and not is_certain):
                return []
            count = min(1 + int(many * most), len(pool))
            return [pool[index] for index in np.sort(np.argsort(chance.random(len(pool)), kind="stable")[:count])]

        def plant(kind: str, fate: Fate, rows: list[str]) -> None:
            if rows:
                added.extend(rows)
                planted.append(Planted("", log, kind, fate, len(rows)))

        copies, most = (0.08, 40) if log == "browse_events" else (0.05, 6)
        plant("exact duplicates", Fate.DUPLICATE, some(copies, most, lines))
        plant("rows delivered again a day later", Fate.DUPLICATE, some(0.02, 25, before))
        for number, (kind, spoil) in enumerate(_SPOILERS.get(log, ())):
            # Each kind once for certain, so that the smallest shop has them all.
            first = self._at(_EACH_KIND_FROM + 0.05 * number)
            rows = some(0.012, 3, lines, is_certain=first <= day < first + _EACH_KIND_DAYS)
            plant(kind, Fate.QUARANTINED, [spoil(row, names) for row in rows])
        return [*lines, *added], planted

    def spoil_file(self, log: str, day: int, content: bytes) -> tuple[bytes, list[Planted]]:
        """Damages a file's bytes, where it is to be damaged.

        Args:
            log: the log.
            day: the day.
            content: the file as it should be; gzipped where the log's files are.
        """
        if self.size.is_parquet:
            return content, []
        if log == "browse_events" and day == self._at(_TRUNCATED_CLICKS):
            return content[: len(content) * 2 // 3], [Planted("", log, "a gzip file cut off", Fate.REFUSED, 1)]
        # A log of which every delivery has rows, however small the shop.
        if log == "products" and 0 <= day - self._at(_UTF16_PRODUCTS) < CATALOGUE_EVERY_DAYS:
            return content.decode().encode("utf-16"), [Planted("", log, "a file in UTF-16", Fate.REFUSED, 1)]
        return content, []

    def is_latin1(self, log: str, day: int) -> bool:
        """Whether the day's file comes in Latin-1, where a pound sign is no UTF-8; its rows come again a day later."""
        return log == "purchases" and day == self._at(_POUND_SIGNS[1]) and not self.size.is_parquet


def gzipped(content: bytes) -> bytes:
    """The content as gzip: by Arrow's own zlib, so that the bytes don't depend on Python's."""
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "gzip") as stream_out:
        stream_out.write(content)
    return bytes(sink.getvalue())


Spoiler = Callable[[str, list[str]], str]


def _with(**values: str) -> Spoiler:
    """Puts values into a CSV row's columns; the rows that it is used on have no quotes."""

    def spoil(row: str, names: list[str]) -> str:
        fields = row.split(",")
        for name, value in values.items():
            fields[names.index(name)] = value
        return ",".join(fields)

    return spoil


def _cut(row: str, _names: list[str]) -> str:
    return row[: len(row) // 2]


def _euros(row: str, names: list[str]) -> str:
    price = row.split(",")[names.index("unit_price")].removeprefix("£")
    return _with(unit_price=f"€{price}")(row, names)


def _eleven_stars(row: str, _names: list[str]) -> str:
    return re.sub(r'"stars":[^,]+,', '"stars":11,', row, count=1)


_SPOILERS: dict[str, tuple[tuple[str, Spoiler], ...]] = {
    "purchases": (
        ("a quantity in words", _with(qty="two")),
        ("a date that is none", _with(placed_at="31/31/2024 25:00")),
        ("a price in another currency", _euros),
        ("a row cut off", _cut),
    ),
    "browse_events": (
        ("an unknown event", _with(event="hover")),
        ("an event of nobody", _with(visitor="", customer_no="")),
        ("a clock far ahead", _with(at="2106-02-07T06:28:15Z")),
        ("a clock never set", _with(at="1970-01-01T00:00:07Z")),
        ("a row cut off", _cut),
    ),
    "reviews": (("more than five stars", _eleven_stars), ("a row cut off", _cut)),
    "campaign_touches": (("a message of no campaign", _with(campaign="")),),
}
