"""Checks of release.yml, backup.yml and waivers.yml by themselves."""

from collections.abc import Hashable, Iterable, Iterator
from pathlib import PurePosixPath

from pipeline.config.agree.court import ID, ID_MESSAGE
from pipeline.config.backup import Backup, Destination
from pipeline.config.complaint import Complaint
from pipeline.config.release import STATUS, Release, Target
from pipeline.config.waivers import Waivers

_REMOTE_NEEDS = ("host", "user", "host_key")
_REMOTE_KEYS = (*_REMOTE_NEEDS, "port")


def default_target_that_is_not(release: Release) -> Iterator[Complaint]:
    """Yield a default target that is not among the targets."""
    if release.default_target not in release.targets:
        message = f"Pilih salah satu tujuan di `targets`: {', '.join(release.targets)}."
        yield Complaint("release", ("default_target",), message)


def target_with_bad_id(release: Release) -> Iterator[Complaint]:
    """Yield names of targets that could not stand in a command or a journal line."""
    for name in release.targets:
        if not ID.fullmatch(name):
            yield Complaint("release", ("targets", name), ID_MESSAGE.format(name))


def target_with_wrong_keys(release: Release) -> Iterator[Complaint]:
    """Yield servers without name, user or key, and local folders that have them."""
    for where, target in _targets(release):
        filled = {key for key in _REMOTE_KEYS if getattr(target, key) is not None}
        if target.kind == "local":
            for key in sorted(filled):
                message = f"Hapus `{key}`: tujuan local adalah folder di mesin ini."
                yield Complaint("release", (*where, key), message)
            continue
        for key in (*_REMOTE_NEEDS, "public_url"):
            if getattr(target, key) is None:
                message = f"Tambahkan `{key}`: tujuan {target.kind} adalah server lain."
                yield Complaint("release", where, message)


def _targets(release: Release) -> Iterator[tuple[tuple[str, ...], Target]]:
    for name, target in release.targets.items():
        yield ("targets", name), target
    if release.status is not None:
        yield ("status",), release.status


def status_where_the_site_is(release: Release) -> Iterator[Complaint]:
    """Yield a status page that has the key or the name of the site, or lies where the site does."""
    status_key, site_key = release.status_key, release.manifest_key
    if status_key and site_key and status_key.split()[:2] == site_key.split()[:2]:
        message = "Buat kunci lain: komputer yang memantau tidak perlu memegang kunci situs."
        yield Complaint("release", ("status_key",), message)
    if STATUS in release.targets:
        message = f"Ganti nama tujuan ini: {STATUS} adalah nama tempat halaman status."
        yield Complaint("release", ("targets", STATUS), message)
    if release.status is None:
        return
    for target in release.targets.values():
        same = _host(target) == _host(release.status)
        if same and _nested(target.path, release.status.path):
            message = "Pilih folder lain, di luar tempat situs dan tidak memuatnya."
            yield Complaint("release", ("status", "path"), message)
            return


def _host(target: Target) -> tuple[bool, str | None]:
    return target.kind == "local", target.host


def _nested(one: str, other: str) -> bool:
    a, b = PurePosixPath(one), PurePosixPath(other)
    return a == b or a in b.parents or b in a.parents


def backup_twice(backup: Backup) -> Iterator[Complaint]:
    """Yield destinations whose id or path stands twice: two copies in one place are one copy."""
    for key, alike in (("id", _id_of), ("path", _place_of)):
        for index in _repeated(alike(each) for each in backup.destinations):
            message = f"Isi `{key}` ini sudah dipakai tempat cadangan lain. Ganti atau hapus."
            yield Complaint("backup", ("destinations", index, key), message)


def _id_of(destination: Destination) -> Hashable:
    return destination.id


def _place_of(destination: Destination) -> Hashable:
    return destination.label, destination.host, destination.user, destination.path


_WANTED_BY = {"sftp": _REMOTE_NEEDS, "iso": ("disc_mib",)}
_ALLOWED_BY = {"sftp": _REMOTE_KEYS, "restic": _REMOTE_KEYS, "iso": ("disc_mib",)}


def backup_with_wrong_keys(backup: Backup) -> Iterator[Complaint]:
    """Yield destinations that lack a key of their kind, or have one of another kind."""
    for index, each in enumerate(backup.destinations):
        where = ("destinations", index)
        for key in _wanted_by(each):
            if getattr(each, key) is None:
                message = f"Tambahkan `{key}`: tempat cadangan {each.kind} memerlukannya."
                yield Complaint("backup", where, message)
        for key in (*_REMOTE_KEYS, "disc_mib"):
            if getattr(each, key) is not None and key not in _ALLOWED_BY.get(each.kind, ()):
                message = f"Hapus `{key}`: tempat cadangan {each.kind} tidak memakainya."
                yield Complaint("backup", (*where, key), message)


def _wanted_by(each: Destination) -> tuple[str, ...]:
    on_server = each.kind == "restic" and (each.path.startswith("sftp:") or _is_far(each))
    return _REMOTE_NEEDS if on_server else _WANTED_BY.get(each.kind, ())


def _is_far(each: Destination) -> bool:
    return any(getattr(each, key) is not None for key in _REMOTE_KEYS)


def restic_at_an_address_of_sftp(backup: Backup) -> Iterator[Complaint]:
    """Yield repositories of restic whose server stands in `path`, where no key of it can stand."""
    for index, each in enumerate(backup.destinations):
        if each.kind == "restic" and each.path.startswith("sftp:"):
            message = "Tulis foldernya saja; server ditulis pada host, user, port, dan host_key."
            yield Complaint("backup", ("destinations", index, "path"), message)
        elif each.kind == "restic" and _is_far(each) and (each.label or ":" in each.path):
            message = "Tulis folder di server, dan jangan memakai `label`."
            yield Complaint("backup", ("destinations", index), message)


def disk_without_label(backup: Backup) -> Iterator[Complaint]:
    """Yield disks that could not be told from others, and labels where there is no disk."""
    for index, each in enumerate(backup.destinations):
        where = ("destinations", index)
        if each.kind == "folder" and each.label is not None:
            message = "Hapus `label`, atau ganti kind menjadi disk: folder biasa tidak berlabel."
            yield Complaint("backup", (*where, "label"), message)
        if each.kind == "disk" and each.label is None:
            message = "Tambahkan `label`, agar disk lain tidak dipakai dengan tidak sengaja."
            yield Complaint("backup", where, message)
        if each.label is not None and (each.path.startswith("/") or ":" in each.path):
            message = "Tulis folder di dalam disk, tanpa garis miring di depan."
            yield Complaint("backup", (*where, "path"), message)


def repository_named_twice(backup: Backup) -> Iterator[Complaint]:
    """Yield repositories that would stand under one name in a backup."""
    names = ["utama", *(PurePosixPath(each).name for each in backup.repositories)]
    for index in _repeated(name.removesuffix(".git") for name in names):
        message = "Ganti nama foldernya: dua repositori bernama sama dalam satu cadangan."
        yield Complaint("backup", ("repositories", index - 1), message)


def waiver_twice(waivers: Waivers) -> Iterator[Complaint]:
    """Yield waivers of one finding at one path that stand twice."""
    for index in _repeated((each.code, each.path) for each in waivers.waivers):
        message = "Pengecualian untuk kode dan jalur ini sudah ada. Hapus salah satunya."
        yield Complaint("waivers", ("waivers", index), message)


def _repeated(values: Iterable[Hashable]) -> Iterator[int]:
    seen: set[Hashable] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield index
        seen.add(value)


CHECKS = (
    default_target_that_is_not,
    target_with_bad_id,
    target_with_wrong_keys,
    status_where_the_site_is,
    backup_twice,
    backup_with_wrong_keys,
    restic_at_an_address_of_sftp,
    disk_without_label,
    repository_named_twice,
    waiver_twice,
)
