"""Shops: which there are, a new one, and making ready what their runs need."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, open_shop, refusal
from orchestration.settings import get_settings
from orchestration.shops import ShopFileError, shop_names

app = typer.Typer()


@app.command()
def prepare(shop: ShopOption = None) -> None:
    """Make ready what a run shouldn't wait for: Dagster's folder and dbt's manifest (of all shops, or of one)."""
    from orchestration import run

    settings = get_settings()
    for name in [shop] if shop else shop_names(settings.shops):
        run.prepare(open_shop(name)[0], settings)


@app.command()
def shops() -> None:
    """List the shops."""
    settings = get_settings()
    for name in shop_names(settings.shops):
        found, _ = open_shop(name)
        console.print(f"[bold]{name}[/bold]  {found.title}: {', '.join(found.logs)}", highlight=False)


@app.command("new-shop")
def newopen_shop(
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
        raise refusal(str(error)) from error
