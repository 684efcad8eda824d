"""What names a customer in a text, and what only looks like it."""

import pytest

from orchestration.forgetting.words import Words
from orchestration.vault import Contact

WORDS = Words.of(["17", "C-4711"], [Contact("Ada@example.com", "+44 20 7946 0958", "Ada"), Contact(phone="123")])


@pytest.mark.parametrize(
    "text",
    ["9,17,x", '{"customer": "17"}', "c-4711", "write to ADA@EXAMPLE.COM now", "tel +44 20 7946 0958.", "x;17"],
)
def test_a_number_as_a_word_and_contact_data_anywhere_name_them(text):
    assert WORDS.are_in(text)


@pytest.mark.parametrize("text", ["1,917", "170", "C-47110", "C-4711-2", "Ada", "123", "lada@example.org"])
def test_what_only_looks_like_it_does_not(text):
    assert not WORDS.are_in(text)


def test_addresses_are_taken_out_of_others_texts_and_numbers_are_not():
    assert WORDS.take_out("17 said ada@example.com, +44 20 7946 0958") == "17 said [forgotten], [forgotten]"
    assert Words.of(["17"], []).take_out("17") == "17"


def test_in_bytes_only_what_is_distinct_counts():
    assert WORDS.in_bytes(b"\0C-4711\0")
    assert not WORDS.in_bytes(b"17 and C-47112")
    assert not Words.of([], []).in_bytes(b"")
    assert not Words.of([], []).are_in("")
