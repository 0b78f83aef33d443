"""Numbers that a page types instead of reference them: days, hours, money, rates, telephone numbers."""

import re

from tests.settlement.examples import DAY, LINK

from daozhang.facts.hedge_context import hedge_context
from daozhang.markdown import read_markdown
from daozhang.report import Spot, spot_at

EXAMPLE = re.compile(  # 11 月 22 日（周日）23:30 刷的。[看](../calculator.md?at=2026-11-22T23:30)
    rf"(?:{'|'.join(day.pattern for day in DAY.values())}|(?P<hour>\d\d:\d\d)(?=[^\n]*T(?P=hour)\)))"
    rf"(?=[^\n]*{LINK.pattern})"
)
"""What test_examples holds against the calculator: the days of an example, and the hour of its link."""
COUNTED = re.compile(
    r"^- (?:例子（(?P<zh>20\d\d) 年）|An example, in (?P<en>20\d\d)).*$", re.MULTILINE
)
"""The example of a deadline: test_deadlines counts its days."""
NOT_PROSE = re.compile(
    r"""
    ^(?:checked|flow):[^\n]*                          # front matter, but for its texts
    | ^[ ]*(?P<fence>`{3,}|~{3,}) .*? ^[ ]*(?P=fence)   # a drawing of a slip
    | ^\d+\.[ ]\[\{\{[ ]slip\.[^\n]*                      # 2. a field of the drawn slip
    | \{\{ .*? \}\} | \{% .*? %\}                        # a fact
    | \[\w\w\]\([^)\n]*\#code-[^)\n]*\)                 # [51](reference/codes.md#code-51)
    | (?<=\])\([^)\n]*\)                                # where a link leads
    | \{[ ]\#[\w-]+[ ]\} | <[^>\n]+>                    # { #an-id }, an element
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
NO_FACT = re.compile(
    r"""
    (?<!\d)\d\.[ ](?=\S)          # 1. of a list, in a letter too
    | ^[ ]*\d+\.[ ]               # 10. of a long one
    | [TDS]\+\d                   # T+1
    | \b[A-Z]\d\b                 # A4, the code A0
    | \bUTF-8\b | \bCC\ BY\ 4\.0\b   # names of an encoding and a licence
    | \b[Ss]tep[ ]\d\b            # step 3 of the ladder
    | (?<!\d)20\d\d(?!\d)         # a year of the calendar
    | UTF-8 | CC[ ]BY[ ]4\.0
    | 半年一张 | half[ ]a[ ]year[ ]a[ ]sheet
    | (?:每天|打烊前)五分钟 | 用两分钟 | five[ ]minutes[ ]a[ ]day | in[ ]two[ ]minutes   # what our own lists take
    | 第二天 | 下半年 | 千万(?=别)  # the next day, the later half of a year, by no means
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
TYPED = re.compile(
    r"""
    \d[\d,.:-]*
    | (?:百分之|千分之)[一二三四五六七八九十百零点]+
    | (?:[两二三四五六七八九十百千半]|一(?=[两二三百千万]))[一两二三四五六七八九十百千万]*   # 十五, 一两
      \s?个?(?:半个?)?(?:自然日|工作日|日(?!子)|天|周|星期|月|年|小时|钟头|分钟|点|元|块钱|万|折|倍)
    | (?<![第下同哪后前每这那上])一个?(?:自然日|工作日|星期|月|周|小时|钟头|刻钟)            # 一个工作日
    | 一[天日年](?=内|之内|以内|左右|以后再)
    | \b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty
      |fifty|sixty|ninety|hundred|thousand|half|quarter|dozen|couple)\b(?:[ -](?:of|an?|or|and|to|two|three
      |five|half|hundred|thousand|full|more|working|business|calendar))*[ -]
      (?:days|weeks?|months?|years?|hours?|minutes|yuan|percent|per[ ]cent|o['’]clock)\b
    | \b(?:one|two|half)[ ](?:working|business|calendar)[ ]days?\b
    | \b(?:within|takes|after|lasts?)[ ](?:an?|one)[ ](?:\w+[ ])?(?:day|week|month|hour|year)\b
    | \b(?:second|third|fourth|fifth|sixth|seventh|tenth)[ ](?:(?:working|business|calendar)[ ])?day\b
    | \ban?[ ](?:working[ ])?(?:day|week|month|hour)[ ]or[ ](?:so|two|three)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
ADVICE = re.compile(r"建议|\b(?:we (?:suggest|advise)|our advice)\b", re.IGNORECASE)


def typed_numbers(file: str, source: str) -> list[Spot]:
    """Find them, front matter's texts included; what its sentence calls our advice may stand."""
    prose = source
    for pattern in (EXAMPLE, COUNTED, NOT_PROSE, NO_FACT):
        prose = pattern.sub(lambda found: re.sub(r"[^\n]", "\ue000", found[0]), prose)
    spots = [spot_at(file, source, *found.span()) for found in TYPED.finditer(prose)]
    document = read_markdown(file, source)
    return [spot for spot in spots if not ADVICE.search(hedge_context(document, spot))]
