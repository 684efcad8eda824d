"""Where columns come from: followed through CTEs and stars, remembered, and never in a night's way."""

from orchestration import columns

WAREHOUSE = [
    ("raw", "orders", "order_id", "VARCHAR"),
    ("raw", "orders", "price", "DECIMAL(18, 4)"),
    ("raw", "orders", "quantity", "BIGINT"),
]
MODEL = """
with orders as (select * from "shop"."raw"."orders"),
priced as (select order_id, price * quantity as amount, 1 as one from orders)
select * from priced
"""


def test_a_column_is_followed_to_where_it_comes_from(tmp_path):
    found = columns.lineages({"model": MODEL}, WAREHOUSE, tmp_path)
    assert found == {
        "model": {
            "order_id": [("raw", "orders", "order_id")],
            "amount": [("raw", "orders", "price"), ("raw", "orders", "quantity")],
            "one": [],
        }
    }
    shown = columns.column_lineage(found["model"]).deps_by_column
    assert [(dep.asset_key.to_user_string(), dep.column_name) for dep in shown["order_id"]] == [
        ("raw/orders", "order_id")
    ]


def test_what_was_followed_once_is_remembered_until_sql_or_tables_change(tmp_path, monkeypatch):
    first = columns.lineages({"model": MODEL}, WAREHOUSE, tmp_path)
    followed = []
    monkeypatch.setattr(columns, "_follow", lambda sql, schema: followed.append(sql) or {"x": []})
    assert columns.lineages({"model": MODEL}, WAREHOUSE, tmp_path) == first
    assert followed == []
    columns.lineages({"model": f"{MODEL} limit 1"}, WAREHOUSE, tmp_path)
    columns.lineages({"model": MODEL}, [*WAREHOUSE, ("raw", "orders", "new", "BIGINT")], tmp_path)
    assert len(followed) == 2


def test_sql_that_can_not_be_followed_and_a_damaged_memory_fail_no_night(tmp_path):
    (tmp_path / "lineage.json").write_text("{")
    assert columns.lineages({"model": "select ((", "other": MODEL}, WAREHOUSE, tmp_path).keys() == {"other"}
