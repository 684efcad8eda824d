"""The docs as a site: every link holds, every published column is told of, nothing is fetched from elsewhere."""

import configparser
import json
import re
import shlex
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from orchestration import publication
from orchestration.settings import PROJECT, Settings, get_settings

PRODUCTION = PROJECT / "docs" / "production"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site, built as `make docs` does, strictly: a link that leads nowhere ends it."""
    folder = tmp_path_factory.mktemp("site")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PERENNIAL_DATA", str(tmp_path_factory.mktemp("data")))
        patch.setenv("PERENNIAL_SHOP", "demo")
        get_settings.cache_clear()
        config = load_config(str(PROJECT / "mkdocs.yml"), site_dir=str(folder), strict=True)
        build(config)
    get_settings.cache_clear()
    return folder


class Fetched(HTMLParser):
    """What a browser would fetch for a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in ("script", "img", "iframe", "source"):
            self.addresses.append(given.get("src") or "")
        if tag == "link" and given.get("rel") not in ("canonical", "next", "prev", "alternate"):
            self.addresses.append(given.get("href") or "")


@pytest.mark.slow
def test_the_site_is_built_with_every_link_leading_somewhere_and_nothing_fetched_from_elsewhere(site):
    pages = sorted(path.name for path in site.glob("*.html"))
    assert {"index.html", "marketers.html", "data-dictionary.html", "operators.html", "production.html"} <= set(pages)
    for page in pages:
        if page != "dbt.html":
            text = (site / page).read_text()
            away = [address for address in Fetched(text).addresses if re.match(r"(https?:)?//", address)]
            assert away == [], page


@pytest.mark.slow
def test_the_dictionary_has_every_published_column_in_the_words_of_the_published_manifest(site, demo_place):
    text = (site / "data-dictionary.html").read_text()
    folder = publication.current(demo_place.published, "demo")
    tables = json.loads((folder / publication.MANIFEST).read_text())["tables"]
    assert len(tables) > 20
    sections = dict(re.findall(r'<h2 id="(\w+)">.*?</h2>(.*?)(?=<h2 id=|</article>)', text, re.DOTALL))
    assert set(tables) == set(sections)
    for name, table in tables.items():
        told = dict(re.findall(r"<td><code>(\w+)</code></td>\s*<td>(.*?)</td>", sections[name], re.DOTALL))
        assert set(told) == {column["name"] for column in table["columns"]}, name
        assert table["description"], name
        for column in table["columns"]:
            assert column["description"], f"{name}.{column['name']} is described nowhere"
            plain = re.sub(r"<[^>]+>|&\w+;|\W", "", told[column["name"]])
            assert plain == re.sub(r"[`<>&]|\W", "", column["description"]), f"{name}.{column['name']}"


@pytest.mark.slow
def test_the_pages_of_dbt_hold_its_models(site):
    text = (site / "dbt.html").read_text()
    assert "INLINE DATA" not in text
    assert '"model.perennial.customer_lifecycle"' in text


def test_what_readme_links_to_is_there():
    text = (PROJECT / "README.md").read_text()
    links = re.findall(r"\]\((?!https?:)([^)#]+)(?:#([^)]+))?\)", text)
    assert links
    for path, anchor in links:
        assert (PROJECT / path).exists(), path
        if anchor:
            headings = re.findall(r"^#+ (.+)$", (PROJECT / path).read_text(), re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
            assert anchor in slugs, f"{path}#{anchor}"


# What production runs on.


def unit(name: str) -> configparser.ConfigParser:
    parsed = configparser.ConfigParser(interpolation=None, strict=False)
    parsed.optionxform = str
    parsed.read_string((PRODUCTION / name).read_text())
    return parsed


@pytest.mark.parametrize("name", ["perennial.service", "perennial-dashboard.service", "perennial-late.service"])
def test_a_unit_starts_a_command_that_there_is(name):
    from typer.main import get_command

    from orchestration.cli import app

    parsed = unit(name)
    program, *line = shlex.split(parsed["Service"]["ExecStart"])
    assert Path(program).name == "perennial"
    command = get_command(app)
    # Parsing alone: the command is found, and takes these options.
    with command.make_context("perennial", list(line), resilient_parsing=False) as context:
        name, found, rest = command.resolve_command(context, [*context._protected_args, *context.args])
        while hasattr(found, "resolve_command"):
            name, found, rest = found.resolve_command(context, rest)
        found.make_context(name, rest, parent=context)
    assert parsed["Service"]["User"] != "root"


def test_the_timer_looks_in_the_morning():
    assert unit("perennial-late.timer")["Timer"]["OnCalendar"] == "*-*-* 06:30"


def test_units_are_as_systemd_wants_them():
    import subprocess

    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze isn't installed")
    units = [str(path) for path in sorted(PRODUCTION.glob("perennial*"))]
    line = ["systemd-analyze", "verify", "--man=no", *units]
    said = subprocess.run(line, capture_output=True, text=True, check=False).stderr
    # What they start is not installed where tests run.
    assert [fault for fault in said.splitlines() if "perennial is not executable" not in fault] == []


def test_every_setting_of_the_example_is_one_and_can_be_read(monkeypatch, tmp_path):
    lines = [line for line in (PRODUCTION / "environment.example").read_text().splitlines() if "=" in line[:60]]
    given = dict(line.split("=", 1) for line in lines if not line.startswith("#"))
    known = {f"PERENNIAL_{name.upper()}" for name in Settings.model_fields if name != "alert"}
    known |= {f"PERENNIAL_ALERT_{name.upper()}" for name in type(Settings().alert).model_fields}
    assert set(given) <= known
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    settings = Settings()
    assert settings.alert.recipients == ["data@example.com"]
    assert settings.alert.send_reports
    assert "change-me" not in repr(settings)


def test_dagsters_settings_are_as_dagster_wants_them():
    from dagster._config import validate_config
    from dagster._core.instance.config import dagster_instance_config_schema

    content = yaml.safe_load((PRODUCTION / "dagster.yaml").read_text())
    checked = validate_config(dagster_instance_config_schema(), content)
    assert checked.success, checked.errors
    assert content["storage"]["postgres"]["postgres_url"] == {"env": "PERENNIAL_POSTGRES_URL"}


def test_the_container_copies_what_there_is_and_runs_as_nobody_special():
    text = (PRODUCTION / "Containerfile").read_text()
    instructions = re.findall(r"^([A-Z]+)\s", text.replace("\\\n", " "), re.MULTILINE)
    assert instructions[0] == "FROM"
    assert set(instructions) <= {"FROM", "ENV", "RUN", "WORKDIR", "COPY", "USER", "VOLUME", "EXPOSE", "CMD"}
    for line in re.findall(r"^COPY (.+)$", text, re.MULTILINE):
        for source in line.split()[:-1]:
            assert (PROJECT / source).exists(), source
    assert re.findall(r"^USER (.+)$", text, re.MULTILINE) == ["perennial"]
    constraints = (PROJECT / "constraints.txt").read_text()
    # Dagster's libraries share a number.
    pinned = [
        re.search(rf"^dagster-{library}==(\S+)$", constraints, re.MULTILINE)[1] for library in ("dbt", "postgres")
    ]
    assert pinned[0] == pinned[1]
    # What must not get into an image is what must not get into the repository.
    kept_out = (PROJECT / ".dockerignore").read_text().split()
    data = re.findall(r"^data/(\w+)/$", (PROJECT / ".gitignore").read_text(), re.MULTILINE)
    assert data
    assert {f"data/{name}" for name in data} <= set(kept_out)
