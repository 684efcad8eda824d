"""Drawing arms: a keyed hash of campaign and person, so that a draw can be made again and depends on no other's.

A person is the customer, or, where several customers have turned out to be one, the one of them that was seen first:
so somebody who is recognised later keeps the arm of their first day.
"""

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HOLDOUT = "holdout"
_PURPOSE = b"perennial: draws of campaigns"
_BITS = 53


@dataclass(frozen=True)
class Arm:
    """One way to treat a customer.

    Attributes:
        name: its name; ``holdout`` is taken.
        weight: its share of those who are not held out, beside the other arms' weights.
        offer: what is offered, in words; None = a message without an offer.
        cost: what treating one customer costs at the most, in the shop's currency: the message, and the offer if taken.
        template: the message's template.
    """

    name: str
    weight: float = 1.0
    offer: str | None = None
    cost: float = 0.0
    template: str | None = None


def assignment_key(pseudonym_key: bytes) -> bytes:
    """The key of the draws, derived from that of the pseudonyms: who knows one draw learns nothing of pseudonyms."""
    return hmac.digest(pseudonym_key, _PURPOSE, "sha256")


def uniform(key: bytes, *parts: str) -> float:
    """A number in [0, 1) that the key and the parts decide: the first 53 bits of an HMAC-SHA-256 (RFC 2104)."""
    # Each part with its length, so that no two lists of parts read the same.
    message = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
    return (int.from_bytes(hmac.digest(key, message, hashlib.sha256)[:8], "big") >> (64 - _BITS)) / (1 << _BITS)


def draw_arms(key: bytes, campaign: str, people: Iterable[str], holdout_share: float, arms: Sequence[Arm]) -> list[str]:
    """The arm of each person, in their order.

    Holdout and arm are drawn apart: a larger holdout keeps all whom a smaller one held out and takes more people out of
    all arms alike; nobody else changes their arm.

    Args:
        key: of the draws.
        campaign: the campaign's id.
        people: ids of people.
        holdout_share: the share that is held out, 0 to 1.
        arms: at least one, in the order of the file.
    """
    total = sum(arm.weight for arm in arms)
    drawn = []
    for person in people:
        if uniform(key, "holdout", campaign, person) < holdout_share:
            drawn.append(HOLDOUT)
            continue
        left = uniform(key, "arm", campaign, person) * total
        for arm in arms:
            left -= arm.weight
            if left < 0:
                break
        drawn.append(arm.name)
    return drawn


def is_globally_held_out(key: bytes, people: Iterable[str], share: float) -> list[bool]:
    """Whether each person is held out of all campaigns."""
    return [uniform(key, "global holdout", person) < share for person in people]
