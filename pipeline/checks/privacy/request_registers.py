"""Whatever of a register of requests for information may tell who somebody is."""

import re
from collections.abc import Iterator

from pipeline.checks.privacy.employee_numbers import employee_numbers
from pipeline.checks.privacy.identity_numbers import identities_in, masked
from pipeline.checks.privacy.mobile_numbers import MOBILE, local
from pipeline.checks.privacy.people_named import names_in
from pipeline.checks.writing.texts import Text
from pipeline.content.request_file import HEAD, RequestFile

_MAIL = re.compile(r"[^\s@:\"']{1,64}@[^\s@\"']")
_ADDRESS = re.compile(
    r"\b(?:rt|rw)[. /]{0,2}\d{1,3}\b"
    r"|\b(?:jl|jln|jalan|gang|gg|dusun|desa|kel|kelurahan|kec|kecamatan|kampung|perum|perumahan)\b"
    r"\.? +\S",
    re.IGNORECASE,
)
_NO_PLACE = "Hapus keterangan ini: register permohonan tidak memuat tulisan bebas."


def personal_data(file: RequestFile) -> Iterator[tuple[int, str]]:
    """Yield line and message of each number, address, name and comment; nothing is told whole."""
    text = Text(_without_head(file.text), 1, in_body=True)
    for number in identities_in(text):
        yield number.line, f"Hapus nomor identitas {masked(number.written)} dari register."
    for written, line in employee_numbers(text):
        yield line, f"Hapus NIP {masked(written)} dari register."
    for match, line in text.numbers(MOBILE):
        shown = local(match[0])
        yield line, f"Hapus nomor telepon {shown[:4]}••••••{shown[-2:]} dari register."
    for _, line in text.find(_MAIL):
        yield line, "Hapus alamat surel dari register."
    for _, line in text.find(_ADDRESS):
        yield line, "Hapus alamat dari register."
    yield from _names(text.seen)
    yield from ((line, _NO_PLACE) for line in file.comments)


def _without_head(text: str) -> str:
    """Return a text with blanks for the lines of its head, so that lines keep their numbers."""
    own = HEAD.splitlines()
    return "\n".join("" if line in own else line for line in text.splitlines())


def _names(seen: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(seen.splitlines(), start=1):
        for name in names_in(line):
            yield number, f"Hapus nama {name.shown} dari register."
