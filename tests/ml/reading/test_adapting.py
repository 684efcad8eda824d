"""Heads that learn a shop, on encodings made up for the test."""

from datetime import date, timedelta

import numpy as np
import pytest
import torch

from ml.reading.adapting import (
    AdaptingOptions,
    RatedTexts,
    TaggedTexts,
    adapt_tags,
    adapt_texts,
    encode,
    heads_of,
    read_with,
    split_by_time,
)  # fmt: skip
from ml.reading.artefact import load_network
from ml.reading.card import SHIPPED
from ml.reading.encoder import default_encoder
from ml.reading.labels import ENTITIES, TAG_HEADS, TEXT_SLICES, WORD_SLICES
from ml.reading.network import Heads
from ml.reading.reading import Logits
from ml.reading.samples import Marks, Sample, Span

WIDTH = 16
OPTIONS = AdaptingOptions(learning_rate=0.01, most_epochs=15, batch_texts=64, anchors=(0.0,), tag_epochs=20)
ENTITY = next(head for head in TAG_HEADS if head.name == "entities")


def test_the_latest_reviews_judge_and_a_day_is_on_one_side():
    days = [date(2024, 1, 1) + timedelta(days=number // 3) for number in range(30)]
    parts = split_by_time(days[::-1])[::-1]
    assert parts == ["train"] * 21 + ["validation"] * 3 + ["test"] * 6
    for day in set(days):
        assert len({part for part, on in zip(parts, days, strict=True) if on == day}) == 1
    assert split_by_time([date(2024, 1, 1)] * 5) == ["test"] * 5
    assert split_by_time([]) == []


@pytest.fixture
def heads():
    torch.manual_seed(1)
    return Heads(WIDTH).eval()


def rated(count, seed):
    """Texts whose first two numbers say how many stars they have."""
    chance = torch.Generator().manual_seed(seed)
    encoded = torch.randn(count, 2 * WIDTH, generator=chance)
    stars = (encoded[:, 0] + 0.5 * encoded[:, 1]).mul(1.5).add(2).round().clamp(0, 4).long()
    return RatedTexts(encoded, torch.tensor([0, 0, 1, 2, 2])[stars], stars)


def accuracy(heads, texts):
    said = heads.read_texts(texts.encoded)[:, TEXT_SLICES["sentiment"]].argmax(1)
    return (said == texts.sentiments).float().mean().item()


def drift(heads, old, texts, head):
    with torch.no_grad():
        part = TEXT_SLICES[head]
        return (heads.read_texts(texts.encoded)[:, part] - old.read_texts(texts.encoded)[:, part]).abs().mean().item()


def adapt(heads, options):
    report = []
    train, validation, rehearsal = rated(600, 1), rated(100, 2), rated(100, 3)
    found = adapt_texts(heads, train, validation, rehearsal, options, lambda *line: report.append(line))
    return found, report


def test_stars_are_learned_and_the_other_heads_say_what_they_said(heads):
    latest = rated(300, 4)
    kept, report = adapt(heads, OPTIONS)
    assert accuracy(kept, latest) > 0.85 > accuracy(heads, latest)
    assert report[0][1] == 0
    assert min(loss for *_, loss in report) < report[0][2]
    free, _ = adapt(heads, AdaptingOptions(**{**vars(OPTIONS), "keep_weight": 0.0, "rehearsal_weight": 0.0}))
    for head in ("intents", "requests"):
        assert drift(kept, heads, latest, head) < 0.5 * drift(free, heads, latest, head)
    assert torch.equal(kept.words.weight, heads.words.weight)
    assert torch.equal(kept.tags.weight, heads.tags.weight)


def test_a_tie_to_the_old_weights_holds_them(heads):
    loose, _ = adapt(heads, OPTIONS)
    tied, _ = adapt(heads, AdaptingOptions(**{**vars(OPTIONS), "anchors": (1.0,)}))

    def moved(found):
        return (found.pooled.weight - heads.pooled.weight).norm().item()

    assert moved(tied) < 0.3 * moved(loose)


def test_what_makes_later_reviews_less_likely_is_not_taken(heads):
    train, validation = rated(300, 1), rated(100, 2)
    # The heads are right about the later reviews already, and sure of it.
    said = heads.read_texts(validation.encoded)
    validation = RatedTexts(
        validation.encoded,
        said[:, TEXT_SLICES["sentiment"]].argmax(1),
        said[:, TEXT_SLICES["stars"]].argmax(1),
    )
    with torch.no_grad():
        heads.texts.weight.mul_(40)
        heads.texts.bias.mul_(40)
    found = adapt_texts(heads, train, validation, rated(0, 3), OPTIONS, lambda *_: None)
    assert torch.equal(found.texts.weight, heads.texts.weight)


def words(count, seed):
    """A text of words, each fifth of which is a name: its encoding says so."""
    chance = np.random.default_rng(seed)
    encoded = chance.normal(size=(count, WIDTH)).astype(np.float32)
    encoded[::5, 0] += 6
    starts = np.arange(count) * 2
    return Logits(np.zeros(2 * WIDTH, np.float32), encoded, starts, starts + 1, 1)


def marked(said, every, elsewhere=()):
    spans = tuple(Span(int(start), int(start) + 1, ("product",)) for start in said.starts[::every])
    return Sample("", "shop", marks={"entities": Marks(spans, elsewhere)})


def tags_of(heads, said, head="entities"):
    return heads.read_words(torch.from_numpy(said.words))[:, WORD_SLICES[head]].argmax(1).numpy()


def test_names_that_the_catalogue_marks_are_learned_and_found_where_it_marks_none(heads):
    seen, new = words(400, 1), words(200, 2)
    # The catalogue knows half of the names; of the others nothing is said.
    shop = TaggedTexts.of([marked(seen, 10, ENTITIES)], [seen])
    with torch.no_grad():
        heads.words.weight.mul_(5)  # so that what it says of a word is more than a whim
    outside = TaggedTexts.of([marked(words(400, 3), 5)], [words(400, 3)])
    found = adapt_tags(heads, shop, outside, OPTIONS, lambda *_: None)
    is_name = np.arange(200) % 5 == 0
    assert (tags_of(found, new)[is_name] == ENTITY.begin("product")).mean() > 0.9
    assert (tags_of(heads, new)[is_name] == ENTITY.begin("product")).mean() < 0.5
    assert torch.equal(found.texts.weight, heads.texts.weight)
    for head in ("names", "query", "aspects"):
        assert (tags_of(found, new, head) == tags_of(heads, new, head)).mean() > 0.4  # chance: below .15


def test_marks_are_sets_of_tags():
    said = words(6, 1)
    begin = ENTITY.begin("product")
    spans = (Span(0, 3, ("product",)), Span(8, 9, ("product", "brand")))
    complete = Sample("", "demo", marks={"entities": Marks(spans)}, unmarked_before=6)
    partial = Sample("", "shop", marks={"entities": Marks(spans, ENTITIES)})
    either = (1 << begin) | (1 << ENTITY.begin("brand"))
    tags = TaggedTexts.of([complete, partial], [said, said]).tags.tolist()
    assert tags == [1 << begin, 1 << (begin + 1), 0, 1, either, 1, 1 << begin, 1 << (begin + 1), 0, 0, either, 0]


def test_heads_read_encodings_as_the_network_reads_texts(tokenizer, reader):
    network = load_network(SHIPPED, default_encoder())
    texts = ["Love the Wren Kettle, but it leaks.", "", "Where is my order FH-12?"]
    encoded = list(encode(network, tokenizer, texts))
    heads = heads_of(network)
    for said, expected in zip((read_with(heads, each) for each in encoded), reader.logits(texts), strict=True):
        assert said.window_count == expected.window_count
        assert np.allclose(said.texts, expected.texts, atol=1e-3)
        assert np.allclose(said.words, expected.words, atol=1e-3)
    without = [read_with(heads, each) for each in encode(network, tokenizer, texts, with_words=False)]
    assert without[0].words.shape == (len(encoded[0].starts), 0)
    assert np.allclose(without[0].texts, read_with(heads, encoded[0]).texts, atol=1e-5)
