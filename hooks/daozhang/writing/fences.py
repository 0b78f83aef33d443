"""A page → the part above it that is YAML, or the one fault that keeps it from being read."""

import re
from typing import Final

from daozhang.data.tree import Range
from daozhang.lines import Located
from daozhang.report import Problem

_FENCE: Final = re.compile(r"^---[ \t]*$", re.MULTILINE)
_END: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY: Final = r"(?:title|description|checked|flow)[ \t]*[:：]"
_BEGINS: Final = re.compile(rf"\s*(?P<first>{_KEY}|(?P<dashes>[-–—－─]{{2,}}))")
_AGAIN: Final = re.compile(rf"\s*(?:---\s*)?(?P<key>{_KEY})")
_ODD: Final = re.compile(
    r"^(?:[ \u00a0\u3000]+[A-Za-z]+[：:](?=[ \t\n])|[\w-]+[ \t]*(?:：|:(?=[^ \t\n])))", re.MULTILINE
)
"""A key behind a space, and one before a colon that is none to YAML."""
_FACT: Final = re.compile(r"\{\{.*?\}\}")
_UNREADABLE: Final = "front-matter-unreadable"
_HELP: Final = (
    "begin the page with `---`, then `title: …`, `description: …`, `checked: 2026-11-25`, `---`"
)


def find_part(page: Located) -> tuple[Range, Problem | None]:
    """Return where the front matter stands, without its lines `---`, and what is wrong there."""
    source = page.source
    opened = _FENCE.match(source)
    closed = _END.search(source, opened.end()) if opened else None
    if not opened or not closed:
        return (0, 0), _without_fences(page, bool(opened))
    part, fault = (opened.end() + 1, closed.start()), None
    if odd := _ODD.search(source, *part):
        key = odd[0].rstrip("：:").strip()
        help = f"write `{key}: ` at the margin, with a half-width colon and a space"
        fault = page.problem(odd.span(), _UNREADABLE, f"`{odd[0]}` is no key", help)
    elif fact := _FACT.search(source, *part):
        what = f"`{fact[0]}` is printed on a page, and not above it"
        fault = page.problem(fact.span(), "front-matter-wrong", what, "say it without the fact")
    elif again := _AGAIN.match(source, closed.end()):
        what, help = "a second front matter stands below the first", "write one, between two `---`"
        fault = page.problem(again.span("key"), _UNREADABLE, what, help)
    return part, fault


def _without_fences(page: Located, opened: bool) -> Problem:
    if opened:
        what, help = "the front matter is never closed", "write `---` below its last line"
        return page.problem((0, 3), _UNREADABLE, what, help)
    at = _BEGINS.match(page.source)
    if not at:
        what = "the page has no front matter" if page.source.strip() else "the page is empty"
        return page.problem((0, 0), "front-matter-incomplete", what, _HELP)
    what, help = "no line `---` stands above the front matter", _HELP
    if at["dashes"] == "---":
        what = "the front matter does not begin on the first line"
        help = "take what is above it out"
    elif at["dashes"]:
        what = f"`{at['dashes']}` opens no front matter"
        help = "write `---`: three hyphens, on a line of their own"
    return page.problem(at.span("first"), _UNREADABLE, what, help)
