"""The headline numbers of a night, beside last week's."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from orchestration.telling.night import Night
from orchestration.telling.wording import change, count, day, money


@dataclass(frozen=True)
class Number:
    """A headline number.

    Attributes:
        label: what it counts, such as "Orders, 7 days".
        now: the number; None where it isn't known.
        before: what it is held against; None where there is nothing.
        against: what that is, such as "the week before".
        is_bad_when_more: whether it is no good news that it grows.
        say: puts the number into words.
    """

    label: str
    now: Any
    before: Any
    against: str
    say: Callable[[Any], str]
    is_bad_when_more: bool = False

    @property
    def change(self) -> str | None:
        """How far it has moved, as a percentage with its sign; None where that can't be said."""
        return change(self.now, self.before)


def headline(night: Night) -> list[Number]:
    """Sales, orders, visits and new customers of the week, those at risk, and what is to be expected of them."""
    evening = night.as_of_date
    days = {"week": evening - timedelta(days=7), "fortnight": evening - timedelta(days=14)}
    weeks = night.one(
        """
        select
            sum(order_count) filter (event_date > $week) as orders,
            sum(order_count) filter (event_date <= $week) as orders_before,
            sum(net_amount) filter (event_date > $week)::double as net,
            sum(net_amount) filter (event_date <= $week)::double as net_before,
            sum(session_count) filter (event_date > $week) as sessions,
            sum(session_count) filter (event_date <= $week) as sessions_before
        from shop_days where event_date > $fortnight
        """,
        **days,
    )
    new = night.one(
        "select count(*) filter (first_order_date > $week) as new, "
        "count(*) filter (first_order_date between $fortnight + 1 and $week) as new_before from customer_lifecycle",
        **days,
    )
    worth = night.one("select sum(expected_value_30d_amount) as soon from customer_lifecycle")
    late = _late(night)
    week, amount = "the week before", partial(money, currency=night.currency)
    return [
        Number("Sales, 7 days", weeks.get("net"), weeks.get("net_before"), week, amount),
        Number("Orders, 7 days", weeks.get("orders"), weeks.get("orders_before"), week, count),
        Number("Visits, 7 days", weeks.get("sessions"), weeks.get("sessions_before"), week, count),
        Number("New customers, 7 days", new.get("new"), new.get("new_before"), week, count),
        Number("Customers at risk", late.get("n"), late.get("n_before"), day(late.get("since")), count, True),
        Number("Expected from customers, 30 days", worth.get("soon"), None, "", amount),
    ]


def _late(night: Night) -> dict[str, Any]:
    """Customers at risk now, and on the latest evening at least a week ago that has been built."""
    return night.one(
        """
        select
            sum(customer_count) filter (as_of_date = $evening) as n,
            sum(customer_count) filter (as_of_date <> $evening) as n_before,
            min(as_of_date) filter (as_of_date <> $evening) as since
        from lifecycle_days
        where lifecycle_stage = 'at_risk' and as_of_date in (
            $evening, (select max(as_of_date) from lifecycle_days where as_of_date <= $evening::date - 7)
        )
        """,
        evening=night.as_of_date,
    )
