"""The boosted half of a propensity."""

import numpy as np

from ml.propensity.boosting import BoosterOptions, fit_booster, log_odds


def test_a_column_that_nobody_has_a_value_in_yet_changes_nothing():
    rng = np.random.default_rng(0)
    told = rng.normal(size=(400, 1))
    outcome = (told[:, 0] + rng.normal(size=400) > 0).astype(float)
    options = BoosterOptions(max_iter=10, max_features=1.0)
    alone = log_odds([fit_booster(told, outcome, options, 0)], told)
    with_empty = np.column_stack([told, np.full(400, np.nan)])
    booster = fit_booster(with_empty, outcome, options, 0)
    assert np.array_equal(log_odds([booster], with_empty), alone)
    # Nor does it when the shop begins to keep it.
    later = np.column_stack([told, rng.normal(size=400)])
    assert np.array_equal(log_odds([booster], later), alone)
