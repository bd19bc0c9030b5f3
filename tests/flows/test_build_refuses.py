"""Bad input and sudden death: the last good site stays until a new one is whole."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.demo import AS_OF, ROOT, terbit, tree_of

_KILLS = 200 if os.environ.get("TERBIT_SOAK") else 6


def _broken_yaml(demo_copy: Path) -> None:
    next((demo_copy / "content/berita").rglob("index.md")).write_text("---\na: [\n---\n")


def _wrong_encoding(demo_copy: Path) -> None:
    next((demo_copy / "content/berita").rglob("index.md")).write_bytes("judul: é".encode("utf-16"))


def _missing_picture(demo_copy: Path) -> None:
    next((demo_copy / "content/berita").rglob("*.jpg")).unlink()


def _picture_is_no_picture(demo_copy: Path) -> None:
    next((demo_copy / "content/berita").rglob("*.jpg")).write_bytes(b"bukan gambar")


def _huge_file(demo_copy: Path) -> None:
    with next((demo_copy / "content/berita").rglob("*.jpg")).open("r+b") as file:
        file.truncate(200_000_000)


def _link_out_of_content(demo_copy: Path) -> None:
    (demo_copy / "content/halaman/rahasia").symlink_to("/etc")


def _odd_name(demo_copy: Path) -> None:
    (demo_copy / "content/halaman/Surat Edaran.pdf").write_bytes(b"%PDF-1.7")


def _two_of_one_address(demo_copy: Path) -> None:
    folder = demo_copy / "content/halaman/informasi/b1-01"
    folder.mkdir(parents=True)
    source = demo_copy / "content/halaman/hubungi-kami/index.md"
    (folder / "index.md").write_bytes(source.read_bytes())


def _no_content(demo_copy: Path) -> None:
    (demo_copy / "content").rename(demo_copy / "isi")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_broken_yaml, "FMT001"),
        (_wrong_encoding, "FMT002"),
        (_missing_picture, "FMT013"),
        (_picture_is_no_picture, "PHO002"),
        (_huge_file, "FMT008"),
        (_link_out_of_content, "FMT009"),
        (_odd_name, "FMT010"),
        (_two_of_one_address, "FMT012"),
        (_no_content, "FMT014"),
    ],
    ids=lambda value: value.__name__.strip("_") if callable(value) else "",
)
def test_bad_content_blocks_and_leaves_the_site_alone(
    demo_copy: Path, spoil: object, code: str
) -> None:
    before = tree_of(demo_copy / "site")
    assert callable(spoil)
    spoil(demo_copy)
    done = terbit(demo_copy, "build", "--as-of", AS_OF)
    assert (done.returncode, "Traceback" in done.stderr) == (1, False), done.stderr
    assert code in done.stdout
    assert tree_of(demo_copy / "site") == before


def test_bad_configuration_ends_with_2_and_leaves_the_site_alone(demo_copy: Path) -> None:
    before = tree_of(demo_copy / "site")
    (demo_copy / "site_config/court.yml").write_text("name: 3\n", encoding="utf-8")
    done = terbit(demo_copy, "build", "--as-of", AS_OF)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert "site_config/court.yml:1" in done.stderr
    assert tree_of(demo_copy / "site") == before


def test_a_disk_that_takes_no_more_ends_with_3_and_leaves_the_site_alone(demo_copy: Path) -> None:
    before = tree_of(demo_copy / "site")
    full = ("sh", "-c", 'ulimit -f 40 && exec "$0" "$@"')
    done = terbit(demo_copy, "build", "--as-of", "2026-11-21", before=full)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr
    assert "Situs yang lama tidak berubah." in done.stderr
    assert tree_of(demo_copy / "site") == before
    assert terbit(demo_copy, "build", "--as-of", AS_OF).returncode == 0
    assert tree_of(demo_copy / "site") == before


def test_two_builds_at_once_are_refused(demo_copy: Path) -> None:
    import fcntl

    with (demo_copy / "build/.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = terbit(demo_copy, "build", "--as-of", AS_OF)
    assert (done.returncode, "sedang dibangun" in done.stderr) == (4, True)


def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new(demo_copy: Path) -> None:
    article = next((demo_copy / "content/berita").rglob("index.md"))
    texts = (article.read_bytes(), article.read_bytes() + b"\nTambahan.\n")
    command = [sys.executable, "-m", "pipeline.cli", "build", "--as-of", AS_OF]
    whole, trees = 0.0, []
    for text in texts:
        article.write_bytes(text)
        whole = _seconds(command, demo_copy)
        trees.append(tree_of(demo_copy / "site"))
    assert trees[0] != trees[1]
    for number in range(_KILLS):
        article.write_bytes(texts[number % 2])
        process = _start(command, demo_copy)
        time.sleep(whole * (number + 1) / (_KILLS + 1))
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert tree_of(demo_copy / "site") in trees
    assert terbit(demo_copy, "build", "--as-of", AS_OF).returncode == 0
    assert tree_of(demo_copy / "site") == trees[(_KILLS - 1) % 2]


def _start(command: list[str], demo_copy: Path) -> "subprocess.Popen[bytes]":
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command,
        cwd=demo_copy,
        env=surroundings,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _seconds(command: list[str], demo_copy: Path) -> float:
    started = time.monotonic()
    assert _start(command, demo_copy).wait() == 0
    return time.monotonic() - started


def test_a_theme_that_cannot_be_read_is_named_and_leaves_the_site_alone(demo_copy: Path) -> None:
    before = tree_of(demo_copy / "site")
    footer = demo_copy / "site_config/theme/templates/partials/footer.html"
    footer.write_text(footer.read_text("utf-8") + "{% if %}", "utf-8")
    done = terbit(demo_copy, "build", "--as-of", AS_OF)
    assert (done.returncode, "Traceback" in done.stderr) == (3, False), done.stderr
    assert "footer.html: " in done.stderr
    assert tree_of(demo_copy / "site") == before
