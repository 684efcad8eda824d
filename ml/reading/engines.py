"""Running the network quickly: in fp32, bf16 or int8, whichever this machine is quickest at.

Batching is the caller's; an engine takes padded arrays and gives arrays of logits.
"""

from collections.abc import Callable
from pathlib import Path

import torch

from ml.reading.network import ReaderNetwork
from ml.reading.reading import Engine
from ml.reading.tokenizing import Floats, Ints

KINDS = ("fp32", "bf16", "int8")


class TorchEngine:
    """The network in torch.

    Args:
        network: in fp32; it is converted.
        kind: "fp32" or "bf16".
        device: where it runs, as torch names it.
    """

    def __init__(self, network: ReaderNetwork, kind: str, device: str = "cpu") -> None:
        self.kind = kind
        self._device = device
        self._network = network.to(device, torch.bfloat16 if kind == "bf16" else torch.float32).eval()

    def run(self, ids: Ints, shapes: Ints, mask: Ints) -> tuple[Floats, Floats]:
        """See ``Engine``."""
        with torch.inference_mode():
            given = (torch.from_numpy(array).to(self._device) for array in (ids, shapes, mask))
            texts, words = self._network(*given)
            return texts.float().cpu().numpy(), words.float().cpu().numpy()


class OnnxEngine:
    """The network in ONNX Runtime, its linear layers in int8, scaled per channel and, as they come, per batch."""

    kind = "int8"

    def __init__(self, path: Path, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def run(self, ids: Ints, shapes: Ints, mask: Ints) -> tuple[Floats, Floats]:
        """See ``Engine``."""
        texts, words = self._session.run(None, {"ids": ids, "shapes": shapes, "mask": mask})
        return texts, words


def write_int8(network: ReaderNetwork, path: Path) -> None:
    """Writes the network as ONNX with int8 weights, in one step: a killed run leaves no half file."""
    import logging
    import tempfile
    import warnings

    from onnxruntime.quantization import QuantType, quantize_dynamic

    path.parent.mkdir(parents=True, exist_ok=True)
    example = tuple(torch.ones((2, 16), dtype=torch.int64) for _ in range(3))
    axes = {0: torch.export.Dim.DYNAMIC, 1: torch.export.Dim.DYNAMIC}
    with tempfile.TemporaryDirectory(dir=path.parent) as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        logging.disable(logging.WARNING)
        try:
            whole, small = Path(folder) / "fp32.onnx", Path(folder) / "int8.onnx"
            torch.onnx.export(
                network, example, whole, input_names=["ids", "shapes", "mask"], output_names=["texts", "words"],
                dynamic_shapes=(axes, axes, axes), verbose=False,
            )  # fmt: skip
            quantize_dynamic(whole, small, per_channel=True, weight_type=QuantType.QInt8)
        finally:
            logging.disable(logging.NOTSET)
        small.replace(path)


def quickest(
    engines: dict[str, Callable[[], Engine]], measure: Callable[[Engine], float]
) -> tuple[str, dict[str, float]]:
    """The kind of engine that reads most texts a second, and the rates of all that this machine can run."""
    rates = {}
    for kind, make in engines.items():
        try:
            rates[kind] = measure(make())
        except (ImportError, RuntimeError):
            continue  # this machine lacks it; another will do
    return max(rates, key=lambda kind: rates[kind]), rates
