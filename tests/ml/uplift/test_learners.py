"""Every learner finds whom a message persuades where it can be found, on either base."""

import numpy as np
import pytest
from scipy.stats import spearmanr

from ml.uplift import BASES, KINDS, Engagement, fit_engaged, fit_learner, fit_response


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


def engaged_shop(seed, by_engagement, count=30_000, shares=(0.7, 0.9)):
    """Two campaigns, the larger one to the keener customers; messages shift the odds of who clicks."""
    chance = np.random.default_rng(seed)
    keen, share = chance.normal(size=count), chance.beta(1, 10, count)
    campaign = (keen + chance.normal(size=count) > 0).astype(int)
    sent_with = np.array(shares)[campaign]
    is_sent = chance.random(count) < sent_with
    odds = keen - 1.5
    shift = 0.3 + by_engagement * (share - share.mean())
    came = (chance.random(count) < 1 / (1 + np.exp(-(odds + is_sent * shift)))).astype(float)
    effect = 1 / (1 + np.exp(-(odds + shift))) - 1 / (1 + np.exp(-odds))
    return np.column_stack([keen, share]), came, is_sent, effect, Engagement(1, sent_with)


def test_who_clicks_is_found_to_be_persuaded_though_campaigns_were_sent_to_other_shares():
    x, came, is_sent, effect, engagement = engaged_shop(1, by_engagement=6.0)
    said = fit_engaged(x, came, is_sent, engagement).predict(x)
    assert spearmanr(said, effect).statistic > 0.9
    assert said.mean() == pytest.approx(effect.mean(), abs=0.02)
    # Taken for one campaign, it would lay to the message that the larger one went to keener customers.
    mixed = fit_engaged(x, came, is_sent, Engagement(1, np.full(len(x), is_sent.mean()))).predict(x)
    assert abs(said.mean() - effect.mean()) < abs(mixed.mean() - effect.mean())


def test_where_clicks_tell_nothing_who_might_go_either_way_comes_first():
    x, came, is_sent, effect, engagement = engaged_shop(2, by_engagement=0.0)
    said = fit_engaged(x, came, is_sent, engagement).predict(x)
    assert spearmanr(said, effect).statistic > 0.85
    unknown = np.column_stack([x[:, 0], np.full(len(x), 0.1)])
    assert np.isfinite(fit_engaged(unknown, came, is_sent, engagement).predict(unknown)).all()


def test_an_amount_has_no_odds_to_be_shifted():
    x, came, is_sent, _, engagement = engaged_shop(3, by_engagement=0.0, count=200)
    with pytest.raises(ValueError, match="yes or no"):
        fit_engaged(x, 20 * came, is_sent, engagement)
