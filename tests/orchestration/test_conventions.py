"""The house's own rules, held in code."""

import ast
import re
from pathlib import Path

from orchestration.settings import PROJECT

SOURCES = [
    path for folder in ("orchestration", "assets", "ml", "data") for path in sorted((PROJECT / folder).rglob("*.py"))
]


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]


def test_nothing_but_the_warehouse_opens_a_duckdb_file():
    openers = {
        name(path)
        for path in SOURCES
        for call in calls(path)
        if ast.unparse(call.func) == "duckdb.connect" and call.args
    }
    # A published file is no warehouse.
    published = {"orchestration/publication/manifest.py", "orchestration/telling/night.py"}
    assert openers <= {"orchestration/warehouse.py", *published}
    assert "orchestration/warehouse.py" in openers


def test_time_is_an_argument():
    clock = re.compile(r"\b(now|today|utcnow|time)\(\)")
    found = {name(path) for path in SOURCES if clock.search(path.read_text().replace("monotonic()", ""))}
    # The command line names the night, a run's own start is asked of Dagster; nobody else looks at the clock.
    offenders = {path for path in found if path.startswith(("ml/", "assets/"))}
    assert not offenders


def test_the_environment_is_read_in_one_place():
    readers = {
        name(path)
        for path in SOURCES
        if re.search(r"os\.environ\.get|os\.getenv|os\.environ\[[^\]]+\](?!\s*=)", path.read_text())
    }
    assert not readers - {"orchestration/settings.py"}


def test_only_the_command_line_and_its_room_know_the_demo_shop():
    knowing = {name(path) for path in SOURCES if "data.simulator" in path.read_text()}
    outside = {path for path in knowing if not path.startswith("data/simulator/")}
    # The reader learns from its texts too: those of shops of other seeds than anyone is shown.
    assert outside == {"orchestration/demo.py", "orchestration/commands/deliveries.py", "data/demo_texts.py"}
    # What a night runs never asks where the truth lies.
    asking = {name(path) for path in SOURCES if re.search(r"\.truth\(", path.read_text())}
    assert asking == {"orchestration/demo.py"}
    models = sorted((PROJECT / "dbt_project").rglob("*.sql"))
    assert models
    assert not [name(path) for path in models if re.search(r"\b(?:read_\w+\s*\(|truth\b)", path.read_text())]


def test_nothing_that_is_read_can_execute_anything():
    forbidden = re.compile(
        r"(pickle|cPickle|dill|cloudpickle|marshal|shelve|joblib|torch)\.loads?|yaml\.(load|unsafe_load|full_load)"
        r"|eval|exec|os\.(system|popen)"
    )
    offenders = {}
    for path in [*SOURCES, *sorted((PROJECT / "dashboard").rglob("*.py"))]:
        for call in calls(path):
            shell = {word.arg: ast.unparse(word.value) for word in call.keywords}
            if forbidden.fullmatch(ast.unparse(call.func)) and shell.get("weights_only") != "True":
                offenders[name(path)] = ast.unparse(call)
            if shell.get("shell") == "True" or shell.get("allow_pickle") == "True":
                offenders[name(path)] = ast.unparse(call)
            # A checkpoint's name that is no folder's would be asked of a hub.
            is_loading = ast.unparse(call.func).endswith(".from_pretrained")
            if (is_loading and shell.get("local_files_only") != "True") or shell.get("trust_remote_code") == "True":
                offenders[name(path)] = ast.unparse(call)
    # What Spark's workers are to do, sealed (AES-GCM) a moment before by the night that asks for it.
    assert offenders.pop("orchestration/spark/mapping.py") == "pickle.loads(opened)"
    assert offenders == {}


def test_every_module_opens_by_saying_what_lives_in_it():
    for path in SOURCES:
        assert ast.get_docstring(ast.parse(path.read_text())), name(path)


def test_no_module_is_named_for_nothing():
    forbidden = {"utils", "util", "helpers", "helper", "common", "lib", "misc"}
    assert not [name(path) for path in SOURCES if {path.stem, path.parent.name} & forbidden]
