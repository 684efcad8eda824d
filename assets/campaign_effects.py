"""``ml.campaign_effects``: what each campaign has changed, beside those who were held out of it.

From the log up to the latest evening, so that what stands there doesn't depend on which nights were run.
"""

from collections.abc import Iterator
from typing import Any

import dagster as dg
import polars as pl

from ml import lift
from ml.lift import EFFECT_SCHEMA, Terms
from orchestration.campaigns import load_campaigns
from orchestration.partitions import nightly, table_specs
from orchestration.planned_shares import note_shares, planned_shares
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_EFFECTS = dg.AssetKey(["ml", "campaign_effects"])
_TABLE = "ml.campaign_effects"
_REACHED = "select distinct campaign_id from nights.campaigns order by campaign_id"
_CUSTOMERS = "select * from intermediate.int_campaign_customers__followed where campaign_id = $campaign"
_KEPT = f"select * from {_TABLE} where campaign_id not in (select campaign_id from nights.campaigns)"


def campaign_effect_assets(
    shop: Shop, settings: Settings, partitions: dg.DailyPartitionsDefinition
) -> dg.AssetsDefinition:
    """The effect of every campaign, of each of its arms and weeks; only campaigns that a changed day reaches anew."""
    texts = {_EFFECTS: "One row per campaign, arm and week (null = all of them): lifts, intervals and the verdict."}
    specs = table_specs(texts, [["intermediate", "int_campaign_customers__followed"]], {"polars", "scipy"})
    checks = [
        dg.AssetCheckSpec(
            "arms_are_drawn_fairly", asset=_EFFECTS,
            description="In no campaign are the arms so unlike each other, or the plan, that no fair draw made them.",
        )
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="campaign_effects", **nightly(partitions))
    def _campaign_effects(warehouse: Warehouse) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        terms = Terms(shop.campaign_results.days, _planned(warehouse, shop, settings))
        # One campaign at a time: those of a large shop address a million customers each.
        told = [
            lift.campaign_effects(warehouse.query(_CUSTOMERS, campaign=campaign), terms)
            for campaign in warehouse.query(_REACHED)["campaign_id"]
        ]
        if warehouse.row_counts([_TABLE]):
            told.append(warehouse.query(_KEPT).match_to_schema(EFFECT_SCHEMA))
        effects = pl.concat(told) if told else pl.DataFrame(schema=EFFECT_SCHEMA)
        effects = effects.sort("campaign_id", "arm", "week")
        warehouse.replace(_TABLE, effects)
        whole = effects.filter(pl.col("arm").is_null())
        yield dg.MaterializeResult(
            asset_key=_EFFECTS,
            metadata={
                "dagster/row_count": effects.height,
                "campaigns": whole.height,
                "verdicts": dict(whole["verdict"].value_counts(sort=True).rows()),
            },
        )
        unfair = whole.filter(pl.col("verdict") == "arms_differ")["campaign_id"].to_list()
        yield dg.AssetCheckResult(
            asset_key=_EFFECTS,
            check_name="arms_are_drawn_fairly",
            passed=not unfair,
            severity=dg.AssetCheckSeverity.WARN,
            metadata={"campaigns": whole.height, "unfair": unfair},
        )

    return _campaign_effects


def _planned(warehouse: Warehouse, shop: Shop, settings: Settings) -> dict[str, float]:
    """Noted before it is asked for, so that a night run twice judges by the same."""
    live = load_campaigns(shop, settings).live
    with warehouse.connect() as con:
        evening = con.execute("select last_date from nights.known_until").fetchall()[0][0]
        note_shares(con, shop, live, evening)
        return planned_shares(con)
