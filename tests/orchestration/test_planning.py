"""A common budget goes where the most is expected of it, and says what it would bring to have more."""

import polars as pl
import pytest

from orchestration.campaigns import load_campaigns
from orchestration.definitions import resources
from orchestration.planning import plan, sentences, tabulate

pytestmark = pytest.mark.slow


@pytest.fixture
def make_plan(demo_shop, demo_place):
    live = load_campaigns(demo_shop, demo_place).live

    def make(**limits):
        return plan(demo_shop, resources(demo_shop, demo_place)["warehouse"], live, **limits)

    return make


def test_without_limits_everyone_gets_the_best_of_what_pays(make_plan):
    made = make_plan()
    best = made.offers.filter(pl.col("value") > 0).group_by("customer_id").agg(pl.col("value").max())
    assert made.choice.chosen.height == best.height > 10
    assert made.choice.value == pytest.approx(best["value"].sum())
    assert set(made.offers["basis"]) <= {"assumed", "learned"}


def test_a_budget_is_kept_and_its_price_told(make_plan):
    free = make_plan()
    spent = free.choice.chosen["cost"].sum()
    made = make_plan(budget=spent / 3)
    assert made.choice.chosen["cost"].sum() <= spent / 3 + 1e-9
    assert 0 < made.choice.value < free.choice.value
    assert made.choice.bound >= made.choice.value
    assert made.choice.prices["budget"] > 0
    assert any(text.startswith("One more GBP of budget would bring") for text in sentences(made, "GBP"))
    assert tabulate(made, "GBP").row_count == made.offers["offer"].n_unique() + 1


def test_a_campaign_may_be_capped_and_one_that_there_is_not_is_refused(make_plan):
    name = make_plan().choice.chosen["offer"].str.split(":").list.first().mode()[0]
    made = make_plan(most_of={name: 1})
    assert (made.choice.chosen["offer"].str.starts_with(name)).sum() <= 1
    with pytest.raises(ValueError, match="no live campaign nonsense"):
        make_plan(most_of={"nonsense": 1})


def test_no_more_of_an_offer_is_given_than_is_in_stock(make_plan):
    free = make_plan()
    costly = free.choice.chosen.filter(pl.col("cost") > 1)["offer"]
    assert costly.len() > 2
    name = costly.mode()[0]
    made = make_plan(most_of={name.replace(": ", ":"): 2})
    assert (made.choice.chosen["offer"] == name).sum() == 2
    assert made.choice.prices[f"offer {name}"] > 0
    assert any(text.startswith(f"One more of {name} would bring") for text in sentences(made, "GBP"))
    with pytest.raises(ValueError, match="no live campaign win_back:nonsense"):
        make_plan(most_of={"win_back:nonsense": 1})


def test_groups_are_chosen_alike_at_a_price(make_plan):
    count = make_plan().choice.chosen.height // 4
    made = make_plan(most_customers=count, alike="country", least_share=1.0)
    offered = made.offers.unique("customer_id")
    chosen = offered.filter(pl.col("customer_id").is_in(made.choice.chosen["customer_id"].implode()))
    everyone, served = (dict(it["group"].value_counts().rows()) for it in (offered, chosen))
    assert len(everyone) > 1
    for group, members in everyone.items():
        # A group may fall short by as many as are in parts, of which there are no more than limits.
        assert served.get(group, 0) >= members * chosen.height / offered.height - len(everyone) - 1
    assert {f"group {group}" for group in everyone} <= made.choice.prices.keys()
    with pytest.raises(ValueError, match="none of age_band, gender, country"):
        make_plan(alike="shoe_size")
