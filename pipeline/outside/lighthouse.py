"""Lighthouse, asked about one page as a telephone on a slow network meets it."""

import json
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.errors import UnfinishedError

_CHROMIUM = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"
_PART = "tests/tools/node_modules/lighthouse/cli/index.js"


@dataclass(frozen=True)
class Scores:
    """Scores from 0 to 100 by category, and the titles of what cost some of them."""

    by_category: dict[str, int]
    costs: tuple[str, ...]


def look_at(url: str, root: Path) -> Scores:
    """Ask Lighthouse about `url`; raises UnfinishedError where a program is absent or fails."""
    node, chromium = shutil.which("node"), shutil.which("chromium")
    if node is None or chromium is None or not (root / _PART).is_file():
        raise UnfinishedError("needs chromium, node and scripts/setup-tools --all")
    with tempfile.TemporaryDirectory(prefix="terbit-lighthouse-") as folder:
        command = [node, str(root / _PART), url, "--quiet", "--output=json"]
        command += [f"--chrome-flags={_CHROMIUM} --user-data-dir={folder}/profile"]
        command += [f"--output-path={folder}/report.json"]
        surroundings = {**os.environ, "CHROME_PATH": chromium}
        done = subprocess.run(
            command, env=surroundings, capture_output=True, text=True, check=False
        )
        report = Path(folder, "report.json")
        if done.returncode != 0 or not report.is_file():
            raise UnfinishedError(f"lighthouse ended with {done.returncode}:\n{done.stderr}")
        return _scores(json.loads(report.read_text(encoding="utf-8")))


def _scores(report: dict[str, Any]) -> Scores:
    categories = report["categories"]
    # A category that could not be scored is 0, never left out.
    scores = {name: round(100 * (told["score"] or 0)) for name, told in categories.items()}
    asked = {ref["id"] for one in categories.values() for ref in one["auditRefs"] if ref["weight"]}
    audits = (report["audits"][name] for name in sorted(asked))
    costs = (a["title"] for a in audits if a["score"] is not None and a["score"] < 0.995)
    return Scores(scores, tuple(costs))
