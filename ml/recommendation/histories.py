"""Who did what with which product up to an evening, as arrays and sparse matrices.

What is concluded from it is not here.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy import sparse

Floats = npt.NDArray[np.float32]
Whole = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Signals:
    """How much an event says, beside a purchase of today, which says 1.

    Attributes:
        cart: a product laid into the cart.
        view: a product looked at once.
        half_life_days: after how many days an event says half as much; infinite = it never fades.
    """

    cart: float = 0.0
    view: float = 0.0
    half_life_days: float = float("inf")


@dataclass(frozen=True)
class History:
    """Events up to an evening, one per customer, product and day, by the places of customer and product.

    Attributes:
        customers: customer_ids in ascending order.
        products: product_ids in ascending order; the same in all histories of one model.
        customer: place of each event's customer, shape (events,).
        product: place of each event's product, shape (events,).
        age_days: days from the event to the evening, shape (events,).
        bought: 1 where the product was bought that day, shape (events,).
        carted: how often it was laid into the cart that day, shape (events,).
        viewed: how often it was looked at that day, shape (events,).
    """

    customers: pl.Series
    products: pl.Series
    customer: Whole
    product: Whole
    age_days: Floats
    bought: Floats
    carted: Floats
    viewed: Floats

    @property
    def shape(self) -> tuple[int, int]:
        """Customers and products."""
        return len(self.customers), len(self.products)

    def summed(self, weight: Floats) -> sparse.csr_array:
        """The sum of ``weight``, one per event, by customer and product; shape (customers, products)."""
        some = weight != 0
        return sparse.csr_array(
            (weight[some].astype(np.float32), (self.customer[some], self.product[some])), shape=self.shape
        )

    def first(self, most: int) -> "History":
        """The history of the first ``most`` customers by their names alone."""
        end = int(np.searchsorted(self.customer, most))
        return History(
            self.customers.head(most), self.products, self.customer[:end], self.product[:end],
            self.age_days[:end], self.bought[:end], self.carted[:end], self.viewed[:end],
        )  # fmt: skip

    def fading(self, half_life_days: float) -> Floats:
        """What is left of each event's weight on the evening, shape (events,)."""
        left: Floats = np.exp2(-self.age_days / half_life_days).astype(np.float32)
        return left

    def interest(self, signals: Signals) -> sparse.csr_array:
        """How much each customer is drawn to each product, shape (customers, products); sums count by logarithm."""
        said = self.bought + signals.cart * np.log1p(self.carted) + signals.view * np.log1p(self.viewed)
        matrix = self.summed((said * self.fading(signals.half_life_days)).astype(np.float32))
        matrix.data = np.log1p(matrix.data)
        return matrix

    def buyers(self) -> sparse.csr_array:
        """1 where a customer has bought a product, shape (customers, products)."""
        matrix = self.summed(self.bought)
        matrix.data = np.ones_like(matrix.data)
        return matrix


@dataclass(frozen=True)
class Lesson:
    """What was known on an earlier evening, and what its customers bought in the days after it.

    Attributes:
        history: events up to the evening.
        came: 1 where a customer bought a product afterwards, shape of the history.
    """

    history: History
    came: sparse.csr_array


def gather(
    events: pl.DataFrame, evening: date | None, products: pl.Series, customers: pl.Series | None = None
) -> History:
    """Events up to ``evening`` as a history.

    Args:
        events: ``customer_id``, ``product_id`` and, where known, ``event_date``, ``unit_count`` (null or 0 = not
            bought), ``cart_count`` and ``view_count``. Without ``unit_count`` each row is a purchase, without
            ``event_date`` each is of the evening.
        evening: later events are left out; None = none is later.
        products: the product_ids that count; events of others are left out.
        customers: the customers; by default those with events.
    """
    names = events.columns
    frame = events.select(
        "customer_id",
        "product_id",
        event_date=pl.col("event_date") if "event_date" in names else pl.lit(evening, pl.Date),
        bought=(pl.col("unit_count").fill_null(0) > 0).cast(pl.Float32) if "unit_count" in names else pl.lit(1.0),
        carted=pl.col("cart_count").fill_null(0) if "cart_count" in names else pl.lit(0.0),
        viewed=pl.col("view_count").fill_null(0) if "view_count" in names else pl.lit(0.0),
    )
    if evening is not None:
        frame = frame.filter(pl.col("event_date") <= evening)
    who = (frame["customer_id"] if customers is None else customers).unique().sort()
    what = products.unique().sort()
    places = pl.DataFrame({"customer_id": who}).with_row_index("customer")
    shelves = pl.DataFrame({"product_id": what}).with_row_index("product")
    frame = (
        frame.join(places, on="customer_id")
        .join(shelves, on="product_id")
        .with_columns(
            age_days=(pl.lit(evening, pl.Date) - pl.col("event_date")).dt.total_days().fill_null(0)
            if evening is not None
            else pl.lit(0.0)
        )
        .sort("customer", "product", "age_days")
    )
    floats = {name: frame[name].cast(pl.Float32).to_numpy() for name in ("age_days", "bought", "carted", "viewed")}
    return History(
        customers=who,
        products=what,
        customer=frame["customer"].cast(pl.Int64).to_numpy(),
        product=frame["product"].cast(pl.Int64).to_numpy(),
        **floats,
    )


def lesson(events: pl.DataFrame, evening: date, last: date, products: pl.Series) -> Lesson:
    """What was known on ``evening``, and what its customers bought after it, up to ``last``."""
    history = gather(events, evening, products)
    later = events.filter(pl.col("event_date") > evening, pl.col("event_date") <= last)
    return Lesson(history, gather(later, None, products, history.customers).buyers())
