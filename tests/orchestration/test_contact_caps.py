"""Whom contact caps keep out of a plan: who has had as many messages as they may, tomorrow's own left aside."""

from datetime import date, timedelta

import polars as pl

from ml.campaigns import MEMBERSHIP_SCHEMA
from orchestration.campaigns import load_campaigns
from orchestration.planning import stopped_by_caps
from orchestration.settings import Settings
from orchestration.shops import load_shop

EVENING = date(2025, 6, 30)
SHOP = load_shop("demo", Settings().shops)
LIVE = [it for it in load_campaigns(SHOP, Settings()).live if it.campaign_id in ("win_back", "welcome")]


def message(customer, campaign, days_ago):
    due = EVENING - timedelta(days=days_ago)
    known = {"customer_id": customer, "campaign_id": campaign, "due_date": due, "entered_on": due - timedelta(days=1)}
    return {**dict.fromkeys(MEMBERSHIP_SCHEMA), **known}


def stopped(*messages):
    found = stopped_by_caps(pl.DataFrame(messages, schema=MEMBERSHIP_SCHEMA), SHOP, LIVE, EVENING)
    return set(found.rows())


def test_a_campaigns_own_cap_stops_its_next_message_alone():
    # Win back: one message in 90 days, tomorrow's own included, so of the 89 days before.
    assert stopped(message("ann", "win_back", 88)) == {("win_back", "ann")}
    assert stopped(message("ann", "win_back", 89)) == set()


def test_the_shops_cap_stops_every_campaign():
    # Two messages in seven days.
    twice = [message("ann", "win_back", 5), message("ann", "cart_abandonment", 1)]
    assert stopped(*twice) == {("win_back", "ann"), ("welcome", "ann")}
    assert stopped(message("ben", "cart_abandonment", 5)) == set()


def test_tomorrows_own_messages_are_what_the_plan_decides_on():
    assert stopped(message("ann", "win_back", -1)) == set()
