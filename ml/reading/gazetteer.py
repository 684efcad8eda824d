"""The catalogue as a gazetteer: which product a mention names, and where a text names products and brands.

Names are compared by what is left of them without case, accents, punctuation, spaces and plural endings, so that
"t-shirts" is "T Shirt". What a text means beyond names is the network's to say; here are no models.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from ml.reading.samples import Span

CATALOGUE_SCHEMA = {
    "product_id": pl.String,
    "product_name": pl.String,
    "brand": pl.String,
    "known_from_date": pl.Date,
}
_WORD = re.compile("[^\\W_]+(?:['\u2019][^\\W_]+)*")
_PARTS = re.compile(r"[:;!?()\n]")
# What joins a name's words or stands before it, and is written or not as one likes.
_UNHEARD = frozenset({"and", "the", "a", "an", "my", "our", "this", "that", "these", "those"})
_LONGEST_NAME = 12  # words; what is longer is a description
# A word that is written small in more than this share of its places is a word of the language, not a name.
_COMMON_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    start: int
    end: int
    is_small: bool  # written without a capital
    is_parted: bool  # from the word before, by what no name goes over


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    before = 0
    for match in _WORD.finditer(text):
        key = _key_of(match.group())
        if key and key not in _UNHEARD:
            is_parted = _PARTS.search(text, before, match.start()) is not None
            found.append(_Word(key, match.start(), match.end(), match.group()[0].islower(), is_parted))
            before = match.end()
    return found


def _key_of(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.replace("\u2019", "'"))
    plain = "".join(letter for letter in letters.casefold() if not unicodedata.combining(letter))
    plain = re.sub("'s?$", "", plain).replace("'", "")
    if len(plain) > 3 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 4 and plain.endswith(("xes", "ches", "shes", "sses")):
        return plain[:-2]
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain


@dataclass(frozen=True, slots=True)
class _Name:
    """A product's name by its words: the brand's, and those after it."""

    brand: tuple[str, ...]
    own: tuple[str, ...]

    @classmethod
    def of(cls, product_name: str, brand: str | None) -> "_Name":
        words = tuple(word.key for word in _words(product_name))[:_LONGEST_NAME]
        maker = tuple(word.key for word in _words(brand or ""))
        if maker and words[: len(maker)] == maker and len(words) > len(maker):
            words = words[len(maker) :]
        return cls(maker, words)

    def whole(self) -> Iterator[tuple[str, ...]]:
        """The whole name, without and with its brand."""
        yield self.own
        if self.brand and self.brand != self.own:
            yield self.brand + self.own

    def beginnings(self) -> Iterator[tuple[str, ...]]:
        """What is left of the name when its last words go: often its type ("Moorland" of "Moorland Down Jacket")."""
        for end in range(1, len(self.own)):
            yield self.own[:end]
            if self.brand:
                yield self.brand + self.own[:end]

    def parts(self) -> Iterator[tuple[str, ...]]:
        """Any words of the name that stand side by side, its brand alone left out."""
        words = self.brand + self.own
        for start in range(len(words)):
            for end in range(start + 1, len(words) + 1):
                if end > len(self.brand):
                    yield words[start:end]


def link(mentions: pl.DataFrame, catalogue: pl.DataFrame) -> pl.Series:
    """Which product of the catalogue each mention names.

    The reviewed product is meant where the mention is some of its name; else the one product whose whole name, or the
    beginning of whose name, the mention is. A single word in small letters names no other product than the reviewed
    one: "bag" is a word first. Where several fit, none is named.

    Args:
        mentions: ``mention``, ``review_date`` and ``product_id``, the reviewed product (null = none).
        catalogue: ``CATALOGUE_SCHEMA``; a product may have several names. Only those known on the day of the review
            count.

    Returns:
        Product ids in the order of the mentions; null where none is named, or more than one.
    """
    wanted = [(_words(mention), mention) for mention in mentions["mention"].to_list()]
    keys = ["".join(word.key for word in words) for words, _ in wanted]
    days, reviewed = mentions["review_date"].to_list(), mentions["product_id"].to_list()
    sought, own_products = set(keys), {product for product in reviewed if product is not None}
    whole: dict[str, dict[str, date]] = {}
    begun: dict[str, dict[str, date]] = {}
    own: dict[tuple[str, str], date] = {}
    for product_id, product_name, brand, known_from in catalogue.select(*CATALOGUE_SCHEMA).iter_rows():
        name = _Name.of(product_name, brand)
        for found, forms in ((whole, name.whole()), (begun, name.beginnings())):
            for key in {"".join(form) for form in forms} & sought:
                _note(found.setdefault(key, {}), product_id, known_from)
        if product_id in own_products:
            for key in {"".join(form) for form in name.parts()} & sought:
                _note(own, (product_id, key), known_from)
    links: list[str | None] = []
    for (words, _), key, day, product_id in zip(wanted, keys, days, reviewed, strict=True):
        if not key:
            links.append(None)
        elif own.get((product_id, key), date.max) <= day:
            links.append(product_id)
        elif len(words) == 1 and words[0].is_small:
            links.append(None)
        else:
            links.append(_only(whole.get(key, {}), day) or _only(begun.get(key, {}), day))
    return pl.Series("product_id", links, dtype=pl.String)


def _note(found: dict[Any, date], key: Any, known_from: date) -> None:
    found[key] = min(known_from, found.get(key, known_from))


def _only(products: dict[str, date], day: date) -> str | None:
    known = [product_id for product_id, known_from in products.items() if known_from <= day]
    return known[0] if len(known) == 1 else None


class Gazetteer:
    """Finds the catalogue's products and brands in texts: labels for learning that nobody had to give.

    It would rather overlook a mention than mark what is none: a review's own product is found by the beginning of its
    name too, other products by their whole names, and a name that is made of words of the language only where it is
    written with capitals.

    Args:
        catalogue: ``CATALOGUE_SCHEMA``.
        texts: of the shop, to see which words are words of the language.
    """

    def __init__(self, catalogue: pl.DataFrame, texts: Iterable[str]) -> None:
        self._common = common_words(texts)
        self._anywhere: dict[str, tuple[str, date]] = {}
        self._of_product: dict[str, dict[str, date]] = {}
        self._first: set[str] = set()
        for product_id, product_name, brand, known_from in catalogue.select(*CATALOGUE_SCHEMA).iter_rows():
            name = _Name.of(product_name, brand)
            for words in name.whole():
                self._learn(words, "product", known_from)
            if name.brand:
                self._learn(name.brand, "brand", known_from)
            for words in name.beginnings():
                _note(self._of_product.setdefault(product_id, {}), "".join(words), known_from)
                self._note_first(words)

    def _learn(self, words: tuple[str, ...], label: str, known_from: date) -> None:
        if not words:
            return
        key = "".join(words)
        earlier = self._anywhere.get(key)
        # What names a brand and a product ("Kestrel") is more often the brand.
        if earlier is None or (label, known_from) < earlier:
            self._anywhere[key] = (label, known_from)
        self._note_first(words)

    def _note_first(self, words: tuple[str, ...]) -> None:
        self._first.update("".join(words[:count]) for count in (1, 2))

    def find(self, text: str, day: date, product_id: str | None) -> list[Span]:
        """The longest mentions of products and brands, from left to right, none overlapping.

        Args:
            text: to look in.
            day: only names known on it are looked for.
            product_id: the reviewed product.
        """
        words = _words(text)
        own = self._of_product.get(product_id, {}) if product_id is not None else {}
        found = []
        at = 0
        while at < len(words):
            end, label = self._longest(words[at : at + _LONGEST_NAME + 1], day, own)
            if end:
                found.append(Span(words[at].start, words[at + end - 1].end, (label,)))
            at += max(end, 1)
        return found

    def _longest(self, words: Sequence[_Word], day: date, own: dict[str, date]) -> tuple[int, str]:
        best, label = 0, ""
        if words[0].key not in self._first and "".join(word.key for word in words[:2]) not in self._first:
            return best, label
        key = ""
        for count, word in enumerate(words, start=1):
            if count > 1 and word.is_parted:
                break
            key += word.key
            named, known_from = self._anywhere.get(key, ("product", own.get(key, date.max)))
            if known_from <= day and self._is_name(words[:count]):
                best, label = count, named
        return best, label

    def _is_name(self, words: Sequence[_Word]) -> bool:
        return any(word.key not in self._common for word in words) or not any(word.is_small for word in words)


def common_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that are often written small by people who use capitals: words of the language, not names.

    Args:
        texts: as people write them; those without any capital tell nothing.
    """
    small: dict[str, int] = {}
    seen: dict[str, int] = {}
    for text in texts:
        if text.islower() or text.isupper():
            continue
        for word in _words(text):
            seen[word.key] = seen.get(word.key, 0) + 1
            small[word.key] = small.get(word.key, 0) + word.is_small
    return frozenset(key for key, count in seen.items() if small[key] > _COMMON_SHARE * count)
