"""Segments: what they find, that they stay the same, and what they refuse."""

import json
from datetime import date

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score

from ml import segmentation
from ml.segmentation import SEGMENT_FEATURES, Segmentation, assign, fit, profile

CUTOFF = date(2011, 3, 31)
NEXT_CUTOFF = date(2011, 4, 30)

# recency, orders, net amount, order amount, gap, return share, products, sessions, views, carts
LOYAL = (5, 30, 3000, 100, 10, 0.05, 60, 20, 100, 10)
LAPSED = (600, 1, 20, 20, 200, 0.05, 1, 0.1, 0.1, 0.1)
BROWSING = (30, 3, 150, 50, 60, 0.05, 5, 60, 400, 1)
RETURNING = (30, 4, -400, 300, 60, 0.9, 30, 2, 5, 2)


def blob(label: str, centre: tuple[float, ...], size: int, seed: int = 0) -> pl.DataFrame:
    noise = np.exp(np.random.default_rng([seed, *label.encode()]).normal(0, 0.15, (size, len(centre))))
    columns = dict(zip(SEGMENT_FEATURES, (noise * np.array(centre)).T, strict=True))
    return pl.DataFrame({"customer_id": [f"{label}{row:04d}" for row in range(size)], **columns})


def shop(loyal: int = 120, lapsed: int = 200, browsing: int = 80, seed: int = 0) -> pl.DataFrame:
    return pl.concat(
        [
            blob("loyal", LOYAL, loyal, seed),
            blob("lapsed", LAPSED, lapsed, seed),
            blob("browsing", BROWSING, browsing, seed),
        ]
    )


def planted(assigned: pl.DataFrame) -> pl.Series:
    return assigned["customer_id"].str.strip_chars("0123456789")


def segment_of(model: Segmentation, features: pl.DataFrame) -> dict[str, str]:
    """Planted label to the id that most of its customers have."""
    assigned = assign(model, features)
    return {
        label: assigned.filter(planted(assigned) == label)["segment_id"].mode().item()
        for label in planted(assigned).unique()
    }


@pytest.fixture(scope="module")
def features() -> pl.DataFrame:
    return shop()


@pytest.fixture(scope="module")
def model(features) -> Segmentation:
    return fit(features, CUTOFF)


def test_planted_blobs_are_recovered(model, features):
    assigned = assign(model, features)
    assert model.metrics.k == 3
    assert adjusted_rand_score(planted(assigned), assigned["segment_id"]) > 0.9


def test_names_say_what_sets_a_segment_apart(model, features):
    names = {segment.segment_id: segment.name for segment in model.segments}
    said = {label: names[segment_id] for label, segment_id in segment_of(model, features).items()}
    assert "frequent" in said["loyal"]
    assert "high value" in said["loyal"]
    assert "lapsed" in said["lapsed"]
    assert "visiting more" in said["browsing"]
    assert len(set(names.values())) == 3


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


def test_other_content_gives_another_version(model, features):
    assert fit(features.head(-1), CUTOFF).model_version != model.model_version
    assert model.model_version.startswith("segmentation-2011-03-31-")


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


def test_a_name_that_is_taken_is_made_longer_and_then_numbered():
    twin = segmentation.Segment("", "", 5, 0.5, (1.0, 0.2), {"recency_days": 90.0, "order_count_365d": 9.0})
    space = segmentation._Space(("recency_days", "order_count_365d"), (30.0, 3.0), (0.0, 0.0), (1.0, 1.0))
    first = segmentation._name(twin, space, set())
    second = segmentation._name(twin, space, {first})
    third = segmentation._name(twin, space, {first, second})
    assert [first, second, third] == ["lapsed, otherwise typical", "lapsed, frequent", "lapsed, frequent 2"]


def test_two_new_segments_that_look_alike_get_two_names(model):
    twins = [segmentation.Segment("", "", 5, 0.5, (1.0,), {"recency_days": 90.0})] * 2
    space = segmentation._Space(("recency_days",), (30.0,), (0.0,), (1.0,))
    segments, next_id = segmentation._identify(twins, space, model.metrics, None)
    assert [segment.segment_id for segment in segments] == ["s01", "s02"]
    assert segments[0].name != segments[1].name
    assert next_id == 3


def test_a_feature_is_not_said_when_the_members_median_contradicts_it():
    few_returners = segmentation.Segment("", "", 5, 0.5, (1.5,), {"return_share": 0.0})
    space = segmentation._Space(("return_share",), (0.0,), (0.0,), (1.0,))
    assert segmentation._name(few_returners, space, set()) == "typical"


def test_k_is_the_best_silhouette_among_the_stable_and_the_last_k_wins_a_near_tie():
    candidates = [
        segmentation.Candidate(3, silhouette=0.40, stability=0.9),
        segmentation.Candidate(4, silhouette=0.41, stability=1.0),
        segmentation.Candidate(5, silhouette=0.60, stability=0.5),
        segmentation.Candidate(6, silhouette=0.30, stability=1.0),
    ]
    assert segmentation._best(candidates, None).k == 4
    assert segmentation._best(candidates, 3).k == 3
    assert segmentation._best(candidates, 5).k == 4
    assert segmentation._best(candidates, 6).k == 4


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


def test_everyone_is_followed_by_everyone_and_never_by_a_real_segment(features):
    few = fit(features.head(10), CUTOFF)
    assert [s.segment_id for s in fit(features.head(12), NEXT_CUTOFF, previous=few).segments] == ["s01"]
    assert [s.segment_id for s in fit(features, NEXT_CUTOFF, previous=few).segments] == ["s02", "s03", "s04"]


def test_a_customer_with_huge_values_does_not_bend_the_segments(features):
    giant = pl.DataFrame({"customer_id": ["giant"], **{name: [1e300] for name in SEGMENT_FEATURES}})
    fitted = fit(pl.concat([features, giant]), CUTOFF)
    assigned = assign(fitted, features)
    assert adjusted_rand_score(planted(assigned), assigned["segment_id"]) > 0.9


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), float("-inf")])
def test_nan_and_infinity_are_refused_by_name(model, features, odd):
    spoilt = features.with_columns(
        pl.when(pl.col("customer_id") == "loyal0000").then(odd).otherwise("return_share").alias("return_share")
    )
    with pytest.raises(ValueError, match=r"return_share \(1 rows\)"):
        fit(spoilt, CUTOFF)
    with pytest.raises(ValueError, match=r"return_share \(1 rows\)"):
        assign(model, spoilt)


def test_text_features_are_refused(features):
    with pytest.raises(ValueError, match="not numeric: recency_days"):
        fit(features.with_columns(pl.col("recency_days").cast(pl.String)), CUTOFF)


@pytest.mark.parametrize(("ids", "message"), [(["a", None], "null in 1 rows"), (["a", "a"], "repeated in 1 rows")])
def test_null_and_repeated_customers_are_refused(model, ids, message):
    wrong = pl.DataFrame({"customer_id": ids})
    with pytest.raises(ValueError, match=message):
        assign(model, wrong)
    with pytest.raises(ValueError, match=message):
        fit(wrong, CUTOFF)


def test_json_round_trip_loses_nothing(model, features):
    read = Segmentation.from_json(model.to_json())
    assert read == model
    assert read.to_json() == model.to_json()
    assert assign(read, features).equals(assign(model, features))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "other"}, "not a segmentation artefact"),
        ({"format_version": 99}, "format version 99"),
        ({"segments": None}, "incomplete or malformed"),
        ({"fills": [0.0] * 10}, "was changed after it was written"),
    ],
)
def test_a_wrong_artefact_is_refused(model, change, message):
    with pytest.raises(ValueError, match=message):
        Segmentation.from_json(json.dumps(json.loads(model.to_json()) | change))


@pytest.mark.parametrize("text", ["", "PK\x03\x04", "[]", "{}"])
def test_a_file_of_another_kind_is_refused(text):
    with pytest.raises(ValueError, match="not a segmentation artefact"):
        Segmentation.from_json(text)


def test_unseen_customers_are_assigned_whatever_the_chunks(model, features, monkeypatch):
    unseen = shop(seed=9).with_columns(pl.col("customer_id") + "9").sample(fraction=1, shuffle=True, seed=3)
    whole = assign(model, unseen)
    assert whole["customer_id"].to_list() == sorted(unseen["customer_id"])
    assert segment_of(model, unseen) == segment_of(model, features)
    monkeypatch.setattr(segmentation, "_CHUNK_ROWS", 7)
    assert assign(model, unseen).equals(whole)


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
