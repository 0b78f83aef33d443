"""What the writers wrote: the pages that MkDocs and i18n make of files, and the data they share."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import get_relative_url

from daozhang.encodings import decode
from daozhang.pages import Page, Place
from daozhang_mkdocs.build import language, languages, spoilt
from daozhang_mkdocs.theme import templates


def docs_name(config: MkDocsConfig) -> str:
    """Name the folder of the docs from the project's root; one that lies elsewhere, by itself."""
    return _docs_name(config.docs_dir, config.config_file_path)


@lru_cache(maxsize=1)
def _docs_name(docs_dir: str, settings: str) -> str:
    docs, root = Path(docs_dir), Path(settings).parent
    return docs.relative_to(root).as_posix() if docs.is_relative_to(root) else docs.name


def source_name(file: File, config: MkDocsConfig) -> str:
    """Name a page's Markdown file from the project's root, as in `docs/zh/fees.md`."""
    return f"{docs_name(config)}/{file.src_uri}"


def page_of(page: MkDocsPage, config: MkDocsConfig, html: str = "") -> Page:
    """Return a page of the language that is being built, as drawn so far."""
    plain = _page(page.file, docs_name(config))
    return replace(plain, language=language(config), html=html or page.content or "")


def remember_paths(files: Files) -> None:
    """Let i18n find the file of a path once in a build, however many links lead there.

    From here on a language has no other files.
    """
    files.get_file_from_path = lru_cache(maxsize=None)(  # type: ignore[method-assign]
        files.get_file_from_path
    )


def drawn_pages(config: MkDocsConfig, files: Files) -> dict[str, Page]:
    """Return the pages of the language that is being built, by path, as drawn so far."""
    return {path: page_of(page, config) for path, (_, page) in _own(config, files).items()}


def twin_pages(config: MkDocsConfig, files: Files) -> dict[str, Page]:
    """Return for each of those pages, by path, the one in another language, if both can be read."""
    here, docs, unread = language(config), docs_name(config), spoilt(config)
    return {
        path: _page(twin, docs)
        for path, (file, _) in _own(config, files).items()
        for twin in getattr(file, "alternates", {}).values()
        if getattr(twin, "locale", here) != here
        and unread.isdisjoint(source_name(one, config) for one in (file, twin))
    }


def redraw(drawn: Mapping[str, str], config: MkDocsConfig, files: Files) -> None:
    """Replace the HTML of some of those pages, by path."""
    own = _own(config, files)
    for path, html in drawn.items():
        own[path][1].content = html


def paths(config: MkDocsConfig) -> set[str]:
    """Return the paths of the pages that any language has, as in `causes/fees`."""
    homes = [Path(config.docs_dir, language) for language in languages(config)]
    pages = (path.relative_to(home) for home in homes for path in home.rglob("*.md"))
    return {page.with_suffix("").as_posix() for page in pages}


def sources(config: MkDocsConfig) -> dict[str, str]:
    """Return the text of each page of any language, as in `{"docs/zh/fees.md": "…"}`."""
    docs, name = Path(config.docs_dir), docs_name(config)
    found = (path for one in languages(config) for path in sorted((docs / one).rglob("*.md")))
    return {
        f"{name}/{path.relative_to(docs).as_posix()}": decode(path.name, path.read_bytes())[0]
        for path in found
        if path.is_file()
    }


def place(page: MkDocsPage, config: MkDocsConfig, files: Files, feature: str) -> Place:
    """Return a page as the place where a feature draws."""
    here = language(config)

    def address(path: str) -> str:
        found = filter(None, map(files.get_file_from_path, (f"{here}/{path}", path)))
        other = next((file for file in found if file is not page.file), None)
        return get_relative_url(other.url, page.url) if other else ""

    assets = get_relative_url(f"assets/{feature}", page.url)
    return Place(here, assets, address, templates(config))


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


def _files(config: MkDocsConfig) -> list[File]:
    """Return the pages of all languages; without i18n those of the docs."""
    languages = getattr(config.plugins.get("i18n"), "i18n_files_per_language", {})
    pages = languages.values() or [get_files(config).documentation_pages()]
    return list(chain.from_iterable(pages))


def _page(file: File, docs: str) -> Page:
    language = _language(file)
    path = file.src_uri.removeprefix(f"{getattr(file, 'locale', language)}/")
    url = "" if file.url == "./" else file.url
    return Page(f"{docs}/{file.src_uri}", language, path, url, file.content_string)


def _own(config: MkDocsConfig, files: Files) -> dict[str, tuple[File, MkDocsPage]]:
    """Return the pages that are written in the language that is being built, by path."""
    here = language(config)
    return {
        file.src_uri.removeprefix(f"{_language(file)}/"): (file, file.page)
        for file in files.documentation_pages()
        if file.page and file.page.content and getattr(file, "locale", here) == here
    }


def _language(file: File) -> str:
    """Return the language that a page is published in; a fallback page is written in another."""
    return getattr(file, "locale_alternate_of", "")
