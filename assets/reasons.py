"""``ml.customer_reasons``: why customers are scored as they are, in sentences.

Of the latest evening alone, so that what stands there doesn't depend on which nights were run.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import dagster as dg
import polars as pl

from ml import customer_scores
from ml.customer_scores import REASONS_SCHEMA
from ml.horizons import LABELS
from orchestration.dbt import rules
from orchestration.models import ModelStore
from orchestration.partitions import nightly, table_specs
from orchestration.shops import Shop
from orchestration.training import in_force
from orchestration.warehouse import Warehouse

_REASONS = dg.AssetKey(["ml", "customer_reasons"])

_SCORED = """
    select features.*, purchase_abstain_reason, churn_abstain_reason
    from features.customer_features as features
    inner join ml.customer_scores as scores
        on features.customer_id = scores.customer_id and features.as_of_date = scores.as_of_date
    where features.as_of_date = date '{latest}'
"""


def reason_assets(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """The weightiest reasons behind each customer's chances to buy and to leave, as of the latest evening."""
    texts = {_REASONS: "One row per customer, as of the latest evening: why both their chances are what they are."}
    specs = table_specs(
        texts, [["features", "customer_features"], ["ml", "customer_scores"]], {"scikitlearn", "polars", "duckdb"}
    )
    checks = [
        dg.AssetCheckSpec(
            "every_chance_of_their_own_has_a_reason", asset=_REASONS,
            description="Whoever the models speak of has a reason for each chance, and nobody else has any.",
        )
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="reasons", **nightly(partitions))
    def _reasons(warehouse: Warehouse, models: ModelStore) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        latest: date = warehouse.query("select last_date from nights.known_until")["last_date"][0]
        fitted = models.customer_models(next(iter(in_force(shop, [latest], models, rules(shop)))), rules(shop))
        frames = [pl.DataFrame(schema=REASONS_SCHEMA)]
        if fitted:
            work = models.customer_work(fitted, rules(shop), customer_scores.reason_batches, REASONS_SCHEMA)
            frames += warehouse.map(work, _SCORED.format(latest=latest))
        warehouse.replace("ml.customer_reasons", pl.concat(frames).sort("customer_id"))
        off = _off(warehouse, latest)
        yield dg.MaterializeResult(asset_key=_REASONS, metadata={"dagster/row_count": sum(map(len, frames))})
        yield dg.AssetCheckResult(
            asset_key=_REASONS,
            check_name="every_chance_of_their_own_has_a_reason",
            passed=not any(off.values()),
            severity=dg.AssetCheckSeverity.WARN,
            metadata=off,
        )

    return _reasons


def _off(warehouse: Warehouse, latest: date) -> dict[str, int]:
    """By label, customers whose chance is their own and has no reason, or the other way round."""
    found = warehouse.query(
        f"""
        select {
            ", ".join(
                f"count(*) filter (({label}_probability is not null and {label}_abstain_reason is null) "
                f"<> coalesce({label}_reason_1 is not null, false)) as {label}"
                for label in LABELS
            )
        }
        from ml.customer_scores as scores left join ml.customer_reasons using (customer_id)
        where scores.as_of_date = $latest
        """,
        latest=latest,
    )
    return {label: int(found[label][0]) for label in LABELS}
