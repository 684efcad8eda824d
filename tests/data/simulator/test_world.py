"""The shop as a whole: its size, its goods, its campaigns, its web log."""

import numpy as np
import polars as pl
import pytest

from data.simulator.assortment import BRANDS, CATEGORIES, MODELS
from data.simulator.browsing import events_of
from data.simulator.catalogue import Catalogue
from data.simulator.exports import ZONE, purchases_of, utc_seconds
from data.simulator.sizes import SIZES, Size
from data.simulator.truth import effects_of
from data.simulator.world import simulate


def test_standard_is_the_size_that_it_says(standard):
    history = standard.size.history_days
    people, orders, lines = standard.people, standard.orders, standard.lines
    customers = ((people.born < history) & ~people.is_guest).sum()
    assert customers == pytest.approx(5_000, rel=0.03)
    assert len(standard.catalogue) == 600
    assert (orders.day[lines.order] < history).sum() == pytest.approx(60_000, rel=0.1)
    texts = (standard.reviews.day < history).sum() + (standard.messages.day < history).sum()
    assert texts == pytest.approx(15_000, rel=0.1)
    days = range(5, history, 18)
    events = sum(events_of(standard, day).height for day in days) / len(days) * history
    assert events == pytest.approx(1_000_000, rel=0.15)


def test_another_seed_is_another_shop(small):
    other = simulate(SIZES["small"], 8)
    assert other.catalogue.name != small.catalogue.name
    assert len(other.orders.time) != len(small.orders.time)


def test_products_have_names_of_their_own_and_are_sold_only_while_they_are_there(standard):
    catalogue: Catalogue = standard.catalogue
    assert len(set(catalogue.name)) == len(catalogue) == len(set(catalogue.product_id))
    assert len({name for name, *_ in BRANDS}) == len(BRANDS)
    assert len(set(MODELS)) == len(MODELS)
    day = standard.orders.day[standard.lines.order]
    product = standard.lines.product
    # What goes along with something is picked off the same shelf as it, whatever the day.
    sold = (catalogue.launch_day[product] <= day) & (day < catalogue.end_day[product])
    assert sold.mean() > 0.95
    assert set(np.unique(catalogue.category[product])) == set(range(len(CATEGORIES)))
    assert (standard.lines.unit_price > 0).all()
    assert (standard.lines.quantity > 0).all()


def test_a_bad_batch_is_felt(standard):
    catalogue = standard.catalogue
    broken = np.flatnonzero(catalogue.break_day >= 0)
    before = catalogue.quality_on(broken, catalogue.break_day[broken] - 1)
    during = catalogue.quality_on(broken, catalogue.break_day[broken])
    after = catalogue.quality_on(broken, catalogue.break_end[broken])
    slot = catalogue.break_aspect[broken]
    rows = np.arange(len(broken))
    assert len(broken) > 20
    assert (during[rows, slot] < before[rows, slot] - 1.5).all()
    assert np.array_equal(before, after)


def test_no_product_is_twice_in_an_order_and_lines_are_numbered(standard):
    lines = standard.lines
    assert len(np.unique(lines.order * len(standard.catalogue) + lines.product)) == len(lines.order)
    first = standard.first_line
    assert (lines.position[first[:-1]] == 0).all()
    assert (np.diff(first) >= 1).all()


def test_what_is_looked_at_leads_what_is_bought_without_giving_it_away(standard):
    bought: dict[tuple[int, str], set[str]] = {}
    hits, orders = 0, 0
    seen: dict[str, set[str]] = {}
    for day in range(300, 330):
        events = events_of(standard, day).filter(pl.col("customer_no").is_not_null())
        for customer, sku, kind in events.select("customer_no", "sku", "event_type").iter_rows():
            if kind == "view" and day < 329:
                seen.setdefault(customer, set()).add(sku)
    for day in range(329, 330):
        for customer, sku in purchases_of(standard, day).select("customer_no", "sku").drop_nulls().iter_rows():
            if sku != "SHIPPING":
                bought.setdefault((day, customer), set()).add(sku)
    for (_, customer), products in bought.items():
        orders += 1
        hits += bool(products & seen.get(customer, set()))
    assert 0.2 < hits / orders < 0.95


def test_campaigns_do_what_the_truth_says(standard):
    effects = effects_of(standard, 0, *standard.clocks(0))
    counted = []
    for campaign in standard.campaigns:
        rows = effects.filter(pl.col("campaign") == campaign.campaign_id)
        if rows.is_empty():
            continue
        low, high = np.searchsorted(standard.orders.time, [campaign.day, campaign.day + 14])
        buyers = {f"C{number:07d}" for number in standard.people.customer_number[standard.orders.person[low:high]]}
        counted.append(rows.with_columns(came=pl.col("customer_no").is_in(sorted(buyers))))
    everyone = pl.concat(counted)
    chance = pl.when(pl.col("arm") == "treatment").then("probability_with").otherwise("probability_without")
    by_arm = everyone.group_by("arm").agg(
        came=pl.col("came").sum(), expected=chance.sum(), spread=(chance * (1 - chance)).sum().sqrt()
    )
    for arm, came, expected, spread in by_arm.iter_rows():
        assert abs(came - expected) < 4.5 * spread, arm
    groups = everyone.group_by("group").agg(pl.col("effect").mean(), pl.len())
    told = {group: (effect, count) for group, effect, count in groups.iter_rows()}
    assert set(told) == {"persuadable", "sure_thing", "lost_cause", "sleeping_dog"}
    assert told["persuadable"][0] > 0.02
    assert told["sleeping_dog"][0] < -0.01
    assert abs(told["lost_cause"][0]) < 0.005


def test_arms_are_drawn_at_the_share_that_the_campaign_says(standard):
    for campaign in standard.campaigns[:10]:
        addressed = standard.contacts.is_addressed[:, campaign.number]
        held = addressed & ~standard.contacts.is_treated[:, campaign.number]
        count = addressed.sum()
        spread = np.sqrt(campaign.holdout_share * (1 - campaign.holdout_share) * count)
        assert abs(held.sum() - campaign.holdout_share * count) < 4.5 * spread


def test_who_unsubscribed_is_addressed_no_more(standard):
    contact = standard.contacts
    who, number = np.nonzero(contact.unsubscribes)
    assert len(who) > 20
    for person, campaign in zip(who, number, strict=True):
        assert not contact.is_addressed[person, campaign + 1 :].any()


def test_visitors_are_unknown_until_they_sign_up(standard):
    day = 100
    events = events_of(standard, day)
    known = set(events["customer_no"].drop_nulls())
    numbers = standard.people.customer_number
    later = {f"C{number:07d}" for number in numbers[(standard.people.born > day + 1) & (numbers >= 0)]}
    assert known
    assert not known & later
    assert events["customer_no"].is_null().mean() > 0.05


@pytest.mark.parametrize(
    ("day", "second", "utc"),
    [
        ("2024-01-10", 3_600, "2024-01-10 01:00"),
        ("2024-07-10", 3_600, "2024-07-10 00:00"),
        ("2024-03-31", 1_800, "2024-03-31 00:30"),
        ("2024-03-31", 7_200, "2024-03-31 01:00"),
        ("2024-10-27", 3_600, "2024-10-27 00:00"),
        ("2024-10-27", 7_200, "2024-10-27 02:00"),
    ],
)
def test_the_shops_clock_changes_with_summer_time(standard, day, second, utc):
    from datetime import UTC, date, datetime

    size: Size = standard.size
    number = size.day_of(date.fromisoformat(day))
    (instant,) = utc_seconds(standard, number, np.array([second]))
    assert datetime.fromtimestamp(instant, UTC).strftime("%Y-%m-%d %H:%M") == utc
    assert datetime.fromtimestamp(instant, ZONE).date().isoformat() == day
