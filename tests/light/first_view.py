"""What a browser fetches to show a page for the first time: read off the built files."""

import gzip
import re
from functools import cache
from pathlib import Path

from turbohtml import parse

from daozhang.light.addresses import file_of

SITE_URL = "https://daozhang.example/"
FETCHED = {
    "link[rel~=stylesheet]": "href",
    "link[rel~=icon]": "href",
    "script[src]": "src",
    "img[src]": "src",
}
IMPORT = re.compile(r"""^import .*?["'](.+?)["'];$""", re.MULTILINE)


def pages(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def first_view(folder: Path, page: str) -> list[str]:
    """Give the files, each once, in the order found: the page, then what it asks for."""
    document = parse((folder / page).read_text())
    found = [page]
    for selector, name in FETCHED.items():
        for element in document.select(selector):
            address = str(element.attrs[name])
            if not address.startswith("data:"):
                found += _with_imports(folder, file_of(page, address, SITE_URL))
    return list(dict.fromkeys(found))


def _with_imports(folder: Path, name: str) -> list[str]:
    if not name.endswith(".mjs"):
        return [name]
    asked = [
        file_of(name, address, SITE_URL) for address in IMPORT.findall((folder / name).read_text())
    ]
    return [name, *(file for script in asked for file in _with_imports(folder, script))]


@cache
def weight(path: Path) -> int:
    """Bytes after gzip -9, as a server sends them."""
    return len(gzip.compress(path.read_bytes(), 9))
