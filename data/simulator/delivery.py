"""Delivering the demo shop: its files into the landing folder, its truth into a folder of its own, as far as asked."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from data.simulator.deliveries import file_name, write_days
from data.simulator.dirt import DirtPlan, Fate, Planted
from data.simulator.sizes import Size
from data.simulator.truth import (
    Delivered,
    read_delivered,
    write_delivered,
    write_evenings,
    write_files,
    write_texts,
    write_world,
)
from data.simulator.world import simulate

DEFAULT_SEED = 7
# Evenings of a shop too large to keep the truth of each.
_MONTHLY_FROM_CUSTOMERS = 100_000


class DemoShopError(ValueError):
    """The shop can't be delivered as asked; the message says what to do."""


@dataclass(frozen=True)
class Report:
    """What was delivered: files and rows, and up to which day."""

    files: int
    rows: int
    delivered: Delivered


def deliver_until(
    size: Size,
    seed: int,
    last_day: int,
    landing: Path,
    truth: Path,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Report:
    """Delivers the shop up to a day, from where it was left.

    Args:
        size: the shop's size.
        seed: its seed.
        last_day: the last day to deliver, itself included; at most ``size.days`` - 1.
        landing: the shop's landing folder.
        truth: the folder for its truth.
        progress: called with days done and days to do.

    Raises:
        DemoShopError: another shop stands there already, or the day is beyond the shop's last.
    """
    if last_day >= size.days:
        raise DemoShopError(f"The demo shop ({size.name}) ends on {size.date_of(size.days - 1)}.")
    before = read_delivered(truth)
    if before is None and landing.exists() and any(landing.iterdir()):
        raise DemoShopError(f"{landing} holds files that this shop did not deliver: empty it first.")
    if before is not None and (before.size, before.seed) != (size.name, seed):
        raise DemoShopError(
            f"There is a demo shop of size {before.size} and seed {before.seed} already. "
            f"Remove {landing}, {truth} and the shop's warehouse to begin another."
        )
    first_day = before.last_day + 1 if before else 0
    if first_day > last_day and before is not None:
        return Report(0, 0, before)
    world = simulate(size, seed)
    if before is None:
        write_world(world, truth)
        # From here on the landing folder is this shop's, even if the delivery is killed in the middle.
        write_delivered(truth, Delivered(size.name, seed, -1))
    plan = DirtPlan(size, seed)
    written, rows = [], 0
    absent = []
    for day, told, files in write_days(world, landing, first_day, last_day):
        if day >= first_day:
            write_texts(world, truth, day, told.texts)
            absent += [
                Planted(file_name(world, log, day), log, "a missing day", Fate.ABSENT, 1)
                for log in told.frames
                if plan.arrival(log, day) is None
            ]
        # Without their bytes: of a large shop they would not fit into memory.
        written += [replace(file, content=b"") for file in files]
        rows += sum(file.row_count for file in files)
        progress(day - first_day + 1, last_day - first_day + 1)
    write_evenings(world, truth, _evenings(size, first_day, last_day))
    write_files(truth, written, absent)
    # Last of all: until then the delivery counts as not done, and doing it again writes the same bytes.
    delivered = Delivered(size.name, seed, last_day)
    write_delivered(truth, delivered)
    return Report(len(written), rows, delivered)


def _evenings(size: Size, first: int, last: int) -> list[int]:
    days = range(first, last + 1)
    if size.customers < _MONTHLY_FROM_CUSTOMERS:
        return list(days)
    return [day for day in days if size.date_of(day + 1).day == 1 or day == last]
