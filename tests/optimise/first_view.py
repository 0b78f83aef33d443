"""What a browser fetches to show a page for the first time: read off the built files."""

import gzip
import re
from functools import cache
from pathlib import Path

from tests.conftest import SITE_URL
from turbohtml import parse

from daozhang.optimise.addresses import file_of

FETCHED = {"link[rel~=stylesheet]": "href", "script[src]": "src", "img[src]": "src"}
"""What is asked for at once; the icon comes when the page is already shown."""

IMPORT = re.compile(r"""(?:^|[;}\n])(?:import|export)\b(?!\()[^"';(]*["']""")


def pages(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def first_view(folder: Path, page: str) -> list[str]:
    """Return the files, each once: the page, then what it asks for, which asks for nothing more."""
    document = parse((folder / page).read_text())
    found = [page]
    for selector, name in FETCHED.items():
        for element in document.select(selector):
            found.append(file_of(page, str(element.attrs[name]), SITE_URL))
            assert IMPORT.search((folder / found[-1]).read_text()) is None, found[-1]
    return list(dict.fromkeys(found))


@cache
def weight(path: Path) -> int:
    """Bytes after gzip -9, as a server sends them."""
    return len(gzip.compress(path.read_bytes(), 9))
