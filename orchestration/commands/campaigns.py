"""Campaigns: checking and previewing their files, one budget over all, and lists for the tools that send."""

import getpass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, open_shop, refusal

app = typer.Typer()
campaigns_app = typer.Typer(help="Campaigns: check their files, and see whom one would reach before it is live.")
app.add_typer(campaigns_app, name="campaigns", no_args_is_help=True)


@campaigns_app.command("check")
def check_campaigns(shop: ShopOption = None) -> None:
    """Read every campaign's file of the shop; ends with 1 if one is wrong."""
    found, settings = open_shop(shop)
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
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from orchestration.campaigns import load_campaigns
        from orchestration.definitions import resources
        from orchestration.keys import KeyFileError
        from orchestration.previewing import preview, tabulate
    campaigns = load_campaigns(found, settings)
    if name and name in campaigns.refused:
        raise refusal(campaigns.refused[name])
    if name and name in campaigns.skipped:
        raise refusal(f"{name}: {campaigns.skipped[name][1]}")
    warehouse = resources(found, settings)["warehouse"]
    try:
        for campaign in [name] if name else [it.campaign_id for it in campaigns.live]:
            console.print(tabulate(preview(found, settings, warehouse, campaigns.live, campaign), found.currency))
    except (FileNotFoundError, LookupError, KeyFileError) as error:
        raise refusal(str(error.args[0])) from error


@campaigns_app.command("plan")
def plan_campaigns(
    budget: Annotated[float | None, typer.Option(min=0, help="What all messages and offers together may cost.")] = None,
    customers: Annotated[int | None, typer.Option(min=0, help="How many customers may get one.")] = None,
    most: Annotated[
        list[str] | None,
        typer.Option(
            help="At most so many of a campaign, or of what an arm offers and is in stock, such as win_back=200 or "
            "win_back:offer=50; may be repeated."
        ),
    ] = None,
    alike: Annotated[
        str | None, typer.Option(help="age_band, gender or country: no group much less often than the others.")
    ] = None,
    least_share: Annotated[
        float, typer.Option(min=0, max=1, help="With --alike: how often a group is chosen beside all, at the least.")
    ] = 0.8,
    shop: ShopOption = None,
) -> None:
    """Choose whom to send what under one budget, so that the most is expected of it; sends nothing."""
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from orchestration.campaigns import load_campaigns
        from orchestration.definitions import resources
        from orchestration.planning import plan, sentences, tabulate
    try:
        most_of = {name: int(count) for name, _, count in (text.partition("=") for text in most or [])}
    except ValueError as error:
        raise refusal("--most takes a campaign and a number, such as win_back=200.") from error
    try:
        made = plan(
            found, resources(found, settings)["warehouse"], load_campaigns(found, settings).live, budget, customers,
            most_of, alike, least_share,
        )  # fmt: skip
    except (FileNotFoundError, LookupError, ValueError) as error:
        raise refusal(str(error.args[0])) from error
    if made.offers.is_empty():
        console.print(f"On the evening of {made.evening} no campaign asks for anybody of whom something is expected.")
    else:
        console.print(tabulate(made, found.currency))
    for sentence in sentences(made, found.currency):
        console.print(sentence, soft_wrap=True)


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
        Path | None,
        typer.Option(help="A CSV of customer_id and email, or phone for text messages, for tools that need it."),
    ] = None,
    with_contacts: Annotated[
        bool, typer.Option("--with-contacts", help="Take addresses or numbers from the vault; for privacy officers.")
    ] = False,
    with_messages: Annotated[
        bool, typer.Option("--with-messages", help="Only tomorrow's messages, with subject and body as written.")
    ] = False,
    by: Annotated[str | None, typer.Option(help="Who exports; default: who is logged in.")] = None,
    shop: ShopOption = None,
) -> None:
    """Write a campaign's list for the tool that sends it, without whom is held out or must not be written to."""
    found, settings = open_shop(shop)
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
            from_vault=with_contacts, with_messages=with_messages,
        )  # fmt: skip
    except (
        exports.ExportRefusedError, ContactsError, KeyFileError, FileNotFoundError, WarehouseBusyError, VaultError,
        AccessError,
    ) as error:  # fmt: skip
        raise refusal(str(error.args[0])) from error
    rows = ", ".join(f"{file.name} {file.rows:,}" for file in made.files)
    without = f"; {made.left_out:,} without a usable address or number are left out" if made.left_out else ""
    console.print(f"{made.campaign_id} as of {made.as_of_date}: {rows} rows{without}, in {folder}", soft_wrap=True)
