"""What a new page, question or fact begins as: sound, with a mark where words are still to come."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from daozhang.pages import TO_WRITE
from daozhang.writing.outline import SHAPES

_SPOKEN: Final = "您好，我是〔店名〕，商户编号〔商户编号〕。"
_UNWRITTEN: Final = {"zh": "这一部分还没有写。", "en": "This part is still to be written."}
_RESULT: Final = {"zh": "结果：", "en": "Result: "}
_ANSWERS: Final = {"zh": ("是", "不确定"), "en": ("Yes", "Not sure")}
_BACK: Final = {
    "zh": "查过了，回到这个问题",
    "en": "Find out like this, and return to the question",
}
_MOST: Final = 8
"""Answers of a question."""


@dataclass(frozen=True)
class Title:
    """What a page or a question is called in one language."""

    language: str
    text: str

    @property
    def begins(self) -> str:
        """In which language what surrounds it begins: a third one is translated from English."""
        return "zh" if self.language == "zh" else "en"


def new_page(path: str, title: Title, today: date, neighbour: str) -> str:
    """Write a page, as in `causes/name.md`: front matter, and the headings that its folder asks.

    They are as on a page beside it, whose text `neighbour` is.
    """
    folder, _, name = path.removesuffix(".md").rpartition("/")
    own = title.begins
    lines = [
        "---",
        f"title: {title.text}",
        f"description: {title.text}{'。' if own == 'zh' else '.'}",
        f"checked: {today}",
        "---",
        f"# {title.text} {{ #{name} }}",
        "",
        f"{TO_WRITE}{_UNWRITTEN[own]}",
    ]
    headings = re.findall(r"^## .*$", neighbour, re.MULTILINE) if folder in SHAPES else ()
    for heading in headings:
        lines += ["", heading, "", f"{TO_WRITE}{_UNWRITTEN[own]}"]
        if "#say" in heading:
            lines += ["", f"> {_SPOKEN}", *(["> { lang=zh-CN }"] if own != "zh" else [])]
    return "\n".join(lines) + "\n"


def in_navigation(settings: str, path: str) -> str:
    """Name a page in `nav`, below the last one of its folder, or else at the end."""
    folder = path.rpartition("/")[0]
    pages = list(re.finditer(rf"^ *- {re.escape(folder)}/[\w-]+\.md\n", settings, re.MULTILINE))
    if not pages or f"- {path}\n" in settings:
        return settings if pages else f"{settings.rstrip()}\n  - {path}\n"
    last = pages[-1]
    entry = last[0].replace(last[0].strip(), f"- {path}")
    return settings[: last.end()] + entry + settings[last.end() :]


def found_by(page: str, path: str, title: Title) -> str:
    """Lead to an outcome from the last list of `find.md`."""
    colon = "：" if title.language == "zh" else ": "
    line = f"- {title.text}{colon}[{title.text}]({path})\n"
    lists = list(re.finditer(r"(?:^- .*\n)+", page, re.MULTILINE))
    at = lists[-1].end() if lists else len(page)
    return page[:at] + line + page[at:]


def answered_by(flow: str, leads_to: str, title: Title, question: str = "") -> str:
    """Add an answer that leads to a page or question; raise LookupError where there is no room.

    It stands before the last answer of the question that is named, or of the first with room.
    """
    body = f"    {TO_WRITE}[{_RESULT[title.begins]}{title.text}]({leads_to})\n"
    if leads_to.startswith("#"):
        body = f"    {TO_WRITE}[{title.text}]({leads_to})\n"
    sections = list(re.finditer(r"^## .*\{ #([\w-]+) \}\n(?:(?!## ).*\n)*", flow, re.MULTILINE))
    for section in sections:
        tabs = list(re.finditer(r"^=== ", section[0], re.MULTILINE))
        if question in ("", section[1]) and 0 < len(tabs) < _MOST:
            at = section.start() + tabs[-1].start()
            return f'{flow[:at]}=== "{title.text}"\n\n{body}\n{flow[at:]}'
    raise LookupError(f"no question `{question or 'of this page'}` with room for an answer")


def new_question(flow: str, name: str, title: Title, outcome: str) -> str:
    """Add a question at the end of a flow: yes leads to an outcome, not sure back to itself."""
    yes, unsure = _ANSWERS[title.begins]
    return (
        f"{flow.rstrip()}\n\n## {title.text} {{ #{name} }}\n\n"
        f'=== "{yes}"\n\n    {TO_WRITE}[{_RESULT[title.begins]}{yes}]({outcome})\n\n'
        f'=== "{unsure}"\n\n    [{_BACK[title.begins]}](#{name})\n'
    )


def new_fact(table: str, name: str, words: dict[str, str], source: str, today: date) -> str:
    """Add a fact to the text of its file, to be checked again in half a year."""
    if re.search(rf"^{re.escape(name)}:", table, re.MULTILINE):
        raise LookupError(f"`{name}` is there already")
    month = today.month + 6
    later = today.replace(year=today.year + month // 13, month=(month - 1) % 12 + 1, day=1)
    said = "".join(f"  {language}: {text}\n" for language, text in words.items())
    parts = f"  confidence: M\n  sources: [{source}]\n  checked: {today}\n  recheck: {later}\n"
    return f"{table.rstrip()}\n\n{name}:\n{said}{parts}".lstrip("\n")
