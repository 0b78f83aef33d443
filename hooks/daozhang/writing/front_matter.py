"""What stands above a page, `title: …` between two lines `---`: read once, for its rules."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Literal

import yaml
from pydantic import AfterValidator, BaseModel, BeforeValidator, TypeAdapter, ValidationInfo

from daozhang.data.kinds import Day, Rules, WrongError
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Node, Tree
from daozhang.lines import spot_at
from daozhang.report import Problem, Spot

_UNREADABLE: Final = "front-matter-unreadable"
_RULES: Final = Rules(
    _UNREADABLE,
    missing="front-matter-incomplete",
    unknown="front-matter-unknown",
    wrong="front-matter-wrong",
    twice="front-matter-twice",
)
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
_COMMENT: Final = re.compile(
    r"^(?:title|description):[^\"'\n]*?[ \t](?P<rest>#[^\n]*)", re.MULTILINE
)
_HELP: Final = (
    "begin the page with `---`, then `title: …`, `description: …`, `checked: 2026-11-25`, `---`"
)


_YAML: Final[Any] = yaml.SafeLoader("")


def _past(day: date, info: ValidationInfo) -> date:
    if day > (info.context or {})["today"]:
        raise WrongError(f"{day} is still to come", "write the day on which it was checked")
    return day


def _flow(text: str) -> str:
    if str(text).lower() not in ("true", "false"):
        raise WrongError("`flow` is `true` or `false`", "write `flow: true`, or take the line out")
    return text.lower()


class _Keys(BaseModel, extra="forbid"):
    """The keys of a page."""

    title: str
    description: str
    checked: Annotated[Day, AfterValidator(_past)]
    flow: Annotated[Literal["true", "false"], BeforeValidator(_flow)] = "false"


_KIND: Final = TypeAdapter(_Keys)


@dataclass(frozen=True)
class FrontMatter:
    """What can be read above a page, and all that is wrong with it."""

    tree: Tree
    problems: tuple[Problem, ...] = ()


def read_front_matter(file: str, source: str, today: date) -> FrontMatter:
    """Read a page's front matter, and check it; `today` is in China."""
    source = source.removeprefix("\ufeff")
    opened = _FENCE.match(source)
    closed = _END.search(source, opened.end()) if opened else None
    empty = read_tree(file, source, (0, 0))
    if not opened or not closed:
        return FrontMatter(empty, (_without_fences(file, source, bool(opened)),))
    start, end = opened.end() + 1, closed.start()
    if odd := _ODD.search(source, start, end):
        spot = spot_at(file, source, *odd.span())
        key = odd[0].rstrip("：:").strip()
        help = f"write `{key}: ` at the margin, with a half-width colon and a space"
        return FrontMatter(empty, (_unreadable(spot, f"`{odd[0]}` is no key", help),))
    if fact := _FACT.search(source, start, end):
        what = f"`{fact[0]}` is printed on a page, and not above it"
        spot = spot_at(file, source, *fact.span())
        help = "say it without the fact"
        return FrontMatter(empty, (Problem(spot, _RULES.wrong, what, help, spoils=True),))
    if again := _AGAIN.match(source, closed.end()):
        spot = spot_at(file, source, *again.span("key"))
        what = "a second front matter stands below the first"
        return FrontMatter(empty, (_unreadable(spot, what, "write one, between two lines `---`"),))
    tree = read_tree(file, source, (start, end))
    found = read(tree, _KIND, _RULES, context={"today": today})
    problems = [*found.problems, *_no_texts(tree), *_cut_short(file, source, (start, end))]
    spoils = bool(tree.broken) or any("`flow`" in one.what for one in problems)
    return FrontMatter(tree, tuple(one._replace(spoils=spoils) for one in problems))


def known(keys: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys that a page may set; the theme would read others, and end at some."""
    return {key: value for key, value in keys.items() if key in _Keys.model_fields}


def same_values(read: Mapping[str, FrontMatter]) -> Iterator[Problem]:
    """Find titles and descriptions that two pages of one language share; `read` is by file."""
    for key in ("title", "description"):
        first: dict[str, str] = {}
        for file, front in read.items():
            value = front.tree.text((key,))
            if value and first.setdefault(value, file) != file:
                what = f"{first[value]} has the same {key}: `{value}`"
                help = f"give this page a {key} of its own"
                yield Problem(front.tree.spot((key,)), f"same-{key}", what, help, value)


def _no_texts(tree: Tree) -> Iterator[Problem]:
    """Find titles and descriptions that YAML takes for a number, a day, or yes and no."""
    for key in ("title", "description"):
        node = tree.find((key,))
        if node and not _is_text(node):
            help = f'put it into quotation marks: `{key}: "{node.value}"`'
            yield Problem(tree.spot((key,)), "front-matter-wrong", f"`{key}` is no text", help, key)


def _cut_short(file: str, source: str, part: tuple[int, int]) -> Iterator[Problem]:
    """Find texts of which YAML takes the end for a comment."""
    for found in _COMMENT.finditer(source, *part):
        what = f"`{found['rest']}` is a comment to YAML: no reader sees it"
        spot = spot_at(file, source, *found.span("rest"))
        yield Problem(spot, "front-matter-wrong", what, "put the whole text into quotation marks")


def _is_text(node: Node) -> bool:
    if node.quoted or not isinstance(node.value, str):
        return True  # what is none of both is a fault already
    tag = _YAML.resolve(yaml.ScalarNode, node.value, (True, False))
    return bool(tag == "tag:yaml.org,2002:str")


def _unreadable(spot: Spot, what: str, help: str) -> Problem:
    return Problem(spot, _UNREADABLE, what, help, spoils=True)


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
