"""The gate lets a learner pick where it is better beyond noise, and nowhere else."""

from dataclasses import replace

import numpy as np
import pytest

from ml.uplift import ENGAGED, Engagement, compete, fit_picker


@pytest.fixture(scope="module")
def persuaded(shop):
    x, came, is_sent, effect, _ = shop(1, count=8_000, strength=0.4, opposed=1.0)
    return x, came, is_sent, effect


def test_where_effects_differ_and_the_rule_knows_nothing_of_it_a_learner_picks(persuaded):
    x, came, is_sent, effect = persuaded
    picker = fit_picker(x, came, is_sent, rule=x[:, 2])
    contest = picker.contest
    assert contest.is_used
    assert contest.gain_low > 0
    assert contest.text.startswith(f"The learner ({contest.learner}) picks")
    assert {score.name for score in contest.scores} == {
        "t linear", "t boosted", "x linear", "x boosted", "dr linear", "dr boosted", "response model", "rule",
    }  # fmt: skip
    # Calibrated: of the fifth called best, as much comes as was said.
    said = picker.effect(x)
    best = said >= np.quantile(said, 0.8)
    assert said[best].mean() == pytest.approx(effect[best].mean(), abs=0.06)
    assert said.mean() == pytest.approx(picker.mean_effect)
    assert np.array_equal(picker.rank(x, x[:, 2]), said)


def test_where_the_rule_knows_it_all_the_rule_picks_and_the_sentence_says_why(persuaded):
    x, came, is_sent, effect = persuaded
    contest = compete(x, came, is_sent, rule=effect)
    assert not contest.is_used
    assert contest.baseline == "rule"
    assert contest.text.startswith("The rule picks, no learner")
    assert "not above noise" in contest.text


def test_where_all_are_persuaded_alike_no_learner_picks(shop):
    x, came, is_sent, _, _ = shop(2, count=3_000, strength=0.0)
    picker = fit_picker(x, came, is_sent, rule=x[:, 2])
    assert not picker.contest.is_used
    assert set(picker.effect(x)) == {picker.mean_effect}
    assert len(set(picker.rank(x, x[:, 2]))) > 1


def test_too_few_halves_are_refused(shop):
    x, came, is_sent, _, _ = shop(3, count=100)
    with pytest.raises(ValueError, match="fewer than 10 halves"):
        compete(x, came, is_sent, x[:, 0], splits=5)


def test_the_learner_that_goes_by_clicks_takes_part_where_they_are_known(shop):
    x, came, is_sent, _, _ = shop(7, count=4_000, strength=0.0)
    chance = np.random.default_rng(7)
    clicks = chance.beta(1, 5, len(x))
    came = np.where(is_sent & (chance.random(len(x)) < 2 * clicks), 1.0, came)
    x = np.column_stack([x, clicks])
    engagement = Engagement(x.shape[1] - 1, np.full(len(x), is_sent.mean()))
    contest = compete(x, came, is_sent, rule=x[:, 2], engagement=engagement)
    assert contest.of(ENGAGED).qini > contest.of("rule").qini
    won = fit_picker(
        x, came, is_sent, x[:, 2], contest=replace(contest, learner=ENGAGED, is_used=True), engagement=engagement
    )
    assert np.corrcoef(won.effect(x), clicks)[0, 1] > 0.5
