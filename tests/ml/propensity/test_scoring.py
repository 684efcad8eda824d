"""The same score for the same customer whatever stands beside it; a range around it; a reason where there is none."""

import polars as pl
import pyarrow as pa
import pytest

from ml import propensity
from tests.ml.propensity.conftest import seen, tonight


def test_order_and_batches_leave_no_trace(model, snapshots):
    features = tonight(snapshots)
    scores = propensity.score(model, features)
    assert scores["customer_id"].to_list() == features["customer_id"].to_list()
    shuffled = features.sample(fraction=1, shuffle=True, seed=1)
    for size in (1, 7, 1000):
        batches = shuffled.to_arrow().to_batches(max_chunksize=size)[:60]
        streamed = pl.concat([pl.from_arrow(batch) for batch in propensity.score_batches(model, iter(batches))])
        asked = pl.from_arrow(pa.Table.from_batches(batches))["customer_id"].implode()
        assert streamed.sort("customer_id").equals(
            scores.filter(pl.col("customer_id").is_in(asked)).sort("customer_id")
        )


def test_an_empty_batch_gives_an_empty_one(model, snapshots):
    empty = tonight(snapshots).head(0).to_arrow().to_batches() or [
        pa.RecordBatch.from_pylist([], schema=tonight(snapshots).to_arrow().schema)
    ]
    (batch,) = propensity.score_batches(model, iter(empty))
    assert batch.num_rows == 0
    assert batch.schema.names == list(propensity.SCORE_SCHEMA.names())


def test_churn_is_asked_of_buyers_and_is_the_opposite_of_buying(churn_model, snapshots):
    features = tonight(snapshots)
    scores = propensity.score(churn_model, features)
    buyers = features.filter(pl.col("order_count") > 0)
    assert scores["customer_id"].to_list() == buyers["customer_id"].to_list()
    late = scores.join(buyers.select("customer_id", "overdue_ratio"), on="customer_id").drop_nulls("overdue_ratio")
    assert late.select(pl.corr("probability", "overdue_ratio", method="spearman")).item() > 0.3
    assert churn_model.metrics.model.base_rate > 0.5


def test_the_range_holds_the_rate_of_customers_alike(model, snapshots):
    scores = propensity.score(model, tonight(snapshots))
    assert (scores["probability_low"] < scores["probability"]).all()
    assert (scores["probability"] < scores["probability_high"]).all()
    known = seen(snapshots).filter(pl.col("outcome").is_not_null(), pl.col("as_of_date").is_in(model.split.calibration))
    judged = propensity.score(model, known.drop("outcome")).with_columns(outcome=known["outcome"])
    groups = judged.group_by(pl.col("probability").rank("ordinal") * 5 // (pl.len() + 1)).agg(
        pl.col("outcome").mean(), pl.col("probability_low", "probability_high").mean()
    )
    held = groups.select(pl.col("outcome").is_between("probability_low", "probability_high").sum()).item()
    assert held >= 4


def test_who_has_neither_bought_nor_browsed_gets_a_prior_and_the_reason(model, snapshots):
    nobody = (
        tonight(snapshots)
        .head(1)
        .with_columns(
            order_count=0,
            recency_days=None,
            tenure_days=None,
            gap_mean_days=None,
            overdue_ratio=None,
            session_count_30d=0,
            days_since_last_session=None,
        )
    )
    (row,) = propensity.score(model, nobody).to_dicts()
    assert row["abstain_reason"] == "has neither bought nor browsed"
    assert 0 < row["probability_low"] < row["probability"] < row["probability_high"] < 1


def test_missing_columns_are_named(model, snapshots):
    with pytest.raises(ValueError, match="lacks gap_mean_days, recency_days"):
        propensity.score(model, tonight(snapshots).drop("recency_days", "gap_mean_days"))
