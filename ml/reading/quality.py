"""How well a reader reads: figures per head and source, and scales that make its probabilities honest.

Mentions count when span and label are exactly right (CoNLL's measure). Calibration: temperature scaling, with a slope
of our own, and expected calibration error in 15 bins (Guo et al. 2017, "On Calibration of Modern Neural Networks").
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from ml.reading import decoding
from ml.reading.card import Scale
from ml.reading.labels import ASPECT_NAMES, INTENTS, REQUESTS, SENTIMENTS, STARS, TAG_HEADS, TEXT_SLICES
from ml.reading.reading import Logits, words_of
from ml.reading.samples import Sample
from ml.reading.tokenizing import Floats

_BINS = 15
# Where scales are sought.
_TEMPERATURES = tuple(np.exp(np.linspace(np.log(0.4), np.log(3.5), 120)).round(3).tolist())
_SLOPES = tuple(np.linspace(0, 0.4, 21).round(2).tolist())
_CLASSES = {"sentiment": SENTIMENTS, "stars": STARS, "requests": REQUESTS}


@dataclass(frozen=True)
class Figure:
    """One figure: of which head, on which source, what it measures, its value, and over how many texts or mentions."""

    head: str
    source: str
    measure: str
    value: float
    count: int


def figures(samples: Sequence[Sample], logits: Sequence[Logits], scales: Mapping[str, Scale]) -> list[Figure]:
    """All figures that the samples' labels allow.

    Args:
        samples: labelled texts.
        logits: what the network says of each, in the same order.
        scales: head to what makes probabilities of its logits.
    """
    found: list[Figure] = []
    for source in sorted({sample.source for sample in samples}):
        rows = [
            (sample, said)
            for sample, said in zip(samples, logits, strict=True)
            if sample.source == source and said.window_count
        ]
        found += _classes(source, rows, scales)
        found += _intents(source, rows)
        found += _mentions(source, rows)
    return found


def _known(head: str, sample: Sample) -> Any:
    return {"sentiment": sample.sentiment, "stars": sample.stars, "requests": sample.request}[head]


def _classes(source: str, rows: Sequence[tuple[Sample, Logits]], scales: Mapping[str, Scale]) -> Iterator[Figure]:
    for head, labels in _CLASSES.items():
        known = [(sample, said) for sample, said in rows if _known(head, sample) is not None]
        if not known:
            continue
        true = np.array([labels.index(_known(head, sample)) for sample, _ in known])
        part = np.stack([said.texts[TEXT_SLICES[head]] for _, said in known])
        probabilities = decoding.softmax(part, scales.get(head, Scale()))
        said = probabilities.argmax(axis=1)
        yield Figure(head, source, "accuracy", float((said == true).mean()), len(true))
        scores = {}
        for number, label in enumerate(labels):
            right = int(((said == number) & (true == number)).sum())
            precision = right / max(int((said == number).sum()), 1)
            recall = right / max(int((true == number).sum()), 1)
            scores[label] = 2 * precision * recall / max(precision + recall, 1e-12)
            if (true == number).any():
                yield Figure(head, source, f"precision {label}", precision, int((said == number).sum()))
                yield Figure(head, source, f"recall {label}", recall, int((true == number).sum()))
                yield Figure(head, source, f"F1 {label}", scores[label], int((true == number).sum()))
        there = [labels[number] for number in np.unique(true).tolist()]
        yield Figure(head, source, "macro F1", float(np.mean([scores[label] for label in there])), len(true))
        yield Figure(head, source, "calibration error", calibration_error(probabilities, true), len(true))
        if head == "stars":
            expected = probabilities @ np.array(STARS)
            yield Figure(head, source, "mean absolute error", float(np.abs(expected - true - 1).mean()), len(true))


def _intents(source: str, rows: Sequence[tuple[Sample, Logits]]) -> Iterator[Figure]:
    right = wrong = missed = 0
    for number, intent in enumerate(INTENTS):
        known = [(sample.intents[intent], said) for sample, said in rows if intent in sample.intents]
        true = np.array([label for label, _ in known], bool)
        # An intent that is always or never there can't be told right or wrong.
        if not true.any() or true.all():
            continue
        said = np.array([said.texts[TEXT_SLICES["intents"]][number] > 0 for _, said in known])
        hits, false, lost = int((said & true).sum()), int((said & ~true).sum()), int((~said & true).sum())
        right, wrong, missed = right + hits, wrong + false, missed + lost
        yield Figure("intents", source, f"F1 {intent}", 2 * hits / max(2 * hits + false + lost, 1), int(true.sum()))
    if right + missed:
        yield Figure("intents", source, "micro F1", 2 * right / (2 * right + wrong + missed), right + missed)


def _mentions(source: str, rows: Sequence[tuple[Sample, Logits]]) -> Iterator[Figure]:
    for head in TAG_HEADS:
        counts: dict[str, list[int]] = {}
        named = names_right = 0
        # Where a source leaves something open, what was found there may be right: it can't be counted.
        counted = [
            (sample, sample.marks[head.name], said)
            for sample, said in rows
            if head.name in sample.marks
            and not sample.marks[head.name].elsewhere
            and all(len(span.labels) == 1 for span in sample.marks[head.name].spans)
        ]
        if not counted:
            continue
        words = words_of([said for *_, said in counted])
        read = decoding.aspects(words) if head.name == "aspects" else decoding.mentions(words, head.name)
        for (sample, marks, _), reading in zip(counted, read, strict=True):
            true = {(span.start, span.end, span.labels[0]) for span in marks.spans}
            found = {(each.start, each.end, each.label) for each in reading if each.start >= sample.unmarked_before}
            for *_, label in true | found:
                counts.setdefault(label, [0, 0, 0])
            for each in found:
                counts[each[2]][0] += each in true
                counts[each[2]][1] += 1
            for each in true:
                counts[each[2]][2] += 1
            if head.name == "aspects" and sample.aspect_names:
                names = {each.start: each.aspect for each in reading}
                for span, name in zip(marks.spans, sample.aspect_names, strict=True):
                    if span.start in names:
                        named += 1
                        names_right += names[span.start] == name
        if not counts:
            continue
        for label, (hits, found_count, true_count) in sorted(counts.items()):
            yield Figure(head.name, source, f"F1 {label}", _f1(hits, found_count, true_count), true_count)
        hits, found_count, true_count = np.sum(list(counts.values()), axis=0).tolist()
        yield Figure(head.name, source, "precision", hits / max(found_count, 1), found_count)
        yield Figure(head.name, source, "recall", hits / max(true_count, 1), true_count)
        yield Figure(head.name, source, "F1", _f1(hits, found_count, true_count), true_count)
        if named:
            yield Figure(ASPECT_NAMES, source, "accuracy", names_right / named, named)


def _f1(hits: int, found: int, true: int) -> float:
    return 2 * hits / max(found + true, 1)


def calibration_error(probabilities: Floats, true: npt.NDArray[np.int64]) -> float:
    """Expected calibration error: how far confidence is from the share that is right, over 15 even bins.

    Args:
        probabilities: texts x classes.
        true: the right class of each text.
    """
    confidence = probabilities.max(axis=1)
    right = probabilities.argmax(axis=1) == true
    bins = np.minimum((confidence * _BINS).astype(int), _BINS - 1)
    error = 0.0
    for number in np.unique(bins):
        inside = bins == number
        error += float(inside.mean() * abs(right[inside].mean() - confidence[inside].mean()))
    return error


def fit_scales(samples: Sequence[Sample], logits: Sequence[Logits], sources: Iterable[str]) -> dict[str, Scale]:
    """What makes probabilities of each text head of classes under which its held-out labels are likeliest.

    A network that learned with smoothed labels is never quite sure, however right it is, and too sure where it isn't:
    one temperature can't mend both, so sentiment has a slope too. Stars and requests have a temperature alone: the
    mean of the stars, which is what is published, would move with the slope.

    Args:
        samples: labelled texts that were not learned from.
        logits: what the network says of each, in the same order.
        sources: whose labels count: those of real texts.
    """
    counted = set(sources)
    found = {}
    for head, labels in _CLASSES.items():
        known = [
            (labels.index(_known(head, sample)), said.texts[TEXT_SLICES[head]])
            for sample, said in zip(samples, logits, strict=True)
            if sample.source in counted and _known(head, sample) is not None and said.window_count
        ]
        if known:
            true = np.array([label for label, _ in known])
            part = np.stack([values for _, values in known])
            scales = [
                Scale(temperature, slope)
                for temperature in _TEMPERATURES
                for slope in (_SLOPES if head == "sentiment" else (0.0,))
            ]
            found[head] = min(scales, key=lambda scale: _surprise(decoding.softmax(part, scale), true))
    return found


def _surprise(probabilities: Floats, true: npt.NDArray[np.int64]) -> float:
    likelihood = probabilities[np.arange(len(true)), true]
    return float(-np.log(np.maximum(likelihood, 1e-12)).mean())
