import pytest

from pipeline.checks.links.external_links import Asked, Outcome, judged
from pipeline.findings import Finding, Place, Severity
from tests.building import AS_OF

AT = "https://a.example/"
PLACES = {AT: (Place("a.md", 1), Place("b.md", 2))}


def found(outcome: Outcome, days: int) -> list[Finding]:
    return list(judged(PLACES, {AT: Asked(AS_OF, outcome, "404", failed_days=days)}))


@pytest.mark.parametrize("outcome", ["gone", "silent"])
def test_three_days_at_every_place(outcome: Outcome) -> None:
    assert [(str(f.place), f.code, f.severity) for f in found(outcome, 3)] == [
        ("a.md:1", "LNK007", Severity.WARN),
        ("b.md:2", "LNK007", Severity.WARN),
    ]
    assert "gagal 3 hari berturut-turut (404)" in found(outcome, 3)[0].message


def test_two_days_are_not_enough() -> None:
    assert found("gone", 2) == []


def test_one_that_answers_again_is_no_finding() -> None:
    assert found("answers", 0) == []
