"""What a campaign's figures come to, as a code and a sentence; which figures those are is said elsewhere."""

from dataclasses import dataclass
from typing import Literal

from ml.lift.estimating import Effect
from ml.lift.powering import customers_needed
from ml.lift.ratios import SUSPICIOUS

Code = Literal[
    "brought_orders", "cost_orders", "cannot_tell", "too_few_orders", "arms_differ", "observational", "orders_unknown"
]
# An effect smaller than this share of what the held-out customers do by themselves is not worth waiting for.
WORTH_TELLING = 0.1


@dataclass(frozen=True)
class Verdict:
    """What a campaign's figures come to.

    Attributes:
        code: the same words in one.
        text: a sentence for people.
        customers_needed: how many more customers would tell an effect that is worth telling; None = not reckoned.
        weeks_needed: how many more weeks bring as many; None = not reckoned, or no more customers come in.
    """

    code: Code
    text: str
    customers_needed: int | None = None
    weeks_needed: int | None = None


def judge(
    effect: Effect | None,
    bounds: tuple[float, float] | None,
    *,
    is_randomised: bool,
    has_orders: bool,
    is_closed: bool,
    p_value: float | None,
    customers_a_week: float | None,
) -> Verdict:
    """The verdict on a campaign.

    Args:
        effect: the difference in the share of customers who order; None = too few orders.
        bounds: of the difference: those for one look where it is over, else those for who looks every day.
        is_randomised: whether somebody was held out at random.
        has_orders: whether the shop keeps a log of purchases.
        is_closed: whether all customers' days are over.
        p_value: of arms as unlike as these under a fair draw; None = not tested.
        customers_a_week: how many customers come in a week, where the campaign goes on; None = it was sent once.
    """
    if not is_randomised:
        return Verdict("observational", "Observational: nobody was held out at random, so what it brought is unknown.")
    if not has_orders:
        return Verdict("orders_unknown", "The shop keeps no log of purchases, so what it brought is unknown.")
    if p_value is not None and p_value < SUSPICIOUS:
        return Verdict(
            "arms_differ",
            f"Not to be trusted: the arms are not what a fair draw gives (p = {p_value:.1g}). Find out who is missing "
            "from which arm before reading anything from it.",
        )
    so_far = "" if is_closed else " so far"
    if effect is None or bounds is None:
        return Verdict("too_few_orders", f"Cannot tell yet: too few customers of one arm have ordered{so_far}.")
    low, high = (bound * effect.sent_count for bound in bounds)
    found = effect.difference * effect.sent_count
    if low > 0:
        return Verdict(
            "brought_orders",
            f"Brought about {found:,.0f} more buyers{so_far} than no message would have (between {low:,.0f} and "
            f"{high:,.0f}).",
        )
    if high < 0:
        return Verdict(
            "cost_orders",
            f"Cost about {-found:,.0f} buyers{so_far} beside no message (between {-high:,.0f} and {-low:,.0f}).",
        )
    needed = customers_needed(effect, WORTH_TELLING * effect.held_out_mean)
    weeks = -(-needed // max(1, round(customers_a_week))) if customers_a_week and needed else None
    if needed:
        span = f" ({weeks:,} more weeks)" if weeks else ""
        takes = f"To tell a change of a tenth takes about {needed:,} more customers{span}."
    else:
        takes = "A change of a tenth would have shown in four of five such campaigns."
    return Verdict(
        "cannot_tell",
        f"Cannot tell yet: between {-low:,.0f} fewer and {high:,.0f} more buyers{so_far}. {takes}",
        needed,
        weeks,
    )
