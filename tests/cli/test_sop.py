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
    assert (told["version"], told["counts"]["block"], told["counts"]["warn"]) == (1, 0, 3)
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
    assert (sop["counts"]["warn"], sop["counts"]["waived"]) == (2, 1)
    assert [f for f in site["findings"] if f["code"].startswith("WVR")] == []


def test_list_tells_steps_and_minutes(demo: Path) -> None:
    done = terbit(demo, "sop", "list", "--json")
    told = {each["id"]: each for each in json.loads(done.stdout)}
    assert len(told) == 27
    assert told["tabanan-e"] == {
        "id": "tabanan-e",
        "title": "Pengelolaan konten website",
        "steps": 7,
        "total_minutes": 465,
    }
    assert told["tais-06"]["total_minutes"] == [330, 360]
    assert told["tais-12"]["total_minutes"] is None
    shown = terbit(demo, "sop", "list")
    assert "27 SOP." in shown.stdout


def test_show_tells_a_procedure_step_by_step(demo: Path) -> None:
    done = terbit(demo, "sop", "show", "tabanan-e", COLUMNS="200")
    said = " ".join(done.stdout.split())
    assert done.returncode == 0, done.stderr
    assert "SOP Pengelolaan konten website" in said
    assert "Tidak valid: kembali" in said
    assert "Jumlah waktu: 465 menit (1 hari 15 menit)." in said


def test_an_unknown_procedure_is_a_wrong_call(demo: Path) -> None:
    done = terbit(demo, "sop", "show", "tabanan-z")
    assert done.returncode == 2
    assert "SOP tabanan-z tidak ada. Lihat terbit sop list." in done.stderr


def test_render_writes_pdf_where_it_is_told(demo: Path, tmp_path: Path) -> None:
    done = terbit(demo, "sop", "render", "tais-08", "--pdf", str(tmp_path), "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "tais-08.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "1 PDF dibuat." in done.stdout


def test_the_site_has_a_page_of_each_procedure(demo: Path) -> None:
    pages = {file.parent.name for file in (demo / "site/sop").glob("*/index.html")}
    assert {"daftar", "tabanan-e", "tais-12", "bangil"} <= pages
    assert "/sop/tabanan-e/" in (demo / "site/sitemap.xml").read_text(encoding="utf-8")
