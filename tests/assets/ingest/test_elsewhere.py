"""Which files are read elsewhere; that they are read alike, this folder's other tests hold, which run both ways."""

from collections.abc import Iterator

import polars as pl
import pytest

from assets.ingest import elsewhere
from assets.ingest.contacts import ContactKeeper
from ml.batches import Work
from tests.assets.ingest.conftest import PURCHASE_COLUMNS, Door, line, make_shop, text

BOTH = make_shop(
    {
        "purchases": {"files": "orders-{date}.csv", "columns": PURCHASE_COLUMNS},
        "customers": {"files": "customers-{date}.csv", "columns": {"customer_id": "id", "email": "mail"}},
    }
)


class Workers:
    """Do work as other machines do, but here; note how many rows they are given at a time."""

    def __init__(self, answers: bool = True) -> None:
        self.given: list[int] = []
        self._answers = answers

    def __call__(self, work: Work, rows: pl.DataFrame) -> Iterator[pl.DataFrame]:
        self.given.append(rows.height)
        yield from work.here(iter(rows.to_arrow().to_batches())) if self._answers else ()


class Vault(ContactKeeper):
    """Counts what it is to keep."""

    def __init__(self) -> None:
        self.count = 0

    def put(self, delivered):
        """See ``ContactKeeper``."""
        self.count += len(list(delivered))
        return self.count


def deliver(door: Door, *days: int) -> None:
    for day in days:
        door.deliver(f"orders-2011-12-{day:02}.csv", text(line(day, day=day)))


@pytest.fixture
def here(new_door):
    return new_door()


def test_contact_data_is_read_beside_the_vault(here):
    here.shop = BOTH
    deliver(here, 1, 2)
    here.deliver("customers-2011-12-01.csv", "id,mail\nc1,ada@example.com\nc2,bob@example.com\n")
    workers, vault = Workers(), Vault()
    report = here.run(spread=workers, spread_from_bytes=1, vault=vault)
    assert workers.given == [2]
    assert vault.count == 2
    assert len(report.with_status("loaded")) == 3


def test_few_bytes_and_large_files_are_read_here(here, monkeypatch):
    deliver(here, 1, 2)
    workers = Workers()
    here.run(spread=workers, spread_from_bytes=10_000)
    assert workers.given == []
    deliver(here, 3, 4)
    large = here.deliver("orders-2011-12-05.csv", text(*(line(number, day=5) for number in range(50, 70))))
    monkeypatch.setattr(elsewhere, "_LARGEST_BYTES", large.stat().st_size - 1)
    here.run(spread=workers, spread_from_bytes=1)
    assert workers.given == [2]
    assert len(here.orders()) == 4 + 20


def test_many_files_go_in_portions(here, monkeypatch):
    monkeypatch.setattr(elsewhere, "_FILES_AT_ONCE", 2)
    deliver(here, 1, 2, 3, 4, 5)
    workers = Workers()
    here.run(spread=workers, spread_from_bytes=1)
    assert workers.given == [2, 2, 1]
    assert here.orders() == ["1", "2", "3", "4", "5"]


def test_files_of_which_nothing_comes_back_are_no_loss(here):
    deliver(here, 1, 2)
    with pytest.raises(RuntimeError, match=r"orders-2011-12-01\.csv was given to be read, and nothing came back"):
        here.run(spread=Workers(answers=False), spread_from_bytes=1)
    here.run(spread=Workers(), spread_from_bytes=1)
    assert here.orders() == ["1", "2"]
