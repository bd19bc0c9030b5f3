"""The steps of the workflow file for a court's own forge, run in a shell as its runner would."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.forge.workflows import workflow_files
from tests.demo import ROOT, git, lay_out
from tests.outside.forges.conftest import VARIABLE
from tests.outside.forges.fake import TOKEN, Fake, serving
from tests.outside.forges.fake_gitea import GiteaDialect
from tests.outside.forges.world import World

BRANCH = "draf/berita/antrean"
ITEM = Path("content/berita/2026/11/antrean/index.md")
_PROGRAM = ("scripts/setup", "pyproject.toml", "requirements.lock", "requirements-dev.lock")
_FILE = ".forgejo/workflows/terbit-usulan.yml"


@pytest.fixture
def fake() -> Iterator[Fake]:
    with serving(GiteaDialect(World())) as running:
        yield running


@pytest.fixture
def forge_repository(tmp_path: Path, fake: Fake) -> Path:
    """What the forge holds: main with the program, and a proposal that would change the program."""
    court = lay_out(tmp_path / "forge/pn-contoh/situs")
    for name in _PROGRAM:
        (court / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, court / name)
    (court / ".gitignore").write_text("/build/\n/site/\n/.venv\n", encoding="utf-8")
    (court / "site_config/forge.yml").write_text(
        f"kind: forgejo\nurl: {fake.address}\nrepository: pn-contoh/situs\n"
        f"token_variable: {VARIABLE}\naccount: terbit\n",
        encoding="utf-8",
    )
    git(court, "add", ".")
    git(court, "commit", "--quiet", "--message=Program")
    git(court, "switch", "--quiet", "--create", BRANCH)
    (court / ITEM).parent.mkdir(parents=True)
    (court / ITEM).write_text("---\ntitle: Antrean\n---\nIsi.\n", encoding="utf-8")
    (court / "scripts/setup").write_text("touch ../dijalankan\n", encoding="utf-8")
    (court / "mkdocs.yml").write_text("hooks: [jahat.py]\n", encoding="utf-8")
    git(court, "add", ".")
    git(court, "commit", "--quiet", "--message=Usulan")
    git(court, "switch", "--quiet", "main")
    return court


def steps() -> list[dict[str, Any]]:
    text = workflow_files("forgejo", VARIABLE)[_FILE]
    return list(yaml.safe_load(text)["jobs"]["periksa"]["steps"])


def test_a_proposal_is_checked_and_told_and_nothing_of_it_is_run(
    tmp_path: Path, forge_repository: Path, fake: Fake
) -> None:
    head = git(forge_repository, "rev-parse", BRANCH).strip()
    pull = fake.world.propose(BRANCH, head)
    known = {
        f"secrets.{VARIABLE}": TOKEN,
        "github.server_url": f"file://{tmp_path}/forge",
        "github.repository": "pn-contoh/situs",
        "github.event.pull_request.head.sha": head,
        "github.event.pull_request.number": str(pull.number),
    }
    work = tmp_path / "kerja/situs"
    work.mkdir(parents=True)
    codes = {}
    for step in steps():
        if "terbit build" in step["run"]:
            continue  # Looked at by itself, and slow.
        values = {
            name: re.sub(r"\$\{\{ (.+?) \}\}", lambda found: known[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=work,
            env={**os.environ, **values},
            capture_output=True,
            text=True,
            check=False,
        )
        codes[step["name"]] = done.returncode
        assert TOKEN not in done.stdout + done.stderr
        if step["name"].startswith("Ambil"):
            # The machine was set up before.
            (work / ".venv").symlink_to(ROOT / ".venv")
    # What blocks is told with 1; the demo's review is off, so that the gate has nothing to ask for.
    assert list(codes.values()) == [0, 0, 0, 1, 0, 0], codes
    assert fake.world.statuses[head][-1]["state"] == "failure"
    assert ITEM.as_posix() in pull.comments[0].body.replace("\\", "")
    assert not list(tmp_path.rglob("dijalankan"))
    assert (work / ITEM).exists()
    assert "jahat" not in (work / "mkdocs.yml").read_text(encoding="utf-8")
