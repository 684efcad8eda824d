"""The demo shop's deliveries: what `perennial demo` writes, and the day by which `make nightly` moves it on.

The only room that knows the simulator; nights read what it delivers like any other shop's files.
"""

from collections.abc import Callable
from datetime import date, timedelta

from data.simulator.delivery import DEFAULT_SEED, DemoShopError, Report, deliver_until
from data.simulator.sizes import SIZES
from data.simulator.truth import read_delivered
from data.simulator.verdict import Finding, TruthError, judge
from orchestration.pseudonyms import pseudonym, pseudonym_key
from orchestration.publication import current
from orchestration.settings import Settings
from orchestration.shops import Shop

__all__ = [
    "DEFAULT_SIZE",
    "DemoShopError",
    "Report",
    "TruthError",
    "deliver_demo",
    "deliver_due",
    "is_demo",
    "judge_night",
    "shop_of_size",
]

DEFAULT_SIZE = "standard"
_SHOP, _LARGE_SHOP = "demo", "demo_large"
_DEFAULT_SIZES = {_SHOP: DEFAULT_SIZE, _LARGE_SHOP: "large"}


def is_demo(shop: Shop) -> bool:
    """Whether the shop is a simulated one."""
    return shop.name in _DEFAULT_SIZES


def shop_of_size(size: str) -> str:
    """The shop that a demo shop of this size is delivered to."""
    return _LARGE_SHOP if SIZES[size].is_parquet else _SHOP


def deliver_demo(
    shop: Shop,
    settings: Settings,
    *,
    size: str | None = None,
    seed: int | None = None,
    until: date | None = None,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Report:
    """Delivers the demo shop up to a day.

    Args:
        shop: a demo shop.
        settings: where things are.
        size: its size; by default what stands there, else the shop's usual one.
        seed: its seed; by default what stands there, else the usual one.
        until: the last day to deliver; by default the end of its history.
        progress: called with days done and days to do.

    Raises:
        DemoShopError: another demo shop stands there, or the day is not one of its days.
    """
    truth = settings.truth(shop.name)
    delivered = read_delivered(truth)
    size = size or (delivered.size if delivered else _DEFAULT_SIZES[shop.name])
    seed = seed if seed is not None else delivered.seed if delivered else DEFAULT_SEED
    plan = SIZES[size]
    last_day = plan.day_of(until) if until else plan.history_days - 1
    if last_day < 0:
        raise DemoShopError(f"The demo shop begins on {plan.date_of(0)}; asked for was {until}.")
    return deliver_until(plan, seed, last_day, settings.landing(shop.name), truth, progress)


def judge_night(shop: Shop, settings: Settings) -> tuple[date, list[Finding]]:
    """Holds the shop's published night against the truth.

    Raises:
        TruthError: no night is published, or there is no truth of its evening.
    """
    folder = current(settings.published, shop.name)
    if folder is None:
        raise TruthError(f"No night of {shop.name} is published yet: run `make nightly SHOP={shop.name}` first.")
    key = pseudonym_key(settings, shop.name)
    return judge(folder, settings.truth(shop.name), lambda customer: pseudonym(key, customer))


def deliver_due(
    shop: Shop, settings: Settings, asked: date | None, progress: Callable[[int, int], None] = lambda _done, _all: None
) -> Report | None:
    """Delivers what the next night needs: the history at first, the asked night's day, or one more day.

    One more day comes only when the last delivered one has been published, so that a night that failed is run again.

    Returns:
        What was delivered; None if nothing was due.
    """
    delivered = read_delivered(settings.truth(shop.name))
    if delivered is None or delivered.last_day < 0:
        return deliver_demo(shop, settings, until=asked, progress=progress)
    size = SIZES[delivered.size]
    if asked is not None:
        is_due = delivered.last_date < asked
        return deliver_demo(shop, settings, until=asked, progress=progress) if is_due else None
    folder = current(settings.published, shop.name)
    is_published = folder is not None and folder.name.rsplit(".", 1)[0] >= delivered.last_date.isoformat()
    if not is_published or delivered.last_day + 1 >= size.days:
        return None
    return deliver_demo(shop, settings, until=delivered.last_date + timedelta(days=1), progress=progress)
