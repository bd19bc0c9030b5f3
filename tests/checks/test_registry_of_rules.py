"""Every code has a test, a page with its sections, and fresh documentation."""

import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest

from pipeline.checks import rules as rule_files
from pipeline.checks.pages import known_codes, page_of, pages
from pipeline.content import faults as content_faults
from pipeline.intake import faults as intake_faults
from pipeline.registry import Rule
from pipeline.review import reasons as reason_files
from pipeline.sop import rules as sop_rule_files
from tests.building import ROOT

SECTIONS = ("## Mengapa penting", "## Cara memperbaiki", "## Dasar")
TESTS = {rule_files: "tests/checks/rules", sop_rule_files: "tests/sop/rules"}
RULES = [
    pytest.param(file, tests, id=file.stem)
    for package, tests in TESTS.items()
    for file in sorted(Path(inspect.getfile(package)).parent.glob("[!_]*.py"))
]
FAULTS = sorted(
    file
    for package in (content_faults, intake_faults, reason_files)
    for file in Path(inspect.getfile(package)).parent.glob("[!_]*.py")
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
