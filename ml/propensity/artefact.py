"""What a fit leaves behind, and how it is kept: JSON for all that can be read, skops for the boosters.

Loading executes nothing, and refuses what was changed. Where the folder is, is the caller's choice.
"""

import json
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from ml import artefacts
from ml.artefacts import Format
from ml.drift import ReferenceBins
from ml.propensity.baselines import RecencyRule
from ml.propensity.boosting import Trial, digest
from ml.propensity.calibrating import Calibration, Spread
from ml.propensity.linear import Linear, Scale
from ml.propensity.metrics import Quality
from ml.propensity.splitting import TimeSplit

FORMAT = Format("perennial.propensity", 1)
CONTENT = "propensity.json"
BOOSTERS = "boosters.skops"
LABELS = ("purchase", "churn")
# What skops may build beside numpy's and scikit-learn's own plain types.
_TRUSTED = (
    "sklearn._loss.link.Interval",
    "sklearn._loss.link.LogitLink",
    "sklearn._loss.loss.HalfBinomialLoss",
    "sklearn.ensemble._hist_gradient_boosting.binning._BinMapper",
    "sklearn.ensemble._hist_gradient_boosting.predictor.TreePredictor",
    "sklearn._loss._loss.CyHalfBinomialLoss",
    "numpy.dtypes.Float64DType",
)


@dataclass(frozen=True)
class Metrics:
    """How a fit does on its calibration window, beside its baselines on the same rows.

    Judged is the same model learned from the past alone, before it also learned from that window; and the calibration
    is crossed over: each half of the customers is judged by that of the other half.

    Attributes:
        model: of the averaged, calibrated model; None where it is only a prior.
        logistic: of its logistic half alone.
        booster: of its boosted half alone.
        recency_rule: of the rate of customers as recent.
        btyd: of the buy-till-you-die probability on the rows that have it; None without it.
        model_where_btyd: of the model on those rows.
        interval_width: mean width of the 80 % range of the calibration rows.
        calibration_bins: rows, mean probability and rate of the event in ten bins of equal size.
    """

    model: Quality | None = None
    logistic: Quality | None = None
    booster: Quality | None = None
    recency_rule: Quality | None = None
    btyd: Quality | None = None
    model_where_btyd: Quality | None = None
    interval_width: float | None = None
    calibration_bins: tuple[tuple[int, float, float], ...] = ()

    def flat(self) -> dict[str, float]:
        """The figures that there are, named ``<model or baseline>_<figure>``, as a tracker takes them."""
        found: dict[str, float] = {}
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, Quality):
                named = {f"{each.name}_{name}": figure for name, figure in asdict(value).items()}
                found |= {name: float(figure) for name, figure in named.items() if figure is not None}
        return found | ({"interval_width": self.interval_width} if self.interval_width is not None else {})


@dataclass(frozen=True)
class Propensity:
    """A fitted propensity model: everything that scoring needs, in one artefact.

    Both halves give log-odds of *buying* within the horizon; where ``label`` is ``churn``, scores are of the opposite.

    Attributes:
        label: ``purchase`` or ``churn``.
        horizon_days: length of the window after ``as_of_date``.
        cutoff: the last day that the fit knew of.
        feature_names: what the model reads, in this order.
        left_out: feature to why it isn't read.
        reason: why the model is only a prior; None where it is one.
        linear: the logistic half; None where the model is only a prior.
        calibration: of the averaged halves.
        spread: what else makes a score uncertain.
        recency_rule: baseline and stand-in.
        typical: median of each feature over the rows fitted, None where there is none.
        learned: how many rows of buyers (``buyers``) and of others (``prospects``) it was fitted on.
        split: which snapshots did what.
        reference: bins of features and score, against which drift is measured.
        trials: of the search.
        metrics: how it does.
        seed: of all draws.
        versions: of the libraries that fitted it.
        boosters_digest: SHA-256 of what the boosters predict by.
        model_version: name of this fit.
        boosters: the boosted half, one a member; not in the JSON.
    """

    label: str
    horizon_days: int
    cutoff: date
    feature_names: tuple[str, ...]
    left_out: dict[str, str]
    reason: str | None
    linear: Linear | None
    calibration: Calibration
    spread: Spread
    recency_rule: RecencyRule
    typical: dict[str, float | None]
    learned: dict[str, int]
    split: TimeSplit
    reference: tuple[ReferenceBins, ...]
    trials: tuple[Trial, ...]
    metrics: Metrics
    seed: int
    versions: dict[str, str]
    boosters_digest: str = ""
    model_version: str = ""
    boosters: tuple[Any, ...] = field(default=(), repr=False, compare=False)


def name_version(model: Propensity) -> str:
    """Label, horizon, cutoff and a digest of all else that the artefact says."""
    hashed = artefacts.digest(_content(model))
    return f"propensity-{model.label}-{model.horizon_days}d-{model.cutoff.isoformat()}-{hashed}"


def save(model: Propensity, folder: Path) -> None:
    """Writes ``propensity.json`` and, unless the model is a prior, ``boosters.skops`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    content = _content(model) | {"model_version": model.model_version}
    if model.boosters:
        from skops.io import dumps

        dumped = dumps(list(model.boosters))
        (folder / BOOSTERS).write_bytes(dumped)
        content["boosters_file_sha256"] = sha256(dumped).hexdigest()
    (folder / CONTENT).write_text(artefacts.write(content), encoding="utf-8")


def load(folder: Path) -> Propensity:
    """Reads what ``save`` wrote; nothing in it is executed.

    Raises:
        ValueError: there is no artefact, it is another's or of another format version, incomplete, or changed since it
            was written.
    """
    path = folder / CONTENT
    if not path.is_file():
        raise ValueError(f"there is no propensity model in {folder}: fit one")
    content = FORMAT.read(path.read_bytes(), str(path))
    file_digest = content.pop("boosters_file_sha256", None)
    boosters = _load_boosters(folder / BOOSTERS, file_digest) if file_digest else ()
    with artefacts.rebuilding(str(path)):
        model = _from_content(content, boosters)
    artefacts.require_unchanged(name_version(model), model.model_version, str(path))
    if boosters and digest(boosters) != model.boosters_digest:
        raise ValueError(f"{path} ({model.model_version}) has other boosters than it was written with: fit again")
    return model


def _load_boosters(path: Path, file_digest: str) -> tuple[Any, ...]:
    if not path.is_file():
        raise ValueError(f"{path} is missing: fit again")
    dumped = path.read_bytes()
    if sha256(dumped).hexdigest() != file_digest:
        raise ValueError(f"{path} was changed after it was written: fit again")
    from skops.io import get_untrusted_types, loads

    strange = sorted(set(get_untrusted_types(data=dumped)) - set(_TRUSTED))
    if strange:
        raise ValueError(f"{path} holds types that no booster is made of: {', '.join(strange)}")
    return tuple(loads(dumped, trusted=list(_TRUSTED)))


def _content(model: Propensity) -> dict[str, Any]:
    """What the artefact says, without its version; as plain as JSON gives it back."""
    content = FORMAT.head()
    for each in fields(model):
        if each.name in ("boosters", "model_version"):
            continue
        value = getattr(model, each.name)
        if each.name == "reference":
            value = [asdict(bins) for bins in value]
        elif each.name == "trials":
            value = [asdict(trial) for trial in value]
        elif hasattr(value, "__dataclass_fields__"):
            value = asdict(value)
        content[each.name] = value
    plain: dict[str, Any] = json.loads(json.dumps(content, default=_plain, allow_nan=False))
    return plain


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an artefact")


def _from_content(content: dict[str, Any], boosters: tuple[Any, ...]) -> Propensity:
    linear, rule = content["linear"], content["recency_rule"]
    split = dict(content["split"])
    for part in ("fit", "search", "calibration"):
        split[part] = tuple(date.fromisoformat(day) for day in split[part])
    metrics: dict[str, Any] = {
        name: Quality(**value) if isinstance(value, dict) else value for name, value in content["metrics"].items()
    }
    metrics["calibration_bins"] = tuple(tuple(row) for row in metrics["calibration_bins"])
    return Propensity(
        label=content["label"],
        horizon_days=content["horizon_days"],
        cutoff=date.fromisoformat(content["cutoff"]),
        feature_names=tuple(content["feature_names"]),
        left_out=dict(content["left_out"]),
        reason=content["reason"],
        linear=linear
        and Linear(
            Scale(**{name: tuple(value) for name, value in linear["scale"].items()}),
            tuple(tuple(row) for row in linear["coefficients"]),
            tuple(linear["intercepts"]),
        ),
        calibration=Calibration(**content["calibration"]),
        spread=Spread(**content["spread"]),
        recency_rule=RecencyRule(tuple(rule["edges"]), tuple(rule["counts"]), tuple(rule["rates"]), rule["base_rate"]),
        typical=dict(content["typical"]),
        learned=dict(content["learned"]),
        split=TimeSplit(**(split | {"by_customer": tuple(split["by_customer"])})),
        reference=tuple(
            ReferenceBins(bins["name"], tuple(bins["edges"]), tuple(bins["shares"]), bins["null_share"])
            for bins in content["reference"]
        ),
        trials=tuple(Trial(**trial) for trial in content["trials"]),
        metrics=Metrics(**metrics),
        seed=content["seed"],
        versions=dict(content["versions"]),
        boosters_digest=content["boosters_digest"],
        model_version=content["model_version"],
        boosters=boosters,
    )
