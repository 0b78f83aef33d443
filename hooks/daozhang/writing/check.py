"""A page as written, and as drawn → what its writer would not have wanted."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date

from daozhang.data.parse import read_tree
from daozhang.encodings import decode
from daozhang.markdown import read_markdown
from daozhang.pages import TO_WRITE, Page
from daozhang.report import Problem, Spot, nearest
from daozhang.writing import addresses, front_matter, limits, lists, outline, said, saved, structure
from daozhang.writing.unrendered import unrendered

_LOOKED_UP = "reference/"
"""Pages that nobody reads from end to end may be long."""


def check_shared(
    files: Iterable[tuple[str, bytes]],
    dead_symlinks: Iterable[str],
    names: Iterable[str],
    languages: Collection[str],
    gone: Iterable[str],
) -> Iterator[Problem]:
    """Find what is wrong with files of data, words and settings as they were saved.

    `names` are all files below the docs, `gone` are tables that git has and nobody took out.
    """
    named, names, dead_symlinks = dict(files), [*names], [*dead_symlinks]
    yield from saved.strays(names, languages)
    yield from saved.missing_twins({*names} - {*dead_symlinks}, languages)
    for name in dead_symlinks:
        what = "this symbolic link leads to no file, or back to itself"
        yield Problem(Spot(name), "dead-symlink", what, f"delete it: `rm {name}`")
    for name, data in named.items():
        yield from filter(None, [saved.read(name, data)[1]])
        yield from saved.cut_short(name, data)
    links = read_tree("links.yml", decode("links.yml", named.get("links.yml", b""))[0])
    hosts, shaped = links.find(("allowed_hosts",)), isinstance(links.root.value, dict | None)
    if shaped and not (
        links.broken or (hosts and hosts.value) or nearest("allowed_hosts", links.keys())
    ):
        what = "no `allowed_hosts` in `links.yml`: any address may be linked, official or not"
        yield _missing("links.yml", what)
    for name in gone:
        yield _missing(name, "no such file: pages and programs name what it says")


def _missing(file: str, what: str) -> Problem:
    return Problem(Spot(file), "file-missing", what, f"restore it: `git checkout {file}`")


def check_files(files: Mapping[str, tuple[str, list[Problem]]], today: date) -> Iterator[Problem]:
    """Find what is wrong with the pages of a language as files, or else with their front matter.

    Each has its text, and what is wrong with how it was saved; `today` is in China.
    """
    read = {
        file: front_matter.read_front_matter(file, text, today) for file, (text, _) in files.items()
    }
    for file, (_, faults) in files.items():
        yield from faults or read[file].problems
    yield from front_matter.same_values(read)


def check_page(
    page: Page, size_of: Callable[[str], int], site_url: str | None
) -> Iterator[Problem]:
    """Compare a page as drawn with its Markdown; pictures have sizes in bytes, 0 if unknown."""
    document = read_markdown(page.file, page.source)
    yield from structure.faults_of_structure(document)
    yield from addresses.own_addresses(document, site_url or "")
    yield from outline.faults_of_headings(document)
    yield from outline.faults_of_shape(document, page.path)
    yield from unrendered(document, page.html)
    yield from lists.faults_of_lists(page)
    yield from limits.pictures(document, size_of)
    if not page.path.startswith(_LOOKED_UP):
        kind = "flow" if "\nflow: true\n" in page.source else "page"
        yield from limits.too_long(page.file, page.html, limits.LENGTHS[kind])
    yield from limits.long_sentences(page.file, page.language, page.html)
    yield from said.glosses(page)
    yield from said.odd_blanks(page)


def check_twins(pages: Mapping[str, Page], twins: Mapping[str, Page]) -> Iterator[Problem]:
    """Compare each page, by path, with the one in another language."""
    for path, page in pages.items():
        if twin := twins.get(path):
            one, other = (read_markdown(each.file, each.source) for each in (page, twin))
            yield from outline.outline_differs(one, other, path)
            yield from outline.drawings_differ(one, other)
            yield from said.other_words(page, twin)


def still_to_write(page: Page) -> Iterator[Problem]:
    """Find the marks that `daozhang new` leaves; in code they are text."""
    document = read_markdown(page.file, page.source)
    for found in re.finditer(re.escape(TO_WRITE), document.without(document.code)):
        what, help = "words are still to come here", "write them, and take the mark out"
        yield document.problem(found.span(), "still-to-write", what, help)
