"""The rules of this room. Punctuation follows GB/T 15834-2011; spaces are the house's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

HAN = r"[\u3400-\u9fff]"
MARKS: Final = dict(zip(",;:!?.", "，；：！？。", strict=True))
WORDS: Final = {"帐户": "账户", "帐号": "账号", "到帐": "到账", "登陆": "登录", "其它": "其他"}
"""What is often mistyped, and how this guide writes it."""

RULES: Final[Mapping[str, str]] = {
    "doubled-mark": "a mark of punctuation stands twice",
    "half-width-brackets": "half-width brackets hold Chinese",
    "half-width-mark": "a half-width mark follows Chinese",
    "money-twice": "an amount carries both ¥ and 元",
    "spacing": "Chinese stands too close to Latin letters or digits, or too far from a mark",
    "straight-quotes": "straight quotes hold Chinese",
    "wrong-word": "a word is written otherwise in this guide",
}


@dataclass(frozen=True)
class Pattern:
    """What a rule looks for, and how it is said: `{}` is the guilty text, in `help` its mend."""

    rule: str
    guilty: re.Pattern[str]
    what: str
    help: str


PATTERNS: Final = (
    Pattern(
        "doubled-mark",
        re.compile("([！？。，；：])\\1+"),  # 。。
        "`{}` says a mark twice",
        "write the mark once",
    ),
    Pattern(
        "half-width-brackets",
        re.compile(rf"\([^()\n]*{HAN}[^()\n]*\)"),  # (见下)
        "half-width brackets hold Chinese: `{}`",
        "write `（` and `）`",
    ),
    Pattern(
        "half-width-mark",
        re.compile(rf"(?<={HAN})(?:[,;:!?]|\.(?!\w))"),  # 到账,
        "a half-width `{}` follows Chinese",
        "write `{}`",
    ),
    Pattern(
        "money-twice",
        re.compile(r"[¥￥]\s?[\d,.]+\s?元"),  # ¥100 元
        "`{}` names the currency twice",
        "keep `元`",
    ),
    Pattern(
        "straight-quotes",
        re.compile(rf'"[^"\n]*{HAN}[^"\n]*"'),  # "到账"
        "straight quotes hold Chinese: `{}`",
        "write `“` and `”`",
    ),
    Pattern(
        "wrong-word",
        re.compile("|".join(WORDS)),
        "this guide does not write `{}`",
        "write `{}`",
    ),
)
