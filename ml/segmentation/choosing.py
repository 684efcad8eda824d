"""How many segments there are, and where their centers lie: K-means, silhouette and stability.

Points come in already scaled (`fitting`), and what the centers are called comes later (`matching`).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from ml.segmentation.artefact import Candidate, FitMetrics
from ml.segmentation.rounding import rounded, rounded_rows
from ml.segmentation.space import Array

CANDIDATE_KS = range(3, 9)
"""Numbers of segments tried: fewer say nothing to a marketer, more can't be told apart in words."""

MIN_DISTINCT_ROWS = 30
"""Below this many distinct customers there is one segment: clusters of a handful are noise."""

STABILITY_SHARE = 0.8
"""A k is eligible when its stability reaches this share of the most stable k's."""

SILHOUETTE_MARGIN = 0.02
"""The last fit's k is kept while its silhouette is at most this far below the best."""

_INITS = 5
_CHOICE_ROWS = 2_000
_SUBSAMPLES = 3
_SUBSAMPLE_SHARE = 0.8


def choose_centers(points: Array, previous_k: int | None, seed: int) -> tuple[Array, FitMetrics]:
    """Cluster centers, (k, features), and how they came about; ``points`` come in hash order."""
    choice = points[:_CHOICE_ROWS]
    distinct = len(np.unique(choice, axis=0)) if choice.size else min(len(choice), 1)
    metrics = FitMetrics(len(points), len(points), distinct, 0, None, None, (), None)
    if not len(points):
        return np.empty((0, points.shape[1])), replace(metrics, reason="no customers")
    if not points.shape[1] or distinct < MIN_DISTINCT_ROWS:
        few = f"{distinct} distinct customers, expected at least {MIN_DISTINCT_ROWS}"
        reason = few if points.shape[1] else "no feature has a value"
        return rounded_rows(points.mean(axis=0, keepdims=True)), replace(metrics, k=1, reason=reason)

    from sklearn.cluster import KMeans
    from sklearn.metrics import pairwise_distances, silhouette_score
    from threadpoolctl import threadpool_limits

    # The same bits whatever the number of cores: sums over threads come in any order. The limit holds only for
    # libraries already loaded, so the imports come before it.
    with threadpool_limits(limits=1):
        fits = {k: KMeans(k, n_init=_INITS, random_state=seed).fit(points) for k in CANDIDATE_KS}
        apart = pairwise_distances(choice)
        silhouettes = {
            k: silhouette_score(apart, fitted.labels_[: len(choice)], metric="precomputed")
            for k, fitted in fits.items()
        }
        stabilities = _stabilities(choice, seed)
    candidates = tuple(Candidate(k, rounded(silhouettes[k]), rounded(stabilities[k])) for k in CANDIDATE_KS)
    best = _best(candidates, previous_k)
    centers = rounded_rows(fits[best.k].cluster_centers_)
    return centers, replace(
        metrics, k=best.k, silhouette=best.silhouette, stability=best.stability, candidates=candidates
    )


def _stabilities(points: Array, seed: int) -> dict[int, float]:
    """For each k, how alike the clusters of overlapping subsamples are on shared rows: mean adjusted Rand index."""
    from sklearn.cluster import KMeans
    from sklearn.metrics import adjusted_rand_score

    random = np.random.default_rng(seed)
    size = int(len(points) * _SUBSAMPLE_SHARE)
    subsamples = [np.sort(random.choice(len(points), size, replace=False)) for _ in range(_SUBSAMPLES)]
    pairs = list(combinations(range(_SUBSAMPLES), 2))
    shared = [np.intersect1d(subsamples[one], subsamples[other]) for one, other in pairs]
    stabilities = {}
    for k in CANDIDATE_KS:
        # One fit of each subsample, seeded apart: a k whose fits hang on the start is not stable.
        labels = [
            KMeans(k, n_init=2, random_state=seed + draw).fit(points[rows]).predict(points)
            for draw, rows in enumerate(subsamples)
        ]
        scores = [
            adjusted_rand_score(labels[one][rows], labels[other][rows])
            for (one, other), rows in zip(pairs, shared, strict=True)
        ]
        stabilities[k] = float(np.mean(scores))
    return stabilities


def _best(candidates: Sequence[Candidate], previous_k: int | None) -> Candidate:
    """The rule that ``fit`` documents."""
    needed = STABILITY_SHARE * max(candidate.stability for candidate in candidates)
    eligible = [candidate for candidate in candidates if candidate.stability >= needed]
    best = max(eligible, key=lambda candidate: (candidate.silhouette, -candidate.k))
    for candidate in eligible:
        if candidate.k == previous_k and candidate.silhouette >= best.silhouette - SILHOUETTE_MARGIN:
            return candidate
    return best
