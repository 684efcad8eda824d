"""Training models, and asking why they say what they say."""

from pathlib import Path
from typing import Annotated

import typer

from orchestration.commands.terminal import ShopOption, console, day_of, open_shop, refusal
from orchestration.settings import get_settings

app = typer.Typer()


@app.command()
def explain(
    customer: Annotated[str, typer.Argument(help="The customer: a pseudonym, or the shop's own number.")],
    shop: ShopOption = None,
) -> None:
    """Say what the models foretell of a customer on the latest evening, and for which reasons."""
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from orchestration import explaining
    try:
        console.print(explaining.explain(found, settings, customer))
    except (FileNotFoundError, LookupError) as error:
        raise refusal(str(error.args[0])) from error


@app.command()
def train(shop: ShopOption = None) -> None:
    """Train challengers of the customer models, which score where they are better, and the week's recommender."""
    found, settings = open_shop(shop)
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
        raise refusal(str(error.args[0])) from error
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
        raise refusal(str(error)) from error


@app.command()
def retrain_reader(
    shop: ShopOption = None,
    day: Annotated[str | None, typer.Option("--date", "-d", help="The last day to learn from; default: all.")] = None,
) -> None:
    """Let the reader learn the shop from its rated reviews and its catalogue; it reads from now on if it is better."""
    found, settings = open_shop(shop)
    with console.status("Getting ready …"):
        from ml.reading import ReaderError
        from orchestration import reader_retraining
        from orchestration.definitions import resources
        from orchestration.warehouse import WarehouseBusyError
    warehouse = resources(found, settings)["warehouse"]
    try:
        texts = reader_retraining.read_shop(warehouse, day_of(day, "--date"))
        with console.status("Learning …") as status:
            outcome = reader_retraining.retrain_reader(found, settings, texts, lambda line: status.update(line))
    except (FileNotFoundError, ReaderError, WarehouseBusyError, reader_retraining.RetrainingError) as error:
        raise refusal(str(error)) from error
    console.print(reader_retraining.tabulate(outcome))
    for reason in outcome.reasons:
        console.print(reason, highlight=False)
    if outcome.unmeasured:
        console.print(
            f"What was forgotten of {', '.join(outcome.unmeasured)} could not be measured: they are not here."
        )
    verdict = "reads from now on" if outcome.is_champion else f"is kept aside; {outcome.replaced} goes on reading"
    console.print(f"[bold]{outcome.model_version}[/bold] {verdict} ({outcome.folder})", soft_wrap=True)
