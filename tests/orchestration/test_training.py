"""What models learn from, which of them are in force when, and who takes whose place."""

from dataclasses import replace
from datetime import date, timedelta

import duckdb
import polars as pl
import pytest

from ml.propensity.artefact import name_version
from orchestration.dbt import rules
from orchestration.models import ModelStore
from orchestration.nights import cutoffs, snapshots
from orchestration.shops import Shop
from orchestration.training import challenge, in_force, read_features, train
from orchestration.warehouse import Warehouse
from tests.conftest import TOY
from tests.ml.customer_scores.conftest import FIRST, features_of, orders_of
from tests.orchestration.test_models import models_of

# Ten weeks after models were due: their purchases can be judged, their churn not yet.
LATEST = snapshots(FIRST, FIRST + timedelta(days=260))[-1]
SHOP = Shop.model_validate(
    {**TOY, "first_date": FIRST, "last_date": None, "logs": {"purchases": TOY["logs"]["purchases"]}}
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory) -> Warehouse:
    """A shop of 500 customers, with features of all evenings that models ask for."""
    path = tmp_path_factory.mktemp("training") / "shop.duckdb"
    orders = orders_of(500, 400, seed=3)
    evenings = sorted({*cutoffs(FIRST, LATEST), *snapshots(FIRST, LATEST)})
    features = pl.concat([features_of(orders, evening) for evening in evenings], how="diagonal_relaxed")
    days = orders.group_by("customer_id", "event_date").agg(order_count=pl.len(), net_amount=pl.col("amount").sum())
    with duckdb.connect(str(path)) as con:
        con.execute("create schema features; create schema intermediate; create schema nights")
        for table, frame in (
            ("features.customer_features", features),
            ("intermediate.customer_days", days),
            ("nights.built_as_of_dates", pl.DataFrame({"as_of_date": evenings})),
        ):
            con.register("incoming", frame.to_arrow())
            con.execute(f"create table {table} as from incoming")
    return Warehouse(path=str(path))


@pytest.fixture
def store(tmp_path) -> ModelStore:
    return ModelStore(folder=str(tmp_path))


def test_the_latest_set_that_is_due_or_was_promoted_scores_an_evening(store):
    day = [FIRST + timedelta(days=offset) for offset in range(120)]
    promoted = replace(models_of(day[50]), cutoff=day[50])
    store.keep_customer_models(promoted, "rules", "promoted")
    evenings = [day[0], day[5], day[6], day[49], day[50], day[54], day[55]]
    assert in_force(SHOP, evenings, store, "rules") == {
        day[0]: [day[0], day[5]],
        day[6]: [day[6]],
        day[27]: [day[49]],
        day[50]: [day[50], day[54]],
        day[55]: [day[55]],
    }
    # Learned from tables of other rules, it is none.
    assert in_force(SHOP, [day[54]], store, "other rules") == {day[27]: [day[54]]}


def test_without_a_champion_there_is_nothing_to_challenge(warehouse, store):
    with pytest.raises(LookupError, match="run a night first"):
        challenge(SHOP, warehouse, store, "rules")


@pytest.mark.slow
def test_a_challenger_takes_over_where_it_is_better_beyond_chance_and_not_where_nothing_can_be_told(warehouse, store):
    due = list(cutoffs(FIRST, LATEST))[-1]
    good = train(SHOP, warehouse, due)
    # As good at ranking, but it calls everyone far too likely to buy.
    level = replace(good.purchase.calibration, shift=good.purchase.calibration.shift + 2)
    purchase = replace(good.purchase, calibration=level)
    poor = replace(good, purchase=replace(purchase, model_version=name_version(purchase)))
    store.keep_customer_models(poor, "rules")
    models, contests = challenge(SHOP, warehouse, store, "rules")
    by_label = {contest.label: contest for contest in contests}
    assert by_label["purchase"].is_won, by_label["purchase"].text
    # Both foretold from the last evening whose window has closed, not before the champion was trained.
    assert by_label["purchase"].evening is not None
    assert due <= by_label["purchase"].evening <= LATEST - timedelta(days=30)
    assert by_label["churn"].evening is None
    assert "no window has closed" in by_label["churn"].text
    assert models.churn.model_version == poor.churn.model_version
    assert store.promoted_cutoffs("rules") == [LATEST]
    assert models.purchase.model_version != poor.purchase.model_version


def test_of_each_evening_as_many_customers_are_learned_from_as_the_shop_says(warehouse):
    few = SHOP.model_copy(update={"training_customers": 20})
    known = warehouse.query("select distinct as_of_date from features.customer_features order by 1")["as_of_date"]
    evenings = known.to_list()[-2:]
    everyone = read_features(SHOP, warehouse, evenings)
    drawn = read_features(few, warehouse, evenings)
    assert drawn.height == 40 < everyone.height
    for evening in evenings:
        of_evening = everyone.filter(pl.col("as_of_date") == evening)["customer_id"].sort()
        # The first by their pseudonyms, which are a keyed hash: drawn by chance, and the same ones every time.
        assert drawn.filter(pl.col("as_of_date") == evening)["customer_id"].to_list() == of_evening.head(20).to_list()
    assert rules(few) != rules(SHOP), "other models, so what they scored is scored anew"


@pytest.mark.slow
def test_training_knows_nothing_after_its_evening(warehouse):
    evening = date(2024, 6, 15)
    before = train(SHOP, warehouse, evening)
    later = pl.DataFrame({"customer_id": ["c0001"], "event_date": [evening + timedelta(days=1)]})
    with duckdb.connect(warehouse.path) as con:
        con.register("incoming", later.to_arrow())
        con.execute("insert into intermediate.customer_days select *, 1, 1000000 from incoming")
    again = train(SHOP, warehouse, evening)
    with duckdb.connect(warehouse.path) as con:
        con.execute("delete from intermediate.customer_days where net_amount = 1000000")
    assert again.purchase.model_version == before.purchase.model_version
    assert again.value.model_version == before.value.model_version
