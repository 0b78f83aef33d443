"""A page → the same with the form of a case, hidden until its script runs, or with ways to it."""

import re
from typing import Final

from daozhang.case.ladder import CAUSES, PAPERS, RUNGS, STEP
from daozhang.case.read import FormData, Shared
from daozhang.case.words import Words
from daozhang.pages import Page, Place
from daozhang.placeholders import Placeholders
from daozhang.report import Problem
from daozhang.scripts import start_script

PLACEHOLDERS: Final = Placeholders(("sale-case",))
CONCERNED: Final = re.compile('<sale-case|data-blank=|class="letter"')
"""A page without one of them has nothing to do with a case."""
FORM: Final = "case.md"
_FILLED: Final = re.compile(
    r"<blockquote>(?:(?!</blockquote>).)*data-blank=.*?</blockquote>(?:\s*<p>In English:.*?</p>)?",
    re.DOTALL,
)
_LETTER: Final = re.compile(
    r'<h2 class="letter" id="(?P<id>[\w-]+)">.*?(?=<blockquote>)', re.DOTALL
)


def draw_page(page: Page, shared: Shared, place: Place, words: Words) -> tuple[str, list[Problem]]:
    """Draw the form in place of the page's placeholder, or the ways to it.

    Without its data, which is a fault of docs/data/, the page stays as it is.
    """
    if not PLACEHOLDERS.are_in(page.html):
        return draw_way(page, place, words), []
    data = shared.form_data(place.language)
    if not data:
        return page.html, [*shared.missing(), *PLACEHOLDERS.check(page)]
    values = {
        "words": words,
        "blanks": data.blanks,
        "rungs": RUNGS,
        "papers": PAPERS,
        "pages": place.addresses({paper.page: paper.page for paper in PAPERS}),
        "steps": place.addresses({rung: STEP.format(rung) for rung in RUNGS}),
        "cutoff": data.cutoffs["card"],
    }
    return PLACEHOLDERS.draw(
        page, lambda one: place.render("case/case", fallback=one.inner, **values)
    )


def draw_way(page: Page, place: Place, words: Words) -> str:
    """Lead from each letter, and from the first words with blanks, to the form that fills them."""
    form = place.address(FORM)
    if not form:
        return page.html
    to_letter = rf'\g<0><p><a href="{form}#\g<id>">{words.way_to_letter}</a></p>'
    html = _LETTER.sub(to_letter, page.html)
    letter = CAUSES.get(page.path)
    address = f"{form}#{letter}" if letter else form
    later = "common/later.js" in html
    way = place.render("case/way", address=address, later=later, words=words)
    return _FILLED.sub(lambda found: found[0] + way, html, count=1)


def draw_script(data: FormData, language: str, words: Words) -> str:
    """Write a language's script: it hands the calendar, the blanks and the words to the module."""
    blanks = (blank for blank in data.blanks.values() if not blank.derived)
    values = {
        "locale": words.locale,
        "waits": data.waits,
        "cutoffs": data.cutoffs,
        "numbers": data.numbers,
        "acquirers": data.acquirers,
        "blanks": {
            blank.name: [blank.text[language], blank.label[language], blank.kind]
            for blank in blanks
        },
        "messages": words.messages,
    }
    return start_script("./case.js", values, language)
