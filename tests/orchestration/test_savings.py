"""What is saved by sending no offer to who orders anyway: of those alone who would get one."""

from datetime import date

import duckdb
import polars as pl
import pytest

from ml.campaigns import MEMBERSHIP_SCHEMA
from orchestration.campaigns import load_campaigns
from orchestration.savings import savings
from orchestration.settings import Settings
from orchestration.shops import load_shop

EVENING = date(2025, 6, 30)
SHOP = load_shop("demo", Settings().shops)
LIVE = load_campaigns(SHOP, Settings()).live
MEMBERS = [
    {"customer_id": "sure", "arm": "offer"},
    {"customer_id": "surer", "arm": "offer"},
    {"customer_id": "persuadable", "arm": "offer", "uplift_class": "persuadable"},
    {"customer_id": "reminded", "arm": "reminder"},
    {"customer_id": "held out", "arm": "holdout", "is_held_out": True},
    {"customer_id": "stopped", "arm": "offer", "suppressed_because": "no_consent"},
    {"customer_id": "gone", "arm": "offer", "left_on": EVENING},
    {"customer_id": "not told apart", "arm": "offer", "uplift_class": None},
]


@pytest.fixture
def con():
    with duckdb.connect() as con:
        con.execute("create schema ml; create schema intermediate")
        con.execute(
            """
            create table ml.customer_uplift as select unnest(?::varchar[]) as customer_id, 'email' as channel,
                .01::double as uplift_probability, .8::double as order_probability_without,
                'sure_thing' as uplift_class;
            """,
            [[member["customer_id"] for member in MEMBERS]],
        )
        con.execute(
            "create table intermediate.customer_days as select date '2025-06-01' as event_date, "
            "40::decimal(18, 4) as gross_amount, 2 as order_count"
        )
        yield con


def told(members=MEMBERS):
    schema = {**MEMBERSHIP_SCHEMA, "uplift_class": pl.String}
    plain = {"campaign_id": "win_back", "channel": "email", "is_held_out": False, "uplift_class": "sure_thing"}
    return pl.DataFrame([{**dict.fromkeys(schema), **plain, **member} for member in members], schema=schema)


def test_sure_things_who_would_get_an_offer_save_it_where_they_order_anyway(con):
    found = savings(con, SHOP, LIVE, told(), EVENING)
    assert set(found) == {"win_back"}
    saving, knows_margin = found["win_back"]
    assert saving.customer_count == 2
    # FERNHILL10 costs 4.50 where it is taken, and each of the two takes it four times in five without need.
    assert saving.discount_amount == pytest.approx(2 * 0.8 * 4.5)
    assert not knows_margin


def test_what_is_lost_is_told_where_the_shop_says_what_is_left_of_an_order(con):
    shop = SHOP.model_copy(update={"campaign_results": SHOP.campaign_results.model_copy(update={"margin_share": 0.4})})
    saving, knows_margin = savings(con, shop, LIVE, told(), EVENING)["win_back"]
    assert knows_margin
    # An order of 20 leaves 8, less the discount.
    assert saving.lost_amount == pytest.approx(2 * 0.01 * (8 - 4.5))


def test_nothing_is_said_where_customers_cannot_be_told_apart(con):
    con.execute("update ml.customer_uplift set uplift_class = null")
    assert savings(con, SHOP, LIVE, told(), EVENING) == {}
