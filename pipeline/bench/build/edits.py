"""What an editor does to a court between two builds."""

import re
import shutil
from pathlib import Path

_TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
_SENTENCE = "Layanan buka pada hari kerja, putaran ke-{}."
_WIDTH = 5


def reword(article: Path, number: int) -> None:
    """Add a paragraph to the text of an article; `number` makes it new."""
    text = article.read_text(encoding="utf-8").rstrip("\n")
    article.write_text(f"{text}\n\n{_SENTENCE.format(number)}\n", encoding="utf-8")


def retitle(article: Path, number: int) -> None:
    """Change the title of an article, which lists, feeds and the home page show too."""
    text = article.read_text(encoding="utf-8")
    changed = _TITLE.sub(rf"title: \1 {number}", text, count=1)
    article.write_text(changed, encoding="utf-8")


def publish(article: Path, number: int) -> None:
    """Add an article like another, on the same day, under a name of its own."""
    folder = article.parent
    new = folder.with_name(f"artikel-baru-{number:0{_WIDTH}d}")
    shutil.copytree(folder, new)
    retitle(new / article.name, number)
    reword(new / article.name, number)
