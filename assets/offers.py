"""What a shop offers: its catalogue as of an evening, and its own rules for lists, from its file.

How lists are made is in ``recommendations.py``; what rules do to them, in ``ml/recommendation/choosing.py``.
"""

from datetime import date

import duckdb
import polars as pl

from ml import recommendation
from ml.recommendation import Rules, Shelves
from orchestration.expressions import ExpressionError, read_expression
from orchestration.shops import Shop, ShopFileError
from orchestration.warehouse import Warehouse

# The catalogue's columns under the contract's names, which a shop's file has them by.
ROW = {
    "product_id": "product_id",
    "name": "product_name",
    "category": "category",
    "brand": "brand",
    "price": "list_amount",
    "attributes": "attributes",
    "is_available": "is_available",
    "stock_count": "stock_count",
    "cost": "cost_amount",
}
# What they sent back, or were unhappy with, they are not offered again.
_NEVER_AGAIN = """
    select customer_id, product_id from intermediate.int_customer_products__summed
    where event_date <= $evening and returned_unit_count > 0
    union
    select customer_id, product_id from ml.review_annotations
    where review_date <= $evening and sentiment = 'negative' and customer_id is not null and product_id is not null
    order by all
"""


def catalogue_sql(shop: Shop) -> str:
    """The SELECT of the products that are described on ``$evening``, and whether the shop's rules let them be offered.

    Raises:
        ShopFileError: ``recommendations.never`` is no condition over a row of the catalogue.
    """
    asked = shop.recommendations
    never = _condition(asked.never, f"shop {shop.name}, recommendations.never") if asked.never else "false"
    is_listed = (
        "product_id in (select product_id from staging.stg_shop__product_listings where listed_date = ("
        "select max(listed_date) from staging.stg_shop__product_listings where listed_date <= $evening))"
        if asked.catalogue_is_whole
        else "true"
    )
    return f"""
        with catalogue as (
            select {", ".join(f"{ours} as {theirs}" for theirs, ours in ROW.items())}
            from staging.stg_shop__products
            where valid_from_date <= $evening and (valid_until_date > $evening or valid_until_date is null)
        ),
        -- Where the condition can't be computed there is no list at all, and it can't be told that the product suits.
        judged as (select *, try([cast(({never}) as boolean)]) as is_never from catalogue)
        select
            product_id, name as product_name, category,
            concat_ws(' ', name, category, brand, attributes) as text,
            cast(price as double) as price, cast(price - cost as double) as margin,
            coalesce(is_available, true) and coalesce(stock_count >= {asked.minimum_stock:f}, true)
            and is_never is not null and not coalesce(is_never[1], false) and {is_listed} as is_offered
        from judged
    """


def _condition(sql: str, place: str) -> str:
    try:
        with duckdb.connect() as con:
            expression = read_expression(con, sql, place)
    except ExpressionError as error:
        raise ShopFileError(str(error)) from error
    unknown = sorted(name for name in expression.sources if name.lower() not in ROW)
    if unknown:
        raise ShopFileError(f"{place}: {sql!r} asks for {', '.join(unknown)}; a row has {', '.join(ROW)}")
    return expression.sql


def read_catalogue(warehouse: Warehouse, shop: Shop, sold: pl.Series, evening: date) -> pl.DataFrame:
    """Every product that is known on the evening, from the catalogue or because it was ``sold``.

    Returns:
        ``product_id`` (ascending), ``product_name``, ``category``, ``text``, ``price`` and ``margin`` (null = not
        known) and ``is_offered``; a shop that keeps a catalogue offers nothing that isn't in it.
    """
    described = warehouse.query(catalogue_sql(shop), evening=evening)
    known = pl.concat([described["product_id"], sold]).drop_nulls().unique().sort()
    return (
        pl.DataFrame({"product_id": known})
        .join(described, on="product_id", how="left")
        .with_columns(pl.col("is_offered").fill_null(not shop.has("products")))
        .sort("product_id")
    )


def read_never_again(warehouse: Warehouse, evening: date) -> pl.DataFrame:
    """``customer_id``, ``product_id``: what its customers must not be offered again."""
    return warehouse.query(_NEVER_AGAIN, evening=evening)


def shelves_of(catalogue: pl.DataFrame) -> Shelves:
    """Categories and prices of the catalogue's products."""
    # Ranks, not codes: those depend on what else the process has seen.
    category = catalogue["category"].rank("dense").cast(pl.Int64).fill_null(-1).to_numpy()
    price = catalogue["price"].fill_null(float("nan")).cast(pl.Float32).to_numpy()
    return Shelves(category, price)


def rules_for(shop: Shop, catalogue: pl.DataFrame, never_again: pl.DataFrame) -> Rules:
    """The shop's rules for lists of the catalogue's products."""
    asked = shop.recommendations
    margin = catalogue["margin"].fill_null(float("nan")).to_numpy()
    return Rules(
        is_barred=~catalogue["is_offered"].to_numpy(),
        barred=never_again,
        category=shelves_of(catalogue).category,
        most_per_category=asked.most_per_category,
        most_repeats=asked.most_repeats,
        worth=recommendation.worth_of(margin, asked.margin_weight) if asked.margin_weight else None,
        pause_days=asked.pause_days,
    )
