"""What a fit of a recommender leaves behind: JSON for all that can be read, safetensors for its matrices.

Loading executes nothing, and refuses what was changed. Where the folder is, is the caller's choice.
"""

from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from safetensors.numpy import load as load_tensors
from safetensors.numpy import save as save_tensors
from scipy import sparse

from ml import artefacts
from ml.artefacts import Format
from ml.recommendation.affinities import affinity_of
from ml.recommendation.blending import Blend
from ml.recommendation.fitting import name_version
from ml.recommendation.histories import Signals
from ml.recommendation.recommending import Recommender
from ml.recommendation.repeating import Rhythms

FORMAT = Format("perennial.recommender", 1)
CONTENT = "recommender.json"
TENSORS = "recommender.safetensors"
_AFFINITY = "affinity."


def save(model: Recommender, folder: Path) -> None:
    """Writes ``recommender.json`` and ``recommender.safetensors`` into ``folder``, without the words of products."""
    folder.mkdir(parents=True, exist_ok=True)
    walks = sparse.csr_array(model.walks)
    tensors: dict[str, np.ndarray] = {
        "popularity": model.popularity,
        "repeat_share": model.rhythms.repeat_share,
        "gap_days": model.rhythms.gap_days,
        "walks.data": walks.data.astype(np.float32),
        "walks.indices": walks.indices.astype(np.int32),
        "walks.indptr": walks.indptr.astype(np.int64),
        **{_AFFINITY + name: values for name, values in model.affinity.arrays.items()},
    }
    packed = save_tensors({name: np.ascontiguousarray(values) for name, values in tensors.items()})
    (folder / TENSORS).write_bytes(packed)
    content = {
        **FORMAT.head(),
        "model_version": model.model_version,
        "horizon_days": model.horizon_days,
        # JSON knows no infinity.
        "signals": {name: str(value) for name, value in asdict(model.signals).items()},
        "fading_days": str(model.fading_days),
        "new": _blend_content(model.new),
        "again": _blend_content(model.again),
        "tensors_sha256": sha256(packed).hexdigest(),
        "products": model.products.to_list(),
    }
    (folder / CONTENT).write_text(artefacts.write(content), encoding="utf-8")


def load(folder: Path) -> Recommender:
    """Reads what ``save`` wrote; nothing in it is executed. Its ``vectors`` are None: see ``Recommender.on``.

    Raises:
        ValueError: there is no artefact, it is another's or of another format version, incomplete, or changed since it
            was written.
    """
    path = folder / CONTENT
    if not path.is_file() or not (folder / TENSORS).is_file():
        raise ValueError(f"there is no recommender in {folder}: fit one")
    content = FORMAT.read(path.read_bytes(), str(path))
    packed = (folder / TENSORS).read_bytes()
    if sha256(packed).hexdigest() != content.get("tensors_sha256"):
        raise ValueError(f"{folder / TENSORS} was changed after it was written: fit again")
    with artefacts.rebuilding(str(path)):
        model = _from_content(content, load_tensors(packed))
    artefacts.require_unchanged(name_version(model), model.model_version, str(path))
    return model


def _blend_content(blend: Blend) -> dict[str, Any]:
    return {
        "parts": list(blend.parts),
        **{name: getattr(blend, name).astype(float).tolist() for name in ("scale", "typical", "few", "many")},
        **{name: getattr(blend, name) for name in ("level_few", "level_many", "half_history")},
    }


def _blend_of(content: dict[str, Any]) -> Blend:
    arrays = {name: np.array(content[name], np.float32) for name in ("scale", "typical", "few", "many")}
    return Blend(
        parts=tuple(content["parts"]),
        level_few=content["level_few"],
        level_many=content["level_many"],
        half_history=content["half_history"],
        **arrays,
    )


def _from_content(content: dict[str, Any], tensors: dict[str, np.ndarray]) -> Recommender:
    products = pl.Series("product_id", content["products"], dtype=pl.String)
    count = len(products)
    walks = sparse.csr_array(
        (tensors["walks.data"], tensors["walks.indices"], tensors["walks.indptr"]), shape=(count, count)
    )
    return Recommender(
        products=products,
        horizon_days=content["horizon_days"],
        signals=Signals(**{name: float(value) for name, value in content["signals"].items()}),
        fading_days=float(content["fading_days"]),
        popularity=tensors["popularity"],
        affinity=affinity_of(
            {name.removeprefix(_AFFINITY): values for name, values in tensors.items() if name.startswith(_AFFINITY)}
        ),
        walks=walks,
        vectors=None,
        rhythms=Rhythms(repeat_share=tensors["repeat_share"], gap_days=tensors["gap_days"]),
        new=_blend_of(content["new"]),
        again=_blend_of(content["again"]),
        model_version=content["model_version"],
    )
