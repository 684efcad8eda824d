"""Adapting a trained reader to one shop: its heads learn from the shop's stars and its catalogue, the encoder stays.

With the encoder as it is, each text is encoded once and all that follows takes seconds; what the heads knew before is
held by three ties: to the logits of the reader as it was, on the shop's texts too (learning without forgetting: Li &
Hoiem 2016); to its weights (L2-SP: Li et al. 2018, "Explicit Inductive Bias for Transfer Learning"); and to texts with
known labels that ship with Perennial (rehearsal). Products and brands are learned from the catalogue's names (distant
supervision: Mintz et al. 2009) in rounds, each taking what the round before said of all other words (self-training:
Liang et al. 2020, "BOND").

Where texts come from, and whether the adapted reader is used (``promotion.py``), is decided elsewhere.
"""

import copy
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import torch
from torch import nn

from ml.reading.labels import SENTIMENTS, TAG_HEADS, TEXT_SLICES, WORD_SLICES
from ml.reading.network import Heads, ReaderNetwork
from ml.reading.packing import Packed
from ml.reading.reading import Logits, Reader
from ml.reading.samples import Sample
from ml.reading.targets import UNKNOWN
from ml.reading.tokenizing import Floats, Ints, PieceTokenizer

_ENTITIES = next(head for head in TAG_HEADS if head.name == "entities")
_ENCODED_AT_ONCE = 512
_WORDS_OF_A_STEP = 4096
# The heads of texts that the shop's stars teach, and how much each counts.
_TAUGHT = {"sentiment": 1.0, "stars": 0.6}


@dataclass(frozen=True)
class AdaptingOptions:
    """How to adapt.

    Attributes:
        learning_rate: at first; it falls to zero.
        most_epochs: the most rounds over the texts.
        patience: rounds without a better validation loss after which it ends.
        batch_texts: texts of one step.
        anchors: strengths of the tie to the old weights that are tried; validation chooses.
        keep_weight: of the old logits beside the shop's labels.
        rehearsal_weight: of the labels that are not the shop's.
        tag_rounds: rounds of self-training.
        tag_epochs: rounds over the texts in each of them.
        class_power: 0 = classes count as often as they come, 1 = each class the same.
        seed: of all that is drawn.
    """

    learning_rate: float = 1e-3
    most_epochs: int = 30
    patience: int = 4
    batch_texts: int = 256
    anchors: tuple[float, ...] = (0.001, 0.01, 0.1)
    keep_weight: float = 0.5
    rehearsal_weight: float = 0.3
    tag_rounds: int = 2
    tag_epochs: int = 6
    class_power: float = 0.25
    seed: int = 11


def split_by_time(days: Sequence[date], validation: float = 0.1, test: float = 0.2) -> list[str]:
    """Which part each review belongs to: the latest are ``test``, those before ``validation``, the oldest ``train``.

    A day is in one part. Where the shares fall within a day, it goes to the later part.
    """
    ordered = sorted(days)
    first_test = ordered[math.floor(len(ordered) * (1 - test))] if ordered else date.max
    first_validation = ordered[math.floor(len(ordered) * (1 - test - validation))] if ordered else date.max
    return ["test" if day >= first_test else "validation" if day >= first_validation else "train" for day in days]


class _Encoder:
    """An engine that gives encodings in place of logits: what the heads read."""

    kind = "encodings"
    streams = 1
    batch_pieces = 4096

    def __init__(self, network: ReaderNetwork, with_words: bool) -> None:
        self._network = network.eval()
        self._with_words = with_words

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        with torch.inference_mode():
            ids, shapes, mask = (torch.from_numpy(array) for array in batch.padded(16))
            texts, words = self._network.encode(ids, shapes, mask)
            if not self._with_words:
                words = words[:, :, :0]
            return texts.float().numpy(), words[mask.bool()].float().numpy()


def encode(
    network: ReaderNetwork, tokenizer: PieceTokenizer, texts: Sequence[str], with_words: bool = True
) -> Iterator[Logits]:
    """What the heads read of each text, in the order of the texts: a long text's windows are already one.

    Args:
        network: whose encoder reads; in fp32 or bf16.
        tokenizer: of that encoder.
        texts: to encode.
        with_words: whether the words' encodings are wanted; they are 100 times as large as the texts'.
    """
    reader = Reader(_Encoder(network, with_words), tokenizer, {})
    for low in range(0, len(texts), _ENCODED_AT_ONCE):
        yield from reader.logits(texts[low : low + _ENCODED_AT_ONCE])


def heads_of(network: ReaderNetwork) -> Heads:
    """A copy of the network's heads."""
    heads = Heads(network.tags.in_features)
    own = heads.state_dict()
    heads.load_state_dict({name: tensor for name, tensor in network.state_dict().items() if name in own})
    return heads.float().eval()


def read_with(heads: Heads, encoded: Logits) -> Logits:
    """What the heads say of an encoded text; of its words only if they were encoded."""
    if not encoded.window_count:
        return encoded
    with torch.inference_mode():
        texts = heads.read_texts(torch.from_numpy(encoded.texts)).numpy()
        words = heads.read_words(torch.from_numpy(encoded.words)).numpy() if encoded.words.size else encoded.words
    return Logits(texts, words, encoded.starts, encoded.ends, encoded.window_count)


@dataclass(frozen=True)
class RatedTexts:
    """Encoded texts with known stars.

    Attributes:
        encoded: texts x twice the encoder's width.
        sentiments: index into ``labels.SENTIMENTS``; ``UNKNOWN`` where not known.
        stars: 0 to 4; ``UNKNOWN`` likewise.
    """

    encoded: torch.Tensor
    sentiments: torch.Tensor
    stars: torch.Tensor

    @classmethod
    def of(cls, samples: Sequence[Sample], encoded: Sequence[Logits]) -> "RatedTexts":
        """The samples that there is something to read of."""
        kept = [(sample, each) for sample, each in zip(samples, encoded, strict=True) if each.window_count]
        return cls(
            torch.from_numpy(np.stack([each.texts for _, each in kept])),
            torch.tensor([SENTIMENTS.index(s.sentiment) if s.sentiment else UNKNOWN for s, _ in kept]),
            torch.tensor([s.stars - 1 if s.stars else UNKNOWN for s, _ in kept]),
        )

    def __len__(self) -> int:
        return len(self.encoded)

    def labels(self, head: str) -> torch.Tensor:
        """What is known for the head."""
        return self.sentiments if head == "sentiment" else self.stars


def adapt_texts(
    heads: Heads,
    train: RatedTexts,
    validation: RatedTexts,
    rehearsal: RatedTexts,
    options: AdaptingOptions,
    report: Callable[[float, int, float], None],
) -> Heads:
    """Heads that have learned the shop's stars; what reads words is as it was.

    Args:
        heads: as they were.
        train: the shop's older reviews.
        validation: later ones, by which the number of rounds and the tie to the old weights are chosen.
        rehearsal: texts of other shops with known labels.
        options: how.
        report: told the tie, the round and its validation loss.
    """
    weights = {head: _class_weights(train.labels(head), head, options.class_power) for head in _TAUGHT}
    with torch.no_grad():
        best, best_loss = heads, float(_taught_loss(heads.read_texts(validation.encoded), validation, {}))
    report(0.0, 0, best_loss)
    for anchor in options.anchors:
        stale, own_best = 0, math.inf
        for epoch, tried in enumerate(_rounds(heads, train, rehearsal, weights, anchor, options), start=1):
            with torch.no_grad():
                loss = float(_taught_loss(tried.read_texts(validation.encoded), validation, {}))
            report(anchor, epoch, loss)
            if loss < best_loss:
                best, best_loss = copy.deepcopy(tried), loss
            stale, own_best = (0, loss) if loss < own_best else (stale + 1, own_best)
            if stale >= options.patience:
                break
    return best.eval()


def _rounds(
    heads: Heads,
    train: RatedTexts,
    rehearsal: RatedTexts,
    weights: dict[str, torch.Tensor],
    anchor: float,
    options: AdaptingOptions,
) -> Iterator[Heads]:
    """The heads after each round over the shop's texts, the same ones trained on."""
    tried = copy.deepcopy(heads)
    learned = {name: each for name, each in tried.named_parameters() if name.startswith(("pooled.", "texts."))}
    before = {name: each.detach().clone() for name, each in learned.items()}
    with torch.no_grad():
        old, old_rehearsal = heads.read_texts(train.encoded), heads.read_texts(rehearsal.encoded)
    optimizer = torch.optim.AdamW(learned.values(), lr=options.learning_rate, weight_decay=0.0)
    steps = options.most_epochs * math.ceil(len(train) / options.batch_texts)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    torch.manual_seed(options.seed)
    for _ in range(options.most_epochs):
        tried.train()
        for rows in torch.randperm(len(train)).split(options.batch_texts):  # type: ignore[no-untyped-call]
            said = tried.read_texts(train.encoded[rows])
            loss = _taught_loss(said, train, weights, rows) + options.keep_weight * _kept_loss(said, old[rows])
            if len(rehearsal):
                known = torch.randint(len(rehearsal), (len(rows),))
                said = tried.read_texts(rehearsal.encoded[known])
                loss = loss + options.rehearsal_weight * (
                    _taught_loss(said, rehearsal, {}, known) + _kept_loss(said, old_rehearsal[known])
                )
            loss = loss + anchor * _distance(learned, before)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(learned.values(), 1.0)
            optimizer.step()
            schedule.step()
        yield tried.eval()


def _class_weights(labels: torch.Tensor, head: str, power: float) -> torch.Tensor:
    part = TEXT_SLICES[head]
    count = torch.bincount(labels[labels != UNKNOWN], minlength=part.stop - part.start).float() + 1
    weight = (count.mean() / count) ** power
    return weight / (weight * count).sum() * count.sum()


def _taught_loss(
    said: torch.Tensor, texts: RatedTexts, weights: dict[str, torch.Tensor], rows: torch.Tensor | None = None
) -> torch.Tensor:
    """How unlikely the known stars and sentiments are."""
    losses = [said.new_zeros(())]
    for head, weight in _TAUGHT.items():
        labels = texts.labels(head) if rows is None else texts.labels(head)[rows]
        if (labels != UNKNOWN).any():
            loss = nn.functional.cross_entropy(
                said[:, TEXT_SLICES[head]], labels, weights.get(head), ignore_index=UNKNOWN
            )
            losses.append(weight * loss)
    return torch.stack(losses).sum()


def _kept_loss(said: torch.Tensor, old: torch.Tensor) -> torch.Tensor:
    """How far the heads that the stars don't teach have moved from what they said."""
    intents, requests = TEXT_SLICES["intents"], TEXT_SLICES["requests"]
    wanted = nn.functional.binary_cross_entropy_with_logits(said[:, intents], old[:, intents].sigmoid())
    return wanted + _divergence(said[:, requests], old[:, requests])


def _divergence(said: torch.Tensor, old: torch.Tensor) -> torch.Tensor:
    """Mean Kullback-Leibler divergence from the old probabilities, over all but the last axis."""
    return nn.functional.kl_div(said.log_softmax(-1), old.log_softmax(-1), reduction="batchmean", log_target=True)


def _distance(learned: dict[str, nn.Parameter], before: dict[str, torch.Tensor]) -> torch.Tensor:
    return torch.stack([(each - before[name]).square().sum() for name, each in learned.items()]).sum()


@dataclass(frozen=True)
class TaggedTexts:
    """Encoded words with what is known of them, texts one after another.

    Attributes:
        encoded: words x the encoder's width.
        tags: per word the set of tags of ``entities`` that it may have, as bits; 0 = nobody has marked it.
    """

    encoded: torch.Tensor
    tags: torch.Tensor

    def __len__(self) -> int:
        return len(self.encoded)

    @classmethod
    def of(cls, samples: Sequence[Sample], encoded: Sequence[Logits]) -> "TaggedTexts":
        """The samples' words with their marks for ``entities``; where other labels may be elsewhere, nobody has marked.

        Args:
            samples: with or without such marks.
            encoded: of each, in the same order.
        """
        read = [(sample, each) for sample, each in zip(samples, encoded, strict=True) if each.window_count]
        return cls(
            torch.from_numpy(np.concatenate([each.words for _, each in read]).astype(np.float32)),
            torch.from_numpy(np.concatenate([_tag_sets(sample, each) for sample, each in read])),
        )


def _tag_sets(sample: Sample, encoded: Logits) -> Ints:
    marks = sample.marks.get(_ENTITIES.name)
    found = np.full(len(encoded.starts), int(marks is not None and not marks.elsewhere), np.int64)
    found[encoded.starts < sample.unmarked_before] = 0
    for span in marks.spans if marks else ():
        inside = np.flatnonzero((encoded.starts >= span.start) & (encoded.starts < span.end))
        if len(inside):
            begins = [_ENTITIES.begin(label) for label in span.labels]
            found[inside] = sum(1 << (tag + 1) for tag in begins)
            found[inside[0]] = sum(1 << tag for tag in begins)
    return found


def adapt_tags(
    heads: Heads,
    shop: TaggedTexts,
    rehearsal: TaggedTexts,
    options: AdaptingOptions,
    report: Callable[[int, int, float], None],
) -> Heads:
    """Heads that have learned to tag the shop's products and brands; what reads whole texts is as it was.

    In each round, words that the catalogue names learn its labels, all other words what the heads of the round before
    said of them.

    Args:
        heads: as they were.
        shop: the shop's older reviews, marked by its catalogue, unmarked elsewhere.
        rehearsal: texts of other shops that are marked completely.
        options: how.
        report: told the round of self-training, the round over the texts, and its mean loss.
    """
    for number in range(1, options.tag_rounds + 1):
        learner = copy.deepcopy(heads)
        learned = [each for name, each in learner.named_parameters() if name.startswith(("tags.", "words."))]
        optimizer = torch.optim.AdamW(learned, lr=options.learning_rate, weight_decay=0.0)
        steps = options.tag_epochs * math.ceil(len(shop) / _WORDS_OF_A_STEP)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
        torch.manual_seed(options.seed + number)
        for epoch in range(1, options.tag_epochs + 1):
            learner.train()
            total = 0.0
            for rows in torch.randperm(len(shop)).split(_WORDS_OF_A_STEP):  # type: ignore[no-untyped-call]
                loss = _tag_loss(learner, heads, shop, rows)
                if len(rehearsal):
                    known = torch.randint(len(rehearsal), (len(rows) // 2 + 1,))
                    loss = loss + options.rehearsal_weight * _tag_loss(learner, heads, rehearsal, known)
                optimizer.zero_grad(set_to_none=True)
                loss.backward()  # type: ignore[no-untyped-call]
                nn.utils.clip_grad_norm_(learned, 1.0)
                optimizer.step()
                schedule.step()
                total += loss.item() * len(rows)
            report(number, epoch, total / len(shop))
        heads = learner.eval()
    return heads


def _tag_loss(learner: Heads, teacher: Heads, texts: TaggedTexts, rows: torch.Tensor) -> torch.Tensor:
    hidden, sets = texts.encoded[rows], texts.tags[rows]
    said = learner.read_words(hidden)
    with torch.no_grad():
        old = teacher.read_words(hidden)
    part = WORD_SLICES[_ENTITIES.name]
    losses = [
        _divergence(said[:, other], old[:, other]) for name, other in WORD_SLICES.items() if name != _ENTITIES.name
    ]
    marked = sets != 0
    if marked.any():
        logits = said[marked][:, part]
        bits = (sets[marked].unsqueeze(-1) >> torch.arange(_ENTITIES.size)) & 1
        allowed = logits.masked_fill(bits == 0, -1e9).logsumexp(-1)
        losses.append((logits.logsumexp(-1) - allowed).sum() / len(rows))
    if not marked.all():
        losses.append(_divergence(said[~marked][:, part], old[~marked][:, part]) * (~marked).float().mean())
    return torch.stack(losses).sum()
