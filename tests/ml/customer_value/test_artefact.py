"""The artefact loses nothing, says which fit it is, and anything else is refused."""

import json

import pytest

from ml import customer_value
from ml.customer_value import CustomerValueModel
from tests.ml.customer_value.conftest import CUTOFF


def test_other_content_gives_another_version(model, histories):
    assert customer_value.fit(histories.head(-1), CUTOFF).model_version != model.model_version
    assert model.model_version.startswith("customer_value-2021-10-01-")


def test_json_round_trip_loses_nothing(model, histories, scores):
    read = CustomerValueModel.from_json(model.to_json())
    assert read == model
    assert read.to_json() == model.to_json()
    assert customer_value.score(read, histories).equals(scores)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "other"}, "no customer value artefact"),
        ({"format_version": 99}, "format version 99"),
        ({"levels": None}, "incomplete or malformed"),
        ({"spending": {"p": 1.0}}, "incomplete or malformed"),
        ({"parameters": {"r": 1.0}}, "was changed after it was written"),
    ],
)
def test_a_wrong_artefact_is_refused(model, change, message):
    with pytest.raises(ValueError, match=message):
        CustomerValueModel.from_json(json.dumps(json.loads(model.to_json()) | change))


@pytest.mark.parametrize("text", ["", "PK\x03\x04", "[]", "{}"])
def test_a_file_of_another_kind_is_refused(text):
    with pytest.raises(ValueError, match="no customer value artefact"):
        CustomerValueModel.from_json(text)
