from pipeline.register.held import held_on
from tests.building import AS_OF, Court


def test_each_line_is_a_note(court: Court) -> None:
    court.add("halaman", to_fill=["Isi nama para hakim.", "Isi foto resmi."])
    found = court.found("CNT002")
    assert [finding.message for finding in found] == [
        "Pengadilan mengisi: Isi nama para hakim.",
        "Pengadilan mengisi: Isi foto resmi.",
    ]
    assert [finding.place.line for finding in found] == [8, 9]


def test_information_too(court: Court) -> None:
    court.add("informasi", to_fill=["Isi nomor telepon."])
    assert len(court.found("CNT002")) == 1


def test_what_is_an_example_is_told_and_its_page_counts(court: Court) -> None:
    body = "Pengadilan memeriksa dan memutus perkara pada tingkat pertama di wilayahnya.\n"
    court.add("informasi", body=body, to_adapt=["Ganti berkas contoh."])
    assert [f.message for f in court.found("CNT002")] == [
        "Pengadilan menyesuaikan: Ganti berkas contoh."
    ]
    assert not held_on(court.load().site, AS_OF)["B1.01"].unfilled


def test_nothing_to_fill(court: Court) -> None:
    court.add("halaman")
    court.add("berita")
    assert court.found("CNT002") == []
