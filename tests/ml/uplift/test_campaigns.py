"""What past campaigns teach, and what is said of tonight's customers."""

from datetime import date, timedelta

import numpy as np
import polars as pl
import pytest

from ml import uplift
from ml.uplift import UPLIFT_SCHEMA

WORTH = 0.01


def followed(seed=0, campaigns=4, customers=2_500, held_out=0.4, strength=0.4):
    """Customers of campaigns; whoever looked around before a message is persuaded by it, and by nothing else."""
    chance = np.random.default_rng(seed)
    frames = []
    for number in range(campaigns):
        looks = chance.poisson(1.0, customers)
        orders = chance.poisson(0.7, customers)
        out = chance.random(customers) < held_out
        likely = 0.05 + 0.5 * (orders > 0) + strength * (looks > 1) * ~out
        frames.append(
            pl.DataFrame(
                {
                    "campaign_id": f"c{number}",
                    "customer_id": [f"k{place:05d}" for place in range(customers)],
                    "is_held_out": out,
                    "order_count": (chance.random(customers) < likely).astype(int),
                    "entered_date": date(2025, 1, 1) + timedelta(days=30 * number),
                    "days_since_order": np.where(orders > 0, chance.integers(1, 90, customers), -1),
                    "earlier_order_count_90d": orders,
                    "earlier_view_count_7d": looks,
                }
            ).with_columns(days_since_order=pl.when(pl.col("days_since_order") > 0).then("days_since_order"))
        )
    return pl.concat(frames)


def test_a_learner_that_wins_tells_customers_apart():
    rows = followed()
    lessons = uplift.gather_lessons(rows, "email")
    assert lessons.campaign_count == 4
    assert len(set(lessons.people.tolist())) == 2_500
    assert lessons.are_enough
    contest = uplift.hold_contest(lessons)
    assert contest.is_used, contest.text
    tonight = rows.filter(pl.col("campaign_id") == "c0").drop("campaign_id", "is_held_out", "order_count")
    told = uplift.foretell(lessons, contest, tonight.drop("entered_date"), WORTH)
    assert told.schema == UPLIFT_SCHEMA
    looked = told.join(tonight, on="customer_id").filter(pl.col("earlier_view_count_7d") > 1)
    others = told.join(tonight, on="customer_id").filter(pl.col("earlier_view_count_7d") <= 1)
    assert looked["uplift_probability"].mean() == pytest.approx(0.4, abs=0.08)
    assert others["uplift_probability"].mean() == pytest.approx(0.0, abs=0.05)
    assert (looked["uplift_class"] == "persuadable").mean() > 0.95
    assert told["order_probability_without"].is_between(0, 1).all()


def test_where_no_learner_wins_everyone_has_the_mean_effect_and_no_class():
    rows = followed(seed=1, strength=0.0)
    lessons = uplift.gather_lessons(rows, "email")
    contest = uplift.hold_contest(lessons)
    assert not contest.is_used
    told = uplift.foretell(lessons, contest, rows.head(100), WORTH)
    assert told["uplift_class"].null_count() == told.height == 100
    assert set(told["uplift_probability"]) == {lessons.mean_effect}
    assert not told["is_by_learner"].any()


def test_only_campaigns_with_the_usual_chance_teach_and_the_latest_rows_of_them():
    rare = followed(seed=2, campaigns=1, customers=500, held_out=0.1).with_columns(campaign_id=pl.lit("rare"))
    lessons = uplift.gather_lessons(pl.concat([followed(seed=2), rare]), "email")
    assert lessons.campaign_count == 4
    many = uplift.gather_lessons(followed(seed=3, campaigns=4, customers=8_000), "email")
    assert (len(many.came), many.campaign_count) == (20_000, 3)


def test_lessons_have_the_same_digest_in_any_order_and_another_when_one_outcome_differs():
    rows = followed(customers=300)
    digest = uplift.gather_lessons(rows, "email").digest
    assert uplift.gather_lessons(rows.sample(fraction=1, shuffle=True, seed=4), "email").digest == digest
    other = rows.with_columns(
        order_count=pl.when(pl.int_range(pl.len()) == 0).then(1 - pl.col("order_count")).otherwise("order_count")
    )
    assert uplift.gather_lessons(other, "email").digest != digest


def test_too_few_orders_and_none_at_all_are_not_enough():
    assert not uplift.gather_lessons(followed(customers=100, campaigns=1), "email").are_enough
    assert not uplift.gather_lessons(followed().clear(), "email").are_enough


def test_other_features_than_those_learned_from_are_refused():
    rows = followed(seed=1, strength=0.0)
    lessons = uplift.gather_lessons(rows, "email")
    contest = uplift.hold_contest(uplift.gather_lessons(rows.head(2_500), "email"))
    with pytest.raises(ValueError, match="earlier_view_count_7d"):
        uplift.foretell(lessons, contest, rows.drop("earlier_view_count_7d"), WORTH)


def test_somebody_with_several_rows_never_teaches_and_is_judged_at_once():
    chance = np.random.default_rng(0)
    people = np.repeat(np.arange(200), 5)
    from ml.uplift.contest import _halves_of_people

    taught, judged = _halves_of_people(people, chance)
    assert not set(people[taught]) & set(people[judged])
    assert len(taught) + len(judged) == len(people)
    assert 400 <= len(taught) <= 600


def test_what_is_known_of_clicks_is_a_share_drawn_to_what_is_usual():
    rows = followed(campaigns=2, customers=300).with_columns(
        earlier_send_count_365d=pl.int_range(pl.len()) % 20, earlier_click_count_365d=pl.int_range(pl.len()) % 2
    )
    lessons = uplift.gather_lessons(rows, "email")
    assert lessons.names[-1] == "click_share"
    assert lessons.engagement.column == len(lessons.names) - 1
    shares = rows.group_by("campaign_id").agg((~pl.col("is_held_out")).mean().alias("share"))["share"].to_list()
    assert set(lessons.chance) <= set(shares)
    nothing = lessons.x[lessons.x[:, lessons.names.index("earlier_send_count_365d")] == 0]
    assert np.allclose(nothing[:, -1], 0.5 / 14)
    assert uplift.gather_lessons(followed(campaigns=1, customers=300), "email").engagement is None
