import pytest

from pipeline.content.kinds import KINDS
from pipeline.flows.new_item import draft
from tests.building import AS_OF, Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("ISI tulisan di sini.\n", [8]),
        ("Paragraf.\n\nISI\n", [10]),
        ("ISIAN formulir tersedia.\n", []),
        ("Lihat ISI di bawah.\n", []),
    ],
    ids=["as drafted", "alone on a line", "another word", "within a sentence"],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=body)
    assert court.lines("CNT013") == lines


def test_front_matter(court: Court) -> None:
    court.add("agenda", place="ISI")
    assert len(court.found("CNT013")) == 1


def test_a_new_draft_of_every_kind_carries_the_mark() -> None:
    for kind in KINDS.values():
        assert "\nISI tulisan di sini.\n" in draft(kind, "Judul Uji", AS_OF)
