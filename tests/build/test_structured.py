"""What machines are told: only words that schema.org has, and nothing that could end the script."""

import datetime as dt
import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.build.test_compose import tree_of_court
from tests.building import Court, document, photo, picture
from tests.corpora import corpus

PDF = b"%PDF-1.7\n"
_HOME = "https://pn-contoh.example"
Node = dict[str, Any]

# https://schema.org/Dataset and /distribution, which the trimmed vocabulary leaves out.
_LEFT_OUT = {
    "schema:Dataset": {"rdfs:subClassOf": {"@id": "schema:CreativeWork"}},
    "schema:distribution": {"schema:domainIncludes": {"@id": "schema:Dataset"}},
}


class _Blocks(HTMLParser):
    """Collects the JSON-LD of a page as a parser of HTML sees it."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = (tag, ("type", "application/ld+json")) in [("script", one) for one in attrs]
        self.told += [""] * self._inside

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.told[-1] += data


def _nodes(value: Any) -> Iterator[Node]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for inner in value if isinstance(value, list) else ():
        yield from _nodes(inner)


def _told(court: Court, path: str) -> dict[str, Node]:
    """Return the nodes of one composed page by type."""
    front = yaml.safe_load(tree_of_court(court).texts[path].split("---")[1])
    return {node["@type"]: node for node in json.loads(front.get("schema", "{}")).get("@graph", ())}


@pytest.fixture(scope="module")
def pages(demo: Path) -> dict[str, Node]:
    """The JSON-LD of every page of the demo court that has some."""
    found = {}
    for file in (demo / "site").rglob("*.html"):
        parser = _Blocks()
        parser.feed(file.read_text(encoding="utf-8"))
        if parser.told:
            [text] = parser.told
            found[file.relative_to(demo / "site").as_posix()] = json.loads(text)
    return found


def _names(value: Any) -> list[str]:
    rows = value if isinstance(value, list) else [value] if value else []
    return [str(row["@id"]) for row in rows]


def _foreign(nodes: Iterator[Node]) -> set[str]:
    """Return types and properties that schema.org does not have, or not together."""
    file = corpus("peer_suites/dev/schemas/schemaorg-30.0-trimmed.jsonld")
    terms = {term["@id"]: term for term in json.loads(file.read_text(encoding="utf-8"))["@graph"]}
    terms |= _LEFT_OUT

    def line(kind: str) -> set[str]:
        above = _names(terms.get(kind, {}).get("rdfs:subClassOf"))
        return {kind}.union(*(line(one) for one in above))

    wrong = set()
    for node in nodes:
        kind = f"schema:{node.get('@type')}"
        for key in node.keys() - {"@context", "@graph", "@id", "@type"}:
            domain = _names(terms.get(f"schema:{key}", {}).get("schema:domainIncludes"))
            if kind not in terms or not line(kind) & set(domain):
                wrong.add(f"{kind} {key}")
    return wrong


def test_every_type_and_property_is_one_of_schema_org(pages: dict[str, Node]) -> None:
    assert _foreign(node for page in pages.values() for node in _nodes(page)) == set()


def test_a_word_that_schema_org_does_not_have_is_seen() -> None:
    made_up = {"@type": "Dataset", "sha256": "0", "distribution": {"@type": "Unduhan", "name": "a"}}
    assert _foreign(_nodes(made_up)) == {"schema:Dataset sha256", "schema:Unduhan name"}


def test_every_kind_of_thing_is_told_somewhere(pages: dict[str, Node]) -> None:
    kinds = {str(node.get("@type")) for page in pages.values() for node in _nodes(page)}
    assert kinds >= {
        *("GovernmentOrganization", "Courthouse", "WebSite", "PostalAddress", "NewsArticle"),
        *("OpeningHoursSpecification", "Event", "BreadcrumbList", "DigitalDocument", "MediaObject"),
    }


def test_summonses_and_missing_pages_are_told_to_no_machine(pages: dict[str, Node]) -> None:
    assert "404.html" not in pages
    named = [path for path in pages if path.startswith("panggilan/") and path.count("/") > 2]
    assert named == []
    assert len(pages) > 200


def test_every_reference_leads_to_something_that_is_told(pages: dict[str, Node]) -> None:
    nodes = [node for page in pages.values() for node in _nodes(page)]
    told = {node["@id"] for node in nodes if "@id" in node and "@type" in node}
    assert {node["@id"] for node in nodes if "@id" in node} == told


def test_the_courts_hours_leave_out_the_break(court: Court) -> None:
    court.add("halaman")
    hours = _told(court, "index.md")["Courthouse"]["openingHoursSpecification"]
    assert [(row["opens"], row["closes"], len(row["dayOfWeek"])) for row in hours] == [
        ("08:00", "12:00", 4),
        ("13:00", "16:30", 4),
        ("08:00", "11:30", 1),
        ("13:00", "17:00", 1),
    ]


def test_an_article(court: Court) -> None:
    corrections = [{"date": dt.date(2026, 11, 19), "text": "Tanggal kegiatan diperbaiki."}]
    files = {"foto/01.jpg": picture()}
    court.add("berita", photos=[photo(1)], files=files, corrections=corrections, tags=["layanan"])
    told = _told(court, "berita/2026/11/contoh/index.md")
    article = told["NewsArticle"]
    assert (article["datePublished"], article["dateModified"]) == ("2026-11-18", "2026-11-19")
    assert article["correction"] == ["Tanggal kegiatan diperbaiki."]
    assert article["image"].startswith(f"{_HOME}/berita/2026/11/contoh/foto/01.")
    assert article["publisher"]["name"] == "Pengadilan Negeri Contoh"
    steps = [step["item"].removeprefix(_HOME) for step in told["BreadcrumbList"]["itemListElement"]]
    assert steps[0] == "/"
    assert steps[-2:] == ["/berita/2026/11/", "/berita/2026/11/contoh/"]


def test_an_event_in_the_courts_own_time(court: Court) -> None:
    court.add("agenda", ends="2026-12-01 10.00")
    event = _told(court, "agenda/2026/11/contoh/index.md")["Event"]
    assert event["startDate"] == "2026-12-01T08:30:00+07:00"
    assert event["endDate"] == "2026-12-01T10:00:00+07:00"
    assert event["location"] == {"@type": "Place", "name": "Ruang sidang utama"}


def test_a_document(court: Court) -> None:
    row = document(PDF, number="W1/12/2026")
    court.add("informasi", documents=[row], files={"laporan.pdf": PDF})
    [told] = _told(court, "informasi/b1-01/index.md")["WebPage"]["hasPart"]
    assert told["url"] == f"{_HOME}/informasi/b1-01/laporan.pdf"
    assert told["identifier"] == "W1/12/2026"
    assert told["associatedMedia"]["sha256"] == row["sha256"]
    assert told["associatedMedia"]["encodingFormat"] == "application/pdf"


def test_a_table_is_a_data_set_beside_the_document(court: Court) -> None:
    csv = b"periode,nilai\nTriwulan I 2026,88.4\n"
    rows = [
        document(PDF),
        document(csv, file="nilai.csv", title="Nilai per triwulan", number="W1/2"),
    ]
    court.add("informasi", documents=rows, files={"laporan.pdf": PDF, "nilai.csv": csv})
    page = _told(court, "informasi/b1-01/index.md")["WebPage"]
    paper, table = page["hasPart"]
    assert (paper["@type"], table["@type"]) == ("DigitalDocument", "Dataset")
    assert (table["name"], table["identifier"]) == ("Nilai per triwulan", "W1/2")
    assert table["creator"]["@id"] == f"{_HOME}/#pengadilan"
    assert table["distribution"] == {
        "@type": "DataDownload",
        "contentUrl": f"{_HOME}/informasi/b1-01/nilai.csv",
        "encodingFormat": "text/csv",
        "contentSize": f"{len(csv)} B",
        "sha256": rows[1]["sha256"],
    }
    assert _foreign(_nodes(page)) == set()


def test_information_without_a_document_is_told_as_a_page_of_the_site_only(court: Court) -> None:
    court.add("informasi")
    assert list(_told(court, "informasi/b1-01/index.md")) == ["BreadcrumbList"]
