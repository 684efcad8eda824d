"""Each customer goes to the nearest segment, and a profile says what segments are like."""

from datetime import date

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.segmentation import ASSIGNED_SCHEMA, SEGMENT_FEATURES, assign, assign_batches, profile, space
from tests.ml.segmentation.conftest import segment_of, shop


def test_unseen_customers_are_assigned_whatever_the_chunks(model, features, monkeypatch):
    unseen = shop(seed=9).with_columns(pl.col("customer_id") + "9").sample(fraction=1, shuffle=True, seed=3)
    whole = assign(model, unseen)
    assert whole["customer_id"].to_list() == sorted(unseen["customer_id"])
    assert segment_of(model, unseen) == segment_of(model, features)
    monkeypatch.setattr(space, "_CHUNK_ROWS", 7)
    assert assign(model, unseen).equals(whole)


def test_in_batches_of_any_evenings_each_customer_gets_the_same_segment(model, features):
    evenings = [date(2024, 1, 1), date(2024, 1, 8)]
    both = pl.concat([features.with_columns(as_of_date=pl.lit(evening)) for evening in evenings]).sample(
        fraction=1, shuffle=True, seed=1
    )
    batches = assign_batches(model, iter(both.to_arrow().to_batches(max_chunksize=37)))
    said = pl.concat(pl.DataFrame(batch).match_to_schema(ASSIGNED_SCHEMA) for batch in batches)
    for evening in evenings:
        ours = said.filter(pl.col("as_of_date") == evening).drop("as_of_date").sort("customer_id")
        assert ours.equals(assign(model, features))


def test_a_profile_counts_everyone_and_speaks_natural_units(model, features):
    read = profile(model)
    assert read["customer_count"].sum() == features.height
    assert read["customer_share"].sum() == pytest.approx(1)
    loyal = read.row(by_predicate=pl.col("segment_id") == segment_of(model, features)["loyal"], named=True)
    members = features.filter(pl.col("customer_id").str.starts_with("loyal"))
    assert loyal["net_amount_365d"] == pytest.approx(members["net_amount_365d"].median())
    assert read.columns[-len(SEGMENT_FEATURES) :] == list(SEGMENT_FEATURES)


amounts = st.one_of(st.none(), st.floats(-1e9, 1e9), st.integers(0, 50))


@given(rows=st.lists(st.tuples(*[amounts] * len(SEGMENT_FEATURES)), max_size=20))
def test_every_customer_is_in_the_segment_with_the_nearest_centroid(model, rows):
    customers = pl.DataFrame(
        {
            "customer_id": [f"c{row:02d}" for row in range(len(rows))],
            **{
                name: pl.Series([None if row[i] is None else float(row[i]) for row in rows], dtype=pl.Float64)
                for i, name in enumerate(SEGMENT_FEATURES)
            },
        }
    )
    assigned = assign(model, customers)
    assert assigned.height == len(rows)
    for row, found in zip(rows, assigned.iter_rows(named=True), strict=True):
        filled = [fill if value is None else value for value, fill in zip(row, model.fills, strict=True)]
        logs = np.array([np.copysign(np.log1p(abs(value)), value) for value in filled])
        place = np.clip((logs - model.means) / model.scales, -4, 4)
        distances = {s.segment_id: np.linalg.norm(place - s.centroid) for s in model.segments}
        assert found["segment_distance"] == pytest.approx(min(distances.values()))
        assert distances[found["segment_id"]] == pytest.approx(min(distances.values()))
