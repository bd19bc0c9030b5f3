"""An urgent withdrawal can only take away; whatever is more is judged as anything else."""

import datetime as dt
from dataclasses import replace

import pytest

from pipeline.content.takedown_form import takedown_text
from pipeline.review.change import Change, Commit, Entry, ItemChange
from pipeline.review.claims import Claim, read_claim
from pipeline.review.debts import Debt, UrgentItem, debts
from pipeline.review.statement import Bound, Statement
from tests.building import nik
from tests.demo import terbit
from tests.review.cases import COURT, FOLDER, INDEX, PHOTO, approval, codes, entry, policy, roster
from tests.review.courthouse import OLD, ORDINARY, Courthouse

DAY = dt.date(2026, 11, 20)
TEXT = takedown_text("biasa", DAY, "personal_data")
NOTICE = read_claim(TEXT.encode())
NEWS = Claim("biasa", author="penulis-hukum", title="Berita")
CHIEF = ("ketua", "chief")
EDITOR = ("editor", "editor")


def takedown(
    *more: Entry, old: Claim | None = NEWS, new: Claim = NOTICE, by: str = "editor"
) -> Change:
    entries = (entry(INDEX, TEXT, "lama"), entry(PHOTO, None, "foto"), *more)
    paths = frozenset(each.path for each in entries)
    return Change(
        entries=entries,
        commits=(Commit("c" * 40, by, paths=paths),),
        items={FOLDER: ItemChange(old, new)},
        folders=dict.fromkeys(paths, FOLDER),
    )


@pytest.mark.parametrize("who", [EDITOR, CHIEF, ("pj-informasi", "information_officer")])
def test_one_authorised_person_is_enough_and_may_have_made_the_commit(who: tuple[str, str]) -> None:
    change = takedown(by=who[0])
    assert codes(change, [approval(change, *who)]) == []


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        pytest.param(("penulis-hukum", "editor"), ["REV004"], id="a writer as editor"),
        pytest.param(("sekretaris", "secretary"), ["REV001"], id="a role not asked"),
        pytest.param(None, ["REV001"], id="nobody"),
    ],
)
def test_nobody_else(who: tuple[str, str] | None, expected: list[str]) -> None:
    change = takedown()
    said = [approval(change, *who)] if who else []
    assert codes(change, said) == expected


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(takedown(entry(f"{FOLDER}/surat.pdf", "baru")), id="a new file beside it"),
        pytest.param(takedown(entry(f"{FOLDER}/surat.pdf", "b", "a")), id="a file that changes"),
        pytest.param(takedown(old=None), id="nothing was there"),
        pytest.param(takedown(old=NOTICE), id="another ground for what is down already"),
        pytest.param(takedown(old=Claim("perhatian_khusus")), id="a class that is lowered"),
        pytest.param(takedown(new=replace(NOTICE, taken_down=False)), id="other words"),
    ],
)
def test_what_is_more_than_taking_away_needs_the_ordinary_approvals(change: Change) -> None:
    assert codes(change, [approval(change, *EDITOR)]) != []


def test_a_court_without_a_fast_lane_asks_editor_and_ketua_first() -> None:
    known = policy()
    classes = known.review.classes.model_copy(update={"penarikan_segera": None})
    careful = replace(known, review=known.review.model_copy(update={"classes": classes}))
    change = takedown()
    assert codes(change, [approval(change, *EDITOR)], policy=careful) == ["REV001"]
    assert codes(change, [approval(change, *who) for who in (EDITOR, CHIEF)], policy=careful) == []


def test_other_content_in_the_same_change_is_judged_on_its_own() -> None:
    other = "content/berita/2026/11/lain"
    base = takedown()
    change = replace(
        base,
        entries=(*base.entries, entry(f"{other}/index.md")),
        items={**base.items, other: ItemChange(None, NEWS)},
        folders={**base.folders, f"{other}/index.md": other},
    )
    assert codes(change, [approval(change, *EDITOR)]) != []


_SPOILT = {
    "a body": TEXT + "Baca: surat terbuka.\n",
    "a comment": TEXT.replace("class:", "# surat terbuka\nclass:"),
    "a title": TEXT.replace("class:", "title: Surat terbuka\nclass:"),
    "another ground": TEXT.replace("personal_data", "tidak-suka"),
    "another class": TEXT.replace("biasa", "serta_merta"),
    "no class": TEXT.replace("class: biasa\n", ""),
    "other spaces": TEXT.replace("  on", "    on").replace("  ground", "    ground"),
    "windows lines": TEXT.replace("\n", "\r\n"),
    "a mark in front": "\ufeff" + TEXT,
    "twice": TEXT + TEXT,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in _SPOILT.items()])
def test_only_the_one_form_counts(text: str) -> None:
    assert NOTICE.taken_down
    assert not read_claim(text.encode()).taken_down


def test_on_a_real_server(house: Courthouse) -> None:
    """The hook lets the plain form in by one person's word, and nothing that carries more."""
    letter = f"{OLD.removesuffix('/index.md')}/surat.pdf"
    start, before = house.main(), house.git("show", f"origin/main:{OLD}")
    for files in ({OLD: TEXT, letter: b"surat"}, {OLD: TEXT + "Surat terbuka.\n"}, {OLD: TEXT}):
        house.git("reset", "--quiet", "--hard", "origin/main")
        house.commit(dict(files), "editor")
        assert house.push()[0] is False
        house.approve(("editor", "editor"))
        judged = house.judged()
        entered, told, _ = house.push()
        assert (entered, told) == (files == {OLD: TEXT}, judged)
    assert house.main() != start
    house.commit({OLD: before})
    house.approve(*ORDINARY)
    entered, _, said = house.push()
    assert entered, said


def test_what_a_person_notes_may_not_repeat_the_data(house: Courthouse) -> None:
    key = str(house.key("editor"))
    for note in (f"NIK {nik()} ikut terbit", "x" * 501):
        wanted = ("--ground", "data-pribadi", "--note", note, "--key", key)
        done = terbit(house.clone, "takedown", OLD.removesuffix("/index.md"), *wanted)
        assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert house.main() == house.git("rev-parse", "origin/main").strip()


PUBLISHED = dt.datetime(2026, 11, 20, 3, 0, tzinfo=dt.UTC)


def owed(*said: Statement, hours: int = 1) -> tuple[Debt, ...]:
    files, nobody = {INDEX: "a" * 64}, frozenset[str]()
    item = UrgentItem(FOLDER, "", PUBLISHED, files, nobody, said, "penarikan_segera")
    return debts([item], roster(), policy(), PUBLISHED + dt.timedelta(hours=hours))


def statement(by: str, role: str, *, stands: bool = False) -> Statement:
    return Statement.model_validate(
        {
            "version": 1,
            "court": COURT,
            "by": by,
            "role": role,
            "decision": "approve",
            "at": "2026-11-20T03:00:00Z",
            "paths": {INDEX: Bound(new="a" * 64, old="a" * 64 if stands else "b" * 64)},
        }
    )


@pytest.mark.parametrize(
    ("first", "second", "settled"),
    [
        pytest.param(EDITOR, None, False, id="nobody yet"),
        pytest.param(EDITOR, CHIEF, True, id="the Ketua"),
        pytest.param(EDITOR, ("sekretaris", "secretary"), False, id="somebody who is not asked"),
        pytest.param(EDITOR, ("pj-informasi", "information_officer"), False, id="another approver"),
        pytest.param(CHIEF, CHIEF, False, id="the Ketua twice"),
        pytest.param(CHIEF, ("sekretaris", "secretary"), True, id="the Sekretaris for the Ketua"),
    ],
)
def test_who_looks_again(
    first: tuple[str, str], second: tuple[str, str] | None, settled: bool
) -> None:
    said = [statement(*first)] + ([statement(*second, stands=True)] if second else [])
    assert (owed(*said) == ()) is settled


def test_it_is_late_after_the_hours_of_the_configuration() -> None:
    (early,), (late,) = owed(statement(*EDITOR), hours=24), owed(statement(*EDITOR), hours=25)
    assert (early.late, late.late, early.roles) == (False, True, ("chief",))
