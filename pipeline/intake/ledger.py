"""The receipts of one item as they stand: what was taken in already, and which names are free."""

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.content.front_matter import decode
from pipeline.content.receipt import ENDING, FOLDER, Receipt, read_receipt

_NAMES = {"image": "foto/{:02}", "application": "dokumen-{}", "audio": "rekaman-{}"}


@dataclass
class Ledger:
    """What an item's folder holds, while files are placed in it; receipts by original SHA-256."""

    item: Path
    by_original: dict[str, Receipt] = field(default_factory=dict)
    _read: dict[Path, int] = field(default_factory=dict)

    def refresh(self) -> None:
        """Read the receipts that are new; one that cannot be read is left to the checks."""
        for file in sorted((self.item / FOLDER).rglob(f"*{ENDING}")):
            modified = file.stat().st_mtime_ns
            if self._read.get(file) != modified:
                self._read[file] = modified
                self._take(read_receipt(decode(file.read_bytes()) or "").value)

    def _take(self, receipt: Receipt | None) -> None:
        if receipt is not None:
            self.by_original[receipt.original.sha256] = receipt

    def receipts(self) -> list[Receipt]:
        """Return the receipts, sorted by the files they are for."""
        return sorted(self.by_original.values(), key=lambda receipt: receipt.result.file)

    def of_file(self, name: str) -> Receipt | None:
        """Return the receipt of a result by its path from the item's folder."""
        return next((r for r in self.by_original.values() if r.result.file == name), None)

    def orphan(self, content: bytes, ending: str) -> str | None:
        """Return a file with this content but no receipt: a run was killed after writing it."""
        for file in sorted(self.item.rglob(f"*.{ending}")):
            name = file.relative_to(self.item).as_posix()
            same = file.stat().st_size == len(content) and file.read_bytes() == content
            if same and self.of_file(name) is None:
                return name
        return None

    def free_name(self, media_type: str, ending: str) -> str:
        """Return the next neutral name for a result: `foto/03.jpg`, `dokumen-1.pdf`."""
        pattern = _NAMES.get(_family_of(media_type), _NAMES["audio"])
        number = 1
        while self._taken(pattern.format(number)):
            number += 1
        return f"{pattern.format(number)}.{ending}"

    def _taken(self, stem: str) -> bool:
        folder, _, name = stem.rpartition("/")
        there = any((self.item / folder).glob(f"{name}.*"))
        return there or any(r.result.file.rpartition(".")[0] == stem for r in self.receipts())


def _family_of(media_type: str) -> str:
    return "application" if media_type == "text/csv" else media_type.partition("/")[0]
