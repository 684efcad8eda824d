"""What runs the network, and which of them this machine is quickest at.

``GraphEngine`` (``graph.py``) on a CPU, ``CudaEngine`` (``cuda.py``) on a GPU, and here the network as torch has it,
for training and for encoders that aren't built like a BERT. Batching is the caller's.
"""

from collections.abc import Callable, Mapping

import torch

from ml.reading.errors import ReaderError
from ml.reading.network import ReaderNetwork
from ml.reading.packing import Packed
from ml.reading.reading import Engine
from ml.reading.tokenizing import Floats

# In the order in which they are preferred where they are about as quick.
KINDS = ("cuda", "int8", "bf16", "fp32", "torch")
# What another kind must gain to be taken: a choice that hangs on a hair would differ from run to run.
_WORTH_IT = 1.3


class TorchEngine:
    """The network in torch, as it is.

    Args:
        network: on its device.
    """

    kind = "torch"
    streams = 1
    batch_pieces = 4096

    def __init__(self, network: ReaderNetwork) -> None:
        self._network = network.eval()
        self._device = next(network.parameters()).device

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        """See ``Engine``."""
        with torch.inference_mode():
            ids, shapes, mask = (torch.from_numpy(array).to(self._device) for array in batch.padded(8))
            texts, words = self._network(ids, shapes, mask)
            return texts.float().cpu().numpy(), words[mask.bool()].float().cpu().numpy()


def quickest(
    engines: Mapping[str, Callable[[], Engine]], measure: Callable[[Engine], float]
) -> tuple[str, dict[str, float]]:
    """The kind of engine to read with, and the rates of all that this machine can run.

    Args:
        engines: kind to what makes it, the preferred one first.
        measure: from an engine to the texts it reads a second.

    Returns:
        The first kind than which no other is much quicker, and texts a second by kind.

    Raises:
        ReaderError: none of them runs here.
    """
    rates: dict[str, float] = {}
    reasons = []
    for kind, make in engines.items():
        try:
            rates[kind] = measure(make())
        except (ImportError, RuntimeError, ReaderError) as error:
            reasons.append(f"{kind}: {error}")  # this machine lacks it; another will do
    if not rates:
        raise ReaderError(f"None of the reader's engines runs here. {' '.join(reasons)}")
    best = max(rates.values())
    return next(kind for kind, rate in rates.items() if rate * _WORTH_IT >= best), rates
