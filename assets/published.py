"""``published.current``: what marketers read, made current by one swap."""

from typing import Any

import dagster as dg

from assets import small_groups
from orchestration import publication
from orchestration.partitions import morning_freshness, nightly, started_at
from orchestration.record import keep_published, keep_published_lists
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

# What moves out of sight of a marketer after so many days stays in the warehouse.
TRANSITION_DAYS = 400
# Older reviews are summed up per product in voice_of_customer; a night must not publish a shop's every review anew.
REVIEW_DAYS = 91
VOICE_WEEKS = 13
MEMBERSHIP_DAYS = 91
# A customer's life is shown day by day; what is older is summed up in customer_lifecycle.
CUSTOMER_DAYS = 365

TABLES = {
    "customer_lifecycle": "select * from marts.customer_lifecycle where as_of_date = {evening} order by customer_id",
    "lifecycle_transitions": "select * from marts.lifecycle_transitions where as_of_date <= {evening} "
    f"and as_of_date > {{evening}} - {TRANSITION_DAYS} order by as_of_date, customer_id",
    "lifecycle_days": "select * from marts.lifecycle_days where as_of_date <= {evening} "
    f"and as_of_date > {{evening}} - {TRANSITION_DAYS} order by as_of_date, lifecycle_stage",
    "customer_cohorts": "select * from marts.customer_cohorts order by cohort_month, order_month",
    "customer_days": "select customer_id, event_date, order_count, line_count, net_amount, returned_amount, "
    "session_count, view_count, cart_count, review_count, support_message_count, touch_count "
    f"from intermediate.customer_days where event_date <= {{evening}} and event_date > {{evening}} - {CUSTOMER_DAYS} "
    "order by customer_id, event_date",
    "customer_scores": "select customer_id, purchase_probability, churn_probability, expected_value_365d_amount, "
    "as_of_date from ml.customer_scores where as_of_date <= {evening} "
    f"and as_of_date > {{evening}} - {CUSTOMER_DAYS} order by customer_id, as_of_date",
    "customer_reasons": "select * from ml.customer_reasons where as_of_date = {evening} order by customer_id",
    "shop_days": "select * from marts.shop_days where event_date <= {evening} order by event_date",
    # A week that goes on after the evening is told only where nothing after the evening has been told yet.
    "voice_of_customer": "select * from marts.voice_of_customer "
    f"where week_start_date <= {{evening}} and week_start_date > {{evening}} - {7 * VOICE_WEEKS} "
    "and (week_start_date + 6 <= {evening} or {evening} >= (select max(event_date) from nights.built_event_dates)) "
    "order by week_start_date, product_id, aspect",
    "delivered_files": "select log, file_name, status, reason, record_count, loaded_count, quarantined_count, "
    "duplicate_count, other_log_count, forgotten_count, first_event_date, last_event_date from raw.ingested_files "
    "where status <> 'replaced' order by log, file_name",
    # Without the rows' text, which may name people, and without the values that a reason quotes.
    "quarantined_rows": "select log, file_name, line_number, regexp_replace(reason, '(''.*''|\".*\")', '…') as reason "
    "from raw.quarantine order by log, file_name, line_number, reason",
    "review_annotations": "select * exclude (text_hash) from ml.review_annotations where review_date <= {evening} "
    f"and review_date > {{evening}} - {REVIEW_DAYS} order by review_date, review_id",
    "review_texts": "select review_id, customer_id, product_id, channel, rating, title, body, review_date "
    f"from staging.stg_shop__reviews where review_date <= {{evening}} and review_date > {{evening}} - {REVIEW_DAYS} "
    "order by review_date, review_id",
    "review_entities": "select * from ml.review_entities where review_date <= {evening} "
    f"and review_date > {{evening}} - {REVIEW_DAYS} order by review_date, review_id, mention_number",
    "review_aspects": "select * from ml.review_aspects where review_date <= {evening} "
    f"and review_date > {{evening}} - {REVIEW_DAYS} order by review_date, review_id, mention_number",
    "customer_migrations": "select * from marts.customer_migrations where as_of_date <= {evening} "
    f"and as_of_date > {{evening}} - {TRANSITION_DAYS} order by as_of_date, dimension, from_name, to_name",
    "model_scorecard": "select * from marts.model_scorecard order by as_of_month, label, horizon_days, is_published, "
    "scorer, lifecycle_stage",
    "model_calibration": "select * from marts.model_calibration order by as_of_month, label, horizon_days, "
    "is_published, band_from_pct",
    "feature_drift": "select * from ml.feature_drift order by label, psi desc, name",
    "group_fairness": "select * from ml.group_fairness order by label, attribute, group_name",
    "recommendations": "select * from ml.recommendations order by customer_id, place",
    "recommendation_scorecard": "select * from marts.recommendation_scorecard "
    "union all by name select * from marts.recommendation_trial_scorecard "
    "order by as_of_date, is_published, bought, list_name",
    "products": "select product_id, product_name, category, brand, list_amount from staging.stg_shop__products "
    "where valid_from_date <= {evening} and coalesce(valid_until_date > {evening}, true) order by product_id",
    "product_neighbours": "select * from ml.product_neighbours order by product_id, kind, place",
    "campaigns": "select * from marts.campaigns order by campaign_id",
    "campaign_audiences": "select * from marts.campaign_audiences "
    f"where left_on is null or left_on > {{evening}} - {MEMBERSHIP_DAYS} order by campaign_id, customer_id, entered_on",
    "campaign_messages": "select * from marts.campaign_messages order by campaign_id, customer_id",
    "reply_drafts": "select * from marts.reply_drafts order by review_date, review_id, customer_id",
    "campaign_results": "select * from marts.campaign_results order by campaign_id, arm nulls first, week nulls first",
    "customer_uplift": "select * from ml.customer_uplift order by customer_id, channel",
    "uplift_contests": "select * exclude (learned_from) from ml.uplift_contests order by channel",
    "segment_profiles": "select * from ml.segment_profiles where cutoff <= {evening} order by cutoff, segment_id",
}
# What is published under another name than its table's.
NAMES = {
    "ingested_files": "delivered_files",
    "quarantine": "quarantined_rows",
    "stg_shop__products": "products",
    "stg_shop__reviews": "review_texts",
}


def published_asset(
    shop: Shop, settings: Settings, partitions: dg.DailyPartitionsDefinition, manifest: dict[str, Any]
) -> Any:
    """The latest evening that was built, for readers."""

    @dg.asset(  # type: ignore[untyped-decorator]  # its options come as one dictionary
        key=["published", "current"],
        deps=[
            ["marts", "campaigns"],
            ["marts", "campaign_audiences"],
            ["marts", "campaign_messages"],
            ["marts", "reply_drafts"],
            ["marts", "campaign_results"],
            ["marts", "customer_lifecycle"],
            ["marts", "lifecycle_transitions"],
            ["intermediate", "customer_days"],
            ["marts", "customer_cohorts"],
            ["marts", "customer_migrations"],
            ["marts", "lifecycle_days"],
            ["marts", "model_calibration"],
            ["marts", "model_scorecard"],
            ["marts", "recommendation_scorecard"],
            ["marts", "recommendation_trial_scorecard"],
            ["marts", "shop_days"],
            ["marts", "voice_of_customer"],
            ["ml", "customer_reasons"],
            ["ml", "customer_scores"],
            ["ml", "customer_uplift"],
            ["ml", "uplift_contests"],
            ["ml", "review_annotations"],
            ["ml", "review_entities"],
            ["ml", "review_aspects"],
            ["ml", "feature_drift"],
            ["ml", "group_fairness"],
            ["ml", "recommendation_trials"],
            ["ml", "recommendations"],
            ["ml", "product_neighbours"],
            ["ml", "segment_profiles"],
            ["raw", "ingested_files"],
            ["staging", "stg_shop__products"],
            ["staging", "stg_shop__reviews"],
        ],
        description="All published tables of the latest night (DuckDB, Parquet, CSV, manifest), made current at once.",
        group_name="published",
        kinds={"duckdb", "parquet", "csv"},
        owners=["team:marketing"],
        freshness_policy=morning_freshness(shop),
        **nightly(partitions),
    )
    def current(context: dg.AssetExecutionContext, warehouse: Warehouse) -> dg.MaterializeResult[Any]:
        with warehouse.connect(read_only=True) as con:
            # A backfill of older nights must not take marketers back in time.
            rows = con.execute("select max(as_of_date) from nights.built_as_of_dates").fetchall()
            evening = rows[0][0]
            published = publication.publish(
                con,
                {
                    name: small_groups.keep_back(name, sql.format(evening=f"date '{evening}'"), shop.smallest_group)
                    for name, sql in TABLES.items()
                },
                root=settings.published,
                shop=shop.name,
                as_of_date=evening,
                written_at=started_at(context),
                descriptions=descriptions(manifest),
                facts={
                    "shop": shop.title,
                    "currency": shop.currency,
                    "timezone": shop.timezone,
                    "smallest_group": str(shop.smallest_group),
                },
                keep_nights=settings.keep_nights,
            )
        with warehouse.connect() as con:
            kept = keep_published(con, evening)
            kept_lists = keep_published_lists(con, evening)
        return dg.MaterializeResult(
            metadata={
                "scores in the record": kept,
                "places of lists in the record": kept_lists,
                "dagster/row_count": sum(table.row_count for table in published.tables),
                "folder": dg.MetadataValue.path(str(published.path)),
                "as_of_date": str(evening),
                "is_new": published.is_new,
                **{f"rows of {table.name}": table.row_count for table in published.tables},
            }
        )

    return current


def record_specs() -> list[dg.AssetSpec]:
    """What was once published, and stays: written with ``published.current``, read by the next nights' scorecards.

    Not made by a step of their own, since what a night reads of them earlier nights have written.
    """
    texts = {
        "published_scores": "One row per customer and published evening: what was foretold of them then.",
        "published_recommendations": "One row per customer, evening and place: the lists of one published evening a "
        "week.",
    }
    return [
        dg.AssetSpec(
            ["record", table], description=text, group_name="record", kinds={"duckdb"}, owners=["team:operations"]
        )
        for table, text in texts.items()
    ]


def descriptions(manifest: dict[str, Any]) -> dict[str, str]:
    """What dbt's yml says about the published tables and their columns, keyed by table or table.column."""
    texts: dict[str, str] = {}
    for node in (*manifest["nodes"].values(), *manifest["sources"].values()):
        table = NAMES.get(node["name"], node["name"])
        # Of two nodes of one name, such as raw.products and what staging makes of it, the one that is published counts.
        is_other = node["name"] in NAMES.values()
        if node["resource_type"] in ("model", "source") and table in TABLES and not is_other:
            texts[table] = node["description"]
            texts |= {f"{table}.{name}": column["description"] for name, column in node["columns"].items()}
    return texts | {f"{table}.is_suppressed": small_groups.DESCRIPTION for table in small_groups.RESTS_ON}
