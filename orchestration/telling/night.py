"""One published night, read from its folder alone."""

import json
import threading
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from orchestration.publication import DATABASE, MANIFEST
from orchestration.small_groups import SMALLEST_GROUP, keep_back


class Night:
    """One published night, opened for reading; it stays readable after another has become current.

    Args:
        folder: the night's own folder, not ``current``.
        memory_limit: what DuckDB may hold in memory, such as "512MB"; None = what it takes by itself.
    """

    def __init__(self, folder: Path, memory_limit: str | None = None) -> None:
        self.folder = folder
        self.manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        limit = {"memory_limit": memory_limit} if memory_limit else {}
        self._connection = duckdb.connect(str(folder / DATABASE), read_only=True, config={"threads": 2, **limit})
        self._connection.execute("set enable_external_access = false")
        self._answers: dict[tuple[str, str], pl.DataFrame] = {}
        self._lock = threading.Lock()

    def close(self) -> None:
        """Lets go of the files; nothing can be asked any more."""
        self._connection.close()

    @property
    def as_of_date(self) -> date:
        """The evening that the night tells of."""
        return date.fromisoformat(self.manifest["as_of_date"])

    @property
    def shop(self) -> str:
        """The shop's name, as its file is called."""
        return str(self.manifest["shop"])

    @property
    def currency(self) -> str:
        """The shop's currency, as three letters."""
        return str(self.manifest["facts"].get("currency", ""))

    @property
    def title(self) -> str:
        """The shop's name as people say it."""
        return str(self.manifest["facts"].get("shop", self.manifest["shop"]))

    @property
    def smallest_group(self) -> int:
        """What rests on fewer customers than this isn't told, on pages as little as in published tables."""
        return int(self.manifest["facts"].get("smallest_group", SMALLEST_GROUP))

    @property
    def written_at(self) -> str:
        """When it was published, ISO, UTC."""
        return str(self.manifest["written_at"])

    def row_count(self, table: str) -> int:
        """Rows of a published table; 0 if it isn't published."""
        return int(self.manifest["tables"].get(table, {}).get("row_count", 0))

    def describe(self, table: str) -> dict[str, str]:
        """What each column of a published table means."""
        columns = self.manifest["tables"].get(table, {}).get("columns", [])
        return {column["name"]: column["description"] for column in columns}

    def has(self, *tables: str) -> bool:
        """Whether all these tables are published and hold rows."""
        return all(self.row_count(table) for table in tables)

    def ask(self, sql: str, **values: Any) -> pl.DataFrame:
        """The rows of a query over the published tables; the same question is answered once.

        Args:
            sql: a query whose parameters are written ``$name``.
            values: the parameters.
        """
        key = (sql, json.dumps(values, sort_keys=True, default=str))
        with self._lock:
            if key not in self._answers:
                # Answers hang on what was typed into a search, too: they must not pile up.
                if len(self._answers) > 400:
                    self._answers.clear()
                self._answers[key] = self._connection.sql(sql, params=values or None).pl()
            return self._answers[key]

    def ask_groups(self, sql: str, rests_on: Mapping[str, tuple[str, ...]], **values: Any) -> pl.DataFrame:
        """The rows of a query that sums customers up, without what rests on too few of them.

        Args:
            sql: as for ``ask``.
            rests_on: as for ``keep_back``.
            values: the parameters.
        """
        return self.ask(keep_back(sql, rests_on, self.smallest_group), **values)

    def one(self, sql: str, **values: Any) -> dict[str, Any]:
        """The first row of a query by column; empty without one."""
        answer = self.ask(sql, **values)
        return answer.row(0, named=True) if answer.height else {}
