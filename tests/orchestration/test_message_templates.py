"""The wordings that ship: each campaign has one, and each says something whole to every customer that it can reach."""

import pytest

from assets.messages import _draft, _message
from orchestration.campaigns import load_campaigns
from orchestration.message_templates import READY_MADE, load_templates, wording
from orchestration.settings import Settings
from orchestration.shops import load_shop

SETTINGS = Settings()
SHOP = load_shop("demo", SETTINGS.shops)
TEMPLATES = load_templates(SHOP, SETTINGS)
CAMPAIGNS = load_campaigns(SHOP, SETTINGS).live
TRANSLATED = ("de", "fr", "es")
# What a customer may have no value for, where their campaign doesn't ask for it.
NEEDS = {
    "cart_abandonment": "days_since_last_cart", "price_drop_on_viewed": "price_drop_count", "replenishment": "pace",
    "complaint_rescue": "days_since_last_complaint", "win_back": "recency_days", "dormant_last_call": "recency_days",
    "vip_thank_you": "order_count",
}  # fmt: skip


def row(campaign, arm, language, **known):
    facts = dict.fromkeys(
        ("why_in", "language", "product_names", "recency_days", "order_count", "days_since_last_cart", "offer",
         "price_drop_count", "days_since_last_complaint", "days_since_sign_up", "pace", "send_date", "customer_id")
    )  # fmt: skip
    return {**facts, "campaign_id": campaign.campaign_id, "arm": arm.name, "language": language, **known}


@pytest.mark.parametrize("language", ["en", *TRANSLATED, "nl", None])
@pytest.mark.parametrize("campaign", CAMPAIGNS, ids=lambda campaign: campaign.campaign_id)
def test_every_campaign_that_ships_says_something_whole_with_as_little_as_it_asks_for(campaign, language):
    need = NEEDS.get(campaign.campaign_id)
    for arm in campaign.told_arms:
        for known in ({}, {"product_names": ["Tent", "Mug"], "offer": arm.offer}):
            for value in (1, 7):
                facts = row(campaign, arm, language, **known, **({need: value} if need else {}))
                message = _message(SHOP, campaign, facts, TEMPLATES)
                assert message["fault"] is None, message
                assert SHOP.title in message["body"]
                assert ("Tent" in message["body"]) <= bool(known)
                if known and arm.offer:
                    offered = campaign.offer_of(arm.name).texts.get(message["language"], arm.offer)
                    assert offered in message["body"]
                assert message["language"] == (language if language in TRANSLATED else "en")


def test_a_message_is_in_the_customers_language_where_a_template_speaks_it():
    assert wording(TEMPLATES, "win_back", "de").language == "de"
    assert wording(TEMPLATES, "win_back", "nl").language == "en"
    assert wording(TEMPLATES, "win_back", None, "de").language == "de"
    assert wording(TEMPLATES, "win_back", "nl", "fr").language == "fr"
    assert wording(TEMPLATES, "nothing", "en") is None
    assert {path.stem.split(".")[0] for path in READY_MADE.glob("*.txt")} >= {it.template for it in CAMPAIGNS}


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
@pytest.mark.parametrize(
    "name", ["cart_abandonment", "price_drop_on_viewed", "replenishment", "second_order", "welcome", "win_back"]
)
def test_a_text_message_is_short_and_has_no_subject(name, language):
    campaign = next(it for it in CAMPAIGNS if it.campaign_id == name).model_copy(update={"channel": "sms"})
    for arm in campaign.told_arms:
        message = _message(SHOP, campaign, row(campaign, arm, language, offer=arm.offer), TEMPLATES)
        assert message["fault"] is None, message
        assert (message["template"], message["subject"], message["language"]) == (f"{name}_sms", None, language)
        assert message["body"].startswith(SHOP.title)


def test_every_wording_that_ships_is_there_in_four_languages():
    for name, spoken in TEMPLATES.items():
        assert {"en", *TRANSLATED} <= spoken.keys(), name
    for campaign in CAMPAIGNS:
        for arm in campaign.told_arms:
            offered = campaign.offer_of(arm.name)
            assert offered is None or set(TRANSLATED) <= offered.texts.keys(), campaign.campaign_id


def test_an_offer_is_in_the_language_of_its_message():
    told = {"en": "10 % off"}
    assert wording(TEMPLATES, "win_back", "de", "en", told).language == "en"
    assert wording(TEMPLATES, "win_back", "de", "en", {**told, "de": "10 % Rabatt"}).language == "de"
    # Where no language has both, the customer's own goes first.
    assert wording(TEMPLATES, "win_back", "de", "en", {"it": "sconto"}).language == "de"


def test_a_german_shop_offers_in_german_what_ready_made_campaigns_offer(tmp_path):
    folder = tmp_path / "demo" / "campaigns"
    folder.mkdir(parents=True)
    (folder / "win_back.yml").write_text("based_on: win_back\nschedule: {starts_on: 2025-01-01}\n")
    shop = SHOP.model_copy(update={"campaigns": SHOP.campaigns.model_copy(update={"language": "de"})})
    (campaign,) = load_campaigns(shop, Settings(shops=tmp_path)).live
    (arm,) = [arm for arm in campaign.rules(shop).arms if arm.offer]
    assert arm.offer == "10 % Rabatt auf die nächste Bestellung"
    for language, offer in (("nl", arm.offer), ("en", "10 % off the next order")):
        message = _message(shop, campaign, row(campaign, arm, language, recency_days=60, offer=arm.offer), TEMPLATES)
        assert offer in message["body"]


def test_another_offer_is_not_told_in_the_ready_made_ones_words(tmp_path):
    folder = tmp_path / "demo" / "campaigns"
    folder.mkdir(parents=True)
    own = "based_on: win_back\nschedule: {starts_on: 2025-01-01}\noffer: {text: a free mug, cost_amount: 3}\n"
    (folder / "win_back.yml").write_text(own)
    (campaign,) = load_campaigns(SHOP, Settings(shops=tmp_path)).live
    facts = row(campaign, next(arm for arm in campaign.told_arms if arm.offer), "de", recency_days=60,
                offer="a free mug")  # fmt: skip
    message = _message(SHOP, campaign, facts, TEMPLATES)
    assert message["language"] == "en"
    assert "a free mug" in message["body"]


def test_a_shops_own_wording_takes_the_place_of_the_ready_made_one(tmp_path):
    folder = tmp_path / "demo" / "messages"
    folder.mkdir(parents=True)
    (folder / "win_back.en.txt").write_text("Subject: Ours\n\nOur words")
    templates = load_templates(SHOP, Settings(shops=tmp_path))
    assert templates["win_back"]["en"].text.startswith("Subject: Ours")
    assert templates["win_back"]["de"].text == TEMPLATES["win_back"]["de"].text


@pytest.mark.parametrize("language", ["en", *TRANSLATED])
def test_a_reply_takes_up_the_writers_own_words_and_their_order(language):
    from datetime import date

    complaint = {
        "review_id": "r1", "customer_id": "ann", "product_id": "P1", "review_date": date(2024, 4, 1),
        "language": language, "spans": [{"aspect": "battery_life", "words": "dies in an hour"}],
        "ordered_date": date(2024, 3, 20), "request": "track_refund", "product_name": "Lamp <3",
    }  # fmt: skip
    draft = _draft(SHOP, complaint, TEMPLATES)
    assert draft["fault"] is None
    assert draft["grounds"] == ["dies in an hour"]
    for words in ("dies in an hour", "Lamp <3", "2024-03-20"):
        assert words in draft["body"]
    bare = _draft(
        SHOP, {**complaint, "spans": None, "ordered_date": None, "request": None, "product_name": None}, TEMPLATES
    )
    assert bare["fault"] is None
    assert "None" not in bare["body"]
