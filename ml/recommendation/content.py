"""What a product is like, from its words: vectors of the encoder, so that a product nobody has bought has neighbours.

What customers do is not here.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from ml.recommendation.histories import Floats

_MOST_TOKENS = 64
_BATCH = 16
# Directions that all of a shop's texts share tell its products apart least (Mu and Viswanath 2018).
_SHARED_DIRECTIONS = 3


def embed(texts: list[str], encoder: Path) -> Floats:
    """The encoder's vectors of texts: the mean over a text's tokens, of length 1.

    Args:
        texts: what is said of each product; an empty text gets a vector of zeros.
        encoder: folder of a BERT-family checkpoint.

    Returns:
        Shape (texts, width).
    """
    # Only nights with new words need it.
    import torch
    from transformers import AutoTokenizer

    from ml.reading.network import load_encoder

    tokenizer = AutoTokenizer.from_pretrained(encoder, local_files_only=True)  # nosec B615  # a folder: nothing is fetched
    network: Any = load_encoder(encoder).eval()
    vectors = np.zeros((len(texts), network.config.hidden_size), np.float32)
    for places, ids in _batches(tokenizer, texts):
        with torch.inference_mode():
            means = network(input_ids=torch.tensor(ids)).last_hidden_state.mean(dim=1)
            vectors[places] = torch.nn.functional.normalize(means, dim=1)[: len(places)].numpy()
    return vectors


def _batches(tokenizer: Any, texts: list[str]) -> Iterator[tuple[list[int], list[list[int]]]]:
    """Places of texts of one length in tokens, and their tokens, filled up with the first's to ``_BATCH`` rows.

    One shape for each length, whatever there is to be read: a text's vector must not depend, in its last digits, on
    what is read beside it.
    """
    said = [place for place, text in enumerate(texts) if text.strip()]
    if not said:
        return
    read = tokenizer([texts[place] for place in said], truncation=True, max_length=_MOST_TOKENS)["input_ids"]
    by_length = sorted(zip(said, read, strict=True), key=lambda each: len(each[1]))
    for _, same in groupby(by_length, key=lambda each: len(each[1])):
        group = list(same)
        for start in range(0, len(group), _BATCH):
            places, ids = zip(*group[start : start + _BATCH], strict=True)
            yield list(places), [*ids, *ids[:1] * (_BATCH - len(ids))]


def whiten(vectors: Floats) -> Floats:
    """Vectors less their mean and the directions that all share, of length 1; zeros stay zeros.

    Args:
        vectors: shape (products, width).
    """
    said = np.linalg.norm(vectors, axis=1) > 0
    if said.sum() <= _SHARED_DIRECTIONS:
        return vectors
    centred = vectors[said] - vectors[said].mean(axis=0)
    _, _, directions = np.linalg.svd(centred, full_matrices=False)
    shared = directions[:_SHARED_DIRECTIONS]
    centred = centred - (centred @ shared.T) @ shared
    whitened = np.zeros_like(vectors)
    whitened[said] = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-9)
    return whitened
