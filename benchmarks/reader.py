"""How quickly the reader reads, beside three well-used ``transformers`` pipelines on the same texts in the same run.

    python -m benchmarks.reader [--texts N] [--peer-texts N] [--rounds N] [--kinds int8 bf16 …] [--device cpu|cuda]

The peer is a pipeline a task (sentiment, intents, entities) on the same encoder, batch size 32, as its documentation
shows it; the reader does all of that and more in one pass. Texts are the instruments' reviews of the public data.
Rounds take turns, so that what else the machine does falls on all alike.

On a GPU two tables more: the network alone, for the default encoder and one of BERT-base's size (random weights: for
speed it is all the same), on these texts and on texts of 128 pieces, with the share of the matrix rate that the card
shows in the same run. Whether an engine loses anything by its speed, ``benchmarks.reader_quality --kind all`` tells.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from rich.console import Console
from rich.table import Table
from transformers import BertConfig, BertModel

from data.open_texts import load
from ml.reading import SHIPPED, read_card
from ml.reading.artefact import load_network
from ml.reading.cuda import CudaEngine
from ml.reading.encoder import default_encoder
from ml.reading.engines import TorchEngine
from ml.reading.graph import GraphEngine, write_graph
from ml.reading.network import ReaderNetwork
from ml.reading.packing import Packed, pack
from ml.reading.reading import MOST_PIECES, Engine, Reader
from ml.reading.second_look import eight_bits
from ml.reading.tokenizing import PieceTokenizer
from orchestration.settings import Settings

_PEER_BATCH = 32
_PEER_TASKS = ("text-classification", "text-classification", "token-classification")
_GEMM_SIZE = 8192
_GPU_BATCHES = 30


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Settings().real_data, help="folder of the public sets")
    parser.add_argument("--texts", type=int, default=2000, help="texts that the reader reads a round")
    parser.add_argument("--peer-texts", type=int, default=192, help="texts that the peer reads a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=Settings().threads)
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--kinds", nargs="+", help="engines; default: int8, bf16 and fp32, or cuda on a GPU")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    samples = load(chosen.data, "test", "amazon_musical_instruments")
    step = max(1, len(samples) // chosen.texts)
    texts = [sample.text for sample in samples[::step][: chosen.texts]]
    # Texts of the same mix: every so many of those that the reader reads.
    peer_texts = texts[:: max(1, len(texts) // chosen.peer_texts)][: chosen.peer_texts]
    encoder = default_encoder()
    tokenizer = PieceTokenizer(encoder)
    scales = read_card(SHIPPED).scales
    kinds = chosen.kinds or (["cuda"] if chosen.device == "cuda" else ["int8", "bf16", "fp32"])
    runs: dict[str, tuple[Callable[[Sequence[str]], object], Sequence[str]]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for kind in kinds:
            engine = _engine(kind, encoder, tokenizer, Path(scratch), chosen.threads)
            runs[f"reader, {kind}"] = (Reader(engine, tokenizer, scales).read_all, texts)
        runs["three pipelines"] = (_pipelines(encoder, chosen.device), peer_texts)
        rates = _rates(runs, chosen.rounds)
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
    if chosen.device == "cuda":
        Console().print(_gpu_table(encoder, tokenizer, texts))


def _engine(kind: str, encoder: Path, tokenizer: PieceTokenizer, scratch: Path, threads: int) -> Engine:
    network = load_network(SHIPPED, encoder)
    if kind in ("torch", "cuda"):
        return TorchEngine(network) if kind == "torch" else CudaEngine(network)
    floats, in_eight = scratch / "floats.xml", scratch / "int8.xml"
    for path in (floats, in_eight) if kind == "int8" else (floats,):
        if not path.exists():
            write_graph(network, path, tokenizer if path == in_eight else None)
    return eight_bits(in_eight, floats, threads) if kind == "int8" else GraphEngine(floats, kind, threads)


def _pipelines(encoder: Path, device: str) -> Callable[[Sequence[str]], object]:
    """Three pipelines with heads of the reader's sizes; how well they read doesn't matter here, only how quickly."""
    from transformers import (
        AutoModelForSequenceClassification,
        AutoModelForTokenClassification,
        AutoTokenizer,
        pipeline,
    )

    tokenizer = AutoTokenizer.from_pretrained(encoder, local_files_only=True)  # nosec B615  # a folder
    sizes = (3, 10, 19)
    made = []
    for task, size in zip(_PEER_TASKS, sizes, strict=True):
        kind = AutoModelForTokenClassification if task.startswith("token") else AutoModelForSequenceClassification
        model = kind.from_pretrained(encoder, local_files_only=True, num_labels=size)
        limits = {} if task.startswith("token") else {"truncation": True, "max_length": MOST_PIECES}
        tokenizer.model_max_length = MOST_PIECES
        made.append((pipeline(task, model=model, tokenizer=tokenizer, device=device), limits))

    def run(texts: Sequence[str]) -> object:
        return [list(each(list(texts), batch_size=_PEER_BATCH, **limits)) for each, limits in made]

    return run


def _rates(
    runs: dict[str, tuple[Callable[[Sequence[str]], object], Sequence[str]]], rounds: int
) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {name: [] for name in runs}
    for run, texts in runs.values():
        run(texts[:_PEER_BATCH])
    for _ in range(rounds):
        for name, (run, texts) in runs.items():
            began = time.perf_counter()
            run(texts)
            found[name].append(len(texts) / (time.perf_counter() - began))
    return found


def _gpu_table(encoder: Path, tokenizer: PieceTokenizer, texts: Sequence[str]) -> Table:
    """The network alone, with copies to and from the GPU."""
    peak = _matrix_rate()
    table = Table(title=f"{torch.cuda.get_device_name(0)}: {peak / 1e12:.0f} TFLOP/s in bf16, {_GEMM_SIZE} square")
    for column in ("encoder", "texts", "pieces a batch", "texts/s", "pieces/s", "share of the matrix rate"):
        table.add_column(column, justify="left" if column in ("encoder", "texts") else "right")
    networks = {
        "default": load_network(SHIPPED, encoder),
        "of BERT-base's size": ReaderNetwork(BertModel(BertConfig(), add_pooling_layer=False)).eval(),
    }
    parts = [part.cut(0, MOST_PIECES - 2) for part in tokenizer.tokenize(texts)]
    even = [part.cut(0, 126) for part in parts if len(part) >= 126]
    for name, network in networks.items():
        engine = CudaEngine(network)
        for told, chosen in (("as they are", parts), ("of 128 pieces", even)):
            batch = _filled(chosen, engine.batch_pieces, tokenizer)
            engine.run(batch)
            began = time.perf_counter()
            # As the reader does: a thread for each stream.
            _run_in_threads(engine, batch, _GPU_BATCHES)
            seconds = (time.perf_counter() - began) / _GPU_BATCHES
            table.add_row(
                name, told, f"{engine.batch_pieces:,}", f"{len(batch.lengths) / seconds:,.0f}",
                f"{len(batch.ids) / seconds:,.0f}", f"{_operations(network, batch) / seconds / peak:.1%}",
            )  # fmt: skip
        del engine
        torch.cuda.empty_cache()
    return table


def _run_in_threads(engine: Engine, batch: Packed, count: int) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(engine.streams) as pool:
        list(pool.map(engine.run, [batch] * count))


def _filled(parts: Sequence, most: int, tokenizer: PieceTokenizer) -> Packed:
    chosen, count = [], 0
    while count + len(part := parts[len(chosen) % len(parts)]) + 2 <= most:
        chosen.append(part)
        count += len(part) + 2
    return pack(chosen, tokenizer)


def _operations(network: ReaderNetwork, batch: Packed) -> float:
    """Floating-point operations of the matrix products, two for each multiplication and addition."""
    config = network.encoder.config
    linear = sum(
        module.weight.numel()
        for name, module in network.named_modules()
        if isinstance(module, torch.nn.Linear) and name not in ("pooled", "texts")
    )
    attention = 2 * config.hidden_size * config.num_hidden_layers * float(np.square(batch.lengths).sum())
    return 2.0 * (linear * len(batch.ids) + attention)


def _matrix_rate() -> float:
    """What the card does in one large product in bf16: the best of a few."""
    left, right = (torch.randn(_GEMM_SIZE, _GEMM_SIZE, device="cuda", dtype=torch.bfloat16) for _ in range(2))
    best = 0.0
    for _ in range(20):
        torch.cuda.synchronize()
        began = time.perf_counter()
        for _ in range(5):
            left @ right
        torch.cuda.synchronize()
        best = max(best, 5 * 2 * _GEMM_SIZE**3 / (time.perf_counter() - began))
    return best


if __name__ == "__main__":
    main()
