"""Fitted models on disk: versions that are never changed, and which of them counts.

How a model is fitted or applied is in ``ml/``.
"""

import json
import os
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import dagster as dg

from ml import customer_scores, propensity, recommendation, segmentation
from ml.batches import Batches, Work
from ml.customer_scores import CustomerModels
from ml.fairness import Fairness
from ml.horizons import LABELS, Label
from ml.recommendation import Recommender
from ml.segmentation import Segmentation
from orchestration.tracking import Alias, register_customer_models, register_recommender

_NOTHING: Mapping[Label, list[Fairness]] = MappingProxyType({})


class ModelStore(dg.ConfigurableResource):  # type: ignore[type-arg]  # the resource is itself
    """One shop's fitted models.

    ``<folder>/segmentation/<cutoff>/<model_version>.json`` is an artefact, ``champion`` beside it names the one in use.
    ``<folder>/customers/<cutoff>/<version>/`` holds a set of customer models likewise, each with its card;
    ``<folder>/recommender/<cutoff>/<model_version>/`` a recommender, and ``due`` beside it names the one in use.

    Args:
        folder: where models are kept.
        tracking: folder of MLflow's record; "" = none is kept.
    """

    folder: str
    tracking: str = ""

    def keep(self, model: Segmentation) -> Path:
        """Writes the model and makes it the one in use for its cut-off."""
        folder = Path(self.folder) / "segmentation" / model.cutoff.isoformat()
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{model.model_version}.json"
        _write(path, model.to_json())
        _write(folder / "champion", path.name)
        return path

    def segmentation(self, cutoff: date) -> Segmentation | None:
        """The model in use for the cut-off; None if there is none yet."""
        folder = Path(self.folder) / "segmentation" / cutoff.isoformat()
        champion = folder / "champion"
        if not champion.exists():
            return None
        return _read_segmentation(folder, champion.read_text())

    def segmentation_work(self, model: Segmentation) -> Work:
        """What a kept model makes of rows of features, for ``Warehouse.map``."""
        folder = Path(self.folder) / "segmentation" / model.cutoff.isoformat()
        name = f"{model.model_version}.json"
        load = partial(_read_segmentation, name=name)
        return Work(name, folder, load, segmentation.assign_batches, segmentation.ASSIGNED_SCHEMA, (name,))

    def keep_customer_models(
        self,
        models: CustomerModels,
        rules: str,
        alias: Alias = "due",
        fairness: Mapping[Label, list[Fairness]] = _NOTHING,
    ) -> Path:
        """Writes a set of customer models.

        Args:
            models: the set.
            rules: stands for the tables that they were learned from.
            alias: what it is at its cut-off: the one that was due then, one that was promoted and so is in force
                instead of it, or a challenger, which isn't.
            fairness: how each label's model treats groups of customers, for its card.
        """
        folder = Path(self.folder) / "customers" / models.cutoff.isoformat()
        path = folder / models.model_version
        unfinished = folder / f".{path.name}.tmp"
        shutil.rmtree(unfinished, ignore_errors=True)
        customer_scores.save(models, unfinished, rules)
        for label in LABELS:
            (unfinished / label / "card.md").write_text(
                propensity.write_card(models.of(label), fairness.get(label, ()))
            )
            (unfinished / label / "calibration.svg").write_text(propensity.draw_calibration(models.of(label)))
        shutil.rmtree(path, ignore_errors=True)
        unfinished.replace(path)
        _write(folder / alias, path.name)
        if self.tracking:
            register_customer_models(Path(self.tracking), Path(self.folder).name, models, path, alias)
        return path

    def customer_models(self, cutoff: date, rules: str) -> CustomerModels | None:
        """The set in use for the cut-off; None if there is none yet, or only one of other tables or older code.

        Raises:
            ValueError: the artefact was changed since it was written.
        """
        path = self.customer_models_folder(cutoff, rules)
        return customer_scores.load(path, cutoff) if path else None

    def customer_models_folder(self, cutoff: date, rules: str) -> Path | None:
        """Where that set is: a folder of its version, which is never changed."""
        folder = Path(self.folder) / "customers" / cutoff.isoformat()
        # One that was promoted under other rules stands in the way of none that is due under these.
        named = [folder / (folder / name).read_text() for name in ("promoted", "due") if (folder / name).exists()]
        return next((path for path in named if customer_scores.read_rules(path) == rules), None)

    def customer_work(
        self,
        models: CustomerModels,
        rules: str,
        apply: Callable[[CustomerModels, Batches], Batches],
        schema: Mapping[str, Any],
    ) -> Work:
        """What a kept set makes of rows of features, for ``Warehouse.map``.

        Raises:
            LookupError: it isn't the set in use for its cut-off.
        """
        folder = self.customer_models_folder(models.cutoff, rules)
        if folder is None or folder.name != models.model_version:
            raise LookupError(f"{models.model_version} is not in use")
        return Work(folder.name, folder, partial(customer_scores.load, cutoff=models.cutoff), apply, schema)

    def keep_recommender(self, model: Recommender, cutoff: date, learned_from: str) -> Path:
        """Writes the recommender and makes it the one in use for its cut-off.

        Args:
            model: the recommender.
            cutoff: the evening as of which it was fitted.
            learned_from: stands for all that it learned from.
        """
        folder = Path(self.folder) / "recommender" / cutoff.isoformat()
        path = folder / model.model_version
        unfinished = folder / f".{path.name}.tmp"
        shutil.rmtree(unfinished, ignore_errors=True)
        recommendation.save(model, unfinished)
        shutil.rmtree(path, ignore_errors=True)
        unfinished.replace(path)
        _write(folder / "due", json.dumps({"model_version": model.model_version, "learned_from": learned_from}))
        for old in folder.iterdir():
            # Each is large, and the ones before it can be fitted again.
            if old.is_dir() and old != path:
                shutil.rmtree(old)
        if self.tracking:
            register_recommender(Path(self.tracking), Path(self.folder).name, model, cutoff, path)
        return path

    def recommender(self, cutoff: date, learned_from: str) -> Recommender | None:
        """The recommender in use for the cut-off; None if there is none yet, or one that learned from something else.

        Raises:
            ValueError: the artefact was changed since it was written.
        """
        folder = Path(self.folder) / "recommender" / cutoff.isoformat()
        if not (folder / "due").exists():
            return None
        due = json.loads((folder / "due").read_text())
        if due["learned_from"] != learned_from:
            return None
        return recommendation.load(folder / due["model_version"])

    def forget_recommenders(self, before: date) -> None:
        """Removes the recommenders of earlier cut-offs, which no list will ask for."""
        for folder in (Path(self.folder) / "recommender").glob("*/"):
            if date.fromisoformat(folder.name) < before:
                shutil.rmtree(folder)

    def promoted_cutoffs(self, rules: str) -> list[date]:
        """The evenings as of which a set was trained that won against the one in use, ascending."""
        folder = Path(self.folder) / "customers"
        return sorted(
            date.fromisoformat(path.parent.name)
            for path in folder.glob("*/promoted")
            if customer_scores.read_rules(path.parent / path.read_text()) == rules
        )


def _write(path: Path, text: str) -> None:
    # First beside, then in its place: a killed run leaves no half artefact.
    unfinished = path.with_name(f".{path.name}.tmp")
    unfinished.write_text(text)
    os.replace(unfinished, path)


def _read_segmentation(folder: Path, name: str) -> Segmentation:
    return Segmentation.from_json((folder / name).read_text())
