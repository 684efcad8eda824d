"""The night's report in a real browser: wide and narrow, light and dark, without a fault and without a script."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from orchestration.report import write_report
from tests.dashboard.conftest import PICTURES

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("device", "width", "scheme"), [("desktop", 1280, "light"), ("phone", 390, "dark")])
def test_the_report_can_be_read_anywhere(chromium, demo_place, device, width, scheme):
    path = write_report(demo_place.published, "demo").path
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    said = []
    page.on("console", lambda message: said.append(message.text))
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(it => it.open = true)")

    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert [fault["id"] for fault in Axe().run(page).response["violations"]] == []
    letters = page.evaluate(
        "Math.min(...[...document.querySelectorAll('svg')].map("
        "it => 14 * it.getBoundingClientRect().width / it.viewBox.baseVal.width))"
    )
    assert letters > 10, "letters in pictures are too small"
    outside = page.evaluate(
        "[...document.querySelectorAll('svg text')].filter(it => { const box = it.getBBox(); "
        "return box.x < -1 || box.x + box.width > it.ownerSVGElement.viewBox.baseVal.width + 1 })"
        ".map(it => it.textContent)"
    )
    assert outside == []
    assert asked == [path.as_uri()]
    assert said == []
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=PICTURES / f"report-{device}.png", full_page=True)
    context.close()
