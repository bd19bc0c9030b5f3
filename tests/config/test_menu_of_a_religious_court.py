"""The example menu of a religious court: it loads as strictly as the menu in use."""

from pathlib import Path

from pipeline.config import FOLDER, load_config
from pipeline.config.menu import DEEPEST, MenuEntry
from tests.config.sample import ROOT, change

_EXAMPLE = ROOT / FOLDER / "menu-pa.example.yml"
_OWED = {
    "/layanan-publik/jadwal-sidang/": "Jadwal Sidang",
    "/panggilan/": "Panggilan Gaib",
    "/layanan-publik/validasi-akta-cerai/": "Validasi Akta Cerai",
    "/perkara/gugatan-mandiri/": "Gugatan Mandiri",
    "/layanan-hukum/biaya/panjar/": "Panjar Biaya Perkara",
    "/layanan-publik/pengaduan/siwas/": "Pengaduan Daring (SIWAS)",
    "/informasi/dip/": "Daftar Informasi Publik (DIP)",
}


def _flat(entries: tuple[MenuEntry, ...], level: int = 1) -> list[tuple[int, MenuEntry]]:
    below = [found for entry in entries for found in _flat(entry.items, level + 1)]
    return [(level, entry) for entry in entries] + below


def test_it_loads_in_the_place_of_the_menu(root: Path) -> None:
    (root / FOLDER / "menu.yml").write_bytes(_EXAMPLE.read_bytes())
    change(root, "court", "kind: pn", "kind: pa")
    change(root, "court", "case_code: PN Cth", "case_code: PA Cth")
    entries = _flat(load_config(root).menu.menu)
    assert max(level for level, _ in entries) == DEEPEST
    titles = {entry.to: entry.title for _, entry in entries}
    assert titles | _OWED == titles


def test_the_menu_in_use_says_where_it_is() -> None:
    assert _EXAMPLE.name in (ROOT / FOLDER / "menu.yml").read_text(encoding="utf-8")
