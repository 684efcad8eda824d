"""Public data as daily landing files: nothing lost, nothing mended, nothing rewritten without need."""

import csv
import gzip
import io
import json
import os
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from data.public_shops import PUBLIC_SHOPS, Delivery, deliver, split_fields, split_records

RETAIL_HEADER = b"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n"
EVENTS_HEADER = b"event_time,event_type,product_id,price\r\n"


def retail_line(invoice: str, day: str, description: str = "MUG") -> bytes:
    return f"{invoice},85123A,{description},6.0,{day}T08:26:00.000000,2.55,17850,United Kingdom\n".encode()


def put_source(real_data: Path, shop: str, content: bytes) -> None:
    source = real_data / PUBLIC_SHOPS[shop].source
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_bytes(gzip.compress(content) if source.suffix == ".gz" else content)


def put_reviews(real_data: Path, reviews: list[dict[str, object]]) -> None:
    source = real_data / PUBLIC_SHOPS["amazon_musical_instruments"].source
    source.parent.mkdir(parents=True, exist_ok=True)
    pl.DataFrame(reviews).write_parquet(source)


def contents(landing: Path) -> dict[str, bytes]:
    """Every file in the landing folder, unpacked, in day order."""
    unpack = {".gz": gzip.decompress, ".zst": zstandard.ZstdDecompressor().decompress, ".csv": bytes}
    return {path.name: unpack[path.suffix](path.read_bytes()) for path in sorted(landing.iterdir())}


def read_like_csv(text: str, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_each_day_with_trade_gets_a_file_with_the_header_and_its_records_in_source_order(tmp_path):
    first, second = retail_line("536365", "2010-12-01"), retail_line("536366", "2010-12-03")
    late = retail_line("C536367", "2010-12-01", "  a mug \N{NO-BREAK SPACE}")
    put_source(tmp_path, "online_retail", RETAIL_HEADER + first + second + first + late)
    delivery = deliver("online_retail", tmp_path, tmp_path / "landing")
    assert contents(tmp_path / "landing") == {
        "purchases-2010-12-01.csv.gz": RETAIL_HEADER + first + first + late,
        "purchases-2010-12-03.csv.gz": RETAIL_HEADER + second,
    }
    assert delivery == Delivery(
        files=2, written=2, records=4, first_date=date(2010, 12, 1), last_date=date(2010, 12, 3)
    )


def test_a_record_with_quoted_newlines_and_commas_stays_together_on_its_day(tmp_path):
    broken = retail_line("536365", "2010-12-02", '"MUG, ""BLUE""\n2010-12-05, second line\r\n"')
    after = retail_line("536366", "2010-12-03")
    put_source(tmp_path, "online_retail", RETAIL_HEADER + broken + after)
    assert deliver("online_retail", tmp_path, tmp_path / "landing").records == 2
    assert contents(tmp_path / "landing") == {
        "purchases-2010-12-02.csv.gz": RETAIL_HEADER + broken,
        "purchases-2010-12-03.csv.gz": RETAIL_HEADER + after,
    }


def test_an_inch_sign_inside_a_field_swallows_no_later_record(tmp_path):
    inch = retail_line("536365", "2010-12-02", '12" TRAY')
    after = retail_line("536366", "2010-12-03")
    put_source(tmp_path, "online_retail", RETAIL_HEADER + inch + after)
    assert deliver("online_retail", tmp_path, tmp_path / "landing").files == 2


def test_a_truncated_last_line_is_kept_without_a_newline(tmp_path):
    whole, cut = b"2019-10-01 00:00:00 UTC,view,1,3.5\r\n", b"2019-10-01 02:50:00 UTC,view,10"
    put_source(tmp_path, "rees46_sample", EVENTS_HEADER + whole + cut)
    assert deliver("rees46_sample", tmp_path, tmp_path / "landing").records == 2
    assert contents(tmp_path / "landing") == {"events-2019-10-01.csv": EVENTS_HEADER + whole + cut}


@pytest.mark.parametrize("undated", [b"\r\n", b"2019-10-0", b"2019-13-01 x,view,1,1\r\n", b"20191002,,,\r\n"])
def test_an_undated_record_goes_with_its_predecessor(tmp_path, undated):
    lines = [b"2019-10-02 00:00:00 UTC,view,1,1\r\n", b"2019-10-01 00:00:00 UTC,view,2,1\r\n", undated]
    put_source(tmp_path, "rees46_sample", EVENTS_HEADER + b"".join(lines))
    deliver("rees46_sample", tmp_path, tmp_path / "landing")
    assert contents(tmp_path / "landing")["events-2019-10-01.csv"] == EVENTS_HEADER + lines[1] + undated


def test_a_record_cut_off_before_its_day_goes_with_its_predecessor(tmp_path):
    whole, cut = retail_line("536365", "2010-12-01"), b"536366,85123A,MUG"
    put_source(tmp_path, "online_retail", RETAIL_HEADER + whole + cut)
    deliver("online_retail", tmp_path, tmp_path / "landing")
    assert contents(tmp_path / "landing") == {"purchases-2010-12-01.csv.gz": RETAIL_HEADER + whole + cut}


def test_undated_records_before_any_dated_one_go_with_the_first_dated_one(tmp_path):
    lines = [b"?,view,1,1\r\n", b"2019-10-02 00:00:00 UTC,view,1,1\r\n", b"2019-10-01 00:00:00 UTC,view,2,1\r\n"]
    put_source(tmp_path, "rees46_sample", EVENTS_HEADER + b"".join(lines))
    deliver("rees46_sample", tmp_path, tmp_path / "landing")
    assert contents(tmp_path / "landing")["events-2019-10-02.csv"] == EVENTS_HEADER + lines[0] + lines[1]


def test_clicks_get_their_day_from_year_month_and_day(tmp_path):
    header = b"year;month;day;order;price 2;page\r\n"
    lines = [b"2008;4;1;1;2;1\r\n", b"2008;4;31;2;2;1\r\n", b"2008;12;11;1;2;1\r\n"]
    put_source(tmp_path, "eshop_clickstream_2008", header + b"".join(lines))
    deliver("eshop_clickstream_2008", tmp_path, tmp_path / "landing")
    assert contents(tmp_path / "landing") == {
        "clicks-2008-04-01.csv.gz": header + lines[0] + lines[1],
        "clicks-2008-12-11.csv.gz": header + lines[2],
    }


def test_reviews_become_json_lines_on_their_day_in_utc_with_nulls_and_lists(tmp_path):
    last_second = int(datetime(2014, 2, 28, 23, 59, 59, tzinfo=UTC).timestamp())
    reviews = [
        {"reviewerID": "A", "helpful": "[13, 14]", "reviewText": "Größe\npasst", "unixReviewTime": last_second},
        {"reviewerID": "B", "helpful": "unknown", "reviewText": None, "unixReviewTime": last_second + 1},
        {"reviewerID": "C", "helpful": "[0, 0]", "reviewText": "", "unixReviewTime": None},
    ]
    put_reviews(tmp_path, reviews)
    deliver("amazon_musical_instruments", tmp_path, tmp_path / "landing")
    delivered = {
        name: [json.loads(line) for line in text.split(b"\n") if line]
        for name, text in contents(tmp_path / "landing").items()
    }
    assert delivered == {
        "reviews-2014-02-28.ndjson.zst": [reviews[0] | {"helpful": [13, 14]}],
        "reviews-2014-03-01.ndjson.zst": [reviews[1], reviews[2] | {"helpful": [0, 0]}],
    }


@pytest.mark.parametrize("shop", ["online_retail", "amazon_musical_instruments", "rees46_sample"])
def test_a_rerun_leaves_equal_files_untouched_and_restores_a_changed_one(tmp_path, shop):
    put_source(
        tmp_path, "online_retail", RETAIL_HEADER + retail_line("1", "2010-12-01") + retail_line("2", "2011-01-02")
    )
    put_source(tmp_path, "rees46_sample", EVENTS_HEADER + b"2019-10-01 0,view,1,1\r\n2019-10-02 0,view,1,1\r\n")
    put_reviews(tmp_path, [{"helpful": "[0, 0]", "unixReviewTime": day * 86_400} for day in (16_000, 16_001)])
    landing = tmp_path / "landing"
    deliver(shop, tmp_path, landing)
    kept, changed = sorted(landing.iterdir())
    before = {path: path.read_bytes() for path in (kept, changed)}
    os.utime(kept, ns=(1, 1))
    changed.write_bytes(b"half a fi")

    assert deliver(shop, tmp_path, landing).written == 1
    assert kept.stat().st_mtime_ns == 1
    assert {path: path.read_bytes() for path in landing.iterdir()} == before


def test_gzip_files_carry_neither_a_time_nor_a_name(tmp_path):
    put_source(tmp_path, "online_retail", RETAIL_HEADER + retail_line("1", "2010-12-01"))
    deliver("online_retail", tmp_path, tmp_path / "landing")
    packed = (tmp_path / "landing" / "purchases-2010-12-01.csv.gz").read_bytes()
    flags, packed_at = packed[3], packed[4:8]
    assert (flags, packed_at) == (0, b"\0\0\0\0")


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [(None, 2, [1, 2]), (2, None, [2, 3, 4]), (2, 3, [2, 3]), (3, 3, [3]), (20, None, [])],
)
def test_first_and_last_limit_the_days_both_included(tmp_path, first, last, days):
    lines = [retail_line(str(day), f"2010-12-{day:02}") for day in (1, 2, 3, 4)]
    put_source(tmp_path, "online_retail", RETAIL_HEADER + b"".join(lines))
    delivery = deliver(
        "online_retail",
        tmp_path,
        tmp_path / "landing",
        first=first and date(2010, 12, first),
        last=last and date(2010, 12, last),
    )
    assert list(contents(tmp_path / "landing")) == [f"purchases-2010-12-{day:02}.csv.gz" for day in days]
    ends = (date(2010, 12, days[0]), date(2010, 12, days[-1])) if days else (None, None)
    assert (delivery.files, delivery.records) == (len(days), len(days))
    assert (delivery.first_date, delivery.last_date) == ends


@pytest.mark.parametrize("shop", PUBLIC_SHOPS)
def test_a_missing_source_says_which_file_where_to_get_it_and_which_setting_names_the_folder(tmp_path, shop):
    with pytest.raises(FileNotFoundError) as refusal:
        deliver(shop, tmp_path, tmp_path / "landing")
    public_shop = PUBLIC_SHOPS[shop]
    for part in (str(tmp_path / public_shop.source), public_shop.publisher, public_shop.page, "PERENNIAL_REAL_DATA"):
        assert part in str(refusal.value)
    assert not (tmp_path / "landing").exists()


def test_what_cannot_be_delivered_is_refused_by_name(tmp_path):
    with pytest.raises(ValueError, match=r"no public shop 'amazon'.*online_retail"):
        deliver("amazon", tmp_path, tmp_path / "landing")
    with pytest.raises(ValueError, match="2010-12-02 is after last day 2010-12-01"):
        deliver("online_retail", tmp_path, tmp_path, first=date(2010, 12, 2), last=date(2010, 12, 1))
    put_source(tmp_path, "online_retail", b"InvoiceNo,Date\n1,2010-12-01\n")
    with pytest.raises(ValueError, match=r"lacks InvoiceDate.*found InvoiceNo, Date"):
        deliver("online_retail", tmp_path, tmp_path / "landing")
    put_source(tmp_path, "online_retail", RETAIL_HEADER + retail_line("1", "12/1/2010"))
    with pytest.raises(ValueError, match=r"no record .* tells its day in InvoiceDate"):
        deliver("online_retail", tmp_path, tmp_path / "landing")


dirty_text = st.lists(st.sampled_from(['"', '""', ",", ";", "\n", "\r\n", "a", "é", ',"', '",'])).map("".join)


@given(dirty_text, st.sampled_from([",", ";"]))
def test_records_join_to_the_source_and_are_what_a_csv_reader_sees(text, delimiter):
    records = split_records(text.encode(), delimiter)
    assert b"".join(records) == text.encode()
    assert [read_like_csv(record.decode(), delimiter)[0] for record in records] == read_like_csv(text, delimiter)


@given(dirty_text, st.sampled_from([",", ";"]))
def test_fields_are_what_a_csv_reader_sees(text, delimiter):
    for record in split_records(text.encode(), delimiter):
        # Without its line end, which a quote that is never closed would take into the last field.
        bare = record.rstrip(b"\r\n").decode()
        seen = (read_like_csv(bare, delimiter) or [[""]])[0]
        assert [field.decode() for field in split_fields(record, delimiter)] == seen


def real_source(shop: str) -> Path:
    named = os.environ.get("PERENNIAL_REAL_DATA")
    real_data = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "data"
    if not named and not real_data.is_dir():
        pytest.skip("PERENNIAL_REAL_DATA is not set and ../shared/data is absent")
    if not (real_data / PUBLIC_SHOPS[shop].source).is_file():
        pytest.skip(f"{real_data} has no {PUBLIC_SHOPS[shop].source}: see {PUBLIC_SHOPS[shop].page}")
    return real_data


@pytest.mark.parametrize(
    ("shop", "files", "records", "first", "last"),
    [
        ("online_retail", 305, 541_909, date(2010, 12, 1), date(2011, 12, 9)),
        ("eshop_clickstream_2008", 135, 165_474, date(2008, 4, 1), date(2008, 8, 13)),
        ("rees46_sample", 1, 17_435, date(2019, 10, 1), date(2019, 10, 1)),
    ],
)
def test_all_lines_of_the_real_source_are_delivered_once_and_verbatim(tmp_path, shop, files, records, first, last):
    real_data = real_source(shop)
    delivery = deliver(shop, real_data, tmp_path)
    assert delivery == Delivery(files, files, records, first, last)

    source = (real_data / PUBLIC_SHOPS[shop].source).read_bytes()
    # None of these sources has a line break in a field, so lines are records and no splitter is needed to compare.
    header, *lines = (gzip.decompress(source) if source.startswith(b"\x1f\x8b") else source).split(b"\n")
    delivered = b"".join(text.removeprefix(header + b"\n") for text in contents(tmp_path).values())
    assert Counter(delivered.split(b"\n")) == Counter(lines)


def test_all_real_reviews_are_delivered_once_and_verbatim(tmp_path):
    shop = "amazon_musical_instruments"
    real_data = real_source(shop)
    delivery = deliver(shop, real_data, tmp_path)
    assert delivery == Delivery(1_570, 1_570, 10_261, date(2004, 9, 18), date(2014, 7, 22))

    source = pl.read_parquet(real_data / PUBLIC_SHOPS[shop].source).to_dicts()
    delivered = [json.loads(line) for text in contents(tmp_path).values() for line in text.split(b"\n") if line]
    assert all(isinstance(review["helpful"], list) for review in delivered)
    as_source = [review | {"helpful": str(review["helpful"])} for review in delivered]
    assert Counter(map(json.dumps, as_source)) == Counter(map(json.dumps, source))
