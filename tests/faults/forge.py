"""A process that has everything imported and runs nights in children of its own, so that one begins in no time.

Orders come as lines of JSON on standard input, what came of each goes back on standard output. A child is killed with
SIGKILL after so many seconds, or kills itself so at a named point (``points``): nothing of this is in what is shipped.
"""

import contextlib
import importlib
import json
import os
import select
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.faults import points


def _run(order: dict[str, Any]) -> dict[str, Any]:
    """The night itself, in the child."""
    from datetime import date

    from orchestration import run
    from orchestration.nights import Window
    from orchestration.settings import Settings
    from orchestration.shops import Shop

    if order.get("point"):
        points.arm(order["point"], order["hit"])
    if behind := order.get("clock_behind_seconds"):
        clock = time.time
        time.time = lambda: clock() - behind
    shop, settings = Shop.model_validate(order["shop"]), Settings(**order["settings"])
    night = date.fromisoformat(order["night"])
    result = run.run_nights(shop, settings, Window(night, night))
    return {"failures": result.failures, "findings": [finding.check_name for finding in result.findings]}


def _child(order: dict[str, Any], said: int, log: Path) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    try:
        answer = _run(order)
    except BaseException as error:
        traceback.print_exc()
        answer = {"failures": [f"{type(error).__name__}: {error}"], "findings": []}
    # Another process may take them over, and then needn't wait for them in every night.
    answer["modules"] = list(sys.modules)
    with os.fdopen(said, "w") as pipe:
        json.dump(answer, pipe)
    sys.stdout.flush()
    os._exit(0)


def _begin(order: dict[str, Any]) -> tuple[int, int]:
    """Forks a night; its process and the pipe on which it tells how it went."""
    hear, said = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(hear)
        _child(order, said, Path(order["log"]))
    os.close(said)
    return pid, hear


def _end(begun: Sequence[tuple[int, int]]) -> list[dict[str, Any]]:
    """How nights ended that were begun. All are heard at once: one that can't get rid of its answer never ends."""
    texts = {hear: b"" for _, hear in begun}
    unheard = set(texts)
    while unheard:
        for hear in select.select(unheard, [], [])[0]:
            said = os.read(hear, 1 << 16)
            texts[hear] += said
            if not said:
                os.close(hear)
                unheard.remove(hear)
    ended = []
    for pid, hear in begun:
        status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        answer: dict[str, Any] = json.loads(texts[hear]) if texts[hear] and status == 0 else {}
        ended.append({"failures": [], "modules": [], **answer, "status": status})
    return ended


def night(order: dict[str, Any]) -> dict[str, Any]:
    """Runs a night, and kills it after ``seconds`` if that is said."""
    began = time.monotonic()
    pid, hear = _begin(order)
    # The pipe ends with the child, however that ends.
    if order.get("seconds") is not None and not select.select([hear], [], [], order["seconds"])[0]:
        os.kill(pid, signal.SIGKILL)
    return {**_end([(pid, hear)])[0], "lasted": time.monotonic() - began}


def two_nights(order: dict[str, Any]) -> dict[str, Any]:
    """Runs the night in two processes at once."""
    begun = [_begin({**order, "log": f"{order['log']}.{number}"}) for number in range(2)]
    return {"ended": _end(begun)}


def warm(order: dict[str, Any]) -> dict[str, Any]:
    """Takes over what a night had to import and parse, so that the later ones needn't."""
    for module in order["modules"]:
        if module not in sys.modules:
            with contextlib.suppress(Exception):  # some are made by hand, or only for another's sake
                importlib.import_module(module)
    from orchestration.dbt import Dbt
    from orchestration.settings import Settings
    from orchestration.shops import Shop

    dbt = Dbt.of(Shop.model_validate(order["shop"]), Settings(**order["settings"]))
    (Path(dbt.target) / "prepared.json").unlink()
    dbt.prepare()
    return {}


_ORDERS = {"night": night, "two_nights": two_nights, "warm": warm}


def main() -> None:
    """Answers orders until there are no more."""
    warnings.filterwarnings("ignore")
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    # dbt's static parser works in threads, which a fork of a process that has parsed waits for and doesn't have.
    os.environ["DBT_STATIC_PARSER"] = "false"
    importlib.import_module("orchestration.run")
    for line in sys.stdin:
        order = json.loads(line)
        answers.write(json.dumps(_ORDERS[order["what"]](order)) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
