"""A ledger keeps rows, whatever was in its file before, and writes only where something differs."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.build.ledger import Ledger

_NAMES = st.text(st.sampled_from('a"\n,\udcff'), max_size=4)
_ROWS = st.dictionaries(
    _NAMES, st.lists(_NAMES | st.integers() | st.none(), min_size=2, max_size=2), max_size=5
)


@given(first=_ROWS, second=_ROWS)
def test_the_rows_that_were_saved_last_are_there(
    first: dict[str, list[object]], second: dict[str, list[object]]
) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "ledger.json")
        Ledger(file, 2).save(first)
        opened = Ledger(file, 2)
        assert opened.rows == first
        opened.save({**first, **second})
        assert Ledger(file, 2).rows == {**first, **second}


@given(data=st.binary(max_size=60))
@example(b'{"form": 2, "files": {"a": 1}}')
@example(b'{"form": 2, "files": {"a": [1, 2], "a": [1, 2]}}')
@example(b'{"form": 2, "files": {\n"a": [1, 2],\n"b": [1]\n}}')
@example(b'{"form": 2, "files": [1]}')
def test_any_file_is_no_harm(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "ledger.json")
        file.write_bytes(data)
        opened = Ledger(file, 2)
        assert all(len(row) == 2 for row in opened.rows.values())
        wanted = {"b": ["x", 1], "a": [1, 2]}
        opened.save(wanted)
        assert Ledger(file, 2).rows == wanted


def test_rows_that_stay_leave_the_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "ledger.json"
    Ledger(file, 2).save({"a": [1, 2]})
    before = file.stat()
    Ledger(file, 2).save({"a": [1, 2]})
    assert file.stat() == before
