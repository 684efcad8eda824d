"""What a product is like, from its words: vectors of the encoder, so that a product nobody has bought has neighbours.

What customers do is not here.
"""

from pathlib import Path

import numpy as np

from ml.recommendation.histories import Floats

_MOST_TOKENS = 64
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
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(encoder)
    network = AutoModel.from_pretrained(encoder).eval()
    vectors = np.zeros((len(texts), network.config.hidden_size), np.float32)
    with torch.inference_mode():
        for place, text in enumerate(texts):
            if text.strip():
                # One by one: a text's vector must not depend, in its last digits, on what is read beside it.
                tokens = tokenizer(text, truncation=True, max_length=_MOST_TOKENS, return_tensors="pt")
                mean = network(**tokens).last_hidden_state[0].mean(dim=0)
                vectors[place] = torch.nn.functional.normalize(mean, dim=0).numpy()
    return vectors


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
