"""The artefact loses nothing, says which fit it is, and anything else is refused."""

import json

import pytest

from ml.segmentation import Segmentation, assign, fit
from tests.ml.segmentation.conftest import CUTOFF


def test_other_content_gives_another_version(model, features):
    assert fit(features.head(-1), CUTOFF).model_version != model.model_version
    assert model.model_version.startswith("segmentation-2011-03-31-")


def test_json_round_trip_loses_nothing(model, features):
    read = Segmentation.from_json(model.to_json())
    assert read == model
    assert read.to_json() == model.to_json()
    assert assign(read, features).equals(assign(model, features))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "other"}, "no segmentation artefact"),
        ({"format_version": 99}, "format version 99"),
        ({"segments": None}, "incomplete or malformed"),
        ({"fills": [0.0] * 13}, "was changed after it was written"),
    ],
)
def test_a_wrong_artefact_is_refused(model, change, message):
    with pytest.raises(ValueError, match=message):
        Segmentation.from_json(json.dumps(json.loads(model.to_json()) | change))


@pytest.mark.parametrize("text", ["", "PK\x03\x04", "[]", "{}"])
def test_a_file_of_another_kind_is_refused(text):
    with pytest.raises(ValueError, match="no segmentation artefact"):
        Segmentation.from_json(text)
