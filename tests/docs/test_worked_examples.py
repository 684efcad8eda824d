"""The worked examples of the docs: applied to a copy of the project, they do what the page says."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import duckdb
import polars as pl
import pytest
import yaml

from orchestration.settings import PROJECT
from tests.conftest import DAYS, FIRST_DAY, TOY, toy_deliveries

pytestmark = pytest.mark.slow

PAGE = PROJECT / "docs" / "worked-examples.md"
BLOCK = re.compile(r'^```(?P<kind>\w+) title="(?P<title>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
CODE = ("orchestration", "assets", "ml", "data", "dbt_project", "pyproject.toml")
NIGHT = FIRST_DAY + timedelta(days=DAYS - 1)

# A night of the copy, by the copy, and the unit test of the feature, by dbt.
RUN = """
import json, sys
from datetime import date
from orchestration import run
from orchestration.dbt import Dbt, arguments
from orchestration.nights import Window
from orchestration.settings import PROJECT, Settings
from orchestration.shops import load_shop
from pathlib import Path

copy, data, night = sys.argv[1:]
assert PROJECT == Path(copy), PROJECT
settings = Settings(data=data, pseudonym_key="a key for tests", reader_engine="fp32")
shop = load_shop("toy", settings.shops)
result = run.run_nights(shop, settings, Window(date.fromisoformat(night), date.fromisoformat(night)))
assert result.succeeded, result.failures
dbt = Dbt.of(shop, settings)
line = arguments("test", Path(dbt.target), dbt.variables) + ["--select", "test_type:unit,customer_features"]
tests = {node.node.name: str(node.status) for node in dbt._invoke(line).results}
print(json.dumps({"tests": tests, "findings": [finding.check_name for finding in result.findings]}))
"""


def blocks() -> list[tuple[str, str, str]]:
    return [(found["kind"], found["title"], found["text"]) for found in BLOCK.finditer(PAGE.read_text())]


def applied(diff: str, text: str, title: str) -> str:
    """The text with a diff's + lines put where its other lines stand."""
    lines = diff.splitlines()
    assert all(line.startswith(("+", " ")) for line in lines), f"{title}: a line is neither added nor there already"
    before = "\n".join(line[1:] for line in lines if line.startswith(" "))
    after = "\n".join(line[1:] for line in lines)
    assert text.count(before) == 1, f"{title}: the page shows lines that do not stand there (once): {before}"
    return text.replace(before, after)


@pytest.fixture(scope="module")
def outcome(tmp_path_factory):
    """The page's changes made to a copy of the project, and a night run on it."""
    copy = tmp_path_factory.mktemp("copy").resolve()
    data = tmp_path_factory.mktemp("data")
    written = {"landing", "warehouse", "models", "published", "dagster", "dbt", "exports", "keys", "quality", "truth"}
    for name in CODE:
        source = PROJECT / name
        if source.is_file():
            shutil.copy(source, copy / name)
            continue

        def left_out(folder: str, names: list[str]) -> set[str]:
            made = written if Path(folder) == PROJECT / "data" else {"target", "logs"}
            return {name for name in names if name in made or name == "__pycache__"}

        shutil.copytree(source, copy / name, ignore=left_out)
    shop = {key: value for key, value in TOY.items() if key != "name"}
    for kind, title, text in blocks():
        if title == "the shop's file, below logs:":
            shop["logs"] = {**shop["logs"], **yaml.safe_load(text)}
        elif found := re.fullmatch(r"the shop's (campaigns/\w+\.yml)", title):
            (copy / "data" / "shops" / "toy" / "campaigns").mkdir(parents=True)
            (copy / "data" / "shops" / "toy" / found[1]).write_text(text)
        elif kind == "diff":
            (copy / title).write_text(applied(text, (copy / title).read_text(), title))
        else:
            assert not (copy / title).exists(), f"{title} is there already"
            (copy / title).write_text(text)
    (copy / "data" / "shops" / "toy.yml").write_text(yaml.safe_dump(shop))
    landing = data / "landing" / "toy"
    landing.mkdir(parents=True)
    for name, text in toy_deliveries().items():
        (landing / name).write_text(text)
    signups = (
        "customer,at,page\ncust-01,2024-04-01T10:00:00,home\ncust-01,2024-04-01T10:00:00,home\ncust-02,never,home\n"
    )
    (landing / "signups-2024-04-01.csv").write_text(signups)
    environment = {**os.environ, "PYTHONPATH": str(copy), "DAGSTER_DISABLE_TELEMETRY": "true"}
    line = [sys.executable, "-W", "ignore", "-c", RUN, str(copy), str(data), NIGHT.isoformat()]
    done = subprocess.run(line, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-4000:]
    said = json.loads(next(line for line in reversed(done.stdout.splitlines()) if line.startswith("{")))
    return copy, data / "warehouse" / "toy.duckdb", said


def ask(outcome, sql: str) -> list[tuple]:
    with duckdb.connect(outcome[1], read_only=True) as con:
        return con.execute(sql).fetchall()


def test_the_log_is_read_without_its_duplicate_and_its_bad_row_is_set_aside(outcome):
    rows = ask(outcome, "select customer_id, page, signed_up_date from staging.stg_shop__newsletter_signups")
    assert [(page, day) for _, page, day in rows] == [("home", date(2024, 4, 1))]
    assert rows[0][0] != "cust-01", "customers are pseudonyms"
    assert ask(outcome, "select count(*) from raw.quarantine where log = 'newsletter_signups'") == [(1,)]
    assert ask(
        outcome,
        "select loaded_count, quarantined_count, duplicate_count from raw.ingested_files "
        "where log = 'newsletter_signups'",
    ) == [(1, 1, 1)]


def test_the_feature_is_there_and_its_unit_test_passes(outcome):
    wrong = ask(
        outcome,
        "select count(*) from features.customer_features "
        "where recent_order_share is distinct from order_count_30d / nullif(order_count_365d, 0)",
    )
    assert wrong == [(0,)]
    assert ask(outcome, "select count(recent_order_share) > 0 from features.customer_features") == [(True,)]
    assert outcome[2]["tests"]["recent_order_share_is_null_without_an_order_in_the_year"] == "pass"


def test_the_model_has_a_row_per_customer_and_evening(outcome):
    customers = ask(outcome, "select count(*) from features.customer_features")
    assert ask(outcome, "select count(*) from ml.customer_silences") == customers
    assert "silences_are_shares" not in outcome[2]["findings"]
    surprises = ask(
        outcome,
        "select f.recency_days, f.gap_mean_days, s.silence_surprise from ml.customer_silences as s "
        "join features.customer_features as f using (customer_id, as_of_date) where s.silence_surprise is not null",
    )
    frame = pl.DataFrame(surprises, orient="row", schema=["recency", "gap", "surprise"])
    expected = 1 - (-frame["recency"].cast(float) / frame["gap"]).exp()
    assert frame.height
    assert (expected - frame["surprise"]).abs().max() < 1e-12


def test_the_campaign_has_an_audience(outcome):
    assert ask(outcome, "select campaign_id, status from marts.campaigns") == [("silent_regulars", "live")]
    audience = ask(
        outcome,
        "select count(*), count(*) filter (lifecycle_stage = 'at_risk' and order_count >= 3) "
        "from marts.campaign_audiences join marts.customer_lifecycle as customers "
        "on campaign_audiences.customer_id = customers.customer_id and entered_on = as_of_date",
    )
    assert audience[0][0] > 0
    assert audience[0][0] == audience[0][1]


def test_what_the_page_shows_keeps_to_the_houses_style(outcome):
    added = [title for kind, title, _ in blocks() if kind == "python"]
    assert added
    line = [sys.executable, "-m", "ruff", "check", "--config", str(PROJECT / "pyproject.toml"), *added]
    done = subprocess.run(line, cwd=outcome[0], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
