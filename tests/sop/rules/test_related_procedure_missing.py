from pathlib import Path

from tests.sop.sample import GOOD, found, line_of


def test_an_id_without_a_file(tmp_path: Path) -> None:
    related = [{"title": "SOP Lain"}, {"title": "SOP Hilang", "id": "hilang"}]
    [finding] = found(tmp_path, "SOP009", GOOD | {"related": related})
    assert line_of(tmp_path, finding) == "id: hilang"


def test_an_id_with_a_file(tmp_path: Path) -> None:
    related = {"related": [{"title": "SOP Lain", "id": "lain"}]}
    assert found(tmp_path, "SOP009", GOOD | related, GOOD | {"id": "lain"}) == []
