"""Bags of our own making, each with one thing wrong; every version of the rules."""

import hashlib
from pathlib import Path

import pytest

from pipeline.archive.bag import write
from pipeline.archive.bag.verify import verify_bag
from tests.demo import ROOT, terbit

_PAYLOAD = {"data/a.txt": b"satu\n", "data/sub/b 100%.txt": b"dua\n"}


def _bag(folder: Path, version: str = "1.0") -> Path:
    for path, raw in _PAYLOAD.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(raw)
    sums = {path: hashlib.sha256(raw).hexdigest() for path, raw in _PAYLOAD.items()}
    octets = sum(len(raw) for raw in _PAYLOAD.values())
    declared = write.DECLARED.replace(b"1.0", version.encode())
    manifest = write.manifest(sums)
    if version != "1.0":
        manifest = manifest.replace(b"%25", b"%")
    tags = {
        write.DECLARATION: declared,
        write.MANIFEST: manifest,
        write.INFO: write.info([("Source-Organization", "PN Contoh")], octets, len(sums)),
    }
    for name, raw in tags.items():
        (folder / name).write_bytes(raw)
    told = {name: hashlib.sha256(raw).hexdigest() for name, raw in tags.items()}
    (folder / write.TAG_MANIFEST).write_bytes(write.manifest(told))
    return folder


def _change(file: Path, old: bytes, new: bytes) -> None:
    assert old in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(old, new))


def _codes(folder: Path) -> set[str]:
    return {each.code for each in verify_bag(folder)}


@pytest.mark.parametrize("version", ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"])
def test_a_whole_bag_of_every_version_has_no_finding(tmp_path: Path, version: str) -> None:
    assert verify_bag(_bag(tmp_path, version)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "code"),
    [
        ("bagit.txt", b"1.0", b"2.0", "BAG001"),
        ("bagit.txt", b"BagIt-Version: ", b"BagIt-Version : ", "BAG001"),
        ("bagit.txt", b"BagIt", b"\xef\xbb\xbfBagIt", "BAG001"),
        ("bagit.txt", b"UTF-8", b"EBCDIC-9", "BAG002"),
        ("manifest-sha256.txt", b"data/a.txt", b"../a.txt", "BAG003"),
        ("manifest-sha256.txt", b"data/a.txt", b"/etc/passwd", "BAG003"),
        ("manifest-sha256.txt", b"data/a.txt", b"data/../../a.txt", "BAG003"),
        ("manifest-sha256.txt", b"data/a.txt", b"C:\\a.txt", "BAG003"),
        ("manifest-sha256.txt", b"data/a.txt", b"~root/a.txt", "BAG003"),
        ("manifest-sha256.txt", b"data/a.txt", b"data/z.txt", "BAG004"),
        ("manifest-sha256.txt", b"  data/a.txt", b"", "BAG002"),
        ("manifest-sha256.txt", b"  data", b" *data", "BAG007"),
        ("data/a.txt", b"satu", b"Satu", "BAG005"),
        ("bag-info.txt", b"PN Contoh", b"PN Lain", "BAG005"),
    ],
    ids=lambda value: value.decode("latin-1") if isinstance(value, bytes) else str(value),
)
def test_one_thing_wrong_is_found(
    tmp_path: Path, name: str, old: bytes, new: bytes, code: str
) -> None:
    _bag(tmp_path)
    _change(tmp_path / name, old, new)
    assert code in _codes(tmp_path)


def test_files_that_are_gone_added_or_links_are_found(tmp_path: Path) -> None:
    _bag(tmp_path)
    (tmp_path / "data/a.txt").unlink()
    (tmp_path / "data/c.txt").write_bytes(b"tiga")
    (tmp_path / "data/d").symlink_to("/etc/hostname")
    assert _codes(tmp_path) >= {"BAG003", "BAG004", "BAG006"}


def test_every_manifest_of_version_1_must_list_every_file(tmp_path: Path) -> None:
    one = hashlib.sha512(_PAYLOAD["data/a.txt"]).hexdigest()
    for version, wanted in (("1.0", {"BAG006"}), ("0.97", set())):
        _bag(tmp_path / version, version)
        (tmp_path / version / "manifest-sha512.txt").write_text(f"{one}  data/a.txt\n", "utf-8")
        assert _codes(tmp_path / version) == wanted


def test_a_list_to_fetch_may_not_lead_outside(tmp_path: Path) -> None:
    _bag(tmp_path)
    (tmp_path / "fetch.txt").write_text("https://a.example/x - data/../../x\n", "utf-8")
    assert "BAG003" in _codes(tmp_path)
    (tmp_path / "fetch.txt").write_text("https://a.example/x 3 data/x\n", "utf-8")
    assert "BAG004" in _codes(tmp_path)


def test_a_bag_without_manifest_or_data_is_no_bag(tmp_path: Path) -> None:
    (tmp_path / "bagit.txt").write_bytes(write.DECLARED)
    assert _codes(tmp_path) == {"BAG002", "BAG004"}


def test_the_command_ends_with_1_where_a_bag_is_damaged(tmp_path: Path) -> None:
    bag = _bag(tmp_path / "tas")
    assert terbit(ROOT, "archive", "verify", str(bag)).returncode == 0
    _change(bag / "data/a.txt", b"satu", b"Satu")
    done = terbit(ROOT, "archive", "verify", str(bag))
    assert (done.returncode, "BAG005 tas/data/a.txt" in done.stdout) == (1, True)
    assert terbit(ROOT, "archive", "verify", str(bag / "tidak-ada")).returncode == 2
