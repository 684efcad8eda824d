"""What Dagster is told of tables' columns: their names, kinds and meanings, and which columns they come from.

Both are for people who look; no step reads them. What a column means is said in dbt's yml or, of a delivered log, in
its contract.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import dagster as dg
from sqlglot import exp, parse_one
from sqlglot.errors import SqlglotError
from sqlglot.lineage import lineage
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import build_scope
from sqlglot.schema import MappingSchema

from orchestration.logs import LOGS

_SCHEMA = "dagster/column_schema"
_CACHE = "lineage.json"

# Of each column of a model, the columns that it is made of: schema, table, column.
Lineage = dict[str, list[tuple[str, str, str]]]


def with_columns(spec: dg.AssetSpec, manifest: Mapping[str, Any]) -> dg.AssetSpec:
    """The spec with its table's columns, where somebody has described them and it hasn't got them already."""
    if _SCHEMA in spec.metadata:
        return spec
    columns = _log_columns(spec.key) or _described_columns(spec.key, manifest)
    if not columns:
        return spec
    return spec.merge_attributes(metadata={_SCHEMA: dg.TableSchema(columns=columns)})


def _log_columns(key: dg.AssetKey) -> list[dg.TableColumn]:
    schema, table = key.path
    if schema != "raw" or table not in LOGS:
        return []
    return [
        dg.TableColumn(
            column.name,
            column.sql_type,
            column.description,
            constraints=dg.TableColumnConstraints(nullable=not column.required),
        )
        for column in LOGS[table].columns
    ]


def _described_columns(key: dg.AssetKey, manifest: Mapping[str, Any]) -> list[dg.TableColumn]:
    for source in manifest["sources"].values():
        if [source["schema"], source["name"]] == list(key.path):
            return [
                dg.TableColumn(name, column.get("data_type") or "?", column["description"])
                for name, column in source["columns"].items()
            ]
    return []


def lineages(
    models: Mapping[str, str], columns: Iterable[tuple[str, str, str, str]], cache: Path
) -> dict[str, Lineage]:
    """Which columns each model's columns are made of.

    Args:
        models: SQL as it ran, by name.
        columns: what the warehouse holds: schema, table, column, type.
        cache: a folder in which to remember it: a model says the same night after night.

    Returns:
        By model; without those whose SQL can't be followed.
    """
    held: dict[str, Any] = {}
    for schema, table, column, kind in columns:
        held.setdefault(schema, {}).setdefault(table, {})[column] = kind
    known = _remembered(cache)
    fresh: dict[str, Lineage] = {}
    found: dict[str, Lineage] = {}
    mapping: MappingSchema | None = None
    for name, sql in models.items():
        tree = _tables_of(sql)
        said = json.dumps([sql, {f"{s}.{t}": held.get(s, {}).get(t) for s, t in sorted(tree)}], sort_keys=True)
        digest = hashlib.sha256(said.encode()).hexdigest()
        if digest in known:
            fresh[digest] = known[digest]
        else:
            mapping = mapping or MappingSchema(held, dialect="duckdb")
            fresh[digest] = _follow(sql, mapping)
        if fresh[digest]:
            found[name] = fresh[digest]
    if fresh.keys() - known.keys():
        cache.mkdir(parents=True, exist_ok=True)
        (cache / _CACHE).write_text(json.dumps({**known, **fresh}))
    return found


def column_lineage(found: Lineage) -> dg.TableColumnLineage:
    """The same as Dagster shows it."""
    return dg.TableColumnLineage(
        {
            column: [dg.TableColumnDep(dg.AssetKey([schema, table]), of) for schema, table, of in sources]
            for column, sources in found.items()
        }
    )


def _tables_of(sql: str) -> set[tuple[str, str]]:
    try:
        return {(table.db, table.name) for table in parse_one(sql, dialect="duckdb").find_all(exp.Table) if table.db}
    except SqlglotError:
        return set()


def _follow(sql: str, schema: MappingSchema) -> Lineage:
    try:
        tree = parse_one(sql, dialect="duckdb")
        for table in tree.find_all(exp.Table):
            # The warehouse's own name, which the schema doesn't have.
            table.set("catalog", None)
        query: Any = qualify(tree, dialect="duckdb", schema=schema, validate_qualify_columns=False, identify=False)
        scope = build_scope(query)
        found: Lineage = {}
        for column in query.named_selects:
            node = lineage(column, query, schema, scope=scope, dialect="duckdb", copy=False, trim_selects=False)
            sources = {
                (leaf.expression.db, leaf.expression.name, leaf.name.split(".")[-1])
                for leaf in node.walk()
                if isinstance(leaf.expression, exp.Table) and leaf.expression.db
            }
            found[column] = sorted(sources)
        return found
    except SqlglotError:
        # Nobody's night shall fail over a picture.
        return {}


def _remembered(cache: Path) -> dict[str, Lineage]:
    try:
        known: dict[str, Lineage] = json.loads((cache / _CACHE).read_text())
    except (OSError, ValueError):
        return {}
    return {
        digest: {column: [(s, t, c) for s, t, c in sources] for column, sources in found.items()}
        for digest, found in known.items()
    }
