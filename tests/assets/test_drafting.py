"""A language model's drafts: each complaint is put to it once, and whatever it does the template's draft is left."""

import json
from datetime import date

import duckdb
import pytest

from assets.drafting import draft_by_model
from assets.messages import _draft
from orchestration.forgetting import tables
from orchestration.message_templates import load_templates
from orchestration.settings import DraftSettings, Settings
from orchestration.shops import Shop
from orchestration.warehouse import Warehouse
from tests.chats import endpoint, give, said

SHOP = Shop(name="tiny", title="Tiny", timezone="UTC", currency="GBP", first_date=date(2024, 1, 1), logs={})
TEMPLATES = load_templates(SHOP, Settings())
DAY = date(2024, 4, 1)
TEXT = "My phone is +44 20 7946 0958. The lamp dies in an hour, and the box was torn."
GOOD = json.dumps(
    {"subject": "Your lamp", "body": "Hello,\n\nwe are sorry that it dies in an hour. We are looking into it."}
)


@pytest.fixture
def warehouse(tmp_path):
    """Three texts of three customers, the later ones after the first."""
    path = tmp_path / "shop.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute(
            "create schema staging; create table staging.stg_shop__reviews as select 'r' || n as review_id, "
            "'c' || n as customer_id, null::varchar as title, ? || ' ' || n as body, date '2024-04-01' + n::int "
            "as review_date from range(3) as numbers(n)",
            [TEXT],
        )
    return Warehouse(path=str(path))


def complaints(warehouse):
    rows = warehouse.query(
        "select review_id, customer_id, review_date, 'P1' as product_id, 'en' as language, null as request, "
        "sha256(concat('', chr(31), body)) as text_hash, date '2024-03-20' as ordered_date, 'Lamp' as product_name "
        "from staging.stg_shop__reviews order by review_id"
    )
    return [{**row, "spans": [{"aspect": "battery_life", "words": "dies in an hour"}]} for row in rows.to_dicts()]


def draft(warehouse, url, told=None, **settings):
    told = complaints(warehouse) if told is None else told
    drafts = [_draft(SHOP, row, TEMPLATES) for row in told]
    named = DraftSettings(url=url, **{"model": "small-1", "call_seconds": 5, **settings})
    return drafts, draft_by_model(SHOP, warehouse, named, told, drafts, TEMPLATES, "reply")


def numbers(check):
    return {name: value.value for name, value in check.metadata.items()}


def test_each_complaint_is_put_to_the_model_once_without_who_wrote_it(warehouse):
    with endpoint(give(said(GOOD))) as (url, asked):
        drafts, check = draft(warehouse, url)
        again, later = draft(warehouse, url)
    assert check.passed
    assert later.passed
    assert again == drafts
    assert [(it["drafted_by"], it["subject"], it["model_fault"]) for it in drafts] == [
        ("small-1", "Your lamp", None)
    ] * 3
    assert drafts[0]["body"].endswith("We are looking into it.\n\nTiny")
    assert drafts[0]["grounds"] == ["dies in an hour"]
    assert numbers(later)["known before"] == len(asked) == 3
    sent = [chat["messages"][1]["content"] for _, _, chat in asked]
    # The latest first, and nothing of anyone but what they wrote.
    assert json.loads(sent[0]) == {
        "review": TEXT.replace("+44 20 7946 0958", "[phone]") + " 2",
        "complaints": [{"aspect": "battery life", "words": "dies in an hour"}],
        "product": "Lamp",
        "days_since_order": 14,
    }
    everything = json.dumps([chat for *_, chat in asked])
    assert not [word for word in ("c0", "c1", "c2", "r0", "7946", "@", "Tiny") if word in everything]


def test_another_model_is_asked_anew_and_another_evening_is_not(warehouse):
    with endpoint(give(said(GOOD))) as (url, asked):
        draft(warehouse, url, complaints(warehouse)[:1])
        draft(warehouse, url, complaints(warehouse)[:1], model="small-2")
        draft(warehouse, url)
    assert [chat["model"] for *_, chat in asked] == ["small-1", "small-2", "small-1", "small-1"]


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("Sure, here it is!", "no JSON object"),
        (GOOD.replace("looking into it", "paying you 500 euros"), "money"),
        (GOOD.replace("looking into it", "sending you to https://evil.example"), "a link"),
    ],
)
def test_an_unsound_answer_leaves_the_templates_draft_says_why_and_is_not_asked_for_again(warehouse, answer, fault):
    with endpoint(give(said(answer))) as (url, asked):
        drafts, check = draft(warehouse, url)
        _, later = draft(warehouse, url)
    plain = [_draft(SHOP, row, TEMPLATES) for row in complaints(warehouse)]
    assert all(fault in it["model_fault"] for it in drafts)
    assert [{**it, "model_fault": None} for it in drafts] == plain
    assert not check.passed
    assert not later.passed
    assert [count for name, count in numbers(check).items() if name.startswith("refused: ")] == [3]
    assert len(asked) == 3


def test_an_endpoint_that_fails_is_given_up_and_asked_again_on_the_next_night(warehouse):
    told = complaints(warehouse) + [{**row, "ordered_date": None} for row in complaints(warehouse)]
    with endpoint(give(b"", 500)) as (url, asked):
        drafts, check = draft(warehouse, url, told)
    assert len(asked) == 3
    assert {it["drafted_by"] for it in drafts} == {"template"}
    assert not check.passed
    assert numbers(check)["failed: it answered 500"] == 3
    assert numbers(check)["failed: no more was asked after these"] == 3
    with endpoint(give(said(GOOD))) as (url, asked):
        drafts, check = draft(warehouse, url, told)
    assert check.passed
    assert len(asked) == 6


@pytest.mark.parametrize(
    ("settings", "why"),
    [
        ({}, "it can't be reached (ConnectionError)"),
        ({"model": None}, "PERENNIAL_DRAFTS_URL and PERENNIAL_DRAFTS_MODEL belong together: set both"),
    ],
)
def test_a_model_that_is_not_there_leaves_the_templates_drafts(warehouse, settings, why):
    drafts, check = draft(warehouse, "http://127.0.0.1:9/v1", **settings)
    assert drafts == [_draft(SHOP, row, TEMPLATES) for row in complaints(warehouse)]
    assert not check.passed
    assert f"failed: {why}" in numbers(check)


def test_a_night_asks_for_so_many_drafts_and_for_so_long(warehouse):
    with endpoint(give(said(GOOD))) as (url, asked):
        drafts, check = draft(warehouse, url, most_a_night=1)
        assert [it["drafted_by"] for it in drafts] == ["template", "template", "small-1"]
        assert check.passed
        assert numbers(check)["left for another night"] == 2
        drafts, check = draft(warehouse, url, night_seconds=1e-9)
        assert [it["drafted_by"] for it in drafts] == ["template", "template", "small-1"]
        assert not check.passed
    assert len(asked) == 1


def test_a_draft_that_has_a_fault_is_not_put_to_the_model(warehouse):
    told = complaints(warehouse)
    drafts = [{**_draft(SHOP, row, TEMPLATES), "fault": "an empty slot"} for row in told]
    with endpoint(give(said(GOOD))) as (url, asked):
        draft_by_model(SHOP, warehouse, DraftSettings(url=url, model="m"), told, drafts, TEMPLATES, "reply")
    assert asked == []


def test_what_the_model_said_of_a_forgotten_customers_text_is_forgotten(warehouse):
    told = complaints(warehouse)
    with endpoint(give(said(GOOD))) as (url, _):
        draft(warehouse, url)
    with warehouse.connect() as con:
        con.execute("create temp table gone_texts as select ?::varchar as text_hash", [told[0]["text_hash"]])
        tables._erase_table(con, "readings.drafts", tables._columns(con)["readings.drafts"])
    left = warehouse.query("select text_hash from readings.drafts")["text_hash"].to_list()
    assert sorted(left) == sorted(row["text_hash"] for row in told[1:])
