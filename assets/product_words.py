"""What products are like by their words: an encoder's vectors, each wording read once and kept.

What is made of them is in ``ml/recommendation``.
"""

from hashlib import sha256
from pathlib import Path

import numpy as np
import polars as pl

from ml import recommendation
from ml.reading.encoder import default_encoder, digest_of
from ml.recommendation.histories import Floats
from orchestration.reader import ReaderStore
from orchestration.warehouse import Warehouse


def encoder_of(reader: ReaderStore) -> Path:
    """The folder of the encoder that reads."""
    return Path(reader.encoder) if reader.encoder else default_encoder()


def read_words(warehouse: Warehouse, reader: ReaderStore, texts: list[str]) -> Floats | None:
    """The texts' vectors, less what all share, shape (texts, width); None = nothing is said."""
    if not any(texts):
        return None
    encoder = encoder_of(reader)
    digest = digest_of(encoder)
    hashes = [sha256(f"{digest} {text}".encode()).hexdigest() if text else "" for text in texts]
    with warehouse.connect() as con:
        con.execute("create schema if not exists readings")
        con.execute("create table if not exists readings.product_vectors (text_hash varchar, vector float[])")
    kept = dict(warehouse.query("select text_hash, vector from readings.product_vectors").rows())
    unread = {key: text for key, text in zip(hashes, texts, strict=True) if key and key not in kept}
    if unread:
        read = recommendation.embed(list(unread.values()), encoder)
        new = pl.DataFrame(
            {"text_hash": list(unread), "vector": read.tolist()}, schema_overrides={"vector": pl.List(pl.Float32)}
        )
        with warehouse.connect() as con:
            con.register("incoming", new.to_arrow())
            con.execute("insert into readings.product_vectors by name from incoming")
        kept |= dict(new.rows())
    width = len(next(iter(kept.values())))
    rows = [kept.get(key) or [0.0] * width for key in hashes]
    return recommendation.whiten(np.array(rows, np.float32))
