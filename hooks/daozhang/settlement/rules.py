"""What can be wrong with `docs/data/holidays.yml`, and with the placeholder of what is drawn."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("unreadable-calendar", "an entry has another shape than the head of the file describes",
         "`元旦: 2025-1-1`", "`元旦: 2025-01-01`"),
    Rule("year-without-notice",
         "a year does not say which notice it rests on, or a part of that is wrong: its number, "
         "its day, an address that is not the government's, a check still to come",
         "`address: https://example.org/`",
         "`address: https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm`"),
    Rule("missing-year",
         "a year between two published ones is missing, or a published year still stands under "
         "`fixed`",
         "`fixed: {2025: {元旦: 2025-12-31}}`", "`fixed: {2026: {元旦: 2026-01-01}}`"),
    Rule("day-outside-its-year", "a day stands under another year. Only the December before may",
         "`元旦: 2027-01-01`", "`元旦: 2025-01-01`"),
    Rule("gap-in-block", "the days off of one festival have a hole, or leave out a weekend",
         "`春节: [2025-01-28 to 2025-02-01, 2025-02-03 to 2025-02-04]`",
         "`春节: 2025-01-28 to 2025-02-04`"),
    Rule("make-up-on-weekday", "a make-up working day falls on a weekday, which is worked anyway",
         "`劳动节: 2025-04-28`", "`劳动节: 2025-04-27`"),
    Rule("day-given-twice",
         "one day stands in two places; 2025-02-08 is a make-up day of `春节` already",
         "`劳动节: 2025-02-08`", "`劳动节: 2025-04-27`"),
    Rule("yearly-sum",
         "the weekdays off, less the make-up days, are not the 13 that the regulation grants "
         "(11 up to 2024)",
         "`劳动节: 2025-05-01 to 2025-05-04`",
         "`劳动节: 2025-05-01 to 2025-05-05`"),
    Rule("unknown-festival",
         "a festival has no name in the languages; a new one goes into `festivals` in "
         "`docs/words/`",
         "`端牛节: 2025-05-31 to 2025-06-02`", "`端午节: 2025-05-31 to 2025-06-02`"),
    Rule("calendar-out-of-date",
         "the published years end before the day of the build: said in the log, never a failure; "
         "every answer is marked unconfirmed",
         "building in 2027 with 2026 as the last year", "2027 is published first"),
    Rule("next-year-missing",
         "it is past 25 October, and next year is not published: said in the log, never a failure",
         "leaving it so until January", "looking for the notice, and following the recipe"),
    Rule("wrong-example",
         "an example says other days than the rule counts: of a sale whose link fills in the "
         "calculator, or of a deadline",
         "`11 月 20 日（周五）刷，11 月 24 日（周二）到。[看](calculator.md?at=2026-11-20T12:00)`",
         "`11 月 20 日（周五）刷，11 月 23 日（周一）到。[看](calculator.md?at=2026-11-20T12:00)`"),
    Rule("broken-placeholder",
         "a placeholder, as of the calculator or of the form of a case, cannot be drawn. It stands "
         "alone in its paragraph, is closed, and is the only one of its kind on the page",
         "`先看<settlement-calculator>表格</settlement-calculator>`",
         "`<settlement-calculator>表格</settlement-calculator>`"),
)
# fmt: on
