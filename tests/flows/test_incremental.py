"""A build that changes only what changed gives the bytes of a clean one, whatever happened before.

Random sequences of what people do to a site and of what may happen to a build folder; after each
step the site is built on what the build before left, and at the end everything is held against a
clean build in another folder on another day, and against plain `mkdocs build`. What the checks
refuse in the end (the successor of an article may be gone) a clean build must refuse as well.
"""

import datetime as dt
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline.flows.build_site import build_site
from tests.building import Court, picture
from tests.conftest import SOAK
from tests.demo import terbit, tree_of
from tests.small import change_yaml, small_court

_DATED = {"sitemap.xml", "sitemap.xml.gz"}
_DAY = dt.date(2026, 11, 20)
_ELSEWHERE = "di tempat lain"
Step = Callable[[Court, int], None]


def _items(court: Court) -> list[Path]:
    """Return the articles that still stand; of a withdrawn one only its notice is left."""
    return _standing(court.root / "content/berita")


def _standing(folder: Path) -> list[Path]:
    files = sorted(folder.rglob("index.md"))
    return [file for file in files if "withdrawn:" not in file.read_text("utf-8")]


def _some(files: list[Path], number: int) -> Path:
    return files[number % len(files)]


def _new(court: Court, number: int) -> None:
    day = dt.date(2026, 11 - number % 2, 1 + number % 19)
    at = f"berita/{day.year}/{day.month:02}/baru-{number}"
    court.add("berita", at=at, date=day, tags=[f"tag-{number % 3}"], title=f"Judul {number}")


def _reword(court: Court, number: int) -> None:
    file = _some(_items(court), number)
    file.write_text(file.read_text("utf-8") + f"\nKalimat {number}.\n", "utf-8")


def _reword_page(court: Court, number: int) -> None:
    """Reword a page without a date, whose words other pages may show."""
    file = _some(_standing(court.root / "content/halaman"), number)
    file.write_text(file.read_text("utf-8") + f"\n- Janji nomor {number};\n", "utf-8")


def _front(court: Court, number: int, old: str, new: str) -> None:
    file = _some(_items(court), number)
    lines = [new if line.startswith(old) else line for line in file.read_text("utf-8").split("\n")]
    file.write_text("\n".join(lines), "utf-8")


def _retitle(court: Court, number: int) -> None:
    _front(court, number, "title:", f"title: Judul Baru {number}")


def _other_section(court: Court, number: int) -> None:
    _front(court, number, "section:", f"section: {('umum', 'pidana', 'hukum')[number % 3]}")


def _retag(court: Court, number: int) -> None:
    _front(court, number, "- lama", f"- tag-{number % 3}")


def _move(court: Court, number: int) -> None:
    folder = _some(_items(court), number).parent
    there = folder.with_name(f"pindah-{number}")
    if not there.exists():
        folder.rename(there)


def _remove(court: Court, number: int) -> None:
    if len(_items(court)) > 1:
        shutil.rmtree(_some(_items(court), number).parent)


def _supersede(court: Court, number: int) -> None:
    """Let one article take the place of another, unless something took its place already."""
    files = [f for f in _items(court) if "superseded:" not in f.read_text("utf-8")]
    old, new = _some(files, number), _some(files, number + 1)
    if old != new:
        by = new.parent.relative_to(court.root / "content").as_posix()
        told = f"---\nsuperseded:\n  on: 2026-11-19\n  by: /{by}/\n"
        old.write_text(old.read_text("utf-8").replace("---\n", told, 1), "utf-8")


def _withdraw(court: Court, number: int) -> None:
    """Leave a notice at the address of an article, or of the announcement that a page links to."""
    file = _some([*_items(court), *_standing(court.root / "content/pengumuman")], number)
    reason = "reason: Isinya ternyata tidak tepat.\n"
    if len(_items(court)) > 2:
        shutil.rmtree(file.parent)
        file.parent.mkdir()
        file.write_text(f"---\nwithdrawn:\n  on: 2026-11-19\n  {reason}---\n", "utf-8")


def _other_photo(court: Court, number: int) -> None:
    for item in (court.root / "content").rglob("foto/01.jpg"):
        content = picture(size=(500 + number % 7, 400))
        item.write_bytes(content)
        folder = item.parent.parent.relative_to(court.root).as_posix()
        court.receive(folder, "foto/01.jpg", content)


def _menu(court: Court, number: int) -> None:
    pages = [{"title": f"Layanan {number}", "to": "/layanan-publik/"}]
    pages += [{"title": "Jam", "to": "/layanan-publik/jam-kerja/"}] * (number % 2)
    file = court.root / "site_config/menu.yml"
    change_yaml(file, lambda told: told.update(menu=[{"title": "Beranda", "to": "/"}, *pages]))


def _procedure(court: Court, number: int) -> None:
    """Reword a procedure, or what all of them cite, or take one away; the menu leads to them."""
    menu = {"title": "SOP", "to": "/sop/"}
    change_yaml(court.root / "site_config/menu.yml", lambda told: _lead(told, menu))
    file = court.root / f"site_config/sop/{_pick(('tais-06', 'tais-08'), number)}.yml"
    if number % 5 == 4:
        file.unlink(missing_ok=True)
    elif number % 5 == 3:
        regulations = court.root / "site_config/regulations.yml"
        text = regulations.read_text("utf-8")
        regulations.write_text(
            text.replace("Keterbukaan", "Keterbukaan  ").rstrip() + "\n", "utf-8"
        )
    elif file.exists():
        change_yaml(file, lambda told: told.update(title=f"Contoh {number}"))


def _lead(told: dict[str, list[dict[str, str]]], entry: dict[str, str]) -> None:
    told["menu"] = [*(each for each in told["menu"] if each != entry), entry]


def _court_name(court: Court, number: int) -> None:
    file = court.root / "site_config/court.yml"
    change_yaml(file, lambda told: told.update(phone=f"(000) 000-{number:04}"))


def _redirect(court: Court, number: int) -> None:
    row = {"from": f"/lama-{number}/", "to": "/berita/", "since": dt.date(2026, 1, 1)}
    change_yaml(court.root / "site_config/redirects.yml", lambda told: told.update(redirects=[row]))


def _theme(court: Court, number: int) -> None:
    file = court.root / "site_config/theme/templates/partials/footer.html"
    file.write_text(file.read_text("utf-8") + f"<!-- {number} -->\n", "utf-8")


def _style(court: Court, number: int) -> None:
    file = court.root / "site_config/theme/assets/pages.css"
    file.write_text(file.read_text("utf-8") + f"/* {number} */\n", "utf-8")


def _renderer(court: Court, number: int) -> None:
    file = court.root / "mkdocs.yml"
    text = file.read_text("utf-8").replace("  - toc\n", "  - toc\n  - abbr\n")
    file.write_text(text if number % 2 else text.replace("  - abbr\n", ""), "utf-8")


def _lose(court: Court, number: int) -> None:
    """Remove one part of what earlier builds left."""
    parts = ("build/html", "build/docs", "build/photos", "build/made", "build/site.new", "site")
    parts += ("build/ledger", "build/items.json", "build/checks.json", "build/search")
    gone = court.root / _pick(parts, number)
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink(missing_ok=True)


def _damage(court: Court, number: int) -> None:
    """Write into one file that an earlier build left, in place, as a broken disk may."""
    files = sorted(f for f in (court.root / "build").rglob("*") if f.is_file())
    files += sorted(f for f in (court.root / "site").rglob("*") if f.is_file())
    if files:
        with _some(files, number * 7919).open("r+b") as opened:
            opened.write(b"rusak ")


def _carry(court: Court, number: int) -> None:
    """Carry the build folder elsewhere and back, as a cache between two machines would."""
    build, away = court.root / "build", court.root / "elsewhere"
    if build.is_dir():
        copied = shutil.copyfile if number % 2 else shutil.copy2
        shutil.copytree(build, away, copy_function=copied)
        shutil.rmtree(build)
        away.rename(build)


def _litter(court: Court, number: int) -> None:
    """Leave something in a folder of the build that does not belong there."""
    for part in ("build/html", "build/docs/berita", "site/berita/2026", "build/site.new"):
        folder = court.root / part / f"asing-{number}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text("asing", "utf-8")


def _pick(choices: tuple[str, ...], number: int) -> str:
    return choices[number % len(choices)]


_STEPS: list[Step] = [
    *(_new, _reword, _reword_page, _retitle, _other_section, _retag, _move, _remove, _other_photo),
    *(_supersede, _withdraw),
    *(
        _menu,
        _procedure,
        _court_name,
        _redirect,
        _theme,
        _style,
        _renderer,
        _lose,
        _damage,
        _litter,
        _carry,
    ),
]
_SEQUENCES = st.lists(
    st.tuples(
        st.sampled_from(_STEPS), st.integers(0, 999), st.sampled_from([0, 0, 0, 3, 9, -3, 400])
    ),
    min_size=1,
    max_size=6,
)


@settings(
    max_examples=200 if SOAK else 8,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@example(steps=[(_reword, 1, 0), (_style, 1, 0), (_reword, 2, 0), (_reword_page, 1, 0)], second=0)
@given(steps=_SEQUENCES, second=st.integers(0, 10**6))
def test_whatever_happened_before_the_site_is_that_of_a_clean_build(
    faketime: str, steps: list[tuple[Step, int, int]], second: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        court = small_court(Path(folder) / "court")
        as_of = _DAY
        assert build_site(court.root, as_of).pages
        for step, number, days in steps:
            step(court, number)
            as_of += dt.timedelta(days=days)
            refused = not build_site(court.root, as_of).pages
        clock = (faketime, f"2029-02-03 04:05:{second % 60:02}")
        done = _built_clean(court.root, Path(folder) / _ELSEWHERE, as_of, clock)
        assert done.returncode == refused, done.stdout + done.stderr
        if not refused:
            _is_as_clean(court.root, Path(folder) / _ELSEWHERE)
            _is_as_mkdocs_has_it(court.root, as_of)


def _built_clean(
    root: Path, other: Path, as_of: dt.date, clock: tuple[str, ...]
) -> "subprocess.CompletedProcess[str]":
    for part in ("content", "site_config"):
        shutil.copytree(root / part, other / part)
    shutil.copyfile(root / "mkdocs.yml", other / "mkdocs.yml")
    return terbit(other, "build", "--clean", "--as-of", str(as_of), before=clock)


def _is_as_clean(root: Path, other: Path) -> None:
    _equal(tree_of(root / "site"), tree_of(other / "site"))
    _equal(tree_of(root / "build/headers"), tree_of(other / "build/headers"))


def _is_as_mkdocs_has_it(root: Path, as_of: dt.date) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795132800")
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        build(load_config(str(root / "build/mkdocs.yml"), site_dir=str(root / "plain")))
    theirs = {path: data for path, (_, data) in tree_of(root / "plain").items()}
    ours = {path: data for path, (_, data) in tree_of(root / "build/html").items()}
    _equal(ours, {path: data for path, data in theirs.items() if path not in _DATED})


def _equal(one: dict[str, object], other: dict[str, object]) -> None:
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []
