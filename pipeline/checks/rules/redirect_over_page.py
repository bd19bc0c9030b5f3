"""Alamat lama yang dialihkan masih dipakai halaman lain.

## Mengapa penting
Satu alamat tidak dapat menampilkan halaman dan sekaligus mengalihkan pembacanya.

## Cara memperbaiki
Pindahkan atau hapus halamannya lebih dahulu, atau hapus barisnya dari site_config/redirects.yml.

## Dasar
RFC 9110 bagian 15.4.2 (pengalihan tetap).
"""

from collections.abc import Iterator

from pipeline.checks.facts import Facts
from pipeline.config.redirects import Redirect
from pipeline.content.item import Site
from pipeline.findings import Severity
from pipeline.registry import Told, rule

_FILE = "site_config/redirects.yml"


@rule("LNK004", on=Site, severity=Severity.BLOCK)
def redirect_over_page(_site: Site, facts: Facts) -> Iterator[Told]:
    """Find a redirect in force whose old address is a page or file, or lies below a file."""
    used = facts.shown_addresses
    for each in facts.config.redirects.in_force(facts.as_of):
        if any(address in used for address in _taken_by(each)):
            message = f"Hapus pengalihan {each.origin}: alamat itu masih dipakai di situs ini."
            yield Told(message, path=_FILE)


def _taken_by(redirect: Redirect) -> Iterator[str]:
    """Yield the old address as a page, and every address as a file that would stand in its way.

    A page may lie where only certain questions after `?` lead away.
    """
    if redirect.asked:
        return
    yield redirect.old
    parts = redirect.old.strip("/").split("/")
    yield from ("/" + "/".join(parts[:count]) for count in range(1, len(parts) + 1))
