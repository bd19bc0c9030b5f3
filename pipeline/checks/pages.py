"""The pages of the codes: what each one means, why it matters, how to mend it, on what ground."""

import importlib
from functools import lru_cache

from pipeline.content.beside import DocumentFile, PhotoFile
from pipeline.content.item import Item, Site
from pipeline.findings import Severity
from pipeline.registry import Rule, discover, rules

FOLDER = "docs/rules"
# By name: the pages of all codes stand together, and no capability imports another.
_PACKAGES = (
    *("pipeline.content.faults", "pipeline.intake.faults"),
    *("pipeline.checks.rules", "pipeline.review.reasons", "pipeline.archive.faults"),
    *("pipeline.release.faults", "pipeline.sop.rules", "pipeline.sop.runs.faults"),
    *("pipeline.monitor.probes", "pipeline.visitors.classes"),
)
_WEIGHTS = {
    Severity.BLOCK: "Mencegah terbit",
    Severity.WARN: "Peringatan",
    Severity.NOTE: "Catatan",
}
_LOOKS_AT: dict[type, str] = {
    Item: "setiap tulisan dan halaman",
    PhotoFile: "setiap foto",
    DocumentFile: "setiap dokumen",
    Site: "situs seluruhnya",
}
_FAMILIES = {
    "ACC": "Aksesibilitas",
    "ART": "Berita dan gaya penulisan",
    "BAG": "Arsip BagIt",
    "BAK": "Cadangan",
    "BHS": "Bahasa",
    "CNT": "Isi",
    "DOC": "Dokumen",
    "FMT": "Bentuk berkas",
    "HOM": "Beranda",
    "HPS": "Penghapusan",
    "HTM": "HTML dan tulisan tersembunyi",
    "INT": "Penerimaan berkas",
    "LAW": "Dasar hukum dan nama resmi",
    "LNK": "Tautan",
    "MON": "Pemantauan",
    "PHO": "Foto",
    "PRI": "Data pribadi",
    "REG": "Register informasi publik",
    "REL": "Rilis",
    "REV": "Persetujuan",
    "RUN": "Pelaksanaan SOP",
    "SEC": "Keamanan",
    "SOP": "Prosedur kerja",
    "SRC": "Sumber",
    "VIS": "Pengunjung",
    "WVR": "Pengecualian",
}


@lru_cache(maxsize=1)
def known_codes() -> dict[str, Rule]:
    """Return every rule and fault by its code."""
    for package in _PACKAGES:
        discover(importlib.import_module(package))
    return {rule.code: rule for rule in rules()}


def pages() -> dict[str, str]:
    """Return the text of every page under docs/rules/, by its path from the repository."""
    made = {f"{FOLDER}/{code}.md": _page(rule) for code, rule in known_codes().items()}
    return {f"{FOLDER}/index.md": _index(), **made}


def page_of(code: str) -> str | None:
    """Return the page of a code, or None where no rule and no fault has it."""
    rule = known_codes().get(code)
    return _page(rule) if rule else None


def _page(rule: Rule) -> str:
    looked_at = f" Diperiksa pada {_LOOKS_AT[rule.on]}." if rule.on in _LOOKS_AT else ""
    first, _, rest = rule.page.partition("\n\n")
    about = f"**{_WEIGHTS[rule.severity]}.**{looked_at} Nama: `{rule.name}`."
    return f"# {rule.code}: {' '.join(first.split())}\n\n{about}\n\n{rest.strip()}\n"


def _index() -> str:
    parts = [
        "# Kode temuan",
        "Hanya temuan yang mencegah terbit yang menahan tulisan. Peringatan sebaiknya diperbaiki; "
        "catatan cukup diketahui. Halaman ini dan halaman setiap kode dibuat dari aturannya.",
    ]
    for family, title in _FAMILIES.items():
        of_family = [rule for code, rule in known_codes().items() if code.startswith(family)]
        if of_family:
            parts += [f"## {title} ({family})", _table(of_family)]
    return "\n\n".join(parts) + "\n"


def _table(of_family: list[Rule]) -> str:
    rows = ["| Kode | Berat | Arti |", "|---|---|---|"]
    for rule in of_family:
        meaning = " ".join(rule.page.partition("\n\n")[0].split())
        rows.append(f"| [{rule.code}]({rule.code}.md) | {_WEIGHTS[rule.severity]} | {meaning} |")
    return "\n".join(rows)
