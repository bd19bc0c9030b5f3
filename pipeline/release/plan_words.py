"""A plan as text, for `--dry-run` and for whoever compares two plans."""

from collections.abc import Iterable, Iterator
from itertools import islice

from pipeline.release.host import (
    Copies,
    Links,
    MakeFolders,
    Remove,
    RemoveEmpty,
    RemoveFolders,
    Renames,
    Step,
    Switch,
    Uploads,
    Write,
    each_of,
)
from pipeline.release.plan import Plan, Stage
from pipeline.sizes import file_size

_WAYS = {
    "switch": "satu tautan dialihkan",
    "burst": "berkas diganti serentak",
    "ordered": "berkas dikirim berurutan",
}


def plan_text(plan: Plan, sizes: Iterable[int], *, most: int | None = None) -> str:
    """Return what the plan would do, stage by stage; `sizes` are those of the files that are sent.

    Of long rows of names at most `most` are told, with how many more there are.
    """
    lines = [
        f"Rilis {plan.release.id}, per {plan.release.as_of}",
        f"Cara: {_WAYS[plan.way.name]}; {plan.way.why}.",
        f"Sebelumnya: {plan.before.id if plan.before else 'belum ada'}",
        f"Dikirim: {len(plan.sent)} berkas, {file_size(sum(sizes))}",
        *_differences(plan, most),
        *_numbered(plan.stages(), most),
        *(f"  rilis {each.release.id} {_fate(each.stays)}: {each.why}" for each in plan.fates),
    ]
    return "\n".join(lines) + "\n"


def _fate(stays: bool) -> str:
    return "disimpan" if stays else "dihapus"


def _differences(plan: Plan, most: int | None) -> Iterator[str]:
    differs = plan.differs
    for sign, name, paths in (
        ("+", "baru", differs.added),
        ("~", "berubah", differs.changed),
        ("-", "hilang", differs.gone),
    ):
        yield f"{len(paths)} {name}"
        yield from _some([f"  {sign} {path}" for path in paths], most)
    yield f"{len(differs.same)} tetap"


def _numbered(stages: Iterable[Stage], most: int | None) -> Iterator[str]:
    told = [stage for stage in stages if stage.steps]
    for number, stage in enumerate(told, start=1):
        yield f"{number}. {stage.title}"
        for step in each_of(stage.steps):
            yield from _some(_step(step), most)


def _some(lines: list[str], most: int | None) -> Iterator[str]:
    yield from islice(lines, most)
    if most is not None and len(lines) > most:
        yield f"  … dan {len(lines) - most} lagi"


def _step(step: Step) -> list[str]:
    match step:
        case MakeFolders(paths):
            return [f"   folder {path}" for path in paths]
        case Links(pairs):
            return [f"   taut {there} → {new}" for there, new in pairs]
        case Copies(pairs):
            return [f"   salin {there} → {new}" for there, new in pairs]
        case Uploads(pairs):
            return [f"   kirim {name} → {new}" for name, new in pairs]
        case Renames(pairs):
            return [f"   ganti {old} → {new}" for old, new in pairs]
        case _:
            return _small_step(step)


def _small_step(step: Step) -> list[str]:
    match step:
        case Switch(link, target):
            return [f"   alihkan {link} → {target}"]
        case Write(path, _):
            return [f"   tulis {path}"]
        case Remove(paths):
            return [f"   hapus {path}" for path in paths]
        case RemoveFolders(paths):
            return [f"   hapus folder {path}" for path in paths]
        case RemoveEmpty(paths):
            return [f"   hapus folder kosong {path}" for path in paths]
        case _:
            raise TypeError(step)
