"""Whom to send which offer: the choice that is expected to bring most, within what the shop can and will do.

A linear program with the price of each limit. What an offer is expected to bring is said elsewhere.
"""

from ml.allocation.choosing import Choice, Limits, choose

__all__ = ["Choice", "Limits", "choose"]
