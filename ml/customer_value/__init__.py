"""What customers will buy: alive, when again, how often, worth how much, from buy-till-you-die models.

Histories come in, a model and scores come out. Computing the histories from orders and storing the artefact are not
here. Fitting and scoring are apart; the libraries that fit load only when something is fitted.
"""

from ml.customer_value.artefact import FORMAT_VERSION, Candidate, CustomerValueModel, FitMetrics, Level, TierFloor
from ml.customer_value.closed_windows import ClosedWindow
from ml.customer_value.fitting import fit
from ml.customer_value.histories import HISTORY_COLUMNS, histories_from_features
from ml.customer_value.intervals import COVERAGE
from ml.customer_value.scoring import HORIZONS_DAYS, score, score_batches
from ml.customer_value.spending import Spending
from ml.customer_value.tiers import REST, TIERS

__all__ = [
    "COVERAGE",
    "FORMAT_VERSION",
    "HISTORY_COLUMNS",
    "HORIZONS_DAYS",
    "REST",
    "TIERS",
    "Candidate",
    "ClosedWindow",
    "CustomerValueModel",
    "FitMetrics",
    "Level",
    "Spending",
    "TierFloor",
    "fit",
    "histories_from_features",
    "score",
    "score_batches",
]
