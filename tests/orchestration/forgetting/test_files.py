"""Models that may have learned from the forgotten are flagged, and their cards say so."""

from datetime import date

from orchestration.forgetting.files import flag_models, flagged_models


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
