"""English messages to the shop's support."""

from data.simulator.text import english
from data.simulator.text.engine import Choice, Piece
from data.simulator.text.english import SUPPORT
from data.simulator.text.goods import has_aspect
from data.simulator.text.model import INTENTS, Experience, RandomSource, Written
from data.simulator.text.review import style_of, words_in
from data.simulator.text.style import Style, assemble

_UNHAPPY = ("complaint", "churn")
# Whose writers say how the goods are; the others want something done.
_JUDGING = ("return", "refund", "complaint", "praise", "question", "churn")


class _Message:
    """One message while it is written."""

    def __init__(self, experience: Experience, rng: RandomSource):
        self.experience = experience
        self.rng = rng
        self.writer = english.start(experience, rng)
        self.style = style_of(experience, rng)
        self.pieces: list[Piece] = []
        self.count = 0
        self.has_order = False

    def say(self, bank: Choice, mention: tuple[str, int] | None = None, end: str = ". ") -> bool:
        """Adds a sentence; returns whether the bank has one left that fits."""
        writer = self.writer
        template = writer.draw(bank)
        if template is None or template.number in writer.used:
            return False
        writer.used.add(template.number)
        if mention is not None:
            english.prepare(writer, template, [mention], self.experience.category)
        pieces: list[Piece] = []
        writer.expand(template, pieces)
        while type(pieces[-1]) is str and not pieces[-1].strip():
            pieces.pop()
        last = pieces[-1]
        text = last if type(last) is str else last[0]
        pieces.append(" " if end == ". " and text.rstrip()[-1:] in ".?!" else end)
        for slot, bit in english.ONCE:
            if slot in template.slots:
                writer.missing |= bit
        # The number may come out of a rule, so the pieces tell whether it was said.
        if any(type(piece) is tuple and piece[1] == "order_id" for piece in pieces):
            writer.missing |= english.GRAMMAR.bits["order_id"]
        self.pieces += pieces
        self.count += words_in(pieces)
        return True

    def write(self) -> None:
        """Adds sentences until the wished length is about reached."""
        experience, random = self.experience, self.writer.random
        target = max(experience.words, 4)
        is_terse = experience.register == "terse" or target < 12
        if random() < (0.2 if is_terse else 0.8):
            self.say(SUPPORT["GREETING"], end="\n" if random() < 0.5 and target > 30 else " ")
        name = experience.intent.upper()
        if random() < 0.2 and target > 35:
            self.say(SUPPORT["CONTEXT"])
        self.say(SUPPORT[name])
        left = [mention for mention in experience.aspects if has_aspect(experience.goods, mention[0])]
        stuck = 0
        judges = 0.45 if experience.intent in _JUDGING else 0.12
        while self.count + 8 < target and stuck < 10:
            draw = random()
            if left and draw < judges:
                said = self.say(SUPPORT["ASPECT"], left.pop(0))
            elif draw < 0.65:
                said = self.say(SUPPORT[f"{name}_WISH"])
            elif draw < 0.85:
                said = self.say(SUPPORT["CONTEXT"])
            elif draw < 0.92 and experience.intent != "praise":
                said = self.say(SUPPORT["URGENCY"])
            else:
                said = self.say(SUPPORT[name]) if target > 60 else False
            stuck = stuck + 1 if not said else 0
        if self.count + 3 < target or random() < 0.5:
            bits = english.GRAMMAR.bits["person"]
            self.writer.missing &= ~bits
            has_person = bool(experience.person) and random() < 0.8
            self._break()
            self.say(SUPPORT["SIGN_OFF" if has_person else "SIGN_OFF_PLAIN"], end="")

    def _break(self) -> None:
        if self.experience.words > 30 and self.pieces and self.pieces[-1] in (". ", " "):
            self.pieces[-1] = ".\n" if self.pieces[-1] == ". " else "\n"

    def title(self) -> str:
        """Returns a subject line, often none."""
        if self.writer.random() < 0.5:
            return ""
        self.writer.missing &= ~english.GRAMMAR.bits["order_id"] if self.experience.order_id else -1
        template = self.writer.draw(SUPPORT["TITLES"])
        if template is None:
            return ""
        pieces: list[Piece] = []
        self.writer.expand(template, pieces)
        style = Style(self.style.case, None, 0.0, False, "", True)
        return assemble(pieces, style, self.rng)[0].strip()


def write_support(experience: Experience, rng: RandomSource) -> Written:
    """Returns an English message to the support.

    Args:
        experience: of kind "support" and language "en".
        rng: where all randomness comes from.
    """
    message = _Message(experience, rng)
    message.write()
    body, entities, mentions = assemble(message.pieces, message.style, rng)
    tags = message.writer.tags
    found = (experience.intent, *tags)
    if experience.intent == "praise":
        sentiment = 1
    elif experience.intent in _UNHAPPY or "bad" in tags:
        sentiment = -1
    else:
        total = sum(mention.polarity for mention in mentions)
        sentiment = (total > 0) - (total < 0)
    intents = tuple(intent for intent in INTENTS if intent in found)
    return Written(message.title(), body, entities, mentions, intents, sentiment)
