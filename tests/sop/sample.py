"""A small procedure to break: three steps, the second a decision that may go back."""

import datetime as dt
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml

from pipeline.findings import Finding
from pipeline.sop import Library, load_library
from pipeline.sop.check import check_library

AS_OF = dt.date(2026, 11, 20)
REGULATIONS = {
    "regulations": {
        "aturan-baru": {"title": "Aturan Nomor 2 Tahun 2020 tentang Contoh", "status": "in_force"},
        "aturan-lama": {
            "title": "Aturan Nomor 1 Tahun 2010 tentang Contoh",
            "status": "replaced",
            "by": ["Aturan Nomor 2 Tahun 2020"],
        },
        "aturan-habis": {"title": "Aturan Nomor 3 Tahun 2015", "status": "expired"},
    }
}


def step(number: int, **changes: Any) -> dict[str, Any]:
    """A step that lacks nothing."""
    plain = {
        "number": number,
        "activity": f"Memeriksa berkas {number}",
        "performer": "staf",
        "time": "30 menit",
        "output": f"Berkas {number}",
    }
    return plain | changes


GOOD: dict[str, Any] = {
    "id": "contoh",
    "title": "Pemeriksaan berkas contoh",
    "source": {"court": "Pengadilan Contoh", "document": "SOP Contoh"},
    "number": "1/SOP",
    "made": dt.date(2026, 1, 5),
    "revised": None,
    "effective": dt.date(2026, 1, 6),
    "approved_by": "Ketua",
    "review_by": dt.date(2027, 1, 6),
    "legal_basis": [{"regulation": "aturan-baru"}],
    "related": [],
    "warning": None,
    "qualifications": [],
    "equipment": [],
    "records": [],
    "roles": {"staf": {"title": "Staf"}, "ketua": {"title": "Ketua", "held_by": "chief"}},
    "steps": [
        step(1),
        step(2, exits=[{"to": 1, "when": "tidak valid"}, {"to": 3, "when": "valid"}]),
        step(3, performer="ketua"),
    ],
}


def with_steps(*steps: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """The good procedure with other steps, and other values where given."""
    return deepcopy(GOOD) | {"steps": list(steps)} | changes


class _Plain(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def text_of(value: dict[str, Any]) -> str:
    return yaml.dump(value, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=10_000)


def lay(root: Path, *procedures: dict[str, Any] | str) -> Path:
    """Write site_config/sop/ below `root`: values, or the text of `contoh.yml` itself."""
    folder = root / "site_config/sop"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "site_config/regulations.yml").write_text(text_of(REGULATIONS), encoding="utf-8")
    for each in procedures:
        name = "contoh" if isinstance(each, str) else each["id"]
        text = each if isinstance(each, str) else text_of(each)
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return root


def library(root: Path, *procedures: dict[str, Any] | str) -> Library:
    return load_library(lay(root, *procedures))


def found(root: Path, code: str, *procedures: dict[str, Any]) -> list[Finding]:
    """Return the findings of a code in the procedures."""
    findings = check_library(library(root, *procedures), AS_OF)
    return [finding for finding in findings if finding.code == code]


def line_of(root: Path, finding: Finding) -> str:
    """Return the line that a finding points to, without the spaces before it."""
    lines = (root / finding.place.path).read_text(encoding="utf-8").splitlines()
    return lines[finding.place.line - 1].strip()
