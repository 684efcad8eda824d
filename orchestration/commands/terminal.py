"""What all commands share: the terminal, options that name a shop and a night, progress, and how they refuse."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from orchestration.settings import Settings, get_settings
from orchestration.shops import Shop, ShopFileError, load_shop

console = Console()
ShopOption = Annotated[
    str | None, typer.Option("--shop", "-s", help="The shop's name; its file is data/shops/<name>.yml.")
]

_NIGHT_HELP = "The night, such as 2011-12-09; default: the latest."
NightOption = Annotated[str | None, typer.Option("--date", "-d", help=_NIGHT_HELP)]


def open_shop(name: str | None) -> tuple[Shop, Settings]:
    """The shop of this name, or the one that the environment names, with the settings; refuses what can't be used."""
    try:
        settings = get_settings()
        return load_shop(name or settings.shop, settings.shops), settings
    except (ShopFileError, ValidationError) as error:
        raise refusal(str(error)) from error


def refusal(text: str) -> typer.Exit:
    """Says why not, and is the exception to end with."""
    console.print(f"[red]{text}[/red]", highlight=False, soft_wrap=True)
    return typer.Exit(2)


def warn(text: str) -> None:
    """Says what isn't as it should be, though the command goes on."""
    console.print(f"[yellow]{escape(text)}[/yellow]", highlight=False, soft_wrap=True)


def day_of(text: str | None, name: str) -> date | None:
    """The day that a text names, if it names one; refuses what is no date."""
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise refusal(f"{name} {text!r} is no date; write it like 2011-12-09.") from None


@contextmanager
def days_progress(title: str) -> Iterator[Callable[[int, int], None]]:
    """A bar over simulated days, told how many are done and how many there are."""
    columns = (SpinnerColumn(), TextColumn(title), BarColumn(), TextColumn("{task.completed:,.0f} days"))
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("", total=None)
        yield lambda done, total: shown.update(task, completed=done, total=total)
