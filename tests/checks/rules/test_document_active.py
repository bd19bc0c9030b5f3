import pytest

from tests.building import Court, document
from tests.papers import plain, with_action


@pytest.mark.parametrize(
    ("content", "fires"),
    [
        pytest.param(
            with_action("/JavaScript", JS="app.alert(1)"), True, id="a script written in place"
        ),
        pytest.param(with_action("/Launch", F="cmd.exe"), True, id="a program"),
        pytest.param(with_action("/GoTo", D="a"), False, id="a place in the document"),
        pytest.param(plain(), False, id="nothing"),
    ],
)
def test_fires(court: Court, content: bytes, fires: bool) -> None:
    court.add("halaman", documents=[document(content)], files={"laporan.pdf": content})
    assert court.lines("DOC009") == ([8] if fires else [])
