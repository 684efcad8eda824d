"""What pages show: flows that keep their width, text that stays text, tables that spreadsheets can't run."""

import polars as pl
import pytest

from dashboard.figures import csv_of
from dashboard.views.campaigns import saving_sentence
from dashboard.views.customers import highlighted
from orchestration.telling.moves import ribbons
from orchestration.telling.wording import STAGES, change, day, money, name_of, share

NO_MARKS = {"start_offset": pl.Int64, "end_offset": pl.Int64, "kind": pl.String, "label": pl.String}


def test_a_ribbon_is_as_wide_as_its_customers_all_the_way():
    flows = pl.DataFrame(
        {"from_name": ["new", "new", "active"], "to_name": ["active", "lost", "active"], "customer_count": [30, 10, 60]}
    )

    drawn = ribbons(flows, STAGES)

    widths = drawn.select("from_name", "to_name", share=(pl.col("high") - pl.col("low")).round(9)).unique()
    assert set(widths.rows()) == {("new", "active", 0.3), ("new", "lost", 0.1), ("active", "active", 0.6)}
    ends = drawn.filter(pl.col("x").is_in([0.0, 1.0])).sort("x", "low")
    for _, side in ends.group_by("x"):
        assert (side["high"].shift(1) <= side["low"] + 1e-9).drop_nulls().all(), "ribbons lie on one another"


def test_nobody_moved_is_no_picture():
    flows = pl.DataFrame(schema={"from_name": pl.String, "to_name": pl.String, "customer_count": pl.Int64})
    assert ribbons(flows, STAGES).is_empty()


def test_mentions_are_marked_and_what_was_written_is_never_run():
    text = "<script>alert(1)</script> the zip broke & the zip tore"
    start = text.index("zip")
    marks = pl.DataFrame(
        [(start, start + 3, "negative", '"zip"'), (start + 1, start + 3, "named", "part")],
        schema=NO_MARKS,
        orient="row",
    )

    html = highlighted(text, marks)

    assert "<script>" not in html
    assert html.count("<mark") == 1
    assert ">zip</mark> broke &amp; the zip tore" in html
    assert "&quot;zip&quot;: negative" in html


def test_text_without_mentions_stays_as_it_is():
    assert highlighted("all\ngood", pl.DataFrame(schema=NO_MARKS)) == "all<br>good"


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\uff1d1"])
def test_a_spreadsheet_runs_nothing_of_a_download(value):
    text = csv_of(pl.DataFrame({"name": [value, "plain"], "n": [-1, 2]})).decode()
    assert f"'{value}" in text
    assert "plain,2" in text
    assert ",-1" in text


def test_lists_are_one_cell():
    assert csv_of(pl.DataFrame({"products": [["P1", "=P2"]]})).decode() == "products\nP1 | =P2\n"


def test_numbers_are_said_as_people_say_them():
    assert money(1240, "GBP") == "£1,240"
    assert money(-12.5, "EUR") == "−€12.50"
    assert money(None, "GBP") == "–"
    assert money(1000, "CHF") == "CHF 1,000"
    assert share(0.294) == "29%"
    assert change(110, 100) == "+10.0%"
    assert change(1, 0) is None
    assert day(None) == "–"
    assert name_of("at_risk") == "At risk"


@pytest.mark.parametrize(
    ("saved", "said"),
    [
        ([], ""),
        ([(0, 0.0, None)], ""),
        ([(1, 4.0, 1.0)], " Leaving the one sure thing among them without an offer saves £4.00 of discounts and loses "
         "£1.00 of margin that the offers would have brought."),
        ([(30, 90.0, 2.5), (10, 40.0, -9.0)], " Leaving the 40 sure things among them without an offer saves £130 of "
         "discounts and loses nothing: the offers would have cost more than they brought."),
        ([(30, 90.0, 2.5), (10, 40.0, None)], " Leaving the 40 sure things among them without an offer saves £130 of "
         "discounts; what it loses can be told once the shop's file says what is left of an order."),
    ],
)  # fmt: skip
def test_what_is_saved_without_offers_to_sure_things_is_said_with_what_it_loses(saved, said):
    names = ("sure_thing_count", "sure_thing_discount_amount", "sure_thing_lost_amount")
    frame = pl.DataFrame(saved, schema=dict(zip(names, (pl.Int64, pl.Float64, pl.Float64), strict=True)), orient="row")
    assert saving_sentence(frame, "GBP") == said
