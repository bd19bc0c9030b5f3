"""The desk of a preview: pages first, builds after, and nothing first that could be wrong."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pipeline.flows.previewing.desk import Desk
from pipeline.flows.previewing.rebuild import Rebuilt
from pipeline.outside.builds import BUILT, Builds
from tests.building import AS_OF, Court
from tests.small import small_court

_NEWS = "content/berita/2026/11/berfoto/index.md"
_AT = "/berita/2026/11/berfoto/"
_PAGE = "content/halaman/layanan-publik/jam-kerja/index.md"
_BROKEN = "[Lihat](/tidak-ada/)\n"


@dataclass
class _Preview:
    court: Court
    desk: Desk
    told: list[Rebuilt]
    builds: Builds = field(default_factory=Builds)

    def append(self, path: str, text: str) -> None:
        with (self.court.root / path).open("a", encoding="utf-8") as opened:
            opened.write(f"\n{text}")

    def until(self, count: int) -> None:
        """Take turns until so many builds are told."""
        self._take(lambda: len(self.told) >= count)

    def _take(self, through: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 120
        while not through():
            self.desk.turn(set())
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def in_site(self) -> str:
        return (self.court.root / f"site{_AT}index.html").read_text("utf-8")


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[_Preview]:
    """A preview of a small court, built once."""
    court, builds, told = small_court(tmp_path / "court"), Builds(), list[Rebuilt]()
    with closing(Desk(court.root, AS_OF, builds, told.append)) as desk:
        made = _Preview(court, desk, told, builds)
        made.until(1)
        yield made


def test_a_text_is_shown_before_its_build_and_then_from_it(preview: _Preview) -> None:
    preview.append(_NEWS, "Kalimat baru.")
    preview.desk.turn({_NEWS})
    first = preview.builds.first(_AT)
    assert first is not None
    assert "Kalimat baru." in first.decode()
    assert "Kalimat baru." not in preview.in_site()
    preview.until(2)
    assert preview.builds.first(_AT) is None
    assert preview.in_site().encode() == first
    assert preview.builds.wait(0, 0) == [BUILT, _AT, BUILT]
    assert preview.told[-1].good


def test_a_text_saved_while_a_build_runs_is_shown_and_gets_its_own_build(preview: _Preview) -> None:
    preview.append(_NEWS, "Kalimat pertama.")
    preview.desk.turn({_NEWS})
    preview.append(_NEWS, "Kalimat kedua.")
    preview.desk.turn({_NEWS})
    second = preview.builds.first(_AT)
    assert second is not None
    assert "Kalimat kedua." in second.decode()
    preview.until(2)
    assert preview.builds.first(_AT) == second
    preview.until(3)
    assert preview.builds.first(_AT) is None
    assert preview.in_site().encode() == second


def test_a_fault_is_told_and_what_corrects_it_is_shown_first(preview: _Preview) -> None:
    good = (preview.court.root / _NEWS).read_text("utf-8")
    preview.append(_NEWS, _BROKEN)
    preview.desk.turn({_NEWS})
    assert preview.builds.first(_AT) is None
    preview.until(2)
    assert [finding.place.path for finding in preview.told[-1].findings] == [_NEWS]
    (preview.court.root / _NEWS).write_text(f"{good}\nKini benar.\n", "utf-8")
    preview.desk.turn({_NEWS})
    assert preview.builds.first(_AT) is not None
    preview.until(3)
    assert (preview.told[-1].good, "Kini benar." in preview.in_site()) == (True, True)


def test_a_page_beside_one_with_a_fault_waits(preview: _Preview) -> None:
    preview.append(_PAGE, _BROKEN)
    preview.desk.turn({_PAGE})
    preview.until(2)
    preview.append(_NEWS, "Kalimat baru.")
    preview.desk.turn({_NEWS})
    assert preview.builds.first(_AT) is None


def test_after_another_setting_pages_are_shown_first_again(preview: _Preview) -> None:
    settings = "site_config/redirects.yml"
    preview.append(settings, "# catatan\n")
    preview.desk.turn({settings})
    preview.append(_NEWS, "Kalimat baru.")
    preview.desk.turn({_NEWS})
    assert preview.builds.first(_AT) is None
    preview.until(2)
    preview.until(3)
    preview.append(_NEWS, "Kalimat lagi.")
    preview.desk.turn({_NEWS})
    assert preview.builds.first(_AT) is not None


def test_a_build_that_is_ended_from_outside_is_done_again(preview: _Preview) -> None:
    preview.append(_NEWS, "Kalimat baru.")
    preview.desk.turn({_NEWS})
    under_way = preview.desk._under_way
    assert under_way is not None
    os.kill(under_way.rebuild._beside._child, signal.SIGKILL)
    preview.until(2)
    assert (preview.told[-1].good, "Kalimat baru." in preview.in_site()) == (True, True)
