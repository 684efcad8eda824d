"""How much of a shop's file `perennial new-shop` tells from the files alone: public sets, with no hint but the file.

    python -m benchmarks.new_shop [--data DIR]

What is right was written down by hand, column by column; columns of the contract that a set doesn't hold count for
nothing. A set that holds no log is right if none is proposed.
"""

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from orchestration.new_shop import look, propose
from orchestration.settings import Settings

# Log and column, with the source's columns that are right for it (any one); "" = a constant is right.
_RIGHT: dict[str, dict[tuple[str, str], tuple[str, ...]]] = {
    "online_retail": {
        ("purchases", "order_id"): ("InvoiceNo",),
        ("purchases", "product_id"): ("StockCode",),
        ("purchases", "quantity"): ("Quantity",),
        ("purchases", "unit_price"): ("UnitPrice",),
        ("purchases", "ordered_at"): ("InvoiceDate",),
        ("purchases", "customer_id"): ("CustomerID",),
        ("purchases", "country"): ("Country",),
        ("products", "product_id"): ("StockCode",),
        ("products", "name"): ("Description",),
    },
    "rees46_sample": {
        ("browse_events", "event_type"): ("event_type",),
        ("browse_events", "occurred_at"): ("event_time",),
        ("browse_events", "customer_id"): ("user_id",),
        ("browse_events", "session_id"): ("user_session",),
        ("browse_events", "product_id"): ("product_id",),
        ("purchases", "order_id"): ("user_session",),
        ("purchases", "product_id"): ("product_id",),
        ("purchases", "quantity"): ("",),
        ("purchases", "unit_price"): ("price",),
        ("purchases", "ordered_at"): ("event_time",),
        ("purchases", "customer_id"): ("user_id",),
        ("products", "product_id"): ("product_id",),
        ("products", "category"): ("category_code", "category_id"),
        ("products", "brand"): ("brand",),
        ("products", "price"): ("price",),
    },
    "eshop_clickstream_2008": {
        ("browse_events", "event_type"): ("",),
        ("browse_events", "occurred_at"): ("year",),
        ("browse_events", "session_id"): ("session ID",),
        ("browse_events", "product_id"): ("page 2 (clothing model)",),
        ("browse_events", "page"): ("page",),
        ("products", "product_id"): ("page 2 (clothing model)",),
        ("products", "category"): ("page 1 (main category)",),
        ("products", "price"): ("price",),
    },
    "amazon_musical_instruments": {
        ("reviews", "body"): ("reviewText",),
        ("reviews", "written_at"): ("unixReviewTime", "reviewTime"),
        ("reviews", "customer_id"): ("reviewerID",),
        ("reviews", "product_id"): ("asin",),
        ("reviews", "rating"): ("overall",),
        ("reviews", "title"): ("summary",),
    },
    "complete_journey": {
        ("purchases", "order_id"): ("basket_id",),
        ("purchases", "product_id"): ("product_id",),
        ("purchases", "quantity"): ("quantity",),
        ("purchases", "unit_price"): ("sales_value",),
        ("purchases", "ordered_at"): ("transaction_timestamp",),
        ("purchases", "customer_id"): ("household_id",),
        ("purchases", "discount"): ("coupon_disc", "retail_disc"),
        ("products", "product_id"): ("product_id",),
        ("products", "name"): ("product_type",),
        ("products", "category"): ("product_category", "department"),
        ("products", "brand"): ("brand",),
        ("customers", "customer_id"): ("household_id",),
        ("customers", "age_band"): ("age",),
    },
    # No day: no log of the contract.
    "womens_clothing": {},
    "bitext_support": {},
    # No day, and one row a customer.
    "hillstrom": {},
    # No header, and columns told apart by blanks.
    "cdnow": {},
}


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Settings().real_data, help="folder of the public sets")
    chosen = parser.parse_args()
    table = Table("set", "columns", "right", "wrong", "not found", "asked about", "what")
    for name, right in _RIGHT.items():
        folder = chosen.data / name
        if not folder.is_dir():
            table.add_row(name, "", "", "", "", "", "not there")
            continue
        table.add_row(name, *_row(folder, right))
    Console(width=160).print(table)


def _row(folder: Path, right: dict[tuple[str, str], tuple[str, ...]]) -> list[str]:
    proposal = propose(look(folder))
    told = {(log.log, guess.column): guess for log in proposal.logs for guess in log.guesses}
    hits = [key for key, sources in right.items() if key in told and told[key].source in sources]
    misses = [key for key in right if key not in told]
    wrong = [key for key, sources in right.items() if key in told and told[key].source not in sources]
    # A log that the set doesn't hold is wrong as a whole.
    wrong += [key for key in told if key[0] not in {log for log, _ in right}]
    asked = sum(bool(guess.question) for guess in told.values())
    notes = [".".join(key) for key in [*wrong, *misses]] or (["no log, as is right"] if not right else [])
    return [str(len(right)), str(len(hits)), str(len(wrong)), str(len(misses)), str(asked), ", ".join(notes)]


if __name__ == "__main__":
    main()
