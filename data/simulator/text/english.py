"""The English grammar: phrase banks compiled, and the values that a text supplies."""

import re
from dataclasses import dataclass
from functools import cache

from data.simulator.text import (
    english_aspects_food,
    english_aspects_order,
    english_aspects_parts,
    english_aspects_traits,
    english_frames,
    english_general,
    english_remarks,
    english_scenes,
    english_situations,
    english_support,
    english_usage_home,
    english_usage_wear,
    english_words,
)
from data.simulator.text.engine import Choice, Grammar, Piece, Template, Term, Value, Words, Writer
from data.simulator.text.goods import MASSES, PACKS, PAIRS, is_plural, one_of
from data.simulator.text.model import Experience, RandomSource

# Agreement with the subject of a clause: one, many.
_SUBJECT = {
    "~s": ("s", ""), "~es": ("es", ""), "is": ("is", "are"), "was": ("was", "were"), "has": ("has", "have"),
    "isnt": ("isn't", "aren't"), "wasnt": ("wasn't", "weren't"), "hasnt": ("hasn't", "haven't"),
    "doesnt": ("doesn't", "don't"), "s_they": ("it", "they"), "itself": ("itself", "themselves"),
}  # fmt: skip
_PRODUCT = {
    "^s": ("s", ""), "^es": ("es", ""), "pit": ("it", "they"), "pthey": ("it", "they"), "pthem": ("it", "them"),
    "pthis": ("this", "these"), "pthese": ("this", "these"), "pits": ("its", "their"), "pis": ("is", "are"),
    "pare": ("is", "are"), "pwas": ("was", "were"), "phas": ("has", "have"), "pdoes": ("does", "do"),
    "pdoesnt": ("doesn't", "don't"),
}  # fmt: skip
_CLAUSES = ("C", "D", "N", "A", "T")
_TEXT = (
    "goods", "a_goods", "a_plain", "a_thing", "a_unit", "unit", "single", "goods_kind", "of_these", "short", "courier",
    "shop", "product", "brand", "situation", "reason", "old", "habit", "wanted", "kept", "plan", "span", "owned",
    "use", "use_s", "using", "used", "giftee", "he", "him", "his",
)  # fmt: skip
_OPTIONAL = ("quantity", "price", "other", "otherbrand", "option", "order_id", "person", "place")
_FLAGS = ("gift", "singular", "worn", "inherent", "durable", "grown", "later")

SLOTS = (*_SUBJECT, *_PRODUCT, *_CLAUSES, *_TEXT, *_OPTIONAL)
_ONE = tuple(forms[0] for forms in _SUBJECT.values())
_MANY = tuple(forms[1] for forms in _SUBJECT.values())
_PRODUCT_ONE = tuple(forms[0] for forms in _PRODUCT.values())
_PRODUCT_MANY = tuple(forms[1] for forms in _PRODUCT.values())
_SUBJECT_END = len(_SUBJECT)
_PRODUCT_END = _SUBJECT_END + len(_PRODUCT)

COURIERS = (
    "Parcelwing", "SwiftVan", "Hopp Couriers", "Redline Parcels", "TrackIt", "Northpost", "QuickDrop",
    "the Royal Post", "Swallow Express", "Doorstep Direct", "Fleetline",
)  # fmt: skip
SHOPS = (
    "Fellside Outfitters", "Campmart", "Gearbarn", "The Trail Store", "Hobbs & Hill", "Outpost Direct", "Bazaario",
    "Peak Supplies", "Marlowe's", "Tent & Trail", "Harbour Stores", "Northgate Outdoors", "Shopperama",
)  # fmt: skip
_NUMBERS = ("two", "three", "four", "2", "3", "4", "five")


def split(text: str) -> list[str]:
    """Returns the alternatives of a rule: separated by semicolons, each may start with a weight such as ``3*``."""
    return [" ".join(part.split()) for part in text.split(";")]


_FLAGGED = re.compile(r"^(.*?)((?: @!?[a-z]+)+)$")


def lines(text: str) -> list[str]:
    """Returns the templates of a bank, one a line, with flags at the end (``@singular``) moved to the front."""
    return [_FLAGGED.sub(r"\2 \1", line.strip()).strip() for line in text.strip().splitlines()]


_RULES = {
    name: split(text)
    for name, text in {**english_words.RULES_TEXT, **english_scenes.RULES_TEXT, **english_frames.MORE_RULES}.items()
}
GRAMMAR = Grammar(
    SLOTS,
    (*_SUBJECT, *_PRODUCT, *_CLAUSES, *_TEXT),
    _RULES,
    english_words.SYNONYMS,
    _FLAGS,
)
SLOT = GRAMMAR.slots
C, D, N, A, T = (SLOT[name] for name in _CLAUSES)
_NAMES = {
    name: getattr(english_frames, name) for name in dir(english_frames) if name.isupper() and name != "MORE_RULES"
}
FRAMES: dict[str, Choice] = {
    name: GRAMMAR.choice(split(text) if name.startswith("HEADINGS") else lines(text)) for name, text in _NAMES.items()
}
SUPPORT: dict[str, Choice] = {
    name: GRAMMAR.choice(lines(getattr(english_support, name))) for name in dir(english_support) if name.isupper()
}


@dataclass(frozen=True, slots=True)
class AspectBank:
    """What can be said about an aspect in a category.

    Attributes:
        kind: "part", "trait" or "order": what the term may be joined to.
        terms: what customers call it, (term, whether it is plural).
        predicates: by polarity.
        wholes: clauses with the term inside, by polarity.
        adjectives: by polarity; none for 0.
        attributes: those that can stand before the term.
    """

    kind: str
    terms: tuple[tuple[str, bool], ...]
    predicates: dict[int, Choice]
    wholes: dict[int, Choice]
    adjectives: dict[int, Choice]
    attributes: dict[int, Choice]


_POLARITY = {"+": 1, "-": -1, "0": 0}


def _sections() -> dict[str, list[str]]:
    sections: dict[str, list[str]] = {}
    for module in (
        english_aspects_parts,
        english_aspects_traits,
        english_aspects_food,
        english_aspects_order,
        english_remarks,
    ):
        for line in module.LINES.strip().splitlines():
            if line.startswith("@"):
                name = line[1:].split()[0]
                sections.setdefault(name, [])
            if line[1:3] == "; ":
                text, at, where = line[3:].rpartition(" @")
                sections[name] += [
                    f"{line[0]} {part.strip()}{at}{where if at else ''}" for part in (text if at else where).split(";")
                ]
            else:
                sections[name].append(line.strip())
    return sections


_SECTIONS = _sections()
_GENERAL = {
    (polarity, is_order): GRAMMAR.choice(lines(text.replace(" {pt}", "").replace(" {nt}", "") if is_order else text))
    for is_order in (False, True)
    for polarity, text in ((1, english_general.GOOD), (-1, english_general.BAD), (0, english_general.MIXED))
}


@cache
def aspect_bank(aspect: str, category: str) -> AspectBank:
    """Returns what can be said about an aspect in a category.

    Raises:
        KeyError: no such aspect.
    """
    kind = ""
    terms: list[tuple[str, bool]] = []
    predicates: dict[int, list[str]] = {1: [], -1: [], 0: []}
    wholes: dict[int, list[str]] = {1: [], -1: [], 0: []}
    adjectives: dict[int, list[str]] = {1: [], -1: []}
    section = f"{aspect}_food" if aspect == "quality" and category in _EDIBLE else aspect
    for line in _SECTIONS[section]:
        head, _, rest = line.partition(" ")
        if head[0] == "@":
            kind = rest
        elif head[0] == "=":
            terms += [(term.strip(), head == "==") for term in rest.split(",")]
        else:
            body, at, where = rest.rpartition(" @")
            if at and category not in where.split(","):
                continue
            text = body if at else rest
            polarity = _POLARITY[head[0]]
            if head[1:] == "a":
                adjectives[polarity] += [part.strip() for part in text.split(";")]
            else:
                (wholes if head[1:] == "!" else predicates)[polarity].append(text)
    attributes = {sign: [one for one in found if " to " not in one] for sign, found in adjectives.items()}
    return AspectBank(
        kind,
        tuple(terms),
        *(
            {polarity: GRAMMAR.choice(found) for polarity, found in bank.items()}
            for bank in (predicates, wholes, adjectives, attributes)
        ),
    )


@cache
def usage_bank(category: str, goods: str, tone: int) -> Choice:
    """Returns what a customer did with such goods, in sentences that suit a text's tone.

    Args:
        category: of the product.
        goods: one of the category's goods.
        tone: -1, 0 or +1.
    """
    found = []
    for line in (_USAGE[category].strip() + "\n" + english_scenes.USAGE[category].strip()).splitlines():
        text, at, whose = line.partition(" @")
        if at and goods not in whose.split(","):
            continue
        sign = _POLARITY.get(text[:2].strip(), 0)
        if sign and sign != tone:
            continue
        text = text[2:] if sign else text
        # One line may speak of goods that come in pairs and of those that do not.
        plural = is_plural(goods)
        if plural and category != "trousers" and category != "footwear":
            text = _IT.sub("{pthem}", text)
        found.append(text)
    return GRAMMAR.choice(found)


_IT = re.compile(r"(?<=[a-z\]] )it\b(?= with| on | to | in | at | over)")
_SPANS = {
    "days": (
        split("two days;three days;a week;one outing;two outings;{n} days;"
              "a single weekend;five days"),
        split("a week;five days;a few days;nearly a week;ten days;a couple of weekends;eight days"),
    ),
    "weeks": (
        split("two weeks;three weeks;a fortnight;a month;[four|five|six] weeks;a week or so;[three|four|five] outings;"
              "[a handful of|half a dozen] [trips|walks|uses];{n} days;{n} weeks"),
        split("[three|four|five|six|seven] weeks;a month;a good month;just over a month;the best part of two months"),
    ),
    "months": (
        split("[three|four|five|six|eight] months;a year;one winter;a [whole|long] [summer|season];two seasons;"
              "half a year;{n} [outings|weeks|walks|days|trips];nine months;ten months"),
        split("[four|five|six|eight|nine|ten] months;a year;[just over|nearly|about] a year;[two|three] years;"
              "18 months;"
              "[two|three] seasons;a year and a half"),
    ),
}  # fmt: skip
_SPAN_CHOICES = {name: (GRAMMAR.choice(span), GRAMMAR.choice(owned)) for name, (span, owned) in _SPANS.items()}
_USAGE = {**english_usage_wear.USAGE, **english_usage_home.USAGE}
_EDIBLE = ("coffee", "snacks", "care")
_LASTING = tuple(category for category in english_situations.SITUATIONS if category not in _EDIBLE)


@cache
def situation_bank(category: str, goods: str) -> tuple[Choice, ...]:
    """Returns what such goods are needed for, where they are used, by whom and so on: a choice per slot.

    Args:
        category: of the product.
        goods: one of the category's goods.

    Raises:
        KeyError: no such category.
    """
    bank = []
    for name in _SITUATIONS:
        found = []
        for option in english_situations.SITUATIONS[category][name].replace("\n", ";").split(";"):
            text, _, whose = option.strip().partition(" @")
            if text and (not whose or goods in whose.split(",")):
                found.append(text)
        bank.append(GRAMMAR.choice(found))
    return tuple(bank)


_SITUATIONS = ("situation", "reason", "old", "habit", "wanted", "kept", "plan")
_WORN = ("jackets", "trousers", "footwear")
_USE = ("use", "uses", "using", "used")
# What is done with goods: I use, he uses, using, used.
_VERBS = {
    "jackets": ("wear", "wears", "wearing", "worn"),
    "trousers": ("wear", "wears", "wearing", "worn"),
    "footwear": ("wear", "wears", "wearing", "worn"),
    "coffee": ("drink", "drinks", "drinking", "drunk"),
    "coffee beans": _USE,
    "snacks": ("eat", "eats", "eating", "eaten"),
}
_MEN = ("dad", "husband", "brother", "son", "grandad", "father-in-law", "nephew", "boyfriend", "uncle", "godson")
_BOYS = ("grandson", "nephew", "godson", "great nephew", "friend's little boy", "youngest grandson")
_GIRLS = ("granddaughter", "niece", "goddaughter", "great niece", "friend's little girl", "eldest granddaughter")
_WOMEN = ("mum", "wife", "sister", "daughter", "gran", "mother-in-law", "niece", "girlfriend", "aunt", "best friend")
_PLURALS = {"chef's knife": "chef's knives", "GPS watch": "GPS watches"}


@cache
def _goods_values(goods: str) -> tuple[str, ...]:
    if goods in PAIRS:
        unit, a_unit, single, kind, of_these = "pair", "a pair", "pair", goods, "pairs of these"
    elif goods in PACKS or goods in MASSES:
        unit, a_unit, single, kind, of_these = "pack", "a pack", goods, goods, "packs of this"
        if goods in PACKS:
            of_these = "packs of these"
    else:
        many = _PLURALS.get(goods) or (f"{goods}es" if goods.endswith(("x", "ch")) else f"{goods}s")
        unit, a_unit, single, kind, of_these = "one", "one", goods, many, "of these"
    a_goods = one_of(goods)
    return (goods, a_goods, a_goods, a_goods, a_unit, unit, single, kind, of_these)


@cache
def _missing(optional: tuple[bool, ...], is_singular: bool, category: str) -> int:
    names = [name for name, has in zip(_OPTIONAL, optional, strict=True) if has]
    names.append("inherent")
    if is_singular:
        names.append("singular")
    if category in _WORN:
        names.append("worn")
    if category in _LASTING:
        names.append("durable")
    if category != "kids":
        names.append("grown")
    return GRAMMAR.missing(names)


GIFT = GRAMMAR.bits["!gift"]
INHERENT = GRAMMAR.bits["inherent"]
# Nobody begins with "another thing".
LATER = GRAMMAR.bits["later"]
# Said once in a text, these are not said again.
ONCE = tuple((SLOT[name], GRAMMAR.bits[name]) for name in ("option", "order_id", "person", "price", "quantity"))


def pick(options: tuple[str, ...], rng: RandomSource) -> str:
    """Returns one of the strings, each as likely."""
    return options[int(rng.random() * len(options))]


def amount(price: float, rng: RandomSource) -> str:
    """Returns a price as a customer writes it: £64.99, £65, 65 quid."""
    draw = rng.random()
    if draw < 0.5:
        return f"£{price:.2f}"
    whole = max(1, int(price + 0.5))
    return f"£{whole}" if draw < 0.8 else (f"{whole} quid" if draw < 0.9 else f"{whole} pounds")


def short_name(experience: Experience) -> str:
    """Returns the product's name without the words for the goods: "Tarnway Solstice", or the model alone."""
    rest = experience.product[len(experience.brand) :].split()
    if not experience.product.startswith(experience.brand) or len(rest) < 2:
        return experience.product
    return rest[0]


def start(experience: Experience, rng: RandomSource) -> Writer:
    """Returns a writer for one text, its slots filled from the experience."""
    plural = is_plural(experience.goods)
    draw = rng.random()
    span, owned = _SPAN_CHOICES["days" if draw < 0.25 else "weeks" if draw < 0.65 else "months"]
    short = short_name(experience)
    if rng.random() < 0.4 and short != experience.product:
        short = f"{experience.brand} {short}"
    price = amount(experience.price, rng)
    options = experience.options
    option = options[int(rng.random() * len(options))][1] if options else ""
    values: list[Value] = [*_ONE, *(_PRODUCT_MANY if plural else _PRODUCT_ONE), "", "", "", "", ""]
    values += _goods_values(experience.goods)
    values += [
        (short, "product"),
        (pick(COURIERS, rng), "organisation"),
        (pick(SHOPS, rng), "organisation"),
        (experience.product, "product"),
        (experience.brand, "brand"),
        *situation_bank(experience.category, experience.goods),
        span,
        _frozen(owned, rng),
        *_VERBS.get(experience.goods, _VERBS.get(experience.category, _USE)),
        *_receiver(experience.category, rng),
        (pick(_NUMBERS, rng), "quantity"),
        (price, "price"),
        (experience.other, "product"),
        (experience.other_brand, "brand"),
        (option, "attribute"),
        (experience.order_id, "order_id"),
        (experience.person, "person"),
        (experience.place, "location"),
    ]
    has = (
        True,
        experience.price > 0,
        bool(experience.other),
        bool(experience.other_brand and experience.other_brand != experience.brand),
        bool(option),
        bool(experience.order_id),
        bool(experience.person),
        bool(experience.place),
    )
    return Writer(rng, values, _missing(has, not plural, experience.category))


def _receiver(category: str, rng: RandomSource) -> tuple[str, str, str, str]:
    # Who a present is for, and how they are spoken of from then on.
    if rng.random() < 0.5:
        return f"my {pick(_BOYS if category == 'kids' else _MEN, rng)}", "he", "him", "his"
    return f"my {pick(_GIRLS if category == 'kids' else _WOMEN, rng)}", "she", "her", "her"


def _frozen(choice: Choice, rng: RandomSource) -> list[Piece]:
    # How long it was owned is said the same way throughout a text.
    pieces: list[Piece] = []
    Writer(rng, [], 0).expand(choice.options[int(rng.random() * choice.count)], pieces)
    return pieces


def _term(writer: Writer, bank: AspectBank) -> str:
    term, is_many = bank.terms[int(writer.random() * len(bank.terms))]
    writer.values[:_SUBJECT_END] = _MANY if is_many else _ONE
    return term


def _noun_phrase(writer: Writer, bank: AspectBank, term: str, out: list[Piece]) -> None:
    values = writer.values
    kind = bank.kind
    draw = writer.random()
    if kind == "order":
        draw /= 2
    if draw < 0.62:
        out.append("the ")
    elif draw < 0.82:
        out += [values[SLOT["pits"]], " "]  # type: ignore[list-item]
    else:
        out.append("the ")
    out.append((term, writer.aspect, writer.polarity))
    if not 0.62 <= draw < 0.82 and writer.random() < 0.22:
        out.append(" ")
        writer.expand(writer.draw(_MODIFIERS[kind]) or _NOTHING, out)


_NOTHING = GRAMMAR.compile("")
_MODIFIERS = {
    "part": GRAMMAR.choice(lines(english_general.PART_MODIFIERS)),
    "trait": GRAMMAR.choice(lines(english_general.TRAIT_MODIFIERS)),
    "order": GRAMMAR.choice(lines(english_general.ORDER_MODIFIERS)),
}


def spread(writer: Writer, choice: Choice, out: list[Piece]) -> None:
    """Appends one option of a choice that fits, unused if it can be."""
    option = writer.draw(choice)
    if option is not None:
        writer.used.add(option.number)
        writer.expand(option, out)


def clause(writer: Writer, aspect: str, polarity: int, category: str) -> list[Piece]:
    """Returns a whole clause that holds an opinion on an aspect, without its end.

    Args:
        writer: of the text.
        aspect: what it is about.
        polarity: -1, 0 or +1.
        category: of the product.
    """
    bank = aspect_bank(aspect, category)
    writer.aspect, writer.polarity = aspect, polarity
    out: list[Piece] = []
    wholes, predicates = bank.wholes[polarity], bank.predicates[polarity]
    if wholes.count and writer.random() * (wholes.count + predicates.count) < wholes.count:
        spread(writer, wholes, out)
        return out
    draw = writer.random()
    _noun_phrase(writer, bank, _term(writer, bank), out)
    out.append(" ")
    if draw > 0.86:
        spread(writer, _GENERAL[polarity, bank.kind == "order"], out)
    elif draw > 0.79 and polarity:
        values = writer.values
        out.append(f"{values[SLOT['is']]} ")
        draw = writer.random()
        if draw < 0.6:
            rule = GRAMMAR.rule("very")
            if type(rule) is Words:
                out += [pick(rule.options, writer), " "]
        spread(writer, bank.adjectives[polarity], out)
        if draw > 0.75:
            out.append(" and ")
            spread(writer, bank.adjectives[polarity], out)
        if bank.kind != "order":
            out.append(" ")
            spread(writer, _TAILS[polarity], out)
    else:
        spread(writer, predicates, out)
    return out


_TAILS = {1: GRAMMAR.choice(["{pt}"]), -1: GRAMMAR.choice(["{nt}"])}


def prepare(writer: Writer, template: Template, mentions: "list[tuple[str, int]]", category: str) -> None:
    """Fills the clause slots that a frame has.

    Args:
        writer: of the text.
        template: the frame.
        mentions: (aspect, polarity) for {C} or {N}, and for {D}.
        category: of the product.
    """
    values = writer.values
    uses = template.slots
    if D in uses:
        values[D] = clause(writer, *mentions[1], category)
    aspect, polarity = mentions[0]
    if C in uses:
        values[C] = clause(writer, aspect, polarity, category)
    if N in uses or T in uses or A in uses:
        bank = aspect_bank(aspect, category)
        writer.aspect, writer.polarity = aspect, polarity
        term = _term(writer, bank)
        if N in uses:
            phrase: list[Piece] = []
            _noun_phrase(writer, bank, term, phrase)
            values[N] = phrase
        if T in uses:
            values[T] = [(term, aspect, polarity)]
        if A in uses and polarity:
            adjective: list[Piece] = []
            spread(writer, (bank.attributes if T in uses else bank.adjectives)[polarity], adjective)
            values[A] = adjective


__all__ = [
    "FRAMES",
    "GIFT",
    "GRAMMAR",
    "SUPPORT",
    "Term",
    "aspect_bank",
    "clause",
    "pick",
    "prepare",
    "spread",
    "start",
    "usage_bank",
]
