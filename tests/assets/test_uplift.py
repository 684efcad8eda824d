"""A contest is held once for the same lessons, and a channel that teaches too little is told of, not left out."""

from datetime import date

import dagster as dg
import duckdb
import polars as pl
import pytest

import assets.uplift
from assets.uplift import uplift_assets
from orchestration.nights import weekly_cutoff
from orchestration.partitions import daily_partitions
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse
from tests.ml.uplift.test_campaigns import followed


@pytest.fixture
def shop():
    return Shop(name="tiny", title="Tiny", timezone="UTC", currency="GBP", first_date=date(2025, 1, 1), logs={})


@pytest.fixture
def warehouse(tmp_path):
    """Four campaigns by e-mail, one by text message that is not over then, and one that nobody drew by lot."""
    path = tmp_path / "shop.duckdb"
    rows = followed()
    late = rows.head(500).with_columns(campaign_id=pl.lit("late"), entered_date=pl.lit(date(2025, 6, 20)))
    small = rows.head(200).with_columns(campaign_id=pl.lit("sms"))
    unfair = rows.head(300).with_columns(campaign_id=pl.lit("unfair"))
    followed_rows = pl.concat([rows, late, small, unfair])
    tonight = rows.filter(pl.col("campaign_id") == "c0").select("customer_id", "^(days|earlier)_.*$")
    with duckdb.connect(str(path)) as con:
        con.register("followed_rows", followed_rows.to_arrow())
        con.register("tonight", tonight.to_arrow())
        con.execute(
            """
            create schema nights; create schema intermediate; create schema ml; create schema staging;
            create schema features;
            create table nights.known_until as select date '2025-06-30' as last_date;
            create table intermediate.int_campaign_customers__followed as from followed_rows;
            create table features.customer_covariates as select *, date '2025-06-30' as as_of_date from tonight;
            create table intermediate.customer_days as
                select date '2025-06-01' as event_date, 10::decimal(18, 4) as gross_amount, 1 as order_count;
            create table staging.stg_shop__campaign_touches as
                select distinct campaign_id, case campaign_id when 'sms' then 'sms' else 'email' end as channel,
                    entered_date as touch_date from followed_rows;
            create table ml.campaign_effects as
                select distinct campaign_id, null::varchar as arm, null::bigint as week, campaign_id <> 'unfair' as
                    is_randomised, 'cannot_tell' as verdict from followed_rows;
            """
        )
    return Warehouse(path=str(path))


def run(shop, warehouse):
    list(uplift_assets(shop, daily_partitions(shop))(dg.build_asset_context(), warehouse=warehouse))
    return warehouse.query("select * from ml.customer_uplift"), warehouse.query("select * from ml.uplift_contests")


def test_whom_a_message_persuades_is_told_and_the_contest_is_held_once(shop, warehouse, monkeypatch):
    customers, contests = run(shop, warehouse)
    email, sms = contests.sort("channel").to_dicts()
    assert (email["is_used"], email["campaign_count"], email["row_count"]) == (True, 4, 10_000)
    assert email["learned_until"] == weekly_cutoff(shop.first_date, date(2025, 6, 30))
    assert sms["learner"] is None
    assert sms["verdict_text"].startswith("Too few")
    assert set(customers["channel"]) == {"email"}
    assert customers.height == 2_500
    assert {"persuadable", "sure_thing", "lost_cause"} >= set(customers["uplift_class"]) - {"do_not_disturb"}
    monkeypatch.setattr(assets.uplift.uplift, "hold_contest", lambda _: pytest.fail("it was held already"))
    again, told = run(shop, warehouse)
    assert again.equals(customers)
    assert told.equals(contests)


def test_a_shop_without_campaigns_has_empty_tables(shop, warehouse):
    with warehouse.connect() as con:
        con.execute("delete from intermediate.int_campaign_customers__followed")
    customers, contests = run(shop, warehouse)
    assert customers.is_empty()
    assert contests.is_empty()
