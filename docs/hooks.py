"""What MkDocs asks of us when it builds the site: the data dictionary, and dbt's own pages.

Both are made from dbt's manifest, so that a column is described in one place.
"""

import json
from pathlib import Path
from typing import Any

import sqlglot
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from sqlglot import exp

from assets import small_groups
from assets.published import NAMES, TABLES
from orchestration.dbt import Dbt
from orchestration.settings import get_settings
from orchestration.shops import load_shop

_DICTIONARY = "data-dictionary.md"
_MARK = "<!-- tables -->"
_DBT = "dbt.html"
_MANIFESTS: dict[str, Any] = {}


def on_config(_config: MkDocsConfig) -> None:
    """Has dbt's manifest made ready, of the shop that the environment names."""
    settings = get_settings()
    dbt = Dbt.of(load_shop(settings.shop, settings.shops), settings)
    dbt.prepare()
    _MANIFESTS["dbt"] = json.loads(dbt.manifest.read_text(encoding="utf-8"))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds dbt's pages as one file."""
    files.append(File.generated(config, _DBT, content=dbt_pages(_MANIFESTS["dbt"])))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Puts the tables into the data dictionary."""
    if page.file.src_uri != _DICTIONARY:
        return markdown
    if _MARK not in markdown:
        raise ValueError(f"{_DICTIONARY} lacks {_MARK}: it is where the tables go")
    return markdown.replace(_MARK, dictionary(_MANIFESTS["dbt"]))


def dictionary(manifest: dict[str, Any]) -> str:
    """Every published table with its columns and what they mean, as Markdown."""
    parts = []
    for table, (described, columns) in sorted(published_columns(manifest).items()):
        rows = [f"| `{name}` | {_cell(text)} |" for name, text in columns.items()]
        parts.append("\n".join([f"## {table}", "", described, "", "| column | meaning |", "|---|---|", *rows]))
    return "\n\n".join(parts)


def published_columns(manifest: dict[str, Any]) -> dict[str, tuple[str, dict[str, str]]]:
    """What dbt says of each published table: of itself, and of its columns in their order."""
    nodes = {
        (node["schema"], node["name"]): node
        for node in (*manifest["nodes"].values(), *manifest["sources"].values())
        if node["resource_type"] in ("model", "source")
    }
    found = {}
    for table, sql in TABLES.items():
        columns: dict[str, str] = {}
        description = ""
        for select in sqlglot.parse_one(sql.format(evening="date '2000-01-01'"), dialect="duckdb").find_all(exp.Select):
            source = select.args["from_"].this if select.args.get("from_") else None
            if (
                not isinstance(source, exp.Table)
                or (source.db, source.name) not in nodes
                or select.find_ancestor(exp.Subquery)
            ):
                continue
            node = nodes[source.db, source.name]
            if NAMES.get(node["name"], node["name"]) == table:
                description = node["description"]
            known = {name: column["description"] for name, column in node["columns"].items()}
            for chosen in select.expressions:
                if isinstance(chosen, exp.Star):
                    left_out = {column.name for column in chosen.args.get("except_") or []}
                    told = {name: text for name, text in known.items() if name not in left_out}
                else:
                    told = {chosen.alias_or_name: known.get(chosen.alias_or_name, "")}
                columns |= {name: text for name, text in told.items() if name not in columns}
        if table in small_groups.RESTS_ON:
            columns["is_suppressed"] = small_groups.DESCRIPTION
        found[table] = (description, columns)
    return found


def dbt_pages(manifest: dict[str, Any]) -> str:
    """What `dbt docs generate --static` would write: dbt's site in one file; here without a warehouse."""
    from dbt.task.docs import DOCS_INDEX_FILE_PATH

    catalog = {"metadata": {}, "nodes": {}, "sources": {}, "errors": None}
    page = Path(DOCS_INDEX_FILE_PATH).read_text(encoding="utf-8")
    for place, content in (("MANIFEST", manifest), ("CATALOG", catalog)):
        mark = f'"{place}.JSON INLINE DATA"'
        if mark not in page:
            raise ValueError(f"dbt's page lacks {mark}: this version of dbt makes it otherwise")
        # Within a script, no text may end it.
        page = page.replace(mark, json.dumps(content).replace("</", "<\\/"))
    return page


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|") or "-"
