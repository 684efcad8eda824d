"""Which products go with which, from what the same customers were drawn to: item-item matrices.

A customer's score of every product is their row of interest times the matrix.
"""

import numpy as np
from scipy import linalg, sparse

from ml.recommendation.histories import Floats

_MOST_NEIGHBOURS = 200


def ease(interest: sparse.csr_array, penalty: float) -> Floats:
    """The linear model without a product's own weight that foretells rows from themselves (Steck 2019, EASE).

    Args:
        interest: shape (customers, products).
        penalty: of squared weights, in units of the mean of the products' squared columns.

    Returns:
        Shape (products, products), with a diagonal of zeros; column j foretells product j.
    """
    gram = (interest.T @ interest).toarray().astype(np.float64)
    mean = gram.trace() / len(gram) if len(gram) else 0.0
    if not mean:
        return np.zeros(gram.shape, np.float32)
    gram[np.diag_indices_from(gram)] += penalty * mean
    factor = linalg.cho_factor(gram, lower=True, overwrite_a=True, check_finite=False)
    inverse = linalg.cho_solve(factor, np.eye(len(gram)), overwrite_b=True, check_finite=False)
    weights = inverse / -np.diag(inverse)[None, :]
    weights[np.diag_indices_from(weights)] = 0
    found: Floats = weights.astype(np.float32)
    return found


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
    to_products = interest.multiply((1 / np.maximum(per_customer, 1e-9))[:, None]).tocsr()
    to_customers = interest.T.multiply((1 / np.maximum(per_product, 1e-9))[:, None]).tocsr()
    walks = (to_customers @ to_products).tocsr()
    walks = walks.multiply((1 / np.maximum(per_product, 1e-9) ** beta)[None, :]).tocsr()
    walks.setdiag(0)
    return nearest(sparse.csr_array(walks), _MOST_NEIGHBOURS)


def cosine_neighbours(interest: sparse.csr_array, shrinkage: float = 10.0) -> sparse.csr_array:
    """Cosine between products' columns, drawn to zero where few customers stand behind it (Sarwar et al. 2001).

    Returns:
        Shape (products, products), with a diagonal of zeros and at most 200 neighbours a product.
    """
    together = (interest.T @ interest).tocsr()
    norms = np.sqrt(np.maximum(together.diagonal(), 0))
    together.setdiag(0)
    pairs = together.tocoo()
    values = pairs.data / (norms[pairs.row] * norms[pairs.col] + shrinkage)
    return nearest(
        sparse.csr_array((values.astype(np.float32), (pairs.row, pairs.col)), together.shape), _MOST_NEIGHBOURS
    )


def nearest(matrix: sparse.csr_array, most: int) -> sparse.csr_array:
    """The matrix with only the ``most`` largest values of each row."""
    matrix.eliminate_zeros()
    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    order = np.lexsort((matrix.indices, -matrix.data, rows))
    place = np.arange(len(order)) - matrix.indptr[rows[order]]
    kept = order[place < most]
    return sparse.csr_array(
        (matrix.data[kept].astype(np.float32), (rows[kept], matrix.indices[kept])), shape=matrix.shape
    )
