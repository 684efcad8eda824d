from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml import recommendation
from ml.recommendation import NEIGHBOUR_SCHEMA

EVENING = date(2025, 6, 30)


@pytest.fixture
def kitchen() -> pl.DataFrame:
    """Grinders go with beans; two grinders are looked at together, and one of them is bought."""
    chance = np.random.default_rng(5)
    rows = []
    for number in range(400):
        day = EVENING - timedelta(days=int(chance.integers(1, 300)))
        who = f"c{number:03d}"
        if number % 4 == 0:
            grinder, other = ("grinder a", "grinder b") if chance.random() < 0.5 else ("grinder b", "grinder a")
            rows += [(who, grinder, day, 1, 1), (who, other, day, 0, 1), (who, "beans", day, 1, 1)]
        else:
            for product in chance.choice(["lamp", "chair", "rug", "beans"], 2, replace=False):
                rows.append((who, str(product), day, 1, 1))
    return pl.DataFrame(
        rows, schema=["customer_id", "product_id", "event_date", "unit_count", "view_count"], orient="row"
    )


def _of(found: pl.DataFrame, product: str, kind: str) -> list[str]:
    return found.filter(pl.col("product_id") == product, pl.col("kind") == kind)["neighbour_product_id"].to_list()


def test_what_goes_with_it_and_what_would_do_instead(kitchen):
    history = recommendation.gather(kitchen, EVENING, kitchen["product_id"])
    found = recommendation.find_neighbours(history)
    assert found.schema == NEIGHBOUR_SCHEMA
    assert _of(found, "grinder a", "complement") == ["beans"]
    assert _of(found, "grinder a", "substitute")[0] == "grinder b"
    assert "grinder b" not in _of(found, "grinder a", "complement")
    assert found.filter(pl.col("product_id") == pl.col("neighbour_product_id")).is_empty()


def test_chance_makes_no_complements():
    chance = np.random.default_rng(2)
    rows = [(f"c{n:04d}", f"p{p}", EVENING, 1) for n in range(3000) for p in range(12) if chance.random() < 0.2]
    events = pl.DataFrame(rows, schema=["customer_id", "product_id", "event_date", "unit_count"], orient="row")
    found = recommendation.find_neighbours(recommendation.gather(events, EVENING, events["product_id"]))
    # Of 132 pairs, one in a thousand.
    assert found.filter(pl.col("kind") == "complement").height <= 4


def test_words_find_substitutes_for_what_nobody_has_looked_at(kitchen):
    products = pl.Series(["beans", "beans decaf", "chair", "grinder a", "grinder b", "lamp", "rug"])
    vectors = np.eye(7, dtype=np.float32)
    vectors[1] = (vectors[0] + vectors[1]) / np.sqrt(2)
    history = recommendation.gather(kitchen, EVENING, products)
    assert _of(recommendation.find_neighbours(history, vectors), "beans decaf", "substitute") == ["beans"]


@pytest.mark.parametrize("products", [[], ["p1"]])
def test_next_to_no_products_have_no_neighbours(kitchen, products):
    shelves = pl.Series(products, dtype=pl.String)
    history = recommendation.gather(kitchen.clear(), EVENING, shelves)
    assert recommendation.find_neighbours(history, np.zeros((len(products), 3), np.float32)).is_empty()


def test_a_substitute_is_of_the_category_and_priced_alike(kitchen):
    history = recommendation.gather(kitchen, EVENING, kitchen["product_id"])
    # beans, chair, grinder a, grinder b, lamp, rug
    shelves = recommendation.Shelves(
        category=np.array([0, 1, 2, 2, 1, 1]), price=np.array([5, 100, 60, 62, 30, 95], np.float32)
    )
    found = recommendation.find_neighbours(history, shelves=shelves)
    assert _of(found, "grinder a", "substitute") == ["grinder b"]
    assert _of(found, "chair", "substitute") == ["rug", "lamp"]
    assert _of(found, "beans", "substitute") == []


def test_what_the_catalogue_does_not_say_is_held_against_no_product(kitchen):
    history = recommendation.gather(kitchen, EVENING, kitchen["product_id"])
    silent = recommendation.Shelves(category=np.full(6, -1), price=np.full(6, np.nan, np.float32))
    assert recommendation.find_neighbours(history, shelves=silent).equals(recommendation.find_neighbours(history))
