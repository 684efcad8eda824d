"""A second look in floats at texts on which eight bits leave a decision open.

Eight bits move logits by a few hundredths. That changes nothing but where two answers are about as likely: a few texts,
which are read once more. Which ones follows from each text's own logits, so a text still reads the same in any company.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from ml.reading.graph import GraphEngine, has_bf16
from ml.reading.labels import TEXT_SLICES, WORD_SLICES
from ml.reading.packing import Packed
from ml.reading.reading import Engine
from ml.reading.tokenizing import Floats

# Decisions that are looked at: sentiment, and which words are names. Aspects and searches would have every third text
# read twice, and there are enough of them for what rounding does to even out.
_OF_WORDS = ("entities", "names")
_CLOSE = 0.1  # logits by which the likelier of two answers is ahead


class SecondLook:
    """An engine made of two: a quick one, and an exact one for what the quick one leaves open.

    Args:
        quick: reads all texts.
        exact: reads those with a close decision again.
    """

    def __init__(self, quick: Engine, exact: Engine) -> None:
        self.kind = quick.kind
        self.streams = quick.streams
        self.batch_pieces = quick.batch_pieces
        self._quick = quick
        self._exact = exact

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        """See ``Engine``."""
        texts, words = self._quick.run(batch)
        again = open_texts(batch, texts, words)
        if again.any():
            texts[again], words[np.repeat(again, batch.lengths)] = self._exact.run(batch.of(again))
        return texts, words


def eight_bits(path: Path, floats: Path, threads: int) -> SecondLook:
    """What reads in eight bits, and what they leave open in the floats that this processor is quicker at.

    Args:
        path: of the graph in int8.
        floats: of the graph in floats.
        threads: how many batches at once.
    """
    exact = GraphEngine(floats, "bf16" if has_bf16() else "fp32", threads)
    return SecondLook(GraphEngine(path, "int8", threads), exact)


def open_texts(batch: Packed, texts: Floats, words: Floats) -> npt.NDArray[np.bool_]:
    """Which texts have a decision that is close.

    Args:
        batch: the texts.
        texts: their logits, texts x labels.
        words: of all their pieces, pieces x labels; what a word is called is decided where it begins.
    """
    is_open = _ahead(texts[:, TEXT_SLICES["sentiment"]]) < _CLOSE
    for head in _OF_WORDS:
        is_close = batch.is_word & (_ahead(words[:, WORD_SLICES[head]]) < _CLOSE)
        is_open |= np.logical_or.reduceat(is_close, batch.bounds[:-1])
    return is_open


def _ahead(logits: Floats) -> Floats:
    """By how much the likeliest answer is ahead of the next one, per row."""
    first = logits.max(axis=1)
    rest = logits.copy()
    rest[np.arange(len(rest)), logits.argmax(axis=1)] = -np.inf
    ahead: Floats = first - rest.max(axis=1)
    return ahead
