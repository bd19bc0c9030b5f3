"""Codes of monitoring are told in words."""

from pipeline.monitor.titles import title_of


def test_a_code_is_told_by_the_first_sentence_of_its_page() -> None:
    assert title_of("MON001") == "Halaman tidak menjawab, atau menjawab salah"
    assert title_of("MON999") == "MON999"
