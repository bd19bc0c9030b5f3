"""The plan of a backup as data: every path in its part, what stays out, and why."""

import pytest

from pipeline.archive.parts import Found, Part, choose, set_aside
from pipeline.config.load import load_config
from tests.demo import ROOT

_UNCOMMITTED = frozenset({"content/berita/2026/11/baru/index.md", "var/x.txt"})
_ASIDE = ("var/cadangan", "var/www")


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("repositori/utama.bundle", Part.REPOSITORY),
        ("repositori/utama.git/logs/HEAD", Part.REPOSITORY),
        ("var/originals/ab/abc", Part.ORIGINALS),
        ("var/arsip/2026-11.1/bagit.txt", Part.ARCHIVE),
        ("var/arsip/2026-11.1/data/isi/berita/a/naskah/id_ed25519", Part.ARCHIVE),
        ("var/arsip/2026-11.1/data/x.tmp", Part.ARCHIVE),
        ("var/terbit.db", Part.STATE),
        ("var/journal.jsonl", Part.STATE),
        ("var/drill/laporan.md", Part.STATE),
        ("var/x.txt", Part.STATE),
        ("site/index.html", Part.SITE),
        ("site_config/court.yml", Part.SETTINGS),
        ("mkdocs.yml", Part.SETTINGS),
        ("content/berita/2026/11/baru/index.md", Part.DRAFTS),
        ("content/berita/2026/11/lama/index.md", None),
        ("build/html/index.html", None),
        ("var/cadangan/20261128T000000Z/bagit.txt", None),
        ("var/www/current/index.html", None),
        ("var/backup/lokal.json", None),
        ("var/intake/abc/foto.jpg", None),
        ("var/terbit.db-wal", None),
        ("var/pekerjaan.lock", None),
        ("site.new/index.html", None),
        ("variasi/x", None),
    ],
)
def test_each_path_has_its_part(path: str, part: Part | None) -> None:
    chosen = choose([Found(path, 1)], _UNCOMMITTED, _ASIDE)
    assert [each.part for each in chosen.taking] == ([part] if part else [])
    assert chosen.left_out == ()


def test_a_database_is_copied_by_its_own_means() -> None:
    found = [Found("var/terbit.db", 1), Found("site/unduh.db", 1), Found("var/originals/a.db", 1)]
    chosen = choose(found, frozenset(), ())
    assert [each.path for each in chosen.taking if each.database] == ["var/terbit.db"]


def test_secrets_and_links_stay_out_and_are_named() -> None:
    found = [
        Found("var/sandi/restic-password", 1, b"abc"),
        Found("var/tautan", 0, plain=False),
        Found("var/baik.txt", 1, b"abc"),
        Found("var/cadangan/restic-password", 1, b"abc"),
    ]
    chosen = choose(found, frozenset(), _ASIDE)
    assert [each.path for each in chosen.taking] == ["var/baik.txt"]
    assert [each.path for each in chosen.left_out] == ["var/sandi/restic-password", "var/tautan"]


def test_as_shipped_backups_and_the_served_site_are_set_aside() -> None:
    assert set_aside(ROOT, load_config(ROOT)) == _ASIDE
