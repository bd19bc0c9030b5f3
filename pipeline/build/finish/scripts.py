"""The scripts that stand in a page itself, as the content security policy knows them."""

import base64
import hashlib
import re
from collections.abc import Iterator
from typing import NamedTuple

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_FROM_A_FILE = re.compile(r"\bsrc\s*=", re.IGNORECASE)
_DATA = re.compile(r"""\btype\s*=\s*["']?application/(ld\+)?json\b""", re.IGNORECASE)
_ROOT_OF_SITE = re.compile(r'^__md_scope=new URL\("[./]*",location\)')


class Script(NamedTuple):
    """One script: the hash a policy allows it by, and that of its shape.

    Scripts of one shape differ only by the way to the root, which depends on a page's depth.
    """

    allowed: str
    shape: str


def scripts_in(page: str) -> list[Script]:
    """Return the scripts of a page that run; data is no script, and neither is a file's."""
    return [Script(_hash(script), _hash(_shape(script))) for script in _inline(page)]


def _inline(page: str) -> Iterator[str]:
    for attributes, script in _SCRIPT.findall(page):
        if not _FROM_A_FILE.search(attributes) and not _DATA.search(attributes):
            yield script


def _shape(script: str) -> str:
    return _ROOT_OF_SITE.sub("__md_scope", script)


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
