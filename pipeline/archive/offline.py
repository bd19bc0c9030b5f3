"""Pages that open from a disk without a server: every link leads to a file, relative to the page.

Source: RFC 8089 (file URLs): there is no server that would turn a folder into its index.html.
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from html import escape, unescape
from urllib.parse import quote, unquote

_LINK = re.compile(r'(\s(?:href|src|poster|action)=)("[^"]*"|\'[^\']*\'|[^\s>"\']+)', re.IGNORECASE)
_SET = re.compile(r'(\s(?:srcset|imagesrcset)=)("[^"]*"|\'[^\']*\')', re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_ELSEWHERE = re.compile(r"^([a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)


def offline(page: str, path: str, there: Collection[str], court: str) -> str:
    """Return a page, at a path of the site, with links to files of `there`; `court` is the site's
    address. What leads elsewhere, or to nothing, stays as it is."""

    def changed(tag: re.Match[str]) -> str:
        if tag[0].lower().startswith("<link ") and "canonical" in tag[0]:
            return tag[0]
        once = _LINK.sub(lambda found: found[1] + _quoted(_one(found[2])), tag[0])
        return _SET.sub(lambda found: found[1] + _quoted(_several(found[2])), once)

    def _one(given: str) -> str:
        return relinked(unescape(given.strip("\"'")), path, there, court)

    def _several(given: str) -> str:
        return ", ".join(_candidates(unescape(given.strip("\"'")), path, there, court))

    return _TAG.sub(changed, page)


def with_note(page: str, note: str) -> str:
    """Return a page that says something, told as HTML, right under its heading."""
    return page.replace("</h1>", f"</h1>\n{note}", 1)


def _quoted(link: str) -> str:
    return f'"{escape(link)}"'


def _candidates(given: str, path: str, there: Collection[str], court: str) -> Iterator[str]:
    for each in given.split(","):
        link, _, size = each.strip().partition(" ")
        yield f"{relinked(link, path, there, court)} {size}".strip()


def relinked(link: str, path: str, there: Collection[str], court: str) -> str:
    """Return one link of a page as it must be to work from a disk."""
    file = target(link, path, there, court)
    if file is None:
        return link
    tail = re.search(r"#.*$", link)
    near = posixpath.relpath(file, posixpath.dirname(path) or ".")
    return quote(near) + (tail[0] if tail else "")


def target(link: str, path: str, there: Collection[str], court: str) -> str | None:
    """Return the file of the site that a link of the page at `path` leads to, None for none."""
    own = (link.removeprefix(court) or "/") if f"{link}/".startswith(f"{court}/") else link
    if not own or _ELSEWHERE.match(own):
        return None
    plain = unquote(re.split(r"[?#]", own, maxsplit=1)[0])
    if not plain:
        return None
    whole = plain[1:] if plain.startswith("/") else posixpath.join(posixpath.dirname(path), plain)
    wanted = posixpath.normpath(whole).removeprefix("./")
    tried = ("index.html",) if wanted in (".", "") else (wanted, f"{wanted}/index.html")
    return next((each for each in tried if each in there), None)


def needed_by(page: str, path: str, there: Collection[str], court: str) -> set[str]:
    """Return the files, other than pages, that a page shows itself with."""
    found: set[str] = set()
    for tag in _TAG.findall(page):
        links = [pair[1].strip("\"'") for pair in _LINK.findall(tag)]
        for pair in _SET.findall(tag):
            links += [each.strip().partition(" ")[0] for each in pair[1].strip("\"'").split(",")]
        files = (target(unescape(link), path, there, court) for link in links)
        found.update(file for file in files if file)
    return {file for file in found if not file.endswith((".html", ".xml", ".json"))}
