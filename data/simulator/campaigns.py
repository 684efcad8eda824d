"""The campaigns that the demo shop has sent: whom, when, who was held out at random, and what each message does.

A message makes the clock of whom it persuades run faster for a week, and that of whom it annoys slower. Who gets it is
drawn for each campaign and customer alone, so arms don't depend on anything that the customer did.
"""

from dataclasses import dataclass

import numpy as np

from data.simulator.draws import Floats, fixed_uniform, stream
from data.simulator.people import People
from data.simulator.sizes import Size

EFFECT_DAYS = 7
_EVERY_DAYS = 16
_UNSUBSCRIBES, _UNSUBSCRIBES_ANNOYED = 0.0015, 0.012
KINDS = ("newsletter", "discount", "new_arrivals", "win_back", "sale_preview")
_KIND_STRENGTH = (1.5, 3.2, 1.7, 2.8, 2.4)
_KIND_DISCOUNT = (0.0, 0.15, 0.0, 0.2, 0.0)
_KIND_SHARES = (0.35, 0.25, 0.2, 0.12, 0.08)


@dataclass(frozen=True)
class Campaign:
    """One campaign: when its messages went out, to what share of whom, and how strongly it works."""

    campaign_id: str
    kind: str
    day: int
    reach: float
    holdout_share: float
    strength: float
    discount: float
    number: int


def make_campaigns(size: Size, seed: int) -> list[Campaign]:
    """The shop's campaigns, in the order of their days: about two a month."""
    chance = stream(seed, "campaigns")
    campaigns: list[Campaign] = []
    day = 9 + int(chance.random() * 8)
    while day < size.simulated_days - EFFECT_DAYS - 1:
        kind = int(np.searchsorted(np.cumsum(_KIND_SHARES), chance.random()))
        when = size.date_of(day)
        campaigns.append(
            Campaign(
                campaign_id=f"{when:%Y-%m}-{KINDS[kind].replace('_', '-')}-{len(campaigns) + 1:02d}",
                kind=KINDS[kind],
                day=day,
                reach=0.5 + 0.5 * chance.random(),
                holdout_share=(0.1, 0.2, 0.3)[int(chance.random() * 3)],
                strength=_KIND_STRENGTH[kind] * (0.8 + 0.4 * chance.random()),
                discount=_KIND_DISCOUNT[kind],
                number=len(campaigns),
            )
        )
        day += round(_EVERY_DAYS * (0.6 + 0.8 * chance.random()))
    return campaigns


@dataclass(frozen=True)
class Contacts:
    """What happens between campaigns and people: a row per person, a column per campaign.

    Attributes:
        is_addressed: is in the campaign, in either arm.
        is_treated: gets the message; who is addressed and not treated is held out.
        unsubscribes: leaves the list with this message.
    """

    is_addressed: np.ndarray
    is_treated: np.ndarray
    unsubscribes: np.ndarray


def contacts(people: People, campaigns: list[Campaign], seed: int) -> Contacts:
    """Who is addressed, treated and lost to the list by each campaign."""
    shape = (len(people), len(campaigns))
    addressed, treated, leaves = (np.zeros(shape, bool) for _ in range(3))
    has_left = np.zeros(len(people), bool)
    annoyed = np.where(people.responsiveness < 0, _UNSUBSCRIBES_ANNOYED, _UNSUBSCRIBES)
    for campaign in campaigns:
        number = campaign.number
        reached = fixed_uniform(seed, "reach", people.number, number) < campaign.reach
        mine = people.has_consent & reached & (people.born < campaign.day) & ~has_left
        addressed[:, number] = mine
        treated[:, number] = mine & (fixed_uniform(seed, "arm", people.number, number) >= campaign.holdout_share)
        leaves[:, number] = treated[:, number] & (fixed_uniform(seed, "unsubscribe", people.number, number) < annoyed)
        has_left |= leaves[:, number]
    return Contacts(addressed, treated, leaves)


def speed_up(people: People, campaigns: list[Campaign], treated: np.ndarray, daily: Floats) -> Floats:
    """Days on the clock that messages add to or take from each person's days: a row per person, a column per day.

    Args:
        people: the people.
        campaigns: the campaigns.
        treated: who gets the message: a row per person, a column per campaign.
        daily: length of each day on each person's clock without campaigns, a row per person.
    """
    factor = np.zeros_like(daily)
    for campaign in campaigns:
        got = treated[:, campaign.number]
        week = slice(campaign.day, campaign.day + EFFECT_DAYS)
        factor[got, week] += (campaign.strength * people.responsiveness[got])[:, None]
    # However annoyed, nobody's clock stands still or runs back.
    added: Floats = daily * np.maximum(factor, -0.9)
    return added
