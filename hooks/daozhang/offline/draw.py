"""The finished site → its worker, which knows the pages, their version and their weight."""

import gzip
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from posixpath import dirname, join, normpath
from typing import Final

from daozhang.data.parse import read_tree
from daozhang.offline.words import Words
from daozhang.scripts import as_json

WORKER: Final = "worker.js"
"""It stands at the root: a worker answers for what lies beside and below it."""
FIRST: Final = (
    "", "check/", "calculator/", "contacts/", "find/", "reference/codes/", "evidence/",
    "causes/overdue/", "404.html",
)  # fmt: skip
"""What the first visit keeps of one language."""
_SCRIPT: Final = re.compile(r"assets/offline/worker\.[0-9a-f]{8}\.js")
_NAMED: Final = re.compile(r"""["'`]([\w./-]+\.[0-9a-f]{8}\.js)\b""")
"""What overrides/assets/offline/kept.js finds, and finds sooner by its quotation mark."""


def draw_worker(files: Mapping[str, bytes], words: Mapping[str, Words], end: str) -> str:
    """Draw the script, given the site's files and its words by folder, as in `{"en/": …}`.

    `end` is the last day of the calendar that is certain, as in `2026-12-31`, or "".
    """
    pages = sorted(_pages(files, [folder for folder in words if folder]))
    built = {
        "version": _version(files),
        "pages": pages,
        "first": [page for page in FIRST if page in pages or page in files],
        "end": end,
        "folders": {folder: _folder(files, folder, pages, own) for folder, own in words.items()},
    }
    script = next(name for name in files if _SCRIPT.fullmatch(name))
    return f'self.BUILT={as_json(built)};importScripts("{script}");\n'


def last_day(data: Mapping[str, str]) -> str:
    """Return the last day of the last year of which a notice is published, "" without one."""
    years = [
        year
        for file, text in data.items()
        if file.endswith("/holidays.yml")
        for year in read_tree(file, text).keys(("published",))
    ]
    return f"{max(years)}-12-31" if years else ""


def _version(files: Mapping[str, bytes]) -> str:
    found = sha256()
    for name in sorted(set(files) - {WORKER}):
        found.update(f"{name}\0{len(files[name])}\0".encode() + files[name])
    return found.hexdigest()[:12]


def _pages(files: Iterable[str], others: Iterable[str]) -> Iterator[str]:
    for name in files:
        if name.endswith("index.html") and not name.startswith(tuple(others)):
            yield name.removesuffix("index.html")


def _folder(
    files: Mapping[str, bytes], folder: str, pages: Iterable[str], own: Words
) -> dict[str, object]:
    index = f"{folder}search/search_index.json"
    data = [name for name in files if name == index or re.fullmatch(r"assets/.*\.json", name)]
    needed = set(data)
    for page in pages:
        needed |= _needed(files, f"{folder}{page}index.html", frozenset(needed))
    size = sum(len(gzip.compress(files[name], 6)) for name in needed)
    return {"locale": own.locale, "messages": own.messages, "size": size, "data": data}


def _needed(files: Mapping[str, bytes], name: str, known: frozenset[str]) -> set[str]:
    """Return a file and all that it names, but for what is known."""
    if name in known or name not in files:
        return set()
    found = {name}
    for named in _NAMED.findall(files[name].decode("utf-8", "replace")):
        found |= _needed(files, normpath(join(dirname(name), named)), known | found)
    return found
