"""Reviews and support messages in German, French and Spanish: smaller grammars, one planner."""

import re
from dataclasses import dataclass
from types import ModuleType

from data.simulator.text import french, german, spanish
from data.simulator.text.engine import Choice, Grammar, Piece, Value, Writer
from data.simulator.text.english import COURIERS, SHOPS, pick
from data.simulator.text.goods import has_aspect
from data.simulator.text.model import INTENTS, Experience, RandomSource, Written
from data.simulator.text.style import Style, assemble

_CLAUSES = ("C", "D")
_TEXT = ("product", "brand", "price", "courier", "shop", "quantity", "zweck")
_OPTIONAL = ("other", "option", "order_id", "person", "place")
_SLOTS = (*_CLAUSES, *_TEXT, *_OPTIONAL)
# Whether the shop is spoken to formally: Sie or ihr, usted or vosotros; French says vous in any case.
_FLAGS = ("sie", "ihr")
# Purposes and uses are told by kind of goods.
_KINDS = {
    "jackets": "wear", "trousers": "wear", "footwear": "wear", "backpacks": "carry", "tents": "camp",
    "sleeping": "camp", "lamps": "tech", "gadgets": "tech", "cookware": "kitchen", "bottles": "kitchen",
    "coffee": "food", "snacks": "food", "care": "care", "kids": "kids",
}  # fmt: skip
_ONCE = ("price", "option", "person", "order_id", "place")
# Endings that agree with a term's gender.
_ENDINGS = {"m": {"e": "", "o": "o"}, "f": {"e": "e", "o": "a"}}
_FORMS = re.compile(r"\[([^|\[\]/]+)/([^|\[\]/]+)\]")


@dataclass(frozen=True, slots=True)
class _Aspect:
    # (term, its article, predicates by polarity)
    terms: tuple[tuple[str, str, dict[int, Choice]], ...]


def _agree(text: str, gender: str) -> str:
    for name, ending in _ENDINGS[gender].items():
        text = text.replace(f"{{{name}}}", ending)
    return _FORMS.sub(r"\1" if gender == "m" else r"\2", text)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]


class _Language:
    """A compiled language."""

    def __init__(self, bank: ModuleType):
        rules = {name: [part.strip() for part in text.split(";")] for name, text in bank.RULES.items()}
        self.grammar = Grammar(_SLOTS, (*_CLAUSES, *_TEXT), rules, {}, _FLAGS)
        choice = self.grammar.choice
        general = {1: bank.GOOD, -1: bank.BAD, 0: bank.MIXED}
        self.aspects: dict[str, _Aspect] = {}
        self.general = {
            gender: {sign: choice(_lines(_agree(text, gender))) for sign, text in general.items()} for gender in "mf"
        }
        more = {line.split(" | ")[0]: line.split(" | ")[1:] for line in _lines(bank.MORE_ASPECTS)}
        for line in _lines(bank.ASPECTS):
            name, nouns, good, bad = (part.strip() for part in line.split(" | "))
            good, bad = (f"{text}; {others}" for text, others in zip((good, bad), more[name], strict=True))
            terms = []
            for noun in nouns.split(";"):
                words, _, gender = noun.strip().partition(":")
                gender = gender or "m"
                article, term = ("l'", words[2:]) if words.startswith("l'") else words.split(" ", 1)
                predicates = {
                    sign: choice([part.strip() for part in _agree(text, gender).split(";")])
                    for sign, text in ((1, good), (-1, bad))
                }
                terms.append(
                    (term, article if article == "l'" else f"{article} ", predicates | {0: self.general[gender][0]})
                )
            self.aspects[name] = _Aspect(tuple(terms))
        self._genders = {
            noun.strip(): noun.strip()[-1:] for line in _lines(bank.ASPECTS) for noun in line.split(" | ")[1].split(";")
        }
        self.frames = {
            name: choice(_lines(getattr(bank, name)))
            for name in (
                "OPENING",
                "STORY",
                "VERDICT_GOOD",
                "VERDICT_BAD",
                "VERDICT_MIXED",
                "BETTER",
                "WORSE",
                "SARCASTIC",
                "ONE",
            )
        }
        self.frames |= {
            name: choice([part.strip() for part in getattr(bank, name).split(";")])
            for name in ("BUT", "BUT_BACK", "AND", "GREETING", "CLOSING", "CLOSING_PLAIN")
        }
        self.purposes = {kind: choice([text]) for kind, text in bank.PURPOSES.items()}
        self.uses = {kind: choice(_lines(text)) for kind, text in bank.USES.items()}
        self.support = {intent: choice(_lines(text)) for intent, text in bank.SUPPORT.items()}
        self.titles = {sign: tuple(text.split(";")) for sign, text in zip((1, 0, -1), bank.TITLES, strict=True)}


_LANGUAGES = {"de": _Language(german), "fr": _Language(french), "es": _Language(spanish)}


class _Text:
    """One text while it is written."""

    def __init__(self, experience: Experience, rng: RandomSource):
        self.experience = experience
        self.language = _LANGUAGES[experience.language]
        self.tone = (experience.rating > 3) - (experience.rating < 3) if experience.kind == "review" else 0
        options = experience.options
        option = options[int(rng.random() * len(options))][1] if options else ""
        values: list[Value] = [
            "", "", (experience.product, "product"), (experience.brand, "brand"), (f"£{experience.price:.2f}", "price"),
            (pick(COURIERS, rng), "organisation"), (pick(SHOPS, rng), "organisation"),
            (pick(("2", "3", "4"), rng), "quantity"), self.language.purposes[_KINDS[experience.category]],
            (experience.other, "product"), (option, "attribute"),
            (experience.order_id, "order_id"), (experience.person, "person"), (experience.place, "location"),
        ]  # fmt: skip
        has = (experience.other, option, experience.order_id, experience.person, experience.place)
        grammar = self.language.grammar
        address = "sie" if experience.register == "formal" or rng.random() < 0.55 else "ihr"
        there = [name for name, value in zip(_OPTIONAL, has, strict=True) if value]
        self.writer = Writer(rng, values, grammar.missing((*there, address)))
        self.pieces: list[Piece] = []
        self.count = 0
        self.sign = ""

    def clause(self, mention: tuple[str, int]) -> list[Piece]:
        """Returns a clause with an opinion on an aspect."""
        writer, random = self.writer, self.writer.random
        terms = self.language.aspects[mention[0]].terms
        term, article, predicates = terms[int(random() * len(terms))]
        choice = predicates[mention[1]]
        if mention[1] and random() < 0.2:
            gender = "f" if article in ("la ", "die ") or self._is_feminine(term) else "m"
            choice = self.language.general[gender][mention[1]]
        out: list[Piece] = [article, (term, mention[0], mention[1]), " "]
        option = writer.draw(choice)
        if option is not None:
            writer.used.add(option.number)
            writer.expand(option, out)
        return out

    def _is_feminine(self, term: str) -> bool:
        return f"l'{term}:f" in self.language._genders

    def say(self, bank: Choice, *mentions: tuple[str, int], end: str = ". ") -> bool:
        """Adds a sentence; returns whether the bank has one left that fits."""
        writer = self.writer
        template = writer.draw(bank)
        if template is None or (template.number in writer.used and not mentions):
            return False
        writer.used.add(template.number)
        for slot, mention in enumerate(mentions):
            writer.values[slot] = self.clause(mention)
        pieces: list[Piece] = []
        writer.expand(template, pieces)
        while type(pieces[-1]) is str and not pieces[-1].strip():
            pieces.pop()
        last = pieces[-1]
        text = last if type(last) is str else last[0]
        pieces.append(" " if end == ". " and text.rstrip()[-1:] in ".?!" else end)
        bits = self.language.grammar.bits
        for name in _ONCE:
            if self.language.grammar.slots[name] in template.slots:
                writer.missing |= bits[name]
        self.pieces += pieces
        self.count += sum((piece if type(piece) is str else piece[0]).count(" ") for piece in pieces) + 1
        return True

    def mention(self, left: list[tuple[str, int]]) -> None:
        """Tells one aspect or two."""
        random, frames, tone = self.writer.random, self.language.frames, self.tone
        first = left.pop(0)
        if left and random() < 0.4 and first[1] and left[0][1]:
            second = left.pop(0)
            if first[1] == second[1]:
                self.say(frames["AND"], first, second)
            elif tone > 0:
                good, bad = (first, second) if first[1] > 0 else (second, first)
                self.say(frames["BUT_BACK"], bad, good)
            else:
                good, bad = (first, second) if first[1] > 0 else (second, first)
                self.say(frames["BUT"], good, bad)
            return
        is_sarcastic = first[1] < 0 and self.experience.is_sarcastic and random() < 0.4
        self.say(frames["SARCASTIC" if is_sarcastic else "ONE"], first)

    def review(self) -> None:
        """Writes a review."""
        experience, random, frames = self.experience, self.writer.random, self.language.frames
        verdict = frames["VERDICT_GOOD" if self.tone > 0 else "VERDICT_BAD" if self.tone < 0 else "VERDICT_MIXED"]
        left = [mention for mention in experience.aspects if has_aspect(experience.goods, mention[0])]
        again = list(left)
        target, stuck, is_judged = experience.words, 0, False
        verdicts = 1 + (target > 50) + (target > 120)
        if target > 20 and random() < 0.5:
            self.say(frames["OPENING"])
        while self.count + 4 < target and stuck < 12:
            draw = random()
            before = self.count
            if left and draw < 0.6:
                self.mention(left)
            elif draw < 0.68 and experience.other and experience.comparison:
                self.say(frames["BETTER" if experience.comparison > 0 else "WORSE"])
            elif draw < 0.86 and target > 15:
                kind = _KINDS[experience.category]
                self.say(self.language.uses[kind] if random() < 0.75 else frames["STORY"])
            elif draw < 0.93 and verdicts:
                verdicts -= 1
                is_judged |= self.say(verdict)
            elif again and self.count > 50 and len(again) < 40:
                left.append(again[int(random() * len(again))])
            stuck = stuck + 1 if self.count == before else 0
        if not is_judged:
            self.say(verdict)

    def support(self) -> None:
        """Writes a message to the support."""
        experience, random, frames = self.experience, self.writer.random, self.language.frames
        target = experience.words
        if target > 12 and random() < 0.8:
            self.say(frames["GREETING"], end=" ")
        bank = self.language.support[experience.intent]
        self.say(bank)
        left = [mention for mention in experience.aspects if has_aspect(experience.goods, mention[0])]
        while left and self.count + 6 < target:
            self.say(frames["ONE"], left.pop(0))
        while self.count + 8 < target and self.say(bank):
            pass
        if target > 10:
            if experience.person:
                self.writer.missing &= ~self.language.grammar.bits["person"]
            self.say(frames["CLOSING" if experience.person and random() < 0.7 else "CLOSING_PLAIN"], end="")


def write_other(experience: Experience, rng: RandomSource) -> Written:
    """Returns a German, French or Spanish text.

    Args:
        experience: of any kind; its language is not "en".
        rng: where all randomness comes from.
    """
    text = _Text(experience, rng)
    if experience.kind == "review":
        text.review()
    else:
        text.support()
    draw = rng.random()
    case = "lower" if draw < 0.08 else "upper" if experience.register == "shouty" and draw > 0.8 else "normal"
    style = Style(case, None, experience.typo_rate, False, ".", rng.random() < 0.15)
    body, entities, mentions = assemble(text.pieces, style, rng)
    if experience.kind == "support":
        total = sum(mention.polarity for mention in mentions)
        sentiment = 1 if experience.intent == "praise" else -1 if experience.intent in ("complaint", "churn") else 0
        sentiment = sentiment or (total > 0) - (total < 0)
        found = {experience.intent}
        title = ""
    else:
        sentiment = text.tone
        found = set(text.writer.tags)
        if sentiment > 0 or (not sentiment and any(mention.polarity > 0 for mention in mentions)):
            found.add("praise")
        if sentiment < 0 or (not sentiment and any(mention.polarity < 0 for mention in mentions)):
            found.add("complaint")
        if any(mention.aspect == "delivery" for mention in mentions):
            found.add("delivery")
        title = pick(text.language.titles[sentiment], rng) if rng.random() < 0.85 else ""
    return Written(title, body, entities, mentions, tuple(i for i in INTENTS if i in found), sentiment)
