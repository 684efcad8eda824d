"""A toy shop with all six logs, small enough for a night to take seconds, and a place of its own for each test."""

import csv
import hashlib
import io
import json
import os
import pickle
import random
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import duckdb
import pytest
from filelock import FileLock

from data.simulator.sizes import SIZES
from orchestration import demo, run
from orchestration.dbt import Dbt
from orchestration.nights import Window
from orchestration.settings import PROJECT, Settings
from orchestration.shops import Shop, load_shop

# What was once published stands, so these depend on which nights were published, and on what was known then.
RECORDS = ("prediction_ledger", "model_scorecard", "model_calibration", "recommendation_scorecard")
DEMO_KEY = "a key for tests"
FIRST_DAY = date(2024, 3, 1)
DAYS = 40
# Across the change to summer time, so that local days and UTC days differ.
TOY = {
    "name": "toy",
    "title": "A toy shop",
    "timezone": "Europe/London",
    "currency": "GBP",
    # It has 36 customers: with more, next to nothing of it could be told.
    "smallest_group": 1,
    "first_date": FIRST_DAY.isoformat(),
    "last_date": (FIRST_DAY + timedelta(days=DAYS - 1)).isoformat(),
    "logs": {
        "purchases": {
            "files": "purchases-{date}.csv",
            "columns": {
                "order_id": "order_no",
                "product_id": "sku",
                "quantity": "qty",
                "unit_price": "price",
                "ordered_at": "placed_at",
                "customer_id": "customer",
                "is_service_line": "sku = 'POST'",
            },
        },
        "browse_events": {
            "files": "clicks-{date}.ndjson",
            "columns": {
                "event_type": "kind",
                "occurred_at": "at",
                "customer_id": "customer",
                "session_id": "visit",
                "product_id": "sku",
            },
        },
        "reviews": {
            "files": "reviews-{date}.csv",
            "columns": {
                "review_id": "id",
                "body": "text",
                "written_at": "written_at",
                "customer_id": "customer",
                "product_id": "sku",
                "rating": "stars",
            },
        },
        "products": {
            "files": "products-{date}.csv",
            "columns": {"product_id": "sku", "name": "name", "category": "category", "price": "price"},
        },
        "campaign_touches": {
            "files": "touches-{date}.csv",
            "columns": {"campaign_id": "campaign", "customer_id": "customer", "sent_at": "sent_at"},
        },
    },
}


def toy_deliveries(seed: int = 1) -> dict[str, str]:
    """The toy shop's files, name to text: the same for the same seed."""
    chance = random.Random(seed)
    habits = {f"cust-{number:02d}": chance.choice([2, 4, 7, 11, 25]) for number in range(36)}
    deliveries: dict[str, str] = {}
    order = 0
    for offset in range(DAYS):
        day = FIRST_DAY + timedelta(days=offset)
        lines, clicks, reviews, touches = [], [], [], []
        for number, (customer, every) in enumerate(habits.items()):
            if (offset + number) % every == 0 and not (number % 5 == 0 and offset > 20):
                order += 1
                at = datetime(day.year, day.month, day.day, chance.randrange(24), chance.randrange(60))
                for _ in range(chance.randint(1, 3)):
                    sku, price = f"P{chance.randrange(12):02d}", f"{chance.randrange(100, 2000) / 100:.2f}"
                    lines.append([f"O{order}", sku, chance.randint(1, 4), price, at.isoformat(), customer])
                if order % 6 == 0:
                    lines.append([f"C{order}", lines[-1][1], -1, lines[-1][3], at.isoformat(), customer])
                if order % 4 == 0:
                    lines.append([f"O{order}", "POST", 1, "3.50", at.isoformat(), customer])
                if order % 7 == 0:
                    lines.append(lines[-1])
                if order % 5 == 0:
                    text = f'Arrived late, "{sku}" is fine,\nthank you'
                    reviews.append([f"R{order}", text, at.isoformat(), customer, sku, chance.randint(1, 5)])
            if (offset + 2 * number) % 3 == 0:
                at = datetime(day.year, day.month, day.day, 23, 10)
                for step in range(chance.randint(1, 4)):
                    moment = at + timedelta(minutes=11 * step)
                    if moment.date() == day:
                        kind = "cart" if step == 2 else "view"
                        click = {"kind": kind, "at": moment.isoformat(), "customer": customer, "sku": f"P{step:02d}"}
                        clicks.append({**click, "visit": f"{customer}-{offset}"})
            if offset % 10 == 3 and number % 4 == 0:
                touches.append(["spring", customer, f"{day}T09:00:00"])
        lines.append([f"G{offset}", "P01", 2, "1.99", f"{day}T12:00:00", ""])
        named = {
            "purchases": (["order_no", "sku", "qty", "price", "placed_at", "customer"], lines),
            "reviews": (["id", "text", "written_at", "customer", "sku", "stars"], reviews),
            "touches": (["campaign", "customer", "sent_at"], touches),
        }
        if offset in (0, 17):
            goods = [[f"P{n:02d}", f"Thing {n}", "tools" if (n + offset) % 3 else "toys", "5.00"] for n in range(12)]
            named["products"] = (["sku", "name", "category", "price"], goods)
        for name, (header, rows) in named.items():
            text = io.StringIO()
            csv.writer(text).writerows([header, *rows])
            deliveries[f"{name}-{day}.csv"] = text.getvalue()
        deliveries[f"clicks-{day}.ndjson"] = "".join(json.dumps(click) + "\n" for click in clicks)
    return {name: text for name, text in deliveries.items() if text}


class Place:
    """One shop in a folder of its own: deliver to it, run its nights, look at its tables."""

    def __init__(self, settings: Settings, shop: Shop, kept: Path | None = None) -> None:
        self.settings = settings
        self.shop = shop
        self._kept = kept

    def deliver(self, files: dict[str, str]) -> None:
        landing = self.settings.landing(self.shop.name)
        landing.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            (landing / name).write_text(text)

    def night(self, first: date, last: date | None = None) -> run.NightResult:
        result = run.run_nights(self.shop, self.settings, Window(first, last or first))
        assert result.succeeded, result.failures
        return result

    def first_night(self, first: date, last: date | None = None) -> run.NightResult:
        """What ``night`` does to a place that has had none, done once for all tests that begin with it.

        To arrange with: what a test is about, and what it has patched, runs in ``night``.
        """
        assert self._kept
        assert not self.settings.warehouse(self.shop.name).exists()
        kept = self._kept / self._digest(first, last)
        with FileLock(f"{kept}.lock"):
            if not kept.exists():
                result = self.night(first, last)
                made = kept.with_suffix(".made")
                shutil.copytree(self.settings.data, made, symlinks=True)
                (made / "result.pickle").write_bytes(pickle.dumps(result))
                made.rename(kept)
                return result
        shutil.copytree(kept, self.settings.data, symlinks=True, dirs_exist_ok=True)
        # Dagster's settings hold their own path.
        (self.settings.dagster_home(self.shop.name) / "dagster.yaml").unlink()
        run.prepare(self.shop, self.settings)
        result = pickle.loads((self.settings.data / "result.pickle").read_bytes())  # noqa: S301  # written above
        assert isinstance(result, run.NightResult)
        return result

    def _digest(self, *of: object) -> str:
        """Of all that a first night depends on, this code apart."""
        digest = hashlib.sha256(repr((of, self.shop.model_dump_json(), self.settings.reader_engine)).encode())
        for folder in (self.settings.landing(self.shop.name), self.settings.shops):
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    digest.update(f"{path.relative_to(folder)} {path.stat().st_size}\n".encode() + path.read_bytes())
        return digest.hexdigest()

    def query(self, sql: str) -> list[tuple]:
        with duckdb.connect(self.settings.warehouse(self.shop.name), read_only=True) as con:
            return con.execute(sql).fetchall()

    def table_hashes(self, *schemas: str) -> dict[str, str]:
        """A hash per table over its rows in any order; without what names files or runs, or what was published when."""
        schemas = schemas or ("staging", "intermediate", "features", "ml", "marts")
        tables = self.query(
            "select table_schema || '.' || table_name from information_schema.tables "
            f"where table_schema in {schemas!s} and table_name not in {RECORDS!s} order by 1"
        )
        assert tables
        hashes = {}
        for (table,) in tables:
            rows = self.query(
                "select count(*), md5(string_agg(line, chr(10) order by line)) "
                f"from (select it::varchar as line from {table} as it)"
            )
            hashes[table] = rows[0]
        return hashes


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Shop, Settings], None]:
    """Prepares dbt for a shop once a session; later places with the same variables get a copy."""
    cache: dict[str, Path] = {}
    home = tmp_path_factory.mktemp("dbt")

    def prepare(shop: Shop, settings: Settings) -> None:
        key = repr(sorted(shop.logs)) + repr(shop.lifecycle) + repr(shop.horizons)
        dbt = Dbt.of(shop, settings)
        if key not in cache:
            dbt.prepare()
            cache[key] = home / str(len(cache))
            shutil.copytree(dbt.target, cache[key])
        elif not Path(dbt.target).exists():
            shutil.copytree(cache[key], dbt.target)

    return prepare


def shared_folder(tmp_path_factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder of a test run that all its workers see: the first to come makes what is in it for the others."""
    folder = tmp_path_factory.getbasetemp()
    folder = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / name
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def make_place(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    prepared: Callable[[Shop, Settings], None],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Place]:
    """Makes places for the toy shop, or another; each with its own data folder and the same pseudonym key."""
    monkeypatch.setenv("DAGSTER_DISABLE_TELEMETRY", "true")

    def make(name: str = "place", **changes: object) -> Place:
        settings = Settings(
            reader_engine="fp32",
            data=tmp_path / name,
            shops=tmp_path / "shops",
            pseudonym_key="a key for tests",
            lock_wait_seconds=5,
        )
        shop = Shop.model_validate({**TOY, **changes})
        prepared(shop, settings)
        return Place(settings, shop, shared_folder(tmp_path_factory, "first_nights"))

    return make


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of the public data sets; tests that need it are skipped where it is absent."""
    folder = Path(os.environ.get("PERENNIAL_REAL_DATA", PROJECT.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"no public data at {folder}: set PERENNIAL_REAL_DATA to their folder")
    return folder


@pytest.fixture(scope="session")
def deliveries() -> dict[str, str]:
    """The toy shop's files."""
    return toy_deliveries()


@pytest.fixture(scope="session")
def demo_shop() -> Shop:
    """The demo shop, as its file says."""
    return load_shop("demo", PROJECT / "data" / "shops")


@pytest.fixture(scope="session")
def demo_place(tmp_path_factory: pytest.TempPathFactory, demo_shop: Shop) -> Settings:
    """A small demo shop after its first night and the one after it; to look at, not to change."""
    settings = Settings(data=shared_folder(tmp_path_factory, "demo"), pseudonym_key=DEMO_KEY)
    done = settings.data / "done"
    with FileLock(settings.data.with_suffix(".lock")):
        if done.exists():
            return settings
        small = SIZES["small"]
        demo.deliver_demo(demo_shop, settings, size="small")
        for days in (0, 1):
            demo.deliver_due(demo_shop, settings, None)
            night = demo.read_delivered(settings.truth("demo")).last_date
            assert night == small.date_of(small.history_days - 1) + timedelta(days=days)
            result = run.run_nights(demo_shop, settings, Window(night, night))
            assert result.succeeded, result.failures
        done.touch()
    return settings


class Figures:
    """Counts of what a test tried and what came of it, kept by test in the file that PERENNIAL_FAULT_FIGURES names."""

    def __init__(self, test: str) -> None:
        self.counts: Counter[str] = Counter()
        self._test = test
        self._path = os.environ.get("PERENNIAL_FAULT_FIGURES")

    def go_on(self) -> None:
        """Takes over what the same test counted in an earlier run that was cut short."""
        self.counts = Counter(self._kept().get(self._test, {}))

    def add(self, **counts: int) -> None:
        """Adds to the counts, and writes them down: a run that is cut short has told what it did."""
        self.counts.update(counts)
        if self._path:
            Path(self._path).write_text(json.dumps({**self._kept(), self._test: self.counts}, indent=1))

    def _kept(self) -> dict[str, dict[str, int]]:
        path = Path(self._path or "")
        return json.loads(path.read_text()) if path.is_file() else {}


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """The figures of the test that asks for them."""
    return Figures(request.node.nodeid)
