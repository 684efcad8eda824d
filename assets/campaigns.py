"""``marts.campaigns`` and ``marts.campaign_audiences``: which campaigns there are, and who gets what of them."""

from collections.abc import Iterator, Mapping
from typing import Any

import dagster as dg
import polars as pl

from ml.uplift import Saving
from orchestration import audiences
from orchestration.campaigns import Campaign, Campaigns, load_campaigns
from orchestration.partitions import nightly, table_specs
from orchestration.savings import savings
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_CAMPAIGNS = dg.AssetKey(["marts", "campaigns"])
_AUDIENCES = dg.AssetKey(["marts", "campaign_audiences"])
_CAMPAIGN_SCHEMA: dict[str, Any] = {
    "campaign_id": pl.String,
    "title": pl.String,
    "goal": pl.String,
    "channel": pl.String,
    "status": pl.String,
    "status_reason": pl.String,
    "first_send_date": pl.Date,
    "last_send_date": pl.Date,
    "holdout_share": pl.Float64,
    "budget_amount": pl.Float64,
    "member_count": pl.Int64,
    "sent_count": pl.Int64,
    "held_out_count": pl.Int64,
    "suppressed_count": pl.Int64,
    "due_count": pl.Int64,
    "cost_amount": pl.Float64,
    "expected_incremental_amount": pl.Float64,
    "sure_thing_count": pl.Int64,
    "sure_thing_discount_amount": pl.Float64,
    "sure_thing_lost_amount": pl.Float64,
    "as_of_date": pl.Date,
}


def campaign_assets(shop: Shop, settings: Settings, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """Who is in which campaign, from when to when, in which arm, what they get and what stands in its way."""
    texts = {
        _CAMPAIGNS: "One row per campaign file of the shop: whether it runs, and how many are in.",
        _AUDIENCES: "One row per campaign, customer and membership: arm, offer, send date, or what stands in the way.",
    }
    deps = [
        ["intermediate", "customer_days"],
        ["marts", "customer_lifecycle"],
        ["marts", "lifecycle_transitions"],
        ["ml", "customer_uplift"],
        ["ml", "recommendations"],
    ]
    specs = table_specs(texts, deps, {"polars", "duckdb"}, "team:marketing")
    checks = [
        dg.AssetCheckSpec(
            "files_are_right", asset=_CAMPAIGNS,
            description="Every campaign's file could be read; one that is wrong is left out until it is mended.",
        ),
        dg.AssetCheckSpec(
            "nobody_is_written_to_who_must_not_be", asset=_AUDIENCES, blocking=True,
            description="No offer and no send date for who is held out or suppressed, and one open membership each.",
        ),
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="campaigns", **nightly(partitions))
    def _campaigns(warehouse: Warehouse) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        found = load_campaigns(shop, settings)
        with warehouse.connect(read_only=True) as con:
            built = audiences.bring_up_to_date(con, shop, found.live, settings)
            told = audiences.with_latest(con, built.memberships)
            saved = savings(con, shop, found.live, told, built.evenings[-1]) if built.evenings else {}
        overview = _overview(shop, found, built, saved)
        warehouse.replace(audiences.AUDIENCES, told)
        warehouse.replace("marts.campaigns", overview)
        with warehouse.connect() as con:
            audiences.mark_up_to_date(con, built.evenings, audiences.meaning(shop, found.live))
        yield dg.MaterializeResult(asset_key=_CAMPAIGNS, metadata={"dagster/row_count": overview.height})
        yield dg.AssetCheckResult(
            asset_key=_CAMPAIGNS,
            check_name="files_are_right",
            passed=not found.refused,
            severity=dg.AssetCheckSeverity.WARN,
            metadata=dict(sorted(found.refused.items())),
        )
        yield dg.MaterializeResult(
            asset_key=_AUDIENCES,
            metadata={"dagster/row_count": told.height, "evenings gone through": len(built.gone_through)},
        )
        yield _check(told)

    return _campaigns


def _overview(
    shop: Shop, found: Campaigns, built: audiences.Audiences, saved: Mapping[str, tuple[Saving, bool]]
) -> pl.DataFrame:
    """A row per campaign's file, in the order of their names."""
    evening = built.evenings[-1] if built.evenings else None
    rows: list[dict[str, Any]] = []
    for campaign in found.live:
        alone = _saved(saved.get(campaign.campaign_id))
        rows.append({**_said(campaign), **_status(campaign, shop, built), **_counts(campaign, built), **alone})
    for campaign, reason in found.skipped.values():
        rows.append({**_said(campaign), "status": "skipped", "status_reason": reason})
    for name, reason in found.refused.items():
        rows.append({"campaign_id": name, "status": "refused", "status_reason": reason})
    frame = pl.DataFrame([{**dict.fromkeys(_CAMPAIGN_SCHEMA), **row} for row in rows], schema=_CAMPAIGN_SCHEMA)
    return frame.with_columns(as_of_date=pl.lit(evening, pl.Date)).sort("campaign_id")


def _said(campaign: Campaign) -> dict[str, Any]:
    when = campaign.schedule
    return {
        "campaign_id": campaign.campaign_id,
        "title": campaign.title,
        "goal": campaign.goal,
        "channel": campaign.channel,
        "first_send_date": when.once or when.starts_on,
        "last_send_date": when.once or when.ends_on,
        "holdout_share": campaign.holdout_share,
        "budget_amount": campaign.budget.amount if campaign.budget else None,
    }


def _status(campaign: Campaign, shop: Shop, built: audiences.Audiences) -> dict[str, str | None]:
    rules = campaign.rules(shop)
    latest = built.evenings[-1] if built.evenings else None
    if latest is None or latest < rules.first_evening:
        return {"status": "waiting", "status_reason": None}
    if rules.is_once and rules.first_evening not in built.evenings:
        return {"status": "missed", "status_reason": f"no night was run for the evening of {rules.first_evening}"}
    if rules.last_evening and latest > rules.last_evening:
        return {"status": "ended", "status_reason": None}
    return {"status": "live", "status_reason": None}


def _counts(campaign: Campaign, built: audiences.Audiences) -> dict[str, Any]:
    mine = built.memberships.filter(pl.col("campaign_id") == campaign.campaign_id)
    there = mine.filter(pl.col("left_on").is_null())
    sent = mine.filter(pl.col("send_date").is_not_null())
    costs = {arm.name: arm.cost for arm in campaign.told_arms}
    return {
        "member_count": there.height,
        "sent_count": sent.height,
        "held_out_count": mine.filter(pl.col("due_date").is_not_null() & pl.col("is_held_out")).height,
        "suppressed_count": there.filter(pl.col("suppressed_because").is_not_null()).height,
        "due_count": sent.filter(pl.col("send_date") > pl.lit(built.evenings[-1])).height if built.evenings else 0,
        "cost_amount": float(sum(costs.get(arm, 0.0) for arm in sent["arm"])),
        # Summed in whole cents, so that the order of rows leaves no trace.
        "expected_incremental_amount": _cents(sent["expected_incremental_amount"]),
    }


def _saved(saved: tuple[Saving, bool] | None) -> dict[str, Any]:
    """What leaving sure things alone saves; nothing is said where customers can't be told apart."""
    if saved is None:
        return {}
    saving, knows_margin = saved
    return {
        "sure_thing_count": saving.customer_count,
        "sure_thing_discount_amount": round(saving.discount_amount, 2),
        "sure_thing_lost_amount": round(saving.lost_amount, 2) if knows_margin else None,
    }


def _cents(amounts: pl.Series) -> float | None:
    known = amounts.drop_nulls()
    return int((known * 100).round().cast(pl.Int64).sum()) / 100 if known.len() else None


def _check(told: pl.DataFrame) -> dg.AssetCheckResult:
    stopped = pl.col("is_held_out") | pl.col("suppressed_because").is_not_null()
    written = told.filter(stopped & (pl.col("send_date").is_not_null() | pl.col("offer").is_not_null()))
    twice = told.filter(pl.col("left_on").is_null()).select("campaign_id", "customer_id").is_duplicated().sum()
    return dg.AssetCheckResult(
        asset_key=_AUDIENCES,
        check_name="nobody_is_written_to_who_must_not_be",
        passed=written.is_empty() and not twice,
        metadata={"written to though stopped": written.height, "members twice": int(twice)},
    )
