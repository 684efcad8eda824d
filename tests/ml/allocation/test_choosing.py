"""The best choice within limits: against all choices that there are, and what each limit costs."""

import itertools

import numpy as np
import polars as pl
import pytest

from ml.allocation import Limits, choose


def table(rows):
    return pl.DataFrame(rows, schema=["customer_id", "offer", "value", "cost"], orient="row")


def random_offers(seed, customers=300):
    chance = np.random.default_rng(seed)
    return pl.DataFrame(
        {
            "customer_id": np.repeat([f"c{number:04d}" for number in range(customers)], 2).tolist(),
            "offer": ["voucher", "postage"] * customers,
            "value": chance.normal(1.0, 2.0, 2 * customers),
            "cost": np.tile([2.0, 0.5], customers),
            "group": np.repeat(np.where(np.arange(customers) % 4 == 0, "young", "old"), 2).tolist(),
        }
    )


def test_nobody_gets_two_offers_and_none_that_is_worth_nothing():
    found = choose(table([("a", "x", 3.0, 1.0), ("a", "y", 2.0, 1.0), ("b", "x", -1.0, 1.0)]), Limits())
    assert found.chosen.select("customer_id", "offer").rows() == [("a", "x")]
    assert (found.value, found.bound) == (3.0, 3.0)


def test_one_costly_offer_gives_way_to_two_cheap_ones():
    rows = [("a", "x", 5.0, 10.0), ("b", "y", 3.0, 5.0), ("c", "y", 3.0, 5.0)]
    found = choose(table(rows), Limits(budget=10.0))
    assert found.chosen["customer_id"].to_list() == ["b", "c"]


@pytest.mark.parametrize("seed", range(5))
def test_it_is_as_good_as_the_best_of_all_choices_but_for_rounding(seed):
    offers = random_offers(seed, customers=6).drop("group")
    limits = Limits(budget=4.0, most_of_offer={"postage": 2})
    found = choose(offers, limits)
    best = 0.0
    per_customer = [[None, *rows] for rows in offers.partition_by("customer_id", maintain_order=True)]
    choices = [[None, *part.rows()] for part in offers.partition_by("customer_id", maintain_order=True)]
    assert len(per_customer) == 6
    for choice in itertools.product(*choices):
        picked = [row for row in choice if row]
        if sum(row[3] for row in picked) <= 4.0 and sum(row[1] == "postage" for row in picked) <= 2:
            best = max(best, sum(row[2] for row in picked))
    assert found.value <= best + 1e-9 <= found.bound + 2e-9
    # Two limits, so at most two customers were in parts.
    assert found.value >= best - 2 * offers["value"].max()


def test_limits_are_kept_and_rounding_costs_little():
    limits = Limits(budget=120.0, most_customers=110, most_of_offer={"voucher": 25})
    found = choose(random_offers(1), limits)
    assert found.chosen["cost"].sum() <= 120.0
    assert found.chosen.height <= 110
    assert (found.chosen["offer"] == "voucher").sum() <= 25
    assert found.chosen["customer_id"].is_unique().all()
    assert found.value >= 0.99 * found.bound


def test_a_shadow_price_is_what_one_more_of_the_limit_brings():
    offers = random_offers(2)
    found = choose(offers, Limits(budget=100.0))
    more = choose(offers, Limits(budget=100.1))
    assert found.prices["budget"] == pytest.approx((more.bound - found.bound) / 0.1, rel=0.05)
    assert choose(offers, Limits(budget=1e6)).prices["budget"] == 0.0


def test_a_group_gets_its_share_and_the_price_of_it_is_told():
    offers = random_offers(3).with_columns(
        value=pl.when(pl.col("group") == "young").then(pl.col("value") - 3).otherwise(pl.col("value"))
    )
    unfair = choose(offers, Limits(most_customers=80))
    fair = choose(offers, Limits(most_customers=80, least_share=0.8))
    young = offers.filter(pl.col("group") == "young")["customer_id"].unique().implode()
    share = [found.chosen["customer_id"].is_in(young).mean() for found in (unfair, fair)]
    # A quarter of all customers are young; four fifths of it are a fifth, less the one who may be in parts.
    assert share[0] < 0.1
    assert share[1] >= 0.2 - 1.5 / 80
    assert fair.value < unfair.value
    assert fair.prices["group young"] > 0
    assert fair.prices["group old"] == 0


def test_what_makes_no_sense_is_refused():
    with pytest.raises(ValueError, match="below zero"):
        choose(table([("a", "x", 1.0, -1.0)]), Limits())
    with pytest.raises(ValueError, match="twice"):
        choose(table([("a", "x", 1.0, 1.0), ("a", "x", 2.0, 1.0)]), Limits())
    with pytest.raises(ValueError, match="nulls"):
        choose(table([("a", "x", None, 1.0)]), Limits())
    with pytest.raises(ValueError, match="no choice keeps"):
        choose(table([("a", "x", 1.0, 1.0)]), Limits(budget=-1.0))


def test_nobody_to_choose_is_nobody_chosen():
    assert choose(random_offers(1).clear(), Limits(budget=1.0)).chosen.is_empty()
    assert choose(random_offers(1).clear(), Limits(least_share=0.5)).value == 0.0
