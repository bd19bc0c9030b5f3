from pipeline.checks.links.external_links import Asked, judged
from pipeline.findings import Place
from tests.building import AS_OF

AT, NEW = "https://a.example/", "https://b.example/"


def test_moved() -> None:
    [finding] = judged({AT: (Place("a.md", 1),)}, {AT: Asked(AS_OF, "moved", "200", NEW)})
    assert (finding.code, f"Ganti tautan {AT} dengan {NEW}" in finding.message) == ("LNK009", True)


def test_still_there() -> None:
    assert list(judged({AT: (Place("a.md", 1),)}, {AT: Asked(AS_OF, "answers", "200")})) == []


def test_an_address_that_stands_nowhere_is_not_told() -> None:
    assert list(judged({AT: ()}, {AT: Asked(AS_OF, "moved", "200", NEW)})) == []
