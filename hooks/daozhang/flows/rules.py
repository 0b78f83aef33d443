"""What can be wrong with a page of questions and answers, whose front matter says `flow: true`."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("dead-end", "an answer has no link that leads on",
         "`再等等。`", "`再等等。[还没到到账日](causes/wait.md)`"),
    Rule("leads-nowhere",
         "an answer's last link leads to no question and no outcome; a telephone number stands "
         "before it",
         "`[算好了](#deu)`", "`[算好了](#due)`"),
    Rule("left-out",
         "a question has no answer for who is not sure: one that says so, or one that leads back "
         "to it",
         '`=== "别的"`', '`=== "不知道"`'),
    Rule("loop", "answers lead round in a circle; only back to its own question may an answer lead",
         "`[还没到到账日](#approved)`", "`[还没到到账日](causes/wait.md)`"),
    Rule("unreachable", "no path from the first question leads to this one",
         "`[下一步](causes/call.md)`", "`[下一步](#due)`"),
    Rule("no-tabs",
         "a question has no answers, or a page that says `flow: true` no question; other text "
         "takes `###`",
         "`flow: true`", "`flow: false`"),
    Rule("tabs-without-question", "tabs stand before the first question",
         "`成功了吗？`", "`## 成功了吗？ { #approved }`"),
    Rule("second-tabs",
         "a question has more than one set of tabs: text between them, `===!`, or tabs inside a "
         "tab",
         '`===! "过了"`', '`=== "过了"`'),
    Rule("no-id", "a question has no id of its own",
         "`## 成功了吗？`", "`## 成功了吗？ { #approved }`"),
    Rule("same-id", "two questions share an id",
         "`## 到账日过了吗？ { #due }` and `## 过了几天？ { #due }`", "no other `#due`"),
    Rule("same-label", "a question offers the same answer twice",
         '`=== "没过"`', '`=== "过了"`'),
    Rule("broken-tabs",
         "tabs do not come out as they were meant: straight quotes, at the start of the line, "
         "four spaces before the text, and all blocks closed",
         "`=== “过了”`", '`=== "过了"`'),
    Rule("missing-part", "an outcome lacks one of `today`, `say`, `have`, `next`, `what`, `sure`",
         "`## 怎么说`", "`## 怎么说 { #say }`"),
    Rule("orphan-outcome",
         "no answer leads to a page of `causes/`, or to one with all those parts; or `find.md` "
         "does not name it",
         "`[看失败的交易](causes/call.md)`", "`[看失败的交易](causes/lost.md)`"),
    Rule("too-many-questions",
         "a way through a flow, and on through the one it leads to, asks more than seven questions",
         "an eighth on one way", "an answer that leads to its outcome earlier"),
    Rule("too-many-answers", "a question has more than eight answers",
         "nine tabs", "two of them joined"),
    Rule("twin-differs", "a flow and its twin do not lead the same way",
         "`[Not due yet](causes/call.md)`", "`[Not due yet](causes/wait.md)`"),
)
# fmt: on
