"""What stands above a page, `title: …` between two lines `---`: read once, for its rules."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

import yaml

from daozhang.report import Problem, Spot, did_you_mean, spot_at

REQUIRED = ("title", "description", "checked")
KNOWN = (*REQUIRED, "flow", "hide", "icon", "search", "status", "subtitle", "tags", "template")
"""The last seven are the theme's."""

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_BEGINS = re.compile(r"\s*(?:(?P<key>(?:title|description|checked|flow)[ \t]*[:：])|---)")
_ODD_COLON = re.compile(r"^[\w-]+[ \t]*(?:：|:(?=[^ \t\n]))", re.MULTILINE)
_UNREADABLE = "front-matter-unreadable"
_HELP = "begin the page with `---`, then `title: …`, `description: …`, `checked: 2026-11-25`, `---`"


@dataclass(frozen=True)
class FrontMatter:
    """The values above a page, as text, each with where its key and itself stand."""

    values: Mapping[str, str]
    spots: Mapping[str, Spot]
    problems: tuple[Problem, ...] = ()


def read_front_matter(file: str, source: str, today: date) -> FrontMatter:
    """Read what stands above a page, and hold it to its rules; `today` is in China."""
    source = source.removeprefix("\ufeff")
    opened = _FENCE.match(source)
    closed = _END.search(source, opened.end()) if opened else None
    if not opened or not closed:
        problem = _without_fences(file, source, bool(opened))
        return (
            _unreadable(problem) if problem.rule == _UNREADABLE else FrontMatter({}, {}, (problem,))
        )
    start, text = opened.end() + 1, source[opened.end() + 1 : closed.start()]
    if odd := _ODD_COLON.search(text):
        spot = spot_at(file, source, start + odd.start(), start + odd.end())
        help = f"write `{odd[0].rstrip('：: ')}: ` with a half-width colon and a space"
        return _unreadable(Problem(spot, _UNREADABLE, f"`{odd[0]}` is no key", help, odd[0]))
    try:
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        within = re.search("quoted scalar|flow ", str(error.context))
        mark = error.context_mark if within else error.problem_mark
        at = min(start + (mark.index if mark else 0), closed.start() - 1)
        return _unreadable(
            Problem(spot_at(file, source, at, at + 1), _UNREADABLE, _what(error), _HELP)
        )
    except yaml.YAMLError as error:
        return _unreadable(Problem(Spot(file, 1), _UNREADABLE, str(error).split("\n")[0], _HELP))
    if not isinstance(tree, yaml.MappingNode):
        spot = spot_at(file, source, min(start, len(source) - 1), closed.start())
        return _unreadable(Problem(spot, _UNREADABLE, "no `key: value` stands here", _HELP))
    return _Reading(file, source, start, today).read(tree)


def same_values(read: Mapping[str, FrontMatter]) -> Iterator[Problem]:
    """Find titles and descriptions that two pages of one language share; `read` is by file."""
    for key in ("title", "description"):
        first: dict[str, str] = {}
        for file, front in read.items():
            value = front.values.get(key, "")
            if value and first.setdefault(value, file) != file:
                what = f"{first[value]} has the same {key}: `{value}`"
                help = f"give this page a {key} of its own"
                yield Problem(front.spots[key], f"same-{key}", what, help, value)


def _unreadable(problem: Problem) -> FrontMatter:
    return FrontMatter({}, {}, (replace(problem, spoils=True),))


def _without_fences(file: str, source: str, opened: bool) -> Problem:
    if opened:
        what = "the front matter is never closed"
        return Problem(
            spot_at(file, source, 0, 3), _UNREADABLE, what, "write `---` below its last line"
        )
    if at := _BEGINS.match(source):
        what, help = (
            "the front matter does not begin on the first line",
            "take what is above it out",
        )
        if at["key"]:
            what, help = "no line `---` stands above the front matter", _HELP
        start = at.start() + len(at[0]) - len(at[0].lstrip())
        return Problem(spot_at(file, source, start, at.end()), _UNREADABLE, what, help)
    return Problem(Spot(file, 1), "front-matter-incomplete", "the page has no front matter", _HELP)


def _what(error: yaml.MarkedYAMLError) -> str:
    if "'\\t'" in str(error.problem):
        return "a tab stands before a key: YAML takes spaces only"
    if "quoted scalar" in str(error.context):
        return "a quotation mark is never closed"
    if "flow " in str(error.context):
        return "a bracket is never closed: put a text with brackets into quotation marks"
    return f"this cannot be read: {error.problem or error.context}"


@dataclass
class _Reading:
    """One page whose front matter is YAML."""

    file: str
    source: str
    start: int
    """Where the YAML begins."""
    today: date

    def read(self, tree: yaml.MappingNode) -> FrontMatter:
        keys = [(self._text(key), key, value) for key, value in tree.value]
        problems = [*self._of_keys(keys), *self._of_values(keys)]
        lacks = [f"`{name}`" for name in REQUIRED if name not in {key for key, _, _ in keys}]
        misspelt = {problem.help for problem in problems if problem.rule == "front-matter-unknown"}
        lacks = [one for one in lacks if not any(one in help for help in misspelt)]
        if lacks:
            what, help = f"the page lacks {' and '.join(lacks)}", _line_of(lacks)
            problems.append(Problem(Spot(self.file, 1), "front-matter-incomplete", what, help))
        values = {name: self._text(value) for name, _, value in keys}
        spots = {name: self._spot(value) for name, _, value in keys}
        return FrontMatter(values, spots, tuple(sorted(problems)))

    def _of_keys(self, keys: Iterable[tuple[str, yaml.Node, yaml.Node]]) -> Iterator[Problem]:
        counted = Counter(name for name, _, _ in keys)
        said: set[str] = set()
        for name, key, _ in keys:
            if name not in KNOWN:
                help = did_you_mean(name, KNOWN) or f"the keys are {', '.join(sorted(REQUIRED))}"
                what = f"nothing reads `{name}`"
                yield Problem(self._spot(key), "front-matter-unknown", what, help, name)
            elif counted[name] > 1 and name in said:
                what = f"`{name}` stands here a second time"
                yield Problem(self._spot(key), "front-matter-twice", what, "keep one", name)
            said.add(name)

    def _of_values(self, keys: Iterable[tuple[str, yaml.Node, yaml.Node]]) -> Iterator[Problem]:
        for name, key, value in keys:
            what, help = self._fault_of(name, value)
            if what:
                spot = self._spot(value if self._text(value) else key)
                yield Problem(spot, "front-matter-wrong", what, help, name)

    def _fault_of(self, name: str, value: yaml.Node) -> tuple[str, str]:
        text = self._text(value)
        if name == "checked":
            day = _day(text)
            if day is None:
                return f"`{text}` is no day", f"write it as in `checked: {self.today}`"
            if day > self.today:
                return f"{day} is still to come", "write the day on which it was checked"
        elif name in ("title", "description"):
            plain = isinstance(value, yaml.ScalarNode) and value.tag == "tag:yaml.org,2002:str"
            if not plain or not text.strip():
                return (
                    f"`{name}` is no text",
                    f"write `{name}: ` and some words, in quotation marks",
                )
        elif name == "flow" and text not in ("true", "false"):
            return f"`{text}` is neither `true` nor `false`", "write `flow: true`"
        return "", ""

    def _spot(self, node: yaml.Node) -> Spot:
        start, end = node.start_mark.index, node.end_mark.index
        return spot_at(self.file, self.source, self.start + start, self.start + max(end, start + 1))

    def _text(self, node: yaml.Node) -> str:
        return str(node.value) if isinstance(node, yaml.ScalarNode) else "…"


def _line_of(lacks: list[str]) -> str:
    return f"write {' and '.join(lacks)} between the lines `---` at its top"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
