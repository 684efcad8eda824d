"""Which products go with which, from what the same customers were drawn to: item-item matrices, and factors of them.

How a customer's scores follow from either is in ``affinities.py``.
"""

import numpy as np
from scipy import sparse
from scipy.linalg import lapack

from ml.recommendation.histories import Floats, Whole

_MOST_NEIGHBOURS = 200
# Rows of a product of sparse matrices that are held at once.
_ROWS_AT_ONCE = 1024
# One score in so many is looked at to tell where a row's largest begin.
_DRAWN = 8
# Of alternating least squares: what an interest of 1 is trusted more than none, and how long it goes on.
_TRUST = 40.0
_FACTORS = 96
_ITERATIONS = 12


def ease(interest: sparse.csr_array, penalty: float) -> Floats:
    """The linear model without a product's own weight that foretells rows from themselves (Steck 2019, EASE).

    Args:
        interest: shape (customers, products).
        penalty: of squared weights, in units of the mean of the products' squared columns.

    Returns:
        Shape (products, products), with a diagonal of zeros; column j foretells product j.
    """
    count = interest.shape[1]
    gram = _gram(interest)
    mean = gram.trace() / count if count else 0.0
    if not mean:
        return np.zeros((count, count), np.float32)
    gram[np.diag_indices_from(gram)] += penalty * mean
    # Of a symmetric matrix the transpose is the matrix in Fortran's order: nothing is copied.
    factor, failed = lapack.dpotrf(gram.T, lower=True, overwrite_a=True)
    inverse, singular = lapack.dpotri(factor, lower=True, overwrite_c=True)
    if failed or singular:
        raise np.linalg.LinAlgError(f"the products' gram matrix with a penalty of {penalty} can't be inverted")
    diagonal = inverse.diagonal().copy()
    # Only the lower triangle is filled: row by row it goes over to the other half.
    weights = np.empty((count, count), np.float32)
    for row in range(count):
        weights[row, : row + 1] = inverse[row, : row + 1]
        weights[:row, row] = inverse[row, :row]
    weights /= -diagonal[None, :].astype(np.float32)
    weights[np.diag_indices_from(weights)] = 0
    return weights


def _gram(interest: sparse.csr_array) -> np.ndarray:
    # Block by block: as one sparse product it would take several times the memory of what comes of it.
    count = interest.shape[1]
    columns = interest.T.tocsr()
    gram = np.empty((count, count), np.float64)
    for start in range(0, count, _ROWS_AT_ONCE):
        gram[start : start + _ROWS_AT_ONCE] = (columns[start : start + _ROWS_AT_ONCE] @ interest).toarray()
    return gram


def als(interest: sparse.csr_array, penalty: float) -> Floats:
    """Products' factors by alternating least squares on implicit interest (Hu, Koren and Volinsky 2008).

    Args:
        interest: shape (customers, products).
        penalty: of squared factors.

    Returns:
        Shape (products, factors).
    """
    # Only shops with very many products need it.
    from implicit.als import AlternatingLeastSquares
    from threadpoolctl import threadpool_limits

    # Its own threads take one row each: others within them would only get in their way.
    with threadpool_limits(1, "blas"):
        model = AlternatingLeastSquares(
            factors=_FACTORS, regularization=penalty, alpha=1.0, iterations=_ITERATIONS, random_state=0, use_gpu=False
        )
        model.fit(trusted(interest), show_progress=False)
    factors: Floats = np.asarray(model.item_factors, np.float32)
    return factors


def trusted(interest: sparse.csr_array) -> sparse.csr_matrix:
    """How much each interest is trusted, where none is trusted by 1."""
    trust = sparse.csr_matrix(interest, copy=True)
    trust.data = 1 + _TRUST * trust.data
    return trust


def rp3beta(interest: sparse.csr_array, beta: float = 0.6) -> sparse.csr_array:
    """Where a walk of three steps from a product ends, less the pull of the popular (Paudel et al. 2017, RP3β).

    Args:
        interest: shape (customers, products).
        beta: how much a product's popularity is held against it, 0 to 1.

    Returns:
        Shape (products, products), with a diagonal of zeros and at most 200 neighbours a product.
    """
    per_customer = np.asarray(interest.sum(axis=1)).ravel()
    per_product = np.asarray(interest.sum(axis=0)).ravel()
    pull = 1 / np.maximum(per_product, 1e-9) ** beta
    to_products = interest.multiply((1 / np.maximum(per_customer, 1e-9))[:, None]).multiply(pull[None, :]).tocsr()
    to_customers = interest.T.multiply((1 / np.maximum(per_product, 1e-9))[:, None]).tocsr()
    return _nearest_of_product(to_customers, to_products)


def cosine_neighbours(interest: sparse.csr_array, shrinkage: float = 10.0) -> sparse.csr_array:
    """Cosine between products' columns, drawn to zero where few customers stand behind it (Sarwar et al. 2001).

    Returns:
        Shape (products, products), with a diagonal of zeros and at most 200 neighbours a product.
    """
    norms = np.sqrt(np.asarray(interest.multiply(interest).sum(axis=0)).ravel())
    return _nearest_of_product(interest.T.tocsr(), interest.tocsr(), norms, shrinkage)


def _nearest_of_product(
    left: sparse.csr_array, right: sparse.csr_array, norms: np.ndarray | None = None, shrinkage: float = 0.0
) -> sparse.csr_array:
    """The nearest of each row of ``left @ right`` but itself; divided by both norms and shrinkage, where given."""
    blocks = []
    for start in range(0, left.shape[0], _ROWS_AT_ONCE):
        block = (left[start : start + _ROWS_AT_ONCE] @ right).tocoo()
        row, column, values = block.row, block.col, block.data.astype(np.float32)
        others = column != row + start
        row, column, values = row[others], column[others], values[others]
        if norms is not None:
            values = (values / (norms[row + start] * norms[column] + shrinkage)).astype(np.float32)
        blocks.append(nearest(sparse.csr_array((values, (row, column)), shape=block.shape), _MOST_NEIGHBOURS))
    if not blocks:
        return sparse.csr_array((left.shape[0], right.shape[1]), dtype=np.float32)
    return sparse.csr_array(sparse.vstack(blocks, format="csr"))


def nearest(matrix: sparse.csr_array, most: int) -> sparse.csr_array:
    """The matrix with only the ``most`` largest values of each row; of equal ones the first."""
    matrix.sum_duplicates()
    matrix.eliminate_zeros()
    kept = np.ones(len(matrix.data), bool)
    for row in np.flatnonzero(np.diff(matrix.indptr) > most).tolist():
        part = slice(matrix.indptr[row], matrix.indptr[row + 1])
        values = matrix.data[part]
        least = np.partition(values, len(values) - most)[len(values) - most]
        above = values > least
        equal = np.flatnonzero(values == least)[: most - int(above.sum())]
        above[equal] = True
        kept[part] = above
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    return sparse.csr_array(
        (matrix.data[kept].astype(np.float32), (rows[kept], matrix.indices[kept])), shape=matrix.shape
    )


def greatest(scores: Floats, most: int) -> tuple[Whole, Whole]:
    """The places (rows, columns) of the ``most`` largest scores above 0 of each row; of equal ones the first.

    Quicker than a partition of each row, which takes long where many are equal: some columns drawn by chance tell about
    where a row's largest begin, and only what lies above that is sorted.

    Args:
        scores: shape (rows, columns).
        most: how many, at most the number of columns.
    """
    columns = scores.shape[1]
    drawn = np.sort(np.random.default_rng(0).permutation(columns)[: -(-columns // _DRAWN)])
    sample = np.sort(scores[:, drawn], axis=1)
    # Twice as many as are wanted lie above it, give or take.
    least = np.maximum(sample[:, -min(2 * most // _DRAWN + 2, len(drawn))], 0)
    above = scores > least[:, None]
    few = np.flatnonzero(np.count_nonzero(above, axis=1) < most)
    if len(few):
        exact = np.partition(scores[few], columns - most, axis=1)[:, columns - most]
        above[few] = (scores[few] >= exact[:, None]) & (scores[few] > 0)
    row, column = np.nonzero(above)
    order = np.lexsort((column, -scores[row, column], row))
    row, column = row[order], column[order]
    kept = np.arange(len(row)) - np.searchsorted(row, np.arange(len(scores)))[row] < most
    return row[kept], column[kept]
