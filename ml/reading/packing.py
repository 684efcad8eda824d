"""Batches of texts as an engine gets them: the pieces of all, one text after another, without padding."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from ml.reading.tokenizing import Ints, Pieces, PieceTokenizer


@dataclass(frozen=True, slots=True)
class Packed:
    """Texts, one after another, each between its two special pieces.

    Attributes:
        ids: pieces in the vocabulary, of all texts.
        shapes: how their words are written (``tokenizing.SHAPES``).
        lengths: pieces of each text, special ones counted.
    """

    ids: Ints
    shapes: Ints
    lengths: Ints

    @property
    def bounds(self) -> Ints:
        """Where each text begins, and where the last one ends."""
        return np.concatenate(([0], np.cumsum(self.lengths)))

    def padded(self, multiple: int = 1) -> tuple[Ints, Ints, Ints]:
        """Ids, shapes and mask (1 = there is a piece), texts x pieces, as long as a multiple allows."""
        length = -(-int(self.lengths.max()) // multiple) * multiple
        mask = np.arange(length) < self.lengths[:, None]
        ids, shapes = np.zeros(mask.shape, np.int64), np.zeros(mask.shape, np.int64)
        ids[mask], shapes[mask] = self.ids, self.shapes
        return ids, shapes, mask.astype(np.int64)

    def of(self, chosen: npt.NDArray[np.bool_]) -> "Packed":
        """The chosen ones of the texts."""
        pieces = np.repeat(chosen, self.lengths)
        return Packed(self.ids[pieces], self.shapes[pieces], self.lengths[chosen])

    def filled(self, piece_count: int, text_count: int, longest: int) -> dict[str, Ints]:
        """The batch filled up to a fixed size with texts that mean nothing, after its own.

        Args:
            piece_count: pieces of all texts in the end.
            text_count: texts in the end; the last ones may be empty.
            longest: pieces of a text at most.

        Returns:
            ``ids``, ``shapes``, ``places`` (each piece's number within its text) and ``bounds`` (see above).

        Raises:
            ValueError: the batch is larger than that.
        """
        count = len(self.ids)
        starts = np.concatenate((self.bounds[:-1], np.arange(count, piece_count, longest)))
        if count > piece_count or len(starts) > text_count:
            raise ValueError(
                f"{count} pieces in {len(self.lengths)} texts don't fit into a batch of {piece_count} in {text_count}"
            )
        bounds = np.full(text_count + 1, piece_count)
        bounds[: len(starts)] = starts
        ids, shapes = np.zeros((2, piece_count), np.int64)
        ids[:count], shapes[:count] = self.ids, self.shapes
        places = np.arange(piece_count) - np.repeat(bounds[:-1], np.diff(bounds))
        return {"ids": ids, "shapes": shapes, "places": places, "bounds": bounds}


def pack(batch: Sequence[Pieces], tokenizer: PieceTokenizer) -> Packed:
    """The texts' pieces as one batch, special pieces put in."""
    lengths = np.array([len(part) + 2 for part in batch], np.int64)
    lasts = np.cumsum(lengths) - 1
    ids, shapes = np.zeros(lengths.sum(), np.int64), np.zeros(lengths.sum(), np.int64)
    inner = np.ones(len(ids), bool)
    inner[lasts] = inner[lasts - lengths + 1] = False
    ids[lasts - lengths + 1], ids[lasts] = tokenizer.cls_id, tokenizer.sep_id
    ids[inner] = np.concatenate([part.ids for part in batch])
    shapes[inner] = np.concatenate([part.shapes for part in batch])
    return Packed(ids, shapes, lengths)
