"""The same commit and --as-of give the same bytes: any day, folder, zone, mask, machine."""

import shutil
from pathlib import Path

import pytest

from tests.demo import AS_OF, git, terbit, tree_of


def test_another_day_folder_zone_umask_seed_and_cpu_count_give_the_same_bytes(
    demo: Path, tmp_path: Path, faketime: str
) -> None:
    other = tmp_path / "di tempat lain"
    git(tmp_path, "clone", "--quiet", str(demo), str(other))
    one_cpu = ("taskset", "--cpu-list", "0") if shutil.which("taskset") else ()
    masked = ("sh", "-c", 'umask 077 && exec "$0" "$@"')
    done = terbit(
        other,
        *("build", "--as-of", AS_OF),
        before=(faketime, "2031-05-17 23:30:00", *one_cpu, *masked),
        TZ="Pacific/Kiritimati",
        PYTHONHASHSEED="4242",
        LC_ALL="C",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    first, second = tree_of(demo / "site"), tree_of(other / "site")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


def test_the_clock_decides_nothing_but_the_default_day(demo_copy: Path, faketime: str) -> None:
    given = tree_of(demo_copy / "site")
    done = terbit(demo_copy, "build", before=(faketime, f"{AS_OF} 05:00:00"), TZ="UTC")
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree_of(demo_copy / "site") == given


@pytest.mark.parametrize(
    ("utc", "shown"),
    [("2026-11-24 16:59:00", False), ("2026-11-24 17:01:00", True)],
    ids=["a minute before midnight in Jakarta", "a minute after"],
)
def test_today_is_the_day_in_the_courts_own_zone(
    demo_copy: Path, faketime: str, utc: str, shown: bool
) -> None:
    folder = demo_copy / "content/berita/2026/11/uji-jadwal"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(
        "---\ntitle: Uji jadwal terbit\nsummary: Naskah yang terbit pada tanggal tertentu.\n"
        "section: hukum\nauthor: penulis-hukum\ndate: 2026-11-20\npublish_at: 2026-11-25\n---\n\n"
        "Isi.\n",
        encoding="utf-8",
    )
    done = terbit(demo_copy, "build", before=(faketime, utc), TZ="UTC")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (demo_copy / "site/berita/2026/11/uji-jadwal/index.html").exists() is shown
