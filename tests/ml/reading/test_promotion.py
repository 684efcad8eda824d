"""When an adapted reader may replace the one in use."""

import numpy as np
import pytest

from ml.reading import promotion
from ml.reading.labels import TAG_HEADS, TEXT_SLICES, WORD_SLICES
from ml.reading.promotion import confusion_counts, forgotten, mention_gain, paired_gain, star_gains
from ml.reading.quality import Figure
from ml.reading.reading import Logits
from ml.reading.samples import Marks, Sample, Span


def answers(*right):
    return np.stack([np.array(right, float), np.ones(len(right))], axis=1)


def test_more_right_answers_are_better_beyond_chance_only_if_there_are_enough_of_them():
    few = paired_gain("h", "share", promotion.mean, answers(*[0, 1, 0, 1]), answers(*[1, 1, 0, 1]))
    assert (few.before, few.after, few.is_better, few.is_worse) == (0.5, 0.75, False, False)
    many = paired_gain("h", "share", promotion.mean, answers(*[0, 1, 0, 1] * 50), answers(*[1, 1, 0, 1] * 50))
    assert (many.before, many.after, many.is_better) == (0.5, 0.75, True)
    assert 0.15 < many.low < 0.25 < many.high < 0.35


def test_the_same_answers_are_no_gain():
    same = paired_gain("h", "share", promotion.mean, answers(0, 1), answers(0, 1))
    assert (same.low, same.high, same.is_better, same.is_worse) == (0.0, 0.0, False, False)


def test_of_an_error_less_is_better():
    gain = paired_gain("h", "error", promotion.mean, answers(*[1] * 60), answers(*[0] * 60), lower_is_better=True)
    assert gain.is_better
    assert paired_gain(
        "h", "error", promotion.mean, answers(*[0] * 60), answers(*[1] * 60), lower_is_better=True
    ).is_worse


def test_gains_of_different_texts_are_refused():
    with pytest.raises(ValueError, match="not of the same texts"):
        paired_gain("h", "share", promotion.mean, answers(0, 1), answers(0))


def test_accuracy_and_macro_f1_are_those_of_the_table():
    true, said = np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 2, 2, 0])
    sums = confusion_counts(true, said, 3).sum(axis=0)
    assert promotion.accuracy(sums) == pytest.approx(4 / 6)
    assert promotion.macro_f1(sums) == pytest.approx((0.5 + 2 / 3 + 0.8) / 3)
    # A class that nobody has is no class to get wrong.
    sums = confusion_counts(np.array([0, 2]), np.array([0, 2]), 3).sum(axis=0)
    assert promotion.macro_f1(sums) == 1.0


def figure(value, head="names", measure="F1", count=500):
    return Figure(head, "wnut17", measure, value, count)


def test_a_figure_that_falls_by_more_than_the_tolerance_is_forgotten():
    assert forgotten([figure(0.60)], [figure(0.595)], 0.01) == []
    (loss,) = forgotten([figure(0.60)], [figure(0.58)], 0.01)
    assert (loss.head, loss.source, loss.before, loss.after) == ("names", "wnut17", 0.60, 0.58)


def test_stars_are_forgotten_when_they_are_further_off():
    error, rare = "mean absolute error", "macro F1"
    assert forgotten([figure(0.40, "stars", error)], [figure(0.35, "stars", error)], 0.02) == []
    (loss,) = forgotten([figure(0.40, "stars", error)], [figure(0.45, "stars", error)], 0.02)
    assert loss.measure == error
    assert forgotten([figure(0.50, "stars", rare)], [figure(0.40, "stars", rare)], 0.02) == []
    assert len(forgotten([figure(0.50, "sentiment", rare)], [figure(0.40, "sentiment", rare)], 0.02)) == 1


def test_figures_of_single_labels_and_of_few_texts_are_too_noisy_to_judge_by():
    assert forgotten([figure(0.6, measure="F1 group")], [figure(0.1, measure="F1 group")], 0.01) == []
    assert forgotten([figure(0.6, count=49)], [figure(0.1, count=49)], 0.01) == []


def stars_said(sentiment, stars):
    texts = np.zeros(max(part.stop for part in TEXT_SLICES.values()), np.float32)
    texts[TEXT_SLICES["sentiment"]][sentiment] = 9
    texts[TEXT_SLICES["stars"]][stars - 1] = 9
    return Logits(texts, np.zeros((1, 0), np.float32), np.zeros(1, int), np.ones(1, int), 1)


def test_gains_in_stars_are_told_in_accuracy_and_in_stars():
    samples = [
        Sample("x", "shop", sentiment="negative", stars=1),
        Sample("y", "shop", sentiment="positive", stars=5),
    ] * 40
    before = [stars_said(2, 5)] * 80
    after = [stars_said(0, 1), stars_said(2, 5)] * 40
    sentiment, stars = star_gains(samples, before, after)
    assert sentiment.is_better
    assert sentiment.before == pytest.approx((1 / 2 + (0 + 2 / 3) / 2) / 2)
    assert sentiment.after == 1.0
    assert stars.is_better
    assert stars.before == pytest.approx(2.0, abs=0.01)
    assert stars.after == pytest.approx(0.0, abs=0.01)


def tags_said(*tags):
    words = np.zeros((len(tags), max(part.stop for part in WORD_SLICES.values())), np.float32)
    words[np.arange(len(tags)), WORD_SLICES["entities"].start + np.array(tags)] = 9
    words[:, WORD_SLICES["names"].start] = 9
    places = np.arange(len(tags)) * 2
    return Logits(np.zeros(1, np.float32), words, places, places + 1, 1)


def test_mentions_that_the_catalogue_does_not_know_are_neither_right_nor_wrong():
    head = next(head for head in TAG_HEADS if head.name == "entities")
    product, brand = head.begin("product"), head.begin("brand")
    sample = Sample("a b c d", "shop", marks={"entities": Marks((Span(0, 3, ("product",)),), head.labels)})
    found = tags_said(product, product + 1, 0, 0)
    missed, short, elsewhere = (
        tags_said(0, 0, 0, 0),
        tags_said(product, 0, 0, 0),
        tags_said(product, product + 1, 0, brand),
    )
    assert mention_gain([sample], [missed], [found]).after == 1.0
    assert mention_gain([sample], [missed], [found]).before == 0.0
    assert mention_gain([sample], [short], [elsewhere]).after == 1.0
    assert mention_gain([sample], [short], [elsewhere]).before == 0.0
