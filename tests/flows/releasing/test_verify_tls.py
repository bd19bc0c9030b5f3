"""Verifying a site over HTTPS: a real nginx, and certificates of an authority of our own."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from pipeline.build.finish.headers import snippets
from pipeline.build.finish.manifest import Origin, manifest
from pipeline.build.finish.policy import Policy
from pipeline.outside.ssh_signatures import make_key, sign
from pipeline.release.listing import MANIFEST, SIGNATURE
from pipeline.release.seal import namespace
from tests.certificates import Authority, authority
from tests.release.command import said
from tests.release.court import AT
from tests.release.web import nginx
from tests.servers import free_port

_HOST = "localhost"
_KEY = ".well-known/terbit/manifest_key.pub"
Serve = Callable[[Authority, str, int], AbstractContextManager[str]]


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Authority:
    """An authority that this machine believes."""
    made = authority(tmp_path / "penerbit.pem")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(made.file))
    return made


@pytest.fixture
def serve(tmp_path: Path) -> Serve:
    """Serve a signed site with a certificate of an authority, for a host, of so many days."""
    _publish(tmp_path)

    @contextmanager
    def served(by: Authority, host: str, days: int) -> Iterator[str]:
        chain, secret = by.certify(tmp_path / "tls", host, days)
        port = free_port()
        more = f"listen 127.0.0.1:{port} ssl;\nssl_certificate {chain};\n"
        more += f"ssl_certificate_key {secret};\n"
        more += snippets(Policy("default-src 'self'", None), ()).beside["nginx.conf"].decode()
        with nginx(tmp_path / "situs", tmp_path / "nginx", free_port(), more):
            yield f"https://{_HOST}:{port}"

    return served


def _publish(work: Path) -> None:
    make_key(work / "pengadilan", "pengadilan")
    public = (work / "pengadilan.pub").read_bytes()
    files = {"index.html": b"<h1>Pengadilan Contoh</h1>", _KEY: public}
    rows = {path: (len(data), hashlib.sha256(data).hexdigest()) for path, data in files.items()}
    raw = manifest(rows, Origin("a" * 40, "b" * 40, changed=False, as_of=AT.date()))
    files[MANIFEST] = raw
    files[SIGNATURE] = sign(work / "pengadilan", namespace(f"https://{_HOST}"), raw)
    for path, data in files.items():
        file = work / "situs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _verified(work: Path, address: str, code: int) -> str:
    return said(work, "verify", address, "--key", str(work / "pengadilan.pub"), code=code)


def test_a_site_is_verified_over_https(ours: Authority, serve: Serve, tmp_path: Path) -> None:
    with serve(ours, _HOST, 1) as address:
        assert "manifes bertanda tangan pengadilan" in _verified(tmp_path, address, 0)
        (tmp_path / "situs" / _KEY).write_bytes(b"ssh-ed25519 lain")
        assert _KEY in _verified(tmp_path, address, 1)
        (tmp_path / "situs" / _KEY).unlink()
        assert f"Hilang: {_KEY}" in _verified(tmp_path, address, 1)


@pytest.mark.parametrize(
    ("host", "days", "told"),
    [
        ("lain.example", 1, "sertifikatnya bukan untuk nama itu"),
        (_HOST, -1, "masa berlaku sertifikatnya sudah habis"),
    ],
)
def test_a_certificate_for_another_or_that_has_ended(
    ours: Authority, serve: Serve, tmp_path: Path, host: str, days: int, told: str
) -> None:
    with serve(ours, host, days) as address:
        assert f"{address} belum dapat dibaca: {told}." in _verified(tmp_path, address, 3)


def test_an_authority_that_nobody_here_knows(ours: Authority, serve: Serve, tmp_path: Path) -> None:
    stranger = authority(tmp_path / "orang-luar.pem")
    assert stranger.file != ours.file
    with serve(stranger, _HOST, 1) as address:
        assert "penerbit sertifikatnya tidak dikenal" in _verified(tmp_path, address, 3)


def test_a_server_that_speaks_no_tls(ours: Authority, serve: Serve, tmp_path: Path) -> None:
    with serve(ours, _HOST, 1), nginx(tmp_path / "situs", tmp_path / "polos", free_port()) as plain:
        told = _verified(tmp_path, plain.replace("http://127.0.0.1", f"https://{_HOST}"), 3)
        assert "belum dapat dibaca" in told
