"""The shop's file: what is taken, and how what isn't is told."""

from datetime import date

import pytest

from orchestration.dbt import dbt_vars
from orchestration.settings import PROJECT
from orchestration.shops import ShopFileError, has_contacts, load_shop, shop_names

GOOD = """
title: A shop
timezone: Europe/Berlin
currency: EUR
first_date: 2024-01-01
logs:
  purchases:
    files: orders-{date}.csv.gz
    columns:
      order_id: id
      product_id: sku
      quantity: 1
      unit_price: price
      ordered_at: at
"""


def load(tmp_path, text):
    (tmp_path / "mine.yml").write_text(text)
    return load_shop("mine", tmp_path)


def test_the_shops_that_ship_all_load():
    folder = PROJECT / "data" / "shops"
    assert len(shop_names(folder)) >= 4
    for name in shop_names(folder):
        assert load_shop(name, folder).name == name


def test_a_good_file_loads_with_format_and_delivery_date_told_from_the_name(tmp_path):
    mapping = load(tmp_path, GOOD).logs["purchases"]
    assert mapping.file_format == "csv"
    assert mapping.columns["quantity"] == "1"
    assert mapping.delivery_date("orders-2024-02-29.csv.gz") == date(2024, 2, 29)
    assert mapping.delivery_date("orders-20240229.csv.gz") == date(2024, 2, 29)
    assert mapping.delivery_date("orders-2024-02-30.csv.gz") is None
    assert mapping.delivery_date("orders.csv.gz") is None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("Europe/Berlin", "Berlin"), "'Berlin' is no time zone; write it like Europe/London"),
        (("EUR", "euro"), "currency"),
        (("purchases:", "orders:"), "logs.orders: no such log; the logs are purchases, browse_events"),
        (("      unit_price: price\n", ""), "logs.purchases.columns: unit_price must be mapped"),
        (("order_id: id", "order: id"), "logs.purchases.columns.order: no such column"),
        (("orders-{date}.csv.gz", "../orders.csv"), "inside the shop's landing folder"),
        (("orders-{date}.csv.gz", "orders-{date}"), "doesn't tell the format"),
        (("first_date: 2024-01-01", "first_date: soon"), "first_date"),
        (("logs:", "recommendations: {lenght: 5}\nlogs:"), "recommendations.lenght"),
        (("logs:", "recommendations: {margin_weight: 2}\nlogs:"), "recommendations.margin_weight"),
        (("logs:", "recommendations: {margin_weight: .5}\nlogs:"), "margin_weight needs logs.products.columns.cost"),
        (("logs:", "recommendations: {catalogue_is_whole: true}\nlogs:"), "needs a products log"),
        (("logs:", "recommendations: {never: category = 'gifts'}\nlogs:"), "the shop must keep a products log"),
        (("title: A shop", "title: A shop\ncolour: red"), "colour"),
        (("logs:", "logs: ["), "is not readable YAML"),
    ],
)
def test_a_wrong_file_is_refused_with_its_name_the_place_and_what_was_expected(tmp_path, change, said):
    assert change[0] in GOOD
    with pytest.raises(ShopFileError) as refused:
        load(tmp_path, GOOD.replace(*change))
    assert said in str(refused.value)
    assert "mine.yml" in str(refused.value)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("{margin_share: 40}", "campaign_results.margin_share: Input should be less than or equal to 1"),
        ("{message_costs: {email: -1}}", "campaign_results.message_costs.email"),
        ('{message_costs: {"e\'mail": 1}}', "a channel's name is letters"),
        ("{days: 0}", "campaign_results.days"),
    ],
)
def test_impossible_costs_of_campaigns_are_refused(tmp_path, said, place):
    with pytest.raises(ShopFileError) as refused:
        load(tmp_path, GOOD + f"campaign_results: {said}\n")
    assert place in str(refused.value)


def test_what_a_shop_says_of_its_costs_reaches_dbt_and_what_it_does_not_say_stays_unsaid(tmp_path):
    said = dbt_vars(load(tmp_path, GOOD + "campaign_results: {margin_share: 0.4, message_costs: {sms: 0.05}}\n"))
    assert (said["result_days"], said["margin_share"], said["message_costs"]) == (14, 0.4, {"sms": 0.05})
    assert not {"margin_share", "message_costs"} & dbt_vars(load(tmp_path, GOOD)).keys()


def test_contact_data_is_mapped_in_the_customers_log_and_in_no_other(tmp_path):
    assert not has_contacts(load(tmp_path, GOOD))
    customers = "  customers:\n    files: c.csv\n    columns: {customer_id: id, email: mail}\n"
    assert has_contacts(load(tmp_path, GOOD + customers))
    with pytest.raises(ShopFileError, match=r"purchases\.columns\.email: no such column"):
        load(tmp_path, GOOD.replace("order_id:", "email: mail\n      order_id:"))


def test_an_unknown_shop_is_told_which_there_are(tmp_path):
    load(tmp_path, GOOD)
    with pytest.raises(ShopFileError, match=r"no shop 'other': .*other\.yml is missing\. Shops here: mine"):
        load_shop("other", tmp_path)


def test_the_mapping_hash_changes_with_what_rows_mean_and_not_with_where_files_are(tmp_path):
    before = load(tmp_path, GOOD).mapping_hash("purchases")
    assert load(tmp_path, GOOD.replace("orders-{date}", "sales-{date}")).mapping_hash("purchases") == before
    assert load(tmp_path, GOOD.replace("unit_price: price", "unit_price: cost")).mapping_hash("purchases") != before
    assert load(tmp_path, GOOD.replace("Europe/Berlin", "Europe/Paris")).mapping_hash("purchases") != before
