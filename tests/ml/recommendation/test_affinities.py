import numpy as np
import pytest
from scipy import sparse

from ml.recommendation.affinities import ItemFactors, ItemWeights, affinity_of
from ml.recommendation.collaborative import als


@pytest.fixture(scope="module")
def two_groups() -> sparse.csr_array:
    """Two hundred customers, each drawn to half of the products of one of two groups of ten."""
    chance = np.random.default_rng(8)
    rows = np.zeros((200, 20), np.float32)
    for number, row in enumerate(rows):
        row[(number % 2) * 10 : (number % 2) * 10 + 10] = chance.random(10) < 0.5
    return sparse.csr_array(rows)


def test_factors_know_what_goes_together(two_groups):
    affinity = ItemFactors(als(two_groups, 0.1), 0.1)
    scores = affinity.scores(two_groups)
    own = np.arange(200)[:, None] % 2 == np.arange(20)[None, :] // 10
    is_open = two_groups.toarray() == 0
    assert scores[own & is_open].mean() > 10 * abs(scores[~own].mean())
    assert affinity.pull(np.array([0, 0]), np.array([1, 15]))[0] > 10 * abs(
        affinity.pull(np.array([0]), np.array([15]))[0]
    )


def test_the_same_interest_gives_the_same_factors(two_groups):
    assert (als(two_groups, 0.1) == als(two_groups, 0.1)).all()


def test_a_customers_factors_are_the_least_squares(two_groups):
    affinity = ItemFactors(np.random.default_rng(3).normal(size=(20, 4)).astype(np.float32), 0.5)
    trust = 1 + 40 * two_groups[:3].toarray().astype(float)
    wanted = (two_groups[:3].toarray() > 0).astype(float)
    for row in range(3):
        weighed = affinity.factors.T * trust[row]
        own = np.linalg.solve(weighed @ affinity.factors + 0.5 * np.eye(4), weighed @ wanted[row])
        assert affinity.scores(two_groups[:3])[row] == pytest.approx(affinity.factors @ own, abs=1e-4)


def test_who_is_drawn_to_nothing_scores_nothing(two_groups):
    affinity = ItemFactors(als(two_groups, 0.1), 0.1)
    assert not affinity.scores(sparse.csr_array((2, 20), dtype=np.float32)).any()


@pytest.mark.parametrize(
    "affinity",
    [
        ItemWeights(np.arange(9, dtype=np.float32).reshape(3, 3)),
        ItemFactors(np.arange(6, dtype=np.float32).reshape(3, 2), 0.1),
    ],
)
def test_products_move_and_the_others_are_drawn_to_nothing(affinity):
    moved = affinity.moved(np.array([0, 2]), np.array([3, 1]), 4)
    pairs = np.array([(a, b) for a in (0, 2) for b in (0, 2)])
    to = {0: 3, 2: 1}
    then = np.array([(to[a], to[b]) for a, b in pairs.tolist()])
    assert moved.pull(then[:, 0], then[:, 1]) == pytest.approx(affinity.pull(pairs[:, 0], pairs[:, 1]))
    assert not moved.pull(np.array([0, 0, 3]), np.array([0, 3, 2])).any()


def test_arrays_come_back_as_what_they_were_of(two_groups):
    for affinity in (ItemWeights(np.eye(2, dtype=np.float32)), ItemFactors(np.eye(2, dtype=np.float32), 0.25)):
        again = affinity_of(affinity.arrays)
        assert type(again) is type(affinity)
        assert again.pull(np.array([0]), np.array([0])) == affinity.pull(np.array([0]), np.array([0]))
    with pytest.raises(ValueError, match="nothing makes no affinity"):
        affinity_of({})
