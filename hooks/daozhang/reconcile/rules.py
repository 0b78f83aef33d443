"""What can be wrong with the placeholder of the comparison."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("broken-reconciliation",
         "a page asks for the comparison in a way that cannot be drawn: once, in a paragraph of "
         "its own, and closed",
         "`<sales-reconciliation>`", "`<sales-reconciliation>用纸对。</sales-reconciliation>`"),
)
# fmt: on
