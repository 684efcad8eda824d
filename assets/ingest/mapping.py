"""From a shop's mapping to the SQL that turns source columns into a log's canonical ones, row by row, losing nothing.

Only builds SQL text; ``load`` runs it, and ``orchestration/expressions.py`` judges what a shop's file says.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from orchestration.expressions import Expression, ExpressionError, literal, quoted, read_expression
from orchestration.logs import Column, Kind, Log
from orchestration.shops import LogMapping, Shop, ShopFileError

EARLIEST, LATEST = "1990-01-01", "2100-01-01"

# What may follow the time of day in a text. DuckDB's cast to timestamp would leave any zone, and even PM, out quietly.
_OFFSET = r":\d{2}(\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}(:?\d{2})?)$"
_UNKNOWN_TAIL = r":\d{1,2}(\.\d*)?\s*[^\s\d:.]"
_BLANK_BEFORE_OFFSET = r"\s+(Z|[+-][\d:]+)$"


@dataclass(frozen=True)
class Plan:
    """How one log is read from one kind of file: an expression per mapped canonical column, and the row's condition."""

    log: Log
    shop: Shop
    columns: Mapping[str, Expression]
    where: Expression | None

    @property
    def sources(self) -> frozenset[str]:
        """All source columns that the log reads."""
        read = [expression.sources for expression in self.columns.values()]
        return frozenset().union(*read, self.where.sources if self.where else ())


def plan(shop: Shop, log: Log) -> Plan:
    """The checked mapping of one log.

    Raises:
        ShopFileError: an expression is no SQL, or looks beyond its row; names the shop, log and column.
    """
    mapping: LogMapping = shop.logs[log.name]
    place = f"shop {shop.name}, logs.{log.name}"
    with duckdb.connect() as con:
        columns = {name: _expression(con, sql, f"{place}.columns.{name}") for name, sql in mapping.columns.items()}
        where = _expression(con, mapping.where, f"{place}.where") if mapping.where else None
    return Plan(log, shop, columns, where)


def _expression(con: duckdb.DuckDBPyConnection, sql: str, place: str) -> Expression:
    try:
        return read_expression(con, sql, place)
    except ExpressionError as error:
        raise ShopFileError(str(error)) from error


def unmapped(plan: Plan, source_columns: Sequence[str]) -> list[str]:
    """Source columns that the mapping needs and the file lacks, sorted; names match without regard to case."""
    there = {name.lower() for name in source_columns}
    return sorted(name for name in plan.sources if name.lower() not in there)


def typed_select(plan: Plan, types: Mapping[str, str]) -> str:
    """A SELECT of the canonical columns of the table ``source``, with whether each row is good.

    A catalogue's rows count from their file's delivery date on (``batch_files.delivery``) if they say nothing else.
    An empty text is no value, in whatever format it comes.

    Args:
        plan: the checked mapping.
        types: DuckDB's type of each mapped expression; an instant given as text is read by its own offset.

    Returns:
        SQL with the columns ``__file``, ``__line``, ``__hash``, ``belongs`` (null: can't be told), ``event_date``, the
        canonical columns, the mapped columns of contact data, ``is_good`` and ``is_forgotten``.
    """
    log, zone = plan.log, literal(plan.shop.timezone)
    kept = [*log.columns, *contact_columns(plan)]
    plain = _plain(plan, types)
    values = [f"{_value(column, plan, plain)} as {quoted(column.name)}" for column in kept]
    forgotten = "coalesce(is_forgotten, false)" if "customer_id" in plan.columns else "false"
    instant = f"cast(timezone({zone}, timezone('UTC', {quoted(log.instant)}[1])) as date)"
    day = f"coalesce({instant}, __delivery)" if log.is_catalogue else instant
    if log.instant not in plan.columns:
        day = "__delivery"
    faults = " or ".join(f"coalesce({condition}, false)" for condition, _ in _faults(plan, plain))
    return f"""
        with tried as (
            select __file, __line, __hash, __delivery, {", ".join(_tries(plan, types))}
            from source join (select __file, delivery as __delivery from batch_files) using (__file)
        )
        select __file, __line, __hash, belongs, {day} as event_date, {", ".join(values)},
            belongs is not null and not ({faults or "false"}) as is_good, {forgotten} as is_forgotten
        from tried {_hash_joins(plan, plain)}
    """


def pseudonyms_select(plan: Plan) -> str:
    """A SELECT of the distinct customer ids of ``source`` as ``id``, ``pseudonym`` and ``is_forgotten``.

    Who is forgotten is looked up in the table ``forgotten``. Distinct ids only, since hashing is the dearest part of
    reading a row.
    """
    expression = plan.columns.get("customer_id")
    if expression is None:
        return "select null::varchar as id, null::varchar as pseudonym, false as is_forgotten where false"
    return with_pseudonyms(f"select distinct try(cast(({expression.sql}) as varchar)) as id from source")


def sessions_select(plan: Plan) -> str:
    """A SELECT of the distinct session ids of ``source`` as ``id`` and ``session_hash``, likewise.

    The padded keys are the variables ``session_inner`` and ``session_outer``.
    """
    expression = plan.columns.get("session_id")
    if expression is None:
        return "select null::varchar as id, null::varchar as session_hash where false"
    ids = f"select distinct try(cast(({expression.sql}) as varchar)) as id from source"
    return f"select id, {_hmac('session', 'id', 24)} as session_hash from ({ids}) where id <> ''"


def with_pseudonyms(ids: str) -> str:
    """A SELECT of ``id``, ``pseudonym`` and ``is_forgotten`` for a SELECT of ``id``; null ids are left out.

    HMAC-SHA-256 (RFC 2104), cut to 96 bits for a pseudonym and to 128 for a tombstone; the padded keys are set as the
    variables ``pseudonym_inner``, ``pseudonym_outer``, ``tombstone_inner`` and ``tombstone_outer``.
    """
    stone = _hmac("tombstone", "pseudonym", 32)
    return f"""
        select id, pseudonym,
            has_forgotten and coalesce({stone} in (select tombstone from forgotten), false) as is_forgotten
        from (select id, {_hmac("pseudonym", "id", 24)} as pseudonym from ({ids}) where id is not null),
            (select count(*) > 0 as has_forgotten from forgotten)
    """


def _hmac(key: str, text: str, characters: int) -> str:
    inner = f"from_hex(sha256(getvariable('{key}_inner') || encode({text})))"
    return f"left(sha256(getvariable('{key}_outer') || {inner}), {characters})"


def contact_columns(plan: Plan) -> list[Column]:
    """The log's columns of contact data that the shop delivers; they go into the vault and into no table."""
    return [column for column in plan.log.contacts if column.name in plan.columns]


def _plain(plan: Plan, types: Mapping[str, str]) -> frozenset[str]:
    """Columns that are a source column's own text: there is nothing that could fail, so they are not tried."""
    return frozenset(
        name
        for name, expression in plan.columns.items()
        if plan.log.column(name).kind in (Kind.TEXT, Kind.CUSTOMER, Kind.SESSION)
        and types[name] == "VARCHAR"
        and any(expression.sql == quoted(source) for source in expression.sources)
    )


def _tried(name: str, plain: frozenset[str]) -> str:
    return quoted(name) if name in plain else f"{quoted(name)}[1]"


def _value(column: Column, plan: Plan, plain: frozenset[str]) -> str:
    if column.name not in plan.columns:
        return f"cast(null as {column.sql_type})"
    own = {Kind.CUSTOMER: "pseudonym", Kind.SESSION: "session_hash"}
    return own.get(column.kind, _tried(column.name, plain))


def _hash_joins(plan: Plan, plain: frozenset[str]) -> str:
    tables = {"customer_id": "pseudonyms", "session_id": "sessions"}
    return " ".join(
        f"left join {table} on {table}.id = tried.{_tried(name, plain)}"
        for name, table in tables.items()
        if name in plan.columns
    )


def reasons_select(plan: Plan, types: Mapping[str, str], rows: str, hides: bool) -> str:
    """A SELECT of ``__file``, ``__line`` and ``reason``, in a person's words, of the ``source`` rows in ``rows``.

    A reason quotes the value that it is about, unless it ``hides`` it: in a file with contact data, one column's may
    stand in another.
    """
    shown = [
        f"{'null::varchar' if hides else f'try(left(cast(({expression.sql}) as varchar), 80))'} as {quoted(name + '?')}"
        for name, expression in plan.columns.items()
    ]
    reasons = [f"case when {condition} then {reason} end" for condition, reason in _faults(plan, _plain(plan, types))]
    reasons.append("case when belongs is null then 'it can''t be told whether it belongs to this log' end")
    return f"""
        with tried as (
            select __file, __line, {", ".join(_tries(plan, types) + shown)}
            from source semi join {rows} using (__file, __line)
        )
        select __file, __line, concat_ws('; ', {", ".join(reasons)}) as reason from tried
    """


def _tries(plan: Plan, types: Mapping[str, str]) -> list[str]:
    plain = _plain(plan, types)
    tries = []
    for name in plan.columns:
        sql = cast_expression(plan, name, types[name])
        # An expression that fails gives no list at all; one that yields null gives a list that holds null.
        tries.append(f"{sql if name in plain else f'try([{sql}])'} as {quoted(name)}")
    belongs = f"try([cast(({plan.where.sql}) as boolean)])[1]" if plan.where else "true"
    return [f"{belongs} as belongs", *tries]


def cast_expression(plan: Plan, name: str, sql_type: str) -> str:
    """SQL for the mapped column ``name`` in its canonical type, of the expression's own type ``sql_type``."""
    return _cast(plan.log.column(name), plan.columns[name].sql, sql_type, literal(plan.shop.timezone))


def _cast(column: Column, sql: str, sql_type: str, zone: str) -> str:
    sql = f"({sql})"
    if column.kind is Kind.INSTANT:
        if sql_type == "TIMESTAMP WITH TIME ZONE":
            return f"timezone('UTC', {sql})"
        if sql_type in ("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS"):
            return f"timezone('UTC', timezone({zone}, cast({sql} as timestamp)))"
        # As text: an offset counts if there is one, and one that isn't understood makes the text unreadable.
        text = f"trim(cast({sql} as varchar))"
        closed_up = f"regexp_replace({text}, '{_BLANK_BEFORE_OFFSET}', '\\1')"
        return (
            f"timezone('UTC', case when regexp_matches({text}, '{_OFFSET}') then cast({closed_up} as timestamptz) "
            f"when regexp_matches({text}, '{_UNKNOWN_TAIL}') then cast({text} || '?' as timestamp) "
            f"else timezone({zone}, cast({text} as timestamp)) end)"
        )
    if column.kind in (Kind.TEXT, Kind.CUSTOMER, Kind.SESSION):
        return f"nullif(cast({sql} as varchar), '')"
    return f"cast({sql} as {column.sql_type})"


_EXPECTED = {
    Kind.WHOLE: "a whole number",
    Kind.QUANTITY: "a quantity",
    Kind.AMOUNT: "an amount",
    Kind.RATING: "a rating",
    Kind.FLAG: "true or false",
    Kind.INSTANT: "a date and time",
}


def _faults(plan: Plan, plain: frozenset[str]) -> list[tuple[str, str]]:
    """What can be wrong with a tried row: SQL conditions, each with SQL for its reason."""
    faults: list[tuple[str, str]] = []
    for name in plan.columns:
        faults += _column_faults(plan.log.column(name), plan.shop.currency, plain)
    if plan.log.either:
        names = plan.log.either
        empty = " and ".join(f"{_tried(name, plain)} is null" for name in names if name in plan.columns)
        faults.append((empty, literal(f"{' and '.join(names)} are both missing")))
    return faults


def _column_faults(column: Column, currency: str, plain: frozenset[str]) -> list[tuple[str, str]]:
    name = column.name
    value = _tried(name, plain)
    faults = []
    if name not in plain:
        faults.append((f"{quoted(name)} is null", f"is not {_EXPECTED.get(column.kind, 'text')}"))
    if column.allowed:
        allowed = ", ".join(map(literal, column.allowed))
        faults.append((f"{value} not in ({allowed})", f"is none of {', '.join(column.allowed)}"))
    if column.low is not None:
        faults.append((f"{value} < {column.low}", f"is below {column.low:g}"))
    if column.high is not None:
        faults.append((f"{value} > {column.high}", f"is above {column.high:g}"))
    if column.kind is Kind.INSTANT:
        outside = f"{value} < timestamp '{EARLIEST}' or {value} >= timestamp '{LATEST}'"
        faults.append((outside, f"is not between {EARLIEST[:4]} and {LATEST[:4]}"))
    if name == "currency":
        own = f"is not the shop's currency, {currency}: convert it in the mapping"
        faults.append((f"{value} <> {literal(currency)}", own))
    shown = f"{literal(name + ': ')} || coalesce('''' || {quoted(name + '?')} || '''', 'its source')"
    worded = [(condition, f"{shown} || {literal(' ' + words)}") for condition, words in faults]
    if column.required:
        is_told = "true" if name in plain else f"{quoted(name)} is not null"
        worded.append((f"{is_told} and {value} is null", literal(f"{name} is missing")))
    return worded
