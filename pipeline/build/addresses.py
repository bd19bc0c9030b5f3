"""Addresses of the site: root-relative with a slash at both ends, and how pages refer to them."""

import posixpath
import re


def relative(origin: str, target: str) -> str:
    """Return `target` as seen from the page at `origin`; other schemes and anchors stay."""
    if not target.startswith("/") or target.startswith("//"):
        return target
    path, mark, rest = _parted(target)
    seen = posixpath.relpath(path, origin)
    if path.endswith("/"):
        seen += "/"
    return f"{seen}{mark}{rest}"


def _parted(target: str) -> tuple[str, str, str]:
    found = re.search(r"[?#]", target)
    if found is None:
        return target, "", ""
    return target[: found.start()], found.group(), target[found.end() :]


def source_of(address: str) -> str:
    """Return the composed Markdown file of an address: `/berita/` is `berita/index.md`."""
    return f"{address.strip('/')}/index.md".lstrip("/")


def year_address(folder: str, year: int) -> str:
    """Return the address of a year's list."""
    return f"/{folder}/{year}/"


def month_address(folder: str, year: int, month: int) -> str:
    """Return the address of a month's list."""
    return f"/{folder}/{year}/{month:02d}/"


def tag_address(tag: str) -> str:
    """Return the address of a tag's list."""
    return f"/tag/{tag}/"


def section_address(section: str) -> str:
    """Return the address of a section's list."""
    return f"/bagian/{section}/"


def feed_address(name: str, section: str | None = None) -> str:
    """Return the address of a feed file, of the whole site or of one section."""
    return f"/umpan/bagian/{section}/{name}" if section else f"/umpan/{name}"
