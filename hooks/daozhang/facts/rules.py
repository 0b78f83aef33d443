"""What can be wrong with the data, and with how a page names it."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("unknown-fact", "a page names what is not in `docs/data/`",
         "`{{ contacts.pbsc.phone }}`", "`{{ contacts.psbc.phone }}`"),
    Rule("broken-expression",
         "what stands between braces names no fact that can be printed; in code braces are left "
         "alone",
         "`{{ contacts. }}`", "`{{ contacts.psbc }}`"),
    Rule("data-not-yaml", "a data file, or a part of it, cannot be read as what it should be",
         "`checked: 2026-02-30`", "`checked: 2026-02-28`"),
    Rule("fact-incomplete",
         "a fact lacks a part that every fact has, or says it in one language only",
         "`re_check: 2027-05-23`", "`recheck: 2027-05-23`"),
    Rule("fact-not-printable",
         "a fact is too uncertain to be printed: the page says what to ask instead",
         "`confidence: L`", "`confidence: M`"),
    Rule("unhedged-fact",
         "a fact of confidence M stands as if it were certain. A hedging word (`hedges` in "
         "`docs/words/`) stands in its own sentence; for a row, in the row, "
         "the table's head or the paragraph above the table; for a list item, in the sentence "
         "that leads in the list. Or in the fact's own words, if all pages need it",
         "`重新划款要 {{ deadlines.payout_again }}。`",
         "`重新划款一般要 {{ deadlines.payout_again }}。`"),
    Rule("twin-facts", "a page names a fact that its twin does not name",
         "`{{ contacts.psbc.phone }}` on the Chinese page alone", "the same fact on both"),
    Rule("typed-telephone", "a telephone number is typed into a page, without its source",
         "`打 95580`", "`打 {{ contacts.psbc.phone | tel }}`"),
    Rule("typed-number",
         "a page types a number of days, an hour, a sum, in figures or words, without a source; "
         "what its sentence calls our own advice (建议; we suggest) may stand",
         "`银行三天内答复。`", "`银行尽快答复。`"),
    Rule("said-otherwise",
         "a page says a statement of `statements.yml` in other words, by its pattern `never`; "
         "`but` names the pages that say them of another thing",
         "`先打银行。`", "`先打收单机构。`"),
    Rule("answer-lost",
         "a page no longer says what readers ask of it, by a row of `asked.yml`, or has no heading "
         "with the words in brackets that they type",
         "`zh: 也就是说`", "`zh: 也就是`"),
    Rule("said-wrongly",
         "a page says what a review found wrong, by a pattern `never` of `asked.yml`",
         "`换日`", "`日切`"),
    Rule("unread-law", "words to say or send rest on a law of which only a part was read",
         "`read: part`", "`read: full`"),
    Rule("unused-fact",
         "no page prints a fact, or one page alone a statement: said in the log, never a failure",
         "a fact in `deadlines.yml` alone", "a page that says `{{ deadlines.bank_reply }}`"),
    Rule("unknown-source", "a fact names a source that is not in `sources.yml`",
         "`sources: [aml_lew: 39]`", "`sources: [aml_law: 39]`"),
)
# fmt: on
