"""What counts as the other language, by the language of the page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Foreign:
    """Words that a screen reader would mispronounce, and the language they are in."""

    tag: str
    words: re.Pattern[str]


_HAN = r"\u3400-\u9fff"

FOREIGN: Final[Mapping[str, Foreign]] = {
    # In Chinese, single Latin words are at home (POS, App); a phrase is English.
    "zh": Foreign("en", re.compile(r"[A-Za-z][A-Za-z'’]+(?:[ ,]+[A-Za-z'’]{2,}){2,}")),
    "en": Foreign(
        "zh-CN",
        re.compile(
            rf"""
            [《“「〔（]? [{_HAN}]                              # 《银
            (?: [{_HAN}《》“”「」〔〕（）、，。：；·\d ]*      # 行卡收单业务管理办法》第 9 号，第 3
                [{_HAN}》”」〕）。] )?                         # 条
            """,
            re.VERBOSE,
        ),
    ),
}
