"""Each content counts once, whatever its name and however often it comes; nothing is half written."""

from collections.abc import Callable
from typing import Any

import pytest

from assets.ingest import load, rows


def test_the_same_file_twice_is_read_once(door):
    door.deliver("a.csv", door.text(door.line(1), door.line(2)))
    assert len(door.run().entries) == 1
    assert door.run().entries == []
    assert door.orders() == ["1", "2"]


def test_a_renamed_copy_adds_nothing_and_counts_as_duplicates(door):
    door.deliver("a.csv", door.text(door.line(1), door.line(2), "bad"))
    door.run()
    door.deliver("b.csv", door.text(door.line(1), door.line(2), "bad"))
    (entry,) = door.run().entries
    assert (entry.file_name, entry.status, entry.duplicate_count) == ("b.csv", "repeated", 3)
    assert "a.csv" in entry.reason
    assert door.orders() == ["1", "2"]
    assert len(door.quarantine()) == 1


def test_two_files_of_one_batch_with_the_same_content_count_once(door):
    for name in ("a.csv", "b.csv", "c.csv"):
        door.deliver(name, door.text(door.line(1)))
    door.run()
    assert {name: entry[0] for name, entry in door.ledger().items()} == {
        "a.csv": "loaded",
        "b.csv": "repeated",
        "c.csv": "repeated",
    }
    assert door.rows("select count(*) from raw.purchases") == [1]


def test_new_content_under_an_old_name_replaces_all_that_the_old_had_brought(door):
    door.deliver("a.csv", door.text(door.line(1, day=1), door.line(2, day=2), "bad"))
    door.run()
    door.forget_days()
    door.deliver("a.csv", door.text(door.line(3, day=3)))
    door.run()
    assert door.orders() == ["3"]
    assert door.quarantine() == []
    assert door.ledger() == {"a.csv": ("loaded", 1, 1, 0, 0)}
    assert door.days() == ["2011-12-01", "2011-12-02", "2011-12-03"]
    assert door.rows("select status from raw.ingested_files order by all") == ["loaded", "replaced"]


def test_the_first_content_comes_back_when_it_is_delivered_again(door):
    for order in (1, 2, 1):
        door.deliver("a.csv", door.text(door.line(order)))
        door.run()
    assert door.orders() == ["1"]


def test_a_shop_whose_files_add_keeps_earlier_contents_of_a_name(door):
    door.shop = door.purchases(same_name="adds")
    door.deliver("a.csv", door.text(door.line(1), "bad"))
    door.run()
    door.deliver("a.csv", door.text(door.line(2)))
    door.run()
    assert door.orders() == ["1", "2"]
    assert len(door.quarantine()) == 1


def test_a_shop_whose_files_add_reads_a_content_once_after_a_change_of_mapping(door):
    door.shop = door.purchases(same_name="adds")
    door.deliver("a.csv", door.text(door.line(1)))
    door.run()
    door.shop = door.purchases(same_name="adds", columns={"product_id": "lower(sku)"})
    door.run()
    assert door.rows("select order_id, product_id from raw.purchases") == [("1", "a")]


def test_what_a_repeat_had_repeated_comes_back_when_the_first_file_is_replaced(door):
    door.deliver("a.csv", door.text(door.line(1)))
    door.deliver("b.csv", door.text(door.line(1)))
    door.run()
    door.deliver("a.csv", door.text(door.line(2, day=8)))
    door.run()
    assert door.orders() == ["1", "2"]
    assert {entry[0] for entry in door.ledger().values()} == {"loaded"}


def test_two_files_that_swap_their_contents_are_both_loaded(door):
    contents = [door.text(door.line(1)), door.text(door.line(2), door.line(3))]
    for swapped in (contents, contents[::-1]):
        for name, content in zip(("a.csv", "b.csv"), swapped, strict=True):
            door.deliver(name, content)
        door.run()
    assert door.orders() == ["1", "2", "3"]
    assert door.rows("select count(*) from raw.purchases") == [3]


def test_a_touched_file_is_not_read_again(door, monkeypatch):
    door.deliver("a.csv", door.text(door.line(1)))
    door.run()
    door.touch("a.csv")
    assert door.run().entries == []
    # Its new time is known now: the file isn't even opened.
    monkeypatch.setattr(load.files, "inspect", None)
    assert door.run().entries == []
    assert door.orders() == ["1"]


def test_a_changed_mapping_reads_the_files_again(door):
    door.deliver("a.csv", door.text(door.line(1, sku="A")))
    door.run()
    door.shop = door.purchases(columns={"product_id": "lower(sku)"})
    door.run()
    assert door.rows("select product_id from raw.purchases") == ["a"]
    assert door.ledger() == {"a.csv": ("loaded", 1, 1, 0, 0)}


@pytest.mark.parametrize("names", [("a.csv", "b.csv"), ("b.csv", "a.csv")])
@pytest.mark.parametrize("batch_bytes", [1, 1 << 20])
def test_a_changed_mapping_keeps_one_of_equal_files(door, names, batch_bytes):
    for name in names:
        door.deliver(name, door.text(door.line(1, sku="A"), "bad"))
        door.run()
    door.shop = door.purchases(columns={"product_id": "lower(sku)"})
    door.run(batch_bytes=batch_bytes)
    assert door.rows("select product_id, copy_number from raw.purchases") == [("a", 1)]
    assert len(door.quarantine()) == 1
    assert sorted(entry[0] for entry in door.ledger().values()) == ["loaded", "repeated"]


def test_a_renamed_file_keeps_its_rows(door):
    path = door.deliver("a.csv", door.text(door.line(1)))
    door.run()
    path.rename(path.with_name("z.csv"))
    door.run()
    assert door.orders() == ["1"]


def test_a_renamed_file_keeps_its_rows_when_its_old_name_gets_new_content(door):
    path = door.deliver("b.csv", door.text(door.line(1)))
    door.run()
    path.rename(path.with_name("a.csv"))
    door.deliver("b.csv", door.text(door.line(2)))
    door.run()
    assert door.orders() == ["1", "2"]


def test_equal_rows_of_different_files_count_once_and_come_back_when_the_first_is_replaced(door):
    door.deliver("a.csv", door.text(door.line(1), door.line(2)))
    door.deliver("b.csv", door.text(door.line(2), door.line(3)))
    door.run()
    assert door.orders() == ["1", "2", "3"]
    assert sum(entry[4] for entry in door.ledger().values()) == 1
    door.deliver("a.csv", door.text(door.line(4)))
    door.run()
    assert door.orders() == ["2", "3", "4"]
    assert sum(entry[4] for entry in door.ledger().values()) == 0


def _fails(*_args: Any, **_options: Any) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (rows.Rows, "_insert"),
        (rows.Rows, "_quarantine"),
        (load._Loader, "_note_loaded"),
        (load._Loader, "_settle_days"),
        (load.Ledger, "_write"),
        (load.Ledger, "recount"),
    ],
)
def test_a_run_that_is_killed_leaves_nothing_and_the_next_completes(door, monkeypatch, place, name):
    door.deliver("a.csv", door.text(door.line(1, day=1), "bad"))
    door.run()
    door.forget_days()
    door.deliver("a.csv", door.text(door.line(2, day=2)))
    door.deliver("b.csv", door.text(door.line(3, day=3), "bad"))
    with monkeypatch.context() as patch:
        patch.setattr(place, name, _fails)
        with pytest.raises(KeyboardInterrupt):
            door.run()
    door.check_accounts()
    assert door.orders() == ["1"]
    assert door.ledger() == {"a.csv": ("loaded", 2, 1, 1, 0)}
    assert door.days() == []
    door.run()
    assert door.orders() == ["2", "3"]
    assert door.ledger() == {"a.csv": ("loaded", 1, 1, 0, 0), "b.csv": ("loaded", 2, 1, 1, 0)}
    assert door.days() == ["2011-12-01", "2011-12-02", "2011-12-03"]


def test_what_was_committed_before_a_kill_is_not_read_again(door, monkeypatch):
    door.deliver("a.csv", door.text(door.line(1)))
    door.deliver("b.csv", door.text(door.line(2)))
    calls: list[int] = []
    settle: Callable[..., None] = load._Loader._settle_days

    def second_fails(*arguments: Any) -> None:
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        settle(*arguments)

    monkeypatch.setattr(load._Loader, "_settle_days", second_fails)
    with pytest.raises(KeyboardInterrupt):
        door.run(batch_bytes=1)
    assert door.orders() == ["1"]
    assert [entry.file_name for entry in door.run().entries] == ["b.csv"]
    assert door.orders() == ["1", "2"]


def test_a_catalogue_row_counts_from_its_files_date(door):
    mapping = {"files": "products-{date}.csv", "columns": {"product_id": "id", "name": "name"}}
    door.shop = door.make_shop({"products": mapping})
    door.deliver("products-2011-12-01.csv", "id,name\nA,Lamp\n")
    door.deliver("products-20111202.csv", "id,name\nA,Lamp\nA,Lamp\n")
    door.run()
    found = door.rows("select event_date::varchar, product_id, copy_number from raw.products order by all")
    assert found == [("2011-12-01", "A", 1), ("2011-12-02", "A", 1), ("2011-12-02", "A", 2)]


def test_a_catalogue_that_goes_back_to_what_it_said_before_is_no_repeat(door):
    mapping = {"files": "products-{date}.csv", "columns": {"product_id": "id", "name": "name"}}
    door.shop = door.make_shop({"products": mapping})
    for day, name in (("01", "Lamp"), ("02", "Light"), ("03", "Lamp")):
        door.deliver(f"products-2011-12-{day}.csv", f"id,name\nA,{name}\n")
    door.run()
    found = door.rows("select day(event_date), name from raw.products where copy_number = 1 order by 1")
    assert found == [(1, "Lamp"), (2, "Light"), (3, "Lamp")]
