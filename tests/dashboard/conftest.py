"""A published toy night, and the pages served on it in a process of their own, looked at in Chromium."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import pytest

from benchmarks.dashboard import facts_of
from orchestration import publication

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
# In which a proxy would say who has signed in.
WHO = "X-Email"
PICTURES = Path(__file__).parents[2] / "build" / "screenshots"


@pytest.fixture(scope="session")
def chromium() -> Iterator:
    """A browser; without one the test is skipped, and says how to get it."""
    if CHROMIUM is None:
        pytest.skip("Chromium isn't installed: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Inside a container Chromium has no sandbox of its own.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium) -> Iterator[Callable]:
    """Opens the pages at a size; what the console calls an error is in ``page.errors``."""
    contexts = []

    def _open(address: str, width: int = 1280, height: int = 900, scheme: str = "light", who: str = ""):
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            accept_downloads=True,
            extra_http_headers={WHO: who} if who else None,
        )
        contexts.append(context)
        page = context.new_page()
        page.errors = []
        page.on("console", lambda message: page.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.set_default_timeout(60_000)
        page.goto(address)
        settle(page)
        return page

    yield _open
    for context in contexts:
        context.close()


def settle(page) -> None:
    """Waits until the page has been drawn to the end."""
    page.wait_for_selector("h1")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(400)


def turn_to(page, title: str) -> None:
    """Goes to a page by the menu, which is shut on a telephone."""
    link = page.get_by_role("link", name=title, exact=True)
    if page.viewport_size["width"] < 700 and not (link.bounding_box() or {"x": -1})["x"] >= 0:
        page.get_by_test_id("stExpandSidebarButton").click()
        page.wait_for_timeout(400)
    link.click()
    page.get_by_role("heading", name=title, level=1, exact=True).wait_for()
    settle(page)


# Customers by number, in the order of their pseudonyms: every tenth is held out, every seventh is not to be written to.
_MEMBERS = """
    select row_number() over (order by customer_id) as number, customer_id from night.customer_lifecycle
"""
_CLASS = "(['sure_thing', 'persuadable', 'lost_cause', 'persuadable', 'do_not_disturb'])[number % 5 + 1]"
_MADE_UP = {
    "campaigns": """
        select * replace (
            'live' as status, 200 as sent_count, 1002.0 as cost_amount, 30 as sure_thing_count,
            96.5 as sure_thing_discount_amount, 4.25 as sure_thing_lost_amount
        ) from night.campaigns
        where campaign_id in ('second_order', 'win_back')
    """,
    "campaign_audiences": f"""
        select * from night.campaign_audiences union all by name
        select if(number % 3 = 0, 'second_order', 'win_back') as campaign_id, customer_id, 'treatment' as arm,
            number % 10 = 0 as is_held_out, 'email' as channel, '10 % off' as offer,
            if(number % 10 <> 0 and number % 7 <> 0, date '2024-05-31', null) as send_date,
            if(number % 7 = 0, 'no_consent', null) as suppressed_because,
            if(number % 10 <> 0 and number % 7 <> 0, 40.0 / number, null) as expected_incremental_amount,
            0.0 as expected_incremental_low_amount, 80.0 / number as expected_incremental_high_amount,
            {_CLASS} as uplift_class, date '2024-05-30' as entered_on
        from ({_MEMBERS})
    """,
    # The small demo shop is too young for chances of its customers' own.
    "customer_reasons": f"""
        select customer_id, 'raises: looked at ' || number || ' product pages in the last 7 days' as purchase_reason_1,
            'lowers: last order 64 days ago, usually every 21' as purchase_reason_2, null::varchar as purchase_reason_3,
            if(number % 2 = 0, 'lowers: writes kindly', null) as churn_reason_1,
            null::varchar as churn_reason_2, null::varchar as churn_reason_3
        from ({_MEMBERS}) where number < 100
    """,
    "uplift_contests": """
        select * replace (
            true as is_used, 'The learner picks.' as verdict_text, 't linear' as learner, 'rule' as baseline,
            .021 as mean_uplift_probability
        ) from night.uplift_contests
    """,
}


def publish_campaigns(night: Path, root: Path) -> None:
    """Publishes a night over again as that of a shop whose campaigns run, and in which a learner has won."""
    with duckdb.connect() as con:
        con.execute(f"attach '{night / publication.DATABASE}' as night (read_only)")
        tables = con.execute("select table_name from duckdb_tables() where table_name <> 'manifest'").fetchall()
        selects = {name: f"select * from night.{name}" for (name,) in tables} | _MADE_UP
        publication.publish(
            con, selects, root=root, shop="demo", as_of_date=date.fromisoformat(night.name[:10]),
            written_at=datetime(2024, 5, 31, 4, tzinfo=UTC), facts=facts_of(night),
        )  # fmt: skip
