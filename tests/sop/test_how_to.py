"""docs/how-to/sop.md names every key of a step, and its examples are read as it says."""

import re
from pathlib import Path
from typing import get_args

from pipeline.sop.remarks import Kind
from pipeline.sop.step import Exit, Step
from pipeline.sop.times import parse_time

PAGE = (Path(__file__).resolve().parents[2] / "docs/how-to/sop.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]


def test_every_key_of_a_step_is_explained() -> None:
    explained = re.findall(r"^\| `(\w+)` \|", section("Kunci langkah"), re.MULTILINE)
    assert explained == list(Step.model_fields)


def test_every_key_of_an_exit_is_explained() -> None:
    text = section("Cabang")
    assert [key for key in Exit.model_fields if not re.search(rf"\b{key}\b", text)] == []


def test_every_kind_of_remark_is_explained() -> None:
    assert re.findall(r"`(\w+)`\s\(", section("Keterangan tentang sumber")) == list(get_args(Kind))


def test_every_example_of_a_time_is_one() -> None:
    rows = re.findall(r"^\| (`.*`) \|", section("Waktu"), re.MULTILINE)
    examples = [example for row in rows for example in re.findall(r"`([^`]+)`", row)]
    assert len(examples) == 11
    assert [str(parse_time(example)) for example in examples] == examples
