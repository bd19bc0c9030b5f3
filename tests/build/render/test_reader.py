"""Our reader gives what Python-Markdown's own gives, for any text and one page after another."""

from functools import cache
from typing import Any

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import SimpleTagInlineProcessor
from mkdocs.config.defaults import MkDocsConfig

from pipeline.build.render.reader import reader_of

_PIECES = (
    *("# Judul", "## Judul *dua* ##", "Judul\n===", "Judul\n---", "---", "* * *", "> kutipan", ">"),
    *("- satu\n- dua", "1. satu\n2. dua", "    kode", "```\nkode\n```", "~~~ python\nx = 1\n~~~"),
    *("[tautan](../b/)", "[tautan][b]", "[b]: /c/ 'Judul'", "![gambar](a.jpg)", "![g][b]", "[b]"),
    *(
        "**tebal**",
        "_miring_",
        "***dua***",
        "a_b_c",
        "2 * 3 * 4",
        "`kode`",
        "``a ` b``",
        "\\*",
        "\\",
    ),
    *("<https://a.example/>", "<surel@a.example>", "baris  \nlain", "&amp;", "&", "&#38;", "a < b"),
    *(
        "<div>\n*x*\n</div>",
        "<b>tebal</b>",
        "<!-- c -->",
        "<br>",
        "</",
        "| a | b |\n|---|---|\n| 1 | 2 |",
    ),
    *("kata", " ", "\n", "\n\n", "  \n", "\t", "Kalimat biasa.", "!", "[", "]", "é—"),
)
_EXTENSIONS = (
    ("tables", "sane_lists", "toc"),
    ("toc", "tables", "fenced_code"),
    ("extra", "smarty", "admonition", "nl2br", "wikilinks"),
)
_TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(alphabet="ab<>[]!*_`~#=&;\\- \n", max_size=9))


@pytest.mark.parametrize("extensions", _EXTENSIONS, ids="-".join)
@given(pieces=_TEXTS)
def test_reads_as_markdown_reads(extensions: tuple[str, ...], pieces: list[str]) -> None:
    ours, theirs = _readers(extensions)
    for text in ("".join(pieces), "\n\n".join(pieces)):
        assert ours.reset().convert(text) == theirs.reset().convert(text)


def test_a_pattern_that_comes_later_is_applied() -> None:
    ours, theirs = (make(_config(("toc",))) for make in (reader_of, _plain))
    for reader in (ours, theirs):
        reader.convert("satu %%dua%% *tiga*")
        reader.inlinePatterns.register(SimpleTagInlineProcessor(r"()%%(.*?)%%", "mark"), "m", 175)
    wanted = "<p>satu <mark>dua</mark> <em>tiga</em></p>"
    assert ours.reset().convert("satu %%dua%% *tiga*") == wanted
    assert theirs.reset().convert("satu %%dua%% *tiga*") == wanted


@cache
def _readers(extensions: tuple[str, ...]) -> tuple[markdown.Markdown, markdown.Markdown]:
    config = _config(extensions)
    return reader_of(config), _plain(config)


def _plain(config: MkDocsConfig) -> markdown.Markdown:
    return markdown.Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
    )


def _config(extensions: tuple[str, ...]) -> MkDocsConfig:
    told: dict[str, Any] = {"site_name": "Situs", "markdown_extensions": list(extensions)}
    config = MkDocsConfig()
    config.load_dict(told)
    assert config.validate()[0] == []
    return config
