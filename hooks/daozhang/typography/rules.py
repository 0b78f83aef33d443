"""How Chinese is set, titles and descriptions included: by GB/T 15834-2011; spaces are ours."""

import re
from typing import Final

from daozhang.rules import Rule, by_name
from daozhang.signs import Sign

HAN = r"[\u3400-\u9fff]"
MARKS: Final = dict(zip(",;:!?.", "，；：！？。", strict=True)) | {"...": "……", "--": "——"}
LATIN_MARKS: Final = {wide: narrow for narrow, wide in MARKS.items()}
WORDS: Final = {
    "帐户": "账户",
    "帐号": "账号",
    "到帐": "到账",
    "登陆": "登录",
    "其它": "其他",
    "圆": "元",
}
"""What is often mistyped, and how this guide writes it."""

# fmt: off
RULES: Final = by_name(
    Rule("half-width-mark", "a half-width mark follows Chinese",
         "`钱没到,再等等。`", "`钱没到，再等等。`"),
    Rule("full-width-mark", "a full-width mark stands in a sentence of another language",
         "`Call the bank，then wait.`", "`Call the bank, then wait.`"),
    Rule("other-language", "a paragraph or a heading stands in the other language",
         "`Call the bank today and ask for the number.`",
         "`今天就打给银行，要一个工单号。`"),
    Rule("half-width-brackets", "half-width brackets hold Chinese",
         "`先看流水(不是短信)。`", "`先看流水（不是短信）。`"),
    Rule("straight-quotes", "straight quotes hold Chinese",
         '`写着"成功"才算`', "`写着“成功”才算`"),
    Rule("unpaired-mark", "a bracket or quotation mark has no other half on its line",
         "`先看（不是短信。`", "`先看（不是短信）。`"),
    Rule("corner-quotes", "quotation marks of vertical or traditional Chinese",
         "`写着「成功」才算`", "`写着“成功”才算`"),
    Rule("doubled-mark", "a mark stands twice, or right behind another",
         "`别等了！！`", "`别等了！`"),
    Rule("money-twice", "an amount carries both signs",
         "`一共 ¥100 元`", "`一共 100 元`"),
    Rule("wrong-word", "a word is written otherwise in this guide",
         "`打开帐户`", "`打开账户`"),
    Rule("spacing", "one space between Chinese and Latin letters or digits, none before a mark",
         "`在POS机上`", "`在 POS 机上`"),
)
# fmt: on


OTHERS: Final = {
    "zh": re.compile(r"(?:[A-Za-z]+[ ,.;:'’-]+){5}[A-Za-z]+"),
    "en": re.compile(rf"(?:{HAN}\W?){{6}}"),
}
"""What a paragraph has that stands in another language than its page."""
OWN: Final = {"zh": re.compile(HAN), "en": re.compile("[A-Za-z]{2}")}
LATIN: Final = (
    Sign(
        "full-width-mark",
        r"[，。；：？！](?<=[A-Za-z0-9].)(?=[ ]?[A-Za-z]|[ ]*$)",
        "a full-width `{}` follows Latin letters",
        "write `{}`",
    ),
)
"""For pages in another language than Chinese; what they quote in Chinese keeps its marks."""
PATTERNS: Final = (
    Sign(
        "doubled-mark",
        r"([！？。，、；：])(?:(?<=[！？])\1+|(?<![！？])[。，、；：]+)",  # 。。
        "`{}` says a mark twice",
        "write one mark",
    ),
    Sign(
        "half-width-brackets",
        rf"\([^()\n]*{HAN}[^()\n]*\)",  # (见下)
        "half-width brackets hold Chinese: `{}`",
        "write `（` and `）`",
    ),
    Sign(
        "half-width-mark",
        rf"(?<={HAN})(?:[,;:!?]|\.\.\.|--|\.(?!\w))",  # 到账,
        "a half-width `{}` follows Chinese",
        "write `{}`",
    ),
    Sign(
        "unpaired-mark",
        r"（(?=[^（）\n]*$) | 《(?=[^《》\n]*$) | “(?=[^“”\n]*$)"  # （见下
        r"| ^[^“”\n]*” | ^[^《》\n]*》",
        "`{}` has no other half on this line",
        "write both, `“…”`, `（…）`, `《…》`, on one line",
    ),
    Sign(
        "money-twice",
        r"[¥￥]\s?[\d,.]+\s?元",  # ¥100 元
        "`{}` names the currency twice",
        "keep `元`",
    ),
    Sign(
        "straight-quotes",
        rf'"[^"\n]*{HAN}[^"\n]*"',  # "到账"
        "straight quotes hold Chinese: `{}`",
        "write `“` and `”`",
    ),
    Sign(
        "corner-quotes",
        r"[「『][^「『」』\n]*[」』]",  # 「到账」
        "`{}` is quoted otherwise here",
        "write `“` and `”`, and `‘` and `’` within",
    ),
    Sign(
        "wrong-word",
        "|".join(WORDS).replace("圆", r"圆(?<=[\d ]圆)"),  # 0.5 圆, and not 圆的
        "this guide does not write `{}`",
        "write `{}`",
    ),
)
