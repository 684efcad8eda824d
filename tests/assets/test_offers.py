"""What a shop offers, by its catalogue and its own rules."""

from datetime import date

import duckdb
import numpy as np
import polars as pl
import pytest

from assets.offers import ROW, catalogue_sql, read_catalogue, rules_for
from orchestration.logs import LOGS
from orchestration.shops import Shop, ShopFileError
from orchestration.warehouse import Warehouse

EVENING = date(2025, 6, 30)
COLUMNS = ["product_id", "name", "category", "price", "cost", "stock_count", "is_available", "attributes"]


def _shop(recommendations: dict[str, object], logs: tuple[str, ...] = ("purchases", "products")) -> Shop:
    mapped = {
        "purchases": ["order_id", "product_id", "quantity", "unit_price", "ordered_at"],
        "products": COLUMNS,
    }
    return Shop.model_validate(
        {
            "name": "corner",
            "title": "The corner shop",
            "timezone": "Europe/London",
            "currency": "GBP",
            "first_date": date(2024, 1, 1),
            "recommendations": recommendations,
            "logs": {log: {"files": f"{log}.csv", "columns": {name: name for name in mapped[log]}} for log in logs},
        }
    )


@pytest.fixture
def warehouse(tmp_path) -> Warehouse:
    """A wine, a gift card, a sold-out lamp, a rug with two left, a pan that the latest delivery lacks."""
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute(
            """
            create schema staging;
            create table staging.stg_shop__products (
                product_id varchar, product_name varchar, category varchar, brand varchar, attributes varchar,
                list_amount decimal(18, 6), cost_amount decimal(18, 6), stock_count decimal(18, 4),
                is_available boolean, valid_from_date date, valid_until_date date
            );
            insert into staging.stg_shop__products values
                ('card', 'Gift card', 'gifts', null, null, 20, 20, null, null, '2024-01-01', null),
                ('lamp', 'Lamp', 'home', null, '{"volt": "12"}', 30, 18, 9, true, '2024-01-01', '2025-06-30'),
                ('lamp', 'Lamp', 'home', null, '{"volt": "12"}', 30, 18, 9, false, '2025-06-30', null),
                ('pan', 'Pan', 'kitchen', null, '{"volt": "none"}', 10, null, null, null, '2024-01-01', null),
                ('rug', 'Rug', 'home', null, '{"volt": "0"}', 50, 10, 2, true, '2024-01-01', null),
                ('tomorrow', 'Not yet', 'home', null, null, 50, 10, 2, true, '2025-07-01', null),
                ('wine', 'Wine', 'drinks', null, null, 8, 6, 40, true, '2024-01-01', null);
            create table staging.stg_shop__product_listings as
                select distinct product_id, date '2025-06-23' as listed_date from staging.stg_shop__products
                union all select product_id, date '2025-06-30' from staging.stg_shop__products
                where product_id not in ('pan', 'tomorrow') and valid_until_date is null
                union all select 'pan', date '2025-07-07';
            """
        )
    return Warehouse(path=str(path))


def _offered(warehouse: Warehouse, recommendations: dict[str, object]) -> list[str]:
    found = read_catalogue(warehouse, _shop(recommendations), pl.Series(["rug", "unknown"]), EVENING)
    return found.filter(pl.col("is_offered"))["product_id"].to_list()


@pytest.mark.parametrize(
    ("recommendations", "offered"),
    [
        ({}, ["card", "pan", "rug", "wine"]),
        ({"minimum_stock": 3}, ["card", "pan", "wine"]),
        ({"catalogue_is_whole": True}, ["card", "rug", "wine"]),
        ({"never": "category in ('gifts', 'drinks')"}, ["pan", "rug"]),
        # Of what has no attributes nothing is known against it; what can't be computed is not offered.
        ({"never": "cast(json_extract_string(attributes, '$.volt') as integer) > 200"}, ["card", "rug", "wine"]),
    ],
)
def test_only_what_is_to_be_had_and_suits_is_offered(warehouse, recommendations, offered):
    assert _offered(warehouse, recommendations) == offered


def test_every_known_product_is_in_the_catalogue_once(warehouse):
    found = read_catalogue(warehouse, _shop({}), pl.Series(["rug", "unknown"]), EVENING)
    assert found["product_id"].to_list() == ["card", "lamp", "pan", "rug", "unknown", "wine"]
    assert found["margin"].to_list() == [0, 12, None, 40, None, 2]


def test_a_shop_without_a_catalogue_offers_what_it_has_sold(warehouse):
    with warehouse.connect() as con:
        con.execute("delete from staging.stg_shop__products")
    found = read_catalogue(warehouse, _shop({}, ("purchases",)), pl.Series(["b", "a", "b"]), EVENING)
    assert found.filter(pl.col("is_offered"))["product_id"].to_list() == ["a", "b"]


@pytest.mark.parametrize(
    ("never", "said"),
    [
        ("colour = 'red'", "asks for colour; a row has product_id, name, category"),
        ("price > (select avg(price) from products)", "uses subquery"),
        ("updated_at < now()", r"uses now\(\)"),
        ("is_available and", "is no SQL expression"),
    ],
)
def test_a_rule_that_looks_beyond_the_catalogues_row_is_refused(never, said):
    with pytest.raises(ShopFileError, match=f"shop corner, recommendations.never.*{said}"):
        catalogue_sql(_shop({"never": never}))


def test_rules_follow_the_shops_file(warehouse):
    shop = _shop({"margin_weight": 1, "most_repeats": 2, "most_per_category": 3, "pause_days": 5})
    catalogue = read_catalogue(warehouse, shop, pl.Series([], dtype=pl.String), EVENING)
    rules = rules_for(shop, catalogue, pl.DataFrame({"customer_id": ["c"], "product_id": ["rug"]}))
    assert (rules.most_repeats, rules.most_per_category, rules.pause_days) == (2, 3, 5)
    assert rules.is_barred is not None
    assert rules.is_barred.tolist() == [False, True, False, False, False]
    assert rules.worth is not None
    # card, lamp, pan (not known: like the median), rug, wine; the median margin is 7.
    assert rules.worth == pytest.approx(np.array([0.01, 12 / 7, 1, 40 / 7, 2 / 7]))
    assert rules.category is not None
    assert len(set(rules.category)) == 4


def test_a_condition_may_ask_for_all_that_the_contract_says_of_a_product():
    assert set(ROW) == {column.name for column in LOGS["products"].columns} - {"updated_at"}
