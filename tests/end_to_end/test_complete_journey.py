"""A grocer's real campaigns, whose households nobody drew by lot: results tell what was seen, and claim nothing."""

from datetime import date

import polars as pl
import pytest

from orchestration.settings import Settings
from orchestration.shops import Shop
from tests.conftest import Place

pytestmark = pytest.mark.slow

LAST_NIGHT = date(2017, 12, 31)
SHOP = {
    "name": "complete_journey",
    "title": "Complete Journey (84.51°), a grocer's loyalty programme",
    "timezone": "America/New_York",
    "currency": "USD",
    "first_date": "2016-11-14",
    "campaign_results": {"days": 28},
    "logs": {
        "purchases": {
            "files": "transactions.parquet",
            "columns": {
                "order_id": "basket_id",
                "product_id": "product_category",
                "quantity": "quantity",
                "unit_price": "(sales_value + coupon_disc) / nullif(quantity, 0)",
                "discount": "coupon_disc",
                "coupon_id": "coupon_upc",
                "ordered_at": "transaction_timestamp",
                "customer_id": "household_id",
            },
        },
        "campaign_touches": {
            "files": "campaigns.parquet",
            "columns": {
                "campaign_id": "campaign_id",
                "customer_id": "household_id",
                "sent_at": "start_date",
                "channel": "'mail'",
            },
        },
    },
}


@pytest.fixture(scope="module")
def place(real_data, prepared, tmp_path_factory) -> Place:
    """The sample of transactions, with the coupon that the household handed in that day, and all mailings; one night.

    What was bought is told by category: this is about campaigns, and 20,000 goods would cost minutes.
    """
    folder = real_data / "complete_journey"
    settings = Settings(data=tmp_path_factory.mktemp("journey"), pseudonym_key="a key for tests")
    shop = Shop.model_validate(SHOP)
    prepared(shop, settings)
    landing = settings.landing(shop.name)
    landing.mkdir(parents=True)
    day = pl.col("transaction_timestamp").dt.date()
    redeemed = (
        pl.read_parquet(folder / "coupon_redemptions.parquet")
        .group_by("household_id", day=pl.col("redemption_date").dt.date())
        .agg(pl.col("coupon_upc").min())
    )
    (
        pl.read_parquet(folder / "transactions_sample.parquet")
        .filter(pl.col("quantity") > 0)
        .with_columns(day=day)
        .join(redeemed, on=["household_id", "day"], how="left")
        .join(pl.read_parquet(folder / "products.parquet"), on="product_id")
        .filter(pl.col("product_category").is_not_null())
        .with_columns(coupon_upc=pl.when(pl.col("coupon_disc") > 0).then("coupon_upc"))
        .drop("day")
        .write_parquet(landing / "transactions.parquet")
    )
    (
        pl.read_parquet(folder / "campaigns.parquet")
        .join(pl.read_parquet(folder / "campaign_descriptions.parquet"), on="campaign_id")
        .write_parquet(landing / "campaigns.parquet")
    )
    place = Place(settings, shop)
    place.night(LAST_NIGHT)
    return place


def test_every_campaign_has_results_and_the_counts_are_those_of_its_list(place, real_data):
    addressed = dict(
        pl.read_parquet(real_data / "complete_journey" / "campaigns.parquet").group_by("campaign_id").len().rows()
    )
    told = place.query("select campaign_id, send_count from marts.campaign_results where arm is null")
    assert dict(told) == addressed
    assert len(addressed) == 27


def test_no_lift_is_claimed_where_nothing_was_randomised(place):
    rows = place.query(
        "select distinct verdict, is_randomised, lift, amount_lift, incremental_gross_amount, return_amount "
        "from marts.campaign_results"
    )
    assert rows == [("observational", False, None, None, None, None)]
    (text,) = place.query("select distinct verdict_text from marts.campaign_results")[0]
    assert "nobody was held out at random" in text


def test_orders_and_coupons_are_told_beside_the_verdict(place):
    orders, last_touch, discounts = place.query(
        "select sum(order_count), sum(last_touch_order_count), sum(discount_amount) "
        "from marts.campaign_results where arm is null"
    )[0]
    assert orders > 1_000
    assert 0 < last_touch <= orders
    assert discounts > 100
    ((coupons,),) = place.query("select count(distinct coupon_id) from staging.stg_shop__order_lines")
    assert coupons > 80
