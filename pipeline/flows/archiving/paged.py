"""The pages of a version as readers saw them, with what they show themselves with and the release
that they were part of, kept in an open folder."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.archive.offline import needed_by
from pipeline.build.files import lay
from pipeline.errors import UnfinishedError
from pipeline.flows.archiving.reading import Shown, sha256
from pipeline.release.listing import MANIFEST

PAGES, RELEASES = "situs", "rilis"


@dataclass(frozen=True)
class Paged:
    """The pages of a version and what the release said of them: SHA-256 by path from data/."""

    pages: dict[str, str]
    releases: dict[str, str]


def keep_pages(shown: Shown, folder: str, court: str, data: Path, commit: str) -> Paged:
    """Copy the pages of the item in a folder into `data`, as the site of a commit shows them.

    Raises UnfinishedError where a page is not what the manifest says.
    """
    own = shown.pages[folder]
    files = set(own)
    for path in own:
        if path.endswith(".html"):
            page = (shown.site / path).read_text("utf-8")
            files |= needed_by(page, path, shown.listing.files.keys(), court)
    sums = {}
    for path in sorted(files):
        where = f"{PAGES}/{commit}/{path}"
        sums[where] = _copied(shown, path, data / where)
    return Paged(sums, _release(shown, data, f"{RELEASES}/{commit}"))


def _write(file: Path, raw: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lay(file, raw)


def _copied(shown: Shown, path: str, to: Path) -> str:
    raw = (shown.site / path).read_bytes()
    if sha256(raw) != shown.listing.files[path].sha256:
        raise UnfinishedError(f"Bangun lagi situsnya: {path} berbeda dari manifes.")
    if not to.is_file():
        _write(to, raw)
    return sha256(raw)


def _release(shown: Shown, data: Path, folder: str) -> dict[str, str]:
    """Keep the manifest, its signature and the report of the checks; return their SHA-256."""
    name = MANIFEST.rpartition("/")[2]
    told = {name: shown.manifest, f"{name}.sig": shown.seal, "pemeriksaan.json": shown.report}
    sums = {}
    for name, raw in told.items():
        file = data / folder / name
        if raw is not None and not file.is_file():
            _write(file, raw)
        if file.is_file():
            sums[f"{folder}/{name}"] = sha256(file.read_bytes())
    return sums
