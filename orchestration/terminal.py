"""What all commands share: the terminal, the option that names the shop, and how they refuse."""

from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console

from orchestration.settings import Settings, get_settings
from orchestration.shops import Shop, ShopFileError, load_shop

console = Console()
ShopOption = Annotated[
    str | None, typer.Option("--shop", "-s", help="The shop's name; its file is data/shops/<name>.yml.")
]


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
