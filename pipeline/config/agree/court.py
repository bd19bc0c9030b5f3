"""Checks of court.yml: section ids, days and hours."""

import re
from collections.abc import Iterator

from pipeline.calendar import in_order, minutes_of
from pipeline.config.complaint import Complaint
from pipeline.config.court import Court, OpeningHours
from pipeline.config.hours import WEEKDAYS, spans, weekdays

ID = re.compile(r"[a-z][a-z0-9-]*")
ID_MESSAGE = "Tulis id `{}` dengan huruf kecil, angka, dan tanda hubung, diawali huruf."
_OFFICE_DAYS = range(5)


def section_with_bad_id(court: Court) -> Iterator[Complaint]:
    """Yield section ids that could not stand in a path or an address."""
    for name in court.sections:
        if not ID.fullmatch(name):
            yield Complaint("court", ("sections", name), ID_MESSAGE.format(name))


def case_code_of_another_kind(court: Court) -> Iterator[Complaint]:
    """Yield a case code that does not belong to the kind of court."""
    codes = {"pn": ("PN",), "pa": ("PA", "MS")}[court.kind]
    if not court.case_code.startswith(codes):
        expected = " atau ".join(codes)
        message = f"Awali `case_code` dengan {expected}, karena `kind` berisi {court.kind}."
        yield Complaint("court", ("case_code",), message)


def hours_that_cannot_be(court: Court) -> Iterator[Complaint]:
    """Yield days that cannot be read or come twice, and hours that do not follow each other."""
    for key, rows in (
        ("opening_hours", court.opening_hours),
        ("counter_hours", court.counter_hours),
    ):
        yield from _bad_rows(key, rows)


def _bad_rows(key: str, rows: tuple[OpeningHours, ...]) -> Iterator[Complaint]:
    seen: set[int] = set()
    for index, row in enumerate(rows):
        days = weekdays(row.days)
        if days is None:
            message = "Tulis hari seperti `Senin–Kamis`, `Jumat`, atau `Senin, Rabu`."
            yield Complaint("court", (key, index, "days"), message)
        for day in sorted(seen.intersection(days or ())):
            message = f"Tulis jam hari {WEEKDAYS[day]} satu kali saja."
            yield Complaint("court", (key, index, "days"), message)
        seen.update(days or ())
        if not in_order(spans(row)):
            message = "Urutkan jamnya: buka, mulai istirahat, selesai istirahat, tutup."
            yield Complaint("court", (key, index, "open"), message)


def working_day_without_hours(court: Court) -> Iterator[Complaint]:
    """Yield the days from Monday to Friday that have no opening hours; the SOP clock needs them."""
    given = [weekdays(row.days) for row in court.opening_hours]
    if None in given:
        return
    known = {day for days in given for day in days or ()}
    missing = [WEEKDAYS[day] for day in _OFFICE_DAYS if day not in known]
    if missing:
        message = f"Tambahkan jam kerja hari {', '.join(missing)}."
        yield Complaint("court", ("opening_hours",), message)


def working_day_of_another_length(court: Court) -> Iterator[Complaint]:
    """Yield opening hours that do not add up to the minutes of a working day."""
    for index, row in enumerate(court.opening_hours):
        hours = spans(row)
        office = set(weekdays(row.days) or ()) & set(_OFFICE_DAYS)
        if office and in_order(hours) and minutes_of(hours) != court.working_minutes_per_day:
            message = (
                f"Samakan jumlahnya: jam kerja {row.days} {minutes_of(hours)} menit,"
                f" sedangkan `working_minutes_per_day` {court.working_minutes_per_day} menit."
            )
            yield Complaint("court", ("opening_hours", index), message)


def day_listed_twice(court: Court) -> Iterator[Complaint]:
    """Yield dates that stand a second time among the court's own days off and on."""
    rows = [("holidays", index, day.date) for index, day in enumerate(court.holidays)]
    rows += [("working_days", index, day.date) for index, day in enumerate(court.working_days)]
    for row, (key, index, date) in enumerate(rows):
        if date in (earlier for _, _, earlier in rows[:row]):
            message = f"Hapus tanggal {date} yang kedua: satu tanggal, libur atau kerja."
            yield Complaint("court", (key, index, "date"), message)


def link_on_home_twice(court: Court) -> Iterator[Complaint]:
    """Yield entries of the grid whose target another entry or a service has already."""
    seen = {service.url.rstrip("/"): service.title for service in court.services}
    for index, link in enumerate(court.grid):
        target = link.to.rstrip("/")
        if target in seen:
            message = f"Hapus `{link.title}`: tujuannya sama dengan `{seen[target]}`."
            yield Complaint("court", ("grid", index, "to"), message)
        seen.setdefault(target, link.title)


CHECKS = (
    section_with_bad_id,
    case_code_of_another_kind,
    hours_that_cannot_be,
    working_day_without_hours,
    working_day_of_another_length,
    day_listed_twice,
    link_on_home_twice,
)
