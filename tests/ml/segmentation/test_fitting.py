"""What a fit finds, that it finds the same again, and what it does with too little."""

import polars as pl
import pytest
from sklearn.metrics import adjusted_rand_score

from ml.segmentation import SEGMENT_FEATURES, Segmentation, assign, fit, profile
from tests.ml.segmentation.conftest import CUTOFF, LOYAL, blob, planted


def test_planted_blobs_are_recovered(model, features):
    assigned = assign(model, features)
    assert model.metrics.k == 3
    assert adjusted_rand_score(planted(assigned), assigned["segment_id"]) > 0.9


def test_row_order_does_not_matter(model, features):
    assert fit(features.sample(fraction=1, shuffle=True, seed=7), CUTOFF).to_json() == model.to_json()


def test_row_order_does_not_matter_to_who_is_sampled(features):
    one = fit(features, CUTOFF, sample_size=100)
    other = fit(features.reverse(), CUTOFF, sample_size=100)
    assert one.metrics.fitted_row_count == 100
    assert sum(segment.size for segment in one.segments) == features.height
    assert one.to_json() == other.to_json()


def test_the_same_input_gives_the_same_bytes_and_version(model, features):
    again = fit(features, CUTOFF)
    assert again.to_json() == model.to_json()
    assert again.model_version == model.model_version


@pytest.mark.parametrize("missing", ["null", "absent"])
def test_a_feature_nobody_has_is_left_out(features, missing):
    name = "session_count_30d"
    lacking = features.drop(name) if missing == "absent" else features.with_columns(pl.lit(None).alias(name))
    fitted = fit(lacking, CUTOFF)
    assert fitted.left_out == (name,)
    assert name not in fitted.feature_names
    assert profile(fitted)[name].null_count() == 3
    assert assign(fitted, lacking)["segment_id"].null_count() == 0


def test_nulls_are_filled_with_the_median_of_the_fit(features):
    holed = features.with_columns(
        pl.when(pl.col("customer_id") == "loyal0000").then(None).otherwise("gap_median_days").alias("gap_median_days")
    )
    fitted = fit(holed, CUTOFF)
    position = fitted.feature_names.index("gap_median_days")
    assert fitted.fills[position] == pytest.approx(holed["gap_median_days"].median())
    filled = holed.with_columns(pl.col("gap_median_days").fill_null(fitted.fills[position]))
    assert assign(fitted, holed).equals(assign(fitted, filled))


def test_no_customers_make_no_segments(features):
    nobody = fit(features.clear(), CUTOFF)
    assert nobody.segments == ()
    assert nobody.metrics.reason == "no customers"
    assert profile(nobody).height == 0
    assert profile(nobody).schema == profile(fit(features, CUTOFF)).schema
    assigned = assign(nobody, features)
    assert assigned.height == features.height
    assert assigned.select("segment_id", "segment_name", "segment_distance").null_count().row(0) == (400, 400, 400)
    assert Segmentation.from_json(nobody.to_json()) == nobody


def test_no_features_at_all_make_one_segment():
    bare = pl.DataFrame({"customer_id": ["a", "b", "c"]})
    fitted = fit(bare, CUTOFF)
    assert fitted.metrics.reason == "no feature has a value"
    assert fitted.metrics.row_count == 3
    assert assign(fitted, bare)["segment_name"].to_list() == ["everyone"] * 3


@pytest.mark.parametrize("size", [1, 29])
def test_too_few_customers_make_one_segment(size):
    few = blob("loyal", LOYAL, size)
    fitted = fit(few, CUTOFF)
    assert [(s.segment_id, s.name, s.size, s.share) for s in fitted.segments] == [("s01", "everyone", size, 1.0)]
    assert f"{size} distinct customers" in fitted.metrics.reason


@pytest.mark.parametrize("size", [29, 500])
def test_identical_customers_make_one_segment(size):
    row = {name: [1.0] * size for name in SEGMENT_FEATURES}
    same = pl.DataFrame({"customer_id": [f"c{row:03d}" for row in range(size)], **row})
    fitted = fit(same, CUTOFF)
    assert [segment.name for segment in fitted.segments] == ["everyone"]
    assert assign(fitted, same)["segment_distance"].max() == pytest.approx(0, abs=1e-6)


def test_a_customer_with_huge_values_does_not_bend_the_segments(features):
    giant = pl.DataFrame({"customer_id": ["giant"], **{name: [1e300] for name in SEGMENT_FEATURES}})
    fitted = fit(pl.concat([features, giant]), CUTOFF)
    assigned = assign(fitted, features)
    assert adjusted_rand_score(planted(assigned), assigned["segment_id"]) > 0.9
