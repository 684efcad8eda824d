"""The check on ``marts.voice_of_customer`` that tells when customers complain of something more than they used to."""

from typing import Any

import dagster as dg

from ml.surges import FALSE_ALARM_RATE, HISTORY_DAYS, find_surges
from orchestration.partitions import RETRIES, WAREHOUSE_POOL
from orchestration.warehouse import Warehouse

_MOST_TOLD = 20

# A new reader may be stricter than the one before: what it has read is compared with what it has read.
_RECENT = f"between $evening - {HISTORY_DAYS - 1} and $evening"
_READER = f"""
    select model_version from ml.review_annotations where review_date {_RECENT}
    order by review_date desc, model_version desc limit 1
"""
_TEXTS = f"""
    select product_id, review_date as event_date, count(distinct review_id) as text_count
    from ml.review_annotations where review_date {_RECENT} and model_version = ({_READER}) group by all
"""
_NEGATIVES = f"""
    select product_id, aspect, event_date, negative_text_count
    from intermediate.int_voices__summed where event_date {_RECENT} and model_version = ({_READER})
"""
_PRODUCTS = """
    select product_id, arg_max(product_name, valid_from_date) as product_name
    from staging.stg_shop__products where valid_from_date <= $evening group by product_id
"""


def surge_check() -> Any:
    """Warns of surges as of the run's last evening; how seldom it warns of nothing is stated in ``ml/surges.py``.

    A check knows no partition: which evening it is about stands in ``nights.as_of_dates``.
    """

    @dg.asset_check(
        asset=["marts", "voice_of_customer"],
        name="no_surge_of_negatives",
        additional_deps=[["ml", "review_annotations"], ["intermediate", "int_voices__summed"]],
        description="No product and no matter of the shop's is complained of more often, beyond chance, than in the "
        f"year before. On a night without any change it warns with a chance of {FALSE_ALARM_RATE:.0%} at most.",
        retry_policy=RETRIES,
        pool=WAREHOUSE_POOL,
    )
    def no_surge_of_negatives(warehouse: Warehouse) -> dg.AssetCheckResult:
        evening = warehouse.query("select max(as_of_date) as it from nights.as_of_dates")["it"][0]
        texts = warehouse.query(_TEXTS, evening=evening)
        surges = find_surges(texts, warehouse.query(_NEGATIVES, evening=evening), evening)
        names = dict(warehouse.query(_PRODUCTS, evening=evening).rows()) if surges.height else {}
        return dg.AssetCheckResult(
            passed=surges.is_empty(),
            severity=dg.AssetCheckSeverity.WARN,
            metadata={
                "surges": [_told(row, names) for row in surges.head(_MOST_TOLD).iter_rows(named=True)],
                "surge_count": surges.height,
                "as_of_date": str(evening),
                "texts": int(texts["text_count"].sum()),
                "false_alarm_rate": FALSE_ALARM_RATE,
            },
        )

    return no_surge_of_negatives


def _told(surge: dict[str, Any], names: dict[str, str | None]) -> str:
    product = surge["product_id"]
    name = names.get(product)
    subject = "the shop" if product is None else f"{name} ({product})" if name else product
    return (
        f"{subject}, {surge['aspect']}: since {surge['since_date']} {surge['negative_text_count']} of "
        f"{surge['text_count']} texts unkind, where {surge['expected_count']:.1f} were to be expected"
    )
