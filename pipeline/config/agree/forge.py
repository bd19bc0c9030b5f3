"""Checks of forge.yml: drafts stay on the court's machines unless someone allowed otherwise."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pipeline.config.complaint import Complaint
from pipeline.config.court import Court
from pipeline.config.forge import Forge
from pipeline.config.people import People

# Names that the public DNS never holds: RFC 6761, 6762 and 8375, and ICANN's .internal.
_LOCAL_NAME = re.compile(r"([a-z][a-z0-9-]*|.+\.(localhost|local|internal|home\.arpa))")


def stands_inside(forge_url: str, court_url: str) -> bool:
    """Return whether a forge is the court's own: its domain, a private address, or a local name."""
    host = urlsplit(forge_url).hostname or ""
    domain = (urlsplit(court_url).hostname or "").removeprefix("www.")
    if host == domain or host.endswith(f".{domain}"):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return bool(_LOCAL_NAME.fullmatch(host))
    return (getattr(address, "ipv4_mapped", None) or address).is_private


def forge_outside_without_leave(forge: Forge, court: Court) -> Iterator[Complaint]:
    """Yield forges on machines that are not the court's, without a name and a reason for it."""
    if forge.outside_court is None and not stands_inside(forge.url, court.url):
        host = urlsplit(forge.url).hostname
        message = (
            f"Tambahkan `outside_court` berisi `approved_by` dan `reason`, atau pakai forge di "
            f"mesin pengadilan: {host} berada di luar, dan draf akan tersimpan di sana."
        )
        yield Complaint("forge", ("url",), message)


def leave_without_need(forge: Forge, court: Court) -> Iterator[Complaint]:
    """Yield a leave for a forge that is the court's own."""
    if forge.outside_court is not None and stands_inside(forge.url, court.url):
        message = "Hapus `outside_court`: forge ini berada di mesin pengadilan sendiri."
        yield Complaint("forge", ("outside_court",), message)


def leave_by_nobody(forge: Forge, people: People) -> Iterator[Complaint]:
    """Yield a leave that no person on the roster gave."""
    if forge.outside_court is None:
        return
    name = forge.outside_court.approved_by
    person = people.people.get(name)
    where = ("outside_court", "approved_by")
    if person is None:
        known = ", ".join(people.people)
        message = f"Tidak ada orang dengan id `{name}` di people.yml. Pilih id yang ada: {known}."
        yield Complaint("forge", where, message)
    elif not person.human:
        yield Complaint("forge", where, "Isi dengan id orang, bukan identitas mesin.")


def repository_of_another_depth(forge: Forge) -> Iterator[Complaint]:
    """Yield repositories below groups on a forge that has none; only GitLab nests them."""
    if forge.kind != "gitlab" and forge.repository.count("/") != 1:
        message = "Tulis pemilik/nama saja; hanya gitlab yang mengenal kelompok bertingkat."
        yield Complaint("forge", ("repository",), message)


def machine_account_of_a_person(forge: Forge, people: People) -> Iterator[Complaint]:
    """Yield the machine's account where a person logs in with it: its reviews never count."""
    for name, person in people.people.items():
        same = (person.forge_login or "").casefold() == forge.account.casefold()
        if same and person.human:
            message = f"Pakai akun tersendiri untuk mesin: `{name}` masuk dengan akun ini."
            yield Complaint("forge", ("account",), message)


CHECKS = (
    forge_outside_without_leave,
    leave_without_need,
    leave_by_nobody,
    repository_of_another_depth,
    machine_account_of_a_person,
)
