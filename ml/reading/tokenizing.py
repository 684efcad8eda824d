"""From text to what the encoder reads: word pieces with their places in the text, cut into overlapping windows.

Offsets count characters of the text as it was given, whatever the tokeniser folds or drops.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

# How a word is written, which an uncased vocabulary forgets: a name is told from a noun by it.
SHAPES = ("other", "lower", "Title", "UPPER", "miXed", "A", "digits", "digits1", "punctuation", "emoji")
_OTHER, _LOWER, _TITLE, _UPPER, _MIXED, _LETTER, _DIGITS, _WITH_DIGITS, _PUNCTUATION, _EMOJI = range(len(SHAPES))
_HALVES = re.compile("[\ud800-\udfff]")
# Every window begins and ends with a special piece.
SPECIAL_PIECES = 2


@dataclass(frozen=True, slots=True)
class Pieces:
    """One text as word pieces, special ones left out; arrays of the same length.

    ``ids``: in the vocabulary. ``starts``, ``ends``: in characters of the text. ``is_word``: whether a word begins
    here. ``shapes``: index into ``SHAPES`` of the word the piece belongs to.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    is_word: npt.NDArray[np.bool_]
    shapes: Ints

    def __len__(self) -> int:
        return len(self.ids)

    def cut(self, low: int, high: int) -> "Pieces":
        """The pieces from ``low`` to before ``high``."""
        part = slice(low, high)
        return Pieces(self.ids[part], self.starts[part], self.ends[part], self.is_word[part], self.shapes[part])


def whole(text: str) -> str:
    """The text with a mark in place of every half of a surrogate pair, which no encoding can tell."""
    return _HALVES.sub("\ufffd", text)


class PieceTokenizer:
    """A fast tokeniser with what the reader needs of it.

    Args:
        folder: has ``tokenizer.json``.
    """

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self.cls_id = self._special("[CLS]", "<s>")
        self.sep_id = self._special("[SEP]", "</s>")
        self.pad_id = self._special("[PAD]", "<pad>")

    def _special(self, *names: str) -> int:
        for name in names:
            found = self._tokenizer.token_to_id(name)
            if found is not None:
                return int(found)
        raise ValueError(f"The tokeniser has none of {', '.join(names)}: is it a BERT-family checkpoint?")

    def tokenize(self, texts: Sequence[str]) -> list[Pieces]:
        """Each text as word pieces; the tokeniser works on all of them in parallel, outside Python's lock."""
        found = self._tokenizer.encode_batch([whole(text) for text in texts], add_special_tokens=False)
        return [_pieces(text, encoding) for text, encoding in zip(texts, found, strict=True)]


def _pieces(text: str, encoding: "object") -> Pieces:
    offsets = np.array(encoding.offsets, np.int64).reshape(-1, 2)  # type: ignore[attr-defined]
    words = np.array([-1 if word is None else word for word in encoding.word_ids], np.int64)  # type: ignore[attr-defined]
    is_word = np.ones(len(words), bool)
    is_word[1:] = words[1:] != words[:-1]
    return Pieces(
        ids=np.array(encoding.ids, np.int64),  # type: ignore[attr-defined]
        starts=offsets[:, 0],
        ends=offsets[:, 1],
        is_word=is_word,
        shapes=_shapes(text, offsets, is_word),
    )


def _shapes(text: str, offsets: Ints, is_word: npt.NDArray[np.bool_]) -> Ints:
    if not len(offsets):
        return np.zeros(0, np.int64)
    firsts = np.flatnonzero(is_word)
    starts = offsets[firsts, 0].tolist()
    ends = offsets[np.append(firsts[1:], len(offsets)) - 1, 1].tolist()
    found = np.fromiter(
        (_shape(text[start:end]) for start, end in zip(starts, ends, strict=True)), np.int64, len(firsts)
    )
    return np.repeat(found, np.diff(np.append(firsts, len(offsets))))


def _shape(word: str) -> int:
    if word.islower():
        return _WITH_DIGITS if not word.isalpha() else _LOWER
    if word.isalpha():
        if word.isupper():
            return _LETTER if len(word) == 1 else _UPPER
        return _TITLE if word.istitle() else _MIXED if word.upper() != word.lower() else _OTHER
    if word.isdigit():
        return _DIGITS
    if word.isalnum():
        return _WITH_DIGITS
    return _PUNCTUATION if word.isascii() else _EMOJI


def windows(length: int, most: int, overlap: int) -> list[tuple[int, int]]:
    """Where to cut a text of ``length`` pieces so that no window has more than ``most`` and each overlaps the next.

    The windows are as even as can be: the last one isn't a stub without context.

    Raises:
        ValueError: the overlap leaves no room to move on.
    """
    if overlap >= most:
        raise ValueError(f"windows of {most} pieces can't overlap by {overlap}")
    if length <= most:
        return [(0, length)]
    count = -(-(length - overlap) // (most - overlap))
    starts = np.linspace(0, length - most, count).round().astype(int).tolist()
    return [(start, start + most) for start in starts]
