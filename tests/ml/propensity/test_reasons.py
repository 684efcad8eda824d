"""Reasons add up to the score, say what they mean, hold when they are undone, and last from night to night."""

import numpy as np
import polars as pl
import pytest
import shap

from ml import propensity
from ml.propensity import shapley
from ml.propensity.boosting import BoosterOptions, fit_booster
from ml.propensity.calibrating import logit
from ml.propensity.columns import numbers_of
from ml.propensity.reasons import _SUBJECTS, REASON_SCHEMA, _words, starting_point, subject_contributions, subject_of
from tests.ml.propensity.conftest import CUTOFF, HORIZON, seen, snapshots_of, tonight


@pytest.fixture(scope="module")
def asked(snapshots) -> pl.DataFrame:
    return tonight(snapshots).filter(pl.col("order_count") > 0).head(150)


@pytest.mark.parametrize("which", ["model", "churn_model"])
def test_all_contributions_add_up_to_the_score(which, asked, request):
    model = request.getfixturevalue(which)
    _, parts = subject_contributions(model, asked)
    log_odds = logit(propensity.score(model, asked)["probability"].to_numpy())
    np.testing.assert_allclose(starting_point(model) + parts.sum(axis=1), log_odds, atol=1e-6)


def test_boosters_contributions_are_those_of_tree_shap(model, asked):
    numbers = numbers_of(asked, model.feature_names)
    numbers[::7, ::3] = np.nan
    owners = [place % 4 for place in range(len(model.feature_names))]

    found = shapley.contributions(model.boosters, numbers, owners, 4)

    theirs = np.mean(
        [shap.TreeExplainer(each).shap_values(numbers, check_additivity=False) for each in model.boosters], axis=0
    )
    summed = np.stack([theirs[:, np.array(owners) == owner].sum(axis=1) for owner in range(4)], axis=1)
    assert np.abs(summed).max() > 0.1
    np.testing.assert_allclose(found, summed, atol=1e-9)


@pytest.mark.parametrize("leaves", [2, 24])
def test_contributions_of_small_and_large_trees_are_those_of_tree_shap(leaves):
    rng = np.random.default_rng(leaves)
    numbers = rng.normal(size=(3_000, 5))
    numbers[rng.random(numbers.shape) < 0.2] = np.nan
    outcome = np.nansum(numbers[:, :2], axis=1) + rng.normal(size=len(numbers)) > 0
    options = BoosterOptions(max_leaf_nodes=leaves, min_samples_leaf=20, max_iter=5)
    booster = fit_booster(numbers, outcome, options, seed=1)

    found = shapley.contributions([booster], numbers[:200], range(5), 5)

    explainer = shap.TreeExplainer(booster)
    np.testing.assert_allclose(found, explainer.shap_values(numbers[:200], check_additivity=False), atol=1e-9)
    assert shapley.expected_log_odds(booster) == pytest.approx(float(np.ravel(explainer.expected_value)[0]))


def test_who_stands_beside_a_customer_changes_none_of_their_reasons(model, asked):
    together = propensity.explain(model, asked)
    alone = pl.concat(propensity.explain(model, asked[place : place + 1]) for place in range(20))
    assert alone.equals(together.head(alone.height))


def test_reasons_read_as_sentences_say_what_they_do(model, asked):
    told = propensity.tell(model, asked)
    assert told.columns == ["customer_id", "reason_1", "reason_2", "reason_3"]
    long = told.unpivot(index="customer_id", variable_name="rank", value_name="said").drop_nulls("said")
    expected = propensity.explain(model, asked).select(
        "customer_id",
        rank=pl.format("reason_{}", "rank"),
        said=pl.format("{}: {}", "direction", "reason"),
    )
    assert long.sort("customer_id", "rank").equals(expected.sort("customer_id", "rank"))


def test_words_are_those_of_the_whole_row(model, asked):
    rows = {row["customer_id"]: row for row in asked.iter_rows(named=True)}
    reasons = propensity.explain(model, asked, top=20)
    assert reasons["reason_code"].n_unique() > 3
    for customer, code, said in reasons.select("customer_id", "reason_code", "reason").rows():
        assert said == _words(code, rows[customer])


@pytest.mark.parametrize("which", ["model", "churn_model"])
def test_undoing_a_reason_moves_the_score_as_said(which, asked, request):
    assert propensity.fidelity(request.getfixturevalue(which), asked) > 0.9


def test_a_reason_that_says_the_opposite_is_found_unfaithful(model, asked, monkeypatch):
    from ml.propensity import reasons

    turned = propensity.explain(model, asked).with_columns(
        direction=pl.when(pl.col("direction") == "raises").then(pl.lit("lowers")).otherwise(pl.lit("raises"))
    )
    monkeypatch.setattr(reasons, "explain", lambda *_: turned)
    assert propensity.fidelity(model, asked) < 0.1


def test_three_reasons_each_the_strongest_first(model, asked):
    reasons = propensity.explain(model, asked)
    assert reasons.schema == REASON_SCHEMA
    by_customer = reasons.group_by("customer_id", maintain_order=True).agg("rank", pl.col("contribution").abs())
    assert by_customer["customer_id"].to_list() == asked["customer_id"].to_list()
    assert all(ranks.to_list() == list(range(1, len(ranks) + 1)) for ranks in by_customer["rank"])
    assert all(sizes.is_sorted(descending=True) for sizes in by_customer["contribution"])
    assert (reasons["direction"] == "raises").equals(reasons["contribution"] > 0)


def test_who_is_late_is_told_so_and_it_lowers_the_chance(model, churn_model, asked):
    late = asked.head(1).with_columns(
        recency_days=240.0, gap_mean_days=21.0, overdue_ratio=240 / 21, order_count=12, tenure_days=500.0
    )
    for which, direction in ((model, "lowers"), (churn_model, "raises")):
        rhythm = propensity.explain(which, late).filter(pl.col("reason_code") == "rhythm")
        assert rhythm["reason"].to_list() == ["last order 240 days ago, usually every 21"]
        assert rhythm["direction"].to_list() == [direction]


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ({"recency_days": 64, "gap_median_days": 21.0}, "rhythm", "last order 64 days ago, usually every 21"),
        ({"recency_days": 1}, "rhythm", "last order 1 day ago, no second one yet"),
        ({"recency_days": None}, "rhythm", "no order yet"),
        ({"order_count": 1, "tenure_days": 9}, "loyalty", "one order so far, 9 days ago"),
        (
            {"has_open_complaint": True, "days_since_last_complaint": 12, "negative_delivery_count_365d": 1},
            "opinions",
            "complained about delivery 12 days ago, and has not come back since",
        ),
        ({"sentiment_mean_365d": -0.6}, "opinions", "writes unkindly"),
        ({}, "opinions", "has written nothing of late"),
        ({"return_share": 0.4}, "returns", "returned 40% of what they bought, by value"),
        ({"has_open_cart": True, "days_since_last_cart": 2}, "cart", "something waits in the cart, for 2 days"),
        ({"view_count_7d": 3}, "browsing", "looked at 3 product pages in the last 7 days"),
        ({"touch_count_90d": 4, "open_count_90d": 1}, "campaigns", "opened 1 of 4 messages in the last 90 days"),
        (
            {"net_amount_365d": 1204.4, "average_order_amount": 86.0},
            "spending",
            "spent 1,204 in the last 365 days, 86 an order",
        ),
        ({"distinct_product_count": 1}, "assortment", "1 different product bought"),
        ({"distinct_product_count": 0}, "assortment", "nothing bought yet"),
        ({"shoe_size": 43}, "shoe_size", "shoe size: 43"),
        ({}, "shoe_size", "shoe size: unknown"),
    ],
)
def test_words_for_what_a_row_says(row, code, words):
    assert _words(code, row) == words


@pytest.mark.parametrize("subject", _SUBJECTS, ids=lambda subject: subject.code)
def test_words_read_nothing_but_what_their_subject_says_it_reads(subject):
    asked = set()

    class Row(dict):
        def get(self, name, default=None):
            asked.add(name)
            return rng.choice([None, None, None, 0.0, 1.0, 3.0])

        def __getitem__(self, name):
            return 1.0

    rng = np.random.default_rng(3)
    for _ in range(3_000):
        subject.words(Row())
    assert asked == set(subject.reads)
    assert all(subject.owns(name) for name in asked)


@pytest.mark.parametrize(
    ("name", "code"),
    [("btyd_alive_probability", "rhythm"), ("days_since_last_cart", "cart"), ("days_since_last_session", "browsing"),
     ("order_count_30d", "loyalty"), ("returned_amount_90d", "returns"), ("shoe_size", "shoe_size")],
)  # fmt: skip
def test_features_of_one_thing_share_a_reason(name, code):
    assert subject_of(name) == code


def test_a_prior_has_no_reasons(asked, model):
    few = seen(snapshots_of(customers=5, evenings=2))
    prior = propensity.fit(few, "purchase", HORIZON, CUTOFF)
    assert propensity.explain(prior, asked).height == 0
    assert propensity.tell(prior, asked).columns == ["customer_id", "reason_1", "reason_2", "reason_3"]
    nobody = asked.head(1).with_columns(order_count=0, days_since_last_session=None, session_count_30d=0)
    assert propensity.explain(model, nobody).height == 0


def test_stability_is_the_share_of_reasons_that_stays():
    def night(*codes):
        return pl.DataFrame({"customer_id": ["a", "a", "a", "b"], "reason_code": list(codes)})

    assert propensity.stability(night("x", "y", "z", "x"), night("z", "y", "x", "x")) == 1.0
    assert propensity.stability(night("x", "y", "z", "x"), night("x", "y", "w", "q")) == pytest.approx(1 / 3)
    assert propensity.stability(night("x", "y", "z", "x").head(0), night("x", "y", "w", "q")) is None
