"""The `perennial` command."""

import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from orchestration.cli import app
from orchestration.settings import PROJECT, get_settings

run = CliRunner()


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("PERENNIAL_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()


def test_every_command_has_a_help_text():
    listed = run.invoke(app, ["--help"])
    for name in ("nightly", "backfill", "rebuild", "deliver", "prepare", "shops", "ui", "data-docs", "demo", "truth"):
        assert name in listed.output
        assert run.invoke(app, [name, "--help"]).exit_code == 0


def test_help_is_quick_because_it_imports_neither_dagster_nor_dbt():
    heavy = {"dagster", "dbt", "great_expectations", "sklearn"}
    code = f"import sys, orchestration.cli; sys.exit(bool({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], cwd=PROJECT, check=False, env=os.environ).returncode == 0


def test_shops_are_listed_with_their_logs():
    assert (
        "online_retail  Online Retail (UCI), a UK gift wholesaler: purchases, products"
        in run.invoke(app, ["shops"]).output
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["nightly", "--shop", "nope"], "There is no shop 'nope'"),
        (["nightly", "--date", "yesterday"], "'yesterday' is no date; write it like 2011-12-09"),
        (["backfill", "--from", "2011-12-09", "--to", ""], "--to is missing"),
        (["rebuild"], "demo has no warehouse yet"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_ends_with_2(line, said):
    result = run.invoke(app, line)
    assert said in result.output
    assert result.exit_code == 2


def test_a_night_that_the_shop_does_not_have_is_refused(tmp_path):
    (tmp_path / "landing" / "online_retail").mkdir(parents=True)
    (tmp_path / "landing" / "online_retail" / "note.txt").write_text("hello")
    result = run.invoke(app, ["nightly", "--shop", "online_retail", "--date", "2012-01-01"])
    assert "online_retail has the nights 2010-12-01 to 2011-12-09; asked for was 2012-01-01" in result.output
    assert result.exit_code == 2


def test_public_data_that_is_not_there_is_told_with_where_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PERENNIAL_REAL_DATA", str(tmp_path / "none"))
    get_settings.cache_clear()
    result = run.invoke(app, ["deliver", "--shop", "rees46_sample"])
    assert "PERENNIAL_REAL_DATA" in result.output
    assert result.exit_code == 2


def test_the_demo_shop_is_delivered_once_and_another_one_is_refused(tmp_path):
    said = run.invoke(app, ["demo", "--size", "small", "--seed", "3", "--to", "2024-01-20"])
    assert said.exit_code == 0, said.output
    assert "size small, seed 3, delivered to 2024-01-20" in said.output
    assert len(list((tmp_path / "landing" / "demo").glob("clicks-*.csv.gz"))) in (19, 20)
    assert (tmp_path / "truth" / "demo" / "evenings" / "2024-01-20").is_dir()
    # What stands there goes on, whatever the usual size and seed are.
    said = run.invoke(app, ["demo", "--to", "2024-01-22"])
    assert "size small, seed 3, delivered to 2024-01-22" in said.output
    said = run.invoke(app, ["demo", "--seed", "4"])
    assert (said.exit_code, "seed 3 already" in said.output) == (2, True)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["demo", "--size", "huge"], "no size 'huge': there are small, standard, large"),
        (["demo", "--size", "small", "--to", "2023-12-31"], "The demo shop begins on 2024-01-01"),
        (["demo", "--size", "small", "--to", "2025-12-31"], "The demo shop (small) ends on 2024-08-27"),
        (["demo", "--to", "soon"], "'soon' is no date"),
        (["nightly", "--date", "2023-05-01"], "The demo shop begins on 2024-01-01"),
    ],
)
def test_a_wrong_wish_for_a_demo_shop_is_refused(line, said):
    result = run.invoke(app, line)
    assert said in result.output
    assert result.exit_code == 2
