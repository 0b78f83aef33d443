"""What stands in a page's Markdown and is drawn as nobody meant it, and what is said of each."""

import re
from typing import Final

from daozhang.writing.link_marks import OF_LINKS
from daozhang.writing.signs import Sign

MARKS: Final = (
    *OF_LINKS,
    Sign(
        "unrendered-block",
        re.compile(r"^[ ]*={3}[!+]*[ ]+([\"'])[\s\u3000]*\1[ ]*$", re.MULTILINE),
        "`{}` has no words: nobody can choose it",
        "write the answer between the quotation marks",
    ),
    Sign(
        "unrendered-attributes",
        re.compile(r"<[a-z][^<>\n]*=[“”‘’][^<>\n]*>|\{[^{}\n]*[.#=][“”‘’][^{}\n]*\}"),
        "`{}` has curly quotes",
        'write straight ones: `class="x"`',
    ),
    Sign(
        "unrendered-attributes",
        re.compile(
            r"""
            \{[^{}\n]*\blang=["']?(?P<at>(?i:cn|zh(?!-CN\b)[\w-]*|[a-z]+_\w+|chinese|english))
            """,
            re.VERBOSE,
        ),
        "`{}` is no language that a browser knows",
        "write `lang=zh-CN` or `lang=en`",
    ),
    Sign(
        "foreign-markup",
        re.compile(r"^(?:[ ]*&(?:nbsp|e[mn]sp|#12288|#160);)+", re.MULTILINE),
        "`{}` indents a paragraph by hand",
        "take it out",
    ),
    Sign(
        "invisible-character",
        re.compile(r"&(?:shy|zwn?j|[lr]rm|ZeroWidthSpace|#8203|#x200[bBcCdD]);"),
        "`{}` is nothing that anybody sees",
        "delete it",
    ),
    Sign(
        "unrendered-emphasis",
        re.compile(
            r"""
            (?<![*\\]) (?: \*{3}(?=[^\s*])[^*\n]*[^\s*]\*{2}          # ***three** and two
                         | \*{2}(?=[^\s*])[^*\n]+\*{3} ) (?!\*)(?![^*\n]*\*)
            """,
            re.VERBOSE,
        ),
        "`{}` has three stars on one side",
        "write two on each: `**text**`",
    ),
    Sign(
        "unrendered-emphasis",
        re.compile(
            r"""
            (?<![\w*\\]) (?: __[^\W_][^_\n]{0,48}(?<!\s)_                # __two_ and one
                           | _[^\W_][^_\n]{0,48}(?<!\s)__ ) (?![\w_])
            | (?<![*\\]) (?: \*{2}[\w“（《][^*\n]{0,48}(?<!\s)\*
                           | \*[\w“（《][^*\n]{0,48}(?<!\s)\*{2} ) (?!\*)(?![^*\n]*\*)
            """,
            re.VERBOSE,
        ),
        "`{}` has one sign more on one side",
        "write two stars on each: `**text**`",
    ),
    Sign(
        "unrendered-list",
        re.compile(
            r"""
            ^(?:[-*+]|\d+\.)[ ][^\n]*\n
            (?: [ ]{1,3}(?=(?:[-*+]|\d+\.)[ ]) | \n[ ]{1,3}(?=[^\s\#>|]) )    # or a paragraph
            (?P<at>[^\n]*)
            """,
            re.MULTILINE | re.VERBOSE,
        ),
        "`{}` is no part of the item above",
        "indent it by four spaces",
    ),
    Sign(
        "unrendered-block",
        re.compile(r'<(?:div|details|section|aside|figure)(?: class="[^"<>]*")?>(?=[ \t]*\n)'),
        "Markdown in `{}` is not read",
        "write `{} markdown>`",
    ),
    Sign(
        "foreign-markup",
        re.compile(r"^ {0,3}\[\^[^]\n]+\]:[^\n]*", re.MULTILINE),
        "`{}` is drawn nowhere",
        "say it in the text: there are no footnotes",
    ),
    Sign(
        "foreign-markup",
        re.compile(
            r"<(?:font|center|u|big|strike|tt|h[1-6]|[a-z]\w*\.[\w.]+(?=[ />]))\b[^<>]*>",
            re.IGNORECASE,
        ),
        "`{}` is markup that this guide does not have",
        "write `**text**`, `## heading {{ #id }}`, or a fact as in `{{{{ times.card_cutoff }}}}`",
    ),
    Sign(
        "unsafe-html",
        re.compile(
            r"<(?:script|style|iframe|object|embed|form|input|button|video|audio|link|meta|base)\b",
            re.IGNORECASE,
        ),
        "`{}>` brings code of its own, which the page's policy stops",
        "take it out; scripts and styles stand in `overrides/assets/`",
    ),
)
