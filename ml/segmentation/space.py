"""The space that distances between customers are measured in, and who is nearest to what in it.

Where its fills, means and scales come from is `fitting`'s business.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from ml.segmentation.features import numbers_of

Array = npt.NDArray[np.float64]
Codes = npt.NDArray[np.int64]

_CLIP = 4.0
_CHUNK_ROWS = 100_000


class Space(NamedTuple):
    """The way from natural units to the space that distances are measured in; all fields run along ``names``."""

    names: tuple[str, ...]
    fills: tuple[float, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]

    def place(self, numbers: pl.DataFrame) -> Array:
        """Scaled positions, (rows, features): filled, signed log, standardised, clipped."""
        logs = signed_log(numbers, self.names, self.fills)
        scaled: Array = np.clip((logs - np.array(self.means)) / np.array(self.scales), -_CLIP, _CLIP)
        return scaled


def signed_log(numbers: pl.DataFrame, names: Sequence[str], fills: Sequence[float]) -> Array:
    """Features in signed-log units, (rows, features): returns may outweigh purchases, so amounts can be negative."""
    if not names:
        return np.empty((numbers.height, 0))
    filled = np.column_stack(
        [numbers[name].fill_null(fill).to_numpy() for name, fill in zip(names, fills, strict=True)]
    )
    return np.asarray(np.sign(filled) * np.log1p(np.abs(filled)), dtype=np.float64)


def nearest(features: pl.DataFrame, space: Space, centers: Array) -> tuple[Codes, Array]:
    """Row number of the nearest center and the distance to it, for each row; a chunk at a time to spare memory."""
    codes = np.zeros(features.height, dtype=np.int64)
    distances = np.zeros(features.height)
    if not space.names:  # one segment of all, in a space of no dimensions
        return codes, distances
    for start in range(0, features.height, _CHUNK_ROWS):
        chunk = slice(start, start + _CHUNK_ROWS)
        points = space.place(numbers_of(features[chunk], space.names))
        squares = np.column_stack([((points - center) ** 2).sum(axis=1) for center in centers])
        codes[chunk] = squares.argmin(axis=1)
        distances[chunk] = np.sqrt(squares.min(axis=1))
    return codes, distances
