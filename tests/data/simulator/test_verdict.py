"""The judge's own instruments, on customers whose chances are known."""

import numpy as np
import polars as pl
import pytest

from data.simulator.verdict import TruthError, calibration_error, foresight, judge, told_share, told_tastes


def customers(seed: int, count: int = 4_000) -> pl.DataFrame:
    chance = np.random.default_rng(seed)
    true = chance.beta(0.5, 1.5, count)
    return pl.DataFrame(
        {
            "true": true,
            "came": chance.random(count) < true,
            "honest": true + chance.normal(0, 0.1, count),
            "nothing": chance.random(count),
        }
    )


def test_honest_figures_are_standard_normal_to_the_judge():
    found = np.array([foresight(customers(seed), "honest", "true", "came") for seed in range(150)])
    assert abs(found.mean()) < 0.3
    assert 0.8 < found.std() < 1.2
    assert abs(np.array([foresight(customers(seed), "nothing", "true", "came") for seed in range(20)])).max() < 5


@pytest.mark.parametrize("share", [0.05, 0.5])
def test_a_figure_that_has_seen_what_came_is_found(share):
    told = customers(1)
    leaked = told.with_columns(honest=pl.col("honest") + share * pl.col("came").cast(pl.Float64) * 3)
    assert foresight(leaked, "honest", "true", "came") > 5


def test_a_flag_and_a_date_that_know_the_future_are_found():
    told = customers(2).with_columns(
        flag=pl.col("came"), day=pl.when(pl.col("came")).then(pl.date(2025, 7, 20)).otherwise(pl.date(2025, 6, 1))
    )
    assert foresight(told, "flag", "true", "came") > 5
    assert foresight(told, "day", "true", "came") > 5
    assert foresight(told.with_columns(word=pl.lit("x")), "word", "true", "came") is None


def test_calibration_error_is_the_distance_by_tenths():
    true = np.linspace(0.0, 0.8, 1_000)
    assert calibration_error(true, true) == pytest.approx(0.0)
    assert calibration_error(true + 0.1, true) == pytest.approx(0.1)
    assert calibration_error(np.full(1_000, true.mean()), true) == pytest.approx(
        np.abs(true - true.mean()).mean(), abs=0.01
    )


def test_lists_that_know_tastes_are_told_from_anyones():
    chance = np.random.default_rng(4)
    liked = chance.integers(6, size=1_000)
    favourites = pl.DataFrame(
        {"customer_id": [f"c{n:04d}" for n in range(1_000)], "favourites": [[str(taste)] for taste in liked]}
    )
    offered = np.where(chance.random((1_000, 5)) < 0.3, liked[:, None], chance.integers(6, size=(1_000, 5)))
    listed = pl.DataFrame(
        {"customer_id": np.repeat(favourites["customer_id"].to_numpy(), 5), "category": offered.ravel().astype(str)}
    )
    own, another, error = told_tastes(listed, favourites)
    assert own == pytest.approx(0.3 + 0.7 / 6, abs=0.03)
    assert another == pytest.approx(1 / 6, abs=0.03)
    assert 0 < error < 0.02
    anyones = listed.with_columns(pl.col("category").shuffle(seed=1))
    own, another, error = told_tastes(anyones, favourites)
    assert abs(own - another) < 3 * error


def test_groups_tell_what_they_tell():
    value = pl.Series([0.1] * 50 + [0.9] * 50)
    assert told_share(pl.Series(["a"] * 50 + ["b"] * 50), value) == pytest.approx(1.0)
    assert told_share(pl.Series(["a", "b"] * 50), value) == pytest.approx(0.0, abs=0.02)
    assert told_share(pl.Series([str(number) for number in range(100)]), value) == 0.0


def test_where_there_is_no_night_the_judge_says_what_to_do(tmp_path):
    with pytest.raises(TruthError, match="run `make nightly` first"):
        judge(tmp_path, tmp_path, str)
