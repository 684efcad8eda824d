"""From logits to what was read: probabilities, and mentions with their places in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ml.reading.card import Scale
from ml.reading.labels import ASPECT_NAMES, ASPECTS, ENTITIES, POLARITIES, TAG_HEADS, WORD_SLICES
from ml.reading.tokenizing import Floats, Ints

_HEADS = {head.name: head for head in TAG_HEADS}
# What WNUT's and Twitter's names are to a shop; a group is an organisation as far as marketers are concerned.
_ENTITY_OF_NAME = {
    "person": "person", "location": "location", "corporation": "organisation", "product": "product",
    "group": "organisation",
}  # fmt: skip
_BARELY_LIKELY = 0.5
_SEARCHED_AT_ONCE = 16384  # words; bounds what a search keeps in memory
_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention ``text[start:end]`` with its label and how sure the reader is of it (0 to 1).

    ``aspect`` is the aspect's name where the label is a polarity, else "".
    """

    start: int
    end: int
    label: str
    probability: float
    aspect: str = ""


_AS_SAID = Scale()


def softmax(logits: Floats, scale: Scale = _AS_SAID) -> Floats:
    """Probabilities along the last axis, of two classes or more."""
    scaled = logits / scale.temperature
    if scale.slope:
        ahead = np.diff(np.partition(logits, -2, axis=-1)[..., -2:], axis=-1)
        scaled = scaled + scale.slope * ahead * logits
    scaled = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: Floats = scaled / scaled.sum(axis=-1, keepdims=True)
    return result


def sigmoid(logits: Floats) -> Floats:
    """Probabilities of labels that don't exclude each other."""
    result: Floats = np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -60, 60))), np.float32)
    return result


@dataclass(frozen=True, slots=True)
class Words:
    """The words of several texts, one text after another: what the network says of them, and where they are.

    Attributes:
        logits: words x all tag heads side by side (``labels.WORD_SLICES``).
        starts: where each word begins in its text.
        ends: where each word ends.
        bounds: text ``n`` has the words from ``bounds[n]`` to before ``bounds[n + 1]``.
    """

    logits: Floats
    starts: Ints
    ends: Ints
    bounds: Ints

    @property
    def text_count(self) -> int:
        """How many texts there are."""
        return len(self.bounds) - 1


def best_tags(logits: Floats, bounds: Ints) -> Ints:
    """Each text's likeliest sequence of tags in which no mention goes on that hasn't begun (Viterbi 1967).

    Args:
        logits: words x tags of one head.
        bounds: see ``Words``.
    """
    # The usual case, nearly all words outside, needs no search: where the best tag of each word makes a valid
    # sequence, it is the best sequence.
    found: Ints = logits.argmax(axis=1)
    before = np.zeros_like(found)
    before[1:] = found[:-1]
    before[bounds[:-1][bounds[:-1] < len(found)]] = 0
    inside = (found > 0) & (found % 2 == 0)
    wrong = np.flatnonzero(inside & (before != found) & (before != found - 1))
    texts = np.unique(np.searchsorted(bounds, wrong, side="right") - 1)
    texts = texts[np.argsort(bounds[texts] - bounds[texts + 1], kind="stable")]
    while len(texts):
        longest = int(bounds[texts[0] + 1] - bounds[texts[0]])
        part, texts = np.split(texts, [max(1, _SEARCHED_AT_ONCE // longest)])
        for text, tags in zip(part, _search(logits, bounds[part], bounds[part + 1]), strict=True):
            found[bounds[text] : bounds[text + 1]] = tags
    return found


def _search(logits: Floats, lows: Ints, highs: Ints) -> Iterator[Ints]:
    """The best valid sequence of each text, word by word in all of them at once."""
    lengths = highs - lows
    size = logits.shape[1]
    tags = np.arange(size)
    inner = tags[(tags > 0) & (tags % 2 == 0)]
    # Past its end a text goes on with words that are surely outside, which changes nothing before it.
    steps = np.full((lengths.max(), len(lows), size), _NEVER, np.float64)
    steps[:, :, 0] = 0.0
    for column, (low, high) in enumerate(zip(lows, highs, strict=True)):
        steps[: high - low, column] = logits[low:high]
    score = steps[0].copy()
    score[:, inner] = -np.inf
    back = np.zeros(steps.shape, np.int8 if size <= 128 else np.int64)
    # From any tag to O or a beginning; to "goes on" from the same label alone.
    for row in range(1, len(steps)):
        origin = np.repeat(score.argmax(axis=1)[:, None], size, axis=1)
        origin[:, inner] = np.where(score[:, inner] >= score[:, inner - 1], inner, inner - 1)
        back[row] = origin
        score = np.take_along_axis(score, origin, axis=1) + steps[row]
    columns = np.arange(len(lows))
    path = np.empty(steps.shape[:2], np.int64)
    path[-1] = score.argmax(axis=1)
    for row in range(len(steps) - 1, 0, -1):
        path[row - 1] = back[row, columns, path[row]]
    for column, length in enumerate(lengths.tolist()):
        yield path[:length, column]


def mentions(words: Words, head: str) -> list[list[Mention]]:
    """The mentions that one head finds in each text."""
    return [[mention for _, mention in found] for found in _placed_mentions(words, head)]


def _placed_mentions(words: Words, head: str) -> list[list[tuple[int, Mention]]]:
    """Per text its mentions, each with the row of its first word."""
    part = words.logits[:, WORD_SLICES[head]]
    tags = best_tags(part, words.bounds)
    inside = np.flatnonzero(tags)
    found: list[list[tuple[int, Mention]]] = [[] for _ in range(words.text_count)]
    if not len(inside):
        return found
    labels = _HEADS[head].labels
    chosen = tags[inside]
    sure = softmax(part[inside])[np.arange(len(inside)), chosen]
    firsts = np.flatnonzero(chosen % 2 == 1)
    lasts = np.append(firsts[1:], len(inside)) - 1
    texts = np.searchsorted(words.bounds, inside[firsts], side="right") - 1
    rows = zip(
        texts.tolist(), inside[firsts].tolist(), words.starts[inside[firsts]].tolist(),
        words.ends[inside[lasts]].tolist(), ((chosen[firsts] - 1) // 2).tolist(),
        np.minimum.reduceat(sure, firsts).tolist(), strict=True,
    )  # fmt: skip
    for text, row, start, end, label, probability in rows:
        found[text].append((row, Mention(start, end, labels[label], probability)))
    return found


def entities(words: Words) -> list[list[Mention]]:
    """The entities that a shop asks for: of what ``entities`` and ``names`` find, the likelier where they overlap."""
    return [
        _without_overlaps(
            found
            + [
                Mention(each.start, each.end, _ENTITY_OF_NAME[each.label], each.probability)
                for each in names
                if each.label in _ENTITY_OF_NAME and each.probability >= _BARELY_LIKELY
            ]
        )
        for found, names in zip(mentions(words, "entities"), mentions(words, "names"), strict=True)
    ]


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for each in sorted(found, key=lambda mention: (-mention.probability, mention.start, mention.end)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda mention: mention.start)


def aspects(words: Words) -> list[list[Mention]]:
    """What is judged in each text, with its polarity and the aspect's name."""
    names = words.logits[:, WORD_SLICES[ASPECT_NAMES]]
    return [
        [
            Mention(each.start, each.end, each.label, each.probability, ASPECTS[int(names[row].argmax())])
            for row, each in found
        ]
        for found in _placed_mentions(words, "aspects")
    ]


assert set(_ENTITY_OF_NAME.values()) <= set(ENTITIES)  # noqa: S101  # one list, told twice
assert _HEADS["aspects"].labels == POLARITIES  # noqa: S101  # as above
