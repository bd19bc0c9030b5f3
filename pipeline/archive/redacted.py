"""What a bag still says of a version whose bytes were erased: that it was, and why it is gone."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.archive.described import Described
from pipeline.content.item import address_of

TITLE = "(dihapus tuntas)"
_WHY = "dihapus tuntas, penghapusan {}"
_SHORT = 10


@dataclass(frozen=True)
class Going:
    """An item that goes: its folder as bags know it and as it is called now, the erasure, and what
    became of each commit (old id → new id)."""

    erasure: str
    at: dt.datetime
    item: str
    now: str
    commits: Mapping[str, str]

    @property
    def address(self) -> str:
        """Return where the item was served."""
        return address_of(self.item)

    def has(self, told: Described) -> bool:
        """Return whether a version is of the item."""
        return told.folder in (self.item, self.now)

    def called_now(self, told: Described) -> Described:
        """Return what is said of a version with its commit's name of now."""
        commit = self.commits.get(told.commit, told.commit)
        named = f"{told.folder}@{commit[:_SHORT]}"
        return told.model_copy(update={"commit": commit, "id": named})

    def redacted(self, told: Described) -> Described:
        """Return what may still be said of a version of the item; its hash and approvals stay."""
        if not told.files and told.title == TITLE:
            return told
        why = _WHY.format(self.erasure)
        nothing: dict[str, object] = {"files": {}, "pages": {}, "releases": {}}
        gone = {"title": TITLE, "day": None, **nothing}
        placed = {"lacks": (why,), "folder": self.now, "address": address_of(self.now)}
        return self.called_now(told.model_copy(update={**gone, **placed}))

    def mended(self, told: Described, place: str, changed: Mapping[str, str | None]) -> Described:
        """Return what is said of another version, of which files were changed: their SHA-256 by
        path from data/, None where one went. `place` is the version's folder there."""
        now = {
            "files": _after(told.files, f"{place}/", changed),
            "pages": _after(told.pages, "", changed),
            "releases": _after(told.releases, "", changed),
        }
        if now == {"files": told.files, "pages": told.pages, "releases": told.releases}:
            return told
        lacks = (*told.lacks, f"sebagian isinya {_WHY.format(self.erasure)}")
        return told.model_copy(update={**now, "lacks": lacks})


def _after(
    files: Mapping[str, str], place: str, changed: Mapping[str, str | None]
) -> dict[str, str]:
    now = {path: changed.get(f"{place}{path}", sha) for path, sha in files.items()}
    return {path: sha for path, sha in now.items() if sha is not None}
