"""Pages drawn at an earlier save, kept while nothing that they depend on changes: for the preview.

MkDocs draws each page of a language from its Markdown, `on_env` compares and completes them all,
and then each is put into its frame. What comes of the first step and of the last is kept here, each
beside all that it was made of.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from daozhang_mkdocs import build

_DRAWN: Final = ("markdown", "meta", "content", "toc", "_title_from_render", "present_anchor_ids")
"""What drawing sets on a page of MkDocs."""
_Step = Callable[..., None]


class Kept:
    """Pages as they were drawn, and as they were sent."""

    def __init__(self) -> None:
        self._state: object = None
        self._made: dict[tuple[_Step, str, str], tuple[object, Any]] = {}
        """By the step, the language and the page: what it was made of, and what came of it."""
        self._titles: tuple[Navigation | None, object] = (None, None)

    @contextmanager
    def used(self, state: object) -> Iterator[None]:
        """Draw only what has changed while this lasts.

        `state` stands for all that a page may depend on but other pages, and for which pages there
        are: where it is another, nothing is kept.
        """
        if state != self._state:
            self._state, self._made = state, {}
        steps = mkdocs_build._populate_page, mkdocs_build._build_page
        mkdocs_build._populate_page = partial(self._draw, steps[0])
        mkdocs_build._build_page = partial(self._frame, steps[1])
        try:
            yield
        finally:
            mkdocs_build._populate_page, mkdocs_build._build_page = steps

    def _draw(
        self, step: _Step, page: Page, config: MkDocsConfig, files: Files, dirty: bool
    ) -> None:
        name, source = (step, build.language(config), page.file.src_uri), page.file.content_string
        made_of, made = self._made.get(name, (None, None))
        if made_of == source:
            values, problems = made
            vars(page).update(values, meta=dict(values["meta"]))
            build.report(config, problems)
            return
        with build.recorded() as problems:
            step(page, config, files, dirty)
        self._made[name] = source, ({one: getattr(page, one) for one in _DRAWN}, problems)

    def _frame(
        self,
        step: _Step,
        page: Page,
        config: MkDocsConfig,
        pages: Files,
        nav: Navigation,
        *more: object,
        excluded: bool,
    ) -> None:
        name = step, build.language(config), page.file.src_uri
        drawn = (page.content, self._all_titles(pages, nav), excluded)
        made_of, html = self._made.get(name, (None, b""))
        place = Path(page.file.abs_dest_path)
        if made_of == drawn:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(html)
            return
        step(page, config, pages, nav, *more, excluded=excluded)
        self._made[name] = drawn, place.read_bytes()

    def _all_titles(self, pages: Files, nav: Navigation) -> object:
        """Return what a frame shows of other pages: their titles and front matter, in order."""
        if self._titles[0] is not nav:
            titles = [(one.page.title, str(one.page.meta)) for one in pages if one.page]
            self._titles = nav, (titles, str(nav))
        return self._titles[1]
