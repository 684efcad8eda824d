"""Audiences through whole nights of the toy shop: the same in whatever order, and nothing for the held out."""

from datetime import date, timedelta

import polars as pl
import pytest

from orchestration import publication

LAST = date(2024, 4, 9)
RANGE = [LAST - timedelta(days=offset) for offset in range(2, -1, -1)]
FILES = {
    "regulars": """
        title: Regulars
        goal: they come again
        who: {stages: [active, loyal]}
        channel: email
        schedule: {nightly: true, starts_on: 2024-04-08}
        holdout_share: 0.3
        cap: {messages: 1, days: 3}
        size: {at_most: 6, by: net_amount}
        offer: {text: a free coffee, cost_amount: 2}
        arms: [{name: plain, offer: null}, {name: coffee, weight: 2}]
        template: win_back
        assumed_uplift: {share: 0.1, low: 0, high: 0.2}
    """,
    "movers": """
        title: Movers
        goal: whoever is late comes back
        who: {stages: [at_risk]}
        channel: email
        schedule: {entering: [at_risk], starts_on: 2024-04-08}
        holdout_share: 0.2
        priority: 1
    """,
    "once": """
        title: Once
        goal: everybody hears of the spring
        who: {where: true}
        channel: email
        schedule: {once: 2024-04-09}
        holdout_share: 0.5
        message_cost_amount: 1
        budget: {amount: 5}
        priority: 200
    """,
    "unheard": """
        title: Unheard
        goal: a campaign that needs a log that the shop doesn't keep
        who: {where: days_since_sign_up < 7}
        channel: email
        schedule: {nightly: true, starts_on: 2024-04-08}
        holdout_share: 0.1
    """,
    "wrong": """
        title: Wrong
        goal: none
        who: {where: recency_dayz < 7}
        channel: email
        schedule: {nightly: true, starts_on: 2024-04-08}
        holdout_share: 0.1
    """,
}


def _day(name: str) -> date:
    return date.fromisoformat(name.split(".")[0][-10:])


@pytest.fixture
def make_shop(make_place, deliveries):
    """Places whose shop has campaigns, with all files delivered but those left out."""

    def make(name, without=lambda name: False, files=FILES):
        place = make_place(name, campaigns={"global_holdout_share": 0.1, "cap": {"messages": 2, "days": 4}})
        folder = place.settings.shops / "toy" / "campaigns"
        folder.mkdir(parents=True, exist_ok=True)
        for campaign, text in files.items():
            (folder / f"{campaign}.yml").write_text(text)
        place.deliver({file: text for file, text in deliveries.items() if not without(file)})
        return place

    return make


def audiences(place):
    return place.query("select * from marts.campaign_audiences order by campaign_id, customer_id, entered_on")


def test_nights_in_any_order_twice_or_late_give_the_same_audiences(make_shop, deliveries):
    late = [name for name in deliveries if str(RANGE[1]) in name]
    as_range, shuffled = make_shop("range"), make_shop("shuffled", without=lambda name: name in late)
    as_range.first_night(RANGE[0], RANGE[-1])
    # The last one first, then the first; the late files come before the one between them, which runs twice.
    for night in (RANGE[2], RANGE[0]):
        shuffled.night(night)
    shuffled.deliver({name: deliveries[name] for name in late})
    for night in (RANGE[1], RANGE[1]):
        shuffled.night(night)

    assert audiences(shuffled) == audiences(as_range)
    assert shuffled.query("select * from marts.campaigns order by all") == as_range.query(
        "select * from marts.campaigns order by all"
    )
    sent = as_range.query("select campaign_id, count(send_date) from marts.campaign_audiences group by 1 order by 1")
    assert all(count for _, count in sent)
    assert len(sent) == 3


def test_audiences_keep_caps_budgets_and_holdouts_and_say_what_stands_in_the_way(make_shop):
    place = make_shop("place")
    place.first_night(RANGE[0], RANGE[-1])

    written = place.query(
        "select count(*) from marts.campaign_audiences where (is_held_out or suppressed_because is not null) "
        "and (send_date is not null or offer is not null or products is not null)"
    )
    assert written == [(0,)]
    crowded = place.query(
        "select a.customer_id from marts.campaign_audiences a join marts.campaign_audiences b "
        "on a.customer_id = b.customer_id and b.due_date between a.due_date - 3 and a.due_date "
        "where a.due_date is not null group by a.customer_id, a.campaign_id, a.entered_on having count(*) > 2"
    )
    assert crowded == []
    busiest = place.query(
        "select max(n) from (select count(*) as n from marts.campaign_audiences where campaign_id = 'regulars' "
        "and due_date is not null group by due_date)"
    )
    assert busiest == [(6,)]
    assert place.query(
        "select sum(send_date is not null) from marts.campaign_audiences where campaign_id = 'once'"
    ) == [(5,)]
    reasons = {row[0] for row in place.query("select distinct suppressed_because from marts.campaign_audiences")}
    assert {"global_holdout", "beyond_size", "budget_spent", None} <= reasons
    arms = {
        row[0] for row in place.query("select distinct arm from marts.campaign_audiences where due_date is not null")
    }
    assert {"plain", "coffee", "holdout", "treatment"} <= arms


def test_a_wrong_or_needy_campaign_is_told_and_the_others_go_on(make_shop):
    place = make_shop("place")
    result = place.night(LAST)

    assert {finding.check_name for finding in result.findings} == {"files_are_right", "messages_are_whole"}
    told = {name: (status, reason) for name, status, reason in place.query(
        "select campaign_id, status, status_reason from marts.campaigns"
    )}  # fmt: skip
    assert told["regulars"] == ("live", None)
    assert told["once"][0] == "missed"
    assert told["unheard"] == (
        "skipped", "the shop keeps no customers log, which its conditions ask for",
    )  # fmt: skip
    status, reason = told["wrong"]
    assert status == "refused"
    assert "wrong.yml, line 4: who.where: 'recency_dayz' is no column" in reason
    assert "recency_days" in reason
    written = place.query("select campaign_id, subject, body, fault from marts.campaign_messages")
    due = place.query(f"select campaign_id from marts.campaign_audiences where send_date = date '{LAST}' + 1")
    assert sorted(row[0] for row in written) == sorted(name for (name,) in due)
    for name, subject, body, fault in written:
        if name == "movers":
            assert (subject, body, fault) == (None, None, "the arm has no template")
        else:
            assert (subject, fault) == ("We have missed you", None)
            assert "Your last order was".lower() in body.lower()
    folder = publication.current(place.settings.published, "toy")
    assert pl.read_parquet(folder / "parquet" / "campaigns.parquet").height == 5
    published = pl.read_parquet(folder / "parquet" / "campaign_audiences.parquet")
    assert published.height == place.query("select count(*) from marts.campaign_audiences")[0][0]


def test_who_was_held_out_is_sent_nothing_after_the_holdout_was_made_smaller(make_shop):
    place = make_shop("place")
    place.night(RANGE[-2])
    held_out = place.query(
        "select customer_id from marts.campaign_audiences where campaign_id = 'regulars' and is_held_out order by 1"
    )
    assert held_out
    path = place.settings.shops / "toy" / "campaigns" / "regulars.yml"
    path.write_text(path.read_text().replace("holdout_share: 0.3", "holdout_share: 0"))
    place.night(LAST)

    again = place.query(
        "select customer_id, send_date, suppressed_because from marts.campaign_audiences "
        "where campaign_id = 'regulars' and entered_on = ? order by 1".replace("?", f"date '{RANGE[-2]}'")
    )
    reasons = {customer: (sent, reason) for customer, sent, reason in again}
    assert {reasons[customer][0] for (customer,) in held_out} == {None}
    assert {reasons[customer][1] for (customer,) in held_out} <= {"was_held_out", "global_holdout"}
    assert any(sent for sent, _ in reasons.values())
