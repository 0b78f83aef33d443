"""How pages write the days of an example: one that leads into the calculator, one of a deadline."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

LINK: Final = re.compile(r"calculator\.md\?(?:at=)?(?P<sale>[^()\n]*)\)")
"""What makes a line an example of a sale: a link that fills in the calculator."""
COUNTED: Final = re.compile(
    r"^- (?:例子（(?P<zh>20\d\d) 年）|An example, in (?P<en>20\d\d)).*$", re.MULTILINE
)
"""A line that counts a deadline, which it names, from one day to the last."""
DAY: Final[Mapping[str, re.Pattern[str]]] = {
    "zh": re.compile(r"\d+ 月 \d+ 日（周."),  # 11 月 22 日（周日
    "en": re.compile(r"\w+day \d+ [A-Z]\w+"),  # Sunday 22 November
}
WRITTEN: Final[Mapping[str, Callable[[date], str]]] = {
    "zh": lambda day: f"{day.month} 月 {day.day} 日（周{'一二三四五六日'[day.weekday()]}",
    "en": lambda day: f"{day:%A} {day.day} {day:%B}",
}
