"""The draft of the report on a site that was tampered with, as Markdown for people to finish.

It goes from the admin to the Kasubbag and the Sekretaris, with the situation and the alternatives
(SOP tabanan-f steps 5-7, tais-05, madiun-e), and from there to BSSN. What is not known is said to
be not known; what a person must fill in is marked ISI.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pipeline.monitor.recovery.report_words import AFTER, BSSN, CHOICES, UNKNOWN
from pipeline.monitor.recovery.state import Altered, How, Recovery

_MOST = 50
_KINDS = {How.STRANGE: "asing", How.DIFFERENT: "berbeda", How.MISSING: "hilang"}


@dataclass(frozen=True)
class About:
    """Whose site it is, at which address (None where the target has none), and by which clock.

    `incident` is its number in the monitor and when it was first seen, where it has one.
    """

    court: str
    address: str | None
    zone: str
    written: dt.datetime
    incident: tuple[int, dt.datetime] | None = None


def report(recovery: Recovery, about: About) -> str:
    """Return the draft of the report."""
    parts = (
        _head(about),
        _summary(recovery, about),
        _times(recovery, about),
        _known(recovery, about),
        ("## 4. Yang belum diketahui", "", *_list(UNKNOWN)),
        _did(recovery, about),
        CHOICES.splitlines(),
        _evidence(recovery),
        ("## 8. Tindak lanjut", "", *(f"- [ ] {each}" for each in AFTER)),
        _to_bssn(recovery, about),
        _signed(),
    )
    return "\n".join(line for part in parts for line in (*part, ""))


def _head(about: About) -> Iterator[str]:
    yield "# Konsep laporan insiden situs: isi diubah pihak lain"
    yield ""
    yield f"Satuan kerja: {about.court}  "
    yield "Kepada: Kasubbag Perencanaan, TI, dan Pelaporan; diteruskan kepada Sekretaris  "
    yield "Tembusan sesudah disetujui: BSSN (Gov-CSIRT)  "
    yield f"Disusun: {_at(about.written, about)}, dari catatan `terbit incident recover`"
    yield ""
    yield "Ini konsep. Lengkapi yang bertanda ISI, periksa, lalu tanda tangani."


def _summary(recovery: Recovery, about: About) -> Iterator[str]:
    yield "## 1. Ringkasan"
    yield ""
    where = f"situs {_code(about.address)}" if about.address else "situs pengadilan"
    yield f"Isi {where} (tujuan {_code(recovery.target)}) tidak sama dengan yang diterbitkan:"
    counts = (f"{len(recovery.of(how))} berkas {word}" for how, word in _KINDS.items())
    yield f"{', '.join(counts)}. {_outcome(recovery)}"


def _outcome(recovery: Recovery) -> str:
    if recovery.verified is not None:
        return f"Rilis {recovery.restored} sudah tayang lagi dan seluruhnya diperiksa sama."
    if recovery.restored is not None:
        return f"Rilis {recovery.restored} sudah dipasang, tetapi situs belum seluruhnya pulih."
    return "Situs belum pulih; lihat bagian 5."


def _times(recovery: Recovery, about: About) -> Iterator[str]:
    yield "## 2. Waktu"
    yield ""
    if about.incident is not None:
        number, since = about.incident
        yield f"- Pertama terlihat: {_at(since, about)} (insiden {number} di pemantauan)"
    yield f"- Pemulihan dimulai: {_at(recovery.began, about)}"
    verified = recovery.verified
    yield f"- Dinyatakan pulih: {_at(verified, about) if verified else 'belum'}"
    times = [each.modified for each in recovery.altered if each.modified]
    if times:
        earliest = _at(min(times), about)
        yield f"- Waktu ubah tertua menurut server: {earliest} (dapat dipalsukan)"


def _known(recovery: Recovery, about: About) -> Iterator[str]:
    yield "## 3. Yang diketahui"
    yield ""
    if recovery.unlisted:
        yield "Daftar berkas (manifes) di tujuan ikut diubah atau hilang."
        yield ""
    if recovery.altered:
        yield "| berkas | keadaan | besar | waktu ubah | SHA-256 |"
        yield "| --- | --- | --- | --- | --- |"
        yield from (_row(each, about) for each in recovery.altered[:_MOST])
        yield ""
        if len(recovery.altered) > _MOST:
            more = len(recovery.altered) - _MOST
            yield f"Dan {more} berkas lain; seluruhnya ada di daftar bukti."
            yield ""
    if recovery.seen:
        yield "Yang diterima pembaca:"
        yield ""
        yield from _list(map(_code, recovery.seen))
        yield ""
    if about.address is None:
        yield "Tujuan ini tidak mempunyai alamat, jadi belum dilihat seperti pembaca."
    yield from _list(f"Belum terlihat: {_code(each)}" for each in recovery.unseen)


def _row(each: Altered, about: About) -> str:
    size = "" if each.size is None else str(each.size)
    when = _at(each.modified, about) if each.modified else ""
    digest = f"`{each.sha256}`" if each.sha256 else ""
    return f"| {_code(each.path)} | {_KINDS[each.how]} | {size} | {when} | {digest} |"


def _did(recovery: Recovery, about: About) -> Iterator[str]:
    yield "## 5. Yang sudah dilakukan"
    yield ""
    yield from _list(f"{_at(each.at, about)}: {each.words}" for each in recovery.done)
    if recovery.still:
        yield ""
        yield "Yang masih salah:"
        yield ""
        yield from _list(map(_code, recovery.still))


def _evidence(recovery: Recovery) -> Iterator[str]:
    yield "## 7. Bukti"
    yield ""
    yield "Jangan diubah. Segel adalah SHA-256 `SHA256SUMS` di folder itu; tercatat di jurnal."
    yield ""
    yield from _list(f"`{each.folder}`, segel `{each.seal}`" for each in recovery.evidence)
    yield from _list(f"Karantina di tujuan: `{each}`" for each in recovery.aside)


def _to_bssn(recovery: Recovery, about: About) -> Iterator[str]:
    strange = (f"/{each.path}" for each in recovery.of(How.STRANGE)[:5])
    yield BSSN.format(
        court=about.court,
        address=_code(about.address or "ISI"),
        began=_at(about.incident[1] if about.incident else recovery.began, about),
        paths=", ".join(map(_code, strange)) or "lihat bagian 3",
        release=recovery.restored or "belum",
    )


def _signed() -> Iterator[str]:
    yield "| Disiapkan oleh Admin/Operator | Diperiksa oleh Kasubbag | Diketahui oleh Sekretaris |"
    yield "| --- | --- | --- |"
    yield "| ISI nama, tanggal | ISI nama, tanggal | ISI nama, tanggal |"


def _list(rows: Iterable[str]) -> Iterator[str]:
    return (f"- {each}" for each in rows)


def _at(moment: dt.datetime, about: About) -> str:
    local = moment.astimezone(ZoneInfo(about.zone))
    return f"{local:%d-%m-%Y %H.%M.%S} {local.tzname()}"


def _code(text: str) -> str:
    """Return text that a stranger may have chosen so that it stays text and is no link."""
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
    plain = shown.replace("`", "'").replace("|", "\N{BROKEN BAR}")
    return f"`{plain[:300]}`"
