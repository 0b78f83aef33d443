"""The files of a finished site → the site; a page is read once, until its text changes."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial

from daozhang.links.model import Record
from daozhang.links.read.files import ReaderOf, manifest_reader, other_manifests, reader_of
from daozhang.links.read.page import extract
from daozhang.links.resolve.reachable import mentions_of
from daozhang.links.resolve.site import Site

TextOf = Callable[[str], str]
"""The path of a file, from the site's root → its text."""
_extract = lru_cache(maxsize=2048)(extract)


def read_site(
    files: Iterable[str],
    text_of: TextOf,
    site_url: str,
    fallbacks: Mapping[str, str],
    host: str = "",
) -> Site:
    """Read what links; `fallbacks` are its pages of another language; `host` as in links.yml."""
    names = list(files)
    records = _records(names, text_of, _once)
    for file in [*other_manifests(records, names)]:
        records[file] = manifest_reader(text_of(file))
    for file, language in fallbacks.items():
        if file in records:
            records[file] = records[file]._replace(fallback=language)
    return Site(names, records, site_url, host)


def read_mentions(files: Iterable[str], text_of: TextOf, site_url: str) -> Site:
    """Read all that the files may name, those of scripts and data too."""
    names = list(files)
    return Site(names, _records(names, text_of, partial(mentions_of, reader_of=_once)), site_url)


def _records(names: Iterable[str], text_of: TextOf, how: ReaderOf) -> dict[str, Record]:
    readers = ((file, how(file)) for file in names)
    return {file: read(text_of(file)) for file, read in readers if read}


def _once(file: str) -> Callable[[str], Record] | None:
    read = reader_of(file)
    return _extract if read is extract else read
