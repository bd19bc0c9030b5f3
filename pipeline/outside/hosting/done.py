"""How far a row of steps has come, to be told when it cannot go on."""

from dataclasses import dataclass

from pipeline.release.host import (
    Copies,
    Links,
    MakeFolders,
    Remove,
    RemoveEmpty,
    RemoveFolders,
    Renames,
    Step,
    Switch,
    Together,
    Uploads,
    Write,
)

_NAMES: dict[type[Step], str] = {
    MakeFolders: "membuat folder",
    Links: "menautkan berkas",
    Copies: "menyalin berkas di server",
    Uploads: "mengirim berkas",
    Renames: "menempatkan berkas",
    Switch: "mengalihkan situs",
    Write: "menulis berkas",
    Remove: "menghapus berkas",
    RemoveFolders: "menghapus folder",
    RemoveEmpty: "menghapus folder kosong",
    Together: "mengirim berkas",
}


@dataclass
class Done:
    """Counts finished steps, and finished parts of the step at hand."""

    steps: int
    finished: int = 0
    doing: str = ""
    parts: int = 0
    done: int = 0

    def begin(self, step: Step) -> None:
        """Begin a step."""
        self.doing, self.parts, self.done = _NAMES[type(step)], _size(step), 0

    def count(self, parts: int = 1) -> None:
        """Count parts of the step as finished."""
        self.done += parts

    def end(self) -> None:
        """Count the step as finished."""
        self.finished += 1

    def __str__(self) -> str:
        """Return in Indonesian how far the work has come."""
        at = f" Saat {self.doing}: {self.done} dari {self.parts}." if self.doing else ""
        return f"Yang sudah selesai: {self.finished} dari {self.steps} langkah.{at}"


def _size(step: Step) -> int:
    match step:
        case MakeFolders(paths) | Remove(paths) | RemoveFolders(paths) | RemoveEmpty(paths):
            return len(paths)
        case Links(pairs) | Copies(pairs) | Uploads(pairs) | Renames(pairs):
            return len(pairs)
        case Together(steps):
            return sum(map(_size, steps))
        case Switch() | Write():
            return 1
