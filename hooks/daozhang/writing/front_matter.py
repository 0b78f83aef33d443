"""What stands above a page, `title: …` between two lines `---`: read once, for its rules."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, TypeAdapter, ValidationInfo

from daozhang.data.kinds import Day, Rules, WrongError
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.data.tree import Tree
from daozhang.report import Problem
from daozhang.writing.characters import HAN
from daozhang.writing.fences import find_part
from daozhang.writing.limits import LENGTHS

_RULES: Final = Rules(
    "front-matter-unreadable",
    missing="front-matter-incomplete",
    unknown="front-matter-unknown",
    wrong="front-matter-wrong",
    twice="front-matter-twice",
)
_COMMENT: Final = re.compile(
    r"^(?:title|description):[^\"'\n]*?[ \t](?P<rest>#[^\n]*)", re.MULTILINE
)
_MARKUP: Final = re.compile(r"\*\*|`|</?[a-z][^>]*>|\]\([^)]*\)|__")


def _plain(text: str, info: ValidationInfo) -> str:
    name = info.field_name
    if not text.strip():
        raise WrongError(f"`{name}` says nothing", f"write `{name}: …`", _RULES.missing)
    if mark := _MARKUP.search(text):
        raise WrongError(f"`{mark[0]}` is printed as it stands", "write it in plain words")
    if name == "description" and (info.context or {})["chinese"] and not HAN.search(text):
        raise WrongError("`description` is not in the language of its page", "translate it")
    return text


def _short(text: str) -> str:
    if len(text) + len(HAN.findall(text)) > LENGTHS["title"]:
        what = "the title is longer than the 30 Chinese or 60 Latin characters that a search shows"
        raise WrongError(what, "shorten it: what the page is about comes first")
    return text


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

    title: Annotated[str, AfterValidator(_plain), AfterValidator(_short)]
    description: Annotated[str, AfterValidator(_plain)]
    checked: Annotated[Day, AfterValidator(_past)]
    keywords: str = ""
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
    page = read_tree(file, source, (0, 0))
    part, fault = find_part(page)
    if fault:
        return FrontMatter(page, (fault._replace(spoils=True),))
    tree = read_tree(file, source, part)
    found = read(tree, _KIND, _RULES, context={"today": today, "chinese": "/zh/" in file})
    problems = [*found.problems, *tree.no_texts(("title", "description"), _RULES.wrong)]
    problems += _cut_short(tree, part)
    spoils = bool(tree.broken) or any("`flow`" in one.what + one.help for one in problems)
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


def _cut_short(tree: Tree, part: tuple[int, int]) -> Iterator[Problem]:
    """Find texts of which YAML takes the end for a comment."""
    for found in _COMMENT.finditer(tree.source, *part):
        what = f"`{found['rest']}` is a comment to YAML: no reader sees it"
        help = "put the whole text into quotation marks"
        yield tree.problem(found.span("rest"), _RULES.wrong, what, help)
