"""A drawn page → the same with each blank of its words to say and to send marked by name."""

import re
from collections.abc import Mapping
from html import escape
from typing import Final

from daozhang.case.blank import Blank
from daozhang.case.read_blanks import WRITTEN

_SAID: Final = re.compile(
    r"""  <blockquote>.*?</blockquote>
        | <p>(?P<gloss>In[ ]English:).*?</p>""",
    re.VERBOSE | re.DOTALL,
)
"""What is said or sent, and the gloss below it. Elsewhere a blank is only spoken of."""


def draw_blanks(html: str, blanks: Mapping[str, Blank]) -> str:
    """Mark the blanks; a gloss shows them in English."""
    named = {blank.text["zh"]: blank for blank in blanks.values()}

    def mark(found: re.Match[str], gloss: bool) -> str:
        blank = named.get(found["text"])
        if blank is None:
            return found[0]
        shown = f"[{escape(blank.text['en'])}]" if gloss else found[0]
        return f'<span data-blank="{blank.name}">{shown}</span>'

    def block(found: re.Match[str]) -> str:
        return WRITTEN.sub(lambda blank: mark(blank, bool(found["gloss"])), found[0])

    return _SAID.sub(block, html) if "〔" in html else html
