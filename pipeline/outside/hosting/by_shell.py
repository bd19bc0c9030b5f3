"""The steps that a server's own programs do, thousands at once."""

from pipeline.errors import UnfinishedError
from pipeline.outside.hosting.files import Files
from pipeline.outside.hosting.place import decoded, encoded
from pipeline.outside.hosting.shell import Shell
from pipeline.outside.hosting.side_by_side import side_by_side
from pipeline.release.host import Entry, Kind
from pipeline.release.layout import UNFINISHED

_MAKE = 'cd -- "$1" && shift && exec mkdir -p -- "$@"'
# A link that breaks may cut a list of names short, in the middle of one. Nothing is removed unless
# the list is there to its end, which is a name that nobody has.
_WHOLE = 'end=$1; shift; eval "last=\\${$#}"; [ "$last" = "$end" ] || exit 255; '
_END = f"{UNFINISHED}/akhir"
_REMOVE = f'{_WHOLE}exec rm -f -- "$@"'
_REMOVE_FOLDERS = f'{_WHOLE}exec rm -rf -- "$@"'
_ALIKE = (
    'case $2 in /*) to=$2;; *) to=$PWD/$2;; esac; mkdir -p -- "$to" && cd -- "$1" && shift 2 && '
    'exec cp {how} --parents --remove-destination -t "$to" -- "$@"'
)
_LINK, _COPY = _ALIKE.format(how="-l"), _ALIKE.format(how="")
_LIST = (
    'if [ -d "$1" ]; then cd -- "$1" && exec find . -mindepth 1 '
    '-printf "%y\\0%s\\0%T@\\0%P\\0%l\\0"; else printf "absent"; fi'
)
_ABSENT = b"absent"
_HASH = 'cd -- "$1" && shift && exec sha256sum -z -- "$@"'
_KINDS: dict[bytes, Kind] = {b"f": "file", b"d": "folder", b"l": "link"}
_FIELDS = 5
_DIGITS = 64
_MOST = 64
Pairs = tuple[tuple[str, str], ...]


async def make_folders(shell: Shell, files: Files, paths: tuple[str, ...]) -> None:
    """Make folders, with those above them; only the deepest have to be named."""
    for path in paths:
        files.place.full(path)  # nothing outside the target's folder
    above = {path.rpartition("/")[0] for path in paths}
    deepest = [encoded(path) for path in dict.fromkeys(paths) if path and path not in above]
    (await shell.change(_MAKE, deepest, [files.place.full("")])).or_raise()


async def remove(shell: Shell, files: Files, paths: tuple[str, ...]) -> None:
    """Remove files and links."""
    await _removed(_REMOVE, shell, files, paths)


async def remove_folders(shell: Shell, files: Files, paths: tuple[str, ...]) -> None:
    """Remove folders with all that is in them."""
    await _removed(_REMOVE_FOLDERS, shell, files, paths)


async def _removed(script: str, shell: Shell, files: Files, paths: tuple[str, ...]) -> None:
    names, end = [files.place.full(path) for path in paths], [files.place.full(_END)]
    (await shell.change(script, names, end, end)).or_raise()


async def link_alike(shell: Shell, files: Files, pairs: Pairs) -> Pairs:
    """Link files that keep their path below another folder; return the pairs that do not."""
    return await _alike(_LINK, shell, files, pairs)


async def copy_alike(shell: Shell, files: Files, pairs: Pairs) -> Pairs:
    """Copy files that keep their path below another folder; return the pairs that do not."""
    return await _alike(_COPY, shell, files, pairs)


async def _alike(script: str, shell: Shell, files: Files, pairs: Pairs) -> Pairs:
    groups: dict[tuple[str, str], list[bytes]] = {}
    others = []
    for pair in pairs:
        heads = heads_of(*pair)
        if heads is None:
            others.append(pair)
            continue
        tail = pair[0][len(heads[0]) + 1 :] if heads[0] else pair[0]
        groups.setdefault(heads, []).append(encoded(tail))
    for heads, tails in groups.items():
        first = [files.place.full(head) for head in heads]
        (await shell.change(script, tails, first)).or_raise()
    return tuple(others)


def heads_of(there: str, new: str) -> tuple[str, str] | None:
    """Return the two folders from which both paths go on alike; None where their names differ."""
    one, other = there.split("/"), new.split("/")
    same = 0
    while same < min(len(one), len(other)) and one[-same - 1] == other[-same - 1]:
        same += 1
    if not same or there == new:
        return None
    return "/".join(one[:-same]), "/".join(other[:-same])


async def list_folder(shell: Shell, files: Files, folder: str) -> dict[str, Entry] | None:
    """Return everything below a folder by its path from there; None where it is absent."""
    said = (await shell.each(_LIST, [files.place.full(folder)])).or_raise()
    if said == _ABSENT:
        return None
    fields = said.split(b"\0")[:-1]
    if len(fields) % _FIELDS:
        raise UnfinishedError("Daftar berkas dari server terputus. Ulangi.")
    rows = zip(*(fields[n::_FIELDS] for n in range(_FIELDS)), strict=True)
    return {decoded(path): _entry(kind, size, at, to) for kind, size, at, path, to in rows}


def _entry(kind: bytes, size: bytes, modified: bytes, target: bytes) -> Entry:
    known = _KINDS.get(kind, "other")
    return Entry(known, int(size), float(modified), decoded(target) if known == "link" else None)


async def hashes(shell: Shell, files: Files, folder: str, paths: list[str]) -> dict[str, str]:
    """Return the SHA-256 of files as the server counts them; one that is absent is left out.

    Raises UnfinishedError for a file that is there and cannot be read.
    """
    full = files.place.full(folder)
    said = await shell.each(_HASH, [encoded(path) for path in paths], [full])
    rows = said.even_if_some_failed().split(b"\0")[:-1]
    found = {decoded(row[_DIGITS + 2 :]): row[:_DIGITS].decode("ascii") for row in rows}
    await side_by_side(
        lambda path: _is_absent(files, folder, path), set(paths) - found.keys(), _MOST
    )
    return found


async def _is_absent(files: Files, folder: str, path: str) -> None:
    if await files.kind_of(f"{folder}/{path}" if folder else path) is not None:
        raise UnfinishedError(f"Berkas {path} di server tidak dapat dibaca.")
