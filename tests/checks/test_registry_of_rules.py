"""Every code has a test, a page with its sections, and fresh documentation."""

import inspect
import py_compile
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.archive import faults as archive_faults
from pipeline.checks import rules as rule_files
from pipeline.checks.pages import known_codes, page_of, pages
from pipeline.content import faults as content_faults
from pipeline.intake import faults as intake_faults
from pipeline.monitor import probes as probe_files
from pipeline.registry import Rule
from pipeline.release import faults as release_faults
from pipeline.review import reasons as reason_files
from pipeline.sop import rules as sop_rule_files
from pipeline.sop.runs import faults as run_faults
from pipeline.visitors import classes as class_files
from tests.building import ROOT

SECTIONS = ("## Mengapa penting", "## Cara memperbaiki", "## Dasar")
TESTS = {
    rule_files: "tests/checks/rules",
    sop_rule_files: "tests/sop/rules",
    probe_files: "tests/monitor/probes",
    class_files: "tests/visitors/classes",
}
RULES = [
    pytest.param(file, tests, id=file.stem)
    for package, tests in TESTS.items()
    for file in sorted(Path(inspect.getfile(package)).parent.glob("[!_]*.py"))
]
PACKAGES = (
    *(archive_faults, content_faults, intake_faults, reason_files, release_faults, run_faults),
)
FAULTS = sorted(
    file for package in PACKAGES for file in Path(inspect.getfile(package)).parent.glob("[!_]*.py")
)
CODES = known_codes().values()


@pytest.mark.parametrize(("file", "tests"), RULES)
def test_every_rule_has_a_test(file: Path, tests: str) -> None:
    assert (ROOT / f"{tests}/test_{file.stem}.py").is_file()


@pytest.mark.parametrize(("package", "tests"), TESTS.items(), ids=TESTS.values())
def test_every_test_has_a_rule(package: ModuleType, tests: str) -> None:
    tested = {file.stem.removeprefix("test_") for file in (ROOT / tests).glob("t*.py")}
    rules = Path(inspect.getfile(package)).parent.glob("[!_]*.py")
    assert tested == {file.stem for file in rules}


def test_one_code_a_file() -> None:
    files = [*(rule.values[0] for rule in RULES), *FAULTS]
    names = {file.stem.replace("_", "-") for file in files}
    assert {rule.name for rule in CODES} == names
    assert len(CODES) == len(names) == len(files)


@pytest.mark.parametrize("rule", CODES, ids=lambda rule: rule.code)
def test_code_is_well_formed(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", rule.code)


@pytest.mark.parametrize("rule", CODES, ids=lambda rule: rule.code)
def test_page_has_its_sections(rule: Rule) -> None:
    page = page_of(rule.code)
    assert page is not None
    assert tuple(re.findall(r"^## .*$", page, re.MULTILINE)) == SECTIONS
    for section in SECTIONS:
        assert re.search(rf"^{section}\n\S", page, re.MULTILINE), section
    assert page.startswith(f"# {rule.code}: ")
    assert page.splitlines()[0].endswith(".")


def test_an_unknown_code_has_no_page() -> None:
    assert page_of("XXX999") is None


def test_the_index_names_every_code() -> None:
    linked = re.findall(r"\]\(([A-Z]{3}[0-9]{3})\.md\)", pages()["docs/rules/index.md"])
    assert sorted(linked) == [rule.code for rule in CODES]


def test_the_documentation_is_fresh() -> None:
    on_disk = {
        str(file.relative_to(ROOT)): file.read_text(encoding="utf-8")
        for file in (ROOT / "docs/rules").iterdir()
    }
    assert on_disk == pages()


_BLOCKING = """
from pipeline.checks.run import import_blocking, rule_files
from pipeline.findings import Severity
from pipeline.registry import discover, rules

def blocking():
    return [rule.code for rule in rules() if rule.find and rule.severity is Severity.BLOCK]

import_blocking()
before, registered = blocking(), len(rules())
discover(rule_files)
print(before == blocking(), len(before) > 30, registered < len(rules()))
"""


def test_no_rule_that_blocks_is_left_out_where_a_push_is_judged() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _BLOCKING], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "True", "True"]


def test_a_rule_without_its_source_is_not_left_out(tmp_path: Path) -> None:
    package = tmp_path / "kept"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "other.py").write_text("other = 'NOTE'\n")
    source = package / "blocks.py"
    source.write_text("severity = 'BLOCK'\n")
    py_compile.compile(str(source), cfile=str(package / "blocks.pyc"))
    source.unlink()
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "import kept; from pipeline.registry import discover; discover(kept, naming='BLOCK')\n"
        "print(sorted(name for name in sys.modules if name.startswith('kept.')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['kept.blocks']"
