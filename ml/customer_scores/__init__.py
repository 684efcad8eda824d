"""What is foretold of each customer on an evening: who will buy, who is leaving, what they are worth, as one row.

Here the models come together: fitted as of a cut-off on evenings before it, applied to any evening after it. How each
of them works is in ``ml/customer_value/`` and ``ml/propensity/``; where rows come from and go to is the caller's.
"""

from ml.customer_scores.artefact import load, read_rules, save
from ml.customer_scores.explaining import REASONS_SCHEMA, reason_batches, tell_reasons
from ml.customer_scores.fitting import fit, training_frame
from ml.customer_scores.models import CustomerModels
from ml.customer_scores.scoring import SCORE_SCHEMA, asked_of, score, score_batches

__all__ = [
    "REASONS_SCHEMA",
    "SCORE_SCHEMA",
    "CustomerModels",
    "asked_of",
    "fit",
    "load",
    "read_rules",
    "reason_batches",
    "save",
    "score",
    "score_batches",
    "tell_reasons",
    "training_frame",
]
