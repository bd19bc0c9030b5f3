"""The judge, case by case: what may become main, and every reason why something may not."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from pipeline.config.people import Delegation
from pipeline.errors import Fault
from pipeline.review.change import EXECUTABLE, SUBMODULE, SYMLINK, Change, Commit, Entry, ItemChange
from pipeline.review.claims import UNREADABLE, Claim
from pipeline.review.judge import reasons_not_to_merge
from tests.review.cases import (
    FOLDER,
    INDEX,
    NOW,
    approval,
    article,
    codes,
    entry,
    policy,
    roster,
    side,
)

EDITOR, PJ, CHIEF = (
    ("editor", "editor"),
    ("pj-informasi", "information_officer"),
    ("ketua", "chief"),
)
SENSITIVE = Claim("perhatian_khusus", author="penulis-hukum")
URGENT = Claim("serta_merta", "M1", "penulis-hukum", ends=True)
PEOPLE_YML = "site_config/people.yml"


def judged(change: Change, *who: tuple[str, str], **given: Any) -> list[str]:
    return codes(change, [approval(change, by, role) for by, role in who], **given)


@pytest.mark.parametrize(
    ("claim", "who", "expected"),
    [
        pytest.param(None, [EDITOR, PJ], [], id="ordinary, both"),
        pytest.param(None, [EDITOR], ["REV001"], id="ordinary, no officer"),
        pytest.param(None, [PJ], ["REV001"], id="ordinary, no editor"),
        pytest.param(None, [], ["REV001", "REV001"], id="ordinary, nobody"),
        pytest.param(None, [EDITOR, CHIEF], ["REV001"], id="ordinary, the chief is no officer"),
        pytest.param(SENSITIVE, [EDITOR, CHIEF], [], id="sensitive, both"),
        pytest.param(SENSITIVE, [EDITOR, PJ], ["REV001"], id="sensitive, no chief"),
        pytest.param(URGENT, [PJ], [], id="urgent, one is enough"),
        pytest.param(URGENT, [], ["REV001"], id="urgent, nobody"),
        pytest.param(replace(URGENT, obligation="B1.01"), [PJ], ["REV021"], id="not M1-M9"),
        pytest.param(replace(URGENT, obligation=None), [PJ], ["REV021"], id="no obligation"),
        pytest.param(replace(URGENT, ends=False), [PJ], ["REV021"], id="urgent without an end"),
        pytest.param(UNREADABLE, [EDITOR, CHIEF], ["REV019"], id="class unknown"),
    ],
)
def test_classes(claim: Claim | None, who: list[tuple[str, str]], expected: list[str]) -> None:
    assert judged(article(claim), *who) == expected


@pytest.mark.parametrize(
    ("claim", "who", "expected"),
    [
        pytest.param(None, [EDITOR, PJ], ["REV001", "REV020"], id="lighter than the checks ask"),
        pytest.param(None, [EDITOR, CHIEF], ["REV020"], id="the claim itself must be mended"),
        pytest.param(SENSITIVE, [EDITOR, CHIEF], [], id="as the checks ask"),
        pytest.param(URGENT, [PJ], ["REV001", "REV001", "REV022"], id="urgent but sensitive"),
    ],
)
def test_what_the_checks_raised(
    claim: Claim | None, who: list[tuple[str, str]], expected: list[str]
) -> None:
    assert judged(article(claim), *who, raised={INDEX: "perhatian_khusus"}) == expected


def test_a_floor_below_the_class_changes_nothing() -> None:
    assert judged(article(URGENT), PJ, raised={INDEX: "biasa"}) == []


def test_what_was_sensitive_stays_with_the_chief() -> None:
    lighter = article(old=SENSITIVE)
    assert judged(lighter, EDITOR, PJ) == ["REV001"]
    assert judged(lighter, EDITOR, CHIEF) == []


def test_an_ordinary_page_cannot_become_urgent_by_another_obligation() -> None:
    page = article(URGENT, old=Claim("biasa", "B1.01"))
    assert judged(page, PJ) == ["REV021"]


def test_an_urgent_page_may_stand_in_the_ordinary_class_between() -> None:
    assert judged(article(URGENT, old=Claim("biasa", "M1")), PJ) == []


def test_removing_an_item_needs_the_approvals_it_had() -> None:
    gone = replace(
        article(),
        entries=(entry(INDEX, None, "lama"),),
        items={FOLDER: ItemChange(SENSITIVE, None)},
    )
    assert judged(gone, EDITOR, PJ) == ["REV001"]
    assert judged(gone, EDITOR, CHIEF) == []


@pytest.mark.parametrize(
    "hands",
    [
        pytest.param({"signer": "editor"}, id="signed it"),
        pytest.param({"authors": frozenset({"editor"})}, id="is named in a header"),
    ],
)
def test_nobody_approves_what_they_helped_to_write(hands: dict[str, Any]) -> None:
    (commit,) = article().commits
    written = article(commits=(replace(commit, **hands),))
    assert judged(written, EDITOR, PJ) == ["REV003"]


def test_the_author_in_the_front_matter_does_not_approve() -> None:
    assert judged(article(Claim("biasa", author="editor")), EDITOR, PJ) == ["REV003"]


def test_a_merge_that_slips_something_in_makes_its_maker_an_author() -> None:
    evil = Commit("d" * 40, "editor", paths=frozenset({INDEX}))
    assert judged(article(commits=(*article().commits, evil)), EDITOR, PJ) == ["REV003"]


def test_two_roles_need_two_people() -> None:
    both = roster(editor={"roles": ("editor", "information_officer")})
    pair = [("editor", "editor"), ("editor", "information_officer")]
    assert judged(article(), *pair, roster=both) == ["REV005"]
    assert judged(article(), *pair, PJ, roster=both) == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        pytest.param("2026-11-20", "2026-11-20", [], id="today only"),
        pytest.param("2026-11-01", "2026-11-19", ["REV004"], id="held until yesterday"),
        pytest.param("2026-11-21", "2026-12-01", ["REV004"], id="held from tomorrow"),
    ],
)
def test_delegation_has_dates(first: str, last: str, expected: list[str]) -> None:
    days = {"from": dt.date.fromisoformat(first), "until": dt.date.fromisoformat(last)}
    acting = Delegation.model_validate({"role": "editor", "basis": "Surat 1", **days})
    people = roster(sekretaris={"delegations": (acting,)})
    assert judged(article(), ("sekretaris", "editor"), PJ, roster=people) == expected


def test_the_day_is_the_courts() -> None:
    days = {"from": dt.date(2026, 11, 21), "until": dt.date(2026, 11, 21)}
    acting = Delegation.model_validate({"role": "editor", "basis": "Surat 1", **days})
    people = roster(sekretaris={"delegations": (acting,)})
    late = dt.datetime(2026, 11, 20, 17, 30, tzinfo=dt.UTC)
    assert judged(article(), ("sekretaris", "editor"), PJ, roster=people, now=late) == []


def test_a_role_never_held() -> None:
    assert judged(article(), ("penulis-umum", "editor"), PJ) == ["REV004"]


def test_approval_of_other_bytes_or_of_another_base() -> None:
    seen = article()
    other = replace(seen, entries=(entry(INDEX, "lain"), *seen.entries[1:]))
    rebased = replace(seen, entries=(entry(INDEX, old="dasar"), *seen.entries[1:]))
    said = [approval(seen, *EDITOR), approval(seen, *PJ)]
    assert codes(other, said) == ["REV002", "REV002"]
    assert codes(rebased, said) == ["REV002", "REV002"]


def test_approval_of_more_or_fewer_paths() -> None:
    seen = article()
    said = [approval(seen, *EDITOR), approval(seen, *PJ)]
    assert codes(replace(seen, entries=seen.entries[:1]), said) == ["REV002", "REV002"]
    more = entry(f"{FOLDER}/foto/02.jpg")
    grown = replace(
        seen, entries=(*seen.entries, more), folders={**seen.folders, more.path: FOLDER}
    )
    assert codes(grown, said) == ["REV002", "REV002"]


def test_a_return_stands_until_its_maker_approves_the_same_bytes() -> None:
    change = article()
    good = [approval(change, *EDITOR), approval(change, *PJ)]
    later = {"decision": "return", "reason": "Kurang tepat.", "at": "2026-11-20T02:30:00Z"}
    back = approval(change, *EDITOR, **later)
    assert codes(change, [*good, back]) == ["REV001", "REV024"]
    again = approval(change, *EDITOR, at="2026-11-20T02:40:00Z")
    assert codes(change, [*good, back, again]) == []


def test_a_return_by_the_author_holds_nothing_up() -> None:
    change = article()
    back = approval(change, "penulis-hukum", "editor", decision="return", reason="Iseng.")
    assert codes(change, [approval(change, *EDITOR), approval(change, *PJ), back]) == []


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        pytest.param({"statement": None}, ["REV001", "REV006"], id="no statement"),
        pytest.param({"signer": None}, ["REV001", "REV008"], id="unsigned"),
        pytest.param({"signer": "ketua"}, ["REV001", "REV008"], id="signed by somebody else"),
        pytest.param({"sha256": "0" * 64}, ["REV001", "REV007"], id="edited"),
    ],
)
def test_statements_that_prove_nothing(broken: dict[str, Any], expected: list[str]) -> None:
    change = article()
    assert codes(change, [replace(approval(change, *EDITOR), **broken), approval(change, *PJ)]) == (
        expected
    )


def test_a_statement_for_another_court() -> None:
    change = article()
    said = [approval(change, *EDITOR, court="pa-lain.example"), approval(change, *PJ)]
    assert codes(change, said) == ["REV001", "REV006"]


def test_a_statement_about_something_else() -> None:
    change = article()
    elsewhere = approval(replace(change, entries=(entry("content/berita/x/index.md"),)), *EDITOR)
    good = [approval(change, *EDITOR), approval(change, *PJ)]
    assert codes(change, [*good, elsewhere]) == ["REV010"]


@pytest.mark.parametrize("old", ["lama", "baru"], ids=["edited", "touched"])
@pytest.mark.parametrize("new", ["baru", None], ids=["kept", "deleted"])
def test_kept_approvals_never_change(old: str, new: str | None) -> None:
    change = article()
    kept = entry(f"content/persetujuan/{'a' * 64}.json", new, old)
    found = judged(replace(change, entries=(*change.entries, kept)), EDITOR, PJ)
    assert "REV009" in found


def test_other_files_among_the_approvals() -> None:
    change = article()
    stray = replace(change, entries=(*change.entries, entry("content/persetujuan/catatan.txt")))
    assert judged(stray, EDITOR, PJ) == ["REV006"]


@pytest.mark.parametrize(
    ("commit", "expected"),
    [
        pytest.param({"signer": None}, "REV011", id="unsigned"),
        pytest.param({"strangers": ("Orang Lain",)}, "REV012", id="unknown author"),
    ],
)
def test_commits(commit: dict[str, Any], expected: str) -> None:
    (good,) = article().commits
    assert judged(article(commits=(replace(good, **commit),)), EDITOR, PJ) == [expected]


@pytest.mark.parametrize(
    ("path", "mode", "expected"),
    [
        pytest.param(f"{FOLDER}/a.pdf", SYMLINK, ["REV013"], id="symlink"),
        pytest.param(f"{FOLDER}/a.pdf", EXECUTABLE, ["REV013"], id="program in content"),
        pytest.param(f"{FOLDER}/a", SUBMODULE, ["REV014"], id="submodule"),
        pytest.param("scripts/alat", EXECUTABLE, [], id="program of the system"),
        pytest.param("scripts/alat", SYMLINK, ["REV013"], id="symlink of the system"),
        pytest.param(f"{FOLDER}/foto\u202egpj.exe", "100644", ["REV028"], id="hidden letters"),
    ],
)
def test_form_counts_even_while_review_is_off(path: str, mode: str, expected: list[str]) -> None:
    change = Change(entries=(Entry(path, None, side("x", mode)),))
    assert judged(change, policy=policy(enabled=False)) == expected


def test_huge_files_collisions_and_a_broken_policy() -> None:
    huge = Entry(INDEX, None, replace(side("x"), size=50_000_001))
    change = Change(
        entries=(huge,),
        collisions=(("a/B.md", "a/b.md"),),
        policy_faults=(Fault(PEOPLE_YML, 1, 1, "people", "Salah."),),
    )
    assert judged(change, policy=policy(enabled=False)) == ["REV015", "REV016", "REV018"]


def test_policy_and_content_do_not_change_together() -> None:
    both = replace(article(), entries=(*article().entries, entry(PEOPLE_YML, old="lama")))
    who = [EDITOR, PJ, ("admin-situs", "it_admin")]
    assert judged(both, *who) == ["REV017"]


@pytest.mark.parametrize(
    ("writer", "who", "expected"),
    [
        pytest.param("admin-situs", [EDITOR], [], id="admin writes, editor approves"),
        pytest.param("editor", [("admin-situs", "it_admin")], [], id="editor writes"),
        pytest.param("sekretaris", [EDITOR], ["REV025"], id="no admin involved"),
        pytest.param("admin-situs", [], ["REV001"], id="nobody approves"),
        pytest.param("admin-situs", [("admin-situs", "it_admin")], ["REV003"], id="approves alone"),
    ],
)
def test_the_system(writer: str, who: list[tuple[str, str]], expected: list[str]) -> None:
    path = "pipeline/review/judge.py"
    change = Change(
        entries=(entry(path, old="lama"),),
        commits=(Commit("c" * 40, writer, paths=frozenset({path})),),
    )
    assert judged(change, *who) == expected


def test_a_roster_member_cannot_promote_himself() -> None:
    change = Change(
        entries=(entry(PEOPLE_YML, old="lama"),),
        commits=(Commit("c" * 40, "penulis-umum", paths=frozenset({PEOPLE_YML})),),
    )
    assert judged(change, ("penulis-umum", "it_admin")) == ["REV003", "REV004", "REV025"]


RUN = "content/ceklis/tais-05/2026-11.yml"


def a_run(signer: str, *, closing: bool, beyond: bool = False, earlier: str = "") -> Change:
    paths = frozenset({RUN})
    commit = Commit("c" * 40, signer, paths=paths, beyond_evidence=paths if beyond else frozenset())
    before = frozenset({earlier}) if earlier else frozenset()
    return Change(
        entries=(entry(RUN, old="lama"),),
        commits=(commit,),
        closing={RUN: before} if closing else {},
    )


@pytest.mark.parametrize(
    ("change", "who", "expected"),
    [
        pytest.param(a_run("admin-situs", closing=False), [], [], id="a step is noted"),
        pytest.param(a_run("admin-situs", closing=True), [], ["REV001"], id="closed alone"),
        pytest.param(a_run("admin-situs", closing=True), [EDITOR], [], id="closed by the head"),
        pytest.param(
            a_run("admin-situs", closing=True, earlier="editor"),
            [EDITOR],
            ["REV003"],
            id="closed by an earlier performer",
        ),
        pytest.param(
            a_run("editor", closing=True), [("sekretaris", "secretary")], [], id="by Sekretaris"
        ),
        pytest.param(
            a_run("admin-situs", closing=True),
            [("sekretaris", "secretary"), CHIEF],
            ["REV001"],
            id="by others while the head is free",
        ),
        pytest.param(
            a_run("editor", closing=True, earlier="sekretaris"), [CHIEF], [], id="by the Ketua"
        ),
        pytest.param(a_run("mesin", closing=False), [], [], id="machine fills in evidence"),
        pytest.param(
            a_run("mesin", closing=False, beyond=True), [], ["REV023"], id="machine goes further"
        ),
    ],
)
def test_runs(change: Change, who: list[tuple[str, str]], expected: list[str]) -> None:
    assert judged(change, *who) == expected


def test_a_machine_cannot_approve_and_a_new_file_in_no_item_has_no_class() -> None:
    assert judged(article(), ("mesin", "editor"), PJ) == ["REV004"]
    lost = Change(entries=(entry("content/berita/2026/11/tanpa/foto.jpg"),))
    assert judged(lost, EDITOR, CHIEF) == ["REV019"]


def test_every_reason_is_told_at_once_and_review_off_asks_for_nobody() -> None:
    (commit,) = article().commits
    wrong = article(
        SENSITIVE,
        commits=(replace(commit, signer=None),),
        entries=(Entry(INDEX, None, side("x", SYMLINK)),),
    )
    assert judged(wrong) == ["REV001", "REV001", "REV013", "REV011"]
    assert judged(article(), policy=policy(enabled=False)) == []


def test_messages_start_with_what_to_do_and_name_a_place() -> None:
    for reason in reasons_not_to_merge(article(), (), roster(), policy(), NOW):
        assert reason.place.path == FOLDER
        assert reason.message.startswith("Minta persetujuan ")
