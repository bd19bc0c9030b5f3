"""The register as a person fills it in: from a form file, or value by value."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import Field

from pipeline.errors import ConfigError, Fault, UsageError
from pipeline.flows.checklists.words import plain
from pipeline.record import Strict, read_record
from pipeline.sop.runs.run import REGISTER_WORDS, Note, RegisterKey
from pipeline.sop.runs.text import decoded


class Form(Strict):
    """A form of a service request; only what is known so far is filled in."""

    number: Note | None = Field(None, description="nomor permintaan")
    requester: Note | None = Field(None, description="bagian atau jabatan pemohon")
    description: Note | None = Field(None, description="apa yang diminta")
    classification: Note | None = Field(None, description="klasifikasi permintaan")
    verification: Note | None = Field(None, description="hasil verifikasi")
    priority: Note | None = Field(None, description="urgensi dan prioritas")
    consideration: Note | None = Field(None, description="pertimbangan Sekretaris")
    approval: Note | None = Field(None, description="persetujuan Ketua")
    handling: Note | None = Field(None, description="penanganan dan hasilnya")


def register_given(values: Sequence[str], form: Path | None) -> Mapping[RegisterKey, str]:
    """Return the register's values; those typed one by one count before those of the form.

    Raises UsageError for a wrong KEY=VALUE, ConfigError for a malformed form, with its line.
    """
    found: dict[RegisterKey, str] = dict(_of_form(form)) if form else {}
    for each in values:
        name, equals, value = each.partition("=")
        if not equals:
            raise UsageError(f"Tulis --set KUNCI=ISI, misalnya prioritas=tinggi, bukan {each}.")
        found[_key(name)] = plain(value, f"--set {name}")
    return found


def _key(name: str) -> RegisterKey:
    wanted = name.strip().casefold()
    for key, word in REGISTER_WORDS.items():
        if wanted in (key, word.casefold()):
            return key
    words = ", ".join(word.lower() for word in REGISTER_WORDS.values())
    raise UsageError(f"Buku register tidak mempunyai {name}. Pilih: {words}.")


def _of_form(file: Path) -> Mapping[RegisterKey, str]:
    try:
        raw = file.read_bytes()
    except OSError:
        raise UsageError(f"Tunjuk formulir yang ada; {file} tidak terbaca.") from None
    read = read_record(decoded(str(file), raw), Form)
    if read.value is None:
        raise ConfigError(
            [Fault(str(file), p.line, p.column, p.key, p.message) for p in read.problems]
        )
    filled = {key: getattr(read.value, key) for key in REGISTER_WORDS}
    return {key: value for key, value in filled.items() if value is not None}
