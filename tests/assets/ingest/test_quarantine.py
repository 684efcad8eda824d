"""A row that can't be read is set aside with its file, line, text and a reason that a person understands."""

import pytest

REVIEWS = {
    "reviews": {
        "files": "*.csv",
        "columns": {
            "body": "body",
            "written_at": "at",
            "rating": "stars",
            "channel": "channel",
            "title": "nullif(t, '-')",
        },
    }
}
BROWSE = {
    "browse_events": {
        "files": "*.csv",
        "columns": {"event_type": "type", "occurred_at": "at", "customer_id": "customer", "session_id": "session"},
    }
}


def _one(door, header, row, *good):
    door.deliver("a.csv", door.text(*good, row, header=header))
    door.run()
    ((name, line, text, reason),) = door.rows("select file_name, line_number, raw_text, reason from raw.quarantine")
    assert (name, line, text) == ("a.csv", len(good) + 2, row)
    return reason


BAD_PURCHASES = [
    ("1,A,1", "it has 3 columns, expected 7"),
    ("1,A,1,2.5,2011-12-09,c,,,", "it has 9 columns, expected 7"),
    ('1,"A" x,1,2.5,2011-12-09,c,', "text follows a closing quote"),
    (",A,1,2.5,2011-12-09,c,", "order_id is missing"),
    (",,1,2.5,2011-12-09,c,", "order_id is missing; product_id is missing"),
    ("1,A,many,2.5,2011-12-09,c,", "quantity: 'many' is not a quantity"),
    ("1,A,NaN,2.5,2011-12-09,c,", "quantity: 'NaN' is not a quantity"),
    ("1,A,1,'2',2011-12-09,c,", "unit_price: ''2'' is not an amount"),
    ("1,A,1,1e30,2011-12-09,c,", "unit_price: '1e30' is not an amount"),
    ("1,A,1,2.5,yesterday,c,", "ordered_at: 'yesterday' is not a date and time"),
    ("1,A,1,2.5,2011-02-30,c,", "ordered_at: '2011-02-30' is not a date and time"),
    ("1,A,1,2.5,1970-01-01 00:00:00,c,", "ordered_at: '1970-01-01 00:00:00' is not between 1990 and 2100"),
    ("1,A,1,2.5,9999-12-31,c,", "ordered_at: '9999-12-31' is not between 1990 and 2100"),
    ("1,A,1,2.5,infinity,c,", "ordered_at: 'infinity' is not between 1990 and 2100"),
    ("1,A,1,2.5,2011-12-09,c,-1", "discount: '-1' is below 0"),
    ("1,A,1,2.5,2011-12-09,c,none", "discount: 'none' is not an amount"),
    ("1,A,x,2.5,soon,c,", "quantity: 'x' is not a quantity; ordered_at: 'soon' is not a date and time"),
    ('1,"A,1,2.5,2011-12-09,c,', "a quote is opened and never closed"),
]


def test_every_bad_purchase_is_set_aside_alone_and_told_why(door):
    rows = [row for row, _ in BAD_PURCHASES]
    door.deliver("a.csv", door.text(door.line(5), *rows, door.line(6)))
    door.run()
    found = door.rows("select file_name, line_number, raw_text, reason from raw.quarantine order by line_number")
    assert found == [("a.csv", number, row, reason) for number, (row, reason) in enumerate(BAD_PURCHASES, start=3)]
    assert door.orders() == ["5", "6"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("ok,2011-12-09,0.5,,", "rating: '0.5' is below 1"),
        ("ok,2011-12-09,6,,", "rating: '6' is above 5"),
        ("ok,2011-12-09,five,,", "rating: 'five' is not a rating"),
        ("ok,2011-12-09,5,letter,", "channel: 'letter' is none of review, support, survey, social"),
        (",2011-12-09,5,,", "body is missing"),
    ],
)
def test_a_bad_review_is_set_aside(door, row, reason):
    door.shop = door.make_shop(REVIEWS)
    assert _one(door, "body,at,stars,channel,t", row) == reason


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("looked,2011-12-09,c,s", "event_type: 'looked' is none of view, search, page,"),
        ("view,2011-12-09,,", "customer_id and session_id are both missing"),
    ],
)
def test_a_bad_browse_event_is_set_aside(door, row, reason):
    door.shop = door.make_shop(BROWSE)
    assert reason in _one(door, "type,at,customer,session", row, "view,2011-12-09,c,", "view,2011-12-09,,s")


def test_another_currency_is_set_aside(door):
    door.shop = door.purchases(columns={"currency": "discount", "discount": "0"})
    reason = _one(door, door.header, "1,A,1,2.5,2011-12-09,c,EUR", "1,A,1,2.5,2011-12-09,c,GBP")
    assert reason == "currency: 'EUR' is not the shop's currency, GBP: convert it in the mapping"


def test_an_expression_that_fails_on_a_row_sets_that_row_aside(door):
    door.shop = door.purchases(columns={"discount": "cast(split_part(discount, '%', 1) as int) / 100.0"})
    reason = _one(door, door.header, "1,A,1,2.5,2011-12-09,c,ten", "1,A,1,2.5,2011-12-09,c,10%")
    assert reason == "discount: its source is not an amount"
    assert door.rows("select discount::double from raw.purchases") == [0.1]


def test_an_expression_that_stands_in_several_columns_fails_on_its_own_row_only(door):
    twice = "cast(discount as int)"
    door.shop = door.purchases(where=f"{twice} > 0", columns={"discount": twice, "quantity": twice})
    row = "1,A,1,2.5,2011-12-09,c,ten"
    assert "it can't be told" in _one(door, door.header, row, "1,A,1,2.5,2011-12-09,c,10")
    assert door.rows("select quantity::double from raw.purchases") == [10.0]


def test_the_session_is_left_as_it_was(door):
    door.con.execute("set disabled_optimizers = 'join_order'")
    door.run()
    assert door.rows("select current_setting('disabled_optimizers')") == ["join_order"]


@pytest.mark.parametrize("row", ["x,A,1,2.5,2011-12-09,c,", ",A,1,2.5,2011-12-09,c,"])
def test_a_row_whose_log_cant_be_told_is_set_aside(door, row):
    door.shop = door.purchases(where="cast(order_no as int) > 0")
    assert "it can't be told whether it belongs to this log" in _one(door, door.header, row, door.line(5))
    assert door.orders() == ["5"]


def test_an_optional_value_that_cant_be_read_is_never_dropped_but_what_the_shop_nulls_loads(door):
    door.shop = door.make_shop(REVIEWS)
    door.deliver("a.csv", door.text("a,2011-12-09,,,-", "b,2011-12-09,3,,Fine", header="body,at,stars,channel,t"))
    door.run()
    found = door.rows("select body, rating::double, title from raw.reviews order by 1")
    assert found == [("a", None, None), ("b", 3.0, "Fine")]
    assert door.quarantine() == []


def test_line_numbers_are_those_of_an_editor_after_quoted_line_breaks_and_blank_lines(door):
    rows = ['1,"A\n\nB",1,2.5,2011-12-09,c,', "", "bad one", "\r", door.line(2), '3,"A\n', '4,"B\nC" x,', "bad two"]
    door.deliver("a.csv", door.text(*rows))
    for batch_bytes in (1 << 20, 7):
        door.run(batch_bytes=batch_bytes)
        lines = (door.landing / "a.csv").read_text().split("\n")
        found = door.rows("select line_number, raw_text from raw.quarantine order by all")
        assert found == [(6, "bad one"), (9, '3,"A'), (11, '4,"B'), (12, 'C" x,'), (13, "bad two")]
        assert all(lines[number - 1] == text for number, text in found)
        door.touch("a.csv")
        door.con.execute("delete from raw.purchases; delete from raw.quarantine; delete from raw.ingested_files")


def test_a_record_of_several_lines_is_set_aside_with_all_its_text(door):
    door.deliver("a.csv", door.text('1,"A\nB",x,2.5,2011-12-09,c,', door.line(2)))
    door.run()
    found = door.rows("select line_number, raw_text from raw.quarantine")
    assert found == [(2, '1,"A\nB",x,2.5,2011-12-09,c,')]


def test_a_last_field_in_quotes_keeps_its_line_break(door):
    door.shop = door.make_shop({"reviews": {"files": "*.csv", "columns": {"written_at": "at", "body": "body"}}})
    door.deliver("a.csv", 'at,body\r\n2011-12-09,"good\n"\r\n2011-12-09,good\r\n2011-12-09,"good\r\n"')
    door.run()
    found = door.rows("select body, copy_number from raw.reviews order by all")
    assert found == [("good", 1), ("good\n", 1), ("good\r\n", 1)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('{"order_no": 1', "it is not valid JSON"),
        ("[1]", "it is no JSON object"),
        ("null", "it is no JSON object"),
        ("   ", "it is not valid JSON"),
        ("{}", "order_id is missing; product_id is missing; quantity is missing"),
    ],
)
def test_a_bad_json_line_is_set_aside(door, row, reason):
    door.shop = door.purchases(format="ndjson")
    door.deliver("a.ndjson", f'\n{row}\n{{"order_no":1,"sku":"A","qty":1,"price":2,"at":"2011-12-09"}}\n')
    door.run()
    assert door.rows("select line_number, raw_text from raw.quarantine") == [(2, row)]
    assert reason in door.quarantine()[0][1]
    assert door.orders() == ["1"]


def test_a_very_long_record_keeps_the_beginning_of_its_text(door):
    door.deliver("a.csv", door.text("x" * 150_000, door.line(1)))
    door.run()
    assert door.rows("select length(raw_text) from raw.quarantine") == [100_000]
