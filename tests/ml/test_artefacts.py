"""JSON of fitted models: the same text for the same content, and a clear refusal of everything else."""

import pytest

from ml import artefacts
from ml.artefacts import Format

FORMAT = Format("perennial.customer_value", 2)


def test_what_is_written_is_read_and_has_the_same_digest():
    content = FORMAT.head() | {"b": [1.5, None], "a": "x"}
    read = FORMAT.read(artefacts.write(content), "here")
    assert read == content
    assert artefacts.digest(dict(reversed(read.items()))) == artefacts.digest(content)
    assert artefacts.digest(content | {"a": "y"}) != artefacts.digest(content)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "here is no customer value artefact: not JSON"),
        (b"\xff", "here is no customer value artefact: not JSON"),
        ("[]", "here is no customer value artefact: expected the field format"),
        ('{"format": "perennial.segmentation"}', "expected the field format to be 'perennial.customer_value'"),
        ('{"format": "perennial.customer_value", "format_version": 1}', "here is of format version 1, expected 2"),
    ],
)
def test_what_is_not_of_the_format_is_refused(text, said):
    with pytest.raises(ValueError, match=said):
        FORMAT.read(text, "here")


def test_infinity_has_no_place_in_an_artefact():
    with pytest.raises(ValueError, match="not JSON compliant"):
        artefacts.write({"a": float("inf")})


def test_a_content_that_makes_no_model_is_called_malformed():
    with pytest.raises(ValueError, match="here is incomplete or malformed"), artefacts.rebuilding("here"):
        {}["a"]


def test_a_version_that_its_content_does_not_give_is_refused():
    artefacts.require_unchanged("v1", "v1", "here")
    with pytest.raises(ValueError, match=r"here \(v1\) was changed after it was written"):
        artefacts.require_unchanged("v2", "v1", "here")
