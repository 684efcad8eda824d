"""How many days ahead predictions look. What is predicted is said elsewhere."""

from dataclasses import dataclass
from typing import Literal

Label = Literal["purchase", "churn"]
LABELS: tuple[Label, ...] = ("purchase", "churn")
# What a customer is worth is told for a month, a quarter and a year, whatever the shop.
VALUE_DAYS = (30, 90, 365)


@dataclass(frozen=True)
class Horizons:
    """How many days ahead a shop's predictions look.

    Attributes:
        purchase_days: who orders within so many days has bought.
        churn_days: who orders nothing for so many days has left.
    """

    purchase_days: int
    churn_days: int

    def of(self, label: Label) -> int:
        """The label's horizon."""
        return self.purchase_days if label == "purchase" else self.churn_days

    @property
    def all_days(self) -> tuple[int, ...]:
        """All horizons, those of value among them, ascending."""
        return tuple(sorted({self.purchase_days, self.churn_days, *VALUE_DAYS}))
