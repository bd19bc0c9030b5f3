"""`terbit sop check` as a person and a program meet it."""

import json
from pathlib import Path

from tests.demo import AS_OF, terbit
from tests.small import change_yaml


def test_the_courts_procedures_do_not_block(demo: Path) -> None:
    done = terbit(demo, "sop", "check", "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    assert "Diperiksa: 27 SOP." in done.stdout
    assert "1 hari 2 jam 15 menit" in " ".join(done.stdout.split())


def test_json_is_one_document(demo: Path) -> None:
    done = terbit(demo, "sop", "check", "--as-of", AS_OF, "--json")
    told = json.loads(done.stdout)
    assert (told["version"], told["counts"]["block"], told["counts"]["warn"]) == (1, 0, 4)
    assert done.stderr == ""


def test_a_decision_without_labels_ends_with_1(demo_copy: Path) -> None:
    def unlabel(told: dict[str, list[dict[str, list[dict[str, str]]]]]) -> None:
        del told["steps"][2]["exits"][0]["when"]

    change_yaml(demo_copy / "site_config/sop/tais-06.yml", unlabel)
    done = terbit(demo_copy, "sop", "check", "--as-of", AS_OF)
    assert done.returncode == 1
    assert "SOP005" in done.stdout


def test_a_broken_file_ends_with_2_and_names_file_and_line(demo_copy: Path) -> None:
    file = demo_copy / "site_config/sop/tais-06.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.strip() == "time: 3 jam")
    file.write_text("\n".join([*lines[:at], "    time: 3 pekan", *lines[at + 1 :]]), "utf-8")
    done = terbit(demo_copy, "sop", "check", "--as-of", AS_OF)
    assert done.returncode == 2
    assert f"site_config/sop/tais-06.yml:{at + 1}:5: steps.1.time: " in done.stderr
    assert "hari ke-2" in done.stderr


def test_a_waiver_covers_a_wrong_total_here_and_is_not_unused_elsewhere(demo_copy: Path) -> None:
    waiver = {
        "code": "SOP001",
        "path": "site_config/sop/tabanan-e.yml",
        "reason": "Jumlahnya dibetulkan pada peninjauan SOP.",
        "approved_by": "pj-informasi",
        "until": "2026-12-31",
    }
    row = "\n".join(f"    {key}: {value}" for key, value in waiver.items())
    (demo_copy / "site_config/waivers.yml").write_text(f"waivers:\n  -\n{row}\n", encoding="utf-8")
    sop = json.loads(terbit(demo_copy, "sop", "check", "--as-of", AS_OF, "--json").stdout)
    site = json.loads(terbit(demo_copy, "check", "--as-of", AS_OF, "--json").stdout)
    assert (sop["counts"]["warn"], sop["counts"]["waived"]) == (3, 1)
    assert [f for f in site["findings"] if f["code"].startswith("WVR")] == []
