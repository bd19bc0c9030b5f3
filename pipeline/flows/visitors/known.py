"""What is known when logs are read: the paths of the site, and the networks of search engines."""

import json
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import ConfigError, Fault
from pipeline.visitors.crawlers import Engines, shipped

_MANIFEST = "site/.well-known/terbit/manifest.json"
ENGINES = "site_config/perayap"
_ODD = (
    "Bukan daftar jaringan perayap. Simpan daftar terbitan mesin pencari apa adanya; nama berkas: "
    "{names}."
)


def known_paths(root: Path) -> frozenset[str] | None:
    """Return the paths of the built site as readers ask them; None where none is built."""
    try:
        listed = json.loads((root / _MANIFEST).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError):
        return None
    return frozenset(path for each in listed for path in _asked(str(each["path"])))


def _asked(path: str) -> Iterator[str]:
    yield f"/{path}"
    if path.rpartition("/")[2] == "index.html":
        yield f"/{path.removesuffix('index.html')}"


def engines_of(root: Path) -> Engines:
    """Return the networks of search engines: those shipped, and what the court laid beside them.

    Raises ConfigError with every file of site_config/perayap/ that is no list of networks.
    """
    engines, faults = shipped(), []
    for file in sorted((root / ENGINES).glob("*.json")):
        try:
            engines = engines.renewed(file.stem, file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            names = ", ".join(f"{name}.json" for name in shipped().networks)
            told = _ODD.format(names=names)
            faults.append(Fault(f"{ENGINES}/{file.name}", 1, 1, "", told))
    if faults:
        raise ConfigError(faults)
    return engines
