"""The shop's reader as a resource: which version reads, and the loaded reader when there is something to read."""

import json
import os
import platform
import time
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg

from ml import reading
from ml.batches import Work
from orchestration.reader_versions import CHAMPION, reader_in_use

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ml.reading.card import Scale
    from ml.reading.reading import Engine, Reader
    from ml.reading.tokenizing import PieceTokenizer

# Texts as shops get them, to see which engine this machine is quickest at.
_TRIAL = [
    "Love the colour, but the zip broke after a week and nobody answers my messages. " * (1 + number % 3)
    for number in range(192)
]
# What each engine runs, beside the weights that all of them have.
_GRAPHS = {"int8": ("floats", "int8"), "bf16": ("floats",), "fp32": ("floats",)}


class ReaderStore(dg.ConfigurableResource):  # type: ignore[type-arg]  # the resource is itself
    """Where the shop's reader is and what runs it.

    Args:
        folder: the shop's own reader, where it has learned one, and what this machine was found to be quickest at.
        encoder: folder of the encoder's checkpoint; "" = the default one.
        engine: one of ``ml.reading.engines.KINDS``; "auto" = what is quick here, measured once and remembered.
        threads: threads that the network may use.
    """

    folder: str
    encoder: str = ""
    engine: str = "auto"
    threads: int = 2

    @property
    def artefact(self) -> Path:
        """The shop's own reader if it has one, else the one that ships with Perennial."""
        return reader_in_use(Path(self.folder))

    def model_version(self) -> str:
        """Names the reader that reads; no library is loaded for it."""
        return reading.model_version(self.artefact)

    def work(self) -> Work:
        """What the reader makes of texts, for ``Warehouse.map``.

        Raises:
            ReaderError: as ``load`` does, where it must be loaded to see what it needs.
        """
        from ml.reading.frames import READING_SCHEMA, read_batches

        version = self.model_version()
        kind = self._choice.made() if self.engine == "auto" else self.engine
        if kind is None or not all(self._graph_path(name).exists() for name in _GRAPHS.get(kind, ())):
            kind = self.load().engine.kind
        return Work(
            version,
            Path(self.folder),
            partial(_load, encoder=self.encoder, engine=kind, threads=self.threads),
            partial(read_batches, version),
            READING_SCHEMA,
            files=(CHAMPION, f"{version}.*"),
        )

    def load(self) -> "Reader":
        """The reader, run by the chosen engine.

        Raises:
            ReaderError: the encoder is missing or another one than the reader was trained on; or the engine that was
                asked for doesn't run here.
        """
        from ml.reading.encoder import default_encoder, require
        from ml.reading.reading import Reader
        from ml.reading.tokenizing import PieceTokenizer

        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        encoder = Path(self.encoder) if self.encoder else default_encoder()
        card = reading.read_card(self.artefact)
        require(encoder, card, self.artefact)
        tokenizer = PieceTokenizer(encoder)
        kind = self._choice.made() if self.engine == "auto" else self.engine
        if kind is None:
            kind, rates = self._quickest(encoder, tokenizer, card.scales)
            self._choice.make(kind, rates)
        try:
            engine = self._make(kind, encoder, tokenizer)
        except (ImportError, RuntimeError) as error:
            raise reading.ReaderError(
                f"The reader's engine {kind} doesn't run on this machine ({error}): set PERENNIAL_READER_ENGINE=auto."
            ) from error
        return Reader(engine, tokenizer, card.scales)

    @property
    def _choice(self) -> "_Choice":
        return _Choice(Path(self.folder) / "engine.json", [self.model_version(), self.threads])

    def _make(self, kind: str, encoder: Path, tokenizer: "PieceTokenizer") -> "Engine":
        from ml.reading.graph import GraphEngine
        from ml.reading.second_look import eight_bits

        # Torch alone takes seconds to load: where the graph is written already, it isn't needed.
        if kind in ("torch", "cuda"):
            from ml.reading.artefact import load_network
            from ml.reading.cuda import CudaEngine
            from ml.reading.engines import TorchEngine

            network = load_network(self.artefact, encoder)
            return CudaEngine(network) if kind == "cuda" else TorchEngine(network)
        floats = self._graph("floats", encoder, None)
        if kind == "int8":
            return eight_bits(self._graph("int8", encoder, tokenizer), floats, self.threads)
        return GraphEngine(floats, kind, self.threads)

    def _graph(self, name: str, encoder: Path, tokenizer: "PieceTokenizer | None") -> Path:
        """Where the network's graph is; written where this version has none yet."""
        from ml.reading import graph

        path = self._graph_path(name)
        if not path.exists():
            from ml.reading.artefact import load_network

            folder, version = path.parent, self.model_version()
            graph.write_graph(load_network(self.artefact, encoder), path, tokenizer)
            for old in (*folder.glob("reader-*.xml"), *folder.glob("reader-*.bin")):
                if not old.name.startswith(version):
                    old.unlink()
        return path

    def _graph_path(self, name: str) -> Path:
        from ml.reading.graph import FORMAT

        return Path(self.folder) / f"{self.model_version()}.{name}.{FORMAT}.xml"

    def _quickest(
        self, encoder: Path, tokenizer: "PieceTokenizer", scales: "Mapping[str, Scale]"
    ) -> tuple[str, dict[str, float]]:
        import torch

        from ml.reading.engines import KINDS, quickest
        from ml.reading.reading import Reader, agree

        torch.set_num_threads(self.threads)
        plain = Reader(self._make("torch", encoder, tokenizer), tokenizer, scales).read_all(_TRIAL)

        def measure(engine: "Engine") -> float:
            reader = Reader(engine, tokenizer, scales)
            # Once to warm up, and to see that it reads as it should: on some processors eight bits overflow.
            if not agree(plain, reader.read_all(_TRIAL)):
                raise reading.ReaderError("it reads otherwise than the network in fp32")
            began = time.perf_counter()
            reader.read_all([f"{text} {number}" for number, text in enumerate(_TRIAL)])
            return len(_TRIAL) / (time.perf_counter() - began)

        return quickest({kind: partial(self._make, kind, encoder, tokenizer) for kind in KINDS}, measure)


def _load(folder: Path, encoder: str, engine: str, threads: int) -> "Reader":
    # Stores can't be pickled; what they are made of can.
    return ReaderStore(folder=str(folder), encoder=encoder, engine=engine, threads=threads).load()


class _Choice:
    """Which engine was quickest here, as long as machine, libraries and reader stay the same."""

    def __init__(self, path: Path, of: list[Any]) -> None:
        self._path = path
        machine = [platform.processor(), platform.machine(), os.cpu_count(), _processor()]
        self._of = [*of, *machine, version("torch"), version("openvino"), Path("/dev/nvidiactl").exists()]

    def made(self) -> str | None:
        if not self._path.is_file():
            return None
        noted = json.loads(self._path.read_text())
        return str(noted["kind"]) if noted["of"] == self._of else None

    def make(self, kind: str, rates: dict[str, float]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self._path.with_name(f".{self._path.name}.tmp")
        rounded = {kind: round(rate, 1) for kind, rate in rates.items()}
        unfinished.write_text(json.dumps({"kind": kind, "texts_per_second": rounded, "of": self._of}, indent=1))
        unfinished.replace(self._path)


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    if not path.exists():
        return ""
    lines = path.read_text(errors="replace").splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
