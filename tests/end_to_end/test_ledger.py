"""What is foretold, what is written down of it, and what came: through whole nights of the toy shop."""

from datetime import date, timedelta

import polars as pl

from orchestration import publication, run

FIRST = date(2024, 3, 1)
LAST = FIRST + timedelta(days=39)
RANGE = [LAST - timedelta(days=offset) for offset in range(4, -1, -1)]
RECORD = "select * from record.published_scores order by as_of_date, customer_id"


def test_a_night_publishes_scores_and_writes_them_down(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(LAST)

    folder = publication.current(place.settings.published, "toy")
    published = pl.read_parquet(folder / "parquet" / "customer_lifecycle.parquet")
    buyers = published.filter(pl.col("order_count") > 0)
    for column in ("purchase_probability", "churn_probability", "alive_probability", "expected_value_365d_amount"):
        assert buyers[column].null_count() == 0, column
    # A shop of forty days has too little to learn from, and says so.
    assert buyers["abstain_reason"].null_count() == 0
    written = place.query(
        "select customer_id, purchase_probability, purchase_model_version from record.published_scores order by 1"
    )
    columns = published.sort("customer_id").select("customer_id", "purchase_probability", "purchase_model_version")
    assert written == columns.rows()


def test_a_closed_prediction_has_what_came_within_its_horizon_and_an_open_one_nothing(make_place, deliveries):
    place = make_place()
    place.deliver(deliveries)
    place.first_night(LAST)

    rows = place.query(
        """
        select ledger.customer_id, ledger.as_of_date, ledger.outcome, ledger.is_closed, exists (
            select 1 from intermediate.customer_days as day
            where day.customer_id = ledger.customer_id and order_count > 0
            and day.event_date > ledger.as_of_date and day.event_date <= ledger.as_of_date + 30
        )
        from marts.prediction_ledger as ledger where label = 'purchase'
        """
    )
    closed = [row for row in rows if row[1] + timedelta(days=30) <= LAST]
    assert closed
    assert all(is_closed and outcome == float(came) for _, _, outcome, is_closed, came in closed)
    assert {outcome for _, _, outcome, _, _ in closed} == {0.0, 1.0}
    still_open = [row for row in rows if row not in closed]
    assert still_open
    assert all(outcome is None and not is_closed for _, _, outcome, is_closed, _ in still_open)


def test_what_was_published_stands_through_corrections_and_rebuilds(make_place, deliveries):
    place = make_place()
    late = f"purchases-{RANGE[1]}.csv"
    place.deliver({name: text for name, text in deliveries.items() if name != late})
    place.night(RANGE[3])
    said = place.query(RECORD)
    assert said

    place.deliver({late: deliveries[late]})
    place.night(RANGE[4])
    scores = "select * from ml.customer_scores where as_of_date = ? order by customer_id".replace(
        "?", f"date '{RANGE[3]}'"
    )
    assert place.query(scores) != said
    assert [row for row in place.query(RECORD) if row in said] == said

    both = place.query(RECORD)
    run.forget_built_tables(place.shop, place.settings)
    place.night(RANGE[4])
    assert place.query(RECORD) == both
    told = place.query(
        "select customer_id, prediction from marts.prediction_ledger "
        f"where label = 'purchase' and is_published and as_of_date = date '{RANGE[3]}' order by 1"
    )
    assert len(told) == len(said)
