"""The house: short functions, short files, and a product that speaks of itself alone."""

import ast
import subprocess

import pytest

from tests.demo import ROOT

_SOURCES = sorted((ROOT / "pipeline").rglob("*.py"))


def _lengths() -> list[int]:
    functions = []
    for file in _SOURCES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                first = node.body[1] if ast.get_docstring(node) and node.body[1:] else node.body[0]
                functions.append((node.end_lineno or 0) - first.lineno + 1)
    return functions


def test_nine_functions_in_ten_are_under_15_lines() -> None:
    lengths = _lengths()
    assert sum(length < 15 for length in lengths) >= 0.9 * len(lengths)


def test_no_file_is_over_200_lines() -> None:
    long = [f.name for f in _SOURCES if len(f.read_text(encoding="utf-8").splitlines()) > 200]
    assert long == []


@pytest.mark.parametrize("word", ["/root/", "/work/", "extra-index-url", "--index-url"])
def test_no_file_names_the_machine_it_was_made_on(word: str) -> None:
    done = subprocess.run(
        ["git", "grep", "-I", "--untracked", "-l", "--fixed-strings", word, "--", ":!tests"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == []


def test_generated_documentation_is_fresh() -> None:
    from pipeline.flows.reference import stale

    assert stale(ROOT) == []


def test_every_script_says_what_it_is_for() -> None:
    scripts = [file for file in (ROOT / "scripts").iterdir() if file.is_file()]
    second_lines = {file.name: file.read_text(encoding="utf-8").splitlines()[1] for file in scripts}
    assert [name for name, line in second_lines.items() if not line.startswith("# ")] == []
