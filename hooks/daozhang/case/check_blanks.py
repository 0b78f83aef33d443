"""A page × the blanks → problems."""

from collections.abc import Iterator, Mapping

from daozhang.case.blank import Blank
from daozhang.case.read_blanks import written_blanks
from daozhang.report import Problem, nearest


def unknown_blanks(file: str, source: str, blanks: Mapping[str, Blank]) -> Iterator[Problem]:
    """Find what a page writes between 〔 and 〕 and no blank is called."""
    known = {blank.text["zh"] for blank in blanks.values()}
    for text, spot in written_blanks(file, source):
        if text not in known:
            help = "".join(f"did you mean `〔{close}〕`?" for close in nearest(text, known))
            what = f"`〔{text}〕` is no blank of docs/data/blanks.yml"
            yield Problem(spot, "unknown-blank", what, help, f"〔{text}〕")
