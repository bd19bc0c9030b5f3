"""Ada iklan judi yang disembunyikan atau disamarkan.

## Mengapa penting
Begitulah situs pemerintah diretas: pembaca melihat halaman biasa, tetapi mesin pencari membaca
tautan judi di baliknya. Nama pengadilan ikut muncul di hasil pencarian judi.

## Cara memperbaiki
Hapus tulisan atau tautan itu. Bila bukan Anda yang menulisnya, jangan terbitkan apa pun; segera
beri tahu admin situs, karena akun atau komputer penulis mungkin dipakai orang lain.

## Dasar
UU 1/2024 (ITE) pasal 27 ayat (2); panduan penanganan insiden web defacement judi daring, BSSN.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pipeline.checks.facts import Facts
from pipeline.checks.html.gambling import advertises, named, promoted, signs_of
from pipeline.checks.html.html_tags import Unseen, comments, out_of_sight, tags
from pipeline.checks.html.markdown_parts import Link, parts_of
from pipeline.checks.links.addresses import inside
from pipeline.content.item import Item
from pipeline.findings import Severity
from pipeline.registry import Told, rule

# Words of Markdown that no reader sees: a definition of a link, and the title of one.
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[^\n]*$", re.MULTILINE)
_TITLE = re.compile(r"\]\([^()\s]{0,500}\s{1,5}[\"'(]([^\n)]{1,300})")


@rule("HTM002", on=Item, severity=Severity.BLOCK)
def gambling_hidden(item: Item, facts: Facts) -> Iterator[Told]:
    """Find words of gambling where no reader looks, in dressed-up letters, or behind a link."""
    lines = {item.body_line + item.body.count("\n", 0, u.at) for u in _unseen(item.body)}
    lines |= {line for sign, line in signs_of(item) if sign.disguise}
    lines |= {link.line for link in parts_of(item).links if _leads_to_it(link, item, facts)}
    for line in sorted(lines):
        yield Told(
            "Hapus iklan judi yang tersembunyi di baris ini, lalu beri tahu admin.", line=line
        )


def _unseen(body: str) -> Iterator[Unseen]:
    found: list[Unseen] = []
    if "<" in body:
        found += [*comments(body), *out_of_sight(body)]
        found += [Unseen(tag.attributes, tag.start) for tag in tags(body) if tag.attributes]
    if "]:" in body:
        found += [Unseen(m[0], m.start()) for m in _DEFINITION.finditer(body)]
    found += [Unseen(m[1], m.start()) for m in _TITLE.finditer(body)] if "](" in body else []
    return (unseen for unseen in found if named(unseen.words))


def _leads_to_it(link: Link, item: Item, facts: Facts) -> bool:
    if inside(link.target, item.address, facts.config.court.url) is not None:
        return False
    try:
        parts = urlsplit(link.target.strip())
    except ValueError:
        return False
    host = parts.hostname or ""
    if host.endswith(".go.id"):
        return False
    return advertises(host) or bool(promoted(f"{parts.path} {parts.query}") - promoted(link.text))
