"""The headings of a page, and of its twin: the same bones, and an id for each."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest
from typing import Final, TypeVar

from daozhang.markdown import Document
from daozhang.markdown.model import Heading
from daozhang.report import Problem, Spot
from daozhang.writing.elements import DRAWN

T = TypeVar("T")
_ASCII: Final = re.compile(r"[A-Za-z][\w.:-]*|.*[{}].*", re.ASCII)
"""An id; one that contains a fact's name is different for each of a table."""
_ODD: Final = re.compile(r"[｛{]|^#|[［[（(]#[\w-]+[\]］)）]$")
"""In a title: attributes that did not come out, or a sign too many, which is reported as such."""

SHAPES: Final = {
    "causes": ("today", "say", "have", "next", "what", "sure"),
    "steps": ("when", "do", "have", "next"),
}
"""The parts of a folder's pages, in their order: the ids of their headings."""

_ATTRIBUTES: Final = re.compile(r"\{[^{}]*\}[ ]*$")
_SOUND: Final = re.compile(r"\{:?[ ]*#[^\s{}#.=]+(?:[ ]+(?:\.[\w-]+|[\w-]+=\S+))*[ ]*\}[ ]*")
_STRAY: Final = re.compile(r"(?<![{\u00a0])\{:?[ ]*#[A-Za-z][\w-]*[ ]*\}(?!\})")
_DRAWN: Final = re.compile(
    rf'<(?:{"|".join(DRAWN)})(?: year="\d+")?>|<div class="[\w -]+" markdown>'
)
"""What asks for a form, a table or a drawing."""


def faults_of_shape(document: Document, path: str) -> Iterator[Problem]:
    """Find the first part that a page of such a folder has otherwise.

    `path` is as in `causes/fees.md`. What an outcome lacks is reported with the flow that needs it.
    """
    folder, _, name = path.removesuffix(".md").rpartition("/")
    shape = SHAPES.get(folder, ())
    headings = [one for one in document.headings if one.id and one.level < 3 and not one.depth]
    parts = [heading.id for heading in headings[1:]]
    if not shape or not headings or (folder == "causes" and not {*shape} <= {*parts}):
        return
    for heading, wanted in zip_longest(headings, (name, *shape)):
        if not heading or heading.id != wanted:
            odd = heading or headings[-1]
            what = f"`#{odd.id}` stands where `#{wanted}` belongs"
            if not heading or not wanted:
                what = f"there is no `#{wanted}`" if wanted else f"`#{odd.id}` is one part too many"
            parts_asked = ", ".join(f"`#{one}`" for one in (name, *shape))
            help = f"a page of {folder}/ has these headings, in this order: {parts_asked}"
            yield _problem(document, odd, "page-shape", what, help)
            return


def faults_of_headings(document: Document) -> Iterator[Problem]:
    """Find what keeps a page from being walked through by its headings."""
    headings = [one for one in document.headings if not one.depth]
    for heading in headings:
        if not _ASCII.fullmatch(heading.id) and not _ODD.search(heading.title):
            what = f"`{heading.title}` has no id of ASCII letters"
            help = "write one behind it, the same in both languages: `{ #what-it-says }`"
            yield _problem(document, heading, "heading-without-id", what, help)
    for heading in headings:
        line = next(iter(document.lines(*heading.range)))
        found = _ATTRIBUTES.search(document.source[slice(*line)])
        if not heading.id and (stray := _STRAY.search(document.plain, *line)):
            what, help = f"`{stray[0]}` gives no id here", "write it last, behind a space"
            yield document.problem(stray.span(), "unrendered-attributes", what, help, stray[0])
        if found and heading.id and not _SOUND.fullmatch(found[0]):
            what = f"`{found[0]}` gives the id `{heading.id}`, and something else"
            help = f"write `{{ #{heading.id} }}`: an id has no space"
            yield _problem(document, heading, "unrendered-attributes", what, help)
    mains = [heading for heading in headings if heading.level == 1]
    if not mains:
        help = "begin the page with `# Title { #id }`"
        what = "the page has no main heading"
        spot = Spot(document.file)
        yield Problem(spot, "heading-levels", what, help, spoils=not document.headings)
    for heading in mains[1:]:
        what = f"`{heading.title}` is a second main heading"
        yield _problem(document, heading, "heading-levels", what, "write it with `##`")
    for before, heading in pairwise(headings):
        if _ODD.search(heading.title):
            continue
        if heading.level > before.level + 1:
            what = f"a heading of level {heading.level} follows one of level {before.level}"
            help = f"write it with `{'#' * (before.level + 1)}`"
            yield _problem(document, heading, "heading-levels", what, help)


def outline_differs(document: Document, twin: Document, path: str) -> Iterator[Problem]:
    """Find the first heading that a page and its twin do not share; one of both is reported.

    What follows from a fault of one page's own headings is not.
    """
    for page in (document, twin):
        if any(faults_of_headings(page)) or any(faults_of_shape(page, path)):
            return
    own, others = ([one for one in page.headings if one.id] for page in (document, twin))
    keys = [[(one.level, one.id) for one in each] for each in (own, others)]
    for heading, other in first_difference(own, others, *keys):
        page, odd, away = (document, heading, twin) if heading else (twin, other, document)
        assert odd
        named = f"`{'#' * odd.level} … {{ #{odd.id} }}`"
        what = f"{away.file} does not have {named} at the same place"
        help = "twins have the same headings, in the same order, with the same levels and ids"
        yield _problem(page, odd, "twin-outline", what, help)
        return


def first_difference(
    own: Sequence[T], others: Sequence[T], keys: Sequence[object], other_keys: Sequence[object]
) -> Iterator[tuple[T | None, T | None]]:
    """Return the first part of each that has no like in the other."""
    for kind, at, _, other_at, _ in SequenceMatcher(None, keys, other_keys, False).get_opcodes():
        if kind != "equal":
            yield (
                own[at] if kind != "insert" else None,
                others[other_at] if kind != "delete" else None,
            )
            return


def drawings_differ(document: Document, twin: Document) -> Iterator[Problem]:
    """Find the first place for a drawing, as in `<sale-case>`, that one of two pages has alone."""
    own, others = (list(_DRAWN.finditer(page.plain)) for page in (document, twin))
    for here, there in zip_longest(own, others):
        if not here or not there or here[0] != there[0]:
            page, odd, away = (document, here, twin) if here else (twin, there, document)
            what = f"{away.file} does not have `{odd[0]}`"
            help = "twins have the same forms, tables and drawings in the same order"
            yield Problem(page.spot(*odd.span()), "twin-outline", what, help, odd[0])
            return


def _problem(document: Document, heading: Heading, rule: str, what: str, help: str) -> Problem:
    return document.problem(heading.range, rule, what, help, heading.title)
