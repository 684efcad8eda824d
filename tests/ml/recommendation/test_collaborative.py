import numpy as np
import pytest
from scipy import sparse

from ml.recommendation.collaborative import cosine_neighbours, ease, greatest, nearest, rp3beta


@pytest.fixture
def interest() -> sparse.csr_array:
    dense = np.random.default_rng(1).random((60, 8)) * (np.random.default_rng(2).random((60, 8)) < 0.4)
    return sparse.csr_array(dense.astype(np.float32))


def test_ease_is_the_ridge_of_each_product_on_the_others(interest):
    penalty = 0.5
    weights = ease(interest, penalty)
    dense = interest.toarray().astype(float)
    gram = dense.T @ dense
    ridge = penalty * gram.trace() / 8
    for product in range(8):
        others = np.delete(np.arange(8), product)
        alone = np.linalg.solve(gram[np.ix_(others, others)] + ridge * np.eye(7), gram[others, product])
        assert weights[others, product] == pytest.approx(alone, abs=1e-5)
        assert weights[product, product] == 0


def test_rp3beta_is_three_steps_less_the_pull_of_the_popular(interest):
    dense = interest.toarray().astype(float)
    walk = (dense.T / dense.sum(axis=0)[:, None]) @ (dense / np.maximum(dense.sum(axis=1), 1e-9)[:, None])
    expected = walk / dense.sum(axis=0)[None, :] ** 0.6
    np.fill_diagonal(expected, 0)
    assert rp3beta(interest).toarray() == pytest.approx(expected, rel=1e-4)


def test_cosine_is_drawn_to_zero_where_little_stands_behind_it():
    interest = sparse.csr_array(np.array([[1, 1, 0, 0]] * 30 + [[0, 0, 1, 1]], np.float32))
    found = cosine_neighbours(interest).toarray()
    assert found[0, 1] == pytest.approx(30 / 40)
    assert found[2, 3] == pytest.approx(1 / 11)


def test_nearest_keeps_the_largest_of_each_row():
    matrix = sparse.csr_array(np.array([[0, 3, 1, 2], [5, 0, 0, 0]], np.float32))
    assert nearest(matrix, 2).toarray().tolist() == [[0, 3, 0, 2], [5, 0, 0, 0]]


def test_nothing_goes_with_nothing():
    assert not ease(sparse.csr_array((3, 4), dtype=np.float32), 1.0).any()
    assert rp3beta(sparse.csr_array((3, 4), dtype=np.float32)).nnz == 0


def test_of_equals_the_nearest_are_the_first():
    matrix = sparse.csr_array(np.array([[1, 2, 1, 1, 1], [0, 0, 0, 0, 0]], np.float32))
    assert nearest(matrix, 3).toarray().tolist() == [[1, 2, 1, 0, 0], [0, 0, 0, 0, 0]]


def test_blocks_of_rows_make_one_matrix():
    # More products than rows are held at once.
    chance = np.random.default_rng(5)
    interest = sparse.random_array((300, 1500), density=0.01, random_state=chance, dtype=np.float32).tocsr()
    dense = interest.toarray().astype(float)
    together = dense.T @ dense
    norms = np.sqrt(np.diag(together))
    expected = together / (norms[:, None] * norms[None, :] + 10)
    np.fill_diagonal(expected, 0)
    assert cosine_neighbours(interest).toarray() == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("columns", [1, 7, 40, 41, 900])
@pytest.mark.parametrize("kind", ["all differ", "many are equal", "few are above zero", "the largest lie together"])
def test_the_greatest_are_those_of_a_whole_sort(columns, kind):
    chance = np.random.default_rng(columns)
    scores = chance.normal(size=(60, columns)).astype(np.float32)
    if kind == "many are equal":
        scores = np.round(scores)
    elif kind == "few are above zero":
        scores[chance.random(scores.shape) < 0.97] = 0
    elif kind == "the largest lie together":
        scores[:, : columns // 9] += 10
    most = min(40, columns)
    rows, places = greatest(scores, most)
    for row in range(len(scores)):
        whole = np.argsort(-scores[row], kind="stable")[:most]
        assert places[rows == row].tolist() == whole[scores[row][whole] > 0].tolist()
