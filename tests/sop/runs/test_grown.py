"""The history of a run: what the commands write is in order, and every other change is told."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.sop.runs.grown import Version, misgrown
from pipeline.sop.runs.run import Run
from tests.sop.runs.making import again, library, opened, practice, proof, tell, ways, wish

ME = frozenset({"admin-situs"})
ONE = practice("tais-07")
BEGUN = opened(ONE)
FIRST = tell(BEGUN, ONE, wish(1))
SECOND = tell(FIRST, ONE, wish(2, answer="selesai"))


def told(*runs: Run, by: frozenset[str] = ME) -> str:
    return "\n".join(misgrown([Version("a" * 40, by, run) for run in runs]))


@pytest.mark.parametrize("sop", sorted(library()))
@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_what_the_commands_write_is_in_order(sop: str, data: st.DataObject) -> None:
    one, _, said = data.draw(ways(sop))
    grown = [opened(one)]
    for each in said:
        grown.append(tell(grown[-1], one, each))
        more = wish(each.step, state=each.state, of=each.of, answer=each.answer, note=each.note)
        other = proof(url="https://arsip.pn-contoh.example/bukti/2")
        found = again(grown[-1], one, wish(**{**vars(more), "evidence": (other,)}))
        grown += [found.run] if found.run else []
    assert told(*grown) == ""
    assert "bukan oleh pembuat komit" in told(*grown, by=frozenset({"orang-lain"}))


def altered(run: Run, index: int, **changes: object) -> Run:
    entries = list(run.entries)
    entries[index] = entries[index].model_copy(update=changes)
    return run.model_copy(update={"entries": tuple(entries)})


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        pytest.param(SECOND, altered(SECOND, 0, note="Lain."), "isian ke-1 diubah", id="words"),
        pytest.param(SECOND, altered(SECOND, 1, by="ketua"), "isian ke-2 diubah", id="person"),
        pytest.param(SECOND, FIRST, "isian dihapus", id="removed"),
        pytest.param(FIRST, altered(SECOND, 1, by="ketua"), "atas nama ketua", id="forged"),
        pytest.param(SECOND, altered(SECOND, 0, evidence=()), "bukti isian ke-1", id="evidence"),
        pytest.param(
            FIRST,
            altered(
                FIRST,
                0,
                evidence=(
                    *FIRST.entries[0].evidence,
                    proof().model_copy(
                        update={"by": "ketua", "url": "https://arsip.pn-contoh.example/x"}
                    ),
                ),
            ),
            "bukti isian ke-1 atas nama ketua",
            id="evidence of somebody else",
        ),
        pytest.param(
            FIRST,
            FIRST.model_copy(update={"procedure": "b" * 40}),
            "awal pelaksanaan diubah",
            id="procedure",
        ),
    ],
)
def test_what_they_would_never_write(before: Run, after: Run, says: str) -> None:
    assert told(BEGUN, before, before) == ""
    assert says in told(BEGUN, before, after)


def test_a_correction_takes_over_what_others_showed() -> None:
    mended = tell(SECOND, ONE, wish(1, by="editor", correct=True, note="Salah tulis."))
    versions = [Version("a" * 40, ME, SECOND), Version("b" * 40, frozenset({"editor"}), mended)]
    assert list(misgrown(versions)) == []
