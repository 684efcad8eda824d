"""A published night as pages read it: one folder, resolved once per look, so that no page mixes two nights."""

import json
import threading
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from orchestration import publication
from orchestration.publication import DATABASE, MANIFEST, PublicationError

# Nights that stay open for those who still look at them.
_KEPT = 3
_ATTEMPTS = 5


class Night:
    """One published night, opened for reading; it stays readable after another has become current.

    Args:
        folder: the night's own folder, not ``current``.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        self._connection = duckdb.connect(str(folder / DATABASE), read_only=True, config={"threads": 2})
        self._connection.execute("set enable_external_access = false")
        self._answers: dict[tuple[str, str], pl.DataFrame] = {}
        self._lock = threading.Lock()

    @property
    def as_of_date(self) -> date:
        """The evening that the night tells of."""
        return date.fromisoformat(self.manifest["as_of_date"])

    @property
    def currency(self) -> str:
        """The shop's currency, as three letters."""
        return str(self.manifest["facts"].get("currency", ""))

    @property
    def title(self) -> str:
        """The shop's name as people say it."""
        return str(self.manifest["facts"].get("shop", self.manifest["shop"]))

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

    def one(self, sql: str, **values: Any) -> dict[str, Any]:
        """The first row of a query by column; empty without one."""
        answer = self.ask(sql, **values)
        return answer.row(0, named=True) if answer.height else {}


class Shelf:
    """The nights that are open: the current one of each shop, and the few before it that someone may still look at."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._open: dict[Path, Night] = {}
        self._lock = threading.Lock()

    def shops(self) -> list[str]:
        """Shops that have published a night, by name."""
        return sorted(path.name for path in self._root.glob("*") if (path / "current").is_symlink())

    def current(self, shop: str) -> Night | None:
        """The shop's current night; None if none has been published.

        Raises:
            PublicationError: what should be current isn't there.
        """
        for attempt in range(_ATTEMPTS):
            folder = publication.current(self._root, shop)
            if folder is None:
                return None
            with self._lock:
                night = self._open.pop(folder, None)
                try:
                    night = night or Night(folder)
                except (OSError, ValueError, duckdb.Error) as error:
                    # Swapped twice between the two looks: what was current is gone, and another night is.
                    if attempt + 1 == _ATTEMPTS:
                        raise PublicationError(f"{folder} can't be read ({error}): publish the night again") from error
                    continue
                self._open[folder] = night
                while len(self._open) > _KEPT:
                    # Whoever still holds it goes on reading it.
                    self._open.pop(next(iter(self._open)))
            return night
        return None
