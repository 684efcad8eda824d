"""What is built part by part, where memory is short, is what is built at once."""

from datetime import date, timedelta

from orchestration import parts

LAST = date(2024, 3, 1) + timedelta(days=39)
# What an event, and a customer on an evening, would have to take in memory for the toy shop to be built in many parts.
EVENT_BYTES, EVENING_BYTES = 1 << 24, 1 << 26


def test_a_night_in_parts_has_the_tables_of_one_at_once(make_place, deliveries, monkeypatch):
    whole, parted = make_place("whole"), make_place("parted")
    for place in (whole, parted):
        place.deliver(deliveries)
    whole.first_night(LAST)
    monkeypatch.setattr(parts, "_EVENT_BYTES", EVENT_BYTES)
    monkeypatch.setattr(parts, "_EVENING_BYTES", EVENING_BYTES)
    parted.night(LAST)
    built = parted.query("select kind, count(*) from nights.parts group by kind order by kind")
    assert [kind for kind, count in built if count > 3] == ["customers", "days"]
    assert whole.query("select count(*) from nights.parts") == [(2,)]
    assert parted.table_hashes() == whole.table_hashes()
