"""Who will buy, who is leaving: calibrated probabilities within a horizon, with ranges, baselines and reasons.

Fitting, scoring, explaining and keeping models live here; computing features, labels and where models lie do not.
"""

from ml.propensity.artefact import Metrics, Propensity, load, save
from ml.propensity.card import draw_calibration, write_card
from ml.propensity.challenge import Verdict, challenge
from ml.propensity.fitting import fit
from ml.propensity.leaks import suspicious_features
from ml.propensity.metrics import Quality, judge
from ml.propensity.reasons import REASON_SCHEMA, explain, fidelity, stability, tell, undo
from ml.propensity.scoring import SCORE_SCHEMA, score, score_batches

__all__ = [
    "REASON_SCHEMA",
    "SCORE_SCHEMA",
    "Metrics",
    "Propensity",
    "Quality",
    "Verdict",
    "challenge",
    "draw_calibration",
    "explain",
    "fidelity",
    "fit",
    "judge",
    "load",
    "save",
    "score",
    "score_batches",
    "stability",
    "suspicious_features",
    "tell",
    "undo",
    "write_card",
]
