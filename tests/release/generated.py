"""A court with a site that was generated: as many files as wanted, another version in a moment."""

import datetime as dt
import hashlib
from pathlib import Path

from pipeline.build.finish.manifest import Origin, manifest
from pipeline.outside.repository import revision_of
from pipeline.release.listing import MANIFEST
from tests.building import make_court
from tests.demo import git
from tests.small import change_yaml

AS_OF = dt.date(2026, 11, 20)


def court(root: Path, address: str | None = None, **target: object) -> Path:
    """Make `root` a committed court whose target `lokal` has an address and other keys."""
    root.mkdir(parents=True, exist_ok=True)
    make_court(root)
    told = {"kind": "local", "path": "var/www", **target}
    told |= {} if address is None else {"public_url": address}
    change_yaml(
        root / "site_config/release.yml", lambda release: release.update(targets={"lokal": told})
    )
    (root / ".gitignore").write_text("/build/\n/site/\n/var/\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=Awal")
    return root


def pages_of(version: int, count: int = 40) -> dict[str, bytes]:
    """Return the files of a version: every page tells it, and asks for a style of its own."""
    style = f"/* gaya {version} */\n".encode() * 400
    name = f"assets/situs.{hashlib.sha256(style).hexdigest()[:10]}.css"
    found = {name: style, "foto/tetap.jpg": b"foto yang tetap" * 3000}
    for number in range(count):
        place = "" if number == 0 else f"berita/{number % 12 + 1:02}/b-{number}/"
        changes = version if number < 20 else 0
        told = f"<p>versi={changes}</p><link href=/{name if number < 20 else ''}>"
        found[f"{place}index.html"] = (f"<html>{told}" + "isi " * 500 + "</html>").encode()
    return found


def write_site(root: Path, files: dict[str, bytes], as_of: dt.date = AS_OF) -> None:
    """Write files as the court's finished site, with the manifest that a build would write."""
    rows = {p: (len(data), hashlib.sha256(data).hexdigest()) for p, data in files.items()}
    known = revision_of(root)
    origin = Origin(known.commit, known.tree, known.changed, as_of)
    site = root / "site"
    for old in [file for file in site.rglob("*") if file.is_file()]:
        if old.relative_to(site).as_posix() not in files:
            old.unlink()
    for path, data in {**files, MANIFEST: manifest(rows, origin)}.items():
        file = site / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.is_file() or file.read_bytes() != data:
            file.write_bytes(data)
