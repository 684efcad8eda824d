"""What names a customer in a text: their number with the shop, their pseudonym, their address, phone and name.

A number is found as a word of its own only: customer 17 is not in "1,917".
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from orchestration.vault import Contact

_LEAST_PHONE_DIGITS = 7
_LEAST_DISTINCT_CHARACTERS = 6
# Such as a pseudonym: in a database's file it may well stand right behind a letter.
_LEAST_UNMISTAKABLE_CHARACTERS = 16


@dataclass(frozen=True)
class Words:
    """What to look for.

    Attributes:
        ids: the shop's own numbers, and pseudonyms.
        contacts: addresses and phone numbers: so distinct that they are theirs wherever they stand.
    """

    ids: frozenset[str]
    contacts: frozenset[str]

    @classmethod
    def of(cls, ids: Iterable[str], contacts: Iterable[Contact]) -> "Words":
        """The words of customers with these numbers and this contact data."""
        told: set[str] = set()
        for contact in contacts:
            if contact.email and "@" in contact.email:
                told.add(contact.email.strip())
            if contact.phone and sum(map(str.isdigit, contact.phone)) >= _LEAST_PHONE_DIGITS:
                told.add(contact.phone.strip())
        return cls(frozenset(filter(None, ids)), frozenset(told))

    def with_ids(self, ids: Iterable[str]) -> "Words":
        """The same, with further numbers."""
        return Words(self.ids | frozenset(ids), self.contacts)

    def are_in(self, text: str) -> bool:
        """Whether the text names any of them."""
        lowered = text.lower()
        return any(word in lowered for word in self._contacts) or any(
            _stands_alone(lowered, word) for word in self._ids if word in lowered
        )

    def take_out(self, text: str) -> str:
        """The text with ``[forgotten]`` in place of addresses and phone numbers."""
        lowered = text.lower()
        for word in self._contacts:
            if word in lowered:
                text = re.sub(re.escape(word), "[forgotten]", text, flags=re.IGNORECASE)
        return text

    def in_bytes(self, content: bytes) -> bool:
        """Whether a file's bytes hold any that can hardly be there by chance."""
        # As Latin-1 every byte is a character; one word after the other, since one pattern of all takes minutes.
        text = content.lower().decode("latin-1")
        return any(
            len(word) >= _LEAST_UNMISTAKABLE_CHARACTERS or _stands_alone(text, word)
            for word in self._distinct
            if word in text
        )

    def may_be_in(self, content: bytes) -> bool:
        """Whether a file's text has to be looked at more closely."""
        lowered = content.decode("utf-8", "replace").lower()
        return any(word in lowered for word in (*self._contacts, *self._ids))

    @cached_property
    def _ids(self) -> tuple[str, ...]:
        return tuple(sorted(word.lower() for word in self.ids))

    @cached_property
    def _contacts(self) -> tuple[str, ...]:
        return tuple(sorted((word.lower() for word in self.contacts), key=lambda word: (-len(word), word)))

    @cached_property
    def _distinct(self) -> tuple[str, ...]:
        words = {*self._ids, *self._contacts}
        return tuple(sorted(w.encode().decode("latin-1") for w in words if len(w) >= _LEAST_DISTINCT_CHARACTERS))


def _stands_alone(text: str, word: str) -> bool:
    """Whether the word is in the text with no other letter, digit or hyphen at its ends."""
    return bool(re.search(rf"(?<![\w.-]){re.escape(word)}(?![\w-])", text))
