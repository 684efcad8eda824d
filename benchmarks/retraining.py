"""What the reader learns of a shop, and what it keeps: rated reviews of a public shop, names of a simulated one.

    python -m benchmarks.retraining [--data DIR] [--only stars|tags] [--seed N]

``stars``: Amazon's reviews of musical instruments, the latest fifth by time to judge by. ``tags``: a demo shop of a
seed that the reader never saw, with the truth of its latest texts. The readers made are thrown away.
"""

import argparse
import tempfile
from pathlib import Path

import polars as pl
from rich.console import Console
from rich.table import Table

from data.demo_texts import SOURCE, DemoShop, demo_shop
from ml import reading
from ml.reading.adapting import split_by_time
from ml.reading.artefact import load_network
from ml.reading.encoder import default_encoder
from ml.reading.engines import TorchEngine
from ml.reading.gazetteer import CATALOGUE_SCHEMA, link
from ml.reading.quality import figures
from ml.reading.reading import Reader
from ml.reading.tokenizing import PieceTokenizer
from orchestration.reader_retraining import Outcome, ShopTexts, retrain_reader, tabulate
from orchestration.settings import Settings
from orchestration.shops import load_shop

_NOTHING = pl.DataFrame(schema=CATALOGUE_SCHEMA)


def main() -> None:
    """Prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Settings().real_data, help="folder of the public sets")
    parser.add_argument("--only", choices=("stars", "tags"), help="one of the two")
    parser.add_argument("--seed", type=int, default=5, help="of the demo shop")
    chosen = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), real_data=chosen.data)
        if chosen.only != "tags":
            texts = ShopTexts.of(instruments(chosen.data), _NOTHING)
            console.print(_retrain("amazon_musical_instruments", settings, texts, console)[1])
        if chosen.only != "stars":
            demo = demo_shop(chosen.seed)
            outcome, table = _retrain("demo", settings, ShopTexts.of(demo.reviews, demo.catalogue), console)
            console.print(table)
            console.print(_true_names(demo, outcome.folder))
            console.print(_links(demo))


def instruments(sets: Path) -> pl.DataFrame:
    """The reviews of musical instruments, as staging has them."""
    return (
        pl.read_parquet(sets / "amazon_musical_instruments" / "reviews.parquet")
        .with_row_index("row")
        .select(
            pl.from_epoch("unixReviewTime").dt.date().alias("review_date"),
            pl.col("row").cast(pl.String).alias("review_id"),
            pl.col("asin").alias("product_id"),
            pl.col("summary").alias("title"),
            pl.col("reviewText").alias("body"),
            pl.col("overall").alias("rating"),
        )
        .sort("review_date", "review_id")
    )


def _retrain(name: str, settings: Settings, texts: ShopTexts, console: Console) -> tuple[Outcome, Table]:
    shop = load_shop(name, Settings().shops)
    outcome = retrain_reader(shop, settings, texts, lambda line: console.print(f"[dim]{line}[/dim]", highlight=False))
    for reason in outcome.reasons:
        console.print(reason, highlight=False)
    return outcome, tabulate(outcome)


def _true_names(demo: DemoShop, artefact: Path) -> Table:
    """Products and brands in the latest fifth of the texts, by the truth, before and after."""
    days = demo.reviews["review_date"].to_list()
    latest = [sample for sample, part in zip(demo.samples, split_by_time(days), strict=True) if part == "test"]
    encoder = default_encoder()
    tokenizer = PieceTokenizer(encoder)
    table = Table(title="Names in the demo shop's latest texts, by its truth", title_justify="left")
    for name in ("measure", "before", "after", "n"):
        table.add_column(name, justify="right" if name != "measure" else "left")
    found = []
    for folder in (reading.SHIPPED, artefact):
        reader = Reader(TorchEngine(load_network(folder, encoder)), tokenizer, {})
        said = reader.logits([sample.text for sample in latest])
        found.append([f for f in figures(latest, said, {}) if f.head == "entities" and f.source == SOURCE])
    for before, after in zip(*found, strict=True):
        table.add_row(before.measure, f"{before.value:.4f}", f"{after.value:.4f}", f"{before.count:,}")
    return table


def _links(demo: DemoShop) -> Table:
    """Mentions of products, as the truth marks them, and which product they are linked to.

    The truth doesn't say which product is meant. A text is about the reviewed product; another one is named there
    by the whole of its name.
    """
    names = {name.casefold(): product for product, name in demo.catalogue.select("product_id", "product_name").rows()}
    rows = [
        (sample.text[span.start : span.end], day, product_id)
        for sample, (day, product_id) in zip(
            demo.samples, demo.reviews.select("review_date", "product_id").rows(), strict=True
        )
        for span in sample.marks["entities"].spans
        if span.labels == ("product",)
    ]
    mentions = pl.DataFrame(rows, schema=["mention", "review_date", "product_id"], orient="row")
    whole = [names.get(mention.casefold()) for mention in mentions["mention"]]
    meant = [named or own for named, own in zip(whole, mentions["product_id"], strict=True)]
    table = Table(title="Mentions of products, linked to the catalogue", title_justify="left")
    for name in ("how", "precision", "recall", "n"):
        table.add_column(name, justify="right" if name != "how" else "left")
    unknown = mentions.with_columns(product_id=pl.lit(None, pl.String))
    for how, links in (
        ("by the whole name", whole),
        ("by the gazetteer", link(mentions, demo.catalogue).to_list()),
        ("by the gazetteer, reviewed product unknown", link(unknown, demo.catalogue).to_list()),
    ):
        right = sum(one is not None and one == true for one, true in zip(links, meant, strict=True))
        linked = sum(one is not None for one in links)
        table.add_row(how, f"{right / max(linked, 1):.4f}", f"{right / max(len(links), 1):.4f}", f"{len(links):,}")
    return table


if __name__ == "__main__":
    main()
