"""``ml.review_annotations``, ``ml.review_entities`` and ``ml.review_aspects``: what customers say, each text read once.

What was read is kept by the text's hash and the reader's version in the schema ``readings``, which a rebuild leaves
alone: a text that comes again, or stands in two reviews, isn't read again.
"""

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import dagster as dg
import duckdb
import polars as pl

from ml.reading.frames import ASPECT_SCHEMA, ENTITY_SCHEMA, TEXT_SCHEMA, unnested
from ml.reading.gazetteer import link
from orchestration.partitions import nightly, table_specs
from orchestration.progress import Progress
from orchestration.reader import ReaderStore
from orchestration.warehouse import Warehouse

_TABLES = {
    "review_annotations": "One row per review or message: sentiment, stars, intents, and where the reader is unsure.",
    "review_entities": "One row per name or figure in a review or message, with its place in the text.",
    "review_aspects": "One row per judged aspect in a review or message, with its polarity and its place in the text.",
}
_SCHEMAS = {"texts": TEXT_SCHEMA, "entities": ENTITY_SCHEMA, "aspects": ASPECT_SCHEMA}
# A product's names with the day from which each is known.
CATALOGUE = """
    select product_id, product_name, brand, min(valid_from_date) as known_from_date
    from staging.stg_shop__products where product_name is not null
    group by all
"""
_SAYS_EVERY_SECONDS = 2.0
# The reader reads title and body as one text; chr(31) can't be part of either's end by accident.
TEXT_HASH = "sha256(concat(coalesce(title, ''), chr(31), coalesce(body, '')))"


def review_assets(partitions: dg.DailyPartitionsDefinition) -> dg.AssetsDefinition:
    """Reads what hasn't been read by this version of the reader, then tells the night's days anew."""
    texts = {dg.AssetKey(["ml", table]): text for table, text in _TABLES.items()}
    deps = [["staging", "stg_shop__reviews"], ["staging", "stg_shop__products"], ["nights", "event_dates"]]
    specs = table_specs(texts, deps, {"pytorch", "duckdb"})
    checks = [
        dg.AssetCheckSpec(
            "every_text_is_read", asset=["ml", "review_annotations"], blocking=True,
            description="As many annotations as reviews and messages on the days that were told anew.",
        )
    ]  # fmt: skip

    @dg.multi_asset(specs=specs, check_specs=checks, name="reviews", **nightly(partitions))
    def _reviews(
        context: dg.AssetExecutionContext, warehouse: Warehouse, reader: ReaderStore
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        version = reader.model_version()
        with warehouse.connect() as con:
            make_tables(con)
            days = [day for (day,) in con.execute("select event_date from nights.event_dates order by 1").fetchall()]
        read_count = _read(context, warehouse, reader, version, days)
        with warehouse.connect() as con:
            _tell(con, days, version)
            counts = {
                table: con.execute(
                    f"select count(*) from ml.{table} where review_date in (select unnest(?::date[]))", [days]
                ).fetchall()[0][0]
                for table in _TABLES
            }
            given = con.execute(
                "select count(*) from staging.stg_shop__reviews where review_date in (select unnest(?::date[]))", [days]
            ).fetchall()[0][0]
        for table, count in counts.items():
            yield dg.MaterializeResult(
                asset_key=["ml", table],
                metadata={
                    "dagster/row_count": count,
                    "days": len(days),
                    "texts read": read_count,
                    "model_version": version,
                },
            )
        yield dg.AssetCheckResult(
            asset_key=["ml", "review_annotations"],
            check_name="every_text_is_read",
            passed=counts["review_annotations"] == given,
            metadata={"reviews": given, "annotations": counts["review_annotations"]},
        )

    return _reviews


def make_tables(con: duckdb.DuckDBPyConnection) -> None:
    """Makes the tables of what was read and of what is told, where there are none; needs the staged reviews."""
    con.execute("create schema if not exists readings")
    con.execute("create schema if not exists ml")
    for table, schema in _SCHEMAS.items():
        empty = pl.DataFrame(schema=schema).to_arrow()
        con.register("nothing", empty)
        con.execute(f"create table if not exists readings.{table} as from nothing")
    review = "select review_id, customer_id, product_id, review_date, channel from staging.stg_shop__reviews limit 0"
    con.execute(f"create table if not exists ml.review_annotations as select * from ({review}), readings.texts limit 0")
    # Warehouses from before readings named what ran the reader: null = not known.
    for table in ("readings.texts", "ml.review_annotations"):
        con.execute(f"alter table {table} add column if not exists engine varchar")
    for table, kind in (("review_entities", "entities"), ("review_aspects", "aspects")):
        # Of a mention's text only the offsets and the words that it covers are kept, not the hash.
        con.execute(
            f"create table if not exists ml.{table} as select review.review_id, review.review_date, "
            f"review.product_id, mention.* exclude (text_hash) from ({review}) as review, readings.{kind} as mention "
            "limit 0"
        )


def _read(
    context: dg.AssetExecutionContext, warehouse: Warehouse, reader: ReaderStore, version: str, days: list[date]
) -> int:
    """Reads the days' texts that this version hasn't read, and keeps each batch as soon as it is read."""
    unread = warehouse.query(
        f"""
        with wanted as materialized (
            select {TEXT_HASH} as text_hash, any_value(title) as title, any_value(body) as body
            from staging.stg_shop__reviews
            where review_date in (select unnest($days::date[]))
            group by text_hash
        ),
        -- Looked up from the side of the night's texts: all that was ever read would take a table of its own.
        known as materialized (
            select text_hash from readings.texts
            where model_version = $version and text_hash in (select text_hash from wanted)
        )
        select * from wanted where text_hash not in (select text_hash from known) order by text_hash
        """,
        days=days,
        version=version,
    )
    if unread.is_empty():
        return 0
    work = reader.work()
    context.log.info(f"{unread.height} texts to read by {work.version}")
    began = said = time.monotonic()
    done = 0
    for readings in warehouse.map(work, unread):
        _keep(warehouse, dict(zip(_SCHEMAS, unnested(readings), strict=True)))
        done += readings.height
        now = time.monotonic()
        if now - said > _SAYS_EVERY_SECONDS or done == unread.height:
            context.log.info(str(Progress(done, unread.height, "texts read", now - began)))
            said = now
    return done


def _keep(warehouse: Warehouse, found: dict[str, pl.DataFrame]) -> None:
    with warehouse.connect() as con:
        con.execute("begin")
        for table, frame in found.items():
            con.register("incoming", frame.to_arrow())
            con.execute(f"insert into readings.{table} by name from incoming")
        con.execute("commit")


def _tell(con: duckdb.DuckDBPyConnection, days: list[date], version: str) -> None:
    """Puts the readings in place of the days' rows, with the catalogue's products that they name."""
    con.execute("begin")
    con.execute(
        f"""
        create or replace temp table told as
        select review_id, customer_id, product_id, review_date, channel, {TEXT_HASH} as text_hash
        from staging.stg_shop__reviews
        where review_date in (select unnest(?::date[]))
        """,
        [days],
    )
    con.register("linked", _links(con, version).to_arrow())
    for table in _TABLES:
        con.execute(f"delete from ml.{table} where review_date in (select unnest(?::date[]))", [days])
    con.execute(
        """
        insert into ml.review_annotations by name
        select told.*, texts.* exclude (text_hash)
        from told inner join readings.texts as texts
            on texts.text_hash = told.text_hash and texts.model_version = ?
        """,
        [version],
    )
    con.execute(
        """
        insert into ml.review_entities by name
        select told.review_id, told.review_date, linked.linked_id as product_id, mention.* exclude (text_hash)
        from told
        inner join readings.entities as mention
            on mention.text_hash = told.text_hash and mention.model_version = $version
        left join linked on mention.entity = 'product' and linked.mention = mention.mention
            and linked.review_date = told.review_date and linked.product_id is not distinct from told.product_id
        """,
        {"version": version},
    )
    con.execute(
        """
        insert into ml.review_aspects by name
        select told.review_id, told.review_date, told.product_id, mention.* exclude (text_hash)
        from told
        inner join readings.aspects as mention
            on mention.text_hash = told.text_hash and mention.model_version = $version
        """,
        {"version": version},
    )
    con.execute("commit")


def _links(con: duckdb.DuckDBPyConnection, version: str) -> pl.DataFrame:
    """``linked_id``, the product named, by ``mention``, ``review_date`` and ``product_id``, the reviewed product."""
    mentions: pl.DataFrame = con.sql(
        """
        select distinct mention.mention, told.review_date, told.product_id
        from told
        inner join readings.entities as mention
            on mention.text_hash = told.text_hash and mention.model_version = $version
        where mention.entity = 'product'
        """,
        params={"version": version},
    ).pl()
    if mentions.is_empty():
        return mentions.with_columns(pl.lit(None, pl.String).alias("linked_id"))
    return mentions.with_columns(link(mentions, con.sql(CATALOGUE).pl()).alias("linked_id"))
