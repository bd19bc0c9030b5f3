"""The `terbit` command as a person and a program meet it: exit codes, JSON, Indonesian."""

import json
import shutil
from pathlib import Path

import pytest

from tests.demo import AS_OF, ROOT, terbit

_COMMANDS = (
    *("check", "build", "serve", "new", "intake", "explain", "links", "doctor", "forge"),
    *("submit", "queue", "show", "approve", "return", "publish", "second-check", "gate", "audit"),
    *("server-init", "sop", "deploy", "releases", "rollback", "unlock", "nightly", "verify"),
    *("backup", "restore", "drill", "archive", "erase", "register", "renewals", "monitor"),
    *("visitors", "incident"),
)


def test_help_is_in_indonesian_and_names_every_command(tmp_path: Path) -> None:
    done = terbit(tmp_path, "--help")
    assert done.returncode == 0
    assert all(f" {command} " in done.stdout for command in _COMMANDS)
    assert not any(word in done.stdout for word in ("Usage", "Options", "Show this", "Commands"))


@pytest.mark.parametrize("command", _COMMANDS)
def test_help_of_each_command_is_in_indonesian(tmp_path: Path, command: str) -> None:
    done = terbit(tmp_path, command, "--help")
    assert done.returncode == 0
    assert "Tampilkan bantuan ini." in done.stdout
    assert not any(word in done.stdout for word in ("Usage", "OPTIONS", "Show this", "required"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nope",), "tidak ada"),
        (("build", "--zap"), "--zap tidak dikenal"),
        (("new", "berita"), "JUDUL belum ditulis"),
        (("build", "--as-of", "kemarin"), "Tulis tanggal"),
        (("serve", "--port", "x"), "NOMOR tidak sesuai"),
        (("explain", "XXX999"), "tidak dikenal"),
        (("new", "majalah", "Judul"), "Jenis majalah tidak dikenal"),
        (("new", "berita", "!!!"), "huruf atau angka"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_wrong_call_ends_with_2_and_says_what_to_do(
    demo: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = terbit(demo, *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False), done.stderr
    assert words in done.stderr


@pytest.mark.parametrize(
    "command", [("check",), ("build",), ("links",), ("new", "berita", "Judul")]
)
def test_outside_a_courts_folder_ends_with_2(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = terbit(tmp_path, *command)
    assert (done.returncode, "bukan folder pengadilan" in done.stderr) == (2, True)


def test_check_of_the_demo_finds_nothing_that_blocks(demo: Path) -> None:
    done = terbit(demo, "check", "--as-of", AS_OF, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["counts"]["block"] == 0


@pytest.mark.parametrize(
    "arguments",
    [("check",), ("build",), ("explain", "PHO001"), ("doctor",), ("new", "berita", "Judul baru")],
    ids=lambda value: value[0],
)
def test_json_is_one_document_and_nothing_else(demo_copy: Path, arguments: tuple[str, ...]) -> None:
    done = terbit(demo_copy, *arguments, "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(done.stdout)["version"] == 1
    assert done.stderr == ""


def test_blocking_findings_end_with_1_and_report_their_place(demo_copy: Path) -> None:
    item = next((demo_copy / "content/berita").rglob("index.md"))
    item.write_text(item.read_text(encoding="utf-8").replace("title:", "judul:"), encoding="utf-8")
    done = terbit(demo_copy, "check", "--as-of", AS_OF, "--json")
    assert done.returncode == 1
    found = {(f["path"], f["line"], f["code"]) for f in json.loads(done.stdout)["findings"]}
    assert (item.relative_to(demo_copy).as_posix(), 2, "FMT004") in found


def test_a_new_draft_cannot_be_published_before_it_is_filled_in(demo_copy: Path) -> None:
    assert terbit(demo_copy, "new", "peliputan", "Bakti Sosial", "--as-of", AS_OF).returncode == 0
    draft = demo_copy / "content/peliputan/2026/11/bakti-sosial/index.md"
    assert "title: Bakti Sosial\n" in draft.read_text(encoding="utf-8")
    assert terbit(demo_copy, "check", "--as-of", AS_OF).returncode == 1


def test_an_existing_draft_is_never_overwritten(demo_copy: Path) -> None:
    arguments = ("new", "berita", "Judul sama", "--as-of", AS_OF)
    assert terbit(demo_copy, *arguments).returncode == 0
    draft = demo_copy / "content/berita/2026/11/judul-sama/index.md"
    draft.write_text("sudah diisi", encoding="utf-8")
    assert terbit(demo_copy, *arguments).returncode == 4
    assert draft.read_text(encoding="utf-8") == "sudah diisi"


def test_doctor_tells_what_is_wrong_with_a_folder(demo_copy: Path) -> None:
    (demo_copy / "site_config/court.yml").unlink()
    shutil.rmtree(demo_copy / ".git")
    done = terbit(demo_copy, "doctor", "--json")
    assert done.returncode == 1
    states = {a["what"]: a["state"] for a in json.loads(done.stdout)["answers"]}
    assert states["Pengaturan (site_config/)"] == "wrong"
    assert states["Riwayat Git"] == "wrong"
    assert states["Isi (content/)"] == "ok"


def test_help_imports_neither_mkdocs_nor_pydantic(tmp_path: Path) -> None:
    done = terbit(tmp_path, "--help", PYTHONPROFILEIMPORTTIME="1")
    assert not any(f" {name}\n" in done.stderr for name in ("mkdocs", "pydantic", "git", "PIL"))


def test_every_exit_code_is_documented() -> None:
    page = (ROOT / "docs/reference/exit-codes.md").read_text(encoding="utf-8")
    assert all(f"| {code} |" in page for code in range(5))
