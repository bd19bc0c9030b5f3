"""One hostile log through everything that tells of it: nothing works, and nothing is lost."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pikepdf
import pytest

from pipeline.flows.checklists.sources import facts_at
from pipeline.flows.progress import Silent
from pipeline.flows.visitors.look import FOLDER, look
from tests.demo import lay_out, terbit
from tests.flows.visitors.hostile_log import NIK, TRICKS, hostile_log
from tests.flows.visitors.test_look import _NOW

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BLOCKS = {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "strong"}
_PAGE = _BLOCKS | {
    *("html", "head", "meta", "title", "style", "body", "main", "dl", "div", "dt", "dd"),
    *("svg", "line", "rect", "span", "details", "summary", "section"),
}


@dataclass(frozen=True)
class Told:
    """What came of the log: a folder with the court and its report, and what a terminal showed."""

    court: Path
    report: Path
    said: str
    said_of_it: str

    def text(self, ending: str) -> str:
        (file,) = self.report.glob(f"*.{ending}")
        return file.read_text("utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    folder = tmp_path_factory.mktemp("berbahaya")
    court, log, report = lay_out(folder / "pengadilan"), folder / "akses.log", folder / "laporan"
    log.write_bytes(hostile_log())
    # As on a terminal in colour, which would do what it is told.
    done = terbit(
        *(court, "visitors", str(log), "--report", str(report)), FORCE_COLOR="1", TERM="xterm"
    )
    assert done.returncode == 1, done.stderr
    return Told(court, report, done.stdout, done.stderr)


class _Parts(HTMLParser):
    """The tags of a document, the names of their attributes, and the text of each cell."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.cells: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _strings(each)
    elif isinstance(value, str):
        yield value


def test_a_terminal_gets_colours_and_letters_only(told: Told) -> None:
    plain = _COLOUR.sub("", told.said)
    assert all(line.isprintable() for line in plain.splitlines())
    assert "\x1b]" not in told.said
    assert "bukan log" in plain
    assert "judi" not in told.said_of_it  # progress moves the cursor there, and says nothing else


def test_the_page_has_its_own_tags_alone_and_runs_nothing(told: Told) -> None:
    parts = _Parts(told.text("html"))
    assert parts.tags <= _PAGE
    assert not {name for name in parts.names if name.startswith("on")} | {"href", "src"} & (
        parts.names
    )
    assert not [cell for cell in parts.cells if cell.startswith(_FORMULA)]
    assert "&lt;" in told.text("html")


def test_markdown_stays_text_in_its_tables(told: Told) -> None:
    text = told.text("md")
    assert all(line.isprintable() for line in text.splitlines())
    parts = _Parts(markdown.markdown(text, extensions=["tables"]))
    assert parts.tags <= _BLOCKS
    assert not re.search(r"(?<!\\)(?:https?:/[^\\]|www\.|`|\[|<)", text)
    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in text.splitlines() if line[:1] == "|"}
    assert widths == {3, 4, 7}


def test_the_pdf_is_set_whatever_letters_were_asked_for_and_links_to_nothing(told: Told) -> None:
    (file,) = told.report.glob("*.pdf")
    with pikepdf.open(file) as pdf:
        assert not [page for page in pdf.pages if "/Annots" in page]
        assert "/JavaScript" not in pdf.Root.get("/Names", {})
        assert len(pdf.pages) >= 2


def test_json_holds_nothing_that_works_either(told: Told) -> None:
    done = terbit(told.court, "visitors", "--json")
    strings = list(_strings(json.loads(done.stdout)))
    assert done.stdout.replace("\n", "").isprintable()
    assert all(each.isprintable() and not each.startswith(_FORMULA) for each in strings)
    findings = json.loads(done.stdout)["findings"]
    assert {each["code"] for each in findings} >= {"VIS002", "VIS009"}
    assert all(each["place"] == "pengunjung/2026-11-27" for each in findings)


def test_evidence_is_a_line_a_request_and_shows_what_was_hidden(told: Told) -> None:
    (file,) = (told.court / FOLDER / "insiden").iterdir()
    raw = file.read_bytes()
    lines = raw.decode("utf-8").removesuffix("\n").split("\n")
    assert all(line.isprintable() for line in lines)
    assert len({line for line in lines if line.startswith("203.0.113.77 ")}) == len(TRICKS)
    assert len({line for line in lines if line.startswith("203.0.113.78 ")}) == len(TRICKS)
    assert all(re.match(r"(?:203\.0\.113\.7[78]|198\.51\.100\.\d+) - - \[", each) for each in lines)
    assert "\\u202e" in raw.decode().lower()


def test_what_a_run_of_the_sop_is_given_is_plain_too(told: Told) -> None:
    (fact,) = facts_at(told.court)
    assert fact.kind == "visitors"
    assert f"{fact.record} {fact.says}".isprintable()
    sums = (told.report / "SHA256SUMS").read_text("utf-8")
    assert re.fullmatch(r"(?:[0-9a-f]{64}  pengunjung-[0-9-]{21}\.(?:html|md|pdf)\n){3}", sums)


def test_no_number_and_no_address_is_told(told: Told) -> None:
    for text in (told.text("html"), told.text("md"), told.said):
        assert NIK not in text
        assert not re.search(r"(?:203\.0\.113|198\.51\.100)\.", text)


def test_every_line_is_accounted_for_and_counted_once(told: Told) -> None:
    report = look(told.court, (str(told.court.parent / "akses.log"),), _NOW, Silent()).report
    assert report is not None
    reading, tricks = report.reading, len(TRICKS)
    assert (reading.new, reading.before) == (0, 6 * tricks)
    assert reading.bad == tricks + 5 + 7
    assert reading.lines == reading.before + reading.bad
