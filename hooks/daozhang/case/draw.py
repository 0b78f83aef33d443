"""A page that asks for the form of a case → the same with the form, hidden until it is alive."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, StrictUndefined

from daozhang.case.blank import Blank
from daozhang.case.ladder import CAUSES, PAPERS, RUNGS, STEP
from daozhang.case.words import Words
from daozhang.report import Problem, Spot, spot_at

_TAG: Final = "<sale-case"
_PLACEHOLDER: Final = re.compile(
    r"(?P<p><p>\s*)?<sale-case>(?P<inner>.*?)</sale-case>(?(p)\s*</p>)", re.DOTALL
)
_FILLED: Final = re.compile(
    r"<blockquote>(?:(?!</blockquote>).)*data-blank=.*?</blockquote>(?:\s*<p>In English:.*?</p>)?",
    re.DOTALL,
)
_LETTER: Final = re.compile(
    r'<h2 class="letter" id="(?P<id>[\w-]+)">.*?(?=<blockquote>)', re.DOTALL
)


@dataclass(frozen=True)
class Place:
    """The page's language, and how addresses lead from it."""

    language: str
    assets: str
    """To overrides/assets/case/, as in `../assets/case`."""
    pages: Mapping[str, str]
    """To a page by its path, as in `{"reference/templates.md": "../reference/templates/"}`."""


@dataclass(frozen=True)
class Given:
    """What is drawn, and what the script is given."""

    blanks: Mapping[str, Blank]
    facts: Mapping[str, str]
    """Texts to print, by their names as in `deadlines.bank_reply`."""
    waits: Mapping[str, int]
    """How long to wait on a rung, as its unit counts."""
    numbers: Mapping[str, str]
    """Telephone numbers by the acquirer's name."""
    acquirers: Mapping[str, Mapping[str, str]]
    """By the first three digits of a merchant number."""


def draw_case(html: str, templates: Environment, given: Given, place: Place, words: Words) -> str:
    """Draw the form in place of the page's placeholder."""
    found = _PLACEHOLDER.search(html)
    if not found:
        return html
    page = templates.overlay(autoescape=True, undefined=StrictUndefined)
    drawn = page.get_template("partials/case/case.html").render(
        place=place,
        words=words,
        blanks=given.blanks,
        rungs=RUNGS,
        papers=PAPERS,
        cutoff=given.facts["times.card_cutoff"],
        fallback=found["inner"].strip(),
    )
    return html[: found.start()] + drawn + html[found.end() :]


def check_case(file: str, source: str, html: str) -> Iterator[Problem]:
    """Find a placeholder that cannot be drawn."""
    if _TAG in _PLACEHOLDER.sub("", html, count=1):
        at = source.rfind(_TAG)
        spot = spot_at(file, source, at, at + len(_TAG)) if at >= 0 else Spot(file)
        what = "this place is not closed, has an attribute, or is the second of its page"
        yield Problem(spot, "broken-case", what, "write it once, as `<sale-case>…</sale-case>`")


def draw_way(html: str, path: str, place: Place, words: Words) -> str:
    """Lead from each letter, and from the first words with blanks, to the form that fills them."""
    if "case.md" not in place.pages:
        return html
    html = _LETTER.sub(
        lambda letter: (
            f"{letter[0]}<p>"
            f'<a href="{place.pages["case.md"]}#{letter["id"]}">{words.way_to_letter}</a></p>'
        ),
        html,
    )
    found = _FILLED.search(html)
    if not found:
        return html
    letter = CAUSES.get(path, "")
    address = place.pages["case.md"] + (f"#{letter}" if letter else "")
    script = f"{place.assets}/pages.js"
    # A page that fetches another script later fetches this one so too: it costs no request.
    later, now = f' data-later="{script}"', f'<script type="module" src="{script}"></script>'
    fetches = "common/later.js" in html
    way = (
        f'<p class="case-way"{later if fetches else ""}><a href="{address}">{words.way}</a> '
        f"<span hidden>{words.filled} "
        f'<button type="button" value="stop">{words.stop}</button> '
        f'<button type="button" value="remove">{words.remove}</button></span></p>'
        f"{'' if fetches else now}"
    )
    return html[: found.end()] + way + html[found.end() :]


def pages_named() -> Iterator[str]:
    """Return the paths of the pages that the form leads to."""
    yield "case.md"
    yield from dict.fromkeys([*(paper.page for paper in PAPERS), *map(STEP.format, RUNGS)])


def facts_named(words: Words) -> Sequence[str]:
    """Return the names of the facts that the page and its script print."""
    written = "".join(words.messages.values()) + "{times.card_cutoff}{times.qr_cutoff}"
    return sorted(set(re.findall(r"\{(\w+\.[\w.]+)\}", written)))


def draw_script(given: Given, language: str, words: Words) -> str:
    """Write a language's script: it hands the calendar, the blanks and the words to the module."""
    said = {key: _print_facts(text, given.facts) for key, text in words.messages.items()}
    values = {
        "locale": words.locale,
        "waits": given.waits,
        "cutoffs": {key: given.facts[f"times.{key}_cutoff"] for key in ("card", "qr")},
        "numbers": given.numbers,
        "acquirers": given.acquirers,
        "blanks": {
            blank.name: [blank.text[language], blank.label[language], blank.kind]
            for blank in given.blanks.values()
            if not blank.derived
        },
        "said": said,
    }
    written = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return (
        f'import {{ CALENDAR }} from "../common/settlement/calendar.{language}.js";\n'
        'import { start } from "./case.js";\n\n'
        f"start({{ calendar: CALENDAR, ...{written} }});\n"
    )


def _print_facts(text: str, facts: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+\.[\w.]+)\}", lambda found: facts[found[1]], text)
