"""Whatever is wrong with a file, each of its rows is accounted for and nothing is lost without a word."""

import resource

import pytest

from orchestration.settings import PROJECT
from tests.assets.ingest.conftest import Door
from tests.faults.bad_inputs import BAD_INPUTS, ELSEWHERE, GOOD, BadInput, parquet, record, records, rows, table

# What ingest may take beside what it had: the largest file here unpacks to a gigabyte.
MOST_MEGABYTES = 500


@pytest.fixture(scope="module")
def module_door(tmp_path_factory):
    """One warehouse for the whole list."""
    door = Door(tmp_path_factory.mktemp("door") / "landing")
    yield door
    door.close()


@pytest.mark.parametrize("bad", BAD_INPUTS, ids=[bad.what for bad in BAD_INPUTS])
def test_what_is_wrong_is_accounted_for_row_by_row(module_door, bad: BadInput, figures):
    door = module_door
    door.con.execute("drop schema if exists raw cascade")
    for path in door.landing.iterdir():
        path.unlink()
    mapping = door.purchases(format=bad.file_format, columns=bad.columns).logs["purchases"].model_dump()
    door.shop = door.make_shop({"purchases": mapping}, timezone=bad.timezone)
    good = {"csv": rows(GOOD), "ndjson": records(record(order_no=900)), "parquet": parquet(order_no="900")}
    if bad.columns:
        good["csv"] = good["csv"].replace(b"2011-12-09 10:00:00", b"09/12/2011")
    door.deliver("a good one", good[bad.file_format])
    door.deliver(bad.name, bad.data)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    door.run()

    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) >> 10
    assert grown < MOST_MEGABYTES
    assert "900" in door.orders()
    in_file = f"(select file_id from raw.ingested_files where file_name = '{bad.name.replace(chr(39), 2 * chr(39))}')"
    if bad.refused is not None:
        assert list(door.refusals()) == [bad.name]
        assert bad.refused in door.refusals()[bad.name]
        assert door.ledger()[bad.name][1:] == (0, 0, 0, 0)
    else:
        assert door.refusals() == {}
        reasons = [reason for _, reason in door.quarantine()]
        assert len(reasons) == len(bad.reasons)
        assert all(part in reason for part, reason in zip(bad.reasons, reasons, strict=True))
        assert door.ledger()[bad.name][2:4] == (bad.loaded, len(bad.reasons))
    if bad.values:
        expression, expected = bad.values
        sql = f"select {expression} from raw.purchases where copy_number = 1 and file_id in {in_file} order by all"
        assert door.rows(sql) == expected
    assert door.run().entries == []  # known from now on, and no trouble every night
    figures.add(bad_inputs=1)


def test_the_page_on_reliability_tells_the_same():
    page = (PROJECT / "docs" / "reliability.md").read_text()
    assert table() in page, "run `make faults`, or put tests/faults/bad_inputs.table() there"


def test_what_is_held_elsewhere_is_there():
    assert [where for _, _, where in ELSEWHERE if not (PROJECT / "tests" / where).exists()] == []
