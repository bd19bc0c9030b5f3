"""The theme's styles and scripts as they are published: joined, and named by their content.

A page waits for every style sheet before it shows anything, so the renderer's two and our own
become one (docs/adr/0013). Ten hex digits of the content stand in each name: browsers may keep the
file for a year (build/finish/headers.py).
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from pipeline.build.compose import Tree
from pipeline.errors import UnfinishedError

FOLDER = "site_config/theme/assets"
BASIC_STYLE = "assets/base.*.css"
_ALONE = "base.css"
_JOINED = "situs.css"
_ORDER = ("base.css", "frame.css", "parts.css", "search.css", "pages.css", "procedure.css")
_RENDERERS = ("main.*.min.css", "palette.*.min.css")
_NAMED = (".css", ".js")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_DARK = re.compile(
    r"(?<!:not\()\[data-md-color-scheme=slate\](?!\[data-md-color-primary=(?!custom))"
)
_UNDECIDED = ".no-js [data-md-color-scheme=default]:not([data-md-color-media])"


@dataclass(frozen=True)
class Assets:
    """Styles and scripts by published path, pictures to copy, and published paths by plain name."""

    texts: Mapping[str, str]
    copies: Mapping[str, Path]
    names: Mapping[str, str]


def load_assets(folder: Path) -> Assets:
    """Read the theme's `assets` folder and the renderer's style sheets.

    Raises UnfinishedError where a style sheet of the theme is not there.
    """
    own = {file.name: file for file in sorted(folder.glob("*")) if file.is_file()}
    if absent := [name for name in _ORDER if name not in own]:
        raise UnfinishedError(f"Kembalikan berkas tema: {', '.join(absent)}, ke {folder}.")
    texts = {n: f.read_text(encoding="utf-8") for n, f in own.items() if f.suffix in _NAMED}
    joined = "\n".join([*_renderers(), *(texts[name] for name in _ORDER)])
    apart = {name: text for name, text in texts.items() if name == _ALONE or name not in _ORDER}
    published = apart | {_JOINED: joined + before_scripts(joined)}
    names = {name: _named(name, text) for name, text in published.items()}
    copies = {f"assets/{name}": file for name, file in own.items() if name not in texts}
    return Assets({names[name]: text for name, text in published.items()}, copies, names)


def dressed(tree: Tree, assets: Assets) -> Tree:
    """Return the tree with the assets in it; templates find them as `config.extra.assets`."""
    return replace(
        tree,
        texts={**tree.texts, **assets.texts},
        copies={**tree.copies, **assets.copies},
        frame={**tree.frame, "assets": dict(assets.names)},
    )


def before_scripts(sheet: str) -> str:
    """Return what makes a sheet dark, where the reader's system asks for it, before any script ran.

    The renderer's scripts take `no-js` away and write a choice made by the switch on each page as
    `data-md-color-media`; so this never speaks beside the switch.
    """
    found = "\n".join(_dark_rules(_COMMENT.sub("", sheet)))
    wanted = "@media screen and (prefers-color-scheme: dark)"
    return f"\n{wanted} {{\n{found}\n}}\n" if found else ""


def _dark_rules(sheet: str) -> Iterator[str]:
    for selectors, declarations in _RULE.findall(sheet):
        dark = [one.strip() for one in selectors.split(",") if _DARK.search(one)]
        if dark:
            yield f"{_DARK.sub(_UNDECIDED, ','.join(dark))}{{{declarations}}}"


def _renderers() -> Iterator[str]:
    folder = Path(str(files("material") / "templates/assets/stylesheets"))
    for pattern in _RENDERERS:
        [sheet] = folder.glob(pattern)
        yield re.sub(r"/\*# sourceMappingURL=.*?\*/", "", sheet.read_text(encoding="utf-8"))


def _named(name: str, text: str) -> str:
    stem, ending = name.rsplit(".", 1)
    return f"assets/{stem}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.{ending}"
