"""The files for the forges: valid, least in rights, pinned, and calling nothing but Terbit."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.forge.workflows import workflow_files
from tests.demo import terbit

KINDS = ("github", "forgejo", "gitea", "gitlab")
_SCHEMAS = {"github": "vendor.github-workflows", "forgejo": "vendor.github-workflows"}
_GIT = ("git ", "HEAD=", "credentials=", "export GIT_CONFIG_")
_KEEPING = re.compile(r'(mkdir -p var && )?cp \S+ \S+links\.json"?( \|\| true)?')


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is a dependency for development"
    return found


def laid_out(kind: str, folder: Path) -> list[Path]:
    for path, text in workflow_files(kind, "TERBIT_FORGE_TOKEN").items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return [folder / path for path in workflow_files(kind, "TERBIT_FORGE_TOKEN")]


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_no_weakness_is_found_in_them(kind: str, tmp_path: Path) -> None:
    # The files of Gitea are those of Forgejo; GitLab's are of another kind.
    files = [str(file) for file in laid_out(kind, tmp_path)]
    run(tool("zizmor"), "--offline", "--no-progress", "--persona=pedantic", *files)


@pytest.mark.parametrize("kind", ["github", "forgejo", "gitlab"])
def test_they_keep_their_schema(kind: str, tmp_path: Path) -> None:
    files = [str(file) for file in laid_out(kind, tmp_path)]
    schema = _SCHEMAS.get(kind, "vendor.gitlab-ci")
    run(tool("check-jsonschema"), "--builtin-schema", schema, *files)


def test_a_weakness_would_be_found(tmp_path: Path) -> None:
    (file,) = [each for each in laid_out("github", tmp_path) if "usulan" in each.name]
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"$NUMBER"', "${{ github.head_ref }}"), encoding="utf-8")
    done = subprocess.run(
        [tool("zizmor"), "--offline", str(file)], capture_output=True, check=False
    )
    assert b"template-injection" in done.stdout
    assert done.returncode > 10


def jobs(kind: str) -> list[dict[str, Any]]:
    texts = workflow_files(kind, "TERBIT_FORGE_TOKEN").values()
    found = [job for text in texts for job in yaml.safe_load(text)["jobs"].values()]
    assert len(found) >= 3
    return found


@pytest.mark.parametrize("kind", ["github", "forgejo"])
def test_rights_are_given_job_by_job_and_only_where_needed(kind: str) -> None:
    for text in workflow_files(kind, "X_Y").values():
        assert yaml.safe_load(text)["permissions"] == {}
    for job in jobs(kind):
        writes = {name for name, right in job["permissions"].items() if right == "write"}
        tells = any("forge report" in step.get("run", "") for step in job["steps"])
        assert writes == ({"pull-requests", "statuses"} if tells else set())


def test_actions_are_named_by_hash_and_keep_no_credentials() -> None:
    used = [step for job in jobs("github") for step in job["steps"] if "uses" in step]
    assert {step["uses"].split("@")[0] for step in used} == {
        "actions/cache/restore",
        "actions/cache/save",
        "actions/checkout",
        "actions/upload-artifact",
    }
    assert all(re.fullmatch(r"[a-z/-]+@[0-9a-f]{40}", step["uses"]) for step in used)
    for step in used:
        if step["uses"].startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("kind", ["forgejo", "gitea"])
def test_a_forge_in_the_court_fetches_nothing_from_another(kind: str) -> None:
    text = "".join(workflow_files(kind, "TERBIT_FORGE_TOKEN").values())
    assert not re.search(r"^[ -]*uses:", text, re.MULTILINE)
    assert "https://" not in text


# GitLab gives a project's variables to every job.
@pytest.mark.parametrize("kind", ["github", "forgejo", "gitea"])
def test_the_token_reaches_only_the_steps_that_need_it(kind: str) -> None:
    for job in jobs(kind):
        assert "env" not in job
        for step in job["steps"]:
            if "TERBIT_FORGE_TOKEN" in str(step.get("env", {})):
                assert re.search("forge report|gate .*--forge|git clone", step["run"])


def lines(kind: str) -> list[str]:
    if kind != "gitlab":
        steps = [step for job in jobs(kind) for step in job["steps"]]
        return [line for step in steps for line in step.get("run", "").splitlines()]
    (text,) = workflow_files(kind, "TERBIT_FORGE_TOKEN").values()
    parts = [each for each in yaml.safe_load(text).values() if isinstance(each, dict)]
    keys = ("before_script", "script", "after_script")
    return [line for part in parts for key in keys for line in part.get(key, [])]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_called_but_terbit_git_and_the_setup(kind: str) -> None:
    for line in lines(kind):
        known = line.startswith((".venv/bin/terbit ", *_GIT)) or _KEEPING.fullmatch(line)
        assert known or line == "scripts/setup requirements.lock", line


def test_every_command_that_is_called_exists(tmp_path: Path) -> None:
    called = {
        line.removeprefix(".venv/bin/terbit ")
        for kind in KINDS
        for line in lines(kind)
        if line.startswith(".venv/bin/terbit ")
    }
    shapes = {re.sub(r' *"[^"]*"| \S*usul\S*| main\b', "", line) for line in called}
    assert shapes >= {"build", "check", "gate --main --forge", "links", "forge report --proposal"}
    missing = set()
    for shape in shapes:
        words = [word for word in shape.split() if not word.startswith("--")]
        help_text = terbit(tmp_path, *words, "--help").stdout
        options = [word for word in shape.split() if word.startswith("--")]
        if not help_text or any(option not in help_text for option in options):
            missing.add(words[0] if not help_text else shape)
    assert missing == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_courts_own_variable_stands_in_them(kind: str) -> None:
    text = "".join(workflow_files(kind, "TOKEN_SITUS").values())
    assert "TOKEN_SITUS" in text
    assert "TERBIT_FORGE_TOKEN" not in text
