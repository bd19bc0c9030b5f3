"""A procedure laid over pages: its columns, its pages, and the letters of ways between them."""

import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pipeline.sop.chart.values import Column
from pipeline.sop.flow import exits_of, starts
from pipeline.sop.procedure import Procedure
from pipeline.sop.step import END, Exit, Step, Target


def columns_of(procedure: Procedure) -> tuple[Column, ...]:
    """Return the columns: those of the source, and every role that performs a step."""
    performing = {step.performer for step in procedure.steps}
    shown = {k: r for k, r in procedure.roles.items() if r.column or k in performing}
    return tuple(Column(key, role.title) for key, role in (shown or procedure.roles).items())


@dataclass(frozen=True)
class Sheet:
    """A procedure laid over pages; `breaks` are the numbers of the steps that begin a page."""

    procedure: Procedure
    breaks: frozenset[int]

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Return the place of each column by its role."""
        return {column.role: at for at, column in enumerate(columns_of(self.procedure))}

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Return the steps that begin."""
        return starts(self.procedure)

    def page_of(self, number: int) -> int:
        """Return the page of a step, from 0."""
        return sum(1 for first in self.breaks if 1 < first <= number)

    def leaves(self, number: int, target: Target) -> bool:
        """Return whether a way leads to another page."""
        return target != END and self.page_of(number) != self.page_of(target)

    @cached_property
    def letters(self) -> Mapping[Target, str]:
        """Return the letter of each step that ways from other pages lead to."""
        ways = [(step.number, exit.to) for step in self.steps for exit in self.exits(step)]
        targets = sorted({int(to) for number, to in ways if self.leaves(number, to)})
        names = string.ascii_uppercase
        return {to: names[at % 26] + str(at // 26 or "") for at, to in enumerate(targets)}

    @property
    def steps(self) -> tuple[Step, ...]:
        """Return all steps."""
        return self.procedure.steps

    def exits(self, step: Step) -> tuple[Exit, ...]:
        """Return the ways out of a step."""
        return exits_of(self.procedure, step)

    def column(self, step: Step) -> int:
        """Return the column of a step's shape; the first one where nobody is said to do it."""
        return self.columns[step.performer] if step.performer else 0
