"""A page that asks for the reconciliation → the same with its form, hidden until a script comes."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jinja2 import Environment, StrictUndefined

from daozhang.reconcile.words import Words
from daozhang.report import Problem, Spot, spot_at

TAG: Final = "<sales-reconciliation"
_PLACEHOLDER: Final = re.compile(
    r"(?P<p><p>\s*)?<sales-reconciliation>(?P<inner>.*?)</sales-reconciliation>(?(p)\s*</p>)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Place:
    """The page's language, and how addresses lead from it."""

    language: str
    assets: str
    """To overrides/assets/reconcile/, as in `../assets/reconcile`."""
    case: str = ""
    """To the page that goes on with one sale, where there is one."""


def draw_page(html: str, templates: Environment, place: Place, words: Words) -> str:
    """Draw the form in place of the page's placeholder."""
    found = _PLACEHOLDER.search(html)
    if not found:
        return html
    page = templates.overlay(autoescape=True, undefined=StrictUndefined)
    drawn = page.get_template("partials/reconcile/reconcile.html").render(
        place=place, words=words, fallback=found["inner"].strip()
    )
    return html[: found.start()] + drawn + html[found.end() :]


def check_page(file: str, source: str, html: str) -> Iterator[Problem]:
    """Find a placeholder that cannot be drawn."""
    if TAG in _PLACEHOLDER.sub("", html, count=1):
        at = source.rfind(TAG)
        spot = spot_at(file, source, at, at + len(TAG)) if at >= 0 else Spot(file)
        what = "this place is not closed, has an attribute, or is the second of its page"
        help = "write it once, as `<sales-reconciliation>…</sales-reconciliation>`"
        yield Problem(spot, "broken-reconciliation", what, help)


def draw_script(language: str, words: Words) -> str:
    """Write a language's script: it hands the guide's calendar and the words to the module."""
    said = json.dumps(words.messages, ensure_ascii=False, separators=(",", ":"))
    return (
        f'import {{ CALENDAR }} from "../common/settlement/calendar.{language}.js";\n'
        'import { start } from "./reconcile.js";\n\n'
        f'start({{ locale: "{words.locale}", calendar: CALENDAR, said: {said} }});\n'
    )
