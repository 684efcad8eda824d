"""Exports that had the forgotten go; models that may have learned from them are flagged, and their cards say so."""

from datetime import date

import pytest

from orchestration.exports.layouts import hashed_email, hashed_phone
from orchestration.forgetting.files import clean, flag_models, flagged_models
from orchestration.forgetting.words import Words
from orchestration.settings import Settings
from orchestration.vault import Contact


def test_a_card_says_how_many_were_forgotten_since_and_says_it_once(tmp_path):
    for cutoff in ("2024-03-01", "2024-06-01"):
        label = tmp_path / "customers" / cutoff / "v1" / "churn"
        label.mkdir(parents=True)
        (label / "card.md").write_text("# v1\n\nWhat it learned from.\n")
    early, late = (tmp_path / "customers" / day / "v1" / "churn" / "card.md" for day in ("2024-03-01", "2024-06-01"))

    assert flag_models(tmp_path, {"a": date(2024, 2, 1)}) == ["customers/2024-03-01", "customers/2024-06-01"]
    assert flag_models(tmp_path, {"b": date(2024, 5, 1), "c": date(2024, 7, 1)}) == ["customers/2024-06-01"]

    assert flagged_models(tmp_path) == {"customers/2024-03-01": 1, "customers/2024-06-01": 2}
    assert "One customer from whom this model may have learned" in early.read_text()
    text = late.read_text()
    assert text.startswith("# v1\n\nWhat it learned from.\n")
    assert text.count("## Forgotten since") == 1
    assert "2 customers from whom this model may have learned" in text
    assert not list(tmp_path.rglob("*.tmp"))


@pytest.mark.parametrize(
    "content", [hashed_phone("+442079460958"), "+442079460958,spring", hashed_email("ann@b.example")]
)
def test_an_export_that_has_them_goes_whichever_way_it_names_them(tmp_path, content):
    settings = Settings(data=tmp_path)
    for name, text in (("theirs", content), ("others", f"{hashed_phone('+442079460959')}\n+4420794609581")):
        folder = settings.exports("toy") / name
        folder.mkdir(parents=True)
        (folder / "list.csv").write_text(f"Phone\n{text}\n")
    words = Words.of([], [Contact(email="ann@b.example", phone="020 7946 0958")])

    clean(settings, "toy", [], words, calling_code=44)

    assert [folder.name for folder in settings.exports("toy").iterdir()] == ["others"]
