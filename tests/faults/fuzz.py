"""What is held of any bytes at all: as a file, as a delimited text, as an expression of a shop's file.

Each target takes bytes and fails by an exception. ``test_fuzz`` gives them the corpus; ``make fuzz`` lets atheris look
for bytes that take new ways through the parsers. What it finds is kept in ``build/fuzz``; it belongs into
``bad_inputs`` or ``test_expressions`` then.
"""

import argparse
import csv
import functools
import importlib
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import duckdb

from orchestration.settings import PROJECT

FOLDER = PROJECT / "build" / "fuzz"
FORMATS = ("csv", "ndjson", "parquet")
# How the time is shared out: a file takes a hundred times as long as a text.
SHARES = {"file": 0.5, "text": 0.2, "expression": 0.3}
_BEYOND = "what stands in another row"
_MOST_PORTIONS = 50
_LARGEST_SEED_BYTES = 1 << 16
_INSTRUMENTED = (
    "assets.ingest.files", "assets.ingest.records", "assets.ingest.sources", "assets.ingest.mapping",
    "orchestration.expressions",
)  # fmt: skip
# What an expression may be made of: a byte chooses one, so that most of what comes is SQL.
_TOKENS = (
    "sku", "qty", '"at"', "price", "customer", "x", "raw.reviews", "source", "body", "1", "0", "-1", "1e400",
    "'a'", "''", "null", "true", "'%d/%m/%Y'", "'/etc/passwd'", "'[1]'", "[", "]", "(", ")", ",", ".", "::",
    "||", "+", "-", "*", "/", "%", "=", "<", "<>", "and", "or", "not", "is null", "in", "between", "like",
    "case when", "then", "else", "end", "->>", "->", "lambda x:", "{", "}", "'k':", "for x in", "if", "select",
    "from", "where", "over ()", "order by", "limit", "cast(", "as varchar)", "as date)", "try_cast(",
    "interval", "day", "distinct", "exists", "*columns(*)", "filter (", "collate nocase", "at time zone",
    "'UTC'", "current_date", "--", "/*", "*/", ";", "$1", "?", "union", "values", "pivot", "struct_pack(a :=",
    "map", "extract(year from", "substring(", "position(", "trim(both from", "coalesce(", "nullif(",
    "strptime(", "replace(",
)  # fmt: skip

_LEAVES = (
    "sku", "qty", "price", '"at"', "customer", "'a'", "''", "null", "true", "1", "-1", "0.5", "1e30", "'%Y'",
    "'[1]'", "'{\"a\": 1}'", "'$.a'", "[1, null]", "['a']", "{'a': 1}", "map {'a': 1}", "date '2011-12-09'",
    "timestamp '2011-12-09 10:00'", "interval 1 day", "'UTC'", "lambda x: x", "lambda x, y: y",
    "try_cast(qty as int)", "cast(price as double)", "'/etc/passwd'", "'raw.reviews'", "'\\xAA'::blob",
    "(qty || sku)", "'pseudonym_inner'", "9223372036854775807", "case when qty = '1' then sku end",
)  # fmt: skip


@functools.lru_cache(maxsize=1)
def _functions() -> tuple[str, ...]:
    with duckdb.connect() as con:
        return tuple(
            name
            for (name,) in con.execute("select distinct function_name from duckdb_functions() order by all").fetchall()
        )


# A file, as ingest takes it in.


@functools.lru_cache(maxsize=1)
def _door():
    from tests.assets.ingest.conftest import Door

    return Door(Path(tempfile.mkdtemp(prefix="fuzz-")) / "landing")


def a_file(data: bytes) -> None:
    """Every record is accounted for, and what is null was nothing in the file; the first byte says the format."""
    file_format, content = FORMATS[(data or b"\0")[0] % len(FORMATS)], data[1:]
    door = _door()
    door.con.execute("drop schema if exists raw cascade")
    door.shop = door.purchases(format=file_format)
    door.deliver("a", content)
    door.run()  # checks the accounts
    if "a" in door.refusals():
        assert door.ledger()["a"][1:] == (0, 0, 0, 0)
    elif file_format != "parquet":
        _check_nulls(door, file_format)
    assert door.run().entries == []


def _check_nulls(door, file_format: str) -> None:
    from assets.ingest import files

    (file,) = files.landing_files(door.shop, door.landing)
    text = (files.inspect(file, 1 << 30).text or b"").decode()
    lines = text.split("\n")
    header = [name.strip().lower() for name in _fields(lines, 0)] if file_format == "csv" else []
    first = next((number for number, line in enumerate(lines) if line.strip("\r")), 0)
    if file_format == "csv" and first:
        header = [name.strip().lower() for name in _fields(lines, first)]
    rows = door.con.execute("select line_number, customer_id is null, discount is null from raw.purchases").fetchall()
    for number, no_customer, no_discount in rows:
        if file_format == "csv":
            record: Mapping[str, object] = dict(zip(header, _fields(lines, number - 1), strict=True))
        else:
            record = json.loads(lines[number - 1])
        for name, is_null in (("customer", no_customer), ("discount", no_discount)):
            assert not is_null or record.get(name) in (None, ""), (number, name, record)


def _fields(lines: list[str], first: int) -> list[str]:
    """The fields of the record that begins there."""
    if '"' not in lines[first]:
        return lines[first].rstrip("\r").split(",")
    rest = [line + "\n" for line in lines[first:-1]] + lines[-1:]
    return next(csv.reader(rest, strict=True))


# A text, as it is split into records.


def a_text(data: bytes) -> None:
    """Records don't depend on the portions that the text comes in, and no line that isn't blank is left out."""
    from assets.ingest.records import _records

    size, delimiter = 1 + (data or b"\0")[0], ",;\t|"[(data[1:2] or b"\0")[0] % 4]
    text = data[2:].decode("utf-8", "replace").encode()
    size = max(size, len(text) // _MOST_PORTIONS)
    parts = [text[start : start + size] for start in range(0, len(text), size)]
    for split in (delimiter, None):
        whole, by_parts = ([row for table in _records(blocks, split) for row in table.to_pylist()]
                           for blocks in ([text], parts))  # fmt: skip
        # Blank lines after a record may hang on to it; whoever reads it trims them.
        assert _trimmed(whole) == _trimmed(by_parts)
        kept = "".join(row["raw_text"] for row in whole).encode()
        assert text.endswith(kept)
        left_out = text[: len(text) - len(kept)]
        assert not left_out.strip(b"\r\n")
        line = 1 + left_out.count(b"\n")
        for row in whole:
            assert row["line_number"] == line
            assert row["fields"] is not None or row["fault"] is not None or split is None or '"' not in row["raw_text"]
            line += row["raw_text"].count("\n")


def _trimmed(records: list[dict[str, object]]) -> list[dict[str, object]]:
    return [{**record, "raw_text": str(record["raw_text"]).rstrip("\r\n")} for record in records]


# An expression, as a shop's file has them.


@functools.lru_cache(maxsize=1)
def _world() -> duckdb.DuckDBPyConnection:
    """A row to look at, and all that lies beyond it."""
    con = duckdb.connect(config={"threads": 1, "memory_limit": "200MB", "enable_external_access": False})
    con.execute("create table source as select 'A' as sku, '1' as qty, '2.50' as price, '2011-12-09' as at, 'c1' as x")
    con.execute("alter table source add column customer varchar default 'c1'")
    con.execute(f"create schema raw; create table raw.reviews as select '{_BEYOND}' as body")
    con.execute(f"set variable pseudonym_inner = '{_BEYOND}'")
    return con


def sql_of(data: bytes) -> str:
    """The text that bytes stand for, by the first of them: as they are, each a word of SQL, or calls in calls."""
    kind, rest = (data or b"\0")[0] % 3, data[1:]
    if kind == 0:
        return rest.decode("utf-8", "replace")
    following = iter(rest)
    return " ".join(_words(following)) if kind == 1 else _calls(following, 4)


def _words(rest: Iterator[int]) -> Iterator[str]:
    for byte in rest:
        yield _TOKENS[byte] if byte < len(_TOKENS) else _function(byte, rest) + "("


def _function(byte: int, rest: Iterator[int]) -> str:
    return _functions()[(byte << 8 | next(rest, 0)) % len(_functions())]


def _calls(rest: Iterator[int], depth: int) -> str:
    """A function of functions of columns and values, well-formed whatever the bytes are."""
    byte = next(rest, 0)
    if depth == 0 or byte % 4 == 0:
        return _LEAVES[byte // 4 % len(_LEAVES)]
    name = _function(next(rest, 0), rest)
    arguments = [_calls(rest, depth - 1) for _ in range(byte // 4 % 4)]
    if name[0].isalpha():
        return f"{name}({', '.join(arguments)})"
    return f"({f' {name} '.join(arguments) or 'null'})"


def an_expression(data: bytes) -> None:
    """It is refused as no expression, or computed from its row alone: nothing else is opened to answer it."""
    from orchestration.expressions import ExpressionError, read_expression

    con = _world()
    try:
        expression = read_expression(con, sql_of(data), "here")
    except ExpressionError:
        return
    select = f"select ({expression.sql})::varchar as it from source"
    try:
        ((_, plan),) = con.execute(f"explain (format json) {select}").fetchall()
        steps = set(_steps(json.loads(plan)))
        assert steps <= _OF_THE_ROW, (select, steps)
        found = con.execute(select).fetchall()
    except duckdb.Error:
        return  # such as a column that there isn't, or types that don't go together: told as the shop's file is tried
    assert len(found) == 1, select
    assert _BEYOND not in str(found), select


_OF_THE_ROW = {"PROJECTION", "SEQ_SCAN"}


def _steps(plan: object) -> Iterator[str]:
    for step in plan if isinstance(plan, list) else [plan]:
        yield step["name"]
        yield from _steps(step["children"])


TARGETS: Mapping[str, Callable[[bytes], None]] = {"file": a_file, "text": a_text, "expression": an_expression}


def corpus(target: str) -> Iterator[bytes]:
    """What looking begins with: every bad input that is small, and every expression that a test knows."""
    from tests.assets.ingest.test_expressions import ALLOWED, REFUSED
    from tests.faults.bad_inputs import BAD_INPUTS

    if target == "expression":
        yield from (b"\0" + sql.encode() for sql in (*ALLOWED, *REFUSED))
        yield from (bytes([1, *range(first, first + 8)]) for first in range(0, len(_TOKENS), 8))
        yield from (bytes([2, 4 * count + 1, *divmod(number, 256), 0, 20, 36]) for count, number in _each_function())
        return
    for bad in BAD_INPUTS:
        if callable(bad.content):
            continue
        head = bytes([FORMATS.index(bad.file_format)]) if target == "file" else b"\x07\0"
        if len(bad.content) <= _LARGEST_SEED_BYTES:
            yield head + bad.content


def _each_function() -> Iterator[tuple[int, int]]:
    for number in range(len(_functions())):
        yield from ((count, number) for count in range(4))


# Looking for more, by atheris.


def _look(target: str, folder: Path, seconds: int) -> None:
    """Looks for bytes at which the target fails; in a process of its own, which libFuzzer ends."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=list(_INSTRUMENTED)):
        for module in _INSTRUMENTED:
            importlib.import_module(module)
    seeds = folder / f"{target}-seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(corpus(target)):
        (seeds / f"known-{number:03}").write_bytes(seed)
    kept = folder / target
    kept.mkdir(exist_ok=True)
    options = [
        f"-max_total_time={seconds}", "-print_final_stats=1", f"-artifact_prefix={folder}/{target}-found-",
        f"-max_len={_LARGEST_SEED_BYTES if target == 'file' else 4096}", "-timeout=300", "-report_slow_units=300",
        "-rss_limit_mb=4096",
    ]  # fmt: skip
    atheris.Setup(["fuzz", *options, str(kept), str(seeds)], TARGETS[target])
    atheris.Fuzz()


def _minutes_of(target: str, folder: Path, seconds: int) -> dict[str, int]:
    line = [sys.executable, "-W", "ignore", "-m", __spec__.name, "--target", target, "--seconds", str(seconds)]
    with (folder / f"{target}.log").open("w+") as log:
        ended = subprocess.run([*line, "--folder", str(folder)], stdout=log, stderr=log, check=False)
        log.seek(0)
        told = re.findall(r"number_of_executed_units: (\d+)", log.read())
    found = len(list(folder.glob(f"{target}-found-*")))
    if ended.returncode and not found:
        raise SystemExit(f"It could not look: see {log.name}")
    return {"fuzz_executions": int(told[-1]) if told else 0, "fuzz_finds": found, "fuzz_seconds": seconds}


def main() -> None:
    """Looks for so many minutes, and writes what came of it for ``report``."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("--target", choices=TARGETS)
    parser.add_argument("--seconds", type=int)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    if asked.target:
        _look(asked.target, asked.folder, asked.seconds)
        return
    figures = {}
    for target, share in SHARES.items():
        figures[f"fuzz {target}"] = told = _minutes_of(target, asked.folder, int(60 * asked.minutes * share))
        print(f"{target}: {told['fuzz_executions']:,} tried in {told['fuzz_seconds']} s, {told['fuzz_finds']} found")
    (asked.folder / "figures.json").write_text(json.dumps(figures, indent=1))
    sys.exit(any(told["fuzz_finds"] for told in figures.values()))


if __name__ == "__main__":
    main()
