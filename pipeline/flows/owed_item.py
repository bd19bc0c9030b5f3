"""Drafts of what the catalogue asks for: what is known of them before anybody writes."""

import datetime as dt
import difflib
from collections.abc import Mapping
from types import MappingProxyType

from pipeline.content.catalogue import Catalogue
from pipeline.content.kinds import Kind
from pipeline.content.obligation import Obligation
from pipeline.dates import long_date
from pipeline.errors import UsageError
from pipeline.register.reports import deadline, is_report, last_ended

NOTHING: Mapping[str, str] = MappingProxyType({})
_URGENT, _SHOWN = "serta_merta", dt.timedelta(days=3)


def owed(kind: Kind, code: str, catalogue: Catalogue) -> Obligation:
    """Return the item of the catalogue that a draft of a kind is for; raises UsageError.

    What has to be announced at once is an announcement, everything else is public information.
    """
    item = catalogue.by_id.get(code.upper())
    if item is None:
        near = difflib.get_close_matches(code.upper(), list(catalogue.by_id), n=1)
        hint = f" Maksudnya {near[0]}?" if near else ""
        raise UsageError(f"Butir {code} tidak ada di katalog.{hint}")
    if item.category == "dikecualikan":
        raise UsageError(f"Butir {item.id} dikecualikan dari informasi publik: {item.title}.")
    wanted = "pengumuman" if item.category == _URGENT else "informasi"
    if kind.folder not in (wanted, "informasi"):
        raise UsageError(f"Butir {item.id} ditulis sebagai {wanted}.")
    return item


def known_of(item: Obligation, kind: Kind, day: dt.date) -> dict[str, str]:
    """Return the values of keys that are known, as YAML.

    What is announced at once ends after three days unless its writer says otherwise.
    """
    known = {"obligation": item.id, "section": item.owner}
    if item.category == _URGENT:
        known |= {"class": _URGENT, "expires_at": (day + _SHOWN).isoformat()}
    if item.category == _URGENT and kind.folder == "pengumuman":
        known["category"] = "layanan"
    if is_report(item):
        words = last_ended(item, day)
        known["period"] = f"{words}  # paling lambat {long_date(deadline(item, words))}"
    return known
