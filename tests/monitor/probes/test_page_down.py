"""Whether an answer is that of a page which is up; the failures themselves are seen in nginx."""

import pytest

from pipeline.monitor.probes.page_down import judge
from pipeline.monitor.result import State
from pipeline.release.answers import Answer, Silence


def _answer(status: int = 200, body: bytes = b"<h1>Pengadilan</h1>", **headers: str) -> Answer:
    return Answer(status, headers, len(body), "", body)


@pytest.mark.parametrize(
    ("answer", "state", "words"),
    [
        (_answer(), State.OK, ""),
        (Answer(200, {}, 9_000_000, "", None), State.OK, ""),
        (_answer(500), State.BAD, "dijawab 500"),
        (_answer(502), State.BAD, "situs di belakangnya tidak"),
        (_answer(504), State.BAD, "dijawab 504; server di depan situs"),
        (_answer(301, location="/x/"), State.BAD, "dialihkan ke /x/"),
        (_answer(302), State.BAD, "dialihkan ke tempat lain"),
        (_answer(204, b""), State.BAD, "dijawab 204"),
        (_answer(200, b""), State.BAD, "kosong"),
        (_answer(200, b"Mohon kembali di lain waktu"), State.BAD, "penangguhan"),
        (_answer(200, b"\xff\xfe sewa nama domain"), State.BAD, "penangguhan"),
        (Silence("nama tidak dikenal"), State.BAD, "nama tidak dikenal"),
    ],
)
def test_how_a_page_stands(answer: Answer | Silence, state: State, words: str) -> None:
    found = judge("/berita/", answer, 12)
    assert (found.state, found.ms) == (state, 12)
    assert words in found.reason
    assert found.reason == "" or found.reason.startswith("/berita/: ")
