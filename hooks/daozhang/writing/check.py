"""A page as written, and as drawn → what its writer would not have wanted."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem
from daozhang.writing import encodings
from daozhang.writing.front_matter import read_front_matter, same_values
from daozhang.writing.limits import long_lines, pictures, too_long
from daozhang.writing.navigation import twice
from daozhang.writing.new import TO_WRITE
from daozhang.writing.outline import faults_of_headings, other_bones
from daozhang.writing.rules import LENGTHS
from daozhang.writing.structure import conflicts, faults_of_structure
from daozhang.writing.unrendered import unrendered

_LOOKED_UP = "reference/"
"""Pages that nobody reads from end to end may be long."""
_ENDLESS = re.compile(rf"^([^\n]{{1000}})[^\n]{{{LENGTHS['line'] - 999},}}", re.MULTILINE)


def decode(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Read a page; of a line without end, which would take minutes, a part is read."""
    text, problem = encodings.decode(file, data)
    problem = problem or next(long_lines(file, text), None) or next(conflicts(file, text), None)
    return _ENDLESS.sub(r"\1…", text), problem


def check_shared(
    files: Iterable[tuple[str, bytes]], settings: tuple[str, str]
) -> Iterator[Problem]:
    """Find what is wrong with files of data, words and settings as they were saved.

    `settings` are the name and the text of mkdocs.yml, whose navigation is read.
    """
    yield from filter(None, (decode(name, data)[1] for name, data in files))
    yield from twice(*settings)


def check_files(files: Mapping[str, tuple[str, list[Problem]]], today: date) -> Iterator[Problem]:
    """Find what is wrong with the pages of a language as files, or else with their front matter.

    Each has its text, and what is wrong with how it was saved; `today` is in China.
    """
    read = {file: read_front_matter(file, text, today) for file, (text, _) in files.items()}
    for file, (_, faults) in files.items():
        yield from faults or read[file].problems
    yield from same_values(read)


def check_page(page: Page, size_of: Callable[[str], int]) -> Iterator[Problem]:
    """Compare a page as drawn with its Markdown; pictures have sizes in bytes, 0 if unknown."""
    document = read_markdown(page.file, page.source)
    yield from faults_of_structure(document)
    yield from faults_of_headings(document)
    yield from unrendered(document, page.html)
    yield from pictures(document, size_of)
    if not page.path.startswith(_LOOKED_UP):
        yield from too_long(page.file, page.html)


def check_twins(pages: Mapping[str, Page], twins: Mapping[str, Page]) -> Iterator[Problem]:
    """Compare each page, by path, with the one in another language."""
    for path, page in pages.items():
        if twin := twins.get(path):
            one, other = (read_markdown(each.file, each.source) for each in (page, twin))
            yield from other_bones(one, other)


def still_to_write(page: Page) -> Iterator[Problem]:
    """Find the marks that `daozhang new` leaves; in code they are text."""
    document = read_markdown(page.file, page.source)
    for found in re.finditer(re.escape(TO_WRITE), document.without(document.code)):
        what, help = "words are still to come here", "write them, and take the mark out"
        yield Problem(document.spot(*found.span()), "still-to-write", what, help)
