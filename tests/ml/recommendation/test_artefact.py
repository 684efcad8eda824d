import json

import numpy as np
import polars as pl
import pytest

from ml import recommendation
from ml.recommendation.artefact import CONTENT, TENSORS
from tests.ml.recommendation.conftest import EVENING, HORIZON
from tests.ml.recommendation.test_recommending import _fit, _lessons


@pytest.fixture(scope="module")
def kept(two_tastes, tmp_path_factory):
    vectors = np.random.default_rng(6).normal(size=(20, 8)).astype(np.float32)
    model, history = _fit(two_tastes, vectors)
    folder = tmp_path_factory.mktemp("recommender")
    recommendation.save(model, folder)
    return model, history, vectors, folder


def test_what_was_kept_makes_the_same_lists(kept):
    model, history, vectors, folder = kept
    again = recommendation.load(folder).on(history, vectors)
    assert again.model_version == model.model_version
    assert recommendation.recommend(again, history).equals(recommendation.recommend(model, history))


@pytest.mark.parametrize("most_weighed", [0, 100])
def test_factors_are_kept_like_weights(two_tastes, tmp_path, most_weighed):
    products = two_tastes["product_id"].unique()
    history = recommendation.gather(two_tastes, EVENING, products)
    model = recommendation.fit(history, _lessons(two_tastes, products), HORIZON, None, most_weighed)
    recommendation.save(model, tmp_path)
    again = recommendation.load(tmp_path).on(history, None)
    assert recommendation.recommend(again, history).equals(recommendation.recommend(model, history))


def test_a_changed_or_missing_artefact_is_refused(kept, tmp_path):
    _, _, _, folder = kept
    with pytest.raises(ValueError, match="there is no recommender"):
        recommendation.load(tmp_path)
    content, tensors = (folder / CONTENT).read_text(), (folder / TENSORS).read_bytes()
    for change, said in (
        (lambda it: {**it, "format_version": 99}, "of format version 99"),
        (lambda it: {**it, "format": "other"}, "no recommender artefact"),
        (lambda it: {**it, "horizon_days": 3}, "was changed after it was written"),
        (lambda it: {**it, "new": {**it["new"], "many": [9.0] * 6}}, "was changed after it was written"),
        (lambda it: {name: it[name] for name in it if name != "again"}, "incomplete or malformed"),
    ):
        (tmp_path / TENSORS).write_bytes(tensors)
        (tmp_path / CONTENT).write_text(json.dumps(change(json.loads(content))))
        with pytest.raises(ValueError, match=said):
            recommendation.load(tmp_path)
    (tmp_path / CONTENT).write_text(content)
    (tmp_path / TENSORS).write_bytes(tensors[:-1] + bytes([tensors[-1] ^ 1]))
    with pytest.raises(ValueError, match="was changed after it was written"):
        recommendation.load(tmp_path)


def test_on_another_evening_new_products_join_and_gone_ones_are_forgotten(two_tastes):
    vectors = np.eye(2, dtype=np.float32)
    model, history = _fit(two_tastes, vectors[np.arange(20) // 10])
    shelves = pl.Series([name for name in model.products if name != "p03"] + ["p03b", "p99"]).sort()
    likes = vectors[[0 if name < "p10" else 1 for name in shelves]]
    moved = recommendation.gather(two_tastes, EVENING, shelves, history.customers)
    then = model.on(moved, likes)
    lists = recommendation.recommend(then, moved, 30)
    assert then.model_version == model.model_version
    assert "p03" not in lists["product_id"]
    newcomers = lists.filter(pl.col("product_id").is_in(["p03b", "p99"]))
    assert newcomers["probability"].min() > 0
    # What was learned of the others is as it was.
    before = recommendation.recommend(model, history, 30).filter(pl.col("product_id") == "p11", ~pl.col("is_repeat"))
    after = lists.filter(pl.col("product_id") == "p11", ~pl.col("is_repeat"))
    both = before.join(after, on="customer_id")
    assert both.height > 50
    gone = two_tastes.filter(pl.col("product_id") == "p03", pl.col("event_date") <= EVENING)["customer_id"]
    untouched = both.filter(~pl.col("customer_id").is_in(gone.implode()))
    assert untouched["probability"].to_numpy() == pytest.approx(untouched["probability_right"].to_numpy(), abs=1e-6)
