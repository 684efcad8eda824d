"""Running dbt inside this process: preparing the manifest, building a selection, and what its nodes are to Dagster.

dbt as a process of its own costs two to three seconds a call; called here it costs a fraction, and its manifest is
read once. Which models there are is decided in ``dbt_project/``.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings
from dagster_dbt.asset_utils import get_asset_check_key_for_test

from ml.horizons import VALUE_DAYS
from orchestration.columns import Lineage, column_lineage
from orchestration.nights import MIGRATION_DAYS
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop

DBT_PROJECT = PROJECT / "dbt_project"
_MANIFEST = "manifest.json"


class DbtError(RuntimeError):
    """dbt could not do what it was asked; the message holds what dbt said."""


@dataclass(frozen=True)
class NodeResult:
    """What became of one model or test; ``sql`` is what ran."""

    unique_id: str
    status: str
    seconds: float
    failures: int
    message: str
    sql: str


def dbt_vars(shop: Shop) -> dict[str, Any]:
    """The variables that make the project the shop's: which logs it keeps, and its own lifecycle thresholds."""
    return {
        "logs": list(shop.logs),
        "currency": shop.currency,
        "timezone": shop.timezone,
        "lost_after_days": shop.horizons.churn_days,
        "purchase_days": shop.horizons.purchase_days,
        "churn_days": shop.horizons.churn_days,
        "migration_days": MIGRATION_DAYS,
        "value_days": list(VALUE_DAYS),
        "horizon_days": list(shop.looks_ahead.all_days),
        "result_days": shop.campaign_results.days,
        # What the shop doesn't say is left to the project's own word for it; Dagster takes no null.
        **shop.campaign_results.model_dump(include={"margin_share", "message_costs"}, exclude_defaults=True),
        **shop.lifecycle,
    }


def rules(shop: Shop) -> str:
    """Stands for all that decides what the tables hold, the data apart.

    That is dbt's models, macros and variables, the shop's first date, and how many customers models learn from.
    """
    told = [dbt_vars(shop), shop.first_date.isoformat(), shop.training_customers]
    meaning = hashlib.sha256(json.dumps(told, sort_keys=True).encode())
    for path in sorted(DBT_PROJECT.rglob("*.sql")):
        if path.parts[len(DBT_PROJECT.parts)] in ("models", "macros"):
            meaning.update(path.read_bytes())
    meaning.update((DBT_PROJECT / "dbt_project.yml").read_bytes())
    return meaning.hexdigest()


def arguments(
    command: str,
    target: Path,
    variables: Mapping[str, Any],
    select: str | None = None,
    engine: str = "duckdb",
    is_tested: bool = True,
) -> list[str]:
    """The command line for dbt."""
    line = [command, "--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT), "--target", engine]
    line += ["--target-path", str(target), "--log-path", str(target / "logs"), "--vars", json.dumps(variables)]
    if select:
        # A test over several tables runs once all of them are there. Unit tests judge the models' rules, not the
        # night's rows: they belong to the test suite.
        line += ["--select", *select.split(), "--indirect-selection", "buildable"]
        line += ["--exclude-resource-type", "unit_test"]
        line += [] if is_tested else ["--exclude-resource-type", "test"]
    return line


class Dbt(dg.ConfigurableResource):  # type: ignore[type-arg]  # the resource is itself
    """The dbt project on one shop's warehouse.

    Args:
        target: folder of the manifest and of compiled SQL.
        warehouse: the DuckDB file.
        memory_limit: as for every other connection to the file.
        threads: models built at the same time.
        variables: dbt's variables.
        engine: whose SQL dbt writes, by its name in the profile.
    """

    target: str
    warehouse: str
    memory_limit: str
    threads: int
    variables: dict[str, Any]
    engine: str = "duckdb"

    @classmethod
    def of(cls, shop: Shop, settings: Settings) -> "Dbt":
        """The shop's dbt."""
        return cls(
            target=str(settings.dbt_target(shop.name)),
            warehouse=str(settings.warehouse(shop.name)),
            memory_limit=settings.memory_limit,
            threads=settings.threads,
            variables=dbt_vars(shop),
        )

    @property
    def manifest(self) -> Path:
        """Where the prepared manifest is."""
        return Path(self.target) / _MANIFEST

    def is_prepared(self) -> bool:
        """Whether the manifest is of the project and the variables as they are now."""
        stamp = Path(self.target) / "prepared.json"
        return self.manifest.exists() and stamp.exists() and stamp.read_text() == self._stamp()

    def prepare(self) -> None:
        """Parses the project, unless that is done already."""
        if self.is_prepared():
            return
        Path(self.target).mkdir(parents=True, exist_ok=True)
        # One that this process has read before would be taken as it is, and no file be written.
        _MANIFESTS.pop(self.target, None)
        self._invoke(arguments("parse", Path(self.target), self.variables, engine=self.engine))
        (Path(self.target) / "prepared.json").write_text(self._stamp())

    def _stamp(self) -> str:
        files = sorted(path for path in DBT_PROJECT.rglob("*") if path.suffix in (".sql", ".yml", ".csv"))
        state = {str(path.relative_to(DBT_PROJECT)): path.stat().st_mtime_ns for path in files}
        return json.dumps([self.variables, state], sort_keys=True)

    def build(self, select: str, is_tested: bool = True) -> list[NodeResult]:
        """Builds the selected models, and tests them unless told otherwise.

        Returns:
            One result per model and test, failed tests included.

        Raises:
            DbtError: a model could not be built, or dbt could not start.
        """
        line = arguments("build", Path(self.target), self.variables, select, self.engine, is_tested)
        results = self._invoke(line).results
        nodes = [
            NodeResult(
                unique_id=result.node.unique_id,
                status=str(result.status),
                seconds=result.execution_time,
                failures=result.failures or 0,
                message=result.message or "",
                sql=getattr(result.node, "compiled_code", None) or "",
            )
            for result in results
        ]
        broken = [node for node in nodes if node.status in ("error", "runtime error")]
        if broken:
            said = "\n".join(f"{node.unique_id}: {node.message}" for node in broken)
            hint = "\nThe table's columns have changed: run `perennial rebuild`." if "out of sync" in said else ""
            raise DbtError(said + hint)
        return nodes

    def _invoke(self, line: list[str]) -> Any:
        os.environ.update(
            PERENNIAL_DBT_WAREHOUSE=self.warehouse,
            PERENNIAL_DBT_MEMORY_LIMIT=self.memory_limit,
            PERENNIAL_DBT_THREADS=str(self.threads),
            DO_NOT_TRACK="1",
        )
        # Imported here: it takes two seconds that looking at definitions shouldn't cost.
        from dbt.cli.main import dbtRunner

        messages: list[str] = []

        def note(event: Any) -> None:
            if event.info.level == "error":
                messages.append(event.info.msg)

        # Each statement's SQL lies in the target folder: told to the log as well, it costs an eighth of a small night.
        flags = ["--quiet", "--no-use-colors", "--no-version-check", "--log-level-file", "info"]
        if line[0] == "build":
            flags.append("--no-write-json")  # the manifest is written when it is prepared, results are taken from here
        try:
            outcome = dbtRunner(manifest=_MANIFESTS.get(self.target), callbacks=[note]).invoke([*flags, *line])
        finally:
            _close_connections()
        if line[0] == "parse" and outcome.success:
            _MANIFESTS[self.target] = outcome.result
        # A failed test is no success for dbt either, but leaves results to report.
        if outcome.exception or outcome.result is None:
            raise DbtError("\n".join(messages) or f"dbt {line[0]} failed: {outcome.exception}")
        return outcome.result


def _close_connections() -> None:
    # dbt-duckdb keeps its connection for the life of the process; the next step needs the file.
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    if DuckDBConnectionManager._ENV is not None:
        DuckDBConnectionManager._ENV.close()
        DuckDBConnectionManager.close_all_connections()


_MANIFESTS: dict[str, Any] = {}


class Translator(DagsterDbtTranslator):
    """Gives a dbt model the key [schema, name], as in DuckDB, and its layer as group."""

    def __init__(self, freshness: dg.FreshnessPolicy | None = None) -> None:
        super().__init__(DagsterDbtTranslatorSettings(enable_source_tests_as_checks=True))
        self._freshness = freshness

    def get_asset_spec(self, manifest: Mapping[str, Any], unique_id: str, project: Any) -> dg.AssetSpec:
        """The node's spec; marts belong to marketing and must be fresh in the morning."""
        spec = super().get_asset_spec(manifest, unique_id, project)
        is_mart = spec.group_name == "marts"
        return spec.replace_attributes(
            owners=["team:marketing" if is_mart else "team:data"],
            kinds={"dbt", "duckdb"},
            freshness_policy=self._freshness if is_mart else None,
        )

    def get_asset_check_spec(
        self, asset_spec: dg.AssetSpec, manifest: Mapping[str, Any], unique_id: str, project: Any
    ) -> dg.AssetCheckSpec | None:
        """The test's spec; one of severity error stops what hangs on the table."""
        spec = super().get_asset_check_spec(asset_spec, manifest, unique_id, project)
        if spec is None:
            return None
        node = manifest["nodes"][unique_id]
        severity = node["config"]["severity"]
        return spec._replace(blocking=severity.lower() == "error", description=spec.description or _promise(node))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """The node's schema and name."""
        return dg.AssetKey([dbt_resource_props["schema"], dbt_resource_props["name"]])

    def get_group_name(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """The node's schema."""
        return cast(str, dbt_resource_props["schema"])

    def get_description(self, dbt_resource_props: Mapping[str, Any]) -> str:
        """The node's description as in its yml, without the SQL."""
        return cast(str, dbt_resource_props.get("description") or "")


def _promise(test: Mapping[str, Any]) -> str:
    """What a test holds, in words."""
    kind = (test.get("test_metadata") or {}).get("name")
    given = (test.get("test_metadata") or {}).get("kwargs") or {}
    match kind:
        case "unique_combination":
            return f"No two rows are alike in {', '.join(given['columns'])}."
        case "unique":
            return f"No two rows are alike in {given['column_name']}."
        case "not_null":
            return f"{given['column_name']} is never empty."
        case "accepted_values":
            return f"{given['column_name']} is one of {', '.join(map(str, given['values']))}."
        case "holds":
            return f"In every row: {' '.join(given['condition'].split())}."
    # The name of a test of our own is a sentence.
    return f"{test['name'].replace('_', ' ').capitalize()}."


def asset_events(
    results: list[NodeResult],
    manifest: Mapping[str, Any],
    row_counts: Mapping[str, int],
    lineages: Mapping[str, Lineage],
) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
    """Dagster's view of dbt's results: a materialization per model, a check per test with its number of bad rows.

    Args:
        results: what became of models and tests.
        manifest: dbt's manifest.
        row_counts: rows by schema.table.
        lineages: which columns a model's columns come from, by its unique_id.
    """
    translator = Translator()
    for result in results:
        node = manifest["nodes"][result.unique_id]
        if node["resource_type"] == "model":
            table = f"{node['schema']}.{node['name']}"
            told: dict[str, Any] = {"seconds": round(result.seconds, 3)}
            if table in row_counts:
                told["dagster/row_count"] = row_counts[table]
            if result.unique_id in lineages:
                told["dagster/column_lineage"] = column_lineage(lineages[result.unique_id])
            yield dg.MaterializeResult(asset_key=translator.get_asset_key(node), metadata=told)
    for result in results:
        if manifest["nodes"][result.unique_id]["resource_type"] != "test":
            continue
        key = get_asset_check_key_for_test(manifest, translator, result.unique_id, None)
        if key is None:
            raise DbtError(f"{result.unique_id} belongs to no one table: name it with meta: {{dagster: {{ref: …}}}}")
        is_warning = result.status == "warn"
        yield dg.AssetCheckResult(
            asset_key=key.asset_key,
            check_name=key.name,
            passed=result.status == "pass",
            severity=dg.AssetCheckSeverity.WARN if is_warning else dg.AssetCheckSeverity.ERROR,
            metadata={"bad_rows": result.failures, "seconds": round(result.seconds, 3)},
        )
