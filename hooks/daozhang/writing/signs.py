"""What a reader sees as text where Markdown did not come out, and what is said of each."""

import re
from dataclasses import dataclass
from typing import Final

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
            (?!\[[^][\n]+\]\([^()\n]*\))                                 # another rule's
            [［[【][^][［］【】\n]+[］\]】]\s*[（(]                  # [看]（a.md）, [看] (a.md)
            [^\s()（）]*(?:\.(?:md|html?|pdf|png|jpe?g|svg|webp)\b|[#][a-z]|/)[^\s()（）]*[)）]
            | [（(][^()（）\n]+[)）]\[[^][\s]+\.(?:md|html?)[^][\s]*\]        # (看)[a.md]
            | \[\[[^][\n]*[^\W\d][^][\n]*\]\]                              # [[看]]
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
            | [［[（(]\#[A-Za-z][\w-]*[\]］)）]$                      # [#fees]
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
            | (?<![\w*\\])(?:\*|__)[\u4e00-\u9fff][^\n*]{0,24}               # *重要 的话
            """,
            re.VERBOSE,
        ),
        "`{}` makes nothing bold",
        "write `**text**`: two stars on each side, and no space within",
        ("*", "＊＊", "~~", "__"),
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
            ^[ ]*(?: ={2,4}[!+]*[ ]*["“”「'] | ={3}[ ]+\S | ＞[ ]?\S )[^\n]*   # === “甲”
            | ^[—－＝]{3,}$ | ＜(?:[a-z][\w-]*|https?:)[^\n＞]*＞?          # ＜div＞
            """,
            _LINES,
        ),
        "`{}` opens nothing",
        'write a tab as `=== "label"`, a quotation as `> text`, an element as `<div>`: half-width, '
        "an empty line above",
    ),
    Sign(
        "foreign-markup",
        re.compile(
            r"""
            (?=[ !！?？=^+$:*{｀-]) (?:  # how each begins: it is looked for at every sign
            ^[ ]*(?:[!！]{3}|[?？]{3}\+?)[ ]*\S[^\n]*                      # !!! note "注意"
            | (?<![\w=])==(?=\w)[^=\n]+(?<=\w)==(?![\w=]) | (?<![\w^])\^\^(?=\w)[^^\n]+\^\^
            | (?<![\w+])\+\+[a-z]+(?:\+[a-z]+)*\+\+(?!\w) | ^\$\$[^\n]+ | ^\+{3}$
            | (?<![\w:]):[a-z]+(?:_[a-z]+)*:(?![\w:]) | ^\*\[[^]\n]+\]:[^\n]*
            | \{![^}\n]+!\} | \{\#[ ][^}\n]*[ ]\#\} | \$\{\w+(?:\.\w+)*\} | ^-+8<-+[^\n]* | ^｀{3} )
            """,
            _LINES,
        ),
        "`{}` is markup that this guide does not have",
        "take it out: a paragraph, a list, a table or a quotation says the same",
    ),
    Sign(
        "unrendered-list",
        re.compile(r"^\d{1,2}．[ ]?\S[^\n]*|(?<=\0\n)\[[ xX]\][ ]", re.MULTILINE),
        "`{}` begins no item of a list",
        "write `1. ` or `- `, with an empty line above the first, and no box to tick",
    ),
    Sign(
        "unrendered-break",
        re.compile(r"[^\n]{0,24}\\(?=\n|\Z)"),
        "`{}` breaks no line",
        "put an empty line below it, or two spaces at its end",
    ),
    Sign(
        "placeholder-text",
        re.compile(
            r"""
            (?=[‹待LlTFX\ufffd锟烫某\u00c0-\u00ff]) (?:  # how each begins
            ‹[^›\n]*› | 待补充?(?=[）)】。…]|$) | \b[Ll]orem[ ]ipsum
            | ^(?:TODO|FIXME|TBD)(?=\s*(?:$|[:：\u4e00-\u9fff])) | \b(?:TODO|FIXME)(?=[:：])
            | \ufffd(?=\w) | (?<=\w)\ufffd            # what a conversion lost
            | 锟斤拷 | 烫烫烫 | (?:[\u00c0-\u00ff][^\x00-\x7f\u3000-\u9fff]{1,2}){3,}
            | 某某 | (?<!\w)X{3,}(?!\w) | ×{3,} )
            """,
            _LINES,
        ),
        "`{}` was never replaced",
        "write the words that belong here, or take it out",
    ),
)
