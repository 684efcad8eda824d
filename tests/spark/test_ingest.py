"""Deliveries read by Spark's workers: the same rows, rows set aside and ledger as read by one machine."""

import gzip
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from assets.ingest.elsewhere import UnseenLandingError
from assets.ingest.load import IngestReport, ingest
from ml.batches import Work
from orchestration import cluster
from orchestration.logs import LOGS
from orchestration.shops import Shop
from orchestration.spark.mapping import SparkWarehouse
from orchestration.warehouse import Warehouse
from tests.conftest import TOY, toy_deliveries
from tests.spark.conftest import QUICK_WHILE_SMALL, free_port

pytestmark = pytest.mark.slow
RUN_AT = datetime(2024, 7, 1, tzinfo=UTC)
# Whatever was read where: when and in which order is no matter.
_OF_THE_RUN = ("ingest_id", "ingested_at", "run_id", "ingest")
SHOP = Shop.model_validate(TOY)


@dataclass
class Landed:
    """A landing folder, read by one machine into one warehouse and by workers into another."""

    landing: Path
    here: Warehouse
    there: SparkWarehouse
    given: list[int]

    def read(self) -> tuple[IngestReport, IngestReport]:
        """Takes in what is new, in both ways."""

        def spread(work: Work, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
            self.given.append(rows.height)
            return self.there.map(work, rows)

        reports = []
        for warehouse, how in ((self.here, None), (self.there, spread)):
            with warehouse.connect() as con:
                reports.append(
                    ingest(
                        con, SHOP, self.landing, key=b"k", run_id="r", run_at=RUN_AT, spread=how, spread_from_bytes=1
                    )
                )
        return reports[0], reports[1]

    def differences(self) -> list[str]:
        """The raw tables whose rows aren't the same."""
        apart = []
        for table in (*LOGS, "quarantine", "ingested_files", "event_days"):
            rows = []
            for warehouse in (self.here, self.there):
                columns = warehouse.query(f"select * from raw.{table} limit 0").columns
                kept = ", ".join(f'"{name}"::varchar as "{name}"' for name in columns if name not in _OF_THE_RUN)
                rows.append(warehouse.query(f"select {kept} from raw.{table} order by all"))
            if not rows[0].equals(rows[1]):
                apart.append(f"{table}: {rows[0].height} rows here, {rows[1].height} there")
        return apart


@pytest.fixture
def landed(tmp_path: Path, server: cluster.Plan) -> Landed:
    landing = tmp_path / "landing"
    landing.mkdir()
    there = SparkWarehouse(path=str(tmp_path / "there.duckdb"), tables=str(tmp_path / "tables"), remote=server.remote)
    return Landed(landing, Warehouse(path=str(tmp_path / "here.duckdb")), there, [])


def test_workers_read_what_one_machine_reads(landed):
    files = toy_deliveries()
    purchases = sorted(name for name in files if name.startswith("purchases"))
    for name, text in files.items():
        (landed.landing / name).write_text(text)
    broken, damaged, packed, torn = purchases[:4]
    (landed.landing / broken).write_bytes(b"order_no,\xff\xfe")
    (landed.landing / damaged).write_text(files[damaged].replace(files[damaged].split("\n")[0], "no,such,header", 1))
    (landed.landing / packed).unlink()
    (landed.landing / f"{packed}.gz").write_bytes(gzip.compress(files[packed].encode()))
    (landed.landing / torn).write_text(files[torn] + "a,row,that,is,no,order\n" + files[torn].splitlines()[1] + "\n")
    shutil.copy(landed.landing / purchases[5], landed.landing / purchases[6])
    here, there = landed.read()
    assert landed.given, "nothing was read by a worker"
    assert landed.differences() == []
    assert here.total("quarantined_count") >= 1
    assert {entry.status for entry in there.entries} == {"loaded", "repeated", "refused"}

    # What was read is replaced, and what was refused is mended.
    (landed.landing / purchases[7]).write_text("\n".join(files[purchases[7]].splitlines()[:-1]) + "\n")
    (landed.landing / broken).write_text(files[broken])
    before = sum(landed.given)
    here, there = landed.read()
    assert sum(landed.given) - before == len(there.entries) == len(here.entries) == 2
    assert landed.differences() == []


@pytest.fixture
def telling(spark_is_here: None, tmp_path: Path) -> Iterator[cluster.Plan]:
    """A Connect server that writes down all that it does."""
    folder = tmp_path / "telling"
    (folder / "events").mkdir(parents=True)
    told = {"spark.eventLog.enabled": "true", "spark.eventLog.dir": str(folder / "events"), "spark.log.level": "INFO"}
    plan = cluster.Plan(
        folder,
        workers=0,
        cores=2,
        connect_port=free_port(),
        settings={**QUICK_WHILE_SMALL, **told, "spark.eventLog.compress": "false"},
    )
    cluster.start(plan)
    yield plan
    cluster.stop(folder)


def test_nothing_that_spark_writes_down_tells_a_key_or_a_customer(telling, tmp_path):
    files = toy_deliveries()
    (tmp_path / "landing").mkdir()
    for name in sorted(files)[:60]:
        (tmp_path / "landing" / name).write_text(files[name])
    there = SparkWarehouse(path=str(tmp_path / "there.duckdb"), tables=str(tmp_path / "tables"), remote=telling.remote)
    key = b"a key that lies nowhere"
    seen: dict[str, bytes] = {}

    def spread(work: Work, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
        for frame in there.map(work, rows):
            # While it is on its way.
            seen.update({str(path): path.read_bytes() for path in (tmp_path / "tables").rglob("*") if path.is_file()})
            yield frame

    with there.connect() as con:
        ingest(con, SHOP, tmp_path / "landing", key=key, run_id="r", run_at=RUN_AT, spread=spread, spread_from_bytes=1)
    cluster.stop(telling.folder)
    told = {str(path): path.read_bytes() for path in telling.folder.rglob("*") if path.is_file()}
    assert b"MapInArrow" in b"".join(content for name, content in told.items() if "/events/" in name)
    assert any(name.endswith("/work") for name in seen)
    secrets = [key, key.hex().encode(), b"cust-0", b"cust-1"]
    assert [name for name, content in (told | seen).items() if any(secret in content for secret in secrets)] == []


def test_a_landing_folder_that_workers_do_not_see_is_said(landed):
    name, text = next(iter(toy_deliveries().items()))
    (landed.landing / name).write_text(text)
    elsewhere = landed.landing.rename(landed.landing.with_name("unmounted"))

    def spread(work: Work, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
        # Seen from this machine, and not from those of the workers.
        shutil.move(elsewhere.with_name("landing"), elsewhere)
        return landed.there.map(work, rows)

    elsewhere.rename(landed.landing)
    with landed.there.connect() as con, pytest.raises(UnseenLandingError, match=r"landing.*mount it at this path"):
        ingest(con, SHOP, landed.landing, key=b"k", run_id="r", run_at=RUN_AT, spread=spread, spread_from_bytes=1)
