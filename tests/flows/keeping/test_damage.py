"""Flipped bits, cut files, missing and foreign ones: all found, none restored in silence."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.errors import TerbitError
from pipeline.flows.keeping.backup import BackedUp, back_up
from pipeline.flows.keeping.restore import Wish, restore
from pipeline.flows.keeping.store import Store
from pipeline.flows.keeping.verify import exit_code, verify_backups
from pipeline.flows.progress import Silent
from tests.conftest import SOAK
from tests.flows.keeping.kept import NOW, files_of

StoreOf = Callable[[Path, str], Store]
_PLACES = {"lokal": "var/cadangan", "luar": "var/restic"}
_COUNTS = {"lokal": 100 if SOAK else 25, "luar": 100 if SOAK else 5}


def _harm(file: Path, luck: random.Random) -> str:
    """Flip one bit of a file, or cut it short; return what was done."""
    raw = bytearray(file.read_bytes())
    file.chmod(0o600)
    if luck.random() < 0.3:
        kept = luck.randrange(len(raw))
        file.write_bytes(raw[:kept])
        return f"{file.name} cut to {kept}"
    at, bit = luck.randrange(len(raw)), luck.randrange(8)
    raw[at] ^= 1 << bit
    file.write_bytes(raw)
    return f"{file.name} byte {at} bit {bit}"


def _victims(base: Path) -> list[Path]:
    files = (file for file in sorted(base.rglob("*")) if file.is_file() and file.stat().st_size)
    return [file for file in files if "locks" not in file.parts]


@pytest.fixture
def good(court: Path, medium: str, backed_up: BackedUp, tmp_path: Path) -> dict[str, bytes]:
    """What comes back while the medium is whole."""
    assert restore(court, tmp_path / "utuh", Wish(medium), Silent()).damaged == ()
    return _plain(files_of(tmp_path / "utuh"))


def _plain(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files without Git's own, which are made again and so differ in times."""
    return {path: raw for path, raw in files.items() if not path.startswith((".git/", "situs.git"))}


def test_each_harm_is_found_and_nothing_wrong_comes_back(
    court: Path, medium: str, good: dict[str, bytes], tmp_path: Path
) -> None:
    base = court / _PLACES[medium]
    victims, luck = _victims(base), random.Random()
    for number in range(_COUNTS[medium]):
        victim = luck.choice(victims)
        whole = victim.read_bytes()
        harm = _harm(victim, luck)
        found = verify_backups(court, medium, NOW, Silent(), everything=True)
        assert exit_code(found) == 1, harm
        assert found[0].trouble == "", harm
        if medium == "luar" or number % 5 == 0:
            _nothing_wrong_comes_back(court, medium, good, tmp_path / f"pulih-{number}", harm)
        victim.write_bytes(whole)
    assert exit_code(verify_backups(court, medium, NOW, Silent(), everything=True)) == 0


def _nothing_wrong_comes_back(
    court: Path, medium: str, good: dict[str, bytes], into: Path, harm: str
) -> None:
    try:
        done = restore(court, into, Wish(medium), Silent())
    except TerbitError:
        assert not into.exists(), harm
        return
    back = _plain(files_of(into))
    assert {path: raw for path, raw in back.items() if good.get(path) != raw} == {}, harm
    absent = good.keys() - back.keys()
    assert {path for path in absent if _named(path, done.damaged)} == absent, harm


def _named(path: str, damaged: tuple[str, ...]) -> bool:
    """Return whether a person was told that a file is damaged, or its folder, or all of it."""
    return any(each in (".", path) or path.startswith(f"{each}/") for each in damaged)


@pytest.mark.parametrize("everything", [True, False], ids=["all", "the-part-whose-turn-it-is"])
def test_missing_and_foreign_files_are_found(
    court: Path, store_of: StoreOf, everything: bool
) -> None:
    name = back_up(court, "lokal", NOW, Silent()).record.id
    folder = court / "var/cadangan" / name
    victim = next((folder / "data/var/originals").rglob("*.yml"))
    victim.rename(folder / "data/lain.yml")
    (folder / "catatan.txt").write_text("titipan", "utf-8")
    (folder / "data/tautan").symlink_to("/etc/hostname")
    found = verify_backups(court, "lokal", NOW, Silent(), everything=everything)[0].findings
    told = {(each.code, each.place.path.removeprefix(f"{name}/")) for each in found}
    assert told == {
        ("BAK002", victim.relative_to(folder).as_posix()),
        ("BAK003", "data/lain.yml"),
        ("BAK003", "data/tautan"),
        ("BAK003", "catatan.txt"),
    }
    fetched = store_of(court, "lokal").fetch(name, "", court / "keluar", lambda _a, _b: None)
    assert {"lain.yml", "tautan", victim.relative_to(folder / "data").as_posix()} == set(
        fetched.damaged
    )


def test_a_damaged_backup_is_not_taken_over_and_the_next_is_whole(court: Path) -> None:
    first = back_up(court, "lokal", NOW, Silent()).record.id
    base = court / "var/cadangan"
    victim = next(f for f in (base / first / "data/var/originals").rglob("*") if f.is_file())
    _harm(victim, random.Random(1))
    assert exit_code(verify_backups(court, "lokal", NOW, Silent(), everything=True)) == 1
    later = NOW.replace(hour=8)
    second = back_up(court, "lokal", later, Silent()).record.id
    kept = base / second / victim.relative_to(base / first)
    assert kept.read_bytes() == (court / victim.relative_to(base / first / "data")).read_bytes()
    # The damaged one stays until a later one was seen to be whole.
    assert (base / first).exists()
    found = verify_backups(court, "lokal", later, Silent(), everything=True)[0].findings
    assert {each.place.path.partition("/")[0] for each in found} == {first}
    third = back_up(court, "lokal", NOW.replace(hour=9), Silent())
    assert [fate.taken.id for fate in third.media[0].gone] == [first]


def test_a_wrong_password_is_no_finding(
    court: Path, restic_here: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert back_up(court, "luar", NOW, Silent()).exit_code == 0
    monkeypatch.setenv("RESTIC_PASSWORD", "lain")
    found = verify_backups(court, "luar", NOW, Silent(), everything=False)
    assert (exit_code(found), found[0].findings) == (3, ())
    assert "Kata sandi" in found[0].trouble
