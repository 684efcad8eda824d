"""All that is foretold of a customer, from models that know nothing of what came after."""

from datetime import timedelta

import polars as pl
import pytest
from sklearn.metrics import roc_auc_score

from ml import customer_value
from ml.customer_scores import (
    REASONS_SCHEMA,
    SCORE_SCHEMA,
    fit,
    score,
    score_batches,
    tell_reasons,
    training_frame,
)  # fmt: skip
from ml.horizons import Horizons
from tests.ml.customer_scores.conftest import CUTOFF, SNAPSHOTS, features_of, outcomes_of

HORIZONS = Horizons(purchase_days=30, churn_days=90)


@pytest.fixture(scope="module")
def models(snapshots, outcomes):
    return fit(snapshots, outcomes, HORIZONS, CUTOFF)


def test_every_customer_has_one_row_and_every_buyer_all_of_it(models, snapshots):
    evening = snapshots.filter(pl.col("as_of_date") == CUTOFF)
    scores = score(models, evening)
    assert scores.schema == pl.Schema(SCORE_SCHEMA)
    assert scores["customer_id"].to_list() == sorted(evening["customer_id"])
    buyers, prospects = scores.filter(pl.col("customer_id") != "looks"), scores.filter(pl.col("customer_id") == "looks")
    for column in ("purchase_probability", "churn_probability", "alive_probability", "expected_value_365d_amount"):
        assert buyers[column].null_count() == 0, column
    assert prospects["purchase_probability"].null_count() == 0
    assert prospects["churn_probability"].to_list() == [None]
    assert prospects["expected_value_365d_amount"].to_list() == [None]


def test_scores_foretell_what_came(models, orders, snapshots):
    scores = score(models, snapshots.filter(pl.col("as_of_date") == CUTOFF))
    later = outcomes_of(orders, [CUTOFF], (30, 90), CUTOFF + timedelta(days=90))
    for column, days, sign in (("purchase_probability", 30, 1), ("churn_probability", 90, -1)):
        bought = later.filter(pl.col("horizon_days") == days)["customer_id"].implode()
        known = scores.filter(pl.col(column).is_not_null()).with_columns(bought=pl.col("customer_id").is_in(bought))
        assert roc_auc_score(known["bought"], sign * known[column]) > 0.7, column


def test_batches_give_the_same_as_the_whole(models, snapshots):
    evening = snapshots.filter(pl.col("as_of_date") == CUTOFF)
    table = evening.sample(fraction=1, shuffle=True, seed=1).to_arrow()
    batches = score_batches(models, iter(table.to_batches(max_chunksize=150)))
    assert pl.concat([pl.DataFrame(batch) for batch in batches]).sort("customer_id").equals(score(models, evening))


def test_who_is_spoken_of_is_told_why_and_nobody_else(models, snapshots):
    evening = snapshots.filter(pl.col("as_of_date") == CUTOFF)
    buyers = evening.filter(pl.col("order_count") > 0)["customer_id"].sort()
    is_known = pl.col("customer_id").is_in(buyers.head(40).implode())
    known = evening.with_columns(
        purchase_abstain_reason=pl.lit(None, pl.String),
        churn_abstain_reason=pl.when(~is_known & (pl.col("order_count") > 0)).then(pl.lit("a range too wide")),
    )

    told = tell_reasons(models, known.sample(fraction=1, shuffle=True, seed=2))

    assert models.churn.reason is None
    assert models.purchase.reason, "the fixture's model is a prior, behind which nothing of the customer stands"
    assert told.schema == pl.Schema(REASONS_SCHEMA)
    assert told["customer_id"].to_list() == buyers.head(40).to_list()
    assert told["churn_reason_1"].str.contains("^(raises|lowers): .+").all()
    assert set(told["churn_model_version"]) == {models.churn.model_version}
    assert told.select(pl.col("^purchase_.*$").null_count()).row(0) == (40,) * 4


def test_models_of_an_evening_score_none_before_it(models, snapshots):
    with pytest.raises(ValueError, match="can't score"):
        score(models, snapshots.filter(pl.col("as_of_date") == SNAPSHOTS[-2]))


def test_nothing_after_the_cutoff_is_learned_from(snapshots, outcomes):
    with pytest.raises(ValueError, match="may know nothing later"):
        fit(snapshots, outcomes, HORIZONS, SNAPSHOTS[-2])
    earlier = snapshots.filter(pl.col("as_of_date") <= SNAPSHOTS[-2])
    with pytest.raises(ValueError, match="wasn't known then"):
        fit(earlier, outcomes, HORIZONS, SNAPSHOTS[-2])


def test_an_evening_is_learned_from_once_its_window_has_closed(orders, snapshots, outcomes):
    values = {
        evening: customer_value.fit(customer_value.histories_from_features(features_of(orders, evening)), evening)
        for evening in SNAPSHOTS
    }
    rows = training_frame(snapshots, outcomes, values, "purchase", HORIZONS, CUTOFF)
    # The one before the last is 28 days old: its thirty days aren't over.
    assert sorted(rows["as_of_date"].unique()) == SNAPSHOTS[:-2]
    evening = SNAPSHOTS[0]
    after = orders.filter((pl.col("event_date") > evening) & (pl.col("event_date") <= evening + timedelta(days=30)))[
        "customer_id"
    ].unique()
    learned = rows.filter(pl.col("as_of_date") == evening)
    assert set(learned.filter("outcome")["customer_id"]) == set(after) & set(learned["customer_id"])
    assert learned["btyd_purchase_probability"].null_count() == 1


def test_without_customers_there_are_no_scores(snapshots, outcomes):
    models = fit(snapshots.clear(), outcomes.clear(), HORIZONS, CUTOFF)
    assert score(models, snapshots.clear()).is_empty()
    # Of what comes later it still says what it can, and why it can't say more.
    scores = score(models, snapshots.filter(pl.col("as_of_date") == CUTOFF).head(3))
    assert scores["purchase_probability"].is_between(0, 1).all()
    assert scores["purchase_abstain_reason"].null_count() == 0
