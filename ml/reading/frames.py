"""Readings as frames: one row per text, and one per mention, keyed by the text's hash."""

from collections.abc import Iterator, Sequence
from typing import Any

import polars as pl
import pyarrow as pa

from ml.reading.decoding import Mention
from ml.reading.labels import INTENTS, SENTIMENTS, STARS
from ml.reading.reading import Reader, Reading

# An intent is told where it is likelier than not.
_TOLD = 0.5
# Pieces of a request: below, none of them was really asked for.
_REQUEST_TOLD = 0.5
_LONG_WINDOWS = 2

TEXT_SCHEMA: dict[str, Any] = {
    "text_hash": pl.String,
    "language": pl.String,
    "sentiment": pl.String,
    **{f"{label}_probability": pl.Float64 for label in SENTIMENTS},
    "expected_stars": pl.Float64,
    "intents": pl.String,
    **{f"{intent}_probability": pl.Float64 for intent in INTENTS},
    "request": pl.String,
    "word_count": pl.Int64,
    "is_empty": pl.Boolean,
    "is_other_language": pl.Boolean,
    "is_long": pl.Boolean,
    "model_version": pl.String,
    "engine": pl.String,
}
_MENTION_SCHEMA: dict[str, Any] = {
    "text_hash": pl.String,
    "mention_number": pl.Int64,
    "field": pl.String,
    "start_offset": pl.Int64,
    "end_offset": pl.Int64,
    "mention": pl.String,
}
ENTITY_SCHEMA: dict[str, Any] = {
    **_MENTION_SCHEMA, "entity": pl.String, "probability": pl.Float64, "model_version": pl.String,
}  # fmt: skip
ASPECT_SCHEMA: dict[str, Any] = {
    **_MENTION_SCHEMA, "aspect": pl.String, "polarity": pl.String, "probability": pl.Float64,
    "model_version": pl.String,
}  # fmt: skip
_MENTIONS = {
    name: {column: kind for column, kind in schema.items() if column not in TEXT_SCHEMA}
    for name, schema in (("entities", ENTITY_SCHEMA), ("aspects", ASPECT_SCHEMA))
}
# A text with all that was found in it, as one row.
READING_SCHEMA: dict[str, Any] = {
    **TEXT_SCHEMA,
    **{name: pl.List(pl.Struct(schema)) for name, schema in _MENTIONS.items()},
}
_DIGITS = 4  # of a probability; the rest is the noise of batches and engines


def joined(title: str | None, body: str | None) -> str:
    """Title and body as the one text that is read."""
    return f"{title}\n{body or ''}" if title else body or ""


def frames(
    texts: Sequence[tuple[str, str | None, str | None]], readings: Sequence[Reading], model_version: str, engine: str
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Texts, entities and aspects as frames.

    Args:
        texts: hash, title and body of each text.
        readings: what was read in ``joined(title, body)``, in the same order.
        model_version: of the reader.
        engine: what ran it: another one rounds otherwise, by which a reading may differ a little.

    Returns:
        Frames of ``TEXT_SCHEMA``, ``ENTITY_SCHEMA`` and ``ASPECT_SCHEMA``. Offsets count characters of the field as it
        was given: ``field[start_offset:end_offset]`` is the mention.
    """
    rows, entities, aspects = [], [], []
    for (text_hash, title, body), reading in zip(texts, readings, strict=True):
        rows.append(_row(text_hash, reading) | {"model_version": model_version, "engine": engine})
        entities += [
            {**place, "entity": mention.label, "probability": _rounded(mention.probability)}
            for mention, place in _placed(text_hash, title, body, reading.entities)
        ]
        aspects += [
            {**place, "aspect": mention.aspect, "polarity": mention.label, "probability": _rounded(mention.probability)}
            for mention, place in _placed(text_hash, title, body, reading.aspects)
        ]
    version = pl.lit(model_version).alias("model_version")
    return (
        pl.DataFrame(rows, schema=TEXT_SCHEMA),
        _mention_frame(entities, ENTITY_SCHEMA).with_columns(version),
        _mention_frame(aspects, ASPECT_SCHEMA).with_columns(version),
    )


def read_batches(version: str, reader: Reader, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What a reader of this version reads in batches of ``text_hash``, ``title`` and ``body``.

    Yields:
        Batches of ``READING_SCHEMA``, a row per text; those of like length come together.
    """
    for batch in batches:
        texts = pl.DataFrame(batch).select("text_hash", "title", "body").rows()
        for chunk in reader.read([joined(title, body) for _, title, body in texts]):
            given, said = [texts[place] for place, _ in chunk], [read for _, read in chunk]
            found, *mentions = frames(given, said, version, reader.engine.kind)
            for (name, schema), rows in zip(_MENTIONS.items(), mentions, strict=True):
                each = rows.select("text_hash", pl.struct(*schema).alias(name))
                lists = each.group_by("text_hash", maintain_order=True).agg(name)
                found = found.join(lists, on="text_hash", how="left")
            yield from found.to_arrow().to_batches()


def unnested(readings: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Rows of ``READING_SCHEMA`` as frames of ``TEXT_SCHEMA``, ``ENTITY_SCHEMA`` and ``ASPECT_SCHEMA``."""
    entities, aspects = (
        readings.select("text_hash", "model_version", name)
        .explode(name)
        .drop_nulls(name)
        .unnest(name)
        .match_to_schema(schema)
        for name, schema in zip(_MENTIONS, (ENTITY_SCHEMA, ASPECT_SCHEMA), strict=True)
    )
    return readings.drop(*_MENTIONS), entities, aspects


def _mention_frame(rows: list[dict[str, Any]], schema: dict[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema={name: kind for name, kind in schema.items() if name != "model_version"})


def _row(text_hash: str, reading: Reading) -> dict[str, Any]:
    sentiment, stars, intents = reading.sentiment, reading.stars, reading.intents
    told = sorted(
        (-probability, intent)
        for intent, probability in zip(INTENTS, intents or (), strict=intents is not None)
        if probability >= _TOLD
    )
    request = reading.request
    return {
        "text_hash": text_hash,
        "language": reading.language,
        "sentiment": SENTIMENTS[max(range(len(SENTIMENTS)), key=lambda k: sentiment[k])] if sentiment else None,
        **_probabilities(SENTIMENTS, sentiment),
        "expected_stars": _rounded(sum(s * p for s, p in zip(STARS, stars, strict=True))) if stars else None,
        "intents": ", ".join(intent for _, intent in told),
        **_probabilities(INTENTS, intents),
        "request": request[0] if request and request[1] >= _REQUEST_TOLD else None,
        "word_count": reading.word_count,
        "is_empty": sentiment is None,
        "is_other_language": reading.is_other_language,
        "is_long": reading.window_count >= _LONG_WINDOWS,
    }


def _probabilities(labels: Sequence[str], found: Sequence[float] | None) -> dict[str, float | None]:
    return {f"{label}_probability": _rounded(found[row]) if found else None for row, label in enumerate(labels)}


def _rounded(number: float) -> float:
    return round(number, _DIGITS)


def _placed(
    text_hash: str, title: str | None, body: str | None, mentions: Sequence[Mention]
) -> list[tuple[Mention, dict[str, Any]]]:
    """Each mention with its place in the title or the body; one that runs over from one to the other is cut there."""
    shift = len(title) + 1 if title else 0
    found: list[tuple[Mention, dict[str, Any]]] = []
    for mention in mentions:
        in_body = mention.start >= shift
        field, text = ("body", body or "") if in_body else ("title", title or "")
        start = mention.start - shift if in_body else mention.start
        end = mention.end - shift if in_body else min(mention.end, len(text))
        if start >= end:
            continue
        found.append(
            (
                mention,
                {
                    "text_hash": text_hash,
                    "mention_number": len(found) + 1,
                    "field": field,
                    "start_offset": start,
                    "end_offset": end,
                    "mention": text[start:end],
                },
            )
        )
    return found
