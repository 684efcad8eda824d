"""Opening what people look at: Dagster, the dashboard, a night's report, the pages on quality."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.nights import deliver_due
from orchestration.commands.terminal import NightOption, ShopOption, console, day_of, open_shop, refusal

app = typer.Typer()
WORKSPACE = Path(__file__).parents[1] / "workspace.yaml"


@app.command()
def ui(
    shop: ShopOption = None,
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1.")] = 3000,
) -> None:
    """Open Dagster for the shop on 127.0.0.1: runs, backfills, schedules, checks."""
    from orchestration import demo, run

    found, settings = open_shop(shop)
    if demo.is_demo(found) and not settings.landing(found.name).exists():
        # Something to play with; a demo shop that is there already is left where it stands.
        try:
            deliver_due(found, settings, None)
        except (demo.DemoShopError, OSError) as error:
            raise refusal(str(error)) from error
    run.prepare(found, settings)
    environment = {**os.environ, "PERENNIAL_SHOP": found.name, "DAGSTER_HOME": str(settings.dagster_home(found.name))}
    dagster = str(Path(sys.executable).with_name("dagster"))
    console.print(f"Dagster for [bold]{found.title}[/bold]: http://127.0.0.1:{port}  (Ctrl-C ends it)")
    line = [dagster, "dev", "-h", "127.0.0.1", "-p", str(port), "-w", str(WORKSPACE)]
    os.execve(dagster, line, environment)  # noqa: S606  # our own interpreter's dagster


@app.command()
def dashboard(
    shop: ShopOption = None,
    address: Annotated[
        str, typer.Option(help="The address to serve on; any other than this machine's own needs sign-in.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port.")] = 8501,
) -> None:
    """Open the marketers' pages on what was published last; a new night shows without a restart."""
    found, settings = open_shop(shop)
    try:
        from dashboard.access import AccessError, check_address
        from dashboard.serving import command
    except ModuleNotFoundError as error:
        raise refusal(f"The dashboard is not installed ({error.name} is missing): run `make dashboard`.") from error
    try:
        check_address(address, settings)
    except AccessError as error:
        raise refusal(str(error)) from error
    console.print(f"Dashboard of [bold]{found.title}[/bold]: http://{address}:{port}  (Ctrl-C ends it)")
    line = command(address, port)
    os.execve(line[0], line, {**os.environ, "PERENNIAL_SHOP": found.name})  # noqa: S606  # our own interpreter


@app.command()
def report(
    shop: ShopOption = None,
    anew: Annotated[bool, typer.Option("--anew", help="Write it again, after an upgrade that changed it.")] = False,
    opens: Annotated[bool, typer.Option("--open", help="Open it in the browser.")] = False,
) -> None:
    """Say where the report of the latest published night is: one page of HTML, to open, to print, to send."""
    found, settings = open_shop(shop)
    from orchestration import publication
    from orchestration.report import report_path, write_report

    try:
        folder = publication.current(settings.published, found.name)
        path = report_path(folder) if folder else None
        if anew or path is None or not path.exists():
            path = write_report(settings.published, found.name, settings.memory_limit).path
    except (publication.PublicationError, OSError) as error:
        raise refusal(str(error)) from error
    console.print(str(path), soft_wrap=True, highlight=False)
    if opens:
        typer.launch(path.as_uri())


@app.command("data-docs")
def data_docs(
    shop: ShopOption = None,
    day: NightOption = None,
) -> None:
    """Write Great Expectations' pages about a night's rows as HTML."""
    found, settings = open_shop(shop)
    with console.status("Checking the night's rows …"):
        from assets.door import write_data_docs
        from orchestration import run
        from orchestration.definitions import resources
        from orchestration.nights import Window

        night = day_of(day, "--date") or run.latest_night(found, settings.landing(found.name), datetime.now(UTC))
        warehouse = resources(found, settings)["warehouse"]
        try:
            pages = write_data_docs(found, warehouse, Window(night, night), settings.data / "quality" / found.name)
        except FileNotFoundError as error:
            raise refusal(str(error)) from error
    for page in pages:
        console.print(str(page), soft_wrap=True)
