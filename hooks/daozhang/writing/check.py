"""A page as written, and as drawn → what its writer would not have wanted."""

import re
from collections.abc import Iterator, Mapping

from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem
from daozhang.writing import encodings
from daozhang.writing.limits import long_lines, pictures, too_long
from daozhang.writing.outline import faults_of_headings, other_bones
from daozhang.writing.rules import LENGTHS
from daozhang.writing.structure import conflicts, faults_of_structure
from daozhang.writing.unrendered import unrendered

_ENDLESS = re.compile(rf"^([^\n]{{1000}})[^\n]{{{LENGTHS['line'] - 999},}}", re.MULTILINE)


def decode(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Read a page; of a line without end, which would take minutes, a part is read."""
    text, problem = encodings.decode(file, data)
    problem = problem or next(long_lines(file, text), None) or next(conflicts(file, text), None)
    return _ENDLESS.sub(r"\1…", text), problem


def check_page(
    file: str, source: str, html: str, sizes: Mapping[str, int], *, looked_up: bool
) -> Iterator[Problem]:
    """Compare a page as drawn with its Markdown; a page that is looked up may be long."""
    document = read_markdown(file, source)
    yield from faults_of_structure(document)
    yield from faults_of_headings(document)
    yield from unrendered(document, html)
    yield from pictures(document, sizes)
    if not looked_up:
        yield from too_long(file, html)


def check_twins(pages: Mapping[str, Page], twins: Mapping[str, Page]) -> Iterator[Problem]:
    """Compare each page, by path, with the one in another language."""
    for path, page in pages.items():
        if twin := twins.get(path):
            one, other = (read_markdown(each.file, each.source) for each in (page, twin))
            yield from other_bones(one, other)


def picture_addresses(file: str, source: str) -> list[str]:
    """Return where the pictures of a page are, as written."""
    return [link.href for link in read_markdown(file, source).links if link.kind == "image"]
