"""English reviews: which sentences a review has, in which order, and how it is typed."""

from data.simulator.text import english
from data.simulator.text.engine import Choice, Piece, Writer
from data.simulator.text.english import FRAMES, GIFT, GRAMMAR
from data.simulator.text.goods import has_aspect
from data.simulator.text.model import INTENTS, AspectMention, Entity, Experience, RandomSource, Written
from data.simulator.text.style import Style, american, assemble, formal, without_apostrophes

_CLIPPED = ("the ", "I've been ", "I've ", "I am ", "I'm ", "I ", "it's ", "it is ")
_WORDS_PER_SENTENCE = 11
_TINY = 8
# What a text of a tone says besides its mentions, by name of the bank: verdict, recommendation, update, tiny, title;
# and how a present went down.
_TONES = {
    1: ("VERDICT_GOOD", "RECOMMEND_GOOD", "UPDATE_GOOD", "TINY_GOOD", "TITLE_GOOD", "GIFT_GOOD"),
    0: ("VERDICT_MIXED", "RECOMMEND_MIXED", "VERDICT_MIXED", "TINY_MIXED", "TITLE_MIXED", "GIFT_USE"),
    -1: ("VERDICT_BAD", "RECOMMEND_BAD", "UPDATE_BAD", "TINY_BAD", "TITLE_BAD", "GIFT_BAD"),
}


def words_in(pieces: list[Piece]) -> int:
    """Returns about how many words the pieces have."""
    return sum(piece.count(" ") if type(piece) is str else piece[0].count(" ") for piece in pieces) + 1


def style_of(experience: Experience, rng: RandomSource) -> Style:
    """Returns how a text is typed, by its register and chance."""
    register = experience.register
    draw, other = rng.random(), rng.random()
    case = "normal"
    respell = None
    stop = "."
    if register == "shouty":
        case = "upper" if draw < 0.3 else "normal"
        stop = "!!" if other < 0.4 else "!" if other < 0.8 else "!!!"
    elif register == "formal":
        respell = formal
    else:
        case = "lower" if draw < (0.22 if register == "chatty" else 0.1 if register == "terse" else 0.05) else "normal"
        if other < 0.08:
            respell = american
        elif other > (0.94 if case == "normal" else 0.5):
            respell = without_apostrophes
        if register == "chatty":
            stop = "!" if 0.3 < draw < 0.5 else "..." if draw > 0.93 else "."
    is_clipped = register == "terse"
    drops = register != "formal" and rng.random() < (0.35 if case == "lower" or is_clipped else 0.1)
    return Style(case, respell, experience.typo_rate, is_clipped, stop, drops)


# Why it was bought and the aspects come first, then comparison and use, then what comes of it.
_PHASES = {
    id(FRAMES[name]): phase
    for name, phase in {
        "OPENING": 0, "RECOMMEND_GOOD": 4, "RECOMMEND_MIXED": 4, "RECOMMEND_BAD": 4, "UPDATE_GOOD": 5, "UPDATE_BAD": 5,
        "VERDICT_GOOD": 3, "VERDICT_MIXED": 3, "VERDICT_BAD": 3, "QUESTIONS": 4,
    }.items()
}  # fmt: skip


class _Review:
    """One review while it is written."""

    def __init__(self, experience: Experience, rng: RandomSource):
        self.experience = experience
        self.rng = rng
        self.random = rng.random
        self.writer = english.start(experience, rng)
        self.tone = 1 if experience.rating >= 4 else 0 if experience.rating == 3 else -1
        self.banks = tuple(FRAMES[name] for name in _TONES[self.tone])
        self.sentences: list[list[Piece]] = []
        self.phases: list[int] = []
        self.count = 0
        self.style = style_of(experience, rng)
        self.left = [mention for mention in experience.aspects if has_aspect(experience.goods, mention[0])]
        self.told: dict[str, int] = {}
        self.is_judged = False
        self.compared = False
        # Nobody says what they think of it again and again.
        self.summing_up = 1 + (experience.words > 70) + (experience.words > 200)
        self.asides = 1 + (experience.words > 150)

    def say(self, bank: Choice, *mentions: tuple[str, int], extension: Choice | None = None) -> bool:
        """Adds a sentence from a bank; returns whether there was one that fits."""
        writer = self.writer
        missing = writer.missing
        if any(english.aspect_bank(aspect, self.experience.category).kind == "order" for aspect, _ in mentions):
            writer.missing |= english.INHERENT
        template = writer.draw(bank)
        writer.missing = missing
        if template is None or template.number in writer.used:
            return False
        writer.used.add(template.number)
        if mentions:
            english.prepare(writer, template, list(mentions), self.experience.category)
        pieces: list[Piece] = []
        writer.expand(template, pieces)
        if extension is not None and self._is_open(pieces):
            pieces.append(" ")
            english.spread(writer, extension, pieces)
        self._end(pieces)
        self.sentences.append(pieces)
        self.phases.append(1 if mentions else _PHASES.get(id(bank), 2 if self.sentences[1:] else 0))
        self.count += words_in(pieces)
        for slot, bit in english.ONCE:
            if slot in template.slots:
                writer.missing |= bit
        if writer.tags and "gift" in writer.tags:
            writer.missing |= GIFT
        return True

    @staticmethod
    def _is_open(pieces: list[Piece]) -> bool:
        last = pieces[-1]
        text = last if type(last) is str else last[0]
        return text.rstrip()[-1:] not in ".?!"

    def _end(self, pieces: list[Piece]) -> None:
        last = pieces[-1]
        while type(last) is str and not last.strip():
            pieces.pop()
            last = pieces[-1]
        text = last if type(last) is str else last[0]
        if text.rstrip()[-1:] in ".?!":
            pieces.append(" ")
            return
        stop = self.style.stop
        if stop != "." and self.random() > 0.55:
            stop = "."
        elif stop == "." and self.tone > 0 and self.experience.register != "formal" and self.random() < 0.1:
            stop = "!"
        pieces.append(f"{stop} ")

    def mention(self) -> None:
        """Tells the next aspect, or two."""
        left, random, tone = self.left, self.random, self.tone
        first = left.pop(0)
        if left and random() < 0.45:
            second = left.pop(0)
            signs = (first[1], second[1])
            if 0 not in signs:
                if signs[0] == signs[1]:
                    bank = FRAMES["PAIR_GOOD" if signs[0] > 0 else "PAIR_BAD"]
                elif signs[0] < 0 if tone == 0 else tone > 0 or random() < 0.4:
                    # The clause that weighs more comes last.
                    bank = FRAMES["CONTRAST_BACK"]
                    if signs[0] > 0:
                        first, second = second, first
                else:
                    bank = FRAMES["CONTRAST"]
                    if signs[0] < 0:
                        first, second = second, first
                if self.say(bank, first, second):
                    self._tell(first)
                    self._tell(second)
                    return
            left.insert(0, second)
        polarity = first[1]
        if not polarity:
            name = "NEUTRAL"
        elif polarity > 0:
            name = "GOOD" if tone >= 0 else "GOOD_IN_BAD"
        elif self.experience.is_sarcastic and random() < 0.35:
            name = "SARCASTIC"
        else:
            name = "BAD_IN_GOOD" if tone > 0 and random() < 0.8 else "BAD"
        if not self.say(FRAMES[name], first):
            self.say(FRAMES["GOOD" if polarity > 0 else "BAD" if polarity else "NEUTRAL"], first)
        self._tell(first)

    def _tell(self, mention: tuple[str, int]) -> None:
        self.told[mention[0]] = self.told.get(mention[0], 0) + 1
        self.writer.missing &= ~english.LATER
        if mention[1] == self.tone:
            self.is_judged = True

    def judge(self, bank: Choice) -> bool:
        """Says what the tone is."""
        said = self.say(bank)
        self.is_judged |= said
        self.summing_up -= 1
        return said

    def use(self) -> bool:
        """Tells what was done with the goods, or what became of the present."""
        experience, random = self.experience, self.random
        if self.writer.missing & GIFT:
            draw = random()
            if draw < 0.4 and self.say(self.banks[5]):
                self.is_judged = True
                return True
            return self.say(FRAMES["GIFT_USE"])
        if random() < 0.2 and self.say(FRAMES["USE"]):
            return True
        return self.say(english.usage_bank(experience.category, experience.goods, self.tone))

    def compare(self) -> bool:
        """Compares with the other product, once."""
        if self.compared or not self.experience.other:
            return False
        self.compared = True
        sign = self.experience.comparison
        return self.say(FRAMES["BETTER" if sign > 0 else "WORSE" if sign < 0 else "EVEN"])

    def write(self) -> None:
        """Adds sentences until the wished length is about reached."""
        target, random = self.experience.words, self.random
        verdict, _, _, tiny, _, _ = self.banks
        if target <= _TINY:
            mention = self.left[0] if self.left and self.left[0][1] == self.tone else None
            bank = tiny
            for _ in range(6):
                template = self.writer.draw(bank)
                if template is not None and (mention or not template.slots & _MENTIONING):
                    break
            else:
                template = None
            if template is None or (template.slots & _MENTIONING and not mention):
                self.judge(verdict)
                return
            self.writer.used.add(template.number)
            if mention and template.slots & _MENTIONING:
                english.prepare(self.writer, template, [mention], self.experience.category)
            pieces: list[Piece] = []
            self.writer.expand(template, pieces)
            self._end(pieces)
            self.sentences.append(pieces)
            return
        draw = random()
        if target > 22 and draw < 0.5:
            self.say(FRAMES["OPENING"])
        elif draw < 0.75 or not self.left:
            self.judge(verdict)
        again = [mention for mention in self.left if mention[1]]
        stuck = 0
        while self.count + _WORDS_PER_SENTENCE // 2 < target and stuck < 12:
            before = self.count
            self._move(target - self.count, again)
            stuck = stuck + 1 if self.count == before else 0
        if not self.is_judged:
            self.judge(verdict)
        order = sorted(range(len(self.sentences)), key=self.phases.__getitem__)
        self.sentences = [self.sentences[index] for index in order]

    def _move(self, room: int, again: list[tuple[str, int]]) -> None:
        random = self.random
        verdict, recommend, update, _, _, _ = self.banks
        draw = random()
        if room < 20 and self.count > 12 and draw < 0.6 and self.summing_up > 0:
            if draw < 0.35 or not self.judge(verdict):
                self.judge(recommend)
            return
        draw = random()
        if self.left and draw < 0.66:
            self.mention()
        elif draw < 0.72:
            if again and self.count > 25 and self._again(again):
                self.mention()
        elif draw < 0.75:
            self.compare()
        elif draw < 0.9:
            self.use()
        elif draw < 0.915:
            self.say(FRAMES["OPTIONS"])
        elif draw < 0.935:
            self.asides -= 1
            if self.asides >= 0:
                self.say(FRAMES["ASIDE"])
        elif draw < 0.938:
            self.say(FRAMES["QUESTIONS"])
        elif draw < 0.945 and self.count > 30:
            self.judge(update)
        elif self.summing_up > 0:
            self.judge(verdict if draw < 0.97 else recommend)

    def _again(self, again: list[tuple[str, int]]) -> bool:
        # Long reviews come back to what they noticed.
        mention = again[int(self.random() * len(again))]
        if self.told.get(mention[0], 0) > 1:
            return False
        self.left.append(mention)
        return True

    def title(self) -> str:
        """Returns a headline, or none."""
        random = self.random
        if random() < 0.06:
            return ""
        bank = self.banks[4]
        mentions = [
            mention for mention in self.experience.aspects if mention[0] in self.told and mention[1] == self.tone
        ]
        for _ in range(8):
            template = self.writer.draw(bank)
            if template is None:
                return ""
            if mentions or not template.slots & _MENTIONING:
                break
        else:
            return ""
        if template.slots & _MENTIONING:
            english.prepare(self.writer, template, [mentions[0]], self.experience.category)
        pieces: list[Piece] = []
        tags = list(self.writer.tags)
        self.writer.expand(template, pieces)
        self.writer.tags = tags
        style = Style(self.style.case, self.style.respell, 0.0, False, "", True)
        text = assemble(pieces, style, self.rng)[0].strip()
        return text.title() if self.experience.register == "formal" and random() < 0.2 else text


_MENTIONING = frozenset((english.N, english.T, english.A, english.C, english.D))


def write_review(experience: Experience, rng: RandomSource) -> Written:
    """Returns an English review.

    Args:
        experience: of kind "review" and language "en".
        rng: where all randomness comes from.
    """
    review = _Review(experience, rng)
    review.write()
    body, entities, mentions = assemble(
        [piece for sentence in review.sentences for piece in sentence],
        review.style,
        rng,
        _CLIPPED if review.style.is_clipped else (),
    )
    return Written(
        review.title(),
        body,
        entities,
        mentions,
        intents_of(review.writer, review.tone, mentions),
        review.tone,
    )


def intents_of(writer: Writer, tone: int, mentions: tuple[AspectMention, ...]) -> tuple[str, ...]:
    """Returns what a review does: praise or complain as its tone or a mixed one's mentions have it, and its tags."""
    found = [tag for tag in writer.tags if tag in INTENTS]
    if tone > 0 or (tone == 0 and any(mention.polarity > 0 for mention in mentions)):
        found.append("praise")
    if tone < 0 or (tone == 0 and any(mention.polarity < 0 for mention in mentions)):
        found.append("complaint")
    if any(mention.aspect == "delivery" for mention in mentions):
        found.append("delivery")
    return tuple(intent for intent in INTENTS if intent in found)


__all__ = ["GRAMMAR", "Entity", "intents_of", "style_of", "words_in", "write_review"]
