"""How a link is written that leads where nobody meant it, and what is said of each."""

import re
from typing import Final

from daozhang.writing.signs import Sign

OF_LINKS: Final = (
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
        "unrendered-link",
        re.compile(r"(?<=\]\()https?(?::(?!//)|[;：/])[^\s()]*"),
        "`{}` leads into this guide, not to another site",
        "write `https://`, with two strokes",
    ),
    Sign(
        "unrendered-link",
        re.compile(
            r"""
            (?<=\]\() (?: https?://(?:localhost|127\.|0\.0\.0\.0|192\.168\.|\[::1\])[^\s()]*
                | /(?!/)[^\s()]* | (?![A-Za-z]+:)[^\s()]*\\[^\s()]* )
            """,
            re.VERBOSE,
        ),
        "`{}` is no address within this guide",
        "write `{link}`, its file as seen from here",
    ),
    Sign(
        "unrendered-link",
        re.compile(r"(?<=\]\()#(?=\))"),
        "`{}` leads no reader anywhere",
        "name the page that it is to lead to, or take the link out",
    ),
    Sign(
        "unrendered-link",
        re.compile(
            r"(?:(?<!!)\[[^][\n]*\]\(|<a\b[^<>]*?\shref=\")"
            r"(?P<at>(?i:data|blob|about|vbscript):[^\s()\"]*)"
        ),
        "browsers do not follow `{}`",
        "save the file in `docs/assets/` and name it there, or take the link out",
    ),
    Sign(
        "unrendered-link",
        re.compile(
            r"<a\b[^<>]*?\shref=\"(?P<at>[^\":]*\.md(?:#[\w-]*)?)\"(?:[^<>]*>(?P<text>[^<>\n]+)</a>)?"
        ),
        "`{}` stands in HTML, where a file of the docs is no address",
        "write the link as Markdown: `[{text}]({link})`",
    ),
    Sign(
        "unrendered-link",
        re.compile(r"(?<=\]\()(?![^\s()]*(?:calculator\.md|://))[^\s()]*\.md\?[^\s()]*"),
        "`{}` hands over what no page reads, or an answer that nobody gave",
        "take the part from `?` on out",
    ),
    Sign(
        "unrendered-link",
        re.compile(r"\[[^][\n]*\{\{[^{}\n]*\|[ ]*tel[ ]*\}\}[^][\n]*\]\([^()\n]*\)"),
        "`{}` holds a link within a link",
        "take the outer one out: `| tel` makes its own",
    ),
    Sign(
        "unrendered-link",
        re.compile(r"(?<=\]\()https?://[^\s()]*?[，。；：、！？](?=[^()\n]*\))"),
        "`{}` ends in a mark of the sentence",
        "put the mark behind the link's last bracket",
    ),
)
