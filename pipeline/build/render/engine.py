"""MkDocs' own steps, one page at a time: the one place that knows the renderer from inside.

What `mkdocs build` does for every page is done here for the pages that are asked for, by the same
functions, with one Markdown reader instead of one a page and one menu for all. Written against
MkDocs 1.6; every change of its version is proved by the tests that compare with `mkdocs build`.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import jinja2
import markdown
from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import (
    Page,
    _ExtractTitleTreeprocessor,
    _RelativePathTreeprocessor,
)
from mkdocs.structure.toc import get_toc
from mkdocs.utils.meta import get_data

from pipeline.build.front import parted
from pipeline.build.render.dressing import hasten
from pipeline.build.render.reader import reader_of

NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Html:
    """One page as rendered, and which files of the tree its links asked for: there, or not."""

    data: bytes
    found: tuple[str, ...]
    absent: tuple[str, ...]


class _Asked(Files):
    """The files of the tree, each made when it is asked for; notes what was asked."""

    def __init__(self, paths: frozenset[str], config: MkDocsConfig) -> None:
        super().__init__(())
        self._paths, self._config = paths, config
        self.found: set[str] = set()
        self.absent: set[str] = set()

    def get_file_from_path(self, path: str) -> File | None:
        """Return the file of the tree at a path, as MkDocs' own collection does."""
        wanted = PurePosixPath(path).as_posix()
        if wanted not in self._paths:
            self.absent.add(wanted)
            return None
        self.found.add(wanted)
        return self._src_uris.get(wanted) or self._made(wanted)

    def _made(self, path: str) -> File:
        config = self._config
        file = File(path, config.docs_dir, config.site_dir, config.use_directory_urls)
        self._src_uris[path] = file
        return file

    def forget(self, file: File) -> None:
        """Let go of a page that is rendered, unless the menu holds it."""
        del self._src_uris[file.src_uri]


class Engine:
    """A renderer of one composed tree, made of its mkdocs.yml and the paths of its files.

    `compiled` keeps what the theme's templates were compiled to.
    """

    def __init__(
        self,
        config_file: Path,
        paths: frozenset[str],
        compiled: jinja2.BytecodeCache | None = None,
    ) -> None:
        config: MkDocsConfig = load_config(str(config_file))
        self.config = config.plugins.on_config(config)
        self._files = _Asked(paths, self.config)
        self._nav: Navigation = get_navigation(self._files, self.config)
        self._in_menu = {page.file.src_uri for page in self._nav.pages}
        self._env = self.config.theme.get_env()
        hasten(self._env)
        self._env.bytecode_cache = compiled
        self._main = self._env.get_template("main.html")

    @cached_property
    def _reader(self) -> markdown.Markdown:
        return reader_of(self.config)

    def page(self, path: str, text: str | None = None) -> Html:
        """Render one page; `path` is its source from the folder of the tree, `text` what it holds
        where that is not what lies there."""
        self._files.found.clear()
        self._files.absent.clear()
        file = self._files.get_file_from_path(path)
        assert file is not None, path
        page = file.page or Page(None, file, self.config)
        self.config._current_page = page
        source = file.content_string if text is None else _as_read(text)
        page.markdown, page.meta = parted(source) or get_data(source)
        self._convert(page)
        data = self._dress(page)
        self._let_go(page)
        return Html(
            data, tuple(sorted(self._files.found - {path})), tuple(sorted(self._files.absent))
        )

    def _convert(self, page: Page) -> None:
        """Do as Page.render does, with the reader of the page before.

        Its two steps that gather anchors are left out: they change nothing on the page, and what
        MkDocs says of anchors is said to nobody. Ours are checked long before (LNK).
        """
        reader = self._reader.reset()
        links, title = _RelativePathTreeprocessor(*self._of(page)), _ExtractTitleTreeprocessor()
        for step in (links, title):
            step._register(reader)
        page.content = reader.convert(page.markdown or "")
        page.toc = get_toc(getattr(reader, "toc_tokens", []))
        page._title_from_render = title.title

    def _of(self, page: Page) -> tuple[File, Files, MkDocsConfig]:
        return page.file, self._files, self.config

    def _dress(self, page: Page) -> bytes:
        page.active = True
        context = get_context(self._nav, (), self.config, page)
        template = page.meta.get("template")
        output = (self._env.get_template(template) if template else self._main).render(context)
        page.active = False
        return output.encode("utf-8", errors="xmlcharrefreplace")

    def _let_go(self, page: Page) -> None:
        """Keep no text of a page that is through, so that memory does not grow with the site."""
        self.config._current_page = None
        page.markdown, page.content, page.meta = None, None, {}
        page.toc = get_toc([])
        if page.file.src_uri not in self._in_menu:
            self._files.forget(page.file)

    def not_found(self) -> bytes:
        """Render the page for addresses that are not there."""
        base = urlsplit(self.config.site_url or "/").path
        context = get_context(self._nav, (), self.config, base_url=base)
        return self._env.get_template(NOT_FOUND).render(context).encode("utf-8")

    def theme_files(self) -> dict[str, Path]:
        """Return the theme's own files by path, without those that the tree has itself."""
        files = Files(())
        files.add_files_from_theme(self._env, self.config)
        found = {file.src_uri: Path(str(file.abs_src_path)) for file in files}
        return {path: file for path, file in found.items() if path not in self._files._paths}


def _as_read(text: str) -> str:
    """Return a text as Python reads it from a file, with one kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
