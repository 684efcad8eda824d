"""How well the reader reads: every head on texts that it never learned from, beside what others published.

    python -m benchmarks.reader_quality [--data DIR] [--kind KIND|all] [--all-figures]

The sets are those of ``data/open_texts.py``, from the folder of the public data; nothing here is trained or chosen.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

from rich.console import Console
from rich.table import Table

from data.demo_texts import demo_texts
from data.open_texts import OPEN_TEXTS, load
from ml.reading import SHIPPED, read_card
from ml.reading.artefact import load_network
from ml.reading.cuda import CudaEngine
from ml.reading.encoder import default_encoder
from ml.reading.engines import TorchEngine
from ml.reading.graph import GraphEngine, write_graph
from ml.reading.quality import Figure, figures
from ml.reading.reading import Engine, Reader
from ml.reading.samples import Sample
from ml.reading.second_look import eight_bits
from ml.reading.tokenizing import PieceTokenizer
from orchestration.settings import Settings

# Head, source and measure, with what the issue aims at, and what is published for the same data (not always for the
# same split: the source says which).
_AIMS = MappingProxyType(
    {
        ("sentiment", "womens_clothing", "macro F1"): (0.70, ""),
        ("sentiment", "womens_clothing", "accuracy"): (0.86, ""),
        ("sentiment", "womens_clothing", "calibration error"): (0.03, ""),
        ("sentiment", "amazon_musical_instruments", "accuracy"): (0.88, "always positive: .879"),
        ("sentiment", "amazon_musical_instruments", "macro F1"): (None, "always positive: .312"),
        ("sentiment", "amazon_musical_instruments", "calibration error"): (0.03, ""),
        ("stars", "womens_clothing", "mean absolute error"): (None, ""),
        ("stars", "amazon_musical_instruments", "mean absolute error"): (None, ""),
        ("names", "wnut17", "F1"): (0.45, "BERTweet, 5 x larger: .565 on test (Nguyen et al. 2020)"),
        ("entities", "demo_shop", "F1"): (None, ""),
        ("query", "queryner", "F1"): (None, "BERT-base: .61 on test (Palen-Michel et al. 2024, QueryNER)"),
        ("aspects", "mams", "F1"): (None, "term and polarity together"),
        ("aspects", "demo_shop", "F1"): (None, "term and polarity together"),
        ("aspect_names", "demo_shop", "accuracy"): (None, ""),
        ("requests", "bitext_support", "accuracy"): (0.98, ""),
        ("intents", "bitext_support", "micro F1"): (None, ""),
        ("intents", "demo_shop", "micro F1"): (None, ""),
    }
)
_MOST_LOST = 0.3  # points of F1 that an engine may lose against fp32
_LOWER_IS_BETTER = frozenset({"calibration error", "mean absolute error"})


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Settings().real_data, help="folder of the public sets")
    parser.add_argument("--reader", type=Path, default=SHIPPED, help="folder of the trained reader")
    parser.add_argument(
        "--kind", choices=("fp32", "bf16", "int8", "torch", "cuda", "all"), default="fp32", help="what runs it"
    )
    parser.add_argument("--all-figures", action="store_true", help="every label's figures too")
    chosen = parser.parse_args()
    samples = held_out(chosen.data)
    tokenizer = PieceTokenizer(default_encoder())
    scales = read_card(chosen.reader).scales
    found: dict[str, list[Figure]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("fp32", "bf16", "int8") if chosen.kind == "all" else (chosen.kind,):
            reader = Reader(_engine(kind, chosen.reader, Path(folder), tokenizer), tokenizer, scales)
            found[kind] = figures(samples, reader.logits([sample.text for sample in samples]), scales)
    Console().print(_table(found, chosen.all_figures))
    if _losses(found):
        raise SystemExit(f"An engine loses more than {_MOST_LOST} points of F1 on a head.")


def held_out(folder: Path) -> list[Sample]:
    """All held-out samples: of each set, what the reader neither learned from nor was steered by."""
    found = [sample for chosen in OPEN_TEXTS for sample in load(folder, "test", chosen)]
    return [*found, *demo_texts("test", 1500)]


def _engine(kind: str, folder: Path, scratch: Path, tokenizer: PieceTokenizer) -> Engine:
    network = load_network(folder, default_encoder())
    if kind in ("torch", "cuda"):
        return TorchEngine(network) if kind == "torch" else CudaEngine(network)
    floats, in_eight = scratch / "floats.xml", scratch / "int8.xml"
    for path in (floats, in_eight) if kind == "int8" else (floats,):
        if not path.exists():
            write_graph(network, path, tokenizer if path == in_eight else None)
    return (
        eight_bits(in_eight, floats, Settings().threads)
        if kind == "int8"
        else GraphEngine(floats, kind, Settings().threads)
    )


def _losses(found: dict[str, Sequence[Figure]]) -> bool:
    """Prints what each engine loses of a head's F1 against the first one; tells whether any loses too much."""
    first, *others = found
    base = {(f.head, f.source, f.measure): f for f in found[first]}
    is_too_much = False
    for kind in others:
        losses = [
            (100 * (base[f.head, f.source, f.measure].value - f.value), f)
            for f in found[kind]
            if f.measure in ("F1", "macro F1", "micro F1")
        ]
        loss, figure = max(losses, key=lambda pair: pair[0])
        is_too_much |= loss > _MOST_LOST
        mean = sum(each for each, _ in losses) / len(losses)
        Console().print(
            f"{kind} loses at most {loss:.2f} points of F1 against {first} ({figure.head}, {figure.source}, "
            f"n = {figure.count:,}), {mean:.2f} on average over {len(losses)} heads and sets"
        )
    return is_too_much


def _table(found: dict[str, Sequence[Figure]], is_everything: bool) -> Table:
    table = Table(title="The reader on texts that it never learned from", title_justify="left")
    for name in ("head", "source", "measure", *found, "aim", "n", "published"):
        table.add_column(name, justify="right" if name in (*found, "aim", "n") else "left")
    kinds = list(found)
    others = {kind: {(f.head, f.source, f.measure): f.value for f in found[kind]} for kind in kinds[1:]}
    for figure in found[kinds[0]]:
        name = (figure.head, figure.source, figure.measure)
        if not is_everything and name not in _AIMS:
            continue
        aim, published = _AIMS.get(name, (None, ""))
        is_low = figure.measure in _LOWER_IS_BETTER
        is_met = aim is None or (figure.value <= aim if is_low else figure.value >= aim)
        shown = f"{figure.value:.4f}" if is_met else f"[red]{figure.value:.4f}[/red]"
        goal = "" if aim is None else f"{'≤' if is_low else '≥'} {aim}"
        table.add_row(*name, shown, *(f"{others[kind][name]:.4f}" for kind in kinds[1:]), goal, f"{figure.count:,}",
                      published)  # fmt: skip
    return table


if __name__ == "__main__":
    main()
