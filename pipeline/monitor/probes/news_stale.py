"""Berita di situs sudah lama tidak bertambah.

## Mengapa penting
Situs yang tidak diperbarui tidak dipercaya, dan sering berarti rilis macet: tulisan sudah
disetujui tetapi belum tayang.

## Cara memperbaiki
### Pastikan
Jalankan `terbit queue`: adakah tulisan yang menunggu? Bandingkan dengan beranda yang tayang.

### Lakukan
Ada yang sudah disetujui: jalankan `terbit deploy`. Ada yang menunggu tinjauan: ingatkan yang
bertugas. Tidak ada: minta bagian menyerahkan berita kegiatannya.

### Hubungi
Editor; penanggung jawab informasi.

## Dasar
SOP tabanan-f langkah 1; SOP tais-05 langkah 1: memantau status pembaruan.
"""

import datetime as dt

from lxml import etree

from pipeline.dates import long_date
from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON040", __name__, severity=Severity.WARN)
_ATOM = "{http://www.w3.org/2005/Atom}"


def newest(feed: bytes) -> dt.datetime | None:
    """Return when the newest entry of an Atom feed was published; None where there is none.

    Raises ValueError for what is no such feed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(feed, parser)
    except etree.XMLSyntaxError as problem:
        raise ValueError(str(problem)) from problem
    if root.tag != f"{_ATOM}feed":
        raise ValueError(f"{root.tag} is no Atom feed")
    dates = root.iterfind(f"{_ATOM}entry/{_ATOM}published")
    return max((_moment(each.text or "") for each in dates), default=None)


def _moment(text: str) -> dt.datetime:
    at = dt.datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(f"{text} has no time zone")
    return at


def judge(feed: bytes | None, now: dt.datetime, most_days: int) -> Result:
    """Return how the news stands by the live feed itself (None: it was not to be had)."""
    if feed is None:
        return Result(State.UNKNOWN, "Umpan berita tidak dapat dibaca.")
    try:
        last = newest(feed)
    except ValueError:
        return Result(State.UNKNOWN, "Umpan berita rusak.")
    if last is None:
        return Result(State.WARN, "Belum ada berita di situs.")
    if now - last <= dt.timedelta(days=most_days):
        return OK
    return Result(State.WARN, f"Berita terakhir {long_date(last.date())}.")
