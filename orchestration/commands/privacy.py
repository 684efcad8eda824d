"""The commands about people's data: ``forget``, ``subject-access`` and ``audit verify``. What they do is elsewhere."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, open_shop, refusal
from orchestration.settings import get_settings

app = typer.Typer()
audit_app = typer.Typer(help="The audit record: who did what with customers' data.")
app.add_typer(audit_app, name="audit", no_args_is_help=True)

By = Annotated[str | None, typer.Option(help="Who asks for it; default: who is logged in.")]


@app.command()
def forget(
    customers: Annotated[list[str] | None, typer.Argument(help="The shop's own customer numbers.")] = None,
    file: Annotated[Path | None, typer.Option(help="A file of them, one a line.")] = None,
    pseudonym: Annotated[bool, typer.Option("--pseudonym", help="They are pseudonyms, not numbers.")] = False,
    again: Annotated[
        bool, typer.Option("--again", help="Forget once more whoever was forgotten, such as after a restored backup.")
    ] = False,
    verify: Annotated[Path | None, typer.Option(help="Only say whether this receipt is as it was written.")] = None,
    models: Annotated[bool, typer.Option("--models", help="Only list models that learned from the forgotten.")] = False,
    by: By = None,
    shop: ShopOption = None,
) -> None:
    """Erase customers everywhere, for good; ends with 1 if something has to be done by hand."""
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from orchestration import forgetting
        from orchestration.definitions import resources
        from orchestration.forgetting.files import flagged_models
        from orchestration.keys import KeyFileError
        from orchestration.lock import hold_night_lock
        from orchestration.pseudonyms import pseudonym_key
        from orchestration.vault import VaultError
        from orchestration.warehouse import WarehouseBusyError
    if models:
        for name, count in flagged_models(settings.models(found.name)).items():
            console.print(f"{name}: learned from {count:,} customers who are forgotten", highlight=False)
        return
    try:
        if verify:
            if not forgetting.verify(verify, pseudonym_key(settings, found.name)):
                raise refusal(f"{verify} is not as it was written, or not {found.name}'s.")
            console.print(f"{verify} is as it was written.", soft_wrap=True)
            return
        named = [*(customers or []), *_lines(file)]
        if not named and not again:
            raise refusal("Name whom to forget, or a --file of them, or --again.")
        hold_night_lock(settings, found.name)
        with console.status("Forgetting …") as status:
            receipt, path = forgetting.forget(
                found, settings, resources(found, settings)["warehouse"], named,
                at=datetime.now(UTC), by=by or getpass.getuser(), are_pseudonyms=pseudonym,
                say=lambda what: status.update(f"Forgetting: {what} …"),
            )  # fmt: skip
    except (
        forgetting.NobodyError, KeyFileError, VaultError, WarehouseBusyError, FileNotFoundError, ValueError,
    ) as error:  # fmt: skip
        raise refusal(str(error)) from error
    for place in receipt.places:
        if place.cleared:
            console.print(f"  {place.place}: {place.what}: {place.cleared:,}", highlight=False, soft_wrap=True)
    for name in receipt.models:
        console.print(f"[yellow]The model {name} had learned from them.[/yellow]", soft_wrap=True)
    for name in receipt.handed_on:
        console.print(f"[yellow]The export {name} had them: ask the tool that holds it.[/yellow]", soft_wrap=True)
    for name in receipt.left:
        console.print(f"[red]Still names them: {name}[/red]", soft_wrap=True)
    console.print(f"Receipt: {path}. The next night builds anew what was summed up over them.", soft_wrap=True)
    if receipt.left:
        raise typer.Exit(1)


def _lines(file: Path | None) -> list[str]:
    if file is None:
        return []
    return [line.strip() for line in file.read_text(encoding="utf-8-sig").splitlines() if line.strip()]


@app.command("subject-access")
def subject_access(
    customer: Annotated[str, typer.Argument(help="The customer: the shop's own number.")],
    to: Annotated[Path, typer.Option(help="The JSON file to write.")],
    pseudonym: Annotated[bool, typer.Option("--pseudonym", help="It is a pseudonym, not a number.")] = False,
    by: By = None,
    shop: ShopOption = None,
) -> None:
    """Write everything that is known of one customer to a file."""
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from orchestration.definitions import resources
        from orchestration.keys import KeyFileError
        from orchestration.roles import AccessError, check_may_see_contacts
        from orchestration.subject_access import subject_access as write
        from orchestration.vault import VaultError
        from orchestration.warehouse import WarehouseBusyError
    who = by or getpass.getuser()
    try:
        check_may_see_contacts(settings.dashboard_roles, who)
        with console.status("Looking everywhere …"):
            tables = write(
                found, settings, resources(found, settings)["warehouse"], customer, to,
                at=datetime.now(UTC), by=who, is_pseudonym=pseudonym,
            )  # fmt: skip
    except (AccessError, KeyFileError, LookupError, OSError, VaultError, WarehouseBusyError) as error:
        raise refusal(str(error.args[0] if isinstance(error, LookupError) else error)) from error
    console.print(f"{sum(tables.values()):,} rows of {len(tables)} tables in {to}", soft_wrap=True)


@audit_app.callback()
def _audit() -> None:
    """The audit record: who did what with customers' data."""


@audit_app.command("verify")
def verify_audit() -> None:
    """Say where the audit record was changed; ends with 1 if it was."""
    from orchestration.audit import verify

    settings = get_settings()
    faults = verify(settings)
    for fault in faults:
        console.print(f"[red]{fault}[/red]", soft_wrap=True)
    if faults:
        raise typer.Exit(1)
    console.print(f"{settings.audit} is whole.", soft_wrap=True)
