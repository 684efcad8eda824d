"""Segments stay the same from fit to fit, and a new one is never taken for an old one."""

from datetime import date

import polars as pl
import pytest

from ml.segmentation import Segment, fit
from ml.segmentation.matching import identify
from ml.segmentation.space import Space
from tests.ml.segmentation.conftest import CUTOFF, NEXT_CUTOFF, RETURNING, blob, segment_of, shop


def test_ids_and_names_survive_a_refit_on_moved_data_with_sizes_in_another_order(model, features):
    moved = shop(loyal=220, lapsed=90, browsing=130, seed=1).with_columns(pl.col("recency_days") * 1.1)
    later = fit(moved, NEXT_CUTOFF, previous=model)
    assert segment_of(later, moved) == segment_of(model, features)
    assert {s.segment_id: s.name for s in later.segments} == {s.segment_id: s.name for s in model.segments}
    # Without the last fit the largest comes first, so the ids would have moved.
    assert segment_of(fit(moved, NEXT_CUTOFF), moved) != segment_of(model, features)


def test_a_new_blob_gets_a_new_id_and_an_own_name(model, features):
    grown = pl.concat([features, blob("returning", RETURNING, 100)])
    later = fit(grown, NEXT_CUTOFF, previous=model)
    ids = segment_of(later, grown)
    assert ids.pop("returning") == "s04"
    assert ids == segment_of(model, features)
    assert len({segment.name for segment in later.segments}) == 4


def test_the_id_of_a_vanished_segment_is_never_used_again(model, features):
    vanished = segment_of(model, features)["browsing"]
    without = pl.concat(
        [features.filter(~pl.col("customer_id").str.starts_with("browsing")), blob("ret", RETURNING, 90)]
    )
    second = fit(without, NEXT_CUTOFF, previous=model)
    assert vanished not in {segment.segment_id for segment in second.segments}
    third = fit(features, date(2011, 5, 31), previous=second)
    ids = segment_of(third, features)
    assert ids["browsing"] == "s05"
    assert ids["loyal"] == segment_of(model, features)["loyal"]


@pytest.mark.parametrize("log", ["ends", "starts"])
def test_segments_are_matched_over_the_features_both_fits_have(features, log):
    without = features.drop("recency_days", "session_count_30d", "view_count_30d", "cart_count_30d")
    first, second = (features, without) if log == "ends" else (without, features)
    before = fit(first, CUTOFF)
    later = fit(second, NEXT_CUTOFF, previous=before)
    assert segment_of(later, second) == segment_of(before, first)


def test_two_new_segments_that_look_alike_get_two_names(model):
    twins = [Segment("", "", 5, 0.5, (1.0,), {"recency_days": 90.0})] * 2
    space = Space(("recency_days",), (30.0,), (0.0,), (1.0,))
    segments, next_id = identify(twins, space, model.metrics, None)
    assert [segment.segment_id for segment in segments] == ["s01", "s02"]
    assert segments[0].name != segments[1].name
    assert next_id == 3


def test_everyone_is_followed_by_everyone_and_never_by_a_real_segment(features):
    few = fit(features.head(10), CUTOFF)
    assert [s.segment_id for s in fit(features.head(12), NEXT_CUTOFF, previous=few).segments] == ["s01"]
    assert [s.segment_id for s in fit(features, NEXT_CUTOFF, previous=few).segments] == ["s02", "s03", "s04"]
