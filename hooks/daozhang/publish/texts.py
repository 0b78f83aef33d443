"""A page → the same as Markdown, for machines that answer people: facts printed, sources named."""

import re
from typing import Final

from html_to_markdown import convert
from turbohtml import parse

FILE: Final = "index.md"
_LINK: Final = f'<link rel="alternate" type="text/markdown" href="{FILE}">'
_CONTROLS: Final = "form, button, dialog, template, output, script, style, nav, svg, [hidden]"
_BOLD_HEADING: Final = re.compile(r"^\*\*(#+ .*)\*\*$", re.MULTILINE)  # a question is a legend


def link_text(html: str) -> str:
    """Name a page's text in its head."""
    return html.replace("</head>", f"{_LINK}</head>", 1)


def draw_text(html: str) -> str:
    """Return a page's text as Markdown, without what needs a browser; "" if there is none."""
    document = parse(html)
    article, address = document.select_one("article"), document.select_one("link[rel=canonical]")
    if not article or not address:
        return ""
    for control in article.select(_CONTROLS):
        control.extract()
    text = _BOLD_HEADING.sub(r"\1", convert(article.serialize()).content or "")
    return f"{text.strip()}\n\n---\n\n<{address.attrs['href']}> · CC BY 4.0\n"
