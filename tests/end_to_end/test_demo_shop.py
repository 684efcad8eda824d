"""The demo shop through the pipeline: nothing planted is lost, and the judge can tell an honest night from another."""

import shutil
from dataclasses import replace

import numpy as np
import polars as pl
import pytest
from typer.testing import CliRunner

from data.simulator.delivery import deliver_until
from data.simulator.sizes import SIZES
from data.simulator.verdict import Judgement, judge
from orchestration import demo, run
from orchestration.cli import app
from orchestration.nights import Window
from orchestration.pseudonyms import pseudonym
from orchestration.settings import PROJECT, Settings, get_settings
from orchestration.shops import Shop, load_shop
from tests.conftest import DEMO_KEY

SMALL = SIZES["small"]
KEY = DEMO_KEY


@pytest.fixture(scope="module")
def shop(demo_shop) -> Shop:
    return demo_shop


@pytest.fixture(scope="module")
def place(demo_place) -> Settings:
    return demo_place


@pytest.fixture
def tampered(place, tmp_path):
    """Judges the published night after its customers have been changed."""

    def verdict(change):
        folder = tmp_path / "night"
        shutil.copytree(place.published / "demo" / "current", folder)
        path = folder / "parquet" / "customer_lifecycle.parquet"
        change(pl.read_parquet(path)).write_parquet(path)
        _, findings = judge(folder, place.truth("demo"), lambda name: pseudonym(KEY.encode(), name))
        return {finding.subject for finding in findings if finding.judgement is Judgement.WRONG}

    return verdict


def truth_of(place, customers: pl.DataFrame) -> pl.DataFrame:
    true = pl.read_parquet(place.truth("demo") / "evenings" / str(customers["as_of_date"][0]) / "*.parquet")
    return customers.select("customer_id").join(
        true.with_columns(customer_id=pl.col("customer_no").map_elements(lambda name: pseudonym(KEY.encode(), name))),
        on="customer_id",
        how="left",
        maintain_order="left",
    )


def test_what_was_planted_is_what_was_found_to_the_row(place, shop):
    _, findings = demo.judge_night(shop, place)
    deliveries = [finding for finding in findings if finding.subject == "deliveries"]
    assert len(deliveries) == 5
    assert {finding.judgement for finding in deliveries} == {Judgement.GOOD}
    assert all(finding.figure == finding.against != "0" for finding in deliveries)


def test_planted_faults_are_found_file_by_file(place):
    accounts = pl.read_parquet(place.published / "demo" / "current" / "parquet" / "delivered_files.parquet")
    dirt = pl.read_parquet(place.truth("demo") / "dirt.parquet")
    bad = dirt.filter(pl.col("fate") == "quarantined").group_by("file_name").agg(pl.col("count").sum())
    found = accounts.filter(pl.col("quarantined_count") > 0).select("file_name", count="quarantined_count")
    assert sorted(bad.rows()) == sorted(found.rows())
    refused = accounts.filter(pl.col("status") == "refused")
    assert set(refused["file_name"]) == set(dirt.filter(pl.col("fate") == "refused")["file_name"])
    assert refused["reason"].null_count() == 0


def test_an_honest_night_is_not_called_wrong(place, shop):
    _, findings = demo.judge_night(shop, place)
    assert not [finding for finding in findings if finding.judgement is Judgement.WRONG]
    assert [finding.judgement for finding in findings if finding.subject == "foresight"] == [Judgement.GOOD]


def test_shuffled_customers_are_found(tampered):
    def shuffle(customers):
        others = np.random.default_rng(1).permutation(customers.height)
        return customers.with_columns(customers["customer_id"].gather(others))

    assert tampered(shuffle) >= {"30-day orders", "still alive", "yearly value", "segments"}


def test_figures_that_have_seen_the_future_are_found(tampered, place):
    def leak(customers):
        spent = truth_of(place, customers)["amount_90d"]
        return customers.with_columns(net_amount_30d=customers["net_amount_30d"].cast(pl.Float64) + spent)

    assert tampered(leak) == {"foresight"}


@pytest.mark.parametrize(
    ("score", "wrong"),
    [
        (lambda true: true["buy_30d_probability"] * 0.9 + 0.02, set()),
        (lambda true: true["buy_30d_probability"].shuffle(seed=1), {"30-day orders"}),
        (lambda true: true["buy_30d_probability"] * 0.2, {"30-day orders"}),
        (lambda true: true["buy_30d_probability"] * 0.7 + true["bought_30d"].cast(pl.Float64) * 0.3, {"foresight"}),
    ],
    ids=["honest", "shuffled", "far too low", "labels from the future"],
)
def test_a_published_probability_is_judged(tampered, place, score, wrong):
    def publish(customers):
        return customers.with_columns(score(truth_of(place, customers)).alias("purchase_probability"))

    found = tampered(publish)
    assert found == wrong or (wrong and wrong <= found)


def test_the_command_ends_with_1_when_the_night_is_wrong(place, monkeypatch, tmp_path):
    monkeypatch.setenv("PERENNIAL_DATA", str(tmp_path))
    monkeypatch.setenv("PERENNIAL_PSEUDONYM_KEY", KEY)
    get_settings.cache_clear()
    runner = CliRunner()
    try:
        said = runner.invoke(app, ["truth"])
        assert (said.exit_code, "No night of demo is published yet" in said.output) == (2, True)
        said = runner.invoke(app, ["truth", "--shop", "online_retail"])
        assert (said.exit_code, "is a real shop" in said.output) == (2, True)
        for name in ("published", "truth"):
            shutil.copytree(place.data / name, tmp_path / name, symlinks=True)
        said = runner.invoke(app, ["truth"])
        assert said.exit_code == 0, said.output
        path = tmp_path / "published" / "demo" / "current" / "parquet" / "customer_lifecycle.parquet"
        customers = pl.read_parquet(path)
        path.chmod(0o644)
        customers.with_columns(customers["customer_id"].shuffle(seed=2)).write_parquet(path)
        said = runner.invoke(app, ["truth"])
        assert said.exit_code == 1
        assert "The night is wrong about" in said.output
    finally:
        get_settings.cache_clear()


def test_a_night_that_was_not_published_is_not_passed_over(place, shop, tmp_path):
    settings = Settings(data=tmp_path, pseudonym_key=KEY)
    demo.deliver_demo(shop, settings, size="small", until=SMALL.date_of(20))
    # Nothing is published yet, so the same night stays due.
    assert demo.deliver_due(shop, settings, None) is None
    later = SMALL.date_of(25)
    assert demo.deliver_due(shop, settings, later).delivered.last_date == later
    assert demo.deliver_due(shop, settings, SMALL.date_of(10)) is None


def test_the_large_shops_parquet_files_are_read_to_the_row(tmp_path):
    """The large shop's formats and mapping, at a size that a test can wait for."""
    size = replace(SMALL, name="large", is_parquet=True, history_days=45)
    large = load_shop("demo_large", PROJECT / "data" / "shops")
    settings = Settings(data=tmp_path, pseudonym_key=KEY)
    landing, truth = settings.landing(large.name), settings.truth(large.name)
    deliver_until(size, 7, size.history_days - 1, landing, truth)
    night = size.date_of(size.history_days - 1)
    result = run.run_nights(large, settings, Window(night, night))
    assert result.succeeded, result.failures
    assert not result.findings
    accounts = pl.read_parquet(settings.published / large.name / "current" / "parquet" / "delivered_files.parquet")
    delivered = pl.read_parquet(truth / "files.parquet")
    assert set(accounts["log"]) == {
        "purchases",
        "browse_events",
        "reviews",
        "products",
        "customers",
        "campaign_touches",
    }
    assert accounts["record_count"].sum() == delivered["row_count"].sum()
    assert accounts["quarantined_count"].sum() == 0
    assert accounts["loaded_count"].sum() > 3_000
    _, findings = demo.judge_night(large, settings)
    assert {each.judgement for each in findings if each.subject == "deliveries"} == {Judgement.GOOD}


def test_everyone_who_may_be_contacted_is_recommended_something(place):
    published = place.published / "demo" / "current" / "parquet"
    lists = pl.read_parquet(published / "recommendations.parquet")
    customers = pl.read_parquet(published / "customer_lifecycle.parquet")
    with_consent = customers.filter(pl.col("has_email_consent") | pl.col("has_sms_consent"))["customer_id"]
    assert set(lists["customer_id"]) == set(with_consent)
    assert lists["as_of_date"].unique().to_list() == [customers["as_of_date"][0]]
    assert lists["reason"].null_count() == 0
    assert lists["model_version"].n_unique() == 1
    assert {"bought_again", "goes_with", "looked_at"} <= set(lists["reason_code"])
    assert lists.group_by("customer_id").agg(pl.col("is_repeat").sum())["is_repeat"].max() <= 6


def test_nobody_is_offered_what_is_sold_out(place):
    listed = pl.read_parquet(place.published / "demo" / "current" / "parquet" / "recommendations.parquet")
    files = sorted(place.landing("demo").glob("products-*.csv"))
    latest = next(
        frame for path in reversed(files) if "sku" in (frame := pl.read_csv(path, encoding="utf8-lossy")).columns
    )
    there = latest.filter(pl.col("in_stock") == "yes")["sku"]
    assert 0 < there.len() < latest.height
    assert set(listed["product_id"]) <= set(there)


def test_substitutes_are_found(place):
    said = pl.read_parquet(place.published / "demo" / "current" / "parquet" / "product_neighbours.parquet")
    true = pl.read_parquet(place.truth("demo") / "products.parquet").select(product_id="sku", true="substitute")
    found = said.filter(pl.col("kind") == "substitute").join(true, on="product_id")
    hits = found.filter(pl.col("neighbour_product_id") == pl.col("true")).height
    assert hits > 0.5 * found["product_id"].n_unique()


def test_complements_are_found(place):
    said = pl.read_parquet(place.published / "demo" / "current" / "parquet" / "product_neighbours.parquet")
    true = pl.read_parquet(place.truth("demo") / "products.parquet").select(product_id="sku", true="complement")
    found = said.filter(pl.col("kind") == "complement").join(true, on="product_id")
    hits = found.filter(pl.col("neighbour_product_id") == pl.col("true")).height
    # By chance, as many as neighbours are named, of so many products.
    assert hits > 3 * found.height / true.height


def test_nobody_else_can_read_what_nights_have_written(place):
    written = [
        path
        for folder in place.data.iterdir()
        if folder.is_dir() and folder.name != "landing"
        for path in (folder, *folder.rglob("*"))
        if not path.is_symlink()
    ]

    names = {path.relative_to(place.data).parts[0] for path in written}
    assert {"warehouse", "models", "published", "dagster", "dbt", "mlflow", "truth"} <= names
    assert [str(path) for path in written if path.stat().st_mode & 0o007] == []
    readable = [path for path in written if path.stat().st_mode & 0o070]
    assert {path.relative_to(place.data).parts[0] for path in readable} == {"published"}
