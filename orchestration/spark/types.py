"""DuckDB's types in Spark's words, and back."""

import re

_SPARK = {
    "BOOLEAN": "boolean",
    "TINYINT": "tinyint",
    "SMALLINT": "smallint",
    "INTEGER": "int",
    "BIGINT": "bigint",
    "UTINYINT": "smallint",
    "USMALLINT": "int",
    "UINTEGER": "bigint",
    # Parquet has no whole numbers of 128 bits: a row's hash goes over as its digits.
    "UHUGEINT": "string",
    "FLOAT": "float",
    "DOUBLE": "double",
    "VARCHAR": "string",
    "DATE": "date",
    "TIMESTAMP": "timestamp_ntz",
    "TIMESTAMP WITH TIME ZONE": "timestamp",
}
_DUCKDB = {
    "boolean": "boolean",
    "tinyint": "tinyint",
    "smallint": "smallint",
    "int": "integer",
    "bigint": "bigint",
    "float": "float",
    "double": "double",
    "string": "varchar",
    "date": "date",
    "timestamp_ntz": "timestamp",
    "timestamp": "timestamp with time zone",
}
_DECIMAL = re.compile(r"decimal\(\d+,\d+\)", re.IGNORECASE)


def to_spark(kind: str) -> str:
    """Spark's word for a type of DuckDB's.

    Raises:
        ValueError: there is none that is handed over.
    """
    if kind.endswith("[]"):
        return f"array<{to_spark(kind[:-2])}>"
    if _DECIMAL.fullmatch(kind):
        return kind.lower()
    if kind not in _SPARK:
        raise ValueError(f"a column of type {kind} can't be handed over to Spark")
    return _SPARK[kind]


def to_duckdb(kind: str) -> str:
    """DuckDB's word for a type of Spark's.

    Raises:
        ValueError: there is none that can be looked at.
    """
    if kind.startswith("array<"):
        return f"{to_duckdb(kind.removeprefix('array<').removesuffix('>'))}[]"
    if _DECIMAL.fullmatch(kind):
        return kind
    if kind not in _DUCKDB:
        raise ValueError(f"a column of Spark's type {kind} can't be looked at from the warehouse")
    return _DUCKDB[kind]
