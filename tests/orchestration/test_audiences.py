"""What of a customer's evening stands in the way of a message, the weightiest reason first."""

from datetime import date

import duckdb
import pytest

from orchestration.audiences import candidates
from orchestration.campaigns import Campaign, lifecycle_columns
from orchestration.expressions import quoted
from orchestration.shops import Shop
from tests.conftest import TOY

EVENING = date(2024, 4, 9)
SHOP = Shop.model_validate(
    {**TOY, "logs": {**TOY["logs"], "customers": {"files": "c.csv", "columns": {"customer_id": "id"}}}}
)
FREE = {"has_email_consent": True, "has_sms_consent": True, "recency_days": 30, "as_of_date": EVENING}


def campaign(channel):
    return Campaign.model_validate(
        {
            "campaign_id": "spring", "title": "Spring", "goal": "orders", "who": {"where": "true"}, "why": "'spring'",
            "channel": channel, "schedule": {"once": date(2024, 4, 10)}, "holdout_share": 0.1,
            "guardrails": {"min_days_since_last_order": 3, "unless": "return_share > 0.5"},
        }
    )  # fmt: skip


@pytest.fixture
def reason():
    """What stands in the way of a message by a channel to a customer of whom so much is known."""
    with duckdb.connect() as con:
        columns = ", ".join(f"{quoted(name)} {kind}" for name, kind in lifecycle_columns().items())
        con.execute(f"create schema marts; create table marts.customer_lifecycle ({columns})")
        con.execute("create table marts.lifecycle_transitions (customer_id varchar, to_stage varchar, as_of_date date)")

        def _reason(channel, **known):
            row = {**FREE, "customer_id": "ann", **known}
            con.execute("delete from marts.customer_lifecycle")
            con.execute(
                f"insert into marts.customer_lifecycle ({', '.join(map(quoted, row))}) "
                f"values ({', '.join('?' * len(row))})",
                list(row.values()),
            )
            return candidates(con, SHOP, [campaign(channel)], EVENING)["suppressed_because"].to_list()

        yield _reason


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, None),
        ({"has_email_consent": False, "unsubscribed_date": EVENING}, "no_consent"),
        ({"has_email_consent": None}, "no_consent"),
        ({"unsubscribed_date": EVENING, "email_bounced_date": EVENING}, "unsubscribed"),
        ({"email_bounced_date": EVENING, "has_open_complaint": True}, "bounced"),
        ({"sms_bounced_date": EVENING}, None),
        ({"has_open_complaint": True, "recency_days": 1}, "open_complaint"),
        ({"recency_days": 2, "return_share": 0.9}, "ordered_lately"),
        ({"return_share": 0.9}, "guardrail"),
    ],
)
def test_the_weightiest_reason_is_told(reason, known, said):
    assert reason("email", **known) == [said]


def test_what_came_back_by_one_channel_does_not_stop_the_other(reason):
    assert reason("sms", email_bounced_date=EVENING) == [None]
    assert reason("sms", sms_bounced_date=EVENING) == ["bounced"]
