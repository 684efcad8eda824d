from datetime import timedelta

import numpy as np
import polars as pl

from ml import recommendation
from ml.recommendation import Rules, baseline_lists
from tests.ml.recommendation.conftest import EVENING, HORIZON

# How long ago who bought what.
BOUGHT = [
    *((f"c{n}", "bread", 40) for n in range(6)),
    *((f"c{n}", "milk", 50) for n in range(4)),
    ("c0", "lamp", 100), ("c0", "lamp", 200), ("c0", "rug", 3), ("c0", "rug", 90), ("c0", "rug", 180),
]  # fmt: skip


def _lists(rules: Rules, length: int = 3) -> dict[str, dict[str, list[str]]]:
    events = pl.DataFrame(BOUGHT, schema=["customer_id", "product_id", "ago"], orient="row").select(
        "customer_id", "product_id", event_date=pl.lit(EVENING) - pl.duration(days="ago"), unit_count=1
    )
    customers = pl.Series(["c0", "c5", "stranger"])
    everyone = recommendation.gather(events, EVENING, events["product_id"])
    model = recommendation.fit(everyone, [], HORIZON)
    history = recommendation.gather(events, EVENING, events["product_id"], customers)
    found = baseline_lists(model, history, length, rules)
    return {
        name: {key[0]: rows.sort("place")["product_id"].to_list() for key, rows in lists.group_by("customer_id")}
        for name, lists in found.items()
    }


def test_the_popular_is_the_same_for_all_and_the_personal_begins_with_ones_own():
    found = _lists(Rules(pause_days=0))
    assert found["popular"]["stranger"][:2] == found["popular"]["c5"][:2] == ["bread", "milk"]
    assert found["personal"]["c0"] == ["rug", "lamp", "bread"]
    assert found["personal"]["c5"] == ["bread", "milk", "rug"]
    assert found["personal"]["stranger"] == found["popular"]["stranger"]


def test_baselines_keep_to_the_rules():
    barred = pl.DataFrame({"customer_id": ["c0"], "product_id": ["lamp"]})
    is_milk = np.array([name == "milk" for name in ("bread", "lamp", "milk", "rug")])
    found = _lists(Rules(is_barred=is_milk, barred=barred, pause_days=14))
    # The rug was bought three days ago, and isn't due.
    assert found["personal"]["c0"] == ["bread"]
    assert "milk" not in found["popular"]["stranger"]
    assert _lists(Rules(pause_days=0, most_repeats=1))["personal"]["c0"] == ["rug"]


def test_nobody_and_nothing_has_no_lists():
    events = pl.DataFrame(schema={"customer_id": pl.String, "product_id": pl.String, "event_date": pl.Date})
    history = recommendation.gather(events, EVENING - timedelta(days=1), events["product_id"])
    model = recommendation.fit(history, [], HORIZON)
    assert all(lists.is_empty() for lists in baseline_lists(model, history, 10, Rules()).values())
