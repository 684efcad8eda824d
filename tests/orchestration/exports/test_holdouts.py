"""Nobody who is held out is ever exported: over merges, nights run again, changed files and any order."""

from dataclasses import replace
from datetime import date, timedelta

import duckdb
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from ml.campaigns import (
    CANDIDATE_SCHEMA,
    Arm,
    Rules,
    ShopRules,
    advance,
    assignment_key,
    no_memberships,
    rewind,
    sendable,
)
from ml.campaigns.advancing import Cap
from orchestration import audiences

FIRST = date(2024, 3, 1)
CUSTOMERS = [f"c{number}" for number in range(8)]
KEY = assignment_key(b"a key for tests")
SPRING = Rules("spring", "email", [Arm("plain"), Arm("offer")], 0.4, FIRST)

CHANGES = [{"cap": Cap(1, 2)}, {"at_most": 2}, {"arms": [Arm("other")]}]
STEP = st.one_of(
    st.tuples(st.just("night"), st.sets(st.sampled_from(CUSTOMERS)), st.booleans()),
    st.tuples(st.just("again"), st.integers(0, 5), st.none()),
    st.tuples(st.just("holdout"), st.sampled_from([0.0, 0.2, 0.4, 0.8]), st.none()),
    st.tuples(st.just("global"), st.sampled_from([0.0, 0.3]), st.none()),
    st.tuples(st.just("file"), st.sampled_from(CHANGES), st.none()),
    st.tuples(st.just("merge"), st.sampled_from(CUSTOMERS), st.sampled_from(CUSTOMERS)),
)


def asked(customers, reverse):
    rows = [
        {**dict.fromkeys(CANDIDATE_SCHEMA), "campaign_id": "spring", "customer_id": customer, "is_entering": True}
        for customer in sorted(customers, reverse=reverse)
    ]
    return pl.DataFrame(rows, schema=CANDIDATE_SCHEMA)


class House:
    """A campaign that lives through nights, changes and merges, with the record that a warehouse keeps of it."""

    def __init__(self):
        self.con = duckdb.connect()
        self.con.execute("create schema marts; create schema nights")
        self.rules, self.shop = SPRING, ShopRules(KEY)
        self.nights, self.memberships, self.person_of = [], no_memberships(), {}

    def run(self, start):
        held_out = audiences.ever_held_out(self.con)
        shop = replace(self.shop, held_out=held_out, person_of=self.person_of)
        self.memberships = rewind(self.memberships, FIRST + timedelta(days=start))
        for number, (customers, reverse) in list(enumerate(self.nights))[start:]:
            # Who has turned out to be another one comes no more under the old id.
            there = {self.person_of.get(customer, customer) for customer in customers}
            evening = FIRST + timedelta(days=number)
            self.memberships = advance(self.memberships, evening, asked(there, reverse), [self.rules], shop)
        self.con.register("built", self.memberships.to_arrow())
        self.con.execute("create or replace table marts.campaign_audiences as from built")
        audiences.mark_up_to_date(self.con, [FIRST], "rules")

    def merge(self, later, first):
        later, first = self.person_of.get(later, later), self.person_of.get(first, first)
        if later != first:
            self.person_of = {
                customer: first if person == later else person for customer, person in self.person_of.items()
            }
            self.person_of[later] = first

    def exported(self):
        held_out = audiences.ever_held_out(self.con).get("spring", set())
        return set(sendable(self.memberships, "spring", held_out, self.person_of)["customer_id"])


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(STEP, min_size=2, max_size=9))
def test_nobody_who_was_ever_published_as_held_out_is_exported(steps):
    house = House()
    held_out = set()
    for kind, first, second in steps:
        start = len(house.nights)
        if kind == "night":
            house.nights.append((first, second))
        elif kind == "again":
            start = min(first, start)
        elif kind == "holdout":
            house.rules, start = replace(house.rules, holdout_share=first), 0
        elif kind == "global":
            house.shop, start = replace(house.shop, global_holdout_share=first), 0
        elif kind == "file":
            house.rules, start = replace(house.rules, **first), 0
        else:
            house.merge(first, second)
        # A merge is known at once, a night later at the latest: exports are safe before and after.
        before = house.exported()
        house.run(start)
        held_out |= set(house.memberships.filter("is_held_out")["customer_id"])
        people = {house.person_of.get(customer, customer) for customer in held_out}
        for exported in (before, house.exported()):
            if exported is before and kind in ("holdout", "global"):
                continue
            assert not {house.person_of.get(customer, customer) for customer in exported} & people
    house.con.close()


def test_the_property_has_something_to_find():
    house = House()
    house.nights.append((set(CUSTOMERS), False))
    house.run(0)
    assert 0 < len(house.exported()) < len(CUSTOMERS)
