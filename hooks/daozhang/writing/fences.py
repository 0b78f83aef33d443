"""A page → the part above it that is YAML, or the one fault that keeps it from being read."""

import re
from typing import Final

from daozhang.data.tree import Range
from daozhang.lines import spot_at
from daozhang.report import Problem, Spot

_FENCE: Final = re.compile(r"^---[ \t]*$", re.MULTILINE)
_END: Final = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY: Final = r"[\s\u3000]*(?:title|description|checked|flow)[ \t]*[:：]"
_BEGINS: Final = re.compile(rf"\s*(?:(?P<key>{_KEY})|(?P<dashes>[-–—－─]{{2,}}))")
_AGAIN: Final = re.compile(rf"\s*(?:---\s*)?(?P<key>{_KEY})")
_ODD: Final = re.compile(
    r"^(?:[ \u00a0\u3000]+[A-Za-z]+[：:](?=[ \t\n])|[\w-]+[ \t]*(?:：|:(?=[^ \t\n])))", re.MULTILINE
)
"""A key behind a space, and one before a colon that is none to YAML."""
_FACT: Final = re.compile(r"\{\{.*?\}\}")
_HELP: Final = (
    "begin the page with `---`, then `title: …`, `description: …`, `checked: 2026-11-25`, `---`"
)


def find_part(file: str, source: str) -> tuple[Range, Problem | None]:
    """Return where the front matter stands, without its lines `---`, and what is wrong there."""
    opened = _FENCE.match(source)
    closed = _END.search(source, opened.end()) if opened else None
    if not opened or not closed:
        return (0, 0), _without_fences(file, source, bool(opened))
    part = opened.end() + 1, closed.start()
    if odd := _ODD.search(source, *part):
        key = odd[0].rstrip("：:").strip()
        help = f"write `{key}: ` at the margin, with a half-width colon and a space"
        fault = _unreadable(spot_at(file, source, *odd.span()), f"`{odd[0]}` is no key", help)
    elif fact := _FACT.search(source, *part):
        spot, help = spot_at(file, source, *fact.span()), "say it without the fact"
        what = f"`{fact[0]}` is printed on a page, and not above it"
        fault = Problem(spot, "front-matter-wrong", what, help, spoils=True)
    elif again := _AGAIN.match(source, closed.end()):
        what, help = "a second front matter stands below the first", "write one, between two `---`"
        fault = _unreadable(spot_at(file, source, *again.span("key")), what, help)
    else:
        return part, None
    return part, fault


def _unreadable(spot: Spot, what: str, help: str) -> Problem:
    return Problem(spot, "front-matter-unreadable", what, help, spoils=True)


def _without_fences(file: str, source: str, opened: bool) -> Problem:
    if opened:
        spot = spot_at(file, source, 0, 3)
        return _unreadable(
            spot, "the front matter is never closed", "write `---` below its last line"
        )
    at = _BEGINS.match(source)
    if not at:
        what = "the page has no front matter" if source.strip() else "the page is empty"
        return Problem(Spot(file, 1), "front-matter-incomplete", what, _HELP, spoils=True)
    spot = spot_at(file, source, at.end() - len(at[0].lstrip()), at.end())
    if at["key"]:
        return _unreadable(spot, "no line `---` stands above the front matter", _HELP)
    if at["dashes"] != "---":
        what = f"`{at['dashes']}` opens no front matter"
        return _unreadable(spot, what, "write `---`: three hyphens, on a line of their own")
    what = "the front matter does not begin on the first line"
    return _unreadable(spot, what, "take what is above it out")
