"""What can be wrong with a page as it is sent."""

from typing import Final

from daozhang.rules import Rule, by_name

# fmt: off
RULES: Final = by_name(
    Rule("page-too-heavy",
         "the first view of a page, packed, is more than a server sends before it waits for an "
         "answer: 14,600 bytes. A reader on a slow line sees nothing for another round",
         "a table of 300 rows", "100 rows, and a page of its own for each of the other parts"),
)
# fmt: on
