"""What stands in a page's Markdown and is drawn as nobody meant it, and what is said of each."""

from typing import Final

from daozhang.signs import Sign
from daozhang.writing.link_marks import OF_LINKS

MARKS: Final = (
    *OF_LINKS,
    Sign(
        "unrendered-block",
        r"^[ ]*={3}[!+]*[ ]+([\"'])[\s\u3000]*\1[ ]*$",
        "`{}` has no words: nobody can choose it",
        "write the answer between the quotation marks",
        ("===",),
    ),
    Sign(
        "unrendered-attributes",
        r"<[a-z][^<>\n]*=[“”‘’][^<>\n]*>|\{[^{}\n]*[.#=][“”‘’][^{}\n]*\}",
        "`{}` has curly quotes",
        'write straight ones: `class="x"`',
    ),
    Sign(
        "unrendered-attributes",
        r"""
        \{[^{}\n]*\blang=["']?(?P<at>(?i:cn|zh(?!-CN\b)[\w-]*|[a-z]+_\w+|chinese|english))
        """,
        "`{}` is no language that a browser knows",
        "write `lang=zh-CN` or `lang=en`",
    ),
    Sign(
        "foreign-markup",
        r"^(?:[ ]*&(?:nbsp|e[mn]sp|\#12288|\#160);)+",
        "`{}` indents a paragraph by hand",
        "take it out",
        ("&",),
    ),
    Sign(
        "invisible-character",
        r"&(?:shy|zwn?j|[lr]rm|ZeroWidthSpace|\#8203|\#x200[bBcCdD]);",
        "`{}` is nothing that anybody sees",
        "delete it",
    ),
    Sign(
        "unrendered-emphasis",
        r"""
        \*(?<![*\\]\*) (?: \*{2}(?=[^\s*])[^*\n]*[^\s*]\*{2}      # ***three** and two
                         | \*(?=[^\s*])[^*\n]+\*{3} ) (?!\*)(?![^*\n]*\*)
        """,
        "`{}` has three stars on one side",
        "write two on each: `**text**`",
    ),
    Sign(
        "unrendered-emphasis",
        r"""
        _(?<![\w*\\]_) (?: _[^\W_][^_\n]{0,48}(?<!\s)_                # __two_ and one
                         | [^\W_][^_\n]{0,48}(?<!\s)__ ) (?![\w_])
        | \*(?<![*\\]\*) (?: \*[\w“（《][^*\n]{0,48}(?<!\s)\*
                           | [\w“（《][^*\n]{0,48}(?<!\s)\*{2} ) (?!\*)(?![^*\n]*\*)
        """,
        "`{}` has one sign more on one side",
        "write two stars on each: `**text**`",
    ),
    Sign(
        "unrendered-list",
        r"""
        ^(?:[-*+]|\d+\.)[ ][^\n]*\n
        (?: [ ]{1,3}(?=(?:[-*+]|\d+\.)[ ]) | \n[ ]{1,3}(?=[^\s\#>|]) )    # or a paragraph
        (?P<at>[^\n]*)
        """,
        "`{}` is no part of the item above",
        "indent it by four spaces",
    ),
    Sign(
        "unrendered-block",
        r'<(?:div|details|section|aside|figure)(?:[ ]class="[^"<>]*")?>(?=[ \t]*\n)',
        "Markdown in `{}` is not read",
        "write `{} markdown>`",
    ),
    Sign(
        "foreign-markup",
        r"^[ ]{0,3}\[\^[^]\n]+\]:[^\n]*",
        "`{}` is drawn nowhere",
        "say it in the text: there are no footnotes",
        ("[^",),
    ),
    Sign(
        "foreign-markup",
        r"(?i:<(?:font|center|u|big|strike|tt|h[1-6]|[a-z]\w*\.[\w.]+(?=[ />]))\b[^<>]*>)",
        "`{}` is markup that this guide does not have",
        "write `**text**`, `## heading {{ #id }}`, or a fact as in `{{{{ times.card_cutoff }}}}`",
    ),
    Sign(
        "unsafe-html",
        r"""(?i:<(?:script|style|iframe|object|embed|form|input|button|video|audio|link|meta|base)
            \b)""",
        "`{}>` brings code of its own, which the page's policy stops",
        "take it out; scripts and styles stand in `overrides/assets/`",
    ),
)
