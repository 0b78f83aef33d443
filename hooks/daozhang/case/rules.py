"""What can be wrong with a blank 〔…〕, and with the placeholder of a case's form."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("unknown-blank",
         "a page writes a blank that `docs/data/blanks.yml` does not name, or in other brackets",
         "`商户编号〔商户号〕`", "`商户编号〔商户编号〕`"),
    Rule("incomplete-blank",
         "a blank of `docs/data/blanks.yml` lacks a part that every blank has, or has it wrong",
         "`kind: digit`", "`kind: digits`"),
    Rule("broken-case",
         "a page asks for the form of a case in a way that cannot be drawn: once, in a paragraph "
         "of its own, and closed",
         "`<sale-case>`", "`<sale-case>用纸填。</sale-case>`"),
)
# fmt: on
