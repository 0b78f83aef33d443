"""The files of the finished site: what is in it, who put it there, and what is added."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig


def written_files(config: MkDocsConfig) -> Iterator[str]:
    """Return the files of the site that a writer put into the docs, as in `assets/a.pdf`."""
    docs, site = Path(config.docs_dir), Path(config.site_dir)
    languages = getattr(config.plugins.get("i18n"), "build_languages", [])
    for home in (docs, *(docs / one for one in languages)):
        files = (path.relative_to(home) for path in home.rglob("*") if path.is_file())
        yield from (file.as_posix() for file in files if (site / file).is_file())


def names(config: MkDocsConfig) -> list[str]:
    """Return the names of all files of the site, as in `en/index.html`, sorted."""
    folder = Path(config.site_dir)
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def read_as(config: MkDocsConfig, decode: Callable[[str, bytes], str]) -> Callable[[str], str]:
    """Return what reads a file of the site by its name."""
    return lambda file: decode(file, Path(config.site_dir, file).read_bytes())


def site(config: MkDocsConfig) -> dict[str, bytes]:
    """Return all files of the site, as in `{"en/index.html": …}`."""
    return {name: Path(config.site_dir, name).read_bytes() for name in names(config)}


def made(config: MkDocsConfig, *endings: str) -> dict[str, str]:
    """Return the texts of the site that end so, and that no writer put there as they are."""
    put = {*written_files(config)}
    found = (name for name in names(config) if name.endswith(endings) and name not in put)
    return {name: Path(config.site_dir, name).read_text(encoding="utf-8") for name in found}


def publish(config: MkDocsConfig, files: Mapping[str, str | bytes]) -> None:
    """Write files into the site, as in `{"en/calendar/closed-days.ics": …}`; text as UTF-8."""
    for name, content in files.items():
        path = Path(config.site_dir, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
