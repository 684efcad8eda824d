"""Scores hang together, don't depend on the order or company in which customers come, and load nothing that fits."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa
import pytest

from ml import customer_value
from ml.customer_value.scoring import pace_at
from ml.customer_value.spending import fit_spending
from tests.ml.customer_value.conftest import CUTOFF, history, outcomes_after, window

ROOT = Path(__file__).parents[3]


def test_one_row_per_customer_with_the_columns_promised(scores, histories):
    assert scores["customer_id"].to_list() == sorted(histories["customer_id"].to_list())
    expected = ["customer_id", "alive_probability"]
    for days in (30, 90, 365):
        expected += [f"purchase_probability_{days}d", f"expected_order_days_{days}d"]
        expected += [f"expected_value_{days}d_{each}amount" for each in ("", "low_", "high_")]
    assert scores.columns == [*expected, "value_tier", "model_version"]
    assert not sum(scores.null_count().row(0))


def test_chances_and_values_grow_with_the_horizon(model, histories):
    scores = customer_value.score(model, histories, (1, 7, 30, 90, 365, 1_000))
    for what in ("purchase_probability_{}d", "expected_order_days_{}d", "expected_value_{}d_amount"):
        columns = [scores[what.format(days)].to_numpy() for days in (1, 7, 30, 90, 365, 1_000)]
        assert (np.diff(columns, axis=0) >= 0).all(), what
    for days in (30, 365):
        probability = scores[f"purchase_probability_{days}d"]
        assert probability.is_between(0, 1).all()
        assert (scores[f"expected_order_days_{days}d"] >= probability * (1 - 1e-9)).all()
        assert (probability <= scores["alive_probability"]).all()
        low, high = scores[f"expected_value_{days}d_low_amount"], scores[f"expected_value_{days}d_high_amount"]
        assert ((low >= 0) & (low <= high)).all()


def test_figures_do_not_depend_on_row_order_nor_on_who_else_is_scored(model, scores, histories):
    shuffled = histories.sample(fraction=1, shuffle=True, seed=7)
    assert customer_value.score(model, shuffled).equals(scores)
    refitted = customer_value.fit(shuffled, CUTOFF)
    assert refitted == customer_value.fit(histories, CUTOFF)
    some = histories.sample(fraction=0.3, seed=1)
    alone = customer_value.score(model, some)
    assert alone.equals(scores.join(some.select("customer_id"), on="customer_id", how="semi").sort("customer_id"))


def test_batches_say_what_the_whole_frame_says(model, scores, histories):
    table = histories.to_arrow()
    batches = customer_value.score_batches(model, iter(table.to_batches(max_chunksize=113)))
    together = pl.concat([pl.DataFrame(pa.Table.from_batches([batch])) for batch in batches])
    assert together.sort("customer_id").equals(scores)


def test_tiers_are_shares_of_the_customers_of_the_fit(scores):
    sizes = dict(scores["value_tier"].value_counts().iter_rows())
    count, upper = scores.height, 0
    for tier, share in customer_value.TIERS:
        upper += sizes[tier]
        assert upper == int(np.ceil(round(share * count, 6)))
    ranked = scores.sort("expected_value_365d_amount", descending=True)["value_tier"].to_list()
    assert ranked == sorted(ranked, key=[name for name, _ in (*customer_value.TIERS, ("rest", 1))].index)


def test_equal_customers_are_told_apart_by_id():
    alike = history(*((f"c{row:02d}", 1, 10, 30, 20.0) for row in range(20)))
    model = customer_value.fit(alike, CUTOFF)
    tiers = customer_value.score(model, alike)["value_tier"].to_list()
    assert tiers == ["top_1_pct"] + ["top_10_pct"] + ["top_25_pct"] * 3 + ["top_50_pct"] * 5 + ["rest"] * 10


def test_tiers_end_where_the_artefact_names_nobody():
    pseudonyms = sorted(hashlib.sha256(f"{row}".encode()).hexdigest() for row in range(200))
    alike = history(*((name, 1, 10, 30, 20.0) for name in pseudonyms))
    model = customer_value.fit(alike, CUTOFF)
    text = model.to_json()
    assert not [name for name in pseudonyms if name[:16] in text]
    sizes = dict(customer_value.score(model, alike)["value_tier"].value_counts().iter_rows())
    assert sizes == {"top_1_pct": 2, "top_5_pct": 8, "top_10_pct": 10, "top_25_pct": 30, "top_50_pct": 50, "rest": 100}


def test_tiers_are_the_same_whatever_horizons_are_asked(model, scores, histories):
    assert customer_value.score(model, histories, (14,))["value_tier"].equals(scores["value_tier"])


@pytest.mark.parametrize("horizons", [(0,), (30, -1)])
def test_a_horizon_of_no_days_is_refused(model, histories, horizons):
    with pytest.raises(ValueError, match="expected days above 0"):
        customer_value.score(model, histories, horizons)


def test_four_values_of_five_lie_in_their_intervals(orders, scores):
    actual = outcomes_after(orders, CUTOFF, 90)
    joined = scores.join(actual, on="customer_id", how="left").with_columns(pl.col("net_amount").fill_null(0.0))
    low, high = (pl.col(f"expected_value_90d_{bound}_amount") for bound in ("low", "high"))
    inside = joined.select(is_in=pl.col("net_amount").is_between(low, high), buys=high > 0)
    assert inside["is_in"].mean() > 0.77
    assert 0.7 < inside.filter("buys")["is_in"].mean() < 0.9


def robust_shops() -> dict[str, pl.DataFrame]:
    return {
        "empty": history(),
        "one customer": history(("a", 0, 0, 12, 30.0)),
        "one loyal customer": history(("a", 10_000, 11_000, 11_010, 30.0)),
        "one purchase each": history(*((f"c{row}", 0, 0, row, 10.0 + row) for row in range(200))),
        "all bought today": history(*((f"c{row}", 0, 0, 0, 10.0) for row in range(200))),
        "all the same": history(*((f"c{row}", 3, 60, 90, 25.0) for row in range(200))),
        "all repeat at once": history(*((f"c{row}", 1, 1, 1, 25.0) for row in range(200))),
        "one wholesaler": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, 9.0 + row) for row in range(200)),
                                  ("whale", 10_000, 10_400, 10_401, 5.0)),
        "no amounts": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, None) for row in range(200))),
        "all returned": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, -5.0) for row in range(200))),
        "some returned": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, row - 60.0) for row in range(200))),
        "worth nothing": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, 0.0) for row in range(200))),
        "in tiny currency": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, 1e-9 * row) for row in range(1, 99))),
        "in huge currency": history(*((f"c{row}", row % 4, 20 * (row % 4), 100, 1e12 * row) for row in range(1, 99))),
    }  # fmt: skip


@pytest.mark.parametrize("name", robust_shops())
@pytest.mark.parametrize("is_closed", [False, True])
def test_no_shop_is_too_odd(name, is_closed):
    histories = robust_shops()[name]
    outcomes = histories.filter(pl.col("frequency") > 1).select(
        "customer_id", horizon_days=30, order_day_count=1, net_amount=pl.col("monetary_value").fill_null(0)
    )
    closed = [(date(2021, 8, 1), histories, outcomes)] if is_closed else []
    model = customer_value.fit(histories, CUTOFF, closed)
    assert customer_value.CustomerValueModel.from_json(model.to_json()) == model
    scores = customer_value.score(model, histories, (1, 30, 3_650))
    assert scores.height == histories.height
    amounts = [column for column in scores.columns if column.endswith("_amount")]
    figures = scores.drop("customer_id", "value_tier", "model_version", *amounts)
    assert not sum(figures.null_count().row(0)) if figures.width else True
    assert figures.select(pl.all().is_finite().all()).row(0) == (True,) * figures.width
    for amount in amounts:
        assert scores[amount].null_count() == (scores.height if name == "no amounts" else 0)
        assert (scores[amount].drop_nulls().is_finite() & (scores[amount].drop_nulls() >= 0)).all()
    if histories.filter(pl.col("frequency") > 0).height < 30:
        assert "prior" in model.reason


def test_a_wholesaler_with_ten_thousand_orders_goes_on_buying():
    histories = robust_shops()["one wholesaler"]
    whale = customer_value.score(customer_value.fit(histories, CUTOFF), histories).filter(customer_id="whale")
    assert whale["alive_probability"].item() > 0.99
    assert whale["expected_order_days_30d"].item() == pytest.approx(30 * 10_000 / 10_400, rel=0.1)


def test_whoever_returned_more_than_they_kept_is_taken_for_a_small_spender():
    known = robust_shops()["some returned"]["monetary_value"].to_numpy()
    spending = fit_spending(np.ones(len(known)), known)
    counts, means = np.array([3.0, 3.0, 3.0, 3.0]), np.array([-40.0, 0.0, 1.0, np.nan])
    returned, nothing, little, unknown = spending.order_values(counts, means)[0]
    assert 0 < returned == nothing < little < unknown


def test_scoring_loads_no_library_that_fits(model):
    script = (
        "import sys\n"
        "import polars as pl\n"
        "from ml import customer_value\n"
        "model = customer_value.CustomerValueModel.from_json(sys.stdin.read())\n"
        "few = pl.DataFrame({'customer_id': ['a'], 'frequency': [2], 'recency_days': [20], 'T_days': [30],\n"
        "                    'monetary_value': [9.5], 'gap_cv': [None]})\n"
        "print(customer_value.score(model, few).height)\n"
        "print(sorted({'sklearn', 'scipy.optimize', 'threadpoolctl'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, input=model.to_json(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["1", "[]"]


def test_the_pace_between_horizons_lies_between(model):
    assert [level.horizon_days for level in model.levels] == [30, 90]
    low, high = sorted(level.pace for level in model.levels)
    assert low <= pace_at(model, 60) <= high
    pooled = model.pooled_level.pace
    assert low <= pooled <= high
    assert [pace_at(model, days) for days in (7, 15, 180)] == pytest.approx([pooled] * 3)


def test_days_far_beyond_what_was_measured_count_as_they_are(model):
    fast = replace(model, pooled_level=replace(model.pooled_level, pace=1.5))
    assert 1_000 * pace_at(fast, 1_000) == pytest.approx(180 * 1.5 + 820)


def test_a_longer_horizon_never_counts_fewer_days(model):
    level = model.pooled_level
    odd = [replace(level, horizon_days=days, pace=pace) for days, pace in ((30, 3.0), (31, 0.5), (90, 2.0))]
    rising = [days * pace_at(replace(model, levels=tuple(odd)), days) for days in range(1, 400)]
    assert (np.diff(rising) >= -1e-9).all()


def test_a_later_evening_can_be_scored(model, orders):
    _, later, _ = window(orders, date(2021, 11, 15), 30)
    scores = customer_value.score(model, later)
    assert scores.height == later.height
    assert scores["model_version"].unique().to_list() == [model.model_version]
