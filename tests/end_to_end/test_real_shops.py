"""The four public shops, as a user runs them; the figures are their publishers' and those of the literature."""

from decimal import Decimal

import pytest

from data.public_shops import deliver
from ml.reading.reading import Reader, Reading
from orchestration import run
from orchestration.nights import Window
from orchestration.settings import PROJECT, Settings
from orchestration.shops import load_shop
from tests.conftest import Place


@pytest.fixture(scope="module")
def run_shop(real_data, prepared, tmp_path_factory):
    """Delivers a public shop and runs its last night, once per module."""
    data = tmp_path_factory.mktemp("shops")
    places = {}

    def run_it(name):
        if name not in places:
            settings = Settings(data=data, pseudonym_key="a key for tests")
            shop = load_shop(name, PROJECT / "data" / "shops")
            prepared(shop, settings)
            deliver(name, real_data, settings.landing(name))
            place = Place(settings, shop)
            place.result = run.run_nights(shop, settings, Window(shop.last_date, shop.last_date))
            assert place.result.succeeded, place.result.failures
            places[name] = place
        return places[name]

    return run_it


def test_online_retail_has_its_known_figures_to_the_last_digit(run_shop):
    place = run_shop("online_retail")
    figures = place.query(
        """
        select count(*), count(distinct order_id), count(*) filter (order_id like 'C%'),
            count(*) filter (customer_id is null), count(distinct product_id), count(*) filter (copy_number > 1),
            sum(quantity * unit_price), count(distinct customer_id), count(distinct country)
        from raw.purchases
        """
    )
    assert figures == [(541_909, 25_900, 9_288, 135_080, 4_070, 5_268, Decimal("9747747.9340000000"), 4_372, 38)]
    assert place.query("select count(*) from raw.quarantine") == [(0,)]
    assert not place.result.findings


def test_online_retail_days_add_up_to_the_lines_less_their_duplicates(run_shop):
    place = run_shop("online_retail")
    lines = place.query("select sum(quantity * unit_price) from raw.purchases where copy_number = 1")
    days = place.query("select sum(net_amount + service_amount) from marts.shop_days")
    assert days == lines
    assert place.query("select count(*) from marts.shop_days") == [(305,)]


def test_every_customer_of_online_retail_has_one_stage_and_every_buyer_a_segment(run_shop):
    place = run_shop("online_retail")
    rows = place.query(
        "select count(*), count(distinct customer_id), count(lifecycle_stage), "
        "count(*) filter (lifecycle_stage <> 'prospect'), count(segment_name), count(rfm_segment) "
        "from marts.customer_lifecycle where as_of_date = date '2011-12-09'"
    )
    customers, distinct, staged, buyers, segmented, scored = rows[0]
    assert customers == distinct == staged == 4_372
    assert buyers == segmented == scored
    assert place.query("select count(distinct rfm_segment) from marts.customer_lifecycle") == [(11,)]


def test_rees46_quarantines_its_cut_off_last_line_and_joins_browsing_with_purchases(run_shop):
    place = run_shop("rees46_sample")
    assert place.query("select log, line_number, reason from raw.quarantine") == [
        ("browse_events", 17_436, "it has 8 columns, expected 9")
    ]
    assert place.query("select count(*) from raw.browse_events where copy_number = 1") == [(17_429,)]
    rows = place.query(
        "select lifecycle_stage, count(*), count(session_count_30d), count(top_category) from marts.customer_lifecycle "
        "where as_of_date = date '2019-10-01' group by 1 order by 1"
    )
    assert [(stage, count) for stage, count, _, _ in rows] == [("new", 193), ("prospect", 4_311)]
    for _, count, sessions, categories in rows:
        assert count == sessions == categories


def test_amazon_reviews_have_customers_but_no_stage(run_shop, monkeypatch):
    # What so many texts say is no part of this, and would take minutes.
    nothing, read = Reading(None, None, None, None, (), (), None, 0, 0), Reader.read

    def reads_few(self, texts):
        return read(self, texts) if len(texts) < 5000 else iter([[(n, nothing) for n in range(len(texts))]])

    monkeypatch.setattr(Reader, "read", reads_few)
    place = run_shop("amazon_musical_instruments")
    assert place.query("select count(*), count(rating), min(rating), max(rating) from raw.reviews") == [
        (10_261, 10_261, Decimal("1.00"), Decimal("5.00"))
    ]
    rows = place.query(
        "select count(*), sum(review_count), count(lifecycle_stage), count(order_count), count(net_amount), "
        "count(session_count_30d) from marts.customer_lifecycle where as_of_date = date '2014-07-22'"
    )
    assert rows == [(1_429, 10_261, 0, 0, 0, 0)]


def test_eshop_has_sessions_but_no_customers(run_shop):
    place = run_shop("eshop_clickstream_2008")
    assert place.query("select count(*) from marts.customer_lifecycle") == [(0,)]
    assert place.query(
        "select sum(session_count), sum(view_count), count(order_count), count(*) from marts.shop_days"
    ) == [(24_026, 165_474, 0, 135)]
