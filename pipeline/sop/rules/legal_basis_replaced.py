"""SOP masih berdasar pada peraturan yang sudah diganti atau lewat masa berlakunya.

## Mengapa penting
Hak dan kewajiban mengikuti peraturan yang berlaku. Dasar lama tetap dicatat sebagai riwayat, tetapi
SOP perlu diperbarui menurut penggantinya.

## Cara memperbaiki
Saat SOP ditinjau, tambahkan peraturan penggantinya di `legal_basis`. Peringatan ini hilang bila
penggantinya disebut juga, atau peraturan lama dihapus.

## Dasar
PermenPANRB 35/2012 (dasar hukum); site_config/regulations.yml.
"""

from collections.abc import Iterator

from pipeline.findings import Severity
from pipeline.registry import Told, rule
from pipeline.sop.filed import Filed, Known
from pipeline.sop.regulations import Regulation

_OVER = {"replaced": "sudah diganti", "expired": "sudah lewat masa berlakunya"}


@rule("SOP012", on=Filed, severity=Severity.NOTE)
def legal_basis_replaced(filed: Filed, known: Known) -> Iterator[Told]:
    """Find citations of what is no longer in force, unless a successor is cited beside it."""
    listed = known.library.regulations
    cited = {listed[each.regulation].title for each in filed.procedure.legal_basis}
    for index, citation in enumerate(filed.procedure.legal_basis):
        regulation = listed[citation.regulation]
        if regulation.status in _OVER and not _succeeded(regulation, cited):
            yield filed.told(_message(regulation), "legal_basis", index)


def _succeeded(regulation: Regulation, cited: set[str]) -> bool:
    return any(title.startswith(by) for by in regulation.by for title in cited)


def _message(regulation: Regulation) -> str:
    name = regulation.title.partition(" tentang ")[0]
    new = f" dengan {' dan '.join(regulation.by)}" if regulation.by else ""
    return f"Perbarui dasar hukum{new}: {name} {_OVER[regulation.status]}."
