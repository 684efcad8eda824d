"""What a fit leaves behind: the chosen process, spend, levels and tiers, and all as JSON that says when it was changed.

How they are found is not here, nor where the JSON is kept.
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from ml import artefacts
from ml.artefacts import Format
from ml.customer_value.spending import Spending

FORMAT_VERSION = 2
_FORMAT = Format("perennial.customer_value", FORMAT_VERSION)
_PLACE = "the text"


@dataclass(frozen=True)
class Candidate:
    """How well one process foretold the closed windows, its total set right first; means over windows.

    Attributes:
        name: of the process.
        parameters: by name, fitted on the histories at the model's cutoff, in days.
        log_likelihood: of those histories; comparable only between processes of one k. None where a prior
            stands in.
        deviance: Poisson deviance of order days, per customer: the process with the least is chosen. None, as all
            below, where no window is closed.
        mean_absolute_error: of order days, per customer.
        correlation: of expected and actual order days; None where either is constant.
        log_loss: of the purchase probability, in nats.
        total_ratio: expected over actual order days before the total is set right; None where nobody bought.
        reason: why a prior stands in; None where it doesn't.
    """

    name: str
    parameters: dict[str, float]
    log_likelihood: float | None
    deviance: float | None
    mean_absolute_error: float | None
    correlation: float | None
    log_loss: float | None
    total_ratio: float | None
    reason: str | None


@dataclass(frozen=True)
class Level:
    """What closed windows say of totals.

    Attributes:
        cutoff: of the last window that it is told by.
        horizon_days: of the window; the longest, where it is told by several.
        order_days_ratio: actual over expected order days.
        pace: by what the horizon is multiplied so that the expected total is the actual one.
    """

    cutoff: date
    horizon_days: int
    order_days_ratio: float
    pace: float


@dataclass(frozen=True)
class TierFloor:
    """Where a value tier ended at the fit: who is expected to bring more is in it; of equals, whose id is below a mark.

    Attributes:
        tier: its name.
        expected_value: what the last customer in it was expected to bring.
        ids_below: the fewest letters that tell the last id of equals in it from the first one outside, so that the
            artefact names nobody; None where all equals are in it.
    """

    tier: str
    expected_value: float
    ids_below: str | None


@dataclass(frozen=True)
class FitMetrics:
    """How a fit went.

    Attributes:
        customer_count: customers given.
        repeat_buyer_count: those with a second order day.
        distinct_row_count: distinct (frequency, recency, T) among them.
        closed_window_count: closed windows, of one horizon each.
        interval_coverage: share of customers of the closed windows whose amount fell into their interval; None where
            no window is closed.
        reason: why the process was not chosen by holdout, or parameters are a prior's; None where neither is so.
    """

    customer_count: int
    repeat_buyer_count: int
    distinct_row_count: int
    closed_window_count: int
    interval_coverage: float | None
    reason: str | None


@dataclass(frozen=True)
class CustomerValueModel:
    """A fitted model of what customers will buy: everything ``score`` needs, in one artefact.

    ``parameters`` are those of ``process``, in days. ``levels`` are those of the last closed windows of each horizon,
    ``pooled_level`` that of all together (None where none is closed), ``order_value_ratio`` the actual over the
    expected value of an order in them. ``interval_stretch`` widens (above 1) or narrows the intervals of value so that
    closed windows are covered as often as intervals say.
    """

    model_version: str
    cutoff: date
    process: str
    parameters: dict[str, float]
    spending: Spending
    levels: tuple[Level, ...]
    pooled_level: Level | None
    order_value_ratio: float
    interval_stretch: float
    tiers: tuple[TierFloor, ...]
    candidates: tuple[Candidate, ...]
    metrics: FitMetrics

    @property
    def is_prior(self) -> bool:
        """Whether too little was known to estimate the process."""
        return any(each.name == self.process and each.reason is not None for each in self.candidates)

    @property
    def reason(self) -> str | None:
        """Why the model is less than it could be; None where nothing is amiss."""
        return self.metrics.reason

    def to_json(self) -> str:
        """The artefact as JSON text: the same bytes for the same fit."""
        return artefacts.write(_content(self) | {"model_version": self.model_version})

    @classmethod
    def from_json(cls, text: str) -> "CustomerValueModel":
        """Read what ``to_json`` wrote; nothing in it is executed.

        Raises:
            ValueError: not JSON, no customer value model, of another format version, incomplete, or changed since
                written.
        """
        content = _FORMAT.read(text, _PLACE)
        with artefacts.rebuilding(_PLACE):
            model = _from_content(content)
            version = version_of(model)
        artefacts.require_unchanged(version, model.model_version, _PLACE)
        return model


def version_of(model: CustomerValueModel) -> str:
    """The cutoff and a digest of all else that the artefact says."""
    return f"customer_value-{model.cutoff.isoformat()}-{artefacts.digest(_content(model))}"


def _content(model: CustomerValueModel) -> dict[str, Any]:
    """What the artefact says, without its version."""
    content = _FORMAT.head() | asdict(model)
    content["cutoff"] = model.cutoff.isoformat()
    content["levels"] = [_level_content(level) for level in content["levels"]]
    content["pooled_level"] = _level_content(content["pooled_level"])
    del content["model_version"]
    return content


def _from_content(content: dict[str, Any]) -> CustomerValueModel:
    return CustomerValueModel(
        model_version=content["model_version"],
        cutoff=date.fromisoformat(content["cutoff"]),
        process=content["process"],
        parameters=dict(content["parameters"]),
        spending=Spending(**content["spending"]),
        levels=tuple(_level(level) for level in content["levels"]),
        pooled_level=None if content["pooled_level"] is None else _level(content["pooled_level"]),
        order_value_ratio=content["order_value_ratio"],
        interval_stretch=content["interval_stretch"],
        tiers=tuple(TierFloor(**floor) for floor in content["tiers"]),
        candidates=tuple(Candidate(**candidate) for candidate in content["candidates"]),
        metrics=FitMetrics(**content["metrics"]),
    )


def _level_content(level: dict[str, Any] | None) -> dict[str, Any] | None:
    return level and level | {"cutoff": level["cutoff"].isoformat()}


def _level(content: dict[str, Any]) -> Level:
    return Level(**(content | {"cutoff": date.fromisoformat(content["cutoff"])}))
