"""What stands in several classes, and how much of a labelled corpus all of them see."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.bench.visitors.bench import KEPT, left_out
from pipeline.bench.visitors.quality import measure_quality
from pipeline.visitors.classify import codes_of, codes_of_visitor, title_of
from pipeline.visitors.part import AGENT, REFERER, TARGET, Part, Visitor
from tests.corpora import corpus


@pytest.mark.parametrize(
    ("part", "codes"),
    [
        (Part(TARGET, "/berita/2026/11/sidang/", answered=True), ()),
        (Part(TARGET, "/unduh/putusan.php.pdf", answered=True), ()),
        (Part(TARGET, "/index.php?option=com_content&id=4"), ("VIS015",)),
        (Part(TARGET, "/index.php?option=com_content&id=4'"), ("VIS001", "VIS008")),
        (Part(TARGET, "/?a={b}"), ("VIS014",)),
        (Part(TARGET, "/.env"), ("VIS009",)),
        (Part(TARGET, "/.env", answered=True), ("VIS009",)),
        (Part(TARGET, "/.well-known/security.txt", answered=True), ()),
        (Part(REFERER, "https://www.google.com/search?q=a;b(c)|d"), ()),
        (Part(AGENT, "Mozilla/5.0 (X11; Linux; rv:1) Gecko (like; this)"), ()),
        (Part(TARGET, "/kontak/?hl=id", answered=True), ()),
        (Part(TARGET, "/kontak/?cmd=id", answered=True), ("VIS003",)),
        (Part(TARGET, "/?utm_source=ig&igsh=MTc4MmM1YmI2Ng==", answered=True), ()),
        (Part(TARGET, "/?x=MTc4MmM1YmI2Ng==", answered=True), ("VIS014",)),
        (Part(TARGET, "/.well-known/assetlinks.json"), ()),
        (Part(TARGET, "/data/pengguna.json"), ("VIS009",)),
        (Part(AGENT, "() { :; }; /bin/ping"), ("VIS003",)),
        (Part(TARGET, "/cari/?q=user+(pengguna)+e-court", answered=True), ()),
        (Part(TARGET, "/cari/?q=system%20(sistem)%20antrean", answered=True), ()),
        (Part(TARGET, "/cari/?q=exec%20(perintah)", answered=True), ("VIS006",)),
        (Part(TARGET, "/cari/?q=pidana+%7C+perdata", answered=True), ()),
        (Part(TARGET, "/cari/?q=pidana%7Cid", answered=True), ("VIS003",)),
        (Part(TARGET, "/cari/?q=pajak+11%25", answered=True), ()),
        (Part(TARGET, "/cari/?q=denda+us$5000", answered=True), ()),
        (Part(TARGET, "/cari/?q=$1", answered=True), ("VIS003",)),
    ],
)
def test_codes_of_a_part(part: Part, codes: tuple[str, ...]) -> None:
    assert codes_of(part) == codes


def test_titles_are_the_first_sentence_of_the_page() -> None:
    assert title_of("VIS022") == "Satu pengunjung meminta terlalu banyak dalam satu menit."


def test_a_labelled_corpus_is_seen_and_ordinary_traffic_left_alone() -> None:
    quality = measure_quality(corpus("access_logs/dev/crs_requests.jsonl").parent)
    assert quality.recall >= 0.95
    assert all(each.share >= 0.95 for each in quality.scans)
    assert quality.recall_held_out >= 0.95
    ordinary = [each for each in quality.ordinary if not each.name.startswith("flags")]
    assert sum(each.seen for each in ordinary) >= 0.98 * sum(each.number for each in ordinary)
    assert all(each.share >= 0.98 for each in ordinary if "held out" not in each.name)
    assert all(each.share >= 0.95 for each in ordinary)
    assert all(each.right >= 0.85 for each in quality.classes)
    assert quality.bots.share >= 0.97
    assert KEPT.read_text("utf-8") == left_out(quality)


_LITTLE = [st.integers(0, most) for most in (9, 99, 1, 3, 3, 1)]


@given(st.integers(1, 10_000), st.tuples(*_LITTLE))
def test_no_class_thinks_ill_of_a_visitor_who_is_not_asked_for(
    requests: int, told: tuple[int, ...]
) -> None:
    """The question for busy visitors leaves these out, so that they are not judged one by one."""
    assert codes_of_visitor(Visitor("0" * 16, requests, *told)) == ()
