from pathlib import Path
from typing import Any

import pytest

from tests.sop.sample import found, line_of, step, with_steps

STEPS = [step(1, time="1 hari"), step(2, time="2 jam"), step(3, time="15 menit")]


@pytest.mark.parametrize(
    ("stated", "lines"),
    [
        pytest.param({"minutes": 585, "as_days": "1 hari 2 jam 15 menit"}, [], id="right"),
        pytest.param({"minutes": 586}, ["minutes: 586"], id="minutes"),
        pytest.param({"as_days": "9 jam 45 menit"}, [], id="right in hours"),
        pytest.param(
            {"minutes": 585, "as_days": "1 hari 2 jam 25 menit"},
            ["as_days: 1 hari 2 jam 25 menit"],
            id="days",
        ),
    ],
)
def test_total(tmp_path: Path, stated: dict[str, Any], lines: list[str]) -> None:
    findings = found(tmp_path, "SOP001", with_steps(*STEPS, stated_total=stated))
    assert [line_of(tmp_path, finding) for finding in findings] == lines


def test_the_message_says_both_and_what_has_no_time(tmp_path: Path) -> None:
    steps = [step(1, time="relatif"), *STEPS[1:]]
    [finding] = found(
        tmp_path, "SOP001", with_steps(*steps, stated_total={"as_days": "2 hari 2 jam 15 menit"})
    )
    assert "2 hari 2 jam 15 menit" in finding.message
    assert "135 menit (2 jam 15 menit); langkah 1 belum berwaktu" in finding.message


def test_a_range_is_told_from_least_to_most(tmp_path: Path) -> None:
    steps = [step(1, time="15–30 menit"), step(2, time="1.000 menit")]
    [finding] = found(tmp_path, "SOP001", with_steps(*steps, stated_total={"minutes": 1030}))
    assert "1.015 menit (2 hari 1 jam 55 menit) sampai 1.030 menit" in finding.message


def test_a_sum_over_branches_that_exclude_each_other_is_no_duration(tmp_path: Path) -> None:
    ways = [{"to": 2, "when": "dapat"}, {"to": 3, "when": "tidak dapat"}]
    steps = [STEPS[0] | {"exits": ways}, STEPS[1] | {"exits": [{"to": "end"}]}, STEPS[2]]
    [finding] = found(tmp_path, "SOP001", with_steps(*steps, stated_total={"minutes": 500}))
    assert "langkah 2, 3 tidak selalu dilalui, jadi jumlah ini bukan lama" in finding.message


def test_a_sum_that_every_run_takes_is_not_doubted(tmp_path: Path) -> None:
    [finding] = found(tmp_path, "SOP001", with_steps(*STEPS, stated_total={"minutes": 500}))
    assert "tidak selalu dilalui" not in finding.message


def test_without_a_stated_total(tmp_path: Path) -> None:
    assert found(tmp_path, "SOP001", with_steps(*STEPS)) == []
