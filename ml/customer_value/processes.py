"""The purchase processes that are tried, and the one that is taken where nothing can be tried.

What each assumes is in `beta_geometric` and `pareto_nbd`; how one is chosen is in `choosing`.
"""

from types import MappingProxyType

from ml.customer_value.beta_geometric import BetaGeometric
from ml.customer_value.pareto_nbd import ParetoNBD
from ml.customer_value.process import PurchaseProcess

DEFAULT_PROCESS = "mbg_nbd"
"""Taken where no closed window tells which is better: unlike the BG/NBD it lets one-time buyers leave."""

_TRIED: tuple[PurchaseProcess, ...] = (
    BetaGeometric(1, leaves_after_first=False),
    BetaGeometric(1, leaves_after_first=True),
    ParetoNBD(),
    BetaGeometric(2, leaves_after_first=True),
    BetaGeometric(3, leaves_after_first=True),
)

PROCESSES = MappingProxyType({process.name: process for process in _TRIED})
"""By name, simplest first: on a tie the earlier is taken."""
