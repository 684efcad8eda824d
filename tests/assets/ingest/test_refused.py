"""Files that can't be read are refused whole and named, with a reason; the others go on."""

import gzip
import inspect
import io
import os
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from assets.ingest import load
from orchestration.shops import ShopFileError

TEXT = (
    "order_no,sku,qty,price,at,customer,discount\n"
    + "".join(f"{number},A,1,2.50,2011-12-09 10:00:00,c1,\n" for number in range(200))
).encode()


def _damaged(data):
    return data[:-8] + bytes([data[-8] ^ 0xFF]) + data[-7:]


BAD = {
    "truncated gzip": (gzip.compress(TEXT)[:-20], "its compression is damaged or cut off"),
    "gzip without its last bytes": (gzip.compress(TEXT)[:-4], "its compression is damaged or cut off"),
    "gzip with a wrong checksum": (_damaged(gzip.compress(TEXT)), "its compression is damaged or cut off"),
    "truncated zstd": (zstandard.compress(TEXT)[:-5], "its compression is damaged or cut off"),
    "truncated second zstd frame": (zstandard.compress(TEXT) + zstandard.compress(TEXT)[:-5], "damaged or cut off"),
    "UTF-16": (TEXT.decode().encode("utf-16"), "it is UTF-16"),
    "cp1252": (TEXT + "9,Café,1,1,2011-12-09,,\n".encode("cp1252"), "it is not UTF-8: byte 0xe9 in line 202"),
    "cp1252 in its last byte": (TEXT + b"\xe9", "it is not UTF-8: byte 0xe9 in line 202"),
    "wrong columns": (b"order_no,sku,quantity\n1,A,1\n", "'at', 'customer', 'discount', 'price', 'qty' missing"),
    "duplicate header names": (TEXT.replace(b"discount", b"SKU", 1), "its header names 'sku' more than once"),
    "one of ingest's own names": (TEXT.replace(b"discount", b"__line", 1), "'__line', which ingest keeps for itself"),
    "empty": (b"", "it is empty"),
    "empty gzip": (gzip.compress(b""), "it is empty"),
    "blank lines only": (b"\n\n", "found none"),
}


@pytest.mark.parametrize("name", list(BAD))
def test_an_unreadable_file_is_refused_and_the_others_go_on(door, name):
    content, reason = BAD[name]
    door.deliver("a.csv", door.text(door.line(1)))
    door.deliver("bad.csv", content)
    door.deliver("c.csv", door.text(door.line(2)))
    report = door.run()
    assert list(door.refusals()) == ["bad.csv"]
    assert reason in door.refusals()["bad.csv"]
    assert [entry.file_name for entry in report.with_status("refused")] == ["bad.csv"]
    assert door.orders() == ["1", "2"]
    assert door.run().entries == []


@pytest.mark.parametrize("name", ["truncated gzip", "wrong columns", "cp1252"])
@pytest.mark.parametrize("good", [TEXT, TEXT + b"900,A,1,2.50,2011-12-09 10:00:00,c1,\n"])
def test_a_damaged_redelivery_takes_nothing_away_and_a_good_one_clears_it(door, name, good):
    door.deliver("a.csv", TEXT)
    door.run()
    door.deliver("a.csv", BAD[name][0])
    door.run()
    assert len(door.orders()) == 200
    assert list(door.refusals()) == ["a.csv"]
    door.deliver("a.csv", good)
    door.run()
    assert door.refusals() == {}
    assert len(door.orders()) == good.count(b"\n") - 1


def test_a_second_damaged_delivery_takes_the_place_of_the_first_refusal(door):
    for name in ("truncated gzip", "UTF-16"):
        door.deliver("a.csv", BAD[name][0])
        door.run()
    assert door.rows("select left(reason, 12) from raw.ingested_files") == ["it is UTF-16"]


def test_a_link_is_refused(door, tmp_path):
    (tmp_path / "there.csv").write_bytes(TEXT)
    (door.landing / "a.csv").symlink_to(tmp_path / "there.csv")
    (door.landing / "folder").symlink_to(tmp_path)
    door.run()
    assert "it is a link" in door.refusals()["a.csv"]
    assert "folder" in door.refusals()
    assert door.orders() == []


def test_a_pipe_is_refused_and_not_waited_for(door):
    os.mkfifo(door.landing / "a.csv")
    door.run()
    assert door.refusals() == {"a.csv": "it is no regular file"}


def test_a_name_that_no_log_claims_is_refused_until_one_does(door):
    columns = door.shop.logs["purchases"].columns
    door.shop = door.make_shop({"purchases": {"files": "*.csv", "columns": columns}})
    door.deliver("a.txt", TEXT)
    door.run()
    assert door.refusals() == {"a.txt": "no log of the shop's file reads files of this name"}
    door.shop = door.make_shop({"purchases": {"files": "*.txt", "columns": columns}})
    door.run()
    assert door.refusals() == {}
    assert len(door.orders()) == 200


def test_a_file_that_could_not_be_opened_is_tried_again_at_the_next_run(door, monkeypatch):
    door.deliver("a.csv", TEXT)
    with monkeypatch.context() as patch:

        def denied(*_arguments):
            raise PermissionError(13, "Permission denied", "a.csv")

        patch.setattr(load.files, "inspect", denied)
        door.run()
    assert door.refusals() == {"a.csv": "it can't be opened: Permission denied"}
    door.run()
    assert door.refusals() == {}
    assert len(door.orders()) == 200


@pytest.mark.parametrize("file_format", ["csv", "parquet"])
def test_a_file_that_changes_while_it_is_read_is_refused_and_read_at_the_next_run(door, monkeypatch, file_format):
    door.shop = door.purchases(format=file_format)
    inspect_file = load.files.inspect
    contents = [TEXT, TEXT[:-50]]
    if file_format == "parquet":
        contents = [_parquet(sku=["A"]), _parquet(sku=["A", "B"])]

    def and_then_changes(file, keep_bytes):
        found = inspect_file(file, keep_bytes)
        door.deliver("a", contents[1])
        return found

    door.deliver("a", contents[0])
    with monkeypatch.context() as patch:
        patch.setattr(load.files, "inspect", and_then_changes)
        door.run(batch_bytes=10)
    assert "changed while it was read" in door.refusals()["a"]
    assert door.orders() == []
    door.run()
    assert door.refusals() == {}
    assert door.orders()


def test_very_many_bad_files_are_each_refused(door):
    for number in range(120):
        (door.landing / f"{number:04}.csv").write_bytes(b"wrong\n%d\n" % number)
    (door.landing / "good.csv").write_bytes(TEXT)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 100)
    try:
        report = door.run()
    finally:
        sys.setrecursionlimit(limit)
    assert len(report.with_status("refused")) == 120
    assert len(door.orders()) == 200


def _parquet(**values):
    columns = {"order_no": "1", "qty": 1, "price": 2.5, "at": "2011-12-09", "customer": "c", "discount": 0}
    count = len(next(iter(values.values())))
    buffer = io.BytesIO()
    pq.write_table(pa.table({**{name: [value] * count for name, value in columns.items()}, **values}), buffer)
    return buffer.getvalue()


def _in_the_middle(data):
    return data[:4] + bytes(byte ^ 0xFF for byte in data[4:200]) + data[200:]


NO_UTF8 = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0"), pa.py_buffer(b"\xff\xfe")])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (TEXT, "it is text; the shop's file says Parquet"),
        (_parquet(sku=["A"])[:-30], ""),
        (b"PAR1", ""),
        (_in_the_middle(_parquet(sku=["A"])), ""),
        (_parquet(sku=NO_UTF8), "UTF8"),
        (_parquet(stock=["A"]), "'sku' missing for purchases"),
        (_parquet(sku=[[1, 2]]), "it has the wrong types"),
    ],
)
def test_unreadable_parquet_is_refused_and_the_others_go_on(door, content, reason):
    door.shop = door.purchases(format="parquet", columns={"product_id": "upper(sku)"})
    door.deliver("a", _parquet(sku=["A"], order_no=["1"]))
    door.deliver("bad", content)
    door.deliver("c", _parquet(sku=["A"], order_no=["2"]))
    door.run()
    assert list(door.refusals()) == ["bad"]
    assert reason in door.refusals()["bad"]
    assert door.orders() == ["1", "2"]


def test_parquet_named_csv_is_refused(door):
    door.deliver("a.csv", _parquet(sku=["A"]))
    door.run()
    assert door.refusals() == {"a.csv": "it is Parquet; the shop's file says text"}


def test_an_expression_that_can_never_be_computed_stops_the_run_and_names_its_place(door):
    door.deliver("a.csv", TEXT)
    door.shop = door.purchases(columns={"quantity": "abs(sku)"})
    with pytest.raises(ShopFileError, match=r"shop corner, logs\.purchases, quantity: 'abs"):
        door.run()
    assert door.rows("select count(*) from raw.ingested_files") == [0]


def test_a_refused_file_that_is_taken_away_is_forgotten(door):
    door.deliver("README.txt", "hello")
    door.run()
    assert door.rows("select count(*) from raw.ingested_files where status = 'refused'") == [1]
    (door.landing / "README.txt").unlink()
    door.run()
    assert door.rows("select count(*) from raw.ingested_files where status = 'refused'") == [0]
