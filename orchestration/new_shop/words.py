"""What shops call the columns of the logs, and how near a name comes to that."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml

# Per canonical column, the words that name it, best first.
NAMES: Mapping[str, tuple[str, ...]] = {
    column: tuple(words)
    for column, words in yaml.safe_load(Path(__file__).with_name("names.yml").read_text(encoding="utf-8")).items()
}


@lru_cache(maxsize=4096)
def tokens_of(name: str) -> tuple[str, ...]:
    """The words of a column's name in small letters: InvoiceNo becomes invoice, no."""
    parted = re.sub(r"([a-z0-9])([A-Z])|([A-Z]+)([A-Z][a-z])", r"\1\3 \2\4", name)
    return tuple(re.findall(r"[^\W_]+", parted.lower()))


def nearness(name: str, column: str) -> float:
    """How near a name comes to what a canonical column is called, 0 (not at all) to 1 (just so)."""
    tokens = tokens_of(name)
    best = 0.0
    for place, words in enumerate(NAMES.get(column, ())):
        phrase = tuple(words.split())
        # What is named later is said of other things, too.
        standing = 1.0 - 0.3 * place / len(NAMES[column])
        if tokens == phrase or "".join(tokens) == "".join(phrase):
            best = max(best, standing)
        elif set(phrase) <= set(tokens):
            best = max(best, 0.75 * standing * len(phrase) / len(tokens))
    return best
