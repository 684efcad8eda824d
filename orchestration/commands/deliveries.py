"""What shops of ours deliver: public data, the demo shop, and what is true of it."""

from typing import Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, day_of, days_progress, open_shop, refusal

app = typer.Typer()


@app.command()
def deliver(
    shop: ShopOption = None,
    first: Annotated[str | None, typer.Option("--from", help="The first delivered day.")] = None,
    last: Annotated[str | None, typer.Option("--to", help="The last delivered day.")] = None,
) -> None:
    """Lay a public data set out as daily files in the landing folder, as a shop would deliver them."""
    from data.public_shops import PUBLIC_SHOPS
    from data.public_shops import deliver as lay_out

    found, settings = open_shop(shop)
    if found.name not in PUBLIC_SHOPS:
        raise refusal(f"{found.name} is no public data set; those are {', '.join(PUBLIC_SHOPS)}.")
    try:
        with console.status(f"Laying out {found.title} …"):
            delivery = lay_out(
                found.name,
                settings.real_data,
                settings.landing(found.name),
                first=day_of(first, "--from"),
                last=day_of(last, "--to"),
            )
    except FileNotFoundError as error:
        raise refusal(str(error)) from error
    days = f"{delivery.first_date} to {delivery.last_date}"
    folder = settings.landing(found.name)
    console.print(f"{delivery.files:,} files with {delivery.records:,} records, {days}, in {folder}")


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
        raise refusal(f"There is no size {size!r}: there are {', '.join(SIZES)}.")
    found, settings = open_shop(shop_of_size(size or DEFAULT_SIZE))
    try:
        with days_progress("Simulating the demo shop") as progress:
            report = deliver_demo(found, settings, size=size, seed=seed, until=day_of(until, "--to"), progress=progress)
    except (DemoShopError, OSError) as error:
        raise refusal(str(error)) from error
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

    found, settings = open_shop(shop)
    if not demo.is_demo(found):
        raise refusal(f"{found.name} is a real shop: nobody knows its truth. Only the demo shop's is known.")
    try:
        with console.status("Comparing …"):
            evening, findings = demo.judge_night(found, settings)
    except (demo.TruthError, OSError) as error:
        raise refusal(str(error)) from error
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
