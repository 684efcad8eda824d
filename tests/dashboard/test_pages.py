"""The pages in a real browser: on the demo shop, on an empty one, on a telephone, and while nights are swapped."""

import csv
import json
import shutil
import threading
from datetime import date, datetime

import duckdb
import pytest
from axe_playwright_python.sync_playwright import Axe

from benchmarks.dashboard import served
from orchestration import publication
from orchestration.pseudonyms import pseudonym_key
from orchestration.settings import Settings
from orchestration.tombstones import tombstone
from orchestration.vault import Contact, Delivered, open_vault
from tests.conftest import DEMO_KEY
from tests.dashboard.conftest import PICTURES, WHO, publish_campaigns, settle, turn_to

pytestmark = pytest.mark.slow
TITLES = ("Today", "Lifecycle", "Customers", "Voice", "Campaigns", "Models", "Data")
SHOWN = ", ".join(f"[data-testid={name}]" for name in ("stHeading", "stDataFrame", "stAlert", "stMetric"))
# Streamlit's own frame, which no page of ours can change.
OF_STREAMLIT = {"region", "landmark-one-main", "page-has-heading-one"}


@pytest.fixture(scope="module")
def pages(demo_place):
    with served(demo_place.data, "demo") as address:
        yield address


@pytest.fixture(scope="module")
def guarded(demo_place, tmp_path_factory):
    """A shop whose campaigns run, with a vault and roles: its settings, its address and the customer in its vault."""
    data = tmp_path_factory.mktemp("guarded")
    settings = Settings(data=data, pseudonym_key=DEMO_KEY)
    night = publication.current(demo_place.published, "demo")
    publish_campaigns(night, settings.published)
    with duckdb.connect(night / "perennial.duckdb", read_only=True) as con:
        customer = con.execute("select min(customer_id) from customer_lifecycle").fetchall()[0][0]
    with open_vault(settings, "demo") as vault:
        vault.put([Delivered(customer, "1", Contact("Ada@example.com", "+44 20 7946 0958", "Ada [Love](lace)"))])
    (data / "roles.yml").write_text("eve@example.com: privacy_officer\nmia@example.com: marketer\n")
    said = {
        "PERENNIAL_PSEUDONYM_KEY": DEMO_KEY,
        "PERENNIAL_DASHBOARD_ROLES": str(data / "roles.yml"),
        "PERENNIAL_DASHBOARD_PROXY_HEADER": WHO,
    }
    with served(data, "demo", **said) as address:
        yield settings, address, customer


def faults_of(page) -> list[str]:
    # What is about to be replaced is drawn pale, which is no fault of its colours.
    settle(page)
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in found
        if fault["impact"] in ("serious", "critical") and fault["id"] not in OF_STREAMLIT
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize(("device", "width", "scheme"), [("desktop", 1280, "light"), ("phone", 390, "dark")])
def test_every_page_shows_the_demo_shop_without_a_fault(pages, open_page, device, width, scheme):
    page = open_page(pages, width=width, scheme=scheme)
    PICTURES.mkdir(parents=True, exist_ok=True)
    for title in TITLES:
        if title != TITLES[0]:
            turn_to(page, title)
        assert page.get_by_test_id("stException").count() == 0, title
        assert page.locator(SHOWN).count() > 1, f"{title} shows nothing"
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), f"{title} is too wide"
        assert faults_of(page) == [], title
        page.screenshot(path=PICTURES / f"{title.lower()}-{device}.png", full_page=True)
    assert page.errors == []


def test_a_customer_is_found_by_the_beginning_of_their_pseudonym(pages, open_page, demo_place):
    folder = publication.current(demo_place.published, "demo")
    with duckdb.connect(folder / "perennial.duckdb", read_only=True) as con:
        customer, spent = con.execute(
            "select customer_id, round(net_amount_365d::double)::int from customer_lifecycle "
            "where net_amount_365d >= 100 order by order_count desc, customer_id limit 1"
        ).fetchall()[0]
    page = open_page(pages)
    turn_to(page, "Customers")

    page.get_by_label("Find a customer", exact=True).fill(customer[:12])
    page.keyboard.press("Enter")

    page.get_by_role("heading", name=f"Customer {customer}").wait_for()
    assert f"£{spent:,}" in page.get_by_test_id("stMetric").all_inner_texts()[0]


def test_a_customer_page_says_why_their_chances_are_what_they_are(guarded, open_page):
    settings, address, first = guarded
    folder = publication.current(settings.published, "demo")
    with duckdb.connect(folder / "perennial.duckdb", read_only=True) as con:
        second, unknown = con.execute(
            "select list(customer_id order by customer_id)[2], max(customer_id) from customer_lifecycle"
        ).fetchall()[0]
    page = open_page(f"{address}/customers?customer={second}", who="mia@example.com")

    page.get_by_role("heading", name="Why these chances").wait_for()
    assert page.get_by_test_id("stMarkdownContainer").get_by_role("listitem").all_inner_texts() == [
        "Raises it: looked at 2 product pages in the last 7 days",
        "Lowers it: last order 64 days ago, usually every 21",
        "Lowers it: writes kindly",
    ]
    assert faults_of(page) == []
    page = open_page(f"{address}/customers?customer={first}", who="mia@example.com")
    page.get_by_text("No reason of their own.").wait_for()
    page = open_page(f"{address}/customers?customer={unknown}", who="mia@example.com")
    page.get_by_role("heading", name=f"Customer {unknown}").wait_for()
    settle(page)
    assert page.get_by_role("heading", name="Why these chances").count() == 0


def test_amounts_that_rest_on_too_few_are_left_out_in_words(pages, open_page, demo_place):
    folder = publication.current(demo_place.published, "demo")
    with duckdb.connect(folder / "perennial.duckdb", read_only=True) as con:
        amounts = con.execute("select count(*) from voice_of_customer where amount_at_risk > 0").fetchall()[0][0]
    assert amounts == 0, "the small demo shop has no ten customers who complain of one thing in a week"
    page = open_page(pages)

    turn_to(page, "Voice")

    page.get_by_text("fewer than 10 customers spoke unkindly").wait_for()
    assert page.get_by_text("Money at risk", exact=True).count() == 0
    page.get_by_text("Table: By trouble").click()
    assert page.get_by_text("too few to show").count() == 0


def test_what_is_not_there_is_said_kindly(pages, open_page):
    page = open_page(pages)
    turn_to(page, "Customers")

    page.get_by_label("Find a customer", exact=True).fill("nobody'; drop table customer_lifecycle --")
    page.keyboard.press("Enter")

    page.get_by_text("No customer's pseudonym begins with").wait_for()


def test_a_privacy_officer_finds_a_customer_by_address_and_each_look_is_written_down(guarded, open_page):
    settings, address, customer = guarded
    page = open_page(address, who="eve@example.com")
    turn_to(page, "Customers")
    field = page.get_by_label("Or by e-mail address", exact=True)

    field.fill("nobody@example.com")
    page.keyboard.press("Enter")
    page.get_by_text("No customer has this address.").wait_for()
    field.fill("ada@EXAMPLE.com")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name=f"Customer {customer}").wait_for()
    settle(page)
    assert field.input_value() == ""
    assert page.url.endswith(f"/customers?customer={customer}")
    assert "ada@" not in page.content().lower()

    page.get_by_role("button", name="Show contact data").click()
    page.get_by_text("E-mail: Ada@example.com").wait_for()
    page.get_by_text("Name: Ada [Love](lace)").wait_for()
    assert faults_of(page) == []
    turn_to(page, "Campaigns")
    turn_to(page, "Customers")
    assert "ada@" not in page.content().lower()

    text = settings.audit.read_text()
    named = tombstone(pseudonym_key(settings, "demo"), customer)
    assert [(row["who"], row["deed"], row["shop"]) for row in map(json.loads, text.splitlines())] == [
        ("eve@example.com", "searched by e-mail address", "demo"),
        ("eve@example.com", "searched by e-mail address", "demo"),
        ("eve@example.com", "looked at contact data", "demo"),
    ]
    assert [row.get("customers", row.get("customer")) for row in map(json.loads, text.splitlines())] == [
        [], [named], named,
    ]  # fmt: skip
    assert datetime.fromisoformat(json.loads(text.splitlines()[0])["at"]).tzinfo
    assert not [word for word in ("ada", "nobody", "7946", customer) if word in text.lower()]


@pytest.mark.parametrize("who", ["mia@example.com", "someone@example.com"])
def test_contact_data_is_for_nobody_else(guarded, open_page, who):
    _, address, customer = guarded
    page = open_page(f"{address}/customers?customer={customer}", who=who)

    page.get_by_role("heading", name=f"Customer {customer}").wait_for()
    settle(page)
    assert page.get_by_text("e-mail address").count() == 0
    assert page.get_by_role("button", name="Show contact data").count() == 0
    assert page.get_by_role("button", name="Download offers.csv").count() == (who == "mia@example.com")


def test_an_address_never_gets_into_that_of_the_page(guarded, open_page):
    _, address, _ = guarded
    page = open_page(f"{address}/customers", who="eve@example.com")

    page.get_by_label("Find a customer", exact=True).fill("ada@example.com")
    page.keyboard.press("Enter")

    page.get_by_text("No e-mail address here").wait_for()
    settle(page)
    assert "ada" not in page.url


def test_without_a_vault_it_is_said_that_there_is_none(pages, open_page):
    page = open_page(f"{pages}/customers")

    page.get_by_text("the shop keeps no contact data").wait_for()
    assert page.get_by_label("Or by e-mail address", exact=True).count() == 0


def test_whom_a_message_persuades_and_what_a_smaller_campaign_brings(guarded, open_page):
    settings, address, _ = guarded
    with duckdb.connect(publication.current(settings.published, "demo") / "perennial.duckdb", read_only=True) as con:
        classes = dict(
            con.execute("select uplift_class, count(*)::int from campaign_audiences group by all").fetchall()
        )
        amounts = [
            amount
            for (amount,) in con.execute(
                "select expected_incremental_amount from campaign_audiences where campaign_id = 'second_order' "
                "and expected_incremental_amount is not null order by 1 desc"
            ).fetchall()
        ]
    page = open_page(f"{address}/campaigns", who="mia@example.com")

    text = page.get_by_test_id("stMain").inner_text()
    assert "the model ranks customers better than the rule (who ordered last goes first), beyond chance" in text
    assert f"{classes['persuadable']} can be persuaded, {classes['sure_thing']} order anyway" in text
    saved = "Leaving the 60 sure things among them without an offer saves £193 of discounts and loses £8.50 of margin"
    assert saved in text
    half = len(amounts) // 2
    assert f"the {half} customers of whom most is expected bring £{sum(amounts[:half]):.2f} more" in text

    page.get_by_role("slider", name="At most so many customers").press("Home")
    page.get_by_text(f"the customer of whom most is expected brings £{amounts[0]:.2f} more").wait_for()
    page.get_by_text("budget", exact=True).click()
    # Five pounds and a penny a message, so that the half of the whole budget pays for the half of them.
    page.get_by_text(f"the {half} customers of whom most is expected").wait_for()
    for name in ("What if it were smaller", "Whom a message persuades"):
        page.get_by_text(f"Table: {name}").click()
    settle(page)
    for name in ("what_if", "uplift"):
        assert page.get_by_role("button", name=f"Download {name}.csv").count() == 1
    assert faults_of(page) == []


def test_a_download_equals_the_published_table(pages, open_page, demo_place, tmp_path):
    page = open_page(pages)
    turn_to(page, "Data")
    with page.expect_download() as started:
        page.get_by_role("button", name="Download delivered_files.csv").click()
    started.value.save_as(tmp_path / "files.csv")

    folder = publication.current(demo_place.published, "demo")
    with duckdb.connect(folder / "perennial.duckdb", read_only=True) as con:
        published = con.execute("select file_name, record_count, loaded_count from delivered_files").fetchall()
    with (tmp_path / "files.csv").open(newline="") as file:
        taken = [(row["file_name"], int(row["record_count"]), int(row["loaded_count"])) for row in csv.DictReader(file)]
    assert sorted(taken) == sorted(published)
    assert "delivered_files.csv" in demo_place.audit.read_text()


def test_nothing_is_taken_along_but_by_the_button_that_writes_it_down(pages, open_page):
    page = open_page(pages)
    turn_to(page, "Data")
    page.get_by_test_id("stDataFrame").first.hover()

    page.get_by_test_id("stElementToolbarButton").get_by_role("button", name="Search").first.wait_for()
    # A chart's picture may be taken along; its figures and tables may not.
    assert page.get_by_role("button", name="Download as CSV").count() == 0


def test_an_empty_shop_has_helpful_pages(open_page, tmp_path):
    with served(tmp_path, "demo") as address:
        page = open_page(address)
        for title in TITLES:
            if title != TITLES[0]:
                turn_to(page, title)
            page.get_by_text("make nightly SHOP=demo").wait_for()
            assert page.get_by_test_id("stException").count() == 0


def test_a_shop_without_most_logs_has_helpful_pages(open_page, make_place, deliveries):
    only_purchases = make_place(logs={"purchases": make_place().shop.model_dump()["logs"]["purchases"]})
    only_purchases.deliver({name: text for name, text in deliveries.items() if name.startswith("purchases")})
    only_purchases.night(only_purchases.shop.last_date)
    with served(only_purchases.settings.data, "toy") as address:
        page = open_page(address)
        for title in TITLES:
            if title != TITLES[0]:
                turn_to(page, title)
            assert page.get_by_test_id("stException").count() == 0, title


def test_pages_stay_whole_while_nights_are_swapped(open_page, demo_place, tmp_path):
    shutil.copytree(demo_place.published / "demo", tmp_path / "published" / "demo", symlinks=True)
    home = tmp_path / "published" / "demo"
    nights = sorted(path.name for path in (home / "nights").iterdir())
    # Each evening has a sentence of its own on how many rows came.
    told = {}
    for name in nights:
        with duckdb.connect(home / "nights" / name / "perennial.duckdb", read_only=True) as con:
            rows = con.execute("select sum(record_count - other_log_count)::bigint from delivered_files").fetchall()[0][
                0
            ]
        evening = date.fromisoformat(name[:10])
        told[f"{evening.day} {evening:%B %Y}"] = f"{rows:,} rows came"
    assert len(told) == len(set(told.values())) == 2
    stop, swaps = threading.Event(), []

    def swap() -> None:
        while not stop.wait(0.02):
            swaps.append(nights[len(swaps) % 2])
            fresh = home / ".next"
            fresh.symlink_to(f"nights/{swaps[-1]}")
            fresh.replace(home / "current")

    swapper = threading.Thread(target=swap)
    swapper.start()
    try:
        with served(tmp_path, "demo") as address:
            page = open_page(address)
            for title in ("Data", "Today", "Data", "Lifecycle", "Data", "Customers", "Data"):
                turn_to(page, title)
                assert page.get_by_test_id("stException").count() == 0
                text = page.get_by_test_id("stMain").inner_text()
                (evening,) = [day for day in told if f"as of the evening of {day}" in text]
                if title == "Data":
                    assert told[evening] in text
            assert page.errors == []
    finally:
        stop.set()
        swapper.join()
    assert len(swaps) > 100
