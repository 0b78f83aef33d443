"""The state of a build, asked of MkDocs and i18n when it is needed: nothing is kept."""

import logging
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files
from mkdocs.utils import CountHandler

from daozhang.pages import Page
from daozhang.report import Problem, render


def root(config: MkDocsConfig) -> Path:
    """Return the project's folder."""
    return Path(config.config_file_path).parent


def is_serving() -> bool:
    """Return whether a writer is only looking: `mkdocs serve`."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"


def is_finished(config: MkDocsConfig) -> bool:
    """Return whether the last language has been built, so that the whole site is there."""
    return not getattr(config.plugins.get("i18n"), "building", False)


def is_last_chance(config: MkDocsConfig) -> bool:
    """Return whether nothing runs after this: a strict build that has warned ends within i18n's."""
    if is_finished(config):
        return True
    i18n = config.plugins["i18n"]
    counts = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
    last = list(i18n.build_languages)[-1] == i18n.current_language  # type: ignore[attr-defined]
    return last and config.strict and bool(counts and counts[-1].get_counts())


def docs_name(config: MkDocsConfig) -> str:
    """Name the folder of the docs from the project's root; one that lies elsewhere, by itself."""
    docs = Path(config.docs_dir)
    inside = docs.is_relative_to(root(config))
    return docs.relative_to(root(config)).as_posix() if inside else docs.name


def written_pages(config: MkDocsConfig) -> dict[str, Page]:
    """Return the Markdown page behind each page of the finished site."""
    docs = docs_name(config)
    return {file.dest_uri: _page(file, docs) for file in _files(config)}


def fallback_pages(config: MkDocsConfig) -> dict[str, str]:
    """Return each page of the site that was never written in its language, and the language."""
    return {
        file.dest_uri: language
        for file in _files(config)
        if (language := _language(file)) != getattr(file, "locale", "")
    }


def written_files(config: MkDocsConfig) -> Iterator[str]:
    """Return what the site holds because a writer put it into the docs, as in `assets/a.pdf`."""
    docs, site = Path(config.docs_dir), Path(config.site_dir)
    languages = getattr(config.plugins.get("i18n"), "build_languages", [])
    for home in (docs, *(docs / language for language in languages)):
        files = (path.relative_to(home) for path in home.rglob("*") if path.is_file())
        yield from (file.as_posix() for file in files if (site / file).is_file())


def report(log: logging.Logger, problems: Iterable[Problem]) -> None:
    """Warn of each problem, in order: a strict build fails."""
    for problem in sorted(problems):
        log.warning("%s", render(problem))


def _files(config: MkDocsConfig) -> list[File]:
    """Return the pages of all languages; without i18n those of the docs."""
    languages = getattr(config.plugins.get("i18n"), "i18n_files_per_language", {})
    pages = languages.values() or [get_files(config).documentation_pages()]
    return list(chain.from_iterable(pages))


def _page(file: File, docs: str) -> Page:
    language = _language(file)
    path = file.src_uri.removeprefix(f"{language}/")
    return Page(f"{docs}/{file.src_uri}", language, path, file.url, file.content_string)


def _language(file: File) -> str:
    """Return the language that a page is published in; a fallback page is written in another."""
    return getattr(file, "locale_alternate_of", "")
