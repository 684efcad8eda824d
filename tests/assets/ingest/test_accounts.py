"""Whatever dirt the files hold and however they come, every row is accounted for and the same rows count."""

import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

GOOD = [f"{order},A,{qty},2.50,2011-12-0{day} 10:00:00,c1," for order, qty, day in [(1, 1, 1), (2, 5, 1), (3, -1, 2)]]
DIRTY = [
    "4,A,1",
    "5,A,1,2.50,2011-12-01 10:00:00,c1,,,",
    '6,"A,1,2.50,2011-12-01 10:00:00,c1,',
    '7,"A ""big"", \n\nred",1,2.50,2011-12-03 10:00:00,c1,',
    '8,"A" x,1,2.50,2011-12-01 10:00:00,c1,',
    "",
    "9,A,many,2.50,2011-12-01 10:00:00,c1,",
    ",A,1,2.50,2011-12-01 10:00:00,c1,",
    "11,A,1,2.50,9999-12-31 00:00:00,c1,",
    "12,A,1,2.50,2011-12-01 10:00:00,,-3",
]
JSON = [
    '{"order_no": 1, "sku": "A", "qty": 1, "price": 2.5, "at": "2011-12-01 10:00:00", "customer": "c1"}',
    '{"order_no": 2, "sku": "B", "qty": "2", "price": "2.5", "at": "2011-12-02T10:00:00Z"}',
    '{"order_no": 3, "sku": null, "qty": 1, "price": 2.5, "at": "2011-12-01 10:00:00"}',
    '{"order_no": 4, "sku": "A", "qty": "x", "price": 2.5, "at": "2011-12-01 10:00:00"}',
    '{"order_no": 5',
    "[1, 2]",
    '"text"',
    "",
    "   ",
    '{"sku": {"a": [1]}, "order_no": "6", "qty": 1e2, "price": 2.5, "at": "2011-12-01 10:00:00"}',
]

# What counts, and what is set aside, whoever wrote the door's fixtures: compared between doors.
STATE = (
    "select event_date, order_id, product_id, quantity, line_number, file_id from raw.purchases "
    "where copy_number = 1 order by all",
    "select line_number, file_id, raw_text, reason from raw.quarantine order by all",
)


def _state(door):
    return [door.rows(query) for query in STATE]


def _file_texts(lines, line_ends, header):
    return st.builds(
        lambda parts, line_end, ends: line_end.join([*header, *parts]) + (line_end if ends else ""),
        st.lists(lines, min_size=1, max_size=9),
        line_ends,
        st.booleans(),
    )


def _check(door_class, shop, texts, seed, suffix):
    states = []
    for order, batch_bytes, nights in ((None, 1 << 20, 1), (seed, 200, 3)):
        with tempfile.TemporaryDirectory() as folder:
            door = door_class(Path(folder))
            door.shop = shop
            deliveries = [(f"{number}{suffix}", content) for number, content in enumerate(texts)]
            if order is not None:
                random.Random(order).shuffle(deliveries)
            for night in range(nights):
                for name, content in deliveries[night::nights]:
                    door.deliver(name, content)
                door.run(batch_bytes=batch_bytes)
            states.append(_state(door))
            door.close()
    assert states[0] == states[1]


@settings(max_examples=5, deadline=None)
@given(
    texts=st.lists(
        _file_texts(
            st.sampled_from(GOOD * 3 + DIRTY),
            st.sampled_from(["\n", "\r\n"]),
            ["order_no,sku,qty,price,at,customer,discount"],
        ),
        min_size=2,
        max_size=5,
        unique=True,
    ),
    seed=st.integers(0, 1000),
)
def test_csv_rows_are_accounted_for_whatever_the_order_of_delivery_and_the_size_of_blocks(door_class, texts, seed):
    _check(door_class, door_class.make_shop(), texts, seed, ".csv")


@settings(max_examples=3, deadline=None)
@given(
    texts=st.lists(
        _file_texts(st.sampled_from(JSON), st.sampled_from(["\n", "\r\n"]), []), min_size=2, max_size=4, unique=True
    ),
    seed=st.integers(0, 1000),
)
def test_ndjson_rows_are_accounted_for_likewise(door_class, texts, seed):
    shop = door_class.purchases(format="ndjson")
    texts = [text for text in texts if text] or [JSON[0], JSON[1]]
    _check(door_class, shop, texts, seed, ".ndjson")


def test_equal_contents_delivered_in_any_order_count_once(new_door):
    states = []
    for names in (("a", "b", "c"), ("c", "b", "a")):
        door = new_door()
        for name in names:
            door.deliver(f"{name}.csv", door.text(GOOD[0], GOOD[0], GOOD[1]))
            door.run()
        states.append(_state(door))
    assert states[0] == states[1]
    assert len(states[0][0]) == 2
