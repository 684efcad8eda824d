"""What a fitted segmentation says: of each customer, and of each segment.

An ordinary night needs no more than this and `artefact`; neither loads the libraries that fit.
"""

from typing import Any

import numpy as np
import polars as pl

from ml.batches import Batches
from ml.segmentation.artefact import Segmentation
from ml.segmentation.features import SEGMENT_FEATURES, check_customers
from ml.segmentation.space import Space, nearest

ASSIGNED_SCHEMA: dict[str, Any] = {
    "customer_id": pl.String,
    "segment_id": pl.String,
    "segment_name": pl.String,
    "segment_distance": pl.Float64,
    "model_version": pl.String,
    "as_of_date": pl.Date,
}


def assign(model: Segmentation, features: pl.DataFrame) -> pl.DataFrame:
    """The segment of each customer: the one whose centroid is nearest.

    Args:
        model: a fitted segmentation.
        features: one row per customer: ``customer_id`` and the features; nulls and missing columns are filled with
            the fit's medians. Customers need not have been in the fit.

    Returns:
        One row per customer, sorted by ``customer_id``: ``customer_id``, ``segment_id``, ``segment_name``,
        ``segment_distance`` (Euclidean, to the own centroid, in standard deviations of the log-scaled features),
        ``model_version``. Segment columns are null where the model has no segments.

    Raises:
        ValueError: ``customer_id`` is missing, null or repeated, or a feature is not numeric, NaN or infinite.
    """
    check_customers(features)
    columns = {name: ASSIGNED_SCHEMA[name] for name in ("segment_id", "segment_name", "segment_distance")}
    if model.segments:
        space = Space(model.feature_names, model.fills, model.means, model.scales)
        codes, distances = nearest(features, space, np.array([segment.centroid for segment in model.segments]))
        picked = {
            "segment_id": pl.Series([segment.segment_id for segment in model.segments])[codes],
            "segment_name": pl.Series([segment.name for segment in model.segments])[codes],
            "segment_distance": pl.Series(distances),
        }
        assigned = features.select("customer_id").with_columns(**picked)
    else:
        assigned = features.select("customer_id", *(pl.lit(None, kind).alias(name) for name, kind in columns.items()))
    return assigned.with_columns(model_version=pl.lit(model.model_version)).sort("customer_id")


def assign_batches(model: Segmentation, batches: Batches) -> Batches:
    """As ``assign``, batch by batch, of customers on any evenings.

    Args:
        model: a fitted segmentation.
        batches: ``customer_id``, ``as_of_date`` and the features.

    Yields:
        Batches of ``ASSIGNED_SCHEMA``.
    """
    for batch in batches:
        for (evening,), rows in pl.DataFrame(batch).partition_by("as_of_date", as_dict=True).items():
            assigned = assign(model, rows.drop("as_of_date")).with_columns(as_of_date=pl.lit(evening, pl.Date))
            yield from assigned.to_arrow().to_batches()


def profile(model: Segmentation) -> pl.DataFrame:
    """What marketers read about each segment.

    Returns:
        One row per segment, in the order of their ids: ``model_version``, ``cutoff``, ``segment_id``,
        ``segment_name``, ``customer_count``, ``customer_share`` (0 to 1), then each of ``SEGMENT_FEATURES`` as the
        members' median in natural units, null where the fit left it out. The same columns when there are no segments.
    """
    schema: dict[str, Any] = {
        "model_version": pl.String,
        "cutoff": pl.Date,
        "segment_id": pl.String,
        "segment_name": pl.String,
        "customer_count": pl.Int64,
        "customer_share": pl.Float64,
        **dict.fromkeys(SEGMENT_FEATURES, pl.Float64),
    }
    rows = [
        [model.model_version, model.cutoff, segment.segment_id, segment.name, segment.size, segment.share]
        + [segment.medians.get(name) for name in SEGMENT_FEATURES]
        for segment in model.segments
    ]
    return pl.DataFrame(rows, schema=schema, orient="row")
