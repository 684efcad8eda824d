"""The shipped reader, loaded once for all tests of reading."""

import pytest

from ml.reading.artefact import load_network
from ml.reading.card import SHIPPED, read_card
from ml.reading.encoder import default_encoder
from ml.reading.engines import TorchEngine
from ml.reading.reading import Reader
from ml.reading.tokenizing import PieceTokenizer


@pytest.fixture(scope="session")
def tokenizer():
    return PieceTokenizer(default_encoder())


@pytest.fixture(scope="session")
def reader(tokenizer):
    engine = TorchEngine(load_network(SHIPPED, default_encoder()))
    return Reader(engine, tokenizer, read_card(SHIPPED).scales)
