"""Which fitted models are kept, found again, refused."""

from datetime import date

import polars as pl
import pytest

from ml import recommendation
from ml.customer_scores import CustomerModels, fit
from ml.horizons import Horizons
from ml.recommendation import Recommender
from orchestration.models import ModelStore

CUTOFF = date(2024, 3, 31)


@pytest.fixture
def store(tmp_path) -> ModelStore:
    return ModelStore(folder=str(tmp_path / "shop"), tracking=str(tmp_path / "mlflow"))


def models_of(cutoff: date, days: int = 30) -> CustomerModels:
    """Models of a shop without customers: priors, which are models all the same."""
    keys = {"customer_id": pl.String, "as_of_date": pl.Date, "order_count": pl.Int64, "repeat_count": pl.Int64}
    numbers = dict.fromkeys(("tenure_days", "recency_days"), pl.Int64)
    amounts = dict.fromkeys(("monetary_value", "gap_cv", "net_amount"), pl.Float64)
    outcomes = {"horizon_days": pl.Int64, "order_day_count": pl.Int64, "net_amount": pl.Float64}
    return fit(
        pl.DataFrame(schema={**keys, **numbers, **amounts}),
        pl.DataFrame(schema={"customer_id": pl.String, "as_of_date": pl.Date, **outcomes}),
        Horizons(days, 90),
        cutoff,
    )


def test_a_set_comes_back_as_it_was_kept_each_model_with_its_card(store):
    models = models_of(CUTOFF)
    folder = store.keep_customer_models(models, "rules")
    found = store.customer_models(CUTOFF, "rules")
    assert found is not None
    assert found.model_version == models.model_version
    assert found.horizons == models.horizons
    assert "only a prior" in (folder / "purchase" / "card.md").read_text()
    assert (folder / "churn" / "calibration.svg").read_text().startswith("<svg")


def test_a_set_learned_from_other_tables_is_none(store):
    store.keep_customer_models(models_of(CUTOFF), "rules")
    assert store.customer_models(CUTOFF, "other rules") is None
    assert store.customer_models(date(2024, 4, 1), "rules") is None


def test_a_promoted_set_is_in_force_at_its_cutoff_and_a_challenger_is_not(store):
    due, promoted = models_of(CUTOFF), models_of(CUTOFF, days=14)
    store.keep_customer_models(due, "rules")
    store.keep_customer_models(promoted, "rules", "challenger")
    assert store.customer_models(CUTOFF, "rules").model_version == due.model_version
    assert store.promoted_cutoffs("rules") == []
    store.keep_customer_models(promoted, "rules", "promoted")
    assert store.customer_models(CUTOFF, "rules").model_version == promoted.model_version
    assert store.promoted_cutoffs("rules") == [CUTOFF]
    assert store.promoted_cutoffs("other rules") == []


def test_a_set_that_was_promoted_under_other_rules_does_not_hide_the_one_that_is_due(store):
    store.keep_customer_models(models_of(CUTOFF, days=14), "rules", "promoted")
    assert store.customer_models(CUTOFF, "other rules") is None
    due = models_of(CUTOFF)
    store.keep_customer_models(due, "other rules")
    assert store.customer_models(CUTOFF, "other rules").model_version == due.model_version


def test_a_set_that_was_changed_is_refused(store):
    folder = store.keep_customer_models(models_of(CUTOFF), "rules")
    path = folder / "value.json"
    path.write_text(path.read_text().replace('"cutoff": "2024-03-31"', '"cutoff": "2024-03-30"'))
    with pytest.raises(ValueError, match="was changed"):
        store.customer_models(CUTOFF, "rules")


@pytest.fixture(scope="module")
def recommender() -> Recommender:
    events = pl.DataFrame({"customer_id": ["a", "a", "b"], "product_id": ["x", "y", "x"]})
    return recommendation.fit(recommendation.gather(events, None, events["product_id"]), [], 30)


def test_a_recommender_is_found_by_its_cutoff_and_what_it_learned_from(store, recommender):
    folder = store.keep_recommender(recommender, CUTOFF, "these rows")
    found = store.recommender(CUTOFF, "these rows")
    assert found is not None
    assert found.model_version == recommender.model_version == folder.name
    assert store.recommender(CUTOFF, "other rows") is None
    assert store.recommender(date(2024, 4, 1), "these rows") is None


def test_a_recommender_that_was_changed_is_refused(store, recommender):
    folder = store.keep_recommender(recommender, CUTOFF, "these rows")
    path = folder / "recommender.safetensors"
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(ValueError, match="was changed"):
        store.recommender(CUTOFF, "these rows")


def test_recommenders_that_no_list_asks_for_are_forgotten(store, recommender):
    later = date(2024, 4, 7)
    for cutoff in (CUTOFF, later):
        store.keep_recommender(recommender, cutoff, "these rows")
    store.forget_recommenders(before=later)
    assert store.recommender(CUTOFF, "these rows") is None
    assert store.recommender(later, "these rows") is not None
