"""MLflow: what was trained, how it did, and which version is champion. A local SQLite file, nothing sent anywhere.

Where artefacts lie and which of them scores is ``models.py``; MLflow keeps the record, and no night asks it.
"""

import logging
import os
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Literal

from ml.customer_scores import CustomerModels
from ml.horizons import LABELS
from ml.propensity import Propensity
from ml.recommendation import Recommender

Alias = Literal["due", "promoted", "challenger"]
_EXPERIMENT = "customers"


def open_tracking(folder: Path) -> None:
    """Points MLflow at the file in this folder, which is made if there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
    # Imported here, as everywhere in this module: no night that trains nothing should wait for it.
    import mlflow

    # The console belongs to the summary of the night.
    for name in ("mlflow", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)
    mlflow.set_tracking_uri(f"sqlite:///{folder / 'mlflow.db'}")


def _open_experiment(folder: Path) -> None:
    open_tracking(folder)
    import mlflow

    # Else MLflow would keep what belongs to runs in whatever folder the night was started from.
    if mlflow.get_experiment_by_name(_EXPERIMENT) is None:
        mlflow.create_experiment(_EXPERIMENT, artifact_location=(folder / "artifacts").as_uri())
    mlflow.set_experiment(_EXPERIMENT)


def register_customer_models(folder: Path, shop: str, models: CustomerModels, artefact: Path, alias: Alias) -> None:
    """Notes the set's models as runs with their search, settings and figures, and registers them under their alias.

    A set in force is ``champion``, whether it was due or promoted. Priors, for want of anything to learn from, are no
    models to be noted.

    Args:
        folder: of MLflow's file.
        shop: the shop's name, which the registered models' names begin with.
        models: the set.
        artefact: the folder that holds it.
        alias: what the set is at its cut-off.
    """
    learned = [label for label in LABELS if models.of(label).reason is None]
    if not learned:
        return
    _open_experiment(folder)
    import mlflow

    for label in learned:
        model = models.of(label)
        with mlflow.start_run(run_name=f"{shop} {model.model_version}") as run:
            mlflow.log_params(_settings(model))
            mlflow.log_metrics(model.metrics.flat())
            for step, trial in enumerate(model.trials):
                mlflow.log_metrics({f"search_{trial.model}_log_loss": trial.log_loss}, step=step)
            mlflow.log_dict({"trials": [asdict(trial) for trial in model.trials]}, "search.json")
        _register(f"{shop}-{label}", artefact / label, run.info.run_id, model.model_version, alias)
    value = models.value
    with mlflow.start_run(run_name=f"{shop} {value.model_version}") as run:
        mlflow.log_params({"cutoff": value.cutoff.isoformat(), "process": value.process, **value.parameters})
        mlflow.log_metrics(
            {
                f"{candidate.name.replace('/', '-')}_{name}": figure
                for candidate in value.candidates
                for name, figure in asdict(candidate).items()
                if isinstance(figure, float)
            }
        )
    _register(f"{shop}-value", artefact / "value.json", run.info.run_id, value.model_version, alias)


def register_recommender(folder: Path, shop: str, model: Recommender, cutoff: date, artefact: Path) -> None:
    """Notes a recommender as a run with what it chose and how its parts weigh, and registers it as champion.

    Args:
        folder: of MLflow's file.
        shop: the shop's name, which the registered model's name begins with.
        model: the recommender.
        cutoff: the evening as of which it was fitted.
        artefact: the folder that holds it.
    """
    _open_experiment(folder)
    import mlflow

    with mlflow.start_run(run_name=f"{shop} {model.model_version} {cutoff}") as run:
        mlflow.log_params(
            {
                "cutoff": cutoff.isoformat(),
                "horizon_days": model.horizon_days,
                "products": len(model.products),
                "affinity": type(model.affinity).__name__,
                "fading_days": model.fading_days,
                **{f"signals_{name}": value for name, value in asdict(model.signals).items()},
            }
        )
        mlflow.log_metrics(
            {
                f"{kind}_{part}_{amount}": float(weight)
                for kind, blend in (("new", model.new), ("again", model.again))
                for amount, weights in (("few", blend.few), ("many", blend.many))
                for part, weight in zip(blend.parts, weights, strict=True)
            }
        )
    _register(f"{shop}-recommender", artefact, run.info.run_id, model.model_version, "due")


def _settings(model: Propensity) -> dict[str, object]:
    return {
        "label": model.label,
        "horizon_days": model.horizon_days,
        "cutoff": model.cutoff.isoformat(),
        "features": len(model.feature_names),
        "rows": sum(model.learned.values()),
        "split": model.split.note[:500],
        "reason": model.reason or "",
    }


def _register(name: str, source: Path, run_id: str, version: str, alias: Alias) -> None:
    from mlflow import MlflowClient
    from mlflow.exceptions import MlflowException

    client = MlflowClient()
    try:
        client.create_registered_model(name)
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    # The artefact is kept by Perennial; the registry says where, and what it is called.
    made = client.create_model_version(name, source=str(source), run_id=run_id, tags={"model_version": version})
    client.set_registered_model_alias(name, "challenger" if alias == "challenger" else "champion", made.version)
