"""A warehouse with a folder of tables beside it, and what stands in for Spark's catalogue: none of it needs Java."""

from pathlib import Path

import pytest

from orchestration.warehouse import Warehouse


class Catalogue:
    """Knows which tables were made, and keeps what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.catalog = self

    def sql(self, statement: str) -> None:
        self.said.append(statement)

    def tableExists(self, table: str) -> bool:  # as Spark calls it
        return any(statement.startswith(f"create table {table} ") for statement in self.said)


@pytest.fixture
def catalogue() -> Catalogue:
    return Catalogue()


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    return folder


@pytest.fixture
def warehouse(tmp_path: Path, tables: Path) -> Warehouse:
    return Warehouse(path=str(tmp_path / "shop.duckdb"), tables=str(tables))
