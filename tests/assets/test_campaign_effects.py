"""Only campaigns that a changed day reaches are measured anew; what was told of the others stays."""

from datetime import date

import duckdb
import polars as pl
import pytest

from assets.campaign_effects import campaign_effect_assets
from orchestration.partitions import daily_partitions
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse


@pytest.fixture
def shop():
    return Shop(name="tiny", title="Tiny", timezone="UTC", currency="GBP", first_date=date(2024, 1, 1), logs={})


@pytest.fixture
def warehouse(tmp_path):
    """Two campaigns of 400 customers, a quarter held out: half of those who got it order, of the others a third."""
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute(
            """
            create schema nights; create schema intermediate;
            create table nights.known_until as select date '2024-02-01' as last_date;
            create table nights.campaigns as select unnest(['one', 'two']) as campaign_id;
            create table intermediate.int_campaign_customers__followed as
            select campaign_id, 'c' || number as customer_id, number % 4 = 0 as is_held_out,
                case when number % 4 = 0 then 'holdout' else 'treatment' end as arm,
                case when number % 4 = 0 then number % 3 = 0 else number % 2 = 0 end::int as order_count,
                (order_count * 10)::decimal(18, 4) as gross_amount, number % 5 as earlier_order_count_90d,
                number % 30 as days_since_order, number % 9 as days_since_visit, null::bigint as days_since_cart,
                null::double as days_between_orders, date '2024-01-05' as entered_date, 14 as followed_days
            from (select unnest(['one', 'two']) as campaign_id), range(400) as numbers(number);
            """
        )
    return Warehouse(path=str(path))


def measure(shop, warehouse, settings=None):
    settings = settings or Settings()
    *_, check = campaign_effect_assets(shop, settings, daily_partitions(shop))(warehouse=warehouse)
    return warehouse.query("select * from ml.campaign_effects"), check


def test_every_campaign_is_measured_the_first_time(shop, warehouse):
    effects, check = measure(shop, warehouse)
    assert effects.select("campaign_id", "arm", "week").rows() == [
        (campaign, arm, week)
        for campaign in ("one", "two")
        for arm, week in (
            (None, None), ("holdout", None), ("holdout", 1), ("treatment", None), ("treatment", 1),
        )
    ]  # fmt: skip
    assert check.passed


def test_a_campaign_that_nothing_reaches_keeps_its_figures_and_one_that_is_gone_goes(shop, warehouse):
    before, _ = measure(shop, warehouse)
    with warehouse.connect() as con:
        con.execute("delete from nights.campaigns where campaign_id = 'one'")
        con.execute("update intermediate.int_campaign_customers__followed set order_count = 0")
        con.execute("delete from intermediate.int_campaign_customers__followed where campaign_id = 'two'")
    after, _ = measure(shop, warehouse)
    assert after.equals(before.filter(pl.col("campaign_id") == "one"))


def test_arms_that_no_lot_has_drawn_warn(shop, warehouse):
    with warehouse.connect() as con:
        con.execute(
            "delete from intermediate.int_campaign_customers__followed "
            "where campaign_id = 'two' and is_held_out and earlier_order_count_90d > 1"
        )
    effects, check = measure(shop, warehouse)
    assert not check.passed
    assert check.metadata["unfair"].value == ["two"]
    assert effects.filter(pl.col("arm").is_null())["verdict"].to_list()[1] == "arms_differ"


def test_a_shop_without_campaigns_has_an_empty_table(shop, warehouse):
    with warehouse.connect() as con:
        con.execute("delete from nights.campaigns")
    effects, check = measure(shop, warehouse)
    assert effects.is_empty()
    assert check.passed


def campaign_file(settings, name, share, starts_on="2024-01-05"):
    path = settings.shops / "tiny" / "campaigns" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f"{{title: One, goal: an order, who: {{where: true}}, why: \"'all'\", channel: email, "
        f"holdout_share: {share}, "
        f"schedule: {{nightly: true, starts_on: {starts_on}}}}}"
    )


def test_arms_are_held_against_the_share_that_was_planned_when_they_were_drawn(shop, warehouse, tmp_path):
    settings = Settings(shops=tmp_path / "shops")
    campaign_file(settings, "one", 0.25)
    campaign_file(settings, "two", 0.5)
    effects, check = measure(shop, warehouse, settings)
    # A quarter is held out of both; alike in what they had done before, so without a plan nothing is wrong.
    assert check.metadata["unfair"].value == ["two"]
    again, _ = measure(shop, warehouse, settings)
    assert again.equals(effects)

    # Tomorrow's share is not what yesterday's customers were drawn by.
    campaign_file(settings, "one", 0.9)
    _, check = measure(shop, warehouse, settings)
    assert check.metadata["unfair"].value == ["two"]
    assert warehouse.query("select * from record.campaign_shares order by all").rows() == [
        ("one", 0.25, date(2024, 1, 5)), ("one", 0.9, date(2024, 1, 5)), ("two", 0.5, date(2024, 1, 5)),
    ]  # fmt: skip


@pytest.mark.parametrize("starts_on", ["2024-01-06", "2024-03-01"])
def test_customers_whom_somebody_else_drew_are_held_against_no_plan(shop, warehouse, tmp_path, starts_on):
    settings = Settings(shops=tmp_path / "shops")
    campaign_file(settings, "one", 0.5, starts_on)
    assert measure(shop, warehouse, settings)[1].passed
