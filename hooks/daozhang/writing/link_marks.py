"""How a link is written that leads where nobody meant it, and what is said of each."""

from typing import Final

from daozhang.signs import Sign

_LINKS: Final = (
    (
        r"！\[[^\]\n]*\]\([^()\n]+\.(?:png|jpe?g|svg|gif|webp)\)",
        "`{}` is no picture",
        "write `!` half-width",
    ),
    (
        r"""\[(?<!\\\[)(?=[^][\n]*\[[^][\n]*\]\([^()\n]*\))
            (?![^][\n]*\[[^][\n]*\]\([^()\n]*\)[^[\n]*\])""",
        "`{}` is never closed",
        "take it out",
    ),
    (
        r"\]\((?=(?P<at>https?(?::(?!//)|[;：/])[^\s()]*))",
        "`{}` leads into this guide, not to another site",
        "write `https://`, with two strokes",
    ),
    (
        r"""\]\((?=(?P<at> https?://(?:localhost|127\.|0\.0\.0\.0|192\.168\.|\[::1\])[^\s()]*
            | /(?!/|(?:home|Users)/)[^\s()]* | (?![A-Za-z]+:|\\\\)[^\s()]*\\[^\s()]* ))""",
        "`{}` is no address within this guide",
        "write `{link}`, its file as seen from here",
    ),
    (
        r"\]\((?P<at>(?:/(?:home|Users)/|\\\\)[^\s()]*)",
        "`{}` is a file on somebody's own machine",
        "save it beside the pages and name its path from this one, or take the link out",
    ),
    (
        r"\]\((?P<at>[^()\n]*\.md(?:＃|[ ]?[“”‘’])[^()\n]*)",
        "`{}` is no address",
        "write `#` and quotation marks half-width",
    ),
    (
        r"\]\((?P<at>mailto:(?!\?)[^\s()]*)",
        "`{}` is typed, and nobody knows whose it is",
        "link an official page instead; who publishes this guide stands in publish.yml",
    ),
    (
        r"\]\((?P<at>\#)\)",
        "`{}` leads no reader anywhere",
        "name the page that it is to lead to, or take the link out",
    ),
    (
        r"""(?:\[(?<!!\[)[^][\n]*\]\(|<a\b[^<>]*?\shref=\")
            (?P<at>(?i:data|blob|about|vbscript):[^\s()\"]*)""",
        "browsers do not follow `{}`",
        "save the file in `docs/assets/` and name it there, or take the link out",
    ),
    (
        r"""<a\b[^<>]*?\shref=\"(?P<at>[^\":]*\.md(?:\#[\w-]*)?)\"
            (?:[^<>]*>(?P<text>[^<>\n]+)</a>)?""",
        "`{}` stands in HTML, where a file of the docs is no address",
        "write the link as Markdown: `[{text}]({link})`",
    ),
    (
        r"""\]\((?=[^\s()?]*\?)
            (?=(?P<at>(?![^\s()]*(?:calculator\.md|://))[^\s()]*\.md\?[^\s()]*))""",
        "`{}` hands over what no page reads, or an answer that nobody gave",
        "take the part from `?` on out",
    ),
    (
        r"\[[^][\n]*\{\{[^{}\n]*\|[ ]*tel[ ]*\}\}[^][\n]*\]\([^()\n]*\)",
        "`{}` holds a link within a link",
        "take the outer one out: `| tel` makes its own",
    ),
    (
        r"\]\((?P<at>https?://[^\s()]*?[，。；：、！？])(?=[^()\n]*\))",
        "`{}` ends in a mark of the sentence",
        "put the mark behind the link's last bracket",
    ),
)
OF_LINKS: Final = tuple(Sign("unrendered-link", *link) for link in _LINKS)
