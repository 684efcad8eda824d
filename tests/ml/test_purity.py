"""The ml library stays pure: it knows neither orchestrator nor warehouse, and loads what only a fit needs late."""

import ast
import subprocess
import sys
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from ml import segmentation

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "ml").rglob("*.py"))
FORBIDDEN = {"dagster", "dagster_dbt", "duckdb"}


def imported_packages(source: str) -> set[str]:
    packages = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            packages |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            packages.add(node.module.split(".")[0])
    return packages


def test_there_are_modules_to_look_at():
    assert ROOT / "ml" / "segmentation" / "fitting.py" in MODULES


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_ml_module_imports_dagster_or_duckdb_anywhere(path):
    assert not imported_packages(path.read_text(encoding="utf-8")) & FORBIDDEN


@pytest.mark.parametrize(
    "source", ["import duckdb", "import dagster as dg", "def f():\n    from dagster_dbt.asset_utils import x"]
)
def test_a_forbidden_import_is_seen(source):
    assert imported_packages(source) & FORBIDDEN


def test_importing_every_ml_module_loads_neither_dagster_nor_duckdb():
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in MODULES]
    script = (
        "import importlib, sys\n"
        f"for name in {names!r}: importlib.import_module(name)\n"
        f"print(sorted({FORBIDDEN!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[]"


def test_a_night_that_only_assigns_loads_no_library_that_fits():
    few = pl.DataFrame({"customer_id": ["a", "b"], "recency_days": [1.0, 9.0]})
    artefact = segmentation.fit(few, date(2011, 3, 31)).to_json()
    script = (
        "import sys\n"
        "import polars as pl\n"
        "from ml import segmentation\n"
        "model = segmentation.Segmentation.from_json(sys.argv[1])\n"
        "customers = pl.DataFrame({'customer_id': ['a', 'c'], 'recency_days': [2.0, None]})\n"
        "print(segmentation.assign(model, customers).height, segmentation.profile(model).height)\n"
        "print(sorted({'sklearn', 'scipy', 'threadpoolctl'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, artefact], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["2 1", "[]"]
