"""`terbit show`."""

from typing import TYPE_CHECKING

import typer

from pipeline.cli.options import Draft, court_folder

if TYPE_CHECKING:
    from rich.text import Text

    from pipeline.flows.reviewing.show import Draft as Shown
    from pipeline.flows.reviewing.show import Shown as File

_STYLES = {"+": "green", "-": "red", "@": "dim"}
_DECISIONS = {"approve": "menyetujui", "return": "mengembalikan"}


def command(context: typer.Context, draft: Draft) -> None:
    """Tampilkan satu naskah: sebelum dan sesudah, penulisnya, dan apa yang masih kurang."""
    from rich.text import Text

    from pipeline.cli.screen import out
    from pipeline.flows.reviewing.show import show
    from pipeline.outside.clock import this_second

    found = show(court_folder(context), draft, this_second())
    out.print(Text(f"{found.name}, komit {found.head[:10]}", style="bold"))
    out.print(Text(f"Ditulis oleh: {', '.join(found.hands) or 'belum diketahui'}"))
    out.print(Text(f"Kelas: {', '.join(found.classes) or 'tidak ada'}"))
    for file in found.files:
        out.print(_file(file), soft_wrap=True)
    out.print(_decisions(found), soft_wrap=True)


def _file(file: "File") -> "Text":
    from rich.text import Text

    shown = Text(f"\n{file.path}: {_what(file)}\n", style="bold")
    for line in file.lines[2:]:
        shown.append(f"  {_visible(line)}\n", style=_STYLES.get(line[:1], "not bold"))
    return shown


def _what(file: "File") -> str:
    if file.before is None:
        return f"baru, {file.after} bita"
    if file.after is None:
        return f"dihapus, tadinya {file.before} bita"
    return f"berubah, {file.before} menjadi {file.after} bita"


def _visible(line: str) -> str:
    """Return a line in which nothing can hide or move the cursor."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)


def _decisions(found: "Shown") -> "Text":
    from rich.text import Text

    from pipeline.flows.reviewing.verdict import OFF
    from pipeline.review.policy import ROLE_WORDS

    lines = [
        f"{said.by} ({ROLE_WORDS[said.role]}) {_DECISIONS[said.decision]} {said.at}"
        + (f", lewat {said.via}" if said.via else "")
        + (f": {_visible(said.reason)}" if said.reason else "")
        for said in found.said
    ]
    reasons = [f"{each.code} {each.place}: {each.message}" for each in found.verdict.reasons]
    parts = ["Keputusan:", *(lines or ["belum ada"]), "", "Yang masih kurang:"]
    parts += reasons or ["tidak ada; siap terbit"]
    return Text("\n".join([*parts] if found.verdict.enabled else [*parts, "", OFF]))
