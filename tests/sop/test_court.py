"""What the rules say of the court's own procedures: where the sources err; nothing blocks."""

from functools import cache
from pathlib import Path

from pipeline.findings import Finding, blocking
from pipeline.sop import Procedure, load_library
from pipeline.sop.check import check_library
from pipeline.sop.filed import Filed
from tests.sop.sample import AS_OF

ROOT = Path(__file__).resolve().parents[2]


@cache
def findings() -> list[Finding]:
    return check_library(load_library(ROOT), AS_OF)


def files() -> tuple[Filed, ...]:
    return load_library(ROOT).files


def test_nothing_blocks() -> None:
    assert blocking(findings()) == []


def test_the_totals_that_the_sources_have_wrong() -> None:
    wrong = {Path(f.place.path).stem: f.message for f in findings() if f.code == "SOP001"}
    right = {
        "tabanan-a": "1.500 menit (3 hari 2 jam 30 menit)",
        "tabanan-b": "585 menit (1 hari 2 jam 15 menit)",
        "tabanan-e": "465 menit (1 hari 15 menit)",
        "tabanan-f": "2.100 menit (4 hari 5 jam); langkah 1 belum berwaktu",
    }
    assert wrong.keys() == right.keys()
    assert [name for name, said in right.items() if said not in wrong[name]] == []


def test_every_old_information_decree_is_told() -> None:
    cited = {
        each.procedure.id
        for each in files()
        if any(c.regulation == "sk-kma-1-144-2011" for c in each.procedure.legal_basis)
    }
    told = {
        Path(finding.place.path).stem
        for finding in findings()
        if finding.code == "SOP012" and "2-144/KMA/SK/VIII/2022" in finding.message
    }
    assert told == cited
    assert len(cited) == 23


def test_only_bangil_and_madiun_have_a_title_page() -> None:
    numbers = {each.procedure.id: each.procedure.number for each in files()}
    madiun = {f"madiun-{part}": "SOP/AS/32" for part in "abcdefgh"}
    known = {name: number for name, number in numbers.items() if number}
    assert known == madiun | {"bangil": "W14.U21/10/SOP/06/2016"}


def test_what_has_no_number_says_so() -> None:
    silent = [
        each.procedure.id
        for each in files()
        if each.procedure.number is None and not each.procedure.remarked("number")
    ]
    assert silent == []


def test_requirements_that_came_from_another_procedure_are_flagged() -> None:
    flagged = {
        (each.procedure.id, step.number)
        for each in files()
        for step in each.procedure.steps
        if any(r.kind == "foreign" and r.about == "requirements" for r in step.remarks)
    }
    store_room = {("tais-03", number) for number in (5, 6, 7)}
    assert flagged == store_room | {("tais-08", number) for number in (1, 2, 3)}


def test_madiun_has_its_ten_forms() -> None:
    [forms] = {
        tuple(form.number for form in each.procedure.forms)
        for each in files()
        if each.procedure.id.startswith("madiun")
    }
    assert forms == tuple(f"FM/AS/32/{number:02}" for number in range(1, 11))


def test_no_performer_is_said_to_be_certain() -> None:
    read = [
        (each.procedure.id, step.number)
        for each in files()
        for step in each.procedure.steps
        if not step.performer_inferred
    ]
    assert read == []


def test_a_procedure_may_be_written_as_json_and_read_again() -> None:
    for each in files():
        told = each.procedure.model_dump_json()
        assert Procedure.model_validate_json(told) == each.procedure
