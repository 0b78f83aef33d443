"""The blanks on a page: which are unknown, and the page with each one marked."""

import re
from collections.abc import Iterator, Mapping
from html import escape
from typing import Final

from daozhang.case.read_blanks import Blank
from daozhang.markdown import read_markdown
from daozhang.pages import Page
from daozhang.report import Problem, nearest

_WRITTEN: Final = re.compile(r"〔(?P<text>[^〔〕\n]*)〕")
_SAID: Final = re.compile(r"^>.*", re.MULTILINE)
_NO_BLANK: Final = re.compile(r"\s*|\d{4}")
"""〔 〕 means blanks in general; 〔2020〕 is the year in the number of a document."""
_ADD: Final = "name it in docs/data/blanks.yml, or write one that stands there"
_WORDS: Final = re.compile(
    r"""  <blockquote>.*?</blockquote>
        | <p>(?P<gloss>In[ ]English:).*?</p>""",
    re.VERBOSE | re.DOTALL,
)
"""Words to say or send, and the gloss below them. Elsewhere a blank is only mentioned."""


def unknown_blanks(page: Page, blanks: Mapping[str, Blank]) -> Iterator[Problem]:
    """Find texts between 〔 and 〕 that are the name of no blank, and blanks in brackets of text.

    None if no blanks are known. Code and comments are skipped.
    """
    known = {blank.text["zh"] for blank in blanks.values()}
    if not known:
        return
    document = read_markdown(page.file, page.source)
    in_brackets = re.compile(f"[（(](?P<text>{'|'.join(map(re.escape, known))})[）)]")
    for said in _SAID.finditer(document.plain):
        for found in in_brackets.finditer(document.plain, *said.span()):
            what, help = f"`{found[0]}` is filled by nobody", f"write `〔{found['text']}〕`"
            yield document.problem(found.span(), "unknown-blank", what, help, found[0])
    for found in _WRITTEN.finditer(document.plain):
        text = found["text"]
        if text not in known and not _NO_BLANK.fullmatch(text):
            close = nearest(text, known)
            help = f"did you mean `〔{close[0]}〕`?" if close else _ADD
            what = f"`{found[0]}` is no blank of docs/data/blanks.yml"
            yield document.problem(found.span(), "unknown-blank", what, help, found[0])


def draw_blanks(html: str, blanks: Mapping[str, Blank]) -> str:
    """Mark the blanks; a gloss shows them in English."""
    named = {blank.text["zh"]: blank for blank in blanks.values()}

    def mark(found: re.Match[str], gloss: bool) -> str:
        blank = named.get(found["text"])
        if blank is None:
            return found[0]
        shown = f"[{escape(blank.text['en'])}]" if gloss else found[0]
        return f'<span data-blank="{blank.name}">{shown}</span>'

    def block(found: re.Match[str]) -> str:
        return _WRITTEN.sub(lambda blank: mark(blank, bool(found["gloss"])), found[0])

    return _WORDS.sub(block, html) if "〔" in html else html
