"""What a flow says to readers beside its writer's own words, by language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Words:
    """The machinery's words."""

    answers: str
    change: str
    again: str
    left_out: str
    copy: str
    copied: str
    by_hand: str
    unsure: re.Pattern[str]
    """How an answer for who is not sure is worded."""
    unsure_example: str


WORDS: Final[Mapping[str, Words]] = {
    "zh": Words(
        answers="你的回答",
        change="修改",
        again="重新开始",
        left_out="网址里有些内容这里用不上，已经略去。请看看下面的回答对不对。",
        copy="复制这些回答",
        copied="已复制，可以粘贴到聊天里，或者照着念。",
        by_hand="请长按下面的文字，自己复制。",
        unsure=re.compile(
            r"不(?:太|大|很|敢|能|能够)?(?:确定|知道|清楚|明白|肯定|懂)|不晓得|不记得|记不(?:清|得)"
            r"|(?:说|分|看|弄|搞)不(?:准|清|好|懂)|没把握|拿不准"
        ),
        unsure_example="不确定",
    ),
    "en": Words(
        answers="Your answers",
        change="Change",
        again="Start again",
        left_out="Parts of this address mean nothing here and were left out. "
        "Please check the answers below.",
        copy="Copy these answers",
        copied="Copied. Paste it into a chat, or read it out.",
        by_hand="Select the text below and copy it yourself.",
        unsure=re.compile(
            r"\b(?:not (?:\w+ )?(?:sure|certain)|un(?:sure|certain)|no idea"
            r"|(?:do not|don['’]t|did not|didn['’]t) (?:\w+ )?(?:know|understand|remember)"
            r"|(?:cannot|can not|can['’]t) (?:tell|say|remember))\b",
            re.IGNORECASE,
        ),
        unsure_example="Not sure",
    ),
}
