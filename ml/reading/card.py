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


@dataclass(frozen=True, slots=True)
class Scale:
    """How a head's logits become probabilities: multiplied, then through the softmax.

    Attributes:
        temperature: they are divided by it (Guo et al. 2017).
        slope: how much the factor grows by what the likeliest class is ahead of the next one, so that what is sure may
            become surer and what isn't less sure. Not below 0: the order of the classes stays.
    """

    temperature: float = 1.0
    slope: float = 0.0


@dataclass(frozen=True)
class ReaderCard:
    """What is known of a trained reader beside its weights.

    Attributes:
        encoder: name of the checkpoint it stands on.
        encoder_digest: SHA-256 of that checkpoint's weights.
        adapter_rank: of LoRA; 0 = the encoder's own weights were trained and are in the artefact.
        adapter_scale: what the adapter's product is multiplied by.
        temperatures: head to the temperature of its ``Scale``.
        trained_on: source to the number of texts.
        options: how it was trained.
        metrics: how it did on held-out texts.
        adaptation: of a reader that has learned a shop: the shop, the reader it came from (``base``), from how many
            texts until which day, its figures beside those of the readers before it, and what was decided; else empty.
        slopes: head to the slope of its ``Scale``, where it has one.
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
    slopes: dict[str, float] = field(default_factory=dict)

    @property
    def scales(self) -> dict[str, Scale]:
        """Head to what makes probabilities of its logits."""
        return {head: Scale(each, self.slopes.get(head, 0.0)) for head, each in self.temperatures.items()}


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
    """Names the reader by its content: another adapter, head, scale or encoder is another version."""
    card = read_card(folder)
    digest = sha256((folder / WEIGHTS).read_bytes())
    # Readers from before there were slopes keep their names, by which what they read is kept.
    scales = [card.temperatures, card.slopes] if card.slopes else [card.temperatures]
    digest.update(json.dumps([card.encoder_digest, *scales], sort_keys=True).encode())
    return f"reader-{digest.hexdigest()[:12]}"
