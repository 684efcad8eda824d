"""The recommender in force on an evening: kept, or fitted from what was known on its cut-off.

Which cut-off follows from the evening alone, and a kept recommender is used only as long as what it learned from is the
same to the row. So lists don't depend on which nights were run before. How it is fitted is in ``ml/recommendation``.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

import polars as pl

from assets.offers import read_catalogue
from assets.product_words import encoder_of, read_words
from ml import recommendation
from ml.reading.encoder import digest_of
from ml.recommendation import History, Recommender
from ml.recommendation.artefact import FORMAT
from ml.recommendation.histories import Floats, lesson
from orchestration.models import ModelStore
from orchestration.nights import weekly_cutoff
from orchestration.reader import ReaderStore
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse

# So many evenings of the past, a horizon apart, teach how much each part counts.
_LESSONS = 3
# Older events say nothing of tastes, and cost memory.
_LEARNED_DAYS = 730
# More customers than this teach no more of products, and cost memory. Pseudonyms are a keyed hash, so the first of them
# by name are a sample drawn by chance, and the same one every time.
LEARNED_CUSTOMERS = 100_000

_WINDOW = """
    from intermediate.int_customer_products__summed
    where event_date <= $evening and event_date > $evening - $days
"""
_EVENTS = f"""
    select customer_id, product_id, event_date, unit_count, cart_count, view_count {_WINDOW}
    and customer_id >= $first and customer_id <= $last
"""
# The last customer of the sample; none if all customers are in it.
_SAMPLE = f"""
    select max(customer_id) as last_id from (select distinct customer_id {_WINDOW} order by customer_id limit $most)
    having count(*) = $most
"""
# No pseudonym comes after it.
_NOBODY = "~"
# Rows in any order give the same digest; a pair has one row a day, so none cancels another.
_DIGEST = f"""
    select count(*) as row_count, coalesce(bit_xor(hash(customer_id, product_id, event_date, unit_count, cart_count,
        view_count)), 0) as digest {_WINDOW}
"""


@dataclass(frozen=True)
class Evening:
    """What is known of a shop on an evening, for its lists.

    Attributes:
        date: the evening.
        events: what customers did with products, as ``ml.recommendation.gather`` reads it: of everyone, or of a sample
            of ``LEARNED_CUSTOMERS``.
        is_whole: whether they are everyone's.
        catalogue: see ``assets.offers.read_catalogue``.
        vectors: what its products are like by their words; None = nothing is said of them.
    """

    date: date
    events: pl.DataFrame
    is_whole: bool
    catalogue: pl.DataFrame
    vectors: Floats | None

    def history(self) -> History:
        """The history from which is learned what products are like."""
        return recommendation.gather(self.events, self.date, self.catalogue["product_id"])

    def history_of(self, customers: pl.Series, warehouse: Warehouse) -> History:
        """The history of these customers, who stand together in the order of their pseudonyms."""
        events = self.events
        if not self.is_whole and len(customers):
            events = _read_events(warehouse, self.date, str(customers[0]), str(customers[-1]))
        return recommendation.gather(events, self.date, self.catalogue["product_id"], customers)


def read_evening(shop: Shop, warehouse: Warehouse, reader: ReaderStore, evening: date) -> Evening:
    """Reads what was known on the evening."""
    sample = warehouse.query(_SAMPLE, evening=evening, days=_LEARNED_DAYS, most=LEARNED_CUSTOMERS)["last_id"].to_list()
    events = _read_events(warehouse, evening, "", sample[0] if sample else _NOBODY)
    catalogue = read_catalogue(warehouse, shop, _sold(warehouse, evening), evening)
    words = read_words(warehouse, reader, catalogue["text"].fill_null("").to_list())
    return Evening(evening, events, not sample, catalogue, words)


def _read_events(warehouse: Warehouse, evening: date, first: str, last: str) -> pl.DataFrame:
    return warehouse.query(_EVENTS, evening=evening, days=_LEARNED_DAYS, first=first, last=last)


def _sold(warehouse: Warehouse, evening: date) -> pl.Series:
    return warehouse.query(f"select distinct product_id {_WINDOW} order by 1", evening=evening, days=_LEARNED_DAYS)[
        "product_id"
    ]


def recommender_in_force(
    shop: Shop,
    warehouse: Warehouse,
    models: ModelStore,
    reader: ReaderStore,
    evening: date,
    say: Callable[[str], None] = lambda _: None,
) -> Recommender:
    """The recommender of the evening's cut-off, fitted and kept if it isn't there or has learned from something else.

    Args:
        shop: the shop.
        warehouse: its warehouse.
        models: where recommenders are kept.
        reader: whose encoder reads products' words.
        evening: the evening; the cut-off is the last weekly one by then.
        say: is told of a fit before it begins.
    """
    cutoff = weekly_cutoff(shop.first_date, evening)
    learned_from = _digest(shop, warehouse, reader, cutoff)
    try:
        kept = models.recommender(cutoff, learned_from)
    except ValueError as error:
        say(f"{error}; it is fitted anew")
        kept = None
    if kept is None:
        say(f"Fitting the recommender of {cutoff}")
        # What was written is what is used, tonight as on the nights after it.
        models.keep_recommender(_fit(shop, read_evening(shop, warehouse, reader, cutoff)), cutoff, learned_from)
        kept = models.recommender(cutoff, learned_from)
    if kept is None:
        raise LookupError(
            f"{shop.name}: the recommender of {cutoff} was kept, but is not there: look at {models.folder}"
        )
    return kept


def latest_recommender(
    shop: Shop,
    warehouse: Warehouse,
    models: ModelStore,
    reader: ReaderStore,
    say: Callable[[str], None] = lambda _: None,
) -> Recommender:
    """The recommender of the latest evening that was built; see ``recommender_in_force``.

    Raises:
        LookupError: no night has been run yet.
    """
    latest = warehouse.query("select max(as_of_date) as latest from nights.built_as_of_dates")["latest"][0]
    if latest is None:
        raise LookupError(f"{shop.name} has nothing to learn recommendations from yet: run a night first.")
    return recommender_in_force(shop, warehouse, models, reader, latest, say)


def _digest(shop: Shop, warehouse: Warehouse, reader: ReaderStore, cutoff: date) -> str:
    """Stands for all that a recommender of the cut-off learns from."""
    ((count, digest),) = warehouse.query(_DIGEST, evening=cutoff, days=_LEARNED_DAYS).rows()
    words = read_catalogue(warehouse, shop, _sold(warehouse, cutoff), cutoff).select(
        "product_id", pl.col("text").fill_null("")
    )
    said = [
        FORMAT.version, _LESSONS, _LEARNED_DAYS, LEARNED_CUSTOMERS, shop.looks_ahead.purchase_days,
        digest_of(encoder_of(reader)), count, str(digest), words.rows(),
    ]  # fmt: skip
    return sha256(json.dumps(said).encode()).hexdigest()


def _fit(shop: Shop, known: Evening) -> Recommender:
    days, products = shop.looks_ahead.purchase_days, known.catalogue["product_id"]
    ends = [known.date - timedelta(days=days * back) for back in range(_LESSONS)]
    lessons = [lesson(known.events, end - timedelta(days=days), end, products) for end in reversed(ends)]
    return recommendation.fit(known.history(), [taught for taught in lessons if taught.came.nnz], days, known.vectors)
