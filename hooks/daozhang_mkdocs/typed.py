"""The files as their writers saved them, before anything reads them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils.yaml import yaml_load
from pathspec.gitignore import GitIgnoreSpec

from daozhang.encodings import decode
from daozhang.report import Problem
from daozhang_mkdocs import build, sources, written

Decode = Callable[[str, bytes], tuple[str, Problem | None]]


def shared(
    config: MkDocsConfig,
) -> tuple[Iterator[tuple[str, bytes]], list[str], list[str], tuple[str, ...], list[str]]:
    """Return what is written beside the pages.

    The files of data, words and settings, each with its bytes; the dead links; the names of all
    files below the docs; the languages; the files of data that git has and that are not there.
    """
    docs, name = Path(config.docs_dir), written.docs_name(config)
    files = [path for path in sorted(docs.rglob("*")) if path.is_file() or path.is_symlink()]
    names = [f"{name}/{path.relative_to(docs).as_posix()}" for path in files]
    gone = sources.gone(build.root(config), f"{name}/data")
    return _shared_files(config), _dead_symlinks(config), names, build.languages(config), gone


def _shared_files(config: MkDocsConfig) -> Iterator[tuple[str, bytes]]:
    for folder in ("data", "words"):
        for path in sorted(Path(config.docs_dir, folder).glob("*.yml")):
            yield f"{written.docs_name(config)}/{folder}/{path.name}", path.read_bytes()
    if (links := build.root(config) / "links.yml").is_file():
        yield links.name, links.read_bytes()


def _dead_symlinks(config: MkDocsConfig) -> list[str]:
    """Return the symbolic links of the docs that MkDocs would fail at, and leave them out."""
    docs = Path(config.docs_dir)
    links = (path for path in sorted(docs.rglob("*")) if path.is_symlink())
    dead = [path.relative_to(docs).as_posix() for path in links if not _leads_on(path)]
    left_out = GitIgnoreSpec.from_lines(f"/{name}" for name in dead)
    config.exclude_docs = (config.exclude_docs or GitIgnoreSpec([])) + left_out
    return [f"{written.docs_name(config)}/{name}" for name in dead]


def _leads_on(link: Path) -> bool:
    return link.exists() and not link.parent.resolve().is_relative_to(link.resolve())


def pages(
    files: Files, config: MkDocsConfig, decode: Decode
) -> dict[str, tuple[str, list[Problem]]]:
    """Return the text of each page of the language that is being built, and its faults as a file.

    From here on a build reads no page again, nor its twin, though it be saved meanwhile; one that
    MkDocs could not read is what it seems to be.
    """
    written.remember_paths(files)
    here = build.language(config)
    found = {}
    for file in files.documentation_pages():
        twins = getattr(file, "alternates", {}).values()
        for one in (file, *(twin for twin in twins if twin is not file)):
            name = written.source_name(one, config)
            text, problem = decode(name, one.content_bytes)
            one.content_string = text
            if one is file and getattr(file, "locale", here) == here:
                found[name] = text, [problem] if problem else []
    return found


def menu(files: Files, config: MkDocsConfig) -> tuple[str, str, dict[str, str]]:
    """Return the name and text of mkdocs.yml, and the language's pages by path, with their files.

    A page that needs no menu has an empty file.
    """
    path, here = Path(config.config_file_path), build.language(config)
    pages = {
        file.src_uri.removeprefix(f"{here}/"): (
            written.source_name(file, config) if file.inclusion.name != "NOT_IN_NAV" else ""
        )
        for file in files.documentation_pages()
        if getattr(file, "locale", here) == here
    }
    text = decode(path.name, path.read_bytes())[0]
    as_written = yaml_load(text).get("nav") == config.nav  # else the menu is not from this file
    return path.name, text if as_written else "", pages


def sizes(file: File, config: MkDocsConfig) -> Callable[[str], int]:
    """Return what gives the size in bytes of what a page names; 0 of what is not there."""
    folder = Path(config.docs_dir, file.src_uri).parent

    def size(address: str) -> int:
        path = folder / unquote(urlsplit(address).path)
        return path.stat().st_size if not urlsplit(address).scheme and path.is_file() else 0

    return size
