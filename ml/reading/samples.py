"""Labelled texts to learn from: what is known of each, and what is not.

Sources mark different things. What a source does not mark is unknown, not absent: a head learns only from what a
sample says, and where a label may be one of several, from the set of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Span:
    """A marked mention ``text[start:end]``, and the labels that it may have (usually one)."""

    start: int
    end: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What a source marks for one head of tags.

    Attributes:
        spans: the mentions, none overlapping.
        elsewhere: labels that an unmarked word may still have, as the source doesn't look for them.
    """

    spans: tuple[Span, ...] = ()
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """One text and what is known of it.

    Attributes:
        text: the text.
        source: where it is from; quality is told per source.
        sentiment: one of ``labels.SENTIMENTS``; None = unknown.
        stars: 1 to 5; None = unknown.
        intents: intent to whether it is there; what is missing is unknown.
        request: one of ``labels.REQUESTS``; None = unknown.
        marks: name of a head of tags to its marks; a head that is missing is unknown.
        aspect_names: per span of the head ``aspects``, in order, the aspect's name; "" = unknown.
        unmarked_before: characters at the beginning that nobody marked, such as a title.
    """

    text: str
    source: str
    sentiment: str | None = None
    stars: int | None = None
    intents: Mapping[str, bool] = field(default_factory=dict)
    request: str | None = None
    marks: Mapping[str, Marks] = field(default_factory=dict)
    aspect_names: tuple[str, ...] = ()
    unmarked_before: int = 0
