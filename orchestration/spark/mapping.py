"""Models applied on Spark's workers: rows go there, each worker process loads the model once, tables come back.

What is done to rows is the work's matter (``ml/batches.py``); it is the same as on one machine. A work may hold secrets
(the key of pseudonyms), and Spark writes down functions as they were sent, at its usual level of log and among its
events; only long ones it cuts short. So the work goes by the shared folder, sealed, and its key by Spark: once the
folder is gone, neither tells anything.
"""

import os
import pickle  # nosec B403  # of what this project has sealed itself
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import polars as pl
import pyarrow as pa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from ml.batches import Batches, Work
from orchestration.spark.handover import hand_over
from orchestration.spark.session import session
from orchestration.warehouse import Warehouse

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from pyspark.sql.connect.session import SparkSession

# Of rows and models on their way; whatever a killed night left there goes when the next one works.
_ON_THE_WAY = ".on-the-way"
_TABLE = re.compile(r"\b(?:from|join)\s+(\w+)\.(\w+)")
# Wide rows: a batch of them is some ten megabytes, and what a call costs by itself no longer counts.
_BATCH_ROWS = "20000"
_NONCE_BYTES = 12


class SparkWarehouse(Warehouse):
    """One shop's warehouse, whose tables Spark builds and whose models Spark's workers apply.

    Args:
        remote: the Connect server, such as sc://localhost:15002.
    """

    remote: str

    @property
    def spread(self) -> Callable[[Work, pl.DataFrame], Iterator[pl.DataFrame]]:
        """See ``Warehouse.spread``."""
        return self.map

    def map(self, work: Work, rows: str | pl.DataFrame) -> Iterator[pl.DataFrame]:
        """See ``Warehouse.map``.

        Raises:
            SparkError: Spark can't be reached.
        """
        folder = Path(self.tables)
        shutil.rmtree(folder / _ON_THE_WAY, ignore_errors=True)
        place = folder / _ON_THE_WAY / uuid4().hex
        place.mkdir(parents=True)
        try:
            with session(self.remote) as spark:
                spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", _BATCH_ROWS)
                given = self._given(spark, rows, place / "given")
                _apply(work, given, int(spark.conf.get("spark.sql.shuffle.partitions") or 1), place)
            for file in sorted((place / "made").glob("*.parquet")):
                yield pl.read_parquet(file).match_to_schema(work.schema)
        finally:
            shutil.rmtree(folder / _ON_THE_WAY, ignore_errors=True)

    def _given(self, spark: "SparkSession", rows: str | pl.DataFrame, place: Path) -> "DataFrame":
        if isinstance(rows, pl.DataFrame):
            place.mkdir()
            rows.write_parquet(place / "rows.parquet")
            return spark.read.parquet(str(place))
        with self.connect() as con:
            own = set(con.execute("select schema_name, table_name from duckdb_tables()").fetchall())
            hand_over(con, spark, own & set(_TABLE.findall(rows)), Path(self.tables))
        return spark.sql(rows)


def _apply(work: Work, given: "DataFrame", parts: int, place: Path) -> None:
    """Writes what the work makes of the rows as Parquet into ``place / "made"``."""
    from pyspark.sql.pandas.types import from_arrow_schema, to_arrow_schema

    sealed, key = place / "work", AESGCM.generate_key(bit_length=256)
    _seal(work.carried_to(place / "model"), sealed, key)
    kinds = from_arrow_schema(pl.DataFrame(schema=work.schema).to_arrow().schema)
    columns = to_arrow_schema(kinds)

    def on_a_worker(batches: Batches) -> Batches:
        for batch in _unsealed(sealed, key).on_a_worker(batches):
            # Texts have other kinds of Arrow in polars than in Spark.
            yield from pa.Table.from_batches([batch]).select(columns.names).cast(columns).to_batches()

    # An evening's rows lie in few files: spread out, each core gets some.
    made = given.repartition(parts).mapInArrow(on_a_worker, kinds)
    made.write.parquet(str(place / "made"))


def _seal(work: Work, path: Path, key: bytes) -> None:
    from pyspark import cloudpickle

    nonce = os.urandom(_NONCE_BYTES)
    path.write_bytes(nonce + AESGCM(key).encrypt(nonce, cloudpickle.dumps(work), None))  # type: ignore[no-untyped-call]


def _unsealed(path: Path, key: bytes) -> Work:
    """Raises FileNotFoundError, which says so on the night's machine, where a worker doesn't see the folder."""
    if not path.exists():
        raise FileNotFoundError(
            f"This worker of Spark's finds no {path}: mount the folder of Spark's tables at the same path on all "
            "machines (PERENNIAL_SPARK_FOLDER; see docs/scale.md)."
        )
    content = path.read_bytes()
    opened = AESGCM(key).decrypt(content[:_NONCE_BYTES], content[_NONCE_BYTES:], None)
    # Nobody without the key can have put another in its place.
    work: Work = pickle.loads(opened)  # noqa: S301  # nosec B301
    return work
