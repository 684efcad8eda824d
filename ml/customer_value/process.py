"""What every purchase process must be able to do, whatever it assumes.

The processes are in `beta_geometric` and `pareto_nbd`, how their parameters are found in `estimating`.
"""

from dataclasses import dataclass
from typing import Protocol

from ml.customer_value.histories import Array, Counts

Parameters = tuple[float, ...]


@dataclass(frozen=True)
class Outlook:
    """What a process expects of customers over a horizon; each (n,).

    Attributes:
        purchase_probability: of at least one order day.
        expected_order_days: their expected number.
        expected_pairs: E[N (N - 1)] of that number: with the mean, its spread.
    """

    purchase_probability: Array
    expected_order_days: Array
    expected_pairs: Array


class PurchaseProcess(Protocol):
    """A model of when customers buy and when they leave for good."""

    @property
    def name(self) -> str:
        """What candidates and artefacts call it."""

    @property
    def parameter_names(self) -> tuple[str, ...]:
        """In the order of all parameters and gradients; each is above zero."""

    @property
    def prior(self) -> Parameters:
        """For a shop whose customers buy once per unit of time; ``time_parameters`` scale with the unit."""

    @property
    def time_parameters(self) -> tuple[int, ...]:
        """Which parameters are times: they scale with the unit in which days are counted."""

    @property
    def leaving_parameters(self) -> tuple[int, ...]:
        """Which parameters say how customers leave."""

    def log_likelihood(self, parameters: Array, counts: Counts) -> tuple[float, Array]:
        """The weighted log-likelihood, and its gradient by the logarithms of the parameters."""

    def alive(self, parameters: Parameters, counts: Counts) -> Array:
        """The probability that each is still a customer, (n,)."""

    def foresee(self, parameters: Parameters, counts: Counts, horizon_days: float) -> Outlook:
        """What each will do in the ``horizon_days`` after the cutoff."""
