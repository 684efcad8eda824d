"""Whether what is said of campaigns is true: on simulated shops whose effects are known.

    python -m benchmarks.lift [--shops 3] [--size standard]     intervals, also at every day's look, and the budget
    python -m benchmarks.lift --warehouse FILE                  what CUPED saves, on a warehouse after a night

Simulated: how many intervals of the lift hold the true mean effect on those addressed; about how many campaigns some
look on the days 1 to 14 misleads, with intervals for one look and with sequential ones; and of what true effects would
allow under a budget, how much a choice gets by what can be known before: effects learned from earlier campaigns, beside
the chance to order alone. There, what is known before is past orders, and past clicks on messages; a shop's nights know
visits, too.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np
import polars as pl
from rich.console import Console

from data.simulator.browsing import clicks_of
from data.simulator.campaigns import Campaign
from data.simulator.sizes import SIZES
from data.simulator.truth import order_chances
from data.simulator.world import World, simulate
from ml.allocation import Limits, choose
from ml.lift import estimate, sequential_factor
from ml.lift.results import covariates
from ml.uplift import Engagement, fit_engaged, fit_learner, fit_response
from ml.uplift.campaigns import click_share

DAYS = 14
# Of a campaign's customers, those who can be afforded; and how many campaigns teach before one is chosen for.
AFFORDED, TAUGHT = 0.3, 20
HISTORY = (7, 30, 90, 365)


@dataclass(frozen=True)
class Addressed:
    """One campaign's customers: arms, day of the first order since (from 1; 0 = none within 14), and what was known.

    ``engaged`` is the share of earlier messages that they clicked on, as uplift's learners are told it.
    """

    who: np.ndarray
    is_sent: np.ndarray
    ordered_on: np.ndarray
    known: np.ndarray
    engaged: np.ndarray

    @property
    def features(self) -> np.ndarray:
        """What effects are learned from: what was known, and the share of messages clicked on in the last column."""
        return np.column_stack([self.known, self.engaged])


def main() -> None:
    """Prints what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shops", type=int, default=3, help="how many seeds, from 1")
    parser.add_argument("--size", choices=("small", "standard"), default="standard")
    parser.add_argument("--warehouse", type=Path)
    asked = parser.parse_args()
    console = Console(width=120)
    if asked.warehouse:
        _cuped(asked.warehouse, console)
    else:
        _simulated(asked.size, asked.shops, console)


def _simulated(size: str, shops: int, console: Console) -> None:
    held = {"plain": 0, "cuped": 0}
    ratios: list[float] = []
    misled = {"one look": 0, "sequential": 0}
    count = 0
    shares: dict[str, list[float]] = {}
    for seed in range(1, shops + 1):
        world = simulate(SIZES[size], seed)
        for campaign in _over(world):
            rows = addressed(world, campaign)
            came = _came(rows, DAYS)
            plain, cuped = estimate(came, rows.is_sent), estimate(came, rows.is_sent, rows.known)
            if plain is None or cuped is None:
                continue
            count += 1
            truth = true_lift(world, campaign, DAYS)
            for name, effect in (("plain", plain), ("cuped", cuped)):
                low, high = effect.interval()
                held[name] += low <= truth <= high
            ratios.append(cuped.variance_ratio)
            for name, wrong in _looks(world, campaign, rows).items():
                misled[name] += wrong
        for name, share in _budget(world):
            shares.setdefault(name, []).append(share)
    console.print(f"{shops} {size} shops, {count} campaigns with enough orders in both arms")
    for name, number in held.items():
        console.print(f"95 % intervals that hold the true lift, {name}: {number} ({number / count:.1%})")
    for name, number in misled.items():
        console.print(f"campaigns with a look at which the interval ({name}) misses: {number} ({number / count:.1%})")
    console.print(f"CUPED by past orders alone leaves {np.mean(ratios):.3f} of the variance")
    for name, values in shares.items():
        console.print(f"of what true effects allow, by {name}: {np.mean(values):.1%} ({len(values)} campaigns)")


def _over(world: World) -> list[Campaign]:
    return [campaign for campaign in world.campaigns if campaign.day + DAYS < world.size.days]


def addressed(world: World, campaign: Campaign) -> Addressed:
    """The campaign's customers as the logs would have them."""
    who = np.flatnonzero(world.contacts.is_addressed[:, campaign.number])
    people = len(world.people)
    day, person, value = world.orders.day, world.orders.person, world.order_values()
    since = day - campaign.day
    first = np.full(people, DAYS + 1)
    window = (since >= 0) & (since < DAYS)
    np.minimum.at(first, person[window], since[window] + 1)
    before = since < 0
    last = np.full(people, -np.inf)
    np.maximum.at(last, person[before], since[before].astype(np.float64))
    columns: dict[str, np.ndarray] = {}
    for days in HISTORY:
        mine = before & (since >= -days)
        columns[f"earlier_order_count_{days}d"] = np.bincount(person[mine], minlength=people)[who]
        if days == 90:
            columns["earlier_gross_amount_90d"] = np.bincount(person[mine], value[mine], people)[who]
    ago = -last[who]
    never = pl.lit(None, pl.Int64)
    frame = pl.DataFrame(columns).with_columns(
        days_since_order=pl.Series(ago).set(pl.Series(np.isinf(ago)), None),
        days_since_visit=never, days_since_cart=never, days_between_orders=never,
    )  # fmt: skip
    ordered_on = np.where(first <= DAYS, first, 0)[who]
    sent, clicked = (counts[who] for counts in _earlier_messages(world, campaign, 365))
    mail = pl.DataFrame({"earlier_send_count_365d": sent, "earlier_click_count_365d": clicked})
    engaged = mail.select(click_share()).to_series().to_numpy()
    return Addressed(who, world.contacts.is_treated[who, campaign.number], ordered_on, covariates(frame), engaged)


def _earlier_messages(world: World, campaign: Campaign, days: int) -> tuple[np.ndarray, np.ndarray]:
    """How many messages each person was sent in the days before the campaign, and how many they clicked on."""
    sent, clicked = np.zeros(len(world.people)), np.zeros(len(world.people))
    for earlier in world.campaigns:
        if campaign.day - days <= earlier.day < campaign.day:
            sent += world.contacts.is_treated[:, earlier.number]
            clicked[clicks_of(world, earlier)] += 1
    return sent, clicked


def _came(rows: Addressed, days: int) -> np.ndarray:
    return ((rows.ordered_on > 0) & (rows.ordered_on <= days)).astype(np.float64)


def effects(world: World, campaign: Campaign, days: int) -> tuple[np.ndarray, np.ndarray]:
    """The true chances of each addressed customer to order within so many days, without the message and with it."""
    without, reached = [], []
    for part in range(len(world.histories)):
        people, clocks = world.clocks(part)
        _, control, sent = order_chances(world, campaign, part, people, clocks, days)
        without.append(control)
        reached.append(sent)
    return np.concatenate(without), np.concatenate(reached)


def true_lift(world: World, campaign: Campaign, days: int) -> float:
    """What intention to treat should find: the mean effect over all addressed."""
    without, reached = effects(world, campaign, days)
    return float((reached - without).mean())


def _looks(world: World, campaign: Campaign, rows: Addressed) -> dict[str, bool]:
    """Whether any evening's look at the lift so far misses the true lift so far."""
    wrong = {"one look": False, "sequential": False}
    for days in range(1, DAYS + 1):
        effect = estimate(_came(rows, days), rows.is_sent, rows.known)
        if effect is None:
            continue
        truth = true_lift(world, campaign, days)
        factor = sequential_factor(len(rows.who) * days / DAYS)
        for name, (low, high) in (("one look", effect.interval()), ("sequential", effect.widened(factor))):
            wrong[name] |= not low <= truth <= high
    return wrong


def _budget(world: World) -> Iterator[tuple[str, float]]:
    """Under a budget for a third of the customers: what is got by each ranking, over what true effects allow."""
    campaigns = _over(world)
    taught = [addressed(world, campaign) for campaign in campaigns[:TAUGHT]]
    x = np.concatenate([rows.features for rows in taught])
    came = np.concatenate([_came(rows, DAYS) for rows in taught])
    is_sent = np.concatenate([rows.is_sent for rows in taught])
    chance = np.concatenate([np.full(len(rows.who), rows.is_sent.mean()) for rows in taught])
    x_learner = fit_learner("x", "boosted", x, came, is_sent)
    r_learner = fit_engaged(x, came, is_sent, Engagement(x.shape[1] - 1, chance))
    response = fit_response("boosted", x, came, is_sent)
    for campaign in campaigns[TAUGHT : TAUGHT + 10]:
        rows = addressed(world, campaign)
        without, reached = effects(world, campaign, DAYS)
        true = reached - without
        sway = without * (1 - without)
        rankings = {
            "true effects": true,
            "effects learned from campaigns before (X-learner)": x_learner.predict(rows.features),
            "effects learned from campaigns before (R-learner, by clicks)": r_learner.predict(rows.features),
            "the chance to order when sent it": response.predict(rows.features),
            "true chances to order, and what clicks tell": _told_by_clicks(world, campaign)[rows.who] * sway,
            "chance": np.random.default_rng(campaign.number).random(len(true)),
        }
        best = None
        for name, value in rankings.items():
            offers = pl.DataFrame(
                {"customer_id": np.arange(len(true)), "offer": "mail", "value": value, "cost": np.ones(len(true))}
            )
            chosen = choose(offers, Limits(budget=float(int(AFFORDED * len(true))))).chosen
            got = float(true[chosen["customer_id"].to_numpy()].sum())
            best = best or got
            yield name, got / best


def _told_by_clicks(world: World, campaign: Campaign) -> np.ndarray:
    """How likely each person is one whom messages persuade, by what they clicked on before.

    Told by who knows how often those click who are persuaded, and others. Beside everyone's true chance to order there
    is hardly more to know: what orders after messages tell is lost among the others.
    """
    sent, clicked = _earlier_messages(world, campaign, world.size.simulated_days)
    is_persuaded = world.people.responsiveness > 0
    share = is_persuaded.mean()
    often, seldom = (clicked[group].sum() / sent[group].sum() for group in (is_persuaded, ~is_persuaded))
    odds = np.log(share / (1 - share)) + clicked * np.log(often / seldom)
    odds += (sent - clicked) * np.log((1 - often) / (1 - seldom))
    likely: np.ndarray = 1 / (1 + np.exp(-odds))
    return likely


def _cuped(warehouse: Path, console: Console) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as con:
        customers: pl.DataFrame = con.sql("select * from intermediate.int_campaign_customers__followed").pl()
    kinds = ("session", "view", "cart", "visit")
    no_visits = [pl.lit(None).alias(name) for name in customers.columns if any(kind in name for kind in kinds)]
    left: dict[str, list[float]] = {}
    for _, mine in customers.sort("campaign_id", "customer_id").group_by("campaign_id", maintain_order=True):
        is_sent = ~mine["is_held_out"].to_numpy()
        outcomes = {
            "orders": (mine["order_count"] > 0).to_numpy().astype(np.float64),
            "amounts": mine["gross_amount"].cast(pl.Float64).to_numpy(),
        }
        for outcome, came in outcomes.items():
            for known, frame in (
                ("orders and visits before", mine),
                ("orders before alone", mine.with_columns(no_visits)),
            ):
                effect = estimate(came, is_sent, covariates(frame))
                if effect:
                    left.setdefault(f"{outcome}, by {known}", []).append(effect.variance_ratio)
    for name, values in left.items():
        console.print(
            f"{name}: CUPED leaves {np.mean(values):.3f} of the variance ({len(values)} campaigns): "
            f"{1 - np.mean(values):.0%} fewer customers tell as much"
        )


if __name__ == "__main__":
    main()
