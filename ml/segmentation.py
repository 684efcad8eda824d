"""Customer segments: K-means on log-scaled features, with ids and names that stay the same from fit to fit.

Fitting, assigning and describing segments live here; computing the features and storing the artefact do not.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from hashlib import blake2b, sha256
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, pairwise_distances, silhouette_score
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

SEGMENT_FEATURES: tuple[str, ...] = (
    "recency_days",
    "order_count_365d",
    "net_amount_365d",
    "average_order_amount",
    "gap_median_days",
    "return_share",
    "distinct_product_count",
    "session_count_30d",
    "view_count_30d",
    "cart_count_30d",
)

CANDIDATE_KS = range(3, 9)
"""Numbers of segments tried: fewer say nothing to a marketer, more can't be told apart in words."""

MIN_DISTINCT_ROWS = 30
"""Below this many distinct customers there is one segment: clusters of a handful are noise."""

STABILITY_SHARE = 0.8
"""A k is eligible when its stability reaches this share of the most stable k's."""

SILHOUETTE_MARGIN = 0.02
"""The last fit's k is kept while its silhouette is at most this far below the best."""

MATCH_SHIFT = 0.4
"""A centroid is the same segment while its root-mean-square shift per feature is below this many standard deviations.

Normal drift between fits moves a centroid by 0.1 to 0.2; centroids of different segments lie about 0.7 or more apart.
"""

EVERYONE = "everyone"

_FORMAT = "perennial.segmentation"
_FORMAT_VERSION = 1
_CLIP = 4.0
_INITS = 5
_CHOICE_ROWS = 2_000
_SUBSAMPLES = 3
_SUBSAMPLE_SHARE = 0.8
_CHUNK_ROWS = 100_000
_FLAT = 1e-6
_TELLING = 0.3
_FAINT = 0.1
_NAME_PHRASES = 3

_Array = npt.NDArray[np.float64]
_Codes = npt.NDArray[np.int64]


class _Words(NamedTuple):
    """What a feature is called in a segment's name, when below and when above the population.

    Features of one theme go up and down together, so a name says one of them first: the earliest in
    ``SEGMENT_FEATURES``, which is the plainest.
    """

    theme: str
    below: str
    above: str


_WORDS = {
    "recency_days": _Words("recency", "recent", "lapsed"),
    "order_count_365d": _Words("frequency", "infrequent", "frequent"),
    "net_amount_365d": _Words("value", "low value", "high value"),
    "average_order_amount": _Words("basket", "small baskets", "big baskets"),
    "gap_median_days": _Words("frequency", "short gaps between orders", "long gaps between orders"),
    "return_share": _Words("returns", "few returns", "many returns"),
    "distinct_product_count": _Words("frequency", "few products", "many products"),
    "session_count_30d": _Words("browsing", "visiting less", "visiting more"),
    "view_count_30d": _Words("browsing", "browsing less", "browsing more"),
    "cart_count_30d": _Words("browsing", "filling fewer carts", "filling more carts"),
}


@dataclass(frozen=True)
class Segment:
    """One group of customers.

    Attributes:
        segment_id: text such as ``s01``, never given to another segment in later fits.
        name: a marketer's words, unique within a fit.
        size: customers in the fit's features.
        share: of all customers in the fit's features, 0 to 1.
        centroid: in scaled space, one number per ``Segmentation.feature_names``.
        medians: feature to median in natural units over the members that have a value; None where none has.
    """

    segment_id: str
    name: str
    size: int
    share: float
    centroid: tuple[float, ...]
    medians: dict[str, float | None]


@dataclass(frozen=True)
class Candidate:
    """How well one number of segments did: mean silhouette (-1 to 1) and stability (mean adjusted Rand index)."""

    k: int
    silhouette: float
    stability: float


@dataclass(frozen=True)
class FitMetrics:
    """How a fit went.

    Attributes:
        row_count: customers given.
        fitted_row_count: customers in the sample that centroids were computed from.
        distinct_row_count: distinct customers among those that k is chosen on.
        k: number of segments.
        silhouette: of the chosen k; None where k was not chosen.
        stability: of the chosen k; None where k was not chosen.
        candidates: one for each k tried, ascending.
        reason: why k was not chosen; None where it was.
    """

    row_count: int
    fitted_row_count: int
    distinct_row_count: int
    k: int
    silhouette: float | None
    stability: float | None
    candidates: tuple[Candidate, ...]
    reason: str | None


class _Space(NamedTuple):
    """The way from natural units to the space that distances are measured in; all fields run along ``names``."""

    names: tuple[str, ...]
    fills: tuple[float, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]

    def place(self, numbers: pl.DataFrame) -> _Array:
        """Scaled positions, (rows, features): filled, signed log, standardised, clipped."""
        logs = _signed_log(numbers, self.names, self.fills)
        scaled: _Array = np.clip((logs - np.array(self.means)) / np.array(self.scales), -_CLIP, _CLIP)
        return scaled


@dataclass(frozen=True)
class Segmentation:
    """A fitted segmentation: everything ``assign`` needs, in one artefact.

    ``fills`` (natural units), ``means`` and ``scales`` (signed-log units) run along ``feature_names``; ``left_out``
    are the features that no customer had. ``next_id`` is the number of the next new segment, so that a retired id
    never comes back.
    """

    model_version: str
    cutoff: date
    feature_names: tuple[str, ...]
    left_out: tuple[str, ...]
    fills: tuple[float, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    segments: tuple[Segment, ...]
    next_id: int
    metrics: FitMetrics

    def to_json(self) -> str:
        """The artefact as JSON text: the same bytes for the same fit."""
        return json.dumps(_content(self) | {"model_version": self.model_version}, indent=2, allow_nan=False) + "\n"

    @classmethod
    def from_json(cls, text: str) -> "Segmentation":
        """Read what ``to_json`` wrote; nothing in it is executed.

        Raises:
            ValueError: not JSON, not a segmentation, of another format version, incomplete, or changed since written.
        """
        try:
            content = json.loads(text)
        except json.JSONDecodeError as error:
            raise ValueError(f"not a segmentation artefact: not JSON ({error})") from error
        if not isinstance(content, dict) or content.get("format") != _FORMAT:
            raise ValueError(f"not a segmentation artefact: expected the field format to be {_FORMAT!r}")
        if content.get("format_version") != _FORMAT_VERSION:
            found = content.get("format_version")
            raise ValueError(f"segmentation artefact of format version {found}, expected {_FORMAT_VERSION}: fit again")
        try:
            model = _from_content(content)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise ValueError(f"segmentation artefact is incomplete or malformed: {error!r}") from error
        if _version(model) != model.model_version:
            raise ValueError(f"segmentation artefact {model.model_version} was changed after it was written: fit again")
        return model


def fit(
    features: pl.DataFrame,
    cutoff: date,
    previous: Segmentation | None = None,
    seed: int = 20101201,
    sample_size: int = 20_000,
) -> Segmentation:
    """Find the segments that customers fall into at the end of ``cutoff``.

    Nulls are filled with the median, amounts take a signed log, every feature is standardised and clipped to four
    standard deviations, and K-means runs for 3 to 8 segments. The number of segments is the one with the largest
    silhouette (Rousseeuw 1987) among those whose stability is at least 0.8 of the best, the smaller on a tie;
    stability is the mean adjusted Rand index between fits on overlapping subsamples, on the customers they share
    (Ben-Hur, Elisseeff & Guyon 2002). With ``previous``, its number is kept while eligible and within 0.02 of the
    largest silhouette, so that segments don't come and go on noise.

    Segments are matched to those of ``previous`` one to one (Hungarian method) over the shared features; a pair nearer
    than ``MATCH_SHIFT`` keeps id and name, all others get ids never used before.

    Args:
        features: one row per customer: ``customer_id`` and ``SEGMENT_FEATURES``, in any row order; a missing column
            counts as all null, and an all-null one is left out.
        cutoff: the last day that ``features`` looks at.
        previous: the last fit, if there is one.
        seed: for the sample and for K-means.
        sample_size: centroids are computed from at most this many customers, drawn by a hash of their id so that
            they stay in the sample from fit to fit.

    Returns:
        The fitted segmentation, segments in the order of their ids. Too few distinct customers make one segment,
        no customers none; ``metrics.reason`` then says so.

    Raises:
        ValueError: ``customer_id`` is missing, null or repeated; a feature is not numeric, NaN or infinite; or
            ``sample_size`` is below ``MIN_DISTINCT_ROWS``.
    """
    if sample_size < MIN_DISTINCT_ROWS:
        raise ValueError(f"sample_size is {sample_size}, expected at least {MIN_DISTINCT_ROWS}")
    _check_customers(features)
    numbers = _numbers(features, SEGMENT_FEATURES)
    names = tuple(name for name in SEGMENT_FEATURES if numbers[name].count())
    sample = numbers[_hash_order(features["customer_id"], seed)[:sample_size]]
    # The same bits whatever the number of cores: sums over threads come in any order.
    with threadpool_limits(limits=1):
        space = _fit_space(numbers, sample, names)
        centers, metrics = _fit_centers(space.place(sample), _chosen_k(previous), seed)
    metrics = replace(metrics, row_count=numbers.height)
    codes, _ = _nearest(numbers, space, centers)
    clusters = _describe(numbers, codes, centers, names)
    segments, next_id = _identify(clusters, space, metrics, previous)
    model = Segmentation(
        model_version="",
        cutoff=cutoff,
        feature_names=names,
        left_out=tuple(name for name in SEGMENT_FEATURES if name not in names),
        fills=space.fills,
        means=space.means,
        scales=space.scales,
        segments=segments,
        next_id=next_id,
        metrics=metrics,
    )
    return replace(model, model_version=_version(model))


def assign(model: Segmentation, features: pl.DataFrame) -> pl.DataFrame:
    """The segment of each customer: the one whose centroid is nearest.

    Args:
        model: a fitted segmentation.
        features: one row per customer: ``customer_id`` and the features; nulls and missing columns are filled with
            the fit's medians. Customers need not have been in the fit.

    Returns:
        One row per customer, sorted by ``customer_id``: ``customer_id``, ``segment_id``, ``segment_name``,
        ``segment_distance`` (Euclidean, to the own centroid, in standard deviations of the log-scaled features),
        ``model_version``. Segment columns are null where the model has no segments.

    Raises:
        ValueError: ``customer_id`` is missing, null or repeated, or a feature is not numeric, NaN or infinite.
    """
    _check_customers(features)
    columns = {"segment_id": pl.String, "segment_name": pl.String, "segment_distance": pl.Float64}
    if model.segments:
        space = _Space(model.feature_names, model.fills, model.means, model.scales)
        codes, distances = _nearest(features, space, np.array([segment.centroid for segment in model.segments]))
        picked = {
            "segment_id": pl.Series([segment.segment_id for segment in model.segments])[codes],
            "segment_name": pl.Series([segment.name for segment in model.segments])[codes],
            "segment_distance": pl.Series(distances),
        }
        assigned = features.select("customer_id").with_columns(**picked)
    else:
        assigned = features.select("customer_id", *(pl.lit(None, kind).alias(name) for name, kind in columns.items()))
    return assigned.with_columns(model_version=pl.lit(model.model_version)).sort("customer_id")


def profile(model: Segmentation) -> pl.DataFrame:
    """What marketers read about each segment.

    Returns:
        One row per segment, in the order of their ids: ``model_version``, ``cutoff``, ``segment_id``,
        ``segment_name``, ``customer_count``, ``customer_share`` (0 to 1), then each of ``SEGMENT_FEATURES`` as the
        members' median in natural units, null where the fit left it out. The same columns when there are no segments.
    """
    schema: dict[str, Any] = {
        "model_version": pl.String,
        "cutoff": pl.Date,
        "segment_id": pl.String,
        "segment_name": pl.String,
        "customer_count": pl.Int64,
        "customer_share": pl.Float64,
        **dict.fromkeys(SEGMENT_FEATURES, pl.Float64),
    }
    rows = [
        [model.model_version, model.cutoff, segment.segment_id, segment.name, segment.size, segment.share]
        + [segment.medians.get(name) for name in SEGMENT_FEATURES]
        for segment in model.segments
    ]
    return pl.DataFrame(rows, schema=schema, orient="row")


# Features, and the space that distances are measured in


def _check_customers(features: pl.DataFrame) -> None:
    if "customer_id" not in features.columns:
        raise ValueError("features has no column customer_id")
    customers = features["customer_id"]
    if customers.null_count():
        raise ValueError(f"features.customer_id is null in {customers.null_count()} rows: leave guests out first")
    repeated = customers.len() - customers.n_unique()
    if repeated:
        raise ValueError(f"features.customer_id is repeated in {repeated} rows: expected one row per customer")


def _numbers(features: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """The named features as finite Float64 or null; a missing column is all null."""
    present = [name for name in names if name in features.columns]
    wrong = [name for name in present if not (features.schema[name].is_numeric() or features.schema[name] == pl.Null)]
    if wrong:
        raise ValueError(f"features has columns that are not numeric: {', '.join(wrong)}")
    numbers = features.select(
        (pl.col(name) if name in present else pl.lit(None).alias(name)).cast(pl.Float64) for name in names
    )
    if not present:  # a frame of literals alone has one row, whatever the height of features
        numbers = pl.DataFrame({name: pl.Series([None] * features.height, dtype=pl.Float64) for name in names})
    odd = {name: int((~numbers[name].is_finite()).sum()) for name in names}
    if any(odd.values()):
        found = ", ".join(f"{name} ({count} rows)" for name, count in odd.items() if count)
        raise ValueError(f"features has NaN or infinite values in {found}: make them null or leave the rows out")
    return numbers


def _hash_order(customers: pl.Series, seed: int) -> _Codes:
    """Row numbers in an order drawn by a keyed hash of the id: free of row order, and steady from fit to fit."""
    key = str(seed).encode()
    draws = [int.from_bytes(blake2b(str(each).encode(), digest_size=8, key=key).digest(), "big") for each in customers]
    order = pl.DataFrame({"draw": pl.Series(draws, dtype=pl.UInt64), "customer_id": customers}).select(
        pl.arg_sort_by("draw", "customer_id")
    )
    return order.to_series().to_numpy().astype(np.int64)


def _signed_log(numbers: pl.DataFrame, names: Sequence[str], fills: Sequence[float]) -> _Array:
    """Features in signed-log units, (rows, features): returns may outweigh purchases, so amounts can be negative."""
    if not names:
        return np.empty((numbers.height, 0))
    filled = np.column_stack(
        [numbers[name].fill_null(fill).to_numpy() for name, fill in zip(names, fills, strict=True)]
    )
    return np.asarray(np.sign(filled) * np.log1p(np.abs(filled)), dtype=np.float64)


def _fit_space(numbers: pl.DataFrame, sample: pl.DataFrame, names: tuple[str, ...]) -> _Space:
    """Fills from everyone (a rare feature may be null throughout the sample), means and scales from the sample."""
    fills = tuple(_rounded(float(numbers[name].median())) for name in names)  # type: ignore[arg-type]
    logs = _signed_log(sample, names, fills)
    if not names:
        return _Space((), (), (), ())
    deviations = logs.std(axis=0)
    scales = np.where(deviations < _FLAT, 1.0, deviations)  # a flat feature then sets nobody apart
    return _Space(names, fills, _rounded_row(logs.mean(axis=0)), _rounded_row(scales))


def _nearest(features: pl.DataFrame, space: _Space, centers: _Array) -> tuple[_Codes, _Array]:
    """Row number of the nearest center and the distance to it, for each row; a chunk at a time to spare memory."""
    codes = np.zeros(features.height, dtype=np.int64)
    distances = np.zeros(features.height)
    if not space.names:  # one segment of all, in a space of no dimensions
        return codes, distances
    for start in range(0, features.height, _CHUNK_ROWS):
        chunk = slice(start, start + _CHUNK_ROWS)
        points = space.place(_numbers(features[chunk], space.names))
        squares = np.column_stack([((points - center) ** 2).sum(axis=1) for center in centers])
        codes[chunk] = squares.argmin(axis=1)
        distances[chunk] = np.sqrt(squares.min(axis=1))
    return codes, distances


# Clusters, and how many


def _fit_centers(points: _Array, previous_k: int | None, seed: int) -> tuple[_Array, FitMetrics]:
    """Cluster centers, (k, features), and how they came about; ``points`` come in hash order."""
    choice = points[:_CHOICE_ROWS]
    distinct = len(np.unique(choice, axis=0)) if choice.size else min(len(choice), 1)
    metrics = FitMetrics(len(points), len(points), distinct, 0, None, None, (), None)
    if not len(points):
        return np.empty((0, points.shape[1])), replace(metrics, reason="no customers")
    if not points.shape[1] or distinct < MIN_DISTINCT_ROWS:
        few = f"{distinct} distinct customers, expected at least {MIN_DISTINCT_ROWS}"
        reason = few if points.shape[1] else "no feature has a value"
        return _rounded_rows(points.mean(axis=0, keepdims=True)), replace(metrics, k=1, reason=reason)

    fits = {k: KMeans(k, n_init=_INITS, random_state=seed).fit(points) for k in CANDIDATE_KS}
    apart = pairwise_distances(choice)
    silhouettes = {
        k: silhouette_score(apart, fitted.labels_[: len(choice)], metric="precomputed") for k, fitted in fits.items()
    }
    stabilities = _stabilities(choice, seed)
    candidates = tuple(Candidate(k, _rounded(silhouettes[k]), _rounded(stabilities[k])) for k in CANDIDATE_KS)
    best = _best(candidates, previous_k)
    centers = _rounded_rows(fits[best.k].cluster_centers_)
    return centers, replace(
        metrics, k=best.k, silhouette=best.silhouette, stability=best.stability, candidates=candidates
    )


def _stabilities(points: _Array, seed: int) -> dict[int, float]:
    """For each k, how alike the clusters of overlapping subsamples are on shared rows: mean adjusted Rand index."""
    random = np.random.default_rng(seed)
    size = int(len(points) * _SUBSAMPLE_SHARE)
    subsamples = [np.sort(random.choice(len(points), size, replace=False)) for _ in range(_SUBSAMPLES)]
    pairs = list(combinations(range(_SUBSAMPLES), 2))
    shared = [np.intersect1d(subsamples[one], subsamples[other]) for one, other in pairs]
    stabilities = {}
    for k in CANDIDATE_KS:
        # One fit of each subsample, seeded apart: a k whose fits hang on the start is not stable.
        labels = [
            KMeans(k, n_init=2, random_state=seed + draw).fit(points[rows]).predict(points)
            for draw, rows in enumerate(subsamples)
        ]
        scores = [
            adjusted_rand_score(labels[one][rows], labels[other][rows])
            for (one, other), rows in zip(pairs, shared, strict=True)
        ]
        stabilities[k] = float(np.mean(scores))
    return stabilities


def _best(candidates: Sequence[Candidate], previous_k: int | None) -> Candidate:
    """The rule that ``fit`` documents."""
    needed = STABILITY_SHARE * max(candidate.stability for candidate in candidates)
    eligible = [candidate for candidate in candidates if candidate.stability >= needed]
    best = max(eligible, key=lambda candidate: (candidate.silhouette, -candidate.k))
    for candidate in eligible:
        if candidate.k == previous_k and candidate.silhouette >= best.silhouette - SILHOUETTE_MARGIN:
            return candidate
    return best


def _chosen_k(previous: Segmentation | None) -> int | None:
    return previous.metrics.k if previous and previous.metrics.reason is None else None


# Ids and names


def _describe(numbers: pl.DataFrame, codes: _Codes, centers: _Array, names: Sequence[str]) -> list[Segment]:
    """The clusters as yet without id and name, largest first."""
    clusters = []
    for code, center in enumerate(centers):
        members = numbers.filter(pl.Series(codes == code))
        share = _rounded(members.height / numbers.height)
        medians = {name: _median(members[name]) for name in names}
        clusters.append(Segment("", "", members.height, share, tuple(center.tolist()), medians))
    return sorted(clusters, key=lambda cluster: (-cluster.size, cluster.centroid))


def _identify(
    clusters: Sequence[Segment], space: _Space, metrics: FitMetrics, previous: Segmentation | None
) -> tuple[tuple[Segment, ...], int]:
    """Clusters with the ids and names of the last fit where they match, new ones elsewhere; and the next id."""
    kept = _match(clusters, space, metrics, previous) if previous else {}
    next_id = previous.next_id if previous else 1
    taken = {old.name for old in kept.values()}
    segments = []
    for position, cluster in enumerate(clusters):
        if position in kept:
            old = kept[position]
            segments.append(replace(cluster, segment_id=old.segment_id, name=old.name))
            continue
        name = EVERYONE if metrics.reason else _name(cluster, space, taken)
        taken.add(name)
        segments.append(replace(cluster, segment_id=f"s{next_id:02d}", name=name))
        next_id += 1
    return tuple(sorted(segments, key=lambda segment: int(segment.segment_id[1:]))), next_id


def _match(
    clusters: Sequence[Segment], space: _Space, metrics: FitMetrics, previous: Segmentation
) -> dict[int, Segment]:
    """Position of a cluster to the previous segment that it continues."""
    if not clusters or not previous.segments:
        return {}
    if metrics.reason or previous.metrics.reason:
        # "everyone" is only ever followed by "everyone": it is no neighbour of real segments, wherever its mean lies.
        return {0: previous.segments[0]} if metrics.reason and previous.metrics.reason else {}
    shared = [name for name in space.names if name in previous.feature_names]
    if not shared:
        return {}
    new = [space.names.index(name) for name in shared]
    old = [previous.feature_names.index(name) for name in shared]
    now = np.array([cluster.centroid for cluster in clusters])[:, new]
    before = np.array([segment.centroid for segment in previous.segments])[:, old]
    logs = before * np.array(previous.scales)[old] + np.array(previous.means)[old]
    before = (logs - np.array(space.means)[new]) / np.array(space.scales)[new]
    shifts = np.sqrt(((now[:, None, :] - before[None, :, :]) ** 2).mean(axis=2))
    # Capped, so that a far pair, which is no match anyway, can't pull a near pair apart.
    rows, columns = linear_sum_assignment(np.minimum(shifts, MATCH_SHIFT))
    return {
        int(row): previous.segments[column]
        for row, column in zip(rows, columns, strict=True)
        if shifts[row, column] < MATCH_SHIFT
    }


def _name(cluster: Segment, space: _Space, taken: Iterable[str]) -> str:
    """Words for what sets a cluster most apart from the population, unlike any name taken.

    Up to three phrases of different themes; if that name is taken, the next most telling phrases are added, and
    at the very end a number.
    """
    ranked = _phrases(cluster, space)
    telling = [feature for feature, offset in ranked if offset >= _TELLING]
    themes = list(dict.fromkeys(_WORDS[feature].theme for feature in telling))[:_NAME_PHRASES]
    plainest = {_WORDS[feature].theme: feature for feature in sorted(telling, key=SEGMENT_FEATURES.index, reverse=True)}
    said = [plainest[theme] for theme in themes]
    name = _worded(said, cluster, space)
    for feature, _ in ranked:
        if name not in taken:
            break
        if feature not in said:
            said.append(feature)
            name = _worded(said, cluster, space)
    number = 2
    unique = name
    while unique in taken:
        unique = f"{name} {number}"
        number += 1
    return unique


def _phrases(cluster: Segment, space: _Space) -> list[tuple[str, float]]:
    """Features that can be said of a cluster, most telling first, with how far (in standard deviations) they lie off.

    A few extreme members move a mean: so a feature is only said if the members' median agrees with it.
    """
    ranked = []
    for name, offset, usual in zip(space.names, cluster.centroid, space.fills, strict=True):
        median = cluster.medians[name]
        if median is None or abs(offset) < _FAINT:
            continue
        if median > usual if offset > 0 else median <= usual:
            ranked.append((name, abs(offset)))
    return sorted(ranked, key=lambda feature: (-feature[1], SEGMENT_FEATURES.index(feature[0])))


def _worded(said: Sequence[str], cluster: Segment, space: _Space) -> str:
    """The phrases in the order of ``SEGMENT_FEATURES``, so that names read alike: recency, frequency, value, ..."""
    phrases = []
    for name in sorted(said, key=SEGMENT_FEATURES.index):
        words = _WORDS[name]
        phrase = words.above if cluster.centroid[space.names.index(name)] > 0 else words.below
        if name == "order_count_365d" and phrase == words.below:
            phrase = {0.0: "no orders in a year", 1.0: "one-off buyers"}.get(cluster.medians[name] or 0.0, phrase)
        phrases.append(phrase)
    if len(phrases) < 2:
        phrases.append("otherwise typical" if phrases else "typical")
    return ", ".join(phrases)


# The artefact


def _content(model: Segmentation) -> dict[str, Any]:
    """What the artefact says, without its version."""
    content = {"format": _FORMAT, "format_version": _FORMAT_VERSION} | asdict(model)
    content["cutoff"] = model.cutoff.isoformat()
    del content["model_version"]
    return content


def _version(model: Segmentation) -> str:
    digest = sha256(json.dumps(_content(model), sort_keys=True, allow_nan=False).encode()).hexdigest()
    return f"segmentation-{model.cutoff.isoformat()}-{digest[:8]}"


def _from_content(content: dict[str, Any]) -> Segmentation:
    metrics = dict(content["metrics"])
    metrics["candidates"] = tuple(Candidate(**candidate) for candidate in metrics["candidates"])
    segments = tuple(Segment(**(segment | {"centroid": tuple(segment["centroid"])})) for segment in content["segments"])
    rows = {name: tuple(content[name]) for name in ("feature_names", "left_out", "fills", "means", "scales")}
    return Segmentation(
        model_version=content["model_version"],
        cutoff=date.fromisoformat(content["cutoff"]),
        segments=segments,
        next_id=content["next_id"],
        metrics=FitMetrics(**metrics),
        **rows,
    )


def _rounded(number: float) -> float:
    """Eight decimals: below that, machines differ. Never -0.0."""
    return round(float(number), 8) + 0.0


def _rounded_row(numbers: _Array) -> tuple[float, ...]:
    return tuple(_rounded(number) for number in numbers.tolist())


def _rounded_rows(rows: _Array) -> _Array:
    return np.array([_rounded_row(row) for row in rows]).reshape(rows.shape)


def _median(values: pl.Series) -> float | None:
    median = values.median()
    return None if median is None else _rounded(float(median))  # type: ignore[arg-type]
