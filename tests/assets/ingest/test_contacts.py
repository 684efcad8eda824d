"""Contact data goes into the vault and nowhere else; of who was forgotten nothing is taken in."""

import json

import pytest

from orchestration.pseudonyms import pseudonym
from orchestration.settings import Settings
from orchestration.tombstones import tombstone
from orchestration.vault import Contact, open_vault
from tests.assets.ingest.conftest import line, make_shop, purchases, text

COLUMNS = {"customer_id": "id", "email": "mail", "phone": "tel", "name": "who", "signed_up_at": "since"}
SHOP = make_shop({"customers": {"files": "customers-{date}.csv", "columns": COLUMNS}})
HEAD = "id,mail,tel,who,since\n"
ADA, BOB = pseudonym(b"k", "c1"), pseudonym(b"k", "c2")


@pytest.fixture
def settings(tmp_path):
    return Settings(data=tmp_path / "kept", vault_key="a key for tests")


def run(door, settings, **options):
    with open_vault(settings, "corner") as vault:
        door.run(vault=vault, **options)
        return vault.get()


def everything(door) -> str:
    tables = door.rows(
        "select table_schema || '.' || table_name from information_schema.tables where table_schema = 'raw'"
    )
    return "".join(str(door.con.execute(f"select * from {table}").fetchall()) for table in tables)


def test_contact_data_is_in_the_vault_by_pseudonym_and_in_no_table(door, settings):
    door.shop = SHOP
    door.deliver("customers-2011-12-01.csv", HEAD + "c1,ada@example.com,0770,Ada,2011-01-01\nc2,b@example.com,,Bob,\n")
    kept = run(door, settings)
    assert kept == {ADA: Contact("ada@example.com", "0770", "Ada"), BOB: Contact("b@example.com", None, "Bob")}
    assert not [word for word in ("ada@", "0770", "Ada", "Bob") if word in everything(door)]
    assert run(door, settings) == kept


def test_the_latest_delivery_wins_even_if_it_comes_first(door, settings):
    door.shop = SHOP
    door.deliver("customers-2011-12-02.csv", HEAD + "c1,new@example.com,,,\n")
    run(door, settings)
    door.deliver("customers-2011-12-01.csv", HEAD + "c1,old@example.com,,,\nc2,b@example.com,,,\n")
    kept = run(door, settings)
    assert kept[ADA].email == "new@example.com"
    assert kept[BOB].email == "b@example.com"


def test_what_is_set_aside_of_a_file_with_contact_data_is_a_line_number_alone(door, settings):
    door.shop = SHOP
    door.deliver("customers-2011-12-01.csv", HEAD + "c1,a@example.com,0770,Ada,Ada\nc2,Bob,too,many,cells,here\n")
    assert run(door, settings) == {}
    assert door.rows("select line_number, raw_text, reason from raw.quarantine order by 1") == [
        (2, None, "signed_up_at: its source is not a date and time"),
        (3, None, "it has 6 columns, expected 5"),
    ]


def test_a_run_that_fails_between_vault_and_tables_loses_nothing_when_it_is_run_again(door, settings):
    door.shop = SHOP
    door.deliver("customers-2011-12-01.csv", HEAD + "c1,ada@example.com,,,\n")

    class Dies:
        def put(self, delivered):
            with open_vault(settings, "corner") as vault:
                vault.put(delivered)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        door.run(vault=Dies())
    assert door.rows("select count(*) from raw.customers") == [0]
    assert run(door, settings) == {ADA: Contact("ada@example.com")}
    assert door.rows("select customer_id from raw.customers") == [ADA]


def test_of_who_was_forgotten_nothing_is_taken_in_and_every_row_is_accounted_for(door):
    door.shop = purchases()
    gone = {"forgotten": {tombstone(b"k", ADA)}}
    door.deliver("a.csv", text(line(1), line(2, customer="c2"), line(3, qty="c1"), line(4, customer="c2", qty="many")))
    door.deliver("b.csv", text(line(5), f"{line(6)},c1", '7,"c1', line(8, customer="c11")))
    door.run(**gone)
    assert door.orders() == ["2", "8"]
    assert door.rows("select raw_text from raw.quarantine") == ["4,A,many,2.50,2011-12-09 10:00:00,c2,"]
    # Of file, records, loaded, quarantined, duplicates, forgotten.
    assert door.rows(
        "select file_name, record_count, loaded_count, quarantined_count, forgotten_count "
        "from raw.ingested_files order by 1"
    ) == [("a.csv", 4, 1, 1, 2), ("b.csv", 4, 1, 0, 3)]


def test_ndjson_and_parquet_forget_too(door, tmp_path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    door.shop = make_shop({
        "purchases": {"files": "*.ndjson", "columns": {
            "order_id": "o", "product_id": "'A'", "quantity": "q", "unit_price": "1", "ordered_at": "at",
            "customer_id": "'c' || n"}},
        "reviews": {"files": "*.parquet", "columns": {"body": "text", "written_at": "at", "customer_id": "who"}},
    })  # fmt: skip
    rows = [{"o": number, "q": 1, "at": "2011-12-09 10:00", "n": number % 3} for number in range(6)]
    door.deliver("a.ndjson", "".join(json.dumps(row) + "\n" for row in rows))
    pq.write_table(
        pa.table({"text": ["x", "y", None], "at": ["2011-12-09"] * 3, "who": ["c1", "c2", "c1"]}),
        door.landing / "r.parquet",
    )
    door.run(forgotten={tombstone(b"k", ADA)})
    assert door.orders() == ["0", "2", "3", "5"]
    assert door.rows("select body from raw.reviews") == ["y"]
    assert door.rows("select forgotten_count from raw.ingested_files order by file_name") == [2, 2]


def test_a_shop_that_reads_no_contact_data_keeps_none_of_it_as_set_aside_text(door):
    door.shop = make_shop({"customers": {"files": "*.csv", "columns": {"customer_id": "id", "signed_up_at": "since"}}})
    door.deliver("customers.csv", "id,who,since\nc1,Ada Lovelace,Ada Lovelace\n")
    door.run()
    assert door.rows("select raw_text, reason from raw.quarantine") == [
        (None, "signed_up_at: its source is not a date and time")
    ]


def test_reasons_of_another_log_of_the_same_file_quote_no_contact_data_either(door):
    purchases_columns = {"order_id": "o", "product_id": "sku", "quantity": "qty", "unit_price": "p", "ordered_at": "at"}
    door.shop = make_shop(
        {
            "purchases": {"files": "*.csv", "columns": purchases_columns},
            "customers": {"files": "*.csv", "columns": {"customer_id": "id", "name": "who"}},
        }
    )
    door.deliver("all.csv", "o,sku,qty,p,at,id,who\n1,A,Ada Lovelace,1,2011-12-01,c1,x\n")
    door.run()
    assert door.rows("select log, raw_text, reason from raw.quarantine") == [
        ("purchases", None, "quantity: its source is not a quantity")
    ]


WITHOUT_A_HEADER = {
    "customers": (SHOP, "c1,Ada Lovelace,Ada,London,yes\n"),
    "customers, twice the same": (SHOP, "Ada,Ada,x@example.com,yes,yes\n"),
    "purchases": (make_shop(), "Lovelace,Ada,A,1,2.50,2011-12-09 10:00:00,ada@example.com\n"),
    "purchases, in another format": (make_shop(), "Lovelace;Ada;ada%40example.com\n"),
    "purchases, twice the same": (make_shop(), "Lovelace,Lovelace,A,+44 7700 900123\n"),
}


@pytest.mark.parametrize("name", list(WITHOUT_A_HEADER))
def test_the_refusal_of_a_file_without_a_header_does_not_quote_its_first_record(door, name):
    door.shop, content = WITHOUT_A_HEADER[name]
    door.deliver("customers-2011-12-01.csv", content)
    door.run()
    (reason,) = door.refusals().values()
    assert "it has the wrong columns" in reason
    assert "are not shown here" in reason
    told = everything(door).lower()
    assert not [word for word in ("lovelace", "ada", "example.com", "900123") if word in told.replace("london", "")]


def test_a_header_with_an_address_among_its_names_is_quoted_without_it(door):
    door.deliver("orders.csv", "order_no,ada@example.com,kontakt\n1,2,3\n")
    door.run()
    assert "found 'order_no', '[email]', 'kontakt'" in door.refusals()["orders.csv"]
