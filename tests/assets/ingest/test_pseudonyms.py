"""A customer is a keyed-hash pseudonym from ingest on."""

import hashlib
import hmac

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
