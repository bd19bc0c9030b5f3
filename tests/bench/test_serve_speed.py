"""The wait from saving to seeing is measured on a real page in Chromium."""

import json
import shutil
import subprocess
import sys

from tests.conftest import missing
from tests.demo import ROOT


def test_an_edit_is_seen_and_timed() -> None:
    if shutil.which("chromium") is None:
        missing("chromium")
    command = [sys.executable, "-m", "pipeline.bench", "serve", "--articles", "3", "--edits", "2"]
    done = subprocess.run(
        [*command, "--json"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert len(told["runs_s"]) == 2
    assert 0 < min(told["runs_s"]) <= told["serve_s"] <= max(told["runs_s"])
