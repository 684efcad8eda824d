"""``ml.recommendations`` and its neighbours: what each customer should see next, and what goes with what.

Of the latest evening, and of the last one whose horizon has passed by then, so that what stands there doesn't depend on
which nights were run.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import dagster as dg
import polars as pl

from assets.offers import catalogue_sql, read_never_again, rules_for, shelves_of
from assets.recommenders import Evening, read_evening, recommender_in_force
from ml import recommendation
from ml.recommendation import LIST_SCHEMA, NEIGHBOUR_SCHEMA, REASON_SCHEMA, Recommender, Rules
from orchestration.models import ModelStore
from orchestration.nights import snapshots, weekly_cutoff
from orchestration.partitions import nightly, table_specs
from orchestration.reader import ReaderStore
from orchestration.record import make_list_record
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

_LISTS = dg.AssetKey(["ml", "recommendations"])
_NEIGHBOURS = dg.AssetKey(["ml", "product_neighbours"])
_TRIALS = dg.AssetKey(["ml", "recommendation_trials"])
# So many neighbours of each kind are named.
_NEIGHBOURS_NAMED = 10
# The lists of so many customers are held against what came. Pseudonyms are a keyed hash: the first of them by name are
# a sample drawn by chance, and the same one every time.
_JUDGED_CUSTOMERS = 20_000
# So many customers' lists are made at a time, and with them their events are in memory: no fewer than are judged.
_AT_ONCE = 100_000
_OFFERED = "recommended"
_SCHEMA: dict[str, Any] = {
    **LIST_SCHEMA,
    **{name: kind for name, kind in REASON_SCHEMA.items() if name not in LIST_SCHEMA},
    "model_version": pl.String,
    "as_of_date": pl.Date,
}
_TRIAL_SCHEMA: dict[str, Any] = {
    "list_name": pl.String,
    "customer_id": pl.String,
    "place": pl.Int32,
    "product_id": pl.String,
    "is_repeat": pl.Boolean,
    "model_version": pl.String,
    "as_of_date": pl.Date,
}

# Who may be written to. A shop that keeps no customers log asks for consent elsewhere.
_CONTACTS = """
    select customer_id from features.customer_features
    where as_of_date = $evening and (has_email_consent or has_sms_consent or not $knows_consent)
    order by 1
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
        _TRIALS: "One row per evening (the latest, and the last whose horizon has passed), list, customer and place: "
        "what is offered, and what two rules of thumb would offer.",
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
        context: dg.AssetExecutionContext, warehouse: Warehouse, reader: ReaderStore, models: ModelStore
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        latest: date = warehouse.query("select last_date from nights.known_until")["last_date"][0]
        closed = snapshots(shop.first_date, latest - timedelta(days=shop.looks_ahead.purchase_days))
        judged = [*closed[-1:], latest]
        models.forget_recommenders(before=weekly_cutoff(shop.first_date, judged[0]))
        trials = [pl.DataFrame(schema=_TRIAL_SCHEMA)]
        for evening in judged:
            kept = recommender_in_force(shop, warehouse, models, reader, evening, context.log.info)
            known = read_evening(shop, warehouse, reader, evening)
            everyone = known.history()
            offer = _Offer(shop, warehouse, kept.on(everyone, known.vectors), known)
            if evening != latest:
                trials += offer.trials(offer.lists(offer.contacts.head(_JUDGED_CUSTOMERS)))
        tally = _Tally()
        warehouse.replace_in_parts("ml.recommendations", offer.all_lists(tally, trials))
        trial = pl.concat(trials)
        neighbours = recommendation.find_neighbours(
            everyone, known.vectors, _NEIGHBOURS_NAMED, shelves_of(known.catalogue)
        )
        warehouse.replace("ml.recommendation_trials", trial)
        warehouse.replace(
            "ml.product_neighbours",
            neighbours.match_to_schema(NEIGHBOUR_SCHEMA).with_columns(as_of_date=pl.lit(latest, pl.Date)),
        )
        with warehouse.connect() as con:
            make_list_record(con)
        yield dg.MaterializeResult(
            asset_key=_LISTS,
            metadata={
                "dagster/row_count": tally.reasons.total(),
                "customers": len(offer.contacts),
                "model_version": offer.model.model_version,
                "reasons": dict(tally.reasons.most_common()),
            },
        )
        yield dg.MaterializeResult(asset_key=_NEIGHBOURS, metadata={"dagster/row_count": neighbours.height})
        yield dg.MaterializeResult(
            asset_key=_TRIALS,
            metadata={"dagster/row_count": trial.height, "evenings": [str(evening) for evening in judged]},
        )
        yield tally.check()

    return _recommendations


@dataclass
class _Tally:
    """What was seen of lists as they went by: reasons, and what must not be."""

    reasons: Counter[str] = field(default_factory=Counter)
    twice: int = 0
    unwanted: int = 0
    gaps: int = 0

    def see(self, lists: pl.DataFrame, offer: "_Offer") -> None:
        """Counts the lists of some customers."""
        self.reasons.update(dict(lists["reason_code"].value_counts().rows()))
        self.twice += int(lists.select("customer_id", "product_id").is_duplicated().sum())
        barred = offer.known.catalogue.filter(~pl.col("is_offered"))
        self.unwanted += lists.join(offer.never_again, on=["customer_id", "product_id"], how="semi").height
        self.unwanted += lists.join(barred, on="product_id", how="semi").height
        self.gaps += int(lists.group_by("customer_id").agg(pl.col("place").max() != pl.len())["place"].sum())

    def check(self) -> dg.AssetCheckResult:
        """What came of it."""
        return dg.AssetCheckResult(
            asset_key=_LISTS,
            check_name="lists_are_sound",
            passed=not self.twice and not self.unwanted and not self.gaps,
            metadata={
                "products twice on a list": self.twice,
                "unwanted products": self.unwanted,
                "lists with gaps": self.gaps,
            },
        )


class _Offer:
    """What a shop offers on an evening: to whom, by which model, under which rules."""

    def __init__(self, shop: Shop, warehouse: Warehouse, model: Recommender, known: Evening) -> None:
        self.model = model
        self.known = known
        self._warehouse = warehouse
        self.never_again = read_never_again(warehouse, known.date)
        self.contacts: pl.Series = warehouse.query(_CONTACTS, evening=known.date, knows_consent=shop.has("customers"))[
            "customer_id"
        ]
        self._length = shop.recommendations.length
        self._rules: Rules = rules_for(shop, known.catalogue, self.never_again)

    def all_lists(self, tally: _Tally, trials: list[pl.DataFrame]) -> Iterator[pl.DataFrame]:
        """The lists of all who may be contacted, so many at a time.

        Args:
            tally: counts them.
            trials: is given the trials of those that are to be judged, who are among the first.
        """
        for start in range(0, max(len(self.contacts), 1), _AT_ONCE):
            lists = self.lists(self.contacts.slice(start, _AT_ONCE))
            tally.see(lists, self)
            if not start:
                trials += self.trials(lists)
            yield lists

    def lists(self, customers: pl.Series) -> pl.DataFrame:
        """The lists of these customers, with their reasons."""
        history = self.known.history_of(customers, self._warehouse)
        drawn = recommendation.draw_up(self.model, history, self._length, self._rules)
        reasons = recommendation.explain(self.model, history, drawn, self.known.catalogue["product_name"])
        lists = pl.concat(
            [recommendation.named(drawn, history), reasons.drop("customer_id", "product_id")], how="horizontal"
        )
        return self._signed(lists).match_to_schema(_SCHEMA)

    def trials(self, lists: pl.DataFrame) -> list[pl.DataFrame]:
        """The first so many of these lists, and what rules of thumb would have offered to the same customers."""
        history = self.known.history_of(self.contacts.head(_JUDGED_CUSTOMERS), self._warehouse)
        thumb = recommendation.baseline_lists(self.model, history, self._length, self._rules)
        own = lists.filter(pl.col("customer_id").is_in(history.customers.implode()))
        return [
            self._signed(rows.with_columns(list_name=pl.lit(name))).select(list(_TRIAL_SCHEMA))
            for name, rows in {_OFFERED: own, **thumb}.items()
        ]

    def _signed(self, lists: pl.DataFrame) -> pl.DataFrame:
        return lists.with_columns(
            model_version=pl.lit(self.model.model_version), as_of_date=pl.lit(self.known.date, pl.Date)
        )
