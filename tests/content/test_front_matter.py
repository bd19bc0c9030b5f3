"""Any bytes can be read as front matter: the answer is a value or findings with a place."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.content.front_matter import FrontRead, decode, read_front, split
from pipeline.content.kinds import KINDS

YAML_LIKE = st.text(alphabet="ab:-[]{}#&*!|>'\"%@`?, \n\t0123456789.\u200b\u2028é~", max_size=80)
KEYS = st.sampled_from(["title", "date", "photos", "tags", "class", "x", "1", "case", "null"])
VALUES = st.recursive(
    YAML_LIKE | st.sampled_from(["2026-11-18", "true", "1", "1.5", "~", "!!python/none", "&a 1"]),
    lambda inner: st.lists(inner, max_size=3).map(lambda found: f"[{', '.join(found)}]"),
    max_leaves=4,
)


def sound(read: FrontRead) -> bool:
    """Return whether exactly one of value and findings is there, each finding with its place."""
    places = [finding.place for finding in read.findings]
    return (read.front is None) is bool(places) and all(p.path == "x.md" for p in places)


@given(st.binary(max_size=200))
def test_any_bytes(raw: bytes) -> None:
    assert sound(read_front("x.md", raw, KINDS["berita"].front))


@given(st.sampled_from(sorted(KINDS)), YAML_LIKE)
def test_any_front(kind: str, yaml: str) -> None:
    raw = f"---\n{yaml}\n---\nIsi.\n".encode()
    read = read_front("x.md", raw, KINDS[kind].front)
    assert sound(read)
    lines = raw.count(b"\n") + 1
    assert all(1 <= finding.place.line <= lines for finding in read.findings)


@given(st.sampled_from(sorted(KINDS)), st.lists(st.tuples(KEYS, VALUES), max_size=5))
def test_any_pairs(kind: str, pairs: list[tuple[str, str]]) -> None:
    yaml = "\n".join(f"{key}: {value}" for key, value in pairs)
    raw = f"---\n{yaml}\n---\n".encode()
    assert sound(read_front("x.md", raw, KINDS[kind].front))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\r")))
def test_nothing_of_the_body_is_lost(body: str) -> None:
    text = decode(f"---\na: 1\n---\n{body}".encode())
    assert text is not None
    parts = split(text)
    assert parts is not None
    assert (parts.yaml, parts.body, parts.body_line) == ("a: 1\n", body, 4)
