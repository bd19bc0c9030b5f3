"""A file is parted at its fences, line for line, whatever stands between and around them."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.content.fences import Split, split

_ENDS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
_LINES = st.sampled_from(["---", "--- ", "---\u2028", " ---", "----", "---a", "", "a: é\x85b", "-"])


def _line_by_line(text: str) -> Split | None:
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if line.rstrip() == "---"]
    if len(fences) < 2 or fences[0] != 0:
        return None
    end = fences[1]
    yaml = "\n".join(lines[1:end]).translate(_ENDS) + "\n"
    return Split(yaml, "\n".join(lines[end + 1 :]), end + 2)


@given(st.lists(_LINES, max_size=8).map("\n".join))
def test_a_file_is_parted_as_if_read_line_by_line(text: str) -> None:
    assert split(text) == _line_by_line(text)
