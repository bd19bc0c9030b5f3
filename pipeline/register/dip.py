"""The Daftar Informasi Publik (DIP): what the court holds, in the columns of the law.

Source: SK KMA 2-144/KMA/SK/VIII/2022, attachment II; UU 14/2008 art. 11(1)a; Perki 1/2021.
"""

import datetime as dt
from dataclasses import dataclass, field

from pipeline.config.court import Court
from pipeline.config.people import People
from pipeline.content.catalogue import Catalogue
from pipeline.content.item import Item, Site
from pipeline.content.kinds import PublicInformation
from pipeline.content.obligation import Obligation
from pipeline.dates import long_date
from pipeline.register.board import Board, Standing
from pipeline.register.decide import Reason, State
from pipeline.register.told import STATES

COLUMNS = (
    "No.",
    "Nama informasi",
    "Ringkasan isi",
    "Unit kerja yang menguasai",
    "Penanggung jawab",
    "Waktu dan tempat pembuatan",
    "Bentuk informasi",
    "Masa simpan aktif",
    "Masa simpan inaktif",
)
UNSET = "belum ditetapkan"
_HIDDEN = (Reason.UNFILLED, Reason.SILENT, Reason.NOT_SHOWN, Reason.LATER, Reason.NO_LINK)


@dataclass(frozen=True)
class Row:
    """One line of the list; `address` is where the information stands on the site."""

    number: int
    id: str
    name: str
    summary: str
    unit: str
    officer: str
    made: str
    form: str
    active: str
    inactive: str
    address: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the columns of the law, in their order."""
        told = (self.name, self.summary, self.unit, self.officer, self.made, self.form)
        return (str(self.number), *told, self.active, self.inactive)


@dataclass(frozen=True)
class Dip:
    """The list of one year, as of a day; what of the catalogue is not in it, and why."""

    year: int
    day: dt.date
    rows: tuple[Row, ...]
    left_out: tuple[tuple[Obligation, str], ...] = field(default=())

    @property
    def title(self) -> str:
        """Return the title that the attachment prescribes."""
        return f"Daftar Informasi Publik, Periode Januari–Desember {self.year}"


@dataclass(frozen=True)
class Ground:
    """What the list is made from besides the board."""

    site: Site
    court: Court
    people: People
    catalogue: Catalogue


def dip_of(board: Board, ground: Ground) -> Dip:
    """Return the list of the board's year."""
    listed = [standing for standing in board.standings if not why_not(standing)]
    rows = (_row(number, each, ground) for number, each in enumerate(listed, start=1))
    missing = [(each.obligation, why) for each in board.standings if (why := why_not(each))]
    left_out = (*missing, *((each.obligation, each.reason) for each in board.left_out))
    return Dip(board.day.year, board.day, tuple(rows), left_out)


def why_not(standing: Standing) -> str:
    """Return why an item is not in the list; empty where the court holds the information."""
    reason = standing.verdict.reason
    if reason is Reason.FOLLOWS:
        return "tercantum bersama setiap informasi berkala"
    if standing.state is State.NOT_APPLICABLE:
        return STATES[State.NOT_APPLICABLE]
    if standing.held is None:
        return "hanya ada bila peristiwanya terjadi" if reason is Reason.EVENT else "belum tersedia"
    if reason in _HIDDEN:
        return "sedang dilengkapi" if reason is not Reason.LATER else "keadaannya tidak diketahui"
    return ""


def _row(number: int, standing: Standing, ground: Ground) -> Row:
    obligation, held = standing.obligation, standing.held
    assert held is not None
    item = ground.site.by_address[held.address]
    active, inactive = ground.catalogue.retention_of(obligation.id)
    sections = ground.court.sections
    return Row(
        number=number,
        id=obligation.id,
        name=obligation.title,
        summary=_summary(item),
        unit=sections[held.section].name if held.section in sections else held.section,
        officer=_officer(item, ground.people, standing),
        made=f"{_made(item)}, {ground.court.address.city}",
        form=_form(item, obligation),
        active=active or UNSET,
        inactive=inactive or UNSET,
        address=held.address,
    )


def _summary(item: Item) -> str:
    period = item.front.period if isinstance(item.front, PublicInformation) else None
    return f"{item.front.summary} Masa: {period}." if period else item.front.summary


def _officer(item: Item, people: People, standing: Standing) -> str:
    """Return the position of who answers for the information: of its newest document, or the PJ."""
    vouched = [*item.front.documents, *item.front.sources]
    newest = max(vouched, key=lambda each: each.signed_on or dt.date.min, default=None)
    if newest is not None:
        return newest.officer
    person = standing.obligation.person
    named = [person] if person is not None and person in people.people else []
    holders = named or people.holders("information_officer", item.day)
    return people.people[holders[0]].position if holders else UNSET


def _made(item: Item) -> str:
    signed = [each.signed_on for each in item.front.documents if each.signed_on]
    return long_date(max(signed, default=item.day))


def _form(item: Item, obligation: Obligation) -> str:
    if obligation.linked:
        return "Softcopy (tautan)"
    files = ", ".join(
        sorted({each.file.rpartition(".")[2].upper() for each in item.front.documents})
    )
    soft = f"Softcopy (halaman web{f', {files}' if files else ''})"
    return f"{soft} dan hardcopy" if item.front.documents or item.front.sources else soft
