"""`terbit forge workflows` writes what is missing and never over what a court changed."""

from pathlib import Path

import pytest

from pipeline.errors import RefusedError, UsageError
from pipeline.flows.forge_workflows import write_workflows
from tests.config.sample import change, copy_into


def test_files_are_written_once_and_then_found(tmp_path: Path) -> None:
    copy_into(tmp_path)
    first = write_workflows(tmp_path)
    assert first.new == tuple(
        f".forgejo/workflows/terbit-{name}.yml" for name in ("usulan", "utama", "malam")
    )
    again = write_workflows(tmp_path)
    assert (again.new, set(again.same)) == ((), set(first.new))


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("gitlab", ".gitlab-ci.yml"),
        ("gitea", ".gitea/workflows/terbit-utama.yml"),
        ("github", ".github/workflows/terbit-utama.yml"),
    ],
)
def test_each_kind_has_its_place(tmp_path: Path, kind: str, path: str) -> None:
    copy_into(tmp_path)
    change(tmp_path, "forge", "kind: forgejo", f"kind: {kind}")
    assert path in write_workflows(tmp_path).new


def test_a_file_that_the_court_changed_is_not_touched(tmp_path: Path) -> None:
    copy_into(tmp_path)
    write_workflows(tmp_path)
    changed = tmp_path / ".forgejo/workflows/terbit-utama.yml"
    missing = tmp_path / ".forgejo/workflows/terbit-malam.yml"
    changed.write_text("name: Kami sendiri\n", encoding="utf-8")
    missing.unlink()
    with pytest.raises(RefusedError) as caught:
        write_workflows(tmp_path)
    assert caught.value.exit_code == 4
    assert "terbit-utama.yml" in str(caught.value)
    assert changed.read_text(encoding="utf-8") == "name: Kami sendiri\n"
    assert not missing.exists(), "all or nothing"


def test_a_court_without_a_forge_is_told_what_to_do(tmp_path: Path) -> None:
    copy_into(tmp_path)
    (tmp_path / "site_config/forge.yml").unlink()
    with pytest.raises(UsageError) as caught:
        write_workflows(tmp_path)
    assert "forge.example.yml" in str(caught.value)
