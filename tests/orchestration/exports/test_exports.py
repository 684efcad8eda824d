"""Exports: the tools' layouts, whole lists and deltas, addresses, what is refused, and what the record keeps."""

import csv
import hashlib
import json
import shutil
import subprocess
from datetime import date

import pytest

from orchestration.exports import ExportRefusedError
from orchestration.exports.contacts import international
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


def messages(room, *rows):
    with room.warehouse.connect() as con:
        con.execute(
            "create or replace table marts.campaign_messages (campaign_id varchar, customer_id varchar, "
            "send_date date, subject varchar, body varchar, fault varchar)"
        )
        con.executemany("insert into marts.campaign_messages values ('spring', ?, date '2024-04-10', ?, ?, ?)", rows)


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
    messages(room, (ANN, None, None, "an empty slot"), (BEN, "Hello", "Toy", None))
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


def numbers(tmp_path):
    path = tmp_path / "numbers.csv"
    path.write_text(f"customer_id,phone,email\nann,020 7946 0958,ann@example.com\n{BEN},+49 (0)30 901820,\ncat,12,\n")
    return path


@pytest.mark.parametrize(
    ("layout", "heading"),
    [
        ("klaviyo", "Phone Number"),
        ("mailchimp", "SMS Phone Number"),
        ("braze", "phone"),
        ("hubspot", "Phone Number"),
        ("google_customer_match", "Phone"),
        ("csv", "phone"),
    ],
)
def test_who_is_sent_a_text_message_is_named_by_a_number_that_can_be_dialled_from_anywhere(
    make_room, tmp_path, layout, heading
):
    room = make_room(calling_code=44)
    room.members(*({"customer_id": customer, "channel": "sms"} for customer in (ANN, BEN, CAT)))
    made, folder = room.export(layout, contacts=numbers(tmp_path))
    rows = read(folder)
    assert next(iter(rows[0])) == heading
    found = {row[heading] for row in rows} - {""}
    dialled = {"+442079460958", "+4930901820"}
    is_hashed = layout == "google_customer_match"
    assert found == ({hashlib.sha256(number.encode()).hexdigest() for number in dialled} if is_hashed else dialled)
    assert "example.com" not in (folder / "list.csv").read_text()
    # Cat has no number that could be dialled; tools that know people by it alone don't get her.
    assert made.left_out == (1 if LAYOUTS[layout].needs_address else 0)


@pytest.mark.parametrize(
    ("text", "code", "found"),
    [
        ("+44 20 7946 0958", None, "+442079460958"),
        ("0044 20-7946.0958", None, "+442079460958"),
        ("+44 (0)20 7946 0958", None, "+442079460958"),
        ("020 7946 0958", 44, "+442079460958"),
        ("020 7946 0958", None, None),
        ("612 34 56 78", 34, "+34612345678"),
        ("34 612 345 678", 34, None),
        ("06 1234 5678", 39, "+390612345678"),
        ("+0123456789", None, None),
        ("+1234567", None, None),
        ("+1234567890123456", None, None),
        ("020 7946 0958 ext. 3", 44, None),
        ("=1+1", 44, None),
        ("", 44, None),
    ],
)
def test_a_number_is_brought_into_one_form_or_left_out(text, code, found):
    assert international(text, code) == found


def test_a_list_with_messages_holds_who_is_written_to_tomorrow_and_what_they_are_told(make_room, tmp_path):
    room = make_room()
    room.members({"customer_id": ANN}, {"customer_id": BEN, "send_date": date(2024, 4, 2)}, {"customer_id": CAT})
    messages(room, (ANN, "=Hallo", "Grüße,\n-10 %\n\nToy", None), (CAT, None, None, "an empty slot"))
    made, folder = room.export("klaviyo", contacts=contacts(tmp_path), with_messages=True)
    (row,) = read(folder)
    assert (row["External ID"], row["Message Subject"]) == (ANN, "'=Hallo")
    assert row["Message Body"] == "Grüße,\n-10 %\n\nToy"
    assert (made.kind, made.list_size) == ("due", 1)
    # The tool holds her since, beside whom it held before.
    _, later = room.export("klaviyo", contacts=contacts(tmp_path), delta=True)
    assert [row["External ID"] for row in read(later, "add")] == [BEN]


def test_a_text_message_has_no_subject(make_room):
    room = make_room()
    room.members({"customer_id": ANN, "channel": "sms"})
    messages(room, (ANN, None, "Toy: time for more?", None))
    _, folder = room.export(with_messages=True)
    assert read(folder)[0]["message_body"] == "Toy: time for more?"
    assert "message_subject" not in read(folder)[0]


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
        ({"layout": "mailchimp"}, "hand in a file of customer_id and email .* with --contacts"),
        ({"with_messages": True, "delta": True}, "give one of --with-messages and --delta"),
        ({"layout": "google_customer_match", "with_messages": True, "from_vault": True}, "takes addresses alone"),
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
@pytest.mark.parametrize(("layout", "channel"), [*((layout, "email") for layout in LAYOUTS), ("klaviyo", "sms")])
def test_libreoffice_opens_it_with_the_right_columns_and_characters_and_no_formula(
    make_room, tmp_path, layout, channel
):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc")
    room = make_room(calling_code=44)
    room.members(
        {"customer_id": ANN, "products": ["P1", "P2"], "offer": "-10 % à la carte", "why_in": "@home",
         "channel": channel}
    )  # fmt: skip
    messages(room, (ANN, "-Grüße", "=1+1 Größe\n=2+2", None))
    handed = contacts(tmp_path) if channel == "email" else numbers(tmp_path)
    has_messages = layout != "google_customer_match"
    _, folder = room.export(layout, contacts=handed, with_messages=has_messages)
    # To flat XML, in which a formula is an attribute of its cell.
    line = [office, f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "fods",
            "--infilter=CSV:44,34,76,1,,0,false,true", "--outdir", str(tmp_path), str(folder / "list.csv")]  # fmt: skip
    subprocess.run(line, check=True, capture_output=True, timeout=240)
    opened = (tmp_path / "list.fods").read_text(encoding="utf-8")
    assert "table:formula" not in opened
    with (folder / "list.csv").open(newline="", encoding="utf-8") as file:
        lines = [line for row in csv.reader(file) for cell in row for line in cell.split("\n") if line]
        for cell in lines:
            # A telephone number is a number to it: the plus is not shown.
            cell = cell.lstrip("+")
            plain = cell.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;")
            assert plain in opened or cell in opened, cell
