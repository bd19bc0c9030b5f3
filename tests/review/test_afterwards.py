"""An article's whole life by the commands that people type, from `new` to a withdrawn page."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from pipeline.review.provenance import PATH
from tests.conftest import missing
from tests.demo import AS_OF, terbit
from tests.intake.pictures import noisy, saved
from tests.review.courthouse import CHIEF, EDITOR, PJ, WRITER, Courthouse
from tests.review.grown import build, grown, holding, new, read, through
from tests.review.intoto import faults
from tests.review.test_life import act, did, waiting
from tests.servers import (
    apache_configuration,
    free_port,
    get,
    nginx_configuration,
    readable_copy,
    running,
)

_WORDS = "meja bernomor tujuh belas"
_PHOTO = """\
photos:
  - file: foto/01.jpg
    alt: Meja layanan di ruang tunggu pengadilan.
    caption: Meja layanan yang baru.
    people: none
"""
_OLD, _NEW = "berita/2026/11/meja-layanan-baru", "berita/2026/11/meja-layanan-pindah"
_HASTY = "berita/2026/09/pemeliharaan-sipp"
_DAY = ("--as-of", AS_OF)


@pytest.fixture(scope="module")
def lived(demo: Path, founded: Courthouse, tmp_path_factory: pytest.TempPathFactory) -> Courthouse:
    """The demo court with review on; the tests of this file follow each other in it once."""
    folder = tmp_path_factory.mktemp("life")
    shutil.copytree(founded.folder.parent / "keys", folder / "keys")
    return grown(demo, folder / "court")


def test_an_articles_whole_life(lived: Courthouse, tmp_path: Path) -> None:
    _comes_into_the_world(lived)
    _is_corrected_and_replaced(lived)
    _is_withdrawn(lived)
    _another_is_taken_down(lived)
    _the_chief_looks_again(lived)
    _servers_answer_that_both_are_gone(lived, tmp_path)


def _comes_into_the_world(house: Courthouse) -> None:
    folder = new(house, "Meja Layanan Baru", f"Pengunjung dilayani di {_WORDS}, setiap hari kerja.")
    assert folder == f"content/{_OLD}"
    photo = house.folder / "IMG_1.jpg"
    photo.write_bytes(saved(noisy((900, 600)), comment=b"rahasia"))
    did_intake = terbit(house.clone, "intake", str(photo), "--into", _OLD, "--by", WRITER)
    assert did_intake.returncode == 0, did_intake.stderr
    index = house.clone / folder / "index.md"
    text = index.read_text(encoding="utf-8")
    index.write_text(text.replace("\n---\n", f"\n{_PHOTO}---\n", 1), encoding="utf-8")
    did(house, WRITER, "submit", folder, *_DAY)
    draft = "berita/meja-layanan-baru"
    did(house, EDITOR, "return", draft, "--reason", "Sebutkan jam layanannya.")
    assert waiting(house) == ("returned", [])
    text = index.read_text(encoding="utf-8")
    index.write_text(text.replace("hari kerja.", "hari kerja pukul 08.00."), encoding="utf-8")
    did(house, WRITER, "submit", folder, *_DAY)
    through(house, draft)
    build(house, "provenance", "--since", "HEAD~1")
    _tells_where_it_comes_from(house)
    assert _WORDS in read(house, f"{_OLD}/index.html")
    assert "Meja Layanan Baru" in read(house, "berita/index.html")
    assert "Meja Layanan Baru" in read(house, "umpan/atom.xml")
    assert [*(house.clone / "site" / _OLD / "foto").iterdir()] != []


def _tells_where_it_comes_from(house: Courthouse) -> None:
    build_folder, site = house.clone / "build", house.clone / "site"
    full = json.loads((build_folder / "provenance.json").read_text(encoding="utf-8"))
    public = json.loads((site / PATH).read_text(encoding="utf-8"))
    assert faults(full) == faults(public) == []
    digests = {each["name"]: each["digest"] for each in full["subject"]}
    manifest = (site / ".well-known/terbit/manifest.json").read_bytes()
    sha = hashlib.sha256(manifest).hexdigest()
    assert digests[".well-known/terbit/manifest.json"]["sha256"] == sha
    assert PATH.encode() in manifest
    head = house.git("rev-parse", "HEAD", "HEAD^{tree}", "HEAD~1").split()
    assert [*digests["source"].values(), full["predicate"]["since"]] == head
    report = (build_folder / "check-report.json").read_bytes()
    assert full["predicate"]["checks"]["sha256"] == hashlib.sha256(report).hexdigest()
    (change,) = full["predicate"]["changes"]
    assert (change["class"], change["action"]) == ("biasa", "added")
    assert [each["id"] for each in change["authors"]] == [WRITER]
    assert [(each["by"], each["via"]) for each in change["approvals"]] == [
        (EDITOR, "git"),
        (PJ, "git"),
    ]
    (shown,) = public["predicate"]["changes"]
    assert shown["address"] == f"/{_OLD}/"
    assert not any(who in json.dumps(public) for who in (WRITER, PJ, "Contoh "))
    _has_none_for_what_nobody_approved(house)


def _has_none_for_what_nobody_approved(house: Courthouse) -> None:
    file = house.clone / "content/halaman/kebijakan-privasi/index.md"
    before = file.read_bytes()
    unknown = terbit(house.clone, "provenance", *_DAY, "--since", "tidak-ada")
    file.write_bytes(before + b"\n")
    changed = terbit(house.clone, "provenance", *_DAY, "--since", "HEAD~1")
    file.write_bytes(before)
    assert (unknown.returncode, changed.returncode) == (2, 4)
    assert "Catat dulu" in changed.stderr


def _is_corrected_and_replaced(house: Courthouse) -> None:
    index = house.clone / f"content/{_OLD}/index.md"
    unchanged = act(house, WRITER, "correct", _OLD, "--text", "Semula pukul 08.00.", *_DAY)
    assert unchanged.returncode == 2, "an address begins with a slash"
    address = f"/{_OLD}/"
    same = act(house, WRITER, "correct", address, "--text", "Semula pukul 08.00.", *_DAY)
    assert (same.returncode, "Tidak ada yang berubah" in same.stderr) == (4, True)
    text = index.read_text(encoding="utf-8")
    index.write_text(text.replace("pukul 08.00", "pukul 08.30"), encoding="utf-8")
    did(house, WRITER, "correct", address, "--text", "Semula tertulis pukul 08.00.", *_DAY)
    through(house, "berita/meja-layanan-baru")
    assert index.read_text(encoding="utf-8").count("Semula tertulis") == 1
    assert house.git("log", "--format=%h", "-S", "kerja pukul 08.00", "--", f"content/{_OLD}") != ""

    folder = new(house, "Meja Layanan Pindah", "Meja layanan kini ada di lantai satu.")
    args = (address, "--by", folder, "--reason", "Tempatnya pindah.", *_DAY)
    did(house, WRITER, "supersede", *args)
    through(house, "berita/meja-layanan-baru")
    build(house)
    old, fresh = read(house, f"{_OLD}/index.html"), read(house, f"{_NEW}/index.html")
    assert 'digantikan oleh <a href="../meja-layanan-pindah/">Meja Layanan Pindah</a>' in old
    assert "Tempatnya pindah." in old
    assert "20 November 2026</time>: Semula tertulis pukul 08.00." in old
    assert 'Menggantikan <a href="../meja-layanan-baru/">Meja Layanan Baru</a>' in fresh
    assert '<meta name="robots" content="noindex">' in old
    lists = ("index.html", "berita/index.html", "umpan/atom.xml", "umpan/feed.json")
    assert [path for path in lists if "Meja Layanan Baru" in read(house, path)] == []
    assert [path for path in lists if "Meja Layanan Pindah" not in read(house, path)] == []
    assert "Sudah diganti" in read(house, "berita/2026/11/index.html")
    assert ("data-pagefind-body" in old, "data-pagefind-body" in fresh) == (False, True)
    assert f"/{_OLD}/" not in read(house, "sitemap.xml")


def _is_withdrawn(house: Courthouse) -> None:
    reason = "Tempat layanan dalam tulisan ini keliru."
    short = act(house, EDITOR, "withdraw", f"/{_OLD}/", "--reason", "Keliru")
    assert short.returncode == 2
    did(house, WRITER, "withdraw", f"/{_OLD}/", "--reason", reason, *_DAY)
    waits = act(house, WRITER, "withdraw", f"/{_OLD}/", "--reason", reason, *_DAY)
    assert (waits.returncode, "antrean" in waits.stderr) == (4, True)
    alone = act(house, EDITOR, "publish", "berita/meja-layanan-baru")
    assert (alone.returncode, "REV001" in alone.stderr) == (4, True)
    through(house, "berita/meja-layanan-baru")
    assert [f.name for f in (house.clone / "content" / _OLD).rglob("*")] == ["index.md"]
    gone = act(house, WRITER, "withdraw", f"/{_OLD}/", "--reason", reason)
    assert (gone.returncode, "sudah ditarik" in gone.stderr) == (2, True)


def _another_is_taken_down(house: Courthouse) -> None:
    words = (house.clone / f"content/{_HASTY}/index.md").read_text(encoding="utf-8")
    body = words.split("---\n", 2)[2].strip().splitlines()[0][:40]
    assert holding(house, body) != []
    for who, code in ((WRITER, 4), ("sekretaris", 4)):
        done = act(house, who, "takedown", f"/{_HASTY}/", "--ground", "data-pribadi")
        assert done.returncode == code, done.stdout + done.stderr
    wrong = act(house, EDITOR, "takedown", f"/{_HASTY}/", "--ground", "tidak-suka")
    assert (wrong.returncode, "withdraw" in wrong.stderr) == (2, True)
    before = house.main()
    said = did(house, EDITOR, "takedown", f"/{_HASTY}/", "--ground", "data-pribadi", *_DAY)
    assert house.main() != before
    for place in ("Riwayat Git", "Cadangan", "mesin pencari", "web.archive.org", "Ketua"):
        assert place in said
    assert holding(house, body) == []
    assert holding(house, _WORDS) == []
    for path in (_OLD, _HASTY):
        page = read(house, f"{path}/index.html")
        assert "Halaman ini sudah ditarik" in page
        assert 'content="noindex"' in page
        for listed in ("sitemap.xml", "berita/index.html", "berita/2026/index.html", "index.html"):
            assert f"{path.rpartition('/')[2]}/" not in read(house, listed)
    assert [f.name for f in (house.clone / "site" / _OLD).iterdir() if f.name != "index.html"] == [
        ".htaccess"
    ]
    assert "Tempat layanan dalam tulisan ini keliru." in read(house, f"{_OLD}/index.html")


@contextmanager
def _served(house: Courthouse, work: Path, name: str) -> Iterator[str]:
    site, port = readable_copy(house.clone / "site", work), free_port()
    snippets = house.clone / "build/headers"
    program = shutil.which({"nginx": "nginx"}.get(name, "apache2"), path="/usr/sbin:/usr/bin")
    assert program is not None
    if name == "nginx":
        file = nginx_configuration(site, snippets / "nginx.conf", work, port)
        command = [program, "-c", str(file)]
    else:
        include = snippets / "apache.conf" if name == "apache include" else None
        command = [program, "-f", str(apache_configuration(site, work, port, include))]
        command.append("-DFOREGROUND")
    with running(command, port) as address:
        yield address


def _servers_answer_that_both_are_gone(house: Courthouse, work: Path) -> None:
    for name in ("nginx", "apache .htaccess", "apache include"):
        program = name.split()[0].replace("apache", "apache2")
        if shutil.which(program, path="/usr/sbin:/usr/bin") is None:
            missing(program)
        folder = work / name.replace(" ", "-")
        folder.mkdir()
        with _served(house, folder, name) as server:
            _answers(server)


def _answers(server: str) -> None:
    for path in (_OLD, _HASTY):
        answer = get(f"{server}/{path}/")
        assert answer.status_code == 410
        assert "Halaman ini sudah ditarik" in answer.text
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert get(f"{server}/{path}/index.html").status_code == 410
        assert get(f"{server}/{path}").headers["Location"].endswith(f"/{path}/")
    assert get(f"{server}/{_OLD}/foto/01.0123456789.480.jpg").status_code == 410
    assert get(f"{server}/{_NEW}/").status_code == 200
    assert get(f"{server}/berita/2026/11/").status_code == 200
    assert get(f"{server}/{_OLD}/.htaccess").status_code in (403, 404, 410)
    assert get(f"{server}/{_OLD}-lain/").status_code == 404


def _the_chief_looks_again(house: Courthouse) -> None:
    folder = f"content/{_HASTY}"
    (row,) = _owed(house)
    assert (row["folder"], row["class"], row["roles"]) == (folder, "penarikan_segera", ["chief"])
    assert "Periksa penurunan segera" in terbit(house.clone, "queue").stdout
    for who in (EDITOR, PJ):
        assert act(house, who, "second-check", folder).returncode == 4
    did(house, CHIEF, "second-check", folder)
    told = json.loads(terbit(house.clone, "recap", "--json").stdout)
    assert (told["taken_down"], "1 tulisan diturunkan" in _recap(house)) == (1, True)
    assert _owed(house) == []


def _recap(house: Courthouse) -> str:
    return terbit(house.clone, "recap").stdout


def _owed(house: Courthouse) -> list[dict[str, Any]]:
    rows = json.loads(terbit(house.clone, "queue", "--json").stdout)["second_checks"]
    return [row for row in rows if row["class"] == "penarikan_segera"]
