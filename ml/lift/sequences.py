"""Intervals for those who look every day: right at all looks together, however many, and whenever one stops.

An asymptotic confidence sequence (Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas 2021: Time-uniform central limit theory
and asymptotic confidence sequences; theorem 2.2): Robbins' normal mixture around the estimate. It replaces the 1.96
standard errors of an interval for one look by a factor of 3.0 to 4.5, the least where ``PLANNED`` customers are in.

Customers of a campaign that goes on come in one after the other, which is what the theorem is about. Of a campaign that
is sent once all come in together and only their outcomes do one by one: then what counts as in is the share of their
days that has passed. Its looks are few; at no point is the factor below the 2.91 that fourteen looks would need by
themselves (Bonferroni), so it is safe there without the theorem.
"""

import math

# The factor is least for so many customers whose days are over; a choice made once, before any campaign.
PLANNED = 1_000


def sequential_factor(customers: float, level: float = 0.95, planned: float = PLANNED) -> float:
    """Standard errors on either side of an estimate that hold the truth at every look at once.

    Args:
        customers: how many customers are in: each counts for the share of their days that has passed.
        level: the share of campaigns in which no look at all misses the truth.
        planned: for how many customers the factor is to be least.

    Raises:
        ValueError: there are no customers.
    """
    if customers <= 0:
        raise ValueError("no customer is in yet: there is nothing to put an interval around")
    alpha = 1 - level
    rho_squared = (-2 * math.log(alpha) + math.log(-2 * math.log(alpha) + 1)) / planned
    mixed = customers * rho_squared + 1
    return math.sqrt(2 * mixed / (mixed - 1) * math.log(math.sqrt(mixed) / alpha))
