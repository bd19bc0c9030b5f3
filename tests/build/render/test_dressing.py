"""Templates come out as MkDocs' own environment has them come out."""

from typing import Any

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from pipeline.build.render.dressing import hasten

_TEMPLATES = {
    "main.html": """{% extends "base.html" %}{% set kind = page.meta.kind or "halaman" %}
{% block isi %}{{ super() }}<{{ kind }}>{% include "bagian.html" %}
{% include ["tidak-ada.html", "bagian.html"] %}{% include "tidak-ada.html" ignore missing %}
{% endblock %}""",
    "base.html": """{% import "makro.html" as makro with context %}{% import "bahasa.html" as b %}
{% block isi %}{{ b.t("satu") }}{{ makro.alamat("a/") }}{{ makro.dua(1, lain="x") }}{% endblock %}
{% for nama in ["a/b/", "berita/", "#x", "https://a.example/"] %}{{ nama | url }} {% endfor %}
{{ nihil | d("tidak ada") }}{{ loop_kah }}{{ range(3) | list }}{{ makro.tiga() }}""",
    "makro.html": """{% macro alamat(apa) %}{{ apa | url }}{{ page.url }}{% endmacro %}
{% macro dua(satu, lain="b") %}{{ satu }}{{ lain }}{{ kwargs }}{{ varargs }}{% endmacro %}
{% macro tiga() %}{% call(isi) bungkus() %}{{ isi }}{% endcall %}{% endmacro %}
{% macro bungkus() %}[{{ caller("c") }}]{% endmacro %}""",
    "bahasa.html": """{% macro t(kunci) %}{{ {"satu": "1"}[kunci] }}
{{ namespace(a=1).a }}{% endmacro %}""",
    "bagian.html": """{{ tabel.judul }}{{ tabel["judul"] }}{{ tabel.items() | list }}
{{ tabel.keys() | list }}{{ tabel.nihil }}{{ page.nihil }}{{ config.extra.nihil }}
{{ config.site_name }}{{ kind }}
{{ page.meta.judul | e }}{{ page.meta.get("x", "y") }}""",
}
_PARTS = st.sampled_from(["a", "b", "berita", "2026", "c.d", "..", ".", "", "%20", "é", "A", "x y"])
_PATHS = st.lists(_PARTS, max_size=4).map("/".join)
_TARGETS = (
    _PATHS | _PATHS.map("{}/".format) | st.sampled_from(["/a/", "#b", "http://c.example", "?d"])
)
_PAGES = st.lists(st.sampled_from(["a", "b", "berita", "2026", "É", "x y"]), max_size=4).map(
    lambda parts: "/".join((*parts, "index.md"))
)


@given(pages=st.lists(_PAGES, max_size=4), targets=st.lists(_TARGETS))
def test_addresses_are_seen_from_each_page(pages: list[str], targets: list[str]) -> None:
    ours, theirs = _both({"main.html": "{% for each in targets %}{{ each | url }} {% endfor %}"})
    for path in pages + pages:
        shown = {"page": _page(path), "base_url": ".", "targets": targets}
        assert _filled(ours, shown) == _filled(theirs, shown)


@pytest.mark.parametrize("url", ["a/", "berita/", "/x/"])
def test_without_a_page_addresses_begin_at_the_base(url: str) -> None:
    ours, theirs = _both({"main.html": "{{ each | url }}"})
    shown = {"page": None, "base_url": "/situs/", "each": url}
    assert _filled(ours, shown) == _filled(theirs, shown) == _at_base(url)


@pytest.mark.parametrize("path", ["index.md", "berita/index.md", "berita/2026/a/index.md"])
def test_templates_are_filled_alike(path: str) -> None:
    ours, theirs = _both(_TEMPLATES)
    page = _page(path)
    page.meta = {"kind": "berita", "judul": "<b>"}
    shown = get_context(Navigation([], []), (), _CONFIG, page)
    more = {"tabel": {"judul": "Judul", "items": "bukan ini"}}
    filled = _filled(ours, {**shown, **more})
    assert "Judul" in filled
    assert filled == _filled(theirs, {**shown, **more})


def test_a_template_that_is_not_there_is_missed_each_time() -> None:
    ours, _ = _both({"main.html": "{% include 'tidak-ada.html' %}"})
    for _ in range(2):
        with pytest.raises(jinja2.TemplateNotFound):
            _filled(ours, {})


def _at_base(url: str) -> str:
    return url if url.startswith("/") else f"/situs/{url}"


def _both(templates: dict[str, str]) -> tuple[jinja2.Environment, jinja2.Environment]:
    ours, theirs = _environment(templates), _environment(templates)
    hasten(ours)
    return ours, theirs


def _environment(templates: dict[str, str]) -> jinja2.Environment:
    made = _CONFIG.theme.get_env()
    made.loader = jinja2.DictLoader(templates)
    return made


def _filled(env: jinja2.Environment, shown: dict[str, Any]) -> str:
    return env.get_template("main.html").render(shown)


def _page(path: str) -> Page:
    return Page("Judul", File(path, "docs", "html", use_directory_urls=True), _CONFIG)


def _config() -> MkDocsConfig:
    config = MkDocsConfig()
    config.load_dict({"site_name": "Situs", "site_url": "https://a.example/", "theme": "mkdocs"})
    config.validate()
    return config


_CONFIG = _config()
