"""Whether site_config/ of a tree could still be read: a broken roster would lock everyone out."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from pipeline.config.files import FILES
from pipeline.config.load import load_config
from pipeline.content.catalogue import FILE as CATALOGUE
from pipeline.content.catalogue import OWN, load_catalogue
from pipeline.errors import ConfigError, Fault
from pipeline.outside.git_objects import Objects


def faults_in(root: Path, tree: str) -> tuple[Fault, ...]:
    """Return every fault of the configuration that a tree holds."""
    with tempfile.TemporaryDirectory(prefix="terbit-") as made, Objects(root) as objects:
        folder = Path(made)
        for path in (*(file.path for file in FILES), CATALOGUE, OWN):
            raw = objects.read(f"{tree}:{path}")
            if raw is not None:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).write_bytes(raw)
        return (*_faults(load_config, folder), *_faults(load_catalogue, folder))


def _faults(load: Callable[[Path], object], folder: Path) -> tuple[Fault, ...]:
    try:
        load(folder)
    except ConfigError as problem:
        return problem.faults
    return ()
