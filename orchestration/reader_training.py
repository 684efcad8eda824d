"""Training the reader on open texts: what it learns from, how it goes, and what is kept of it.

The method is in ``ml/reading/training.py``. Runs are tracked in MLflow, in a SQLite file beside the models.
"""

import os
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from data.demo_texts import SOURCE as DEMO
from data.demo_texts import demo_texts
from data.open_texts import OPEN_TEXTS, load
from ml.reading.card import ReaderCard
from ml.reading.encoder import DEFAULT_NAME, default_encoder, digest_of
from ml.reading.quality import Figure
from ml.reading.samples import Sample
from orchestration.settings import Settings

# Of the demo shop's texts few are needed: they are many of a kind.
_DEMO_TEXTS = {"train": 6000, "validation": 500, "test": 1500}
# Names in noisy text are rare, and nothing else teaches their finer classes: they are read twice a round.
_TWICE = "wnut17"
EXPERIMENT = "reader"
# What a better reader is better at, each as a share of 1.
_SCORED = (
    ("sentiment", "womens_clothing", "macro F1"),
    ("sentiment", "womens_clothing", "accuracy"),
    ("names", "wnut17", "F1"),
    ("query", "queryner", "F1"),
    ("aspects", "mams", "F1"),
    ("requests", "bitext_support", "accuracy"),
    ("entities", DEMO, "F1"),
    ("aspects", DEMO, "F1"),
    ("intents", DEMO, "micro F1"),
)


def gather(sets: Path, split: str) -> list[Sample]:
    """The samples of a split: all open sets that may be learned from, and a share of demo texts.

    Raises:
        FileNotFoundError: a set is missing; says where it can be had.
    """
    found = [sample for chosen in OPEN_TEXTS.values() if chosen.is_learned for sample in load(sets, split, chosen.name)]
    return [*found, *demo_texts(split, _DEMO_TEXTS[split])]


def score(figures: Sequence[Figure]) -> float:
    """One number of how good a reader is: the mean of what counts."""
    by_name = {(figure.head, figure.source, figure.measure): figure.value for figure in figures}
    return sum(by_name[name] for name in _SCORED) / len(_SCORED)


def train_reader(settings: Settings, folder: Path, options: dict[str, object], say: Callable[[str], None]) -> None:
    """Trains a reader and writes it to ``folder``.

    Args:
        settings: where the open sets are, and the encoder.
        folder: where the artefact goes.
        options: fields of ``TrainingOptions`` that differ from what is usual.
        say: told how it goes.
    """
    import mlflow
    import torch

    from ml.reading.artefact import save
    from ml.reading.engines import TorchEngine
    from ml.reading.network import ReaderNetwork, load_encoder
    from ml.reading.quality import figures, fit_scales
    from ml.reading.reading import Reader
    from ml.reading.targets import build_targets
    from ml.reading.tokenizing import PieceTokenizer
    from ml.reading.training import EpochReport, TrainingOptions, add_adapter, options_as_text, train

    chosen = TrainingOptions(**options)  # type: ignore[arg-type]  # checked by whoever parsed them
    encoder = settings.encoder or default_encoder()
    tokenizer = PieceTokenizer(encoder)
    torch.set_num_threads(max(settings.threads, 1))
    torch.manual_seed(chosen.seed)
    samples, held_out, judged = (gather(settings.real_data, split) for split in ("train", "validation", "test"))
    samples += [sample for sample in samples if sample.source == _TWICE]
    say(f"{len(samples):,} texts to learn from, {len(held_out):,} to steer by, {len(judged):,} to judge by")
    pieces = tokenizer.tokenize([sample.text for sample in samples])
    targets = [build_targets(*each, chosen.most_pieces) for each in zip(samples, pieces, strict=True)]
    network = ReaderNetwork(load_encoder(encoder))
    if chosen.rank:
        add_adapter(network, chosen.rank)

    def read(which: Sequence[Sample], network: ReaderNetwork) -> list[Figure]:
        said = Reader(TorchEngine(network), tokenizer, {}).logits([sample.text for sample in which])
        return figures(which, said, {})

    def judge(network: ReaderNetwork) -> dict[str, float]:
        found = read(held_out, network)
        return {"score": score(found), **{f"{f.head} {f.source} {f.measure}": f.value for f in found}}

    mlflow.set_tracking_uri(tracking_uri(settings))
    mlflow.set_experiment(EXPERIMENT)
    with mlflow.start_run():
        mlflow.log_params(options_as_text(chosen))

        def report(epoch: EpochReport) -> None:
            losses = {f"loss_{head}": loss for head, loss in epoch.losses.items()}
            mlflow.log_metrics({**losses, **{metric_name(k): v for k, v in epoch.metrics.items()}}, step=epoch.epoch)
            worst = " ".join(f"{head} {loss:.2f}" for head, loss in epoch.losses.items())
            say(f"Round {epoch.epoch}: score {epoch.score:.4f} in {epoch.seconds:.0f} s; losses: {worst}")

        learned = train(network, targets, tokenizer, chosen, judge, report)
        parameters = dict(network.named_parameters())
        with torch.no_grad():
            for name, tensor in learned.items():
                parameters[name].copy_(tensor)
        reader = Reader(TorchEngine(network), tokenizer, {})
        open_sources = {"womens_clothing", "bitext_support"}
        scales = fit_scales(held_out, reader.logits([each.text for each in held_out]), open_sources)
        judged_figures = figures(judged, reader.logits([each.text for each in judged]), scales)
        metrics = {f"{f.head}, {f.source}, {f.measure}": round(f.value, 4) for f in judged_figures}
        mlflow.log_metrics({metric_name(f"test {name}"): value for name, value in metrics.items()})
        card = ReaderCard(
            encoder=DEFAULT_NAME if settings.encoder is None else str(encoder.name),
            encoder_digest=digest_of(encoder),
            adapter_rank=chosen.rank,
            adapter_scale=1.0,
            temperatures={head: scale.temperature for head, scale in scales.items()},
            slopes={head: scale.slope for head, scale in scales.items() if scale.slope},
            trained_on=dict(sorted(Counter(sample.source for sample in samples).items())),
            options=options_as_text(chosen),
            metrics=metrics,
        )
        save(folder, learned, card)
    say(f"The reader is in {folder}")


def tracking_uri(settings: Settings) -> str:
    """Where MLflow keeps the runs; its folder is made."""
    folder = settings.data / "mlflow"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
    return f"sqlite:///{folder / 'mlflow.db'}"


def metric_name(text: str) -> str:
    """The text as MLflow allows it for a metric's name."""
    return "".join(character if character.isalnum() or character in "_-./ " else "_" for character in text)
