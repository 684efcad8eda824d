"""What tells two engines' tables apart: a comparison that can't fail would prove nothing."""

from datetime import date
from decimal import Decimal

import polars as pl
import pytest

from tests.spark.rows import differences

TABLE = pl.DataFrame(
    {
        "customer_id": ["ann", "ben", None, None],
        "day": [date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 2), date(2024, 1, 2)],
        "order_count": [1, 2, None, None],
        "amount": [Decimal("1.50"), Decimal("0.10"), None, None],
        "share": [0.1, None, 0.25, 0.25],
    },
    schema_overrides={"amount": pl.Decimal(18, 2)},
)


def changed(row: int, **values: object) -> pl.DataFrame:
    rows = TABLE.to_dicts()
    rows[row].update(values)
    return pl.DataFrame(rows, schema=TABLE.schema)


def test_the_same_rows_in_another_order_of_rows_and_columns_are_the_same():
    other = TABLE.reverse().select(reversed(TABLE.columns)).with_columns(pl.col("order_count").cast(pl.Int32))
    assert differences("table", TABLE, other) == []


def test_a_double_may_be_off_by_a_billionth_of_itself():
    assert differences("table", TABLE, changed(0, share=0.1 * (1 + 5e-10))) == []
    assert "table.share: 1 of 4 are off" in differences("table", TABLE, changed(0, share=0.1 * (1 + 2e-9)))[0]


@pytest.mark.parametrize(
    "other",
    [
        changed(0, order_count=2),
        changed(0, amount=Decimal("1.51")),
        changed(0, day=date(2024, 1, 3)),
        changed(1, customer_id="bob"),
        changed(1, share=0.0),
        changed(0, share=None),
        changed(2, order_count=0),
        changed(0, share=0.0),
    ],
)
def test_one_other_value_is_found(other):
    assert differences("table", TABLE, other)


@pytest.mark.parametrize("other", [TABLE.head(3), pl.concat([TABLE, TABLE.head(1)]), TABLE.clear()])
def test_a_row_more_or_less_is_found(other):
    assert differences("table", TABLE, other)
    assert differences("table", other, TABLE)


def test_a_row_in_place_of_its_twin_is_found():
    twice = pl.concat([TABLE.head(3), TABLE.head(1)])
    assert "rows differ" in differences("table", TABLE, twice)[0]


def test_other_columns_and_kinds_are_found():
    assert "['share'] are in one of them only" in differences("table", TABLE, TABLE.drop("share"))[0]
    as_text = TABLE.with_columns(pl.col("order_count").cast(pl.String))
    assert differences("table", TABLE, as_text) == ["table.order_count is whole and String"]
    longer = TABLE.with_columns(pl.col("amount").cast(pl.Decimal(18, 3)))
    assert "Decimal(precision=18, scale=3)" in differences("table", TABLE, longer)[0]
