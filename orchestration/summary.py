"""What a run has to say when it ends: rows, customers per stage, who moved, what went wrong, where the tables are."""

from typing import Any

import dagster as dg
import polars as pl
from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table

from orchestration import publication
from orchestration.engine import warehouse_of
from orchestration.report import report_path
from orchestration.run import NightResult
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

STAGES = ("prospect", "new", "active", "loyal", "at_risk", "lapsed", "lost", "won_back")


def summarize(shop: Shop, settings: Settings, result: NightResult) -> RenderableType:
    """The closing summary of a run, for the terminal."""
    parts: list[RenderableType] = []
    warehouse = warehouse_of(shop, settings)
    if result.succeeded:
        parts += [_rows(warehouse, result.run_id), *_stages(warehouse, shop)]
    if result.findings:
        parts.append(_findings(result.findings))
    if not result.succeeded:
        said = "\n".join(result.failures)
        left = (
            "The night was published, but not all that follows on it was made."
            if result.is_published
            else ("Nothing new was published.")
        )
        parts.append(Panel(f"{said}\n\n{left}", title="The night failed", border_style="red"))
    folder = publication.current(settings.published, shop.name)
    if folder:
        current = settings.published / shop.name / "current"
        parts.append(f"Tables: [bold]{current}[/bold]  ({folder.name}: DuckDB, Parquet, CSV)")
        if (page := report_path(folder)).exists():
            parts.append(f"Report: [bold]{page}[/bold]")
    return Group(*parts)


def _rows(warehouse: Warehouse, run_id: str) -> Table:
    files = warehouse.query(
        """
        select log, count(*) as files, sum(record_count - other_log_count)::bigint as rows,
            sum(loaded_count)::bigint as loaded, sum(quarantined_count)::bigint as quarantined,
            sum(duplicate_count)::bigint as duplicates, count(*) filter (status = 'refused') as refused
        from raw.ingested_files where run_id = $run_id group by log order by log
        """,
        run_id=run_id,
    )
    # Narrow enough for 80 columns with millions of rows.
    table = Table(title="What was delivered", title_justify="left", box=box.SIMPLE_HEAD, padding=0)
    for name in ("log", "files", "rows", "loaded", "quarantined", "duplicates", "refused"):
        table.add_column(name, justify="left" if name == "log" else "right")
    for row in files.rows():
        table.add_row(row[0] or "(no log)", *(f"{count:,}" for count in row[1:]))
    if files.is_empty():
        table.add_row("nothing new", *[""] * 6)
    return table


def _stages(warehouse: Warehouse, shop: Shop) -> list[RenderableType]:
    evening = warehouse.query("select max(as_of_date) as it from nights.built_as_of_dates")["it"][0]
    counts = warehouse.query(
        """
        select lifecycle_stage as stage, count(*) filter (as_of_date = $evening) as today,
            count(*) filter (as_of_date < $evening) as before,
            sum(net_amount_365d) filter (as_of_date = $evening) as value
        from marts.customer_lifecycle where as_of_date between $evening - 1 and $evening group by 1
        """,
        evening=evening,
    )
    if counts.is_empty():
        return [f"No customers as of {evening}: what was delivered names none."]
    rows = {row["stage"]: row for row in counts.to_dicts()}
    is_first = not counts["before"].sum()
    table = Table(title=f"Customers as of {evening}", title_justify="left")
    for name in ("stage", "customers", "since the night before", f"net amount, 365 days ({shop.currency})"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    for stage in (*STAGES, None):
        if stage in rows:
            row = rows[stage]
            amount = f"{row['value']:,.0f}" if row["value"] is not None else "-"
            table.add_row(
                stage or "unknown (no purchases log)", f"{row['today']:,}", "" if is_first else _change(row), amount
            )
    if is_first:
        return [table, "There is no evening before this one to compare it with."]
    return [table, *_moves(warehouse, evening)]


def _change(row: dict[str, Any]) -> str:
    change = row["today"] - row["before"]
    return f"{change:+,}" if change else "·"


def _moves(warehouse: Warehouse, evening: object) -> list[RenderableType]:
    moves: pl.DataFrame = warehouse.query(
        "select coalesce(from_stage, 'first seen') || ' → ' || to_stage as move, count(*) as customers "
        "from marts.lifecycle_transitions where as_of_date = $evening group by 1 order by 2 desc, 1",
        evening=evening,
    )
    if moves.is_empty():
        return ["Nobody moved between stages since the night before."]
    told = ", ".join(f"{move} {count}" for move, count in moves.head(8).rows())
    more = ", …" if moves.height > 8 else ""
    return [f"Moved since the night before: {moves['customers'].sum():,} customers ({told}{more})"]


def _findings(findings: list[dg.AssetCheckEvaluation]) -> Panel:
    lines = []
    is_error = False
    for finding in findings:
        is_error |= finding.severity == dg.AssetCheckSeverity.ERROR
        told = [f"{key} {_plain(value)}" for key, value in finding.metadata.items() if _says_something(key, value)]
        lines.append(f"[bold]{finding.asset_key.to_user_string()} · {finding.check_name}[/bold]: {'; '.join(told)}")
    style = "red" if is_error else "yellow"
    return Panel("\n".join(lines), title="Look at this", border_style=style, title_align="left")


_TELLING = (
    "refused", "failed", "unbalanced_files", "quarantined", "read", "share", "bad_rows", "off", "found", "surges",
    "scores that moved", "features that moved",
)  # fmt: skip


def _says_something(key: str, value: dg.MetadataValue[Any]) -> bool:
    return key in _TELLING and value.value != []


def _plain(value: dg.MetadataValue[Any]) -> str:
    if isinstance(value, dg.TableMetadataValue):
        rows = [list(record.data.values()) for record in value.records[:10]]
        return ", ".join(f"{name} ({reason})" for name, reason in rows)
    found = value.value
    if isinstance(found, dict):
        return ", ".join(f"{name} ({reason})" for name, reason in list(found.items())[:10])
    if isinstance(found, list):
        return ", ".join(map(str, found[:10]))
    return f"{found:.1%}" if isinstance(found, float) else str(found)
