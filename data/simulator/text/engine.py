"""The grammar engine: templates are compiled once, then expanded into pieces of text.

Template syntax::

    [a|b|]     one of these, each as likely; may be nested
    {name}     a rule of the grammar, or a value that the text at hand supplies (a slot)
    <term>     the term of the aspect at hand; its place in the text is returned
    ~s  ^s     an ending that agrees with the clause's subject (~) or with the product (^)
    #tag       at the start: what is true of a text once it says this
    @name      at the start: only if the text at hand has this; ``@!name``: only if not

A slot that the text at hand lacks makes a template unusable, so one that names ``{place}`` is only drawn if there is a
place. The pieces are strings, entities (text, label) and aspect terms (text, aspect, polarity).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from data.simulator.text.model import RandomSource

Piece: TypeAlias = str | tuple[str, str] | tuple[str, str, int]
Value: TypeAlias = "str | tuple[str, str] | list[Piece] | Choice | None"

_HEAD = re.compile(r"\s*(?:#(?P<tag>[a-z]+)|@(?P<need>!?[a-z_]+)|(?P<weight>\d+)\*)\s*")
_SENTENCES = re.compile(r"(?<=[^.][.?!] )")
_ENDING = re.compile(r"([~^])(es|s)")


class Words:
    """A choice among plain strings."""

    __slots__ = ("count", "options")

    def __init__(self, options: Sequence[str]):
        self.options = tuple(options)
        self.count = len(self.options)


class Term:
    """The words an opinion hangs on; an option may hold slots."""

    __slots__ = ("count", "options")

    def __init__(self, options: "Sequence[str | tuple[str | int, ...]]"):
        self.options = tuple(options)
        self.count = len(self.options)


class Template:
    """A compiled template.

    Attributes:
        parts: literals, choices, terms, and slots by number.
        needs: bits of what the text at hand must have.
        tags: what is true of a text once it says this.
        number: its own, to tell whether it was used.
        slots: numbers of all slots in it, those in brackets included.
    """

    __slots__ = ("needs", "number", "parts", "slots", "tags")

    def __init__(self, parts: "tuple[Part, ...]", needs: int, tags: tuple[str, ...], number: int):
        self.parts = parts
        self.needs = needs
        self.tags = tags
        self.number = number
        self.slots = frozenset(_slots(parts))


def _slots(parts: "tuple[Part, ...]") -> "list[int]":
    found: list[int] = []
    for part in parts:
        if type(part) is int:
            found.append(part)
        elif type(part) is Choice:
            for option in part.options:
                found += option.slots
    return found


class Choice:
    """A choice among templates.

    Attributes:
        options: the templates; one that is likelier is there more than once.
        count: how many there are.
        is_remembered: whether an option is avoided once it was used in the text.
        needs: bits of what all options need.
    """

    __slots__ = ("count", "is_remembered", "needs", "options")

    def __init__(self, options: Sequence[Template], is_remembered: bool):
        self.options = tuple(options)
        self.count = len(self.options)
        self.is_remembered = is_remembered
        self.needs = -1
        for option in self.options:
            self.needs &= option.needs


Part: TypeAlias = str | int | Words | Term | Choice


class Grammar:
    """Rules and slots that templates are compiled against.

    Args:
        slots: names of the values that each text supplies.
        always: slots that every text has.
        rules: alternatives by name.
        synonyms: words and phrases that may be replaced wherever a template has them, and by what.
        flags: names of what a text may have beside the slots.
    """

    def __init__(
        self,
        slots: Sequence[str],
        always: Iterable[str],
        rules: Mapping[str, Sequence[str]],
        synonyms: Mapping[str, Sequence[str]],
        flags: Sequence[str],
    ):
        self.slots = {name: index for index, name in enumerate(slots)}
        self._always = frozenset(always)
        self.bits = {name: 1 << index for index, name in enumerate((*slots, *(f"{f}" for f in flags)))}
        self.bits |= {f"!{name}": bit << len(self.bits) for name, bit in list(self.bits.items())}
        self._rules = rules
        self._synonyms = {key: Words((key, *words)) for key, words in synonyms.items()}
        self._pattern = (
            re.compile(
                r"(?<![\w'-])("
                + "|".join(sorted(map(re.escape, synonyms), key=len, reverse=True))
                + r")(?![\w'-]| of\b)"
            )
            if synonyms
            else None
        )
        self._compiled: dict[str, Choice | Words] = {}
        self._open: list[str] = []
        self._count = 0

    def missing(self, names: Iterable[str]) -> int:
        """Returns the bits of what a text lacks that has these slots and flags beside the ones every text has."""
        has = self._always | set(names)
        lacking = 0
        for name, bit in self.bits.items():
            if (name[1:] in has) if name[0] == "!" else (name not in has):
                lacking |= bit
        return lacking

    def rule(self, name: str) -> Choice | Words:
        """Returns a compiled rule.

        Raises:
            ValueError: no such rule, or it contains itself.
        """
        if name not in self._compiled:
            if name not in self._rules or name in self._open:
                raise ValueError(f"the grammar has no rule {name!r}, or it contains itself")
            self._open.append(name)
            self._compiled[name] = self._choose([self.compile(line) for line in self._rules[name]], True)
            self._open.pop()
        return self._compiled[name]

    def choice(self, lines: Iterable[str]) -> Choice:
        """Returns a choice among templates of which none is used twice in a text while others are left."""
        return Choice([one for line in lines for one in self._weighted(line)], True)

    def compile(self, text: str) -> Template:
        """Compiles one template; see the module's text for the syntax.

        Raises:
            ValueError: a bracket is not closed, or a name is unknown.
        """
        return self._weighted(text)[0]

    def _weighted(self, text: str) -> list[Template]:
        needs, tags, weight = 0, [], 1
        while head := _HEAD.match(text):
            text = text[head.end() :]
            if head["tag"]:
                tags.append(head["tag"])
            elif head["weight"]:
                weight = int(head["weight"])
            else:
                needs |= self.bits[head["need"]]
        parts: list[Part] = []
        position = self._sequence(_ENDING.sub(r"{\1\2}", text), 0, "", parts)
        if position != len(text := _ENDING.sub(r"{\1\2}", text)):
            raise ValueError(f"bracket not opened: {text}")
        for part in parts:
            if type(part) is int:
                needs |= 1 << part if not self._is_always(part) else 0
            elif type(part) is Choice:
                needs |= part.needs
        self._count += 1
        return [Template(tuple(parts), needs, tuple(tags), self._count)] * weight

    def _is_always(self, slot: int) -> bool:
        return next(name for name, index in self.slots.items() if index == slot) in self._always

    def _choose(self, options: Sequence[Template], is_remembered: bool) -> "Choice | Words":
        texts = [option.parts[0] if option.parts else "" for option in options]
        if all(
            len(option.parts) <= 1 and type(text) is str and not option.needs and not option.tags
            for option, text in zip(options, texts, strict=True)
        ) and (not is_remembered or len(options) < 6 or max(len(str(text)) for text in texts) < 12):
            return Words([str(text) for text in texts])
        return Choice(options, is_remembered)

    def _term(self, text: str) -> "str | tuple[str | int, ...]":
        pieces = re.split(r"\{([^}]+)\}", text)
        if len(pieces) == 1:
            return text
        return tuple(self.slots[piece] if index % 2 else piece for index, piece in enumerate(pieces))

    def _literal(self, text: str, parts: list[Part]) -> None:
        if not text:
            return
        # What follows the end of a sentence is a piece of its own, so that it can be given a capital.
        if self._pattern is None:
            parts += [part for part in _SENTENCES.split(text) if part]
            return
        for index, piece in enumerate(self._pattern.split(text)):
            if index % 2:
                parts.append(self._synonyms[piece])
            elif piece:
                parts += [part for part in _SENTENCES.split(piece) if part]

    def _sequence(self, text: str, position: int, closers: str, parts: list[Part]) -> int:
        start = position
        while position < len(text):
            character = text[position]
            if character in closers:
                break
            if character not in "[{<":
                position += 1
                continue
            self._literal(text[start:position], parts)
            position += 1
            if character == "[":
                options: list[Template] = []
                while True:
                    inner: list[Part] = []
                    position = self._sequence(text, position, "|]", inner)
                    if position >= len(text):
                        raise ValueError(f"bracket not closed: {text}")
                    needs = 0
                    for part in inner:
                        if type(part) is int:
                            needs |= 1 << part if not self._is_always(part) else 0
                        elif type(part) is Choice:
                            needs |= part.needs
                    self._count += 1
                    options.append(Template(tuple(inner), needs, (), self._count))
                    position += 1
                    if text[position - 1] == "]":
                        break
                parts.append(self._choose(options, False))
            else:
                end = text.find("}" if character == "{" else ">", position)
                if end < 0:
                    raise ValueError(f"bracket not closed: {text}")
                name = text[position:end]
                position = end + 1
                if character == "<":
                    parts.append(Term([self._term(option) for option in name.split("/")]))
                elif name in self.slots:
                    parts.append(self.slots[name])
                else:
                    parts.append(self.rule(name))
            start = position
        self._literal(text[start:position], parts)
        return position


class Writer:
    """Expands templates for one text.

    Args:
        rng: where randomness comes from.
        values: what each slot holds, by its number.
        missing: bits of what the text lacks.
    """

    __slots__ = ("aspect", "missing", "polarity", "random", "tags", "used", "values")

    def __init__(self, rng: RandomSource, values: list[Value], missing: int):
        self.random = rng.random
        self.values = values
        self.missing = missing
        self.used: set[int] = set()  # only ever asked for members: its order is not stable
        self.tags: list[str] = []
        self.aspect = ""
        self.polarity = 0

    def draw(self, choice: Choice) -> Template | None:
        """Returns an option that fits the text at hand, unused if it can be; None if none fits."""
        options, count, random, missing, used = choice.options, choice.count, self.random, self.missing, self.used
        if choice.needs & missing or not count:
            return None
        fallback = None
        for _ in range(12):
            option = options[int(random() * count)]
            if option.needs & missing:
                continue
            if option.number in used:
                fallback = option
                continue
            return option
        for option in options:
            if not option.needs & missing and option.number not in used:
                return option
        return fallback

    def expand(self, template: Template, out: list[Piece]) -> None:
        """Appends the pieces of a template.

        Args:
            template: what to say.
            out: where to.
        """
        random = self.random
        used = self.used
        for tag in template.tags:
            self.tags.append(tag)
        for part in template.parts:
            kind = type(part)
            if kind is str:
                out.append(part)  # type: ignore[arg-type]
            elif kind is Words:
                plain: Words = part  # type: ignore[assignment]
                out.append(plain.options[int(random() * plain.count)])
            elif kind is int:
                value = self.values[part]  # type: ignore[index]
                if type(value) is list:
                    out.extend(value)
                elif type(value) is Choice:
                    self._choose(value, out)
                else:
                    out.append(value)  # type: ignore[arg-type]
            elif kind is Choice:
                choice: Choice = part  # type: ignore[assignment]
                option = choice.options[int(random() * choice.count)]
                if option.needs & self.missing or (choice.is_remembered and option.number in used):
                    self._choose(choice, out)
                else:
                    if choice.is_remembered:
                        used.add(option.number)
                    self.expand(option, out)
            else:
                term: Term = part  # type: ignore[assignment]
                words = term.options[int(random() * term.count)]
                if type(words) is tuple:
                    words = "".join(str(self.values[word]) if type(word) is int else str(word) for word in words)
                out.append((words, self.aspect, self.polarity))  # type: ignore[arg-type]

    def _choose(self, choice: Choice, out: list[Piece]) -> None:
        option = self.draw(choice)
        if option is not None:
            self.used.add(option.number)
            self.expand(option, out)
