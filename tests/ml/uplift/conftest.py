"""Customers of whom it is known whom a message persuades."""

import numpy as np
import pytest


@pytest.fixture(scope="session")
def shop():
    """Makes x, what came, who was sent it and the true effect, which hangs on the first of three features."""

    def make(seed=0, count=6_000, strength=0.25, opposed=0.0):
        chance = np.random.default_rng(seed)
        x = chance.normal(size=(count, 3))
        # Opposed: whom a message persuades are those who else seldom order, so who responds tells little of it.
        without = 1 / (1 + np.exp(2.0 - x[:, 1] + opposed * (x[:, 0] - 0.5)))
        effect = strength * (x[:, 0] > 0.5) - 0.3 * strength * (x[:, 0] < -1.0)
        is_sent = chance.random(count) < 0.6
        came = (chance.random(count) < np.clip(without + effect * is_sent, 0, 1)).astype(float)
        return x, came, is_sent, effect, without

    return make
