"""Where a text is written: by kind and language."""

from data.simulator.text.model import INTENTS, LANGUAGES, Experience, RandomSource, Written
from data.simulator.text.other_languages import write_other
from data.simulator.text.review import write_review
from data.simulator.text.support import write_support


def write(experience: Experience, rng: RandomSource) -> Written:
    """Writes what a customer has to tell.

    Args:
        experience: what happened, and how they write.
        rng: where all randomness comes from; only its ``random()`` is called, so the text is the same everywhere.

    Returns:
        The text, with what it says marked.

    Raises:
        ValueError: the kind, language, rating or intent is none of those known.
    """
    if experience.language not in LANGUAGES:
        raise ValueError(f"no such language: {experience.language!r}; have {', '.join(LANGUAGES)}")
    if experience.kind == "review":
        if experience.rating not in (1, 2, 3, 4, 5):
            raise ValueError(f"a review has 1 to 5 stars, not {experience.rating}")
        return write_review(experience, rng) if experience.language == "en" else write_other(experience, rng)
    if experience.kind != "support":
        raise ValueError(f"no such kind of text: {experience.kind!r}")
    if experience.intent not in INTENTS:
        raise ValueError(f"no such intent: {experience.intent!r}; have {', '.join(INTENTS)}")
    return write_support(experience, rng) if experience.language == "en" else write_other(experience, rng)
