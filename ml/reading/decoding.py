"""From logits to what was read: probabilities, and mentions with their places in the text."""

from dataclasses import dataclass

import numpy as np

from ml.reading.labels import ASPECT_NAMES, ASPECTS, ENTITIES, POLARITIES, TAG_HEADS, WORD_SLICES
from ml.reading.tokenizing import Floats, Ints

_HEADS = {head.name: head for head in TAG_HEADS}
# What WNUT's and Twitter's names are to a shop; a group is an organisation as far as marketers are concerned.
_ENTITY_OF_NAME = {
    "person": "person", "location": "location", "corporation": "organisation", "product": "product",
    "group": "organisation",
}  # fmt: skip
_BARELY_LIKELY = 0.5


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


def softmax(logits: Floats, temperature: float = 1.0) -> Floats:
    """Probabilities along the last axis."""
    scaled = logits / temperature
    scaled = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: Floats = scaled / scaled.sum(axis=-1, keepdims=True)
    return result


def sigmoid(logits: Floats, temperature: float = 1.0) -> Floats:
    """Probabilities of labels that don't exclude each other."""
    result: Floats = 1.0 / (1.0 + np.exp(-np.clip(logits / temperature, -60, 60)))
    return result


def best_tags(logits: Floats) -> Ints:
    """The likeliest sequence of tags in which no mention goes on that hasn't begun (Viterbi 1967).

    Args:
        logits: words x tags of one head.
    """
    count, size = logits.shape
    if not count:
        return np.zeros(0, np.int64)
    # The usual case, nearly all words outside, needs no search: where the best tag of each word makes a valid
    # sequence, it is the best sequence.
    greedy: Ints = logits.argmax(axis=1)
    before = np.concatenate(([0], greedy[:-1]))
    inside = (greedy > 0) & (greedy % 2 == 0)
    if not (inside & (before != greedy) & (before != greedy - 1)).any():
        return greedy
    tags = np.arange(size)
    goes_on = (tags > 0) & (tags % 2 == 0)
    # From any tag to O or a beginning; to "goes on" from the same label alone.
    score = np.where(goes_on, -np.inf, logits[0])
    back = np.zeros((count, size), np.int64)
    for row in range(1, count):
        anywhere = int(score.argmax())
        origin = np.full(size, anywhere)
        inner = tags[goes_on]
        origin[inner] = np.where(score[inner] >= score[inner - 1], inner, inner - 1)
        back[row] = origin
        score = score[origin] + logits[row]
    found = np.empty(count, np.int64)
    found[-1] = score.argmax()
    for row in range(count - 1, 0, -1):
        found[row - 1] = back[row, found[row]]
    return found


def mentions(logits: Floats, starts: Ints, ends: Ints, head: str) -> list[Mention]:
    """The mentions that one head finds.

    Args:
        logits: words x all tag heads side by side.
        starts: where each word begins in the text.
        ends: where each word ends.
        head: name of the head.
    """
    part = logits[:, WORD_SLICES[head]]
    tags = best_tags(part)
    inside = np.flatnonzero(tags)
    if not len(inside):
        return []
    labels = _HEADS[head].labels
    sure = softmax(part[inside])[np.arange(len(inside)), tags[inside]]
    firsts = np.flatnonzero(tags[inside] % 2 == 1)
    lasts = np.append(firsts[1:], len(inside)) - 1
    return [
        Mention(
            int(starts[inside[low]]), int(ends[inside[high]]), labels[(int(tags[inside[low]]) - 1) // 2],
            float(sure[low : high + 1].min()),
        )
        for low, high in zip(firsts.tolist(), lasts.tolist(), strict=True)
    ]  # fmt: skip


def entities(logits: Floats, starts: Ints, ends: Ints) -> list[Mention]:
    """The entities that a shop asks for: of what ``entities`` and ``names`` find, the likelier where they overlap."""
    found = mentions(logits, starts, ends, "entities")
    found += [
        Mention(each.start, each.end, _ENTITY_OF_NAME[each.label], each.probability)
        for each in mentions(logits, starts, ends, "names")
        if each.label in _ENTITY_OF_NAME and each.probability >= _BARELY_LIKELY
    ]
    kept: list[Mention] = []
    for each in sorted(found, key=lambda mention: (-mention.probability, mention.start, mention.end)):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda mention: mention.start)


def aspects(logits: Floats, starts: Ints, ends: Ints) -> list[Mention]:
    """What is judged in the text, with its polarity and the aspect's name."""
    found = mentions(logits, starts, ends, "aspects")
    if not found:
        return []
    names = logits[:, WORD_SLICES[ASPECT_NAMES]]
    at = {int(start): row for row, start in enumerate(starts.tolist())}
    return [
        Mention(each.start, each.end, each.label, each.probability, ASPECTS[int(names[at[each.start]].argmax())])
        for each in found
    ]


assert set(_ENTITY_OF_NAME.values()) <= set(ENTITIES)  # noqa: S101  # one list, told twice
assert _HEADS["aspects"].labels == POLARITIES  # noqa: S101  # as above
