"""A customer is a keyed-hash pseudonym from ingest on, and so is a session, which may be named after one."""

import csv
import hashlib
import hmac
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest


def _pseudonym(key, customer):
    return hmac.new(key, customer.encode(), hashlib.sha256).hexdigest()[:24]


@pytest.mark.parametrize("key", [b"k", b"\x00\xff" * 32, b"long " * 30], ids=["short", "block", "long"])
def test_pseudonyms_are_hmac_sha256(door, key):
    customers = ["17850", "Zoë 😀", "it's", "x" * 300]
    door.deliver(
        "a.csv", door.text(*(door.line(number, customer=name) for number, name in enumerate([*customers, ""])))
    )
    door.run(key=key)
    found = door.rows("select customer_id from raw.purchases order by order_id")
    assert found == [*(_pseudonym(key, name) for name in customers), None]


def test_a_customer_has_one_pseudonym_in_all_logs_and_files(door):
    touches = {"campaign_id": "campaign", "customer_id": "upper(customer)", "sent_at": "at"}
    door.shop = door.make_shop(
        {
            "purchases": {"files": "a*.csv", "columns": door.shop.logs["purchases"].columns},
            "campaign_touches": {"files": "b*.csv", "columns": touches},
        }
    )
    door.deliver("a1.csv", door.text(door.line(1, customer="C1")))
    door.deliver("a2.csv", door.text(door.line(2, customer="C1")))
    door.deliver("b.csv", "campaign,customer,at\nspring,c1,2011-12-09\n")
    door.run(batch_bytes=1)
    sql = "select customer_id from raw.purchases union all select customer_id from raw.campaign_touches"
    assert door.rows(sql) == [_pseudonym(b"k", "C1")] * 3


def test_the_plain_id_stands_in_no_raw_table_but_the_quarantined_text(door):
    door.deliver("a.csv", door.text(door.line(1, customer="PLAIN77"), "2,A,x,1,2011-12-09,PLAIN77,"))
    door.run()
    holding = []
    for schema, table in door.con.execute("select table_schema, table_name from information_schema.tables").fetchall():
        columns = door.rows(f"select column_name from information_schema.columns where table_name = '{table}'")
        for column in columns:
            if schema == "raw" and door.rows(
                f"select 1 from raw.{table} where contains(\"{column}\"::varchar, 'PLAIN77') limit 1"
            ):
                holding.append((table, column))
    assert holding == [("quarantine", "raw_text")]


SESSIONS = {
    "browse_events": {
        "files": "clicks*",
        "format": "csv",
        "columns": {"event_type": "kind", "occurred_at": "at", "customer_id": "customer", "session_id": "visit"},
    }
}
CLICKS = "".join(
    f"{row}\n"
    for row in (
        "kind,at,customer,visit",
        "view,2011-12-09,PLAIN77,PLAIN77-20111209",
        "view,2011-12-09,,PLAIN77-20111209",
        "view,2011-12-09,,PLAIN77",
        "view,2011-12-09,PLAIN77,",
    )
)


@pytest.mark.parametrize("name", ["clicks.csv", "clicks.ndjson", "clicks.parquet"])
def test_a_session_is_a_keyed_hash_that_tells_no_customer_it_was_named_after(door, name):
    file_format = name.rpartition(".")[2]
    door.shop = door.make_shop({"browse_events": {**SESSIONS["browse_events"], "format": file_format}})
    rows = list(csv.DictReader(io.StringIO(CLICKS)))
    if file_format == "parquet":
        pq.write_table(pa.Table.from_pylist(rows), door.landing / name)
    else:
        door.deliver(name, CLICKS if file_format == "csv" else "".join(json.dumps(row) + "\n" for row in rows))
    door.run()
    key = hmac.digest(b"k", b"perennial: sessions", "sha256")
    hashes = [_pseudonym(key, visit) for visit in ("PLAIN77-20111209", "PLAIN77-20111209", "PLAIN77")]
    assert door.rows("select session_id from raw.browse_events order by line_number") == [*hashes, None]
    assert hashes[2] not in door.rows("select customer_id from raw.browse_events where customer_id is not null")


def test_sessions_that_were_kept_as_they_came_are_read_again(door):
    door.shop = door.make_shop(SESSIONS)
    door.deliver("clicks.csv", CLICKS)
    door.run()
    hashed = door.rows("select session_id from raw.browse_events order by line_number")
    mapping = door.shop.logs["browse_events"].model_dump(exclude={"files", "same_name"})
    meaning = json.dumps([mapping, door.shop.timezone, door.shop.currency], sort_keys=True)
    before = hashlib.sha256(meaning.encode()).hexdigest()[:16]
    door.con.execute("update raw.browse_events set session_id = 'PLAIN77'")
    door.con.execute("update raw.ingested_files set mapping_hash = ?", [before])
    door.forget_days()
    door.run()
    assert door.rows("select session_id from raw.browse_events order by line_number") == hashed
    assert door.days() == ["2011-12-09"]  # what is built from them is built anew
