"""Words of gambling on a page, by where they stand."""

import pytest

from pipeline.flows.watching.integrity.words import words_of

_SAID = "slot gacor maxwin"


@pytest.mark.parametrize(
    "html",
    [
        "<div style='position:absolute;left:-9999px'>{}</div>",
        "<p style='font-size:0'>{}</p>",
        "<p hidden>{}</p>",
        "<noscript>{}</noscript>",
        "<!-- {} -->",
        "<style>.a{{text-indent:-9999px}}</style><p class='b a'>{}</p>",
        "<style>#a{{opacity:0}}</style><p id=a>{}</p>",
        "<style>marquee{{height:0}}</style><marquee>{}</marquee>",
    ],
)
def test_words_that_no_reader_sees(html: str) -> None:
    found = words_of(html.format(_SAID).encode(), ())
    assert "gacor" in found.hidden, found
    assert found.advertises


def test_an_article_on_a_case_is_no_advertisement() -> None:
    text = "<title>Putusan perkara judi daring</title><p>Terdakwa menawarkan slot dan togel.</p>"
    assert not words_of(text.encode(), ()).advertises


def test_a_title_for_search_engines_counts_with_what_is_shown() -> None:
    text = f"<title>{_SAID}</title><meta name=description content='{_SAID}'><p>{_SAID}</p>"
    found = words_of(text.encode(), ())
    assert found.head and found.shown and found.advertises
