"""Texts and addresses of pages are scrubbed on their way into the warehouse; nothing else about a row changes."""

import hashlib
import json

from tests.assets.ingest.conftest import make_shop

REVIEWS = {
    "reviews": {
        "files": "reviews*.csv",
        "columns": {"review_id": "id", "body": "text", "title": "title", "written_at": "at", "customer_id": "customer"},
    },
    "browse_events": {
        "files": "clicks*.ndjson",
        "columns": {"event_type": "kind", "occurred_at": "at", "session_id": "visit", "search_text": "q"},
    },
}


def test_texts_are_scrubbed_before_they_are_stored_and_so_is_what_is_set_aside(door):
    door.shop = make_shop(REVIEWS)
    door.deliver(
        "reviews.csv",
        "id,text,title,at,customer\n"
        "R1,order 12345678 is late: ada@example.com,call 07700 900123,2011-12-01 10:00,c1\n"
        "R2,nothing to hide,fine,2011-12-01 10:00,c2\n"
        "R3,bob@example.com,4111 1111 1111 1111,never,c3\n"
        "R4,too,many,of,bob@example.com,cells\n",
    )
    door.deliver(
        "clicks.ndjson", '{"kind": "search", "at": "2011-12-01 10:00", "visit": "v", "q": "ada@example.com"}\n'
    )
    door.run()
    assert door.rows("select body, title from raw.reviews order by review_id") == [
        ("order 12345678 is late: [email]", "call [phone]"),
        ("nothing to hide", "fine"),
    ]
    assert door.rows("select search_text from raw.browse_events") == ["[email]"]
    assert door.rows("select raw_text from raw.quarantine order by line_number") == [
        "R3,[email],[card],never,c3",
        "R4,too,many,of,[email],cells",
    ]


CLICKS = {
    "browse_events": {
        "files": "clicks*.csv",
        "columns": {"event_type": "kind", "occurred_at": "at", "session_id": "visit", "page": "url", "referrer": "ref"},
    }
}
HEADER = "kind,at,visit,url,ref\n"
EVENT = "page,2011-12-01 10:00,v,/me?mail=ada%40example.com&id=12345678,https://mail.example/?to=ada@example.com\n"


def test_addresses_of_pages_are_scrubbed_and_equal_records_are_still_known(door):
    door.shop = make_shop(CLICKS)
    other = EVENT.replace("ada%40", "bob%40")
    door.deliver("clicks.csv", HEADER + EVENT + EVENT + other)
    door.run()
    scrubbed = ("/me?mail=[email]&id=12345678", "https://mail.example/?to=[email]")
    # Scrubbed they are alike, and yet two events: what was delivered tells.
    assert door.rows("select page, referrer from raw.browse_events where copy_number = 1") == [scrubbed, scrubbed]
    assert door.ledger()["clicks.csv"] == ("loaded", 3, 2, 0, 1)


def test_addresses_of_pages_in_what_is_set_aside_are_scrubbed(door):
    door.shop = make_shop(CLICKS)
    door.deliver(
        "clicks.csv",
        HEADER + "page,never,v,/me?mail=ada%40example.com&phone=%2B447700900123,\n"
        "mail=ada%40example.com,2011-12-01 10:00,v,/,\n",
    )
    door.run()
    assert door.rows("select raw_text from raw.quarantine order by line_number") == [
        "page,never,v,/me?mail=[email]&phone=[phone],",
        "mail=[email],2011-12-01 10:00,v,/,",
    ]
    assert "%40" not in str(door.quarantine())


def test_addresses_that_were_kept_as_they_came_are_read_again(door):
    door.shop = make_shop(CLICKS)
    door.deliver("clicks.csv", HEADER + EVENT)
    door.run()
    scrubbed = door.rows("select page, referrer from raw.browse_events")
    mapping = door.shop.logs["browse_events"].model_dump(exclude={"files", "same_name"})
    meaning = json.dumps([mapping, door.shop.timezone, door.shop.currency, "session_id"], sort_keys=True)
    before = hashlib.sha256(meaning.encode()).hexdigest()[:16]
    door.con.execute("update raw.browse_events set page = '/me?mail=ada@example.com'")
    door.con.execute("update raw.ingested_files set mapping_hash = ?", [before])
    door.run()
    assert door.rows("select page, referrer from raw.browse_events") == scrubbed
