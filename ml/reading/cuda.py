"""The network on a GPU in bf16: texts packed one after another, no padding, as many pieces at once as memory allows.

A text sees itself alone by variable-length attention (Dao 2023, "FlashAttention-2"). Every batch is filled up to the
same number of pieces and texts, so one CUDA graph runs them all, and a text's logits don't depend on the others.
"""

import logging
from queue import SimpleQueue
from typing import Any

import numpy as np
import torch
from torch import nn

from ml.reading.network import ReaderNetwork, first_position
from ml.reading.packing import Packed
from ml.reading.reading import MOST_PIECES
from ml.reading.tokenizing import Floats

_LOG = logging.getLogger(__name__)
_MOST_PIECES, _FEWEST_PIECES = 65_536, 4_096  # of a batch; more at once gain nothing, fewer leave the GPU idle
_SHORTEST_TEXT = 8  # pieces, on average over a batch: shorter ones fill it by their number
_STREAMS = 2  # while one batch is computed, the other's numbers are copied
_SHARE_OF_MEMORY = 0.25


def attend(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, bounds: torch.Tensor, longest: int
) -> torch.Tensor:
    """Attention of packed texts, each to itself.

    Args:
        query: pieces x heads x width; likewise ``key`` and ``value``.
        key: see ``query``.
        value: see ``query``.
        bounds: where each text begins, and where the last ends; 32 bits.
        longest: pieces of the longest text.
    """
    if query.is_cuda:
        from torch.nn.attention.varlen import varlen_attn

        found = varlen_attn(query, key, value, bounds, bounds, longest, longest)
        assert isinstance(found, torch.Tensor)  # noqa: S101  # nothing else was asked for
        return found
    # The same, text by text, where there is no such kernel: what the tests hold the packed network against.
    parts = []
    for low, high in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        q, k, v = (each[low:high].transpose(0, 1) for each in (query, key, value))
        parts.append(nn.functional.scaled_dot_product_attention(q, k, v).transpose(0, 1))
    return torch.cat(parts)


class PackedNetwork(nn.Module):
    """The reader's network over packed texts; the weights are shared with the network that it is made of.

    Raises:
        ReaderError: the encoder isn't built like a BERT.
    """

    def __init__(self, network: ReaderNetwork) -> None:
        super().__init__()
        self._first_position = first_position(network)
        self._network = network
        encoder: Any = network.encoder
        self._heads = int(encoder.config.num_attention_heads)
        self._embeddings = encoder.embeddings
        self._layers = encoder.encoder.layer
        three = [[getattr(layer.attention.self, part) for part in ("query", "key", "value")] for layer in self._layers]
        # One product for what a piece asks, offers and tells.
        self._weights = [torch.cat([part.weight for part in parts]).detach() for parts in three]
        self._biases = [torch.cat([part.bias for part in parts]).detach() for parts in three]

    def forward(
        self, ids: torch.Tensor, shapes: torch.Tensor, places: torch.Tensor, bounds: torch.Tensor, longest: int
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of texts (texts x labels) and of pieces (pieces x labels).

        Args:
            ids: pieces of all texts, one after another.
            shapes: how their words are written, likewise.
            places: each piece's number within its text.
            bounds: where each text begins, and where the last ends; 32 bits.
            longest: pieces of the longest text.
        """
        embeddings, network = self._embeddings, self._network
        hidden = (
            embeddings.word_embeddings(ids)
            + network.shapes(shapes)
            + embeddings.position_embeddings(places + self._first_position)
            + embeddings.token_type_embeddings.weight[0]
        )
        hidden = embeddings.LayerNorm(hidden)
        for layer, weight, bias in zip(self._layers, self._weights, self._biases, strict=True):
            three = nn.functional.linear(hidden, weight, bias).view(len(ids), 3, self._heads, -1)
            seen = attend(three[:, 0], three[:, 1], three[:, 2], bounds, longest).reshape(hidden.shape)
            out = layer.attention.output
            hidden = out.LayerNorm(out.dense(seen) + hidden)
            wide = nn.functional.gelu(layer.intermediate.dense(hidden))
            hidden = layer.output.LayerNorm(layer.output.dense(wide) + hidden)
        lengths = (bounds[1:] - bounds[:-1]).long()
        # Sums in a fixed order, where adding by index would take them as they come.
        mean = torch.segment_reduce(hidden.float(), "mean", lengths=lengths, unsafe=True)
        pooled = torch.cat((mean.to(hidden.dtype), hidden[bounds[:-1].long().clamp(max=len(ids) - 1)]), dim=-1)
        pooled = nn.functional.gelu(network.pooled(pooled))
        return network.texts(pooled), network.words(nn.functional.gelu(network.tags(hidden)))


class CudaEngine:
    """The packed network on the first GPU.

    Args:
        network: in fp32; it is moved and converted.
        batch_pieces: pieces of a batch; None = as many as the GPU's memory allows.

    Raises:
        RuntimeError: there is no GPU that torch can use, or it lacks bf16.
        ReaderError: the encoder isn't built like a BERT.
    """

    kind = "cuda"
    streams = _STREAMS

    def __init__(self, network: ReaderNetwork, batch_pieces: int | None = None) -> None:
        if not torch.cuda.is_available() or not torch.cuda.is_bf16_supported(including_emulation=False):
            raise RuntimeError("there is no GPU with bf16 that torch can use")
        packed = PackedNetwork(network.to("cuda", torch.bfloat16).eval())
        self.batch_pieces = batch_pieces or _pieces_that_fit(network)
        while True:
            try:
                slots = [_Slot(packed, self.batch_pieces) for _ in range(_STREAMS)]
                break
            except torch.cuda.OutOfMemoryError:
                # Others use the GPU too.
                if self.batch_pieces <= _FEWEST_PIECES:
                    raise
                self.batch_pieces //= 2
                torch.cuda.empty_cache()
        self._slots: SimpleQueue[_Slot] = SimpleQueue()
        for slot in slots:
            self._slots.put(slot)

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        """See ``Engine``."""
        slot = self._slots.get()
        try:
            return slot.run(batch)
        finally:
            self._slots.put(slot)


def _pieces_that_fit(network: ReaderNetwork) -> int:
    """A power of two, from all memory that the GPU has: what is free at the moment would change from run to run."""
    config: Any = network.encoder.config
    # Per piece, at the widest place: what goes in, both sides of the nonlinearity, and room for the compiler's own.
    per_piece = 2 * (8 * config.hidden_size + 3 * config.intermediate_size)
    memory = torch.cuda.get_device_properties(0).total_memory
    fitting = int(memory * _SHARE_OF_MEMORY / _STREAMS / per_piece)
    return int(np.clip(1 << fitting.bit_length() - 1, _FEWEST_PIECES, _MOST_PIECES))


class _Slot:
    """A stream with a graph of the network for one size of batch, and the numbers that go in and come out."""

    def __init__(self, network: PackedNetwork, piece_count: int) -> None:
        self._stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        self._text_count = piece_count // _SHORTEST_TEXT
        sizes = {"ids": piece_count, "shapes": piece_count, "places": piece_count, "bounds": self._text_count + 1}
        self._given = {name: torch.zeros(size, dtype=torch.int32).pin_memory() for name, size in sizes.items()}
        self._fill(Packed(*np.ones((3, 1), np.int64)))
        with torch.inference_mode(), torch.cuda.stream(self._stream):
            self._inputs = {name: tensor.to("cuda") for name, tensor in self._given.items()}
            run = torch.compile(network, dynamic=False)
            try:
                self._warm_up(run)
            except torch.cuda.OutOfMemoryError:
                raise
            except Exception as error:  # the compiler raises whatever its parts do; the network runs without it
                _LOG.warning("The reader's network can't be compiled for this GPU (%s); it runs uncompiled.", error)
                run = network
                self._warm_up(run)
            self._graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(self._graph, stream=self._stream):
                self._outputs = run(**self._inputs, longest=MOST_PIECES)
            self._found = [torch.empty(each.shape, dtype=each.dtype).pin_memory() for each in self._outputs]

    def _warm_up(self, run: Any) -> None:
        for _ in range(3):
            run(**self._inputs, longest=MOST_PIECES)
        self._stream.synchronize()

    def run(self, batch: Packed) -> tuple[Floats, Floats]:
        self._fill(batch)
        with torch.inference_mode(), torch.cuda.stream(self._stream):
            for name, tensor in self._given.items():
                self._inputs[name].copy_(tensor, non_blocking=True)
            self._graph.replay()
            texts, words = (
                found[:count].copy_(output[:count], non_blocking=True)
                for found, output, count in zip(
                    self._found, self._outputs, (len(batch.lengths), len(batch.ids)), strict=True
                )
            )
            self._stream.synchronize()
            return texts.float().numpy(), words.float().numpy()

    def _fill(self, batch: Packed) -> None:
        for name, numbers in batch.filled(len(self._given["ids"]), self._text_count, MOST_PIECES).items():
            self._given[name].numpy()[:] = numbers
