"""What each customer should see next: what they will buy again, and what new thing they will like.

Two questions that are kept apart: each has its own candidates, its own parts and its own blend, and both are answered
with a probability, so that one list can hold both. Where events come from and where lists go is the caller's.
"""

from ml.recommendation.content import embed, whiten
from ml.recommendation.fitting import fit
from ml.recommendation.histories import History, Lesson, gather
from ml.recommendation.metrics import judge_lists
from ml.recommendation.recommending import LIST_SCHEMA, Recommender, rank_by, recommend

__all__ = [
    "LIST_SCHEMA",
    "History",
    "Lesson",
    "Recommender",
    "embed",
    "fit",
    "gather",
    "judge_lists",
    "rank_by",
    "recommend",
    "whiten",
]
