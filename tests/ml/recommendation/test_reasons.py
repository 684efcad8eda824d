from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml import recommendation
from ml.recommendation import REASON_SCHEMA
from tests.ml.recommendation.conftest import EVENING, HORIZON
from tests.ml.recommendation.test_recommending import _fit


def test_parts_add_up_to_the_chance_and_what_sets_it_apart_is_the_reason(two_tastes):
    model, history = _fit(two_tastes)
    drawn = recommendation.draw_up(model, history)
    lists = recommendation.named(drawn, history)
    names = pl.Series([f"Product {name}" for name in history.products])
    said = recommendation.explain(model, history, drawn, names)
    assert said.schema == REASON_SCHEMA
    assert said.select("customer_id", "product_id").equals(lists.select("customer_id", "product_id"))
    assert said["reason"].null_count() == 0
    again = lists["is_repeat"]
    assert said.filter(again)["reason_code"].unique().to_list() == ["bought_again"]
    new = said.filter(~again)
    assert {"goes_with"} <= set(new["reason_code"]) <= {"goes_with", "popular"}
    because = new.filter(pl.col("reason_code") == "goes_with")
    bought = two_tastes.filter(pl.col("event_date") <= EVENING).select("customer_id", reason_product_id="product_id")
    assert because.join(bought, on=["customer_id", "reason_product_id"], how="anti").is_empty()
    assert because["reason"].str.starts_with("often chosen with Product p").all()
    # A part's sum with the level is the log-odds.
    parts = [name for name in said.columns if name.endswith("_part")]
    odds = (pl.col("probability") / (1 - pl.col("probability"))).log()
    rest = lists.with_columns(added=said.select(pl.sum_horizontal(parts)).to_series()).filter(~again)
    known = recommendation.recommending.known(history)
    of = dict(zip(history.customers, known, strict=True))
    share = np.array([of[name] / (of[name] + model.new.half_history) for name in rest["customer_id"]])
    level = (1 - share) * model.new.level_few + share * model.new.level_many
    assert rest.select(odds - pl.col("added")).to_series().to_numpy() == pytest.approx(level, abs=0.05)


def test_rhythms_are_told_in_days():
    rows = [(f"c{n}", "coffee", ago) for n in range(40) for ago in (25, 55, 85)]
    rows += [(f"c{n}", "sofa", 25) for n in range(40, 80)]
    events = pl.DataFrame(rows, schema=["customer_id", "product_id", "ago"], orient="row").select(
        "customer_id", "product_id", event_date=pl.lit(EVENING) - pl.duration(days="ago"), unit_count=1
    )
    history = recommendation.gather(events, EVENING, events["product_id"])
    model = recommendation.fit(history, [], HORIZON)
    drawn = recommendation.draw_up(model, history)
    said = recommendation.explain(model, history, drawn, pl.Series(["Coffee", "Sofa"]))
    own = said.filter(pl.col("reason_code") == "bought_again")
    coffee = own.filter(pl.col("product_id") == "coffee")["reason"].unique().to_list()
    assert coffee == ["bought 3 times, usually every 30 days, last 25 days ago"]
    sofa = own.filter(pl.col("product_id") == "sofa")["reason"].unique().to_list()
    assert sofa == ["bought 25 days ago; who buys it again does so after about 30 days"]


def test_a_look_is_a_reason():
    day = date(2025, 6, 28)
    events = pl.DataFrame(
        {
            "customer_id": ["a", "a", "b"],
            "product_id": ["x", "y", "x"],
            "event_date": [day - timedelta(days=100), day, day - timedelta(days=100)],
            "unit_count": [1, 0, 1],
            "cart_count": [0, 1, 0],
            "view_count": [1, 5, 1],
        }
    )
    history = recommendation.gather(events, EVENING, events["product_id"])
    model = recommendation.fit(history, [], HORIZON)
    drawn = recommendation.draw_up(model, history).filter(pl.col("customer") == 0, ~pl.col("is_repeat"))
    said = recommendation.explain(model, history, drawn, pl.Series(["X", "Y"]))
    assert said.select("product_id", "reason_code", "reason").rows() == [
        ("y", "in_cart", "laid into the cart 2 days ago")
    ]


def test_no_lists_no_reasons(two_tastes):
    model, history = _fit(two_tastes)
    drawn = recommendation.draw_up(model, history).clear()
    assert recommendation.explain(model, history, drawn, history.products).height == 0
