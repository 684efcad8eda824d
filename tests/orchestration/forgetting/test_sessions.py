"""What a forgotten customer did before they signed in goes too, where the session was nobody else's."""

import io
import json
from datetime import UTC, date, datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from assets.ingest.load import ingest
from orchestration.forgetting import forget
from orchestration.pseudonyms import pseudonym
from orchestration.sessions import sessions_of
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.subject_access import subject_access
from orchestration.tombstones import stored_tombstones
from orchestration.warehouse import Warehouse

KEY = "a key for tests"
AT = datetime(2024, 3, 12, 9, tzinfo=UTC)
COLUMNS = ["kind", "at", "who", "visit"]
# Before and after Ada signs in at v-ada; a tablet that she shares with Bob; guests of whom nothing is known.
ROWS = [
    ["search", "2024-03-01 10:00", "", "v-ada"],
    ["view", "2024-03-01 10:01", "ada", "v-ada"],
    ["page", "2024-03-01 10:02", "", "v-ada"],
    ["view", "2024-03-01 11:00", "ada", "v-tablet"],
    ["view", "2024-03-01 11:01", "", "v-tablet"],
    ["view", "2024-03-01 11:02", "bob", "v-tablet"],
    ["view", "2024-03-01 12:00", "", "v-nobody"],
    ["view", "never", "", "v-ada"],
    ["view", "2024-03-01 13:00", "bob", "v-bob"],
    ["view", "2024-03-01 13:01", "", "v-bob"],
]
OTHER_DAY = [["view", "2024-03-02 09:00", "", "v-ada"], ["view", "2024-03-02 09:01", "", "v-bob"]]
KEPT = [row for row in ROWS + OTHER_DAY if row[2] != "ada" and row[3] != "v-ada"]


def _csv(rows) -> bytes:
    return "".join(",".join(row) + "\n" for row in [COLUMNS, *rows]).encode()


def _ndjson(rows) -> bytes:
    return "".join(json.dumps(dict(zip(COLUMNS, row, strict=True))) + "\n" for row in rows).encode()


def _parquet(rows) -> bytes:
    packed = io.BytesIO()
    pq.write_table(pa.table({name: [row[i] or None for row in rows] for i, name in enumerate(COLUMNS)}), packed)
    return packed.getvalue()


WRITERS = {"csv": _csv, "ndjson": _ndjson, "parquet": _parquet}


class Place:
    """A shop with a browse log alone, its landing folder and its warehouse."""

    def __init__(self, folder, file_format: str) -> None:
        columns = {"event_type": "kind", "occurred_at": "at", "customer_id": "who", "session_id": "visit"}
        self.shop = Shop.model_validate(
            {
                "name": "corner", "title": "The corner shop", "timezone": "Europe/London", "currency": "GBP",
                "first_date": date(2024, 1, 1),
                "logs": {"browse_events": {"files": "clicks*", "format": file_format, "columns": columns}},
            }
        )  # fmt: skip
        self.settings = Settings(data=folder, pseudonym_key=KEY)
        self.landing = self.settings.landing("corner")
        self.landing.mkdir(parents=True)
        self.warehouse = Warehouse(path=str(self.settings.warehouse("corner")))

    def take_in(self) -> None:
        with self.warehouse.connect() as con:
            ingest(con, self.shop, self.landing, key=KEY.encode(), run_id="r", run_at=AT,
                   forgotten=stored_tombstones(con))  # fmt: skip

    def forget(self, *customers: str):
        return forget(self.shop, self.settings, self.warehouse, customers, at=AT, by="mia")

    def query(self, sql: str):
        with self.warehouse.connect(read_only=True) as con:
            return con.execute(sql).fetchall()


@pytest.fixture(params=list(WRITERS))
def place(tmp_path, request):
    place = Place(tmp_path, request.param)
    place.write = WRITERS[request.param]
    return place


def _events(place):
    return place.query("select count(*), count(customer_id), count(session_id) from raw.browse_events")


def _told(place):
    return "".join(str(pq.read_table(path).to_pylist()) if path.read_bytes()[:4] == b"PAR1" else path.read_text()
                   for path in place.landing.iterdir())  # fmt: skip


def test_guests_lines_of_a_session_of_their_own_go_from_files_and_tables(place):
    (place.landing / "clicks-1").write_bytes(place.write(ROWS))
    (place.landing / "clicks-2").write_bytes(place.write(OTHER_DAY))
    place.take_in()

    receipt, _ = place.forget("ada")

    assert "v-ada" not in _told(place)
    assert _told(place).count("v-tablet") == 2  # Bob's, and what may be his
    assert _told(place).count("v-bob") == 3
    good = [row for row in KEPT if row[1] != "never"]
    assert _events(place) == [
        (len(good), sum(bool(row[2]) for row in good), sum(bool(row[3]) for row in good)),
    ]
    assert place.query("select count(*) from raw.quarantine") == [(0,)]
    assert receipt.left == ()
    # Two of hers by name, three as a guest.
    assert [place.cleared for place in receipt.places if place.what == "raw.browse_events"] == [5]
    # And it is as if only the others had ever come.
    place.take_in()
    assert _events(place)[0][0] == len(good)


def test_a_file_that_was_never_read_is_searched_for_guests_too(place):
    (place.landing / "clicks-1").write_bytes(place.write(ROWS[3:4] + ROWS[8:]))
    place.take_in()
    (place.landing / "clicks-2").write_bytes(place.write(ROWS[:3] + ROWS[4:]))

    place.forget("ada")

    assert "v-ada" not in _told(place)
    assert "v-tablet" in _told(place)


def test_what_was_set_aside_of_a_file_that_is_gone_goes_by_its_session(tmp_path):
    place = Place(tmp_path, "csv")
    (place.landing / "clicks-1").write_bytes(_csv(ROWS[:3]))
    (place.landing / "clicks-2").write_bytes(_csv([ROWS[7], ["view", "never", "", "v-bob"]]))
    place.take_in()
    (place.landing / "clicks-2").unlink()

    place.forget("ada")

    assert place.query("select raw_text from raw.quarantine") == [("view,never,,v-bob",)]


def test_subject_access_tells_what_they_did_before_they_signed_in(tmp_path):
    place = Place(tmp_path, "csv")
    (place.landing / "clicks-1").write_bytes(_csv(ROWS))
    place.take_in()

    to = tmp_path / "ada.json"
    rows = subject_access(place.shop, place.settings, place.warehouse, "ada", to, at=AT, by="mia")

    # Three at v-ada, one of the tablet's: whose the guest's line there is can't be told.
    assert rows == {"raw.browse_events": 4}


def test_sessions_are_their_own_or_shared(tmp_path):
    place = Place(tmp_path, "csv")
    (place.landing / "clicks-1").write_bytes(_csv(ROWS))
    place.take_in()
    ada, bob = (pseudonym(KEY.encode(), name) for name in ("ada", "bob"))
    with place.warehouse.connect(read_only=True) as con:
        hers, both = (sessions_of(con, names, KEY.encode()) for names in ([ada], [ada, bob]))
    assert (len(hers.own), len(hers.shared)) == (1, 1)
    assert (len(both.own), len(both.shared)) == (3, 0)
    assert hers.are_in('{"visit": "v-ada"}')
    assert not hers.are_in("v-tablet,v-bob,v-adam")
