"""How large a demo shop is and from when to when it lives."""

from dataclasses import dataclass
from datetime import date, timedelta

FIRST_DATE = date(2024, 1, 1)
# The truth looks 90 days ahead, so lives are simulated beyond the last day that can be delivered.
LOOK_AHEAD_DAYS = 90


@dataclass(frozen=True)
class Size:
    """A size of the demo shop.

    Attributes:
        name: what ``perennial demo --size`` calls it.
        customers: customers known to the shop at the end of ``history_days``.
        products: products that it ever sells.
        history_days: days that are delivered at first.
        days: days that can be delivered in all.
        order_scale: how often its customers order, beside ``standard``.
        visit_scale: how often they visit, beside ``standard``.
        review_scale: how often they write, beside ``standard``.
        is_parquet: whether the logs are delivered as Parquet.
    """

    name: str
    customers: int
    products: int
    history_days: int
    days: int
    order_scale: float = 1.0
    visit_scale: float = 1.0
    review_scale: float = 1.0
    is_parquet: bool = False

    @property
    def simulated_days(self) -> int:
        """Days that are lived, delivered or not."""
        return self.days + LOOK_AHEAD_DAYS

    def date_of(self, day: int) -> date:
        """The date of the day of this number; the first day is 0."""
        return FIRST_DATE + timedelta(days=int(day))

    def day_of(self, day: date) -> int:
        """The number of this date's day."""
        return (day - FIRST_DATE).days


SIZES = {
    size.name: size
    for size in (
        Size("small", customers=300, products=80, history_days=150, days=240),
        Size("standard", customers=5_000, products=600, history_days=547, days=912),
        Size(
            "large",
            customers=2_000_000,
            products=5_000,
            history_days=547,
            days=547,
            order_scale=0.25,
            visit_scale=0.15,
            review_scale=0.38,
            is_parquet=True,
        ),
    )
}
