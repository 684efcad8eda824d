"""The network as a graph that OpenVINO runs on a CPU, in fp32, bf16 or int8; written once, loaded without torch.

In int8 the products of the linear layers are whole numbers and each input has a fixed range, so a text reads the same
to the last bit, whichever others it is read with. How large the ranges are is found in ``calibration.py``.
"""

import math
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from ml.reading.packing import Packed
from ml.reading.tokenizing import Floats, Ints, PieceTokenizer

if TYPE_CHECKING:
    # What runs a graph doesn't load torch, which these do.
    from ml.reading.calibration import Fit
    from ml.reading.network import ReaderNetwork

FORMAT = 1  # of the graph: another one is written anew
# Padded texts are as long as a multiple of the 16 numbers of a vector register. With 8, attention's sums differed in
# the last bit by how long the longest text of the batch was, and eight bits made a tenth of a logit of that.
_MULTIPLE = 16
_PRECISIONS = {"fp32": "f32", "bf16": "bf16", "int8": "bf16"}
_STEPS = 256
_LARGEST_WEIGHT = 127


def openvino() -> Any:
    """The library, loaded so that it tells nobody.

    Raises:
        ImportError: it isn't installed.
    """
    # On import it sends a usage event, unless the package that sends can't be found.
    sys.modules.setdefault("openvino_telemetry", None)  # type: ignore[arg-type]  # None is how Python bars an import
    import openvino

    return openvino


def has_bf16() -> bool:
    """Whether this processor computes in bf16."""
    return "BF16" in openvino().Core().get_property("CPU", "OPTIMIZATION_CAPABILITIES")


class GraphEngine:
    """The network's graph on a CPU; each thread runs a batch of its own.

    Args:
        path: what ``write_graph`` wrote.
        kind: "fp32", "bf16" or "int8"; int8 needs a graph that was written so, its other layers run in bf16.
        threads: how many batches at once.
    """

    batch_pieces = 2048  # measured on two cores: below, calls cost; above, caches do

    def __init__(self, path: Path, kind: str, threads: int) -> None:
        self.kind = kind
        self.streams = threads
        precision = _PRECISIONS[kind] if has_bf16() else "f32"
        if kind == "bf16" and precision != "bf16":
            raise RuntimeError("this processor has no bf16")
        compiled = (
            openvino()
            .Core()
            .compile_model(
                str(path),
                "CPU",
                {"INFERENCE_PRECISION_HINT": precision, "INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": threads},
            )
        )
        self._requests: SimpleQueue[Any] = SimpleQueue()
        for _ in range(threads):
            self._requests.put(compiled.create_infer_request())
        # At its first call OpenVINO sets up what it needs of numpy, under a lock of its own, and waits for Python's in
        # there: of two threads that came first at once, each would wait for the other, for ever. So one comes first.
        nothing = np.zeros((1, _MULTIPLE), np.int64)
        request = self._requests.get()
        _infer(request, nothing, nothing, nothing == 0)
        self._requests.put(request)

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        """See ``Engine``."""
        ids, shapes, mask = batch.padded(_MULTIPLE)
        request = self._requests.get()
        try:
            texts, words = _infer(request, ids, shapes, mask)
            return texts.copy(), words[mask.astype(bool)]
        finally:
            self._requests.put(request)


def _infer(request: Any, ids: Ints, shapes: Ints, mask: npt.NDArray[Any]) -> tuple[Floats, Floats]:
    request.infer({"ids": ids, "shapes": shapes, "mask": mask.astype(np.float32)}, share_inputs=True)
    texts, words = (request.get_output_tensor(number).data for number in (0, 1))
    return texts, words


def write_graph(network: "ReaderNetwork", path: Path, tokenizer: PieceTokenizer | None = None) -> None:
    """Writes the network's graph, in one step: a killed run leaves no half file.

    Args:
        network: in fp32.
        path: where to, ending in ``.xml``; its numbers go beside it, into ``.bin``.
        tokenizer: of the encoder, for a graph in int8; None = in floats.

    Raises:
        ReaderError: the encoder isn't built like a BERT.
    """
    from ml.reading.calibration import fit

    model = _Writer(network, fit(network, tokenizer) if tokenizer else {}).model()
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        unfinished = Path(folder) / path.name
        openvino().save_model(model, str(unfinished), compress_to_fp16=False)
        # The numbers first: a graph without them would be taken for a whole one.
        unfinished.with_suffix(".bin").replace(path.with_suffix(".bin"))
        unfinished.replace(path)


class _Writer:
    """Writes down one network's graph, from its parameters by their names."""

    def __init__(self, network: "ReaderNetwork", fits: "Mapping[str, Fit]") -> None:
        openvino()
        from openvino import opset13

        from ml.reading.network import first_position

        self._op = opset13
        self._of = {name: tensor.detach().numpy() for name, tensor in network.state_dict().items()}
        self._fits = fits
        self._config: Any = network.encoder.config
        self._first_position = first_position(network)

    def model(self) -> Any:
        op = self._op
        ids, shapes = (op.parameter([-1, -1], np.int64, name=name) for name in ("ids", "shapes"))
        mask = op.parameter([-1, -1], np.float32, name="mask")
        hidden = self._embedded(ids, shapes)
        unseen = op.unsqueeze(op.multiply(op.subtract(mask, self._floats(1.0)), self._floats(1e4)), self._ints(1, 2))
        for number in range(self._config.num_hidden_layers):
            hidden = self._layer(hidden, unseen, f"encoder.encoder.layer.{number}.")
        weight = op.unsqueeze(mask, self._ints(2))
        total = op.reduce_sum(op.multiply(hidden, weight), self._ints(1))
        mean = op.divide(total, op.reduce_sum(weight, self._ints(1)))
        first = op.squeeze(op.slice(hidden, *(self._ints(n) for n in (0, 1, 1, 1))), self._ints(1))
        pooled = op.gelu(self._linear(op.concat([mean, first], -1), ["pooled"]), "erf")
        tags = op.gelu(self._linear(hidden, ["tags"], "tags"), "erf")
        outputs = [self._linear(pooled, ["texts"]), self._linear(tags, ["words"], "words")]
        return openvino().Model(outputs, [ids, shapes, mask], "reader")

    def _embedded(self, ids: Any, shapes: Any) -> Any:
        op, of, e = self._op, self._of, "encoder.embeddings."
        words = op.gather(self._floats(of[e + "word_embeddings.weight"]), ids, self._ints_scalar(0))
        written = op.gather(self._floats(of["shapes.weight"]), shapes, self._ints_scalar(0))
        # Every piece is of the first type; what is the same at a position in all texts is added up beforehand.
        places = (
            of[e + "position_embeddings.weight"][self._first_position :] + of[e + "token_type_embeddings.weight"][0]
        )
        length = op.gather(op.shape_of(ids), self._ints(1), self._ints_scalar(0))
        at = op.slice(self._floats(places), self._ints(0), length, self._ints(1), self._ints(0))
        return self._normed(op.add(op.add(words, written), at), e + "LayerNorm")

    def _layer(self, hidden: Any, unseen: Any, name: str) -> Any:
        op = self._op
        heads = self._config.num_attention_heads
        width = self._config.hidden_size // heads
        parts = [f"{name}attention.self.{part}" for part in ("query", "key", "value")]
        three = self._linear(hidden, parts, f"{name}attention.self")
        apart = op.reshape(three, self._ints(0, 0, 3 * heads, width), True)
        turned = op.transpose(apart, self._ints(0, 2, 1, 3))
        query, key, value = op.split(turned, self._ints_scalar(1), 3).outputs()
        scale = self._floats(1 / math.sqrt(width))
        seen = op.scaled_dot_product_attention(query, key, value, unseen, scale)
        seen = op.reshape(op.transpose(seen, self._ints(0, 2, 1, 3)), self._ints(0, 0, heads * width), True)
        out = self._linear(seen, [f"{name}attention.output.dense"], f"{name}attention.output.dense")
        hidden = self._normed(op.add(out, hidden), f"{name}attention.output.LayerNorm")
        out = self._widened(hidden, name)
        return self._normed(op.add(out, hidden), f"{name}output.LayerNorm")

    def _widened(self, hidden: Any, name: str) -> Any:
        """The two layers around the nonlinearity; channels that reach far go by a way of their own, in floats."""
        op = self._op
        inner, outer = f"{name}intermediate.dense", f"{name}output.dense"
        far = self._fits[outer].far if outer in self._fits else ()
        if not far:
            return self._linear(op.gelu(self._linear(hidden, [inner], inner), "erf"), [outer], outer)
        given = self._quantized(hidden, inner)
        near = np.delete(np.arange(self._config.intermediate_size), far)
        weight, bias = self._of[f"{inner}.weight"], self._of[f"{inner}.bias"]
        wide, few = (
            op.gelu(op.add(op.matmul(given, self._weight(weight[rows], inner), False, True), self._floats(bias[rows])),
                    "erf")
            for rows in (near, list(far))
        )  # fmt: skip
        weight = self._of[f"{outer}.weight"]
        product = op.matmul(self._quantized(wide, outer), self._weight(weight[:, near], outer), False, True)
        rest = op.matmul(few, self._floats(weight[:, list(far)]), False, True)
        return op.add(op.add(product, self._floats(self._of[f"{outer}.bias"])), rest)

    def _linear(self, given: Any, names: list[str], fitted: str = "") -> Any:
        """One or more linear layers on the same input, side by side."""
        weight = np.concatenate([self._of[f"{name}.weight"] for name in names])
        bias = np.concatenate([self._of[f"{name}.bias"] for name in names])
        product = self._op.matmul(self._quantized(given, fitted), self._weight(weight, fitted), False, True)
        return self._op.add(product, self._floats(bias))

    def _quantized(self, given: Any, fitted: str) -> Any:
        if fitted not in self._fits:
            return given
        found = self._fits[fitted]
        if (found.scales != 1).any():
            given = self._op.multiply(given, self._floats(1 / found.scales))
        bounds = [self._floats(found.low), self._floats(found.high)]
        return self._op.fake_quantize(given, *bounds, *bounds, _STEPS)

    def _weight(self, weight: Floats, fitted: str) -> Any:
        if fitted not in self._fits:
            return self._floats(weight)
        weight = weight * self._fits[fitted].scales
        scale = np.abs(weight).max(axis=1, keepdims=True) / _LARGEST_WEIGHT
        whole = np.round(weight / scale).astype(np.int8)
        return self._op.multiply(self._op.convert(self._op.constant(whole), np.float32), self._floats(scale))

    def _normed(self, given: Any, name: str) -> Any:
        op = self._op
        even = op.mvn(given, self._ints(-1), True, self._config.layer_norm_eps, "inside_sqrt")
        return op.add(
            op.multiply(even, self._floats(self._of[f"{name}.weight"])), self._floats(self._of[f"{name}.bias"])
        )

    def _floats(self, numbers: object) -> Any:
        return self._op.constant(np.ascontiguousarray(numbers, np.float32))

    def _ints(self, *numbers: int) -> Any:
        return self._op.constant(np.array(numbers, np.int64))

    def _ints_scalar(self, number: int) -> Any:
        return self._op.constant(np.array(number, np.int64))
