"""Openly licensed texts with labels, as samples for the reader: which set says what of a text, and how it is split.

The sets are read from the folder of the public data, never copied. Their licences allow weights that learned from them
to be given away; sets without a licence are read to judge by, never to learn from.
"""

import csv
import gzip
import json
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType

import polars as pl

from ml.reading.labels import INTENTS, NAMES, QUERY_PARTS
from ml.reading.samples import Marks, Sample, Span

SPLITS = ("train", "validation", "test")


@dataclass(frozen=True)
class OpenTexts:
    """One public set.

    Attributes:
        name: its folder, and the source of its samples.
        title: what its publisher calls it.
        licence: as found.
        page: where it can be had.
        read: from its folder and a split to samples.
        is_learned: whether the reader learns from it; if not, it is only judged by it.
    """

    name: str
    title: str
    licence: str
    page: str
    read: Callable[[Path, str], Iterator[Sample]]
    is_learned: bool = True


def load(sets: Path, split: str, name: str) -> list[Sample]:
    """The samples of one set.

    Raises:
        FileNotFoundError: the set isn't in the folder; says where it can be had.
    """
    chosen = OPEN_TEXTS[name]
    folder = sets / name
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder} is missing: {chosen.title} ({chosen.licence}) is at {chosen.page}")
    return list(chosen.read(folder, split))


def share_of(key: str) -> float:
    """A number from 0 to 1 that follows from the key: a split that doesn't depend on the order of rows."""
    return int.from_bytes(sha256(key.encode()).digest()[:8]) / 2**64


def _split_of(key: str) -> str:
    share = share_of(key)
    return "test" if share < 0.1 else "validation" if share < 0.2 else "train"


def sentiment_of(stars: float) -> str:
    """Three classes of stars, as is usual: one and two are negative, three neutral, four and five positive."""
    return "negative" if stars <= 2 else "neutral" if stars < 4 else "positive"


def _rated(text: str, stars: int, source: str) -> Sample:
    # Of a shop's rated reviews, stars tell praise and complaint; other intents are not known.
    intents = {"praise": True, "complaint": False} if stars == 5 else {"complaint": True} if stars <= 2 else {}
    return Sample(text, source, sentiment=sentiment_of(stars), stars=stars, intents=intents)


def _womens_clothing(folder: Path, split: str) -> Iterator[Sample]:
    rows = pl.read_parquet(folder / "reviews.parquet")
    for title, body, stars in rows.select("Title", "Review Text", "Rating").iter_rows():
        text = "\n".join(part.strip() for part in (title, body) if part)
        # By text, so that a review that is there twice is on one side only.
        if text and _split_of(text) == split:
            yield _rated(text, int(stars), "womens_clothing")


def _instruments(folder: Path, split: str) -> Iterator[Sample]:
    if split != "test":
        return
    rows = pl.read_parquet(folder / "reviews.parquet")
    for title, body, stars in rows.select("summary", "reviewText", "overall").iter_rows():
        if text := "\n".join(part.strip() for part in (title, body) if part):
            yield _rated(text, int(stars), "amazon_musical_instruments")


def _joined(words: list[str], tags: list[str]) -> tuple[str, list[tuple[int, int, str]]]:
    """Words with BIO tags as one text with spans."""
    spans: list[tuple[int, int, str]] = []
    at = 0
    for word, tag in zip(words, tags, strict=True):
        if tag != "O":
            label = tag[2:]
            if tag[0] == "I" and spans and spans[-1][2] == label and spans[-1][1] == at - 1:
                spans[-1] = (spans[-1][0], at + len(word), label)
            else:
                spans.append((at, at + len(word), label))
        at += len(word) + 1
    return " ".join(words), spans


def _conll(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        fields = line.rstrip("\r").split("\t")
        if len(fields) < 2 or not fields[0].strip():
            if words:
                yield _joined(words, tags)
            words, tags = [], []
        else:
            words.append(fields[0].strip())
            tags.append(fields[1].strip())


# What a name is as an entity that a shop asks for; a set looks for names, so what it leaves out is none of them.
_ENTITY_OF_NAME = MappingProxyType(
    {
        "person": ("person",),
        "location": ("location",),
        "corporation": ("organisation", "brand"),
        "product": ("product",),
        "group": ("organisation",),
        "creative_work": ("product",),
    }
)
_NOT_NAMES = ("brand", "product", "order_id", "attribute", "price", "quantity")


def _wnut17(folder: Path, split: str) -> Iterator[Sample]:
    # The dev set is kept to judge by; what training is steered by comes out of the training set.
    path = folder / ("emerging.dev.conll" if split == "test" else "wnut17train.conll")
    for text, spans in _conll(path):
        if split != "test" and (share_of(text) < 0.06) != (split == "validation"):
            continue
        names = [(start, end, label.replace("-", "_")) for start, end, label in spans]
        yield Sample(
            text,
            "wnut17",
            marks={
                "names": Marks(tuple(Span(start, end, (label,)) for start, end, label in names)),
                "entities": Marks(
                    tuple(Span(start, end, _ENTITY_OF_NAME[label]) for start, end, label in names), _NOT_NAMES
                ),
            },
        )


_TWITTER_NAMES = MappingProxyType({"PER": ("person",), "LOC": ("location",), "ORG": ("corporation", "group")})


def _broad_twitter(folder: Path, split: str) -> Iterator[Sample]:
    path = folder / ("btc.dev" if split == "test" else "btc.train")
    for text, spans in _conll(path):
        if split != "test" and (share_of(text) < 0.05) != (split == "validation"):
            continue
        names = tuple(Span(start, end, _TWITTER_NAMES[label]) for start, end, label in spans)
        entities = tuple(
            Span(span.start, span.end, ("organisation", "brand") if "group" in span.labels else span.labels)
            for span in names
        )
        yield Sample(
            text,
            "broad_twitter_corpus",
            marks={"names": Marks(names, ("product", "creative_work")), "entities": Marks(entities, _NOT_NAMES)},
        )


_ENTITY_OF_PART = MappingProxyType(
    {
        "creator": ("brand", "person"),
        "product_name": ("product",),
        "price": ("price",),
        "quantity": ("quantity",),
        "color": ("attribute",),
        "material": ("attribute",),
        "core_product_type": ("product",),
    }
)


def _queryner(folder: Path, split: str) -> Iterator[Sample]:
    path = folder / ("validation.json" if split == "test" else "train.json")
    for example in json.loads(path.read_text(encoding="utf-8"))["examples"]:
        tags = [
            "O" if tag == 0 else f"{'B' if tag % 2 else 'I'}-{QUERY_PARTS[(tag - 1) // 2]}"
            for tag in example["ner_tags"]
        ]
        text, spans = _joined(example["tokens"], tags)
        if split != "test" and (share_of(text) < 0.05) != (split == "validation"):
            continue
        yield Sample(
            text, "queryner", marks={"query": Marks(tuple(Span(start, end, (label,)) for start, end, label in spans))}
        )


# The aspects of a meal that any shop's customers judge, too; other terms are none of ours.
_ASPECT_OF_TERM = MappingProxyType(
    {
        "service": "service",
        "staff": "service",
        "waiter": "service",
        "waitress": "service",
        "server": "service",
        "waiters": "service",
        "price": "price",
        "prices": "price",
        "priced": "price",
        "portions": "portion",
        "portion": "portion",
        "taste": "taste",
        "flavor": "taste",
        "flavors": "taste",
        "delivery": "delivery",
        "quality": "quality",
        "value": "price",
        "cost": "price",
        "smell": "smell",
        "servers": "service",
    }
)


def _mams(folder: Path, split: str) -> Iterator[Sample]:
    path = folder / ("atsa_val.xml.gz" if split == "test" else "atsa_train.xml.gz")
    with gzip.open(path) as file:
        root = ET.parse(file).getroot()  # noqa: S314  # a data set that the user has put there
    for sentence in root.iter("sentence"):
        text = sentence.findtext("text") or ""
        if split != "test" and (share_of(text) < 0.06) != (split == "validation"):
            continue
        terms = sorted(
            (int(term.get("from", 0)), int(term.get("to", 0)), term.get("polarity", ""), term.get("term", "").lower())
            for term in sentence.iter("aspectTerm")
        )
        spans = tuple(Span(start, end, (polarity,)) for start, end, polarity, _ in terms)
        yield Sample(
            text,
            "mams",
            marks={"aspects": Marks(spans)},
            aspect_names=tuple(_ASPECT_OF_TERM.get(term, "other") for *_, term in terms),
        )


_INTENTS_OF_CATEGORY = MappingProxyType(
    {
        "ACCOUNT": ("account",),
        "CANCELLATION_FEE": ("order", "question"),
        "CONTACT": ("other",),
        "DELIVERY": ("delivery", "question"),
        "FEEDBACK": ("other",),
        "INVOICE": ("order",),
        "NEWSLETTER": ("account",),
        "ORDER": ("order",),
        "PAYMENT": ("order",),
        "REFUND": ("return_or_refund",),
        "SHIPPING_ADDRESS": ("delivery",),
    }
)
_ENTITY_OF_SLOT = MappingProxyType(
    {
        "order_id": "order_id",
        "invoice_id": "order_id",
        "person_name": "person",
        "delivery_city": "location",
        "delivery_country": "location",
        "refund_amount": "price",
    }
)


def _bitext(folder: Path, split: str) -> Iterator[Sample]:
    with (folder / "train.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = row["instruction"]
            if _split_of(text.lower()) != split:
                continue
            wants = set(_INTENTS_OF_CATEGORY[row["category"]])
            if row["intent"] == "place_order":
                wants.add("purchase_intent")
            if row["intent"] == "complaint":
                wants = {"complaint"}
            # "How can I …?" and "I need help" are the same wish, so whether it is a question stays open.
            known = {intent: intent in wants for intent in INTENTS if intent != "question" or intent in wants}
            label = _ENTITY_OF_SLOT.get(row["entity_type"])
            spans = (Span(int(row["start_offset"]), int(row["end_offset"]), (label,)),) if label else ()
            yield Sample(
                text,
                "bitext_support",
                intents=known,
                request=row["intent"],
                marks={"entities": Marks(spans, ("product", "attribute", "quantity"))},
            )


OPEN_TEXTS = MappingProxyType(
    {
        chosen.name: chosen
        for chosen in (
            OpenTexts(
                "womens_clothing",
                "Women's E-Commerce Clothing Reviews",
                "CC0",
                "https://www.kaggle.com/datasets/nicapotato/womens-ecommerce-clothing-reviews",
                _womens_clothing,
            ),
            OpenTexts(
                "wnut17",
                "WNUT-17 emerging entities",
                "CC BY 4.0",
                "https://github.com/leondz/emerging_entities_17",
                _wnut17,
            ),
            OpenTexts(
                "broad_twitter_corpus",
                "Broad Twitter Corpus",
                "CC BY 4.0",
                "https://github.com/GateNLP/broad_twitter_corpus",
                _broad_twitter,
            ),
            OpenTexts(
                "queryner",
                "QueryNER",
                "MIT (labels), Apache-2.0 (queries)",
                "https://github.com/bltlab/query-ner",
                _queryner,
            ),
            OpenTexts("mams", "MAMS aspect terms", "Apache-2.0", "https://github.com/siat-nlp/MAMS-for-ABSA", _mams),
            OpenTexts(
                "bitext_support",
                "Bitext customer support",
                "CDLA-Sharing-1.0",
                "https://github.com/bitext/customer-support-llm-chatbot-training-dataset",
                _bitext,
            ),
            OpenTexts(
                "amazon_musical_instruments",
                "Amazon reviews of musical instruments",
                "not stated",
                "https://jmcauley.ucsd.edu/data/amazon/",
                _instruments,
                is_learned=False,
            ),
        )
    }
)

assert set(NAMES) == set(_ENTITY_OF_NAME)  # noqa: S101  # one list, told twice
