"""A shop of which one night is killed again and again, the state it was in before, and what it should end as.

Here: making the shop, running and killing its night through the forge, and comparing what came of it with the same
night undisturbed. Where a night is killed is in ``points``; what is asserted, in the tests.
"""

import json
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
from filelock import FileLock

from orchestration import publication
from orchestration.publication.manifest import MANIFEST, checksum
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop
from tests.conftest import DAYS, FIRST_DAY, TOY, toy_deliveries
from tests.faults.points import POINTS

KEY = "a key for tests"
# What somebody might write who means ill, in a review's body and in a product's name.
EVIL_REVIEW = "{{ 7 * 7 }} {% include '/etc/passwd' %} '; drop table raw.reviews; -- <script>alert(1)</script>"
FORMULA = "=HYPERLINK(&A1,'click') | {{ 7 * 7 }}"
NIGHT = FIRST_DAY + timedelta(days=DAYS - 1)
# Who did it and when, not what it is: these differ from run to run by their nature.
_OF_THE_RUN = ("run_id", "ingested_at", "ingest_id", "ingest")
# What one run had to do, which is less where another did some of it before it died.
_PLAN = (
    "event_dates", "as_of_dates", "transition_dates", "migration_dates", "ledger_dates", "ledger_months", "known_until",
    "weeks", "campaigns", "parts", "planned",
)  # fmt: skip
_KILLED_SHARE = 0.6
_SCHEMAS = ("raw", "nights", "staging", "intermediate", "features", "readings", "ml", "marts", "record")
# In the base these have come; in the night that is killed they come late, come again otherwise, or come first.
_LATE = f"purchases-{NIGHT - timedelta(days=9)}.csv"
_CORRECTED = f"purchases-{NIGHT - timedelta(days=2)}.csv"


@dataclass
class Death:
    """How a night ends before its time: at a named point, or after so many seconds."""

    point: str | None
    hit: int
    seconds: float | None

    def __str__(self) -> str:
        return f"{self.point}, call {self.hit}" if self.point else f"after {self.seconds:.2f} s"


@dataclass
class Watched:
    """What was seen of ``current`` while nights were killed: how often, and what was no whole night."""

    looks: int = 0
    faults: list[str] = field(default_factory=list)


class Forge:
    """The process that nights are forked from; see ``forge``."""

    def __init__(self, log: Path) -> None:
        self._log = log.open("w")
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "tests.faults.forge"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, cwd=PROJECT, text=True,
        )  # fmt: skip

    def run(self, **order: Any) -> dict[str, Any]:
        """Has an order carried out, and returns what came of it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, Path(self._log.name).read_text()
        return json.loads(answer)

    def close(self) -> None:
        """Ends the process."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)
        self._log.close()


class Arena:
    """The shop, and the folders of its states: ``base`` before the night, ``work`` in which things happen to it.

    Made once for all workers of a test run; each works in a folder of its own.

    Attributes:
        seconds: what the night takes when nothing disturbs it.
        expected: the state that it then ends in, which is kept in the folder ``sound``.
    """

    def __init__(self, shared: Path, own: Path, forge: Forge) -> None:
        self.work, self.sound = own / "work", shared / "sound"
        self._base, self._log, self._forge = own / "base", own / "night.log", forge
        self.shop = Shop.model_validate(TOY)
        self.settings = Settings(data=self.work, pseudonym_key=KEY, reader_engine="fp32")
        facts = shared / "facts.json"
        with FileLock(shared.with_suffix(".lock")):
            if not facts.exists():
                facts.write_text(json.dumps(self._make(shared)))
        found = json.loads(facts.read_text())
        self.seconds, self.expected = found["seconds"], found["expected"]
        shutil.copytree(shared / "base", self._base, symlinks=True, dirs_exist_ok=True)
        # Dagster's folder holds its own path.
        config = self._base / "dagster" / self.shop.name / "dagster.yaml"
        config.write_text(config.read_text().replace(found["work"], str(self.work)))
        self.restore()
        self.ask("warm", modules=found["modules"])

    def _make(self, shared: Path) -> dict[str, Any]:
        """Makes the two states, and says what of them is to be known."""
        files = toy_deliveries()
        landing = self.settings.landing(self.shop.name)
        landing.mkdir(parents=True)
        for name, text in files.items():
            if name != _LATE and str(NIGHT) not in name:
                lines = text.splitlines(keepends=True)
                (landing / name).write_text("".join(lines[:-2]) if name == _CORRECTED else text)
        modules = self.night(NIGHT - timedelta(days=1))["modules"]
        for name, text in files.items():
            if name in (_LATE, _CORRECTED) or str(NIGHT) in name:
                (landing / name).write_text(text)
        (landing / f"products-{NIGHT}.csv").write_text(f'sku,name,category,price\nP01,"{FORMULA}",tools,5.00\n')
        (landing / f"reviews-more-{NIGHT}.csv").write_text(_reviews())
        # A file that is no good stays no good whatever happens.
        (landing / f"purchases-{NIGHT - timedelta(days=60)}.csv").write_bytes(b"order_no,\xff\xfe")
        shutil.copytree(self.work, shared / "base", symlinks=True)
        self.ask("warm", modules=modules)
        seconds = self.finish()
        shutil.copytree(self.work, self.sound, symlinks=True)
        return {"work": str(self.work), "modules": modules, "seconds": seconds, "expected": self.state()}

    def restore(self) -> None:
        """Puts the folder back to before the night."""
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self._base, self.work, symlinks=True)

    def ask(self, what: str, changes: Mapping[str, Any] | None = None, **order: Any) -> dict[str, Any]:
        """Gives the forge an order, with settings changed as said; returns its answer as it is."""
        settings = {"data": str(self.work), "pseudonym_key": KEY, "reader_engine": "fp32", **(changes or {})}
        shop = self.shop.model_dump(mode="json")
        return self._forge.run(what=what, shop=shop, settings=settings, log=str(self._log), **order)

    def night(self, night: date = NIGHT, **order: Any) -> dict[str, Any]:
        """Runs a night that must end well, or be killed."""
        answer = self.ask("night", night=night.isoformat(), **order)
        said = f"{answer}\n{self._log.read_text()[-3000:]}"
        assert answer["status"] in (0, -signal.SIGKILL), said
        assert not answer["failures"], said
        return answer

    def kill(self, death: Death) -> bool:
        """Runs the night until its death; False if it reached its end before."""
        answer = self.night(point=death.point, hit=death.hit, seconds=death.seconds)
        return bool(answer["status"] == -signal.SIGKILL)

    def finish(self) -> float:
        """Runs the night to its end; the seconds it took."""
        lasted: float = self.night()["lasted"]
        return lasted

    def deaths(self, chance: random.Random, count: int) -> list[Death]:
        """So many deaths in the order of the night where they have places, every other one at any time."""
        named = sorted(chance.sample(list(POINTS), (count + 1) // 2), key=list(POINTS).index)
        deaths = [Death(name, chance.randint(*POINTS[name].hits), None) for name in named]
        for _ in range(count - len(deaths)):
            # Not up to the end: a rerun is quicker, and a night that ends leaves nothing to be killed.
            seconds = chance.uniform(0, _KILLED_SHARE * self.seconds)
            deaths.insert(chance.randint(0, len(deaths)), Death(None, 1, seconds))
        return deaths

    def state(self) -> dict[str, Any]:
        """Rows and hash of every table of the warehouse and of the published night, without what names the run."""
        with duckdb.connect(self.settings.warehouse(self.shop.name), read_only=True) as con:
            tables = {name: _hash(con, select) for name, select in _selects(con).items()}
        folder = publication.current(self.settings.published, self.shop.name)
        assert folder is not None
        assert publication.verify(folder) == []
        manifest = json.loads((folder / MANIFEST).read_text())
        published = {
            f"published {name}": (table["row_count"], *(file["sha256"] for file in table["files"].values()))
            for name, table in manifest["tables"].items()
        }
        state: dict[str, Any] = json.loads(json.dumps({**tables, **published, "as of": manifest["as_of_date"]}))
        return state

    def differences(self) -> dict[str, tuple[int, int]]:
        """By table, the rows that the undisturbed night has and this one lacks, and those that it has too many."""
        found = {}
        warehouse = self.settings.warehouse(self.shop.name).relative_to(self.work)
        with duckdb.connect() as con:
            for name, folder in (("sound", self.sound), ("now", self.work)):
                con.execute(f"attach '{folder / warehouse}' as {name} (read_only)")
            con.execute("use sound")
            ours = _selects(con)
            con.execute("use now")
            theirs = _selects(con)
            for table in ours.keys() | theirs.keys():
                counts = []
                for first, second in (("sound", "now"), ("now", "sound")):
                    con.execute(f"use {first}")
                    con.execute(f"create or replace temp table one as {(ours | theirs)[table]}")
                    con.execute(f"use {second}")
                    counts.append(
                        con.execute(
                            f"select count(*) from (select * from one except all {(ours | theirs)[table]})"
                        ).fetchall()[0][0]
                    )
                if any(counts):
                    found[table] = (counts[0], counts[1])
        return found


def _reviews() -> str:
    """Enough reviews of the night for several batches of them."""
    said = ["I love it", "it is broken", "nobody answers", "the colour is fine"] * 3
    lines = [
        f"R9{n},Parcel {n} came late and {text},{NIGHT}T10:00:00,cust-{n:02},P0{n % 9},{1 + n % 5}\n"
        for n, text in enumerate(said)
    ]
    lines.append(f'EVIL,"{EVIL_REVIEW}",{NIGHT}T11:00:00,cust-01,P01,1\n')
    return "id,text,written_at,customer,sku,stars\n" + "".join(lines)


def _selects(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """By table, a SELECT of its rows without what names the run."""
    columns = con.execute(
        "select table_schema, table_name, list(column_name order by column_name) from information_schema.columns "
        f"where table_schema in {_SCHEMAS!s} and table_catalog = current_database() group by all order by all"
    ).fetchall()
    assert columns
    return {
        f"{schema}.{table}": "select "
        + ", ".join(f'"{name}"' for name in names if name not in _OF_THE_RUN)
        + f" from {schema}.{table}"
        for schema, table, names in columns
        if set(names) - set(_OF_THE_RUN) and not (schema == "nights" and table in _PLAN)
    }


def _hash(con: duckdb.DuckDBPyConnection, select: str) -> tuple[int, str]:
    sql = f"""
        select count(*), md5(string_agg(line, chr(10) order by line))
        from (select it::varchar as line from ({select}) as it)
    """
    return con.execute(sql).fetchall()[0]


@contextmanager
def watching(root: Path, shop: str) -> Iterator[Watched]:
    """Looks at ``current`` all the time, as a reader would: each look resolves it once and must find a whole night."""
    watched, ended = Watched(), threading.Event()
    chance = random.Random(7)

    def watch() -> None:
        while not ended.wait(0.02):
            try:
                folder = publication.current(root, shop)
                if folder is not None:
                    watched.faults += _look(folder, chance)
                watched.looks += folder is not None
            except Exception as error:  # whatever a reader meets is a fault
                watched.faults.append(f"{type(error).__name__}: {error}")

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield watched
    finally:
        ended.set()
        watcher.join()


def _look(folder: Path, chance: random.Random) -> list[str]:
    manifest: Mapping[str, Any] = json.loads((folder / MANIFEST).read_text())
    files = dict(manifest["files"])
    for table in manifest["tables"].values():
        files |= table["files"]
    faults = [f"{name}: size" for name, told in files.items() if (folder / name).stat().st_size != told["bytes"]]
    some = chance.sample(sorted(files), 3)
    return faults + [f"{name}: checksum" for name in some if checksum(folder / name) != files[name]]
