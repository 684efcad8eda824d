"""Which segments of the last fit go on in this one, and the ids that result.

The words for new segments come from `naming`.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ml.segmentation.artefact import FitMetrics, Segment, Segmentation
from ml.segmentation.naming import EVERYONE, name_of
from ml.segmentation.space import Space

MATCH_SHIFT = 0.4
"""A centroid is the same segment while its root-mean-square shift per feature is below this many standard deviations.

Normal drift between fits moves a centroid by 0.1 to 0.2; centroids of different segments lie about 0.7 or more apart.
"""


def identify(
    clusters: Sequence[Segment], space: Space, metrics: FitMetrics, previous: Segmentation | None
) -> tuple[tuple[Segment, ...], int]:
    """Clusters with the ids and names of the last fit where they match, new ones elsewhere; and the next id."""
    kept = _match(clusters, space, metrics, previous) if previous else {}
    next_id = previous.next_id if previous else 1
    taken = {old.name for old in kept.values()}
    segments = []
    for position, cluster in enumerate(clusters):
        if position in kept:
            old = kept[position]
            segments.append(replace(cluster, segment_id=old.segment_id, name=old.name))
            continue
        name = EVERYONE if metrics.reason else name_of(cluster, space, taken)
        taken.add(name)
        segments.append(replace(cluster, segment_id=f"s{next_id:02d}", name=name))
        next_id += 1
    return tuple(sorted(segments, key=lambda segment: int(segment.segment_id[1:]))), next_id


def _match(
    clusters: Sequence[Segment], space: Space, metrics: FitMetrics, previous: Segmentation
) -> dict[int, Segment]:
    """Position of a cluster to the previous segment that it continues."""
    from scipy.optimize import linear_sum_assignment

    if not clusters or not previous.segments:
        return {}
    if metrics.reason or previous.metrics.reason:
        # "everyone" is only ever followed by "everyone": it is no neighbour of real segments, wherever its mean lies.
        return {0: previous.segments[0]} if metrics.reason and previous.metrics.reason else {}
    shared = [name for name in space.names if name in previous.feature_names]
    if not shared:
        return {}
    new = [space.names.index(name) for name in shared]
    old = [previous.feature_names.index(name) for name in shared]
    now = np.array([cluster.centroid for cluster in clusters])[:, new]
    before = np.array([segment.centroid for segment in previous.segments])[:, old]
    logs = before * np.array(previous.scales)[old] + np.array(previous.means)[old]
    before = (logs - np.array(space.means)[new]) / np.array(space.scales)[new]
    shifts = np.sqrt(((now[:, None, :] - before[None, :, :]) ** 2).mean(axis=2))
    # Capped, so that a far pair, which is no match anyway, can't pull a near pair apart.
    rows, columns = linear_sum_assignment(np.minimum(shifts, MATCH_SHIFT))
    return {
        int(row): previous.segments[column]
        for row, column in zip(rows, columns, strict=True)
        if shifts[row, column] < MATCH_SHIFT
    }
