"""Published nights to report on: the demo shop's, and others made of its tables."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from orchestration import publication

EVENING = date(2024, 5, 30)


@pytest.fixture
def republish(demo_place, tmp_path) -> Callable[..., Path]:
    """Publishes the demo shop's tables once more, some as ``changes`` says (SQL over ``it``), the rest as they are."""
    source = publication.current(demo_place.published, "demo") / publication.DATABASE

    def _republish(every: str = "from it", as_of_date: date = EVENING, **changes: str) -> Path:
        with duckdb.connect() as con:
            con.execute(f"attach '{source}' as night (read_only)")
            tables = [row[0] for row in con.execute("select table_name from duckdb_tables()").fetchall()]
            published = publication.publish(
                con,
                {
                    name: f"with it as (from night.{name}) {changes.get(name, every)}"
                    for name in tables
                    if name != "manifest"
                },
                root=tmp_path / "published",
                shop="demo",
                as_of_date=as_of_date,
                written_at=datetime(2024, 6, 1, 3, tzinfo=UTC),
                facts={"shop": "A <b>shop</b>", "currency": "GBP"},
                keep_nights=1,
            )
        return published.path

    yield _republish
    shutil.rmtree(tmp_path / "published", ignore_errors=True)
