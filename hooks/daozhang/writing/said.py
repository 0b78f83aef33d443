"""What is said or sent, `> 您好……`: the same Chinese on both pages, and the blanks of its gloss."""

import re
from collections.abc import Iterator
from typing import Final

from daozhang.pages import Page
from daozhang.report import Problem
from daozhang.writing.outline import first_difference

_SAID: Final = re.compile(r"^> ?(?!\{)(?P<words>\S.*)$", re.MULTILINE)
"""A line of a quotation; `{ lang=zh-CN }` below it is none."""
_ODD: Final = re.compile(
    r"[\[【{｛<＜][\u4e00-\u9fff]{1,8}[\]】}｝>＞](?![(\[])|〔[^〔〕\n，。]{0,8}(?![^〔\n]*〕)|〔\s*〕|_{2,}"
)
_BLANK: Final = re.compile(r"〔([^〔〕]+)〕")


def other_words(page: Page, twin: Page) -> Iterator[Problem]:
    """Find the first line that is said on one page of two in other words, or not at all."""
    own, others = (list(_SAID.finditer(each.source)) for each in (page, twin))
    words = [[one["words"].strip() for one in each] for each in (own, others)]
    for said, other in first_difference(own, others, *words):
        where, odd, away = (twin, other, page) if other else (page, said, twin)
        assert odd
        what = f"{away.file} does not say these words at the same place"
        help = "what is said aloud or sent is the same Chinese in both languages: copy it"
        yield where.problem(odd.span("words"), "twin-words", what, help, odd["words"])
        return


def glosses(page: Page) -> Iterator[Problem]:
    """Find an English gloss that fills other blanks than the words that it follows."""
    said: set[str] = set()
    for part in re.finditer(r"(?:.+(?:\n|\Z))+", page.source):
        if part[0].startswith(">"):
            said = {*_BLANK.findall(part[0])}
        elif part[0].startswith("In English:") and (odd := said ^ {*_BLANK.findall(part[0])}):
            names = ", ".join(f"`〔{blank}〕`" for blank in sorted(odd))
            what = f"{names} stands in the words above or in their gloss, and not in both"
            yield page.problem(part.span(), "twin-words", what, "fill the same blanks in both")


def odd_blanks(page: Page) -> Iterator[Problem]:
    """Find, in what is said or sent, blanks in other brackets, or never closed."""
    for said in _SAID.finditer(page.source):
        for found in _ODD.finditer(page.source, *said.span("words")):
            what = f"`{found[0]}` is filled by nobody"
            name = found[0].strip("[]【】〔〕{}｛｝<>＜＞_ ") or "…"
            help = f"write `〔{name}〕`, a blank of docs/data/blanks.yml"
            yield page.problem(found.span(), "twin-words", what, help, found[0])
