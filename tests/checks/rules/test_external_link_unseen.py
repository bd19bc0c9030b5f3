import pytest

from pipeline.checks.links.external_links import Asked, Outcome, judged
from pipeline.findings import Place
from tests.building import AS_OF

AT = "https://a.example/"


@pytest.mark.parametrize(
    ("outcome", "codes"),
    [("keeps-out", ["LNK008"]), ("not-asked", ["LNK008"]), ("answers", []), ("silent", [])],
)
def test_outcome(outcome: Outcome, codes: list[str]) -> None:
    found = judged({AT: (Place("a.md", 1),)}, {AT: Asked(AS_OF, outcome, "403", failed_days=1)})
    assert [finding.code for finding in found] == codes


def test_the_message_gives_the_cause() -> None:
    [finding] = judged({AT: (Place("a.md", 1),)}, {AT: Asked(AS_OF, "keeps-out", "403")})
    assert f"Buka sendiri tautan {AT}" in finding.message
    assert "(403)" in finding.message
