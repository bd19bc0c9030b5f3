import pytest

from tests.building import Court


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        pytest.param("Sidang dimulai pukul 08.30–10.00.", [], id="plain"),
        pytest.param("“Kafé” di Jalan Émile, 20 m², ½ jam…", [], id="letters with marks"),
        pytest.param("بسم الله الرحمن الرحيم", [], id="another script"),
        pytest.param("Satu α dan β.", [], id="single Greek letters"),
        pytest.param("Satu.\n\n𝗣𝗲𝗻𝗴𝘂𝗺𝘂𝗺𝗮𝗻 penting", [10], id="letters of mathematics"),
        pytest.param("Pеngadilan", [8], id="one Cyrillic letter"),
        pytest.param("ΝIΚ pemohon", [8], id="Greek among Latin"),
        pytest.param("Penga\u200bdi\u200blan", [8], id="invisible letters"),
        pytest.param("P͟e͟n͟g͟u͟m͟u͟m͟a͟n͟", [8], id="marks under letters"),
        pytest.param("🅿🅴🅽🆃🅸🅽🅶", [8], id="boxes"),
        pytest.param("Selamat 👩\u200d⚖️ bertugas", [], id="a joined emoji"),
    ],
)
def test_body(court: Court, body: str, lines: list[int]) -> None:
    court.add("berita", body=f"{body}\n")
    assert court.lines("HTM004") == lines


def test_front_matter_and_message(court: Court) -> None:
    court.add("berita", title="𝗣𝗲𝗻𝗴𝘂𝗺𝘂𝗺𝗮𝗻 Lelang")
    [finding] = court.found("HTM004")
    assert (finding.place.line, '"Pengumuman"' in finding.message) == (2, True)
