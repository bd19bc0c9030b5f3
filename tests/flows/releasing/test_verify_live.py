"""From the build to a stranger's laptop: signed, deployed, served by nginx, verified by address."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.build.finish.manifest_key import PATH
from pipeline.outside.release_key import VARIABLE
from pipeline.outside.ssh_signatures import make_key
from pipeline.release.listing import SIGNATURE
from tests.conftest import missing
from tests.demo import git, terbit
from tests.servers import free_port, nginx_configuration, readable_copy, running
from tests.small import change_yaml, small_court


@dataclass(frozen=True)
class Live:
    """A site that is served, its folder, and the court's public key."""

    folder: Path
    base: str
    key: Path


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    program = shutil.which("nginx") or missing("nginx")
    work, port = tmp_path_factory.mktemp("live"), free_port()
    court, secret = work / "court", work / "kunci"
    public = make_key(secret, "manifes")
    small_court(court)
    change_yaml(court / "site_config/release.yml", lambda told: told.update(manifest_key=public))
    (court / ".gitignore").write_text("/build/\n/site/\n/var/\n", "utf-8")
    git(court, "init", "--quiet", "--initial-branch=main")
    git(court, "add", ".")
    git(court, "commit", "--quiet", "--message=Awal")
    done = terbit(court, "publish", **{VARIABLE: str(secret)})
    assert done.returncode == 0, done.stdout + done.stderr
    site = readable_copy((court / "var/www/current").resolve(), work)
    file = nginx_configuration(site, court / "build/headers/nginx.conf", work, port)
    with running([str(program), "-c", str(file)], port) as base:
        yield Live(site, base, secret.with_name("kunci.pub"))


def _verify(live: Live, folder: Path, *more: str) -> tuple[int, str, str]:
    arguments = ("verify", live.base, "--court", "pn-contoh.example", "--key", str(live.key), *more)
    done = terbit(folder, *arguments)
    return done.returncode, done.stdout, done.stderr


def test_a_stranger_finds_all_equal_and_is_told_what_cannot_be_seen(
    live: Live, tmp_path: Path
) -> None:
    code, said, wrong = _verify(live, tmp_path)
    assert code == 0, said + wrong
    assert "manifes bertanda tangan pengadilan" in said
    assert "0 tidak sama, 0 belum dapat dipastikan" in said
    assert "Berkas tambahan tidak dapat ditemukan lewat alamat saja" in said
    assert (live.folder / SIGNATURE).read_bytes().startswith(b"-----BEGIN SSH SIGNATURE-----")
    published = (live.folder / PATH).read_text("utf-8").split()
    assert published[:2] == live.key.read_text("utf-8").split()[:2]


def test_one_byte_or_one_file_less_ends_with_1(live: Live, tmp_path: Path) -> None:
    file = live.folder / "berita/index.html"
    whole = file.read_bytes()
    try:
        file.write_bytes(whole[:-2] + b"!" + whole[-1:])
        code, said, _ = _verify(live, tmp_path, "--json")
        differs = [each["path"] for each in json.loads(said)["differences"]]
        assert (code, differs) == (1, ["berita/index.html"])
        file.unlink()
        code, said, _ = _verify(live, tmp_path)
        assert (code, "Hilang: berita/index.html" in said) == (1, True)
    finally:
        file.write_bytes(whole)


def test_wrong_calls_end_with_2_and_silence_with_3(live: Live, tmp_path: Path) -> None:
    assert terbit(tmp_path, "verify", live.base).returncode == 2
    assert (
        terbit(tmp_path, "verify", f"{live.base}/berita/", "--key", str(live.key)).returncode == 2
    )
    assert terbit(tmp_path, "verify", "lokal", "--key", str(live.key)).returncode == 2
    gone = terbit(tmp_path, "verify", f"http://127.0.0.1:{free_port()}", "--key", str(live.key))
    assert (gone.returncode, "tidak tersambung" in gone.stderr) == (3, True)
