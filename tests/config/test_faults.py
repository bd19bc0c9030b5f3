"""Each fault that a configuration can have: named by its key, on the line where it is mended."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.config import load_config
from pipeline.config.agree import CHECKS
from tests.config.sample import KEY, change, faults, line_of

WAIVER = """
waivers:
  - code: DOC001
    path: content/informasi/b3-02/index.md
    reason: Dokumen sedang dipindai ulang.
    approved_by: {}
    until: 2026-12-31
"""
ALLOW = "# outside_court:"
LEAVE = """\
outside_court: {{approved_by: {}, reason: Server belum tersedia.}}
#"""


@dataclass(frozen=True)
class Wrong:
    """One change to a good configuration; the fault names `key`, on a line that holds `on`.

    `where` is the file that is at fault, if it is not the one that was changed.
    """

    file: str
    old: str
    new: str
    key: str
    says: str
    on: str
    where: str = ""


WRONG = {
    # shapes: what pydantic sees
    "an unknown key": Wrong(
        "court",
        "\nworking_days:",
        "\nworkdays:",
        "workdays",
        "Maksudnya `working_days`",
        "workdays:",
    ),
    "a missing key": Wrong("release", "keep_releases: 5", "", "keep_releases", "Tambahkan", "#"),
    "a number for text": Wrong(
        "court", 'close: "16.30"', "close: 16.30", "opening_hours.1.close", "tanda kutip", "16.30"
    ),
    "a clock with a colon": Wrong(
        "court", '"08.00"', '"08:00"', "opening_hours.1.open", "jam buka", "08:00"
    ),
    "a site without https": Wrong(
        "court", "https://pn-contoh", "http://pn-contoh", "url", "https", "url: http:"
    ),
    "a kind of court that is none": Wrong(
        "court", "kind: pn", "kind: ptun", "kind", "pn, pa", "ptun"
    ),
    "a role that is none": Wrong(
        "people", "[editor]", "[redaktur]", "people.editor.roles.1", "salah satu dari", "redaktur"
    ),
    "a private key": Wrong(
        "people",
        "keys: []",
        "keys: [{key: '-----BEGIN OPENSSH PRIVATE KEY-----'}]",
        "people.penulis-pidana.keys.1.key",
        "bukan kunci rahasia",
        "keys:",
    ),
    "too few releases kept": Wrong(
        "release", "keep_releases: 5", "keep_releases: 1", "keep_releases", "2", "keep_releases: 1"
    ),
    "a path that climbs out": Wrong(
        "release", "path: var/www", "path: var/../../x", "targets.lokal.path", "`..`", "path:"
    ),
    "a public address without https": Wrong(
        "release",
        "# public_url: http://127.0.0.1:8080",
        "public_url: http://pn-contoh.example",
        "targets.lokal.public_url",
        "https",
        "public_url",
    ),
    "a menu address without slash": Wrong(
        "menu", "to: /layanan-publik/\n", "to: /layanan-publik\n", "menu.2.to", "alamat", "publik"
    ),
    "a YAML error": Wrong("monitor", "links: []\n", "links: [\n", "", "YAML", ""),
    "a key twice": Wrong(
        "monitor",
        "timeout_seconds: 15",
        "timeout_seconds: 15\ntimeout_seconds: 15",
        "timeout_seconds",
        "dua kali",
        "timeout",
    ),
    "an empty file": Wrong("waivers", "waivers: []", "", "", "kunci: nilai", "#"),
    # agreement within a file
    "a case code of another court": Wrong(
        "court", "case_code: PN Cth", "case_code: PA Cth", "case_code", "PN", "PA Cth"
    ),
    "a section id in capitals": Wrong(
        "court",
        "  pidana:",
        "  Humas: {name: Humas, branch: pimpinan}\n  pidana:",
        "sections.Humas",
        "huruf kecil",
        "Humas:",
    ),
    "days that are none": Wrong(
        "court",
        "days: Senin–Kamis",
        "days: Senin s.d. Kamis",
        "opening_hours.1.days",
        "Tulis hari",
        "s.d.",
    ),
    "a day twice": Wrong(
        "court",
        "days: Senin–Kamis",
        "days: Senin–Jumat",
        "opening_hours.2.days",
        "Jumat satu kali",
        "Jumat",
    ),
    "a day without hours": Wrong(
        "court", "days: Senin–Kamis", "days: Senin–Rabu", "opening_hours", "Kamis", "opening_hours"
    ),
    "closing before opening": Wrong(
        "court", '"16.30"', '"07.30"', "opening_hours.1.open", "Urutkan", "open"
    ),
    "a day that is too long": Wrong(
        "court", '"16.30"', '"17.00"', "opening_hours.1", "480 menit", "days: Senin"
    ),
    "a holiday twice": Wrong(
        "court",
        "\nholidays: []",
        "\nholidays: [{date: 2026-11-25, name: Satu}, {date: 2026-11-25, name: Dua}]",
        "holidays.2.date",
        "yang kedua",
        "holidays",
    ),
    "a person id with a space": Wrong(
        "people", "  ketua:", '  "pak ketua":', "people.pak ketua", "huruf kecil", "pak ketua"
    ),
    "a machine that also writes": Wrong(
        "people",
        "[it_admin, writer]",
        "[it_admin, machine]",
        "people.admin-situs.roles",
        "mesin",
        "machine",
    ),
    "an NPWP that could be a person's": Wrong(
        "court",
        'own_npwp: "00.000.000.0-000.000"',
        'own_npwp: "1000000000000000"',
        "own_npwp",
        "diawali 0",
        "own_npwp",
    ),
    "a banner's picture without words": Wrong(
        "court",
        "    - title: Situs ini hanya contoh",
        "    - title: Situs ini hanya contoh\n      picture: contoh.jpg",
        "home.banners.1.picture",
        "Isi `alt`",
        "picture",
    ),
    "words for a picture that is not there": Wrong(
        "court",
        "    - title: Situs ini hanya contoh",
        "    - title: Situs ini hanya contoh\n      alt: Sebuah amplop.",
        "home.banners.1.alt",
        "Isi `picture`",
        "alt",
    ),
    "a service twice on the home page": Wrong(
        "court",
        "to: https://jdih.pn-contoh.example",
        "to: https://ecourt.mahkamahagung.go.id/",
        "grid.2.to",
        "sama dengan `e-Court`",
        "ecourt",
    ),
    "a delegation that ends first": Wrong(
        "people",
        "delegations: []",
        "delegations: [{role: editor, from: 2026-12-05, until: 2026-12-01, basis: Surat 1}]",
        "people.penulis-pidana.delegations.1.until",
        "2026-12-05",
        "until",
    ),
    "a key that ends first": Wrong(
        "people",
        "keys: []",
        f"keys: [{{key: {KEY}, from: 2026-12-05, until: 2026-12-01}}]",
        "people.penulis-pidana.keys.1.until",
        "2026-12-05",
        "until",
    ),
    "review without a baseline": Wrong(
        "review", "enabled: false", "enabled: true", "enabled", "git rev-parse main", "enabled"
    ),
    "one person for two roles": Wrong(
        "review",
        "[editor, chief]",
        "[chief, chief]",
        "classes.perhatian_khusus.approvals.2",
        "kedua",
        "chief, chief",
    ),
    "a machine that approves": Wrong(
        "review",
        "[editor, chief]",
        "[editor, machine]",
        "classes.perhatian_khusus.approvals.2",
        "salah satu dari",
        "machine",
    ),
    "no second check": Wrong(
        "review",
        "    second_check_within_hours: 24\n",
        "",
        "classes.serta_merta",
        "second_check_within_hours",
        "serta_merta",
    ),
    "an urgent withdrawal that nobody looks at again": Wrong(
        "review",
        "    second_check_within_hours: 24\n    second_check_by: [chief, secretary]\n",
        "",
        "classes.penarikan_segera",
        "second_check_within_hours",
        "penarikan_segera",
    ),
    "a second check that never comes due": Wrong(
        "review",
        "approvals: [editor, chief]",
        "approvals: [editor, chief]\n    second_check_within_hours: 24",
        "classes.perhatian_khusus.second_check_within_hours",
        "enough",
        "second_check",
    ),
    "the longest before the shortest": Wrong(
        "review",
        "{min: 60, max: 60}",
        "{min: 60, max: 30}",
        "standard_minutes.draft.max",
        "60",
        "draft",
    ),
    "a fourth level of the menu": Wrong(
        "menu",
        "to: /layanan-publik/jam-kerja/ptsp/",
        "to: /layanan-publik/jam-kerja/ptsp/\n            items: [{title: Terdalam, to: /a/}]",
        "menu.2.items.1.items.1.items.1",
        "3 tingkat",
        "Terdalam",
    ),
    "an address twice in the menu": Wrong(
        "menu",
        "to: /layanan-publik/jam-kerja/ptsp/",
        "to: /",
        "menu.2.items.1.items.1.to",
        "Beranda",
        "to: /",
    ),
    "an unknown default target": Wrong(
        "release",
        "default_target: lokal",
        "default_target: utama",
        "default_target",
        "lokal",
        "utama",
    ),
    "a server without its key": Wrong(
        "release",
        "kind: local",
        "kind: ssh\n    host: a.example\n    user: situs\n    public_url: https://a.example",
        "targets.lokal",
        "host_key",
        "lokal:",
    ),
    "a folder with a server name": Wrong(
        "release",
        "kind: local",
        "kind: local\n    host: a.example",
        "targets.lokal.host",
        "Hapus",
        "host",
    ),
    "a backup place twice": Wrong(
        "backup",
        "off_site: false",
        "off_site: false\n  - {id: dua, kind: folder, path: var/cadangan, off_site: true}",
        "destinations.2.path",
        "sudah dipakai",
        "dua",
    ),
    "a disk without its label": Wrong(
        "backup",
        "off_site: false",
        "off_site: false\n  - {id: dua, kind: disk, path: situs, off_site: true}",
        "destinations.2",
        "Tambahkan `label`",
        "dua",
    ),
    "a folder with a label": Wrong(
        "backup",
        "off_site: false",
        "off_site: false\n    label: CADANGAN",
        "destinations.1.label",
        "Hapus `label`",
        "CADANGAN",
    ),
    "a disk with a folder of this machine": Wrong(
        "backup",
        "off_site: false",
        "off_site: false\n  - {id: dua, kind: disk, label: D, path: /situs, off_site: true}",
        "destinations.2.path",
        "tanpa garis miring",
        "dua",
    ),
    "a repository of restic at an address without a key": Wrong(
        "backup",
        "off_site: false",
        "off_site: false\n  - {id: dua, kind: restic, path: 'sftp:a@b:/c', host: b, user: a, "
        "host_key: ssh-ed25519 AAAA, off_site: true}",
        "destinations.2.path",
        "Tulis foldernya saja",
        "dua",
    ),
    "a repository of restic on a server whose key is not told": Wrong(
        "backup",
        "off_site: false",
        "off_site: false\n  - {id: dua, kind: restic, path: /c, host: b, user: a, off_site: true}",
        "destinations.2",
        "Tambahkan `host_key`",
        "dua",
    ),
    "two repositories of one name": Wrong(
        "backup",
        "repositories: []",
        "repositories: [/srv/a/situs.git, /srv/b/situs]",
        "repositories.2",
        "Ganti nama foldernya",
        "/srv/b/situs",
    ),
    "reminders out of order": Wrong(
        "renewals", "[90, 60, 30, 14, 7, 1]", "[1, 60]", "remind_days_before", "Urutkan", "[1, 60]"
    ),
    "maintenance without a day": Wrong(
        "monitor",
        "maintenance: []",
        'maintenance: [{start: "01.00", end: "02.00", reason: Rutin}]',
        "maintenance.1",
        "Isi salah satu",
        "maintenance:",
    ),
    "maintenance on a day that is none": Wrong(
        "monitor",
        "maintenance: []",
        'maintenance: [{days: Ahad, start: "01.00", end: "02.00", reason: Rutin}]',
        "maintenance.1.days",
        "Tulis hari",
        "Ahad",
    ),
    "maintenance without length": Wrong(
        "monitor",
        "maintenance: []",
        'maintenance: [{days: Minggu, start: "01.00", end: "01.00", reason: Rutin}]',
        "maintenance.1.end",
        "Bedakan",
        "maintenance:",
    ),
    "quiet hours without length": Wrong(
        "monitor", 'end: "06.00"', 'end: "21.00"', "quiet_hours.end", "Bedakan", "quiet_hours"
    ),
    "a page watched twice": Wrong(
        "monitor",
        "address: /pengumuman/",
        "address: /berita/",
        "pages.2.address",
        "sudah",
        "/berita/",
    ),
    "a channel named twice": Wrong(
        "monitor",
        "alert_channels: []",
        "alert_channels: [{name: a, to: A, variable: V}, {name: a, to: B, variable: W}]",
        "alert_channels.2.name",
        "Beri nama lain",
        "alert_channels",
    ),
    "an address in the place of its variable": Wrong(
        "monitor",
        "alert_channels: []",
        "alert_channels: [{name: a, to: A, variable: 'json://rahasia'}]",
        "alert_channels.1.variable",
        "variabel lingkungan",
        "json",
    ),
    "a renewal named twice": Wrong(
        "renewals", "id: hosting", "id: domain", "renewals.2.id", "sudah dipakai", "domain"
    ),
    "a domain without a name": Wrong(
        "renewals", "    name: pn-contoh.example\n", "", "renewals.1", "Tambahkan `name`", "- id"
    ),
    "a decree with the name of a site": Wrong(
        "renewals",
        "    kind: decree\n",
        "    kind: decree\n    name: pn-contoh.example\n",
        "renewals.4.name",
        "Hapus `name`",
        "pn-contoh.example",
    ),
    # agreement between files
    "a role that nobody holds": Wrong(
        "people",
        "roles: [chief]",
        "roles: [registrar]",
        "classes.perhatian_khusus.approvals.2",
        "chief",
        "chief",
        "review",
    ),
    "a person in an unknown section": Wrong(
        "people",
        "section: pidana",
        "section: humas",
        "people.penulis-pidana.section",
        "court.yml",
        "humas",
    ),
    "a waiver by nobody": Wrong(
        "waivers", "\nwaivers: []", WAIVER.format("budi"), "waivers.1.approved_by", "`budi`", "budi"
    ),
    "a waiver twice": Wrong(
        "waivers",
        "\nwaivers: []",
        WAIVER.format("ketua") + WAIVER.format("ketua")[9:],
        "waivers.2",
        "sudah ada",
        "DOC001",
    ),
    "a renewal by nobody": Wrong(
        "renewals", "owner: editor", "owner: budi", "renewals.3.owner", "`budi`", "budi"
    ),
    # the forge
    "a forge outside the court": Wrong(
        "forge",
        "https://git.pn-contoh.example",
        "https://codeberg.org",
        "url",
        "outside_court",
        "url:",
    ),
    "a leave that is not needed": Wrong(
        "forge", ALLOW, LEAVE.format("ketua"), "outside_court", "Hapus", "outside_court:"
    ),
    "a token in the place of its variable": Wrong(
        "forge", "TERBIT_FORGE_TOKEN", "ghp_contoh", "token_variable", "bukan tokennya", "ghp_"
    ),
    "a forge without encryption": Wrong(
        "forge", "https://git.pn", "http://git.pn", "url", "https", "http://git"
    ),
    "a password in the address": Wrong(
        "forge", "https://git.pn", "https://a:b@git.pn", "url", "https", "url:"
    ),
    "a group on a forge without groups": Wrong(
        "forge", "pn-contoh/situs", "pn/contoh/situs", "repository", "gitlab", "situs"
    ),
    "a person who is the machine": Wrong(
        "people",
        "    delegations: []\n",
        "    delegations: []\n    forge_login: Terbit\n",
        "account",
        "`penulis-pidana`",
        "account:",
        where="forge",
    ),
}


@pytest.mark.parametrize("wrong", [pytest.param(wrong, id=name) for name, wrong in WRONG.items()])
def test_one_fault_is_told_where_it_is_mended(root: Path, wrong: Wrong) -> None:
    change(root, wrong.file, wrong.old, wrong.new)
    (fault,) = faults(root)
    assert (fault.key, fault.path) == (wrong.key, f"site_config/{wrong.where or wrong.file}.yml")
    assert wrong.says in fault.message
    assert wrong.on in line_of(root, fault)


def test_a_key_of_two_people(root: Path) -> None:
    for comment in ("", " lain@contoh"):
        change(root, "people", "keys: []", f"keys: [{{key: {KEY}{comment}}}]")
    (fault,) = faults(root)
    assert fault.key == "people.penulis-perdata.keys.1"
    assert "`penulis-pidana`" in fault.message


def test_a_forge_login_of_two_people(root: Path) -> None:
    for login in ("Rini", "rini"):
        change(
            root, "people", "delegations: []\n\n", f"delegations: []\n    forge_login: {login}\n\n"
        )
    (fault,) = faults(root)
    assert fault.key.endswith(".forge_login")
    assert "sudah dicatat" in fault.message


def test_a_leave_by_nobody_on_the_roster(root: Path) -> None:
    change(root, "forge", "https://git.pn-contoh.example", "https://github.com")
    change(root, "forge", ALLOW, LEAVE.format("budi"))
    (fault,) = faults(root)
    assert fault.key == "outside_court.approved_by"
    change(root, "forge", "approved_by: budi", "approved_by: ketua")
    assert load_config(root).forge is not None


def test_two_roles_of_one_person(root: Path) -> None:
    change(root, "people", "roles: [editor]", "roles: [secretary]")
    change(root, "people", "roles: [information_officer]", "roles: [editor, information_officer]")
    routine, urgent = faults(root)
    assert (routine.key, urgent.key) == ("classes.biasa.approvals", "classes.serta_merta.approvals")
    assert "orang yang berbeda" in routine.message
    assert "orang lain" in urgent.message


def test_a_wait_longer_than_the_interval(root: Path) -> None:
    change(root, "monitor", "interval_minutes: 5", "interval_minutes: 1")
    change(root, "monitor", "timeout_seconds: 15", "timeout_seconds: 60")
    (fault,) = faults(root)
    assert fault.key == "timeout_seconds"


def test_a_role_that_must_be_involved_and_that_nobody_holds(root: Path) -> None:
    change(root, "people", "roles: [it_admin, writer]", "roles: [writer]")
    keys = [fault.key for fault in faults(root)]
    assert keys == ["classes.sistem.approvals.1", "classes.sistem.involves"]


def test_a_target_name_that_could_not_stand_in_a_command(root: Path) -> None:
    change(root, "release", "default_target: lokal", "default_target: Lokal")
    change(root, "release", "  lokal:", "  Lokal:")
    (fault,) = faults(root)
    assert fault.key == "targets.Lokal"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("var/www", "status.path"),
        ("var/www/status", "status.path"),
        ("var", "status.path"),
        ("var/www-status", None),
    ],
)
def test_a_status_page_lies_apart_from_the_site(root: Path, path: str, key: str | None) -> None:
    page = f"status: {{kind: local, path: {path}}}\n"
    change(root, "release", "grace_hours:", f"{page}grace_hours:")
    if key is None:
        assert load_config(root).release.status is not None
    else:
        (fault,) = faults(root)
        assert fault.key == key


def test_a_status_page_has_a_key_and_a_name_of_its_own(root: Path) -> None:
    keys = f"status_key: {KEY} pantau\nmanifest_key: {KEY} situs\n"
    change(root, "release", "grace_hours:", f"{keys}grace_hours:")
    change(root, "release", "  lokal:", "  status:")
    change(root, "release", "default_target: lokal", "default_target: status")
    assert [fault.key for fault in faults(root)] == ["targets.status", "status_key"]


def test_a_status_page_on_a_server_needs_what_every_server_does(root: Path) -> None:
    page = "status: {kind: sftp, path: www, host: a.example, user: situs}\n"
    change(root, "release", "grace_hours:", f"{page}grace_hours:")
    assert {fault.key for fault in faults(root)} == {"status"}


def test_every_check_has_a_sentence_for_maintainers() -> None:
    assert all((check.__doc__ or "").startswith("Yield ") for check in CHECKS)
