"""Turns pieces into a body: joins, capitals, register, slips of the keyboard; says where marked pieces are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from data.simulator.text.engine import Piece
from data.simulator.text.model import AspectMention, Entity, RandomSource

_ENDS = ".!?"
_CLOSERS = ",.;:!?)"
_VOWELS = "aeiouAEIOU"
# A vowel that is not spoken as one, so that "a" stays.
_CONSONANT_SOUNDS = ("use", "usu", "uni", "one", "eu")

_NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo", "j": "hk",
    "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry", "u": "yi",
    "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
_CONFUSED = {
    "there": "their", "their": "there", "it's": "its", "its": "it's", "your": "you're", "you're": "your", "too": "to",
    "to": "too", "than": "then", "then": "than", "definitely": "definately", "received": "recieved",
    "separate": "seperate", "really": "realy", "until": "untill", "which": "wich", "because": "becuase",
    "disappointed": "dissapointed", "recommend": "reccomend", "beautiful": "beautifull", "a lot": "alot",
    "quality": "qualtiy", "lose": "loose", "weird": "wierd", "believe": "beleive", "tomorrow": "tommorow",
}  # fmt: skip
_FORMAL = {
    "don't": "do not", "doesn't": "does not", "didn't": "did not", "can't": "cannot", "couldn't": "could not",
    "won't": "will not", "wouldn't": "would not", "isn't": "is not", "aren't": "are not", "wasn't": "was not",
    "weren't": "were not", "hasn't": "has not", "haven't": "have not", "I'm": "I am",
    "I've": "I have", "I'd": "I would",
    "I'll": "I will", "we're": "we are", "we'll": "we will", "it's": "it is", "that's": "that is",
    "they're": "they are",
    "you'd": "you would", "there's": "there is", "you're": "you are", "what's": "what is", "it'll": "it will",
}  # fmt: skip
_AMERICAN = {
    "colour": "color", "colours": "colors", "favourite": "favorite", "grey": "gray", "mum": "mom",
    "neighbour": "neighbor", "neighbours": "neighbors", "flavour": "flavor", "flavours": "flavors",
    "torch": "flashlight", "metres": "meters",
    "apologise": "apologize", "recognise": "recognize", "realise": "realize", "cosy": "cozy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Style:
    """How one text is typed.

    Attributes:
        case: "normal", "lower" or "upper".
        respell: applied to each plain piece; None = nothing.
        typo_rate: share of words with a slip.
        is_clipped: whether sentences lose their first article or pronoun.
        stop: what most sentences end in.
        drops_last_stop: whether the last full stop is missing.
    """

    case: str
    respell: "Callable[[str], str] | None"
    typo_rate: float
    is_clipped: bool
    stop: str
    drops_last_stop: bool


def _replacer(table: Mapping[str, str]) -> Callable[[str], str]:
    # Pieces are finite in number, so each is looked through once.
    cache: dict[str, str] = {}

    def respell(text: str) -> str:
        known = cache.get(text)
        if known is None:
            known = " ".join(table.get(word, word) for word in text.split(" "))
            if len(cache) < 100_000:
                cache[text] = known
        return known

    return respell


formal = _replacer(_FORMAL)
american = _replacer(_AMERICAN)


def without_apostrophes(text: str) -> str:
    """Returns the text as one types it who skips apostrophes."""
    return text.replace("'", "")


def slip(word: str, rng: RandomSource) -> str:
    """Returns a word with one slip of the keyboard.

    Args:
        word: letters; short words and words with figures come back as they are.
        rng: where randomness comes from.
    """
    confused = _CONFUSED.get(word)
    kind = rng.random()
    if confused is not None and kind < 0.7:
        return confused
    if len(word) < 4 or not word.isalpha():
        return word
    at = 1 + int(rng.random() * (len(word) - 2))
    if kind < 0.3:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind < 0.55:
        return word[:at] + word[at + 1 :]
    if kind < 0.75:
        return word[:at] + word[at] + word[at:]
    near = _NEIGHBOURS.get(word[at].lower())
    if near is None:
        return word
    return word[:at] + near[int(rng.random() * len(near))] + word[at + 1 :]


def _misspelt(text: str, rate: float, rng: RandomSource) -> str:
    words = text.split(" ")
    for index, word in enumerate(words):
        if word and rng.random() < rate:
            words[index] = slip(word, rng)
    return " ".join(words)


def assemble(
    pieces: Sequence[Piece], style: Style, rng: RandomSource, clipped: tuple[str, ...] = ()
) -> tuple[str, tuple[Entity, ...], tuple[AspectMention, ...]]:
    """Joins pieces into a body.

    Blanks that meet become one, a blank before a closing mark goes, "a" becomes "an" before a vowel of the next \
piece, and
    a sentence starts with a capital unless the style is without.

    Args:
        pieces: in the order of the text; sentences end in pieces of their own.
        style: how it is typed.
        rng: for slips.
        clipped: first words that a clipped sentence loses.

    Returns:
        The body, and its entities and mentions in the order of the text.
    """
    body: list[str] = []
    entities: list[Entity] = []
    mentions: list[AspectMention] = []
    position = 0
    last = "\n"  # the last character, "" when it is not known
    capital = True
    lower, upper = style.case == "lower", style.case == "upper"
    respell, rate, is_clipped = style.respell, style.typo_rate, style.is_clipped
    for piece in pieces:
        mark = None
        if type(piece) is str:
            text = piece
            if capital and is_clipped:
                for word in clipped:
                    if text.startswith(word):
                        text = text[len(word) :]
                        break
            if respell is not None:
                text = respell(text)
            if rate:
                text = _misspelt(text, rate, rng)
        else:
            mark = piece
            text = piece[0]
            if rate and len(piece) == 3 and rng.random() < rate and " " not in text:
                text = slip(text, rng)
        if not text:
            continue
        first = text[0]
        if last == " " or last == "\n":
            if first == " ":
                text = text[1:]
                if not text:
                    continue
                first = text[0]
            if first in _CLOSERS and last == " ":
                while body and body[-1].endswith(" "):
                    body[-1] = body[-1][:-1]
                    position -= 1
                    if not body[-1]:
                        body.pop()
            elif first in _VOWELS and body and not text.startswith(_CONSONANT_SOUNDS):
                # The article may be a piece of its own, and the blank behind it another.
                at = -2 if body[-1] == " " and len(body) > 1 else -1
                before = body[at].rstrip() if at == -1 else body[at]
                if before in ("a", "A") or before[-2:] in (" a", " A"):
                    body[at] = f"{before}n " if at == -1 else f"{before}n"
                    position += 1
        if mark is not None and len(mark) == 2 and mark[1] == "order_id":
            capital = False
        elif lower or upper:
            text = text.lower() if lower else text.upper()
            capital = capital and not text.strip()
        elif capital:
            stripped = text.lstrip()
            if stripped:
                at = len(text) - len(stripped)
                text = text[:at] + text[at].upper() + text[at + 1 :]
                capital = False
        if mark is not None:
            if len(mark) == 2:
                entities.append(Entity(position, position + len(text), mark[1]))
            else:
                mentions.append(AspectMention(position, position + len(text), mark[1], mark[2]))  # type: ignore[arg-type]
        body.append(text)
        position += len(text)
        last = text[-1]
        if last == " ":
            before = text.rstrip() or (body[-2] if len(body) > 1 else "")
            if before and before[-1] in _ENDS and before[-2:] != "..":
                capital = True
        elif last == "\n":
            capital = True
    joined = "".join(body)
    end = len(joined.rstrip())
    if style.drops_last_stop and end and joined[end - 1] == ".":
        end -= 1
    return joined[:end], tuple(entities), tuple(mentions)
