"""The files of the finished site: what is in it, who put it there, and what is added."""

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def written_files(config: MkDocsConfig) -> set[str]:
    """Return the files of the site that a writer put into the docs, as in `assets/a.pdf`."""
    languages = getattr(config.plugins.get("i18n"), "build_languages", [])
    homes = [Path(config.docs_dir, one) for one in ("", *languages)]
    return {name for home in homes for name in _files(home)}.intersection(names(config))


def names(config: MkDocsConfig) -> list[str]:
    """Return the names of all files of the site, as in `en/index.html`, sorted."""
    return sorted(_files(Path(config.site_dir)))


def _files(folder: Path) -> Iterator[str]:
    for home, _, found in os.walk(folder):
        below = Path(home).relative_to(folder).as_posix()
        yield from (f"{below}/{name}".removeprefix("./") for name in found)


def read_as(config: MkDocsConfig, decode: Callable[[str, bytes], str]) -> Callable[[str], str]:
    """Return what reads a file of the site by its name."""
    return lambda file: decode(file, Path(config.site_dir, file).read_bytes())


def site(config: MkDocsConfig) -> dict[str, bytes]:
    """Return all files of the site, as in `{"en/index.html": …}`."""
    return {name: Path(config.site_dir, name).read_bytes() for name in names(config)}


def made(config: MkDocsConfig, *endings: str) -> dict[str, str]:
    """Return the texts of the site that end so, and that no writer put there as they are."""
    put = written_files(config)
    found = (name for name in names(config) if name.endswith(endings) and name not in put)
    return {name: Path(config.site_dir, name).read_text(encoding="utf-8") for name in found}


def publish(config: MkDocsConfig, files: Mapping[str, str | bytes]) -> None:
    """Write files into the site, as in `{"en/calendar/closed-days.ics": …}`; text as UTF-8."""
    for name, content in files.items():
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
