"""Chance that is fixed by a seed: streams named by what they are for, and numbers that belong to a thing.

A stream per subject and day, so that a day comes out the same whichever days are made before it. Only what NumPy keeps
stable between platforms goes into files; what floating point may round differently is rounded before it is written.
"""

import hashlib

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

_MIX_1, _MIX_2, _STEP = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB), np.uint64(0x9E3779B97F4A7C15)


def seed_of(seed: int, *subject: str | int) -> int:
    """A 128-bit seed for the subject, different for every subject and every ``seed``."""
    text = ":".join(map(str, (seed, *subject)))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:16], "big")


def stream(seed: int, *subject: str | int) -> np.random.Generator:
    """The stream of chance for the subject."""
    return np.random.Generator(np.random.PCG64(seed_of(seed, *subject)))


def fixed_uniform(seed: int, subject: str, *numbers: npt.ArrayLike) -> Floats:
    """A number in [0, 1) that belongs to the things numbered so, however often and in whatever order it is asked for.

    Args:
        seed: the shop's seed.
        subject: what the number is for.
        numbers: whole numbers that name the thing; arrays are broadcast.

    Returns:
        One number per thing (SplitMix64; Steele, Lea & Flood 2014).
    """
    with np.errstate(over="ignore"):
        state = np.uint64(seed_of(seed, subject) & 0xFFFFFFFFFFFFFFFF)
        mixed = np.asarray(state)
        for number in numbers:
            mixed = (mixed + np.asarray(number).astype(np.uint64) + np.uint64(1)) * _STEP
            mixed = (mixed ^ (mixed >> np.uint64(30))) * _MIX_1
            mixed = (mixed ^ (mixed >> np.uint64(27))) * _MIX_2
            mixed = mixed ^ (mixed >> np.uint64(31))
    uniform: Floats = (mixed >> np.uint64(11)).astype(np.float64) * 2.0**-53
    return uniform


def pick(shares: npt.ArrayLike, uniform: Floats) -> Whole:
    """The index that each uniform number falls on, by the shares of the indices.

    Args:
        shares: one share per index, or one row of them per number; they need not add up to one.
        uniform: numbers in [0, 1).
    """
    bounds = np.cumsum(np.asarray(shares, np.float64), axis=-1)
    bounds = bounds / bounds[..., -1:]
    if bounds.ndim == 1:
        found = np.searchsorted(bounds, uniform, side="right")
    else:
        found = (bounds <= uniform[:, None]).sum(axis=1)
    index: Whole = np.minimum(found, bounds.shape[-1] - 1).astype(np.int64)
    return index
