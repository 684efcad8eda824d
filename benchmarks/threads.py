"""What fitting takes alone and beside other work, by how long OpenMP's threads turn in circles while they wait.

    python -m benchmarks.threads

Each fit is a process of its own, as the setting is read when OpenMP is loaded; beside it run processes that want all
they can get, one more than there are cores.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

_FIT = """
import time
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
chance = np.random.default_rng(0)
x = chance.normal(size=(40_000, 40))
y = x[:, 0] + chance.normal(size=len(x)) > 0
start = time.perf_counter()
HistGradientBoostingClassifier(max_iter=100, max_leaf_nodes=15).fit(x, y)
print(time.perf_counter() - start)
"""
_SETTINGS = {
    "as OpenMP has it": {},
    "GOMP_SPINCOUNT=1000": {"GOMP_SPINCOUNT": "1000"},
    "OMP_WAIT_POLICY=passive": {"OMP_WAIT_POLICY": "passive"},
}
_TIMES = 3


@contextmanager
def _busy(count: int) -> Iterator[None]:
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()


def _seconds(setting: dict[str, str]) -> float:
    line = [sys.executable, "-c", _FIT]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("OMP_", "GOMP_"))}
    found = [
        subprocess.run(line, env=environment | setting, capture_output=True, check=True, text=True).stdout
        for _ in range(_TIMES)
    ]
    return median(map(float, found))


def main() -> None:
    """Prints the median of three fits each, and how many times as long they take beside others."""
    for name, setting in _SETTINGS.items():
        alone = _seconds(setting)
        with _busy((os.cpu_count() or 1) + 1):
            beside = _seconds(setting)
        print(f"{name}: alone {alone:.2f} s, beside others {beside:.2f} s ({beside / alone:.1f} x)")


if __name__ == "__main__":
    main()
