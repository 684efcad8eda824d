"""Customer segments: K-means on log-scaled features, with ids and names that stay the same from fit to fit.

Fitting, assigning and describing segments live here; computing the features and storing the artefact do not.
An ordinary night only assigns and does not wait for scikit-learn and scipy: they are imported inside the functions
that fit (`tests/ml/test_purity.py` holds that).
"""

from ml.segmentation.artefact import Candidate, FitMetrics, Segment, Segmentation
from ml.segmentation.assigning import ASSIGNED_SCHEMA, assign, assign_batches, profile
from ml.segmentation.choosing import CANDIDATE_KS, MIN_DISTINCT_ROWS, SILHOUETTE_MARGIN, STABILITY_SHARE
from ml.segmentation.features import SEGMENT_FEATURES
from ml.segmentation.fitting import fit
from ml.segmentation.matching import MATCH_SHIFT
from ml.segmentation.naming import EVERYONE

__all__ = [
    "ASSIGNED_SCHEMA",
    "CANDIDATE_KS",
    "EVERYONE",
    "MATCH_SHIFT",
    "MIN_DISTINCT_ROWS",
    "SEGMENT_FEATURES",
    "SILHOUETTE_MARGIN",
    "STABILITY_SHARE",
    "Candidate",
    "FitMetrics",
    "Segment",
    "Segmentation",
    "assign",
    "assign_batches",
    "fit",
    "profile",
]
