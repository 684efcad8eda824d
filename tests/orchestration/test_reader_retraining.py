"""The reader learns a shop: what it takes, what it is promoted for, and what stays when it isn't or is killed."""

import random
import shutil
from datetime import date, timedelta

import dagster as dg
import polars as pl
import pytest
import torch

from data.demo_texts import demo_shop
from ml import reading
from ml.reading.adapting import AdaptingOptions, heads_of
from ml.reading.artefact import load_network, save
from ml.reading.card import ReaderCard
from ml.reading.encoder import default_encoder, digest_of
from ml.reading.gazetteer import CATALOGUE_SCHEMA
from ml.reading.network import ReaderNetwork, load_encoder
from orchestration import reader_retraining, reader_versions
from orchestration.definitions import build_definitions
from orchestration.reader import ReaderStore
from orchestration.reader_retraining import RetrainingError, ShopTexts, TextBudget, read_shop, retrain_reader
from orchestration.reader_versions import CHALLENGER, CHAMPION, keep_reader, reader_before_adaptation
from orchestration.warehouse import Warehouse

FIRST = date(2024, 1, 1)
BUDGET = TextBudget(train=600, validation=100, test=200, tagged=80, rehearsal=40, older=40)
OPTIONS = AdaptingOptions(
    learning_rate=0.01, most_epochs=20, batch_texts=32, anchors=(0.0,), keep_weight=0.1, rehearsal_weight=0.0,
    tag_epochs=30,
)  # fmt: skip
WORDS = {
    1: "awful broken useless rubbish", 2: "poor weak flimsy dull", 3: "average ordinary middling plain",
    4: "good solid decent handy", 5: "superb perfect wonderful brilliant",
}  # fmt: skip


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    """An encoder of one narrow layer and a reader on it, neither of which has learned anything."""
    from transformers import BertConfig, BertModel

    torch.manual_seed(3)
    encoder = tmp_path_factory.mktemp("encoder")
    config = BertConfig(
        hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64, initializer_range=0.3
    )
    BertModel(config).save_pretrained(encoder)
    shutil.copy(default_encoder() / "tokenizer.json", encoder)
    network = ReaderNetwork(load_encoder(encoder))
    learned = {name: each for name, each in network.named_parameters() if not name.startswith("encoder.")}
    artefact = tmp_path_factory.mktemp("reader")
    save(artefact, learned, ReaderCard("tiny", digest_of(encoder), 0, 1.0, {"sentiment": 1.0}, {}, {}, {}))
    return encoder, artefact


@pytest.fixture(scope="session")
def tracking(tmp_path_factory):
    """MLflow's file, made once: its tables take seconds."""
    return f"sqlite:///{tmp_path_factory.mktemp('mlflow') / 'mlflow.db'}"


@pytest.fixture(scope="session")
def shipped_texts():
    """Some texts of other shops; to simulate those shops takes seconds."""
    demo = demo_shop(6)
    return {"train": demo.samples[:40], "test": demo.samples[40:80]}


@pytest.fixture
def place(make_place, tiny, tracking, shipped_texts, monkeypatch):
    """A toy shop whose reader is the tiny one; no older sets but the texts that ship."""
    encoder, artefact = tiny
    place = make_place()
    place.settings = place.settings.model_copy(
        update={
            "encoder": encoder,
            "threads": 1,
            "retrain_minimum": 100,
            "retrain_tolerance": 1.0,
            "real_data": encoder / "none",
        }
    )
    monkeypatch.setattr(reading, "SHIPPED", artefact)
    monkeypatch.setattr(reader_retraining, "tracking_uri", lambda _: tracking)
    monkeypatch.setattr(reader_retraining, "demo_texts", lambda split, most: shipped_texts[split][:most])
    return place


def rated_texts(seed=1, count=900, is_random=False):
    """Reviews whose words go with their stars, or by chance with none."""
    chance = random.Random(seed)
    rows = []
    for number in range(count):
        stars = chance.choice((1, 2, 3, 4, 5))
        words = WORDS[chance.choice((1, 2, 3, 4, 5)) if is_random else stars].split()
        body = f"{chance.choice(words)} {chance.choice(words)} thing {number}, the Wren {chance.choice(words)}"
        rows.append((FIRST + timedelta(days=number // 9), f"R{number}", "wren", None, body, stars))
    reviews = pl.DataFrame(
        rows, schema=["review_date", "review_id", "product_id", "title", "body", "rating"], orient="row",
        schema_overrides={"title": pl.String},
    )  # fmt: skip
    return ShopTexts.of(
        reviews, pl.DataFrame([("wren", "Wren Kettle", "Lowther", FIRST)], CATALOGUE_SCHEMA, orient="row")
    )


def learn(place, texts, **changes):
    said = []
    settings = place.settings.model_copy(update=changes)
    return retrain_reader(place.shop, settings, texts, said.append, BUDGET, OPTIONS), said


def store(place):
    return ReaderStore(folder=str(place.settings.models(place.shop.name) / "reader"))


def test_a_reader_that_has_learned_the_shop_reads_from_then_on(place, tiny):
    before = store(place).model_version()
    outcome, said = learn(place, rated_texts())
    assert outcome.is_champion
    assert outcome.replaced == before
    assert store(place).model_version() == outcome.model_version != before
    gains = {gain.head: gain for gain in outcome.gains}
    assert gains["sentiment"].is_better
    assert gains["sentiment"].after > 0.8 > gains["sentiment"].before
    assert gains["stars"].after < gains["stars"].before
    # The catalogue's names are learned without a label.
    assert gains["entities"].is_better
    assert gains["entities"].before < 0.1 < 0.9 < gains["entities"].after
    assert any("reviews encoded" in line or "validation loss" in line for line in said)
    card = reading.read_card(store(place).artefact)
    assert card.adaptation["base"] == before
    assert card.adaptation["until"] == "2024-04-09"
    assert card.adaptation["is_champion"] is True
    assert card.temperatures["sentiment"] != 1.0
    encoder, artefact = tiny
    old, new = (load_network(folder, encoder).state_dict() for folder in (artefact, store(place).artefact))
    assert {name.split(".")[0] for name in old if not torch.equal(old[name], new[name])} == {
        "pooled", "texts", "tags", "words",
    }  # fmt: skip
    assert set(outcome.unmeasured) >= {"WNUT-17 emerging entities"}


def test_a_reader_that_is_no_better_is_kept_aside(place):
    before = store(place).model_version()
    outcome, _ = learn(place, ShopTexts(rated_texts(is_random=True).reviews, pl.DataFrame(schema=CATALOGUE_SCHEMA)))
    assert not outcome.is_champion
    assert outcome.reasons[0].startswith("Stars refused: ")
    assert store(place).model_version() == before
    folder = place.settings.models(place.shop.name) / "reader"
    assert not (folder / CHAMPION).exists()
    assert reading.model_version(folder / CHALLENGER) == outcome.model_version
    assert reading.read_card(folder / CHALLENGER).adaptation["is_champion"] is False


def test_a_reader_that_forgets_is_refused(place, monkeypatch):
    # With an older set on which the reader as it was is always right, any change is for the worse.
    from ml.reading.quality import Figure

    told = iter((0.9, 0.7))

    def figures(samples, logits, scales):
        value = next(told)
        return [Figure("sentiment", "older", "accuracy", value, 500), Figure("names", "older", "F1", value, 500)]

    monkeypatch.setattr("ml.reading.quality.figures", figures)
    before = store(place).model_version()
    outcome, _ = learn(place, rated_texts(), retrain_tolerance=0.1)
    assert not outcome.is_champion
    assert [loss.head for loss in outcome.losses] == ["sentiment", "names"]
    assert "sentiment older accuracy 0.900 → 0.700" in outcome.reasons[0]
    assert store(place).model_version() == before


def test_what_tags_forgot_does_not_cost_what_stars_taught(place, monkeypatch, tiny):
    from ml.reading.quality import Figure

    told = iter((0.9, 0.7))
    monkeypatch.setattr("ml.reading.quality.figures", lambda *_: [Figure("names", "older", "F1", next(told), 500)])
    outcome, _ = learn(place, rated_texts(), retrain_tolerance=0.1)
    assert outcome.is_champion
    encoder, artefact = tiny
    before, after = (heads_of(load_network(folder, encoder)) for folder in (artefact, store(place).artefact))
    assert torch.equal(before.words.weight, after.words.weight)
    assert not torch.equal(before.texts.weight, after.texts.weight)


def test_what_was_learned_before_stays_where_nothing_better_is_learned(place, tiny):
    first, _ = learn(place, ShopTexts(rated_texts().reviews, pl.DataFrame(schema=CATALOGUE_SCHEMA)))
    assert first.is_champion
    # The same stars again, and now a catalogue.
    second, _ = learn(place, rated_texts())
    assert second.is_champion
    assert second.reasons[0].startswith("Stars refused: ")
    encoder, artefact = tiny
    folders = (artefact, first.folder, second.folder)
    base, before, after = (heads_of(load_network(folder, encoder)) for folder in folders)
    assert torch.equal(before.texts.weight, after.texts.weight)
    assert not torch.equal(base.texts.weight, after.texts.weight)
    assert torch.equal(base.words.weight, before.words.weight)
    assert not torch.equal(before.words.weight, after.words.weight)
    assert reading.read_card(second.folder).scales == reading.read_card(first.folder).scales


def test_a_run_that_is_killed_leaves_the_reader_that_reads(place, monkeypatch):
    first, _ = learn(place, rated_texts())

    def killed(*_):
        raise KeyboardInterrupt

    folder = place.settings.models(place.shop.name) / "reader"
    for amid in ("ml.reading.artefact.save", "orchestration.reader_versions._point"):
        with monkeypatch.context() as patch:
            patch.setattr(amid, killed)
            with pytest.raises(KeyboardInterrupt):
                learn(place, rated_texts(seed=2))
        assert store(place).model_version() == first.model_version
        assert not list((folder / "versions").glob(".unfinished-*"))


def test_a_shop_is_learned_from_the_reader_that_did_not_know_it(place, tiny):
    _, artefact = tiny
    once, _ = learn(place, rated_texts())
    folder = place.settings.models(place.shop.name) / "reader"
    assert reader_before_adaptation(folder) == artefact
    again, _ = learn(place, rated_texts())
    # The same texts teach the same: it is no better than itself.
    assert again.model_version == once.model_version
    assert not again.is_champion
    assert again.replaced == once.model_version
    assert store(place).model_version() == once.model_version


def test_a_reader_that_was_put_there_by_hand_is_adapted_and_kept(place, tiny):
    _, artefact = tiny
    folder = place.settings.models(place.shop.name) / "reader"
    shutil.copytree(artefact, folder / CHAMPION)
    own = reading.model_version(artefact)
    outcome, _ = learn(place, rated_texts())
    assert (folder / CHAMPION).is_symlink()
    assert reading.model_version(folder / CHAMPION) == outcome.model_version
    assert reading.model_version(folder / "versions" / own) == own
    assert reader_before_adaptation(folder) == folder / "versions" / own


def test_too_few_rated_reviews_teach_nothing(place):
    with pytest.raises(RetrainingError, match=r"toy has 99 rated reviews; to learn from them it takes 100"):
        learn(place, rated_texts(count=99))
    assert not (place.settings.models(place.shop.name) / "reader").exists()


def test_reviews_of_one_day_cannot_be_split_by_time(place):
    texts = rated_texts(count=300)
    texts = ShopTexts(texts.reviews.with_columns(review_date=pl.lit(FIRST)), texts.catalogue)
    with pytest.raises(RetrainingError, match="too few days"):
        learn(place, texts)


def test_texts_to_learn_from_are_the_warehouses_each_once_up_to_a_day(tmp_path):
    warehouse = Warehouse(path=str(tmp_path / "shop.duckdb"))
    with warehouse.connect() as con:
        con.execute("create schema staging")
        con.execute(
            """
            create table staging.stg_shop__reviews as
            from (values
                (date '2024-03-02', 'R2', 'p', null, 'Fine', 4.0),
                (date '2024-03-01', 'R1', 'p', 'Kettle', 'Fine', 5.0),
                (date '2024-03-05', 'R3', 'p', null, 'Fine', 1.0),
                (date '2024-03-06', 'R4', 'p', null, ' ', 1.0),
                (date '2024-03-07', 'R5', null, null, 'Where is my order?', null),
                (date '2024-03-08', 'R6', 'p', 'Out of range', null, 9.0)
            ) as reviews (review_date, review_id, product_id, title, body, rating)
            """
        )
        con.execute(
            """
            create table staging.stg_shop__products as
            from (values
                ('p', 'Wren Kettle', 'Lowther', date '2024-03-04'), ('p', 'Wren Kettle', 'Lowther', date '2024-02-01'),
                ('q', null, null, date '2024-02-01')
            ) as products (product_id, product_name, brand, valid_from_date)
            """
        )
    texts = read_shop(warehouse, None)
    assert texts.reviews.select("review_id", "text", "stars").rows() == [
        ("R1", "Kettle\nFine", 5),
        ("R2", "Fine", 4),
        ("R5", "Where is my order?", None),
        ("R6", "Out of range", None),
    ]
    assert texts.catalogue.rows() == [("p", "Wren Kettle", "Lowther", date(2024, 2, 1))]
    assert texts.last_date == date(2024, 3, 8)
    assert read_shop(warehouse, date(2024, 3, 1)).reviews["review_id"].to_list() == ["R1"]


def test_dagster_launches_it_and_says_why_it_is_not_worth_it(place, monkeypatch):
    texts = rated_texts(count=99)
    monkeypatch.setattr(reader_retraining, "read_shop", lambda *_: texts)
    job = build_definitions(place.shop, place.settings).resolve_job_def("retrain_reader")
    result = job.execute_in_process(raise_on_error=False, instance=dg.DagsterInstance.ephemeral())
    assert not result.success
    (failure,) = [event.step_failure_data for event in result.all_events if event.is_step_failure]
    assert "99 rated reviews" in failure.user_failure_data.description


def test_keeping_a_reader_twice_changes_nothing(tmp_path, tiny):
    _, artefact = tiny

    def write(folder):
        shutil.copytree(artefact, folder, dirs_exist_ok=True)

    first = keep_reader(tmp_path, write, CHAMPION)
    assert keep_reader(tmp_path, write, CHAMPION) == first
    assert [path.name for path in (tmp_path / "versions").iterdir()] == [first.name]
    assert reader_versions.reader_in_use(tmp_path).resolve() == first


def test_a_demo_shop_is_a_shop_to_learn_from():
    demo = demo_shop(5)
    texts = ShopTexts.of(demo.reviews, demo.catalogue)
    assert texts.reviews["stars"].count() > 1000
    assert len(demo.samples) == demo.reviews.height
    assert demo.reviews["review_date"].is_sorted()
