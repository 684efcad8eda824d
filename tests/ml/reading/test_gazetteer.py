"""The catalogue as a gazetteer: what a mention names, and what a text names."""

from datetime import date

import polars as pl
import pytest

from ml.reading.gazetteer import CATALOGUE_SCHEMA, Gazetteer, common_words, link

DAY = date(2024, 5, 1)


def catalogue(*rows):
    return pl.DataFrame([(*row, date(2024, 1, 1))[:4] for row in rows], schema=CATALOGUE_SCHEMA, orient="row")


GOODS = catalogue(
    ("tent", "Norrvik Ember Family Tent", "Norrvik"),
    ("tarp", "Norrvik Hearth Tarp", "Norrvik"),
    ("mug", "Ember Travel Mug", "Lowther"),
    ("bag", "Bag", "Lowther"),
    ("shirt", "Wren T-Shirt", "Umbra Peak"),
    ("mango", "Hollin & Pike Dried Mangos", "Hollin & Pike"),
)


def linked(mention, reviewed=None, day=DAY, goods=GOODS):
    mentions = pl.DataFrame(
        {"mention": [mention], "review_date": [day], "product_id": [reviewed]},
        schema_overrides={"product_id": pl.String},
    )
    return link(mentions, goods)[0]


@pytest.mark.parametrize(
    ("mention", "product_id"),
    [
        ("Norrvik Ember Family Tent", "tent"),
        ("norrvik ember family tents", "tent"),
        ("the EMBER FAMILY TENT", "tent"),
        ("Lowther Ember Travel Mug", "mug"),
        ("Wren t shirts", "shirt"),
        ("Wren Tshirt", "shirt"),
        ("Hollin and Pike dried mango", "mango"),
        ("Hearth", "tarp"),
        ("Norrvik Hearth", "tarp"),
        ("Norrvik", None),
        ("Ember", None),
        ("Family Tent", None),
        ("sleeping bag", None),
        ("bag", None),
        ("Bag", "bag"),
        ("BÄG", "bag"),
        ("…", None),
    ],
)
def test_a_mention_is_linked_to_the_one_product_that_it_names(mention, product_id):
    assert linked(mention) == product_id


@pytest.mark.parametrize(
    ("mention", "reviewed", "product_id"),
    [
        ("Ember", "tent", "tent"),
        ("Ember", "mug", "mug"),
        ("Ember", "tarp", None),
        ("tent", "tent", "tent"),
        ("bag", "bag", "bag"),
        ("bag", "mug", None),
        ("Norrvik", "tent", None),
        ("Hearth Tarp", "tent", "tarp"),
    ],
)
def test_the_reviewed_product_is_meant_where_the_mention_is_some_of_its_name(mention, reviewed, product_id):
    assert linked(mention, reviewed) == product_id


def test_only_names_known_on_the_day_count():
    goods = catalogue(("old", "Larch Kettle", None), ("new", "Larch Kettle", None, date(2024, 6, 1)))
    assert linked("Larch Kettle", day=date(2023, 12, 31), goods=goods) is None
    assert linked("Larch Kettle", day=date(2024, 5, 31), goods=goods) == "old"
    assert linked("Larch Kettle", day=date(2024, 6, 1), goods=goods) is None
    assert linked("Larch Kettle", "new", day=date(2024, 6, 1), goods=goods) == "new"


def test_the_order_of_the_catalogue_changes_no_link():
    mentions = pl.DataFrame(
        {"mention": ["Ember", "Hearth", "Bag"], "review_date": [DAY] * 3, "product_id": [None, None, "bag"]}
    )
    assert link(mentions, GOODS).to_list() == link(mentions, GOODS.reverse()).to_list() == [None, "tarp", "bag"]


TALK = [
    "My bag is a bag like any bag, and the Norrvik tent stands. Ember glows.",
    "I put the mug into the bag. The tarp is fine.",
]


def found(text, reviewed=None, day=DAY, talk=TALK):
    return [(text[span.start : span.end], *span.labels) for span in Gazetteer(GOODS, talk).find(text, day, reviewed)]


def test_names_are_found_longest_first():
    text = "Took the Norrvik Ember family tent; a Norrvik is a Norrvik, and Umbra Peak's Wren T-shirts too."
    assert found(text) == [
        ("Norrvik Ember family tent", "product"),
        ("Norrvik", "brand"),
        ("Norrvik", "brand"),
        ("Umbra Peak's Wren T-shirts", "product"),
    ]


def test_the_beginning_of_a_name_is_the_reviewed_product_only():
    assert found("The Ember is warm.", "tent") == [("Ember", "product")]
    assert found("The Ember is warm.", "tarp") == []


def test_a_product_that_is_called_as_a_thing_is_found_where_it_is_written_as_a_name():
    assert found("A bag of crisps in my bag.") == []
    assert found("The Bag beats every bag.") == [("Bag", "product")]


def test_no_name_goes_over_the_end_of_a_clause():
    assert found("Norrvik: Hearth Tarp") == [("Norrvik", "brand"), ("Hearth Tarp", "product")]


def test_names_of_later_days_are_not_looked_for():
    assert found("Norrvik Hearth Tarp", day=date(2023, 1, 1)) == []


def test_words_written_small_by_people_who_use_capitals_are_common():
    assert common_words(["My bag is blue. Wren fits.", "all small wren", "NO SMALL WREN"]) == {
        "bag",
        "is",
        "blue",
        "fit",
    }
