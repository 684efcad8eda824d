"""What rests on too few customers is kept back, and nothing else."""

import duckdb
import pytest

from assets.published import TABLES
from assets.small_groups import RESTS_ON, keep_back


def told(table: str, row: str, smallest_group: int = 10) -> dict:
    with duckdb.connect() as con:
        return con.sql(keep_back(table, row, smallest_group)).pl().row(0, named=True)


def cohort(customers: int, buyers: int) -> str:
    return (
        f"select date '2024-03-01' as cohort_month, {customers} as customer_count, {buyers} as buyer_count, "
        f"{buyers} / {customers} as buyer_share, 2 * {buyers} as order_count, 31.5 * {buyers} as net_amount, "
        f"31.5 * {buyers} / {customers} as net_amount_per_customer"
    )


def test_what_one_buyer_of_a_large_cohort_spent_is_not_told_but_that_there_was_one_is():
    row = told("customer_cohorts", cohort(200, 1))
    assert (row["buyer_count"], row["buyer_share"]) == (1, 0.005)
    assert row["net_amount"] is row["order_count"] is row["net_amount_per_customer"] is None
    assert row["is_suppressed"]


def test_of_a_small_cohort_only_its_size_is_told():
    row = told("customer_cohorts", cohort(9, 0))
    assert {name for name, value in row.items() if value is not None} == {
        "cohort_month", "customer_count", "is_suppressed",
    }  # fmt: skip


@pytest.mark.parametrize(("customers", "buyers", "smallest"), [(10, 10, 10), (10, 0, 10), (1, 1, 1)])
def test_who_are_enough_or_nobody_at_all_is_told_of(customers, buyers, smallest):
    row = told("customer_cohorts", cohort(customers, buyers), smallest)
    assert None not in row.values()
    assert not row["is_suppressed"]


def test_of_a_small_group_of_people_not_even_the_size_is_told():
    figures = ", ".join(f"0.5 as {name}" for name in RESTS_ON["group_fairness"]["n"] if name != "n")
    row = told("group_fairness", f"select 'country' as attribute, 'MT' as group_name, 3 as n, {figures}")
    assert row["n"] is None
    assert row["is_suppressed"], "though its size is no longer in the row"


def test_a_comparison_with_three_who_were_held_out_is_not_told():
    rules = RESTS_ON["campaign_results"]
    figures = ", ".join(f"0.5 as {name}" for name in dict.fromkeys(name for names in rules.values() for name in names))
    row = told("campaign_results", f"select 40 as customer_count, 3 as held_out_count, {figures}")
    assert row["buyer_count"] == 0.5
    assert row["lift"] is row["incremental_gross_amount_low"] is row["verdict_text"] is None


def test_tables_of_single_customers_are_published_as_they_are():
    assert keep_back("customer_days", TABLES["customer_days"], 10) == TABLES["customer_days"]
