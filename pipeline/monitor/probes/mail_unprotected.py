"""Domain belum melindungi surelnya.

## Mengapa penting
Tanpa SPF dan DMARC, siapa saja dapat mengirim surel yang seolah-olah dari pengadilan, misalnya
panggilan atau tagihan palsu.

## Cara memperbaiki
### Pastikan
Tanyakan kepada penyedia surel server mana yang mengirim surel pengadilan.

### Lakukan
Tambahkan SPF (`v=spf1 … -all`) dan DMARC (`_dmarc`, `v=DMARC1; p=quarantine`) di DNS. Domain yang
tidak mengirim surel: `v=spf1 -all` dan `p=reject`.

### Hubungi
Penyedia domain atau surel.

## Dasar
RFC 7208 (SPF); RFC 7489 (DMARC); RFC 7505 (domain tanpa surel).
"""

from collections.abc import Sequence

from pipeline.findings import Severity
from pipeline.monitor.result import OK, Result, State
from pipeline.registry import fault

FAULT = fault("MON023", __name__, severity=Severity.NOTE)


def judge(
    name: str, receives: Sequence[str], texts: Sequence[str], dmarc: Sequence[str], cause: str
) -> Result:
    """Return a note on a domain's mail: it is never an alarm, only told beside what is fine.

    `receives` are its MX records, `texts` its TXT records, `dmarc` those of `_dmarc`.
    """
    if cause:
        return Result(State.OK, f"{name}: surelnya belum terlihat ({cause}).")
    spf = [each for each in texts if each.lower().startswith("v=spf1")]
    missing = []
    if not receives:
        missing.append("MX tidak ada")
    if len(spf) != 1:
        missing.append("SPF tidak ada" if not spf else "SPF lebih dari satu")
    elif "+all" in spf[0].lower().split():
        missing.append("SPF mengizinkan semua pengirim")
    policy = [
        each.lower().replace(" ", "") for each in dmarc if each.lower().startswith("v=dmarc1")
    ]
    if not policy:
        missing.append("DMARC tidak ada")
    elif "p=none" in policy[0]:
        missing.append("DMARC hanya mengamati (p=none)")
    return Result(State.OK, f"Catatan surel {name}: {', '.join(missing)}.") if missing else OK
