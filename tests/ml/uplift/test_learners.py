"""Every learner finds whom a message persuades where it can be found, on either base."""

import numpy as np
import pytest
from scipy.stats import spearmanr

from ml.uplift import BASES, KINDS, fit_learner, fit_response


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("base", BASES)
def test_it_ranks_by_the_effect_and_gets_its_mean_right(shop, kind, base):
    x, came, is_sent, effect, _ = shop(1)
    said = fit_learner(kind, base, x, came, is_sent).predict(x)
    assert spearmanr(said, effect).statistic > 0.5
    assert said.mean() == pytest.approx(effect.mean(), abs=0.03)


@pytest.mark.parametrize("kind", KINDS)
def test_amounts_are_learned_too(shop, kind):
    x, came, is_sent, effect, _ = shop(2)
    said = fit_learner(kind, "linear", x, 20 * came, is_sent).predict(x)
    assert said.mean() == pytest.approx(20 * effect.mean(), abs=0.6)


def test_who_responds_is_not_who_is_persuaded(shop):
    x, came, is_sent, effect, without = shop(3)
    said = fit_response("linear", x, came, is_sent).predict(x)
    assert spearmanr(said, without).statistic > spearmanr(said, effect).statistic


def test_the_same_customers_give_the_same_effects(shop):
    x, came, is_sent, _, _ = shop(4, count=1_000)
    for kind in KINDS:
        one, two = (fit_learner(kind, "boosted", x, came, is_sent).predict(x) for _ in range(2))
        assert np.array_equal(one, two)


def test_where_nobody_or_everybody_of_an_arm_responds_it_still_learns(shop):
    x, _, is_sent, _, _ = shop(5, count=400)
    for kind in KINDS:
        said = fit_learner(kind, "linear", x, is_sent.astype(float), is_sent).predict(x)
        assert said == pytest.approx(np.ones(400))


def test_without_a_holdout_there_is_nothing_to_learn(shop):
    x, came, is_sent, _, _ = shop(6, count=100)
    with pytest.raises(ValueError, match="an arm is empty"):
        fit_learner("t", "linear", x, came, np.ones(100, bool))
    with pytest.raises(ValueError, match="99 outcomes"):
        fit_learner("t", "linear", x, came[:-1], is_sent)
