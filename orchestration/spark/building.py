"""dbt on Spark, between what the warehouse hands over and the views by which it sees what was built."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from orchestration.dbt import Dbt, DbtError, NodeResult
from orchestration.spark.handover import hand_over
from orchestration.spark.session import SparkError, session
from orchestration.spark.views import drop_unseen, look_at, make_schemas
from orchestration.warehouse import Warehouse

# Views of the raw tables are as cheap as a name: both engines have them, each over its own.
_VIEWS = "staging"
# What Spark says of a failure goes on with where in Java it was, hundreds of lines of it, up to the next model's.
_JAVA = re.compile(r"\s*JVM stacktrace:.*?(?=\nmodel\.|\ntest\.|\Z)", re.DOTALL)


class SparkDbt(Dbt):
    """The dbt project on one shop's warehouse, whose tables Spark builds.

    Args:
        remote: the Connect server, such as sc://localhost:15002.
        tables: folder of the shop's tables there, which Spark reaches under the same path.
        lock_wait_seconds: as for every other connection to the warehouse.
    """

    remote: str
    tables: str
    lock_wait_seconds: float = 60

    @property
    def _there(self) -> Dbt:
        return Dbt(
            target=str(Path(self.target) / "spark"),
            warehouse=self.warehouse,
            memory_limit=self.memory_limit,
            threads=self.threads,
            variables=self.variables,
            engine="spark",
        )

    def prepare(self) -> None:
        """Parses the project for both engines, unless that is done already."""
        super().prepare()
        self._there.prepare()

    def build(self, select: str, is_tested: bool = True) -> list[NodeResult]:
        """Builds and tests the selected models: tables on Spark, views here and there.

        Raises:
            DbtError: a model could not be built, or Spark can't be reached or holds what isn't this shop's.
        """
        try:
            if select == _VIEWS:
                self._build_there(select, is_tested=False)
                return super().build(select, is_tested)
            return self._build_there(select, is_tested)
        except SparkError as error:
            raise DbtError(str(error)) from error
        except DbtError as error:
            raise DbtError(_JAVA.sub("", str(error))) from error

    def _build_there(self, select: str, is_tested: bool) -> list[NodeResult]:
        self._there.prepare()
        manifest = json.loads(self._there.manifest.read_text())
        models = _tables_of(manifest, set(select.split()))
        folder = Path(self.tables)
        with session(self.remote) as spark:
            with self._connect() as con:
                sources = _sources_of(manifest)
                make_schemas(spark, {schema for schema, _ in (*sources, *models)} | set(select.split()), folder)
                drop_unseen(con, spark, models, folder)
                hand_over(con, spark, sources, folder)
            results = self._there.build(select, is_tested)
            with self._connect() as con:
                nodes = manifest["nodes"]
                built = {(nodes[it.unique_id]["schema"], nodes[it.unique_id]["name"]): it.sql for it in results}
                look_at(con, spark, {table: built[table] for table in models}, folder)
        return results

    def _connect(self) -> Any:
        return Warehouse(
            path=self.warehouse,
            tables=self.tables,
            memory_limit=self.memory_limit,
            threads=self.threads,
            lock_wait_seconds=self.lock_wait_seconds,
        ).connect()


def _tables_of(manifest: Mapping[str, Any], layers: set[str]) -> list[tuple[str, str]]:
    """Schema and name of the layers' models that are tables."""
    return sorted(
        (node["schema"], node["name"])
        for node in manifest["nodes"].values()
        if node["resource_type"] == "model" and node["schema"] in layers and node["config"]["materialized"] != "view"
    )


def _sources_of(manifest: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Schema and name of what models read of what isn't dbt's, and of the days of the run."""
    read = {name for node in manifest["nodes"].values() for name in node["depends_on"].get("nodes", ())}
    return {
        (source["schema"], source["name"])
        for name, source in manifest["sources"].items()
        if name in read or source["schema"] == "nights"
    }
