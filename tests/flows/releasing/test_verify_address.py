"""Verifying a site from outside, with a key and an address and nothing else."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.build.finish.manifest import Origin, manifest
from pipeline.cli.verify_address import by_address
from pipeline.errors import UnfinishedError, UsageError
from pipeline.flows.releasing.verify_address import base_of, verify_address
from pipeline.outside.ssh_signatures import make_key, sign
from pipeline.release.listing import MANIFEST, SIGNATURE
from pipeline.release.seal import keys_in, namespace
from tests.release.court import AT
from tests.release.serving import Reply, Served, serving

_COMMIT, _DAY = "a" * 40, dt.date(2026, 11, 28)
_PAGES = {"/": b"<h1>Pengadilan Contoh</h1>", "/berita/": b"<h1>Berita</h1>"}
_SPACE = "manifes@127.0.0.1"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the court's key, and a stranger's."""
    folder = tmp_path_factory.mktemp("keys")
    for who in ("pengadilan", "orang-luar"):
        make_key(folder / who, who)
    return folder


def _public(keys: Path, who: str = "pengadilan") -> str:
    return (keys / f"{who}.pub").read_text("utf-8").strip()


def _publish(site: Served, keys: Path, space: str = _SPACE, who: str = "pengadilan") -> None:
    files = {f"{at}index.html".lstrip("/"): body for at, body in _PAGES.items()}
    rows = {path: (len(body), hashlib.sha256(body).hexdigest()) for path, body in files.items()}
    rows[".htaccess"] = (3, "0" * 64)
    raw = manifest(rows, Origin(_COMMIT, "b" * 40, changed=False, as_of=_DAY))
    site.replies |= {at: Reply(body) for at, body in _PAGES.items()}
    site.replies[f"/{MANIFEST}"] = Reply(raw)
    site.replies[f"/{SIGNATURE}"] = Reply(sign(keys / who, space, raw))


@pytest.fixture
def site(keys: Path) -> Iterator[Served]:
    with serving() as made:
        _publish(made, keys)
        yield made


def _code(site: Served, keys: Path, who: str = "pengadilan") -> int:
    return verify_address(site.base, [_public(keys, who)], AT).exit_code


def test_all_is_equal(site: Served, keys: Path) -> None:
    found = verify_address(f"{site.base}/", [_public(keys)], AT)
    assert (found.exit_code, found.doubt) == (0, None)
    assert found.listing and (found.listing.commit, found.listing.as_of) == (_COMMIT, _DAY)
    assert found.looked and found.looked.hidden == (".htaccess",)


def test_one_byte_and_one_file(site: Served, keys: Path) -> None:
    site.replies["/berita/"] = Reply(b"<h1>Beritq</h1>")
    assert _code(site, keys) == 1
    del site.replies["/berita/"]
    assert _code(site, keys) == 1


def test_an_extra_file_cannot_be_seen_and_that_is_said(
    site: Served, keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site.replies["/slot.php"] = Reply(b"slot")
    assert by_address(tmp_path, site.base, str(keys / "pengadilan.pub")) == 0
    said = capsys.readouterr().out
    assert "Berkas tambahan tidak dapat ditemukan lewat alamat saja" in said
    assert f"Komit {_COMMIT}, dibuat untuk 2026-11-28." in said
    assert "2 berkas diperiksa: 2 sama, 0 tidak sama, 0 belum dapat dipastikan." in said


@pytest.mark.parametrize("case", ["changed", "stranger", "other court", "other use", "none"])
def test_a_manifest_that_is_not_the_courts_is_not_believed(
    site: Served, keys: Path, case: str
) -> None:
    if case == "changed":
        raw = site.replies[f"/{MANIFEST}"].body
        site.replies[f"/{MANIFEST}"] = Reply(raw.replace(b"2026-11-28", b"2026-11-27"))
    elif case == "stranger":
        _publish(site, keys, who="orang-luar")
    elif case == "other court":
        _publish(site, keys, space=namespace("https://pn-lain.example"))
    elif case == "other use":
        _publish(site, keys, space="persetujuan@127.0.0.1")
    else:
        del site.replies[f"/{SIGNATURE}"]
    found = verify_address(site.base, [_public(keys)], AT)
    assert (found.exit_code, found.looked) == (1, None)
    assert found.doubt


def test_a_site_at_another_address_is_verified_by_the_courts_name(site: Served, keys: Path) -> None:
    _publish(site, keys, space=namespace("https://pn-contoh.example"))
    found = verify_address(site.base, [_public(keys)], AT, "pn-contoh.example")
    assert found.exit_code == 0


def test_a_new_key_beside_the_old_one(site: Served, keys: Path) -> None:
    both = [_public(keys, "orang-luar"), _public(keys)]
    assert verify_address(site.base, both, AT).exit_code == 0


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(b"", 404), id="no manifest"),
        pytest.param(Reply(b"", 500), id="in trouble"),
        pytest.param(Reply(b"", 301, {"Location": "https://www.x.example/"}), id="elsewhere"),
    ],
)
def test_without_a_manifest_nothing_can_be_said(site: Served, keys: Path, reply: Reply) -> None:
    site.replies[f"/{MANIFEST}"] = reply
    with pytest.raises(UnfinishedError):
        _code(site, keys)


def test_nobody_answers(keys: Path) -> None:
    with serving() as site:
        base = site.base
    with pytest.raises(UnfinishedError, match="tidak tersambung"):
        verify_address(base, [_public(keys)], AT)


def test_a_page_that_does_not_answer_is_not_equal(site: Served, keys: Path) -> None:
    site.replies["/berita/"] = Reply(b"", 503)
    assert _code(site, keys) == 3


@pytest.mark.parametrize(
    "address",
    [
        "http://pn-contoh.example",
        "https://",
        "https://pn-contoh.example/berita/",
        "https://x@pn-contoh.example",
        "https://pn-contoh.example?x",
        "https://[::1",
        "ftp://pn-contoh.example",
        "pn-contoh.example",
    ],
)
def test_only_an_address_of_a_site(address: str) -> None:
    with pytest.raises(UsageError):
        base_of(address)


def test_a_port_and_a_last_slash() -> None:
    assert base_of("https://pn-contoh.example:8443/") == "https://pn-contoh.example:8443"


def test_keys_are_read_from_a_text_or_a_file(
    site: Served, keys: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = tmp_path / "kunci.txt"
    both.write_text(f"# Kunci\n\n{_public(keys, 'orang-luar')}\n{_public(keys)}\n", "utf-8")
    assert by_address(tmp_path, site.base, str(both), json=True) == 0
    assert by_address(tmp_path, site.base, _public(keys), json=True) == 0
    capsys.readouterr()
    for wrong in (None, str(tmp_path / "tidak-ada"), "ssh-ed25519", str(keys / "pengadilan")):
        with pytest.raises(UsageError):
            by_address(tmp_path, site.base, wrong)
    with pytest.raises(ValueError, match="bukan"):
        list(keys_in("bukan kunci"))
