"""The named points at which a night is killed: which call of which function, and whether before it or after it."""

import importlib
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_DBT_MODEL = ("dbt.task.run", "ModelRunner.execute")


@dataclass(frozen=True)
class Point:
    """A place in the night.

    Attributes:
        module: where the function is looked up when it is called.
        name: the function, or class and method.
        after: whether the call is let end first.
        hits: the calls of which one is the last; which, is drawn.
        selected: dbt's selection during which calls count; None = always.
    """

    module: str
    name: str
    after: bool
    hits: tuple[int, int] = (1, 1)
    selected: str | None = None


POINTS = {
    "ingest: rows are written, the ledger is not": Point("assets.ingest.ledger", "Ledger._write", False, (2, 6)),
    "ingest: the ledger is written and not committed": Point("assets.ingest.ledger", "Ledger._write", True, (2, 6)),
    "ingest: equal rows are numbered anew": Point("assets.ingest.load", "_Loader._settle_days", True, (1, 3)),
    "ingest: some files are committed": Point("assets.ingest.load", "_Loader.load", True),
    "plan: the night's days are written": Point("assets.nights", "write_plan", True),
    "dbt: among the staging models": Point(*_DBT_MODEL, True, (1, 6), "staging"),
    "dbt: among the features": Point(*_DBT_MODEL, True, (1, 8), "intermediate features"),
    "dbt: among the marts": Point(*_DBT_MODEL, True, (1, 12), "marts"),
    "dbt: the marts are built and not noted": Point("assets.tables", "mark_built", False),
    "reader: between two batches": Point("assets.reviews", "_keep", True, (1, 2)),
    "reader: all is read and nothing told": Point("assets.reviews", "_tell", False),
    "publish: the tables are written": Point("orchestration.publication.folders", "settle", False),
    "publish: the night has its name, and isn't current": Point("orchestration.publication.folders", "swap", False),
    "publish: the night is current": Point("orchestration.publication.folders", "swap", True),
    "publish: the night is not in the record": Point("assets.published", "keep_published", False),
}
_CHUNK_TEXTS = 4


def arm(name: str, hit: int) -> None:
    """Makes this process kill itself at the point, at its ``hit``-th call."""
    point = POINTS[name]
    # So that a few texts make several batches; a text is read the same whichever others it is read with.
    importlib.import_module("ml.reading.reading")._CHUNK_TEXTS = _CHUNK_TEXTS
    selection = _follow_dbt()
    *path, attribute = point.name.split(".")
    owner: Any = importlib.import_module(point.module)
    for part in path:
        owner = getattr(owner, part)
    original: Callable[..., Any] = getattr(owner, attribute)
    calls = [0]

    def deadly(*arguments: Any, **named: Any) -> Any:
        if point.selected in (None, selection[-1]):
            calls[0] += 1
        is_last = calls[0] == hit
        if is_last and not point.after:
            os.kill(os.getpid(), signal.SIGKILL)
        outcome = original(*arguments, **named)
        if is_last:
            os.kill(os.getpid(), signal.SIGKILL)
        return outcome

    setattr(owner, attribute, deadly)


def _follow_dbt() -> list[str]:
    from orchestration.dbt import Dbt

    selections = [""]
    build = Dbt.build

    def followed(self: Dbt, select: str) -> Any:
        selections.append(select)
        return build(self, select)

    Dbt.build = followed  # type: ignore[method-assign]
    return selections
