"""How long the dashboard's pages take in Chromium: the first paint of a new visitor, and each switch of pages.

    python -m benchmarks.dashboard                            the pages of the shop that the environment names
    python -m benchmarks.dashboard --synthetic 2000000        of a night as large as a shop of so many customers has
    python -m benchmarks.dashboard --rounds 5 --throttle 4    how often, and how much slower the browser's processor is

A page is there when Streamlit has run it to the end and the browser has drawn what it sent. The first look of a night
asks DuckDB; later looks find its answers kept. Both are told apart: "first" is the first switch to a page, "later" the
median of the others. Large nights are made of a published one: its customers over again under other pseudonyms, in
every table that speaks of them one by one; what is summed up stays as it is.
"""

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
from rich.console import Console
from rich.table import Table

from assets.published import TABLES
from dashboard.serving import command
from dashboard.views import PAGES
from orchestration import publication
from orchestration.settings import get_settings

LIMIT_SECONDS = {"first paint": 2.0, "switch": 1.0}
# Streamlit says so when it has run a page to the end.
_READY = "[data-testid=stApp][data-test-script-state=notRunning]"


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shop", default=get_settings().shop)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--synthetic", type=int, default=0, metavar="CUSTOMERS")
    parser.add_argument("--throttle", type=float, default=1.0)
    parser.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    given = parser.parse_args()
    settings = get_settings()
    night = publication.current(settings.published, given.shop)
    if night is None:
        parser.error(f"{given.shop} has published no night: run one first")
    if not given.chromium:
        parser.error("Chromium isn't installed: apt-get install chromium, or name it with --chromium")
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        data = settings.data
        if given.synthetic:
            data = Path(folder)
            started = time.perf_counter()
            rows = enlarge(night, data / "published", given.shop, given.synthetic)
            console.print(f"A night of {rows:,} customers, made in {time.perf_counter() - started:.0f} s")
        with served(data, given.shop) as address:
            first, switches = measure(address, given.chromium, given.rounds, given.throttle)
    print_times(console, first, switches)


def enlarge(night: Path, root: Path, shop: str, customers: int) -> int:
    """Publishes the night over again with at least so many customers.

    Returns:
        How many there are.
    """
    with duckdb.connect(config={"memory_limit": "2GB", "temp_directory": str(root.parent / "spill")}) as con:
        con.execute(f"attach '{night / publication.DATABASE}' as night (read_only)")
        had = con.execute("select count(*) from night.customer_lifecycle").fetchall()[0][0]
        if not had:
            raise ValueError(f"{night} holds no customer: there is nothing to make a large night of")
        copies = -(-customers // had)
        tables = [name for (name,) in con.execute("select table_name from duckdb_tables()").fetchall()]
        of_customers = "select table_name from duckdb_columns() where column_name = 'customer_id'"
        single = {name for (name,) in con.execute(of_customers).fetchall()}
        # Another pseudonym for each copy; the first keeps its own.
        pseudonym = "case when copy = 0 then customer_id else md5(customer_id || copy) end"
        selects = {
            name: f"select * exclude (copy) replace ({pseudonym} as customer_id) "
            f"from night.{name}, range({copies}) as copies(copy) {_order_of(name)}"
            if name in single
            else f"select * from night.{name}"
            for name in tables
            if name != "manifest"
        }
        published = publication.publish(
            con,
            selects,
            root=root,
            shop=shop,
            as_of_date=date.fromisoformat(night.name[:10]),
            written_at=datetime.now(UTC),
            facts=facts_of(night),
        )
    return next(table.row_count for table in published.tables if table.name == "customer_lifecycle")


def _order_of(table: str) -> str:
    """What a published table is sorted by, if by customer: the pages find one without reading all because of it."""
    return "order by customer_id" if "order by customer_id" in TABLES.get(table, "") else ""


def facts_of(night: Path) -> dict[str, str]:
    """The facts of a published night, such as its shop's title and currency."""
    facts: dict[str, str] = json.loads((night / publication.MANIFEST).read_text(encoding="utf-8"))["facts"]
    return facts


@contextmanager
def served(data: Path, shop: str, **said: str) -> Iterator[str]:
    """The pages' address while they are served; ``said`` is what the environment says beside data and shop."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {**os.environ, "PERENNIAL_DATA": str(data), "PERENNIAL_SHOP": shop, **said}
    process = subprocess.Popen(command("127.0.0.1", port), env=environment, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            if process.poll() is not None:
                raise RuntimeError("the pages could not be served: run `make dashboard` to see why")
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):  # noqa: S310  # our own address
                    break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def measure(address: str, chromium: str, rounds: int, throttle: float) -> tuple[list[float], dict[str, list[float]]]:
    """Seconds of each first paint, and of each switch to a page, in order; each round is a new visitor."""
    from playwright.sync_api import sync_playwright

    first: list[float] = []
    switches: dict[str, list[float]] = {page.title: [] for page in PAGES}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for _ in range(rounds):
            context = browser.new_context(viewport={"width": 1280, "height": 900})
            page = context.new_page()
            page.set_default_timeout(120_000)
            if throttle > 1:
                context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
            started = time.perf_counter()
            page.goto(address)
            ready(page, PAGES[0].title)
            first.append(time.perf_counter() - started)
            for target in (*PAGES[1:], PAGES[0]):
                started = time.perf_counter()
                page.get_by_role("link", name=target.title, exact=True).click()
                ready(page, target.title)
                switches[target.title].append(time.perf_counter() - started)
            context.close()
        browser.close()
    return first, switches


def ready(page: Any, title: str) -> None:
    """Waits until the page of this title has been run to the end, and two frames have been drawn since."""
    page.get_by_role("heading", name=title, level=1, exact=True).wait_for()
    page.wait_for_selector(_READY)
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def print_times(console: Console, first: list[float], switches: dict[str, list[float]]) -> None:
    """The medians, page by page."""
    table = Table(title=f"Seconds, {len(first)} visitors", title_justify="left")
    for name in ("page", "first", "later, median", "slowest", "at most"):
        table.add_column(name, justify="left" if name == "page" else "right")
    rows = {"first paint": (first, LIMIT_SECONDS["first paint"])}
    rows |= {title: (seconds, LIMIT_SECONDS["switch"]) for title, seconds in switches.items()}
    for name, (seconds, limit) in rows.items():
        later = f"{statistics.median(seconds[1:]):.2f}" if len(seconds) > 1 else "-"
        table.add_row(name, f"{seconds[0]:.2f}", later, f"{max(seconds):.2f}", f"{limit:.1f}")
    console.print(table)


if __name__ == "__main__":
    main()
