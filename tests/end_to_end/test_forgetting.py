"""Fifty planted customers are in every corner of a shop before they are forgotten, and in none after."""

import base64
import csv
import gzip
import hashlib
import io
import json
import re
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from orchestration import audit, exports, forgetting, publication
from orchestration.definitions import resources
from orchestration.forgetting import files as made
from orchestration.forgetting.files import flagged_models
from orchestration.pseudonyms import pseudonym
from orchestration.settings import Settings
from orchestration.shops import Shop
from orchestration.subject_access import subject_access
from orchestration.telling.deliveries import accounts
from orchestration.telling.night import Night
from orchestration.telling.wording import total
from orchestration.tombstones import ReturnedError, known_tombstones, tombstone
from orchestration.vault import open_vault
from tests.conftest import FIRST_DAY, TOY, Place, toy_deliveries

pytestmark = pytest.mark.slow

KEY = "a key for tests"
LAST = date(2024, 3, 10)
AT = datetime(2024, 3, 12, 9, tzinfo=UTC)
IDS = [f"zq-planted-{number:04d}" for number in range(50)]
EMAILS = {name: f"zqmail.{name[-4:]}@planted.example" for name in IDS}
PHONES = {name: f"+44 7977 0{name[-4:]}" for name in IDS}
NAMES = {name: f"Zqname Vonplanted{name[-4:]}" for name in IDS}
PSEUDONYMS = {name: pseudonym(KEY.encode(), name) for name in IDS}
# What each of them has in common, so that one search finds all.
MARKS = ["zq-planted-", "zqmail.", "+44 7977 0", "Zqname Vonplanted"]
CAMPAIGN = """
title: Spring
goal: everybody hears of the spring
who: {where: true}
channel: email
schedule: {nightly: true, starts_on: 2024-03-09}
holdout_share: 0.1
"""


def _packed(name: str, text: str) -> tuple[str, bytes]:
    if name.startswith("purchases"):
        return f"{name}.gz", gzip.compress(text.encode())
    return (f"{name}.zst", zstandard.compress(text.encode())) if name.startswith("clicks") else (name, text.encode())


def _csv(*rows) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def _deliver(landing: Path) -> None:
    """The toy shop's first days with the planted among its customers, in every log and every format."""
    landing.mkdir(parents=True)
    for name, text in toy_deliveries().items():
        day = date.fromisoformat(re.search(r"\d{4}-\d\d-\d\d", name)[0])
        if day > LAST or name.startswith("touches"):
            continue
        number = (day - FIRST_DAY).days
        theirs = [*IDS[number * 5 : number * 5 + 5], IDS[number]]
        at = f"{day}T10:00:00"
        if name.startswith("purchases"):
            text += _csv(*[[f"Z{number}{one[-4:]}", "P01", 2, "4.00", at, one] for one in theirs])
            text += _csv([f"ZQ{number}", "P01", "many", "4.00", at, theirs[0]])  # can't be read
            text += f"ZU{number},P01,{theirs[1]}\r\n"  # can't be split
        elif name.startswith("clicks"):
            for one in theirs:
                click = {"kind": "view", "at": at, "customer": one, "sku": "P02", "visit": f"{one}-{number}"}
                text += json.dumps({**click, "note": 'an odd " quote'}) + "\n"
                # Before they signed in only the visit tells whose it is. A till, known with others, tells nothing.
                text += json.dumps({**click, "customer": None}) + "\n"
                text += json.dumps({**click, "visit": "the till"}) + "\n"
            text += json.dumps({"kind": "view", "at": at, "customer": "cust-01", "visit": "the till"}) + "\n"
            text += json.dumps({"kind": "view", "at": at, "visit": "the till"}) + "\n"
        elif name.startswith("reviews"):
            for one in theirs:
                body = f"Late again.\nSigned, {NAMES[one]}, {EMAILS[one]}, call {PHONES[one]}"
                text += _csv([f"ZR{one[-4:]}-{number}", body, at, one, "P01", 1])
            text += _csv([f"ZO{number}", f"My friend is {EMAILS[theirs[0]]}", at, "cust-01", "P01", 5])
        packed_name, content = _packed(name, text)
        (landing / packed_name).write_bytes(content)
    for offset in range(2):
        day = LAST - timedelta(days=offset)
        known = [[one, EMAILS[one], PHONES[one], NAMES[one], "true"] for one in IDS]
        known += [[f"cust-{n:02d}", f"c{n}@toy.example", "", f"Toy {n}", "true"] for n in range(36)]
        broken = [[IDS[0], NAMES[IDS[0]], "maybe"]]
        (landing / f"customers-{day}.csv").write_text(_csv(["customer", "mail", "tel", "who", "ok"], *known, *broken))
        touches = {"campaign": ["spring"] * 60, "customer": [*IDS, *[f"cust-{n:02d}" for n in range(10)]]}
        pq.write_table(pa.table({**touches, "sent_at": [f"{day}T09:00:00"] * 60}), landing / f"touches-{day}.parquet")
    (landing / "notes.txt").write_text(f"ask {EMAILS[IDS[3]]}\nnobody\n")  # no log reads it
    (landing / "reviews-2024-02-01.csv").write_text(f"other,columns\n{IDS[4]},x\n")  # is refused


def _logs() -> dict:
    logs = json.loads(json.dumps(TOY["logs"]))
    logs["purchases"]["files"] = "purchases-{date}.csv.gz"
    logs["browse_events"]["files"] = "clicks-{date}.ndjson.zst"
    logs["campaign_touches"]["files"] = "touches-{date}.parquet"
    columns = {"customer_id": "customer", "email": "mail", "phone": "tel", "name": "who", "email_consent": "ok"}
    logs["customers"] = {"files": "customers-{date}.csv", "columns": columns}
    return logs


def _needles() -> re.Pattern[bytes]:
    """Marks and pseudonyms as bytes: plain, UTF-16, base64 in each of its three alignments."""
    found = set()
    for mark in [*MARKS, *(mark.lower() for mark in MARKS)]:
        found |= {mark.encode(), mark.encode("utf-16-le"), mark.encode("utf-16-be")}
        for shift in range(3):
            coded = base64.b64encode(b"\0" * shift + mark.encode())
            # Without what hangs on the characters before and after it.
            found.add(coded[(0, 2, 3)[shift] : len(coded) - (0 if (shift + len(mark)) % 3 == 0 else 4)])
    assert min(map(len, found)) >= 6
    return re.compile(b"|".join(map(re.escape, sorted(found))))


NEEDLES = _needles()
HEX = re.compile(rb"[0-9a-fA-F]{32,}")
HASHED = {
    hasher(word.encode()).hexdigest().encode()
    for hasher in (hashlib.md5, hashlib.sha1, hashlib.sha256)
    for words in (IDS, EMAILS.values(), PHONES.values(), NAMES.values())
    for word in words
}


def _names_them(text: bytes) -> bool:
    if NEEDLES.search(text) or any(name.encode() in text for name in PSEUDONYMS.values()):
        return True
    runs = {run.lower() for run in HEX.findall(text)}
    windows = (
        run[start : start + size]
        for run in runs
        for size in {len(one) for one in HASHED}
        for start in range(len(run) - size + 1)
    )
    return any(window in HASHED for window in windows)


def _texts(path: Path):
    """A file's bytes, and what is in them: unpacked, and the rows of Parquet and DuckDB files, which compress text."""
    content = path.read_bytes()
    yield content
    if content[:2] == b"\x1f\x8b":
        yield gzip.decompress(content)
    if content[:4] == b"\x28\xb5\x2f\xfd":
        yield zstandard.ZstdDecompressor().decompressobj().decompress(content)
    with duckdb.connect() as con:
        if path.suffix == ".parquet":
            yield str(con.execute("select * from read_parquet(?)", [str(path)]).fetchall()).encode()
        if path.suffix == ".duckdb":
            con.execute(f"attach '{path}' as held (read_only)")
            tables = con.execute(
                "select schema_name || '.' || table_name from duckdb_tables() where database_name = 'held'"
            ).fetchall()
            for (table,) in tables:
                yield str(con.execute(f"select it::varchar from held.{table} as it").fetchall()).encode()


def found_in(data: Path) -> dict[str, int]:
    """By folder, the files that name any of the planted in whatever form; logs of the night, MLflow and all."""
    folders: dict[str, int] = {}
    for path in sorted(data.rglob("*")):
        if path.is_file() and not path.is_symlink():
            for text in _texts(path):
                if _names_them(text):
                    folder = path.relative_to(data).parts[0]
                    folders[folder] = folders.get(folder, 0) + 1
                    break
    return folders


class Forgotten:
    """The shop after two nights, a forgetting that was ended midway, another that went through, and a third night."""

    def __init__(self, place: Place) -> None:
        settings, shop = place.settings, place.shop
        self.place = place
        self.landing = settings.landing("toy")
        _deliver(self.landing)
        campaigns = settings.shops / "toy" / "campaigns"
        campaigns.mkdir(parents=True)
        (campaigns / "spring.yml").write_text(CAMPAIGN)
        place.night(LAST - timedelta(days=1))
        place.night(LAST)
        self.warehouse = resources(shop, settings)["warehouse"]
        self.export, self.export_folder = exports.export(
            shop, settings, self.warehouse, "spring", "google_customer_match",
            exported_at=AT, exported_by="mia", from_vault=True,
        )  # fmt: skip
        self.told = settings.data.parent / "told.json"
        self.told_rows = subject_access(shop, settings, self.warehouse, IDS[7], self.told, at=AT, by="mia")
        self.before = found_in(settings.data)
        self.quarantined_before = place.query("select raw_text, reason from raw.quarantine")
        self.lines_before = _lines(self.landing)
        self.counts_before = self.counts()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(made, "clean", _killed)
            with pytest.raises(KeyboardInterrupt):
                self.forget(IDS)
        with self.warehouse.connect() as con, pytest.raises(ReturnedError) as self.refused:
            known_tombstones(con, settings.tombstones("toy"), "toy")
        self.receipt, self.receipt_path = self.forget(IDS)
        self.after = found_in(settings.data)
        self.counts_after = self.counts()
        late = [["order_no", "sku", "qty", "price", "placed_at", "customer"]]
        late += [["L1", "P01", 1, "1.00", "2024-03-04T10:00:00", IDS[3]], ["L2", "P01", 1, "1.00", "x", IDS[4]]]
        late += [["L3", "P01", 1, "1.00", "2024-03-04T10:00:00", "cust-02"]]
        (self.landing / "purchases-2024-03-11.csv.gz").write_bytes(gzip.compress(_csv(*late).encode()))
        self.night = place.night(LAST)
        (self.landing / "purchases-2024-03-11.csv.gz").unlink()
        self.late = found_in(settings.data)

    def forget(self, ids):
        return forgetting.forget(self.place.shop, self.place.settings, self.warehouse, ids, at=AT, by="mia")

    def counts(self):
        tables = ("raw.purchases", "raw.browse_events", "raw.reviews", "raw.customers", "raw.campaign_touches")
        return {table: self.place.query(f"select count(*) from {table}")[0][0] for table in tables}


def _killed(*_):
    raise KeyboardInterrupt


def _lines(landing: Path) -> dict[str, list[bytes]]:
    """Each text file's lines."""
    return {path.name: list(_texts(path))[-1].split(b"\n") for path in landing.iterdir() if path.suffix != ".parquet"}


@pytest.fixture(scope="module")
def forgotten(tmp_path_factory, prepared):
    folder = tmp_path_factory.mktemp("forgetting")
    settings = Settings(
        reader_engine="fp32", data=folder / "data", shops=folder / "shops", pseudonym_key=KEY, lock_wait_seconds=5
    )
    shop = Shop.model_validate({**TOY, "logs": _logs(), "campaigns": {"minimum_export": 1}})
    prepared(shop, settings)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAGSTER_DISABLE_TELEMETRY", "true")
        yield Forgotten(Place(settings, shop))


def test_the_planted_are_everywhere_before(forgotten):
    assert {"landing", "warehouse", "published", "exports"} <= forgotten.before.keys()
    assert forgotten.before["published"] > 20
    assert forgotten.before["landing"] > 30
    vault = forgotten.told.read_text()
    assert [word for word in (IDS[7], EMAILS[IDS[7]], PHONES[IDS[7]], NAMES[IDS[7]]) if word in vault]


def test_not_even_before_is_contact_data_anywhere_but_in_deliveries_and_exports(forgotten):
    told = str(forgotten.quarantined_before)
    assert IDS[0] in told
    assert not [mark for mark in MARKS[1:] if mark in told]
    # Dagster, MLflow, dbt and models hold nobody, forgotten or not.
    assert not forgotten.before.keys() - {"landing", "warehouse", "published", "exports", "vault", "keys"}


def test_nobody_is_found_after_in_whatever_form(forgotten, figures):
    figures.add(forgotten=len(IDS), found_after=sum(forgotten.after.values()))
    assert forgotten.after == {}
    assert forgotten.receipt.left == ()


def test_others_keep_every_row_and_every_line(forgotten):
    removed = {table: forgotten.counts_before[table] - left for table, left in forgotten.counts_after.items()}
    # Ten days with six rows each, of clicks three (one as a guest, one at the till); two days of fifty touches; two
    # deliveries of fifty customers.
    assert removed == {
        "raw.purchases": 60, "raw.browse_events": 180, "raw.reviews": 60, "raw.customers": 100,
        "raw.campaign_touches": 100,
    }  # fmt: skip
    for name, lines in _lines(forgotten.landing).items():
        if name in forgotten.lines_before:
            for before, after in zip(forgotten.lines_before[name], lines, strict=True):
                assert after in (before, b"") or b"[forgotten]" in after
    unbalanced = (
        "record_count <> loaded_count + quarantined_count + duplicate_count + other_log_count + forgotten_count"
    )
    assert forgotten.place.query(f"select * from raw.ingested_files where {unbalanced}") == []


def test_the_pages_account_for_every_row(forgotten):
    folder = publication.current(forgotten.place.settings.published, "toy")
    with closing(Night(folder)) as night:
        told = accounts(night)
    assert total(told.logs["forgotten"]) > 0
    assert told.is_whole, told.sentence


def test_the_export_is_gone_and_the_receipt_says_who_holds_it(forgotten):
    assert forgotten.export.has_contacts
    assert not forgotten.export_folder.exists()
    assert forgotten.receipt.handed_on == (forgotten.export.export_id,)


def test_the_vault_has_the_others_still(forgotten):
    with open_vault(forgotten.place.settings, "toy") as vault:
        kept = vault.get()
    assert len(kept) == 36
    assert kept[pseudonym(KEY.encode(), "cust-04")].email == "c4@toy.example"


def test_current_is_a_whole_night_and_no_other_has_them(forgotten):
    nights = list((forgotten.place.settings.published / "toy" / "nights").iterdir())
    assert nights
    for night in nights:
        assert publication.verify(night) == []


def test_a_late_file_brings_nobody_back_and_every_row_is_accounted_for(forgotten):
    assert forgotten.late == {}
    row = forgotten.place.query(
        "select record_count, loaded_count, quarantined_count, forgotten_count from raw.ingested_files "
        "where file_name = 'purchases-2024-03-11.csv.gz' and status = 'loaded'"
    )
    assert row == [(3, 1, 0, 2)]
    named = [finding.check_name for finding in forgotten.night.findings]
    assert "every_row_accounted_for" not in named


def test_a_forgetting_that_was_ended_stops_nights_until_it_is_run_again(forgotten):
    assert "perennial forget --again" in str(forgotten.refused.value)
    # What the first run cleared is in the receipt of the second.
    assert sum(place.cleared for place in forgotten.receipt.places if place.what == "raw.purchases") == 60


def test_the_receipt_is_signed_and_models_are_flagged(forgotten):
    assert forgetting.verify(forgotten.receipt_path, KEY.encode())
    content = forgotten.receipt_path.read_text()
    assert tombstone(KEY.encode(), PSEUDONYMS[IDS[0]]) in content
    forged = forgotten.receipt_path.with_name("forged.json")
    forged.write_text(content.replace('"cleared": 60', '"cleared": 61'))
    assert not forgetting.verify(forged, KEY.encode())
    forged.unlink()
    flagged = flagged_models(forgotten.place.settings.models("toy"))
    assert flagged
    assert set(forgotten.receipt.models) >= set(flagged)
    # By the first cut-off five had been seen, by the second five a day.
    # A model that held them as such is gone, and with it its flag; the others stay, flagged.
    assert {name[-10:]: count for name, count in flagged.items()} == {"2024-03-01": 5, "2024-03-07": 35}


def test_cards_of_models_that_learned_from_them_say_so_once(forgotten):
    models = forgotten.place.settings.models("toy")
    for name, count in flagged_models(models).items():
        cards = list((models / name).rglob("card.md"))
        said = [card for card in cards if "## Forgotten since" in card.read_text()]
        assert bool(cards) == bool(said) == name.startswith("customers/")
        for card in said:
            head, *parts = card.read_text().split("## Forgotten since")
            assert head.startswith("# ")
            assert [part.startswith(f"\n\n{count} customers from whom") for part in parts] == [True]
        # What the next night fitted has not learned from them.
        fitted_since = {card for card in cards if card.parent.parent.name == (models / name / "due").read_text()}
        assert set(cards) - set(said) == fitted_since


def test_what_was_done_with_data_is_in_the_audit_record(forgotten):
    settings = forgotten.place.settings
    assert audit.verify(settings) == []
    rows = [json.loads(line) for line in settings.audit.read_text().splitlines()]
    assert [row["deed"] for row in rows] == ["exported", "looked up all that is known", "forgot"]


def test_subject_access_tells_all_tables_and_contact_data(forgotten):
    told = json.loads(forgotten.told.read_text())
    assert told["contact"] == {"email": EMAILS[IDS[7]], "phone": PHONES[IDS[7]], "name": NAMES[IDS[7]]}
    assert {"raw.purchases", "raw.reviews", "marts.customer_lifecycle", "record.exported_customers"} <= told[
        "tables"
    ].keys()
    assert told["tables"]["raw.purchases"][0]["customer_id"] == PSEUDONYMS[IDS[7]]
    assert forgotten.told_rows == {table: len(rows) for table, rows in told["tables"].items()}
    assert forgotten.told.stat().st_mode & 0o077 == 0
