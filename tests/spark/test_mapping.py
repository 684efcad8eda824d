"""Models applied on Spark's workers: the rows of one machine, each process loads the model once, nothing is left."""

import os
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pyarrow as pa
import pytest

from ml.batches import Work
from orchestration import cluster
from orchestration.spark.mapping import SparkWarehouse
from orchestration.warehouse import Warehouse

pytestmark = pytest.mark.slow
SCHEMA = {"number": pl.Int64, "text": pl.String, "found": pl.List(pl.Struct({"word": pl.String})), "pid": pl.Int64}
ROWS = pl.DataFrame({"number": range(1_000), "text": [f"to be {number % 7}" for number in range(1_000)]})


def work_in(folder: Path, fails: bool = False) -> Work:
    """Multiplies by what stands in the folder, and notes beside it who has loaded that."""
    folder.mkdir(parents=True)
    (folder / "factor").write_text("3")
    (folder / "old-factor").write_text("5")
    loaded = folder.parent / "loaded"

    def load(place: Path) -> int:
        with loaded.open("a") as noted:
            noted.write(f"{os.getpid()}\n")
        assert not (place / "old-factor").exists() or place == folder
        return int((place / "factor").read_text())

    def apply(factor: int, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            if fails:
                raise ValueError("no row of this can be read")
            found = [[{"word": word} for word in text.split()] for text in batch.column("text").to_pylist()]
            frame = pl.DataFrame(batch).with_columns(
                pl.col("number") * factor, pl.Series("found", found), pid=pl.lit(os.getpid(), pl.Int64)
            )
            yield from frame.to_arrow().to_batches()

    return Work("factor-3", folder, load, apply, SCHEMA, files=("factor",))


@pytest.fixture
def there(tmp_path: Path, server: cluster.Plan) -> SparkWarehouse:
    return SparkWarehouse(path=str(tmp_path / "shop.duckdb"), tables=str(tmp_path / "tables"), remote=server.remote)


def test_rows_come_back_as_from_one_machine_and_each_process_loads_the_model_once(there, tmp_path):
    work = work_in(tmp_path / "model" / "3")
    made = pl.concat(there.map(work, ROWS))
    expected = pl.concat(Warehouse(path=there.path).map(work, ROWS))
    columns = ["number", "text", "found"]
    assert made.sort("number").select(columns).equals(expected.sort("number").select(columns))
    assert made.schema == SCHEMA
    assert expected["pid"].unique().to_list() == [os.getpid()]
    assert os.getpid() not in made["pid"]
    loads = (tmp_path / "model" / "loaded").read_text().split()
    assert sorted(loads) == sorted({*map(str, made["pid"].unique()), str(os.getpid())})
    assert list(Path(there.tables).iterdir()) == []


def test_no_rows_make_no_rows(there, tmp_path):
    frames = list(there.map(work_in(tmp_path / "model" / "3"), ROWS.clear()))
    assert sum(frame.height for frame in frames) == 0


def test_what_goes_wrong_on_a_worker_is_said_here_and_nothing_is_left(there, tmp_path):
    with pytest.raises(Exception, match="no row of this can be read"):
        list(there.map(work_in(tmp_path / "model" / "3", fails=True), ROWS))
    assert list(Path(there.tables).iterdir()) == []
