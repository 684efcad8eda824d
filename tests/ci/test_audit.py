"""What `make audit` makes of what pip-audit says."""

import os
import subprocess
from pathlib import Path

import pytest

from orchestration.settings import PROJECT

FOUND = "Name Version ID Fix Versions\\npyyaml 5.3 PYSEC-2021-142 5.4"
AWAY = "requests.exceptions.ConnectionError: Failed to resolve api.osv.dev"


@pytest.mark.parametrize(
    ("script", "code", "words"),
    [
        ("exit 0", 0, "No package of constraints.txt has a known vulnerability."),
        (f'printf "{FOUND}"; echo "Found 1 known vulnerability" >&2; exit 1', 1, "PYSEC-2021-142"),
        (f'echo "{AWAY}" >&2; exit 1', 0, "can't be reached from here: nothing has been checked"),
        ('echo "ConnectionError" >&2; printf pyyaml; exit 1', 1, "pyyaml"),
        ('echo "no such option" >&2; exit 2', 2, "no such option"),
    ],
)
def test_a_finding_fails_and_what_was_not_checked_is_said(tmp_path: Path, script, code, words):
    tool = tmp_path / "pip-audit"
    tool.write_text(f"#!/bin/sh\n{script}\n")
    tool.chmod(0o755)

    done = subprocess.run(
        [PROJECT / ".ci" / "audit"], env={**os.environ, "PIP_AUDIT": str(tool)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip

    assert done.returncode == code
    assert words in done.stdout + done.stderr
    assert ("has a known vulnerability" in done.stdout) == (script == "exit 0"), "only what was checked is cleared"
