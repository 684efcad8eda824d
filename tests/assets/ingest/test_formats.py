"""Every format and compression gives the same rows; columns may move and come; a file may hold several logs."""

import gzip
import io
import json
from datetime import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from assets.ingest.schema import create_tables

ROWS = [
    {"order_no": "1", "sku": 'A, "big"', "qty": "1", "price": "2.50", "at": "2011-12-01 10:00:00", "customer": "c1"},
    {"order_no": "2", "sku": "Bé😀", "qty": "-2", "price": "0.333333", "at": "2011-12-02 23:59:59", "customer": None},
    {"order_no": "3", "sku": "two\nlines", "qty": "1.5", "price": "3", "at": "2011-12-03 00:00:00", "customer": "c2"},
]
ROWS = [{**row, "discount": None} for row in ROWS]


def _csv(rows):
    quote = lambda value: '"' + (value or "").replace('"', '""') + '"'  # noqa: E731
    return "".join(
        ",".join(map(quote, line)) + "\n" for line in [list(ROWS[0]), *(row.values() for row in rows)]
    ).encode()


def _ndjson(rows):
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def _parquet(rows, **options):
    schema = pa.schema([(name, pa.string()) for name in ROWS[0]])
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema), buffer, **options)
    return buffer.getvalue()


def _zstd_frames(data):
    half = len(data) // 2
    return zstandard.compress(data[:half]) + zstandard.compress(data[half:])


FORMATS = {"csv": _csv, "ndjson": _ndjson, "parquet": _parquet}
COMPRESSIONS = {
    "plain": bytes,
    "bom": lambda data: b"\xef\xbb\xbf" + data,
    "gzip": gzip.compress,
    "two gzip members": lambda data: gzip.compress(data[:20]) + gzip.compress(data[20:]),
    "zstd": zstandard.compress,
    "two zstd frames": _zstd_frames,
}


@pytest.mark.parametrize(
    ("file_format", "compression"),
    [(text, compression) for text in ("csv", "ndjson") for compression in COMPRESSIONS] + [("parquet", "plain")],
)
def test_every_format_and_compression_gives_the_same_rows(door, file_format, compression):
    door.shop = door.purchases(format=file_format)
    door.deliver("file", COMPRESSIONS[compression](FORMATS[file_format](ROWS)))
    door.run(batch_bytes=40)  # most files are larger and so are read in blocks
    assert door.refusals() == {}
    found = door.rows(
        "select order_id, product_id, quantity::double, unit_price::double, ordered_at, customer_id is null "
        "from raw.purchases order by 1"
    )
    assert found == [
        ("1", 'A, "big"', 1.0, 2.5, datetime.fromisoformat("2011-12-01 10:00"), False),
        ("2", "Bé😀", -2.0, 0.333333, datetime.fromisoformat("2011-12-02 23:59:59"), True),
        ("3", "two\nlines", 1.5, 3.0, datetime.fromisoformat("2011-12-03 00:00"), False),
    ]


@pytest.mark.parametrize("file_format", list(FORMATS))
def test_an_empty_text_is_no_value_in_any_format(door, file_format):
    door.shop = door.purchases(format=file_format)
    door.deliver("file", FORMATS[file_format]([{**ROWS[0], "customer": ""}, {**ROWS[1], "sku": ""}]))
    door.run()
    assert door.rows("select customer_id from raw.purchases") == [None]
    assert [reason for _, reason in door.quarantine()] == ["product_id is missing"]


def test_parquet_in_row_groups_has_running_line_numbers(door):
    door.shop = door.purchases(format="parquet")
    rows = [{**ROWS[0], "order_no": str(number)} for number in range(1, 8)]
    rows[5]["qty"] = "x"
    door.deliver("a.parquet", _parquet(rows, row_group_size=2))
    door.run(batch_bytes=1)
    assert door.rows("select line_number::varchar = order_id from raw.purchases") == [True] * 6
    assert door.quarantine() == [(6, "quantity: 'x' is not a quantity")]
    (text,) = door.rows("select raw_text from raw.quarantine")
    assert json.loads(text) == rows[5]


def test_empty_files_with_a_header_are_loaded_with_no_rows(door):
    door.deliver("a.csv", door.header + "\n")
    door.run()
    door.shop = door.purchases(format="parquet")
    (door.landing / "a.csv").unlink()
    door.deliver("a.parquet", _parquet([]))
    door.run()
    assert door.ledger() == {"a.csv": ("loaded", 0, 0, 0, 0), "a.parquet": ("loaded", 0, 0, 0, 0)}


def test_parquet_columns_may_have_the_names_that_ingest_uses(door):
    names = ["line_number", "file_name", "file_id", "delivery", "reason", "raw_text", "belongs", "id"]
    columns = {"order_id": "line_number", "product_id": "delivery", "channel": "reason || file_name || belongs || id"}
    door.shop = door.purchases(format="parquet", columns=columns)
    table = pa.table({**{name: ["a", "b"] for name in names}, **{name: [ROWS[0][name]] * 2 for name in ROWS[0]}})
    table = table.set_column(table.column_names.index("qty"), "qty", pa.array(["1", "x"]))
    pq.write_table(table, door.landing / "a.parquet")
    door.run()
    assert door.rows("select order_id, product_id, channel, line_number from raw.purchases") == [("a", "a", "aaaa", 1)]
    assert door.quarantine() == [(2, "quantity: 'x' is not a quantity")]


def test_parquet_files_of_one_batch_may_differ_in_what_may_be_null(door):
    door.shop = door.purchases(format="parquet")
    for number, nullable in enumerate((True, False)):
        rows = [{**ROWS[0], "order_no": str(number), "discount": "1"}]
        schema = pa.schema([pa.field(name, pa.string(), nullable) for name in ROWS[0]])
        pq.write_table(pa.Table.from_pylist(rows, schema), door.landing / f"{number}.parquet")
    door.run()
    assert door.orders() == ["0", "1"]


def test_columns_may_change_places_and_come_and_equal_rows_are_still_known(door):
    door.deliver("a.csv", door.text(door.line(1), door.line(2)))
    swapped = "sku,order_no,qty,price,at,customer,discount"
    door.deliver(
        "b.csv", door.text("A,2,1,2.50,2011-12-09 10:00:00,c1,", "A,3,1,2.50,2011-12-09 10:00:00,c1,", header=swapped)
    )
    door.deliver("c.csv", door.text(door.line(4) + ",web,x", header=door.header + ",Channel,extra"))
    door.run()
    assert door.orders() == ["1", "2", "3", "4"]
    assert sum(entry[4] for entry in door.ledger().values()) == 1
    ignored = door.rows("select file_name, ignored_columns from raw.ingested_files order by all")
    assert ignored == [("a.csv", []), ("b.csv", []), ("c.csv", ["Channel", "extra"])]


def test_source_columns_may_bear_the_names_of_other_canonical_columns(door):
    columns = {"order_id": "product_id", "product_id": "order_id", "quantity": "unit_price", "unit_price": "quantity"}
    door.shop = door.purchases(columns={**columns, "ordered_at": "AT", "customer_id": "Customer"})
    header = "product_id,order_id,unit_price,quantity,at,customer,discount"
    door.deliver("a.csv", door.text("1,A,3,2.5,2011-12-09 10:00:00,c,", header=header))
    door.run()
    found = door.rows("select order_id, product_id, quantity::double, unit_price::double from raw.purchases")
    assert found == [("1", "A", 3.0, 2.5)]


def test_a_file_of_several_logs_is_read_for_each_and_ragged_rows_count_once(door):
    columns = {"event_type": "type", "occurred_at": "at", "session_id": "customer"}
    bought = {"order_id": "sku", "product_id": "sku", "quantity": "1", "unit_price": "price", "ordered_at": "at"}
    door.shop = door.make_shop(
        {
            "purchases": {"files": "*.csv", "where": "type = 'purchase'", "columns": bought},
            "browse_events": {"files": "*.csv", "where": "type <> 'purchase'", "columns": columns},
        }
    )
    rows = [
        "view,A,,s,2011-12-01",
        "purchase,A,2.5,s,2011-12-01",
        "purchase,A,x,s,2011-12-01",
        "ragged",
        ",A,1,s,2011-12-01",
    ]
    door.deliver("a.csv", door.text(*rows, header="type,sku,price,customer,at"))
    door.run()
    assert door.rows(
        "select log, record_count, loaded_count, quarantined_count, other_log_count from raw.ingested_files order by 1"
    ) == [("browse_events", 5, 1, 1, 3), ("purchases", 5, 1, 3, 1)]
    untold = "it can't be told whether it belongs to this log"
    assert door.rows("select log, line_number, reason from raw.quarantine order by all") == [
        ("browse_events", 6, f"event_type is missing; {untold}"),
        ("purchases", 4, "unit_price: 'x' is not an amount"),
        ("purchases", 5, "it has 1 columns, expected 5"),
        ("purchases", 6, untold),
    ]


def test_names_of_files_may_hold_anything(door):
    names = ["it's.csv", 'a "b".csv', "[x].csv", "new\nline.csv", "😀 ?*.csv", "deep/er/a.csv", "%s {} $1 \\.csv"]
    door.shop = door.make_shop(
        {
            "purchases": {"files": "*.csv", "columns": door.shop.logs["purchases"].columns},
            "products": {"files": "deep/*/*.csv", "columns": {"product_id": "sku"}},
        }
    )
    for number, name in enumerate(names):
        door.deliver(name, door.text(door.line(number, sku=name.encode().hex()), "ragged"))
    door.run()
    assert sorted(door.ledger()) == sorted(names)
    assert len(door.orders()) == 6
    assert door.rows("select count(*) from raw.products") == [1]
    assert sorted(door.rows("select file_name from raw.quarantine")) == sorted(names)


def test_hidden_and_unfinished_files_are_left_alone(door):
    for name in (".hidden.csv", "a.csv.part", "a.csv.TMP", ".git/a.csv"):
        door.deliver(name, door.text(door.line(1)))
    assert door.run().entries == []


def test_a_landing_folder_that_isnt_there_is_empty(door):
    door.landing.rmdir()
    assert door.run().entries == []


def test_a_table_of_an_earlier_contract_gains_the_columns_that_came_later(door):
    con = door.con
    create_tables(con)
    con.execute("alter table raw.products drop column cost")
    create_tables(con)
    assert con.execute("select cost from raw.products").fetchall() == []
