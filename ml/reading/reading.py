"""Reading texts: each distinct one once, in batches of like length, all heads from one pass.

Where texts come from and where readings go is the caller's; how the network is run, ``engines.py``.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ml.reading import decoding
from ml.reading.decoding import Mention, sigmoid, softmax
from ml.reading.labels import REQUESTS, TEXT_SLICES
from ml.reading.language import guess_language
from ml.reading.tokenizing import SPECIAL_PIECES, Floats, Ints, Pieces, PieceTokenizer, windows

# The encoder was trained on up to 256 pieces; longer texts are read in windows that see this much of their neighbours.
MOST_PIECES = 256
OVERLAP = 64
_CHUNK_TEXTS = 1024
# Measured on two cores: below, calls cost; above, padded pieces and caches do.
_BATCH_PIECES = 4096
_LANGUAGE_READ = "en"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the reader found in one text.

    Attributes:
        sentiment: probabilities of negative, neutral and positive; None where there is nothing to read.
        stars: probabilities of one to five stars; None likewise.
        intents: probability of each of ``labels.INTENTS``; None likewise.
        request: what it asks of the service desk, and how sure that is; None likewise.
        entities: what it names.
        aspects: what it judges.
        language: two-letter code; None where too little is said to tell.
        word_count: words and punctuation marks.
        window_count: in how many windows it was read; 0 = nothing to read.
    """

    sentiment: tuple[float, float, float] | None
    stars: tuple[float, float, float, float, float] | None
    intents: tuple[float, ...] | None
    request: tuple[str, float] | None
    entities: tuple[Mention, ...]
    aspects: tuple[Mention, ...]
    language: str | None
    word_count: int
    window_count: int

    @property
    def is_other_language(self) -> bool:
        """Whether it is in a language that the reader was not trained on."""
        return self.language not in (None, _LANGUAGE_READ)


@dataclass(frozen=True, slots=True)
class Logits:
    """What the network says of one text.

    Attributes:
        texts: all text heads side by side (``labels.TEXT_SLICES``).
        words: words x all tag heads side by side (``labels.WORD_SLICES``).
        starts: where each word begins in the text.
        ends: where each word ends.
        window_count: in how many windows it was read; 0 = there is nothing to read, and no logits.
    """

    texts: Floats
    words: Floats
    starts: Ints
    ends: Ints
    window_count: int


class Engine(Protocol):
    """Whatever runs the network."""

    kind: str

    def run(self, ids: Ints, shapes: Ints, mask: Ints) -> tuple[Floats, Floats]:
        """Logits of texts (batch x labels) and of pieces (batch x pieces x labels)."""
        ...


class Reader:
    """Reads texts.

    Args:
        engine: runs the network.
        tokenizer: of the network's encoder.
        temperatures: head to the temperature that calibrates it.
    """

    def __init__(self, engine: Engine, tokenizer: PieceTokenizer, temperatures: Mapping[str, float]) -> None:
        self.engine = engine
        self._tokenizer = tokenizer
        self._temperatures = temperatures

    def read_all(self, texts: Sequence[str]) -> list[Reading]:
        """The readings of the texts, in their order."""
        found: list[Reading | None] = [None] * len(texts)
        for chunk in self.read(texts):
            for number, reading in chunk:
                found[number] = reading
        return [reading for reading in found if reading is not None]

    def read(self, texts: Sequence[str]) -> Iterator[list[tuple[int, Reading]]]:
        """Reads the texts chunk by chunk, those of like length together.

        Yields:
            A chunk of places in ``texts`` with what was read there. Equal texts are read once.
        """
        places: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            places.setdefault(text, []).append(number)
        distinct = sorted(places, key=lambda text: (len(text), text))
        chunks = [distinct[low : low + _CHUNK_TEXTS] for low in range(0, len(distinct), _CHUNK_TEXTS)]
        # The tokeniser works outside Python's lock: the next chunk is made ready while this one is read.
        with ThreadPoolExecutor(1) as ahead:
            ready = ahead.submit(self._tokenizer.tokenize, chunks[0]) if chunks else None
            for number, chunk in enumerate(chunks):
                assert ready is not None  # noqa: S101  # there is one while there are chunks
                pieces = ready.result()
                ready = ahead.submit(self._tokenizer.tokenize, chunks[number + 1]) if number + 1 < len(chunks) else None
                logits = self._run_chunk(pieces)
                readings = [self._decode(text, said) for text, said in zip(chunk, logits, strict=True)]
                yield [
                    (place, reading) for text, reading in zip(chunk, readings, strict=True) for place in places[text]
                ]

    def logits(self, texts: Sequence[str]) -> list[Logits]:
        """What the network says of the texts, in their order, before anything is decided."""
        return list(self._run_chunk(self._tokenizer.tokenize(texts)))

    def _run_chunk(self, pieces: Sequence[Pieces]) -> Iterator[Logits]:
        parts = [
            (number, low, high)
            for number, whole in enumerate(pieces)
            if len(whole)
            for low, high in windows(len(whole), MOST_PIECES - SPECIAL_PIECES, OVERLAP)
        ]
        parts.sort(key=lambda part: part[2] - part[1])
        said: list[list[tuple[int, int, Floats, Floats]]] = [[] for _ in pieces]
        batch: list[tuple[int, int, int]] = []
        for part in parts:
            if batch and (len(batch) + 1) * (part[2] - part[1] + SPECIAL_PIECES) > _BATCH_PIECES:
                self._run(batch, pieces, said)
                batch = []
            batch.append(part)
        if batch:
            self._run(batch, pieces, said)
        for whole, windowed in zip(pieces, said, strict=True):
            yield _summed_up(whole, windowed)

    def _run(
        self,
        batch: Sequence[tuple[int, int, int]],
        pieces: Sequence[Pieces],
        said: list[list[tuple[int, int, Floats, Floats]]],
    ) -> None:
        ids, shapes, mask = pad([pieces[number].cut(low, high) for number, low, high in batch], self._tokenizer)
        texts, words = self.engine.run(ids, shapes, mask)
        for row, (number, low, high) in enumerate(batch):
            said[number].append((low, high, texts[row], words[row, 1 : high - low + 1]))

    def _decode(self, text: str, said: Logits) -> Reading:
        if not said.window_count:
            return Reading(None, None, None, None, (), (), None, 0, 0)
        sentiment, stars, requests = (
            softmax(said.texts[TEXT_SLICES[head]], self._temperature(head))
            for head in ("sentiment", "stars", "requests")
        )
        intents = sigmoid(said.texts[TEXT_SLICES["intents"]], self._temperature("intents"))
        return Reading(
            sentiment=tuple(sentiment.tolist()),
            stars=tuple(stars.tolist()),
            intents=tuple(intents.tolist()),
            request=(REQUESTS[int(requests.argmax())], float(requests.max())),
            entities=tuple(decoding.entities(said.words, said.starts, said.ends)),
            aspects=tuple(decoding.aspects(said.words, said.starts, said.ends)),
            language=guess_language(text),
            word_count=len(said.starts),
            window_count=said.window_count,
        )

    def _temperature(self, head: str) -> float:
        return self._temperatures.get(head, 1.0)


def pad(batch: Sequence[Pieces], tokenizer: PieceTokenizer) -> tuple[Ints, Ints, Ints]:
    """Ids, shapes and mask of a batch, texts x pieces, special pieces put in."""
    length = max(len(part) for part in batch) + SPECIAL_PIECES
    ids = np.full((len(batch), length), tokenizer.pad_id, np.int64)
    shapes = np.zeros((len(batch), length), np.int64)
    mask = np.zeros((len(batch), length), np.int64)
    for row, part in enumerate(batch):
        end = len(part) + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = tokenizer.cls_id, part.ids, tokenizer.sep_id
        shapes[row, 1:end] = part.shapes
        mask[row, : end + 1] = 1
    return ids, shapes, mask


def _summed_up(pieces: Pieces, said: list[tuple[int, int, Floats, Floats]]) -> Logits:
    """One text's windows as one: it says what they say, each by its length."""
    firsts = np.flatnonzero(pieces.is_word)
    if not said:
        nothing = np.zeros(0, np.float32)
        return Logits(nothing, nothing.reshape(0, 0), pieces.starts, pieces.ends, 0)
    said.sort(key=lambda window: window[0])
    lengths = [high - low for low, high, *_ in said]
    return Logits(
        texts=np.average([window[2] for window in said], axis=0, weights=lengths).astype(np.float32),
        words=_merged(len(pieces), said)[firsts],
        starts=pieces.starts[firsts],
        ends=pieces.ends[np.append(firsts[1:], len(pieces)) - 1],
        window_count=len(said),
    )


def _merged(length: int, said: list[tuple[int, int, Floats, Floats]]) -> Floats:
    """Logits of all pieces; where windows overlap, those of the window that sees more on both sides."""
    if len(said) == 1:
        return said[0][3]
    found = np.empty((length, said[0][3].shape[1]), np.float32)
    bounds = [0, *((said[n][1] + said[n + 1][0]) // 2 for n in range(len(said) - 1)), length]
    for (low, _, _, words), first, last in zip(said, bounds[:-1], bounds[1:], strict=True):
        found[first:last] = words[first - low : last - low]
    return found
