"""Who gets what of a campaign and who is held out: drawing arms, and moving memberships on by an evening.

Which campaigns there are and whom they ask for is in ``orchestration/``; whether they worked, in ``ml/lift``.
"""

from ml.campaigns.advancing import (
    CANDIDATE_SCHEMA,
    MEMBERSHIP_SCHEMA,
    Rules,
    ShopRules,
    advance,
    at_cap,
    no_memberships,
    rewind,
)
from ml.campaigns.assigning import HOLDOUT, Arm, assignment_key, draw_arms, is_globally_held_out, uniform
from ml.campaigns.listing import sendable
from ml.campaigns.previewing import Pressure, selection_ratios, weigh_pressure

__all__ = [
    "CANDIDATE_SCHEMA",
    "HOLDOUT",
    "MEMBERSHIP_SCHEMA",
    "Arm",
    "Pressure",
    "Rules",
    "ShopRules",
    "advance",
    "assignment_key",
    "at_cap",
    "draw_arms",
    "is_globally_held_out",
    "no_memberships",
    "rewind",
    "selection_ratios",
    "sendable",
    "uniform",
    "weigh_pressure",
]
