"""Fitted models on disk: versions that are never changed, and which of them counts.

How a model is fitted or applied is in ``ml/``.
"""

import os
from datetime import date
from pathlib import Path

import dagster as dg

from ml.segmentation import Segmentation


class ModelStore(dg.ConfigurableResource):  # type: ignore[type-arg]  # the resource is itself
    """One shop's fitted models.

    ``<folder>/segmentation/<cutoff>/<model_version>.json`` is an artefact, ``champion`` beside it names the one in use.
    """

    folder: str

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
        return Segmentation.from_json((folder / champion.read_text()).read_text())


def _write(path: Path, text: str) -> None:
    # First beside, then in its place: a killed run leaves no half artefact.
    unfinished = path.with_name(f".{path.name}.tmp")
    unfinished.write_text(text)
    os.replace(unfinished, path)
