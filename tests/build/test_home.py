"""What the home page is made of: charts, pledges, hours for the browser, icons."""

import datetime as dt
import typing
from itertools import pairwise

import pytest

from pipeline.build.compose import compose
from pipeline.build.compose.chart import MOST_BARS, WIDTH, chart_of
from pipeline.build.compose.hours import hours_told
from pipeline.build.compose.pledges import pledges_of
from pipeline.build.photos import Developed, Variant
from pipeline.build.words import count
from pipeline.config.court import GridLink, OpeningHours
from pipeline.config.home import BANNERS
from pipeline.content.fields import Figure
from tests.build.test_compose import tree_of_court
from tests.building import AS_OF, Court, picture

LOWEST = ("Waktu", "Biaya", "Sarana")


def _figure(value: float, period: str = "Triwulan I 2026") -> Figure:
    told = {"lowest": LOWEST, "follow_up": "Petugas ditambah.", "respondents": 1240}
    return Figure(period=period, value=value, **told)


def _raw(**changes: object) -> dict[str, object]:
    return {**_figure(88.4).model_dump(), "lowest": list(LOWEST), **changes}


@pytest.mark.parametrize("value", [0.0, 25.0, 50.0, 88.4, 100.0])
def test_a_bar_is_as_long_as_its_value(value: float) -> None:
    full = chart_of([_figure(100.0)]).bars[0].length
    [bar] = chart_of([_figure(value)]).bars
    assert bar.length == pytest.approx(full * value / 100, abs=0.1)
    assert bar.length + chart_of([_figure(value)]).start < WIDTH


def test_a_chart_keeps_the_newest_periods_apart() -> None:
    figures = [_figure(80.0 + n, f"Triwulan ke-{n}") for n in range(MOST_BARS + 2)]
    chart = chart_of(figures)
    assert [bar.name for bar in chart.bars] == [f.period for f in figures[2:]]
    assert [bar.newest for bar in chart.bars] == [False] * (MOST_BARS - 1) + [True]
    tops = [bar.y for bar in chart.bars]
    assert all(b - a > chart.thick for a, b in pairwise(tops))
    assert tops[-1] + chart.thick <= chart.height


def test_the_chart_the_table_and_the_lowest_elements_are_on_home_and_on_the_item(
    court: Court,
) -> None:
    figures = [_raw(value=86.5, period="Triwulan II 2026"), _raw(period="Triwulan III 2026")]
    court.add("informasi", at="informasi/j-02", obligation="J.02", figures=figures)
    texts = tree_of_court(court).texts
    for page in (texts["index.md"], texts["informasi/j-02/index.md"]):
        assert 'role="img"' in page
        assert "Triwulan II 2026: 86,50. Triwulan III 2026: 88,40." in page
        assert '<th scope="row">Triwulan II 2026</th><td>86,50</td><td>1.240</td>' in page
        assert "Waktu; Biaya; Sarana" in page
        assert "style=" not in page


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        pytest.param({"value": 101}, "nilai indeks", id="over a hundred"),
        pytest.param({"lowest": ["Waktu", "Biaya"]}, "paling sedikit 3", id="two elements"),
        pytest.param({"respondents": 0}, "jumlah responden", id="nobody asked"),
        pytest.param({"score": 3}, "tidak dikenal", id="an unknown key"),
    ],
)
def test_a_wrong_figure_is_told(court: Court, changes: dict[str, object], says: str) -> None:
    figures = [_raw(**changes)]
    court.add("informasi", at="informasi/j-02", obligation="J.02", figures=figures)
    court.add("berita")
    [finding] = court.load().findings
    assert says in finding.message


def test_pledges_are_quoted_from_their_page(court: Court) -> None:
    body = (
        "Pengantar.\n\n## Maklumat pelayanan\n\nIsi:\n\n- kami melayani;\n- kami memperbaiki.\n\n"
        "## Maklumat layanan informasi publik\n\n- permohonan dijawab;\n\n"
        "## Menagih\n\n- bukan janji\n"
    )
    court.add("halaman", at="halaman/maklumat-pelayanan", body=body)
    pledges = pledges_of(court.load().site.by_address["/maklumat-pelayanan/"])
    assert [(p.title, p.anchor, p.promises) for p in pledges] == [
        ("Maklumat pelayanan", "maklumat-pelayanan", ("kami melayani", "kami memperbaiki")),
        (
            "Maklumat layanan informasi publik",
            "maklumat-layanan-informasi-publik",
            ("permohonan dijawab",),
        ),
    ]
    assert "kami melayani" in tree_of_court(court).texts["index.md"]
    assert pledges_of(None) == ()


def test_hours_as_a_browser_reads_them() -> None:
    rows = [
        OpeningHours(days="Jumat", open="08.00", close="17.00", **{"break": "11.30-13.00"}),
        OpeningHours(days="Senin, Rabu", open="08.00", close="16.00"),
    ]
    assert hours_told(rows) == "1 08.00-16.00;3 08.00-16.00;5 08.00-11.30 13.00-17.00"


def test_every_icon_of_the_grid_is_drawn(court: Court) -> None:
    court.add("berita")
    icons = typing.get_args(GridLink.model_fields["icon"].annotation)
    links = tuple(GridLink(title=i, to=f"https://{i}.example", icon=i) for i in icons)
    court.change_court(grid=links)
    home = tree_of_court(court).texts["index.md"]
    drawn = home.partition('class="kisi"')[2].partition("</ul>")[0]
    assert drawn.count("<li>") == len(icons)


def test_a_court_without_a_grid_has_none(court: Court) -> None:
    court.add("berita")
    court.change_court(grid=())
    assert 'class="kisi"' not in tree_of_court(court).texts["index.md"]


@pytest.mark.parametrize(("number", "shown"), [(7, "7"), (1240, "1.240"), (1000000, "1.000.000")])
def test_counts(number: int, shown: str) -> None:
    assert count(number) == shown


def _home(court: Court, **told: object) -> str:
    court.add("halaman")
    court.set_home(**told)
    return tree_of_court(court).texts["index.md"]


def test_what_is_not_configured_is_not_there(court: Court) -> None:
    page = _home(court)
    for part in ("spanduk", "predikat", "berita-lain"):
        assert part not in page


def test_a_banner_says_its_words_and_leads_where_it_should(court: Court) -> None:
    page = _home(court, banners=[{"title": "Tolak <suap>", "text": "Lapor.", "to": "/berita/"}])
    assert '<p class="spanduk-judul"><a href="berita/">Tolak &lt;suap&gt;</a></p>' in page
    assert "<p>Lapor.</p>" in page
    assert "<img" not in page


def test_a_banner_is_shown_until_its_last_day(court: Court) -> None:
    for until, shown in ((AS_OF, True), (AS_OF - dt.timedelta(days=1), False)):
        page = _home(court, banners=[{"title": "Sementara", "until": until}])
        assert ("Sementara" in page) is shown


def test_a_banners_picture_is_developed_and_has_its_words(court: Court) -> None:
    file = court.write(f"{BANNERS}/tolak.png", picture())
    banner = {"title": "Tolak", "picture": "tolak.png", "alt": "Tangan menolak amplop."}
    court.set_home(banners=[banner])
    variants = (Variant(480, 240, "avif", file), Variant(480, 240, "jpg", file))
    photos = {file: Developed("0123456789abcdef", variants)}
    tree = compose(court.load().site, court.config, court.catalogue, photos, AS_OF)
    page = tree.texts["index.md"]
    assert 'srcset="assets/banners/tolak.0123456789.480.avif 480w"' in page
    assert 'src="assets/banners/tolak.0123456789.480.jpg"' in page
    assert 'width="480" height="240" alt="Tangan menolak amplop."' in page
    assert tree.copies["assets/banners/tolak.0123456789.480.avif"] == file


def test_the_award_is_in_words_on_home_and_in_the_head_of_every_page(court: Court) -> None:
    zone = {"award": "wbbm", "year": 2025, "to": "/berita/"}
    page = _home(court, integrity_zone=zone)
    assert "Wilayah Birokrasi Bersih dan Melayani (WBBM)</a>, 2025" in page
    told = tree_of_court(court).frame["integrity_zone"]
    assert (told["award"], told["url"]) == ("WBBM", "berita/")


def test_videos_that_the_court_chose_come_first(court: Court) -> None:
    for day in (1, 2, 3):
        court.add(
            "video", at=f"video/2026/11/v{day}", title=f"Video {day}", date=dt.date(2026, 11, day)
        )
    chosen = _home(court, videos=["/video/2026/11/v1/"])
    assert chosen.index("Video 1") < chosen.index("Video 3")
    assert "Video 2" not in chosen


def test_news_of_higher_bodies_is_linked_not_fetched(court: Court) -> None:
    court.add("berita")
    sources = [{"name": "Mahkamah Agung", "url": "https://www.mahkamahagung.go.id/id/berita"}]
    page = _home(court, news_elsewhere=sources)
    assert '<a href="https://www.mahkamahagung.go.id/id/berita">Mahkamah Agung' in page
