"""Training the reader: LoRA on the encoder and all heads at once, each sample teaching the heads it says something to.

LoRA: Hu et al. 2022, "LoRA: Low-Rank Adaptation of Large Language Models". Where a source's label may be one of several
of ours, the loss is of their sum (Tsuboi et al. 2008, "Training CRFs using incomplete annotations", without the CRF).
"""

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass

import numpy as np
import torch
from torch import nn

from ml.reading.labels import ASPECT_NAMES, INTENTS, TAG_HEADS, TEXT_SLICES, WORD_SLICES
from ml.reading.network import ReaderNetwork
from ml.reading.packing import pack
from ml.reading.targets import UNKNOWN, Targets
from ml.reading.tokenizing import SPECIAL_PIECES, PieceTokenizer

_POOL = 6144  # samples that are sorted by length together, so that a batch has little padding


@dataclass(frozen=True)
class TrainingOptions:
    """How to train.

    Attributes:
        epochs: the most rounds over the samples.
        patience: rounds without a better score after which it ends.
        batch_pieces: the most padded pieces of one batch.
        batch_texts: the most texts of one batch: of short texts, pieces alone would make few steps.
        accumulate: batches of which gradients are summed before a step.
        learning_rate: of the adapter (or the encoder); the heads learn at twice that.
        rank: of the adapter; 0 = all of the encoder is trained.
        most_pieces: where a text is cut off in training.
        bf16: whether the matrix products are in bf16.
        class_power: 0 = classes count as often as they come, 1 = each class the same.
        seed: of all that is drawn.
        device: where it is trained, as torch names it.
    """

    epochs: int = 3
    patience: int = 2
    batch_pieces: int = 3072
    batch_texts: int = 48
    accumulate: int = 1
    learning_rate: float = 8e-4
    rank: int = 32
    most_pieces: int = 144
    bf16: bool = True
    class_power: float = 0.25
    seed: int = 11
    device: str = "cpu"


@dataclass(frozen=True)
class EpochReport:
    """What one round gave: its mean loss per head, the validation score (higher is better), and how long it took."""

    epoch: int
    losses: dict[str, float]
    score: float
    metrics: dict[str, float]
    seconds: float


class Batch:
    """Samples of like length, padded, with special pieces, as tensors."""

    def __init__(self, samples: Sequence[Targets], tokenizer: PieceTokenizer, device: str) -> None:
        ids, shapes, mask = pack([sample.pieces for sample in samples], tokenizer).padded()
        tags = np.zeros((len(TAG_HEADS), *ids.shape), np.int64)
        names = np.full(ids.shape, UNKNOWN, np.int64)
        for row, sample in enumerate(samples):
            end = len(sample.pieces) + 1
            tags[:, row, 1:end] = sample.tags
            names[row, 1:end] = sample.aspect_names
        self.ids, self.shapes, self.mask, self.tags, self.names = (
            torch.from_numpy(array).to(device) for array in (ids, shapes, mask, tags, names)
        )
        self.texts = torch.tensor([sample.texts for sample in samples], device=device)
        self.intents = torch.from_numpy(np.stack([sample.intents for sample in samples])).to(device)


def batches(
    samples: Sequence[Targets], batch_pieces: int, batch_texts: int, chance: np.random.Generator | None
) -> Iterator[list[Targets]]:
    """The samples in batches within both budgets; shuffled by ``chance``, or by length where it is None."""
    order = np.arange(len(samples)) if chance is None else chance.permutation(len(samples))
    pool = len(samples) if chance is None else _POOL
    cut: list[list[Targets]] = []
    for low in range(0, len(order), max(pool, 1)):
        part = sorted(order[low : low + pool].tolist(), key=lambda number: len(samples[number].pieces))
        batch: list[Targets] = []
        for number in part:
            sample = samples[number]
            is_full = (len(batch) + 1) * (len(sample.pieces) + SPECIAL_PIECES) > batch_pieces
            if batch and (is_full or len(batch) == batch_texts):
                cut.append(batch)
                batch = []
            batch.append(sample)
        if batch:
            cut.append(batch)
    mixed = range(len(cut)) if chance is None else chance.permutation(len(cut)).tolist()
    for number in mixed:
        yield cut[number]


class _Loss:
    """The sum of the heads' losses; a head's is the mean over what is known in the batch."""

    def __init__(self, samples: Sequence[Targets], options: TrainingOptions) -> None:
        texts = np.array([sample.texts for sample in samples])
        self._class_weights = []
        for column, head in enumerate(("sentiment", "stars", "requests")):
            part = TEXT_SLICES[head]
            known = texts[texts[:, column] != UNKNOWN, column]
            count = np.bincount(known, minlength=part.stop - part.start) + 1.0
            weight = (count.mean() / count) ** options.class_power
            self._class_weights.append(
                torch.tensor(weight / (weight * count).sum() * count.sum(), dtype=torch.float32, device=options.device)
            )
        self._head_weights = {
            "sentiment": 1.0, "stars": 0.6, "requests": 0.7, "intents": 2.0, "entities": 1.5, "names": 2.5,
            "query": 0.7, "aspects": 1.5, ASPECT_NAMES: 0.5,
        }  # fmt: skip

    def __call__(self, texts: torch.Tensor, words: torch.Tensor, batch: Batch) -> dict[str, torch.Tensor]:
        texts, words = texts.float(), words.float()
        losses = {}
        for column, head in enumerate(("sentiment", "stars", "requests")):
            target = batch.texts[:, column]
            if (target != UNKNOWN).any():
                losses[head] = nn.functional.cross_entropy(
                    texts[:, TEXT_SLICES[head]], target, self._class_weights[column], ignore_index=UNKNOWN,
                    label_smoothing=0.02,
                )  # fmt: skip
        known = batch.intents != UNKNOWN
        if known.any():
            logits = texts[:, TEXT_SLICES["intents"]][known]
            losses["intents"] = nn.functional.binary_cross_entropy_with_logits(logits, batch.intents[known].float())
        for row, tag_head in enumerate(TAG_HEADS):
            sets = batch.tags[row]
            known = sets != 0
            if known.any():
                logits = words[:, :, WORD_SLICES[tag_head.name]][known]
                bits = (sets[known].unsqueeze(-1) >> torch.arange(tag_head.size, device=sets.device)) & 1
                allowed = logits.masked_fill(bits == 0, -1e9).logsumexp(-1)
                losses[tag_head.name] = (logits.logsumexp(-1) - allowed).mean()
        known = batch.names != UNKNOWN
        if known.any():
            losses[ASPECT_NAMES] = nn.functional.cross_entropy(
                words[:, :, WORD_SLICES[ASPECT_NAMES]][known], batch.names[known]
            )
        return losses

    def total(self, losses: dict[str, torch.Tensor]) -> torch.Tensor:
        return torch.stack([self._head_weights[head] * loss for head, loss in losses.items()]).sum()


def add_adapter(network: ReaderNetwork, rank: int) -> None:
    """Puts LoRA on every linear layer of the encoder; only that and what isn't the encoder learns from then on."""
    from peft import LoraConfig, inject_adapter_in_model

    targets = ["query", "key", "value", "attention.output.dense", "intermediate.dense", "output.dense"]
    inject_adapter_in_model(
        LoraConfig(r=rank, lora_alpha=rank, lora_dropout=0.0, target_modules=targets, use_rslora=False),
        network.encoder,
    )
    for name, parameter in network.encoder.named_parameters():
        parameter.requires_grad_("lora_" in name or "LayerNorm" in name)


def train(
    network: ReaderNetwork,
    samples: Sequence[Targets],
    tokenizer: PieceTokenizer,
    options: TrainingOptions,
    judge: Callable[[ReaderNetwork], dict[str, float]],
    report: Callable[[EpochReport], None],
) -> dict[str, torch.Tensor]:
    """Trains until the validation score stops rising.

    Args:
        network: with its adapter, if it is to have one; trained in place.
        samples: to learn from.
        tokenizer: for special pieces.
        options: how.
        judge: from the network to its validation metrics; ``score`` among them is what counts.
        report: told of each round.

    Returns:
        The learned parameters of the best round, by name.
    """
    torch.manual_seed(options.seed)
    chance = np.random.default_rng(options.seed)
    network.to(options.device)
    learned = {name: parameter for name, parameter in network.named_parameters() if parameter.requires_grad}
    optimizer = torch.optim.AdamW(
        [
            {"params": [p for n, p in learned.items() if n.startswith("encoder.")], "lr": options.learning_rate},
            {
                "params": [p for n, p in learned.items() if not n.startswith("encoder.")],
                "lr": 2 * options.learning_rate,
            },
        ],
        weight_decay=0.01,
    )
    loss_of = _Loss(samples, options)
    steps = (
        options.epochs
        * sum(1 for _ in batches(samples, options.batch_pieces, options.batch_texts, chance))
        // options.accumulate
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps))
    best_score, best, stale = -math.inf, {}, 0
    for epoch in range(1, options.epochs + 1):
        began = time.monotonic()
        sums: dict[str, list[float]] = {}
        network.train()
        for number, part in enumerate(batches(samples, options.batch_pieces, options.batch_texts, chance), start=1):
            batch = Batch(part, tokenizer, options.device)
            with torch.autocast(options.device.split(":")[0], torch.bfloat16, enabled=options.bf16):
                texts, words = network(batch.ids, batch.shapes, batch.mask)
            losses = loss_of(texts, words, batch)
            (loss_of.total(losses) / options.accumulate).backward()  # type: ignore[no-untyped-call]
            for head, loss in losses.items():
                sums.setdefault(head, []).append(loss.item())
            if number % options.accumulate == 0:
                nn.utils.clip_grad_norm_(learned.values(), 1.0)
                optimizer.step()
                schedule.step()
                optimizer.zero_grad(set_to_none=True)
        metrics = judge(network)
        means = {head: float(np.mean(values)) for head, values in sums.items()}
        report(EpochReport(epoch, means, metrics["score"], metrics, time.monotonic() - began))
        if metrics["score"] > best_score:
            best_score, stale = metrics["score"], 0
            best = {name: parameter.detach().cpu().clone() for name, parameter in learned.items()}
        else:
            stale += 1
            if stale >= options.patience:
                break
    return best


def _rate(step: int, steps: int) -> float:
    warm = max(1, steps // 16)
    return (
        (step + 1) / warm if step < warm else max(0.02, 0.5 * (1 + math.cos(math.pi * (step - warm) / (steps - warm))))
    )


def known_intents(samples: Sequence[Targets]) -> dict[str, int]:
    """How many samples say of each intent that it is there."""
    found = np.stack([sample.intents for sample in samples]) == 1
    return dict(zip(INTENTS, found.sum(axis=0).tolist(), strict=True))


def options_as_text(options: TrainingOptions) -> dict[str, str]:
    """The options as text, for a model card or a tracker."""
    return {name: str(value) for name, value in asdict(options).items()}
