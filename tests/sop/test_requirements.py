"""As many requirements stand in a step as its cell in the source has items.

Counted in the documents, row by row; "-" where the cell cannot be read. The documents of PA Kota
Madiun are not here: there the column is torn from its rows.
"""

from functools import cache
from pathlib import Path

import pytest

from pipeline.sop import Library, load_library

ROOT = Path(__file__).resolve().parents[2]
COUNTED = {
    "tabanan-a": "1 1 1 2 2",
    "tabanan-b": "1 1 1 1 1 1 1 1 1",
    "tabanan-c": "1 1 1 1 1 1 1 1 - 1 1",
    "tabanan-d": "1 1 1 1 2 1 1",
    "tabanan-e": "1 2 1 1 1 1 1",
    "tabanan-f": "1 1 1 2 1 1 1",
    "bangil": "1 1 1 1 1 1 1",
    "tais-01": "1 1 1 1 1 1 1 1 - - -",
    "tais-02": "3 2 2 1 1 2",
    "tais-03": "2 2 - - 2 2 2",
    "tais-04": "1 2 - 1 1 1",
    "tais-05": "1 1 1 2 1 1 1 1 1",
    "tais-06": "1 1 1 1 1 1",
    "tais-07": "1 1 1 1 2 1 2",
    "tais-08": "4 4 4",
    "tais-11": "2 3 3 3 3 2 1 1 1 1",
    "tais-12": "- 2 2 2 3 2 1 1 1 1",
}
SHARED = {"tais-09": 2, "tais-10": 3}


@cache
def court() -> Library:
    return load_library(ROOT)


@pytest.mark.parametrize(("name", "counted"), COUNTED.items(), ids=COUNTED)
def test_every_legible_cell_is_whole(name: str, counted: str) -> None:
    steps = court().by_id[name].steps
    seen = counted.split()
    assert len(steps) == len(seen)
    for step, cell in zip(steps, seen, strict=True):
        if cell == "-":
            assert step.remarked("requirements")
        else:
            assert (step.number, len(step.requirements)) == (step.number, int(cell))


@pytest.mark.parametrize(("name", "count"), SHARED.items(), ids=SHARED)
def test_cells_that_are_joined_stand_once(name: str, count: int) -> None:
    procedure = court().by_id[name]
    assert len(procedure.shared.requirements) == count
    assert not any(step.requirements for step in procedure.steps)
