"""What can be wrong with a page of questions and answers, whose front matter says `flow: true`."""

from collections.abc import Mapping
from typing import Final

from daozhang.report import Rule, by_name

# fmt: off
RULES: Final[Mapping[str, Rule]] = by_name(
    Rule("dead-end", "an answer has no link that leads on",
         'a tab `=== "没过"` with `再等等。`', "`再等等。[还没到到账日](causes/not-due-yet.md)`"),
    Rule("leads-nowhere", "an answer's last link leads to no question and no outcome",
         "`[下一步](#deu)`, or a telephone number at the end",
         "`[下一步](#due)`, and the number before it"),
    Rule("left-out", "a question has no answer for who is not sure",
         'only `=== "是"` and `=== "否"`',
         'also `=== "不确定"`, with how to find out and a link back to the question'),
    Rule("loop", "answers lead round in a circle; only back to its own question may an answer lead",
         "`#approved` leads to `#due`, and `#due` to `#approved`", "`#due` leads on"),
    Rule("unreachable", "no path from the first question leads here",
         "`## 到账日过了吗？ { #due }`, with no answer that ends in `[…](#due)`", "one that does"),
    Rule("no-tabs", "a question has no answers",
         "text alone under `## 到账日过了吗？ { #due }`",
         "a tab for each answer; other text takes `###`"),
    Rule("tabs-without-question", "tabs stand before the first question",
         "`=== \"是\"` right below the page's title", "a heading `## … { #an-id }` above it"),
    Rule("second-tabs", "a question has more than one set of tabs",
         "text between two tabs, `===!`, or tabs inside a tab", "all answers one under the other"),
    Rule("no-id", "a question has no id of its own",
         "`## 到账日过了吗？` with tabs below", "`## 到账日过了吗？ { #due }`"),
    Rule("same-id", "two questions share an id",
         "`## 到账日过了吗？ { #due }` and `## 过了几天？ { #due }`", "no other `#due`"),
    Rule("same-label", "a question offers the same answer twice",
         '`=== "过了"` and again `=== "过了"`', '`=== "过了一天"`, `=== "过了几天"`'),
    Rule("broken-tabs", "tabs do not come out as they were meant",
         "`=== “过了”`, a text below it with two spaces of indent, a code block without its end",
         '`=== "过了"` with straight quotes, at the start of the line, and four spaces before '
         "its text"),
    Rule("missing-part", "an outcome lacks a part that every outcome has",
         "an outcome without `{ #say }`", "all of `today`, `say`, `have`, `next`, `what`, `sure`"),
    Rule("orphan-outcome", "a page has all those parts, and no answer leads to it",
         "`causes/lost.md`, reached from nowhere", "an answer that ends in `[…](causes/lost.md)`"),
    Rule("twin-differs", "a flow and its twin do not lead the same way",
         "the first answer leads to `#due` in Chinese, to `#type` in English",
         "the same questions and answers in the same order"),
)
# fmt: on
