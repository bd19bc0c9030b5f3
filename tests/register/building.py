"""Obligations and pages for tests, written from short values."""

import datetime as dt
from typing import Any

from pipeline.content.obligation import Obligation
from pipeline.register.held import Held

DAY = dt.date(2026, 11, 20)


def obligation(code: str = "B1.01", **told: Any) -> Obligation:
    """Return an item of the catalogue; `months`, `weeks`, `days` and `basis` make its period."""
    units = ("months", "weeks", "days")
    period = {name: told.pop(name, None) for name in units} | {"basis": told.pop("basis", "floor")}
    plain = {
        "id": code,
        "category": "berkala",
        "title": "Tugas dan fungsi",
        "period": period,
        "article": "IV.E.1",
        "owner": "hukum",
        "evidence": "2+",
        "link_only": False,
    }
    return Obligation.model_validate(plain | told)


def held(updated: dt.date = DAY, **told: Any) -> Held:
    """Return a page that says something."""
    plain = {"path": "content/informasi/b1-01/index.md", "address": "/informasi/b1-01/"}
    return Held(**plain, title="Tugas", section="hukum", updated=updated, **told)
