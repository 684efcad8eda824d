"""What somebody puts into files who means ill: it does nothing but be data, or it is refused.

What a shop's file may say is held by ``tests/assets/ingest/test_expressions.py``, models with a pickle in them by
``tests/ml/*/test_artefact.py``, templates by ``tests/ml/messages``, column names by ``bad_inputs``.
"""

import csv
import json
import os
import pickle
import shutil

import polars as pl
import pytest
from transformers import BertConfig

from assets.ingest.load import ingest
from ml.messages import Template, TemplateError, render
from ml.reading.encoder import default_encoder, digest_of
from ml.reading.errors import ReaderError
from ml.reading.network import load_encoder
from orchestration import publication
from orchestration.campaigns import CampaignFileError, load_campaign
from orchestration.shops import ShopFileError, load_shop
from tests.assets.ingest.conftest import RUN_AT, Door
from tests.faults.harness import EVIL_REVIEW, FORMULA

CAMPAIGN = """title: Spring
goal: an order
who:
  where: {where}
channel: email
schedule: {{nightly: true, starts_on: 2024-03-01}}
"""


@pytest.fixture(scope="module")
def night(arena):
    """The published night of a shop whose reviews and catalogue hold what they shouldn't."""
    return publication.current(arena.sound / "published", arena.shop.name)


@pytest.mark.slow
def test_a_review_with_jinja_sql_and_html_is_text(night):
    texts = pl.read_parquet(night / "parquet" / "review_texts.parquet")
    assert EVIL_REVIEW in texts["body"].to_list()
    assert texts.height > 12
    read = pl.read_parquet(night / "parquet" / "review_annotations.parquet")
    assert read.filter(pl.col("review_id") == "EVIL").height == 1


@pytest.mark.slow
def test_what_a_review_or_a_name_says_is_never_run_in_a_message(night):
    drafts = pl.read_parquet(night / "parquet" / "reply_drafts.parquet").filter(pl.col("review_id") == "EVIL")
    assert not [body for body in drafts["body"].drop_nulls().to_list() if "49" in body or "root:" in body]
    facts = {"shop": "Toy", "products": [FORMULA], "why": EVIL_REVIEW}
    message = render(Template("t", "en", "Subject: Hello\n\n{{ products[0] }} {{ why }}"), facts, "email")
    assert "49" not in message.body
    assert message.fault == "the body has a slot left in it"  # and so it is in no export
    message = render(Template("t", "en", "Subject: Hello\n\n<p>{{ why }}</p>", is_html=True), facts, "email")
    assert "<script>" not in message.body


@pytest.mark.slow
def test_a_formula_in_a_products_name_is_no_formula_where_a_spreadsheet_opens_it(night):
    found = []
    for path in sorted((night / "csv").glob("*.csv")):
        with path.open(newline="") as file:
            found += [cell for row in csv.reader(file) for cell in row if "HYPERLINK" in cell]
    assert found
    assert all(cell.startswith("'=") or not cell.startswith("=") for cell in found)
    assert not [cell for cell in found if cell.lstrip().startswith("=")]


@pytest.mark.parametrize(
    "where",
    [
        "exists (select * from read_csv('/etc/passwd'))",
        "(select content from read_text('/etc/passwd')) like '%root%'",
        "getenv('PERENNIAL_PSEUDONYM_KEY') <> ''",
        "current_setting('home_directory') <> ''",
        "net_amount > (select max(net_amount) from marts.customer_lifecycle)",
        "net_amount > 1; drop table raw.purchases",
        "glob('/etc/*') is not null",
    ],
)
def test_a_campaign_that_looks_beyond_its_customer_is_refused(tmp_path, where):
    path = tmp_path / "spring.yml"
    path.write_text(CAMPAIGN.format(where=f'"{where}"'))
    with pytest.raises(CampaignFileError, match="spring"):
        load_campaign(path)


def test_yaml_that_would_make_objects_makes_none(tmp_path):
    owned = tmp_path / "owned"
    for tag in ("!!python/object/apply:os.system", "!!python/object/new:os.system"):
        text = f"title: {tag} ['touch {owned}']\n"
        (tmp_path / "spring.yml").write_text(text)
        with pytest.raises(CampaignFileError):
            load_campaign(tmp_path / "spring.yml")
        with pytest.raises(ShopFileError):
            load_shop("spring", tmp_path)
    assert not owned.exists()


class _Owns:
    """What runs when it is read as a pickle."""

    def __init__(self, path) -> None:
        self._path = path

    def __reduce__(self):
        return os.mkdir, (str(self._path),)


def test_an_encoder_that_is_a_pickle_is_refused_and_not_opened(tmp_path):
    owned, checkpoint = tmp_path / "owned", tmp_path / "encoder"
    BertConfig(
        hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8, vocab_size=8
    ).save_pretrained(checkpoint)
    (checkpoint / "pytorch_model.bin").write_bytes(pickle.dumps(_Owns(owned)))
    with pytest.raises(OSError, match=r"model\.safetensors"):
        load_encoder(checkpoint)
    with pytest.raises(ReaderError, match=r"model\.safetensors"):
        digest_of(checkpoint)
    assert not owned.exists()


def test_an_encoder_that_brings_code_of_its_own_runs_none(tmp_path):
    owned, checkpoint = tmp_path / "owned", tmp_path / "encoder"
    shutil.copytree(default_encoder(), checkpoint, ignore=shutil.ignore_patterns("*.onnx"))
    config = json.loads((checkpoint / "config.json").read_text())
    config["auto_map"] = {"AutoConfig": "evil.Config", "AutoModel": "evil.Model"}
    (checkpoint / "config.json").write_text(json.dumps(config))
    (checkpoint / "evil.py").write_text(f"import os\nos.mkdir({str(owned)!r})\n")
    load_encoder(checkpoint)
    assert not owned.exists()


@pytest.mark.parametrize("files", ["../../etc/*", "/etc/passwd"])
def test_a_shop_whose_files_lie_elsewhere_is_refused(files):
    with pytest.raises(ValueError, match="inside the shop's landing folder"):
        Door.make_shop(
            {"purchases": {"files": files, "format": "csv", "columns": Door.purchases().logs["purchases"].columns}}
        )


def test_an_expression_that_reads_a_file_stops_the_run_before_it_reads_anything(tmp_path):
    door = Door(tmp_path / "landing")
    door.shop = door.purchases(columns={"channel": "(select content from read_text('/etc/passwd'))"})
    door.deliver("a.csv", door.text(door.line(1)))
    with pytest.raises(ShopFileError, match=r"logs\.purchases\.columns\.channel"):
        ingest(door.con, door.shop, door.landing, key=b"k", run_id="r", run_at=RUN_AT)
    assert door.rows("select count(*) from raw.purchases") == [0]
    door.close()


def test_a_file_name_of_shell_characters_runs_nothing(tmp_path):
    door = Door(tmp_path / "landing")
    name = "$(touch owned) `touch owned`; touch owned.csv"
    door.deliver(name, door.text(door.line(1), "bad"))
    door.run()
    assert list(door.ledger()) == [name]
    assert not list(tmp_path.rglob("owned"))
    door.close()


@pytest.mark.parametrize(
    "text", ["{{ cycler.__init__.__globals__.os.popen('id').read() }}", "{% import '/etc/passwd' as x %}"]
)
def test_a_template_that_reaches_for_the_machine_is_refused(text):
    try:
        message = render(Template("t", "en", f"Subject: Hello\n\n{text}"), {"shop": "Toy"}, "email")
    except TemplateError:
        return
    assert message.fault is not None
