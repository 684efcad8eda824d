"""What a text has to tell, and what comes back with it."""

from dataclasses import dataclass
from typing import Protocol

LANGUAGES = ("en", "de", "fr", "es")
REGISTERS = ("plain", "chatty", "terse", "formal", "shouty")
INTENTS = (
    "order", "delivery", "return", "refund", "complaint", "question", "praise", "purchase", "churn", "account",
)  # fmt: skip
LABELS = (
    "product", "brand", "organisation", "person", "location", "order_id", "attribute", "price", "quantity",
)  # fmt: skip


class RandomSource(Protocol):
    """Anything that draws as ``random.Random`` does."""

    def random(self) -> float:
        """Returns a float, 0 <= x < 1."""
        ...


# None of them has slots: a frozen one with slots goes to another process field by field, in Python.
@dataclass(frozen=True)
class Experience:
    """What a customer lived through, as far as the text tells it.

    Attributes:
        kind: "review" or "support".
        rating: 1..5 stars; 0 for a support message.
        product: full name of the product.
        goods: what a customer calls it, one of ``Category.goods``.
        brand: the product's brand.
        category: the category's name.
        options: attributes and their values, such as ("colour", "rust").
        price: what was paid, in pounds.
        aspects: what was noticed, (aspect, -1, 0 or +1), strongest first; may be empty.
        other: full name of another product to compare with; "" = none.
        other_brand: that product's brand.
        comparison: +1 = this one is better than the other, -1 = worse, 0 = no comparison.
        order_id: number of the order, such as "FH-1048823".
        person: a name they might mention; "" = none.
        place: a place they might mention; "" = none.
        intent: what a support message wants, one of ``INTENTS``; not read for a review.
        language: one of ``LANGUAGES``.
        words: wished length in words, 3..800.
        register: one of ``REGISTERS``.
        is_sarcastic: whether a bad experience may be told with sarcasm.
        typo_rate: share of words with a slip of the keyboard, 0..0.08.
    """

    kind: str
    rating: int
    product: str
    goods: str
    brand: str
    category: str
    options: tuple[tuple[str, str], ...]
    price: float
    aspects: tuple[tuple[str, int], ...]
    other: str
    other_brand: str
    comparison: int
    order_id: str
    person: str
    place: str
    intent: str
    language: str
    words: int
    register: str
    is_sarcastic: bool
    typo_rate: float


@dataclass(frozen=True)
class Entity:
    """A name or figure in a body: ``body[start:end]``.

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        label: one of ``LABELS``. A quantity is a number of pieces or packs; spans of time and distances are none.
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class AspectMention:
    """An opinion on an aspect; ``body[start:end]`` is the term it hangs on, such as "zipper" or "fits".

    Attributes:
        start: offset of its first character.
        end: offset behind its last character.
        aspect: the aspect's name in the assortment.
        polarity: -1, 0 (mixed or indifferent) or +1.
    """

    start: int
    end: int
    aspect: str
    polarity: int


@dataclass(frozen=True)
class Written:
    """A text and the truth about it.

    Attributes:
        title: the headline of a review or the subject of a message; may be empty.
        body: the text.
        entities: in the order of the text, none overlapping.
        aspects: in the order of the text.
        intents: what the text wants or does, of ``INTENTS``, in that order.
        sentiment: -1, 0 or +1.
    """

    title: str
    body: str
    entities: tuple[Entity, ...]
    aspects: tuple[AspectMention, ...]
    intents: tuple[str, ...]
    sentiment: int
