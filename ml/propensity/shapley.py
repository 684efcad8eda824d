"""What each feature adds to the boosters' log-odds: Shapley values of trees, for many rows at once.

The values are TreeSHAP's (Lundberg et al. 2020, weighed by the rows that each node was fitted on), and exact. Rows that
turn the same way at every split of a tree have the same values there, so these are worked out once for each way that
occurs: a shop's customers take a few hundred ways through a tree. What reasons are made of them is not here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from ml.propensity.columns import Array

# A block's columns stay in the processor's cache while a tree's splits look at them.
_BLOCK_ROWS = 65_536
# Ways through a tree are told apart by the bits of one whole number.
_MOST_SPLITS = 62
_SHORT = 16


@dataclass(frozen=True)
class _Tree:
    """A tree as the game that its features play: each leaf is won by the features on the path to it.

    Attributes:
        features: of each split, the column that it looks at.
        thresholds: what goes left has at most this.
        missing_left: whether what is unknown goes left.
        wants_left: (splits, leaves x players) whether a player reaches the leaf only to the split's left.
        wants_right: likewise to its right.
        players: (leaves, players) the features on the way to each leaf; shorter ways are filled up with column 0.
        cold: (leaves, players) what share of the fitted rows goes that way where the player isn't known; or 1.
        values: of each leaf.
        expected: the mean of the fitted rows.
    """

    features: npt.NDArray[np.intp]
    thresholds: Array
    missing_left: npt.NDArray[np.bool_]
    wants_left: npt.NDArray[np.float32]
    wants_right: npt.NDArray[np.float32]
    players: npt.NDArray[np.intp]
    cold: Array
    values: Array
    expected: float

    @cached_property
    def quadrature(self) -> tuple[Array, Array]:
        """Points and weights that integrate the players' polynomial exactly, over 0 to 1."""
        points, weights = np.polynomial.legendre.leggauss(-(-self.cold.shape[1] // 2) or 1)
        return (points + 1) / 2, weights / 2


class _Sums(NamedTuple):
    """Whom a tree's players count for: the owners there are, and (leaves x players, owners) 1 where they do."""

    owners: npt.NDArray[np.intp]
    of: Array


def expected_log_odds(booster: Any) -> float:
    """A booster's mean log-odds over the rows that it was fitted on: what its contributions start from."""
    return float(np.ravel(booster._baseline_prediction)[0]) + sum(tree.expected for tree in _trees(booster))


def contributions(boosters: Sequence[Any], numbers: Array, owners: Sequence[int], count: int) -> Array:
    """What the features of each owner add to the boosters' mean log-odds.

    Args:
        boosters: fitted; at least one.
        numbers: (rows, features) as the boosters read them.
        owners: of each feature, the column of the result that it counts for.
        count: how many owners there are.

    Returns:
        (rows, owners); with the mean of ``expected_log_odds`` it adds up to the mean log-odds.
    """
    trees = [(tree, _sums(tree, owners)) for booster in boosters for tree in _trees(booster)]
    found = np.zeros((count, len(numbers)))
    for start in range(0, len(numbers), _BLOCK_ROWS):
        columns = np.ascontiguousarray(numbers[start : start + _BLOCK_ROWS].T)
        missing = np.isnan(columns)
        block = found[:, start : start + _BLOCK_ROWS]
        for tree, sums in trees:
            ways, which = _distinct(_ways(tree, columns, missing), len(tree.features))
            lefts = (ways[:, None] >> np.arange(len(tree.features))) & 1
            for owner, values in zip(sums.owners, (_values(tree, lefts.astype(np.float32)) @ sums.of).T, strict=True):
                block[owner] += values[which]
    return np.ascontiguousarray(found.T) / len(boosters)


def _ways(tree: _Tree, columns: Array, missing: npt.NDArray[np.bool_]) -> npt.NDArray[Any]:
    """Of each row, where it turns at every split of the tree, whether it gets there or not: a bit each, 1 = left."""
    kind = np.uint16 if len(tree.features) <= _SHORT else np.int64
    ways: npt.NDArray[Any] = np.zeros(columns.shape[1], kind)
    for place, (feature, threshold) in enumerate(zip(tree.features, tree.thresholds, strict=True)):
        left: npt.NDArray[Any] = columns[feature] <= threshold
        if tree.missing_left[place]:
            left = left | missing[feature]
        ways |= np.left_shift(left.astype(kind), place)
    return ways


def _distinct(ways: npt.NDArray[Any], splits: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The ways that occur, sorted, and which of them each row takes."""
    if splits > _SHORT:
        found, which = np.unique(ways, return_inverse=True)
        return found, which
    # Numbers so small can be ticked off, which is quicker than sorting them.
    occurs = np.zeros(1 << splits, bool)
    occurs[ways] = True
    return np.flatnonzero(occurs), (np.cumsum(occurs) - 1)[ways]


def _values(tree: _Tree, lefts: npt.NDArray[np.float32]) -> Array:
    """Each player's Shapley value of each leaf, (ways, leaves x players).

    A player's value is the integral of what the others win together, each of them known with probability t, over t from
    0 to 1: a polynomial of a lower degree than there are players.
    """
    strayed = lefts @ tree.wants_right + (1 - lefts) @ tree.wants_left
    follows = (strayed == 0).reshape(-1, *tree.cold.shape)
    won = np.zeros(follows.shape)
    for point, weight in zip(*tree.quadrature, strict=True):
        factors = follows * point + tree.cold * (1 - point)
        won += weight * factors.prod(axis=2)[:, :, None] / factors
    won *= (follows - tree.cold) * tree.values[:, None]
    return won.reshape(len(lefts), -1)


def _sums(tree: _Tree, owners: Sequence[int]) -> _Sums:
    owned = np.asarray(owners, np.intp)[tree.players.ravel()]
    found = np.unique(owned)
    return _Sums(found, (owned[:, None] == found).astype(float))


def _trees(booster: Any) -> Iterator[_Tree]:
    for (predictor,) in booster._predictors:
        yield _tree(predictor.nodes)


def _tree(nodes: Any) -> _Tree:
    splits = np.flatnonzero(nodes["is_leaf"] == 0)
    if len(splits) > _MOST_SPLITS:
        raise ValueError(f"a tree has {len(splits)} splits: at most {_MOST_SPLITS} can be explained")
    place_of = {int(node): place for place, node in enumerate(splits)}
    leaves = list(_paths(nodes))
    depth = max(1, *(len({int(nodes["feature_idx"][node]) for node, _ in path}) for _, path in leaves))
    players, cold = np.zeros((len(leaves), depth), np.intp), np.ones((len(leaves), depth))
    wants = {side: np.zeros((len(splits), len(leaves), depth), np.float32) for side in ("left", "right")}
    for number, (_, path) in enumerate(leaves):
        seats: dict[int, int] = {}
        for node, side in path:
            seat = seats.setdefault(int(nodes["feature_idx"][node]), len(seats))
            players[number, seat] = nodes["feature_idx"][node]
            cold[number, seat] *= nodes["count"][nodes[side][node]] / nodes["count"][node]
            wants[side][place_of[node], number, seat] = 1
    values = nodes["value"][[leaf for leaf, _ in leaves]].astype(float)
    counts = nodes["count"][[leaf for leaf, _ in leaves]].astype(float)
    return _Tree(
        features=nodes["feature_idx"][splits].astype(np.intp),
        thresholds=nodes["num_threshold"][splits].astype(float),
        missing_left=nodes["missing_go_to_left"][splits].astype(bool),
        wants_left=wants["left"].reshape(len(splits), -1),
        wants_right=wants["right"].reshape(len(splits), -1),
        players=players,
        cold=cold,
        values=values,
        expected=float(np.average(values, weights=counts)),
    )


def _paths(nodes: Any) -> Iterator[tuple[int, list[tuple[int, str]]]]:
    """Each leaf, with the splits on the way to it and the side that leads there."""
    waiting: list[tuple[int, list[tuple[int, str]]]] = [(0, [])]
    while waiting:
        node, path = waiting.pop()
        if nodes["is_leaf"][node]:
            yield node, path
        else:
            waiting += [(int(nodes[side][node]), [*path, (node, side)]) for side in ("right", "left")]
