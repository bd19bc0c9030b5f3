"""`terbit intake` on documents, as a person sees it."""

from pathlib import Path

import yaml

from tests.building import Court, make_court
from tests.demo import terbit
from tests.papers import Paper, box, named, words

ITEM = "content/halaman/layanan-publik/jam-kerja"


def court_with(folder: Path, **files: bytes) -> Court:
    court = make_court(folder)
    court.add("halaman", at=ITEM.removeprefix("content/"))
    for name, content in files.items():
        court.write(f"masuk/{name}.pdf", content)
    return court


def test_a_document_is_cleaned_and_has_its_receipt(tmp_path: Path) -> None:
    court = court_with(tmp_path, laporan=named("Contoh Satu"))
    asked = ("intake", "masuk/laporan.pdf", "--into", ITEM, "--by", "admin-situs")
    done = terbit(court.root, *asked, "--title", "Laporan Tahun 2025")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "dihapus: nama penulis" in done.stdout
    assert "Contoh Satu" not in done.stdout
    receipt = yaml.safe_load((tmp_path / ITEM / "penerimaan/dokumen-1.pdf.yml").read_text())
    assert receipt["removed"] == ["author"]
    assert receipt["result"]["pages"] == 1
    before = (tmp_path / ITEM / "dokumen-1.pdf").read_bytes()
    again = terbit(court.root, *asked, "--title", "Laporan Tahun 2025")
    assert "1 sudah ada" in again.stdout
    assert (tmp_path / ITEM / "dokumen-1.pdf").read_bytes() == before


def test_what_is_hidden_is_refused_with_the_way_out(tmp_path: Path) -> None:
    hidden = Paper().page(words("Saksi Melati", y=600), box(60, 590, 300, 30)).bytes()
    court = court_with(tmp_path, surat=hidden)
    done = terbit(court.root, "intake", "masuk/surat.pdf", "--into", ITEM, "--by", "admin-situs")
    assert done.returncode == 1
    assert "INT044" in done.stdout
    assert "--scan" in done.stdout
    assert "Melati" not in done.stdout
    assert not list((tmp_path / ITEM).glob("*.pdf"))
