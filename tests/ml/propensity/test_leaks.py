"""A feature that has seen the future is found, and one that is merely good is not."""

import numpy as np
import polars as pl
import pytest

from ml import propensity
from tests.ml.propensity.conftest import CUTOFF, HORIZON, seen


def planted(snapshots: pl.DataFrame, noise: float, seed: int = 0) -> pl.DataFrame:
    """The next window's orders with noise on them; on the evening whose future is open, the noise alone."""
    rng = np.random.default_rng(seed)
    future = pl.col("outcome").cast(pl.Float64).fill_null(0.0)
    return seen(snapshots).with_columns(planted=future + pl.Series(rng.normal(0, noise, snapshots.height)))


def suspects(snapshots: pl.DataFrame) -> dict[str, str]:
    found = propensity.suspicious_features(snapshots.drop("outcome"), snapshots["outcome"], HORIZON)
    return dict(found.select("name", "reason").iter_rows())


def test_honest_features_are_not_suspected(snapshots):
    assert suspects(seen(snapshots)) == {}


@pytest.mark.parametrize(
    ("noise", "reason"), [(0.05, "almost for certain"), (0.5, "not in the one after")], ids=["plain", "noisy"]
)
def test_the_future_is_found_under_noise(snapshots, noise, reason):
    found = suspects(planted(snapshots, noise))
    assert list(found) == ["planted"]
    assert reason in found["planted"]


def test_what_is_empty_only_on_the_latest_evening_is_found(snapshots):
    now = pl.col("as_of_date") == snapshots["as_of_date"].max()
    stopped = seen(snapshots).with_columns(order_count=pl.when(now).then(0).otherwise("order_count"))
    assert "the same for everyone on the latest evening" in suspects(stopped)["order_count"]


def test_a_fit_leaves_it_out_and_says_so(snapshots, model):
    fitted = propensity.fit(planted(snapshots, 0.3), "purchase", HORIZON, CUTOFF, candidates=3)
    assert "planted" not in fitted.feature_names
    assert "AUC" in fitted.left_out["planted"]
    assert fitted.metrics == model.metrics


def test_one_outcome_only_suspects_nobody(snapshots):
    assert suspects(seen(snapshots).with_columns(outcome=pl.lit(value=True))) == {}
