"""Whether an adapted reader may replace the one in use: better on the shop's held-out reviews, and nothing forgotten.

Both are judged from what the two readers said of the same texts; reading those texts and moving folders are elsewhere.
Better is beyond noise by a paired bootstrap (Efron & Tibshirani 1993; Berg-Kirkpatrick et al. 2012, "An Empirical
Investigation of Statistical Significance in NLP").
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ml.reading.decoding import Words, entities, softmax
from ml.reading.labels import SENTIMENTS, STARS, TEXT_SLICES
from ml.reading.quality import Figure
from ml.reading.reading import Logits
from ml.reading.samples import Sample

Counts = npt.NDArray[np.float64]

_DRAWS = 2000
_CONFIDENCE = 0.975
# Below so many texts or mentions a figure jumps about by more than the tolerance.
_FEWEST = 50
# What a reader may forget: the figures that sum a head up on a set. Stars are published as expected stars, so it counts
# how far off they are: the macro-F1 of five neighbouring classes jumps with a handful of rare ones.
_SUMMARIES = frozenset({"accuracy", "macro F1", "micro F1", "F1"})
_SUMMARIES_OF_STARS = frozenset({"accuracy", "mean absolute error"})


@dataclass(frozen=True)
class Gain:
    """A figure of the reader in use and of the adapted one, on the same held-out texts of the shop.

    Attributes:
        head: that it is of.
        what: what it measures.
        before: of the reader in use.
        after: of the adapted one.
        low: the gain (above 0 is better, whichever way the figure goes) is above this with 97.5 % confidence.
        high: and below this, likewise.
        count: texts.
    """

    head: str
    what: str
    before: float
    after: float
    low: float
    high: float
    count: int

    @property
    def is_better(self) -> bool:
        """Whether the adapted reader is better beyond chance."""
        return self.low > 0

    @property
    def is_worse(self) -> bool:
        """Whether it is worse beyond chance."""
        return self.high < 0


@dataclass(frozen=True)
class Loss:
    """A figure on an older set that has become worse."""

    head: str
    source: str
    measure: str
    before: float
    after: float


def paired_gain(
    head: str,
    what: str,
    measure: Callable[[Counts], float],
    before: Counts,
    after: Counts,
    lower_is_better: bool = False,
    seed: int = 11,
) -> Gain:
    """The gain of one figure, with the texts drawn again and again to see how far chance goes.

    Args:
        head: that the figure is of.
        what: what it measures.
        measure: from sums over texts to the figure.
        before: texts x counts of what the reader in use said.
        after: the same of the adapted one, text by text.
        lower_is_better: whether the figure is an error.
        seed: of the draws.

    Raises:
        ValueError: the two are not of the same texts, or of none.
    """
    if before.shape != after.shape or not len(before):
        raise ValueError(f"{what}: {before.shape} counts before and {after.shape} after are not of the same texts")
    chance = np.random.default_rng(seed)
    both = np.concatenate([before, after], axis=1)
    width = before.shape[1]
    gains = np.empty(_DRAWS)
    for draw in range(_DRAWS):
        sums = chance.multinomial(len(both), np.full(len(both), 1 / len(both))) @ both
        gains[draw] = measure(sums[width:]) - measure(sums[:width])
    low, high = np.quantile(-gains if lower_is_better else gains, [1 - _CONFIDENCE, _CONFIDENCE])
    return Gain(
        head, what, measure(before.sum(axis=0)), measure(after.sum(axis=0)), float(low), float(high), len(before)
    )


def star_gains(samples: Sequence[Sample], before: Sequence[Logits], after: Sequence[Logits]) -> list[Gain]:
    """What was gained in sentiment and stars on rated texts.

    Args:
        samples: with sentiment and stars.
        before: what the reader in use says of each.
        after: what the adapted one does.
    """
    rows = [row for row, each in enumerate(after) if each.window_count]
    sentiments = np.array([SENTIMENTS.index(samples[row].sentiment or "") for row in rows])
    stars = np.array([samples[row].stars or 0 for row in rows])
    said, errors = [], []
    for logits in (before, after):
        texts = np.stack([logits[row].texts for row in rows])
        said.append(confusion_counts(sentiments, texts[:, TEXT_SLICES["sentiment"]].argmax(axis=1), len(SENTIMENTS)))
        expected = softmax(texts[:, TEXT_SLICES["stars"]]) @ np.array(STARS)
        errors.append(np.stack([np.abs(expected - stars), np.ones(len(rows))], axis=1))
    return [
        paired_gain("sentiment", "mean of accuracy and macro F1", accuracy_and_macro_f1, said[0], said[1]),
        paired_gain("stars", "mean absolute error", mean, errors[0], errors[1], lower_is_better=True),
    ]


def mention_gain(samples: Sequence[Sample], before: Sequence[Logits], after: Sequence[Logits]) -> Gain:
    """What was gained in finding the catalogue's products and brands.

    A mention counts where it touches one that the catalogue marks: what the catalogue doesn't know may be right too.

    Args:
        samples: with marks for ``entities``.
        before: what the reader in use says of each.
        after: what the adapted one does.
    """
    counts = [
        np.array([_mention_counts(sample, each) for sample, each in zip(samples, logits, strict=True)], float)
        for logits in (before, after)
    ]
    return paired_gain("entities", "F1 of the catalogue's names", f1, counts[0], counts[1])


def _mention_counts(sample: Sample, said: Logits) -> tuple[int, int, int]:
    spans = sample.marks["entities"].spans
    true = {(span.start, span.end, span.labels[0]) for span in spans}
    words = Words(said.words, said.starts, said.ends, np.array([0, len(said.starts)]))
    found = {
        (each.start, each.end, each.label)
        for each in (entities(words)[0] if said.window_count else ())
        if each.label in ("product", "brand") and any(each.start < s.end and s.start < each.end for s in spans)
    }
    return len(true & found), len(found), len(true)


def confusion_counts(true: npt.NDArray[np.int64], said: npt.NDArray[np.int64], size: int) -> Counts:
    """Per text a one in the cell (true, said) of a ``size`` x ``size`` table laid flat."""
    counts = np.zeros((len(true), size * size))
    counts[np.arange(len(true)), true * size + said] = 1
    return counts


def accuracy_and_macro_f1(sums: Counts) -> float:
    """The mean of accuracy and macro-F1 of a flat table of (true, said): common classes count, and rare ones too."""
    return (accuracy(sums) + macro_f1(sums)) / 2


def accuracy(sums: Counts) -> float:
    """The share of a flat table of (true, said) that is right."""
    size = int(np.sqrt(len(sums)))
    return float(np.trace(sums.reshape(size, size)) / max(sums.sum(), 1))


def macro_f1(sums: Counts) -> float:
    """The mean F1 of the classes that there are, from a flat table of (true, said)."""
    size = int(np.sqrt(len(sums)))
    table = sums.reshape(size, size)
    true, said, right = table.sum(axis=1), table.sum(axis=0), np.diag(table)
    return float((2 * right / np.maximum(true + said, 1))[true > 0].mean())


def f1(sums: Counts) -> float:
    """F1 from right, found and true mentions."""
    return float(2 * sums[0] / max(sums[1] + sums[2], 1))


def mean(sums: Counts) -> float:
    """A mean, from a sum and the number of what was summed."""
    return float(sums[0] / max(sums[1], 1))


def forgotten(before: Sequence[Figure], after: Sequence[Figure], tolerance: float) -> list[Loss]:
    """The figures that sum up a head on a set and that have become worse by more than the tolerance.

    Args:
        before: of the reader that was adapted, on sets that it knew.
        after: of the adapted one, on the same sets.
        tolerance: as a share of 1; of errors in stars, in stars.
    """
    now: Mapping[tuple[str, str, str], float] = {(f.head, f.source, f.measure): f.value for f in after}
    found = []
    for figure in before:
        measures = _SUMMARIES_OF_STARS if figure.head == "stars" else _SUMMARIES
        if figure.measure in measures and figure.count >= _FEWEST:
            value = now[figure.head, figure.source, figure.measure]
            fall = value - figure.value if figure.measure == "mean absolute error" else figure.value - value
            if fall > tolerance:
                found.append(Loss(figure.head, figure.source, figure.measure, figure.value, value))
    return found
