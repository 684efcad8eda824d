"""Which language a text is in, as far as its letters tell (Lui & Baldwin 2012, "langid.py")."""

from functools import lru_cache
from typing import Any

# What shops' customers write in; more candidates make short texts look like rare languages.
_LANGUAGES = (
    "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko", "nl", "no", "pl", "pt",
    "ro", "ru", "sv", "tr", "uk", "vi", "zh",
)  # fmt: skip
_SURE = 0.8
_FEWEST_LETTERS = 12
_ENOUGH_CHARACTERS = 600


def guess_language(text: str) -> str | None:
    """The text's language as a two-letter code; None where too little is said to tell."""
    start = text[:_ENOUGH_CHARACTERS]
    if sum(character.isalpha() for character in start) < _FEWEST_LETTERS:
        return None
    language, probability = _identifier().classify(start)
    return str(language) if probability >= _SURE else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(_LANGUAGES))
    return identifier
