"""What a shop may write in SQL: expressions over one row, judged before they run.

An expression may look at its own row and nothing else: no subquery, no clock, no setting, no file.
"""

import json
import re
from dataclasses import dataclass
from functools import lru_cache

import duckdb

_ROW_LOCAL = {"COLUMN_REF", "CONSTANT", "FUNCTION", "CAST", "CASE", "OPERATOR", "COMPARISON", "CONJUNCTION", "BETWEEN",
              "LAMBDA", "LAMBDA_REF", "COLLATE", "TYPE"}  # fmt: skip
# Built-in macros are judged by name, since their bodies may read the session: these are plain shorthands.
_MACROS = {"nullif", "split_part", "list_append", "array_append", "list_prepend", "array_prepend", "list_reverse",
           "array_reverse", "array_to_string", "date_add", "fdiv", "fmod"}  # fmt: skip
# Marked as pure by DuckDB, but they read the clock (``age`` with one argument does).
_CLOCK_FUNCTIONS = {"age", "current_localtime", "current_localtimestamp"}
_CLOCK_WORDS = {"current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"}


class ExpressionError(ValueError):
    """The text is no expression over a row; the message says where it stands, and what it should not do."""


@dataclass(frozen=True)
class Expression:
    """One checked SQL expression and the source columns it reads."""

    sql: str
    sources: frozenset[str]


def read_expression(con: duckdb.DuckDBPyConnection, sql: str, place: str) -> Expression:
    """The expression, checked; a bare name is a column, even where it is a word of SQL.

    Args:
        con: any connection; nothing is run on it.
        sql: the expression.
        place: where it stands, for the message.

    Raises:
        ExpressionError: it is no SQL, or looks beyond its row.
    """
    if re.fullmatch(r"[A-Za-z_]\w*", sql) and sql.lower() not in ("true", "false", "null"):
        # A bare name is a column, also where it is a word of SQL (at, order, current_date).
        return Expression(quoted(sql), frozenset({sql}))
    tree = json.loads(con.execute("select json_serialize_sql($1::varchar)", [f"select {sql}"]).fetchall()[0][0])
    if tree["error"]:
        # A bare column name with blanks in it is the commonest slip of all.
        raise ExpressionError(
            f'{place}: {sql!r} is no SQL expression ({tree["error_message"]}); put names with blanks in ""'
        )
    node = tree["statements"][0]["node"]
    if len(tree["statements"]) != 1 or node.get("type") != "SELECT_NODE" or len(node["select_list"]) != 1:
        raise ExpressionError(f"{place}: {sql!r} must be one expression")
    beyond = [clause for clause in ("where_clause", "having", "qualify", "sample") if node.get(clause)]
    if beyond or node["from_table"]["type"] != "EMPTY" or node["group_expressions"] or node["modifiers"]:
        raise ExpressionError(f"{place}: {sql!r} must be one expression over the row, without from, where or the like")
    if node["select_list"][0].get("alias"):
        raise ExpressionError(f"{place}: {sql!r} must be one expression, without a name of its own (as …)")
    sources: set[str] = set()
    _walk(node["select_list"][0], frozenset(), sources, f"{place}: {sql!r}")
    # The line break ends a comment that the expression may end with.
    return Expression(f"{sql}\n" if "--" in sql else sql, frozenset(sources))


def _walk(node: object, bound: frozenset[str], sources: set[str], place: str) -> None:
    if isinstance(node, list):
        for child in node:
            _walk(child, bound, sources, place)
        return
    if not isinstance(node, dict):
        return
    kind = node.get("class")
    if kind is not None and kind not in _ROW_LOCAL:
        raise ExpressionError(f"{place} uses {kind.lower()}: an expression may only look at its own row")
    if kind == "COLUMN_REF":
        name = node["column_names"][0]
        if name.lower() in _CLOCK_WORDS:
            raise ExpressionError(f"{place} uses {name}: an expression may not look at the clock")
        if name not in bound:
            sources.add(name)
        return
    if kind == "FUNCTION" and node["function_name"].lower() not in _row_local_functions():
        raise ExpressionError(
            f"{place} uses {node['function_name']}(): only functions of the row's own values are allowed, not the "
            "clock, chance, settings, files or sums over rows"
        )
    if kind == "LAMBDA":
        bound = bound | _lambda_names(node["lhs"])
    for key, child in node.items():
        if not (kind == "LAMBDA" and key == "lhs"):
            _walk(child, bound, sources, place)


def _lambda_names(node: object) -> frozenset[str]:
    names: set[str] = set()
    _collect_names(node, names)
    return frozenset(names)


def _collect_names(node: object, names: set[str]) -> None:
    if isinstance(node, dict):
        names.update(node.get("column_names", []))
        for child in node.values():
            _collect_names(child, names)
    elif isinstance(node, list):
        for child in node:
            _collect_names(child, names)


@lru_cache(maxsize=1)
def _row_local_functions() -> frozenset[str]:
    with duckdb.connect() as con:
        rows = con.execute("select function_name, function_type, stability from duckdb_functions()").fetchall()
    pure = {name for name, kind, stability in rows if kind == "scalar" and stability == "CONSISTENT"}
    impure = {name for name, kind, stability in rows if kind != "scalar" or stability != "CONSISTENT"}
    return frozenset((pure - impure - _CLOCK_FUNCTIONS) | _MACROS)


def quoted(name: str) -> str:
    """The name as a SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """The text as a SQL string."""
    return "'" + text.replace("'", "''") + "'"
