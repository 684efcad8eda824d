"""``ml.customer_scores``: who will buy, who is leaving and what they are worth, evening by evening."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import dagster as dg
import polars as pl

from ml import customer_scores
from ml.batches import Work
from ml.customer_scores import SCORE_SCHEMA, CustomerModels
from ml.customer_value import CustomerValueModel
from orchestration.dbt import rules
from orchestration.models import ModelStore
from orchestration.partitions import nightly
from orchestration.record import make_record
from orchestration.shops import Shop
from orchestration.training import in_force, judge_models, train
from orchestration.warehouse import Warehouse

_SCORES = dg.AssetKey(["ml", "customer_scores"])


def score_assets(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """Every evening scored by models that know nothing of what came after it."""
    spec = dg.AssetSpec(
        _SCORES,
        deps=[
            ["features", "customer_features"],
            ["intermediate", "customer_days"],
            ["nights", "as_of_dates"],
            ["staging", "stg_shop__customers"],
        ],
        description="One row per customer and as_of_date: how likely they buy or leave, and what they are worth.",
        group_name="ml",
        kinds={"scikitlearn", "polars", "duckdb"},
        owners=["team:data"],
    )
    checks = [
        dg.AssetCheckSpec(
            "scores_are_sound", asset=_SCORES, blocking=True,
            description="A row for every customer, a value and both chances for every buyer, all within 0 and 1.",
        )
    ]  # fmt: skip

    @dg.multi_asset(specs=[spec], check_specs=checks, name="scores", **nightly(partitions))
    def _scores(
        context: dg.AssetExecutionContext, warehouse: Warehouse, models: ModelStore
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        evenings = warehouse.query("select as_of_date from nights.as_of_dates order by 1")["as_of_date"].to_list()
        used: dict[str, str] = {}
        values: dict[date, CustomerValueModel] = {}
        for cutoff, its_evenings in in_force(shop, evenings, models, rules(shop)).items():
            fitted = _models(context, shop, cutoff, cutoff in evenings, warehouse, models, values)
            work = models.customer_work(fitted, rules(shop), customer_scores.score_batches, SCORE_SCHEMA)
            scores = _score(work, its_evenings, warehouse)
            warehouse.replace_partition("ml.customer_scores", its_evenings, scores)
            used[f"{its_evenings[0]} to {its_evenings[-1]}"] = fitted.model_version
        with warehouse.connect() as con:
            make_record(con)
        found = _unsound(warehouse)
        yield dg.MaterializeResult(
            asset_key=_SCORES,
            metadata={"dagster/row_count": int(found["score_count"].sum()), "evenings": len(evenings), "models": used},
        )
        off = found.filter(pl.col("is_off"))
        yield dg.AssetCheckResult(
            asset_key=_SCORES,
            check_name="scores_are_sound",
            passed=off.is_empty(),
            metadata={"evenings": len(evenings), "off": [str(day) for day in off["as_of_date"].head(20)]},
        )

    return _scores


def _models(
    context: dg.AssetExecutionContext,
    shop: Shop,
    cutoff: date,
    is_rebuilt: bool,
    warehouse: Warehouse,
    models: ModelStore,
    values: dict[date, CustomerValueModel],
) -> CustomerModels:
    """The models of the cut-off; trained anew where what they learned from is built anew, or they can't be read."""
    is_promoted = cutoff in models.promoted_cutoffs(rules(shop))
    kept = None
    if is_promoted or not is_rebuilt:
        try:
            kept = models.customer_models(cutoff, rules(shop))
        except ValueError as error:
            if is_promoted:
                raise
            context.log.warning(f"{error}; it is trained anew")
    if kept is None:
        context.log.info(f"Training the models of {cutoff}")
        kept = train(shop, warehouse, cutoff, values)
        models.keep_customer_models(kept, rules(shop), fairness=judge_models(shop, warehouse, kept))
    return kept


def _score(work: Work, evenings: list[date], warehouse: Warehouse) -> pl.DataFrame:
    days = ", ".join(f"date '{evening}'" for evening in evenings)
    frames = warehouse.map(work, f"select * from features.customer_features where as_of_date in ({days})")
    return pl.concat([pl.DataFrame(schema=SCORE_SCHEMA), *frames])


def _unsound(warehouse: Warehouse) -> pl.DataFrame:
    """Per evening of the run, how many scores there are and whether any is missing or out of bounds."""
    bounds = " and ".join(f"coalesce({name} between 0 and 1, true)" for name in SCORE_SCHEMA if "probability" in name)
    return warehouse.query(
        f"""
        with sound as (
            select
                features.as_of_date, scores.customer_id is not null as is_scored,
                ({bounds}) and (coalesce(features.order_count, 0) = 0 or (
                    purchase_probability is not null and churn_probability is not null
                    and expected_value_365d_amount is not null
                )) as is_sound
            from features.customer_features as features
            full join ml.customer_scores as scores
                on features.customer_id = scores.customer_id and features.as_of_date = scores.as_of_date
            where coalesce(features.as_of_date, scores.as_of_date) in (select as_of_date from nights.as_of_dates)
        )
        select
            as_of_date, count(case when is_scored then 1 end) as score_count,
            not bool_and(coalesce(is_scored and is_sound and as_of_date is not null, false)) as is_off
        from sound group by as_of_date order by as_of_date
        """
    )
