"""A marketer's words for a segment, from where its centroid lies.

Whether a segment keeps an older name is decided in `matching`.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ml.segmentation.artefact import Segment
from ml.segmentation.features import SEGMENT_FEATURES
from ml.segmentation.space import Space

EVERYONE = "everyone"

_TELLING = 0.3
_FAINT = 0.1
_NAME_PHRASES = 3


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
    "price_affinity": _Words("price", "buying cheaper goods", "buying dearer goods"),
    "category_count_365d": _Words("taste", "few categories", "many categories"),
    "sentiment_mean_365d": _Words("mood", "less content", "content"),
}


def name_of(cluster: Segment, space: Space, taken: Iterable[str]) -> str:
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


def _phrases(cluster: Segment, space: Space) -> list[tuple[str, float]]:
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


def _worded(said: Sequence[str], cluster: Segment, space: Space) -> str:
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
