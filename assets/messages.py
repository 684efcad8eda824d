"""``marts.campaign_messages`` and ``marts.reply_drafts``: tomorrow's messages as written, and a draft per complaint.

Of the latest evening alone. Nothing here is sent: what has a fault is told, and left out of exports. Drafts are a
template's, or a language model's where one is set up (``drafting``).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import dagster as dg
import polars as pl

from assets.drafting import CHECK, DRAFTS, draft_by_model
from ml.messages import Message, Template, TemplateError, render
from orchestration import audiences
from orchestration.campaigns import Campaign, load_campaigns
from orchestration.message_templates import FALLBACK, SMS, Templates, load_templates, wording
from orchestration.partitions import nightly, table_specs
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_MESSAGES = dg.AssetKey(["marts", "campaign_messages"])
_REPLY = "reply"
_MESSAGE_SCHEMA: dict[str, Any] = {
    "campaign_id": pl.String, "customer_id": pl.String, "arm": pl.String, "send_date": pl.Date, "template": pl.String,
    "language": pl.String, "subject": pl.String, "body": pl.String, "fault": pl.String, "as_of_date": pl.Date,
}  # fmt: skip
_DRAFT_SCHEMA: dict[str, Any] = {
    "review_id": pl.String, "customer_id": pl.String, "product_id": pl.String, "review_date": pl.Date,
    "language": pl.String, "subject": pl.String, "body": pl.String, "grounds": pl.List(pl.String), "fault": pl.String,
    "drafted_by": pl.String, "model_fault": pl.String, "as_of_date": pl.Date,
}  # fmt: skip
# A customer's language is that of the last text of theirs that tells it.
_LANGUAGES = """
    select customer_id, arg_max(language, (review_date, review_id)) as language from ml.review_annotations
    where language is not null and customer_id is not null and review_date <= $evening group by customer_id
"""
_NAMES = """
    select product_id, arg_max(product_name, valid_from_date) as product_name from staging.stg_shop__products
    where valid_from_date <= $evening and product_name is not null group by product_id
"""
_DUE = f"""
    with languages as ({_LANGUAGES}), names as ({_NAMES}),
    told as (select * from marts.campaign_audiences where send_date = $evening + 1),
    shown as (
        select campaign_id, customer_id, list(names.product_name order by place) as product_names
        from (
            select campaign_id, customer_id, unnest(products) as product_id,
                unnest(range(1, len(products) + 1)) as place
            from told
        ) inner join names using (product_id) group by campaign_id, customer_id
    )
    select told.campaign_id, told.customer_id, told.arm, told.offer, told.why_in, told.send_date, languages.language,
        shown.product_names, known.recency_days, known.order_count, known.days_since_last_cart, known.price_drop_count,
        known.days_since_last_complaint, known.days_since_sign_up, cast(round(known.gap_median_days) as integer) as pace
    from told
    inner join marts.customer_lifecycle as known
        on told.customer_id = known.customer_id and known.as_of_date = $evening
    left join shown on told.campaign_id = shown.campaign_id and told.customer_id = shown.customer_id
    left join languages on told.customer_id = languages.customer_id
    order by told.campaign_id, told.customer_id
"""
# The texts that complain, of whose writers the last complaint is open; in each, what is judged unkindly.
_COMPLAINTS = f"""
    with names as ({_NAMES}),
    open_complaints as (
        select annotations.review_id, annotations.review_date, annotations.customer_id, annotations.product_id,
            annotations.language, annotations.request, annotations.text_hash
        from ml.review_annotations as annotations
        inner join marts.customer_lifecycle as known
            on annotations.customer_id = known.customer_id and known.as_of_date = $evening
        where known.has_open_complaint and annotations.complaint_probability >= 0.5
            and annotations.review_date = $evening - cast(known.days_since_last_complaint as integer)
    ),
    spans as (
        select review_id, review_date, list({{'aspect': aspect, 'words': mention}} order by mention_number) as spans
        from ml.review_aspects where polarity = 'negative' group by review_id, review_date
    ),
    orders as (
        select customer_id, product_id, review_date, max(event_date) as ordered_date
        from intermediate.int_customer_products__summed inner join open_complaints using (customer_id, product_id)
        where unit_count > 0 and event_date <= review_date group by customer_id, product_id, review_date
    )
    select told.*, spans.spans, orders.ordered_date, names.product_name
    from open_complaints as told
    left join spans on told.review_id = spans.review_id and told.review_date = spans.review_date
    left join orders on told.customer_id = orders.customer_id and told.product_id = orders.product_id
        and told.review_date = orders.review_date
    left join names on told.product_id = names.product_id
    order by told.review_date, told.review_id, told.customer_id
"""


def message_assets(shop: Shop, settings: Settings, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """What would be said to whom: tomorrow's messages of campaigns, and an answer to each open complaint."""
    texts = {
        _MESSAGES: "One row per message that is due tomorrow: subject and body, or what is wrong with them.",
        DRAFTS: "One row per open complaint: a draft of an answer, and what it is grounded in.",
    }
    deps = [["marts", "campaign_audiences"], ["marts", "customer_lifecycle"], ["ml", "review_aspects"]]
    specs = table_specs(texts, deps, {"jinja", "duckdb"}, "team:marketing")
    checks = [
        dg.AssetCheckSpec(
            "messages_are_whole", asset=_MESSAGES,
            description="Every message that is due has a template, no empty slot, and a length its channel takes.",
        )
    ]  # fmt: skip
    if settings.drafts.url:
        said = "The language model answered all that it was asked tonight, and said nothing that a template may not."
        checks.append(dg.AssetCheckSpec(CHECK, asset=DRAFTS, description=said))

    @dg.multi_asset(specs=specs, check_specs=checks, name="messages", **nightly(partitions))
    def _messages(warehouse: Warehouse) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        templates = load_templates(shop, settings)
        with warehouse.connect(read_only=True) as con:
            evenings = audiences.told_evenings(con)
        evening = evenings[-1] if evenings else date.min
        campaigns = {campaign.campaign_id: campaign for campaign in load_campaigns(shop, settings).live}
        due = warehouse.query(_DUE, evening=evening) if evenings else pl.DataFrame()
        rows = [
            _message(shop, campaign, row, templates)
            for row in due.iter_rows(named=True)
            if (campaign := campaigns.get(row["campaign_id"]))
        ]
        complaints = warehouse.query(_COMPLAINTS, evening=evening) if evenings else pl.DataFrame()
        drafts = [_draft(shop, row, templates) for row in complaints.iter_rows(named=True)]
        by_model = None
        if settings.drafts.url:
            by_model = draft_by_model(
                shop, warehouse, settings.drafts, complaints.iter_rows(named=True), drafts, templates, _REPLY
            )
        written = pl.DataFrame(rows, schema=_MESSAGE_SCHEMA).with_columns(as_of_date=pl.lit(evening, pl.Date))
        drafted = pl.DataFrame(drafts, schema=_DRAFT_SCHEMA).with_columns(as_of_date=pl.lit(evening, pl.Date))
        warehouse.replace("marts.campaign_messages", written)
        warehouse.replace("marts.reply_drafts", drafted)
        yield dg.MaterializeResult(asset_key=_MESSAGES, metadata={"dagster/row_count": written.height})
        faults = written.filter(pl.col("fault").is_not_null())
        yield dg.AssetCheckResult(
            asset_key=_MESSAGES,
            check_name="messages_are_whole",
            passed=faults.is_empty(),
            severity=dg.AssetCheckSeverity.WARN,
            metadata={
                f"{campaign} ({template})": f"{count} times {fault}"
                for campaign, template, fault, count in faults.group_by("campaign_id", "template", "fault")
                .len()
                .sort("campaign_id", "template", "fault")
                .rows()
            },
        )
        yield dg.MaterializeResult(
            asset_key=DRAFTS,
            metadata={
                "dagster/row_count": drafted.height,
                "drafted by": dict(drafted["drafted_by"].value_counts(sort=True).rows()),
            },
        )
        if by_model:
            yield by_model

    return _messages


def _message(shop: Shop, campaign: Campaign, row: Mapping[str, Any], templates: Templates) -> dict[str, Any]:
    name = {arm.name: arm.template for arm in campaign.told_arms}.get(row["arm"])
    offered = campaign.offer_of(row["arm"])
    # As it was promised, in the words of the language that the message is in.
    texts = {shop.campaigns.language: row["offer"], **(offered.texts if offered else {})} if row["offer"] else None
    if campaign.channel == "sms" and f"{name}{SMS}" in templates:
        name = f"{name}{SMS}"
    template = wording(templates, name or "", row["language"], shop.campaigns.language, texts)
    facts = {
        "shop": shop.title,
        "offer": texts.get(template.language, row["offer"]) if texts and template else row["offer"],
        "why": row["why_in"],
        "products": row["product_names"] or [],
        "days_since_order": row["recency_days"],
        "days_since_cart": row["days_since_last_cart"],
        "days_since_complaint": row["days_since_last_complaint"],
        "days_since_sign_up": row["days_since_sign_up"],
        "order_count": row["order_count"],
        "price_drop_count": row["price_drop_count"],
        "rhythm_days": row["pace"],
    }
    kept = {name: row[name] for name in ("campaign_id", "customer_id", "arm", "send_date")}
    return {**kept, "template": name, **_written(template, name, facts, campaign.channel)}


def _draft(shop: Shop, row: Mapping[str, Any], templates: Templates) -> dict[str, Any]:
    spans = [{"aspect": span["aspect"].replace("_", " "), "words": span["words"]} for span in row["spans"] or []]
    facts = {
        "shop": shop.title,
        "written_on": row["review_date"].isoformat(),
        "product": row["product_name"],
        "ordered_on": row["ordered_date"].isoformat() if row["ordered_date"] else None,
        "complaints": spans,
        "request": row["request"].replace("_", " ") if row["request"] else None,
    }
    kept = {name: row[name] for name in ("review_id", "customer_id", "product_id", "review_date")}
    grounds = [span["words"] for span in spans]
    template = wording(templates, _REPLY, row["language"], shop.campaigns.language)
    written = _written(template, _REPLY, facts, "email")
    return {**kept, "grounds": grounds, "drafted_by": "template", "model_fault": None, **written}


def _written(
    template: Template | None, name: str | None, facts: Mapping[str, Any], channel: str
) -> dict[str, str | None]:
    """The rendered template; one that can't be used is a fault."""
    if template is None:
        message = Message("", "", f"there is no template {name} in {FALLBACK}" if name else "the arm has no template")
    else:
        try:
            message = render(template, facts, channel)
        except TemplateError as error:
            message = Message("", "", str(error))
    return {
        "language": template.language if template else None,
        "subject": message.subject or None,
        "body": message.body or None,
        "fault": message.fault,
    }
