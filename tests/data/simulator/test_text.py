"""The customers' words: that they vary as real ones do, and that what is returned with them is true."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import polars as pl
import pytest

from data.simulator.assortment import ASPECTS, BRANDS, CATEGORIES, COMMON_ASPECTS, MODELS, ORDER_ASPECTS
from data.simulator.names import FIRST_NAMES, PLACES
from data.simulator.text import Experience, Written, has_aspect, write
from data.simulator.text.english import FRAMES, aspect_bank
from data.simulator.text.goods import MASSES, PACKS, PAIRS
from data.simulator.text.model import INTENTS, LABELS, LANGUAGES, REGISTERS
from orchestration.settings import get_settings

REVIEWS = 6_500
# Share of the star ratings, and how likely a noticed aspect is a good one at each.
RATINGS = ((1, 0.09, 0.1), (2, 0.07, 0.25), (3, 0.12, 0.5), (4, 0.24, 0.8), (5, 0.48, 0.92))


def experience(rng: random.Random, kind: str = "review", language: str = "en", intent: str = "order") -> Experience:
    category = rng.choice(CATEGORIES)
    goods = rng.choice(category.goods)
    brand, other_brand = rng.choice(BRANDS)[0], rng.choice(BRANDS)[0]
    rating, _, goodness = rng.choices(RATINGS, [share for _, share, _ in RATINGS])[0]
    noticed = [a for a in (*category.aspects, *COMMON_ASPECTS, *ORDER_ASPECTS) if has_aspect(goods, a)]
    rng.shuffle(noticed)
    noticed = noticed[: rng.choices(range(6), (0.05, 0.2, 0.3, 0.25, 0.15, 0.05))[0]]
    is_compared = rng.random() < 0.12
    name = goods.title().replace("'S", "'s")
    return Experience(
        kind=kind,
        rating=rating if kind == "review" else 0,
        product=f"{brand} {rng.choice(MODELS)} {name}",
        goods=goods,
        brand=brand,
        category=category.name,
        options=tuple((option, rng.choice(values)) for option, values in category.options),
        price=round(category.price * rng.lognormvariate(0, category.spread), 2),
        aspects=tuple((a, 0 if rng.random() < 0.1 else 1 if rng.random() < goodness else -1) for a in noticed),
        other=f"{other_brand} {rng.choice(MODELS)} {name}" if is_compared else "",
        other_brand=other_brand if is_compared else "",
        comparison=(1 if rating > 3 else -1) if is_compared else 0,
        order_id=f"FH-{rng.randrange(1_000_000, 2_000_000)}",
        person=rng.choice(FIRST_NAMES) if rng.random() < 0.3 else "",
        place=rng.choice(PLACES) if rng.random() < 0.35 else "",
        intent=intent if kind == "support" else "",
        language=language,
        words=int(min(800, max(3, rng.lognormvariate(4.0, 0.85)))),
        register=rng.choices(REGISTERS, (0.5, 0.22, 0.13, 0.1, 0.05))[0],
        is_sarcastic=rating < 3 and rng.random() < 0.25,
        typo_rate=max(0.0, rng.random() - 0.5) / 10,
    )


@lru_cache(maxsize=1)
def corpus() -> tuple[tuple[Experience, Written], ...]:
    rng = random.Random(2024)
    told = [experience(rng) for _ in range(REVIEWS)]
    return tuple((one, write(one, rng)) for one in told)


@lru_cache(maxsize=1)
def real_bodies() -> tuple[str, ...]:
    file = get_settings().real_data / "amazon_musical_instruments" / "reviews.parquet"
    if not file.exists():
        return ()
    return tuple(text for text in pl.read_parquet(file)["reviewText"].to_list() if text)


def tokens(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())


def distinct(texts: Iterable[list[str]], size: int, most: int) -> float:
    """Returns the share of n-grams that are distinct among the first ``most`` tokens."""
    seen, count, total = set(), 0, 0
    for words in texts:
        if total >= most:
            break
        total += len(words)
        for start in range(len(words) - size + 1):
            seen.add(tuple(words[start : start + size]))
            count += 1
    return len(seen) / count


def near_duplicates(texts: list[list[str]]) -> float:
    """Returns the share of texts whose set of 3-grams has a Jaccard index above one half with another text's."""
    shingles = [{hash(tuple(words[i : i + 3])) for i in range(len(words) - 2)} for words in texts]
    holders: dict[int, list[int]] = defaultdict(list)
    for index, shingle in enumerate(shingles):
        for one in shingle:
            holders[one].append(index)
    found = 0
    for index, shingle in enumerate(shingles):
        shared: Counter[int] = Counter()
        for one in shingle:
            if len(holders[one]) < 300:  # what 300 texts say tells no two of them apart
                shared.update(holders[one])
        found += any(
            other != index and both / (len(shingle) + len(shingles[other]) - both) > 0.5
            for other, both in shared.most_common(5)
        )
    return found / len(texts)


def repeated_sentences(bodies: Iterable[str]) -> float:
    said = Counter(
        tuple(words) for body in bodies for part in re.split(r"[.!?]+", body) if len(words := tokens(part)) >= 6
    )
    return sum(count for count in said.values() if count > 1) / sum(said.values())


def measures(bodies: list[str]) -> dict[str, float]:
    texts = [tokens(body) for body in bodies]
    most = 300_000
    vocabulary: set[str] = set()
    total = 0
    for words in texts:
        if total < most:
            vocabulary.update(words)
            total += len(words)
    return {
        "distinct 5-grams": distinct(texts, 5, most),
        "distinct 5-grams, 150,000 words": distinct(texts, 5, most // 2),
        "distinct 3-grams": distinct(texts, 3, most),
        "vocabulary": len(vocabulary),
        "repeated sentences": repeated_sentences(bodies),
        "near duplicates": near_duplicates([words for words in texts if len(words) >= 20]),
    }


def test_texts_vary_as_real_ones_do(capsys: pytest.CaptureFixture[str]) -> None:
    ours = [written.body for _, written in corpus()]
    long = [body for body in ours if len(tokens(body)) >= 10]
    assert len(set(long)) == len(long)
    found = measures(ours)
    real = measures(list(real_bodies()[:REVIEWS])) if real_bodies() else {}
    with capsys.disabled():
        print()
        for name, value in found.items():
            print(f"  {name}: {value:.4f}, real reviews: {real.get(name, float('nan')):.4f}")
    assert found["distinct 5-grams"] >= 0.89
    assert found["distinct 5-grams, 150,000 words"] >= 0.92
    assert found["distinct 3-grams"] >= 0.53
    assert found["vocabulary"] >= 6_800
    assert found["repeated sentences"] <= 0.042
    assert found["near duplicates"] <= 0.005


def test_variety_is_near_the_real_reviews() -> None:
    if not real_bodies():
        pytest.skip("the public reviews are not here; PERENNIAL_REAL_DATA names their folder")
    ours = [tokens(written.body) for _, written in corpus()]
    real = [tokens(body) for body in real_bodies()]
    assert distinct(ours, 5, 300_000) >= 0.9 * distinct(real, 5, 300_000)
    lengths = [sorted(len(words) for words in texts) for texts in (ours, real)]
    medians = [found[len(found) // 2] for found in lengths]
    assert 0.7 < medians[0] / medians[1] < 1.4


def test_length_follows_the_wish() -> None:
    ratios = sorted(len(written.body.split()) / told.words for told, written in corpus())
    assert 0.85 <= ratios[len(ratios) // 2] <= 1.15


def allowed(label: str, text: str, told: Experience) -> bool:
    text = text.casefold()
    if label == "product":
        return any(text in name.casefold() for name in (told.product, told.other))
    if label == "brand":
        return text in (told.brand.casefold(), told.other_brand.casefold())
    if label == "person":
        return text == told.person.casefold()
    if label == "location":
        return text == told.place.casefold()
    if label == "order_id":
        return text == told.order_id.casefold()
    if label == "attribute":
        return text in [value.casefold() for _, value in told.options]
    if label == "price":
        digits = float(re.sub(r"[^\d.]", "", text))
        return abs(digits - told.price) <= 1
    if label == "quantity":
        return text in ("two", "three", "four", "five", "2", "3", "4")
    return label == "organisation"


def check_spans(told: Experience, written: Written) -> None:
    body = written.body
    last = 0
    for entity in written.entities:
        assert last <= entity.start < entity.end <= len(body)
        last = entity.end
        text = body[entity.start : entity.end]
        assert text == text.strip()
        assert entity.label in LABELS
        assert allowed(entity.label, text, told), (entity.label, text)
    noticed = dict(told.aspects)
    for mention in written.aspects:
        text = body[mention.start : mention.end]
        assert text
        assert text == text.strip()
        assert noticed[mention.aspect] == mention.polarity
        assert all(mention.end <= entity.start or mention.start >= entity.end for entity in written.entities)
    assert body == body.strip()
    assert "('" not in body
    assert "None" not in body
    assert not re.search(r"[{}\[\]|<>~^]|  | [,.;]| [:!?](?! [A-ZÀ-Ý])", body) or told.language == "fr", body


def test_spans_hold_what_they_name() -> None:
    for told, written in corpus():
        check_spans(told, written)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["review", "support"])
def test_spans_in_every_language_and_kind(language: str, kind: str) -> None:
    rng = random.Random(7)
    for index in range(300):
        told = experience(rng, kind, language, INTENTS[index % len(INTENTS)])
        written = write(told, rng)
        check_spans(told, written)
        assert written.sentiment in (-1, 0, 1)
        if kind == "support":
            assert told.intent in written.intents


def test_all_names_are_returned() -> None:
    for told, written in corpus():
        if told.typo_rate:
            continue
        for label, name in (
            ("person", told.person),
            ("location", told.place),
            ("order_id", told.order_id),
            ("product", told.product),
        ):
            if name:
                pattern = rf"(?<!\w){re.escape(name.casefold())}(?!\w)"
                said = len(re.findall(pattern, written.body.casefold()))
                marked = [
                    e
                    for e in written.entities
                    if e.label == label and written.body[e.start : e.end].casefold() == name.casefold()
                ]
                assert len(marked) >= said, (label, name, written.body)


def test_same_seed_same_text() -> None:
    told = experience(random.Random(1))
    told = replace(told, words=80)
    first, again, other = (write(told, random.Random(seed)) for seed in (3, 3, 4))
    assert first == again
    assert first.body != other.body


class _OnlyRandom:
    """A source of randomness that has nothing but ``random``, whose stream is the same in all versions of Python."""

    def __init__(self, seed: int):
        self.random = random.Random(seed).random


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_random_is_called(language: str) -> None:
    rng = random.Random(5)
    for kind in ("review", "support"):
        told = experience(rng, kind, language)
        assert write(told, _OnlyRandom(3)) == write(told, random.Random(3))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("aspect", ASPECTS)
def test_every_aspect_can_be_told(aspect: str, language: str) -> None:
    rng = random.Random(11)
    homes = [
        (category, goods)
        for category in CATEGORIES
        for goods in category.goods
        if aspect in (*category.aspects, *COMMON_ASPECTS, *ORDER_ASPECTS) and has_aspect(goods, aspect)
    ]
    assert homes
    for polarity in (-1, 0, 1):
        told = []
        for category, goods in homes[:4]:
            for _ in range(12):
                one = experience(rng, language=language)
                one = replace(
                    one,
                    category=category.name,
                    goods=goods,
                    options=(),
                    rating=3 + 2 * polarity,
                    aspects=((aspect, polarity),),
                    words=60,
                )
                told += [(mention.aspect, mention.polarity) for mention in write(one, rng).aspects]
        assert set(told) == {(aspect, polarity)}


@pytest.mark.parametrize("rating", [1, 2, 3, 4, 5])
def test_tone_follows_the_rating(rating: int) -> None:
    rng = random.Random(rating)
    for _ in range(100):
        told = replace(experience(rng), rating=rating)
        written = write(told, rng)
        assert written.sentiment == (rating > 3) - (rating < 3)
        assert ("praise" in written.intents) or rating < 4
        assert ("complaint" in written.intents) or rating > 2


GOOD_WORDS = (
    "brilliant", "excellent", "superb", "perfect", "lovely", "gorgeous", "fantastic", "outstanding", "faultless",
    "flawless", "delicious", "impeccable", "delighted", "reliable", "heavenly", "exemplary",
)  # fmt: skip
BAD_WORDS = (
    "terrible", "awful", "dreadful", "useless", "rubbish", "broke", "snapped", "ripped", "shoddy", "flimsy", "disgrace",
    "appalling", "hopeless", "dire", "pathetic", "overpriced", "faulty", "horrible", "shocking", "leaky",
)  # fmt: skip
# Where a word of the other side is meant as one: a fault's absence, or a picture.
NEGATED = re.compile(
    r"(?:no|not|never|nothing|hasn't|haven't|without|less|than|beats?|old|my|isn't|nor|usual|unlike|of|makes?|made)\W+(?:[\w'-]+\W+){0,12}$"
)


def test_clauses_have_the_polarity_they_claim() -> None:
    from data.simulator.text.english import clause, start

    rng = random.Random(13)
    wrong = []
    for category in CATEGORIES:
        for aspect in (*category.aspects, *COMMON_ASPECTS, *ORDER_ASPECTS):
            goods = next(goods for goods in category.goods if has_aspect(goods, aspect))
            for polarity, others in ((1, BAD_WORDS), (-1, GOOD_WORDS)):
                for _ in range(60):
                    told = replace(experience(rng), category=category.name, goods=goods, options=())
                    pieces = clause(start(told, rng), aspect, polarity, category.name)
                    text = "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces).lower()
                    wrong += [
                        (aspect, polarity, word, text)
                        for word in others
                        if (hit := re.search(rf"\b{word}\b", text)) and not NEGATED.search(text[: hit.start()])
                    ]
    assert not wrong, wrong[:20]


def test_other_aspects_are_not_judged_in_passing() -> None:
    """A text without a noticed aspect names no part that only opinions name."""
    words = re.compile(
        r"\b(zips?|zippers?|stitching|waterproofing|sizing|battery|flavour|aroma|coating|packaging|warmth)\b"
    )
    rng = random.Random(17)
    for _ in range(1_500):
        told = replace(experience(rng), aspects=(), other="", other_brand="", comparison=0, words=90)
        if "zip" in told.goods:
            continue
        written = write(told, rng)
        assert not written.aspects
        assert not words.search(written.body.lower()), written.body


def test_goods_agree_with_their_verbs() -> None:
    rng = random.Random(19)
    plural = {*PAIRS, *PACKS}
    for _ in range(2_000):
        told = replace(experience(rng), typo_rate=0.0)
        body = write(told, rng).body.lower()
        if told.goods in plural:
            assert not re.search(rf"\ba {re.escape(told.goods)}\b", body), body
        if told.goods in MASSES:
            assert not re.search(rf"\b(a|an) {re.escape(told.goods)}\b", body), body
        assert not re.search(r"\b(zips|zippers|straps|seams|soles|poles|handles|portions|buttons) itself\b", body), body
        assert not re.search(r"\ba (?=[aeiou])(?!us|uni|one|eu|u |o )", body), re.findall(
            r".{20}\ba (?=[aeiou])(?!us|uni|one|eu|u |o ).{15}", body
        )


# What no customer writes: a word said twice, an article before another, an unfilled ending.
SLIPS = re.compile(
    r"(?<![\w'-])(?:this this|these these|it it|the the|a the|the a|an a|a an|the an|of of|for for|in in|on on|at at"
    r"|to to|my my|the my|a my|and and|but but|is is|was was|they they|i i|i 'd|long long)(?![\w'-])"
)


def test_no_word_is_said_twice() -> None:
    found = []
    for told, written in corpus():
        if not told.typo_rate:
            found += [
                written.body[max(0, hit.start() - 30) : hit.end() + 20] for hit in SLIPS.finditer(written.body.lower())
            ]
    assert not found, found[:20]


def test_bystanders_are_rare() -> None:
    """One review in ten may name somebody of the family, hardly any do so three times."""
    people = re.compile(
        r"\bmy (?:wife|husband|partner|sister|brother|mum|dad|cousin|neighbour|colleague|flatmate|aunt|gran|boss)\b"
    )
    counts = [len(people.findall(written.body.lower())) for _, written in corpus()]
    assert sum(count > 0 for count in counts) / len(counts) < 0.12
    assert sum(count > 2 for count in counts) / len(counts) < 0.001


def test_every_bank_is_large() -> None:
    for name in ("GOOD", "BAD", "OPENING", "USE", "VERDICT_GOOD", "VERDICT_BAD", "RECOMMEND_GOOD", "RECOMMEND_BAD"):
        assert len({option.number for option in FRAMES[name].options}) >= 15
    for category in CATEGORIES:
        for aspect in (*category.aspects, *COMMON_ASPECTS, *ORDER_ASPECTS):
            bank = aspect_bank(aspect, category.name)
            for polarity in (1, -1):
                assert bank.predicates[polarity].count + bank.wholes[polarity].count >= 9, (aspect, category.name)


@pytest.mark.parametrize(
    "change",
    [{"language": "it"}, {"rating": 0}, {"kind": "letter"}, {"kind": "support", "intent": "gossip"}],
)
def test_what_cannot_be_told_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no such|stars"):
        write(replace(experience(random.Random(1)), **change), random.Random(1))  # type: ignore[arg-type]
