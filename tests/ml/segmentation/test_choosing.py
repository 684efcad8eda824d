"""The number of segments, and that it hangs on no number of cores."""

import os
import subprocess
import sys
from pathlib import Path

from ml.segmentation import Candidate
from ml.segmentation.choosing import _best

ROOT = Path(__file__).parents[3]


def test_k_is_the_best_silhouette_among_the_stable_and_the_last_k_wins_a_near_tie():
    candidates = [
        Candidate(3, silhouette=0.40, stability=0.9),
        Candidate(4, silhouette=0.41, stability=1.0),
        Candidate(5, silhouette=0.60, stability=0.5),
        Candidate(6, silhouette=0.30, stability=1.0),
    ]
    assert _best(candidates, None).k == 4
    assert _best(candidates, 3).k == 3
    assert _best(candidates, 5).k == 4
    assert _best(candidates, 6).k == 4


def test_k_means_runs_on_one_thread_even_where_its_libraries_load_late():
    script = """
import numpy as np
from threadpoolctl import threadpool_info
from ml.segmentation import choosing

stabilities, seen = choosing._stabilities, set()
def watched(*arguments):
    seen.update((pool["user_api"], pool["num_threads"]) for pool in threadpool_info())
    return stabilities(*arguments)
choosing._stabilities = watched
choosing.choose_centers(np.random.default_rng(0).normal(size=(60, 2)), None, 0)
print(sorted(seen))
"""
    threads = {"OMP_NUM_THREADS": "2", "OPENBLAS_NUM_THREADS": "2"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=os.environ | threads, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "[('blas', 1), ('openmp', 1)]"
