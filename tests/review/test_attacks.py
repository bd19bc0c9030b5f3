"""Attempts to get past review, on a real server with its real hook and real keys.

One table of attacks, and every route to main: the server's hook, the gate of CI, the desk's own
publishing, and a proposal on a forge. All must give the very same reasons, and main must not move.
"""

import datetime as dt
from collections.abc import Callable

import pytest
import yaml

from tests.building import nik
from tests.review.courthouse import (
    EDITOR,
    ITEM,
    KEPT,
    OLD,
    ORDINARY,
    PEOPLE,
    PHOTO,
    PJ,
    RECEIPT,
    RECORDER,
    RUN,
    SENSITIVE,
    URGENT,
    WRITER,
    Courthouse,
    article,
    as_yaml,
    copy_of,
    urgent,
    with_photo,
)
from tests.review.routes import ROUTES, Route, by_hook

Attack = Callable[[Courthouse], None]


def unapproved(house: Courthouse) -> None:
    """Push what nobody approved."""


def by_the_editor_alone(house: Courthouse) -> None:
    house.approve(ORDINARY[0])


def unsigned_commit(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article()}, signed=False)
    house.approve(*ORDINARY)


def signed_by_an_outsider(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article()}, "orang-luar", "--author=penulis-hukum <penulis-hukum@x>")
    house.approve(*ORDINARY)


def self_approved(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article()}, EDITOR)
    house.approve(*ORDINARY)


def author_approves_after_an_amend(house: Courthouse) -> None:
    """The editor writes; a colleague signs the same commit anew; the editor approves."""
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article()}, EDITOR)
    house.git("commit", "--quiet", "--amend", "--no-edit", "-S", by=WRITER)
    house.approve(*ORDINARY)


def author_approves_after_a_rebase(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({ITEM: article()}, EDITOR)
    house.git("rebase", "--quiet", "--force-rebase", "-S", "origin/main", by=WRITER)
    house.approve(*ORDINARY)


def helper_named_in_a_trailer_approves(house: Courthouse) -> None:
    trailer = f"Co-authored-by: Contoh Editor <{EDITOR}@x>"
    house.git("commit", "--quiet", "--amend", "-S", f"--message=Ubah\n\n{trailer}")
    house.approve(*ORDINARY)


def author_nobody_knows(house: Courthouse) -> None:
    house.git("commit", "--quiet", "--amend", "--no-edit", "-S", "--author=Tamu <tamu@x>")
    house.approve(*ORDINARY)


def changed_after_approval(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    house.commit(with_photo("Judul Lain"))


def path_added_after_approval(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    house.commit({PHOTO.replace("01", "02"): b"foto lain"})


def path_removed_after_approval(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    house.commit({PHOTO: None})


def replayed(house: Courthouse) -> None:
    """A-B-A: the approvals of A, kept in main, are shown again once B stands there."""
    house.approve(*ORDINARY)
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    house.commit(with_photo("Judul B"))
    house.approve(*ORDINARY)
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    house.commit(with_photo())


def replayed_as_new_files(house: Courthouse) -> None:
    """The same, with the old statements carried in again over the new base."""
    first = {by: house.statement(by, role) for by, role in ORDINARY}
    replayed(house)
    for by, _ in ORDINARY:
        house.commit(house.signed({**first[by], "at": "2026-11-20T02:00:01Z"}, by), by)


def replayed_as_a_copy(house: Courthouse) -> None:
    """A-B-A-B: the approvals of the first step to B, copied into another folder."""
    for title in ("Judul A", "Judul B", "Judul A"):
        house.commit(with_photo(title))
        house.approve(*ORDINARY)
        assert house.push()[0]
        house.git("fetch", "--quiet", "origin")
    house.commit(with_photo("Judul B"))
    kept = house.git("ls-tree", "-r", "--name-only", "origin/main", "--", KEPT).split()
    copies = {path.replace(KEPT, f"{KEPT}/lagi"): path for path in kept}
    house.commit({new: (house.clone / old).read_bytes() for new, old in copies.items()})


def in_a_role_not_held(house: Courthouse) -> None:
    house.approve(("penulis-umum", "editor"), ORDINARY[1])


def two_roles_by_one_person(house: Courthouse) -> None:
    house.approve(ORDINARY[0], (EDITOR, "information_officer"))


def with_roster(house: Courthouse, who: str, **changes: object) -> None:
    """Let main change a person's entry first, by the rules, and write the article after that."""
    house.git("reset", "--quiet", "--hard", "origin/main")
    people = yaml.safe_load((house.clone / PEOPLE).read_text())
    people["people"][who] |= changes
    house.commit({PEOPLE: as_yaml(people)}, "admin-situs")
    house.approve(("sekretaris", "secretary"))
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")


def acting(role: str, until: str) -> dict[str, object]:
    day = dt.date.fromisoformat
    return {"role": role, "from": day("2026-01-01"), "until": day(until), "basis": "Surat 1"}


def in_a_role_held_until_yesterday(house: Courthouse) -> None:
    with_roster(house, "panitera", delegations=[acting("editor", "2026-11-19")])
    house.commit(with_photo())
    house.approve(("panitera", "editor"), ORDINARY[1])


def two_roles_that_one_person_holds(house: Courthouse) -> None:
    with_roster(house, EDITOR, delegations=[acting("information_officer", "2099-12-31")])
    house.commit(with_photo())
    house.approve(ORDINARY[0], (EDITOR, "information_officer"))


def expired_key_and_a_backdated_commit(house: Courthouse) -> None:
    public = house.key(WRITER).with_suffix(".pub").read_text().strip()
    with_roster(house, WRITER, keys=[{"key": public, "until": dt.date(2026, 11, 19)}])
    then = "2026-11-01T10:00:00Z"
    house.commit(with_photo(), GIT_COMMITTER_DATE=then, GIT_AUTHOR_DATE=then)
    house.approve(*ORDINARY, at="2026-11-01T11:00:00Z")


def by_a_machine(house: Courthouse) -> None:
    house.commit(house.signed(house.statement("mesin", "editor"), "mesin"), EDITOR)
    house.approve(ORDINARY[1])


def signature_of_somebody_else(house: Courthouse) -> None:
    house.commit(house.signed(house.statement(EDITOR, "editor"), WRITER))
    house.approve(ORDINARY[1])


def signature_for_another_purpose(house: Courthouse) -> None:
    house.commit(house.signed(house.statement(EDITOR, "editor"), EDITOR, space="git"))
    house.approve(ORDINARY[1])


def signature_for_another_court(house: Courthouse) -> None:
    said = house.statement(EDITOR, "editor", court="pa-lain.example")
    house.commit(house.signed(said, EDITOR, space="persetujuan@pa-lain.example"))
    house.approve(ORDINARY[1])


def statement_without_signature(house: Courthouse) -> None:
    files = house.signed(house.statement(EDITOR, "editor"), EDITOR)
    house.commit({path: raw for path, raw in files.items() if path.endswith(".json")})
    house.approve(ORDINARY[1])


def statement_edited(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    names = house.git("diff", "--name-only", "--diff-filter=A", "origin/main", "HEAD", "--", KEPT)
    path = next(name for name in names.split() if name.endswith(".json"))
    house.commit({path: (house.clone / path).read_text().replace("02:00", "03:00")}, EDITOR)


def kept_statement_edited(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    path = kept_in_main(house)
    house.commit({path: (house.clone / path).read_text() + "\n"})


def kept_statement_deleted(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    house.commit({kept_in_main(house): None})


def kept_in_main(house: Courthouse) -> str:
    names = house.git("ls-tree", "-r", "--name-only", "origin/main", "--", KEPT).split()
    return next(name for name in names if name.endswith(".json"))


def key_adds_itself_to_the_roster(house: Courthouse) -> None:
    people = yaml.safe_load((house.clone / PEOPLE).read_text())
    public = house.key("orang-luar").with_suffix(".pub").read_text().strip()
    people["people"]["orang-luar"] = {**people["people"]["admin-situs"], "keys": [{"key": public}]}
    people["people"]["orang-luar"] |= {"name": "Orang Luar", "forge_login": "orang-luar"}
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({PEOPLE: as_yaml(people)}, "orang-luar")
    house.approve(("orang-luar", "it_admin"))


def roster_member_promotes_himself(house: Courthouse) -> None:
    people = yaml.safe_load((house.clone / PEOPLE).read_text())
    people["people"][WRITER]["roles"] = ["writer", "it_admin", "secretary"]
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({PEOPLE: as_yaml(people)})
    house.approve((WRITER, "secretary"))


def policy_together_with_content(house: Courthouse) -> None:
    path = "site_config/review.yml"
    text = (house.clone / path).read_text().replace("[editor, chief]", "[editor, secretary]")
    house.commit({path: text}, "admin-situs")
    house.approve(*ORDINARY, ("sekretaris", "secretary"))


def roster_that_cannot_be_read(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({PEOPLE: "people: {}\n"}, "admin-situs")
    house.approve(ORDINARY[0])


def evil_merge(house: Courthouse) -> None:
    """The editor slips a sentence in while merging, then approves it."""
    merge_by(house, EDITOR, lambda: house.write(with_photo("Diselipkan")))
    house.approve(*ORDINARY)


def old_version_chosen_in_a_merge(house: Courthouse) -> None:
    """The editor brings back what main held before, as the "other side" of a merge."""
    house.approve(*ORDINARY)
    assert house.push()[0]
    before = house.git("rev-parse", "HEAD").strip()
    house.git("fetch", "--quiet", "origin")
    house.commit(with_photo("Perbaikan"))
    house.approve(*ORDINARY)
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    tree = house.git("rev-parse", "HEAD^{tree}").strip()
    house.git("read-tree", tree)
    house.git("checkout", "--quiet", before, "--", ITEM)
    house.git("add", "--all")
    made = house.git("write-tree").strip()
    parents = ("-p", "HEAD", "-p", before)
    merge = house.git("commit-tree", "-S", *parents, "-m", "Gabung", made, by=EDITOR).strip()
    house.git("reset", "--quiet", "--hard", merge)
    house.approve(*ORDINARY)


def merge_by(house: Courthouse, by: str, change: Callable[[], None]) -> None:
    house.git("checkout", "--quiet", "-b", "draf/lain", "origin/main")
    house.commit({OLD: article("Lama Sekali")})
    house.git("checkout", "--quiet", "main")
    house.git("merge", "--quiet", "--no-commit", "--no-ff", "draf/lain", by=by)
    change()
    house.git("add", "--all")
    house.git("commit", "--quiet", "-S", "--message=Gabung", by=by)


def symlink(house: Courthouse) -> None:
    (house.clone / "content/berita/2026/11/baru/rahasia.txt").symlink_to("/etc/hostname")
    house.commit({})
    house.approve(*ORDINARY)


def case_only_rename(house: Courthouse) -> None:
    house.commit({PHOTO.replace("01.jpg", "01.JPG"): b"foto besar"})
    house.approve(*ORDINARY)


def submodule(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    head = house.git("rev-parse", "HEAD").strip()
    place = f"160000,{head},content/berita/2026/11/baru/sub"
    house.git("update-index", "--add", "--cacheinfo", place)
    house.git("commit", "--quiet", "-S", "--message=Submodul")


def huge_file(house: Courthouse) -> None:
    house.commit({PHOTO: b"\0" * 50_000_001})
    house.approve(*ORDINARY)


def unknown_class(house: Courthouse) -> None:
    house.commit(with_photo(**{"class": "rahasia"}))
    house.approve(*SENSITIVE, ORDINARY[1])


def lowered_class(house: Courthouse) -> None:
    house.commit(with_photo(**{"class": "perhatian_khusus"}))
    house.approve(*SENSITIVE)
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    house.commit(with_photo("Berubah"))
    house.approve(*ORDINARY)


def urgent_that_is_not(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({URGENT: urgent(obligation="B1.01")})
    house.approve(ORDINARY[1])


def urgent_without_an_end(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({URGENT: urgent(expires_at=None)})
    house.approve(ORDINARY[1])


def urgent_that_was_sensitive(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({URGENT: urgent(**{"class": "perhatian_khusus"})})
    house.approve(*SENSITIVE)
    assert house.push()[0]
    house.git("fetch", "--quiet", "origin")
    house.commit({URGENT: urgent()})
    house.approve(ORDINARY[1])


def urgent_that_a_rule_raised(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    house.commit({URGENT: urgent(body="Terdakwa berumur 16 tahun.")})
    house.approve(ORDINARY[1])


def ordinary_that_a_rule_raised(house: Courthouse) -> None:
    """A leadership statement in the ordinary class."""
    house.commit(with_photo("Pernyataan Ketua tentang Putusan"))
    house.approve(*ORDINARY)


def past_intake(house: Courthouse) -> None:
    house.commit({RECEIPT: None})
    house.approve(*ORDINARY)


def with_an_identity_number(house: Courthouse) -> None:
    house.commit(with_photo(body=f"NIK {nik()} tercatat."))
    house.approve(*ORDINARY)


def machine_writes_an_article(house: Courthouse) -> None:
    house.commit(with_photo("Dari Mesin"), "mesin")
    house.approve(*ORDINARY)


def recorder_writes_an_article(house: Courthouse) -> None:
    house.commit(with_photo("Dari Pencatat"), RECORDER)
    house.approve(*ORDINARY)


def recorder_approves(house: Courthouse) -> None:
    house.commit(house.signed(house.statement(RECORDER, "editor"), RECORDER), RECORDER)
    house.approve(ORDINARY[1])


def recorder_signs_for_a_person_without_a_place(house: Courthouse) -> None:
    house.commit(house.signed(house.statement(EDITOR, "editor"), RECORDER), RECORDER)
    house.approve(ORDINARY[1])


def recorder_records_the_author(house: Courthouse) -> None:
    said = house.statement(WRITER, "editor", via="forgejo#7/review/12")
    house.commit(house.signed(said, RECORDER), RECORDER)
    house.approve(ORDINARY[1])


def person_plays_the_recorder(house: Courthouse) -> None:
    """The editor signs that the officer clicked at the desk."""
    house.approve(ORDINARY[0])
    said = house.statement(PJ, "information_officer", via="desk")
    house.commit(house.signed(said, EDITOR), EDITOR)


def via_a_place_that_cannot_be(house: Courthouse) -> None:
    said = house.statement(EDITOR, "editor", via="katanya")
    house.commit(house.signed(said, RECORDER), RECORDER)
    house.approve(ORDINARY[1])


DEPUTY_AT = "2026-11-20T09:00:00+07:00"


def machine_closes_a_run(house: Courthouse) -> None:
    house.git("reset", "--quiet", "--hard", "origin/main")
    text = (house.clone / RUN).read_text()
    closed = f"closed: {{by: mesin, at: '{DEPUTY_AT}'}}"
    house.commit({RUN: text.replace("closed: null", closed)}, "mesin")
    house.approve((EDITOR, "editor"))


def returned(house: Courthouse) -> None:
    house.approve(*ORDINARY)
    later = {"decision": "return", "reason": "Salah tanggal.", "at": "2026-11-20T05:00:00Z"}
    house.approve((PJ, "information_officer"), **later)


ATTACKS: dict[Attack, list[str]] = {
    unapproved: ["REV001", "REV001"],
    by_the_editor_alone: ["REV001"],
    unsigned_commit: ["REV011"],
    signed_by_an_outsider: ["REV011"],
    self_approved: ["REV003"],
    author_approves_after_an_amend: ["REV003"],
    author_approves_after_a_rebase: ["REV003"],
    helper_named_in_a_trailer_approves: ["REV003"],
    author_nobody_knows: ["REV012"],
    changed_after_approval: ["REV002", "REV002"],
    path_added_after_approval: ["REV002", "REV002"],
    path_removed_after_approval: ["FMT013", "REV002", "REV002"],
    replayed: ["REV001", "REV001"],
    replayed_as_new_files: ["REV002", "REV002"],
    replayed_as_a_copy: ["REV001", "REV001", *["REV007"] * 8, "REV010", "REV010"],
    in_a_role_not_held: ["REV004"],
    two_roles_by_one_person: ["REV004"],
    in_a_role_held_until_yesterday: ["REV004"],
    two_roles_that_one_person_holds: ["REV005"],
    expired_key_and_a_backdated_commit: ["REV011"],
    by_a_machine: ["REV004"],
    signature_of_somebody_else: ["REV001", "REV008"],
    signature_for_another_purpose: ["REV001", "REV008"],
    signature_for_another_court: ["REV001", "REV006"],
    statement_without_signature: ["REV001", "REV008"],
    statement_edited: ["REV001", "REV007", "REV008"],
    kept_statement_edited: ["REV006", "REV009"],
    kept_statement_deleted: ["REV009"],
    key_adds_itself_to_the_roster: ["REV001", "REV008", "REV011", "REV012", "REV025"],
    roster_member_promotes_himself: ["REV003", "REV004", "REV025"],
    policy_together_with_content: ["REV017"],
    roster_that_cannot_be_read: ["REV018"],
    evil_merge: ["REV003"],
    old_version_chosen_in_a_merge: ["REV003"],
    symlink: ["REV013"],
    case_only_rename: ["FMT010", "REV015"],
    submodule: ["REV002", "REV002", "REV014"],
    huge_file: ["FMT013", "REV002", "REV002", "REV016"],
    unknown_class: ["FMT006", "REV019"],
    lowered_class: ["REV001"],
    urgent_that_is_not: ["REV021"],
    urgent_without_an_end: ["CNT007", "REV021"],
    urgent_that_was_sensitive: ["REV001", "REV001", "REV022"],
    urgent_that_a_rule_raised: ["PRI015", "REV001", "REV001", "REV022"],
    ordinary_that_a_rule_raised: ["PRI015", "REV001", "REV020"],
    past_intake: ["INT031"],
    with_an_identity_number: ["PRI001"],
    machine_writes_an_article: ["REV023"],
    machine_closes_a_run: ["REV023"],
    recorder_writes_an_article: ["REV041"],
    recorder_approves: ["REV004"],
    recorder_signs_for_a_person_without_a_place: ["REV001", "REV008"],
    recorder_records_the_author: ["REV003", "REV004"],
    person_plays_the_recorder: ["REV001", "REV008"],
    via_a_place_that_cannot_be: ["REV001", "REV006"],
    returned: ["REV001", "REV024"],
}


@pytest.fixture(scope="module")
def attacked(founded: Courthouse) -> Callable[[Attack], Courthouse]:
    """Each attack is made once; a route that changes anything works on a copy."""
    made: dict[Attack, Courthouse] = {}

    def make(attack: Attack) -> Courthouse:
        if attack not in made:
            house = copy_of(founded, founded.folder.parent / f"attack-{attack.__name__}")
            house.commit(with_photo())
            attack(house)
            made[attack] = house
        return made[attack]

    return make


@pytest.mark.parametrize("route", ROUTES, ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    ("attack", "expected"), [pytest.param(a, e, id=a.__name__) for a, e in ATTACKS.items()]
)
def test_every_route_refuses_alike(
    attacked: Callable[[Attack], Courthouse], attack: Attack, expected: list[str], route: Route
) -> None:
    house = attacked(attack)
    before = house.main()
    assert route(house) == expected
    assert house.main() == before


def good_by_review(house: Courthouse) -> None:
    """The same recorder, with decisions that may be."""
    said = house.statement(EDITOR, "editor", via="forgejo#7/review/12")
    clicked = house.statement(PJ, "information_officer", via="desk")
    files = house.signed(said, RECORDER) | house.signed(clicked, RECORDER)
    house.commit(files, RECORDER)


def good(house: Courthouse) -> None:
    """Nothing is wrong."""
    house.approve(*ORDINARY)


def good_after_a_merge(house: Courthouse) -> None:
    merge_by(house, "admin-situs", lambda: None)
    house.approve(*ORDINARY)


def good_deputy(house: Courthouse) -> None:
    """The same machine fills in evidence, and nothing else."""
    house.git("reset", "--quiet", "--hard", "origin/main")
    text = (house.clone / RUN).read_text()
    kept = f"evidence: [{{by: mesin, at: '{DEPUTY_AT}', record: 'backup:lemari/1'}}]"
    house.commit({RUN: text.replace("evidence: []", kept)}, "mesin")


@pytest.mark.parametrize("route", ROUTES, ids=lambda each: each.__name__)
@pytest.mark.parametrize(
    "change", [good, good_after_a_merge, good_deputy, good_by_review], ids=lambda f: f.__name__
)
def test_what_is_in_order_gets_in(written: Courthouse, change: Attack, route: Route) -> None:
    change(written)
    assert route(written) == []
    if route is by_hook:
        assert written.main() == written.git("rev-parse", "HEAD").strip()
