"""A paragraph, a title or a cell → its code, comments, links and HTML tags."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from daozhang.markdown.code import ESCAPED, code_spans, show
from daozhang.markdown.model import Joined, Line, Link, Range, blank

_BRACKET: Final = re.compile(r"!?\[|\]")
_LONGEST: Final = 1000
"""Characters; no name of a reference and no title is longer."""
_DESTINATION: Final = re.compile(
    r"""\(\s*+(?:<(?P<angled>[^<>]*)>\s*+(?:(?:'[^']{0,1000}'|"[^"]{0,1000}")\s*)?\)
        | (?P<href>(?:[^()"']|\((?:[^()"']|\([^()"']*+\))*+\))*+)
          (?:(?P<quote>["']).{0,1000}?(?P=quote)\s*)?\)
        | (?P<loose>[^()]*+)\))""",
    re.VERBOSE | re.DOTALL,
)
_REFERENCE: Final = re.compile(r"\s?\[([^\]]*+)\]")
_ANGLE: Final = re.compile(
    r"""<(?: (?P<auto>[A-Za-z][A-Za-z0-9+.-]*+://[^<>]*+)
           | (?P<mail>[^<>\ !]+@[^@<>\ ]+)
           | (?P<tag>/?+[a-zA-Z][^\s"'<>@]*+
               (?:\s+[^\s"'=<>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>]++))?+)*+\s*+/?)
         )>""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT: Final = re.compile(r"<!--(?:(?!<!--|-->).)*-->", re.DOTALL)
_OPENS_COMMENT: Final = re.compile("<!--")
_Target = tuple[str, Range, int]
"""The address, the range of it or of the reference to it, and where the link ends."""


class Text:
    """The code, comments, links and tags of one text, which may span several lines."""

    def __init__(self, lines: Sequence[Line], definitions: Mapping[str, Link]) -> None:
        joined = Joined(lines)
        self._definitions = definitions
        self._text, self._range = joined.text, joined.range
        spans = code_spans(self._text)
        self._plain = ESCAPED.sub("\0\0", blank(self._text, spans))
        comments = [found.span() for found in _COMMENT.finditer(self._plain)]
        self._plain = blank(self._plain, comments, "\1")
        self.code = [self._range(*span) for span in spans if self._plain[span[0]] != "\1"]
        self.comments = [self._range(*span) for span in comments]
        stray = _OPENS_COMMENT.finditer(self._plain)
        self.unclosed = [("comment", self._range(*found.span())) for found in stray]
        self.tags: list[Range] = []
        self.links = [*self._bracketed(), *self._angled()]

    def _bracketed(self) -> Iterator[Link]:
        """Find links and images; a link contains no other link, but may contain an image."""
        closes: dict[int, int] = {}
        opens: list[int] = []
        for found in _BRACKET.finditer(self._plain):
            if found[0] != "]":
                opens.append(found.start())
            elif opens:
                closes[opens.pop()] = found.start()
        named = self._named(closes)
        image_end = text_end = link_end = 0
        leads: list[Range] = []
        for start, close in sorted(closes.items()):
            image = self._plain[start] == "!"
            inside = start < text_end and (image or start in named)
            if start < image_end or (start < link_end and not inside):
                continue
            target = named.get(start) or self._follow(start + image + 1, close)
            if not target:
                continue
            href, (first, last), end = target
            if image:
                image_end = end
            else:
                text_end, link_end = close, end
            leads.append((close + 1, end))
            yield Link(
                "image" if image else "link",
                href,
                self._range(first, last),
                self._range(start, end),
                self._range(start + image + 1, close),
            )
        self._plain = blank(self._plain, sorted(leads))

    def _named(self, closes: Mapping[int, int]) -> dict[int, _Target]:
        """Find each `[text][name]`; what has this form and no definition is skipped as a whole."""
        found: dict[int, _Target] = {}
        ends = {True: 0, False: 0}
        for start, close in sorted(closes.items()):
            image = self._plain[start] == "!"
            reference = _REFERENCE.match(self._plain, close + 1)
            if reference and start >= ends[image]:
                ends[image] = reference.end()
                name = self._name(*reference.span(1)) or self._name(start + image + 1, close)
                if name in self._definitions:
                    href = self._definitions[name].href
                    found[start] = href, (start, reference.end()), reference.end()
        return found

    def _follow(self, start: int, close: int) -> _Target | None:
        """Find where `[text](page.md)` or `[name]` leads."""
        if found := _DESTINATION.match(self._plain, close + 1):
            group = found.lastgroup if found.lastgroup != "quote" else "href"
            first, last = found.span(group or "")
            written = self._text[first:last]
            first += len(written) - len(written.lstrip())
            href = written.strip()
            return unescape(href), (first, first + len(href)), found.end()
        if (own := self._name(start, close)) in self._definitions:
            return self._definitions[own].href, (start - 1, close + 1), close + 1
        return None

    def _name(self, start: int, end: int) -> str:
        return reference_name(self._text[start : min(end, start + _LONGEST)])

    def _angled(self) -> Iterator[Link]:
        """Find automatic links, and what is HTML."""
        for found in _ANGLE.finditer(self._plain):
            kind, range = found.lastgroup, self._range(*found.span())
            if kind == "tag":
                self.tags.append(range)
            elif kind:
                href = self._text[slice(*found.span(kind))]
                mailto = "mailto:" if kind == "mail" and not href.startswith("mailto:") else ""
                yield Link("auto", mailto + show(href), self._range(*found.span(kind)), range)


def reference_name(text: str) -> str:
    """Return a reference's name as it is compared."""
    return " ".join(text.lower().split())


def unescape(text: str) -> str:
    """Remove the backslashes that escape a character."""
    return show(ESCAPED.sub(lambda found: found[0][1], text))
