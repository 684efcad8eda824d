"""From customers' features to a fitted segmentation: sample, scale, cluster, describe, identify.

The choice of k is in `choosing`, ids are in `matching`; the libraries that cluster load only when something is fitted.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b

import numpy as np
import polars as pl

from ml.segmentation.artefact import Segment, Segmentation, version_of
from ml.segmentation.choosing import MIN_DISTINCT_ROWS, choose_centers
from ml.segmentation.features import SEGMENT_FEATURES, check_customers, numbers_of
from ml.segmentation.matching import identify
from ml.segmentation.rounding import rounded, rounded_row
from ml.segmentation.space import Array, Codes, Space, nearest, signed_log

_FLAT = 1e-6


def fit(
    features: pl.DataFrame,
    cutoff: date,
    previous: Segmentation | None = None,
    seed: int = 20101201,
    sample_size: int = 20_000,
) -> Segmentation:
    """Find the segments that customers fall into at the end of ``cutoff``.

    Nulls are filled with the median, amounts take a signed log, every feature is standardised and clipped to four
    standard deviations, and K-means runs for 3 to 8 segments. The number of segments is the one with the largest
    silhouette (Rousseeuw 1987) among those whose stability is at least 0.8 of the best, the smaller on a tie;
    stability is the mean adjusted Rand index between fits on overlapping subsamples, on the customers they share
    (Ben-Hur, Elisseeff & Guyon 2002). With ``previous``, its number is kept while eligible and within 0.02 of the
    largest silhouette, so that segments don't come and go on noise.

    Segments are matched to those of ``previous`` one to one (Hungarian method) over the shared features; a pair nearer
    than ``MATCH_SHIFT`` keeps id and name, all others get ids never used before.

    Args:
        features: one row per customer: ``customer_id`` and ``SEGMENT_FEATURES``, in any row order; a missing column
            counts as all null, and an all-null one is left out.
        cutoff: the last day that ``features`` looks at.
        previous: the last fit, if there is one.
        seed: for the sample and for K-means.
        sample_size: centroids are computed from at most this many customers, drawn by a hash of their id so that
            they stay in the sample from fit to fit.

    Returns:
        The fitted segmentation, segments in the order of their ids. Too few distinct customers make one segment,
        no customers none; ``metrics.reason`` then says so.

    Raises:
        ValueError: ``customer_id`` is missing, null or repeated; a feature is not numeric, NaN or infinite; or
            ``sample_size`` is below ``MIN_DISTINCT_ROWS``.
    """
    if sample_size < MIN_DISTINCT_ROWS:
        raise ValueError(f"sample_size is {sample_size}, expected at least {MIN_DISTINCT_ROWS}")
    check_customers(features)
    numbers = numbers_of(features, SEGMENT_FEATURES)
    names = tuple(name for name in SEGMENT_FEATURES if numbers[name].count())
    sample = numbers[_hash_order(features["customer_id"], seed)[:sample_size]]
    space = _fit_space(numbers, sample, names)
    centers, metrics = choose_centers(space.place(sample), _chosen_k(previous), seed)
    metrics = replace(metrics, row_count=numbers.height)
    codes, _ = nearest(numbers, space, centers)
    clusters = _describe(numbers, codes, centers, names)
    segments, next_id = identify(clusters, space, metrics, previous)
    model = Segmentation(
        model_version="",
        cutoff=cutoff,
        feature_names=names,
        left_out=tuple(name for name in SEGMENT_FEATURES if name not in names),
        fills=space.fills,
        means=space.means,
        scales=space.scales,
        segments=segments,
        next_id=next_id,
        metrics=metrics,
    )
    return replace(model, model_version=version_of(model))


def _hash_order(customers: pl.Series, seed: int) -> Codes:
    """Row numbers in an order drawn by a keyed hash of the id: free of row order, and steady from fit to fit."""
    key = str(seed).encode()
    draws = [int.from_bytes(blake2b(str(each).encode(), digest_size=8, key=key).digest(), "big") for each in customers]
    order = pl.DataFrame({"draw": pl.Series(draws, dtype=pl.UInt64), "customer_id": customers}).select(
        pl.arg_sort_by("draw", "customer_id")
    )
    return order.to_series().to_numpy().astype(np.int64)


def _fit_space(numbers: pl.DataFrame, sample: pl.DataFrame, names: tuple[str, ...]) -> Space:
    """Fills from everyone (a rare feature may be null throughout the sample), means and scales from the sample."""
    fills = tuple(rounded(float(numbers[name].median())) for name in names)  # type: ignore[arg-type]
    logs = signed_log(sample, names, fills)
    if not names:
        return Space((), (), (), ())
    deviations = logs.std(axis=0)
    scales = np.where(deviations < _FLAT, 1.0, deviations)  # a flat feature then sets nobody apart
    return Space(names, fills, rounded_row(logs.mean(axis=0)), rounded_row(scales))


def _chosen_k(previous: Segmentation | None) -> int | None:
    return previous.metrics.k if previous and previous.metrics.reason is None else None


def _describe(numbers: pl.DataFrame, codes: Codes, centers: Array, names: Sequence[str]) -> list[Segment]:
    """The clusters as yet without id and name, largest first."""
    clusters = []
    for code, center in enumerate(centers):
        members = numbers.filter(pl.Series(codes == code))
        share = rounded(members.height / numbers.height)
        medians = {name: _median(members[name]) for name in names}
        clusters.append(Segment("", "", members.height, share, tuple(center.tolist()), medians))
    return sorted(clusters, key=lambda cluster: (-cluster.size, cluster.centroid))


def _median(values: pl.Series) -> float | None:
    median = values.median()
    return None if median is None else rounded(float(median))  # type: ignore[arg-type]
