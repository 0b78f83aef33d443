"""docs/data/blanks.yml → blanks; a page → the places where it writes one."""

import re
from collections.abc import Iterator
from typing import Annotated, Final, Generic, TypeVar

from pydantic import BaseModel, Field

from daozhang.case.blank import Blank, Kind
from daozhang.data.kinds import Rules, entries
from daozhang.data.parse import read_tree
from daozhang.data.read import read
from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, Spot

WRITTEN: Final = re.compile(r"〔(?P<text>[^〔〕\n]*)〕")
_NO_BLANK: Final = re.compile(r"\s*|\d{4}")
"""〔 〕 means blanks in general; 〔2020〕 is the year in the number of a document."""
_RULES: Final = Rules(*["incomplete-blank"] * 3)
Texts = TypeVar("Texts")


class _Entry(BaseModel, Generic[Texts], extra="forbid"):
    """A blank, beside what it is called in each language."""

    kind: Kind
    example: Annotated[str, Field(min_length=1)]
    label: Texts | None = None
    hint: Texts | None = None
    slip: str = ""
    derived: str = ""


def read_blanks(
    file: str, source: str, languages: tuple[str, ...]
) -> tuple[dict[str, Blank], list[Problem]]:
    """Read the data; what is no blank, or says less than all of them do, is a fault."""
    found = read(read_tree(file, source), entries(_Entry, languages), _RULES, spare=languages)
    blanks = {name: _blank(name, entry, languages) for name, entry in (found.value or {}).items()}
    return blanks, found.problems


def written_blanks(page: Page) -> Iterator[tuple[str, Spot]]:
    """Find every blank that a page writes outside of code and comments."""
    if "〔" not in page.source:
        return
    document = read_markdown(page.file, page.source)
    for found in WRITTEN.finditer(document.plain):
        if not _NO_BLANK.fullmatch(found["text"]):
            yield found["text"], document.spot(*found.span())


def _blank(name: str, entry: BaseModel, languages: tuple[str, ...]) -> Blank:
    parts = entry.model_dump(exclude_unset=True, exclude={"example"})
    text = {language: parts.pop(language) for language in languages}
    given = {"label": text, "hint": {}} | parts | {"derived": "derived" in parts}
    return Blank(name, text, **given)
