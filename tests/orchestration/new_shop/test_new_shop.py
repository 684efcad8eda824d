"""A shop's file told from files: what each column is, what is asked about, what is refused, and what reading gives."""

import gzip
import re
from datetime import date

import polars as pl
import pytest
import yaml
from rich.console import Console

from orchestration.logs import Kind
from orchestration.new_shop import dialogue, look, propose, shop_yaml
from orchestration.new_shop.dialogue import NewShopError, settle
from orchestration.new_shop.proposing import contact_columns
from orchestration.new_shop.values import event_types, looks_like_words, read_as
from orchestration.new_shop.words import nearness
from orchestration.settings import Settings
from orchestration.shops import load_shop

ORDERS = "".join(
    f"{1000 + n};{date(2024, 1 + n % 12, 13 + n % 15):%d.%m.%Y};K{n % 7};A-{n % 15};{1 + n % 3};{n % 9},95\n"
    for n in range(60)
)


@pytest.fixture
def german_shop(tmp_path):
    folder = tmp_path / "files"
    folder.mkdir()
    header = "Bestellnummer;Bestelldatum;Kundennummer;Artikelnummer;Menge;Einzelpreis\n"
    (folder / "bestellungen-2024-01-31.csv").write_text(header + ORDERS)
    (folder / "bestellungen-2024-02-29.csv").write_text(header + ORDERS.replace("K1", "K9"))
    (folder / "lies-mich.pdf").write_bytes(b"%PDF")
    return folder


def columns_of(proposal, log: str) -> dict[str, str]:
    (found,) = [each for each in proposal.logs if each.log == log]
    return {guess.column: guess.sql for guess in found.guesses}


def test_a_german_shops_orders_are_told_from_their_names_and_values(german_shop):
    proposal = propose(look(german_shop))

    assert columns_of(proposal, "purchases") == {
        "order_id": "Bestellnummer",
        "product_id": "Artikelnummer",
        "quantity": "Menge",
        "unit_price": "replace(replace(\"Einzelpreis\", '.', ''), ',', '.')",
        "ordered_at": "strptime(\"Bestelldatum\", '%d.%m.%Y')",
        "customer_id": "Kundennummer",
    }
    (log,) = proposal.logs
    assert (log.group.pattern, log.group.delimiter) == ("bestellungen-{date}.csv", ";")


def test_the_file_that_is_written_reads_every_row(german_shop, tmp_path):
    settings = Settings(data=tmp_path, shops=tmp_path / "shops")
    console = Console(record=True, width=200)

    shop = settle(german_shop, "laden", "Ein Laden", settings, console, asks=False)

    assert shop.first_date == date(2024, 1, 13)
    assert shop.logs["purchases"].delimiter == ";"
    said = console.export_text()
    assert "120" in said
    assert "would be quarantined" not in said
    assert "lies-mich.pdf would be refused" in said
    with pytest.raises(NewShopError, match="is there already"):
        settle(german_shop, "laden", "Ein Laden", settings, console, asks=False)


def test_a_total_of_the_line_becomes_the_price_of_a_unit(tmp_path):
    rows = pl.DataFrame({
        "basket_id": [f"b{n // 2}" for n in range(40)],
        "household_id": [f"h{n % 9}" for n in range(40)],
        "product_id": [f"p{n % 20}" for n in range(40)],
        "quantity": [float(1 + n % 2) for n in range(40)],
        "sales_value": [n + 0.5 for n in range(40)],
        "transaction_timestamp": [f"2024-03-{1 + n % 28:02d} 10:00:00" for n in range(40)],
    })  # fmt: skip
    rows.write_parquet(tmp_path / "transactions.parquet")

    told = columns_of(propose(look(tmp_path)), "purchases")

    assert told["unit_price"] == "cast(sales_value as double) / nullif(cast(quantity as double), 0)"
    assert told["order_id"] == "basket_id"


def test_orders_among_events_are_read_apart(tmp_path):
    lines = ["event_time,event_type,product_id,price,user_id,user_session"]
    kinds = ["view", "add_to_cart", "purchase", "view"]
    lines += [f"2024-01-01T10:{n:02d}:00Z,{kinds[n % 4]},p{n % 12},{n}.50,u{n % 5},s{n % 9}" for n in range(48)]
    with gzip.open(tmp_path / "events-20240101.csv.gz", "wt") as file:
        file.write("\n".join(lines) + "\n")

    proposal = propose(look(tmp_path))

    assert [log.log for log in proposal.logs] == ["purchases", "browse_events"]
    assert proposal.logs[0].where == "\"event_type\" in ('purchase')"
    events = columns_of(proposal, "browse_events")
    assert events["event_type"] == "case \"event_type\" when 'add_to_cart' then 'cart' else lower(\"event_type\") end"
    asked = {guess.column for guess in proposal.logs[0].guesses if guess.question}
    assert {"order_id", "quantity"} <= asked
    assert yaml.safe_load(shop_yaml(proposal, "Yes", date(2024, 1, 1)))["title"] == "Yes"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"1,2\n3,4\n", "its first line holds values"),
        ("a.csv", b"just words\nmore words\n", "a CSV needs a header"),
        ("a.csv", "name,größe\n".encode("latin-1"), "is not UTF-8"),
        ("a.json", b'[{"a": 1}]', "one JSON list"),
        ("a.parquet", b"nothing of the sort", "parquet"),
        ("a.csv.gz", b"\x1f\x8bbroken", ""),
        ("a.csv", b"body,product_id\n" + b"a long text that somebody has written about it,p1\n" * 3, "written_at"),
        ("a.csv", b"colour,size\nred,4\n", "no column is what any log needs"),
        ("a.csv", b"", "a CSV needs a header"),
    ],
)
def test_what_can_not_be_read_is_said(tmp_path, name, content, said):
    (tmp_path / name).write_bytes(content)

    proposal = propose(look(tmp_path))

    assert proposal.logs == ()
    ((pattern, why),) = proposal.unread
    assert pattern == name
    assert said.lower() in why.lower()


def test_a_folder_without_logs_makes_no_shop(tmp_path):
    settings = Settings(data=tmp_path, shops=tmp_path / "shops")
    with pytest.raises(NewShopError, match="No log of the contract"):
        settle(tmp_path, "empty", "Empty", settings, Console(quiet=True), asks=False)
    with pytest.raises(FileNotFoundError, match="There is no folder"):
        settle(tmp_path / "nowhere", "empty", "Empty", settings, Console(quiet=True), asks=False)
    assert not (tmp_path / "shops").exists()


@pytest.mark.parametrize(
    ("values", "sql", "asks"),
    [
        (["2024-01-31", "2024-02-01"], "at", False),
        (["2024-01-31T10:00:00Z"], "at", False),
        (["31.01.2024", "01.02.2024"], "strptime(\"at\", '%d.%m.%Y')", False),
        (["31/01/2024 10:20"], "strptime(\"at\", '%d/%m/%Y %H:%M')", False),
        (["01/31/2024"], "strptime(\"at\", '%m/%d/%Y')", False),
        (["03/04/2024", "05/06/2024"], "strptime(\"at\", '%d/%m/%Y')", True),
        (["1393545600"], 'to_timestamp(cast("at" as bigint))', False),
        (["1393545600000"], 'to_timestamp(cast("at" as bigint) / 1000)', False),
    ],
)
def test_days_are_read_as_they_are_written(values, sql, asks):
    reading = read_as(Kind.INSTANT, "at", pl.Series(values))

    assert reading.share == 1
    assert reading.sql == sql
    assert bool(reading.question) is asks


@pytest.mark.parametrize(
    ("kind", "values", "share"),
    [
        (Kind.AMOUNT, ["1.50", "-2", "3e2"], 1),
        (Kind.AMOUNT, ["1.234,56", "2,00"], 1),
        (Kind.AMOUNT, ["£3.20", "£1,200.00"], 1),
        (Kind.AMOUNT, ["cheap", "dear"], 0),
        (Kind.RATING, ["5.0", "1", "9"], 2 / 3),
        (Kind.FLAG, ["yes", "no"], 1),
        (Kind.FLAG, ["maybe", "yes"], 0.5),
        (Kind.INSTANT, ["soon", "later"], 0),
        (Kind.INSTANT, [None], 0),
    ],
)
def test_a_column_is_what_its_values_can_be(kind, values, share):
    assert read_as(kind, "it", pl.Series(values, dtype=pl.String)).share == pytest.approx(share)


def test_names_are_known_however_they_are_written():
    assert nearness("InvoiceNo", "order_id") > 0.8
    assert nearness("ORDER_ID", "order_id") == 1
    assert nearness("reviewerID", "customer_id") > 0.7
    assert nearness("colour", "order_id") == 0


def test_words_that_tools_use_for_events_are_known():
    assert event_types("kind", pl.Series(["view", "cart"])).sql == "kind"
    assert event_types("kind", pl.Series(["red", "blue"])).share == 0
    assert looks_like_words(pl.Series(["this is what I think of it", "and so say all of us"])) == 1


PEOPLE = "Kundennummer,Name,E-Mail,Telefon,Land,Newsletter\n" + "".join(
    f"K{n},Ada Muster{'abcdefgh'[n % 8]},ada{n}@example.com,+49 30 90182{n:04d},DE,{'ja' if n % 2 else 'nein'}\n"
    for n in range(40)
)


def test_contact_data_is_found_shown_to_nobody_and_left_out_until_somebody_asks_for_it(german_shop, tmp_path):
    (german_shop / "kunden-2024-01-31.csv").write_text(PEOPLE)
    settings = Settings(data=tmp_path, shops=tmp_path / "shops")
    console = Console(record=True, width=200)

    shop = settle(german_shop, "laden", "Ein Laden", settings, console, asks=False)

    assert set(shop.logs["customers"].columns) == {"customer_id", "country", "email_consent"}
    text = (settings.shops / "laden.yml").read_text()
    for line in ("# email: ", "# phone: Telefon", "# name: Name"):
        assert line in text
    for said in (text, console.export_text()):
        assert "example.com" not in said
        assert "Muster" not in said
        assert "90182" not in said
    # Without the #, the vault has it.
    active = re.sub(r"# (email|phone|name): ", r"\1: ", text)
    (settings.shops / "laden.yml").write_text(active)
    assert {"email", "phone", "name"} <= load_shop("laden", settings.shops).logs["customers"].columns.keys()


def test_somebody_who_asks_for_contact_data_gets_it_into_the_file(german_shop, tmp_path, monkeypatch):
    (german_shop / "kunden-2024-01-31.csv").write_text(PEOPLE)
    settings = Settings(data=tmp_path, shops=tmp_path / "shops")
    monkeypatch.setattr(dialogue.Prompt, "ask", lambda *_, default="", **__: default)
    monkeypatch.setattr(dialogue.Confirm, "ask", lambda said, **_: "e-mail" in said)

    shop = settle(german_shop, "laden", "Ein Laden", settings, Console(record=True), asks=True)

    assert shop.logs["customers"].columns["email"] == '"E-Mail"'
    assert not {"phone", "name"} & shop.logs["customers"].columns.keys()


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        ({"mail": ["a@b.de"], "cell": ["0151 234567"]}, {"email": "mail", "phone": "cell"}),
        ({"contact": ["a@b.de"]}, {"email": "contact"}),
        ({"name": ["Blue cup"], "price": ["1234567"]}, {}),
        ({"email": ["yes"], "phone": ["n/a"]}, {}),
    ],
)
def test_what_looks_like_contact_data_is(columns, found):
    assert {guess.column: guess.source for guess in contact_columns(pl.DataFrame(columns))} == found
