"""How quickly the reader reads, beside three well-used ``transformers`` pipelines on the same texts in the same run.

    python -m benchmarks.reader [--texts N] [--peer-texts N] [--rounds N] [--device cpu|cuda] [--encoder DIR]

The peer is a pipeline a task (sentiment, intents, entities) on the same encoder, batch size 32, as its documentation
shows it; the reader does all of that and more in one pass. Texts are the instruments' reviews of the public data.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from rich.console import Console
from rich.table import Table

from data.open_texts import load
from ml.reading import SHIPPED, read_card
from ml.reading.artefact import load_network
from ml.reading.encoder import default_encoder
from ml.reading.engines import OnnxEngine, TorchEngine, write_int8
from ml.reading.reading import MOST_PIECES, Engine, Reader
from ml.reading.tokenizing import PieceTokenizer
from orchestration.settings import Settings

_PEER_BATCH = 32
_PEER_TASKS = ("text-classification", "text-classification", "token-classification")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Settings().real_data, help="folder of the public sets")
    parser.add_argument("--texts", type=int, default=2000, help="texts that the reader reads a round")
    parser.add_argument("--peer-texts", type=int, default=192, help="texts that the peer reads a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=Settings().threads)
    parser.add_argument("--device", default="cpu")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    samples = load(chosen.data, "test", "amazon_musical_instruments")
    step = max(1, len(samples) // chosen.texts)
    texts = [sample.text for sample in samples[::step][: chosen.texts]]
    # Texts of the same mix: every so many of those that the reader reads.
    peer_texts = texts[:: max(1, len(texts) // chosen.peer_texts)][: chosen.peer_texts]
    encoder = default_encoder()
    tokenizer = PieceTokenizer(encoder)
    temperatures = read_card(SHIPPED).temperatures
    runs: dict[str, tuple[Callable[[Sequence[str]], object], Sequence[str]]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for kind, engine in _engines(chosen.device, encoder, Path(scratch), chosen.threads).items():
            runs[f"reader, {kind}"] = (Reader(engine, tokenizer, temperatures).read_all, texts)
        runs["three pipelines"] = (_pipelines(encoder, chosen.device), peer_texts)
        rates = {name: _rates(run, given, chosen.rounds) for name, (run, given) in runs.items()}
    pieces = sum(len(part) for part in tokenizer.tokenize(texts)) / len(texts)
    peer = statistics.median(rates["three pipelines"])
    table = Table(title=f"{len(texts)} texts of {pieces:.0f} word pieces, {chosen.threads} threads, {chosen.device}")
    for column in ("", "texts/s", "pieces/s", "range", "times the peer"):
        table.add_column(column, justify="left" if not column else "right")
    for name, found in rates.items():
        rate = statistics.median(found)
        table.add_row(name, f"{rate:.1f}", f"{rate * pieces:,.0f}", f"{min(found):.1f} to {max(found):.1f}",
                      f"{rate / peer:.1f}")  # fmt: skip
    Console().print(table)


def _engines(device: str, encoder: Path, scratch: Path, threads: int) -> dict[str, Engine]:
    found: dict[str, Engine] = {
        kind: TorchEngine(load_network(SHIPPED, encoder), kind, device) for kind in ("fp32", "bf16")
    }
    if device == "cpu":
        write_int8(load_network(SHIPPED, encoder), scratch / "int8.onnx")
        found["int8"] = OnnxEngine(scratch / "int8.onnx", threads)
    return found


def _pipelines(encoder: Path, device: str) -> Callable[[Sequence[str]], object]:
    """Three pipelines with heads of the reader's sizes; how well they read doesn't matter here, only how quickly."""
    from transformers import (
        AutoModelForSequenceClassification,
        AutoModelForTokenClassification,
        AutoTokenizer,
        pipeline,
    )

    tokenizer = AutoTokenizer.from_pretrained(encoder)
    sizes = (3, 10, 19)
    made = []
    for task, size in zip(_PEER_TASKS, sizes, strict=True):
        kind = AutoModelForTokenClassification if task.startswith("token") else AutoModelForSequenceClassification
        model = kind.from_pretrained(encoder, num_labels=size)
        limits = {} if task.startswith("token") else {"truncation": True, "max_length": MOST_PIECES}
        tokenizer.model_max_length = MOST_PIECES
        made.append((pipeline(task, model=model, tokenizer=tokenizer, device=device), limits))

    def run(texts: Sequence[str]) -> object:
        return [list(each(list(texts), batch_size=_PEER_BATCH, **limits)) for each, limits in made]

    return run


def _rates(run: Callable[[Sequence[str]], object], texts: Sequence[str], rounds: int) -> list[float]:
    run(texts[:_PEER_BATCH])
    found = []
    for _ in range(rounds):
        began = time.perf_counter()
        run(texts)
        found.append(len(texts) / (time.perf_counter() - began))
    return found


if __name__ == "__main__":
    main()
