"""Memberships: who comes in and leaves, what stands in the way, and that going back over evenings changes nothing."""

from datetime import date, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from ml.campaigns import (
    CANDIDATE_SCHEMA,
    HOLDOUT,
    Arm,
    Rules,
    ShopRules,
    advance,
    assignment_key,
    no_memberships,
    rewind,
)
from ml.campaigns.advancing import Cap

KEY = assignment_key(b"a key for tests")
FIRST = date(2024, 3, 1)
ONE_DAY = timedelta(days=1)


def rules(name="spring", **changes):
    plain = {"channel": "email", "arms": [Arm("plain")], "holdout_share": 0.0, "first_evening": FIRST}
    return Rules(campaign_id=name, **{**plain, **changes})


def asked(*rows, campaign="spring"):
    plain = {"campaign_id": campaign, "is_entering": True, "why_in": "because"}
    frame = pl.DataFrame([{**dict.fromkeys(CANDIDATE_SCHEMA), **plain, **row} for row in rows], schema=CANDIDATE_SCHEMA)
    return frame


def evening(number):
    return FIRST + number * ONE_DAY


def go(nights, campaigns, shop=None, start=None):
    memberships = start if start is not None else no_memberships()
    for number, candidates in nights:
        memberships = advance(memberships, evening(number), candidates, campaigns, shop or ShopRules(KEY))
    return memberships


def test_a_member_gets_one_message_and_leaves_when_no_longer_asked_for():
    ann = asked({"customer_id": "ann"})
    memberships = go([(0, ann), (1, ann), (2, asked()), (3, ann)], [rules()])
    assert memberships.select("entered_on", "left_on", "send_date").rows() == [
        (evening(0), evening(2), evening(1)),
        (evening(3), None, evening(4)),
    ]


def test_what_stands_in_the_way_is_told_and_looked_at_again():
    stopped = asked({"customer_id": "ann", "suppressed_because": "open_complaint"})
    memberships = go([(0, stopped)], [rules()])
    assert memberships.select("send_date", "offer", "suppressed_because").rows() == [(None, None, "open_complaint")]
    memberships = go([(1, asked({"customer_id": "ann"}))], [rules()], start=memberships)
    assert memberships.select("entered_on", "send_date", "suppressed_because", "first_suppressed_because").rows() == [
        (evening(0), evening(2), None, "open_complaint")
    ]


def test_caps_count_over_all_campaigns_and_the_first_in_order_goes_first():
    both = pl.concat([asked({"customer_id": "ann"}), asked({"customer_id": "ann"}, campaign="autumn")])
    shop = ShopRules(KEY, cap=Cap(messages=1, days=3))
    memberships = go([(number, both) for number in range(4)], [rules("autumn"), rules("spring")], shop)
    assert memberships.select("campaign_id", "send_date").rows() == [("autumn", evening(1)), ("spring", evening(4))]
    early = go([(0, both)], [rules("autumn"), rules("spring")], shop)
    assert early["suppressed_because"].to_list() == [None, "capped"]


def test_a_campaigns_own_cap_holds_over_memberships():
    ann = asked({"customer_id": "ann"})
    memberships = go([(0, ann), (1, asked()), (2, ann)], [rules(cap=Cap(1, 30))])
    assert memberships["suppressed_because"].to_list() == [None, "capped_by_campaign"]


def test_the_highest_go_first_and_a_budget_ends_it():
    crowd = asked(*[{"customer_id": f"c{number}", "rank_value": float(number)} for number in range(5)])
    sized = go([(0, crowd)], [rules(at_most=2)])
    assert sized.filter(pl.col("send_date").is_not_null())["customer_id"].to_list() == ["c3", "c4"]
    assert set(sized["suppressed_because"].drop_nulls()) == {"beyond_size"}
    bought = go([(0, crowd), (1, crowd)], [rules(arms=[Arm("plain", cost=0.1)], budget=0.3)])
    assert bought.filter(pl.col("send_date").is_not_null())["customer_id"].to_list() == ["c2", "c3", "c4"]
    assert set(bought["suppressed_because"].drop_nulls()) == {"budget_spent"}


def test_on_a_quiet_day_nothing_goes_out_and_the_day_after_it_does():
    ann = asked({"customer_id": "ann"})
    quiet = rules(is_quiet=lambda day: day == evening(1))
    assert go([(0, ann)], [quiet])["suppressed_because"].to_list() == ["quiet_day"]
    assert go([(0, ann), (1, ann)], [quiet])["send_date"].to_list() == [evening(2)]


def test_only_who_comes_into_the_stage_comes_in_and_one_date_looks_at_one_evening():
    there = asked({"customer_id": "ann", "is_entering": False}, {"customer_id": "ben", "is_entering": True})
    assert go([(0, there)], [rules(only_entering=True)])["customer_id"].to_list() == ["ben"]
    once = rules(first_evening=evening(1), last_evening=evening(1))
    ann = asked({"customer_id": "ann"})
    assert once.is_once
    assert go([(0, ann)], [once]).is_empty()
    assert go([(1, ann), (2, ann)], [once])["send_date"].to_list() == [evening(2)]
    assert go([(2, ann)], [once]).is_empty()


def test_who_is_held_out_has_a_due_date_counts_for_caps_and_is_sent_and_offered_nothing():
    ann = asked({"customer_id": "ann", "expected_amount": 3.0})
    held = rules(holdout_share=0.999999, arms=[Arm("plain", offer="coffee")], cap=Cap(1, 30))
    memberships = go([(0, ann), (1, asked()), (2, ann)], [held])
    first, second = memberships.rows(named=True)
    assert (first["arm"], first["due_date"], first["send_date"], first["offer"]) == (HOLDOUT, evening(1), None, None)
    assert second["suppressed_because"] == "capped_by_campaign"


def test_who_gets_no_campaign_at_all_is_told_so():
    memberships = go([(0, asked({"customer_id": "ann"}))], [rules()], ShopRules(KEY, global_holdout_share=0.999999))
    assert memberships.select("arm", "is_held_out", "suppressed_because", "due_date").rows() == [
        (HOLDOUT, True, "global_holdout", None)
    ]


def test_who_was_once_held_out_stays_unsent_also_under_another_id():
    shop = ShopRules(KEY, held_out={"spring": {"old-ann"}}, person_of={"old-ann": "ann"})
    memberships = go([(0, asked({"customer_id": "ann"}, {"customer_id": "ben"}))], [rules()], shop)
    assert memberships.select("customer_id", "send_date", "suppressed_because").rows() == [
        ("ann", None, "was_held_out"),
        ("ben", evening(1), None),
    ]


def test_a_person_keeps_the_arm_of_the_id_that_was_seen_first():
    arms = [Arm("a"), Arm("b"), Arm("c")]
    alone = go([(0, asked({"customer_id": "first"}))], [rules(arms=arms, holdout_share=0.2)])
    for later in map(str, range(20)):
        merged = go(
            [(0, asked({"customer_id": later}))],
            [rules(arms=arms, holdout_share=0.2)],
            ShopRules(KEY, person_of={later: "first"}),
        )
        assert merged["arm"].to_list() == alone["arm"].to_list()


CUSTOMERS = ("ann", "ben", "cat", "dan", "eve")
FACTS = st.fixed_dictionaries(
    {
        "suppressed_because": st.sampled_from([None, None, None, "no_consent", "open_complaint"]),
        "rank_value": st.sampled_from([None, 1.0, 2.0]),
        "is_entering": st.booleans(),
    }
)
NIGHT = st.dictionaries(st.tuples(st.sampled_from(["autumn", "spring", "winter"]), st.sampled_from(CUSTOMERS)), FACTS)

NIGHTS = st.lists(NIGHT, min_size=6, max_size=6)


def frame(night):
    rows = [asked({"customer_id": who, **facts}, campaign=name) for (name, who), facts in sorted(night.items())]
    return pl.concat([asked(), *rows])


@settings(max_examples=25, deadline=None)
@given(
    before=st.lists(NIGHT, min_size=6, max_size=6),
    after=st.lists(NIGHT, min_size=6, max_size=6),
    back=st.integers(0, 5),
)
def test_going_back_over_evenings_gives_what_going_once_would_have_given(before, after, back):
    campaigns = [
        rules("autumn", holdout_share=0.3, cap=Cap(1, 3), only_entering=True),
        rules("spring", holdout_share=0.3, at_most=2, budget=3, arms=[Arm("plain", cost=1), Arm("offer", cost=2)]),
        rules("winter", is_quiet=lambda day: day.weekday() == 6, first_evening=evening(2), last_evening=evening(2)),
    ]
    shop = ShopRules(KEY, global_holdout_share=0.1, cap=Cap(2, 3))
    wrong = go(list(enumerate(map(frame, before[:back] + after[back:]))), campaigns, shop)
    right = list(enumerate(map(frame, before)))

    mended = go(right[back:], campaigns, shop, start=rewind(wrong, evening(back)))

    assert mended.rows() == go(right, campaigns, shop).rows()
    sent = mended.filter(pl.col("send_date").is_not_null() | pl.col("offer").is_not_null())
    assert sent.filter(pl.col("is_held_out") | pl.col("suppressed_because").is_not_null()).is_empty()
