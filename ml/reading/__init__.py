"""The reader: from a review or message to sentiment, stars, intents, entities and aspects in one pass of an encoder.

Labels, the network, training, the engines that run it and decoding live here; where texts come from and where
readings are kept do not. Importing this package loads neither torch nor transformers: what runs the network is imported
by who runs it (``tests/ml/test_purity.py`` holds that).
"""

from ml.reading.card import CARD, SHIPPED, ReaderCard, model_version, read_card
from ml.reading.errors import ReaderError

__all__ = ["CARD", "SHIPPED", "ReaderCard", "ReaderError", "model_version", "read_card"]
