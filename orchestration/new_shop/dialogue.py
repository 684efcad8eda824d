"""`perennial new-shop`: proposes, asks about what is unclear, writes the shop's file, and shows what comes of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from zoneinfo import available_timezones

import yaml
from rich import box
from rich.console import Console
from rich.prompt import Confirm, Prompt
from rich.table import Table

from orchestration.new_shop.proposing import Guess, LogProposal, Proposal, propose
from orchestration.new_shop.samples import look
from orchestration.new_shop.trying import Trial, try_out
from orchestration.new_shop.writing import shop_yaml
from orchestration.settings import Settings
from orchestration.shops import Shop, load_shop

_MOST_FAULTS = 12
_NONE = "-"
_CONTACTS = {"email": "e-mail addresses", "phone": "telephone numbers", "name": "people's names"}


class NewShopError(ValueError):
    """No shop can be made of this; the message says what to do."""


def settle(folder: Path, name: str, title: str, settings: Settings, console: Console, *, asks: bool) -> Shop:
    """Makes the shop's file.

    Args:
        folder: the shop's files.
        name: the shop's name, also its file's.
        title: what people call it.
        settings: where shops' files are.
        console: where to say and ask things.
        asks: whether somebody is there to be asked; else the likeliest is taken.

    Returns:
        The shop as written.

    Raises:
        NewShopError: a file of this name is there, or no log can be told from the files.
        FileNotFoundError: there is no such folder.
    """
    path = settings.shops / f"{name}.yml"
    if path.exists():
        raise NewShopError(f"{path} is there already: choose another --name, or remove it first.")
    with console.status("Looking at the files …"):
        proposal = propose(look(folder))
    for pattern, why in proposal.unread:
        console.print(f"[yellow]{pattern}[/yellow] is left out: {why}.", highlight=False)
    if not proposal.logs:
        raise NewShopError(
            f"No log of the contract can be told from the files in {folder}. docs/operators.md says what each needs; "
            "write the shop's file by hand if the files hold it."
        )
    if asks:
        proposal = _ask(proposal, console)
    for log in proposal.logs:
        console.print(_shown(log))
    # A first day before any: what the days really are is known once everything has been read.
    shop = _as_shop(name, shop_yaml(proposal, title, date(1990, 1, 1)))
    with console.status("Reading everything once …"):
        trial = try_out(shop, folder)
    text = shop_yaml(proposal, title, trial.first_date or date(1990, 1, 1))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    _tell(trial, console)
    console.print(
        f"Written: [bold]{path}[/bold]. Lines with “Check” in it are guesses.\n"
        f"Next: put the files into {settings.landing(name)}, then `perennial nightly --shop {name}`.",
        highlight=False,
    )
    return load_shop(name, settings.shops)


def _as_shop(name: str, text: str) -> Shop:
    return Shop.model_validate({"name": name, **yaml.safe_load(text)})


def _ask(proposal: Proposal, console: Console) -> Proposal:
    timezone = Prompt.ask("Time zone of the shop", console=console, default=proposal.timezone)
    while timezone not in available_timezones():
        timezone = Prompt.ask("No such time zone; write it like Europe/London", console=console)
    currency = Prompt.ask("Currency", console=console, default=proposal.currency).upper()
    logs = tuple(_asked(log, console) for log in proposal.logs)
    return replace(proposal, logs=logs, timezone=timezone, currency=currency, questions=())


def _asked(log: LogProposal, console: Console) -> LogProposal:
    sources = log.group.rows.columns
    guesses: list[Guess] = []
    for guess in log.guesses:
        if not guess.question:
            guesses.append(guess)
            continue
        console.print(f"{log.log}.{guess.column}: {guess.question} ({', '.join(guess.samples)})", highlight=False)
        answer = Prompt.ask(
            f"Enter keeps {guess.sql}; else a column's name, or {_NONE} for none",
            console=console,
            choices=[*sources, _NONE, guess.sql],
            show_choices=False,
            default=guess.sql,
        )
        if answer == guess.sql:
            guesses.append(replace(guess, question=""))
        elif answer != _NONE:
            guesses.append(guess.answered(answer))
    left: list[Guess] = []
    for guess in log.contacts:
        said = f"{guess.source} looks like {_CONTACTS[guess.column]}: keep them in the encrypted vault, for lists?"
        (guesses if Confirm.ask(said, console=console, default=False) else left).append(guess)
    return replace(log, guesses=tuple(guesses), contacts=tuple(left))


def _shown(log: LogProposal) -> Table:
    title = f"{log.log} from {log.group.pattern}" + (f", where {log.where}" if log.where else "")
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, padding=0)
    for name in ("column", "read from", "for example", "check"):
        table.add_column(name)
    for guess in log.guesses:
        table.add_row(guess.column, guess.sql, guess.samples[0][:40] if guess.samples else "", guess.question)
    for guess in log.contacts:
        table.add_row(guess.column, guess.sql, "", "contact data: left out until it is asked for")
    return table


def _tell(trial: Trial, console: Console) -> None:
    table = Table(title="What reading everything once gives", title_justify="left", box=box.SIMPLE_HEAD, padding=0)
    for name in trial.accounts.columns:
        table.add_column(name, justify="left" if name == "log" else "right")
    for row in trial.accounts.rows():
        table.add_row(row[0], *(f"{number:,}" for number in row[1:]))
    console.print(table)
    for file_name, reason in trial.refusals.rows():
        console.print(f"[yellow]{file_name}[/yellow] would be refused: {reason}", highlight=False)
    for log, reason, rows, example in trial.faults.head(_MOST_FAULTS).rows():
        console.print(f"{rows:,} rows of {log} would be quarantined: {reason} (such as {example})", highlight=False)
    if trial.first_date:
        console.print(f"Days from {trial.first_date} to {trial.last_date}.", highlight=False)
