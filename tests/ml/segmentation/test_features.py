"""Frames that no segment can be computed from are refused, and the column at fault is named."""

import polars as pl
import pytest

from ml.segmentation import assign, fit
from tests.ml.segmentation.conftest import CUTOFF


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
