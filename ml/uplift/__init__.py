"""Whom a message persuades: learners of its effect on each customer, what they are worth, and whether to use them.

Learned from campaigns whose arms were drawn by lot. A learner is used only where it ranks customers better, beyond
noise, than the baselines that always run along: a model of who responds, and one rule. Whom to send what, under which
budget, is ``ml/allocation``.
"""

from ml.uplift.campaigns import LEAST_ORDERS, UPLIFT_SCHEMA, Lessons, foretell, gather_lessons, hold_contest
from ml.uplift.classes import CLASSES, Saving, classify, discount_saved
from ml.uplift.contest import Contest, Score, compete
from ml.uplift.curves import qini, qini_curve
from ml.uplift.learners import (
    BASES,
    ENGAGED,
    KINDS,
    Base,
    Engagement,
    Kind,
    UpliftModel,
    fit_engaged,
    fit_learner,
    fit_response,
)
from ml.uplift.picking import Picker, fit_picker

__all__ = [
    "BASES",
    "CLASSES",
    "ENGAGED",
    "KINDS",
    "LEAST_ORDERS",
    "UPLIFT_SCHEMA",
    "Base",
    "Contest",
    "Engagement",
    "Kind",
    "Lessons",
    "Picker",
    "Saving",
    "Score",
    "UpliftModel",
    "classify",
    "compete",
    "discount_saved",
    "fit_engaged",
    "fit_learner",
    "fit_picker",
    "fit_response",
    "foretell",
    "gather_lessons",
    "hold_contest",
    "qini",
    "qini_curve",
]
