"""What the field above the table of codes says, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Words:
    """One language; `{}` stands for a number."""

    label: str
    clear: str
    one: str
    many: str
    none: str


WORDS: Final[Mapping[str, Words]] = {
    "zh": Words(
        label="屏幕上的代码或者文字，比如 51、A0、余额",
        clear="清空",
        one="找到 1 个代码",
        many="找到 {} 个代码",
        none="没有这个代码。把它念给收单机构听。",
    ),
    "en": Words(
        label="The code or the words on the screen, such as 51, A0, 余额, PIN",
        clear="Clear",
        one="1 code found",
        many="{} codes found",
        none="No such code. Read it out to the acquirer.",
    ),
}
