"""The `perennial` command: nights, backfills, deliveries of public data, and Dagster's UI."""

import atexit
import os
import sys
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from orchestration import privacy_commands
from orchestration.progress import read_progress
from orchestration.settings import Settings, get_settings
from orchestration.shops import Shop, ShopFileError, shop_names
from orchestration.terminal import ShopOption, console
from orchestration.terminal import open_shop as _shop
from orchestration.terminal import refusal as _refusal

if TYPE_CHECKING:
    from orchestration.backup import Backup

app = typer.Typer(
    help="From a shop's purchase, browse and review logs to tables that marketers act on, every night.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)
app.command()(privacy_commands.forget)
app.command("subject-access")(privacy_commands.subject_access)
app.add_typer(privacy_commands.audit_app, name="audit", no_args_is_help=True)

_NIGHT_HELP = "The night, such as 2011-12-09; default: the latest."
NightOption = Annotated[str | None, typer.Option("--date", "-d", help=_NIGHT_HELP)]


def _warn(text: str) -> None:
    console.print(f"[yellow]{escape(text)}[/yellow]", highlight=False, soft_wrap=True)


def _day(text: str | None, name: str) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refusal(f"{name} {text!r} is no date; write it like 2011-12-09.") from None


@app.command()
def nightly(
    shop: ShopOption = None,
    day: NightOption = None,
) -> None:
    """Run one night: from what was delivered to published tables."""
    found, settings = _shop(shop)
    _run(found, settings, _day(day, "--date"), None)


@app.command()
def backfill(
    first: Annotated[str, typer.Option("--from", help="The first night.")],
    last: Annotated[str, typer.Option("--to", help="The last night.")],
    shop: ShopOption = None,
) -> None:
    """Run a range of nights as one run."""
    found, settings = _shop(shop)
    for name, day in (("--from", first), ("--to", last)):
        if not day:
            raise _refusal(f"{name} is missing: a backfill is a range of nights.")
    _run(found, settings, _day(first, "--from"), _day(last, "--to"))


@app.command()
def rebuild(shop: ShopOption = None) -> None:
    """Drop every table that is built from raw and build all its nights again, after an upgrade that changed a table."""
    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from orchestration import run
        from orchestration.warehouse import WarehouseBusyError
    try:
        latest = run.forget_built_tables(found, settings)
    except (run.NightError, WarehouseBusyError) as error:
        raise _refusal(str(error)) from error
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
        _deliver_due(shop, settings, last or first)
        first = first or run.latest_night(shop, settings.landing(shop.name), now)
        window = Window(first, last or first)
        run.check_window(shop, window, now)
        console.print(f"[bold]{shop.title}[/bold], {'nights' if last else 'night'} {window}")
        with _Watch() as watch:
            result = run.run_nights(shop, settings, window, watch.start)
        console.print(summarize(shop, settings, result))
    except (run.NightError, DemoShopError, OSError, WarehouseBusyError, DbtError, PublicationError) as error:
        about = f"night {last or first or 'of today'}"
        alerts.tell(alerts.failure_alert(shop, about, error), settings, _warn)
        raise _refusal(str(error)) from error
    with DagsterInstance.get() as instance:
        alerts.tell_of_run(shop, settings, instance, result.run_id, _warn)
    if not result.succeeded:
        raise typer.Exit(1)


def _deliver_due(shop: Shop, settings: Settings, asked: date | None) -> None:
    """Lays out what a shop of ours would deliver before the night; other shops deliver themselves."""
    from orchestration import demo, run

    if demo.is_demo(shop):
        with _days_progress("Simulating the demo shop") as progress:
            report = demo.deliver_due(shop, settings, asked, progress)
        files = report.files if report else 0
    else:
        with console.status("Laying out the public data as deliveries …"):
            delivery = run.deliver_if_empty(shop, settings)
        files = delivery.files if delivery else 0
    if files:
        console.print(f"Delivered {files:,} files to {settings.landing(shop.name)}")


@contextmanager
def _days_progress(title: str) -> Iterator[Callable[[int, int], None]]:
    columns = (SpinnerColumn(), TextColumn(title), BarColumn(), TextColumn("{task.completed:,.0f} days"))
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("", total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)


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


@app.command()
def deliver(
    shop: ShopOption = None,
    first: Annotated[str | None, typer.Option("--from", help="The first delivered day.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last delivered day.")] = None,
) -> None:
    """Lay a public data set out as daily files in the landing folder, as a shop would deliver them."""
    from data.public_shops import PUBLIC_SHOPS
    from data.public_shops import deliver as lay_out

    found, settings = _shop(shop)
    if found.name not in PUBLIC_SHOPS:
        raise _refusal(f"{found.name} is no public data set; those are {', '.join(PUBLIC_SHOPS)}.")
    try:
        with console.status(f"Laying out {found.title} …"):
            delivery = lay_out(
                found.name,
                settings.real_data,
                settings.landing(found.name),
                first=_day(first, "--from"),
                last=_day(last, "--to"),
            )
    except FileNotFoundError as error:
        raise _refusal(str(error)) from error
    days = f"{delivery.first_date} to {delivery.last_date}"
    folder = settings.landing(found.name)
    console.print(f"{delivery.files:,} files with {delivery.records:,} records, {days}, in {folder}")


@app.command()
def explain(
    customer: Annotated[str, typer.Argument(help="The customer: a pseudonym, or the shop's own number.")],
    shop: ShopOption = None,
) -> None:
    """Say what the models foretell of a customer on the latest evening, and for which reasons."""
    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from orchestration import explaining
    try:
        console.print(explaining.explain(found, settings, customer))
    except (FileNotFoundError, LookupError) as error:
        raise _refusal(str(error.args[0])) from error


@app.command()
def train(shop: ShopOption = None) -> None:
    """Train challengers of the customer models, which score where they are better, and the week's recommender."""
    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from assets.recommenders import latest_recommender
        from orchestration.dbt import rules
        from orchestration.definitions import resources
        from orchestration.lock import hold_night_lock
        from orchestration.training import challenge
        from orchestration.warehouse import WarehouseBusyError
    made = resources(found, settings)
    try:
        hold_night_lock(settings, found.name)
        with console.status("Training …"):
            models, contests = challenge(found, made["warehouse"], made["models"], rules(found))
            recommender = latest_recommender(found, made["warehouse"], made["models"], made["reader"])
    except (FileNotFoundError, LookupError, WarehouseBusyError) as error:
        raise _refusal(str(error.args[0])) from error
    for contest in contests:
        console.print(f"[bold]{contest.label}[/bold]: {contest.text}", highlight=False)
    versions = (models.purchase.model_version, models.churn.model_version, recommender.model_version)
    console.print(f"In force from now on: {', '.join(versions)}")


@app.command()
def train_reader(
    to: Annotated[Path | None, typer.Option(help="Folder of the trained reader; default: the one that ships.")] = None,
    epochs: Annotated[int | None, typer.Option(help="The most rounds over the texts.")] = None,
    rank: Annotated[int | None, typer.Option(help="Rank of the adapter; 0 = the whole encoder is trained.")] = None,
    accumulate: Annotated[int | None, typer.Option(help="Batches whose gradients make one step.")] = None,
    learning_rate: Annotated[float | None, typer.Option(help="Of the adapter; heads learn at twice that.")] = None,
    bf16: Annotated[bool | None, typer.Option(help="Matrix products in bf16 or in fp32.")] = None,
    device: Annotated[str | None, typer.Option(help="cpu or cuda.")] = None,
) -> None:
    """Train the reader of reviews on openly licensed texts, and judge it on held-out ones."""
    settings = get_settings()
    given = {
        "epochs": epochs, "rank": rank, "accumulate": accumulate, "learning_rate": learning_rate, "bf16": bf16,
        "device": device,
    }  # fmt: skip
    with console.status("Getting ready …"):
        from ml.reading import SHIPPED, ReaderError
        from orchestration import reader_training
    try:
        reader_training.train_reader(
            settings, to or SHIPPED, {name: value for name, value in given.items() if value is not None}, console.print
        )
    except (FileNotFoundError, ReaderError) as error:
        raise _refusal(str(error)) from error


@app.command()
def retrain_reader(
    shop: ShopOption = None,
    day: Annotated[str | None, typer.Option("--date", "-d", help="The last day to learn from; default: all.")] = None,
) -> None:
    """Let the reader learn the shop from its rated reviews and its catalogue; it reads from now on if it is better."""
    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from ml.reading import ReaderError
        from orchestration import reader_retraining
        from orchestration.definitions import resources
        from orchestration.warehouse import WarehouseBusyError
    warehouse = resources(found, settings)["warehouse"]
    try:
        texts = reader_retraining.read_shop(warehouse, _day(day, "--date"))
        with console.status("Learning …") as status:
            outcome = reader_retraining.retrain_reader(found, settings, texts, lambda line: status.update(line))
    except (FileNotFoundError, ReaderError, WarehouseBusyError, reader_retraining.RetrainingError) as error:
        raise _refusal(str(error)) from error
    console.print(reader_retraining.tabulate(outcome))
    for reason in outcome.reasons:
        console.print(reason, highlight=False)
    if outcome.unmeasured:
        console.print(
            f"What was forgotten of {', '.join(outcome.unmeasured)} could not be measured: they are not here."
        )
    verdict = "reads from now on" if outcome.is_champion else f"is kept aside; {outcome.replaced} goes on reading"
    console.print(f"[bold]{outcome.model_version}[/bold] {verdict} ({outcome.folder})", soft_wrap=True)


@app.command()
def demo(
    size: Annotated[str | None, typer.Option(help="small, standard or large.")] = None,
    seed: Annotated[int | None, typer.Option(help="Another seed is another shop; default: 7.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="The last delivered day; default: 18 months on.")] = None,
) -> None:
    """Deliver the demo shop: a simulated shop's files, day by day, and what is really true of it aside."""
    from data.simulator.sizes import SIZES
    from orchestration.demo import DEFAULT_SIZE, DemoShopError, deliver_demo, shop_of_size

    if size is not None and size not in SIZES:
        raise _refusal(f"There is no size {size!r}: there are {', '.join(SIZES)}.")
    found, settings = _shop(shop_of_size(size or DEFAULT_SIZE))
    try:
        with _days_progress("Simulating the demo shop") as progress:
            report = deliver_demo(found, settings, size=size, seed=seed, until=_day(until, "--to"), progress=progress)
    except (DemoShopError, OSError) as error:
        raise _refusal(str(error)) from error
    folder = settings.landing(found.name)
    delivered = report.delivered
    console.print(
        f"{report.files:,} files with {report.rows:,} rows in {folder}: size {delivered.size}, seed {delivered.seed}, "
        f"delivered to {delivered.last_date}",
        soft_wrap=True,
    )


@app.command()
def truth(shop: ShopOption = None) -> None:
    """Hold the demo shop's published night against what was really going on; ends with 1 if something is wrong."""
    from rich import box
    from rich.table import Table

    from data.simulator.verdict import Judgement
    from orchestration import demo

    found, settings = _shop(shop)
    if not demo.is_demo(found):
        raise _refusal(f"{found.name} is a real shop: nobody knows its truth. Only the demo shop's is known.")
    try:
        with console.status("Comparing …"):
            evening, findings = demo.judge_night(found, settings)
    except (demo.TruthError, OSError) as error:
        raise _refusal(str(error)) from error
    colours = {Judgement.GOOD: "green", Judgement.WEAK: "yellow", Judgement.WRONG: "bold red"}
    table = Table(
        title=f"{found.title}, evening of {evening}", title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False
    )
    for name in ("about", "what", "figure", "at best", ""):
        table.add_column(name)
    for finding in findings:
        colour = colours.get(finding.judgement, "dim")
        judged = f"[{colour}]{finding.judgement}[/{colour}]"
        table.add_row(finding.subject, finding.what, finding.figure, finding.against, judged)
    console.print(table)
    wrong = [finding for finding in findings if finding.judgement == Judgement.WRONG]
    if wrong:
        subjects = ", ".join(sorted({finding.subject for finding in wrong}))
        console.print(f"[bold red]The night is wrong about: {subjects}.[/bold red]")
        raise typer.Exit(1)


campaigns_app = typer.Typer(help="Campaigns: check their files, and see whom one would reach before it is live.")
app.add_typer(campaigns_app, name="campaigns", no_args_is_help=True)


@campaigns_app.command("check")
def check_campaigns(shop: ShopOption = None) -> None:
    """Read every campaign's file of the shop; ends with 1 if one is wrong."""
    found, settings = _shop(shop)
    with console.status("Reading …"):
        from orchestration.campaigns import load_campaigns
    campaigns = load_campaigns(found, settings)
    for campaign in campaigns.live:
        console.print(f"[green]✓[/green] {campaign.campaign_id}: {campaign.title}", highlight=False)
    for name, (_, reason) in sorted(campaigns.skipped.items()):
        console.print(f"[yellow]-[/yellow] {name}: {reason}", highlight=False, soft_wrap=True)
    for _, reason in sorted(campaigns.refused.items()):
        console.print(f"[red]✗[/red] {reason}", highlight=False, soft_wrap=True)
    if not (campaigns.live or campaigns.skipped or campaigns.refused):
        console.print(f"{found.name} has no campaigns: they go to {settings.shops / found.name / 'campaigns'}.")
    if campaigns.refused:
        raise typer.Exit(1)


@campaigns_app.command("preview")
def preview_campaigns(
    name: Annotated[str | None, typer.Argument(help="The campaign; default: all.")] = None,
    shop: ShopOption = None,
) -> None:
    """Say whom a campaign lets in and out as its file stands, what that should bring, and how evenly it chooses."""
    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from orchestration.campaigns import load_campaigns
        from orchestration.definitions import resources
        from orchestration.keys import KeyFileError
        from orchestration.previewing import preview, tabulate
    campaigns = load_campaigns(found, settings)
    if name and name in campaigns.refused:
        raise _refusal(campaigns.refused[name])
    if name and name in campaigns.skipped:
        raise _refusal(f"{name}: {campaigns.skipped[name][1]}")
    warehouse = resources(found, settings)["warehouse"]
    try:
        for campaign in [name] if name else [it.campaign_id for it in campaigns.live]:
            console.print(tabulate(preview(found, settings, warehouse, campaigns.live, campaign), found.currency))
    except (FileNotFoundError, LookupError, KeyFileError) as error:
        raise _refusal(str(error.args[0])) from error


@campaigns_app.command("plan")
def plan_campaigns(
    budget: Annotated[float | None, typer.Option(min=0, help="What all messages and offers together may cost.")] = None,
    customers: Annotated[int | None, typer.Option(min=0, help="How many customers may get one.")] = None,
    most: Annotated[
        list[str] | None, typer.Option(help="At most so many of a campaign, such as win_back=200; may be repeated.")
    ] = None,
    shop: ShopOption = None,
) -> None:
    """Choose whom to send what under one budget, so that the most is expected of it; sends nothing."""
    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from orchestration.campaigns import load_campaigns
        from orchestration.definitions import resources
        from orchestration.planning import plan, sentences, tabulate
    try:
        most_of = {name: int(count) for name, _, count in (text.partition("=") for text in most or [])}
    except ValueError as error:
        raise _refusal("--most takes a campaign and a number, such as win_back=200.") from error
    try:
        made = plan(
            found, resources(found, settings)["warehouse"], load_campaigns(found, settings).live, budget, customers,
            most_of,
        )  # fmt: skip
    except (FileNotFoundError, LookupError, ValueError) as error:
        raise _refusal(str(error.args[0])) from error
    if made.offers.is_empty():
        console.print(f"On the evening of {made.evening} no campaign asks for anybody of whom something is expected.")
    else:
        console.print(tabulate(made, found.currency))
    for sentence in sentences(made, found.currency):
        console.print(sentence, soft_wrap=True)


alert_app = typer.Typer(help="Alerts: try the ways that they go, and say if a night is late.")
app.add_typer(alert_app, name="alert", no_args_is_help=True)


@alert_app.command("test")
def try_alerts(shop: ShopOption = None) -> None:
    """Send a test alert by every channel that is set; ends with 1 if one fails or none is set."""
    found, settings = _shop(shop)
    from orchestration import alerts

    channels = alerts.channels_of(settings.alert)
    if not channels:
        raise _refusal(
            "No channel is set: set PERENNIAL_ALERT_SMTP_HOST and PERENNIAL_ALERT_EMAIL_TO, or "
            "PERENNIAL_ALERT_WEBHOOK_URL."
        )
    test = alerts.Alert(found.name, "alerts", (alerts.Matter(alerts.Kind.TEST, "This is a test: alerts arrive."),))
    faults = alerts.send(alerts.message_of(test), settings.alert)
    for fault in faults:
        _warn(fault)
    console.print(f"Sent by {len(channels) - len(faults)} of {len(channels)} channels ({', '.join(channels)}).")
    if faults:
        raise typer.Exit(1)


@alert_app.command("late")
def alert_if_late(shop: ShopOption = None) -> None:
    """Alert, and end with 1, if no night is published by the shop's morning; for cron, as Dagster looks by itself."""
    found, settings = _shop(shop)
    from orchestration import alerts

    alert = alerts.late_alert(found, settings, datetime.now(UTC))
    if alert is None:
        console.print("The night is there, or not due yet.")
        return
    alerts.tell(alert, settings, _warn)
    _warn(alert.matters[0].text)
    raise typer.Exit(1)


@app.command()
def export(
    campaign: Annotated[str, typer.Argument(help="The campaign.")],
    layout: Annotated[
        str, typer.Option("--format", help="klaviyo, mailchimp, braze, hubspot, google_customer_match or csv.")
    ],
    delta: Annotated[
        bool, typer.Option("--delta", help="Only whom to add and whom to remove since the last one.")
    ] = False,
    contacts: Annotated[
        Path | None, typer.Option(help="A CSV of customer_id and email, for tools that need it.")
    ] = None,
    with_contacts: Annotated[
        bool, typer.Option("--with-contacts", help="Take addresses from the vault; for privacy officers.")
    ] = False,
    by: Annotated[str | None, typer.Option(help="Who exports; default: who is logged in.")] = None,
    shop: ShopOption = None,
) -> None:
    """Write a campaign's list for the tool that sends it, without whom is held out or must not be written to."""
    import getpass

    found, settings = _shop(shop)
    with console.status("Getting ready …"):
        from orchestration import exports
        from orchestration.definitions import resources
        from orchestration.exports.contacts import ContactsError
        from orchestration.keys import KeyFileError
        from orchestration.lock import hold_night_lock
        from orchestration.roles import AccessError
        from orchestration.vault import VaultError
        from orchestration.warehouse import WarehouseBusyError
    try:
        hold_night_lock(settings, found.name)
        made, folder = exports.export(
            found, settings, resources(found, settings)["warehouse"], campaign, layout,
            exported_at=datetime.now(UTC), exported_by=by or getpass.getuser(), delta=delta, contacts=contacts,
            from_vault=with_contacts,
        )  # fmt: skip
    except (
        exports.ExportRefusedError, ContactsError, KeyFileError, FileNotFoundError, WarehouseBusyError, VaultError,
        AccessError,
    ) as error:  # fmt: skip
        raise _refusal(str(error.args[0])) from error
    rows = ", ".join(f"{file.name} {file.rows:,}" for file in made.files)
    without = f"; {made.left_out:,} without a usable address are left out" if made.left_out else ""
    console.print(f"{made.campaign_id} as of {made.as_of_date}: {rows} rows{without}, in {folder}", soft_wrap=True)


@app.command()
def prepare(shop: ShopOption = None) -> None:
    """Make ready what a run shouldn't wait for: Dagster's folder and dbt's manifest (of all shops, or of one)."""
    from orchestration import run

    settings = get_settings()
    for name in [shop] if shop else shop_names(settings.shops):
        run.prepare(_shop(name)[0], settings)


@app.command()
def shops() -> None:
    """List the shops."""
    settings = get_settings()
    for name in shop_names(settings.shops):
        found, _ = _shop(name)
        console.print(f"[bold]{name}[/bold]  {found.title}: {', '.join(found.logs)}", highlight=False)


@app.command()
def ui(
    shop: ShopOption = None,
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1.")] = 3000,
) -> None:
    """Open Dagster for the shop on 127.0.0.1: runs, backfills, schedules, checks."""
    import os
    import sys

    from orchestration import demo, run

    found, settings = _shop(shop)
    if demo.is_demo(found) and not settings.landing(found.name).exists():
        # Something to play with; a demo shop that is there already is left where it stands.
        try:
            _deliver_due(found, settings, None)
        except (demo.DemoShopError, OSError) as error:
            raise _refusal(str(error)) from error
    run.prepare(found, settings)
    environment = {**os.environ, "PERENNIAL_SHOP": found.name, "DAGSTER_HOME": str(settings.dagster_home(found.name))}
    dagster = str(Path(sys.executable).with_name("dagster"))
    console.print(f"Dagster for [bold]{found.title}[/bold]: http://127.0.0.1:{port}  (Ctrl-C ends it)")
    line = [dagster, "dev", "-h", "127.0.0.1", "-p", str(port), "-m", "orchestration.code_location"]
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
    found, settings = _shop(shop)
    try:
        from dashboard.access import AccessError, check_address
        from dashboard.serving import command
    except ModuleNotFoundError as error:
        raise _refusal(f"The dashboard is not installed ({error.name} is missing): run `make dashboard`.") from error
    try:
        check_address(address, settings)
    except AccessError as error:
        raise _refusal(str(error)) from error
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
    found, settings = _shop(shop)
    from orchestration import publication
    from orchestration.report import report_path, write_report

    try:
        folder = publication.current(settings.published, found.name)
        path = report_path(folder) if folder else None
        if anew or path is None or not path.exists():
            path = write_report(settings.published, found.name, settings.memory_limit).path
    except (publication.PublicationError, OSError) as error:
        raise _refusal(str(error)) from error
    console.print(str(path), soft_wrap=True, highlight=False)
    if opens:
        typer.launch(path.as_uri())


@app.command("new-shop")
def new_shop(
    folder: Annotated[Path, typer.Argument(help="The folder that holds the shop's files.")],
    name: Annotated[str, typer.Option(help="What the shop is called here: small letters, digits, _.")],
    title: Annotated[str, typer.Option(help="What people call it; default: the name.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing: take what is likeliest.")] = False,
) -> None:
    """Propose a shop's file for a folder of files, write it, and read everything once to see what fails."""
    settings = get_settings()
    from orchestration.new_shop.dialogue import NewShopError, settle

    try:
        settle(folder, name, title or name, settings, console, asks=not yes and sys.stdin.isatty())
    except (NewShopError, ShopFileError, FileNotFoundError) as error:
        raise _refusal(str(error)) from error


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="Where the backup goes; made if it isn't there.")],
    shop: ShopOption = None,
    with_key: Annotated[
        bool, typer.Option("--with-key", help="With the pseudonyms' key; the backup must be sealed then.")
    ] = False,
) -> None:
    """Write a backup of the shop, sealed if PERENNIAL_BACKUP_KEY is set; waits for a night that is running."""
    found, settings = _shop(shop)
    from orchestration.backup import BackupError, back_up
    from orchestration.warehouse import Warehouse, WarehouseBusyError

    path = str(settings.warehouse(found.name))
    warehouse = Warehouse(path=path, memory_limit=settings.memory_limit, threads=settings.threads)
    try:
        with console.status(f"Backing {found.title} up …"):
            made = back_up(warehouse, settings, found.name, folder, datetime.now(UTC), with_key)
    except (BackupError, WarehouseBusyError, OSError) as error:
        raise _refusal(str(error)) from error
    _tell_backup("backed up to", made)


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(help="The backup, or a folder of backups, of which the latest is taken.")],
    shop: ShopOption = None,
) -> None:
    """Put a backup of the shop back, where nothing of the shop is; the next night goes on from there."""
    found, settings = _shop(shop)
    from orchestration.backup import BackupError
    from orchestration.backup import restore as put_back
    from orchestration.warehouse import WarehouseBusyError

    try:
        with console.status(f"Putting {found.title} back …"):
            made = put_back(settings, found.name, source)
    except (BackupError, WarehouseBusyError, OSError) as error:
        raise _refusal(str(error)) from error
    _tell_backup("put back from", made)
    if not (made.has_key or settings.pseudonym_key or settings.key_file(found.name).exists()):
        console.print(f"[yellow]Put the pseudonyms' key back too, to {settings.key_file(found.name)}.[/yellow]")


def _tell_backup(done: str, made: "Backup") -> None:
    how = "sealed" if made.is_sealed else "in the open"
    size = f"{made.bytes / 1e6:,.0f} MB"
    console.print(f"{made.files:,} files ({size}) {done} {made.path}, {how}", highlight=False, soft_wrap=True)


@app.command("data-docs")
def data_docs(
    shop: ShopOption = None,
    day: NightOption = None,
) -> None:
    """Write Great Expectations' pages about a night's rows as HTML."""
    found, settings = _shop(shop)
    with console.status("Checking the night's rows …"):
        from assets.door import write_data_docs
        from orchestration import run
        from orchestration.definitions import resources
        from orchestration.nights import Window

        night = _day(day, "--date") or run.latest_night(found, settings.landing(found.name), datetime.now(UTC))
        warehouse = resources(found, settings)["warehouse"]
        try:
            pages = write_data_docs(found, warehouse, Window(night, night), settings.data / "quality" / found.name)
        except FileNotFoundError as error:
            raise _refusal(str(error)) from error
    for page in pages:
        console.print(str(page), soft_wrap=True)


def main() -> None:
    """The command, ended without tearing the interpreter down.

    DuckDB's module counts what is left of it in that and prints page after page of it, below the night's summary.
    """
    code: object = 0
    try:
        app()
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 1 if code else 0)


if __name__ == "__main__":
    main()
