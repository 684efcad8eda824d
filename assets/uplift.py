"""``ml.customer_uplift`` and ``ml.uplift_contests``: whom a message would persuade, as far as past campaigns tell.

Of the latest evening, from messages whose days had passed by the last weekly cut-off; so what stands there doesn't
depend on which nights were run. A contest is held again when what it was held on has changed.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

import dagster as dg
import polars as pl

from ml import uplift
from ml.uplift import UPLIFT_SCHEMA, Contest, Lessons, Score
from orchestration.nights import weekly_cutoff
from orchestration.partitions import nightly, table_specs
from orchestration.savings import ORDER_VALUE
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_UPLIFT = dg.AssetKey(["ml", "customer_uplift"])
_CONTESTS = dg.AssetKey(["ml", "uplift_contests"])
_CONTESTS_TABLE = "ml.uplift_contests"
# Where the shop says neither what a message costs nor what an order leaves: half an order in a hundred messages.
_USUAL_WORTH = 0.005
_CONTEST_SCHEMA = pl.Schema(
    {
        "channel": pl.String,
        "is_used": pl.Boolean,
        "verdict_text": pl.String,
        "learner": pl.String,
        "learner_qini": pl.Float64,
        "learner_qini_low": pl.Float64,
        "learner_qini_high": pl.Float64,
        "learner_slope": pl.Float64,
        "baseline": pl.String,
        "baseline_qini": pl.Float64,
        "gain": pl.Float64,
        "gain_low": pl.Float64,
        "gain_high": pl.Float64,
        "mean_uplift_probability": pl.Float64,
        "campaign_count": pl.Int64,
        "row_count": pl.Int64,
        "learned_from": pl.String,
        "learned_until": pl.Date,
        "as_of_date": pl.Date,
    }
)

# Messages whose days have passed by the cut-off, of campaigns that were drawn by lot, and fairly.
_LESSONS = """
    with channels as (
        select campaign_id, max(channel) as channel from staging.stg_shop__campaign_touches
        where touch_date <= $cutoff group by campaign_id
    )
    select coalesce(channels.channel, 'message') as channel, followed.campaign_id, followed.customer_id,
        followed.is_held_out, followed.order_count, followed.entered_date,
        columns('^(days|earlier)_.*')
    from intermediate.int_campaign_customers__followed as followed
    inner join channels using (campaign_id)
    inner join ml.campaign_effects as effects
        on followed.campaign_id = effects.campaign_id and effects.arm is null and effects.week is null
    where effects.is_randomised and effects.verdict <> 'arms_differ'
        and followed.entered_date <= $cutoff::date - ($days - 1)
    order by 1, 2, 3
"""


def uplift_assets(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """What a message would change for each customer, and whether that is better known than one rule tells."""
    texts = {
        _UPLIFT: "One row per customer and channel, latest evening: what a message would add to their chance to order.",
        _CONTESTS: "One row per channel: do learners rank customers better than one rule, beyond noise?",
    }
    deps = [
        ["features", "customer_covariates"],
        ["intermediate", "customer_days"],
        ["intermediate", "int_campaign_customers__followed"],
        ["ml", "campaign_effects"],
        ["staging", "stg_shop__campaign_touches"],
    ]
    specs = table_specs(texts, deps, {"polars", "scikitlearn"})

    @dg.multi_asset(specs=specs, name="uplift", **nightly(partitions))
    def _uplift(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Iterator[dg.MaterializeResult[Any]]:
        latest: date = warehouse.query("select last_date from nights.known_until")["last_date"][0]
        cutoff = weekly_cutoff(shop.first_date, latest)
        taught = warehouse.query(_LESSONS, cutoff=cutoff, days=shop.campaign_results.days)
        covariates = warehouse.query("select * from features.customer_covariates order by customer_id")
        told, contests = [pl.DataFrame(schema=UPLIFT_SCHEMA)], [pl.DataFrame(schema=_CONTEST_SCHEMA)]
        for (channel,), rows in taught.group_by("channel", maintain_order=True):
            lessons = uplift.gather_lessons(rows, str(channel))
            contest, row = _contest_of(lessons, warehouse, context)
            if contest is not None:
                told.append(uplift.foretell(lessons, contest, covariates, _worth(shop, warehouse, lessons.channel)))
            contests.append(row.with_columns(learned_until=cutoff, as_of_date=latest).match_to_schema(_CONTEST_SCHEMA))
        customers = pl.concat(told).with_columns(as_of_date=pl.lit(latest, pl.Date))
        held = pl.concat(contests)
        warehouse.replace("ml.customer_uplift", customers)
        warehouse.replace(_CONTESTS_TABLE, held)
        yield dg.MaterializeResult(
            asset_key=_UPLIFT,
            metadata={
                "dagster/row_count": customers.height,
                "classes": dict(customers["uplift_class"].drop_nulls().value_counts(sort=True).rows()),
            },
        )
        yield dg.MaterializeResult(
            asset_key=_CONTESTS,
            metadata={
                "dagster/row_count": held.height,
                **{row["channel"]: row["verdict_text"] for row in held.iter_rows(named=True)},
            },
        )

    return _uplift


def _contest_of(
    lessons: Lessons, warehouse: Warehouse, context: dg.AssetExecutionContext
) -> tuple[Contest | None, pl.DataFrame]:
    """The contest that was held on these lessons, now or on an earlier night, and its row; None = too few orders."""
    said: dict[str, Any] = {
        **dict.fromkeys(_CONTEST_SCHEMA),
        "channel": lessons.channel,
        "is_used": False,
        "campaign_count": lessons.campaign_count,
        "row_count": len(lessons.came),
        "learned_from": lessons.digest,
    }
    if not lessons.are_enough:
        said["verdict_text"] = f"Too few to learn from: in each arm at least {uplift.LEAST_ORDERS} must have ordered."
        return None, pl.DataFrame([said], schema=_CONTEST_SCHEMA)
    if warehouse.row_counts([_CONTESTS_TABLE]):
        kept = warehouse.query(
            f"select * from {_CONTESTS_TABLE} where learned_from = $digest and learner is not null",
            digest=lessons.digest,
        )
        if kept.height:
            return _contest_from(kept.row(0, named=True)), kept
    context.log.info(f"{lessons.channel}: learners compete on {len(lessons.came)} messages; it takes a minute")
    contest = uplift.hold_contest(lessons)
    learner, baseline = contest.of(contest.learner), contest.of(contest.baseline)
    said |= {
        "is_used": contest.is_used,
        "verdict_text": contest.text,
        "learner": learner.name,
        "learner_qini": learner.qini,
        "learner_qini_low": learner.low,
        "learner_qini_high": learner.high,
        "learner_slope": learner.slope,
        "baseline": baseline.name,
        "baseline_qini": baseline.qini,
        "gain": contest.gain,
        "gain_low": contest.gain_low,
        "gain_high": contest.gain_high,
        "mean_uplift_probability": lessons.mean_effect,
    }
    return contest, pl.DataFrame([said], schema=_CONTEST_SCHEMA)


def _contest_from(row: dict[str, Any]) -> Contest:
    """The contest that a row tells of, with the best learner and the best baseline alone."""
    learner = Score(
        row["learner"], row["learner_qini"], 0.0, row["learner_qini_low"], row["learner_qini_high"],
        row["learner_slope"],
    )  # fmt: skip
    baseline = Score(row["baseline"], row["baseline_qini"], 0.0, 0.0, 0.0, None)
    return Contest(
        scores=(learner, baseline),
        learner=learner.name,
        baseline=baseline.name,
        is_used=row["is_used"],
        gain=row["gain"],
        gain_low=row["gain_low"],
        gain_high=row["gain_high"],
        text=row["verdict_text"],
    )


def _worth(shop: Shop, warehouse: Warehouse, channel: str) -> float:
    """The effect at which a message pays: its cost over what an order leaves."""
    results = shop.campaign_results
    cost, margin = results.message_costs.get(channel), results.margin_share
    if not cost or not margin:
        return _USUAL_WORTH
    latest = warehouse.query("select last_date as evening from nights.known_until")["evening"][0]
    value = warehouse.query(ORDER_VALUE, evening=latest)["order_value"][0]
    return cost / (value * margin) if value and value > 0 else _USUAL_WORTH
