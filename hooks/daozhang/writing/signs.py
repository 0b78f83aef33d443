"""What a reader sees as text where Markdown did not come out, and what is said of each.

Each piece of text stands on lines of its own, below a line that holds NUL alone.
"""

from typing import Final

from daozhang.signs import Sign

SIGNS: Final = (
    Sign(
        "unrendered-link",
        r"""
        (?!\[[^][\n]+\]\([^()\n]*\))                                 # another rule's
        [［[【][^][［］【】\n]+[］\]】]\s*[（(]                  # [看]（a.md）, [看] (a.md)
        [^\s()（）]*(?:\.(?:md|html?|pdf|png|jpe?g|svg|webp)\b|[#][a-z]|/)[^\s()（）]*[)）]
        | [（(][^()（）\n]+[)）]\[[^][\s]+\.(?:md|html?|png|jpe?g|svg)[^][\s]*\]   # (看)[a.md]
        | [》」』”>][ ]?\([^\s()]+\.(?:md|html?)(?:\#[\w-]+)?\)                # 《看》(a.md)
        | [^][\n]{0,24}\]\([^\s()]*(?:\.(?:md|html?)\b|\#[a-z])[^()\n]{0,40}\)?  # 看](a.md
        | \[\[[^][\n]*[^\W\d][^][\n]*\]\]                              # [[看]]
        | \[[\w./-]+\.md(?:\#[\w-]*)?\](?![(\[])                          # [a.md]
        | (?<![\w./-])(?:[a-z-]+/)+[a-z-]+\.md(?!\w)
        """,
        "`{}` is no link",
        "write `[text](page.md)`: half-width brackets, and no space between them",
        ("[", "［", "【", "(", ".md"),
    ),
    Sign(
        "unrendered-attributes",
        r"""
        ｛[ ]*[:：]?[ ]*[#＃.][ ]*[A-Za-z][\w-]*[ ]*[｝}]?     # ｛ #fees ｝
        | [［[（(]\#[A-Za-z][\w-]*[\]］)）]$                      # [#fees]
        | \{[ ]*:?[ ]*(?:\#[ ]*[A-Za-z][\w-]*[ ]*(?:｝|$)        # { #fees
          | ＃[ ]*[A-Za-z][\w-]*[ ]*[｝}]?)                     # { ＃fees }
        """,
        "`{}` gives no id",
        "write `{{ #id }}` at the end of the heading, in half-width signs",
        ("#", "＃"),
    ),
    Sign(
        "unrendered-fact",
        r"""
        (?:｛[ ]*[｛{]|\{[ ]*｛)[^{}｛｝\n]*[｝}][ ]*[｝}]?       # ｛｛ a.b ｝｝
        | \{[ ]\{[ ]?[a-z_]\w*(?:\.\w+)+[^{}\n]*\}[ ]\}                     # { { a.b } }
        | [｛{]%[^\n%]*%[｝}] | (?<![{}%])(?:\}\}|%\})
        """,
        "`{}` prints no fact",
        "write it as in `{{{{ contacts.psbc.phone }}}}`, in half-width signs",
        ("｛", "{ {", "{%", "}}", "%}"),
    ),
    Sign(
        "unrendered-emphasis",
        r"""
        (?<!\*)\*\*(?!kw|args)[\w“（《][^\n*]{0,24}(?:\*\*)?                 # **text, **text**
        | [^\n*]{0,24}[\w”）》。，！？]\*\*(?![\w*/])                # text**
        | (?<=\w)\ ?\*\*\ (?=\w[^\n]*\*\*) | ＊＊ | ＊[^＊\n]+＊
        | ～～[^～\n]+～～ | ~~(?=\w)[^~\n]+~~
        | (?<![A-Za-z0-9_*\\])(?:\*|__?)[\u4e00-\u9fff][^\n*_]{0,24}(?:__?)?    # *重要 的话
        """,
        "`{}` makes nothing bold",
        "write `**text**`: two stars on each side, and no space within",
        ("*", "＊", "~~", "_", "～～"),
    ),
    Sign(
        "unrendered-code",
        r"(?<![`\\])`(?!`)[^`\n]*`?",
        "`{}` is no code",
        "write `` `code` ``: the same sign on both sides",
        ("`",),
    ),
    Sign(
        "unrendered-heading",
        r"^＃{1,6}[ ]?[^\s＃]|(?<=\0\n)\#{1,6}[ ]\S[^\n]*",
        "`{}` begins no heading",
        "write `## ` at the margin, with half-width signs and a space",
        ("＃", "\0\n#"),
    ),
    Sign(
        "unrendered-block",
        r"""
        ^[ ]*(?: ={2,4}[!+]*[ ]*["“”「'] | ={3}[ ]+\S | ＞[ ]?\S )[^\n]*   # === “甲”
        | ^[—－＝]{3,}$ | ＜(?:[a-z][\w-]*|https?:)[^\n＞]*＞?       # ＜div＞
        """,
        "`{}` opens nothing",
        'write a tab as `=== "label"`, a quotation as `> text`, an element as `<div>`: half-width, '
        "an empty line above",
        ("==", "＞", "＜", "－", "＝", "———"),
    ),
    Sign(
        "unrendered-list",
        r"^\d{1,2}．[ ]?\S[^\n]*|(?<=\0\n)\[[ xX]\][ ]",
        "`{}` begins no item of a list",
        "write `1. ` or `- `, with an empty line above the first, and no box to tick",
        ("．", "\0\n["),
    ),
    Sign(
        "unrendered-break",
        r"[^\n]{0,24}\\(?=\n|\Z)",
        "`{}` breaks no line",
        "put an empty line below it, or two spaces at its end",
        ("\\",),
    ),
)
