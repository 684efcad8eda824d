"""Instants become UTC by the offset they have, else by the shop's zone; event_date is the shop's own date."""

import io
from datetime import UTC, datetime, timedelta, timezone

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

CASES = {
    "Europe/London": [
        ("2011-12-09 10:00:00", "2011-12-09 10:00:00", "2011-12-09"),
        ("2011-07-01 10:00:00", "2011-07-01 09:00:00", "2011-07-01"),
        ("2011-07-01 00:30:00", "2011-06-30 23:30:00", "2011-07-01"),
        ("2011-07-01", "2011-06-30 23:00:00", "2011-07-01"),
        ("2011-12-09", "2011-12-09 00:00:00", "2011-12-09"),
        ("2011-12-09 10:00", "2011-12-09 10:00:00", "2011-12-09"),
        (" 2011-12-09 10:00:00 ", "2011-12-09 10:00:00", "2011-12-09"),
        ("2011-06-30T23:30:00Z", "2011-06-30 23:30:00", "2011-07-01"),
        ("2011-06-30T23:30Z", "2011-06-30 23:30:00", "2011-07-01"),
        ("2011-06-30 23:30:00 Z", "2011-06-30 23:30:00", "2011-07-01"),
        ("2011-06-30 23:30:00 UTC", "2011-06-30 23:30:00", "2011-07-01"),
        ("2011-07-01T01:30:00.250+02:00", "2011-06-30 23:30:00.250", "2011-07-01"),
        ("2011-07-01 01:30:00 +0200", "2011-06-30 23:30:00", "2011-07-01"),
        ("2011-06-30 18:30:00-05", "2011-06-30 23:30:00", "2011-07-01"),
    ],
    "America/New_York": [
        ("2011-12-09 23:00:00", "2011-12-10 04:00:00", "2011-12-09"),
        ("2011-12-09T03:00:00Z", "2011-12-09 03:00:00", "2011-12-08"),
    ],
    "Asia/Kolkata": [
        ("2011-12-09T20:00:00Z", "2011-12-09 20:00:00", "2011-12-10"),
        ("2011-12-09 02:00:00", "2011-12-08 20:30:00", "2011-12-09"),
    ],
}


@pytest.mark.parametrize("zone", list(CASES))
def test_text_is_read_by_its_offset_or_the_shops_zone(door, zone):
    door.shop = door.make_shop({"purchases": door.shop.logs["purchases"].model_dump()}, timezone=zone)
    door.deliver("a.csv", door.text(*(f"{at},A,1,2.5,{at},c," for at, _, _ in CASES[zone])))
    door.run()
    assert door.quarantine() == []
    found = door.rows("select order_id, ordered_at, event_date::varchar from raw.purchases order by line_number")
    assert found == [(at, datetime.fromisoformat(instant), day) for at, instant, day in CASES[zone]]


@pytest.mark.parametrize(
    "text",
    ["2011-12-09 03:00:00 PM", "2011-12-09 10:00:00 CET", "2011-12-09 10:00:00 Moon/Base", "2011-12-09 10:00+5 hours"],
)
def test_what_follows_a_time_and_isnt_understood_is_never_left_out_quietly(door, text):
    door.deliver("a.csv", door.text(f"1,A,1,2.5,{text},c,"))
    door.run()
    assert door.quarantine() == [(2, f"ordered_at: '{text}' is not a date and time")]


def test_an_hour_that_occurs_twice_or_never_still_has_one_instant_and_its_local_date(door):
    door.deliver(
        "a.csv", door.text(*(f"1,A,1,2.5,{text},c," for text in ("2011-10-30 01:30:00", "2011-03-27 01:30:00")))
    )
    door.run()
    assert door.rows("select event_date::varchar from raw.purchases order by 1") == ["2011-03-27", "2011-10-30"]


@pytest.mark.parametrize(
    ("sql", "text", "instant"),
    [
        ("strptime(\"at\", '%d/%m/%Y %H:%M')", "01/07/2011 00:30", "2011-06-30 23:30:00"),
        (
            "strptime(\"at\", '%d/%m/%Y %H:%M') at time zone 'America/New_York'",
            "30/06/2011 19:30",
            "2011-06-30 23:30:00",
        ),
        ("strptime(\"at\", '%d/%m/%Y')::date", "01/07/2011", "2011-06-30 23:00:00"),
        ('to_timestamp("at"::bigint)', "1309476600", "2011-06-30 23:30:00"),
        ('make_timestamp("at"::bigint)', "1309480200000000", "2011-07-01 00:30:00"),
    ],
)
def test_expressions_may_give_times_with_and_without_a_zone(door, sql, text, instant):
    door.shop = door.purchases(columns={"ordered_at": sql})
    door.deliver("a.csv", door.text(f"1,A,1,2.5,{text},c,"))
    door.run()
    expected = datetime.fromisoformat(instant)
    if sql.startswith("make_timestamp"):  # a time on the shop's clock
        expected -= timedelta(hours=1)
    assert door.rows("select ordered_at from raw.purchases") == [expected]


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", [None, "UTC", "America/New_York"])
def test_parquet_times_with_a_zone_are_instants_and_those_without_are_the_shops_clock(door, unit, zone):
    local = datetime(2011, 7, 1, 0, 30)
    value = local if zone is None else datetime(2011, 6, 30, 23, 30, tzinfo=UTC)
    at = pa.array([value], pa.timestamp(unit, zone))
    columns = {
        "order_no": ["1"],
        "sku": ["A"],
        "qty": [1],
        "price": [2.5],
        "customer": ["c"],
        "discount": [0],
        "at": at,
    }
    buffer = io.BytesIO()
    pq.write_table(pa.table(columns), buffer)
    door.shop = door.purchases(format="parquet")
    door.deliver("a", buffer.getvalue())
    door.run()
    found = door.rows("select ordered_at, event_date::varchar from raw.purchases")
    assert found == [(datetime(2011, 6, 30, 23, 30), "2011-07-01")]


def test_a_json_value_keeps_its_offset(door):
    door.shop = door.purchases(format="ndjson", columns={"ordered_at": "json ->> 'at'"})
    at = datetime(2011, 7, 1, 1, 30, tzinfo=timezone(timedelta(hours=2))).isoformat()
    door.deliver("a", f'{{"order_no":1,"sku":"A","qty":1,"price":2,"at":"{at}"}}\n')
    door.run()
    assert door.rows("select ordered_at::varchar from raw.purchases") == ["2011-06-30 23:30:00"]


def test_a_column_may_be_mapped_to_nothing(door):
    touches = {"campaign_id": "'c'", "customer_id": "customer", "sent_at": "at", "opened_at": "null"}
    door.shop = door.make_shop({"campaign_touches": {"files": "*.csv", "columns": touches}})
    door.deliver("a.csv", "customer,at\nx,2011-12-09\n")
    door.run()
    assert door.rows("select opened_at, campaign_id from raw.campaign_touches") == [(None, "c")]
