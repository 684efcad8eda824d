"""A warehouse with built audiences, and nothing else that exports read."""

from datetime import UTC, date, datetime

import polars as pl
import pytest

from ml.campaigns import MEMBERSHIP_SCHEMA
from orchestration.exports import export
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse
from tests.conftest import TOY

EVENING = date(2024, 4, 9)
AT = datetime(2024, 4, 10, 5, tzinfo=UTC)
PRODUCTS = {"P1": "Müsli, Größe L", "P2": "=cmd|'/c calc'!A1"}


class Room:
    """A shop's warehouse whose audiences a test sets by hand."""

    def __init__(self, folder, minimum, **said):
        self.settings = Settings(data=folder, pseudonym_key="a key for tests")
        self.shop = Shop.model_validate({**TOY, "campaigns": {"minimum_export": minimum, **said}})
        self.warehouse = Warehouse(path=str(self.settings.warehouse("toy")))
        with self.warehouse.connect() as con:
            con.execute("create schema staging; create schema record; create schema marts")
            con.execute(
                "create table staging.stg_shop__products as select unnest(?::varchar[]) as product_id, "
                "unnest(?::varchar[]) as product_name, date '2024-01-01' as valid_from_date",
                [list(PRODUCTS), list(PRODUCTS.values())],
            )
            con.execute("create table record.campaign_holdouts (campaign_id varchar, customer_id varchar)")
            con.execute(
                "create table marts.campaigns as select 'spring' as campaign_id, 'live' as status, ? as as_of_date",
                [EVENING],
            )

    def members(self, *rows):
        plain = {"campaign_id": "spring", "arm": "coffee", "is_held_out": False, "send_date": date(2024, 4, 10),
                 "entered_on": EVENING, "offer": "a coffee", "channel": "email"}  # fmt: skip
        schema = {**MEMBERSHIP_SCHEMA, "products": pl.List(pl.String)}
        frame = pl.DataFrame([{**dict.fromkeys(schema), **plain, **row} for row in rows], schema=schema)
        self.warehouse.replace("marts.campaign_audiences", frame)

    def export(self, layout="csv", **options):
        return export(
            self.shop, self.settings, self.warehouse, "spring", layout, exported_at=AT, exported_by="mia", **options
        )


@pytest.fixture
def make_room(tmp_path):
    return lambda minimum=1, **said: Room(tmp_path, minimum, **said)
