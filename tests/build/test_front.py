"""What is written as JSON is read by YAML as the same; what might differ is left to YAML."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from pipeline.build.front import parted, written

_SIGNS = st.characters(exclude_categories=["Cs"])
_TEXTS = st.text(_SIGNS) | st.text(
    alphabet="\"\\:{}[],'#&*!|>%@`-? \n\t\r\x7f\x85\u2028\ufeff\u00e9"
)
_VALUES = st.recursive(
    _TEXTS
    | st.booleans()
    | st.none()
    | st.sampled_from(["yes", "null", "1e3", "0x1", "2026-11-20"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=8,
)
_TAKEN = {"yes", "no", "on", "off", "true", "false", "null"}
_NAMES = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1).filter(
    lambda n: n not in _TAKEN
)
_PIECES = st.sampled_from(
    (
        *(
            '"a"',
            '"a" :',
            '"\\ud83d\\ude00"',
            '"\\/"',
            "1",
            "-0",
            "1_0",
            "1.5",
            "1e5",
            "true",
            "yes",
        ),
        *(
            "~",
            "null",
            "{",
            "}",
            "[",
            "]",
            ", ",
            ": ",
            ":",
            ",",
            " ",
            "\t",
            '"',
            "# a",
            "'a'",
            "NaN",
        ),
        *('{"a":"b"}', '{"a": "b"}', "---", "...", "\n", "\u2028", "\x85", "kunci", "on", "a: "),
    )
)


@given(told=st.dictionaries(_NAMES, _VALUES, min_size=1, max_size=4), body=st.text(_SIGNS))
def test_what_is_written_is_read_back_by_mkdocs_and_by_us(
    told: dict[str, object], body: str
) -> None:
    text = written(told) + "\n" + body
    theirs = get_data(text)
    assert theirs[1] == told
    assert parted(text) in (None, theirs)


@given(values=st.lists(st.lists(_PIECES, min_size=1).map("".join), min_size=1, max_size=3))
def test_nothing_is_read_otherwise_than_mkdocs_reads_it(values: list[str]) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in zip("abc", values, strict=False))
    text = f"---\n{lines}---\n\n\nIsi.\n"
    assert parted(text) in (None, get_data(text))


@pytest.mark.parametrize("value", [3, 0.5, {"k" * 101: "a"}], ids=["int", "float", "long name"])
def test_what_only_yaml_can_tell_is_left_to_it(value: object) -> None:
    assert parted(written({"a": value}) + "\nIsi.") is None


@pytest.mark.parametrize(
    "text", ["", "Isi.", "---\n---\nIsi.", "---\nyes: true\n---\nIsi.", "---\nA: true\n---\nIsi."]
)
def test_a_page_with_other_front_matter_is_left_to_yaml(text: str) -> None:
    assert parted(text) is None


def test_a_page_of_ours_is_read_at_once() -> None:
    told = {
        "title": 'Judul "dua" \U0001f600',
        "hide": ["toc"],
        "crumbs": [{"url": None}],
        "b": True,
    }
    assert parted(written(told) + "\nIsi.\n") == ("Isi.\n", told)
