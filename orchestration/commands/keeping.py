"""Backups of a shop, and the way back."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, open_shop, refusal

if TYPE_CHECKING:
    from orchestration.backup import Backup

app = typer.Typer()


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(help="Where the backup goes; made if it isn't there.")],
    shop: ShopOption = None,
    with_key: Annotated[
        bool, typer.Option("--with-key", help="With the pseudonyms' key; the backup must be sealed then.")
    ] = False,
) -> None:
    """Write a backup of the shop, sealed if PERENNIAL_BACKUP_KEY is set; waits for a night that is running."""
    found, settings = open_shop(shop)
    from orchestration.backup import BackupError, back_up
    from orchestration.engine import warehouse_of
    from orchestration.warehouse import WarehouseBusyError

    warehouse = warehouse_of(found, settings)
    try:
        with console.status(f"Backing {found.title} up …"):
            made = back_up(warehouse, settings, found.name, folder, datetime.now(UTC), with_key)
    except (BackupError, WarehouseBusyError, OSError) as error:
        raise refusal(str(error)) from error
    _tell_backup("backed up to", made)


@app.command()
def restore(
    source: Annotated[Path, typer.Argument(help="The backup, or a folder of backups, of which the latest is taken.")],
    shop: ShopOption = None,
) -> None:
    """Put a backup of the shop back, where nothing of the shop is; the next night goes on from there."""
    found, settings = open_shop(shop)
    from orchestration.backup import BackupError
    from orchestration.backup import restore as put_back
    from orchestration.warehouse import WarehouseBusyError

    try:
        with console.status(f"Putting {found.title} back …"):
            made = put_back(settings, found.name, source)
    except (BackupError, WarehouseBusyError, OSError) as error:
        raise refusal(str(error)) from error
    _tell_backup("put back from", made)
    if not (made.has_key or settings.pseudonym_key or settings.key_file(found.name).exists()):
        console.print(f"[yellow]Put the pseudonyms' key back too, to {settings.key_file(found.name)}.[/yellow]")


def _tell_backup(done: str, made: "Backup") -> None:
    how = "sealed" if made.is_sealed else "in the open"
    size = f"{made.bytes / 1e6:,.0f} MB"
    console.print(f"{made.files:,} files ({size}) {done} {made.path}, {how}", highlight=False, soft_wrap=True)
