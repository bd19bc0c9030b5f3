"""Compiled templates are kept for the same source and ground, and never believed damaged."""

from pathlib import Path

import jinja2
import pytest

from pipeline.build.compiled import Compiled


class _Counting(jinja2.Environment):
    """An environment that counts what it compiles."""

    compiled = 0

    def _generate(self, *args: object, **kwargs: object) -> str:
        type(self).compiled += 1
        return super()._generate(*args, **kwargs)  # type: ignore[arg-type]


def _shown(folder: Path, ground: str = "dasar") -> tuple[str, int]:
    """Return what a template gives, and how many were compiled for it."""
    loader = jinja2.FileSystemLoader(folder / "templates")
    cache = Compiled(folder / "kept", ground)
    environment = _Counting(loader=loader, bytecode_cache=cache, autoescape=True)
    before = _Counting.compiled
    text = environment.get_template("halaman.j2").render(name="<Contoh>")
    return text, _Counting.compiled - before


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one template, which was compiled once."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/halaman.j2").write_text("Halo {{ name }}", "utf-8")
    assert _shown(tmp_path) == ("Halo &lt;Contoh&gt;", 1)
    return tmp_path


def test_the_same_source_is_compiled_once(folder: Path) -> None:
    assert _shown(folder) == ("Halo &lt;Contoh&gt;", 0)


def test_another_source_or_ground_is_compiled_anew(folder: Path) -> None:
    (folder / "templates/halaman.j2").write_text("Hai {{ name }}", "utf-8")
    assert _shown(folder) == ("Hai &lt;Contoh&gt;", 1)
    assert _shown(folder, "lain") == ("Hai &lt;Contoh&gt;", 1)


@pytest.mark.parametrize("damage", [b"", b"\0", b"x" * 200])
def test_what_is_damaged_is_never_run(folder: Path, damage: bytes) -> None:
    [kept] = (folder / "kept").iterdir()
    for data in (damage, kept.read_bytes()[:-9], kept.read_bytes()[:-9] + damage):
        kept.write_bytes(data)
        assert _shown(folder) == ("Halo &lt;Contoh&gt;", 1)


def test_a_folder_that_cannot_be_written_only_takes_longer(folder: Path) -> None:
    [kept] = (folder / "kept").iterdir()
    kept.unlink()
    (folder / "kept").rmdir()
    (folder / "kept").write_text("", "utf-8")
    assert _shown(folder) == ("Halo &lt;Contoh&gt;", 1)
