"""Running nights from the terminal: one, a range, all again; and watching a run while it goes on."""

import threading
import warnings
from datetime import UTC, date, datetime
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from orchestration.commands.terminal import (
    NightOption,
    ShopOption,
    console,
    day_of,
    days_progress,
    open_shop,
    refusal,
    warn,
)
from orchestration.progress import read_progress
from orchestration.settings import Settings
from orchestration.shops import Shop

app = typer.Typer()


@app.command()
def nightly(
    shop: ShopOption = None,
    day: NightOption = None,
) -> None:
    """Run one night: from what was delivered to published tables."""
    found, settings = open_shop(shop)
    _run(found, settings, day_of(day, "--date"), None)


@app.command()
def backfill(
    first: Annotated[str, typer.Option("--from", help="The first night.")],
    last: Annotated[str, typer.Option("--to", help="The last night.")],
    shop: ShopOption = None,
) -> None:
    """Run a range of nights as one run."""
    found, settings = open_shop(shop)
    for name, day in (("--from", first), ("--to", last)):
        if not day:
            raise refusal(f"{name} is missing: a backfill is a range of nights.")
    _run(found, settings, day_of(first, "--from"), day_of(last, "--to"))


@app.command()
def rebuild(shop: ShopOption = None) -> None:
    """Drop every table that is built from raw and build all its nights again, after an upgrade that changed a table."""
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from orchestration import run
        from orchestration.warehouse import WarehouseBusyError
    try:
        latest = run.forget_built_tables(found, settings)
    except (run.NightError, WarehouseBusyError) as error:
        raise refusal(str(error)) from error
    _run(found, settings, latest, None)


def _run(shop: Shop, settings: Settings, first: date | None, last: date | None) -> None:
    warnings.filterwarnings("ignore")
    now = datetime.now(UTC)
    with console.status(f"Getting {shop.title} ready …"):
        # Dagster, dbt and the rest take seconds to import, which `--help` shouldn't.
        from dagster import DagsterInstance

        from orchestration import alerts, run
        from orchestration.dbt import DbtError
        from orchestration.demo import DemoShopError
        from orchestration.nights import Window
        from orchestration.publication import PublicationError
        from orchestration.summary import summarize
        from orchestration.warehouse import WarehouseBusyError
    try:
        deliver_due(shop, settings, last or first)
        first = first or run.latest_night(shop, settings.landing(shop.name), now)
        window = Window(first, last or first)
        run.check_window(shop, window, now)
        console.print(f"[bold]{shop.title}[/bold], {'nights' if last else 'night'} {window}")
        with _Watch() as watch:
            result = run.run_nights(shop, settings, window, watch.start)
        console.print(summarize(shop, settings, result))
    except (run.NightError, DemoShopError, OSError, WarehouseBusyError, DbtError, PublicationError) as error:
        about = f"night {last or first or 'of today'}"
        alerts.tell(alerts.failure_alert(shop, about, error), settings, warn)
        raise refusal(str(error)) from error
    with DagsterInstance.get() as instance:
        alerts.tell_of_run(shop, settings, instance, result.run_id, warn)
    if not result.succeeded:
        raise typer.Exit(1)


def deliver_due(shop: Shop, settings: Settings, asked: date | None) -> None:
    """Lays out what a shop of ours would deliver before the night; other shops deliver themselves."""
    from orchestration import demo, run

    if demo.is_demo(shop):
        with days_progress("Simulating the demo shop") as progress:
            report = demo.deliver_due(shop, settings, asked, progress)
        files = report.files if report else 0
    else:
        with console.status("Laying out the public data as deliveries …"):
            delivery = run.deliver_if_empty(shop, settings)
        files = delivery.files if delivery else 0
    if files:
        console.print(f"Delivered {files:,} files to {settings.landing(shop.name)}")


class _Watch:
    """Shows on the terminal what the run's event log says, step by step."""

    _POLL_SECONDS = 0.25

    def __init__(self) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=console, transient=True)
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> "_Watch":
        self._progress.start()
        self._task = self._progress.add_task("starting", total=None)
        return self

    def start(self, instance: object, run_id: str) -> None:
        """Begins to watch the run."""
        self._thread = threading.Thread(target=self._follow, args=(instance, run_id), daemon=True)
        self._thread.start()

    def _follow(self, instance: object, run_id: str) -> None:
        from dagster import DagsterInstance

        assert isinstance(instance, DagsterInstance)  # noqa: S101  # the callback's type is wider than its only caller
        cursor: str | None = None
        while not self._ended.wait(self._POLL_SECONDS):
            page = instance.get_records_for_run(run_id, cursor=cursor, limit=1000)
            cursor = page.cursor
            for record in page.records:
                self._show(record.event_log_entry)

    def _show(self, entry: object) -> None:
        from dagster import EventLogEntry

        assert isinstance(entry, EventLogEntry)  # noqa: S101  # as above
        event = entry.dagster_event
        if event is None:
            done, total = read_progress(entry.user_message) or (0, None)
            text = f"{entry.step_key}: {entry.user_message}"
            self._progress.update(self._task, description=text, completed=done, total=total)
        elif event.is_step_start:
            self._progress.update(self._task, description=str(event.step_key), completed=0, total=None)
        elif event.is_step_success:
            seconds = event.step_success_data.duration_ms / 1000
            self._progress.console.print(f"  [green]✓[/green] {event.step_key} [dim]{seconds:.1f} s[/dim]")
        elif event.is_step_failure:
            self._progress.console.print(f"  [red]✗[/red] {event.step_key}")

    def __exit__(self, *_: object) -> None:
        if self._thread:
            # One more look, for what came after the last.
            self._thread.join(2 * self._POLL_SECONDS)
            self._ended.set()
            self._thread.join()
        self._progress.stop()
