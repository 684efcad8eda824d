"""What has moved is told from what hasn't, nulls included, from the bins kept beside a model alone."""

import numpy as np
import polars as pl
import pytest

from ml.drift import population_stability, reference_bins


def test_the_index_is_the_one_worked_out_by_hand():
    before = pl.DataFrame({"x": [0.0] * 50 + [1.0] * 50})
    after = pl.DataFrame({"x": [0.0] * 20 + [1.0] * 80})
    expected = (0.2 - 0.5) * np.log(0.2 / 0.5) + (0.8 - 0.5) * np.log(0.8 / 0.5)
    assert population_stability(before, after)["psi"].item() == pytest.approx(expected)
    assert population_stability(before, after)["level"].item() == "large"


def test_levels_of_a_normal_that_moves():
    rng = np.random.default_rng(0)
    before = pl.DataFrame({name: rng.normal(size=20_000) for name in ("same", "moved_a_little", "moved")})
    after = before.with_columns(pl.col("moved_a_little") + 0.4, pl.col("moved") + 1.0)
    found = population_stability(before, after)
    assert dict(found.select("name", "level").iter_rows()) == {
        "same": "stable", "moved_a_little": "moderate", "moved": "large",
    }  # fmt: skip
    assert found["name"].to_list() == ["moved", "moved_a_little", "same"]


def test_nulls_are_a_bin_of_their_own():
    before = pl.DataFrame({"x": [1.0, 2.0, 3.0, None] * 100})
    after = pl.DataFrame({"x": [1.0, 2.0, 3.0, 3.0] * 100})
    assert population_stability(before, before)["psi"].item() == 0
    assert population_stability(before, after)["psi"].item() > 0.25
    assert population_stability(before, after.select(y="x"))["level"].item() == "large"


def test_kept_bins_say_the_same_as_the_rows():
    rng = np.random.default_rng(1)
    before = pl.DataFrame({"x": rng.gamma(1, 10, 3000), "flag": rng.random(3000) < 0.2, "count": rng.poisson(1, 3000)})
    after = pl.DataFrame({"x": rng.gamma(1, 12, 900), "flag": rng.random(900) < 0.3, "count": rng.poisson(2, 900)})
    assert population_stability(reference_bins(before), after).equals(population_stability(before, after))


def test_empty_sides_say_nothing():
    some = pl.DataFrame({"x": [1.0, 2.0]})
    assert population_stability(some.head(0), some).is_empty()
    assert population_stability(some, some.head(0)).is_empty()
    nulls = pl.DataFrame({"x": [None, None]}, schema={"x": pl.Float64})
    assert population_stability(nulls, nulls)["psi"].item() == 0
