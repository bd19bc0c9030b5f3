"""`terbit register request`: write down requests for information, for the yearly report."""

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

import typer

from pipeline.cli.options import AsOf, Json, court_folder, day, whole_number
from pipeline.errors import UsageError


class Outcome(StrEnum):
    """What came of a request, as clerks write it."""

    GRANTED = "dikabulkan"
    PARTLY = "sebagian"
    REFUSED = "ditolak"
    WITHDRAWN = "dicabut"


class Reason(StrEnum):
    """Why something was not given."""

    EXCLUDED = "dikecualikan"
    NOT_HELD = "tidak-dikuasai"
    INCOMPLETE = "tidak-lengkap"


class Ground(StrEnum):
    """Why somebody objects, in the order of UU 14/2008 art. 35."""

    REFUSED = "ditolak"
    NOT_PROVIDED = "tidak-disediakan"
    NOT_ANSWERED = "tidak-ditanggapi"
    OTHER_ANSWER = "tanggapan-tidak-sesuai"
    NOT_FULFILLED = "tidak-dipenuhi"
    COST = "biaya-tidak-wajar"
    LATE = "melewati-waktu"


def _date(flag: str, words: str) -> Any:
    return typer.Option(flag, metavar="TANGGAL", help=words, show_default=False)


def _choice(flag: str, words: str, choices: type[StrEnum]) -> Any:
    told = ", ".join(choices)
    return typer.Option(flag, metavar="PILIHAN", help=f"{words}: {told}.", show_default=False)


def request(  # noqa: PLR0913 - one argument an option
    context: typer.Context,
    number: Annotated[
        str | None,
        typer.Argument(metavar="NOMOR", help="Nomor urut permohonan.", show_default=False),
    ] = None,
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="TAHUN", help="Tahun registernya.", show_default=False),
    ] = None,
    received: Annotated[str | None, _date("--received", "Permohonan diterima lengkap.")] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="BUTIR", help="Butir yang diminta.", show_default=False),
    ] = None,
    answered: Annotated[str | None, _date("--answered", "Dijawab, atau dicabut pemohon.")] = None,
    outcome: Annotated[Outcome | None, _choice("--outcome", "Hasil", Outcome)] = None,
    reason: Annotated[list[Reason] | None, _choice("--reason", "Alasan", Reason)] = None,
    extended: Annotated[
        bool, typer.Option("--extended", metavar="", help="Waktu jawab diperpanjang tertulis.")
    ] = False,
    objection: Annotated[str | None, _date("--objection", "Keberatan diterima.")] = None,
    ground: Annotated[Ground | None, _choice("--ground", "Alasan keberatan", Ground)] = None,
    objection_answered: Annotated[
        str | None, _date("--objection-answered", "Keberatan dijawab.")
    ] = None,
    objection_outcome: Annotated[
        Outcome | None, _choice("--objection-outcome", "Hasil keberatan", Outcome)
    ] = None,
    complete_until: Annotated[
        str | None, _date("--complete-until", "Semua permohonan sampai tanggal ini sudah tercatat.")
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Catat permohonan informasi: tanggal, hasil, dan alasannya, tanpa data pemohon."""
    from pipeline.cli.screen import out, print_json
    from pipeline.flows.register.request import Noted, write_request

    keys = _told(
        received=day(received),
        about=about.upper() if about else None,
        answered=day(answered),
        outcome=outcome.name.lower() if outcome else None,
        reasons=tuple(each.name.lower() for each in reason or ()) or None,
        extended=extended or None,
    )
    below = _told(
        received=day(objection),
        ground=ground.name.lower() if ground else None,
        answered=day(objection_answered),
        outcome=objection_outcome.name.lower() if objection_outcome else None,
    )
    until = day(complete_until)
    _refuse(number, received, keys, below, until)
    row = whole_number(number) if number else None
    noted = Noted(keys, below, row, whole_number(year) if year else None, until)
    written = write_request(court_folder(context), noted, day(as_of))
    if json:
        print_json({"version": 1, "path": written.path, "number": written.number})
        return
    which = f"nomor {written.number}" if written.number else "batas kelengkapannya"
    out.print(f"Tercatat di {written.path}: {which}.", soft_wrap=True)
    out.print(f"Ajukan: terbit submit {written.path}", soft_wrap=True)


def _told(**keys: Any) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if value is not None}


def _refuse(
    number: str | None,
    received: str | None,
    keys: dict[str, Any],
    below: dict[str, Any],
    until: dt.date | None,
) -> None:
    """Raise UsageError where a call tells nothing, or tells of a request that is not named."""
    if number is None and (keys or below) and received is None:
        raise UsageError("Tulis NOMOR permohonannya, atau --received untuk permohonan baru.")
    if number is not None and not keys and not below:
        raise UsageError("Tulis apa yang dicatat. Lihat: terbit register request --help")
    if number is None and not keys and until is None:
        raise UsageError("Tulis --received TANGGAL. Lihat: terbit register request --help")
