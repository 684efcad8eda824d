"""Splitting text into records: what the csv module would say, with the right lines and the raw text."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.ingest import records
from assets.ingest.records import split_delimited, split_lines

FIELDS = st.text(st.sampled_from('ab";, \t\n\ré😀\x1c\u2028'), max_size=6)


def _blocks(text: bytes, sizes: list[int]) -> list[bytes]:
    blocks = []
    while text and sizes:
        blocks.append(text[: sizes[0]])
        text, sizes = text[sizes[0] :], sizes[1:]
    return [*blocks, text]


def _split(text: str, sizes: list[int], delimiter: str = ",") -> tuple[tuple[str, ...], list[dict[str, object]]]:
    found = list(split_delimited(_blocks(text.encode(), sizes), delimiter))
    assert len({block.header for block in found if block.table.num_rows}) <= 1
    rows = [row for block in found for row in block.table.to_pylist()]
    for row in rows:
        # Blank lines may hang on to the record before.
        row["raw_text"] = row["raw_text"].rstrip("\r\n")
        row["values"] = row["fields"] or row["raw_text"].split(delimiter)
    return found[-1].header, rows


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(st.lists(FIELDS, min_size=2, max_size=4), min_size=1, max_size=8),
    blanks=st.lists(st.integers(0, 2), min_size=9, max_size=9),
    sizes=st.lists(st.integers(1, 12), max_size=12),
    delimiter=st.sampled_from(",;\t"),
    line_end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    ends=st.booleans(),
)
def test_fields_and_lines_are_those_of_the_csv_module(rows, blanks, sizes, delimiter, line_end, quoting, ends):
    if quoting == csv.QUOTE_MINIMAL and line_end == "\n":  # the writer would leave a carriage return bare
        rows = [[field.replace("\r", "") for field in row] for row in rows]
    parts = []
    for row, blank in zip([["first", "second"], *rows], blanks, strict=False):
        buffer = io.StringIO()
        csv.writer(buffer, delimiter=delimiter, lineterminator=line_end, quoting=quoting).writerow(row)
        parts += [buffer.getvalue(), line_end * blank]
    text = "".join(parts)
    if not ends:
        text = text.removesuffix(line_end * (blank + 1)) + line_end * blank
    lines = io.BytesIO(text.encode())
    reader = csv.reader((line.decode() for line in lines), delimiter=delimiter, strict=True)
    expected, line = [], 1
    for fields in reader:
        if fields:
            expected.append((line, fields))
        line = reader.line_num + 1

    header, found = _split(text, sizes, delimiter)
    assert header == ("first", "second")
    assert [(row["line_number"], row["values"]) for row in found] == expected[1:]
    assert all(row["fault"] is None for row in found)
    all_lines = text.split("\n")
    for row in found:
        assert "\n".join(all_lines[row["line_number"] - 1 :]).startswith(row["raw_text"])


@settings(max_examples=60, deadline=None)
@given(
    lines=st.lists(st.sampled_from(["a,b", '"a,b', 'a,"b"', 'a,"b" c', "", '"', '""', 'x,"y\r']), max_size=12),
    sizes=st.lists(st.integers(1, 10), max_size=10),
)
def test_records_of_broken_text_dont_depend_on_the_blocks_and_leave_no_line_out(lines, sizes):
    text = "h,i\n" + "\n".join(lines)
    header, found = _split(text, sizes)
    assert (header, found) == _split(text, [])
    kept = "\n".join(row["raw_text"] for row in found).split("\n")
    assert [part.rstrip("\r") for part in kept if part] == [part.rstrip("\r") for part in lines if part]


def test_an_unclosed_quote_costs_its_own_line_only():
    _, found = _split('h,i\n1,"open\n2,b\n3,c\n', [])
    assert [(row["line_number"], row["fault"]) for row in found] == [
        (2, "a quote is opened and never closed"),
        (3, None),
        (4, None),
    ]


def test_an_unclosed_quote_doesnt_swallow_a_long_file(monkeypatch):
    monkeypatch.setattr(records, "LONGEST_RECORD_LINES", 5)
    rest = [f"{number},x" for number in range(20)]
    text = "\n".join(["h,i", '0,"open', *rest, '9,"q"'])
    for sizes in ([], [7] * 30):
        _, found = _split(text, sizes)
        assert [row["line_number"] for row in found if row["fault"]] == [2]
        assert len(found) == 22


def test_a_field_that_is_too_long_is_a_fault_of_its_own_record(monkeypatch):
    old = csv.field_size_limit(100)
    try:
        _, found = _split('h,i\n1,"' + "x" * 200 + '"\n2,b\n', [])
    finally:
        csv.field_size_limit(old)
    assert [bool(row["fault"]) for row in found] == [True, False]


@pytest.mark.parametrize("text", ["h,i", "h,i\n", "h,i\r\n\r\n", "\n\nh,i\n"])
def test_a_header_alone_has_no_records(text):
    assert _split(text, []) == (("h", "i"), [])


def test_text_without_a_header_has_none():
    assert _split("\n\r\n", []) == ((), [])


def test_a_header_may_be_quoted_and_padded():
    assert _split('"a b", c \r\n1,2\r\n', [])[0] == ("a b", "c")


def test_a_carriage_return_before_a_last_character_is_no_blank_line():
    found = [row["raw_text"] for block in split_lines([b"a\n\rx"]) for row in block.table.to_pylist()]
    assert found == ["a\n", "\rx"]


def test_lines_are_records_whatever_quotes_they_have():
    found = [row for block in split_lines([b'{"a":"', b'x"}\n\n{"b"', b":1}"]) for row in block.table.to_pylist()]
    assert [(row["line_number"], row["raw_text"].strip()) for row in found] == [(1, '{"a":"x"}'), (3, '{"b":1}')]
