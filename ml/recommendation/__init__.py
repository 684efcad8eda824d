"""What each customer should see next: what they will buy again, and what new thing they will like.

Two questions that are kept apart: each has its own candidates, its own parts and its own blend, and both are answered
with a probability, so that one list can hold both. Where events come from and where lists go is the caller's.
"""

from ml.recommendation.artefact import load, save
from ml.recommendation.baselines import BASELINES, baseline_lists
from ml.recommendation.choosing import Rules, worth_of
from ml.recommendation.content import embed, whiten
from ml.recommendation.fitting import fit
from ml.recommendation.histories import History, Lesson, gather
from ml.recommendation.metrics import judge_lists
from ml.recommendation.neighbours import NEIGHBOUR_SCHEMA, Shelves, find_neighbours
from ml.recommendation.reasons import REASON_SCHEMA, explain
from ml.recommendation.recommending import LIST_SCHEMA, Recommender, draw_up, named, rank_by, recommend

__all__ = [
    "BASELINES",
    "LIST_SCHEMA",
    "NEIGHBOUR_SCHEMA",
    "REASON_SCHEMA",
    "History",
    "Lesson",
    "Recommender",
    "Rules",
    "Shelves",
    "baseline_lists",
    "draw_up",
    "embed",
    "explain",
    "find_neighbours",
    "fit",
    "gather",
    "judge_lists",
    "load",
    "named",
    "rank_by",
    "recommend",
    "save",
    "whiten",
    "worth_of",
]
