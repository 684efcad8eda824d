"""A night's report: what it says is what is published, in a page that stands by itself."""

import re
import time
from datetime import timedelta
from html.parser import HTMLParser

import duckdb
import pytest
from typer.testing import CliRunner

from orchestration import publication
from orchestration.cli import app
from orchestration.publication import PublicationError
from orchestration.report import report_path, write_report
from orchestration.settings import get_settings
from orchestration.telling.decisions import decisions
from orchestration.telling.night import Night
from tests.orchestration.conftest import EVENING

SECTIONS = [
    "Beside the week before", "What needs a decision", "Sales", "Customers", "Campaigns",
    "What customers complain of", "How right the predictions were", "What was delivered",
]  # fmt: skip


class Page(HTMLParser):
    """The page's elements: which are open where, and the text of headings and table cells."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.headings: list[tuple[str, str]] = []
        self.cells: list[str] = []
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open = tag

    def handle_data(self, data):
        if self._open in ("h1", "h2", "h3"):
            self.headings.append((self._open, data))
        elif self._open in ("td", "th"):
            self.cells.append(data)

    def handle_endtag(self, tag):
        self._open = ""

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def demo_page(republish, tmp_path):
    night = republish()
    written = write_report(tmp_path / "published", "demo", "256MB")
    return night, written, written.path.read_text()


def test_it_says_what_is_published(demo_page):
    night, written, text = demo_page
    page = Page(text)
    with duckdb.connect(night / publication.DATABASE, read_only=True) as con:
        stages = con.execute(
            f"select lifecycle_stage, customer_count from lifecycle_days where as_of_date = date '{EVENING}'"
        ).fetchall()
        loaded = con.execute("select sum(loaded_count)::bigint from delivered_files").fetchone()[0]
        sales = con.execute(
            f"select sum(net_amount)::double from shop_days where event_date > date '{EVENING - timedelta(days=7)}'"
        ).fetchone()[0]
    assert stages
    for stage, customers in stages:
        at = page.cells.index(stage.replace("_", " ").capitalize())
        assert page.cells[at + 1] == f"{customers:,}", stage
    assert f"{loaded:,} were loaded" in text
    assert page.cells[page.cells.index("Sales, 7 days") + 1] == f"£{sales:,.0f}"
    assert re.search(r"of those we called \d+%, \d+% bought", text)
    assert written.warnings + written.errors == len(re.findall(r'<li class="(?:error|warning)">', text)) > 0


def test_it_needs_nothing_but_itself(demo_page):
    page = Page(demo_page[2])
    assert not [tag for tag, _ in page.tags if tag in ("script", "link", "img", "iframe", "object", "base")]
    assert not [value for _, attributes in page.tags for name, value in attributes.items() if name in ("src", "href")]
    assert "@import" not in demo_page[2]
    assert "url(" not in demo_page[2]


def test_every_picture_says_what_it_shows_and_has_its_table(demo_page):
    page = Page(demo_page[2])
    assert [text for level, text in page.headings if level == "h2"] == SECTIONS
    pictures = page.all("svg")
    assert len(pictures) >= 5
    assert all(picture["role"] == "img" and len(picture["aria-label"]) > 20 for picture in pictures)
    assert len(page.all("figure")) == len(page.all("figcaption")) == len(page.all("details")) == len(pictures)
    assert page.all("html")[0]["lang"] == "en"


def test_it_names_no_customer(demo_page):
    night, _, text = demo_page
    with duckdb.connect(night / publication.DATABASE, read_only=True) as con:
        customers = [row[0] for row in con.execute("select customer_id from customer_lifecycle").fetchall()]
    assert customers
    assert not [customer for customer in customers if customer in text]


def test_an_empty_night_has_a_report_without_pictures(republish, tmp_path):
    republish("from it limit 0")
    written = write_report(tmp_path / "published", "demo")
    text = written.path.read_text()
    page = Page(text)
    assert [heading for level, heading in page.headings if level == "h2"] == SECTIONS
    assert not page.all("svg")
    assert "Nothing stands out tonight." in text
    assert "Nothing was delivered yet." in text
    assert (written.errors, written.warnings) == (0, 0)


def test_what_the_shop_calls_things_is_never_run(republish, tmp_path):
    bad = "<script>alert(1)</script>"
    republish(voice_of_customer=f"select * replace ('{bad}' as product_name) from it")
    text = write_report(tmp_path / "published", "demo").path.read_text()
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert "A &lt;b&gt;shop&lt;/b&gt;" in text


def test_what_is_wrong_comes_first(republish, tmp_path):
    republish(
        model_scorecard="select * replace (true as is_model_worse) from it",
        campaign_results="select * replace ('arms_differ' as verdict, false as is_closed) from it",
    )
    written = write_report(tmp_path / "published", "demo")
    assert written.errors >= 1
    assert "did worse than the baseline" in written.sentences[0]
    assert any("the arms differ more than a fair draw" in sentence for sentence in written.sentences)
    assert re.search(r'<li class="error">.*?<li class="warning">', written.path.read_text(), re.DOTALL)


@pytest.mark.parametrize(("complaining", "is_told"), [(9, False), (10, True)])
def test_what_fewer_than_ten_customers_brought_is_no_matter_for_a_decision(republish, complaining, is_told):
    complains = f"row_number() over (order by customer_id) <= {complaining}"
    folder = republish(
        customer_lifecycle=f"select * replace (1.5 as net_amount_365d, {complains} as has_open_complaint) from it"
    )

    told = [decision.text for decision in decisions(Night(folder)) if "complained" in decision.text]

    brought = "; they brought £15.00 in the last year" if is_told else ""
    assert told == [f"{complaining} customers have complained and not been heard of since{brought}."]


def test_a_night_reported_twice_has_the_same_report(demo_page, tmp_path):
    assert write_report(tmp_path / "published", "demo").path.read_text() == demo_page[2]


def test_a_report_goes_when_its_night_goes_and_leaves_the_night_sound(republish, tmp_path):
    root = tmp_path / "published"
    reports = []
    for offset in range(3):
        night = republish(as_of_date=EVENING + timedelta(days=offset))
        reports.append(write_report(root, "demo").path)
        assert reports[-1] == report_path(night)
        assert publication.verify(night) == []
    # One night is kept, and the one that was current before it.
    assert [path.exists() for path in reports] == [False, True, True]
    assert [path.name for path in reports[0].parent.iterdir() if path.name.startswith(".")] == []


def test_a_shop_without_a_night_is_told_what_to_do(tmp_path):
    with pytest.raises(PublicationError, match="has published no night yet"):
        write_report(tmp_path, "demo")


def test_it_takes_a_night_less_than_a_second_or_two(demo_page, tmp_path):
    # Of processor time: how long that takes by the clock is for a quiet machine to say.
    started = time.process_time()
    write_report(tmp_path / "published", "demo")
    assert time.process_time() - started < 2


def test_the_command_says_where_it_is_and_writes_one_that_is_not_there(republish, tmp_path, monkeypatch):
    path = report_path(republish())
    monkeypatch.setenv("PERENNIAL_DATA", str(tmp_path))
    monkeypatch.setenv("PERENNIAL_SHOP", "demo")
    get_settings.cache_clear()
    said = CliRunner().invoke(app, ["report"])
    assert (said.exit_code, said.output.strip()) == (0, str(path))
    written = path.stat().st_mtime_ns
    assert CliRunner().invoke(app, ["report"]).exit_code == 0
    assert path.stat().st_mtime_ns == written, "one that is there is left as it is"
    assert CliRunner().invoke(app, ["report", "--anew"]).exit_code == 0
    assert path.stat().st_mtime_ns > written
    (tmp_path / "published" / "demo" / "current").unlink()
    nothing = CliRunner().invoke(app, ["report"])
    assert (nothing.exit_code, "has published no night yet" in nothing.output) == (2, True)
    get_settings.cache_clear()
