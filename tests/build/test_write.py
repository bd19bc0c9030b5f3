"""Writing the composed tree."""

from pathlib import Path

from pipeline.build.compose import Tree
from tests.shelves import written


def _tree(texts: dict[str, str], copies: dict[str, Path] | None = None) -> Tree:
    return Tree(texts, copies or {}, [], {}, {})


def _held(docs: Path) -> dict[str, str]:
    files = (file for file in docs.rglob("*") if file.is_file())
    return {file.relative_to(docs).as_posix(): file.read_text() for file in files}


def test_the_folder_holds_exactly_the_tree(tmp_path: Path) -> None:
    source = tmp_path / "sumber.pdf"
    source.write_text("pdf")
    docs = tmp_path / "docs"
    written(_tree({"a/index.md": "satu", "b/c/index.md": "dua"}, {"a/x.pdf": source}), docs)
    assert _held(docs) == {"a/index.md": "satu", "b/c/index.md": "dua", "a/x.pdf": "pdf"}
    written(_tree({"a/index.md": "tiga"}), docs)
    assert _held(docs) == {"a/index.md": "tiga"}
    assert not (docs / "b").exists()


def test_what_is_there_already_is_not_written(tmp_path: Path) -> None:
    source = tmp_path / "sumber.pdf"
    source.write_text("pdf")
    tree, docs = _tree({"a.md": "satu"}, {"x.pdf": source}), tmp_path / "docs"
    written(tree, docs)
    before = {file: file.stat().st_mtime_ns for file in docs.iterdir()}
    written(tree, docs)
    assert {file: file.stat().st_mtime_ns for file in docs.iterdir()} == before


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    for texts in ({"a": "berkas"}, {"a/b": "di dalam"}, {"a": "berkas"}):
        written(_tree(texts), docs)
        assert _held(docs) == texts
