"""Write the files with which the court's forge checks proposals by itself."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.config.load import load_config
from pipeline.errors import RefusedError, UsageError
from pipeline.forge.workflows import workflow_files


@dataclass(frozen=True)
class Written:
    """The files that were written, and those that stood there already, word for word."""

    new: tuple[str, ...]
    same: tuple[str, ...]


def write_workflows(root: Path) -> Written:
    """Write what is missing; raises RefusedError where a file of the court's own is in the way."""
    forge = load_config(root).forge
    if forge is None:
        raise UsageError("Buat site_config/forge.yml dulu, menurut site_config/forge.example.yml.")
    wanted = workflow_files(forge.kind, forge.token_variable)
    there = {path for path in wanted if (root / path).exists()}
    same = {path for path in there if (root / path).read_bytes() == wanted[path].encode()}
    if there - same:
        raise RefusedError(
            [f"{path}: isinya sudah diubah. Pindahkan dulu." for path in sorted(there - same)]
        )
    new = [path for path in wanted if path not in there]
    for path in new:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(wanted[path], encoding="utf-8")
    return Written(tuple(new), tuple(sorted(same)))
