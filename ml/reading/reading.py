"""Reading texts: each distinct one once, in batches of like length, all heads from one pass.

Where texts come from and where readings go is the caller's; how the network is run, ``engines.py``.
"""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ml.reading import decoding
from ml.reading.card import Scale
from ml.reading.decoding import Mention, Words, sigmoid, softmax
from ml.reading.labels import REQUESTS, TEXT_SLICES
from ml.reading.language import guess_language
from ml.reading.packing import Packed, pack
from ml.reading.tokenizing import SPECIAL_PIECES, Floats, Ints, Pieces, PieceTokenizer, whole, windows

# The encoder was trained on up to 256 pieces; longer texts are read in windows that see this much of their neighbours.
MOST_PIECES = 256
OVERLAP = 64
# A chunk is kept as soon as it is read: what a killed run loses is what is being read and the one being decoded.
_CHUNK_TEXTS = 512
_LARGE_BATCH = 32_768  # pieces; an engine with larger batches gets larger chunks
# Texts count for no fewer pieces: a batch has a most of texts too.
_SHORTEST = 16
_LANGUAGE_READ = "en"
_ROUNDING = 0.02  # mean difference of a probability between engines; int8 is about a tenth of it away


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


# A window: number of the text, and from which piece to before which.
_Part = tuple[int, int, int]
# A chunk that is being run: its texts' pieces, and each batch with what will come of it.
_Running = tuple[list[Pieces], list[tuple[list[_Part], Future[tuple[Floats, Floats, Ints]]]]]


class Engine(Protocol):
    """Whatever runs the network.

    Attributes:
        kind: what it is called.
        streams: how many batches it runs at once, each in a thread of the caller's.
        batch_pieces: pieces, padding counted, that a batch should have at most.
    """

    kind: str
    streams: int
    batch_pieces: int

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        """Logits of texts (texts x labels) and of all their pieces, special ones too (pieces x labels).

        A text's logits don't depend on the others in its batch.
        """
        ...


class Reader:
    """Reads texts.

    Args:
        engine: runs the network.
        tokenizer: of the network's encoder.
        scales: head to what makes probabilities of its logits; others as the network says them.
    """

    def __init__(self, engine: Engine, tokenizer: PieceTokenizer, scales: Mapping[str, Scale]) -> None:
        self.engine = engine
        self._tokenizer = tokenizer
        self._scales = scales

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
        size = _CHUNK_TEXTS * max(1, self.engine.batch_pieces // _LARGE_BATCH)
        chunks = [distinct[low : low + size] for low in range(0, len(distinct), size)]
        # The tokeniser and the engine work outside Python's lock: while a chunk is run, the next one is cut into
        # pieces and the one before decoded.
        with ThreadPoolExecutor(1) as ahead, ThreadPoolExecutor(self.engine.streams) as pool:
            waiting: tuple[list[str], _Running] | None = None
            ready = ahead.submit(self._tokenizer.tokenize, chunks[0]) if chunks else None
            for number, chunk in enumerate([*chunks, []]):
                running = None
                if ready is not None:
                    pieces = ready.result()
                    is_last = number + 1 >= len(chunks)
                    ready = None if is_last else ahead.submit(self._tokenizer.tokenize, chunks[number + 1])
                    running = (chunk, self._start(pieces, pool))
                if waiting is not None:
                    before, said = waiting
                    readings = self._decode(before, self._finish(said))
                    yield [
                        (place, reading)
                        for text, reading in zip(before, readings, strict=True)
                        for place in places[text]
                    ]
                waiting = running

    def logits(self, texts: Sequence[str]) -> list[Logits]:
        """What the network says of the texts, in their order, before anything is decided."""
        with ThreadPoolExecutor(self.engine.streams) as pool:
            return self._finish(self._start(self._tokenizer.tokenize(texts), pool))

    def _start(self, pieces: list[Pieces], pool: ThreadPoolExecutor) -> _Running:
        parts = [
            (number, low, high)
            for number, whole in enumerate(pieces)
            if len(whole)
            for low, high in windows(len(whole), MOST_PIECES - SPECIAL_PIECES, OVERLAP)
        ]
        parts.sort(key=lambda part: part[2] - part[1])
        batches: list[list[_Part]] = []
        for part in parts:
            padded = part[2] - part[1] + SPECIAL_PIECES
            if not batches or (len(batches[-1]) + 1) * max(padded, _SHORTEST) > self.engine.batch_pieces:
                batches.append([])
            batches[-1].append(part)
        # The longest first: what is left to the end, when threads wait for each other, is little.
        return pieces, [(batch, pool.submit(self._run, batch, pieces)) for batch in reversed(batches)]

    def _run(self, batch: Sequence[_Part], pieces: Sequence[Pieces]) -> tuple[Floats, Floats, Ints]:
        packed = pack([pieces[number].cut(low, high) for number, low, high in batch], self._tokenizer)
        return *self.engine.run(packed), packed.bounds

    def _finish(self, running: _Running) -> list[Logits]:
        pieces, batches = running
        said: list[list[tuple[int, int, Floats, Floats]]] = [[] for _ in pieces]
        for batch, found in batches:
            texts, words, bounds = found.result()
            for row, (number, low, high) in enumerate(batch):
                said[number].append((low, high, texts[row], words[bounds[row] + 1 : bounds[row + 1] - 1]))
        return [_summed_up(whole, windowed) for whole, windowed in zip(pieces, said, strict=True)]

    def _decode(self, texts: Sequence[str], said: Sequence[Logits]) -> list[Reading]:
        found = [Reading(None, None, None, None, (), (), None, 0, 0)] * len(texts)
        rows = [row for row, each in enumerate(said) if each.window_count]
        if not rows:
            return found
        heads = np.stack([said[row].texts for row in rows])
        sentiment, stars, requests = (
            softmax(heads[:, TEXT_SLICES[head]], self._scales.get(head, Scale()))
            for head in ("sentiment", "stars", "requests")
        )
        intents = sigmoid(heads[:, TEXT_SLICES["intents"]])
        words = words_of([said[row] for row in rows])
        entities, aspects = decoding.entities(words), decoding.aspects(words)
        for at, row in enumerate(rows):
            likeliest = int(requests[at].argmax())
            found[row] = Reading(
                sentiment=tuple(sentiment[at].tolist()),
                stars=tuple(stars[at].tolist()),
                intents=tuple(intents[at].tolist()),
                request=(REQUESTS[likeliest], float(requests[at, likeliest])),
                entities=tuple(entities[at]),
                aspects=tuple(aspects[at]),
                language=guess_language(whole(texts[row])),
                word_count=len(said[row].starts),
                window_count=said[row].window_count,
            )
        return found


def words_of(said: Sequence[Logits]) -> Words:
    """The words of several texts one after another; texts without anything to read must be left out."""
    return Words(
        logits=np.concatenate([each.words for each in said]),
        starts=np.concatenate([each.starts for each in said]),
        ends=np.concatenate([each.ends for each in said]),
        bounds=np.concatenate(([0], np.cumsum([len(each.starts) for each in said]))),
    )


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


def agree(readings: Sequence[Reading], others: Sequence[Reading]) -> bool:
    """Whether two engines read the same in the same texts, but for what rounding does."""
    told = [(a.sentiment, b.sentiment) for a, b in zip(readings, others, strict=True) if a.sentiment and b.sentiment]
    return bool(np.abs(np.array([a for a, _ in told]) - np.array([b for _, b in told])).mean() < _ROUNDING)
