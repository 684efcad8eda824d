"""Dagster's history in Postgres, with the settings that ship; skipped where no Postgres can be started."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest

from orchestration.settings import PROJECT
from tests.conftest import FIRST_DAY

pytestmark = pytest.mark.slow
LAST_DAY = FIRST_DAY + timedelta(days=4)
# Where Debian has it.
SERVER = next(iter(sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)), None)
# Postgres refuses to run as root.
AS_POSTGRES = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []


@pytest.fixture
def address() -> Iterator[str]:
    """The address of an empty database on a server of the test's own."""
    if SERVER is None or (AS_POSTGRES and not shutil.which("runuser")):
        pytest.skip("Postgres isn't installed: apt-get install postgresql")
    if find_spec("dagster_postgres") is None:
        pytest.skip("dagster-postgres isn't installed: make test installs it")
    folder = Path(tempfile.mkdtemp(prefix="perennial-postgres-"))
    if AS_POSTGRES:
        shutil.chown(folder, "postgres")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def run(program: str, *line: str) -> None:
        subprocess.run(
            [*AS_POSTGRES, str(SERVER / program), *line], check=True, capture_output=True, timeout=60, cwd=folder
        )

    run("initdb", "-D", str(folder / "data"), "-A", "trust", "-U", "perennial")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    run("pg_ctl", "-D", str(folder / "data"), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        run("createdb", "-h", "127.0.0.1", "-p", str(port), "-U", "perennial", "dagster")
        yield f"postgresql+psycopg2://perennial@127.0.0.1:{port}/dagster"
    finally:
        run("pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "stop")
        shutil.rmtree(folder)


def test_a_night_leaves_its_history_in_postgres_and_none_in_sqlite(make_place, deliveries, address, monkeypatch):
    import sqlalchemy

    place = make_place()
    home = place.settings.dagster_home("toy")
    home.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROJECT / "docs" / "production" / "dagster.yaml", home)
    monkeypatch.setenv("PERENNIAL_POSTGRES_URL", address)
    place.deliver({name: text for name, text in deliveries.items() if str(LAST_DAY) >= name.split(".")[0][-10:]})
    place.night(LAST_DAY)
    engine = sqlalchemy.create_engine(address)
    with engine.connect() as con:
        assert con.execute(sqlalchemy.text("select status from runs")).scalars().all() == ["SUCCESS"]
        assert con.execute(sqlalchemy.text("select count(*) from event_logs")).scalar_one() > 100
    engine.dispose()
    assert not list(home.rglob("*.db"))
