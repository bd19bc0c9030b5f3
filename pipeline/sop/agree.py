"""What one file of site_config/sop/ names must be there: steps, roles, forms, regulations.

A complaint is a key path of the file and what to do. Whoever holds a loaded procedure may rely on
all of this; what remains a matter of judgement is found by the rules.
"""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from pipeline.sop.filed import Filed
from pipeline.sop.procedure import Procedure
from pipeline.sop.regulations import Regulation
from pipeline.sop.step import END, Step

Key = tuple[str | int, ...]
Complaint = tuple[Key, str]


def complaints(filed: Filed, regulations: Mapping[str, Regulation]) -> Iterator[Complaint]:
    """Yield what a procedure names that is not there."""
    procedure = filed.procedure
    yield from _other_id(filed)
    yield from _numbers(procedure)
    for index, step in enumerate(procedure.steps):
        for key, message in (*_roles(step, procedure), *_exits(step, procedure)):
            yield ("steps", index, *key), message
        for key, message in _forms(step, procedure):
            yield ("steps", index, *key), message
    for index, citation in enumerate(procedure.legal_basis):
        if citation.regulation not in regulations:
            message = f"Tambahkan `{citation.regulation}` di regulations.yml, atau betulkan id ini."
            yield ("legal_basis", index, "regulation"), message


def _other_id(filed: Filed) -> Iterator[Complaint]:
    name = PurePosixPath(filed.path).stem
    if filed.procedure.id != name:
        yield ("id",), f"Isi `id` dengan {name}, sama dengan nama berkasnya."


def _numbers(procedure: Procedure) -> Iterator[Complaint]:
    for index, step in enumerate(procedure.steps):
        if step.number != index + 1:
            message = f"Beri langkah ini nomor {index + 1}; langkah dinomori berurutan dari 1."
            yield ("steps", index, "number"), message


def _roles(step: Step, procedure: Procedure) -> Iterator[Complaint]:
    named: list[tuple[Key, str | None]] = [(("performer",), step.performer)]
    named += [(("together_with", at), role) for at, role in enumerate(step.together_with)]
    named += [(("exits", at, "through"), exit.through) for at, exit in enumerate(step.exits)]
    for key, role in named:
        if role is not None and role not in procedure.roles:
            known = ", ".join(procedure.roles)
            yield key, f"Ganti `{role}` dengan salah satu peran di `roles`: {known}."


def _exits(step: Step, procedure: Procedure) -> Iterator[Complaint]:
    last = len(procedure.steps)
    for at, exit in enumerate(step.exits):
        if exit.to != END and exit.to > last:
            yield ("exits", at, "to"), f"Isi `to` dengan nomor 1 sampai {last}, atau end."


def _forms(step: Step, procedure: Procedure) -> Iterator[Complaint]:
    known = [form.number for form in procedure.forms]
    for at, number in enumerate(step.forms):
        if number not in known:
            yield ("forms", at), f"Tambahkan formulir {number} di `forms`, atau hapus dari sini."
