"""What was seen in injected sites of courts and offices, done to a real one: found in one run."""

import pytest

from pipeline.monitor.result import State
from tests.flows.watching.integrity.conftest import Live, Serve

_TO = "https://slot-gacor.example/daftar"
_ADVERT = f"<a href={_TO}>situs slot gacor maxwin link alternatif</a>"
_PAGE = f"<title>Slot gacor maxwin</title><h1>Daftar slot88</h1>{_ADVERT}"
_ARTICLE = "berita/2026/10/penyuluhan-judi-daring/index.html"


def test_an_untouched_site_is_well(by_nginx: Serve) -> None:
    found = by_nginx().look()
    assert len(found) == 9
    assert {each.state for each in found.values()} == {State.OK}, found


def test_an_untouched_site_behind_apache_is_well(by_apache: Live) -> None:
    assert {each.state for each in by_apache.look().values()} == {State.OK}


@pytest.mark.parametrize("path", ["slot-gacor/index.html", "wp-content/uploads/gacor.php"])
def test_a_page_that_was_added_is_found(by_nginx: Serve, path: str) -> None:
    live = by_nginx()
    live.put(path, _PAGE)
    bad = live.bad()
    assert path in bad["MON108"]
    if path.endswith(".html"):
        assert "/slot-gacor/ dijawab 200" in bad["MON102"]
        assert "maxwin" in bad["MON105"]


def test_a_page_that_no_list_knows_is_found_by_what_leads_to_it(by_nginx: Serve) -> None:
    live = by_nginx()
    live.put("tentang-pengadilan/zx81/index.html", _PAGE)
    live.inject("index.html", "<a href=/tentang-pengadilan/zx81/>jam</a>")
    assert "/tentang-pengadilan/zx81/ dijawab 200" in live.bad()["MON102"]


@pytest.mark.parametrize(
    "hidden",
    [
        f"<div style='display:none'>{_ADVERT}</div>",
        f"<style>.zq{{text-indent:-9999px}}</style><div class=zq>{_ADVERT}</div>",
        "<!-- slot gacor maxwin togel -->",
    ],
    ids=["none", "by-class", "comment"],
)
def test_hidden_words_on_the_home_page_are_found_and_told(by_nginx: Serve, hidden: str) -> None:
    live = by_nginx()
    live.inject("index.html", hidden)
    bad = live.bad()
    assert {"MON100", "MON105", "MON108"} <= bad.keys()
    assert "tersembunyi" in bad["MON105"], bad["MON105"]
    assert ("MON106" in bad) == ("<a " in hidden)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("<script src=https://iklan.example/a.js></script>", "skrip https://iklan.example/a.js"),
        ("<script>eval(atob('YWxlcnQoMSk='))</script>", "skrip tersamar"),
        ("<iframe src=https://iklan.example/></iframe>", "bingkai https://iklan.example/"),
        (f"<meta http-equiv=refresh content='0;url={_TO}'>", "pengalihan halaman"),
        ("<script>navigator.serviceWorker.register('/sw.js')</script>", "service worker"),
        ("<form action=https://iklan.example/kirim></form>", "formulir"),
    ],
    ids=["script", "dark-script", "frame", "refresh", "worker", "form"],
)
def test_parts_that_do_not_belong_there_are_named(by_nginx: Serve, part: str, words: str) -> None:
    live = by_nginx()
    live.inject("berita/index.html", part)
    bad = live.bad()
    assert "/berita/" in bad["MON100"]
    assert words in bad["MON106"]


def test_a_page_deep_in_the_site_is_found_at_once_in_the_folder(by_nginx: Serve) -> None:
    live = by_nginx()
    live.inject(_ARTICLE, f"<div hidden>{_ADVERT}</div>")
    assert _ARTICLE in live.bad()["MON108"]


def test_a_sitemap_with_foreign_entries_is_found(by_nginx: Serve) -> None:
    live = by_nginx()
    more = "<url><loc>https://pn-contoh.example/zx/slot-gacor/</loc></url>"
    live.inject("sitemap.xml", f"{more}<url><loc>{_TO}</loc></url>", "</urlset>")
    told = live.bad()["MON109"]
    assert "https://pn-contoh.example/zx/slot-gacor/" in told
    assert _TO in told


def test_a_changed_robots_txt_is_found(by_nginx: Serve) -> None:
    live = by_nginx()
    live.put("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {_TO}/peta.xml\n")
    assert f"/robots.txt memuat yang tidak diterbitkan: {_TO}/peta.xml" in live.bad()["MON109"]


def test_a_page_that_was_taken_away_is_found(by_nginx: Serve) -> None:
    live = by_nginx()
    (live.www / "berita/index.html").unlink()
    assert "/berita/" in live.bad()["MON100"]


_CLOAKED = {
    "googlebot": ("$http_user_agent", "googlebot", "Googlebot"),
    "from-search": ("$http_referer", "google", "peramban yang datang dari Google"),
    "phone": ("$http_user_agent", "Android", "ponsel"),
}


@pytest.mark.parametrize(
    ("way", "place"), [("googlebot", "/"), ("from-search", "= /"), ("phone", "/")]
)
def test_a_page_for_some_readers_alone_is_found(by_nginx: Serve, way: str, place: str) -> None:
    value, sign, words = _CLOAKED[way]
    serve = f'if ({value} ~* {sign}) {{ return 200 "{_PAGE}"; }} try_files $uri $uri/ =404;'
    bad = by_nginx(f"location {place} {{ default_type text/html; {serve} }}\n").bad()
    assert words in bad["MON104"], bad
    assert "MON100" not in bad or place == "/"
    assert "MON105" in bad


_RULES = {
    "everybody": "RewriteRule ^berita/ {to} [R=302,L]",
    "from-search": "RewriteCond %{{HTTP_REFERER}} google [NC]\nRewriteRule ^ {to} [R=302,L]",
    "googlebot": "RewriteCond %{{HTTP_USER_AGENT}} googlebot [NC]\nRewriteRule ^ {to} [R=302,L]",
    "phone": "RewriteCond %{{HTTP_USER_AGENT}} (android|iphone) [NC]\nRewriteRule ^$ {to} [R,L]",
}


@pytest.mark.parametrize("whom", _RULES)
def test_a_htaccess_that_leads_away_is_found(by_apache: Live, whom: str) -> None:
    rules = f"RewriteEngine On\n{_RULES[whom].format(to=_TO)}\n"
    by_apache.put(".htaccess", rules + (by_apache.www / ".htaccess").read_text("utf-8"))
    bad = by_apache.bad()
    assert f"ke {_TO}" in bad["MON103"], bad
    assert (whom == "everybody") == ("MON104" not in bad)
    assert ".htaccess" in bad["MON108"]
