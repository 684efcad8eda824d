"""What a fit leaves behind: segments, how the fit went, and both as JSON that says when it was changed.

How segments are found is not here, nor where the JSON is kept.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ml import artefacts
from ml.artefacts import Format

_FORMAT = Format("perennial.segmentation", 1)
_PLACE = "the text"


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
        return artefacts.write(_content(self) | {"model_version": self.model_version})

    @classmethod
    def from_json(cls, text: str) -> "Segmentation":
        """Read what ``to_json`` wrote; nothing in it is executed.

        Raises:
            ValueError: not JSON, not a segmentation, of another format version, incomplete, or changed since written.
        """
        content = _FORMAT.read(text, _PLACE)
        with artefacts.rebuilding(_PLACE):
            model = _from_content(content)
        artefacts.require_unchanged(version_of(model), model.model_version, _PLACE)
        return model


def version_of(model: Segmentation) -> str:
    """The cutoff and a digest of all else that the artefact says."""
    return f"segmentation-{model.cutoff.isoformat()}-{artefacts.digest(_content(model))}"


def _content(model: Segmentation) -> dict[str, Any]:
    """What the artefact says, without its version."""
    content = _FORMAT.head() | asdict(model)
    content["cutoff"] = model.cutoff.isoformat()
    del content["model_version"]
    return content


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
