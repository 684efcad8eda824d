import numpy as np
import pytest

from ml.reading.encoder import default_encoder
from ml.recommendation import embed, whiten

TEXTS = [
    "Coffee beans, dark roast",
    "Ground coffee, medium roast",
    "Kids' rain boots",
    "",
    "Waterproof jacket for children",
]


@pytest.fixture(scope="module")
def vectors() -> np.ndarray:
    return embed(TEXTS, default_encoder())


def test_like_is_near_like(vectors):
    near = vectors @ vectors.T
    assert near[0, 1] > near[0, 2] + 0.2
    assert near[2, 4] > near[2, 0] + 0.1


def test_vectors_have_length_one_and_nothing_said_has_none(vectors):
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 1, 0, 1], abs=1e-5)


def test_a_vector_is_the_same_in_any_company(vectors):
    assert (embed(TEXTS[2:3], default_encoder())[0] == vectors[2]).all()
    # More than one batch of some lengths, in another order.
    many = [f"{text} {colour}" for text in TEXTS[:3] for colour in ("red", "blue", "green", "black", "white") * 3]
    order = np.random.default_rng(3).permutation(len(many))
    turned = embed([many[place] for place in order], default_encoder())
    assert (embed(many, default_encoder())[order] == turned).all()


def test_whitening_takes_away_what_all_share():
    chance = np.random.default_rng(3)
    shared = np.outer(np.ones(50), chance.normal(size=20)) * 5
    vectors = (shared + chance.normal(size=(50, 20))).astype(np.float32)
    vectors[7] = 0
    whitened = whiten(vectors)
    assert not whitened[7].any()
    others = np.delete(whitened, 7, axis=0)
    assert np.linalg.norm(others, axis=1) == pytest.approx(np.ones(49), abs=1e-5)
    assert abs((others @ others.T)[np.triu_indices(49, 1)].mean()) < 0.05
