"""A fit finds what was planted, chooses by what came after, and says so where it can't."""

from dataclasses import replace
from datetime import date

import numpy as np
import polars as pl
import pytest

from ml import customer_value
from ml.customer_value.choosing import choose
from ml.customer_value.closed_windows import read_closed
from ml.customer_value.estimating import FIT_ROWS, estimate
from ml.customer_value.histories import Counts, check_histories, count_histories, find_rows, histories_from_features
from ml.customer_value.processes import DEFAULT_PROCESS, PROCESSES
from ml.customer_value.spending import fit_spending
from tests.ml.customer_value.conftest import CUTOFF, EARLIER, histories_at, history, outcomes_after, shop, window


def test_planted_parameters_are_found_again():
    orders = shop(customers=6_000, days=400, seed=3)
    counts = count_histories(check_histories(histories_at(orders, CUTOFF)))
    r, alpha, a, b = estimate(PROCESSES["mbg_nbd"], counts).parameters
    assert r / alpha == pytest.approx(0.6 / 20, rel=0.1)
    assert a / (a + b) == pytest.approx(0.8 / 3.3, rel=0.1)


def test_that_nobody_was_seen_to_leave_yet_does_not_mean_that_nobody_will():
    chance = np.random.default_rng(0)
    seen_days = chance.integers(20, 90, 200).astype(float)
    frequency = np.minimum(chance.poisson(chance.gamma(0.8, 1 / 25, 200) * seen_days), seen_days - 1).astype(float)
    recency = np.where(frequency > 0, np.maximum(np.round(seen_days * chance.beta(frequency + 1e-9, 1)), frequency), 0)
    counts = Counts(frequency, recency, seen_days, np.ones(200))
    pareto = PROCESSES["pareto_nbd"]
    by_likelihood, drawn = (estimate(pareto, counts, leaving_spread=spread).parameters for spread in (None, 1.4))

    def stay_a_year(parameters):
        _, _, s, beta = parameters
        return (beta / (beta + 365)) ** s

    assert stay_a_year(by_likelihood) > 0.99
    assert 0.5 < stay_a_year(drawn) < 0.95


def test_the_prior_on_leaving_fades_with_what_is_known():
    orders = shop(customers=6_000, days=400, seed=3)
    counts = count_histories(check_histories(histories_at(orders, CUTOFF)))
    process = PROCESSES["mbg_nbd"]
    by_likelihood, drawn = (estimate(process, counts, leaving_spread=spread).parameters for spread in (None, 1.4))
    assert drawn == pytest.approx(by_likelihood, rel=0.02)


def test_the_level_is_what_the_last_closed_window_says(orders, histories):
    cutoff, known, outcomes = window(orders, EARLIER, 30)
    plain = customer_value.fit(histories, CUTOFF, [(cutoff, known, outcomes)])
    doubled = outcomes.with_columns(pl.col("order_day_count") * 2, pl.col("net_amount") * 4)
    twice = customer_value.fit(histories, CUTOFF, [(cutoff, known, doubled)])
    assert plain.levels[0].order_days_ratio == pytest.approx(1, abs=0.15)
    assert twice.levels[0].order_days_ratio == pytest.approx(2 * plain.levels[0].order_days_ratio, rel=0.1)
    assert twice.order_value_ratio == pytest.approx(2 * plain.order_value_ratio, rel=0.1)
    order_days, amounts = (
        [customer_value.score(model, histories)[column].sum() for model in (plain, twice)]
        for column in ("expected_order_days_30d", "expected_value_30d_amount")
    )
    assert order_days[1] / order_days[0] == pytest.approx(2, rel=0.1)
    assert amounts[1] / amounts[0] == pytest.approx(4, rel=0.2)


def test_a_newer_window_sets_the_level(orders, histories):
    earlier, later = window(orders, date(2021, 6, 1), 30), window(orders, EARLIER, 30, 90)
    model = customer_value.fit(histories, CUTOFF, [later, earlier])
    assert [(level.cutoff, level.horizon_days) for level in model.levels] == [(EARLIER, 30), (EARLIER, 90)]


def test_what_a_prior_of_spend_missed_is_no_change_in_what_orders_are_worth(orders, histories):
    cutoff, known, outcomes = window(orders, date(2021, 6, 1), 30)
    few = known.head(25)
    dear = outcomes.filter(pl.col("customer_id").is_in(few["customer_id"].implode())).with_columns(
        pl.col("net_amount") * 50
    )
    later = window(orders, EARLIER, 30)
    alone, after_few = (
        customer_value.fit(histories, CUTOFF, given).order_value_ratio
        for given in ([later], [(cutoff, few, dear), later])
    )
    assert dear.height
    assert after_few == alone


def test_a_season_in_one_window_is_not_carried_on_whole(orders, histories):
    windows = [window(orders, day, 30) for day in (date(2021, 6, 1), date(2021, 7, 1), date(2021, 8, 1))]
    cutoff, known, outcomes = windows[-1]
    season = (cutoff, known, outcomes.with_columns(pl.col("order_day_count") * 2))
    plain, once, alone = (
        customer_value.fit(histories, CUTOFF, given).levels[0].order_days_ratio
        for given in (windows, [*windows[:-1], season], [season])
    )
    assert alone > 1.7
    assert plain < once < plain + (alone - plain) / 2


def test_totals_over_the_next_quarter_come_near(orders, histories, scores):
    actual = outcomes_after(orders, CUTOFF, 90)
    assert scores["expected_order_days_90d"].sum() == pytest.approx(actual["order_day_count"].sum(), rel=0.1)
    assert scores["expected_value_90d_amount"].sum() == pytest.approx(actual["net_amount"].sum(), rel=0.15)


def test_the_process_is_chosen_by_holdout_and_not_by_likelihood(model):
    assert {candidate.name for candidate in model.candidates} == set(PROCESSES)
    likelier, better, careless = model.candidates[:3]
    likelier = replace(likelier, log_likelihood=-1.0, deviance=0.800, mean_absolute_error=0.30)
    better = replace(better, log_likelihood=-9.0, deviance=0.801, mean_absolute_error=0.29)
    careless = replace(careless, log_likelihood=-5.0, deviance=1.400, mean_absolute_error=0.20)
    assert choose([likelier, better, careless]) is better


def test_without_closed_windows_the_default_is_taken_and_the_reason_said(histories):
    model = customer_value.fit(histories, CUTOFF)
    assert model.process == DEFAULT_PROCESS
    assert model.levels == ()
    assert "no closed window" in model.reason
    assert all(candidate.deviance is None for candidate in model.candidates)


def test_with_closed_windows_nothing_is_amiss(model):
    assert model.reason is None
    assert model.metrics.closed_window_count == 2
    assert model.metrics.repeat_buyer_count > 100


def test_a_window_that_is_not_closed_is_refused(orders, histories):
    with pytest.raises(ValueError, match=r"365 days after 2021-07-01 is not closed by 2021-10-01"):
        customer_value.fit(histories, CUTOFF, [window(orders, EARLIER, 365)])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (pl.col("net_amount").fill_null(0).alias("amount"), None),
        (pl.lit(None, pl.Int64).alias("order_day_count"), "have nulls"),
        (pl.lit(0).alias("horizon_days"), "not above 0 days"),
        (pl.lit("c00001").alias("customer_id"), "twice"),
    ],
)
def test_wrong_outcomes_are_refused(orders, histories, change, message):
    cutoff, known, outcomes = window(orders, EARLIER, 30)
    closed = [(cutoff, known, outcomes.with_columns(change))]
    if message is None:
        assert customer_value.fit(histories, CUTOFF, closed).reason is None
        return
    with pytest.raises(ValueError, match=message):
        customer_value.fit(histories, CUTOFF, closed)


def test_outcomes_without_a_column_are_refused(orders, histories):
    cutoff, known, outcomes = window(orders, EARLIER, 30)
    with pytest.raises(ValueError, match="lack net_amount"):
        customer_value.fit(histories, CUTOFF, [(cutoff, known, outcomes.drop("net_amount"))])


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("a", 1, 5, 4, 1.0)], "recency_days is beyond T_days in 1 rows"),
        ([("a", 1, 0, 4, 1.0)], "recency_days is 0 with repeat orders"),
        ([("a", 0, 3, 4, 1.0)], "above 0 without repeat orders"),
        ([("a", -1, 0, 4, 1.0)], "frequency is negative"),
        ([("a", None, 0, 4, 1.0)], "frequency is null"),
        ([("a", 0, 0, 4, float("inf"))], "monetary_value is not finite"),
        ([("a", 0, 0, 4, 1.0), ("a", 0, 0, 5, 1.0)], "customer_id is repeated"),
        ([(None, 0, 0, 4, 1.0)], "customer_id is null"),
    ],
)
def test_impossible_histories_are_refused(rows, message):
    with pytest.raises(ValueError, match=message):
        customer_value.fit(history(*rows), CUTOFF)


def test_features_become_histories():
    features = pl.DataFrame(
        {
            "customer_id": ["a", "prospect", "b"],
            "repeat_count": [2, 0, 0],
            "tenure_days": [50, None, 7],
            "recency_days": [8, None, 7],
            "monetary_value": [12.5, None, None],
            "gap_cv": [0.4, None, None],
        }
    )
    found = histories_from_features(features)
    assert found.rows() == [("a", 2, 42, 50, 12.5, 0.4), ("b", 0, 0, 7, None, None)]
    assert tuple(found.columns) == customer_value.HISTORY_COLUMNS


def test_a_sample_stands_for_all():
    chance = np.random.default_rng(0)
    x = np.sort(chance.poisson(2, 50_000).astype(float))
    t_x = np.where(x > 0, chance.uniform(1, 300, len(x)), 0)
    rows = Counts(x, t_x, t_x + chance.uniform(0, 60, len(x)), chance.integers(1, 5, len(x)).astype(float))
    sample = rows.thinned(5_000)
    assert len(sample) <= 5_000
    assert sample.weight.sum() == pytest.approx(rows.weight.sum())
    for column in ("frequency", "recency_days", "T_days"):
        whole = np.average(getattr(rows, column), weights=rows.weight)
        assert np.average(getattr(sample, column), weights=sample.weight) == pytest.approx(whole, rel=0.02)
    assert rows.thinned(FIT_ROWS * 10) is rows


def test_planted_spend_is_found_again_in_any_currency():
    chance = np.random.default_rng(5)
    counts = chance.integers(1, 12, 8_000).astype(float)
    rates = chance.gamma(4.0, 1 / 60.0, 8_000)
    means = chance.gamma(6.0 * counts, 1 / (rates * counts))
    found, in_cents = fit_spending(counts, means), fit_spending(counts, means * 100)
    assert found.p == pytest.approx(6, rel=0.1)
    assert found.q == pytest.approx(4, rel=0.1)
    assert found.gamma == pytest.approx(60, rel=0.2)
    assert in_cents.p == pytest.approx(found.p, rel=1e-5)
    assert in_cents.gamma == pytest.approx(100 * found.gamma, rel=1e-5)
    value, _, _ = found.order_values(np.array([1.0, 100.0]), np.array([400.0, 400.0]))
    typical = found.p * found.gamma / (found.q - 1)
    assert typical < value[0] < 0.9 * 400  # one order tells little,
    assert value[1] == pytest.approx(400, rel=0.05)  # a hundred tell all


def test_a_window_of_some_customers_keeps_each_with_their_own_outcome(orders):
    (whole,) = read_closed([window(orders, EARLIER, 30)])
    some = whole.drawn(200)
    assert some.histories.height == 200
    assert whole.drawn(10**6) is whole
    came = dict(outcomes_after(orders, EARLIER, 30).select("customer_id", "order_day_count").iter_rows())
    assert some.order_days.tolist() == [came.get(customer, 0) for customer in some.histories["customer_id"]]
    assert some.counts.frequency[some.codes].tolist() == some.histories["frequency"].to_list()
    assert some.order_days.sum() > 0


@pytest.mark.parametrize("unit", [1.0, 0.7])
def test_distinct_histories_are_counted_in_whole_days_and_in_others(unit):
    known = check_histories(
        pl.DataFrame(
            {
                "customer_id": ["a", "b", "c", "d", "e"],
                "frequency": [2, 0, 2, 0, 2],
                "recency_days": [9 * unit, 0, 9 * unit, 0, 8 * unit],
                "T_days": [30 * unit, 30 * unit, 30 * unit, 31 * unit, 30 * unit],
            }
        )
    )
    counts = count_histories(known)
    rows = list(zip(counts.frequency, counts.recency_days / unit, counts.T_days / unit, counts.weight, strict=True))
    assert [tuple(round(number, 6) for number in row) for row in rows] == [
        (0, 0, 30, 1),
        (0, 0, 31, 1),
        (2, 8, 30, 1),
        (2, 9, 30, 2),
    ]
    assert find_rows(known, counts).tolist() == [3, 0, 3, 1, 2]
