"""A set of customer models in a folder: each part as it is kept, and what holds for the set.

Loading executes nothing, and refuses what was changed. Where the folder is, is the caller's choice.
"""

import json
from datetime import date
from pathlib import Path

from ml import customer_value, propensity
from ml.customer_scores.models import CustomerModels
from ml.customer_value import CustomerValueModel
from ml.horizons import LABELS, Horizons

_SET, _VALUE = "set.json", "value.json"


def save(models: CustomerModels, folder: Path, rules: str) -> None:
    """Writes ``set.json``, ``value.json`` and a folder for each label.

    Args:
        models: the set.
        folder: made if it isn't there.
        rules: stands for the tables that they were learned from.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _VALUE).write_text(models.value.to_json())
    for label in LABELS:
        propensity.save(models.of(label), folder / label)
    said = {
        "rules": rules,
        "value_format": customer_value.FORMAT_VERSION,
        "purchase_days": models.horizons.purchase_days,
        "churn_days": models.horizons.churn_days,
    }
    (folder / _SET).write_text(json.dumps(said, indent=1))


def read_rules(folder: Path) -> str | None:
    """What stands for the tables that the set was learned from; None = it is of a format that isn't read any more."""
    said = json.loads((folder / _SET).read_text())
    return str(said["rules"]) if said.get("value_format") == customer_value.FORMAT_VERSION else None


def load(folder: Path, cutoff: date) -> CustomerModels:
    """The set of the cut-off, which lies there.

    Raises:
        ValueError: it was changed since it was written.
    """
    said = json.loads((folder / _SET).read_text())
    return CustomerModels(
        cutoff=cutoff,
        horizons=Horizons(said["purchase_days"], said["churn_days"]),
        value=CustomerValueModel.from_json((folder / _VALUE).read_text()),
        purchase=propensity.load(folder / "purchase"),
        churn=propensity.load(folder / "churn"),
    )
