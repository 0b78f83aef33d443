"""Facts that a page types instead of naming them, or names as text."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from daozhang.data.facts import Facts
from daozhang.examples import COUNTED, DAY, LINK
from daozhang.facts.hedges import hedge_context
from daozhang.markdown import Document
from daozhang.markdown.model import blank
from daozhang.markdown.prose import BLANK, prose_of
from daozhang.report import Problem

_TELEPHONE = re.compile(
    r"[941](?<![\w.:/#+=-].)(?:(?<=9)5\d{3}|(?<=4)00-?\d{3}-?\d{4}|(?<=1)2\d{3})(?![\w:/-]|\.\w)"
)
"""Hotlines, as in `95580`, `400-889-5580`, `12363`."""
_SINGLE = re.compile(r"\{(?<![{$\w]\{)(?<!\{ \{) ?(?P<table>[a-z_]+)(?:\.\w+)+[^{}\n]*\}+")
"""`{ contacts.psbc.phone }`."""


def typed_telephones(document: Document, data: Facts) -> Iterator[Problem]:
    """Find telephone numbers that a page types: theirs is in the data, with its source."""
    links = [link for link in document.links if link.href.startswith("tel:")]
    dialled = [(link.range, link.href) for link in links]
    for link in links:
        if link.href.removeprefix("tel:") in data.telephones and link.kind == "link":
            name = data.telephones[link.href.removeprefix("tel:")]
            what, help = f"`{link.href}` is typed", f"write `{{{{ {name} | tel }}}}` for the link"
            yield document.problem(link.href_range, "typed-telephone", what, help, link.href)
    for found in _TELEPHONE.finditer(document.without([document.front])) if data.telephones else ():
        if any(a <= found.start() < b and found[0] not in href for (a, b), href in dialled):
            continue  # a link that dials another number: the link check says so
        name = data.telephones.get(found[0], "")
        what = f"the telephone number {found[0]} is typed"
        help = f"write `{{{{ {name} | tel }}}}`" if name else "add it to docs/data/contacts.yml"
        yield document.problem(found.span(), "typed-telephone", what, help, found[0])


def in_single_braces(document: Document, data: Facts) -> Iterator[Problem]:
    """Find facts named between single braces, which print nothing."""
    for found in _SINGLE.finditer(document.plain):
        if found["table"] in data.tables:
            what, help = f"`{found[0]}` prints no fact", f"write `{{{{{found[0].strip('{}')}}}}}`"
            yield document.problem(found.span(), "broken-expression", what, help, found[0])


_DAYS: Final = "|".join(day.pattern for day in DAY.values())
_EXAMPLE: Final = (
    re.compile(  # 11 月 22 日（周日）23:30 刷。[看](calculator.md?at=2026-11-22T23:30)
        rf"(?:{_DAYS}|(?P<hour>\d\d:\d\d)(?=[^\n]*T(?P=hour)\)))(?=[^\n]*{LINK.pattern})"
    )
)
_ELSEWHERE: Final = re.compile(
    r"""
    ^\d+\.[ ]\[\{\{[ ]slip\.[^\n]*                      # 2. a field of the drawn slip
    | <(?P<code>script|style)\b .*? </(?P=code)>        # reported as such
    | \[\w\w\]\([^)\n]*\#code-[^)\n]*\)               # [51](reference/codes.md#code-51)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
# Each of these begins with the signs that it may begin with: Python looks for these alone.
_NO_FACT: Final = re.compile(
    r"""
    [\d（(\[半每打用第下千HhFfIi\n-](?:
    (?<=\d)(?<!\d.)\.[ ](?=\S) # 1. of a list, in a letter
    | (?<=\n)[ ]*\d+(?:\.(?!\d)|[．、)）])
    | (?<=^[（(])\d+[)）] | (?<=^-)-*8<-+
    | (?<=\[)\^\d+\]            # a footnote
    | (?<=[TDStds]\+\d)          # T+1
    | (?<=\b[A-Za-z]\d)\b       # A4, the code A0
    | (?<=(?i:\bstep[ ]\d))\b   # step 3 of the ladder
    | (?<=2)(?<!\d.)0\d\d(?!\d) # a year of the calendar
    | (?<=(?i:UTF-8)) | (?<=(?i:CC[ ]BY[ ]4))\.0  # names of an encoding and a licence
    | (?<=半)年一张 | (?<=[Hh])(?i:alf[ ]a[ ]year[ ]a[ ]sheet)
    | (?:(?<=每)天|(?<=打)烊前)五分钟 | (?<=用)两分钟  # our lists
    | (?<=[Ff])(?i:ive[ ]minutes[ ]a[ ]day) | (?<=[Ii])(?i:n[ ]two[ ]minutes)
    | (?<=第)二天 | (?<=下)半年 | (?<=千)万(?=别)  # the next day, the later half, by no means
    )""",
    re.VERBOSE | re.MULTILINE,
)
_TYPED: Final = (
    re.compile(
        r"""
    [\d一两二三四五六七八九十百千半](?:
    (?<=\d)[\d,.:-]*(?:[ ]?[年月日点时分到至-]?[ ]?\d[\d,.:-]*)*
    | (?<=[百千])分之[一二三四五六七八九十百零点]+
    | (?:(?<!一)|(?=[两二三百千万]))(?<!\d)[一两二三四五六七八九十百千万]*
      \s?个?(?:半个?)?(?:自然日|工作日|日(?!子)|天|周|星期|月|年|小时|钟头|分钟|点|元|块钱|万|折
      |倍)                                               # 十五日, 一两天
    | (?<=一)(?<![第下同哪后前每这那上].)个?(?:自然日|工作日|星期|月|周|小时|钟头|刻钟)
    | (?<=一)[天日年](?=内|之内|以内|左右|以后再)
    )""",
        re.VERBOSE,
    ),
    re.compile(
        r"""
    (?=[a-z])\b(?:
    (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty
      |forty|fifty|sixty|ninety|hundred|thousand|half|quarter|dozen|couple)\b(?:[ -](?:of|an?|or|and
      |to|two|three|five|half|hundred|thousand|full|more|working|business|calendar))*[ -]
      (?:days|weeks?|months?|years?|hours?|minutes|yuan|percent|per[ ]cent|o['’]clock)\b
    | (?:one|two|half)[ ](?:working|business|calendar)[ ]days?\b
    | (?:within|takes|after|lasts?)[ ](?:an?|one)[ ](?:\w+[ ])?(?:day|week|month|hour|year)\b
    | (?:second|third|fourth|fifth|sixth|seventh|tenth)[ ]
      (?:(?:working|business|calendar)[ ])?day\b
    | an?[ ](?:working[ ])?(?:day|week|month|hour)[ ]or[ ](?:so|two|three)\b
    )""",
        re.VERBOSE | re.IGNORECASE,
    ),
)
_ADVICE: Final = re.compile(r"建议|\b(?:we (?:suggest|advise)|our advice)\b", re.IGNORECASE)
_HELP: Final = (
    "name a fact of docs/data/, as in `{{ deadlines.bank_reply }}`, "
    "or say in the sentence that it is our advice (建议; we suggest)"
)


def typed_numbers(document: Document) -> Iterator[Problem]:
    """Find them, front matter's texts included; what its sentence calls our advice may stand."""
    patterns = (*([_EXAMPLE] if LINK.search(document.source) else []), COUNTED, _ELSEWHERE)
    known = [one.span() for each in patterns for one in each.finditer(document.source)]
    fenced = [one for one in document.code if "\n" in document.source[slice(*one)]]
    prose = _NO_FACT.sub(lambda found: BLANK * len(found[0]), prose_of(document, fenced))
    prose = blank(prose, sorted(known), BLANK)
    for found in chain.from_iterable(one.finditer(prose) for one in _TYPED):
        spot = document.spot(*found.span())
        if not _ADVICE.search(hedge_context(document, spot)):
            what = f"the number `{found[0]}` is typed"
            yield Problem(spot, "typed-number", what, _HELP, found[0])
