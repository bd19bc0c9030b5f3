"""What a document says, in the order of its form, for page and PDF alike."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.sop import told
from pipeline.sop.chart import Chart, Row, chart_of
from pipeline.sop.procedure import Procedure
from pipeline.sop.regulations import Regulation
from pipeline.sop.step import Step
from pipeline.sop.told import Standard

NOT_APPROVED = (
    "Naskah ini contoh untuk disesuaikan. Yang berlaku ialah SOP yang sudah disahkan pimpinan "
    "pengadilan."
)


@dataclass(frozen=True)
class Line:
    """One row of the table: the step in words, and what is drawn beside it.

    `column` is the place of the performer's column from 0, or None where nobody is named.
    """

    number: int
    activity: str
    performers: str
    column: int | None
    way: str
    requirements: tuple[str, ...]
    time: str
    output: str
    notes: tuple[str, ...]
    row: Row


@dataclass(frozen=True)
class Document:
    """A procedure as it is read; a list without entries stays empty, and its heading is left out.

    `sections` are the other boxes of the identity page: a heading and its entries.
    """

    id: str
    title: str
    notice: str
    identity: tuple[tuple[str, str], ...]
    basis: tuple[Standard, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    total: str
    explanations: tuple[str, ...]
    notes: tuple[str, ...]


def document_of(
    procedure: Procedure,
    regulations: Mapping[str, Regulation],
    court: str,
    breaks: Iterable[int] = (),
) -> Document:
    """Return what the document of a procedure says on the site or paper of `court` (its name).

    `breaks` are the steps that begin a page.
    """
    chart = chart_of(procedure, breaks)
    basis = (told.standard(each, regulations[each.regulation]) for each in procedure.legal_basis)
    return Document(
        id=procedure.id,
        title=told.plain_title(procedure),
        notice="" if told.is_in_force(procedure, court) else NOT_APPROVED,
        identity=told.identity(procedure, court),
        basis=tuple(basis),
        sections=tuple(_sections(procedure)),
        columns=tuple(column.title for column in chart.columns),
        lines=tuple(_line(procedure, chart, step) for step in procedure.steps),
        total=told.total(procedure),
        explanations=procedure.explanations,
        notes=told.notes(procedure),
    )


def _sections(procedure: Procedure) -> Iterable[tuple[str, tuple[str, ...]]]:
    warning = (procedure.warning,) if procedure.warning else ()
    forms = ", ".join(f"{f.number} {f.title or ''}".strip() for f in procedure.forms)
    yield "Kualifikasi pelaksana", procedure.qualifications
    yield "Keterkaitan", tuple(related.title for related in procedure.related)
    yield "Peralatan dan perlengkapan", procedure.equipment
    yield "Peringatan", warning
    yield "Pencatatan dan pendataan", procedure.records
    if forms:
        yield "Formulir", (forms,)


def _line(procedure: Procedure, chart: Chart, step: Step) -> Line:
    roles = [column.role for column in chart.columns]
    return Line(
        number=step.number,
        activity=step.activity,
        performers=told.performers(procedure, step),
        column=roles.index(step.performer) if step.performer else None,
        way=told.way(procedure, step),
        requirements=(*procedure.shared.requirements, *step.requirements),
        time=str(step.time or procedure.shared.time or ""),
        output=step.output or procedure.shared.output or "",
        notes=told.side_notes(procedure, step, roles),
        row=chart.rows[step.number - 1],
    )
