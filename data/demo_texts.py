"""The demo shop's texts as samples for the reader: what a simulated buyer writes, and what they meant by it.

They teach what no open set marks: service intents in reviews, order numbers, products and brands in running text, and
the aspects of goods. The shop that is delivered by default is never among them: its seed is another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType

import polars as pl

from data.simulator.sizes import SIZES
from data.simulator.words import Text, texts_of
from data.simulator.world import simulate
from ml.reading.labels import ASPECTS, INTENTS, POLARITIES, SENTIMENTS
from ml.reading.samples import Marks, Sample, Span

SOURCE = "demo_shop"
# Seeds of shops that nobody is delivered by default (that is 7), one a split.
_SEEDS = MappingProxyType({"train": 4101, "validation": 4102, "test": 4103})
_INTENT_OF = MappingProxyType(
    {"return": "return_or_refund", "refund": "return_or_refund", "purchase": "purchase_intent", "churn": "churn_intent"}
)


def demo_texts(split: str, most: int) -> Iterator[Sample]:
    """At most ``most`` texts of a shop of their own, spread over its time; the same ones whenever it is called."""
    world = simulate(SIZES["standard"], _SEEDS[split])
    days = sorted({int(day) for writings in (world.reviews, world.messages) for day in writings.day})
    given = 0
    step = max(1, len(days) * 27 // most)  # about 27 texts a day
    for day in days[::step]:
        for text in texts_of(world, day):
            if given == most:
                return
            given += 1
            yield _sample(text)


@dataclass(frozen=True)
class DemoShop:
    """Texts and catalogue of a demo shop, as the warehouse has them, with what the texts mean.

    Attributes:
        reviews: ``review_date``, ``review_id``, ``product_id``, ``title``, ``body`` and ``rating``, oldest first.
        catalogue: ``product_id``, ``product_name``, ``brand`` and ``known_from_date``, the day of its launch.
        samples: what each review means, in the same order.
    """

    reviews: pl.DataFrame
    catalogue: pl.DataFrame
    samples: list[Sample]


def demo_shop(seed: int, size: str = "small") -> DemoShop:
    """A whole shop, to see what a reader learns of it; one of another seed than those that teach the reader."""
    world = simulate(SIZES[size], seed)
    goods = world.catalogue
    days = sorted({int(day) for writings in (world.reviews, world.messages) for day in writings.day})
    written = [(world.size.date_of(day), text) for day in days for text in texts_of(world, day)]
    rows = [
        (day, text.review_id, goods.product_id[int(world.lines.product[text.line])], text.written.title,
         text.written.body, text.stars or None)
        for day, text in written
    ]  # fmt: skip
    return DemoShop(
        pl.DataFrame(
            rows, schema=["review_date", "review_id", "product_id", "title", "body", "rating"], orient="row",
            infer_schema_length=None,
        ),
        pl.DataFrame(
            {
                "product_id": [str(each) for each in goods.product_id],
                "product_name": [str(each) for each in goods.name],
                "brand": [str(each) for each in goods.brand],
                "known_from_date": [world.size.date_of(max(int(day), 0)) for day in goods.launch_day],
            }
        ),
        [_sample(text) for _, text in written],
    )  # fmt: skip


def _sample(text: Text) -> Sample:
    written = text.written
    shift = len(written.title) + 1 if written.title else 0
    wants = {_INTENT_OF.get(intent, intent) for intent in written.intents}
    return Sample(
        text="\n".join(part for part in (written.title, written.body) if part),
        source=SOURCE,
        sentiment=SENTIMENTS[written.sentiment + 1],
        stars=text.stars or None,
        intents={intent: intent in wants for intent in INTENTS if intent != "other"},
        marks={
            # A title's names are not marked.
            "entities": Marks(
                tuple(Span(each.start + shift, each.end + shift, (each.label,)) for each in written.entities)
            ),
            "aspects": Marks(
                tuple(
                    Span(each.start + shift, each.end + shift, (POLARITIES[each.polarity + 1],))
                    for each in written.aspects
                )
            ),
        },
        aspect_names=tuple(each.aspect if each.aspect in ASPECTS else "other" for each in written.aspects),
        unmarked_before=shift,
    )
