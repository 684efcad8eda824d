"""The large demo shop with fewer customers, who live as long: for benchmarks that ask what its size does to a night."""

import os
import shutil
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from data.simulator.delivery import DEFAULT_SEED, deliver_until
from data.simulator.sizes import SIZES
from orchestration.settings import PROJECT, Settings

SHOP = "scaled"
_LARGE = SIZES["large"]
# Browse events of the large shop in all: what it is scaled by.
_EVENTS = 100_000_000
LAST_NIGHT = _LARGE.date_of(_LARGE.history_days - 1)
FIRST_NIGHT = _LARGE.date_of(_LARGE.history_days - 2)


def deliver_events(events: int, folder: Path) -> None:
    """Delivers the shop into ``folder / "all"``, unless it is there, and says what it is in ``folder / "shops"``.

    It is no demo shop to a night, which would deliver more of it.

    Args:
        events: about how many browse events, in 547 days; orders, reviews and customers go with them.
        folder: where.
    """
    (folder / "shops").mkdir(parents=True, exist_ok=True)
    shutil.copy2(PROJECT / "data/shops/demo_large.yml", folder / "shops" / f"{SHOP}.yml")
    if (folder / "all.is_whole").exists():
        return
    for name in ("all", "truth"):
        shutil.rmtree(folder / name, ignore_errors=True)
    size = replace(_LARGE, customers=_LARGE.customers * events // _EVENTS)
    deliver_until(size, DEFAULT_SEED, size.history_days - 1, folder / "all", folder / "truth")
    (folder / "all.is_whole").touch()


def let_in(folder: Path, data: Path, until: date) -> None:
    """Puts what was delivered up to a day into the landing folder of a data folder, as links to the same files."""
    landing = data / "landing" / SHOP
    landing.mkdir(parents=True, exist_ok=True)
    for file in (folder / "all").iterdir():
        if file.stem.split("-", 1)[1] <= until.isoformat() and not (landing / file.name).exists():
            os.link(file, landing / file.name)


def environment(folder: Path, data: Path, **settings: str) -> dict[str, str]:
    """What a night of the shop needs in its environment; ``settings`` are more of Perennial's, in lower case."""
    own = {"shops": str(folder / "shops"), "data": str(data), "pseudonym_key": "benchmark", **settings}
    return {**os.environ, "COLUMNS": "200", **{f"PERENNIAL_{name.upper()}": value for name, value in own.items()}}


def night(day: date) -> list[str]:
    """The command that runs the shop's night."""
    return [sys.executable, "-m", "orchestration.cli", "nightly", "--shop", SHOP, "--date", day.isoformat()]


def settings_of(folder: Path, data: Path) -> Settings:
    """The settings of such a night."""
    return Settings(shops=folder / "shops", data=data, pseudonym_key="benchmark")  # type: ignore[call-arg, arg-type]
