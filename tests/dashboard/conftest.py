"""A published toy night, and the pages served on it in a process of their own, looked at in Chromium."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
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

    def _open(address: str, width: int = 1280, height: int = 900, scheme: str = "light"):
        context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, accept_downloads=True
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
