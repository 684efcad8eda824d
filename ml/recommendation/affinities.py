"""How a customer's scores of all products follow from what they are drawn to: weights between products, or factors.

How either is learned is in ``collaborative.py``.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from scipy import sparse

from ml.recommendation.collaborative import trusted
from ml.recommendation.histories import Floats, Whole


class Affinity(Protocol):
    """What interest in some products says of all."""

    def scores(self, interest: sparse.csr_array) -> Floats:
        """Of customers' interest, shape (customers, products), the score of every product, in the same shape."""
        ...

    def pull(self, known: Whole, product: Whole) -> Floats:
        """How much each known product speaks for another, shape (pairs,)."""
        ...

    def moved(self, own: Whole, places: Whole, count: int) -> "Affinity":
        """The same among ``count`` products, its ``own`` products at ``places``; the others are drawn to nothing."""
        ...

    @property
    def arrays(self) -> dict[str, Floats]:
        """What it is made of, for ``affinity_of``."""
        ...


@dataclass(frozen=True)
class ItemWeights:
    """Weights between products, shape (products, products); row k is what interest in k says of each."""

    weights: Floats

    def scores(self, interest: sparse.csr_array) -> Floats:
        """See ``Affinity``."""
        found: Floats = np.asarray(interest @ self.weights)
        return found

    def pull(self, known: Whole, product: Whole) -> Floats:
        """See ``Affinity``."""
        found: Floats = self.weights[known, product]
        return found

    def moved(self, own: Whole, places: Whole, count: int) -> "ItemWeights":
        """See ``Affinity``."""
        wider = np.zeros((count, count), np.float32)
        wider[np.ix_(places, places)] = self.weights[np.ix_(own, own)]
        return ItemWeights(wider)

    @property
    def arrays(self) -> dict[str, Floats]:
        """See ``Affinity``."""
        return {"weights": self.weights}


@dataclass(frozen=True)
class ItemFactors:
    """Factors of products, shape (products, factors), by which customers' own are found.

    Attributes:
        factors: of the products.
        penalty: of squared factors.
    """

    factors: Floats
    penalty: float

    def scores(self, interest: sparse.csr_array) -> Floats:
        """See ``Affinity``; the customers' factors are the least squares of Hu, Koren and Volinsky (2008)."""
        factors = self.factors.astype(np.float64)
        shared = factors.T @ factors + self.penalty * np.eye(factors.shape[1])
        trust = trusted(interest)
        own = np.zeros((interest.shape[0], factors.shape[1]))
        for row in np.flatnonzero(np.diff(trust.indptr)).tolist():
            part = slice(trust.indptr[row], trust.indptr[row + 1])
            known, weight = factors[trust.indices[part]], trust.data[part].astype(np.float64)
            own[row] = np.linalg.solve(shared + (known.T * (weight - 1)) @ known, known.T @ weight)
        found: Floats = own.astype(np.float32) @ self.factors.T
        return found

    def pull(self, known: Whole, product: Whole) -> Floats:
        """See ``Affinity``."""
        found: Floats = np.einsum("if,if->i", self.factors[known], self.factors[product])
        return found

    def moved(self, own: Whole, places: Whole, count: int) -> "ItemFactors":
        """See ``Affinity``."""
        wider = np.zeros((count, self.factors.shape[1]), np.float32)
        wider[places] = self.factors[own]
        return ItemFactors(wider, self.penalty)

    @property
    def arrays(self) -> dict[str, Floats]:
        """See ``Affinity``."""
        return {"factors": self.factors, "penalty": np.array([self.penalty], np.float64)}


def affinity_of(arrays: dict[str, Floats]) -> Affinity:
    """The affinity that these arrays are of.

    Raises:
        ValueError: they are of none.
    """
    if set(arrays) == {"weights"}:
        return ItemWeights(arrays["weights"])
    if set(arrays) == {"factors", "penalty"}:
        return ItemFactors(arrays["factors"], float(arrays["penalty"][0]))
    raise ValueError(f"{', '.join(sorted(arrays)) or 'nothing'} makes no affinity")
