"""What a run says when it ends."""

from datetime import date

import pytest
from rich.console import Console

from orchestration.nights import Window
from orchestration.run import NightResult
from orchestration.summary import summarize


@pytest.mark.parametrize(
    ("is_published", "said"),
    [
        (False, "Nothing new was published."),
        (True, "The night was published, but not all that follows on it was made."),
    ],
)
def test_a_night_that_failed_says_whether_it_was_published(make_place, is_published, said):
    place = make_place()
    night = date(2024, 4, 9)
    result = NightResult("r", Window(night, night), ["published__report: no space left"], [], is_published)
    console = Console(width=200)
    with console.capture() as shown:
        console.print(summarize(place.shop, place.settings, result))
    assert said in shown.get()
    assert "published__report: no space left" in shown.get()
