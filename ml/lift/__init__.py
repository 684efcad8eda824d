"""Whether a campaign worked: those who were sent it beside those who were held out, by intention to treat.

Differences with intervals, made narrower by what was known before (CUPED), intervals for those who look every day,
whether the draw of the arms can be trusted, how many customers it takes to tell, and a verdict in words. Which rows
belong to a campaign, and where results go, is the caller's.
"""

from ml.lift.estimating import Effect, estimate
from ml.lift.judging import Verdict, judge
from ml.lift.powering import customers_needed, detectable
from ml.lift.ratios import sample_ratio_p_value
from ml.lift.results import EFFECT_SCHEMA, Terms, campaign_effects
from ml.lift.sequences import sequential_factor

__all__ = [
    "EFFECT_SCHEMA",
    "Effect",
    "Terms",
    "Verdict",
    "campaign_effects",
    "customers_needed",
    "detectable",
    "estimate",
    "judge",
    "sample_ratio_p_value",
    "sequential_factor",
]
