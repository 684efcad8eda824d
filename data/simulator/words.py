"""What people write on a day: each review and message, told from the experience behind it."""

import os
import random
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from threading import Thread

from data.simulator.assortment import CATEGORIES, ORDER_ASPECTS
from data.simulator.catalogue import ASPECT_SLOTS
from data.simulator.draws import seed_of
from data.simulator.names import FIRST_NAMES, PLACES
from data.simulator.people import COUNTRIES
from data.simulator.text import Experience, Written, write
from data.simulator.text.model import INTENTS
from data.simulator.world import World, Writings

_MOST_ASPECTS = 6
_REGISTERS = ("plain", "plain", "plain", "chatty", "chatty", "terse", "terse", "formal", "shouty")
_LANGUAGE_OF = {"DE": "de", "FR": "fr", "ES": "es"}
_OWN_LANGUAGE_SHARE = 0.6
# Fewer texts are written sooner than other processes have started.
_WORTH_SHARING = 4_000
# How many numbers the experience of a text and its second of the day take.
_DRAWS = 13
_DAYS_AHEAD = 8


@dataclass(frozen=True)
class Text:
    """One review or message: its number, the line it is about, and the words with what they really mean."""

    review_id: str
    is_support: bool
    line: int
    person: int
    stars: int
    language: str
    second_share: float
    experience: Experience
    written: Written


def texts_of(world: World, day: int) -> list[Text]:
    """Everything that is written on the day, reviews first."""
    (texts,) = texts_by_day(world, [day])
    return texts


def texts_by_day(world: World, days: Sequence[int]) -> Iterator[list[Text]]:
    """Everything that is written on each of the days, reviews first; many texts on all processors, some days ahead.

    What a text says depends on its own experience and chance alone, so it is the same wherever it is written.
    """
    writings = (world.reviews, world.messages)
    count = sum(int(each.day.searchsorted(day + 1) - each.day.searchsorted(day)) for each in writings for day in days)
    if count < _WORTH_SHARING:
        for day in days:
            outlines = _outlines(world, day)
            yield _told(outlines, _write(_to_write(outlines)))
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn"), initializer=_leave_with_parent) as writers:
        begun: deque[tuple[list[_Outline], Future[list[Written]]]] = deque()
        for day in days:
            outlines = _outlines(world, day)
            begun.append((outlines, writers.submit(_write, _to_write(outlines))))
            # Few days ahead: a large shop's texts together are gigabytes.
            if len(begun) > _DAYS_AHEAD:
                outlines, written = begun.popleft()
                yield _told(outlines, written.result())
        for outlines, written in begun:
            yield _told(outlines, written.result())


def order_id(number: int) -> str:
    """An order's number as its customers read it."""
    return f"FH-{number}"


# A text that is yet to be written, of which experience, and the seed of its chance.
_Outline = tuple[partial[Text], Experience, int]


def _to_write(outlines: list[_Outline]) -> list[tuple[Experience, int]]:
    return [(experience, seed) for _, experience, seed in outlines]


def _write(experiences: list[tuple[Experience, int]]) -> list[Written]:
    return [write(experience, _chance(seed)[1]) for experience, seed in experiences]


def _told(outlines: list[_Outline], written: list[Written]) -> list[Text]:
    return [text(written=words) for (text, _, _), words in zip(outlines, written, strict=True)]


def _leave_with_parent() -> None:
    """A process that writes texts ends when the one that asked for them has been killed."""

    def watch() -> None:
        if parent := parent_process():
            parent.join()
            os._exit(1)

    Thread(target=watch, daemon=True).start()


def _chance(seed: int) -> tuple[list[float], random.Random]:
    """The numbers that a text's experience is drawn with, and where those for its words come from."""
    # Python's own generator: its random() gives the same numbers in every version.
    chance = random.Random(seed)  # noqa: S311  # a simulation, not a secret
    return [chance.random() for _ in range(_DRAWS)], chance


def _outlines(world: World, day: int) -> list[_Outline]:
    found = []
    for writings, is_support in ((world.reviews, False), (world.messages, True)):
        low, high = writings.day.searchsorted([day, day + 1])
        found += [_outline(world, writings, row, is_support) for row in range(int(low), int(high))]
    return found


def _outline(world: World, writings: Writings, row: int, is_support: bool) -> _Outline:
    review_id = f"{'M' if is_support else 'R'}{100_001 + row}"
    seed = seed_of(world.seed, "text", review_id)
    draws, _ = _chance(seed)
    line = int(writings.line[row])
    person = int(world.orders.person[world.lines.order[line]])
    stars = 0 if is_support else int(writings.stars[row])
    experience = _experience(world, writings, row, line, person, stars, is_support, draws)
    text = partial(
        Text,
        review_id=review_id,
        is_support=is_support,
        line=line,
        person=person,
        stars=stars,
        language=experience.language,
        second_share=draws[-1],
        experience=experience,
    )
    return text, experience, seed


def _experience(
    world: World,
    writings: Writings,
    row: int,
    line: int,
    person: int,
    stars: int,
    is_support: bool,
    draws: list[float],
) -> Experience:
    catalogue = world.catalogue
    product = int(world.lines.product[line])
    category = CATEGORIES[int(catalogue.category[product])]
    country = COUNTRIES[int(world.people.country[person])]
    speaks = _LANGUAGE_OF.get(country, "en")
    compares = draws[0] < 0.13
    other = int(catalogue.substitute[product])
    better = 0 if not compares or other == product else 1 if (stars or 3) >= 4 else -1
    median, spread = (46.0, 0.55) if is_support else (50.0, 0.85)
    # A writer has a way of their own: register, slips, length.
    own = random.Random(seed_of(world.seed, "writer", person))  # noqa: S311  # as above
    register = _REGISTERS[int(own.random() * len(_REGISTERS))]
    careless = own.random()
    longwinded = own.random() - 0.5
    words = median * 2.718281828 ** (spread * (_normal(draws[1], draws[2]) * 0.85 + 1.1 * longwinded))
    return Experience(
        kind="support" if is_support else "review",
        rating=stars,
        product=catalogue.name[product],
        goods=catalogue.goods[product],
        brand=catalogue.brand[product],
        category=category.name,
        options=catalogue.options_of(product, draws[9]),
        price=float(world.lines.unit_price[line]),
        aspects=_aspects(world, writings, row, product),
        other=catalogue.name[other] if better else "",
        other_brand=catalogue.brand[other] if better else "",
        comparison=better,
        order_id=order_id(int(world.order_numbers[world.lines.order[line]])),
        person=FIRST_NAMES[int(draws[3] * len(FIRST_NAMES))] if draws[4] < 0.16 else "",
        place=PLACES[int(draws[5] * len(PLACES))] if draws[6] < 0.22 else "",
        intent=INTENTS[int(writings.intent[row])] if is_support else "",
        language=speaks if draws[7] < _OWN_LANGUAGE_SHARE else "en",
        words=int(min(max(words, 4), 700)),
        register=register,
        is_sarcastic=draws[8] < 0.18,
        typo_rate=0.0 if careless < 0.5 else round(0.05 * (careless - 0.5) * 2, 4),
    )


def _aspects(world: World, writings: Writings, row: int, product: int) -> tuple[tuple[str, int], ...]:
    """What was noticed, strongest first, with its polarity."""
    names = world.catalogue.aspect_names(product)
    polarity, strength = writings.polarity[row].tolist(), writings.strength[row].tolist()
    slots = [slot for slot, value in enumerate(polarity) if value > -2]
    slots.sort(key=lambda slot: (-strength[slot], slot))
    return tuple(
        (names[slot] if slot < ASPECT_SLOTS else ORDER_ASPECTS[slot - ASPECT_SLOTS], int(polarity[slot]))
        for slot in slots[:_MOST_ASPECTS]
    )


def _normal(first: float, second: float) -> float:
    """A nearly normal number of two uniform ones (triangular, scaled to a standard deviation of 1)."""
    return (first + second - 1.0) * 2.449489743
