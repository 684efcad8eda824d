"""What tables an engine has built, and whether another's hold the same rows."""

from collections.abc import Collection

import polars as pl
import polars.selectors as cs

from orchestration.dbt import DBT_PROJECT
from orchestration.warehouse import Warehouse

MODELS = {path.stem for path in (DBT_PROJECT / "models").rglob("*.sql")}
TOLERANCE = 1e-9  # relative, of doubles alone
_SHOWN = 3


def tables(warehouse: Warehouse, schemas: Collection[str]) -> dict[str, pl.DataFrame]:
    """Each table and view of the schemas, by its name."""
    names = warehouse.query(
        "select table_schema || '.' || table_name from information_schema.tables "
        f"where table_schema in {tuple(schemas)}"
    ).to_series()
    return {name: warehouse.query(f"from {name}") for name in names}


def differences(name: str, expected: pl.DataFrame, found: pl.DataFrame) -> list[str]:
    """What sets two tables apart, in words: columns, kinds, rows in any order; [] = nothing.

    Rows must be as many and the same, but that a double may be off by a billionth of itself. Whole numbers of any
    width are one kind; decimals must have the same precision and scale.
    """
    if sorted(expected.columns) != sorted(found.columns):
        return [f"{name}: columns {sorted({*expected.columns} ^ {*found.columns})} are in one of them only"]
    found = found.select(expected.columns)
    kinds = [
        f"{name}.{column} is {_kind(expected[column])} and {_kind(found[column])}"
        for column in expected.columns
        if _kind(expected[column]) != _kind(found[column])
    ]
    if kinds:
        return kinds
    expected, found = (
        frame.with_columns(cs.integer().cast(pl.Int64), cs.float().cast(pl.Float64)) for frame in (expected, found)
    )
    doubles = expected.select(cs.float()).columns
    exact = [column for column in expected.columns if column not in doubles]
    return _unmatched(name, expected.select(exact), found.select(exact)) or _off(name, exact, doubles, expected, found)


def _kind(column: pl.Series) -> str:
    if column.dtype.is_integer():
        return "whole"
    return "double" if column.dtype.is_float() else str(column.dtype)


def _unmatched(name: str, expected: pl.DataFrame, found: pl.DataFrame) -> list[str]:
    """Rows that one of them has more often, by all columns that must be equal to the last digit."""
    if not expected.columns:
        return [] if expected.height == found.height else [f"{name}: {expected.height} rows and {found.height}"]
    counted = [frame.group_by(frame.columns).len(label) for frame, label in ((expected, "_here"), (found, "_there"))]
    both = counted[0].join(counted[1], on=expected.columns, how="full", nulls_equal=True, coalesce=True)
    apart = both.filter(pl.col("_here").fill_null(0) != pl.col("_there").fill_null(0)).sort(expected.columns)
    shown = [
        f"{name}: {row.pop('_here') or 0} times here, {row.pop('_there') or 0} times there: {row}"
        for row in apart.head(_SHOWN).to_dicts()
    ]
    return [f"{name}: {apart.height} of {both.height} rows differ", *shown] if apart.height else []


def _off(name: str, exact: list[str], doubles: list[str], expected: pl.DataFrame, found: pl.DataFrame) -> list[str]:
    """Doubles that are too far apart in rows that are equal otherwise."""
    here, there = (frame.sort([*exact, *doubles], nulls_last=True) for frame in (expected, found))
    said = []
    for column in doubles:
        pairs = pl.DataFrame({"here": here[column], "there": there[column]}).with_row_index()
        is_off = (pl.col("here") - pl.col("there")).abs() > TOLERANCE * pl.max_horizontal(
            pl.col("here").abs(), pl.col("there").abs()
        )
        is_one_missing = pl.col("here").is_null() != pl.col("there").is_null()
        apart = pairs.filter(is_off | is_one_missing)
        if apart.height:
            index, one, other = apart.row(0)
            row = here.select(exact).row(index, named=True) if exact else {}
            said.append(
                f"{name}.{column}: {apart.height} of {here.height} are off, such as {one!r} and {other!r} of {row}"
            )
    return said
