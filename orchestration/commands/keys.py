"""The commands that change keys: ``keys vault`` and ``keys backups``."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, open_shop, refusal
from orchestration.settings import get_settings

app = typer.Typer(help="Change the keys of the vault and of backups.")

By = Annotated[str | None, typer.Option(help="Who does it; default: who is logged in.")]


@app.command()
def vault(by: By = None, shop: ShopOption = None) -> None:
    """Wrap the vault's keys with a new key: PERENNIAL_NEW_VAULT_KEY, or one made in the place of the key file."""
    found, settings = open_shop(shop)
    from orchestration.keys import KeyFileError
    from orchestration.rotation import RotationError, change_vault_key
    from orchestration.vault import VaultError
    from orchestration.warehouse import WarehouseBusyError

    try:
        count = change_vault_key(settings, found.name, datetime.now(UTC), by or getpass.getuser())
    except (RotationError, KeyFileError, VaultError, WarehouseBusyError) as error:
        raise refusal(str(error)) from error
    console.print(f"{count:,} customers' keys are wrapped with the new key.", highlight=False)
    if settings.new_vault_key:
        console.print("Do the same for each shop that has a vault, then make it PERENNIAL_VAULT_KEY.", soft_wrap=True)
    else:
        console.print(f"It is in {settings.vault_key_file(found.name)}: keep a copy elsewhere.", soft_wrap=True)


@app.command()
def backups(
    folder: Annotated[Path, typer.Argument(help="The folder of backups.")],
    by: By = None,
) -> None:
    """Seal the sealed backups of a folder with PERENNIAL_NEW_BACKUP_KEY instead of PERENNIAL_BACKUP_KEY."""
    from orchestration.backup import BackupError
    from orchestration.keys import KeyFileError
    from orchestration.rotation import RotationError, change_backup_key

    try:
        with console.status("Sealing backups anew …"):
            done = change_backup_key(get_settings(), folder, datetime.now(UTC), by or getpass.getuser())
    except (RotationError, BackupError, KeyFileError, OSError) as error:
        raise refusal(str(error)) from error
    console.print(f"{len(done)} backups are sealed anew. Now make the new key PERENNIAL_BACKUP_KEY.", soft_wrap=True)
