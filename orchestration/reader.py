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
from orchestration.reader_versions import reader_in_use

if TYPE_CHECKING:
    from ml.reading.reading import Reader

# Texts as shops get them, to see which engine this machine is quickest at.
_TRIAL = [
    "Love the colour, but the zip broke after a week and nobody answers my messages. " * (1 + number % 3)
    for number in range(96)
]


class ReaderStore(dg.ConfigurableResource):  # type: ignore[type-arg]  # the resource is itself
    """Where the shop's reader is and what runs it.

    Args:
        folder: the shop's own reader, where it has learned one, and what this machine was found to be quickest at.
        encoder: folder of the encoder's checkpoint; "" = the default one.
        engine: "bf16", "int8" or "fp32"; "auto" = whichever is quickest here, measured once and remembered.
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

    def load(self) -> "Reader":
        """The reader, run by the chosen engine.

        Raises:
            ReaderError: the encoder is missing or another one than the reader was trained on.
        """
        # Not before there is something to read: torch alone takes seconds to load.
        import torch

        from ml.reading.artefact import load_network
        from ml.reading.encoder import default_encoder
        from ml.reading.engines import OnnxEngine, TorchEngine, quickest, write_int8
        from ml.reading.reading import Engine, Reader
        from ml.reading.tokenizing import PieceTokenizer

        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        torch.set_num_threads(self.threads)
        encoder = Path(self.encoder) if self.encoder else default_encoder()
        tokenizer = PieceTokenizer(encoder)
        temperatures = reading.read_card(self.artefact).temperatures
        int8 = Path(self.folder) / f"{self.model_version()}.int8.onnx"

        def make(kind: str) -> Engine:
            network = load_network(self.artefact, encoder)
            if kind != "int8":
                return TorchEngine(network, kind)
            if not int8.exists():
                write_int8(network, int8)
            return OnnxEngine(int8, self.threads)

        def measure(engine: Engine) -> float:
            reader = Reader(engine, tokenizer, temperatures)
            reader.read_all(_TRIAL[:8])
            began = time.perf_counter()
            reader.read_all([f"{text} {number}" for number, text in enumerate(_TRIAL)])
            return len(_TRIAL) / (time.perf_counter() - began)

        kinds = ("bf16", "int8", "fp32")
        choice = _Choice(Path(self.folder) / "engine.json", [self.model_version(), self.threads])
        kind = choice.made() if self.engine == "auto" else self.engine
        if kind is None:
            kind, rates = quickest({kind: partial(make, kind) for kind in kinds}, measure)
            choice.make(kind, rates)
        return Reader(make(kind), tokenizer, temperatures)


class _Choice:
    """Which engine was quickest here, as long as machine, libraries and reader stay the same."""

    def __init__(self, path: Path, of: list[Any]) -> None:
        self._path = path
        machine = [platform.processor(), platform.machine(), os.cpu_count(), _processor()]
        self._of = [*of, *machine, version("torch"), version("onnxruntime")]

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
