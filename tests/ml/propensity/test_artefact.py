"""The artefact loses nothing, says which fit it is, and anything else is refused."""

import json

import pytest

from ml import propensity
from tests.ml.propensity.conftest import CUTOFF, HORIZON, seen, snapshots_of, tonight


def test_it_loses_nothing(model, snapshots, tmp_path):
    propensity.save(model, tmp_path)
    read = propensity.load(tmp_path)
    assert read == model
    assert propensity.score(read, tonight(snapshots)).equals(propensity.score(model, tonight(snapshots)))
    assert model.model_version.startswith("propensity-purchase-30d-2025-12-31-")


def test_a_prior_is_kept_likewise(tmp_path):
    few = seen(snapshots_of(customers=5, evenings=2))
    fitted = propensity.fit(few, "churn", HORIZON, CUTOFF)
    propensity.save(fitted, tmp_path)
    assert propensity.load(tmp_path) == fitted


def test_other_rows_give_another_version(model, snapshots):
    other = propensity.fit(seen(snapshots).head(-500), "purchase", HORIZON, CUTOFF, candidates=3)
    assert other.model_version != model.model_version


def change_json(folder, change):
    path = folder / "propensity.json"
    path.write_text(json.dumps(change(json.loads(path.read_text()))))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda content: content | {"format": "other"}, "no propensity artefact"),
        (lambda content: content | {"format_version": 99}, "format version 99"),
        (lambda content: content | {"linear": {"scale": 1}}, "incomplete or malformed"),
        (lambda content: content | {"horizon_days": 31}, "was changed after it was written"),
        (lambda content: [content], "no propensity artefact"),
    ],
)
def test_a_changed_artefact_is_refused(model, tmp_path, change, message):
    propensity.save(model, tmp_path)
    change_json(tmp_path, change)
    with pytest.raises(ValueError, match=message):
        propensity.load(tmp_path)


def test_changed_or_missing_boosters_are_refused(model, tmp_path):
    propensity.save(model, tmp_path)
    path = tmp_path / "boosters.skops"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(ValueError, match="was changed"):
        propensity.load(tmp_path)
    path.unlink()
    with pytest.raises(ValueError, match="is missing"):
        propensity.load(tmp_path)


def test_boosters_of_another_fit_are_refused(model, churn_model, tmp_path):
    propensity.save(model, tmp_path / "a")
    propensity.save(churn_model, tmp_path / "b")
    (tmp_path / "a" / "boosters.skops").write_bytes((tmp_path / "b" / "boosters.skops").read_bytes())
    other = json.loads((tmp_path / "b" / "propensity.json").read_text())["boosters_file_sha256"]
    change_json(tmp_path / "a", lambda content: content | {"boosters_file_sha256": other})
    with pytest.raises(ValueError, match="has other boosters than it was written with"):
        propensity.load(tmp_path / "a")


def test_a_file_that_would_execute_is_refused(model, tmp_path):
    from hashlib import sha256

    from skops.io import dumps

    propensity.save(model, tmp_path)
    bad = dumps([print])
    (tmp_path / "boosters.skops").write_bytes(bad)
    change_json(tmp_path, lambda content: content | {"boosters_file_sha256": sha256(bad).hexdigest()})
    with pytest.raises(ValueError, match="types that no booster is made of"):
        propensity.load(tmp_path)
