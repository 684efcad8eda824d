"""Each process against its published formulas, against itself at other times, and against simulated customers."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import beta as beta_function
from scipy.special import hyp2f1

from ml.customer_value.beta_geometric import BetaGeometric
from ml.customer_value.histories import Counts
from ml.customer_value.pareto_nbd import ParetoNBD
from ml.customer_value.processes import PROCESSES

BG, MBG = BetaGeometric(1, leaves_after_first=False), BetaGeometric(1, leaves_after_first=True)
MEMBERS = [*PROCESSES.values(), BetaGeometric(2, leaves_after_first=False), BetaGeometric(4, leaves_after_first=True)]
PARAMETERS = {"pareto_nbd": (0.553, 10.578, 0.606, 11.669)}


def parameters_of(process) -> tuple[float, ...]:
    return PARAMETERS.get(process.name, (0.6, 5.0, 0.8, 2.4))


def counts(*rows: tuple[float, float, float]) -> Counts:
    """Frequency, recency and T."""
    columns = np.array(sorted(rows), dtype=float).T
    return Counts(*columns, np.arange(1.0, len(rows) + 1))


def one_by_one(known: Counts) -> list[Counts]:
    """The same rows, in each of them another with the only weight."""
    return [replace(known, weight=row) for row in np.eye(len(known))]


SOME = counts((0, 0, 39), (0, 0, 0), (2, 30.4, 38.9), (1, 3, 38), (7, 35, 36), (26, 30, 39))


@pytest.mark.parametrize("process", MEMBERS, ids=lambda process: process.name)
def test_the_gradient_is_the_slope_of_the_likelihood(process):
    logs = np.log(parameters_of(process))
    _, gradient = process.log_likelihood(np.exp(logs), SOME)
    slopes = [
        (process.log_likelihood(np.exp(logs + step), SOME)[0] - process.log_likelihood(np.exp(logs - step), SOME)[0])
        / 2e-5
        for step in np.eye(4) * 1e-5
    ]
    np.testing.assert_allclose(gradient, slopes, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("process", MEMBERS, ids=lambda process: process.name)
def test_that_nothing_comes_is_the_same_history_seen_later(process):
    parameters = parameters_of(process)
    now, then = (
        [process.log_likelihood(np.array(parameters), row)[0] for row in one_by_one(known)]
        for known in (SOME, SOME.seen_later(13))
    )
    expected = 1 - np.exp(np.array(then) - np.array(now))
    np.testing.assert_allclose(process.foresee(parameters, SOME, 13).purchase_probability, expected, atol=1e-5)


@pytest.mark.parametrize("horizon", [1.0, 39.0, 400.0])
@pytest.mark.parametrize("is_modified", [False, True])
def test_expected_orders_are_those_of_the_published_formula(is_modified, horizon):
    r, alpha, a, b = 0.243, 4.414, 0.793, 2.426
    x, t_x, T = SOME.frequency, SOME.recency_days, SOME.T_days
    kept = b + x + is_modified
    # Fader, Hardie & Lee 2005, eq. 10; for the MBG/NBD with one more survived order.
    grown = (alpha + T) / (alpha + T + horizon)
    numerator = (
        (a + kept - 1)
        / (a - 1)
        * (1 - grown ** (r + x) * hyp2f1(r + x, kept, a + kept - 1, horizon / (alpha + T + horizon)))
    )
    has_left = np.where(x + is_modified > 0, a / np.where(kept > 1, kept - 1, 1), 0.0)
    expected = numerator / (1 + has_left * ((alpha + T) / (alpha + t_x)) ** (r + x))
    process = MBG if is_modified else BG
    found = process.foresee((r, alpha, a, b), SOME, horizon)
    np.testing.assert_allclose(found.expected_order_days, expected, rtol=1e-4)


@pytest.mark.parametrize(("alpha", "beta"), [(10.578, 11.669), (11.669, 10.578), (3.0, 40.0), (40.0, 3.0), (7.0, 7.0)])
def test_pareto_likelihood_is_that_of_the_published_formula(alpha, beta):
    r, s = 0.553, 0.606
    x, t_x, T = SOME.frequency, SOME.recency_days, SOME.T_days
    # Fader & Hardie 2005, "A note on deriving the Pareto/NBD model", eq. 20 to 22.
    most, second = max(alpha, beta), s + 1 if alpha >= beta else r + x
    n = r + s + x

    def part(time):
        return hyp2f1(n, second, n + 1, abs(alpha - beta) / (most + time)) / (most + time) ** n

    alive = 1 / ((alpha + T) ** (r + x) * (beta + T) ** s)
    gone = s / n * (part(t_x) - part(T))
    log_gamma = np.array([np.sum(np.log(r + np.arange(count))) for count in x])
    expected = log_gamma + r * np.log(alpha) + s * np.log(beta) + np.log(alive + gone)
    process = ParetoNBD()
    parameters = (r, alpha, s, beta)
    found = [process.log_likelihood(np.array(parameters), row)[0] for row in one_by_one(SOME)]
    np.testing.assert_allclose(found, expected, atol=5e-5)
    np.testing.assert_allclose(process.alive(parameters, SOME), alive / (alive + gone), rtol=5e-5)


@pytest.mark.parametrize("parameters", [(0.8, 110.0, 12.0, 1_500.0), (0.05, 5.0, 0.3, 2_000.0), (2.0, 90.0, 6.0, 30.0)])
def test_pareto_likelihood_holds_for_those_not_seen_for_years(parameters):
    r, alpha, s, beta = parameters
    absent = Counts(
        np.array([0.0, 0.0, 3.0, 400.0]), np.array([0.0, 0.0, 40.0, 900.0]),
        np.array([30.0, 2_500.0, 2_900.0, 2_900.0]), np.ones(4),
    )  # fmt: skip
    # The definition, summed over fine slices of the day of leaving.
    gone = []
    for x, t_x, T in zip(absent.frequency, absent.recency_days, absent.T_days, strict=True):
        edges = np.geomspace(alpha + t_x, alpha + T, 200_001)
        day = (edges[1:] + edges[:-1]) / 2
        density = (r + x) * (np.log(alpha + t_x) - np.log(day)) - (s + 1) * np.log(beta - alpha + day)
        gone.append(np.sum(np.exp(density + s * np.log(beta)) * np.diff(edges)) * s)
    stays = (r + absent.frequency) * np.log((alpha + absent.recency_days) / (alpha + absent.T_days))
    alive = np.exp(stays - s * np.log1p(absent.T_days / beta))
    np.testing.assert_allclose(ParetoNBD().alive(parameters, absent), alive / (alive + np.array(gone)), rtol=1e-5)


def simulated(process, frequency, recency, T, horizon, seed=1, draws=200_000):
    """Order days over the horizon of one simulated customer after another, each weighted by how well their past fits.

    Rates and chances come from the prior; what is known of the customer enters by importance weights.
    """
    chance = np.random.default_rng(seed)
    r, alpha, third, fourth = parameters_of(process)
    rate = chance.gamma(r + frequency * getattr(process, "k", 1), 1 / (alpha + recency), draws)
    if isinstance(process, ParetoNBD):
        leaving = chance.exponential(1 / chance.gamma(third, 1 / fourth, draws))
        fits = leaving > recency
        end = np.maximum(leaving - T, 0)
        bought = chance.poisson(rate * np.minimum(end, horizon))
        weight = fits * np.exp(-rate * (np.minimum(leaving, T) - recency))
        return bought, weight
    p = chance.beta(third, fourth + frequency + process.leaves_after_first - 1 if frequency else fourth, draws)
    stays = chance.random(draws) >= p if frequency + process.leaves_after_first else np.ones(draws, bool)
    first_gap = chance.gamma(process.k, 1 / rate)
    weight = np.where(stays, first_gap > T - recency, 1.0)
    clock, bought, is_there = recency + first_gap, np.zeros(draws), stays.copy()
    while (is_there & (clock <= T + horizon)).any():
        buys = is_there & (clock <= T + horizon)
        bought += buys
        is_there = buys & (chance.random(draws) >= p)
        clock = np.where(is_there, clock + chance.gamma(process.k, 1 / rate), np.inf)
    return bought, weight


@pytest.mark.parametrize("process", MEMBERS, ids=lambda process: process.name)
@pytest.mark.parametrize(("frequency", "recency", "T"), [(3, 20.0, 26.0), (8, 30.0, 36.0)])
def test_simulated_customers_do_what_is_foreseen(process, frequency, recency, T):
    horizon = 30.0
    bought, weight = simulated(process, frequency, recency, T, horizon)
    known = Counts(*(np.array([value]) for value in (float(frequency), recency, T, 1.0)))
    found = process.foresee(parameters_of(process), known, horizon)

    def mean(values):
        return np.average(values, weights=weight)

    assert found.purchase_probability[0] == pytest.approx(mean(bought > 0), rel=0.02)
    assert found.expected_order_days[0] == pytest.approx(mean(bought), rel=0.02)
    assert found.expected_pairs[0] == pytest.approx(mean(bought * (bought - 1)), rel=0.05)


def test_a_member_of_even_gaps_gives_up_sooner():
    silent = counts((10, 100, 130))
    poisson, even = (BetaGeometric(k, leaves_after_first=True) for k in (1, 3))
    assert even.alive((1.0, 10.0 / 3, 0.8, 2.4), silent)[0] < poisson.alive((1.0, 10.0, 0.8, 2.4), silent)[0]


def test_the_beta_function_is_what_nodes_integrate():
    from ml.customer_value.beta_geometric import _beta_nodes

    shapes = np.array([0.4, 1.0, 2.4, 9_000.0])
    nodes, weights = _beta_nodes(0.8, shapes)
    moments = beta_function(0.8 + 2, shapes) / beta_function(0.8, shapes)
    np.testing.assert_allclose((weights * nodes**2).sum(axis=1), moments, rtol=1e-9)
