"""What a sample's pieces and text should be read as, as arrays that a loss can be taken of."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ml.reading.labels import ASPECTS, INTENTS, REQUESTS, SENTIMENTS, TAG_HEADS
from ml.reading.samples import Marks, Sample
from ml.reading.tokenizing import Ints, Pieces

UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Targets:
    """One sample as pieces, with what is known of them.

    Attributes:
        pieces: what the encoder reads, special pieces left out.
        texts: sentiment, stars (0 to 4) and request; ``UNKNOWN`` where not known.
        intents: one per intent: 1, 0 or ``UNKNOWN``.
        tags: tag heads x pieces, a set of the tags that a piece may have, as bits; 0 = unknown.
        aspect_names: per piece the aspect that its mention begins with here; ``UNKNOWN`` elsewhere.
    """

    pieces: Pieces
    texts: tuple[int, int, int]
    intents: npt.NDArray[np.int8]
    tags: Ints
    aspect_names: npt.NDArray[np.int16]


def build_targets(sample: Sample, pieces: Pieces, most: int) -> Targets:
    """The sample's first ``most`` pieces with their targets."""
    pieces = pieces.cut(0, most)
    tags = np.zeros((len(TAG_HEADS), len(pieces)), np.int64)
    names = np.full(len(pieces), UNKNOWN, np.int16)
    for row, head in enumerate(TAG_HEADS):
        marks = sample.marks.get(head.name)
        if marks is not None:
            tags[row] = _tag_sets(marks, head.labels, pieces, sample.unmarked_before)
    if sample.aspect_names:
        for span, name in zip(sample.marks["aspects"].spans, sample.aspect_names, strict=True):
            begins = np.flatnonzero(pieces.is_word & (pieces.starts >= span.start) & (pieces.starts < span.end))
            if len(begins) and name:
                names[begins[0]] = ASPECTS.index(name)
    return Targets(
        pieces=pieces,
        texts=(
            SENTIMENTS.index(sample.sentiment) if sample.sentiment else UNKNOWN,
            sample.stars - 1 if sample.stars else UNKNOWN,
            REQUESTS.index(sample.request) if sample.request else UNKNOWN,
        ),
        intents=np.array([int(sample.intents.get(intent, UNKNOWN)) for intent in INTENTS], np.int8),
        tags=tags,
        aspect_names=names,
    )


def _tag_sets(marks: Marks, labels: tuple[str, ...], pieces: Pieces, unmarked_before: int) -> Ints:
    begin = {label: 1 << (2 * number + 1) for number, label in enumerate(labels)}
    inside = {label: 1 << (2 * number + 2) for number, label in enumerate(labels)}
    outside = 1 | sum(begin[label] | inside[label] for label in marks.elsewhere)
    found = np.full(len(pieces), outside, np.int64)
    for span in marks.spans:
        words = np.flatnonzero(pieces.is_word & (pieces.starts >= span.start) & (pieces.starts < span.end))
        if len(words):
            found[words] = sum(inside[label] for label in span.labels)
            found[words[0]] = sum(begin[label] for label in span.labels)
    # A word is tagged on its first piece.
    found[~pieces.is_word] = 0
    found[pieces.starts < unmarked_before] = 0
    return found
