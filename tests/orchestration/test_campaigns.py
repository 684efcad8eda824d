"""Campaigns' files: what is taken, what is taken over from ready-made ones, and how what is wrong is told."""

import pytest
import yaml

from orchestration.campaigns import (
    _TOLD_BY,
    READY_MADE,
    CampaignFileError,
    campaign_files,
    lifecycle_columns,
    load_campaign,
    load_campaigns,
)
from orchestration.settings import Settings
from orchestration.shops import load_shop

GOOD = """title: Spring
goal: an order
who:
  stages: [active]
  where: net_amount_365d > 100
channel: email
schedule: {nightly: true, starts_on: 2024-03-01}
holdout_share: 0.1
offer: {text: a coffee, cost_amount: 2}
message_cost_amount: 0.5
arms:
  - {name: plain, offer: null}
  - {name: coffee}
"""


def load(tmp_path, text, name="spring"):
    path = tmp_path / f"{name}.yml"
    path.write_text(text)
    return load_campaign(path)


def test_the_campaigns_that_ship_all_load_and_the_demo_shop_runs_them():
    settings = Settings()
    shop = load_shop("demo", settings.shops)
    found = load_campaigns(shop, settings)
    assert not found.refused
    assert not found.skipped
    assert {it.campaign_id for it in found.live} == {path.stem for path in READY_MADE.glob("*.yml")}
    assert len(found.live) == 10
    assert [it.priority for it in found.live] == sorted(it.priority for it in found.live)


def test_a_shop_without_a_folder_has_no_campaigns(tmp_path):
    settings = Settings()
    assert campaign_files(load_shop("online_retail", settings.shops), settings) == []


def test_an_arm_has_the_campaigns_offer_unless_it_says_otherwise(tmp_path):
    plain, coffee = load(tmp_path, GOOD).told_arms
    assert (plain.offer, plain.cost) == (None, 0.5)
    assert (coffee.offer, coffee.cost) == ("a coffee", 2.5)


def test_a_file_may_change_parts_of_a_ready_made_one(tmp_path):
    text = "based_on: win_back\nschedule: {once: 2024-03-01}\nbudget: {amount: 7}\nsize: {at_most: 3, by: net_amount}\n"
    campaign = load(tmp_path, text)
    ready = yaml.safe_load((READY_MADE / "win_back.yml").read_text())
    assert campaign.title == ready["title"]
    assert campaign.schedule.once is not None
    assert not campaign.schedule.entering
    assert campaign.budget.amount == 7
    assert [arm.name for arm in campaign.arms] == [arm["name"] for arm in ready["arms"]]


@pytest.mark.parametrize(
    ("change", "line", "said"),
    [
        (("net_amount_365d > 100", "net_amount_365 > 100"), 5, "did you mean net_amount_365d"),
        (("net_amount_365d > 100", "as_of_date < today()"), 5, "uses today()"),
        (("net_amount_365d > 100", "(select true)"), 5, "may only look at its own row"),
        (("net_amount_365d > 100", "net_amount_365d"), 5, None),
        (("net_amount_365d > 100", "lifecycle_stage > 'x' and 'maybe'"), 5, "gives no boolean"),
        (("[active]", "[lively]"), 4, "'prospect', 'new', 'active'"),
        (("nightly: true, ", ""), 7, "expected exactly one of once: <date>, nightly: true, entering"),
        ((", starts_on: 2024-03-01", ""), 1, "starts_on is missing"),
        (("holdout_share: 0.1", "holdout_share: 1.1"), 8, "less than or equal to 1"),
        (("holdout_share: 0.1\n", ""), 1, "holdout_share: Field required"),
        (("{name: coffee}", "{name: holdout}"), 13, "is the name of those who get nothing"),
        (("{name: coffee}", "{name: plain}"), 1, "each needs a name of its own"),
        (("cost_amount: 2", "costs: 2"), 9, "cost_amount: Field required"),
        (("title: Spring", "title: Spring\ncolour: red"), 2, "Extra inputs are not permitted"),
        (("title: Spring", "title: Spring\nbased_on: spring_sale"), 2, "'spring_sale' is none of browse_abandonment"),
        (("title: Spring", "title: [Spring"), None, "is not readable YAML"),
    ],
)
def test_a_wrong_file_is_refused_with_the_line_and_what_was_expected(tmp_path, change, line, said):
    assert change[0] in GOOD
    if said is None:
        # An amount is a condition to DuckDB: anything but zero holds.
        assert load(tmp_path, GOOD.replace(*change)).who.where == "net_amount_365d"
        return
    with pytest.raises(CampaignFileError) as refused:
        load(tmp_path, GOOD.replace(*change))
    assert said in str(refused.value)
    assert str(tmp_path / "spring.yml") in str(refused.value)
    if line is not None:
        assert f"spring.yml, line {line}: " in str(refused.value)


def test_every_column_of_the_lifecycle_is_known_to_come_from_a_log_or_from_none():
    columns = set(lifecycle_columns())
    told = {name for names in _TOLD_BY.values() for name in names}
    always = {
        "customer_id", "as_of_date", "first_seen_date", "top_category", "abstain_reason", "purchase_probability",
        "purchase_probability_low", "purchase_probability_high", "segment_model_version", "purchase_model_version",
        "churn_model_version", "value_model_version",
    }  # fmt: skip
    assert told <= columns
    assert columns - told == always


def test_a_campaign_that_asks_for_what_the_shop_does_not_keep_is_skipped_with_the_reason(tmp_path):
    shop = load_shop("online_retail", Settings().shops)
    settings = Settings(shops=tmp_path)
    folder = tmp_path / "online_retail" / "campaigns"
    folder.mkdir(parents=True)
    (folder / "cart_abandonment.yml").write_text("based_on: cart_abandonment\nschedule: {starts_on: 2011-01-01}\n")
    (folder / "win_back.yml").write_text("based_on: win_back\nschedule: {starts_on: 2011-01-01}\n")
    found = load_campaigns(shop, settings)
    assert [it.campaign_id for it in found.live] == ["win_back"]
    assert found.skipped["cart_abandonment"][1] == "the shop keeps no browse_events log, which its conditions ask for"
