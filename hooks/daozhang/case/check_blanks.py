"""A page × the blanks → problems."""

from collections.abc import Iterator, Mapping

from daozhang.case.blank import Blank
from daozhang.case.read_blanks import written_blanks
from daozhang.pages import Page
from daozhang.report import Problem, nearest

_ADD = "name it in docs/data/blanks.yml, or write one that stands there"


def unknown_blanks(page: Page, blanks: Mapping[str, Blank]) -> Iterator[Problem]:
    """Find what a page writes between 〔 and 〕 and no blank is called, if there are any."""
    known = {blank.text["zh"] for blank in blanks.values()}
    for text, spot in written_blanks(page) if known else ():
        if text not in known:
            close = nearest(text, known)
            help = f"did you mean `〔{close[0]}〕`?" if close else _ADD
            what = f"`〔{text}〕` is no blank of docs/data/blanks.yml"
            yield Problem(spot, "unknown-blank", what, help, f"〔{text}〕")
