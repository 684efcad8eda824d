from itertools import product

import numpy as np
import pytest

from ml.reading import decoding
from ml.reading.decoding import Mention, Words
from ml.reading.labels import ASPECT_NAMES, ASPECTS, TAG_HEADS, WORD_SLICES

WIDTH = max(part.stop for part in WORD_SLICES.values())
HEADS = {head.name: head for head in TAG_HEADS}


def valid(tags):
    return all(
        not (tag and tag % 2 == 0) or before in (tag, tag - 1) for before, tag in zip((0, *tags), tags, strict=False)
    )


@pytest.mark.parametrize("seed", range(40))
def test_the_best_sequence_is_the_best_of_all_valid_ones(seed):
    logits = np.random.default_rng(seed).normal(size=(4, 5)).astype(np.float32)
    best = max((tags for tags in product(range(5), repeat=4) if valid(tags)),
               key=lambda tags: sum(logits[row, tag] for row, tag in enumerate(tags)))  # fmt: skip
    assert tuple(decoding.best_tags(logits, np.array([0, 4])).tolist()) == best


def test_each_text_of_many_has_its_own_best_sequence():
    chance = np.random.default_rng(7)
    lengths = [3, 0, 1, 6, 0, 40, 2, 0]
    texts = [chance.normal(size=(length, 7)).astype(np.float32) for length in lengths]
    bounds = np.concatenate(([0], np.cumsum(lengths)))
    together = decoding.best_tags(np.concatenate(texts), bounds)
    assert valid(together[bounds[5] : bounds[6]])
    for text, low, high in zip(texts, bounds[:-1], bounds[1:], strict=True):
        alone = decoding.best_tags(text, np.array([0, len(text)]))
        assert together[low:high].tolist() == alone.tolist()


def said(words, *spans):
    """Logits under which each (head, low, high, label) is sure."""
    logits = np.zeros((words, WIDTH), np.float32)
    for head in HEADS.values():
        logits[:, WORD_SLICES[head.name].start] = 3
    for head, low, high, label, sure in spans:
        first = WORD_SLICES[head].start
        begin = HEADS[head].begin(label)
        logits[low, first + begin] = sure
        logits[low + 1 : high, first + begin + 1] = sure
    return logits


STARTS, ENDS = np.array([0, 5, 9, 14]), np.array([4, 8, 13, 20])


def words(logits):
    """One text of four words."""
    return Words(logits, STARTS, ENDS, np.array([0, len(logits)]))


def test_a_mention_runs_from_its_first_word_to_its_last():
    found = decoding.mentions(words(said(4, ("entities", 1, 3, "brand", 9))), "entities")[0]
    assert [(each.start, each.end, each.label) for each in found] == [(5, 13, "brand")]
    assert found[0].probability > 0.9


def test_two_mentions_that_touch_stay_two():
    logits = said(4, ("entities", 0, 2, "brand", 9), ("entities", 2, 3, "brand", 9))
    found = decoding.mentions(words(logits), "entities")[0]
    assert [(each.start, each.end) for each in found] == [(0, 8), (9, 13)]


def test_where_two_heads_disagree_the_surer_one_counts():
    logits = said(4, ("entities", 0, 2, "brand", 5), ("names", 0, 1, "person", 12))
    assert [(each.start, each.end, each.label) for each in decoding.entities(words(logits))[0]] == [(0, 4, "person")]


def test_a_work_of_art_is_no_entity_that_a_shop_asks_for():
    assert decoding.entities(words(said(4, ("names", 0, 1, "creative_work", 12)))) == [[]]


def test_an_aspect_is_named_where_it_begins():
    logits = said(4, ("aspects", 1, 2, "negative", 9))
    logits[1, WORD_SLICES[ASPECT_NAMES].start + ASPECTS.index("zip")] = 5
    assert decoding.aspects(words(logits)) == [[Mention(5, 8, "negative", pytest.approx(0.98, abs=0.02), "zip")]]


def test_nothing_said_is_nothing_found():
    nothing = Words(np.zeros((0, WIDTH), np.float32), STARTS[:0], ENDS[:0], np.array([0, 0]))
    assert decoding.mentions(nothing, "names") == [[]]


def test_mentions_stay_with_their_text():
    first, second = said(4, ("names", 3, 4, "person", 9)), said(4, ("names", 0, 2, "person", 9))
    both = Words(np.concatenate((first, second)), np.tile(STARTS, 2), np.tile(ENDS, 2), np.array([0, 4, 8]))
    assert [[(each.start, each.end) for each in text] for text in decoding.mentions(both, "names")] == [
        [(14, 20)],
        [(0, 8)],
    ]
