"""Exports: the tools' layouts, whole lists and deltas, addresses, what is refused, and what the record keeps."""

import csv
import hashlib
import json
import shutil
import subprocess

import pytest

from orchestration.exports import ExportRefusedError
from orchestration.exports.layouts import LAYOUTS, hashed_email
from orchestration.pseudonyms import pseudonym
from orchestration.spreadsheets import unformulaic
from tests.orchestration.exports.conftest import PRODUCTS

KEY = b"a key for tests"
ANN, BEN, CAT = (pseudonym(KEY, name) for name in ("ann", "ben", "cat"))


def read(folder, name="list"):
    with (folder / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def contacts(tmp_path, text=f"customer_id,email\nann,Ann.B@gmail.com\n{BEN},ben@example.com\n"):
    path = tmp_path / "contacts.csv"
    path.write_text(text)
    return path


def test_the_list_holds_who_is_sent_something_and_nobody_else(make_room):
    room = make_room()
    room.members(
        {"customer_id": ANN, "products": ["P1", "P9"]},
        {"customer_id": BEN, "is_held_out": True, "arm": "holdout", "send_date": None},
        {"customer_id": CAT, "suppressed_because": "no_consent", "send_date": None},
        {"customer_id": "left", "left_on": "2024-04-09"} | {"left_on": room.shop.last_date},
    )
    made, folder = room.export()
    rows = read(folder)
    assert [row["customer_id"] for row in rows] == [ANN]
    assert rows[0]["product_1"] == PRODUCTS["P1"]
    assert rows[0]["product_2"] == "P9"
    assert rows[0]["campaign_offer"] == "a coffee"
    assert made.list_size == 1


def test_who_would_get_a_message_with_a_fault_is_left_out(make_room):
    room = make_room()
    room.members({"customer_id": ANN}, {"customer_id": BEN})
    with room.warehouse.connect() as con:
        con.execute(
            "create table marts.campaign_messages as select 'spring' as campaign_id, date '2024-04-10' as send_date, "
            "unnest(?::varchar[]) as customer_id, unnest(?::varchar[]) as fault",
            [[ANN, BEN], ["an empty slot", None]],
        )
    _, folder = room.export()
    assert [row["customer_id"] for row in read(folder)] == [BEN]


def test_a_delta_adds_who_came_and_removes_who_left_since_the_last_one(make_room):
    room = make_room()
    room.members({"customer_id": ANN}, {"customer_id": BEN})
    room.export()
    room.members({"customer_id": BEN}, {"customer_id": CAT})
    _, folder = room.export(delta=True)
    assert [row["customer_id"] for row in read(folder, "add")] == [CAT]
    assert [row["customer_id"] for row in read(folder, "remove")] == [ANN]
    assert set(read(folder, "remove")[0]) == {"customer_id"}
    _, again = room.export(delta=True)
    assert read(again, "add") == read(again, "remove") == []
    assert folder.name != again.name


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_has_the_headings_that_its_tool_reads(make_room, tmp_path, layout):
    room = make_room()
    room.members({"customer_id": ANN, "products": ["P1"]}, {"customer_id": BEN})
    _, folder = room.export(layout, contacts=contacts(tmp_path))
    rows = read(folder)
    headings = {
        "klaviyo": ["Email Address", "External ID", "Campaign", "Campaign Arm", "Campaign Offer"],
        "mailchimp": ["Email Address", "External ID", "Campaign"],
        "braze": ["email", "external_id", "campaign", "campaign_arm"],
        "hubspot": ["Email", "External ID", "Campaign"],
        "google_customer_match": ["Email"],
        "csv": ["email", "customer_id", "campaign"],
    }[layout]
    assert list(rows[0])[: len(headings)] == headings
    assert len(rows) == 2
    if layout == "google_customer_match":
        assert list(rows[0]) == ["Email"]
        assert {row["Email"] for row in rows} == {
            hashlib.sha256(b"annb@gmail.com").hexdigest(),
            hashlib.sha256(b"ben@example.com").hexdigest(),
        }
        assert "@" not in (folder / "list.csv").read_text()
    else:
        assert {row[headings[0]] for row in rows} == {"Ann.B@gmail.com", "ben@example.com"}


def test_google_normalises_before_it_hashes():
    plain = hashlib.sha256(b"janedoe@gmail.com").hexdigest()
    assert hashed_email(" Jane.Doe@GMAIL.com ") == plain
    assert hashed_email("jane.doe@example.com") == hashlib.sha256(b"jane.doe@example.com").hexdigest()


def test_addresses_stay_out_unless_they_are_handed_in_and_who_has_none_is_counted(make_room, tmp_path):
    room = make_room()
    room.members({"customer_id": ANN}, {"customer_id": CAT})
    _, folder = room.export("klaviyo")
    assert "Email Address" not in read(folder)[0]
    made, folder = room.export("mailchimp", contacts=contacts(tmp_path))
    assert [row["External ID"] for row in read(folder)] == [ANN]
    assert made.left_out == 1
    text = f"customer_id,email\nann,=cmd@example.com\n{CAT},cat@example.com\n"
    made, folder = room.export("mailchimp", contacts=contacts(tmp_path, text))
    assert [row["External ID"] for row in read(folder)] == [CAT]
    # Cat had no address before, so the tool doesn't have her yet.
    room.export("mailchimp", contacts=contacts(tmp_path))
    _, folder = room.export("mailchimp", delta=True, contacts=contacts(tmp_path, text.replace("=cmd", "ann")))
    assert [row["External ID"] for row in read(folder, "add")] == [CAT]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"layout": "mailchimp"}, "hand in a file of customer_id and email with --contacts"),
        ({"layout": "pigeon"}, "there are klaviyo, mailchimp, braze, hubspot, google_customer_match, csv"),
        ({}, "has 1 customers to send to on 2024-04-09, fewer than 2"),
    ],
)
def test_what_may_not_be_exported_is_refused_with_the_reason(make_room, options, said):
    room = make_room(minimum=2)
    room.members({"customer_id": ANN})
    with pytest.raises(ExportRefusedError, match=said):
        room.export(**options)
    assert not list(room.settings.exports("toy").glob("*"))


def test_a_manifest_and_a_row_of_the_record_say_who_exported_what_when(make_room):
    room = make_room()
    room.members({"customer_id": ANN})
    _, folder = room.export()
    told = json.loads((folder / "manifest.json").read_text())
    assert told["exported_by"] == "mia"
    assert told["as_of_date"] == "2024-04-09"
    (file,) = told["files"]
    assert file["rows"] == 1
    assert file["sha256"] == hashlib.sha256((folder / "list.csv").read_bytes()).hexdigest()
    assert room.warehouse.query("select export_id, exported_by, kind, list_size from record.exports").rows() == [
        (folder.name, "mia", "full", 1)
    ]
    assert folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\r=1", " =1", "\u200b=1", "\uff1d1", "'=1", "'"])
def test_a_cell_that_a_spreadsheet_would_run_gets_a_quote(text):
    assert unformulaic(text) == (f"'{text}" if text != "'" else "'")


@pytest.mark.parametrize("text", ["10 % off", "Müsli", "a=b", "", "don't"])
def test_any_other_cell_stays_as_it_is(text):
    assert unformulaic(text) == text


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_libreoffice_opens_it_with_the_right_columns_and_characters_and_no_formula(make_room, tmp_path, layout):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc")
    room = make_room()
    room.members({"customer_id": ANN, "products": ["P1", "P2"], "offer": "-10 % à la carte", "why_in": "@home"})
    _, folder = room.export(layout, contacts=contacts(tmp_path))
    # To flat XML, in which a formula is an attribute of its cell.
    line = [office, f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "fods",
            "--infilter=CSV:44,34,76,1,,0,false,true", "--outdir", str(tmp_path), str(folder / "list.csv")]  # fmt: skip
    subprocess.run(line, check=True, capture_output=True, timeout=240)
    opened = (tmp_path / "list.fods").read_text(encoding="utf-8")
    assert "table:formula" not in opened
    with (folder / "list.csv").open(newline="", encoding="utf-8") as file:
        for cell in (cell for row in csv.reader(file) for cell in row if cell):
            plain = cell.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
            assert plain in opened or cell in opened, cell
