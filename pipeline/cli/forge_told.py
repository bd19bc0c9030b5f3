"""What `terbit forge` says: lines for a person, values for a program."""

import datetime as dt
from typing import Any

from pipeline.cli.screen import out
from pipeline.flows.forges import Proposed, Reviewed
from pipeline.flows.reviewing.by_forge import Recorded
from pipeline.forge.values import Event, PullRequest
from pipeline.review.policy import ROLE_WORDS

_HAPPENED = {
    "opened": "diusulkan",
    "pushed": "naskah dikirim",
    "approved": "disetujui",
    "returned": "dikembalikan",
    "dismissed": "tinjauan dibatalkan",
    "closed": "ditutup",
    "reopened": "dibuka lagi",
    "merged": "digabungkan",
}
_DECIDED = {"approve": "menyetujui", "return": "mengembalikan", None: "tidak diketahui"}


def tell_proposed(proposed: Proposed) -> None:
    """Tell where a proposal is, and what is still to be sent."""
    pull = proposed.pull
    out.print(f"Usulan {pull.number} terbuka: {pull.address}", markup=False, soft_wrap=True)
    if proposed.behind:
        out.print(f"Kirim dulu naskah terbaru: git push origin {pull.branch}", markup=False)


def review_values(found: Reviewed) -> dict[str, Any]:
    """Return a proposal and its reviews for a JSON document."""
    return {
        "version": 1,
        **pull_values(found.pull),
        "counted": [
            {"person": each.person, "decision": each.decision, "via": each.via}
            for each in found.judged.counted
        ],
        "set_aside": [
            {"login": each.review.login, "why": each.why.name.lower(), "message": str(each.why)}
            for each in found.judged.set_aside
        ],
    }


def tell_reviews(found: Reviewed) -> None:
    """Tell which reviews count, and why others do not."""
    out.print(f"Usulan {found.pull.number}, komit {found.pull.head[:12]}")
    for each in found.judged.counted:
        out.print(f"  ✓ {each.person} {_DECIDED[each.decision]}", markup=False)
    for aside in found.judged.set_aside:
        out.print(f"  – {aside.review.login or 'akun terhapus'}: {aside.why}", markup=False)
    if not found.judged.counted:
        out.print("Belum ada tinjauan yang dihitung.")


def recorded_values(found: Recorded) -> dict[str, Any]:
    """Return what was kept of a proposal's reviews for a JSON document."""
    kept = [
        {"person": each.by, "role": each.role, "decision": each.decision, "via": each.via}
        for each in found.kept
    ]
    return {"version": 1, "draft": found.name, "recorded": kept}


def tell_recorded(found: Recorded) -> None:
    """Tell what was kept of a proposal's reviews, and which of them nobody asked for."""
    for each in found.kept:
        what = f"{each.by} {_DECIDED[each.decision]} sebagai {ROLE_WORDS[each.role]}"
        out.print(f"Dicatat: {what}, lewat {each.via}", markup=False, soft_wrap=True)
    heard = {each.by for each in found.kept}
    for counted in found.reviewed.judged.counted:
        if counted.person not in heard:
            message = "sudah dicatat, atau tidak memegang peran yang diminta di sini"
            out.print(f"Dilewati: {counted.person}, {message}.", markup=False, soft_wrap=True)
    if not found.kept:
        out.print("Tidak ada tinjauan baru yang dicatat.")


def event_line(event: Event, zone: dt.tzinfo) -> str:
    """Return one moment of a proposal's way, in the court's time."""
    who = f" oleh {event.login}" if event.login else ""
    sure = " (waktu menurut komputer penulis)" if event.claimed else ""
    return f"{event.at.astimezone(zone):%Y-%m-%d %H.%M}  {_HAPPENED[event.what]}{who}{sure}"


def event_values(event: Event) -> dict[str, Any]:
    """Return one moment of a proposal's way for a JSON document."""
    return {
        "what": event.what,
        "at": event.at.isoformat(),
        "login": event.login,
        "commit": event.commit,
        "claimed": event.claimed,
    }


def pull_values(pull: PullRequest) -> dict[str, Any]:
    """Return a proposal for a JSON document."""
    return {
        "number": pull.number,
        "branch": pull.branch,
        "head": pull.head,
        "author": pull.author,
        "opened_at": pull.opened_at.isoformat(),
        "address": pull.address,
    }
