"""Deliveries: the same bytes however they come about, known dirt, and what stands in the way of a mistake."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from data.simulator.delivery import DemoShopError, deliver_until
from data.simulator.dirt import DirtPlan, Fate
from data.simulator.sizes import SIZES
from data.simulator.truth import read_delivered
from orchestration.settings import PROJECT

SMALL = SIZES["small"]
SEED = 7
# SHA-256 over names and contents of the small shop's first 75 days: the same on any machine and any Python.
FIRST_DAYS, DIGEST = 75, "51558baa660ad43ee11f40d0bbd66d01d42ca572dd541adaf0042c2cc9a1a346"


def digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def parsed(line: str) -> dict | None:
    """The record of a line; None where it was cut off."""
    try:
        return json.loads(line)
    except json.JSONDecodeError:
        return None


@pytest.fixture(scope="module")
def delivered(tmp_path_factory) -> tuple[Path, Path]:
    landing, truth = tmp_path_factory.mktemp("landing"), tmp_path_factory.mktemp("truth")
    deliver_until(SMALL, SEED, SMALL.history_days - 1, landing, truth)
    return landing, truth


def test_a_seed_fixes_every_byte(tmp_path):
    deliver_until(SMALL, SEED, FIRST_DAYS - 1, tmp_path / "landing", tmp_path / "truth")
    assert digest(tmp_path / "landing") == DIGEST


def test_the_bytes_do_not_depend_on_the_process(tmp_path):
    code = (
        "import sys; from pathlib import Path; from data.simulator.delivery import deliver_until;"
        "from data.simulator.sizes import SIZES; folder = Path(sys.argv[1]);"
        f"deliver_until(SIZES['small'], {SEED}, {FIRST_DAYS - 1}, folder / 'landing', folder / 'truth')"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "1234", "TZ": "Asia/Tokyo", "LC_ALL": "C", "POLARS_MAX_THREADS": "1"}
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, env=environment, cwd=PROJECT)
    assert digest(tmp_path / "landing") == DIGEST


def test_another_seed_is_another_shop(delivered, tmp_path):
    deliver_until(SMALL, SEED + 1, 20, tmp_path / "landing", tmp_path / "truth")
    both = {path.name for path in (tmp_path / "landing").iterdir()} & {path.name for path in delivered[0].iterdir()}
    assert len(both) > 50
    for name in both:
        assert (tmp_path / "landing" / name).read_bytes() != (delivered[0] / name).read_bytes(), name


def test_day_by_day_and_killed_in_between_it_is_the_same(delivered, tmp_path):
    landing, truth = tmp_path / "landing", tmp_path / "truth"
    for last in (0, 1, 37, 38, 90):
        deliver_until(SMALL, SEED, last, landing, truth)
    noted = (truth / "shop.json").read_bytes()
    deliver_until(SMALL, SEED, SMALL.history_days - 1, landing, truth)
    # Killed after its files were written, before they were noted: done again.
    (truth / "shop.json").write_bytes(noted)
    deliver_until(SMALL, SEED, SMALL.history_days - 1, landing, truth)
    assert digest(landing) == digest(delivered[0])
    for name in ("dirt", "files"):
        frames = [pl.read_parquet(folder / f"{name}.parquet") for folder in (truth, delivered[1])]
        first, second = (frame.sort(frame.columns) for frame in frames)
        assert first.equals(second)
    assert digest(truth / "evenings") == digest(delivered[1] / "evenings")
    assert digest(truth / "texts") == digest(delivered[1] / "texts")


def test_a_first_delivery_that_was_killed_is_done_again(delivered, tmp_path):
    landing, truth = tmp_path / "landing", tmp_path / "truth"

    def killed(done, _all):
        if done == 12:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        deliver_until(SMALL, SEED, SMALL.history_days - 1, landing, truth, killed)
    assert 20 < len(list(landing.iterdir())) < 100
    deliver_until(SMALL, SEED, SMALL.history_days - 1, landing, truth)
    assert digest(landing) == digest(delivered[0])
    assert digest(truth / "evenings") == digest(delivered[1] / "evenings")


def test_late_files_come_late(tmp_path):
    plan = DirtPlan(SMALL, SEED)
    late = [
        (log, day, arrival)
        for day in range(SMALL.history_days)
        for log in ("purchases", "browse_events", "reviews")
        if (arrival := plan.arrival(log, day)) is not None and arrival > day
    ]
    assert late
    _, day, arrival = next(each for each in late if each[0] == "browse_events")
    name = f"clicks-{SMALL.date_of(day)}.csv.gz"
    landing, truth = tmp_path / "landing", tmp_path / "truth"
    deliver_until(SMALL, SEED, arrival - 1, landing, truth)
    assert not (landing / name).exists()
    deliver_until(SMALL, SEED, arrival, landing, truth)
    assert (landing / name).exists()


def test_every_kind_of_dirt_is_planted(delivered):
    dirt = pl.read_parquet(delivered[1] / "dirt.parquet")
    kinds = set(dirt["kind"])
    assert {
        "exact duplicates",
        "rows delivered again a day later",
        "a clock far ahead",
        "a gzip file cut off",
        "a missing day",
        "a file in UTF-16",
        "a file in Latin-1",
        "columns in another order",
        "a new column",
        "pound signs in prices",
        "a price in another currency",
        "a row cut off",
    } <= kinds
    assert set(dirt["fate"]) == {fate.value for fate in Fate}
    assert (dirt["count"] > 0).all()
    files = {path.name for path in delivered[0].iterdir()}
    absent = dirt.filter(pl.col("fate") == "absent")["file_name"].to_list()
    assert not files & set(absent)
    assert set(dirt.filter(pl.col("fate") != "absent")["file_name"]) <= files


def test_another_shop_in_the_same_place_is_refused(delivered):
    landing, truth = delivered
    with pytest.raises(DemoShopError, match="size small and seed 7 already"):
        deliver_until(SMALL, SEED + 1, 30, landing, truth)
    with pytest.raises(DemoShopError, match="size small and seed 7 already"):
        deliver_until(SIZES["standard"], SEED, 30, landing, truth)


def test_files_of_somebody_else_are_not_mixed_with(tmp_path):
    (tmp_path / "landing").mkdir()
    (tmp_path / "landing" / "orders.csv").write_text("a\n")
    with pytest.raises(DemoShopError, match="did not deliver: empty it first"):
        deliver_until(SMALL, SEED, 3, tmp_path / "landing", tmp_path / "truth")
    assert [path.name for path in (tmp_path / "landing").iterdir()] == ["orders.csv"]


def test_the_shop_ends(tmp_path):
    with pytest.raises(DemoShopError, match=f"ends on {SMALL.date_of(SMALL.days - 1)}"):
        deliver_until(SMALL, SEED, SMALL.days, tmp_path / "landing", tmp_path / "truth")


def test_what_was_delivered_already_is_not_delivered_again(delivered):
    landing, truth = delivered
    report = deliver_until(SMALL, SEED, 10, landing, truth)
    assert report.files == 0
    assert read_delivered(truth).last_day == SMALL.history_days - 1


def test_texts_and_their_truth_belong_together(delivered):
    landing, truth = delivered
    texts = pl.read_parquet(truth / "texts" / "*.parquet")
    written = pl.DataFrame(
        [
            {"id": record["id"], "text": record["text"]}
            for path in sorted(landing.glob("reviews-*.ndjson"))
            if not path.read_bytes().startswith(b"\xff\xfe")
            for line in path.read_text().splitlines()
            if (record := parsed(line))
        ]
    ).unique("id")
    joined = written.join(texts, left_on="id", right_on="review_id")
    assert joined.height == written.height > 150
    for text, entities, aspects in joined.select("text", "entities", "aspects").iter_rows():
        for mention in (*entities, *aspects):
            said = text[mention["start"] : mention["end"]]
            assert said
            assert said == said.strip()
