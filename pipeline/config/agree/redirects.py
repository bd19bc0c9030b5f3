"""Checks of redirects.yml: each old address once, and never from one redirect into another."""

from collections.abc import Iterator

from pipeline.config.complaint import Complaint
from pipeline.config.redirects import Redirects


def address_moved_twice(redirects: Redirects) -> Iterator[Complaint]:
    """Yield old addresses that stand twice: the last slash and the order after `?` are free."""
    seen: set[str] = set()
    for index, each in enumerate(redirects.redirects):
        if each.old in seen:
            message = f"Alamat lama {each.origin} sudah ada di daftar. Hapus salah satunya."
            yield Complaint("redirects", ("redirects", index, "from"), message)
        seen.add(each.old)


def redirect_into_a_redirect(redirects: Redirects) -> Iterator[Complaint]:
    """Yield redirects that lead to an old address, their own included: no chains, so no loops."""
    targets = {each.old: each.to for each in redirects.redirects}
    for index, each in enumerate(redirects.redirects):
        followed = f"{each.to.rstrip('/')}/"
        if followed in targets:
            message = f"Alamat {each.to} sendiri sudah pindah. Tulis langsung alamat terakhirnya."
            yield Complaint("redirects", ("redirects", index, "to"), message)


CHECKS = (address_moved_twice, redirect_into_a_redirect)
