"""A sound sample for each feature: the right example of each of its rules stands in it once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from markdown import markdown
from tests.facts.world import read
from tests.flows.world import OUTCOME, problems_of
from tests.settlement.calendar import SOUND
from tests.words import words

from daozhang.case.blanks import unknown_blanks
from daozhang.case.draw import PLACEHOLDERS as CASES
from daozhang.case.read_blanks import read_blanks
from daozhang.data.facts import Facts
from daozhang.data.read_facts import read_facts
from daozhang.facts.asked import read_asked, unanswered
from daozhang.facts.draw import draw_page
from daozhang.facts.words import Words as FactWords
from daozhang.pages import Page
from daozhang.publish.settings import check_settings
from daozhang.reconcile.draw import PLACEHOLDERS as COMPARISONS
from daozhang.report import Problem
from daozhang.settlement.check import check_years, unknown_festivals
from daozhang.settlement.draw import check_page
from daozhang.settlement.examples import wrong_examples
from daozhang.settlement.model import calendar_of
from daozhang.settlement.read import read_calendar
from daozhang.settlement.shared import Shared
from daozhang.settlement.words import Words as SettlementWords
from daozhang.typography.check import faults_of_setting
from daozhang.typography.rules import RULES as TYPOGRAPHY
from daozhang.words.read import read_words

Files = Mapping[str, str]
ENGLISH_MARK: Final = TYPOGRAPHY["full-width-mark"]
RESTS: Final = "  sources: [aml_law: 39]\n  checked: 2026-11-23\n"
SOURCES: Final = "aml_law: {zh: 《某法》, en: Some Law, read: full}\n"
CONTACTS: Final = f"""\
psbc:
  zh: 邮储银行
  en: PSBC
  phone: "95580"
  confidence: H
{RESTS}  recheck: 2027-05-23
"""
DEADLINES: Final = """\
payout_again:
  zh: 3 个工作日
  en: 3 working days
  confidence: M
  sources: [aml_law]
  checked: 2026-02-28
  recheck: 2027-06-01
"""
STATEMENTS: Final = f"""\
call_first:
  zh: 先打收单机构
  en: Call the acquirer first
  never: {{zh: 先打银行, en: bank first}}
  confidence: H
{RESTS}  recheck: 2027-05-23
"""
FACTS: Final = (
    "重新划款一般要 {{ deadlines.payout_again }}。\n\n"
    "打 {{ contacts.psbc.phone | tel }}，也就是 {{ contacts.psbc.phone }}，{{ contacts.psbc }}。\n\n"
    "先打收单机构。银行尽快答复。\n\n> 按 {{ sources.aml_law }}。\n"
)
CHECK: Final = """\
---
flow: true
---
# 查一查 { #check }

## 成功了吗？ { #approved }

=== "成功"

    [下一步](#due)

=== "不知道"

    [先打电话](causes/call.md)

## 到账日过了吗？ { #due }

=== "没过"

    再等等。[还没到到账日](causes/wait.md)

=== "过了"

    [今天打电话](causes/call.md)

=== "不确定"

    算一算。[算好了](#due)
"""
FAILED: Final = """\
---
flow: true
---
# 失败了 { #late }

## 机器上说失败吗？ { #failed }

=== "说失败"

    [看失败的交易](causes/lost.md)

=== "不确定"

    重打印最后一笔。[看过了](#failed)
"""
TWIN: Final = CHECK.replace("再等等。[还没到到账日]", "[Not due yet]")
PAGES: Final = {
    "check.md": CHECK,
    "failed.md": FAILED,
    "about.md": "---\nflow: false\n---\n# 关于 { #about }\n",
    "causes/wait.md": OUTCOME.replace("## 标题 { #say }", "## 怎么说 { #say }"),
    "causes/call.md": OUTCOME,
    "causes/lost.md": OUTCOME,
}
BLANKS: Final = """\
merchant:
  zh: 商户编号
  en: merchant number
  kind: digits
  example: "102100058120001"
"""
TIMES: Final = {
    "docs/data/times.yml": """\
card_cutoff: {zh: '23:00', en: '23:00', confidence: H, sources: [law], checked: 2026-11-23,
  recheck: 2027-05-23}
"""
}
ENGLISH: Final = """\
frame:
  comma: ", "
  title: Search
  many: "{} pages"
"""
CHINESE: Final = """\
frame:
  comma: ，
  title: 搜索
  many: "{} 页"
"""


@dataclass(frozen=True)
class Said:
    """What `frame` says here."""

    comma: str
    title: str
    many: str


def page(text: str) -> Page:
    html = markdown(text, extensions=["tables"])
    return Page("docs/zh/a.md", "zh", "a.md", "a/", text, html)


def of_facts(files: Files) -> Iterable[Problem]:
    tables = {name: text for name, text in files.items() if name != "page"}
    data, problems = read(**tables)
    said = {language: words(FactWords, language) for language in ("zh", "en")}
    own = page(files["page"])
    asked = read_asked({"asked.yml": files["asked"]}, ("zh", "en"))
    drawn = draw_page(own, files["page"], data, said, "")[1]
    return [*problems, *drawn, *asked.problems, *unanswered(asked, {"fees.md": own})]


def of_settlement(files: Files) -> Iterable[Problem]:
    reading = read_calendar("holidays.yml", files["holidays"])
    if reading.problems:
        return reading.problems
    calendar = calendar_of(reading.years, reading.fixed)
    festivals = words(SettlementWords).festivals
    return [
        *check_years(reading.years, reading.fixed),
        *unknown_festivals(calendar, festivals),
        *check_page(page(files["page"]), reading.named),
        *wrong_examples(
            page(files["page"]), Shared(read_facts(TIMES, ("zh", "en"))[0], calendar=calendar)
        ),
    ]


def of_flows(files: Files) -> Iterable[Problem]:
    pages = {path: text for path, text in files.items() if path != "twin"}
    return problems_of(pages, files["twin"])


def of_case(files: Files) -> Iterable[Problem]:
    blanks, problems = read_blanks("blanks.yml", files["blanks"], ("zh", "en"))
    own = page(files["page"])
    return [*problems, *unknown_blanks(own, blanks), *CASES.check(own)]


def of_reconcile(files: Files) -> Iterable[Problem]:
    return COMPARISONS.check(page(files["page"]))


def of_words(files: Files) -> Iterable[Problem]:
    return read_words(files, {"frame": Said}, Facts({}), {})[1]


def of_typography(files: Files) -> Iterable[Problem]:
    yield from faults_of_setting("a.md", files["page"])
    yield from faults_of_setting("b.md", files["english"], "en")


def of_publish(files: Files) -> Iterable[Problem]:
    return check_settings([files["settings"].removeprefix("site_url: ")], {})


@dataclass(frozen=True)
class Sample:
    """Sound files by name, and how the feature checks them."""

    check: Callable[[Files], Iterable[Problem]]
    files: Files


SAMPLES: Final[Mapping[str, Sample]] = {
    "case": Sample(
        of_case,
        {"blanks": BLANKS, "page": "> 商户编号〔商户编号〕\n\n<sale-case>用纸填。</sale-case>\n"},
    ),
    "facts": Sample(
        of_facts,
        {
            "sources": SOURCES,
            "contacts": CONTACTS,
            "deadlines": DEADLINES,
            "statements": STATEMENTS,
            "asked": "cutoff: {page: fees, says: {zh: 也就是}, never: {zh: 换日}}\n",
            "page": FACTS + "\n到点日切。\n",
        },
    ),
    "flows": Sample(of_flows, {**PAGES, "twin": TWIN}),
    "publish": Sample(of_publish, {"settings": "site_url: https://example.org/help/"}),
    "reconcile": Sample(
        of_reconcile, {"page": "<sales-reconciliation>用纸对。</sales-reconciliation>\n"}
    ),
    "settlement": Sample(
        of_settlement,
        {
            "holidays": SOUND.partition("fixed:")[0] + "fixed: {2026: {元旦: 2026-01-01}}\n",
            "page": "<settlement-calculator>表格</settlement-calculator>\n\n11 月 20 日（周五）刷，"
            "11 月 23 日（周一）到。[看](calculator.md?at=2026-11-20T12:00)\n",
        },
    ),
    "typography": Sample(
        of_typography,
        {
            "page": "\n\n".join(
                rule.right.strip("`") for rule in TYPOGRAPHY.values() if rule is not ENGLISH_MARK
            ),
            "english": ENGLISH_MARK.right.strip("`"),
        },
    ),
    "words": Sample(of_words, {"docs/words/zh.yml": CHINESE, "docs/words/en.yml": ENGLISH}),
}
OTHERWISE: Final = {
    "same-id", "twin-facts", "calendar-out-of-date", "next-year-missing", "unused-fact",
    "too-many-questions", "too-many-answers",
}  # fmt: skip
"""More than one line, a twin, a day or all pages decide of these: their own tests try them."""
