"""The set of models that score an evening.

How they are fitted and applied is not here, nor where they are kept.
"""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from ml.customer_value import CustomerValueModel
from ml.horizons import Horizons, Label
from ml.propensity import Propensity


@dataclass(frozen=True)
class CustomerModels:
    """All that an evening is scored with.

    Attributes:
        cutoff: the evening as of which they were fitted; they know of nothing later.
        horizons: what they look ahead.
        value: what customers are worth.
        purchase: who buys within ``horizons.purchase_days``.
        churn: who buys within ``horizons.churn_days``; who doesn't has left.
    """

    cutoff: date
    horizons: Horizons
    value: CustomerValueModel
    purchase: Propensity
    churn: Propensity

    @property
    def model_version(self) -> str:
        """Names the set by its cut-off and a digest of its parts' versions."""
        parts = [self.value.model_version, self.purchase.model_version, self.churn.model_version]
        return f"customers-{self.cutoff.isoformat()}-{sha256(' '.join(parts).encode()).hexdigest()[:8]}"

    def of(self, label: Label) -> Propensity:
        """The label's propensity model."""
        return self.purchase if label == "purchase" else self.churn
