"""The linear program, solved by SciPy's HiGHS, and its rounding to whole customers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy import sparse
from scipy.optimize import linprog

Floats = npt.NDArray[np.float64]
_WHOLE = 1 - 1e-6


@dataclass(frozen=True)
class Limits:
    """What a choice must keep to; what is left out does not bind.

    Attributes:
        budget: what all offers together may cost.
        most_customers: how many customers may be sent anything.
        most_of_offer: how many customers may be sent an offer, by its name: a cap, or what is in stock.
        most_of_campaign: how many customers may be sent any offer of a campaign, by its name.
        least_share: how often a group's customers are sent something, beside how often all are: with .8 no group is
            chosen less than four fifths as often as customers are on the whole. 0 = doesn't matter.
    """

    budget: float | None = None
    most_customers: int | None = None
    most_of_offer: Mapping[str, int] = field(default_factory=dict)
    most_of_campaign: Mapping[str, int] = field(default_factory=dict)
    least_share: float = 0.0


@dataclass(frozen=True)
class Choice:
    """Who is sent what, and what the limits cost.

    Attributes:
        chosen: ``customer_id``, ``offer``, ``value``, ``cost``, a row per customer who is sent something, sorted.
        value: what is expected of it.
        bound: what the best choice could bring if customers could be sent parts of offers: none brings more. What
            rounding to whole customers costs is at most the distance.
        prices: what one more of each limit would bring (its shadow price): ``budget`` per unit of money,
            ``most_customers``, ``offer <name>`` and ``campaign <name>`` per customer, ``group <name>`` per customer of
            the group who must be sent something. 0 = the limit doesn't bind.
    """

    chosen: pl.DataFrame
    value: float
    bound: float
    prices: dict[str, float]


def choose(offers: pl.DataFrame, limits: Limits) -> Choice:
    """Chooses at most one offer for each customer, so that the most is expected of all together.

    The program is solved with parts of customers allowed; in its solution no more customers are in parts than there
    are limits. They are left out, and what that frees goes to the next best whole ones. Limits on money and numbers are
    kept exactly; a group may fall short of its share by as many customers as are in parts.

    Args:
        offers: one row per customer and offer that they may be sent: ``customer_id``, ``offer``, ``value`` (expected
            incremental margin, the cost taken off), ``cost`` (not below zero); ``group`` where ``least_share`` is set,
            ``campaign_id`` where ``most_of_campaign`` is.
        limits: what to keep to.

    Raises:
        ValueError: a cost is below zero, something is null, a pair is there twice, or limits can't all be kept.
    """
    rows = _checked(offers, limits).filter(pl.col("value") > 0 if limits.least_share == 0 else pl.lit(True))
    rows = rows.sort("customer_id", "offer")
    if rows.is_empty():
        return Choice(_chosen(rows, np.zeros(0, bool)), 0.0, 0.0, {})
    value = rows["value"].to_numpy().astype(np.float64)
    matrix, most, names = _limits(rows, offers, limits)
    # Each customer once at the most.
    customer = rows["customer_id"].rle_id().to_numpy()
    once = sparse.csr_array((np.ones(len(value)), (customer, np.arange(len(value)))))
    solved = linprog(
        -value,
        A_ub=sparse.vstack([matrix, once]).tocsr(),
        b_ub=np.append(most, np.ones(once.shape[0])),
        bounds=(0, 1),
        method="highs-ds",
    )
    if solved.status != 0:
        raise ValueError(f"no choice keeps to all limits: {solved.message}")
    taken = _rounded(np.asarray(solved.x), value, customer, matrix.toarray(), most, names)
    marginals = -np.asarray(solved.ineqlin.marginals)[: len(names)]
    chosen = _chosen(rows, taken)
    return Choice(
        chosen,
        float(chosen["value"].sum()),
        float(-solved.fun),
        {name: abs(float(price)) for name, price in zip(names, marginals, strict=True)},
    )


def _checked(offers: pl.DataFrame, limits: Limits) -> pl.DataFrame:
    columns = ["customer_id", "offer", "value", "cost"]
    columns += ["group"] * bool(limits.least_share) + ["campaign_id"] * bool(limits.most_of_campaign)
    rows = offers.select(columns)
    if any(rows.null_count().row(0)):
        raise ValueError("an offer has nulls: leave out what is not known")
    if rows["cost"].min() is not None and rows.filter(pl.col("cost") < 0).height:
        raise ValueError("a cost is below zero: what an offer earns belongs into its value")
    if rows.select("customer_id", "offer").is_duplicated().any():
        raise ValueError("an offer is there twice for the same customer")
    if not 0 <= limits.least_share <= 1:
        raise ValueError(f"least_share is {limits.least_share}: give a share between 0 and 1")
    return rows


def _limits(rows: pl.DataFrame, offers: pl.DataFrame, limits: Limits) -> tuple[sparse.csr_array, Floats, list[str]]:
    """One row per limit over the rows' variables, what it may come to, and its name."""
    lines: list[Floats] = []
    most: list[float] = []
    names: list[str] = []

    def add(name: str, line: Floats, at_most: float) -> None:
        lines.append(line)
        most.append(at_most)
        names.append(name)

    one = np.ones(rows.height)
    if limits.budget is not None:
        add("budget", rows["cost"].to_numpy().astype(np.float64), limits.budget)
    if limits.most_customers is not None:
        add("most_customers", one, float(limits.most_customers))
    for kind, column, capped in (
        ("offer", "offer", limits.most_of_offer),
        ("campaign", "campaign_id", limits.most_of_campaign),
    ):
        for name in sorted(capped):
            add(f"{kind} {name}", (rows[column] == name).to_numpy().astype(np.float64), capped[name])
    if limits.least_share:
        members = offers.group_by("group").agg(pl.col("customer_id").n_unique()).sort("group")
        everyone = offers["customer_id"].n_unique()
        for group, count in members.rows():
            share = limits.least_share * count / everyone
            add(f"group {group}", share * one - (rows["group"] == group).to_numpy().astype(np.float64), 0.0)
    matrix = sparse.csr_array(np.array(lines)) if lines else sparse.csr_array((0, rows.height))
    return matrix, np.array(most), names


def _rounded(
    solution: Floats, value: Floats, customer: np.ndarray, matrix: Floats, most: Floats, names: list[str]
) -> npt.NDArray[np.bool_]:
    """Whole customers: those who are chosen as a whole, then the best of the others while the limits allow it."""
    taken = solution >= _WHOLE
    hard = np.array([not name.startswith("group ") for name in names], bool)
    used = matrix[:, taken].sum(axis=1)
    served = np.zeros(customer.max() + 1, bool)
    served[customer[taken]] = True
    # Parts first, the largest first; then whoever else is of worth.
    for row in np.lexsort((-value, -solution)):
        if taken[row] or served[customer[row]] or value[row] <= 0:
            continue
        after = used + matrix[:, row]
        is_within = after[hard] <= most[hard] + 1e-9
        # A group's share may not become worse than it is allowed to be, or than it is.
        is_fair = (after[~hard] <= np.maximum(most[~hard], used[~hard]) + 1e-9).all()
        if is_within.all() and is_fair:
            taken[row] = True
            served[customer[row]] = True
            used = after
    return taken


def _chosen(rows: pl.DataFrame, taken: npt.NDArray[np.bool_]) -> pl.DataFrame:
    return rows.filter(pl.Series(taken, dtype=pl.Boolean)).select("customer_id", "offer", "value", "cost")
