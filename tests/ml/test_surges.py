"""Surges: found where something has changed, and seldom where nothing has."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest
from scipy import stats

from ml.surges import find_surges, upper_tail

EVENING = date(2024, 12, 31)
DAYS = [EVENING - timedelta(days=back) for back in range(420, -1, -1)]


def shop(chance, volumes, shares, rise=1.0, rise_days=0, rising=0):
    """Texts a day at random around ``volumes``, of which ``shares`` (product x aspect) are unkind; one share rises."""
    texts = chance.poisson(np.asarray(volumes)[:, None], (len(volumes), len(DAYS)))
    daily = np.repeat(np.asarray(shares)[:, :, None], len(DAYS), axis=2)
    if rise_days:
        daily[rising, 0, -rise_days:] *= rise
    unkind = chance.binomial(texts[:, None, :], daily)
    product, day = np.nonzero(texts)
    said = {"product_id": [f"p{n}" for n in product], "event_date": [DAYS[n] for n in day]}
    said = pl.DataFrame({**said, "text_count": texts[product, day]})
    product, aspect, day = np.nonzero(unkind)
    blamed = {"product_id": [f"p{n}" for n in product], "aspect": [f"a{n}" for n in aspect]}
    blamed |= {"event_date": [DAYS[n] for n in day], "negative_text_count": unkind[product, aspect, day]}
    return said, pl.DataFrame(blamed)


@pytest.fixture
def usual():
    """What a shop of forty products is like: a few are written about daily, most seldom."""
    chance = np.random.default_rng(3)
    return np.exp(chance.normal(-2.5, 1.3, 40)), chance.beta(1, 12, (40, 3))


def test_the_tail_is_the_hypergeometric_one():
    chance = np.random.default_rng(1)
    in_all = chance.integers(1, 400, 500)
    drawn, hits_in_all = chance.integers(0, in_all + 1), chance.integers(0, in_all + 1)
    hits = chance.integers(0, np.minimum(drawn, hits_in_all) + 1)
    expected = stats.hypergeom.sf(hits - 1, in_all, hits_in_all, drawn)
    assert upper_tail(hits, hits_in_all, drawn, in_all) == pytest.approx(expected, rel=1e-9)


def test_nights_without_a_change_are_called_out_no_more_often_than_stated(usual):
    rate, nights = 0.1, 150
    chance = np.random.default_rng(5)
    alarms = sum(find_surges(*shop(chance, *usual), EVENING, rate).height > 0 for _ in range(nights))
    # Beyond this the stated rate would be refuted at one in ten thousand.
    assert alarms <= stats.binom.ppf(0.9999, nights, rate)
    # Not for want of looking: at a rate of one in two it speaks up.
    assert any(find_surges(*shop(chance, *usual), EVENING, 0.5).height for _ in range(20))


def test_a_share_that_trebles_on_a_product_with_two_texts_a_day_is_found_within_eight_weeks(usual):
    volumes, shares = usual[0].copy(), usual[1].copy()
    volumes[7], shares[7, 0] = 2.0, 0.1
    chance = np.random.default_rng(8)
    found = []
    for _ in range(20):
        surges = find_surges(*shop(chance, volumes, shares, rise=3, rise_days=56, rising=7), EVENING)
        found += surges.filter((pl.col("product_id") == "p7") & (pl.col("aspect") == "a0")).to_dicts()
    assert len(found) >= 13
    off = [abs((surge["since_date"] - DAYS[-56]).days) for surge in found]
    assert np.median(off) <= 10
    assert all(surge["negative_text_count"] >= 1.5 * surge["expected_count"] for surge in found)


def rows(product, days, count, **more):
    return pl.DataFrame({"product_id": [product] * len(days), "event_date": days, **more}).with_columns(
        pl.lit(count).alias("text_count" if "aspect" not in more else "negative_text_count")
    )


def test_a_day_of_surge_is_dated_and_counted_and_the_day_after_the_evening_unknown():
    days = [EVENING - timedelta(days=back) for back in range(300)]
    texts = rows("boot", days, 10)
    calm = rows("boot", days[30:], 1, aspect=["zip"] * 270)
    worse = rows("boot", days[:30], 4, aspect=["zip"] * 30)
    (total, surge) = find_surges(texts, pl.concat([calm, worse]), EVENING).to_dicts()
    assert (surge["product_id"], surge["aspect"], surge["since_date"]) == ("boot", "zip", days[29])
    assert (surge["text_count"], surge["negative_text_count"], surge["expected_count"]) == (300, 120, 30)
    assert (total["product_id"], total["negative_text_count"]) == (None, 120)
    before = find_surges(texts, pl.concat([calm, worse]), days[30])
    assert before.is_empty()


def test_what_is_spread_over_many_products_is_the_shops():
    days = [EVENING - timedelta(days=back) for back in range(300)]
    products = [f"p{number}" for number in range(40)]
    texts = pl.concat([rows(product, days[::5], 1) for product in products])
    # Each product alone says it once in the last four weeks; the shop forty times where it had been four.
    unkind = [rows(product, [days[5]], 1, aspect=["delivery"]) for product in products]
    unkind += [rows(product, [days[100]], 1, aspect=["delivery"]) for product in products[:20]]
    surges = find_surges(texts, pl.concat(unkind), EVENING)
    assert surges["product_id"].to_list() == [None]


def test_a_rise_too_small_to_matter_is_no_surge_however_sure():
    days = [EVENING - timedelta(days=back) for back in range(400)]
    texts = rows("boot", days, 10_000)
    unkind = [rows("boot", days[56:], 1000, aspect=["zip"] * 344), rows("boot", days[:56], 1200, aspect=["zip"] * 56)]
    assert find_surges(texts, pl.concat(unkind), EVENING).is_empty()


def test_without_texts_there_is_no_surge():
    texts = pl.DataFrame(schema={"product_id": pl.String, "event_date": pl.Date, "text_count": pl.Int64})
    negatives = pl.DataFrame(
        schema={"product_id": pl.String, "aspect": pl.String, "event_date": pl.Date, "negative_text_count": pl.Int64}
    )
    assert find_surges(texts, negatives, EVENING).is_empty()


def test_a_rate_that_is_no_share_is_refused():
    with pytest.raises(ValueError, match="share of nights"):
        find_surges(pl.DataFrame(), pl.DataFrame(), EVENING, 1)
