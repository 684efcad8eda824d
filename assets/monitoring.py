"""``ml.feature_drift`` and ``ml.group_fairness``: what may have gone wrong with scores since their models were fitted.

Whether tonight's numbers are those that models know, and whether scores treat groups of customers alike.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import dagster as dg
import polars as pl

from ml import customer_scores, drift, propensity
from ml.customer_scores import CustomerModels
from ml.fairness import GROUP_SCHEMA, Fairness
from ml.horizons import LABELS
from orchestration.dbt import rules
from orchestration.models import ModelStore
from orchestration.partitions import nightly, table_specs
from orchestration.shops import Shop
from orchestration.training import in_force, judge_groups, read_features
from orchestration.warehouse import Warehouse

_DRIFT = dg.AssetKey(["ml", "feature_drift"])
_FAIRNESS = dg.AssetKey(["ml", "group_fairness"])
# So many features may have moved before it says something of the shop rather than of a feature.
_MOVED_SHARE = 0.2
_NAMED = 8
_KEYS: dict[str, Any] = {"label": pl.String, "model_version": pl.String, "as_of_date": pl.Date}
_DRIFT_SCHEMA: dict[str, Any] = {"name": pl.String, "psi": pl.Float64, "level": pl.String, **_KEYS}
_FAIRNESS_SCHEMA: dict[str, Any] = {
    **{"group_name" if name == "group" else name: kind for name, kind in GROUP_SCHEMA.items()}, **_KEYS,
}  # fmt: skip


def monitoring_assets(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """How far the latest evening has drifted from what models know, and how groups fared in the last closed window."""
    texts = {
        _DRIFT: "One row per model and feature: its population stability index on the latest evening.",
        _FAIRNESS: "One row per model, attribute and group: who is selected, how rightly, and how well scores hold.",
    }
    deps = [["ml", "customer_scores"], ["staging", "stg_shop__customers"]]
    specs = table_specs(texts, deps, {"polars", "duckdb"})
    checks = [
        dg.AssetCheckSpec(
            "numbers_are_those_that_models_know", asset=_DRIFT,
            description="No score and at most a fifth of the features have moved for good (index above 0.25).",
        ),
        dg.AssetCheckSpec(
            "groups_are_treated_alike", asset=_FAIRNESS,
            description="Of any two groups, selection rates within four fifths, other rates within a tenth.",
        ),
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="monitoring", **nightly(partitions))
    def _monitoring(
        warehouse: Warehouse, models: ModelStore
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        # Of the latest evening alone, so that what stands there doesn't depend on which nights were run.
        latest: date = warehouse.query("select last_date from nights.known_until")["last_date"][0]
        fitted = models.customer_models(next(iter(in_force(shop, [latest], models, rules(shop)))), rules(shop))
        moved = _drift(shop, fitted, latest, warehouse)
        verdicts, groups = _fairness(shop, latest, warehouse)
        warehouse.replace("ml.feature_drift", moved)
        warehouse.replace("ml.group_fairness", groups)
        yield dg.MaterializeResult(asset_key=_DRIFT, metadata={"dagster/row_count": moved.height})
        yield _drift_check(moved)
        yield dg.MaterializeResult(asset_key=_FAIRNESS, metadata={"dagster/row_count": groups.height})
        yield _fairness_check(verdicts)

    return _monitoring


def _drift(shop: Shop, models: CustomerModels | None, latest: date, warehouse: Warehouse) -> pl.DataFrame:
    """Of models that have learned; a prior has nothing to drift from."""
    features = read_features(shop, warehouse, [latest])
    frames = []
    for label in LABELS:
        model = models.of(label) if models else None
        if models and model and model.reason is None and features.height:
            known = customer_scores.asked_of(models, label, features)
            scores = propensity.score(model, known)
            known = known.join(scores.select("customer_id", "probability"), on="customer_id")
            frames.append(
                drift.population_stability(model.reference, known).with_columns(
                    label=pl.lit(label), model_version=pl.lit(model.model_version), as_of_date=pl.lit(latest)
                )
            )
    return pl.concat(frames).match_to_schema(_DRIFT_SCHEMA) if frames else pl.DataFrame(schema=_DRIFT_SCHEMA)


def _fairness(shop: Shop, latest: date, warehouse: Warehouse) -> tuple[list[Fairness], pl.DataFrame]:
    """Of each label's scores on the last evening whose window has closed."""
    verdicts: list[Fairness] = []
    frames = []
    for label in LABELS:
        last = latest - timedelta(days=shop.looks_ahead.of(label))
        scores = warehouse.query(
            f"""
            select customer_id, as_of_date, {label}_probability as probability, {label}_model_version as model_version
            from ml.customer_scores
            where {label}_probability is not null
            and as_of_date = (select max(as_of_date) from ml.customer_scores where as_of_date <= $last)
            """,
            last=last,
        )
        if scores.is_empty():
            continue
        evening: date = scores["as_of_date"][0]
        said, groups = judge_groups(shop, warehouse, label, scores, evening)
        verdicts += said
        frames.append(
            groups.rename({"group": "group_name"}).with_columns(
                label=pl.lit(label), model_version=pl.lit(scores["model_version"][0]), as_of_date=pl.lit(evening)
            )
        )
    return verdicts, pl.concat(frames) if frames else pl.DataFrame(schema=_FAIRNESS_SCHEMA)


def _drift_check(moved: pl.DataFrame) -> dg.AssetCheckResult:
    scores = moved.filter((pl.col("name") == "probability") & (pl.col("level") == "large"))
    features = moved.filter(pl.col("name") != "probability")
    large = features.filter(pl.col("level") == "large")
    share = large.height / features.height if features.height else 0.0
    return dg.AssetCheckResult(
        asset_key=_DRIFT,
        check_name="numbers_are_those_that_models_know",
        passed=scores.is_empty() and share <= _MOVED_SHARE,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={
            "scores that moved": ", ".join(scores["label"]) or "none",
            "features that moved": f"{large.height} of {features.height}",
            "most": ", ".join(f"{name} ({psi:.2f})" for name, psi in large.head(_NAMED).select("name", "psi").rows()),
        },
    )


def _fairness_check(verdicts: list[Fairness]) -> dg.AssetCheckResult:
    unfair = [verdict for verdict in verdicts if verdict.is_fair is False]
    return dg.AssetCheckResult(
        asset_key=_FAIRNESS,
        check_name="groups_are_treated_alike",
        passed=not unfair,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={
            "judged": sum(verdict.is_fair is not None for verdict in verdicts),
            "found": [verdict.text for verdict in unfair],
        },
    )
