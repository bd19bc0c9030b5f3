"""Reading site_config/: the court's own files load; every fault of all files is told at once."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from pipeline.config import FILES, FOLDER, Config, ConfigFile, load_config
from pipeline.config.hours import WEEKDAYS, weekdays, working_calendar
from tests.config.sample import ROOT, change, faults


def test_the_files_of_this_repository_load() -> None:
    config = load_config(ROOT)
    assert [field.name for field in fields(Config)] == [file.name for file in FILES]
    assert config.court.name == "Pengadilan Negeri Contoh"
    assert not config.review.enabled
    assert config.release.targets[config.release.default_target].kind == "local"


def test_the_small_menu_loads(root: Path) -> None:
    assert [entry.title for entry in load_config(root).menu.menu][-1] == "e-Court"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_each_file_is_its_own_manual(file: ConfigFile) -> None:
    shipped = file.example if file.optional else file.path
    lines = (ROOT / shipped).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# "), "the header says what the file is"
    for name, field in file.model.model_fields.items():
        key = tuple(f"{mark}{field.alias or name}:" for mark in ("", "# "))
        at = next(i for i, line in enumerate(lines) if line.startswith(key))
        assert lines[at - 1].startswith("#"), f"{name} has no comment over it"


def _models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    seen, pending = set(), [model]
    while pending:
        if (found := pending.pop()) in seen:
            continue
        seen.add(found)
        yield found
        for field in found.model_fields.values():
            pending += _inside(field.annotation)


def _inside(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for each in getattr(annotation, "__args__", ()) for model in _inside(each)]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_key_is_described(file: ConfigFile) -> None:
    for model in _models(file.model):
        for name, field in model.model_fields.items():
            assert field.description, f"{model.__name__}.{name}"


def test_the_configuration_never_changes(root: Path) -> None:
    config = load_config(root)
    with pytest.raises(FrozenInstanceError):
        config.court = config.court  # type: ignore[misc]
    with pytest.raises(ValidationError):
        config.court.name = "Pengadilan Lain"


def test_every_fault_of_every_file_is_told_at_once(root: Path) -> None:
    change(root, "court", "kind: pn", "kind: ptun")
    change(root, "court", "\nphone:", "\nphones:")
    change(root, "people", "section: pidana", "section: humas")
    change(root, "monitor", "links: []\n", "links: [\n")
    change(root, "renewals", "owner: editor", "owner: budi")
    (root / FOLDER / "backup.yml").unlink()
    (root / FOLDER / "waivers.yml").write_bytes("waivers: []\n# é".encode("latin-1"))
    found = [(Path(fault.path).stem, fault.key) for fault in faults(root)]
    assert found == [
        ("court", "phone"),
        ("court", "kind"),
        ("court", "phones"),
        ("backup", ""),
        ("monitor", ""),
        ("renewals", "renewals.3.owner"),
        ("waivers", ""),
    ], "sorted by file and line; what needs the broken court.yml is not guessed at"


_REQUIRED = [file for file in FILES if not file.optional]


@pytest.mark.parametrize("file", _REQUIRED, ids=lambda file: file.name)
def test_a_missing_file_is_told_with_what_it_is_for(root: Path, file: ConfigFile) -> None:
    (root / file.path).unlink()
    (fault,) = faults(root)
    assert fault.path == file.path
    assert file.purpose in fault.message


def test_a_court_without_a_forge_has_none(root: Path) -> None:
    assert load_config(root).forge is not None
    (root / FOLDER / "forge.yml").unlink()
    assert load_config(root).forge is None


def test_an_empty_folder_misses_every_file(tmp_path: Path) -> None:
    assert [fault.path for fault in faults(tmp_path)] == [file.path for file in _REQUIRED]


def test_a_folder_in_place_of_a_file_is_told(root: Path) -> None:
    path = root / FOLDER / "menu.yml"
    path.unlink()
    path.mkdir()
    (fault,) = faults(root)
    assert "tidak dapat dibaca" in fault.message


def test_text_that_is_not_utf8_is_told_with_its_place(root: Path) -> None:
    path = root / FOLDER / "waivers.yml"
    path.write_bytes("# Contoh\nwaivers: [] # é\n".encode("latin-1"))
    (fault,) = faults(root)
    assert (fault.line, fault.column) == (2, 15)
    assert "UTF-8" in fault.message


def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(root: Path) -> None:
    for file in FILES:
        path = root / file.path
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert load_config(root).court.short_name == "PN Contoh"


def test_a_fault_reads_as_path_line_column_key_and_what_to_do(root: Path) -> None:
    change(root, "monitor", "interval_minutes: 5", "interval_minutes: lima")
    (fault,) = faults(root)
    assert str(fault) == (
        "site_config/monitor.yml:4:1: interval_minutes: "
        "Isi `interval_minutes` seharusnya bilangan bulat (jarak pemeriksaan dalam menit)."
    )


def test_the_calendar_follows_the_courts_hours_and_days(root: Path) -> None:
    change(root, "court", "\nholidays: []", "\nholidays: [{date: 2026-11-25, name: Hari jadi}]")
    change(root, "court", "holiday_years_checked: []", "holiday_years_checked: [2027]")
    change(root, "court", "Asia/Jakarta\n", "Asia/Jayapura\n")
    calendar = working_calendar(load_config(root).court)
    assert not calendar.is_working_day(dt.date(2026, 11, 25))
    assert calendar.is_certain(dt.date(2027, 1, 4))
    friday = dt.datetime(2026, 11, 20, 11, 0, tzinfo=calendar.zone)
    assert calendar.add_working_minutes(friday, 60) == friday.replace(hour=13, minute=30)


def test_holders_of_a_role_by_office_and_by_delegation(root: Path) -> None:
    given_up = "{role: chief, from: 2026-12-01, until: 2026-12-05, basis: Surat 1}"
    change(root, "people", "delegations: []", f"delegations: [{given_up}]")
    people = load_config(root).people
    holders = [people.holders("chief", dt.date(2026, 12, day)) for day in (1, 5, 6)]
    assert holders == [["penulis-pidana", "ketua"], ["penulis-pidana", "ketua"], ["ketua"]]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("Jumat", (4,), id="one day"),
        pytest.param("Senin-Kamis", (0, 1, 2, 3), id="a range with a hyphen"),
        pytest.param("Senin – Rabu, Jumat", (0, 1, 2, 4), id="a range and a day"),
        pytest.param("senin", None, id="lower case"),
        pytest.param("Kamis-Senin", None, id="backwards"),
        pytest.param("Senin-Rabu-Jumat", None, id="two hyphens"),
        pytest.param("Senin-Rabu, Rabu", None, id="a day twice"),
        pytest.param("Senin,", None, id="a comma too many"),
    ],
)
def test_weekdays(text: str, days: tuple[int, ...] | None) -> None:
    assert weekdays(text) == days


@given(days=st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))
def test_weekdays_reads_any_list_of_days(days: list[str]) -> None:
    assert weekdays(", ".join(days)) == tuple(WEEKDAYS.index(day) for day in days)
