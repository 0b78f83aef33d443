"""What can be wrong with a blank 〔…〕."""

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
)
# fmt: on
