"""A second look in floats at texts whose sentiment eight bits leave open.

Eight bits move logits by a few hundredths. That changes nothing but where two answers are about as likely. Of sentiment
each text has one, so a few that tip over are seen in a figure: those texts are read once more. Which ones follows from
each text's own logits, so a text still reads the same in any company. Words are many, and what tips over evens out;
looking again at close ones would have a third of all long texts read twice.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from ml.reading.graph import GraphEngine, has_bf16
from ml.reading.labels import TEXT_SLICES
from ml.reading.packing import Packed
from ml.reading.reading import Engine
from ml.reading.tokenizing import Floats

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
        again = is_open(texts)
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


def is_open(texts: Floats) -> npt.NDArray[np.bool_]:
    """Of which texts two sentiments are about as likely, by their logits (texts x labels)."""
    second, first = np.partition(texts[:, TEXT_SLICES["sentiment"]], -2, axis=1)[:, -2:].T
    found: npt.NDArray[np.bool_] = first - second < _CLOSE
    return found
