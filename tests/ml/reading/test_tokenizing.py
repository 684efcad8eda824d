from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ml.reading.tokenizing import SHAPES, windows


def shapes_of(tokenizer, text):
    pieces = tokenizer.tokenize([text])[0]
    return [SHAPES[shape] for shape in pieces.shapes[pieces.is_word].tolist()]


def test_a_piece_points_to_its_place_in_the_text_as_it_was_given(tokenizer):
    text = "Ça  VA,\u0000 Zoë! \U0001f600 ok"
    pieces = tokenizer.tokenize([text])[0]
    firsts = np.flatnonzero(pieces.is_word)
    words = [text[start:end] for start, end in zip(pieces.starts[firsts], pieces.ends[firsts], strict=True)]
    assert words[:3] == ["Ça", "VA", ","]
    assert words[3:5] == ["Zoë", "!"]
    assert words[-1] == "ok"


def test_how_a_word_is_written_is_kept(tokenizer):
    assert shapes_of(tokenizer, "the Zip BROKE a iPhone I 42 FH-1048 !") == [
        "lower", "Title", "UPPER", "lower", "miXed", "A", "digits", "UPPER", "punctuation", "digits", "punctuation",
    ]  # fmt: skip


@given(length=st.integers(0, 5000), most=st.integers(2, 300), overlap=st.integers(0, 299))
def test_windows_cover_everything_and_overlap(length, most, overlap):
    if overlap >= most:
        with pytest.raises(ValueError, match="can't overlap"):
            windows(length, most, overlap)
        return
    cut = windows(length, most, overlap)
    assert cut[0][0] == 0
    assert cut[-1][1] == length
    assert all(high - low <= most for low, high in cut)
    for (_, high), (low, _) in pairwise(cut):
        assert high - low >= overlap
