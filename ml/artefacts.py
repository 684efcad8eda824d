"""JSON that fitted models are kept as: the same text for the same fit, and refused where it isn't what it should be.

What a model's content is, and which matrices lie beside it, is each model's own.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import Any


@dataclass(frozen=True)
class Format:
    """What an artefact says it is.

    Attributes:
        name: such as ``perennial.segmentation``.
        version: of the content's layout; another one is refused.
    """

    name: str
    version: int

    @property
    def noun(self) -> str:
        """What a message calls it, such as ``segmentation``."""
        return self.name.rpartition(".")[2].replace("_", " ")

    def head(self) -> dict[str, Any]:
        """What every content of this format begins with."""
        return {"format": self.name, "format_version": self.version}

    def read(self, text: str | bytes, place: str) -> dict[str, Any]:
        """The content of a text that ``write`` wrote; nothing in it is executed.

        Args:
            text: the JSON.
            place: where it comes from, for messages.

        Raises:
            ValueError: not JSON, another's artefact, or of another format version.
        """
        try:
            content = json.loads(text)
        except (json.JSONDecodeError, UnicodeDecodeError) as error:
            raise ValueError(f"{place} is no {self.noun} artefact: not JSON ({error})") from error
        if not isinstance(content, dict) or content.get("format") != self.name:
            raise ValueError(f"{place} is no {self.noun} artefact: expected the field format to be {self.name!r}")
        if content.get("format_version") != self.version:
            found = content.get("format_version")
            raise ValueError(f"{place} is of format version {found}, expected {self.version}: fit again")
        return content


def write(content: Mapping[str, Any]) -> str:
    """The content as JSON text, for whoever wants to read it: the same text for the same content."""
    return json.dumps(content, indent=2, allow_nan=False) + "\n"


def digest(content: Mapping[str, Any]) -> str:
    """Eight hexadecimal digits that stand for the content, whatever the order of its names."""
    return sha256(json.dumps(content, sort_keys=True, allow_nan=False).encode()).hexdigest()[:8]


@contextmanager
def rebuilding(place: str) -> Iterator[None]:
    """What goes wrong in making a model of a content is the content's fault, and said so.

    Raises:
        ValueError: the content is incomplete or malformed.
    """
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(f"{place} is incomplete or malformed: {error!r}") from error


def require_unchanged(found: str, written: str, place: str) -> None:
    """Refuse an artefact whose version isn't what its content says.

    Raises:
        ValueError: it was changed after it was written.
    """
    if found != written:
        raise ValueError(f"{place} ({written}) was changed after it was written: fit again")
