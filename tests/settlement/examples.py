"""How pages write the days of an example that leads into the calculator."""

import re
from collections.abc import Callable
from datetime import date

LINK = re.compile(r"calculator\.md\?at=(?P<sale>[\dT:-]+)\)")
DAY = {
    "zh": re.compile(r"\d+ 月 \d+ 日（周."),  # 11 月 22 日（周日
    "en": re.compile(r"\w+day \d+ [A-Z]\w+"),  # Sunday 22 November
}
WRITTEN: dict[str, Callable[[date], str]] = {
    "zh": lambda day: f"{day.month} 月 {day.day} 日（周{'一二三四五六日'[day.weekday()]}",
    "en": lambda day: f"{day:%A} {day.day} {day:%B}",
}
