"""What stands in a page's Markdown and is drawn as nobody meant it, and what is said of each."""

import re
from typing import Final

from daozhang.writing.signs import Sign

MARKS: Final = (
    Sign(
        "unrendered-link",
        re.compile(r"！\[[^\]\n]*\]\([^()\n]+\.(?:png|jpe?g|svg|gif|webp)\)"),
        "`{}` is no picture",
        "write `!` half-width",
    ),
    Sign(
        "unrendered-link",
        re.compile(
            r"(?<!\\)\[(?=[^][\n]*\[[^][\n]*\]\([^()\n]*\))(?![^][\n]*\[[^][\n]*\]\([^()\n]*\)[^[\n]*\])"
        ),
        "`{}` is never closed",
        "take it out",
    ),
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
        "unrendered-link",
        re.compile(r"(?<=\]\()https?:(?!//)[^\s()]*"),
        "`{}` leads into this guide, not to another site",
        "write `https://`, with two strokes",
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
