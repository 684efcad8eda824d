"""What the figures of a reader are made of, and scales that make its probabilities honest."""

import shutil

import numpy as np
import pytest

from ml.reading import CARD, SHIPPED, model_version, read_card
from ml.reading.card import Scale
from ml.reading.decoding import softmax
from ml.reading.labels import SENTIMENTS, TEXT_SLICES
from ml.reading.quality import calibration_error, figures, fit_scales
from ml.reading.reading import Logits
from ml.reading.samples import Sample

NO_WORDS = np.zeros((1, 0), np.float32)


def told(count: int, seed: int = 4) -> tuple[list[Sample], list[Logits]]:
    """Texts and what a network says of them that learned with smoothed labels and is too sure of itself between.

    The truth is drawn by probabilities that grow faster than in proportion to what the network says.
    """
    chance = np.random.default_rng(seed)
    logits = chance.normal(0, 2.2, (count, 3)).astype(np.float32)
    likely = softmax(logits, Scale(2.0, 0.25))
    true = (likely.cumsum(axis=1) > chance.random((count, 1))).argmax(axis=1)
    nothing = np.zeros(0, np.int64)
    texts = np.zeros((count, max(part.stop for part in TEXT_SLICES.values())), np.float32)
    texts[:, TEXT_SLICES["sentiment"]] = logits
    samples = [Sample(f"text {number}", "shop", sentiment=SENTIMENTS[label]) for number, label in enumerate(true)]
    return samples, [Logits(row, NO_WORDS, nothing, nothing, 1) for row in texts]


def error_of(samples: list[Sample], logits: list[Logits], scale: Scale) -> float:
    found = figures(samples, logits, {"sentiment": scale})
    return next(figure.value for figure in found if figure.measure == "calibration error")


def test_scales_that_were_fitted_make_other_texts_probabilities_honest():
    scale = fit_scales(*told(6000), {"shop"})["sentiment"]
    assert scale.slope > 0
    others = told(6000, seed=5)
    best_without_slope = min(error_of(*others, Scale(temperature)) for temperature in np.linspace(0.5, 3, 26))
    assert error_of(*others, scale) < 0.02 < best_without_slope


def test_what_a_source_without_a_say_holds_does_not_count():
    assert fit_scales(*told(50), {"another shop"}) == {}


def test_a_slope_changes_how_sure_a_head_is_not_what_it_says():
    logits = np.array([[3.0, 1.0, 0.0], [0.3, 0.2, 0.0]], np.float32)
    plain, sloped = softmax(logits), softmax(logits, Scale(2.0, 0.5))
    assert (plain.argsort(axis=1) == sloped.argsort(axis=1)).all()
    assert sloped[0, 0] > plain[0, 0]
    assert sloped[1, 0] < plain[1, 0]
    # With two ahead of the last, by nothing and by much: by what the first is ahead of the second, which is 2 and 0.1.
    assert sloped[0] == pytest.approx(softmax(logits[0] * (0.5 + 0.5 * 2)), abs=1e-6)
    assert sloped[1] == pytest.approx(softmax(logits[1] * (0.5 + 0.5 * 0.1)), abs=1e-6)


def test_calibration_error_is_how_far_confidence_is_from_being_right():
    sure = np.tile([0.9, 0.1], (10, 1))
    assert calibration_error(sure, np.array([0] * 9 + [1])) == pytest.approx(0.0)
    assert calibration_error(sure, np.array([0] * 5 + [1] * 5)) == pytest.approx(0.4)


def test_another_slope_is_another_version(tmp_path):
    shutil.copytree(SHIPPED, tmp_path / "reader")
    assert model_version(tmp_path / "reader") == model_version(SHIPPED)
    card = tmp_path / "reader" / CARD
    card.write_text(card.read_text().replace('"sentiment": 0.18', '"sentiment": 0.2'))
    assert read_card(tmp_path / "reader").scales["sentiment"].slope == 0.2
    assert model_version(tmp_path / "reader") != model_version(SHIPPED)
