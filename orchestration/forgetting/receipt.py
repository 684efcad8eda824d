"""The receipt of a forgetting: the places looked at, how much was cleared in each, signed with the shop's key.

What a run that was ended had done already is in its notes, and comes into the receipt of the run that ends it.
"""

import hmac
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

_PURPOSE = b"receipts of forgotten customers"
_SIGNATURE = "signature"


@dataclass(frozen=True)
class Place:
    """One place that was looked at, and how many rows (or files, where a place is a folder) were cleared there."""

    place: str
    what: str
    cleared: int


@dataclass(frozen=True)
class Receipt:
    """What was forgotten, where.

    Attributes:
        shop: the shop.
        forgotten_at: when it began, ISO.
        by: who asked for it.
        tombstones: who was forgotten.
        places: every place that was looked at.
        models: models that had learned from them.
        handed_on: exports that had them, which other tools hold now.
        left: files that still name them and have to be dealt with by hand.
    """

    shop: str
    forgotten_at: str
    by: str
    tombstones: tuple[str, ...]
    places: tuple[Place, ...]
    models: tuple[str, ...]
    handed_on: tuple[str, ...]
    left: tuple[str, ...]


def keep(folder: Path, receipt: Receipt, key: bytes) -> Path:
    """Writes the signed receipt to a new file of the folder."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    content = asdict(receipt)
    text = json.dumps({**content, _SIGNATURE: _sign(content, key)}, indent=1) + "\n"
    name = receipt.forgotten_at[:19].replace(":", "")
    number = 1
    while (path := folder / f"{name}-{number}.json").exists():
        number += 1
    unfinished = path.with_name(f".{path.name}.tmp")
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
    return path


def verify(path: Path, key: bytes) -> bool:
    """Whether the receipt is as it was written, by who has the shop's key.

    Raises:
        ValueError: it is no receipt.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        signature = content.pop(_SIGNATURE)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ValueError(f"{path} is no receipt: {error}") from error
    return hmac.compare_digest(str(signature), _sign(content, key))


def _sign(content: dict[str, object], key: bytes) -> str:
    said = json.dumps(content, sort_keys=True).encode()
    return hmac.digest(hmac.digest(key, _PURPOSE, "sha256"), said, "sha256").hex()


class Notes:
    """What was cleared so far, on the disk before the next thing is cleared.

    Attributes:
        places: what was cleared, in order.
        handed_on: exports that had any of them.
        models: models that had learned from any.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / ".unfinished.json"
        said = json.loads(self._path.read_text()) if self._path.exists() else {}
        self.places = [Place(**place) for place in said.get("places", ())]
        self.handed_on: list[str] = said.get("handed_on", [])
        self.models: list[str] = said.get("models", [])

    def add(self, places: Iterable[Place] = (), handed_on: Iterable[str] = (), models: Iterable[str] = ()) -> None:
        """Adds to the notes."""
        self.places += places
        self.handed_on = sorted({*self.handed_on, *handed_on})
        self.models = sorted({*self.models, *models})
        said = {"places": [asdict(place) for place in self.places], "handed_on": self.handed_on, "models": self.models}
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished = self._path.with_suffix(".tmp")
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(said, file)
        unfinished.replace(self._path)

    def close(self) -> None:
        """The receipt says it all."""
        self._path.unlink(missing_ok=True)
