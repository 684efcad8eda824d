"""A trained reader's card: what it stands on, how it came about, how it does; and the name of its version.

Reading the card loads no library that runs a network: a night with nothing new to read doesn't wait for one.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from ml.reading.errors import ReaderError

SHIPPED = Path(__file__).parent / "shipped"
WEIGHTS = "reader.safetensors"
CARD = "reader.json"
FORMAT = 1


@dataclass(frozen=True)
class ReaderCard:
    """What is known of a trained reader beside its weights.

    Attributes:
        encoder: name of the checkpoint it stands on.
        encoder_digest: SHA-256 of that checkpoint's weights.
        adapter_rank: of LoRA; 0 = the encoder's own weights were trained and are in the artefact.
        adapter_scale: what the adapter's product is multiplied by.
        temperatures: head to the temperature that its logits are divided by.
        trained_on: source to the number of texts.
        options: how it was trained.
        metrics: how it did on held-out texts.
        adaptation: of a reader that has learned a shop: the shop, the reader it came from (``base``), from how many
            texts until which day, its figures beside those of the readers before it, and what was decided; else empty.
    """

    encoder: str
    encoder_digest: str
    adapter_rank: int
    adapter_scale: float
    temperatures: dict[str, float]
    trained_on: dict[str, int]
    options: dict[str, str]
    metrics: dict[str, float]
    adaptation: dict[str, Any] = field(default_factory=dict)


def read_card(folder: Path) -> ReaderCard:
    """The artefact's card.

    Raises:
        ReaderError: there is no artefact, or it is of another format.
    """
    path = folder / CARD
    if not path.is_file() or not (folder / WEIGHTS).is_file():
        raise ReaderError(f"There is no trained reader in {folder}: run `perennial train-reader`.")
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    if content.pop("format", None) != FORMAT:
        raise ReaderError(f"{path} is of another version of Perennial: run `perennial train-reader`.")
    return ReaderCard(**content)


def model_version(folder: Path) -> str:
    """Names the reader by its content: another adapter, head, temperature or encoder is another version."""
    card = read_card(folder)
    digest = sha256((folder / WEIGHTS).read_bytes())
    digest.update(json.dumps([card.encoder_digest, card.temperatures], sort_keys=True).encode())
    return f"reader-{digest.hexdigest()[:12]}"
