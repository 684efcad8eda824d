import numpy as np
import pytest

from ml.recommendation.blending import fit_blend


@pytest.fixture
def candidates() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of newcomers the second part tells what comes, of old hands the first; the third speaks the wrong way."""
    chance = np.random.default_rng(7)
    parts = chance.random((40_000, 3)).astype(np.float32)
    history = np.where(chance.random(40_000) < 0.5, 0, 200).astype(np.float32)
    odds = -3 + np.where(history > 0, 4 * parts[:, 0], 4 * parts[:, 1]) - 2 * parts[:, 2]
    return parts, history, (chance.random(40_000) < 1 / (1 + np.exp(-odds))).astype(np.float32)


def test_weights_follow_from_how_much_is_known(candidates):
    blend = fit_blend(("taste", "likeness", "wrong"), *candidates)
    few, many = blend.weights(np.array([0, 100_000], np.float32))
    assert few[1] > 4 * few[0]
    assert many[0] > 4 * many[1]


def test_no_part_counts_against_a_product(candidates):
    blend = fit_blend(("taste", "likeness", "wrong"), *candidates)
    assert blend.few.min() >= 0
    assert blend.many.min() >= 0
    assert blend.few[2] == blend.many[2] == 0


def test_chances_sum_to_what_came(candidates):
    parts, history, came = candidates
    blend = fit_blend(("taste", "likeness", "wrong"), parts, history, came)
    for of in (history == 0, history > 0):
        assert blend.probability(parts[of], history[of]).mean() == pytest.approx(came[of].mean(), rel=0.02)


def test_parts_add_up_to_the_chance(candidates):
    parts, history, came = candidates
    blend = fit_blend(("taste", "likeness", "wrong"), parts, history, came)
    chance = blend.probability(parts, history).astype(float)
    none = blend.probability(np.zeros_like(parts), history).astype(float)
    odds = np.log(chance / (1 - chance)) - np.log(none / (1 - none))
    assert blend.contributions(parts, history).sum(axis=1) == pytest.approx(odds, abs=1e-4)


def test_nothing_to_learn_from():
    blend = fit_blend(("taste",), np.zeros((0, 1), np.float32), np.zeros(0, np.float32), np.zeros(0, np.float32))
    chance = blend.probability(np.ones((2, 1), np.float32), np.zeros(2, np.float32))
    assert ((chance > 0) & (chance < 1)).all()
