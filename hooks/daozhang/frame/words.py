"""What the frame says to readers, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Search:
    """The search dialog; `{}` stands for a number."""

    title: str
    hint: str
    close: str
    one: str
    many: str
    none: str


@dataclass(frozen=True)
class Words:
    """One language: what it calls itself, and what the frame says in it."""

    tag: str
    locale: str
    name: str
    home: str
    skip: str
    menu: str
    trail: str
    parts: str
    top: str
    back: str
    picture: str
    search: Search


WORDS: Final[Mapping[str, Words]] = {
    "zh": Words(
        tag="zh-CN",
        locale="zh_CN",
        name="中文",
        home="首页",
        skip="跳到正文",
        menu="目录",
        trail="你在这里",
        parts="这一页有",
        top="回到页首",
        back="扫码回到这一页：",
        picture="一张签购单，上面打着勾：刷了卡，钱没到账？",
        search=Search(
            title="搜索",
            hint="说说你遇到的事，或者输入屏幕上的代码",
            close="关闭",
            one="找到 1 页",
            many="找到 {} 页",
            none="没有找到。换个说法试试，或者看目录。",
        ),
    ),
    "en": Words(
        tag="en",
        locale="en_GB",
        name="English",
        home="Home",
        skip="Skip to the text",
        menu="Menu",
        trail="You are here",
        parts="On this page",
        top="Back to the top",
        back="Scan to come back to this page:",
        picture="A slip with a tick on it: card sale went through, but no money?",
        search=Search(
            title="Search",
            hint="Say what happened, or type the code on the screen",
            close="Close",
            one="1 page found",
            many="{} pages found",
            none="Nothing found. Try other words, or look at the menu.",
        ),
    ),
}
