"""``ml.recommendations`` and ``ml.product_neighbours``: what each customer should see next, and what goes with what.

Of the latest evening alone, so that what stands there doesn't depend on which nights were run.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import dagster as dg
import numpy as np
import polars as pl

from assets.offers import catalogue_sql, read_catalogue, read_never_again, rules_for
from ml import recommendation
from ml.reading.encoder import default_encoder, digest_of
from ml.recommendation import LIST_SCHEMA, NEIGHBOUR_SCHEMA, REASON_SCHEMA, History, Recommender
from ml.recommendation.histories import Floats, lesson
from orchestration.partitions import nightly, table_specs
from orchestration.reader import ReaderStore
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_LISTS = dg.AssetKey(["ml", "recommendations"])
_NEIGHBOURS = dg.AssetKey(["ml", "product_neighbours"])
# So many neighbours of each kind are named.
_NEIGHBOURS_NAMED = 10
# So many evenings of the past, a horizon apart, teach how much each part counts.
_LESSONS = 3
# Older events say nothing of tastes, and cost memory.
_LEARNED_DAYS = 730
_SCHEMA: dict[str, Any] = {
    **LIST_SCHEMA,
    **{name: kind for name, kind in REASON_SCHEMA.items() if name not in LIST_SCHEMA},
    "model_version": pl.String,
    "as_of_date": pl.Date,
}

_EVENTS = """
    select customer_id, product_id, event_date, unit_count, cart_count, view_count
    from intermediate.int_customer_products__summed
    where event_date <= $evening and event_date > $evening - $days
"""
# Who may be written to. A shop that keeps no customers log asks for consent elsewhere.
_CONTACTS = """
    select customer_id from features.customer_features
    where as_of_date = $evening and (has_email_consent or has_sms_consent or not $knows_consent)
"""


def recommendation_assets(shop: Shop, partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """Products for everyone who may be contacted, each with its reason, and the neighbours of every product.

    Raises:
        ShopFileError: the shop's own rules can't be used.
    """
    # A faulty rule is told before a night begins.
    catalogue_sql(shop)
    texts = {
        _LISTS: "One row per customer who may be contacted and place of a list: the product, its chance, the reason.",
        _NEIGHBOURS: "One row per product and neighbour: what goes with it, and what would do in its place.",
    }
    deps = [
        ["features", "customer_features"],
        ["intermediate", "int_customer_products__summed"],
        ["ml", "review_annotations"],
        ["staging", "stg_shop__product_listings"],
        ["staging", "stg_shop__products"],
    ]
    specs = table_specs(texts, deps, {"polars", "pytorch", "duckdb"})
    checks = [
        dg.AssetCheckSpec(
            "lists_are_sound", asset=_LISTS, blocking=True,
            description="No product twice on a list, none that is not to be offered (to this customer), no gaps.",
        )
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="recommendations", **nightly(partitions))
    def _recommendations(
        warehouse: Warehouse, reader: ReaderStore
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        evening: date = warehouse.query("select last_date from nights.known_until")["last_date"][0]
        events = warehouse.query(_EVENTS, evening=evening, days=_LEARNED_DAYS)
        catalogue = read_catalogue(warehouse, shop, events["product_id"], evening)
        vectors = _vectors(warehouse, reader, catalogue)
        model = _fit(shop, events, catalogue["product_id"], vectors, evening)
        contacts = warehouse.query(_CONTACTS, evening=evening, knows_consent=shop.has("customers"))["customer_id"]
        history = recommendation.gather(events, evening, catalogue["product_id"], contacts)
        never_again = read_never_again(warehouse, evening)
        lists = _lists(shop, model, history, catalogue, never_again).with_columns(
            model_version=pl.lit(model.model_version), as_of_date=pl.lit(evening, pl.Date)
        )
        everyone = recommendation.gather(events, evening, catalogue["product_id"])
        neighbours = recommendation.find_neighbours(everyone, vectors, _NEIGHBOURS_NAMED)
        warehouse.replace("ml.recommendations", lists.match_to_schema(_SCHEMA))
        warehouse.replace(
            "ml.product_neighbours",
            neighbours.match_to_schema(NEIGHBOUR_SCHEMA).with_columns(as_of_date=pl.lit(evening, pl.Date)),
        )
        yield dg.MaterializeResult(
            asset_key=_LISTS,
            metadata={
                "dagster/row_count": lists.height,
                "customers": len(contacts),
                "model_version": model.model_version,
                "reasons": dict(lists["reason_code"].value_counts(sort=True).rows()),
            },
        )
        yield dg.MaterializeResult(asset_key=_NEIGHBOURS, metadata={"dagster/row_count": neighbours.height})
        yield _check(lists, never_again, catalogue)

    return _recommendations


def _fit(shop: Shop, events: pl.DataFrame, products: pl.Series, vectors: Floats | None, evening: date) -> Recommender:
    days = shop.looks_ahead.purchase_days
    ends = [evening - timedelta(days=days * back) for back in range(_LESSONS)]
    lessons = [lesson(events, end - timedelta(days=days), end, products) for end in reversed(ends)]
    history = recommendation.gather(events, evening, products)
    return recommendation.fit(history, [taught for taught in lessons if taught.came.nnz], days, vectors)


def _lists(
    shop: Shop, model: Recommender, history: History, catalogue: pl.DataFrame, never_again: pl.DataFrame
) -> pl.DataFrame:
    rules = rules_for(shop, catalogue, never_again)
    drawn = recommendation.draw_up(model, history, shop.recommendations.length, rules)
    reasons = recommendation.explain(model, history, drawn, catalogue["product_name"])
    return pl.concat(
        [recommendation.named(drawn, history), reasons.drop("customer_id", "product_id")], how="horizontal"
    )


def _vectors(warehouse: Warehouse, reader: ReaderStore, catalogue: pl.DataFrame) -> Floats | None:
    """What products are like by their words; each wording is read once by an encoder. None = nothing is said."""
    texts = catalogue["text"].fill_null("").to_list()
    if not any(texts):
        return None
    encoder = Path(reader.encoder) if reader.encoder else default_encoder()
    digest = digest_of(encoder)
    hashes = [sha256(f"{digest} {text}".encode()).hexdigest() if text else "" for text in texts]
    with warehouse.connect() as con:
        con.execute("create schema if not exists readings")
        con.execute("create table if not exists readings.product_vectors (text_hash varchar, vector float[])")
    kept = dict(warehouse.query("select text_hash, vector from readings.product_vectors").rows())
    unread = {key: text for key, text in zip(hashes, texts, strict=True) if key and key not in kept}
    if unread:
        read = recommendation.embed(list(unread.values()), encoder)
        new = pl.DataFrame(
            {"text_hash": list(unread), "vector": read.tolist()}, schema_overrides={"vector": pl.List(pl.Float32)}
        )
        with warehouse.connect() as con:
            con.register("incoming", new.to_arrow())
            con.execute("insert into readings.product_vectors by name from incoming")
        kept |= dict(new.rows())
    width = len(next(iter(kept.values())))
    rows = [kept.get(key) or [0.0] * width for key in hashes]
    return recommendation.whiten(np.array(rows, np.float32))


def _check(lists: pl.DataFrame, never_again: pl.DataFrame, catalogue: pl.DataFrame) -> dg.AssetCheckResult:
    twice = int(lists.select("customer_id", "product_id").is_duplicated().sum())
    unwanted = lists.join(never_again, on=["customer_id", "product_id"], how="semi").height
    barred = catalogue.filter(~pl.col("is_offered"))
    unwanted += lists.join(barred, on="product_id", how="semi").height
    gaps = lists.group_by("customer_id").agg(pl.col("place").max() != pl.len()).get_column("place").sum()
    return dg.AssetCheckResult(
        asset_key=_LISTS,
        check_name="lists_are_sound",
        passed=not twice and not unwanted and not gaps,
        metadata={"products twice on a list": twice, "unwanted products": unwanted, "lists with gaps": int(gaps)},
    )
