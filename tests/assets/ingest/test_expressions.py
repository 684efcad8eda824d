"""What a shop's expressions may say: anything about their own row, and nothing beyond it."""

import json

import pytest

from assets.ingest.mapping import plan
from orchestration.expressions import literal, quoted
from orchestration.logs import LOGS
from orchestration.shops import ShopFileError

REFUSED = [
    "now()",
    "today()",
    "upper(current_date::varchar)",
    "current_timestamp::varchar",
    "coalesce(sku, localtimestamp::varchar)",
    "current_localtimestamp()",
    "get_current_timestamp()",
    'age("at"::timestamp)',
    "random()",
    "uuid()",
    "gen_random_uuid()",
    "nextval('s')",
    "(select 1)",
    "exists (select 1)",
    "sku in (select 1)",
    "sum(qty)",
    "any_value(sku)",
    "max(qty) over ()",
    "row_number() over ()",
    "lag(sku) over (order by qty)",
    "*",
    "columns(*)",
    "source.*",
    "unnest([1, 2])",
    "getvariable('pseudonym_inner')",
    "current_setting('home_directory')",
    "getenv('HOME')",
    "read_csv('x')",
    "read_text('x')",
    "read_csv('/etc/passwd')",
    "(select content from read_text('/etc/passwd'))",
    "(from '/etc/passwd')",
    "read_blob('/etc/passwd')",
    "read_parquet('x')",
    "read_json('x')",
    "glob('/etc/*')",
    "attach 'x.duckdb' as x",
    "copy (select 1) to 'x'",
    "pragma database_list",
    "install httpfs",
    "sku; attach 'x.duckdb' as x",
    "current_setting('temp_directory')",
    "(select max(body) from raw.reviews)",
    "raw.reviews.body in (select body from raw.reviews)",
    "query_table('raw.reviews')",
    "duckdb_secrets()",
    "which_secret('x', 's3')",
    "write_log('x')",
    "query('select 1')",
    "sku; drop table raw.purchases",
    "sku from source",
    "sku where true",
    "sku order by 1",
    "sku limit 1",
    "distinct sku",
    "sku union select 1",
    "sku, qty",
    "sku as article",
    "sku) or (true",
    "stock code",
    "$1",
    "?",
    "",
    "case when sku then random() end",
    "list_transform([1], lambda x: x + random())",
]
ALLOWED = {
    "sku": "A",
    '"odd name"': "odd",
    "case when qty = '1' then 'one' else 'more' end": "one",
    "coalesce(nullif(discount, ''), 'none')": "none",
    "sku || '-' || qty": "A-1",
    "sku like 'A%'": "true",
    "strftime(strptime('2011', '%Y') at time zone 'UTC', '%Y')": "2011",
    "list_transform(string_split('a b', ' '), lambda part: part || sku)[2]": "bA",
    "[part || sku for part in string_split('a b', ' ')][1]": "aA",
    "extra ->> 'colour'": "red",
    "extra ->> '$.size.width'": "2",
    "split_part(sku, 'x', 1)": "A",
    "regexp_replace(sku, 'A', 'it''s')": "it's",
    "substr(sku, 1, 1) in ('A', 'B') and qty between '0' and '2'": "true",
    "sku -- what it is called": "A",
    "trim(both ' ' from sku)": "A",
    "try_cast(sku as int) is null": "true",
    "'constant'": "constant",
}


@pytest.mark.parametrize("sql", REFUSED)
def test_an_expression_that_looks_beyond_its_row_is_refused_and_names_its_place(door, sql):
    shop = door.purchases(columns={"channel": sql})
    with pytest.raises(ShopFileError, match=r"shop corner, logs\.purchases\.columns\.channel"):
        plan(shop, LOGS["purchases"])


@pytest.mark.parametrize("sql", ["random() < 0.5", "sku = (select 1)", "count(*) > 1"])
def test_a_condition_that_looks_beyond_its_row_is_refused(door, sql):
    with pytest.raises(ShopFileError, match=r"shop corner, logs\.purchases\.where"):
        plan(door.purchases(where=sql), LOGS["purchases"])


@pytest.mark.parametrize("number", range(0, len(ALLOWED), 3))
def test_an_expression_over_its_own_row_is_computed(door, number):
    columns = dict(zip(("channel", "coupon_id", "order_line"), list(ALLOWED)[number : number + 3], strict=True))
    door.shop = door.purchases(columns=columns)
    row = door.line(1) + ',odd,"{""colour"": ""red"", ""size"": {""width"": 2}}"'
    door.deliver("a.csv", door.text(row, header=door.header + ",odd name,extra"))
    door.run()
    assert door.refusals() == {}
    (found,) = door.rows("select channel, coupon_id, order_line from raw.purchases")
    assert found == tuple(ALLOWED[sql] for sql in columns.values())


def test_json_records_are_reached_by_key_and_as_a_whole(door):
    columns = {"channel": "json ->> '$.from.channel'", "coupon_id": '"a/b~c"', "order_line": '"it\'s"'}
    door.shop = door.purchases(format="ndjson", columns=columns)
    record = {"order_no": 1, "sku": "A", "qty": 1, "price": 2, "at": "2011-12-09", "from": {"channel": "web"}}
    door.deliver("a", json.dumps({**record, "a/b~c": "x", "it's": True}))
    door.run()
    assert door.rows("select channel, coupon_id, order_line from raw.purchases") == [("web", "x", "true")]


def test_the_sources_of_an_expression_leave_out_what_it_names_itself(door):
    sql = "list_transform(string_split(sku, ','), lambda part: part || qty)"
    found = plan(door.purchases(columns={"channel": sql}), LOGS["purchases"])
    assert found.columns["channel"].sources == {"sku", "qty"}


def test_names_and_texts_are_quoted():
    assert (quoted('a "b"'), literal("it's")) == ('"a ""b"""', "'it''s'")
