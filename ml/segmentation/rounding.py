"""Numbers as an artefact keeps them: the same on every machine."""

import numpy as np

from ml.segmentation.space import Array


def rounded(number: float) -> float:
    """Eight decimals: below that, machines differ. Never -0.0."""
    return round(float(number), 8) + 0.0


def rounded_row(numbers: Array) -> tuple[float, ...]:
    """Each of the numbers, (n,), rounded."""
    return tuple(rounded(number) for number in numbers.tolist())


def rounded_rows(rows: Array) -> Array:
    """Each of the numbers, (m, n), rounded."""
    return np.array([rounded_row(row) for row in rows]).reshape(rows.shape)
