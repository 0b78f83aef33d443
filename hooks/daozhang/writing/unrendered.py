"""Markdown that did not come out: what a reader sees as text, and where its writer typed it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from turbohtml import Text, parse

from daozhang.markdown import Document
from daozhang.report import Problem

_NOT_TEXT: Final = "code, pre, script, style, template, kbd, samp, textarea, math, svg"
_LINES: Final = re.MULTILINE | re.VERBOSE


@dataclass(frozen=True)
class Sign:
    """What a rule looks for in the text that a reader sees, and its words: `{}` is what stands.

    Each piece of text stands on lines of its own, below a line that holds NUL alone.
    """

    rule: str
    pattern: re.Pattern[str]
    what: str
    help: str
    signs: tuple[str, ...] = ("",)
    """One of them is in whatever matches: a page without them is not searched."""


SIGNS: Final = (
    Sign(
        "unrendered-link",
        re.compile(
            r"""
            (?: [［[][^][［］\n]+[］\]](?:\s*（|\ +\(|(?<=］)\()      # [看]（a.md）, [看] (a.md)
              | ［[^][［］\n]+\]\( )
            [^\s()（）]*(?:\.(?:md|html?|pdf|png|jpe?g|svg|webp)\b|[#][a-z]|/)[^\s()（）]*[)）]
            """,
            re.VERBOSE,
        ),
        "`{}` is no link",
        "write `[text](page.md)`: half-width brackets, and no space between them",
    ),
    Sign(
        "unrendered-attributes",
        re.compile(
            r"""
            ｛[ ]*[:：]?[ ]*[#＃.][ ]*[A-Za-z][\w-]*[ ]*[｝}]?     # ｛ #fees ｝
            | \{[ ]*:?[ ]*(?:\#[ ]*[A-Za-z][\w-]*[ ]*(?:｝|$)        # { #fees
              | ＃[ ]*[A-Za-z][\w-]*[ ]*[｝}]?)                     # { ＃fees }
            """,
            _LINES,
        ),
        "`{}` gives no id",
        "write `{{ #id }}` at the end of the heading, in half-width signs",
    ),
    Sign(
        "unrendered-fact",
        re.compile(
            r"""
            (?:｛[ ]*[｛{]|\{[ ]*｛)[^{}｛｝\n]*[｝}][ ]*[｝}]?       # ｛｛ a.b ｝｝
            | \{[ ]\{[ ]?[a-z_]\w*(?:\.\w+)+[^{}\n]*\}[ ]\}                     # { { a.b } }
            | [｛{]%[^\n%]*%[｝}]
            """,
            _LINES,
        ),
        "`{}` prints no fact",
        "write it as in `{{{{ contacts.psbc.phone }}}}`, in half-width signs",
    ),
    Sign(
        "unrendered-emphasis",
        re.compile(
            r"""
            \*\*(?!kw|args)[\w“（《][^\n*]{0,24}(?:\*\*)?                 # **text, **text**
            | [^\n*]{0,24}[\w”）》。，！？]\*\*(?![\w*/])                # text**
            | (?<=\w)\ ?\*\*\ (?=\w) | ＊＊ | ~~(?=\w)[^~\n]+~~
            """,
            re.VERBOSE,
        ),
        "`{}` makes nothing bold",
        "write `**text**`: two stars on each side, and no space within",
        ("**", "＊＊", "~~"),
    ),
    Sign(
        "unrendered-code",
        re.compile(r"(?<![`\\])`(?!`)[^`\n]*`?"),
        "`{}` is no code",
        "write `` `code` ``: the same sign on both sides",
    ),
    Sign(
        "unrendered-heading",
        re.compile(r"^＃{1,6}[ ]?[^\s＃]|(?<=\0\n)#{1,6}[ ]\S[^\n]*", re.MULTILINE),
        "`{}` begins no heading",
        "write `## ` with half-width signs and a space",
    ),
    Sign(
        "unrendered-block",
        re.compile(
            r"""
            ^[ ]*(?: ={3}[!+]*[ ]*["“”「] | !{3}[ ]+\S | ！{3}      # === “甲”
                   | \?{3}\+?[ ]+[a-z] | ＞[ ]?\S )[^\n]*
            """,
            _LINES,
        ),
        "`{}` opens nothing",
        'write a tab as `=== "label"`, a quotation as `> text`: half-width, an empty line above',
    ),
    Sign(
        "unrendered-list",
        re.compile(r"^\d{1,2}．[ ]?\S[^\n]*|(?<=\0\n)\[[ xX]\][ ]", re.MULTILINE),
        "`{}` begins no item of a list",
        "write `1. ` or `- `, and no box to tick",
    ),
    Sign(
        "unrendered-break",
        re.compile(r"[^\n]{0,24}\\(?=\n[^\0])"),
        "`{}` breaks no line",
        "put an empty line below it, or two spaces at its end",
    ),
    Sign(
        "placeholder-text",
        re.compile(
            r"""
            ‹[^›\n]*› | 待补充?(?=[）)】。…]|$) | \b[Ll]orem[ ]ipsum
            | ^(?:TODO|FIXME|TBD)(?=\s*(?:$|[:：\u4e00-\u9fff])) | \b(?:TODO|FIXME)(?=[:：])
            | \ufffd(?=\w) | (?<=\w)\ufffd            # what a conversion lost
            """,
            _LINES,
        ),
        "`{}` was never replaced",
        "write the words that belong here, or take it out",
        ("‹", "待补", "orem", "TODO", "FIXME", "TBD", "\ufffd"),
    ),
)
_ITEM: Final = re.compile(r"\n[ ]{0,3}(?P<item>(?:[-*+]|\d{1,2}[.)])[ ]+\S[^\n]*)")
_INTRODUCES: Final = re.compile(
    r"[:：]\s*\n|\n[ ]{0,3}(?:[-*+]|1[.)])[ ][^\n]*\n[ ]{0,3}(?:[-*+]|2[.)])[ ]"
)


def unrendered(document: Document, html: str) -> Iterator[Problem]:
    """Compare a page as drawn with its Markdown; what nobody typed here is not reported."""
    places = _Places(document)
    tree = parse(html)
    tree.remove(_NOT_TEXT)
    text = "".join(f"\0\n{part}\n" for part in tree.strings)
    for sign in SIGNS:
        for found in sign.pattern.finditer(text) if any(one in text for one in sign.signs) else ():
            yield from places.problem(sign.rule, found[0], sign.what, sign.help)
    for paragraph in tree.select("p") if _INTRODUCES.search(text) else ():
        for part in paragraph.children:
            if isinstance(part, Text) and _INTRODUCES.search(part.data):
                yield from _list(part.data, places)


def _list(text: str, places: "_Places") -> Iterator[Problem]:
    if item := _ITEM.search(text):
        help = "put an empty line above the first item"
        yield from places.problem("unrendered-list", item["item"], "`{}` begins no list", help)


class _Places:
    """Where the words of a page were typed, each place used once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._plain = document.plain
        self._ends: dict[str, int] = {}

    def problem(self, rule: str, text: str, what: str, help: str) -> Iterator[Problem]:
        """Return the fault where the text was typed, unless its signs were escaped there."""
        wanted = text.strip("\n")
        at = self._plain.find(wanted, self._ends.get(wanted, self._document.front[1]))
        if at < 0 or self._plain[at - 1 : at] == "\\":
            return
        self._ends[wanted] = at + len(wanted)
        spot = self._document.spot(at, at + len(wanted))
        yield Problem(spot, rule, what.format(wanted), help.format(), wanted)
