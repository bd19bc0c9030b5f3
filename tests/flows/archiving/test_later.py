"""What comes after a bag is closed: approvals, a journal that disagrees, a record that ran out."""

import datetime as dt
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from pipeline.archive.described import Described
from pipeline.findings import blocking
from pipeline.flows.archiving.archive import Archived, archive
from pipeline.flows.archiving.bags import PLACE, bag_of, in_open
from pipeline.flows.archiving.look import verify_archive
from pipeline.flows.progress import Silent
from pipeline.review.statement import Bound, Statement, encode
from tests.demo import git
from tests.small import change_yaml, small_court

ITEM = "content/berita/2025/11/lama/index.md"
_FOLDER = ITEM.removesuffix("/index.md")
NOW = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 12, 2, 6, 0, tzinfo=dt.UTC)


def _commit(root: Path, at: str, message: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
            patch.setenv(name, f"{at}T09:00:00+07:00")
        git(root, "add", "--all")
        git(root, "commit", "--quiet", f"--message={message}")


def _correct(root: Path, at: str, title: str) -> None:
    text = (root / ITEM).read_text("utf-8")
    (root / ITEM).write_text(text.replace("title: ", f"title: {title} ", 1), "utf-8")
    _commit(root, at, title)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A court of September, under review since; nobody changes it."""
    root = tmp_path_factory.mktemp("nanti") / "court"
    small_court(root)
    (root / ".gitignore").write_text("/build/\n/site/\n/var/\n", "utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    _commit(root, "2026-09-05", "Awal")
    first = {"commit": git(root, "rev-parse", "HEAD").strip(), "on": dt.date(2026, 9, 5)}
    change_yaml(root / "site_config/review.yml", lambda told: told.update(baseline=first))
    _commit(root, "2026-09-06", "Tinjauan")
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A copy of the court."""
    return Path(shutil.copytree(made, tmp_path / "court", symlinks=True))


def _archive(root: Path, at: dt.datetime = NOW) -> Archived:
    return archive(root, at, Silent())


def _blocking(root: Path, at: dt.datetime = NOW) -> list[str]:
    return [each.code for each in blocking(verify_archive(root, at, Silent())[1])]


def _approve(root: Path, name: str, at: str) -> None:
    """Let main hold an approval of the item as it stands."""
    new = hashlib.sha256((root / ITEM).read_bytes()).hexdigest()
    said = Statement(
        version=1, court="pn-contoh.example", by="budi", role="editor", decision="approve",
        at="2026-11-18T09:00:00+07:00", reason=None, via=None,
        paths={ITEM: Bound(new=new, old=None)},
    )  # fmt: skip
    folder = root / "content/persetujuan"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_bytes(encode(said))
    (folder / f"{name}.sig").write_text("tanda tangan", "utf-8")
    _commit(root, at, "Setuju")


def _approvals(bag: tuple[Described, ...] | list[Described]) -> dict[str, list[str]]:
    """Return the approvals that a bag holds, by the item."""
    found = {each.folder: [p for p in each.files if p.startswith("persetujuan/")] for each in bag}
    return {folder: paths for folder, paths in found.items() if paths}


def test_what_is_approved_after_the_bag_was_closed_goes_into_the_next(root: Path) -> None:
    assert _archive(root).closed == ("2026-09.1",)
    _approve(root, "pertama", "2026-11-18")
    assert _blocking(root) == ["BAG010"]
    _archive(root)
    folder = root / PLACE / "2026-09.terbuka.2026-11"
    wanted = {_FOLDER: ["persetujuan/pertama.json", "persetujuan/pertama.sig"]}
    assert _approvals(in_open(folder)) == wanted
    # Another approval while the folder is open is taken along as well.
    _approve(root, "kedua", "2026-11-19")
    _archive(root)
    assert len(_approvals(in_open(folder))[_FOLDER]) == 4
    assert _blocking(root) == []
    assert _archive(root, LATER).closed == ("2026-09.2",)
    assert set(_approvals(bag_of(root / PLACE / "2026-09.2").versions)) == {_FOLDER}
    assert _archive(root, LATER).closed == ()
    assert _blocking(root, LATER) == []


def test_a_bag_that_is_not_the_one_of_the_journal_is_found(root: Path) -> None:
    _archive(root)
    journal = root / "var/journal.jsonl"
    told = json.loads(journal.read_text("utf-8").splitlines()[-1])
    journal.write_text(journal.read_text("utf-8").replace(told["detail"], "0" * 64), "utf-8")
    found = blocking(verify_archive(root, NOW, Silent())[1])
    assert [(each.code, each.place.path) for each in found] == [("BAG011", "2026-09.1")]


def test_a_record_that_ran_out_makes_no_new_bags(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "draf")
    for day, title in (("07", "Satu"), ("08", "Dua"), ("09", "Tiga")):
        _correct(root, f"2026-09-{day}", title)
    git(root, "checkout", "--quiet", "main")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_COMMITTER_DATE", "2026-09-10T09:00:00+07:00")
        git(root, "merge", "--quiet", "--ff-only", "draf")
    _archive(root)
    kept = [each for each in bag_of(root / PLACE / "2026-09.1").versions if each.folder == _FOLDER]
    assert len(kept) == 2
    git(root, "reflog", "expire", "--expire=now", "--all")
    assert _archive(root, LATER) == Archived((), 0, (), signed=False)
    _correct(root, "2026-11-15", "Empat")
    assert _archive(root, LATER).closed == ("2026-09.2",)
    assert _blocking(root, LATER) == []
